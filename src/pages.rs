//! The groups of the console. To add one: its file and folder, its `mod` line, and its line in [`GROUPS`].

use el::nothing;
use leptos::children::ToChildren;
use leptos::prelude::*;
use leptos_router::NavigateOptions;
use leptos_router::components::{FlatRoutes, FlatRoutesProps};
use leptos_router::hooks::use_navigate;

use group::Group;
use page::Page;
use router::Table;

pub(crate) mod access;
pub(crate) mod actions;
pub(crate) mod clients;
pub(crate) mod domains;
pub(crate) mod group;
pub(crate) mod groups;
pub(crate) mod me;
mod not_found;
pub(crate) mod page;
pub(crate) mod policies;
pub(crate) mod roles;
pub(crate) mod router;
pub(crate) mod scim;
pub(crate) mod scopes;
pub(crate) mod sso;
pub(crate) mod users;

/// Every group that is built, in the order of the navigation. The first is home.
pub(crate) const GROUPS: &[Group] = &[
    users::GROUP,
    groups::GROUP,
    policies::GROUP,
    actions::GROUP,
    access::GROUP,
    roles::GROUP,
    clients::GROUP,
    scopes::GROUP,
    domains::GROUP,
    sso::GROUP,
    scim::GROUP,
    me::GROUP,
];

/// The page that the address leads to.
pub(crate) fn page() -> AnyView {
    let home = Page { pattern: "/", view: go_home };
    let pages = GROUPS.iter().flat_map(|group| group.pages).copied();
    let table = Table::new(std::iter::once(home).chain(pages));
    let props = FlatRoutesProps::builder()
        .fallback(|| not_found::not_found(GROUPS))
        .children(ToChildren::to_children(move || table))
        .build();
    FlatRoutes(props).into_any()
}

fn go_home() -> AnyView {
    use_navigate()(GROUPS[0].path, NavigateOptions::default());
    nothing()
}

/// What the place at `address` is called, for "you will come back to …".
pub(crate) fn title_of(address: &str) -> Option<&'static str> {
    let path = address.split(['?', '#']).next().unwrap_or(address);
    GROUPS.iter().find(|group| group.holds(path)).map(|group| (group.title)())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_has_the_name_of_its_group() {
        assert_eq!(title_of("/users/invite?x=1"), Some("Users"));
        assert_eq!(title_of("/users?search=a"), Some("Users"));
        assert_eq!(title_of("/usersx"), None);
        assert_eq!(title_of("/"), None);
    }

    /// `/users/new` would lead to a form, whatever the id of the person.
    #[test]
    fn no_id_is_taken_for_the_name_of_a_page() {
        let patterns: Vec<Vec<&str>> = GROUPS
            .iter()
            .flat_map(|group| group.pages)
            .map(|page| page.pattern.split('/').collect())
            .collect();
        for (one, other) in patterns.iter().flat_map(|one| patterns.iter().map(move |other| (one, other))) {
            let alike = |at: usize| one[..at].iter().zip(&other[..at]).all(|(a, b)| a == b);
            for at in 0..one.len().min(other.len()) {
                let is_fixed = other[at].starts_with(':') && !one[at].starts_with(':') && alike(at);
                assert!(!is_fixed || crate::paths::FIXED.contains(&one[at]), "{}", one[at]);
            }
        }
    }

    #[test]
    fn every_page_of_a_group_is_below_it() {
        for group in GROUPS {
            assert!(group.pages.iter().all(|page| group.holds(page.pattern)), "{}", group.path);
            assert!(group.acts.iter().all(|(path, ..)| group.holds(path)), "{}", group.path);
        }
    }
}
