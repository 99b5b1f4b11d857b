//! The card of what needs attention: a line each, with one act, what matters most first; below, what could not be read.

use api::Kind;
use api::access::reading::Part as AccessPart;
use api::access::scope::Scope;
use api::clients::Client;
use api::clients::secrets::Secret;
use api::home::{Due, Gap, Part, Seen, Why};
use leptos::prelude::*;
use text::Foreign;

use super::attention::{Attention, Progress};
use super::words;
use crate::access::Access;
use crate::pages::access::paths as access;
use crate::pages::clients::paths as clients;
use crate::pages::clients::shared::ending;
use crate::pages::domains::paths as domains;
use crate::pages::domains::shared::names;
use crate::pages::policies::shared::on_scope;
use crate::pages::roles::paths as roles;
use crate::pages::scim::paths as scim;
use crate::pages::sso::paths as sso;
use crate::parts::prelude::*;
use crate::ui::{date, icon, number};
use crate::words::common;
use el::{El, button, dynamic, each_by_its_key, el, nothing, row};

/// How many lines are shown at first.
const SHOWN: usize = 10;
/// How many missing things are named.
const NAMED: usize = 3;
/// How many administrators are named to whom something was refused.
const ASKED: usize = 2;

/// The card.
pub(super) fn attention() -> AnyView {
    let own = Attention::from_context();
    own.open();
    let shown = RwSignal::new(SHOWN);
    let dates = dynamic(move || {
        let has_ends = own.seen(|seen| {
            seen.secrets.iter().flat_map(|(_, secrets)| secrets).any(|secret| secret.expiration.is_some())
        });
        if has_ends { calendar_button("secrets.ics", move || endings(own)).view() } else { nothing() }
    });
    let list = dynamic(move || lines_of(own, shown));
    headed("h-attention", words::needs_attention(), nothing_more(), vec![dates])
        .child(list)
        .child(el("footer").child(dynamic(move || note(own))).child(dynamic(move || whom_to_ask(own))))
        .view()
}

/// The ends of all secrets that were read, for a calendar.
fn endings(own: Attention) -> Vec<Ending> {
    own.seen(|seen| {
        let all = seen.secrets.iter();
        all.flat_map(|(client, secrets)| secrets.iter().map(|one| ending(&client.name, one))).collect()
    })
}

fn lines_of(own: Attention, shown: RwSignal<usize>) -> AnyView {
    let Progress { running, at, .. } = own.progress();
    let due = own.seen(|seen| seen.due(date::now(), date::moment));
    let mut all: Vec<El> =
        own.seen(|seen| due.iter().map(|due| due_line(seen, due).key(due.key())).collect());
    let root = root_line();
    let is_known = root.is_some();
    all.extend(root);
    let more = all.len().saturating_sub(shown.get());
    all.truncate(shown.get());
    if all.is_empty() {
        if running && at.is_none() {
            return el("div").class("card-body").child(el("p").class("quiet").child(words::looking())).view();
        }
        all.push(own.seen(nothing_line));
    }
    all.extend(own.seen(ghosts));
    if !is_known && !running {
        all.push(root_unknown());
    }
    let list = el("ul").class("line-list").child(each_by_its_key(all)).view();
    let more = if more == 0 {
        nothing()
    } else {
        let show = button("button").attr("data-size", "small").click(move || shown.set(usize::MAX));
        el("div").class("card-body").child(show.child(words::show_more(&number(more as u64)))).view()
    };
    row([list, more])
}

fn state(line: El, state: &'static str) -> El {
    line.attr("data-state", state)
}

/// A small link that changes nothing.
fn open(href: impl Into<String>, label: &'static str) -> AnyView {
    el("a").class("button").attr("data-size", "small").attr("href", href.into()).child(label).view()
}

