//! Pieces that know nothing of identity and access, of the router or of the network.

use leptos::prelude::*;
use std::cell::OnceCell;

pub(crate) use crate::words::number;

pub(crate) mod clicks;
pub(crate) mod copy;
pub(crate) mod date;
pub(crate) mod dialog;
pub(crate) mod disclosure;
pub(crate) mod field;
pub(crate) mod file;
pub(crate) mod keys;
pub(crate) mod listbox;
pub(crate) mod menu;
mod place;
pub(crate) mod random;
pub(crate) mod react;
pub(crate) mod suggest;
pub(crate) mod toast;
pub(crate) mod tree;

/// Addresses of elements in the sprite `style/icons.svg`, whose own address `index.html` names by a link
/// (it holds a hash of the file's content).
fn sprite() -> String {
    thread_local!(static SPRITE: OnceCell<String> = const { OnceCell::new() });
    let read = || {
        let link = document().query_selector("link[rel=icons]").ok().flatten();
        link.and_then(|link| link.get_attribute("href")).unwrap_or_default()
    };
    SPRITE.with(|sprite| sprite.get_or_init(read).clone())
}

/// An icon of the sprite: decoration beside a word or below an `aria-label`.
pub(crate) fn icon(name: &str) -> AnyView {
    let href = [&sprite(), "#", name].concat();
    el::el("svg").attr("aria-hidden", "true").child(el::el("use").attr("href", href)).view()
}

/// Moves the focus to the first element that matches, if there is one.
pub(crate) fn focus(selector: &str) {
    if let Some(element) = find(selector) {
        let _ = element.focus();
    }
}

/// As [`focus`], in the next frame, if what had the focus has gone by then.
pub(crate) fn focus_if_lost(selector: impl Into<String>) {
    let selector = selector.into();
    request_animation_frame(move || {
        if document().active_element().is_none_or(|element| element.tag_name() == "BODY") {
            focus(&selector);
        }
    });
}

/// As [`focus`], but the page stays where it is scrolled to. Says whether there was such an element.
pub(crate) fn focus_in_place(selector: &str) -> bool {
    let Some(element) = find(selector) else { return false };
    let options = web_sys::FocusOptions::new();
    options.set_prevent_scroll(true);
    element.focus_with_options(&options).is_ok()
}

fn find(selector: &str) -> Option<web_sys::HtmlElement> {
    use wasm_bindgen::JsCast;
    let found = document().query_selector(selector).ok().flatten()?;
    // What is folded away cannot have the focus.
    if let Ok(Some(folded)) = found.closest("details:not([open])") {
        let _ = folded.set_attribute("open", "");
    }
    found.dyn_into().ok()
}

/// `text` for comparing: as it is seen, composed (NFC), in small letters. The browser has the tables for it; ours would
/// be kilobytes.
pub(crate) fn fold(text: &str) -> String {
    String::from(js_sys::JsString::from(text::seen(text)).normalize("NFC").to_lower_case())
}

/// `text` composed (NFC), as it is to be sent: two keyboards write one name in two ways.
pub(crate) fn composed(text: &str) -> String {
    String::from(js_sys::JsString::from(text).normalize("NFC"))
}

/// The name of a host as the browser reads it, in the letters of DNS and in small ones: it has the tables of Unicode for
/// that (UTS 46). Nothing where it is none.
pub(crate) fn host(name: &str) -> Option<String> {
    let url = web_sys::Url::new(&["http://", name].concat()).ok()?;
    Some(url.hostname()).filter(|host| !host.is_empty())
}

/// The first letters of the first two words that have one, each whole with its marks; nothing where there is none.
/// What is no letter stands for nobody: digits, emoji.
pub(crate) fn initials(name: &str) -> String {
    let name = composed(&text::seen(name.split('@').next().unwrap_or(name)));
    let first = js_sys::RegExp::new("\\p{L}\\p{M}*", "u");
    let between = |c: char| c.is_whitespace() || c.is_ascii_punctuation();
    let letters = name.split(between).filter_map(|word| first.exec(word)?.get(0).as_string());
    letters.take(2).collect()
}
