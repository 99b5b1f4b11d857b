//! What a page reads from its own address, and how a link becomes the address, letter by letter.

use leptos::prelude::*;
use leptos_router::NavigateOptions;
use leptos_router::hooks::{use_location, use_navigate, use_params_map};
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlAnchorElement, MouseEvent, UrlSearchParams};

/// The segment that the pattern of this page calls `name`; empty if there is none.
pub(crate) fn param(name: &str) -> String {
    use_params_map().with_untracked(|params| params.get(name).unwrap_or_default())
}

/// Gives the value of a parameter in the query of the address, following it. Not by the router's own map: that
/// decodes twice, and `%2541` would be read as `A`.
pub(crate) fn query() -> impl Fn(&str) -> Option<String> + Copy + Send + Sync + 'static {
    let search = use_location().search;
    move |name| search.with(|search| UrlSearchParams::new_with_str(search).ok()?.get(name))
}

/// Follows links inside the console. The router would too, but it decodes the path that it puts into the address bar:
/// `/users/a%252Fb` would become `/users/a%2Fb`, and a reload would ask for somebody else. So this listener comes
/// first, and the router leaves a prevented click alone.
#[derive(Clone, Copy)]
pub(crate) struct Links(StoredValue<Option<Go>, LocalStorage>);

type Go = Box<dyn Fn(&str)>;

impl Links {
    /// Listens; to be called before the router is there.
    pub(crate) fn listen() -> Self {
        let links = Self(StoredValue::new_local(None));
        let on_click = window_event_listener(leptos::ev::click, move |event| links.follow(&event));
        on_cleanup(move || on_click.remove());
        links
    }

    /// From now on links lead somewhere; to be called inside the router.
    pub(crate) fn lead(self) {
        let go = use_navigate();
        self.0.set_value(Some(Box::new(move |to| go(to, NavigateOptions::default()))));
    }

    fn follow(self, event: &MouseEvent) {
        let elsewhere = event.ctrl_key() || event.meta_key() || event.shift_key() || event.alt_key();
        if elsewhere || event.button() != 0 || event.default_prevented() {
            return;
        }
        if let Some(to) = event.target().and_then(|target| inside(target.dyn_into().ok()?)) {
            self.0.with_value(|go| {
                let Some(go) = go else { return };
                event.prevent_default();
                go(&to);
            });
        }
    }
}

/// Where the link around `clicked` leads, if that is a place inside the console.
fn inside(clicked: Element) -> Option<String> {
    let link = clicked.closest("a[href]:not([target]):not([download]):not([rel~=external])").ok()??;
    let link: HtmlAnchorElement = link.dyn_into().ok()?;
    let is_ours = window().location().origin().ok()? == link.origin();
    is_ours.then(|| [link.pathname(), link.search(), link.hash()].concat())
}
