//! The navigation: a column on wide screens, a dialog from the side on narrow ones.

use leptos::prelude::*;
use leptos_router::hooks::use_location;

use super::{Overlays, account, brand};
use crate::pages::{Area, GROUPS, Group};
use crate::shell::account::account_menu_button;
use crate::ui::dialog::Dialog;
use crate::ui::icon;
use crate::words::shell as words;

/// The column on wide screens.
#[component]
pub(super) fn SideNav() -> impl IntoView {
    let overlays = expect_context::<Overlays>();
    view! {
        <aside class="side-nav">
            {brand()}
            <button type="button" class="button jump-button" aria-keyshortcuts="Control+K" on:click=move |_| overlays.palette.set(true)>
                {icon("search")}
                {words::jump()}
                <kbd class="key">"Ctrl K"</kbd>
            </button>
            {groups()}
            <div class="account">{account()}</div>
        </aside>
    }
    .into_any()
}

/// The bar on narrow screens, and the dialog that it opens.
#[component]
pub(super) fn TopBar() -> impl IntoView {
    let overlays = expect_context::<Overlays>();
    let location = use_location();
    Effect::new(move |_| {
        location.pathname.track();
        overlays.navigation.set(false);
    });
    view! {
        <header class="top-bar">
            <button type="button" class="icon-button" aria-label=words::open_navigation() aria-haspopup="dialog"
                on:click=move |_| overlays.navigation.set(true)>
                {icon("menu")}
            </button>
            <b>{words::product()}</b>
            <button type="button" class="icon-button" aria-label=words::jump() on:click=move |_| overlays.palette.set(true)>{icon("search")}</button>
            {account_menu_button()}
        </header>
        <Dialog open=overlays.navigation label=words::main_navigation() kind="side">
            <div class="side-nav-sheet">
                <button type="button" class="icon-button" aria-label=words::close() on:click=move |_| overlays.navigation.set(false)>{icon("x")}</button>
                {brand()}
                {groups()}
            </div>
        </Dialog>
    }
    .into_any()
}

/// The groups by area.
fn groups() -> AnyView {
    let path = use_location().pathname;
    let link = move |group: &'static Group| {
        let is_here = move || path.with(|path| path.strip_prefix(group.path).is_some_and(|rest| rest.is_empty() || rest.starts_with('/')));
        view! {
            <li>
                <a href=group.path aria-current=move || is_here().then_some("page")>{icon(group.icon)}{(group.title)()}</a>
            </li>
        }
        .into_any()
    };
    let areas: Vec<_> = Area::ALL
        .iter()
        .map(|area| {
            let links: Vec<_> = GROUPS.iter().filter(|group| group.area == *area).map(link).collect();
            view! { <div role="group" aria-label=area.title()><h2>{area.title()}</h2><ul>{links}</ul></div> }.into_any()
        })
        .collect();
    view! { <nav aria-label=words::main_navigation()>{areas}</nav> }.into_any()
}
