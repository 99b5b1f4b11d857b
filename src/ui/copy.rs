//! Copy buttons: the icon turns into a tick in place, and a screen reader hears it.

use std::time::Duration;

use leptos::prelude::*;

use crate::ui::icon;
use crate::ui::react::task;
use crate::words::common as words;
use el::{button, el, row};

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
    let button = button("icon-button")
        .attr("data-size", "small")
        .attr("aria-label", label)
        .attr("title", label)
        .click(move || copy(&text, copied))
        .dynamic(move || tick(copied));
    row([button.view(), spoken(copied)])
}

/// A button with a word on it that copies what `text` returns at that moment.
pub(crate) fn copy_text_button(label: &'static str, text: impl Fn() -> String + 'static) -> AnyView {
    let copied = RwSignal::new(false);
    let word = move || if copied.get() { words::copied() } else { label }.to_owned();
    let button =
        button("button").click(move || copy(&text(), copied)).dynamic(move || tick(copied)).says(word);
    row([button.view(), spoken(copied)])
}

fn tick(copied: RwSignal<bool>) -> AnyView {
    icon(if copied.get() { "check" } else { "copy" })
}

/// Says that it is done, beside the button: what stands inside one is not announced.
fn spoken(copied: RwSignal<bool>) -> AnyView {
    let says = move || if copied.get() { words::copied().to_owned() } else { String::new() };
    el("span").class("visually-hidden").attr("role", "status").says(says).view()
}
