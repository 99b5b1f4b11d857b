//! The mark of a tab that was made as a copy of another, by the browser's "Duplicate". first.js finds that out and sets
//! it; it stands in the storage, so that it outlives a program that fails to load.

use crate::storage::Storage;

/// Where it is kept (this tab).
const COPIED: &str = "iam.copied";

/// Whether it was set. It is told once.
pub(crate) fn take_mark() -> bool {
    let is_set = Storage::Tab.read(COPIED).is_some();
    if is_set {
        Storage::Tab.write(COPIED, None);
    }
    is_set
}
