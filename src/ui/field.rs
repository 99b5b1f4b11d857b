//! Form fields: label, control, help and error, tied together by ids.

use leptos::ev;
use leptos::prelude::*;
use wasm_bindgen::{JsCast, JsValue};

use crate::ui::icon;
use crate::ui::react::Ask;
use el::{El, el};

/// What a field says around its control.
#[derive(Clone, Copy)]
pub(crate) struct FieldText {
    /// The id of the control; help and error get `{id}-help` and `{id}-error`.
    pub(crate) id: &'static str,
    /// The label.
    pub(crate) label: &'static str,
    /// A word such as "(optional)", or empty.
    pub(crate) note: &'static str,
    /// Help below the control, or empty.
    pub(crate) help: &'static str,
}

/// Wraps `control` into its field. The error is announced when it appears.
pub(crate) fn field(text: FieldText, error: Ask<Option<String>>, control: El) -> AnyView {
    let FieldText { id, label, note, help } = text;
    let note = el("span").class("field-optional").child(note);
    el("div")
        .class("field")
        .child(el("label").attr("for", id).child(label).child(" ").child(note))
        .child(control)
        .child(el("p").class("field-help").attr("id", [id, "-help"].concat()).child(help))
        .child(
            el("div")
                .attr("id", [id, "-error"].concat())
                .attr("role", "alert")
                .maybe(move || error().map(|error| error_text(&error))),
        )
        .view()
}

/// The text of an error, a line each.
fn error_text(error: &str) -> AnyView {
    let line = |line: &str| {
        el("p").class("field-error").child(icon("circle-alert")).child(el("span").child(line)).view()
    };
    error.lines().map(line).collect::<Vec<_>>().into_any()
}

/// A control bound to `value`, with the ids of its help and error; `tag` is `input` or `textarea`. `leave`
/// runs when the person leaves it.
pub(crate) fn control(
    tag: &'static str,
    id: &'static str,
    value: RwSignal<String>,
    invalid: Ask<Option<String>>,
    leave: impl Fn() + 'static,
) -> El {
    el(tag)
        .class("input")
        .attr("id", id)
        .attr("autocomplete", "off")
        .attr("aria-describedby", [id, "-help ", id, "-error"].concat())
        .flag("aria-invalid", move || invalid().is_some())
        .prop("value", move || JsValue::from_str(&value.get()))
        .input(move |text| value.set(text))
        .on(ev::blur, move |event: web_sys::FocusEvent| {
            // Whoever goes to the submit button checks everything there; an error that appears between
            // pressing and releasing would move the button away from under the pointer.
            let to = event.related_target().and_then(|to| to.dyn_into::<web_sys::Element>().ok());
            if !to.is_some_and(|to| to.matches("[type=submit]") == Ok(true)) {
                leave();
            }
        })
}

/// The input of a list that is searched while the focus stays in it: `list` is the id of the listbox.
pub(crate) fn combobox(list: &'static str, label: &'static str, typed: impl Fn(String) + 'static) -> El {
    el("input")
        .class("input")
        .attr("role", "combobox")
        .attr("aria-expanded", "true")
        .attr("aria-controls", list)
        .attr("aria-label", label)
        .attr("placeholder", label)
        .attr("autocomplete", "off")
        .attr("autofocus", "")
        .input(typed)
}
