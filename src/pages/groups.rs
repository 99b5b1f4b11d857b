//! Groups: subjects that hold people, clients and other groups. Calls, of groups: create, remove, member list, add and
//! remove members; of subjects: list, groups, memberships. The API changes no group's name, so these pages offer none.

use crate::pages::group::{Area, Group};
use crate::pages::page::pages;

mod belongs;
mod copy;
mod count;
mod create;
mod detail;
mod list;
mod members;
mod reach;
pub(crate) mod shared;
mod standing;
mod words;

pages! {
    in access;
    /// The list.
    LIST "/groups" => list::groups;
    /// The form that creates a group.
    CREATE "/groups/new" => create::create_group;
    /// The form that creates one like it.
    like(id) "/groups/:id/like" => copy::like;
    /// Copies members and policies to a group from an old one.
    copy(id, old) "/groups/:id/from/:old" => copy::copy;
    /// One group, by its subject id.
    detail(id) "/groups/:id" => detail::group;
}

/// This group's place in the console.
pub(crate) const GROUP: Group = Group {
    path: paths::LIST,
    title: words::groups,
    icon: "users-round",
    area: Area::People,
    acts: &[(paths::CREATE, words::create_group, "plus")],
    pages: PAGES,
};
