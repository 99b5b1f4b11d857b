//! Which page an address leads to: one table of data for the router of Leptos, whose own routes are a type each
//! and bring code for each.

use std::borrow::Cow;
use std::sync::Arc;

use leptos_router::{
    ChooseView, GeneratedRouteData, MatchInterface, MatchNestedRoutes, MatchParams, RouteMatchId,
};

use super::page::{Page, View};
use crate::paths::unmarked;

/// The ids in an address, by their names in the pattern; still percent-encoded.
type Ids = Vec<(Cow<'static, str>, String)>;

/// All pages, each with the number by which the router tells it from others.
#[derive(Clone)]
pub(crate) struct Table(Arc<[(RouteMatchId, Page)]>);

impl Table {
    /// The table of `pages`. Of several that match an address, the first has it.
    pub(crate) fn new(pages: impl Iterator<Item = Page>) -> Self {
        Self(pages.map(|page| (RouteMatchId::new_from_route_id(), page)).collect())
    }
}

/// A page that was found.
pub(crate) struct Found {
    number: RouteMatchId,
    address: String,
    ids: Ids,
    view: View,
}

/// The ids in `address`, if it matches `pattern`. One slash at its end is forgiven.
fn read(pattern: &'static str, address: &str) -> Option<Ids> {
    let mut segments = address.strip_suffix('/').unwrap_or(address).split('/');
    let mut ids = Ids::new();
    for wanted in pattern.strip_suffix('/').unwrap_or(pattern).split('/') {
        let segment = segments.next()?;
        match wanted.strip_prefix(':') {
            Some(name) if !segment.is_empty() => ids.push((name.into(), unmarked(segment).to_owned())),
            None if wanted == segment => {}
            _ => return None,
        }
    }
    segments.next().is_none().then_some(ids)
}

impl MatchNestedRoutes for Table {
    type Data = ();
    type Match = Found;

    fn match_nested<'a>(&'a self, address: &'a str) -> (Option<(RouteMatchId, Found)>, &'a str) {
        let found = self.0.iter().find_map(|(number, page)| {
            let ids = read(page.pattern, address)?;
            Some((*number, Found { number: *number, address: address.to_owned(), ids, view: page.view }))
        });
        (found, "")
    }

    /// Asked for on a server alone.
    fn generate_routes(&self) -> impl IntoIterator<Item = GeneratedRouteData> + '_ {
        []
    }

    fn optional(&self) -> bool {
        false
    }
}

impl MatchInterface for Found {
    type Child = ();

    fn as_id(&self) -> RouteMatchId {
        self.number
    }

    fn as_matched(&self) -> &str {
        &self.address
    }

    fn into_view_and_child(self) -> (impl ChooseView, Option<()>) {
        (move || self.view.draw(), None)
    }
}

impl MatchParams for Found {
    fn to_params(&self) -> Ids {
        self.ids.clone()
    }
}

/// Whether each of `addresses` leads to the page on its own line of `pages`, and brings `id` wherever it takes one.
#[cfg(test)]
pub(crate) fn check(pages: &[Page], addresses: &[String], id: &str) {
    assert_eq!(pages.len(), addresses.len());
    for (page, address) in pages.iter().zip(addresses) {
        let found = pages.iter().find_map(|page| Some((page.pattern, read(page.pattern, address)?)));
        assert_eq!(found.as_ref().map(|(pattern, _)| *pattern), Some(page.pattern), "{address}");
        for (_, encoded) in found.into_iter().flat_map(|(_, ids)| ids) {
            assert_eq!(encoded, unmarked(&crate::paths::segment(id)), "{address}");
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Cow, read};

    fn ids(pattern: &'static str, address: &str) -> Option<String> {
        let written = |(name, id): (Cow<str>, String)| [&name, "=", &id].concat();
        read(pattern, address).map(|ids| ids.into_iter().map(written).collect::<Vec<_>>().join(" "))
    }

    #[test]
    fn an_address_matches_segment_by_segment() {
        assert_eq!(ids("/", "/").as_deref(), Some(""));
        assert_eq!(ids("/users", "/users").as_deref(), Some(""));
        assert_eq!(ids("/users", "/users/").as_deref(), Some(""));
        assert_eq!(ids("/users/:id", "/users/7%2F8").as_deref(), Some("id=7%2F8"));
        assert_eq!(ids("/a/:b/c/:d", "/a/1/c/2").as_deref(), Some("b=1 d=2"));
        assert_eq!(ids("/a/:b/c", "/a/=%2E%2E/c").as_deref(), Some("b=%2E%2E"));
        for (pattern, address) in [
            ("/", "/users"),
            ("/users", "/"),
            ("/users", "/usersx"),
            ("/users", "/users/7"),
            ("/users/:id", "/users"),
            ("/users/:id", "/users/"),
            ("/users/:id", "/users/7/8"),
            ("/users/:id", "/roles/7"),
        ] {
            assert_eq!(ids(pattern, address), None, "{address}");
        }
    }
}
