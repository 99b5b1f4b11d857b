//! The shell of a form: one column, its acts at the end, the draft's state beside them; what was typed is
//! kept through failure, session end and reload, and leaving a half-filled form asks first (D4).

use std::rc::Rc;

use leptos::prelude::*;
use leptos_router::NavigateOptions;
use leptos_router::hooks::use_navigate;
use send_wrapper::SendWrapper;
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::Closure;

use crate::ui::dialog::{dialog, dialog_actions};
use crate::ui::el::{button, el, row};
use crate::ui::react::Ask;
use crate::words::common as words;

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
    let submit = move |event: web_sys::Event| {
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
        .on("submit", submit)
        .child(fields)
        .child(el("div").attr("role", "alert").maybe(move || failure().map(refusal)))
        .child(actions);
    row([form.view(), leave_guard(dirty, discard)])
}

/// Asks before a link takes one away from a half-filled form. Back and reload need no question: the draft
/// outlives them.
fn leave_guard(dirty: Ask<bool>, discard: Callback<()>) -> AnyView {
    let asking = RwSignal::new(false);
    let wanted = StoredValue::new(None::<String>);
    let go = Rc::new(use_navigate());
    let on_click = Closure::<dyn Fn(web_sys::MouseEvent)>::new(move |event: web_sys::MouseEvent| {
        let link = event.target().and_then(|target| target.dyn_into::<web_sys::Element>().ok());
        let link = link.and_then(|element| element.closest("a[href]:not([target])").ok().flatten());
        let in_a_tab = event.ctrl_key() || event.meta_key() || event.shift_key() || event.button() != 0;
        if let Some(link) = link.filter(|_| !in_a_tab && untrack(|| dirty())) {
            // The router leaves a prevented click alone; whatever else listens (a palette that closes) goes on.
            event.prevent_default();
            wanted.set_value(link.get_attribute("href"));
            asking.set(true);
        }
    });
    // The browser keeps the function as long as it listens: it may be running when this page goes away.
    let function = on_click.into_js_value();
    // In the capture phase, so that it comes before the router's own listener.
    let _ = document().add_event_listener_with_callback_and_bool("click", function.unchecked_ref(), true);
    let function = SendWrapper::new(function);
    let stop = StoredValue::new(move || {
        let function = function.unchecked_ref();
        let _ = document().remove_event_listener_with_callback_and_bool("click", function, true);
    });
    on_cleanup(stop.get_value());
    let leave = move || {
        stop.with_value(|stop| stop());
        asking.set(false);
        discard.run(());
        if let Some(Some(href)) = wanted.try_update_value(Option::take) {
            go(&href, NavigateOptions::default());
        }
    };
    dialog(asking, words::leave_title(), "", move || {
        let body = el("div")
            .class("dialog-body")
            .child(el("h2").child(words::leave_title()))
            .child(el("p").child(words::leave_text()));
        let keep = button("button")
            .attr("autofocus", "")
            .click(move || asking.set(false))
            .child(words::keep_editing());
        let leave = button("button").attr("data-kind", "danger").click(leave.clone()).child(words::leave());
        row([body.view(), dialog_actions(keep, leave)])
    })
}
