//! Policies: who may do what, on which scope. Calls: list by cursor, create, remove; of actions: list. What subjects are
//! called comes from the session's reading.

use crate::pages::group::{Area, Group};
use crate::pages::page::pages;

mod create;
mod list;
mod names;
mod remove;
pub(crate) mod shared;
mod words;

pages! {
    in access;
    /// The list.
    LIST "/policies" => list::policies;
    /// The form for a new one; see `shared::new_with`.
    CREATE "/policies/new" => create::create;
}

/// This group's place in the console.
pub(crate) const GROUP: Group = Group {
    path: paths::LIST,
    title: words::policies,
    icon: "scroll-text",
    area: Area::Access,
    acts: &[(paths::CREATE, words::create_policy, "plus")],
    pages: PAGES,
};
