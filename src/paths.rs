//! Addresses inside the app: how an id and a list's state stand in one. The addresses themselves stand in the
//! table of each group's pages (`pages!`).

use api::page::{Query, SIZES, USUAL_SIZE, searched};

/// The longest filter, in characters: percent-encoded it still fits into an address that browsers keep.
const LONGEST_FILTER: usize = 2000;

/// What stands before an id that could not stand in an address by itself. No id begins with it: it is encoded there.
const MARK: char = '=';

/// Segments that have a place in some pattern where others take an id. A test of `pages` holds that all are here.
pub(crate) const FIXED: [&str; 5] = ["new", "invite", "expiries", "subject", "cut"];

/// Percent-encodes an id for a path. Dots are encoded too: a host may take a last segment with a dot for a
/// file and answer 404 (security.md 4.5). An id that is nothing, "here", "up" or the name of a page gets a mark:
/// browsers take `%2E%2E` for "up" as well.
pub(crate) fn segment(id: &str) -> String {
    let mut encoded = String::new();
    if needs_mark(id) {
        encoded.push(MARK);
    }
    api::call::encode(id, &mut encoded);
    encoded.replace('.', "%2E")
}

fn needs_mark(id: &str) -> bool {
    matches!(id, "" | "." | "..") || FIXED.contains(&id)
}

/// The id in a segment that [`segment`] made, still percent-encoded.
pub(crate) fn unmarked(segment: &str) -> &str {
    segment
        .strip_prefix(MARK)
        .filter(|rest| needs_mark(&rest.replace("%2E", ".").replace("%2e", ".")))
        .unwrap_or(segment)
}

/// The address that `pattern` is; one that takes ids does not compile.
pub(crate) const fn fixed(pattern: &'static str) -> &'static str {
    assert!(takes(pattern, &[]), "the address takes ids");
    pattern
}

/// The address that `pattern` makes of `ids`, in the order of its `:` segments.
pub(crate) fn filled(pattern: &str, ids: &[&str]) -> String {
    let mut ids = ids.iter();
    let mut address = String::new();
    for part in pattern.split('/').skip(1) {
        address.push('/');
        if part.starts_with(':') {
            address.push_str(&segment(ids.next().copied().unwrap_or_default()));
        } else {
            address.push_str(part);
        }
    }
    address
}

/// Whether the `:` segments of `pattern` have just these names, in this order. For the compiler, which has no
/// iterators.
pub(crate) const fn takes(pattern: &str, names: &[&str]) -> bool {
    let pattern = pattern.as_bytes();
    let (mut at, mut taken) = (0, 0);
    while at < pattern.len() {
        at += 1;
        if pattern[at - 1] != b':' {
            continue;
        }
        if taken == names.len() {
            return false;
        }
        let name = names[taken].as_bytes();
        taken += 1;
        let mut letter = 0;
        while at < pattern.len() && pattern[at] != b'/' {
            if letter == name.len() || name[letter] != pattern[at] {
                return false;
            }
            at += 1;
            letter += 1;
        }
        if letter != name.len() {
            return false;
        }
    }
    taken == names.len()
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
pub(crate) fn read_list(search: Option<String>, page: Option<String>, size: Option<String>) -> Query {
    let usual = Query::default();
    Query {
        search: searched(&search.unwrap_or_default()),
        page: page.and_then(|page| page.parse().ok()).unwrap_or(usual.page).max(1),
        size: size
            .and_then(|size| size.parse().ok())
            .filter(|size| SIZES.contains(size))
            .unwrap_or(usual.size),
    }
}

/// Reads the filter of a list, which has no pages.
pub(crate) fn read_filter(filter: Option<String>) -> Query {
    let text = text::visible(&filter.unwrap_or_default());
    Query { search: text.chars().take(LONGEST_FILTER).collect(), ..Query::default() }
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
            assert_eq!(read_list(search, page, size), wanted, "{address}");
        }
        assert_eq!(list("/users", &Query::default()), "/users");
    }

    #[test]
    fn strange_values_become_usual() {
        for (page, size) in [("0", "7"), ("-1", "x")] {
            assert_eq!(read_list(None, Some(page.into()), Some(size.into())), Query::default());
        }
    }

    #[test]
    fn an_id_stays_one_segment_without_a_dot() {
        assert_eq!(segment("a.b/c?d"), "a%2Eb%2Fc%3Fd");
    }

    #[test]
    fn an_id_that_an_address_cannot_hold_gets_a_mark() {
        for (id, written) in [("", "="), (".", "=%2E"), ("..", "=%2E%2E"), ("new", "=new")] {
            assert_eq!(segment(id), written);
            assert_eq!(unmarked(written), written.trim_start_matches('='));
        }
        for id in ["...", "=", "=new", "a=b", "news"] {
            assert_eq!(unmarked(&segment(id)), segment(id), "{id}");
        }
        // By hand, or of an older console.
        assert_eq!([unmarked("=x"), unmarked("new")], ["=x", "new"]);
    }

    #[test]
    fn a_pattern_is_filled_in_its_order() {
        assert_eq!(filled("/a/:b/c/:d", &["1/2", "x.y"]), "/a/1%2F2/c/x%2Ey");
    }

    #[test]
    fn a_pattern_takes_just_its_own_ids() {
        assert!(takes("/a/:b/c/:d", &["b", "d"]) && takes("/a", &[]));
        for other in [&["b"][..], &["d", "b"], &["b", "d", "e"], &["b", "dd"], &[]] {
            assert!(!takes("/a/:b/c/:d", other), "{other:?}");
        }
    }
}
