//! A user as a row, and the menu of that row.

use api::call::Row;
use api::users::User;
use leptos::prelude::*;

use super::memory::Memory;
use super::selection::Selection;
use super::{paths, words};
use crate::parts::drawing::{avatar, foreign, role_chips, two_factor};
use crate::parts::resource_table::Column;
use crate::ui::icon;
use crate::ui::menu::{MenuItem, Menus};

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

/// A row; a record that could not be read says so in its place (I3).
pub(super) fn user_row(row: Row<User>, tools: RowTools) -> AnyView {
    match row {
        Ok(user) => readable_row(user, tools),
        Err(_) => unreadable_row(),
    }
}

fn readable_row(user: User, tools: RowTools) -> AnyView {
    let RowTools { selection, memory, menus, address } = tools;
    let phone = user.phone().map(api::phone::display);
    let phone = phone.unwrap_or_else(|| "\u{2013}".into());
    let (id, row_id, name) = (user.id.clone(), user.id.clone(), user.user_name.clone());
    let select_label = words::select(&name);
    let more_label = words::more_for(&name);
    let href = paths::detail(&id);
    let (initials, has_two_factor, chips) = (user.initials(), user.two_factor_enabled, role_chips(&user.roles));
    let (shown_name, shown_email) = (foreign(&user.user_name), foreign(&user.email));
    let user = StoredValue::new(user);
    let ticked = {
        let id = id.clone();
        Signal::derive(move || selection.holds(&id))
    };
    view! {
        <tr role="row" aria-selected=move || if ticked.get() { "true" } else { "false" }>
            <td role="cell" class="row-check">
                <input type="checkbox" aria-label=select_label prop:checked=move || ticked.get()
                    on:change=move |event| user.with_value(|user| selection.set(std::slice::from_ref(user), event_target_checked(&event))) />
            </td>
            <td role="cell" data-col="user">
                <span class="person">
                    {avatar(initials, false)}
                    <span>
                        <a class="row-link" href=href data-row=row_id
                            on:click=move |_| memory.stand(address.get_untracked(), id.clone())>
                            {shown_name}
                        </a>
                        <small>{shown_email}</small>
                    </span>
                </span>
            </td>
            <td role="cell" data-col="phone">{phone}</td>
            <td role="cell" data-col="two-factor">{two_factor(has_two_factor)}</td>
            <td role="cell" data-col="roles">{chips}</td>
            <td role="cell" class="row-tools">
                <button type="button" class="icon-button" data-size="small" aria-label=more_label aria-haspopup="menu"
                    on:click=move |event| menus.open(&event, words::more_for(&name), row_menu(&user.get_value()))>
                    {icon("ellipsis")}
                </button>
            </td>
        </tr>
    }
    .into_any()
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

fn unreadable_row() -> AnyView {
    view! {
        <tr role="row">
            <td role="cell" class="row-check"></td>
            <td role="cell" colspan="5">
                <span class="status" data-state="warn">{icon("triangle-alert")}{words::unreadable_record()}</span>
            </td>
        </tr>
    }
    .into_any()
}
