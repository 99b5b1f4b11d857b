//! The navigation: a column on wide screens, a dialog from the side on narrow ones.

use leptos::prelude::*;
use leptos_router::hooks::use_location;

use super::account::{account_button, account_icon_button};
use super::brand::brand;
use super::overlays::Overlays;
use crate::pages::GROUPS;
use crate::pages::group::{Area, Group};
use crate::ui::dialog::dialog;
use crate::ui::icon;
use crate::ui::keys::{command, command_for_aria};
use crate::ui::react::effect;
use crate::words::shell as words;
use el::{button, el, row};

/// The column on wide screens.
pub(super) fn side_nav() -> AnyView {
    let overlays = expect_context::<Overlays>();
    let jump = button("button jump-button")
        .attr("aria-keyshortcuts", command_for_aria('K'))
        .click(move || overlays.palette.set(true))
        .child(icon("search"))
        .child(words::jump())
        .child(el("kbd").class("key").attr("translate", "no").child(command('K')));
    el("aside")
        .class("side-nav")
        .child(brand())
        .child(jump)
        .child(groups())
        .child(el("div").class("account").child(account_button()))
        .view()
}

/// The bar on narrow screens, and the dialog that it opens.
pub(super) fn top_bar() -> AnyView {
    let overlays = expect_context::<Overlays>();
    let location = use_location();
    effect(move || {
        location.pathname.track();
        overlays.navigation.set(false);
    });
    let icon_button =
        |label: &'static str, name: &str| button("icon-button").attr("aria-label", label).child(icon(name));
    let open = icon_button(words::open_navigation(), "menu").attr("aria-haspopup", "dialog");
    let bar = el("header")
        .class("top-bar")
        .child(open.click(move || overlays.navigation.set(true)))
        .child(el("b").child(words::product()))
        .child(icon_button(words::jump(), "search").click(move || overlays.palette.set(true)))
        .child(account_icon_button());
    let sheet = move || {
        let close = icon_button(words::close(), "x").click(move || overlays.navigation.set(false));
        el("div").class("side-nav-sheet").child(close).child(brand()).child(groups()).view()
    };
    row([bar.view(), dialog(overlays.navigation, words::main_navigation(), "side", sheet)])
}

/// The groups by area.
fn groups() -> AnyView {
    let path = use_location().pathname;
    let link = move |group: &'static Group| {
        let current = move || path.with(|path| group.holds(path)).then(|| "page".to_owned());
        let link = el("a").attr("href", group.path).live("aria-current", current);
        el("li").child(link.child(icon(group.icon)).child((group.title)())).view()
    };
    let area = |area: &Area| {
        let links: Vec<_> = GROUPS.iter().filter(|group| group.area == *area).map(link).collect();
        let list = el("ul").child(links);
        if *area == Area::Home {
            return list.view();
        }
        el("div")
            .attr("role", "group")
            .attr("aria-label", area.title())
            .child(el("h2").child(area.title()))
            .child(list)
            .view()
    };
    let areas: Vec<_> = Area::ALL.iter().map(area).collect();
    el("nav").attr("aria-label", words::main_navigation()).child(areas).view()
}
