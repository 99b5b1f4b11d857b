//! Tenant roles.

use api::roles::Role;
use axum::Json;

use crate::bearer::Reader;

/// `GET /roles`.
pub async fn list(Reader(caller): Reader) -> Json<Vec<Role>> {
    Json(caller.tenant.roles.clone())
}
