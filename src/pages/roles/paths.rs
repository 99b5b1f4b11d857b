//! Addresses of the roles group.

use crate::paths::segment;

/// The list.
pub(crate) const LIST: &str = "/roles";

/// One role.
pub(crate) fn detail(id: &str) -> String {
    [LIST, "/", &segment(id)].concat()
}
