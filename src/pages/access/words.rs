//! Words of access.

use crate::parts::prelude::*;

mod check;
mod cut;
mod effect;
mod subjects;

pub(crate) use check::*;
pub(crate) use cut::*;
pub(crate) use effect::*;
pub(crate) use subjects::*;

/// How subjects are chosen.
pub(super) const SUBJECTS: PickWords = PickWords {
    label: choose_subjects,
    list: subjects,
    find: find_subject,
    chosen_of,
    choose_first: choose_one_first,
    no_match: no_subject_matches,
    unreadable: subjects_unreadable,
};
