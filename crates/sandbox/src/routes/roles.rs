//! Tenant roles.

use api::roles::Role;
use axum::Json;
use axum::routing;

use crate::bearer::Reader;
use crate::routes::Routes;

/// This group's routes.
pub fn routes() -> Routes {
    Routes::new().route("/v1/roles", routing::get(list))
}

/// `GET /roles`.
pub async fn list(Reader(caller): Reader) -> Json<Vec<Role>> {
    Json(caller.tenant.tables().roles.list().to_vec())
}
