//! The frame around every page: navigation, account, toasts, menus, palette, keys.

use leptos::prelude::*;
use leptos_router::components::Router;
use leptos_router::hooks::use_location;

use crate::pages::{Pages, users};
use crate::parts::me::Me;
use crate::ui::icon;
use crate::ui::menu::{MenuHost, Menus};
use crate::ui::toast::{ToastHost, Toasts};
use crate::words::shell as words;

mod account;
mod keys;
mod navigation;
pub(crate) mod not_found;
mod palette;

use account::AccountButton;
use keys::KeyHelp;
use navigation::{SideNav, TopBar};
use palette::Palette;

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
    users::Memory::provide();
    let overlays = Overlays { palette: RwSignal::new(false), keys: RwSignal::new(false), navigation: RwSignal::new(false) };
    provide_context(overlays);
    keys::listen(overlays);
    view! {
        <Router>
            <a class="skip-link" href="#main" rel="external">{words::skip()}</a>
            <div class="shell">
                <SideNav />
                <div>
                    <TopBar />
                    <Content />
                </div>
            </div>
            <Palette open=overlays.palette />
            <KeyHelp open=overlays.keys />
        </Router>
        <MenuHost />
        <ToastHost />
    }
    .into_any()
}

/// The page. When another one comes, the focus goes to it, so that a keyboard or a screen reader starts at
/// its head; a change of search or page within a list leaves the focus where it is.
#[component]
fn Content() -> impl IntoView {
    let location = use_location();
    Effect::new(move |before: Option<String>| {
        let path = location.pathname.get();
        if before.is_some_and(|before| before != path) {
            request_animation_frame(|| {
                let focused = document().active_element().is_some_and(|element| element.closest("main").is_ok_and(|main| main.is_some()));
                // A page may have given the focus to its first field or to a row already.
                if !focused {
                    crate::ui::focus("main");
                }
            });
        }
        path
    });
    view! { <main id="main" tabindex="-1"><Pages /></main> }.into_any()
}

/// The product's name and the tenant's.
fn brand() -> AnyView {
    let brand = expect_context::<crate::config::Config>().brand;
    let name = brand.name.unwrap_or_default();
    let mark = match brand.logo {
        Some(logo) => view! { <img src=logo alt="" width="24" height="24" /> }.into_any(),
        None => icon("shield-check"),
    };
    view! { <a class="brand" href="/">{mark}<span>{words::product()}<small>{name}</small></span></a> }.into_any()
}

fn account() -> AnyView {
    view! { <AccountButton /> }.into_any()
}
