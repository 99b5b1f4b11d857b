//! Actions: what a policy may name. Call: list. Actions are made by Aritma: these pages change none.

use crate::pages::group::{Area, Group};
use crate::pages::page::pages;

mod list;
pub(crate) mod shared;
mod words;

pages! {
    in access;
    /// The tree.
    LIST "/actions" => list::actions;
}

/// This group's place in the console.
pub(crate) const GROUP: Group = Group {
    path: paths::LIST,
    title: words::actions,
    icon: "network",
    area: Area::Access,
    acts: &[],
    pages: PAGES,
};
