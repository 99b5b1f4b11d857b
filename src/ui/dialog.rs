//! Modal dialogs on the browser's own `<dialog>`: it keeps the focus inside, closes on Escape and gives
//! the focus back to where it was.

use leptos::ev;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::HtmlDialogElement;

use crate::ui::react::effect;
use el::{El, el};

/// A modal dialog called `label`, open while `open` says so; closing by Escape sets it too. Its content is
/// made when it opens and dropped when it closes. A click outside does nothing: what was typed inside must
/// not be lost by a slip. `kind` is its `data-kind` for the style sheet, or empty.
pub(crate) fn dialog(
    open: RwSignal<bool>,
    label: &'static str,
    kind: &'static str,
    content: impl Fn() -> AnyView + 'static,
) -> AnyView {
    let element = StoredValue::new_local(None::<HtmlDialogElement>);
    effect(move || {
        let is_open = open.get();
        element.with_value(|dialog| match dialog {
            Some(dialog) if is_open && !dialog.open() => drop(dialog.show_modal()),
            Some(dialog) if !is_open && dialog.open() => dialog.close(),
            _ => {}
        });
    });
    el("dialog")
        .class("dialog")
        .attr("data-kind", kind)
        .attr("aria-label", label)
        .built(move |built| element.set_value(built.clone().dyn_into().ok()))
        .on(ev::close, move |_| open.set(false))
        .maybe(move || open.get().then(&content))
        .view()
}

/// The row of buttons at the end of a dialog or of a question: the safe answer first.
pub(crate) fn dialog_actions(safe: El, act: El) -> AnyView {
    el("div").class("dialog-actions").child(safe).child(act).view()
}
