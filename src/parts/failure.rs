//! Failed calls in words: what happened, whether anything changed, what to do. Failed is never shown as
//! empty (D7).

use api::{ApiError, Factor, Kind, Looks};
use leptos::prelude::*;

use crate::session::Session;
use crate::ui::copy::copy_text_button;
use crate::ui::icon;
use crate::words::common as words;
use el::{El, button, el, nothing};

/// The longest wait that is counted down and then ended by another try, in seconds (J2).
const LONGEST_WAIT: u32 = 60;

/// What happened, in one or two sentences.
pub(crate) fn what_happened(error: &ApiError) -> String {
    // Without a status nothing was sent: the session could not be renewed, and the detail says why.
    if let (Kind::Server, None, Some(detail)) = (error.kind, error.status, &error.detail) {
        return detail.clone();
    }
    let status = error.status.map(|status| status.to_string()).unwrap_or_default();
    let said = match error.kind {
        Kind::Network if !crate::net::is_online() => words::offline().into(),
        Kind::Network => words::network().into(),
        Kind::TimedOut => words::timed_out().into(),
        Kind::Cancelled => words::cancelled().into(),
        // With a status it is the API's word on a token that was renewed a moment before.
        Kind::SessionEnded if error.status.is_some() => words::not_accepted().into(),
        Kind::SessionEnded => words::session_ended().into(),
        Kind::Forbidden => words::forbidden().into(),
        Kind::Scope => {
            return error
                .detail
                .as_deref()
                .map_or_else(|| words::no_scope().to_owned(), words::no_such_scope);
        }
        Kind::InBetween => {
            let always = error.detail.as_deref().map(words::in_between_always);
            return [&words::in_between(&status), " ", &always.unwrap_or_default()]
                .concat()
                .trim_end()
                .to_owned();
        }
        Kind::Dropped => return words::dropped().into(),
        Kind::WrongAddress => words::wrong_address(&status),
        Kind::Withheld => words::withheld(&window().location().origin().unwrap_or_default()),
        Kind::Unreached => words::unreached().into(),
        Kind::NoAddress => words::no_address().into(),
        Kind::StepUp(Factor::Mfa) => words::wants_mfa().into(),
        Kind::StepUp(Factor::Verify) => words::wants_verify().into(),
        Kind::OnlyLook => words::only_looks().into(),
        Kind::NotFound => words::not_there().into(),
        Kind::Conflict => words::conflict().into(),
        Kind::Invalid => words::invalid(&status),
        Kind::TooMany => words::too_many().into(),
        Kind::Server => words::server(&status),
        Kind::Unexpected => words::unexpected(&status),
        Kind::TooLarge => words::too_large().into(),
    };
    if let Some(unreadable) = &error.unreadable {
        let looks = match unreadable.looks {
            Looks::Empty => words::looks_empty(),
            Looks::Html => words::looks_html(),
            Looks::OtherJson => words::looks_json(),
            Looks::Text => words::looks_text(),
        };
        return [&said, " ", looks].concat();
    }
    // The server's own words help where the request was at fault; elsewhere they only frighten.
    match &error.detail {
        Some(detail) if error.kind == Kind::Conflict => detail.clone(),
        Some(detail) if matches!(error.kind, Kind::Invalid | Kind::Unexpected) => {
            [said.as_str(), " ", detail].concat()
        }
        _ => said,
    }
}

/// The failure of a write in one sentence; an unknown outcome is called unknown.
pub(crate) fn why_not(error: &ApiError) -> String {
    match error.kind {
        // Who reads this may have to mend something else than what was asked for.
        Kind::Withheld | Kind::Unreached | Kind::InBetween if error.outcome_is_unknown() => {
            [words::outcome_unknown(), " ", &what_happened(error)].concat()
        }
        _ if error.outcome_is_unknown() => words::outcome_unknown().into(),
        _ => what_happened(error),
    }
}

/// What support needs, without anything that names a person: no query, no ids, no addresses (N1).
pub(crate) fn details(error: &ApiError) -> String {
    let kind = match error.kind {
        Kind::Network => "network",
        Kind::TimedOut => "timed-out",
        Kind::Cancelled => "cancelled",
        Kind::SessionEnded => "session-ended",
        Kind::Forbidden => "forbidden",
        Kind::Scope => "scope-missing",
        Kind::InBetween => "in-between",
        Kind::Dropped => "dropped",
        Kind::WrongAddress => "wrong-address",
        Kind::Withheld => "withheld",
        Kind::Unreached => "unreached",
        Kind::NoAddress => "no-address",
        Kind::StepUp(_) => "step-up",
        Kind::OnlyLook => "only-look",
        Kind::NotFound => "not-found",
        Kind::Conflict => "conflict",
        Kind::Invalid => "invalid",
        Kind::TooMany => "too-many",
        Kind::Server => "server",
        Kind::Unexpected => "unexpected",
        Kind::TooLarge => "too-large",
    };
    let status = error.status.map_or_else(|| "-".to_owned(), |status| status.to_string());
    let at = String::from(js_sys::Date::new_0().to_iso_string());
    let looks = error.unreadable.map(|unreadable| {
        let what = match unreadable.looks {
            Looks::Empty => "an empty body",
            Looks::Html => "a web page",
            Looks::OtherJson => "incomplete or other JSON",
            Looks::Text => "other text",
        };
        [what, ", line ", &unreadable.line.to_string()].concat()
    });
    let detail = looks.unwrap_or_else(|| redact(error.detail.as_deref().unwrap_or("-")));
    let trace = error.trace_id.as_deref().unwrap_or("-");
    let lines = [
        "kind     ",
        kind,
        "\nrequest  ",
        &error.request,
        "\nstatus   ",
        &status,
        "\ndetail   ",
        &detail,
        "\ntrace    ",
        trace,
        "\nat       ",
        &at,
        "\nversion  ",
        env!("CARGO_PKG_VERSION"),
    ];
    lines.concat()
}

