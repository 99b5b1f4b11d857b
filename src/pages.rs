//! The groups of the console. To add one: its file and folder, its `mod` line, and its line in [`GROUPS`].

use leptos::children::ToChildren;
use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast as _;
use leptos_router::components::{FlatRoutes, FlatRoutesProps};

use group::Group;
use router::Table;

use crate::net;
use crate::ui::react::{sleep, task};

pub(crate) mod access;
pub(crate) mod actions;
pub(crate) mod clients;
pub(crate) mod domains;
pub(crate) mod group;
pub(crate) mod groups;
pub(crate) mod home;
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
    home::GROUP,
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
    let table = Table::new(GROUPS.iter().flat_map(|group| group.pages).copied());
    let props = FlatRoutesProps::builder()
        .fallback(|| not_found::not_found(GROUPS))
        .children(ToChildren::to_children(move || table))
        .build();
    FlatRoutes(props).into_any()
}

/// Begins to fetch what draws the page at `path`, while the session is still being looked for.
pub(crate) fn fetch_ahead(path: &str) {
    let group = GROUPS.iter().find(|group| group.holds(path));
    if let Some(views) = group.and_then(Group::views) {
        task(async move {
            views.come().await;
        });
    }
}

/// Brings the chunks of the other pages into the browser's cache, one after another, so that they are here at once when
/// somebody goes there; not where the browser is told to save data. Nothing is compiled before it is wanted.
pub(crate) fn fetch_the_rest() {
    /// How long the first page has for itself, in milliseconds.
    const FIRST: i32 = 3000;
    task(async {
        sleep(FIRST).await;
        let Ok(links) = document().query_selector_all("link[rel=chunk]") else { return };
        for at in 0..links.length() {
            let link = links.get(at).and_then(|node| node.dyn_into::<leptos::web_sys::Element>().ok());
            let address = link.and_then(|link| link.get_attribute("href"));
            if let Some(address) = address.filter(|_| net::is_online() && !net::saves_data()) {
                net::cache(&address).await;
            }
        }
    });
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
        assert_eq!(title_of("/"), Some("Home"));
        assert_eq!(title_of("/home/team"), Some("Home"));
        assert_eq!(title_of("/nowhere"), None);
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
    fn each_page_and_act_is_of_one_group() {
        for group in GROUPS {
            let patterns = group.pages.iter().map(|page| page.pattern);
            for path in patterns.chain(group.acts.iter().map(|(path, ..)| *path)).chain([group.path]) {
                let of: Vec<&str> =
                    GROUPS.iter().filter(|group| group.holds(path)).map(|group| group.path).collect();
                assert_eq!(of, [group.path], "{path}");
            }
        }
    }
}
