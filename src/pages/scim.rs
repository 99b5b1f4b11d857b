//! SCIM tokens: with one a directory keeps people and groups up to date. Calls: list, create, remove; of SSO providers:
//! list.

use crate::pages::group::{Area, Group};
use crate::pages::page::pages;

mod create;
mod detail;
mod list;
mod revoke;
mod rotate;
pub(crate) mod shared;
mod words;

pages! {
    in sign_in;
    /// The list.
    LIST "/scim" => list::tokens;
    /// The form that makes one.
    CREATE "/scim/new" => create::create_token;
    /// One token.
    detail(id) "/scim/:id" => detail::token;
    /// The guide from one token to the next.
    rotate(id) "/scim/:id/rotate" => rotate::rotate;
}

/// This group's place in the console.
pub(crate) const GROUP: Group = Group {
    path: paths::LIST,
    title: words::tokens,
    icon: "refresh-ccw-dot",
    area: Area::SignIn,
    acts: &[(paths::CREATE, words::create_token, "plus")],
    pages: PAGES,
};
