//! The groups of the console. To add one: its file and folder here, and its line in `groups!` below.

use leptos::prelude::*;
use leptos_router::components::{FlatRoutes, Redirect, Route};
use leptos_router::path;

use crate::shell::not_found::NotFound;

pub(crate) mod roles;
pub(crate) mod users;

/// Where a group stands in the navigation.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Area {
    /// Users, groups.
    People,
    /// Who may do what: roles.
    Access,
}

impl Area {
    /// All, in the order of the navigation.
    pub(crate) const ALL: [Self; 2] = [Self::People, Self::Access];

    /// Its heading.
    pub(crate) fn title(self) -> &'static str {
        match self {
            Self::People => crate::words::shell::people(),
            Self::Access => crate::words::shell::access(),
        }
    }
}

/// A group's place in the console.
pub(crate) struct Group {
    /// Its first address; all its others are below.
    pub(crate) path: &'static str,
    /// Its title.
    pub(crate) title: fn() -> &'static str,
    /// Its icon in the sprite.
    pub(crate) icon: &'static str,
    /// Where it stands.
    pub(crate) area: Area,
    /// What can be begun from anywhere, for the palette.
    pub(crate) acts: &'static [Act],
}

/// Something that can be begun from anywhere: its address, its words, its icon.
pub(crate) type Act = (&'static str, fn() -> &'static str, &'static str);

/// Lists the groups: their routes and their place in the navigation.
macro_rules! groups {
    ($($group:ident),+) => {
        /// Every group that is built, in the order of the navigation.
        pub(crate) const GROUPS: &[Group] = &[$($group::GROUP),+];

        /// The route table. The first group is home.
        #[component]
        pub(crate) fn Pages() -> impl IntoView {
            view! {
                <FlatRoutes fallback=NotFound>
                    <Route path=path!("/") view=|| view! { <Redirect path=GROUPS[0].path /> } />
                    $(<$group::Routes />)+
                </FlatRoutes>
            }
        }
    };
}

groups!(users, roles);
