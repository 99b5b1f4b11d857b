//! SSO providers: connect, test, enable (D8, P23). Calls: list, get, read, create, update, remove; of SCIM tokens:
//! list.

use crate::pages::group::{Area, Group};
use crate::pages::page::pages;

mod acts;
mod connect;
mod detail;
mod edit;
mod fields;
mod kinds;
mod list;
mod steps;
mod words;

pages! {
    in sign_in;
    /// The list.
    LIST "/sso" => list::providers;
    /// Which kind it is to be.
    ADD "/sso/new" => kinds::kinds;
    /// The form that connects one of a kind.
    connect(kind) "/sso/new/:kind" => connect::connect;
    /// One provider.
    detail(id) "/sso/:id" => detail::provider;
    /// The form that changes one.
    edit(id) "/sso/:id/edit" => edit::edit_provider;
    /// The form that replaces its secret.
    secret(id) "/sso/:id/secret" => edit::replace_secret;
}

/// This group's place in the console.
pub(crate) const GROUP: Group = Group {
    path: paths::LIST,
    title: words::providers,
    icon: "building-2",
    area: Area::SignIn,
    acts: &[(paths::ADD, words::add_provider, "plus")],
    pages: PAGES,
};
