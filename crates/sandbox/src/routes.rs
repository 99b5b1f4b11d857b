//! The IAM API V1's stand-in, one file per group, named as in `crates/api`. Paths are below `/core/iam`.

use std::sync::Arc;

use axum::Router;
use axum::http::StatusCode;

use crate::problem::Problem;
use crate::store::World;

pub mod access;
pub mod actions;
pub mod clients;
pub mod domains;
pub mod groups;
pub mod me;
pub mod paging;
pub mod policies;
pub mod roles;
pub mod scim;
pub mod scopes;
pub mod secrets;
pub mod sso;
pub mod subjects;
pub mod users;

/// A group's routes, and those of all groups together.
pub type Routes = Router<Arc<World>>;

/// Merges the routes of the groups. A group's file has a function `routes`.
macro_rules! groups {
    ($($group:ident),+) => {
        /// The API's routes, below `/core/iam`.
        pub fn routes() -> Routes {
            Router::new()
                $(.merge($group::routes()))+
                .fallback(async || Problem::not_found("operation"))
                .method_not_allowed_fallback(async || {
                    Problem::new(StatusCode::METHOD_NOT_ALLOWED, "The operation has other methods.")
                })
        }
    };
}

groups!(
    users, access, roles, scopes, clients, secrets, actions, policies, groups, subjects, me, domains, sso,
    scim
);