fn due_line(seen: &Seen, due: &Due) -> El {
    let bold = |text: &str| el("b").child(text);
    let says = |text: &str| el("span").child(text);
    match due {
        Due::Expired { client, secret, is_last: true } => {
            let about = [&words::on_day(&day(secret)), " ", words::no_other_secret()].concat();
            let title = bold(&words::secret_expired(&client.name));
            state(line("circle-x", title, says(&about), vec![rotate(client, secret)]), "danger")
        }
        Due::Expired { client, secret, is_last: false } => {
            let about = [&words::on_day(&day(secret)), " ", words::another_holds()].concat();
            let act = open(clients::detail(client.client_id.raw()), words::open_client());
            state(
                line("clock-alert", bold(&words::old_secret(&client.name)), says(&about), vec![act]),
                "warn",
            )
        }
        Due::Unclear { client, .. } => {
            let act = open(clients::detail(client.client_id.raw()), words::open_client());
            let title = bold(&words::end_unclear(&client.name));
            state(line("circle-help", title, says(words::end_unclear_text()), vec![act]), "danger")
        }
        Due::Soon { client, secret } => {
            let end = moment(secret.expiration.as_ref());
            let days = usize::try_from(date::days_between(date::now(), end)).unwrap_or(0);
            let title = bold(&words::secret_expires(&client.name, &words::expires_in(days)));
            let about = says(&words::on_day(&day(secret)));
            state(line("clock-alert", title, about, vec![rotate(client, secret)]), "warn")
        }
        Due::Admins { lacking, of, role } => {
            let title = words::admins_lack(&number(*lacking as u64), &number(*of as u64));
            let act = open(roles::detail(role.raw()), words::see_them());
            state(line("shield-alert", bold(&title), says(&among(seen)), vec![act]), "warn")
        }
        Due::Pending(domain) => {
            let (name, _) = names(&domain.domain);
            let act = open(domains::detail(domain.domain.raw()), words::open_domain());
            let title = bold(&words::is_pending(&name));
            state(line("globe", title, says(words::is_pending_text()), vec![act]), "warn")
        }
        Due::Orphan(token) => {
            let act = open(scim::detail(token.id.raw()), words::open_token());
            let about = says(&words::provider_gone(&token.provider));
            state(line("refresh-ccw-dot", bold(words::token_serves_nobody()), about, vec![act]), "warn")
        }
        Due::Hidden(provider) => {
            let act = open(sso::detail(provider.scheme.raw()), words::open_provider());
            let title = bold(&words::is_hidden(provider.name()));
            state(line("eye-off", title, says(words::is_hidden_text()), vec![act]), "warn")
        }
    }
}

fn day(secret: &Secret) -> String {
    date::day(moment(secret.expiration.as_ref()))
}

fn rotate(client: &Client, secret: &Secret) -> AnyView {
    let address = clients::rotate(client.client_id.raw(), secret.id.raw());
    small_link(address, "refresh-cw", words::rotate_secret())
}

/// Of how many users it is said.
fn among(seen: &Seen) -> String {
    let (read, all) = (seen.users.len() as u64, seen.users_in_all);
    if read < all {
        words::of_first_users(&number(read), &number(all))
    } else {
        words::of_all_users(&number(all))
    }
}

/// Rights on "/", as far as policies were read in this session: nothing is read for it.
fn root_line() -> Option<El> {
    let model = Access::from_context().model();
    let scope = Foreign::from("/");
    let count = model.policies().filter(|policy| Scope::of(policy.scope.raw()).is_everything()).count();
    let is_all = model.reading().has(&AccessPart::Policies);
    if count == 0 && !is_all {
        return None;
    }
    let act = open(on_scope(&scope), words::see_them());
    let (mark, title) = match count {
        0 => return Some(el("li").attr("hidden", "").key("root")),
        _ if is_all => ("shield-alert", words::root_rights(count)),
        _ => ("shield-alert", words::root_rights_at_least(&number(count as u64))),
    };
    let about = el("span").child(words::root_rights_text());
    Some(state(line(mark, el("b").child(title), about, vec![act]), "warn").key("root"))
}

/// That they are not known.
fn root_unknown() -> El {
    let about = el("span").child(words::root_unknown_text());
    let act = open(access::WHO, words::check_access());
    state(line("circle-help", words::root_unknown(), about, vec![act]), "ghost").key("root")
}

/// That nothing was found, no more widely than it was looked.
fn nothing_line(seen: &Seen) -> El {
    let (title, about) = if seen.gaps.is_empty() && limits(seen).is_empty() {
        (words::nothing_due(), words::nothing_due_text())
    } else {
        // Of what was not looked at, the note beside it tells how much there is.
        (words::nothing_among(), words::nothing_among_text())
    };
    let line = line("circle-check", el("b").child(title), el("span").child(about), Vec::new());
    state(line, "ok").key("nothing")
}

/// The lists that could not be read.
fn ghosts(seen: &Seen) -> Vec<El> {
    let ghost = |gap: &Gap| {
        let about = el("span").child(words::not_read_because(&why(gap.why)));
        let end = status("none", "circle-help", words::not_known());
        let name = what(&gap.part);
        state(line("circle-help", name.as_str(), about, vec![end]), "ghost").key(["gap ", &name].concat())
    };
    seen.gaps.iter().filter(|gap| is_ghost(gap)).map(ghost).collect()
}

