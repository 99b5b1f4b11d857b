//! What stands in the console's place while nobody is signed in: what happens now, what went wrong, and
//! the way on.

use std::rc::Rc;
use std::time::Duration;

use leptos::prelude::*;

use super::session_ended::session_ended;
use super::support::support;
use crate::config::{Config, ConfigError, Form};
use crate::net::is_online;
use crate::pages::title_of;
use crate::session::{self, Phase, Reason, Session, SignedOut, Step, Stopped, Trouble, Whose, browser};
use crate::ui::react::{Stage, effect, memo};
use crate::ui::{icon, number};
use crate::words::session as words;
use el::{El, button, dynamic, el, nothing, row};

/// After this long, waiting says that it takes long and offers a way out.
const SLOW: Duration = Duration::from_secs(6);

/// The console for whoever is signed in, and a page in its place for everybody else. When a session ends by
/// itself the console stays, under a question (P14); when somebody signs out it goes at once (E1).
pub(crate) fn for_whoever_is_signed_in(stage: Rc<Stage>, console: fn() -> AnyView) -> AnyView {
    let session = expect_context::<Session>();
    let is_open = memo(move || matches!(session.phase(), Phase::SignedIn | Phase::Expired(_)));
    let ended = memo(move || match session.phase() {
        Phase::Expired(why) => Some(why),
        _ => None,
    });
    let page = move || match session.phase() {
        Phase::Working(step) => working(session, step),
        Phase::SignedOut(out) => signed_out(session, out),
        Phase::Stopped(stopped) => stopped_page(session, stopped),
        Phase::SignedIn | Phase::Expired(_) => nothing(),
    };
    // Where the person was in the page is gone with the page.
    let mut was_open = false;
    effect(move || {
        let open = is_open.get();
        if was_open && !open {
            request_animation_frame(|| crate::ui::focus("#gate-title"));
        }
        was_open = open;
    });
    row([
        dynamic(move || {
            if is_open.get() {
                return stage.draw(console);
            }
            stage.clear();
            nothing()
        }),
        dynamic(page),
        dynamic(move || ended.get().map_or_else(nothing, |why| session_ended(session, why))),
    ])
}

/// The page for a configuration that cannot be used; nothing else of the console can be drawn then.
pub(crate) fn config_page(error: ConfigError) -> AnyView {
    let (text, expected) = match error {
        // The person's matter first: the operator's file may be as it should.
        ConfigError::NoAnswer => {
            let again = primary(words::try_again(), browser::reload);
            return card("cloud-off", words::config_not_loaded(), words::config_no_answer(), again.view());
        }
        ConfigError::WebPage => (words::config_web_page().to_owned(), None),
        ConfigError::Missing(status) => (words::config_missing_status(&status.to_string()), None),
        ConfigError::NotJson(line) => (words::config_not_json(&line.to_string()), None),
        ConfigError::Field(name, form) => (words::config_field(name), Some(form_words(form))),
    };
    let reload = primary(words::reload(), browser::reload);
    let expected = expected.map(|expected| el("p").child(el("code").attr("translate", "no").child(expected)));
    card(
        "triangle-alert",
        words::config_wrong(),
        &text,
        row([expected.map_or_else(nothing, El::view), reload.view()]),
    )
}

fn form_words(form: Form) -> String {
    match form {
        Form::OwnAddress => return words::form_own_address(&browser::origin()),
        Form::Address => words::form_address(),
        Form::Text => words::form_text(),
        Form::Scopes => words::form_scopes(),
        Form::Object => words::form_object(),
        Form::Colour => words::form_colour(),
        Form::Path => words::form_path(),
        Form::Language => words::form_language(),
    }
    .to_owned()
}

fn working(session: Session, step: Step) -> AnyView {
    let (title, text) = match step {
        Step::Restoring => (words::restoring(), words::restoring_text()),
        Step::Leaving => (words::leaving(), words::leaving_text()),
        Step::Finishing => (words::finishing(), words::finishing_text()),
        Step::SigningOut => (words::signing_out(), words::signing_out_text()),
    };
    let is_slow = RwSignal::new(false);
    set_timeout(
        move || {
            let _ = is_slow.try_set(true);
        },
        SLOW,
    );
    let way_out = move || {
        is_slow.get().then(|| {
            let cancel = button("button").click(move || session.cancel()).child(words::cancel());
            row([el("p").child(words::slow()).view(), cancel.view()])
        })
    };
    // While the frame of index.html still stands, waiting is a note on it; else it is a gate of its own.
    if document().get_element_by_id("frame").is_none() {
        return card("shield-check", title, text, el("div").attr("role", "status").maybe(way_out).view());
    }
    document().set_title(&words::page_title(title));
    let note = el("div").class("working-note").attr("role", "status");
    note.child(el("h1").child(title)).child(el("p").child(text)).maybe(way_out).view()
}

fn signed_out(session: Session, out: SignedOut) -> AnyView {
    document().set_title(&words::page_title(words::title_sign_in()));
    let config = expect_context::<Config>();
    let (reason, details) = reason_words(&out.reason);
    let hint = (out.reason == Reason::NoAnswer).then(|| el("p").child(registration(&config)));
    let place = (out.route != "/").then(|| {
        let name = title_of(&out.route).map_or_else(|| path_of(&out.route), str::to_owned);
        el("p").child(words::back_to()).child(" ").child(el("b").child(name)).child(".")
    });
    let title = el("h1").attr("id", "gate-title").attr("tabindex", "-1").child(words::app_name());
    let brand = config.brand.name.map(|brand| el("p").attr("translate", "no").child(brand));
    let section = el("section")
        .attr("aria-labelledby", "gate-title")
        .child(icon("shield-check"))
        .child(el("div").child(title).child(brand))
        .child(reason.map(|reason| el("p").attr("role", "status").child(reason)))
        .child(primary(words::sign_in(), move || session.sign_in()))
        .child(place)
        .child(hint)
        .child(details.map(support));
    el("main").class("gate").child(section).view()
}

