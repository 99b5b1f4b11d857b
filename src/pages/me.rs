//! The own account: what the API and the token say of who is signed in, and what this browser does. Calls: get, claims.

use crate::pages::group::{Area, Group};
use crate::pages::page::pages;

mod account;
mod claims;
mod console;
mod session;
mod words;

pages! {
    in people;
    /// The page.
    ACCOUNT "/me" => account::account;
}

/// This group's place in the console.
pub(crate) const GROUP: Group = Group {
    path: paths::ACCOUNT,
    title: words::your_account,
    icon: "circle-user",
    area: Area::Account,
    acts: &[],
    pages: PAGES,
};
