//! The question that covers the page when the session has ended in the middle of work (P14): the page
//! under it stays as it is, with everything that was typed.

use leptos::html::Dialog;
use leptos::prelude::*;

use super::{Phase, memory};
use crate::words::session as words;

/// The modal dialog. It cannot be dismissed: nothing under it works until the person signs in again.
pub(super) fn expired() -> AnyView {
    let session = memory::session();
    let dialog = NodeRef::<Dialog>::new();
    let is_leaving = RwSignal::new(false);
    let open = move || {
        if let Some(dialog) = dialog.get_untracked() {
            // Fails only for a dialog that is no longer in the document.
            let _ = dialog.show_modal();
        }
    };
    Effect::new(move |_| {
        dialog.track();
        open();
    });
    // A browser closes a dialog at the second Escape whatever `cancel` says.
    let reopen = move |_| {
        if session.phase_now() == Phase::Expired {
            open();
        }
    };
    view! {
        <dialog node_ref=dialog class="dialog" aria-labelledby="session-ended" aria-describedby="session-ended-text"
            on:cancel=|event: web_sys::Event| event.prevent_default() on:close=reopen>
            <div class="dialog-body">
                <h2 id="session-ended">{words::expired()}</h2>
                <p id="session-ended-text">{words::expired_text()}</p>
            </div>
            <div class="dialog-actions">
                <button type="button" class="button" data-kind="quiet" on:click=move |_| session.sign_out()>
                    {words::sign_out()}
                </button>
                <button type="button" class="button" data-kind="primary" autofocus aria-busy=move || is_leaving.get().then_some("true")
                    on:click=move |_| {
                        is_leaving.set(true);
                        session.sign_in();
                    }>
                    {words::sign_in_again()}
                </button>
            </div>
        </dialog>
    }
    .into_any()
}
