//! OAuth scopes.

use api::scopes::Scope;
use axum::Json;
use axum::routing;

use crate::bearer::Reader;
use crate::routes::Routes;

/// This group's routes.
pub fn routes() -> Routes {
    Routes::new().route("/v1/scopes", routing::get(list))
}

/// `GET /scopes`.
pub async fn list(Reader(caller): Reader) -> Json<Vec<Scope>> {
    Json(caller.tenant.tables().scopes.list().to_vec())
}
