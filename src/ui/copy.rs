//! Copy buttons: the icon turns into a tick in place, and a screen reader hears it.

use std::time::Duration;

use leptos::prelude::*;

use crate::ui::el::{button, el};
use crate::ui::icon;
use crate::ui::react::task;
use crate::words::common as words;

/// How long the tick stays.
const SHOWN: Duration = Duration::from_millis(1600);

/// Puts `text` on the clipboard; the signal becomes true for a moment once it is there.
fn copy(text: &str, copied: RwSignal<bool>) {
    let written = window().navigator().clipboard().write_text(text);
    task(async move {
        if wasm_bindgen_futures::JsFuture::from(written).await.is_ok() {
            copied.set(true);
            set_timeout(
                move || {
                    let _ = copied.try_set(false);
                },
                SHOWN,
            );
        }
    });
}

/// A small button that copies `text`; `label` names what is copied.
pub(crate) fn copy_button(label: &'static str, text: String) -> AnyView {
    let copied = RwSignal::new(false);
    let spoken = el("span").class("visually-hidden").attr("role", "status");
    button("icon-button")
        .attr("data-size", "small")
        .attr("aria-label", label)
        .attr("title", label)
        .click(move || copy(&text, copied))
        .dynamic(move || icon(if copied.get() { "check" } else { "copy" }))
        .child(spoken.says(move || if copied.get() { words::copied().to_owned() } else { String::new() }))
        .view()
}

/// A button with a word on it that copies what `text` returns at that moment.
pub(crate) fn copy_text_button(label: &'static str, text: impl Fn() -> String + 'static) -> AnyView {
    let copied = RwSignal::new(false);
    let word = move || if copied.get() { words::copied() } else { label }.to_owned();
    button("button")
        .click(move || copy(&text(), copied))
        .dynamic(move || icon(if copied.get() { "check" } else { "copy" }))
        .child(el("span").attr("role", "status").says(word))
        .view()
}
