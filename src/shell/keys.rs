//! Keys that work anywhere, and the sheet that lists them.

use leptos::ev;
use leptos::prelude::*;
use wasm_bindgen::JsCast;

use super::overlays::Overlays;
use crate::ui::dialog::dialog;
use crate::words::shell as words;
use el::{button, el, row};

/// Listens for `/`, `?` and Ctrl K (Command K).
pub(super) fn listen(overlays: Overlays) {
    let handle = window_event_listener(ev::keydown, move |event| {
        let with_command = event.ctrl_key() || event.meta_key();
        if with_command && !event.alt_key() && event.key().eq_ignore_ascii_case("k") {
            event.prevent_default();
            // Not above another dialog: a question wants its answer first.
            if overlays.palette.get_untracked() || !is_in_dialog() {
                overlays.palette.update(|open| *open = !*open);
            }
            return;
        }
        let in_dialog = is_in_dialog();
        if with_command || event.alt_key() || in_dialog || is_typing(&event) {
            return;
        }
        match event.key().as_str() {
            "/" => {
                event.prevent_default();
                crate::ui::focus("[data-search]");
            }
            "?" => overlays.keys.set(true),
            _ => {}
        }
    });
    on_cleanup(move || handle.remove());
}

fn is_in_dialog() -> bool {
    document().query_selector("dialog[open]").is_ok_and(|found| found.is_some())
}

/// Whether the key goes into a field.
fn is_typing(event: &web_sys::KeyboardEvent) -> bool {
    let target = event.target().and_then(|target| target.dyn_into::<web_sys::Element>().ok());
    target.is_some_and(|target| target.matches("input:not([type=checkbox]), textarea, select") == Ok(true))
}

/// The sheet of keys.
pub(super) fn key_help(open: RwSignal<bool>) -> AnyView {
    let line = |keys: &'static str, what: &'static str| {
        let keys: Vec<_> = keys
            .split(' ')
            .map(|key| el("kbd").class("key").attr("translate", "no").child(key).view())
            .collect();
        el("div").child(el("dt").child(what)).child(el("dd").child(keys))
    };
    dialog(open, words::keys(), "", move || {
        let list = el("dl")
            .class("fact-list")
            .child(line("/", words::key_search()))
            .child(line("Ctrl K", words::key_palette()))
            .child(line("↑ ↓", words::key_rows()))
            .child(line("Enter", words::key_open()))
            .child(line("Esc", words::key_escape()))
            .child(line("?", words::key_help()));
        let close = button("button").click(move || open.set(false)).child(words::close());
        let body = el("div").class("dialog-body").child(el("h2").child(words::keys())).child(list);
        row([body.view(), el("div").class("dialog-actions").child(close).view()])
    })
}
