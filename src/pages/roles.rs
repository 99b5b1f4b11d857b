//! Tenant roles: claims in people's tokens. Calls: list; of users: slice, add role, remove role. The API has no
//! creation, change or removal of a role, so these pages offer none.

use leptos::prelude::*;
use leptos_router::MatchNestedRoutes;
use leptos_router::components::Route;
use leptos_router::path;

use crate::pages::{Area, Group};

mod detail;
mod list;
pub(crate) mod paths;
pub(crate) mod shared;
mod words;

/// This group's place in the console.
pub(crate) const GROUP: Group =
    Group { path: paths::LIST, title: words::roles, icon: "tag", area: Area::Access, acts: &[] };

/// This group's routes.
#[component(transparent)]
pub(crate) fn Routes() -> impl MatchNestedRoutes + Clone {
    view! {
        <>
            <Route path=path!("/roles") view=list::RoleList />
            <Route path=path!("/roles/:id") view=detail::RoleDetail />
        </>
    }
}
