//! Where toasts float: in the corner where they cover nothing that one is about to press.

use leptos::ev;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, NodeList};

/// What somebody at work presses next: the buttons of a bar or of a form, and whatever has the focus.
const NEXT: &str = ".selection-bar, .form-actions, .page-actions, .pager nav, .empty-actions, .notice-actions, \
    :is(a, button, input, select, textarea, summary):focus";
/// Whatever else can be pressed.
const ANY: &str = "main :is(a, button, input, select, textarea, summary), .top-bar button, .account button";
/// The corners, as the style sheet calls them, the usual one first.
const PLACES: [&str; 4] = ["end", "middle", "start", "top"];
/// One of [`NEXT`] is worse to cover than all of [`ANY`].
const WORST: usize = 10_000;

/// Keeps the toasts in `host` off what comes under them when the page is scrolled or the focus goes on.
pub(super) fn keep_off(host: &'static str) {
    let look = move || {
        request_animation_frame(move || place(host, false));
    };
    let handles = [
        window_event_listener(ev::focusin, move |_| look()),
        window_event_listener(ev::scroll, move |_| look()),
        window_event_listener(ev::resize, move |_| look()),
    ];
    on_cleanup(move || handles.into_iter().for_each(WindowListenerHandle::remove));
}

/// Puts them where they cover least; where they are already, unless `anew` or they are in the way there.
pub(super) fn place(host: &'static str, anew: bool) {
    let Ok(Some(host)) = document().query_selector(host) else { return };
    // Never from under the pointer or the focus.
    if host.child_element_count() == 0 || host.matches(":hover, :focus-within") == Ok(true) {
        return;
    }
    let next = document().query_selector_all(NEXT).ok();
    if !anew && covered(&host, next.as_ref()) == 0 {
        return;
    }
    let any = document().query_selector_all(ANY).ok();
    let covers = |place: &&str| {
        let _ = host.set_attribute("data-place", place);
        covered(&host, next.as_ref()) * WORST + covered(&host, any.as_ref())
    };
    if let Some(best) = PLACES.into_iter().min_by_key(covers) {
        let _ = host.set_attribute("data-place", best);
    }
}

/// How many of `those` lie under `host`.
fn covered(host: &Element, those: Option<&NodeList>) -> usize {
    let over = host.get_bounding_client_rect();
    let all = those.into_iter().flat_map(|those| (0..those.length()).filter_map(|at| those.get(at)));
    let is_under = |node: &web_sys::Node| {
        let Some(element) = node.dyn_ref::<Element>() else { return false };
        let under = element.get_bounding_client_rect();
        let is_shown = under.width() > 0.0 && under.height() > 0.0;
        let beside = under.right() <= over.left() || under.left() >= over.right();
        let above = under.bottom() <= over.top() || under.top() >= over.bottom();
        is_shown && !beside && !above && !host.contains(Some(node))
    };
    all.filter(is_under).count()
}
