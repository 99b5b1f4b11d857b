//! The shell of a form: one column, its acts at the end, the draft's state beside them; what was typed is
//! kept through failure, session end and reload, and leaving a half-filled form asks first (D4).

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::Closure;

use crate::ui::dialog::{Dialog, dialog_actions};
use crate::words::common as words;

/// Everything around the fields of a form.
pub(crate) struct Form {
    /// The fields.
    pub(crate) fields: AnyView,
    /// The icon on the act's button.
    pub(crate) icon: &'static str,
    /// The act's words: a verb and its object.
    pub(crate) act: Signal<String>,
    /// Where "Cancel" goes.
    pub(crate) cancel: &'static str,
    /// Whether it is being saved: the button waits.
    pub(crate) saving: Signal<bool>,
    /// Why the form as a whole was refused, shown above its buttons.
    pub(crate) failure: Signal<Option<String>>,
    /// Why it cannot be sent now, if so (D3).
    pub(crate) blocked: Signal<Option<String>>,
    /// A word about the draft.
    pub(crate) note: Signal<String>,
    /// Whether something was typed that leaving would lose.
    pub(crate) dirty: Signal<bool>,
    /// Sends it.
    pub(crate) send: Callback<()>,
    /// Throws the draft away.
    pub(crate) discard: Callback<()>,
}

/// Draws the form.
pub(crate) fn form_shell(form: Form) -> AnyView {
    let Form { fields, icon, act, cancel, saving, failure, blocked, note, dirty, send, discard } = form;
    let held = move || saving.get() || blocked.get().is_some();
    view! {
        <form class="form-shell" novalidate on:submit=move |event| {
            event.prevent_default();
            // A double click or a second Enter finds `saving` already set (K1).
            if !saving.get_untracked() && blocked.get_untracked().is_none() {
                send.run(());
            }
        }>
            {fields}
            <div role="alert">
                {move || failure.get().map(|why| view! {
                    <div class="notice" data-state="danger">{crate::ui::icon("circle-alert")}<div><p>{why}</p></div></div>
                })}
            </div>
            <div class="form-actions">
                <button type="submit" class="button" data-kind="primary" aria-describedby="form-note"
                    aria-disabled=move || held().then_some("true") aria-busy=move || saving.get().then_some("true")>
                    {crate::ui::icon(icon)}
                    {move || act.get()}
                </button>
                <a class="button" data-kind="quiet" href=cancel>{words::cancel()}</a>
                <span class="draft-note" id="form-note">{move || blocked.get().unwrap_or_else(|| note.get())}</span>
            </div>
        </form>
        <LeaveGuard dirty=dirty discard=discard />
    }
    .into_any()
}

/// Asks before a link takes one away from a half-filled form. Back and reload need no question: the draft
/// outlives them.
#[component]
fn LeaveGuard(dirty: Signal<bool>, discard: Callback<()>) -> impl IntoView {
    let asking = RwSignal::new(false);
    let wanted = StoredValue::new_local(None::<web_sys::HtmlElement>);
    let on_click = Closure::<dyn Fn(web_sys::MouseEvent)>::new(move |event: web_sys::MouseEvent| {
        let link = event.target().and_then(|target| target.dyn_into::<web_sys::Element>().ok());
        let link = link.and_then(|element| element.closest("a[href]:not([target])").ok().flatten());
        let in_a_tab = event.ctrl_key() || event.meta_key() || event.shift_key() || event.button() != 0;
        if let Some(link) = link.filter(|_| !in_a_tab && dirty.get_untracked()) {
            event.prevent_default();
            event.stop_propagation();
            wanted.set_value(link.dyn_into().ok());
            asking.set(true);
        }
    });
    // In the capture phase, so that it comes before the router's own listener.
    let listener = StoredValue::new_local(on_click);
    let listen = move |on: bool| {
        move || {
            listener.with_value(|listener| {
                let function = listener.as_ref().unchecked_ref();
                let _ = if on {
                    document().add_event_listener_with_callback_and_bool("click", function, true)
                } else {
                    document().remove_event_listener_with_callback_and_bool("click", function, true)
                };
            });
        }
    };
    listen(true)();
    on_cleanup(listen(false));
    let leave = move |_| {
        listen(false)();
        asking.set(false);
        discard.run(());
        if let Some(Some(link)) = wanted.try_update_value(Option::take) {
            link.click();
        }
    };
    view! {
        <Dialog open=asking label=words::leave_title()>
            <div class="dialog-body"><h2>{words::leave_title()}</h2><p>{words::leave_text()}</p></div>
            {dialog_actions(
                view! { <button type="button" class="button" autofocus on:click=move |_| asking.set(false)>{words::keep_editing()}</button> }.into_any(),
                view! { <button type="button" class="button" data-kind="danger" on:click=leave>{words::leave()}</button> }.into_any(),
            )}
        </Dialog>
    }
}