/// Takes out every word with an `@` or that looks like an id.
fn redact(text: &str) -> String {
    let word = |word: &str| {
        let looks_like_an_id = word.len() > 20 && word.bytes().any(|b| b.is_ascii_digit());
        if word.contains('@') || looks_like_an_id { "[…]".to_owned() } else { word.to_owned() }
    };
    text.split(' ').map(word).collect::<Vec<_>>().join(" ")
}

/// A failed read in the place of what it was to show, with another try. `title` says what could not be
/// loaded; `heading` is `h1` where the page has no other.
pub(crate) fn failure_panel(
    heading: &'static str,
    title: &'static str,
    error: &ApiError,
    again: Callback<()>,
) -> AnyView {
    let name = match error.kind {
        Kind::Forbidden | Kind::StepUp(_) => "shield-alert",
        Kind::NotFound => "search-x",
        _ => "cloud-off",
    };
    let kept = error.clone();
    let prove = match error.kind {
        Kind::StepUp(factor) => Some(prove_button(factor).attr("data-kind", "primary")),
        _ => None,
    };
    let kind = if prove.is_some() { "" } else { "primary" };
    let actions = el("div")
        .class("empty-actions")
        .child(prove)
        .child(again_button(again).attr("data-kind", kind))
        .child(copy_text_button(words::copy_details(), move || details(&kept)));
    el("div")
        .class("empty-state")
        .attr("role", "alert")
        .child(icon(name))
        .child(el(heading).child(title))
        .child(el("p").child([&what_happened(error), " ", words::nothing_changed()].concat()))
        .child(waits(error, again))
        .child(actions)
        .view()
}

/// The button that leads through the proof that the API wants, and back here.
pub(crate) fn prove_button(factor: Factor) -> El {
    let session = expect_context::<Session>();
    let word = match factor {
        Factor::Mfa => words::prove_mfa(),
        Factor::Verify => words::prove_verify(),
    };
    button("button")
        .flag("aria-busy", move || session.leaves())
        .click(move || session.prove(factor))
        .child(word)
}

/// Counts down what the server asked to wait, then tries again once by itself.
fn waits(error: &ApiError, again: Callback<()>) -> Option<El> {
    let wait = error.retry_after.filter(|&seconds| seconds > 0 && seconds <= LONGEST_WAIT)?;
    let left = RwSignal::new(wait);
    let ticking = crate::ui::react::every(
        std::time::Duration::from_secs(1),
        Box::new(move || {
            left.update(|left| *left = left.saturating_sub(1));
            if left.get_untracked() == 0 {
                again.run(());
            }
        }),
    );
    if let Some(ticking) = ticking {
        on_cleanup(move || ticking.clear());
    }
    // Not announced each second: the panel itself is an alert.
    Some(el("p").attr("aria-live", "off").says(move || words::next_try(&left.get().to_string())))
}

/// A failed reload above what is still shown from before.
pub(crate) fn stale_notice(error: &ApiError, again: Callback<()>) -> AnyView {
    if error.kind == Kind::SessionEnded {
        // The question over the page says it already.
        return nothing();
    }
    let again = again_button(again).attr("data-size", "small");
    notice("warn", "triangle-alert", words::stale(), &what_happened(error), again)
}

/// "This takes long", with a way out (P4).
pub(crate) fn slow_notice(advice: &'static str, stop: Callback<()>) -> AnyView {
    let stop =
        button("button").attr("data-size", "small").click(move || stop.run(())).child(words::stop_waiting());
    notice("info", "clock-alert", words::slow(), advice, stop)
}

/// "Try again".
pub(crate) fn again_button(again: Callback<()>) -> El {
    button("button").click(move || again.run(())).child(icon("refresh-cw")).child(words::try_again())
}

/// A notice: a bold sentence, more text, and what can be done.
pub(crate) fn notice(state: &'static str, name: &'static str, title: &str, text: &str, act: El) -> AnyView {
    // More follows: then the title is a sentence.
    let is_open =
        !text.is_empty() && title.ends_with(|last: char| last.is_alphanumeric() || "”»)".contains(last));
    let title = if is_open { [title, "."].concat() } else { title.to_owned() };
    let says = el("p").child(el("b").child(title)).child(" ").child(text);
    el("div")
        .class("notice")
        .attr("data-state", state)
        .attr("role", "status")
        .child(icon(name))
        .child(el("div").child(says).child(el("div").class("notice-actions").child(act)))
        .view()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn n1_details_name_nobody() {
        assert_eq!(
            redact("kari@f.example is 0d5f1c9e-7a41-4f0e-9c55-3b1e2f60a7c2 and more"),
            "[…] is […] and more"
        );
    }
}
