//! Keys that work anywhere, and the sheet that lists them.

use leptos::ev;
use leptos::prelude::*;
use wasm_bindgen::JsCast;

use super::Overlays;
use crate::ui::dialog::Dialog;
use crate::ui::icon;
use crate::words::shell as words;

/// Listens for `/`, `?` and Ctrl K (Command K).
pub(super) fn listen(overlays: Overlays) {
    let handle = window_event_listener(ev::keydown, move |event| {
        let with_command = event.ctrl_key() || event.meta_key();
        if with_command && !event.alt_key() && event.key().eq_ignore_ascii_case("k") {
            event.prevent_default();
            overlays.palette.update(|open| *open = !*open);
            return;
        }
        let in_dialog = document().query_selector("dialog[open]").is_ok_and(|found| found.is_some());
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

/// Whether the key goes into a field.
fn is_typing(event: &web_sys::KeyboardEvent) -> bool {
    let target = event.target().and_then(|target| target.dyn_into::<web_sys::Element>().ok());
    target.is_some_and(|target| target.matches("input:not([type=checkbox]), textarea, select") == Ok(true))
}

/// The sheet of keys.
#[component]
pub(super) fn KeyHelp(open: RwSignal<bool>) -> impl IntoView {
    let line = |keys: &'static str, what: &'static str| {
        let keys = keys.split(' ').map(|key| view! { <kbd class="key">{key}</kbd> }).collect_view();
        view! { <div><dt>{what}</dt><dd>{keys}</dd></div> }.into_any()
    };
    view! {
        <Dialog open=open label=words::keys()>
            <div class="dialog-body">
                <h2>{words::keys()}</h2>
                <dl class="fact-list">
                    {line("/", words::key_search())}
                    {line("Ctrl K", words::key_palette())}
                    {line("↑ ↓", words::key_rows())}
                    {line("Enter", words::key_open())}
                    {line("Esc", words::key_escape())}
                    {line("?", words::key_help())}
                </dl>
            </div>
            <div class="dialog-actions">
                <button type="button" class="button" on:click=move |_| open.set(false)>{icon("x")}{words::close()}</button>
            </div>
        </Dialog>
    }
}
