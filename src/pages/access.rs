//! Access: who may do what, where and why; how to take it away; sets of changes. It has no resource of its own: it reads
//! those of policies, groups, subjects and actions.

use crate::pages::group::{Area, Group};
use crate::pages::page::pages;

mod card;
mod changes;
mod compare;
mod cut;
mod cuts;
mod digest;
mod effect;
mod may;
mod named;
mod note;
mod offboard;
mod own;
mod question;
pub(crate) mod shared;
mod subject;
mod tray;
mod ways;
mod who;
mod words;

pages! {
    in access;
    /// Who may do something.
    WHO "/access" => who::who_may;
    /// What a subject may do.
    SUBJECT "/access/subject" => subject::what_may;
    /// How to end a right.
    CUT "/access/cut" => cut::cut;
    /// The change set.
    CHANGES "/access/changes" => changes::changes;
    /// Taking everything from a person.
    offboard(id) "/access/offboard/:id" => offboard::offboard;
}

/// This group's place in the console.
pub(crate) const GROUP: Group = Group {
    path: paths::WHO,
    title: words::check_access,
    icon: "scan-search",
    area: Area::Access,
    acts: &[
        (paths::SUBJECT, words::what_may_this_subject_do, "scan-search"),
        (paths::CHANGES, changes::words::change_set, "list-plus"),
    ],
    pages: PAGES,
};
