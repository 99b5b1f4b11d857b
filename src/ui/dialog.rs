//! Modal dialogs on the browser's own `<dialog>`: it keeps the focus inside, closes on Escape and gives
//! the focus back to where it was.

use leptos::html;
use leptos::prelude::*;

/// A modal dialog. Its content is made when it opens and dropped when it closes.
///
/// `label` names it for a screen reader (usually the id of its heading is not known to the caller, so the
/// name is given as text). A click outside does nothing: what was typed inside must not be lost by a slip.
#[component]
pub(crate) fn Dialog(
    /// Whether it is open; closing by Escape sets it too.
    open: RwSignal<bool>,
    /// What it is called.
    label: &'static str,
    /// `data-kind` of the element, for its style.
    #[prop(optional)]
    kind: &'static str,
    /// What it shows.
    children: ChildrenFn,
) -> impl IntoView {
    let element = NodeRef::<html::Dialog>::new();
    Effect::new(move |_| {
        let Some(dialog) = element.get() else { return };
        match (open.get(), dialog.open()) {
            (true, false) => drop(dialog.show_modal()),
            (false, true) => dialog.close(),
            _ => {}
        }
    });
    view! {
        <dialog class="dialog" data-kind=kind aria-label=label node_ref=element on:close=move |_| open.set(false)>
            {move || open.get().then(|| children())}
        </dialog>
    }
    .into_any()
}

/// The row of buttons at the end of a dialog or of a question: the safe answer first.
pub(crate) fn dialog_actions(safe: AnyView, act: AnyView) -> AnyView {
    view! { <div class="dialog-actions">{safe}{act}</div> }.into_any()
}
