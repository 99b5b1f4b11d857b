//! Keys that work anywhere, and the sheet that lists them.

use std::cell::Cell;
use std::rc::Rc;

use leptos::prelude::*;

use super::overlays::Overlays;
use crate::ui::dialog::dialog;
use crate::ui::keys::{Pressed, command, on_any_key};
use crate::words::shell as words;
use el::{button, el, row};

/// Listens for `/`, `?` and Ctrl K (Command K).
pub(super) fn listen(overlays: Overlays) {
    // Held down, a key that was made use of goes on typing: its first press opened a field.
    let held = Rc::new(Cell::new(false));
    on_any_key(move |pressed| {
        if pressed.repeats() {
            if held.get() {
                pressed.take();
            }
            return;
        }
        held.set(!pressed.is_taken() && made_use_of(&pressed, overlays));
        if held.get() {
            pressed.take();
        }
    });
}

fn made_use_of(pressed: &Pressed, overlays: Overlays) -> bool {
    if pressed.commands('k') {
        // Not above another dialog: a question wants its answer first.
        if overlays.palette.get_untracked() || !is_open("dialog[open]") {
            overlays.palette.update(|open| *open = !*open);
        }
        return true;
    }
    if pressed.goes_into_a_field() || is_open("dialog[open], .menu[popover]") {
        return false;
    }
    match pressed.typed() {
        Some('/') => crate::ui::focus("[data-search]"),
        Some('?') => overlays.keys.set(true),
        _ => return false,
    }
    true
}

fn is_open(what: &str) -> bool {
    document().query_selector(what).is_ok_and(|found| found.is_some())
}

/// The sheet of keys.
pub(super) fn key_help(open: RwSignal<bool>) -> AnyView {
    let line = |keys: &str, what: &'static str| {
        let keys: Vec<_> = keys
            .split(' ')
            .map(|key| el("kbd").class("key").attr("translate", "no").child(key).view())
            .collect();
        el("div").child(el("dt").child(what)).child(el("dd").child(keys))
    };
    dialog(open, words::keys(), "sheet", move || {
        let list = el("dl")
            .class("fact-list")
            .child(line("/", words::key_search()))
            .child(line(&command('K'), words::key_palette()))
            .child(line("↑ ↓", words::key_rows()))
            .child(line("Enter", words::key_open()))
            .child(line("Esc", words::key_escape()))
            .child(line("?", words::key_help()));
        let close = button("button").click(move || open.set(false)).child(words::close());
        let body = el("div").class("dialog-body").child(el("h2").child(words::keys())).child(list);
        row([body.view(), el("div").class("dialog-actions").child(close).view()])
    })
}
