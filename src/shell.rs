//! The frame around every page: navigation, account, toasts, menus, palette, keys.

use leptos::prelude::*;
use leptos_router::components::Router;
use leptos_router::hooks::use_location;

use crate::pages::Pages;
use crate::pages::users::shared::Me;
use crate::parts::read::memory::Memory;
use crate::ui::dialog::{Dialogs, dialog_host};
use crate::ui::icon;
use crate::ui::menu::{Menus, menu_host};
use crate::ui::react::effect;
use crate::ui::toast::{Toasts, toast_host};
use crate::words::shell as words;
use el::{el, row};

mod account;
mod keys;
mod navigation;
pub(crate) mod not_found;
mod palette;

use keys::key_help;
use navigation::{side_nav, top_bar};
use palette::palette;

/// What is open above the page.
#[derive(Clone, Copy)]
pub(crate) struct Overlays {
    palette: RwSignal<bool>,
    keys: RwSignal<bool>,
    navigation: RwSignal<bool>,
}

/// The console for someone who is signed in.
#[component]
pub(crate) fn Shell() -> impl IntoView {
    Me::provide();
    Menus::provide();
    Toasts::provide();
    Memory::provide();
    Dialogs::provide();
    let overlays = Overlays {
        palette: RwSignal::new(false),
        keys: RwSignal::new(false),
        navigation: RwSignal::new(false),
    };
    provide_context(overlays);
    keys::listen(overlays);
    view! {
        <Router>{frame()}</Router>
    }
    .into_any()
}

/// What stands inside the router.
fn frame() -> AnyView {
    let overlays = expect_context::<Overlays>();
    let skip = el("a").class("skip-link").attr("href", "#main").attr("rel", "external").child(words::skip());
    let column = el("div").child(top_bar()).child(content());
    row([
        skip.view(),
        el("div").class("shell").child(side_nav()).child(column).view(),
        palette(overlays.palette),
        key_help(overlays.keys),
        dialog_host(),
        // A landmark of its own, so that a screen reader finds what floats.
        el("section").attr("aria-label", words::messages()).child(menu_host()).child(toast_host()).view(),
    ])
}

/// The page. When another one comes, the focus goes to it, so that a keyboard or a screen reader starts at
/// its head; a change of search or page within a list leaves the focus where it is.
fn content() -> AnyView {
    let (location, dialogs) = (use_location(), Dialogs::from_context());
    let mut before = None;
    effect(move || {
        let path = location.pathname.get();
        if before.as_ref().is_some_and(|before| *before != path) {
            // A question about one page must not stand on the next.
            dialogs.close();
            request_animation_frame(|| {
                let focused = document().active_element();
                let inside = focused
                    .is_some_and(|element| element.closest("main *").is_ok_and(|found| found.is_some()));
                // A page may have given the focus to its first field or to a row already.
                if !inside {
                    crate::ui::focus_in_place("main");
                }
            });
        }
        before = Some(path);
    });
    let pages = view! { <Pages /> }.into_any();
    el("main").attr("id", "main").attr("tabindex", "-1").child(pages).view()
}

/// The product's name and the tenant's.
fn brand() -> AnyView {
    let brand = expect_context::<crate::config::Config>().brand;
    let mark = match brand.logo {
        Some(logo) => {
            el("img").attr("src", logo).attr("alt", "").attr("width", "24").attr("height", "24").view()
        }
        None => icon("shield-check"),
    };
    let name = el("small").child(brand.name.unwrap_or_default());
    el("a")
        .class("brand")
        .attr("href", "/")
        .child(mark)
        .child(el("span").child(words::product()).child(name))
        .view()
}
