//! Form fields: label, control, help and error, tied together by ids.

use leptos::prelude::*;

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
pub(crate) fn field(text: FieldText, error: Signal<Option<String>>, control: AnyView) -> AnyView {
    let FieldText { id, label, note, help } = text;
    view! {
        <div class="field">
            <label for=id>{label} " " <span class="field-optional">{note}</span></label>
            {control}
            <p class="field-help" id=[id, "-help"].concat()>{help}</p>
            <div id=[id, "-error"].concat() role="alert">
                {move || error.get().map(|error| error_text(&error))}
            </div>
        </div>
    }
    .into_any()
}

/// The text of an error, one line of the server's or ours each.
fn error_text(error: &str) -> AnyView {
    let lines: Vec<_> = error.lines().map(str::to_owned).collect();
    lines
        .into_iter()
        .map(|line| view! { <p class="field-error">{crate::ui::icon("circle-alert")}<span>{line}</span></p> }.into_any())
        .collect_view()
        .into_any()
}

/// A text control of a field, bound to `value`.
///
/// `kind` is the input's type; `autocomplete` its token (HTML section 4.10.18.7); `on_leave` runs when the
/// person leaves it.
pub(crate) fn text_input(
    id: &'static str,
    kind: &'static str,
    autocomplete: &'static str,
    value: RwSignal<String>,
    invalid: Signal<Option<String>>,
    on_leave: impl Fn() + 'static,
) -> AnyView {
    view! {
        <input class="input" id=id type=kind autocomplete=autocomplete
            aria-describedby=[id, "-help ", id, "-error"].concat()
            aria-invalid=move || invalid.get().is_some().then_some("true")
            prop:value=move || value.get()
            on:input=move |event| value.set(event_target_value(&event))
            on:blur=move |_| on_leave() />
    }
    .into_any()
}
