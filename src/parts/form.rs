//! The shell of a form: one column, its acts at the end, the draft's state beside them; what was typed is
//! kept through failure, session end and reload, and leaving a half-filled form asks first (D4).

use leptos::ev;
use leptos::prelude::*;

use crate::parts::leave_guard::{Leaving, leave_guard};
use crate::ui::react::Ask;
use crate::words::common as words;
use el::{el, row};

/// Everything around the fields of a form.
pub(crate) struct Form {
    /// The fields.
    pub(crate) fields: AnyView,
    /// The icon on the act's button.
    pub(crate) icon: &'static str,
    /// The act's words: a verb and its object.
    pub(crate) act: Ask<String>,
    /// Where "Cancel" goes.
    pub(crate) cancel: &'static str,
    /// Whether it is being saved: the button waits.
    pub(crate) saving: Ask<bool>,
    /// Why the form as a whole was refused, shown above its buttons.
    pub(crate) failure: Ask<Option<String>>,
    /// Why it cannot be sent now, if so (D3).
    pub(crate) blocked: Ask<Option<String>>,
    /// A word about the draft.
    pub(crate) note: Ask<String>,
    /// Whether something was typed that leaving would lose.
    pub(crate) dirty: Ask<bool>,
    /// Sends it.
    pub(crate) send: Callback<()>,
    /// Throws the draft away.
    pub(crate) discard: Callback<()>,
}

/// Draws the form.
pub(crate) fn form_shell(form: Form) -> AnyView {
    let Form { fields, icon, act, cancel, saving, failure, blocked, note: note_text, dirty, send, discard } =
        form;
    let held = {
        let (saving, blocked) = (saving.clone(), blocked.clone());
        move || saving() || blocked().is_some()
    };
    let may_send = held.clone();
    let submit = move |event: web_sys::SubmitEvent| {
        event.prevent_default();
        // A double click or a second Enter finds `saving` already set (K1).
        if !untrack(&may_send) {
            send.run(());
        }
    };
    let refusal = |why: String| {
        let text = el("div").child(el("p").child(why));
        el("div")
            .class("notice")
            .attr("data-state", "danger")
            .child(crate::ui::icon("circle-alert"))
            .child(text)
            .view()
    };
    let button = el("button")
        .attr("type", "submit")
        .class("button")
        .attr("data-kind", "primary")
        .attr("aria-describedby", "form-note")
        .flag("aria-disabled", held)
        .flag("aria-busy", move || saving())
        .child(crate::ui::icon(icon))
        .says(move || act());
    let note = el("span").class("draft-note").attr("id", "form-note");
    let actions = el("div")
        .class("form-actions")
        .child(button)
        .child(el("a").class("button").attr("data-kind", "quiet").attr("href", cancel).child(words::cancel()))
        .child(note.says(move || blocked().unwrap_or_else(|| note_text())));
    let form = el("form")
        .class("form-shell")
        .attr("novalidate", "")
        .on(ev::submit, submit)
        .child(fields)
        .child(el("div").attr("role", "alert").maybe(move || failure().map(refusal)))
        .child(actions);
    let guard = leave_guard(Leaving {
        asks: dirty,
        title: words::leave_title(),
        text: words::leave_text(),
        stay: words::keep_editing(),
        leave: words::leave(),
        left: discard,
    });
    row([form.view(), guard])
}
