//! Copy buttons: the icon turns into a tick in place, and a screen reader hears it. Where the clipboard cannot be
//! had (refused, or a page without encryption), what is to be copied is selected and the page says which keys copy it.

use std::cell::Cell;
use std::time::Duration;

use leptos::ev;
use leptos::prelude::*;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::Element;

use crate::ui::dialog::{Dialog, Dialogs, Opening};
use crate::ui::icon;
use crate::ui::keys::command;
use crate::ui::menu::MenuItem;
use crate::ui::react::{effect, task};
use crate::words::common as words;
use el::{El, button, el, nothing, row};

/// How long the tick stays.
const SHOWN: Duration = Duration::from_millis(1600);

/// How copying went.
#[derive(Clone, PartialEq, Eq)]
enum Copied {
    /// Not yet, or a while ago.
    No,
    /// Just now.
    Yes,
    /// The clipboard could not be had: the value is selected where it stands.
    Selected,
    /// The same, of a value that stands nowhere: it is shown, and selected.
    Shown(String),
}

thread_local! {
    /// How the last copying of all went.
    static LAST: Cell<Option<RwSignal<Copied>>> = const { Cell::new(None) };
}

/// Puts `text` on the clipboard; `then` hears whether that could be done.
fn write(text: &str, then: impl FnOnce(bool) + 'static) {
    // Without encryption there is no clipboard at all; web-sys believes that there always is.
    let get = |of: &JsValue, name: &str| js_sys::Reflect::get(of, &JsValue::from_str(name)).ok();
    let written = get(&window().navigator(), "clipboard").and_then(|clipboard| {
        let write = get(&clipboard, "writeText")?.dyn_into::<js_sys::Function>().ok()?;
        write.call1(&clipboard, &JsValue::from_str(text)).ok()
    });
    let Some(written) = written else { return then(false) };
    let written = js_sys::Promise::resolve(&written);
    task(async move { then(wasm_bindgen_futures::JsFuture::from(written).await.is_ok()) });
}

/// As [`write`]; the signal says for a while how it went. Where the clipboard cannot be had, `shown` is selected if it
/// holds just this text.
fn copy(text: String, copied: RwSignal<Copied>, shown: Option<Element>) {
    // There is one selection: what an earlier button selected is not any more.
    let before = LAST.replace(Some(copied));
    before.map(|before| before.try_set(Copied::No));
    let kept = text.clone();
    write(&text, move |done| {
        if !done {
            let shown = shown.filter(|shown| shown.text_content().as_ref() == Some(&kept));
            shown.as_ref().inspect(|shown| select(shown));
            let _ = copied.try_set(if shown.is_some() { Copied::Selected } else { Copied::Shown(kept) });
            return;
        }
        let _ = copied.try_set(Copied::Yes);
        let rest = move || {
            let _ = copied.try_set(Copied::No);
        };
        set_timeout(rest, SHOWN);
    });
}

/// A line of a menu that copies `text`. The menu is gone by then: where the clipboard cannot be had, a dialog shows it.
pub(crate) fn copy_item(label: &'static str, text: &str) -> MenuItem {
    let (text, dialogs) = (text.to_owned(), Dialogs::from_context());
    MenuItem::new("copy", label, move || {
        let kept = text.clone();
        write(&text, move |done| {
            if !done {
                dialogs.open(Opening::new(label, "", move |dialog| by_hand(label, &kept, dialog)));
            }
        });
    })
}

fn by_hand(label: &'static str, text: &str, dialog: Dialog) -> AnyView {
    let close = button("button").attr("autofocus", "").click(move || dialog.close()).child(words::close());
    let says = el("p").attr("role", "status").child(words::press_to_copy(&command('C')));
    let body = el("div").class("dialog-body").child(el("h2").child(label)).child(selected(text)).child(says);
    row([body.view(), el("div").class("dialog-actions").child(close).view()])
}

/// A value that is selected as soon as it is in the page: the very characters, whatever they are.
fn selected(text: &str) -> El {
    let select = |built: &Element| {
        let built = built.clone();
        request_animation_frame(move || select(&built));
    };
    let value = el("code").attr("translate", "no").built(select).child(text);
    el("bdi").class("by-hand").child(value)
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
            let button = event.current_target().and_then(|button| button.dyn_into::<Element>().ok());
            copy(text.clone(), copied, button.and_then(|button| button.previous_element_sibling()));
        })
        .dynamic(move || tick(copied));
    row([button.view(), spoken(copied)])
}

/// A button with a word on it that copies what `text` returns at that moment.
pub(crate) fn copy_text_button(label: &'static str, text: impl Fn() -> String + 'static) -> AnyView {
    let copied = RwSignal::new(Copied::No);
    let button = button("button").click(move || copy(text(), copied, None));
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
    effect(move || {
        if copied.with(|copied| *copied != Copied::No) {
            taken.set(true);
        }
    });
    let shown = move || document().query_selector(value).ok().flatten();
    let button = button("button").attr("data-kind", "primary").click(move || copy(text(), copied, shown()));
    row([worded(button, label, copied).view(), spoken(copied)])
}

/// A value to be carried elsewhere: what it is called there, the whole of it, and its copy button, whose label is
/// `copies`; `about` is what to know of it.
pub(crate) fn copy_line(name: &str, value: &str, copies: &'static str, about: &str) -> El {
    let code = el("code").attr("translate", "no").child(value);
    el("div")
        .class("copy-line")
        .child(el("span").child(name))
        .child(el("div").child(code).child(copy_button(copies, value.to_owned())))
        .child(el("small").child(about))
}

fn worded(button: El, label: &'static str, copied: RwSignal<Copied>) -> El {
    let word = move || if is_done(copied) { words::copied() } else { label }.to_owned();
    button.dynamic(move || tick(copied)).says(word)
}

fn tick(copied: RwSignal<Copied>) -> AnyView {
    icon(if is_done(copied) { "check" } else { "copy" })
}

fn is_done(copied: RwSignal<Copied>) -> bool {
    copied.with(|copied| *copied == Copied::Yes)
}

/// Says that it is done, beside the button: what stands inside one is not announced. That it could not be done is
/// there for all to see.
fn spoken(copied: RwSignal<Copied>) -> AnyView {
    let refused = move || copied.with(|copied| matches!(copied, Copied::Selected | Copied::Shown(_)));
    let says = move || match copied.get() {
        Copied::No => nothing(),
        Copied::Yes => words::copied().into_any(),
        Copied::Selected => words::press_to_copy(&command('C')).into_any(),
        Copied::Shown(text) => row([selected(&text).view(), words::press_to_copy(&command('C')).into_any()]),
    };
    el("span")
        .live("class", move || {
            Some(if refused() { "field-help copy-refused" } else { "visually-hidden" }.to_owned())
        })
        .attr("role", "status")
        .dynamic(says)
        .view()
}

/// Whether anything in the page is selected.
pub(crate) fn has_selection() -> bool {
    window().get_selection().ok().flatten().is_some_and(|selection| !selection.is_collapsed())
}

fn select(element: &Element) {
    if let Ok(Some(selection)) = window().get_selection() {
        let _ = selection.select_all_children(element);
    }
}
