//! Users: people who can sign in to the tenant. Calls: list, get, add role, remove role, invite, create,
//! domain status. The API has no change and no removal of a user, so these pages offer none.

use leptos::prelude::*;
use leptos_router::MatchNestedRoutes;
use leptos_router::components::Route;
use leptos_router::path;

use crate::pages::{Area, Group};

mod create;
mod detail;
mod invite;
mod list;
mod me;
pub(crate) mod paths;
mod roles;
mod selection;
pub(crate) mod shared;
mod words;

/// This group's place in the console.
pub(crate) const GROUP: Group = Group {
    path: paths::LIST,
    title: words::users,
    icon: "users",
    area: Area::People,
    acts: &[
        (paths::INVITE, words::invite_people, "mail-plus"),
        (paths::CREATE, words::create_user, "user-plus"),
    ],
};

/// This group's routes.
#[component(transparent)]
pub(crate) fn Routes() -> impl MatchNestedRoutes + Clone {
    view! {
        <>
            <Route path=path!("/users") view=list::UserList />
            <Route path=path!("/users/invite") view=invite::InvitePeople />
            <Route path=path!("/users/new") view=create::CreateUser />
            <Route path=path!("/users/:id") view=detail::UserDetail />
        </>
    }
}
