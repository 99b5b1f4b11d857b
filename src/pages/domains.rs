//! Domains: proves that an email domain is the tenant's, so that its people can be created without an invitation.
//! Calls: list, add, status, remove.

use crate::pages::group::{Area, Group};
use crate::pages::page::pages;

mod add;
mod confirmed;
mod detail;
mod list;
mod names;
mod pending;
pub(crate) mod shared;
mod watch;
mod words;

pages! {
    in sign_in;
    /// The list.
    LIST "/domains" => list::domains;
    /// The form that registers one.
    ADD "/domains/new" => add::add_domain;
    /// One domain.
    detail(id) "/domains/:id" => detail::domain;
}

/// This group's place in the console.
pub(crate) const GROUP: Group = Group {
    path: paths::LIST,
    title: words::domains,
    icon: "globe",
    area: Area::SignIn,
    acts: &[(paths::ADD, words::add_domain, "plus")],
    pages: PAGES,
};
