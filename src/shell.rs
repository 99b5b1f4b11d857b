//! The frame around every page: navigation, account, toasts, menus, palette, keys.

use leptos::children::ToChildren;
use leptos::prelude::*;
use leptos_router::components::{Router, RouterProps};
use leptos_router::hooks::use_location;

use crate::access::Access;
use crate::access::set::Collected;
use crate::journal::Journal;
use crate::pages::access::shared::change_tray;
use crate::pages::domains::shared::Watch;
use crate::pages::home::shared::Attention;
use crate::pages::page;
use crate::pages::users::shared::Me;
use crate::parts::address::Links;
use crate::parts::read::memory::Memory;
use crate::ui::dialog::{Dialogs, dialog_host};
use crate::ui::menu::{Menus, menu_host};
use crate::ui::react::effect;
use crate::ui::toast::{Toasts, toast_host};
use crate::words::shell as words;
use el::{el, row};

mod account;
mod brand;
mod keys;
mod navigation;
mod only_look;
mod overlays;
mod palette;
mod proof;
mod session_ended;
mod sign_in_page;
mod support;

use keys::key_help;
use navigation::{side_nav, top_bar};
use overlays::Overlays;
use palette::palette;

pub(crate) use sign_in_page::{config_page, for_whoever_is_signed_in};

/// The console for someone who is signed in.
pub(crate) fn console() -> AnyView {
    // Before anything is sent.
    Journal::provide();
    Me::provide();
    Menus::provide();
    Toasts::provide();
    Memory::provide();
    Access::provide();
    Collected::provide();
    Watch::provide();
    Attention::provide();
    Dialogs::provide();
    let overlays = Overlays::new();
    provide_context(overlays);
    keys::listen(overlays);
    crate::pages::fetch_the_rest();
    provide_context(Links::listen());
    Router(RouterProps::builder().children(ToChildren::to_children(frame)).build()).into_any()
}

/// What stands inside the router.
fn frame() -> AnyView {
    let overlays = expect_context::<Overlays>();
    expect_context::<Links>().lead();
    let skip = el("a").class("skip-link").attr("href", "#main").attr("rel", "external").child(words::skip());
    let column = el("div").child(top_bar()).child(only_look::only_look()).child(content());
    row([
        skip.view(),
        el("div").class("shell").child(side_nav()).child(column).view(),
        palette(overlays.palette),
        key_help(overlays.keys),
        proof::proof(),
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
    el("main")
        .attr("id", "main")
        .attr("tabindex", "-1")
        .child(page())
        .child(change_tray(crate::pages::home::paths::HOME))
        .view()
}
