//! Copy buttons: the icon turns into a tick in place, and a screen reader hears it. Where the clipboard cannot be
//! had (refused, or a page without encryption), what is to be copied is selected and the page says which keys copy it.

use std::time::Duration;

use leptos::ev;
use leptos::prelude::*;
use wasm_bindgen::{JsCast, JsValue};

use crate::ui::icon;
use crate::ui::menu::MenuItem;
use crate::ui::react::{effect, task};
use crate::ui::toast::Toasts;
use crate::words::common as words;
use el::{El, button, el, row};

/// How long the tick stays.
const SHOWN: Duration = Duration::from_millis(1600);

/// How copying went.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Copied {
    /// Not yet, or a while ago.
    No,
    /// Just now.
    Yes,
    /// The clipboard could not be had.
    Refused,
}

/// Puts `text` on the clipboard; `then` hears whether that could be done.
fn write(text: &str, then: impl FnOnce(bool) + 'static) {
    // Without encryption there is no clipboard at all; web-sys believes that there always is.
    let clipboard = js_sys::Reflect::get(&window().navigator(), &JsValue::from_str("clipboard"));
    let clipboard = clipboard.ok().and_then(|found| found.dyn_into::<web_sys::Clipboard>().ok());
    let Some(clipboard) = clipboard else { return then(false) };
    let written = clipboard.write_text(text);
    task(async move { then(wasm_bindgen_futures::JsFuture::from(written).await.is_ok()) });
}

/// As [`write`]; the signal says for a while how it went.
fn copy(text: &str, copied: RwSignal<Copied>) {
    write(text, move |done| {
        let _ = copied.try_set(if done { Copied::Yes } else { Copied::Refused });
        if done {
            set_timeout(
                move || {
                    let _ = copied.try_set(Copied::No);
                },
                SHOWN,
            );
        }
    });
}

/// A line of a menu that copies `text`. The menu is gone by then: a toast says if that could not be done.
pub(crate) fn copy_item(label: &'static str, text: &str) -> MenuItem {
    let (text, toasts) = (text.to_owned(), Toasts::from_context());
    MenuItem::new("copy", label, move || {
        write(&text, move |done| {
            if !done {
                toasts.failed(words::not_copied().to_owned());
            }
        });
    })
}

/// A small button that copies `text`; `label` names what is copied. What stands before it, in its parent, is what is
/// selected when the clipboard cannot be had.
pub(crate) fn copy_button(label: &'static str, text: String) -> AnyView {
    let copied = RwSignal::new(Copied::No);
    let button = button("icon-button")
        .attr("data-size", "small")
        .attr("data-copies", "")
        .attr("aria-label", label)
        .attr("title", label)
        .on(ev::click, move |event| {
            let button = event.current_target();
            write_or_select(&text, copied, button);
        })
        .dynamic(move || tick(copied));
    row([button.view(), spoken(copied)])
}

/// A button with a word on it that copies what `text` returns at that moment.
pub(crate) fn copy_text_button(label: &'static str, text: impl Fn() -> String + 'static) -> AnyView {
    let copied = RwSignal::new(Copied::No);
    let button = button("button").click(move || copy(&text(), copied));
    row([worded(button, label, copied).view(), spoken(copied)])
}

/// The one button of a value that is shown once: `taken` becomes true once the value is on the clipboard. If that
/// cannot be had, the element that matches `value` is selected, which is as good.
pub(crate) fn copy_value_button(
    label: &'static str,
    value: &'static str,
    text: impl Fn() -> String + 'static,
    taken: RwSignal<bool>,
) -> AnyView {
    let copied = RwSignal::new(Copied::No);
    effect(move || match copied.get() {
        Copied::No => {}
        Copied::Yes => taken.set(true),
        Copied::Refused => {
            if let Ok(Some(element)) = document().query_selector(value) {
                select(&element);
                taken.set(true);
            }
        }
    });
    let button = button("button").attr("data-kind", "primary").click(move || copy(&text(), copied));
    row([worded(button, label, copied).view(), spoken(copied)])
}

fn worded(button: El, label: &'static str, copied: RwSignal<Copied>) -> El {
    let word = move || if copied.get() == Copied::Yes { words::copied() } else { label }.to_owned();
    button.dynamic(move || tick(copied)).says(word)
}

fn tick(copied: RwSignal<Copied>) -> AnyView {
    icon(if copied.get() == Copied::Yes { "check" } else { "copy" })
}

/// Says that it is done, beside the button: what stands inside one is not announced. That it could not be done is
/// there for all to see.
fn spoken(copied: RwSignal<Copied>) -> AnyView {
    let says = move || match copied.get() {
        Copied::No => String::new(),
        Copied::Yes => words::copied().to_owned(),
        Copied::Refused => words::press_to_copy().to_owned(),
    };
    el("span")
        .live("class", move || {
            let class = if copied.get() == Copied::Refused { "field-help" } else { "visually-hidden" };
            Some(class.to_owned())
        })
        .attr("role", "status")
        .says(says)
        .view()
}

/// Whether anything in the page is selected.
pub(crate) fn has_selection() -> bool {
    window().get_selection().ok().flatten().is_some_and(|selection| !selection.is_collapsed())
}

fn select(element: &web_sys::Element) {
    if let Ok(Some(selection)) = window().get_selection() {
        let _ = selection.select_all_children(element);
    }
}

/// As [`copy`]; where that is refused, what stands before the button is selected.
fn write_or_select(text: &str, copied: RwSignal<Copied>, button: Option<web_sys::EventTarget>) {
    let button = button.and_then(|button| button.dyn_into::<web_sys::Element>().ok());
    copy(text, copied);
    effect(move || {
        let before = button.as_ref().and_then(web_sys::Element::previous_element_sibling);
        if let (Copied::Refused, Some(before)) = (copied.get(), before) {
            select(&before);
        }
    });
}
