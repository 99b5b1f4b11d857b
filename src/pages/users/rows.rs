//! A user as a row, and the menu of that row.

use std::rc::Rc;

use api::users::User;
use leptos::ev;
use leptos::prelude::*;

use super::selection::Selection;
use super::{paths, words};
use crate::parts::drawing::{avatar, foreign, role_chips, shown, two_factor};
use crate::parts::list_memory::Memory;
use crate::parts::resource_table::{Column, cell};
use crate::ui::icon;
use crate::ui::menu::{MenuItem, Menus};
use crate::words::common;
use el::{button, el};

/// The columns of the list.
pub(super) fn columns() -> Vec<Column> {
    let column = |key, label, skeleton| Column { key, label, skeleton };
    vec![
        column("user", words::user(), "long"),
        column("phone", words::phone(), "short"),
        column("two-factor", words::two_factor(), "short"),
        column("roles", words::roles(), "pill"),
    ]
}

/// What every row needs.
#[derive(Clone, Copy)]
pub(super) struct RowTools {
    /// Who is ticked.
    pub(super) selection: Selection,
    /// Where one stands.
    pub(super) memory: Memory,
    /// The page's menu.
    pub(super) menus: Menus,
    /// The address of the list as it is now.
    pub(super) address: Memo<String>,
}

/// A row.
pub(super) fn user_row(user: User, tools: &RowTools) -> AnyView {
    let RowTools { selection, memory, menus, address } = *tools;
    let user = Rc::new(user);
    let phone =
        user.phone().map_or_else(|| "\u{2013}".to_owned(), |number| shown(&api::phone::display(number)));
    let ticked = {
        let user = user.clone();
        move || selection.holds(&user.id)
    };
    let tick = {
        let user = user.clone();
        move |event: web_sys::Event| selection.set(&[&user], event_target_checked(&event))
    };
    let check = el("input")
        .attr("type", "checkbox")
        .attr("aria-label", common::select(&shown(&user.user_name)))
        .prop("checked", {
            let ticked = ticked.clone();
            move || ticked().into()
        })
        .on(ev::change, tick);
    let id = user.id.clone();
    let link = el("a")
        .class("row-link")
        .attr("href", paths::detail(&user.id))
        .attr("data-row", user.id.as_str())
        .click(move || memory.stand(address.get_untracked(), id.clone()))
        .child(foreign(&user.user_name));
    let person = el("span")
        .class("person")
        .child(avatar(user.initials(), false))
        .child(el("span").child(link).child(el("small").child(foreign(&user.email))));
    let more = button("icon-button")
        .attr("data-size", "small")
        .attr("aria-label", common::more_for(&shown(&user.user_name)))
        .attr("aria-haspopup", "menu")
        .child(icon("ellipsis"));
    let named = |name: &'static str| cell("td", "cell").attr("data-col", name);
    el("tr")
        .attr("role", "row")
        .toggle("aria-selected", ticked)
        .child(cell("td", "cell").class("row-check").child(check))
        .child(named("user").child(person))
        .child(named("phone").child(phone))
        .child(
            named("two-factor")
                .attr("data-label", words::two_factor_short())
                .child(two_factor(user.two_factor_enabled)),
        )
        .child(named("roles").child(role_chips(&user.roles)))
        .child(cell("td", "cell").class("row-tools").child(more.on(ev::click, move |event| {
            menus.open(&event, common::more_for(&shown(&user.user_name)), row_menu(&user));
        })))
        .view()
}

fn row_menu(user: &User) -> Vec<MenuItem> {
    let copy = |label: &'static str, text: String| {
        MenuItem::new("copy", label, move || drop(window().navigator().clipboard().write_text(&text)))
    };
    vec![
        copy(words::copy_email(), user.email.clone()),
        copy(words::copy_user_name(), user.user_name.clone()),
        copy(words::copy_user_id(), user.id.clone()),
    ]
}
