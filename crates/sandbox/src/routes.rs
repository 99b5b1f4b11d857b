//! The IAM API V1's stand-in, one file per group, named as in `crates/api`. Paths are below `/core/iam`.

use std::sync::Arc;

use axum::Router;
use axum::http::StatusCode;
use axum::routing::{MethodFilter, delete, get, post};

use crate::problem::Problem;
use crate::store::World;

pub mod domains;
pub mod me;
pub mod roles;
pub mod users;

/// The API's routes, below `/core/iam`.
pub fn routes() -> Router<Arc<World>> {
    Router::new()
        .route("/v1/users", get(users::list))
        .route("/v1/users/invite", post(users::invite))
        .route("/v1/users/users", post(users::create))
        .route("/v1/users/{user}", get(users::get))
        .route("/v1/users/{user}/roles/{role}", delete(users::remove_role).on(add_role(), users::add_role))
        .route("/v1/roles", get(roles::list))
        .route("/v1/me", get(me::get))
        .route("/v1/me/claims", get(me::claims))
        .route("/v1/domains/status", get(domains::status))
        .fallback(async || Problem::not_found("operation"))
        .method_not_allowed_fallback(async || {
            Problem::new(StatusCode::METHOD_NOT_ALLOWED, "The operation has other methods.")
        })
}

/// The verb of "add a role" is a guess that is made in one place.
const fn add_role() -> MethodFilter {
    match api::assumed::ADD_ROLE {
        api::Method::Put => MethodFilter::PUT,
        _ => MethodFilter::POST,
    }
}
