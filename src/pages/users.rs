//! Users: people who can sign in to the tenant. Calls: list, get, add role, remove role, invite, create,
//! domain status. The API has no change and no removal of a user, so these pages offer none.

use crate::pages::group::{Area, Group};
use crate::pages::page::pages;

mod create;
mod detail;
mod invite;
mod list;
mod me;
mod roles;
mod selection;
mod sent;
pub(crate) mod shared;
mod words;

pages! {
    in people;
    /// The list.
    LIST "/users" => list::users;
    /// The form that invites people.
    INVITE "/users/invite" => invite::invite_people;
    /// The form that creates a user.
    CREATE "/users/new" => create::create_user;
    /// One user.
    detail(id) "/users/:id" => detail::user;
}

/// This group's place in the console.
pub(crate) const GROUP: Group = Group {
    path: paths::LIST,
    title: words::users,
    icon: "users",
    area: Area::People,
    acts: &[
        (paths::INVITE, words::invite_people, "mail-plus"),
        (paths::CREATE, words::create_user, "user-plus"),
    ],
    pages: PAGES,
};
