//! Access: who may do what, where and why; how to take it away; sets of changes. It has no resource of its own: it reads
//! those of policies, groups, subjects and actions.

#![allow(dead_code, reason = "pages that use these come next")]

use crate::pages::group::{Area, Group};
use crate::pages::page::pages;

mod changes;
mod effect;
pub(crate) mod shared;
mod tray;
mod words;

pages! {
    /// The change set.
    CHANGES "/access/changes" => changes::changes;
}

/// This group's place in the console.
pub(crate) const GROUP: Group = Group {
    path: paths::CHANGES,
    title: changes::words::change_set,
    icon: "list-plus",
    area: Area::Access,
    acts: &[],
    pages: PAGES,
};
