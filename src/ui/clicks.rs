//! Clicks as a person means them.

use leptos::prelude::*;
use std::cell::RefCell;
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::Closure;
use web_sys::{Element, MouseEvent};

/// What a click acts on.
const ACTS: &str = "button, a[href], summary";

/// Keeps the second click of a double click from whatever came under the pointer after the first: where a row goes as
/// soon as the API answers, that would be the next row's button. Once, when the app starts.
pub(crate) fn leave_second_clicks_alone() {
    let first: RefCell<Option<Element>> = RefCell::default();
    let hold = Closure::<dyn Fn(MouseEvent)>::new(move |event: MouseEvent| {
        let target = event.composed_path().get(0);
        let acts = target.dyn_ref::<Element>().and_then(|target| target.closest(ACTS).ok().flatten());
        // A key's click counts none.
        if event.detail() <= 1 {
            *first.borrow_mut() = acts;
        } else if acts.is_some() && acts != *first.borrow() {
            event.prevent_default();
            event.stop_immediate_propagation();
        }
    });
    let hold = hold.into_js_value();
    let _ = window().add_event_listener_with_callback_and_bool("click", hold.unchecked_ref(), true);
}
