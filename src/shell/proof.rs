//! The question that stands over the page when the API wants something proven anew for what was just asked: a fresh second
//! factor, or who one is. What was typed stays, and one comes back to this very page.

use api::Factor;
use leptos::prelude::*;

use crate::parts::failure::prove_button;
use crate::session::Session;
use crate::ui::dialog::{dialog, dialog_actions};
use crate::ui::react::effect;
use crate::words::{common, session as words};
use el::{button, el, row};

/// The dialog. It can be left: nothing was done, and nothing is lost.
pub(super) fn proof() -> AnyView {
    let session = expect_context::<Session>();
    let open = RwSignal::new(false);
    effect(move || open.set(session.wanted().is_some()));
    let mut was_open = false;
    effect(move || {
        let is_open = open.get();
        if was_open && !is_open {
            session.want(None);
        }
        was_open = is_open;
    });
    dialog(open, words::proof_wanted(), "", move || {
        let factor = untrack(|| session.wanted()).unwrap_or(Factor::Mfa);
        let why = match factor {
            Factor::Mfa => common::wants_mfa(),
            Factor::Verify => common::wants_verify(),
        };
        let body = el("div")
            .class("dialog-body")
            .child(el("h2").child(words::proof_wanted()))
            .child(el("p").child(why))
            .child(el("p").child(words::proof_text()));
        let later = button("button").click(move || open.set(false)).child(words::not_now());
        let go = prove_button(factor).attr("data-kind", "primary").attr("autofocus", "");
        row([body.view(), dialog_actions(later, None, go)])
    })
}