fn is_ghost(gap: &Gap) -> bool {
    gap.part.is_whole() && !matches!(gap.why, Why::Unreadable(_))
}

fn what(part: &Part) -> String {
    match part {
        Part::Clients => words::secrets_of_clients().to_owned(),
        Part::Secrets(client) => words::secrets_of(client),
        Part::Users => words::second_factors().to_owned(),
        Part::Domains => words::the_domains().to_owned(),
        Part::Providers => words::the_providers().to_owned(),
        Part::Provider(name) => words::provider_named(name),
        Part::Tokens => words::the_tokens().to_owned(),
    }
}

fn why(why: Why) -> String {
    match why {
        Why::Failed(Kind::Forbidden, _) => words::refused().to_owned(),
        Why::Failed(Kind::TimedOut, _) => words::no_answer_in_time().to_owned(),
        Why::Failed(_, Some(status)) => words::failed_with(&status.to_string()),
        Why::Failed(_, None) => words::no_answer().to_owned(),
        Why::Unreadable(count) => words::unreadable(usize::try_from(count).unwrap_or(usize::MAX)),
        Why::Stopped => words::stopped().to_owned(),
    }
}

/// How far it is, with Stop; then when that was, by how many calls, and what is missing.
fn note(own: Attention) -> AnyView {
    let Progress { calls, read, of, running, at } = own.progress();
    let small = button("button").attr("data-size", "small");
    if running {
        let says = match of {
            Some(of) => words::clients_read(&number(read), &number(of), &number(calls)),
            None => words::reading(&number(calls)),
        };
        let stop = small.click(move || own.stop()).child(common::stop());
        return note_view(None, el("span").child(says), stop).attr("aria-busy", "true").view();
    }
    let Some(at) = at else { return nothing() };
    let as_of = words::as_of(&date::time(at), &number(calls));
    own.seen(|seen| {
        let limits = limits(seen);
        if seen.gaps.is_empty() {
            let says = el("span").child([&as_of, " ", &limits].concat());
            let again = small.attr("data-kind", "quiet").click(move || own.begin());
            return note_view(None, says, again.child(icon("refresh-cw")).child(common::read_again())).view();
        }
        let one = |gap: &Gap| [&what(&gap.part), " (", &why(gap.why), ")"].concat();
        let missing: Vec<&Gap> = seen.gaps.iter().filter(|gap| !is_ghost(gap)).collect();
        let mut named: Vec<String> = missing.iter().take(NAMED).map(|gap| one(gap)).collect();
        if missing.len() > NAMED {
            named.push(common::and_more(&number((missing.len() - NAMED) as u64)));
        }
        let named = if named.is_empty() { String::new() } else { [&named.join(", "), ". "].concat() };
        let says = el("span")
            .child(el("b").child(words::not_everything()))
            .child(" ")
            .child([&named, words::all_else(), " ", &as_of, " ", &limits].concat());
        let again = small.click(move || own.begin()).child(icon("refresh-cw")).child(common::try_again());
        note_view(Some("partial"), says, again).view()
    })
}

/// What was not looked at because there is too much of it, or is not told by a list.
fn limits(seen: &Seen) -> String {
    let mut limits = Vec::new();
    let clients = seen.clients.len() as u64;
    if clients > 0 && clients < seen.clients_in_all {
        limits.push(words::first_clients(&number(clients), &number(seen.clients_in_all)));
    }
    if !seen.users.is_empty() && (seen.users.len() as u64) < seen.users_in_all {
        limits.push(words::first_users(&number(seen.users.len() as u64), &number(seen.users_in_all)));
    }
    let untold = seen.domains.iter().filter(|domain| domain.state().is_none()).count();
    if untold > 0 {
        limits.push(words::domains_untold(untold));
    }
    limits.join(" ")
}

fn note_view(state: Option<&str>, says: El, act: El) -> El {
    el("div")
        .class("read-note")
        .attr_if("data-state", state)
        .attr("role", "status")
        .child(icon(if state.is_some() { "triangle-alert" } else { "scan-line" }))
        .child(says)
        .child(act)
}

/// Who may read what was refused.
fn whom_to_ask(own: Attention) -> AnyView {
    own.seen(|seen| {
        let is_refused = seen.gaps.iter().any(|gap| matches!(gap.why, Why::Failed(Kind::Forbidden, _)));
        let names: Vec<String> = seen.admins().take(ASKED).map(|user| user.user_name.to_string()).collect();
        if !is_refused || names.is_empty() {
            return nothing();
        }
        el("p").child(words::ask_somebody(&names.join(", "))).view()
    })
}
