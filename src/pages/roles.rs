//! Tenant roles: claims in people's tokens. Calls: list; of users: slice, add role, remove role. The API has no
//! creation, change or removal of a role, so these pages offer none.

use crate::pages::group::{Area, Group};
use crate::pages::page::pages;

mod detail;
mod list;
pub(crate) mod shared;
mod words;

pages! {
    in applications;
    /// The list.
    LIST "/roles" => list::roles;
    /// One role.
    detail(id) "/roles/:id" => detail::role;
}

/// This group's place in the console.
pub(crate) const GROUP: Group = Group {
    path: paths::LIST,
    title: words::roles,
    icon: "tag",
    area: Area::Access,
    acts: &[],
    pages: PAGES,
};
