//! Home: what needs attention in the tenant, and guided tasks. It has no resource of its own: it reads those of others, and
//! leads to their pages, where things are done. Calls, of clients: list, and their secrets: list; of users, domains, SSO
//! providers and SCIM tokens: list; of SSO providers: get.

use crate::pages::group::{Area, Group};
use crate::pages::page::pages;

mod attention;
mod done_here;
mod due;
mod guide;
mod guides;
mod journal;
mod journal_words;
pub(crate) mod shared;
mod start;
mod words;

pages! {
    in home;
    /// A guided task.
    guide(name) "/home/:name" => guide::guide;
    /// What was done from this browser.
    JOURNAL "/journal" => journal::journal;
    /// The page where one begins.
    HOME "/" => start::home;
}

/// This group's place in the console.
pub(crate) const GROUP: Group =
    Group { path: paths::HOME, title: words::home, icon: "house", area: Area::Home, acts: &[], pages: PAGES };
