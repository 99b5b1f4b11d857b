//! Addresses of the users group.

use crate::paths::segment;

/// The list.
pub(crate) const LIST: &str = "/users";
/// The form that invites people.
pub(crate) const INVITE: &str = "/users/invite";
/// The form that creates a user.
pub(crate) const CREATE: &str = "/users/new";

/// One user.
pub(crate) fn detail(id: &str) -> String {
    [LIST, "/", &segment(id)].concat()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_address_has_its_route() {
        // The patterns of `Routes` below the group's own path.
        let patterns = ["", "/invite", "/new", "/:id"];
        let routes = include_str!("../users.rs");
        for pattern in patterns {
            assert!(routes.contains(&["path!(\"", LIST, pattern, "\")"].concat()), "{pattern}");
        }
        for address in [LIST.to_owned(), INVITE.to_owned(), CREATE.to_owned(), detail("a/b.c")] {
            let rest = address.strip_prefix(LIST).unwrap_or("not below");
            let matched = patterns.iter().any(|pattern| {
                *pattern == rest || (*pattern == "/:id" && rest.matches('/').count() == 1 && rest.len() > 1)
            });
            assert!(matched, "{address}");
        }
    }
}
