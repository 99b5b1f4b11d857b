//! The question that covers the page when the session has ended in the middle of work (P14): the page
//! under it stays as it is, with everything that was typed.

use leptos::ev;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Event, HtmlDialogElement};

use super::support::support;
use crate::session::{Ended, Phase, Session};
use crate::ui::dialog::{dialog_actions, show};
use crate::ui::react::effect;
use crate::words::session as words;
use el::{button, el};

/// The modal dialog. It cannot be dismissed: nothing under it works until the person signs in again.
pub(super) fn session_ended(session: Session, why: Ended) -> AnyView {
    let dialog = StoredValue::new_local(None::<HtmlDialogElement>);
    let open = move || {
        dialog.with_value(|dialog| dialog.iter().for_each(show));
    };
    effect(open);
    // A browser closes a dialog at the second Escape whatever `cancel` says.
    let reopen = move |_: Event| {
        if matches!(session.phase_now(), Phase::Expired(_)) {
            open();
        }
    };
    let (title, text, details) = match why {
        Ended::RanOut => (words::expired(), words::expired_text(), None),
        Ended::Refused(details) => (words::token_refused(), words::token_refused_text(), Some(details)),
    };
    let body = el("div")
        .class("dialog-body")
        .child(el("h2").attr("id", "session-ended").child(title))
        .child(el("p").attr("id", "session-ended-text").child(text))
        .child(details.map(support));
    let sign_out = button("button")
        .attr("data-kind", "quiet")
        .click(move || session.sign_out())
        .child(words::sign_out());
    let again = button("button")
        .attr("data-kind", "primary")
        .attr("autofocus", "")
        .flag("aria-busy", move || session.leaves())
        .click(move || session.sign_in())
        .child(words::sign_in_again());
    el("dialog")
        .class("dialog")
        .attr("aria-labelledby", "session-ended")
        .attr("aria-describedby", "session-ended-text")
        .built(move |built| dialog.set_value(built.clone().dyn_into().ok()))
        .on(ev::Custom::<Event>::new("cancel"), |event: Event| event.prevent_default())
        .on(ev::close, reopen)
        .child(body)
        .child(dialog_actions(sign_out, None, again))
        .view()
}