/// What to say of `reason`, and what to show to support.
fn reason_words(reason: &Reason) -> (Option<&'static str>, Option<String>) {
    let text = match reason {
        Reason::NoSession(code) => {
            return (None, code.as_ref().map(|code| session::details(code, &[])));
        }
        Reason::Left => words::left(),
        Reason::LeftHereOnly => words::left_here_only(),
        Reason::LeftElsewhere => words::left_elsewhere(),
        Reason::AttemptUnknown => words::attempt_unknown(),
        Reason::Cancelled => words::cancelled(),
        Reason::NoAnswer => return (Some(words::no_answer()), Some(session::details("no_answer", &[]))),
        Reason::OtherPerson => words::other_person(),
        Reason::Refused(code, description) => {
            let details = match description {
                Some(description) => ["code    ", code, "\nsays    ", description].concat(),
                None => ["code    ", code].concat(),
            };
            return (Some(refusal_words(code)), Some(details));
        }
    };
    (Some(text), None)
}

/// RFC 6749 section 4.1.2.1 in words (B8).
fn refusal_words(code: &str) -> &'static str {
    match code {
        "access_denied" => words::refused_access(),
        "invalid_request" | "unauthorized_client" | "unsupported_response_type" | "invalid_scope" => {
            words::refused_request()
        }
        "login_required" => words::refused_login(),
        "interaction_required" => words::refused_interaction(),
        "consent_required" => words::refused_consent(),
        "account_selection_required" => words::refused_selection(),
        "server_error" | "temporarily_unavailable" => words::refused_later(),
        _ => words::refused_other(),
    }
}

fn stopped_page(session: Session, stopped: Stopped) -> AnyView {
    let (image, title, text) = trouble_words(stopped.trouble);
    let may_pass = matches!(stopped.trouble, Trouble::Unreachable | Trouble::Withheld | Trouble::InBetween);
    let word = if may_pass { words::try_again() } else { words::sign_in_again() };
    let again = primary(word, move || session.sign_in());
    card(image, title, &text, row([again.view(), support(stopped.details)]))
}

fn trouble_words(trouble: Trouble) -> (&'static str, &'static str, String) {
    let (image, title, text) = match trouble {
        Trouble::Clock(whose, ahead) => return clock_words(whose, ahead),
        Trouble::Withheld => {
            let text = words::withheld_text(&browser::origin());
            return ("cloud-off", words::unreachable(), text);
        }
        Trouble::AnswerLost => {
            let address = expect_context::<Config>().redirect_uri;
            return ("triangle-alert", words::answer_lost(), words::answer_lost_text(&address));
        }
        Trouble::Unreachable if !is_online() => ("cloud-off", words::unreachable(), words::offline_text()),
        Trouble::Unreachable => ("cloud-off", words::unreachable(), words::unreachable_text()),
        Trouble::InBetween => ("cloud-off", words::in_between(), words::in_between_text()),
        Trouble::Provider => ("shield-alert", words::provider_rejected(), words::provider_rejected_text()),
        Trouble::Answer => ("shield-alert", words::answer_refused(), words::answer_refused_text()),
        Trouble::Exchange => ("triangle-alert", words::exchange_failed(), words::exchange_failed_text()),
        Trouble::Loop => ("refresh-cw", words::looping(), words::looping_text()),
        Trouble::LoopUnanswered => {
            let hint = registration(&expect_context::<Config>());
            return ("refresh-cw", words::looping(), [words::looping_text(), " ", &hint].concat());
        }
    };
    (image, title, text.to_owned())
}

/// What to look at when the provider never sends anybody back here.
fn registration(config: &Config) -> String {
    words::registration(&config.client_id, &config.redirect_uri)
}

/// P15: the clock is named, with the difference, and whose it is.
fn clock_words(whose: Whose, ahead: f64) -> (&'static str, &'static str, String) {
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "rounded and not negative")]
    let minutes = number((ahead.abs() / 60.0).round() as u64);
    let (title, text) = match (whose, ahead > 0.0) {
        (Whose::Computer, true) => (words::clock_off(), words::clock_behind(&minutes)),
        (Whose::Computer, false) => (words::clock_off(), words::clock_ahead(&minutes)),
        (Whose::Provider, true) => (words::clocks_differ(), words::provider_ahead(&minutes)),
        (Whose::Provider, false) => (words::clocks_differ(), words::provider_behind(&minutes)),
    };
    ("clock-alert", title, text)
}

/// A gate: icon, title, a sentence, and the rest. Names the page (N2: without anybody's name).
fn card(image: &str, title: &'static str, text: &str, rest: AnyView) -> AnyView {
    document().set_title(&words::page_title(title));
    let section = el("section")
        .attr("aria-labelledby", "gate-title")
        .child(icon(image))
        .child(el("h1").attr("id", "gate-title").attr("tabindex", "-1").child(title))
        .child(el("p").attr("role", "status").child(text))
        .child(rest);
    el("main").class("gate").child(section).view()
}

fn primary(word: &'static str, act: impl Fn() + 'static) -> El {
    button("button").attr("data-kind", "primary").click(act).child(word)
}

/// The path alone: what was searched for may be a person's name.
fn path_of(route: &str) -> String {
    route.split(['?', '#']).next().unwrap_or_default().to_owned()
}
