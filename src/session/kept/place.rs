//! The place that this tab was at when it was last left while somebody was signed in: where to go on after an answer of
//! the provider that belongs to nothing, such as after Back. It may hold what was searched for, so it goes at sign-out
//! with all else that a person leaves behind (E1).

use crate::storage::Storage;

/// Where it is kept (this tab).
const PLACE: &str = "left-at";

/// Keeps it.
pub(crate) fn keep(route: &str) {
    Storage::Tab.write(PLACE, Some(route));
}

/// What was kept.
pub(crate) fn kept() -> Option<String> {
    Storage::Tab.read(PLACE)
}
