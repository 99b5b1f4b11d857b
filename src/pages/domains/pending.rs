//! A domain that is pending: the record word by word (P24), how far the waiting is, and what to look at when it stays so.

use api::domains::{self, Domain, Status};
use leptos::prelude::*;
use text::Foreign;

use super::names::{host, names};
use super::shared::{THEN_USER, Watch};
use super::watch::Watched;
use super::words;
use crate::parts::prelude::*;
use crate::ui::icon;
use el::{El, button, el, nothing, row};

/// What one does: the waiting, the record, a look for oneself.
pub(super) fn pending(watch: Watch, domain: &Domain) -> AnyView {
    watch.see(domain.domain.raw());
    let (shown, _) = names(&domain.domain);
    let host = host(domain.domain.raw());
    row([
        waiting(watch, domain),
        record(watch.token(domain).as_ref(), &shown, host.as_deref()),
        host.map_or_else(nothing, |host| look(&host)),
    ])
}

/// How far the waiting is. Only what changes is spoken; the times go on silently.
fn waiting(watch: Watch, domain: &Domain) -> AnyView {
    let (name, known) = (domain.domain.raw().to_owned(), domain.clone());
    let seen = {
        let name = name.clone();
        move || watch.of(&name)
    };
    let title = {
        let seen = seen.clone();
        move || says(seen().as_ref(), &known).to_owned()
    };
    let times = {
        let seen = seen.clone();
        move || seen().map(|one| times(watch, &one)).unwrap_or_default()
    };
    let goes_on = {
        let seen = seen.clone();
        move || seen().is_some_and(|one| one.next.is_some() || one.busy && one.last.is_none())
    };
    let is_busy = move || seen().is_some_and(|one| one.busy);
    let (now, stop) = (name.clone(), name);
    let check = button("button")
        .attr("data-kind", "primary")
        .attr("data-size", "small")
        .flag("aria-busy", is_busy.clone())
        .click(move || {
            if !untrack(&is_busy) {
                watch.begin(&now);
            }
        })
        .child(icon("refresh-cw"))
        .child(words::check_now());
    let acts = el("div").class("notice-actions").child(check).maybe(move || {
        let stop = stop.clone();
        let act = button("button").attr("data-size", "small").click(move || watch.stop(&stop));
        goes_on().then(|| act.child(icon("square")).child(words::stop_checking()).view())
    });
    let says = el("p").attr("role", "status").child(el("b").says(title));
    let inside = el("div").child(says).child(el("p").says(times)).child(acts);
    el("div").class("notice").attr("data-state", "warn").child(icon("clock")).child(inside).view()
}

fn says(seen: Option<&Watched>, domain: &Domain) -> &'static str {
    match seen {
        Some(Watched { error: Some(_), .. }) => words::not_asked(),
        Some(Watched { status: Some(Status::NotRegistered), .. }) => words::not_registered_any_more(),
        Some(Watched { status: Some(_), .. }) => words::pending_not_found(),
        _ if domain.state() == Some(Status::NotRegistered) => words::not_registered_any_more(),
        _ => words::asking(),
    }
}

/// When it was asked about last, and when it will be next.
fn times(watch: Watch, one: &Watched) -> String {
    let failed = one.error.as_ref().map(what_happened);
    let last = one.last.map(|last| words::last_checked(&checked(watch, last)));
    let next = match one.next {
        Some(next) => Some(words::next_check(&minutes(next - watch.now()))),
        None if one.status == Some(Status::NotRegistered) => Some(words::add_it_again().to_owned()),
        None if !one.busy => Some(words::stopped().to_owned()),
        None => None,
    };
    let goes_on = one.next.is_some().then(|| words::goes_on().to_owned());
    [failed, last, next, goes_on].into_iter().flatten().collect::<Vec<_>>().join(" ")
}

/// How long ago `last` was, in words.
pub(super) fn checked(watch: Watch, last: f64) -> String {
    let ago = watch.now() - last;
    if ago < 60_000.0 { words::just_now().to_owned() } else { words::ago(&minutes(ago)) }
}

/// "2 minutes", "1 hour".
fn minutes(milliseconds: f64) -> String {
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a cast saturates")]
    let minutes = (milliseconds / 60_000.0) as usize;
    match minutes {
        0 => words::less_than_a_minute().to_owned(),
        1..60 => words::minutes(minutes),
        _ => words::hours(minutes / 60),
    }
}

/// The record, word by word.
fn record(token: Option<&Foreign>, shown: &Foreign, host: Option<&str>) -> AnyView {
    let below = host.and_then(domains::zone);
    let at = match below {
        None => words::host_help().to_owned(),
        Some((zone, before)) => {
            let (zone, before) = (domains::shown(zone), Foreign::from(before));
            words::host_below_help(&Foreign::from(zone), &before)
        }
    };
    let value = match token {
        Some(token) => copy_line(words::value(), token, words::copy_value(), words::value_help()),
        None => el("p").child(words::value_not_told()),
    };
    let body = el("div")
        .class("card-body")
        .child(copy_line(words::kind_of_record(), &"TXT".into(), words::copy_kind(), ""))
        .child(copy_line(words::host_or_name(), &"@".into(), words::copy_host(), &at))
        .child(value);
    headed("h-record", words::record_to_add(), words::where_to_add(shown), Vec::new()).child(body).view()
}

/// Commands that ask DNS. Only a plain name gets into them.
fn look(host: &str) -> AnyView {
    let dig = Foreign::from(["dig +tcp +short TXT ", host].concat());
    let windows = Foreign::from(["nslookup -type=TXT ", host].concat());
    let body = el("div")
        .class("card-body")
        .child(copy_line(words::for_a_terminal(), &dig, words::copy_command(), words::look_help()))
        .child(copy_line(words::for_windows(), &windows, words::copy_command_windows(), ""));
    headed("h-look", words::look_for_yourself(), nothing_more(), Vec::new()).child(body).view()
}

/// What to look at when it stays pending.
pub(super) fn why_pending(domain: &Domain) -> AnyView {
    let doubled = host(domain.domain.raw()).map(|host| Foreign::from([&host, ".", &host].concat()));
    let one = |name, title: &'static str, text: El| line(name, el("b").child(title), text, Vec::new());
    let says = |text: &'static str| el("span").child(text);
    let doubled = el("span").child(words::doubled_text()).child(" ").child(doubled.as_ref().map(code));
    let all = vec![
        one("copy-x", words::doubled(), doubled),
        one("history", words::older(), says(words::older_text())),
        one("git-fork", words::cname(), says(words::cname_text())),
        one("network", words::elsewhere(), says(words::elsewhere_text())),
        one("eye-off", words::view(), says(words::view_text())),
        one("scissors", words::many(), says(words::many_text())),
    ];
    let foot = el("footer").child(words::only_what_the_api_says());
    headed("h-why", words::still_pending(), nothing_more(), Vec::new())
        .child(lines(all, ""))
        .child(foot)
        .view()
}

/// The address of the page of `domain`, from which one comes back to a half-filled new user.
pub(super) fn with_user_waiting(address: &str) -> String {
    [address, "?", THEN_USER].concat()
}
