//! The marks of sign-outs, in the browser's storages: what forbids to restore a session, and what tells one tab
//! that another has signed out (E4, E5).

use super::memory;
use crate::storage::Storage;

/// The mark of a sign-out: while it stands, nothing is restored without a click (E4). It has no value, and
/// stands in the storage of this tab and in that of all tabs: a sign-in lifts only its own tab's and the
/// common one, so that a tab that was signed out stays so until somebody there says otherwise.
const MARK: &str = "iam.signed-out";
/// Which sign-out was the last one: a random name in the storage of all tabs, never removed. A page that was
/// frozen or on its way during a sign-out sees by it that there was one, also when somebody has signed in
/// since and the mark is gone (E5).
const LAST: &str = "iam.last-sign-out";

/// Marks a sign-out that concerns all tabs, under its `name`.
pub(crate) fn mark_everywhere(name: &str) {
    mark_here();
    Storage::Shared.write(MARK, Some(""));
    Storage::Shared.write(LAST, Some(name));
}

/// Marks this tab alone.
pub(crate) fn mark_here() {
    Storage::Tab.write(MARK, Some(""));
}

/// Takes the marks away: a person asked to sign in.
pub(crate) fn lift() {
    Storage::Tab.write(MARK, None);
    Storage::Shared.write(MARK, None);
}

/// Whether a sign-out forbids to restore a session without a click.
pub(crate) fn forbid_restoring() -> bool {
    Storage::Tab.read(MARK).is_some() || Storage::Shared.read(MARK).is_some()
}

/// From here on, only sign-outs yet to come concern this page.
pub(crate) fn note() {
    let last = Storage::Shared.read(LAST);
    memory::with(|memory| memory.last_sign_out = last);
}

/// Whether another tab has signed out since [`note`].
pub(crate) fn happened_elsewhere() -> bool {
    let last = Storage::Shared.read(LAST);
    memory::with(|memory| last.is_some() && last != memory.last_sign_out)
}
