//! Addresses of the users group.

use api::page::{SIZES, USUAL_SIZE};
use api::users::Query;

use crate::paths::{query, segment};

/// The list.
pub(crate) const LIST: &str = "/users";
/// The form that invites people.
pub(crate) const INVITE: &str = "/users/invite";
/// The form that creates a user.
pub(crate) const CREATE: &str = "/users/new";

/// The list with a search, a page and a size; what is usual is left out, so that addresses stay short.
pub(crate) fn list(wanted: &Query) -> String {
    let mut address = LIST.to_owned();
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
pub(crate) fn read(search: Option<&str>, page: Option<&str>, size: Option<&str>) -> Query {
    let usual = Query::default();
    Query {
        search: search.unwrap_or_default().to_owned(),
        page: page.and_then(|page| page.parse().ok()).unwrap_or(usual.page).max(1),
        size: size.and_then(|size| size.parse().ok()).filter(|size| SIZES.contains(size)).unwrap_or(usual.size),
    }
}

/// One user.
pub(crate) fn detail(id: &str) -> String {
    [LIST, "/", &segment(id)].concat()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_lists_address_reads_back() {
        for (search, page, size) in [("", 1, 50), ("å s&t", 3, 25), ("x", 1, 200)] {
            let wanted = Query { search: search.into(), page, size };
            let address = list(&wanted);
            let find = |name: &str| {
                let pair = address.split(['?', '&']).find_map(|pair| pair.strip_prefix(name)?.strip_prefix('='));
                pair.map(|value| value.replace("%C3%A5", "å").replace("%20", " ").replace("%26", "&"))
            };
            let (search, page, size) = (find("search"), find("page"), find("size"));
            assert_eq!(read(search.as_deref(), page.as_deref(), size.as_deref()), wanted, "{address}");
        }
        assert_eq!(list(&Query::default()), "/users");
    }

    #[test]
    fn strange_values_become_usual() {
        assert_eq!(read(None, Some("0"), Some("7")), Query::default());
        assert_eq!(read(None, Some("-1"), Some("x")), Query::default());
    }

    #[test]
    fn every_address_has_its_route() {
        // The patterns of `Routes` below the group's own path.
        let patterns = ["", "/invite", "/new", "/:id"];
        let routes = include_str!("../users.rs");
        for pattern in patterns {
            assert!(routes.contains(&["path!(\"", LIST, pattern, "\")"].concat()), "{pattern}");
        }
        for address in [LIST.to_owned(), INVITE.to_owned(), CREATE.to_owned(), detail("a/b.c"), list(&Query::default())] {
            let rest = address.strip_prefix(LIST).unwrap_or("not below");
            let matched = patterns.iter().any(|pattern| {
                *pattern == rest || (*pattern == "/:id" && rest.matches('/').count() == 1 && rest.len() > 1)
            });
            assert!(matched, "{address}");
        }
    }
}
