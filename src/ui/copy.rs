//! Copy buttons: the icon turns into a tick in place, and a screen reader hears it.

use leptos::prelude::*;
use std::time::Duration;

use crate::words::common as words;

/// How long the tick stays.
const SHOWN: Duration = Duration::from_millis(1600);

/// Puts `text` on the clipboard; the signal becomes true for a moment once it is there.
fn copy(text: String, copied: RwSignal<bool>) {
    let written = window().navigator().clipboard().write_text(&text);
    leptos::task::spawn_local(async move {
        if wasm_bindgen_futures::JsFuture::from(written).await.is_ok() {
            copied.set(true);
            set_timeout(move || { let _ = copied.try_set(false); }, SHOWN);
        }
    });
}

/// A small button that copies `text`; `label` names what is copied.
pub(crate) fn copy_button(label: &'static str, text: String) -> AnyView {
    let copied = RwSignal::new(false);
    view! {
        <button type="button" class="icon-button" data-size="small" aria-label=label title=label
            on:click=move |_| copy(text.clone(), copied)>
            {move || crate::ui::icon(if copied.get() { "check" } else { "copy" })}
            <span class="visually-hidden" role="status">{move || copied.get().then(words::copied)}</span>
        </button>
    }
    .into_any()
}

/// A button with a word on it that copies what `text` returns at that moment.
pub(crate) fn copy_text_button(label: &'static str, text: impl Fn() -> String + 'static) -> AnyView {
    let copied = RwSignal::new(false);
    view! {
        <button type="button" class="button" on:click=move |_| copy(text(), copied)>
            {move || crate::ui::icon(if copied.get() { "check" } else { "copy" })}
            <span role="status">{move || if copied.get() { words::copied() } else { label }}</span>
        </button>
    }
    .into_any()
}
