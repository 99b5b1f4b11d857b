//! Scopes: what a client may ask for. Calls: list; of clients: slice. Not to be mixed up with the scope of a policy,
//! which is a path to resources. The API has no creation, change or removal of a scope.

use crate::pages::group::{Area, Group};
use crate::pages::page::pages;

mod detail;
mod list;
pub(crate) mod shared;
mod words;

pages! {
    in applications;
    /// The list.
    LIST "/scopes" => list::scopes;
    /// One scope.
    detail(id) "/scopes/:id" => detail::scope;
}

/// This group's place in the console.
pub(crate) const GROUP: Group = Group {
    path: paths::LIST,
    title: words::scopes,
    icon: "list-checks",
    area: Area::Applications,
    acts: &[],
    pages: PAGES,
};
