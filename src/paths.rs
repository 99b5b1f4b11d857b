//! Addresses inside the app: how an id and a list's state stand in one, and what a place is called.
//!
//! Each group has its own `paths.rs` with one function per address, and a test that each has its route.

use api::page::{Query, SIZES, USUAL_SIZE};

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

/// The list at `base` with a search, a page and a size; what is usual is left out, so that addresses stay short.
pub(crate) fn list(base: &str, wanted: &Query) -> String {
    let mut address = base.to_owned();
    query(&mut address, "search", &wanted.search);
    if wanted.page > 1 {
        query(&mut address, "page", &wanted.page.to_string());
    }
    if wanted.size != USUAL_SIZE {
        query(&mut address, "size", &wanted.size.to_string());
    }
    address
}

/// Reads what [`list`] wrote; anything strange becomes the usual.
pub(crate) fn read_list(search: Option<&str>, page: Option<&str>, size: Option<&str>) -> Query {
    let usual = Query::default();
    Query {
        search: search.unwrap_or_default().to_owned(),
        page: page.and_then(|page| page.parse().ok()).unwrap_or(usual.page).max(1),
        size: size
            .and_then(|size| size.parse().ok())
            .filter(|size| SIZES.contains(size))
            .unwrap_or(usual.size),
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
    fn a_lists_address_reads_back() {
        for (search, page, size) in [("", 1, 50), ("å s&t", 3, 25), ("x", 1, 200)] {
            let wanted = Query { search: search.into(), page, size };
            let address = list("/users", &wanted);
            let find = |name: &str| {
                let pair =
                    address.split(['?', '&']).find_map(|pair| pair.strip_prefix(name)?.strip_prefix('='));
                pair.map(|value| value.replace("%C3%A5", "å").replace("%20", " ").replace("%26", "&"))
            };
            let (search, page, size) = (find("search"), find("page"), find("size"));
            let read = read_list(search.as_deref(), page.as_deref(), size.as_deref());
            assert_eq!(read, wanted, "{address}");
        }
        assert_eq!(list("/users", &Query::default()), "/users");
    }

    #[test]
    fn strange_values_become_usual() {
        assert_eq!(read_list(None, Some("0"), Some("7")), Query::default());
        assert_eq!(read_list(None, Some("-1"), Some("x")), Query::default());
    }

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
