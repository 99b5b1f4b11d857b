//! Addresses inside the app: how an id stands in one, and what a place is called.
//!
//! Each group has its own `paths.rs` with one function per address; a test here checks all of them against
//! the table of routes.

use crate::pages::GROUPS;

/// Percent-encodes an id for a path. Dots are encoded too: a host may take a last segment with a dot for a
/// file and answer 404 (security.md 4.5).
pub(crate) fn segment(id: &str) -> String {
    let mut encoded = String::new();
    api::call::encode(id, &mut encoded);
    encoded.replace('.', "%2E")
}

/// Adds `name=value` to an address under construction, unless the value is empty.
pub(crate) fn query(address: &mut String, name: &str, value: &str) {
    if !value.is_empty() {
        address.push(if address.contains('?') { '&' } else { '?' });
        address.push_str(name);
        address.push('=');
        api::call::encode(value, address);
    }
}

/// What the place at `address` is called, for "you will come back to …".
pub(crate) fn title_of(address: &str) -> Option<&'static str> {
    let path = address.split(['?', '#']).next().unwrap_or(address);
    let below =
        |group: &str| path.strip_prefix(group).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'));
    GROUPS.iter().find(|group| below(group.path)).map(|group| (group.title)())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_stays_one_segment_without_a_dot() {
        assert_eq!(segment("a.b/c?d"), "a%2Eb%2Fc%3Fd");
    }

    #[test]
    fn a_place_has_the_name_of_its_group() {
        assert_eq!(title_of("/users/invite?x=1"), Some("Users"));
        assert_eq!(title_of("/users?search=a"), Some("Users"));
        assert_eq!(title_of("/usersx"), None);
        assert_eq!(title_of("/"), None);
    }
}
