//! The browser's ends that sign-in touches: address, history, other tabs. Thin on
//! purpose: what can be decided without a browser is decided elsewhere, with tests.

use js_sys::{Promise, Reflect};
use leptos::ev;
use leptos::prelude::{window, window_event_listener};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{BroadcastChannel, Location, MessageEvent};

fn location() -> Location {
    window().location()
}

/// This app's origin.
pub(crate) fn origin() -> String {
    location().origin().unwrap_or_default()
}

/// Path, and query without `?`, of the page's address.
pub(crate) fn here() -> (String, String) {
    let query = location().search().unwrap_or_default();
    (location().pathname().unwrap_or_default(), query.trim_start_matches('?').to_owned())
}

/// The page's address below the origin: where to come back to.
pub(crate) fn route() -> String {
    let (path, query) = here();
    let hash = location().hash().unwrap_or_default();
    if query.is_empty() { [path, hash].concat() } else { [&path, "?", &query, &hash].concat() }
}

/// The provider's answer, if the page was opened with one: first.js has taken it out of the address before
/// anything was loaded (B3). Given once.
pub(crate) fn arrival() -> Option<String> {
    let (window, name) = (window(), JsValue::from_str("arrival"));
    let answer = Reflect::get(&window, &name).ok()?.as_string()?;
    let _ = Reflect::delete_property(&window, &name);
    Some(answer)
}

/// Whether first.js has taken an answer out of this very address before: then the page was loaded again.
pub(crate) fn had_answer() -> bool {
    window().history().and_then(|history| history.state()).is_ok_and(|state| state.is_truthy())
}

/// Waits until first.js knows whose tab this is.
pub(crate) async fn claimed() {
    let claimed = Reflect::get(&window(), &JsValue::from_str("claimed"));
    if let Some(claimed) = claimed.ok().and_then(|claimed| claimed.dyn_into::<Promise>().ok()) {
        // It never fails, and takes a second at most.
        let _ = JsFuture::from(claimed).await;
    }
}

/// Puts `url` in the place of the page's address, without loading anything.
pub(crate) fn replace_address(url: &str) {
    if let Ok(history) = window().history() {
        let _ = history.replace_state_with_url(&JsValue::NULL, "", Some(url));
    }
}

/// Leaves for `url`. `replacing` leaves no entry behind to come back to.
pub(crate) fn leave(url: &str, replacing: bool) {
    let _ = if replacing { location().replace(url) } else { location().assign(url) };
}

/// Gives up a departure that the browser has not finished yet.
pub(crate) fn stop_leaving() {
    let _ = window().stop();
}

/// Loads the page anew.
pub(crate) fn reload() {
    let _ = location().reload();
}

/// Calls `react` with whatever another tab says on the channel `name`, and gives back the channel.
pub(crate) fn listen(name: &str, react: impl Fn(JsValue) + 'static) -> Option<BroadcastChannel> {
    let channel = BroadcastChannel::new(name).ok()?;
    let listener = Closure::<dyn Fn(MessageEvent)>::new(move |event: MessageEvent| react(event.data()));
    channel.set_onmessage(Some(listener.as_ref().unchecked_ref()));
    // Lives as long as the page.
    listener.forget();
    Some(channel)
}

/// Whether the page was loaded again, rather than come to.
pub(crate) fn is_reload() -> bool {
    let entries = window().performance().map(|performance| performance.get_entries_by_type("navigation"));
    let kind = entries.and_then(|entries| Reflect::get(&entries.get(0), &JsValue::from_str("type")).ok());
    kind.is_some_and(|kind| kind == "reload")
}

/// Calls `react` when the page is left.
pub(crate) fn on_leaving(react: impl Fn() + 'static) {
    let _ = window_event_listener(ev::pagehide, move |_| react());
}

/// Calls `react` when the page comes back from the browser's back-forward cache.
pub(crate) fn on_thaw(react: impl Fn() + 'static) {
    // Listens as long as the page lives: nobody takes it off by what is given back.
    let _ = window_event_listener(ev::pageshow, move |event| {
        if event.persisted() {
            react();
        }
    });
}
