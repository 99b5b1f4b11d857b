//! Email domains.

use api::domains::Status;
use axum::Json;
use axum::routing;
use serde::Deserialize;
use serde_json::{Value, json};

use crate::bearer::Reader;
use crate::extract::Query;
use crate::problem::Problem;
use crate::routes::Routes;
use crate::store::Tenant;

/// This group's routes.
pub fn routes() -> Routes {
    Routes::new().route("/v1/domains/status", routing::get(status))
}

/// How far a domain of the tenant is.
pub fn status_of(tenant: &Tenant, domain: &str) -> Status {
    let tables = tenant.tables();
    let known = tables.domains.list().iter().find(|known| known.domain.eq_ignore_ascii_case(domain));
    known.map_or(Status::NotRegistered, |known| known.status)
}

/// The query of [`status`].
#[derive(Deserialize)]
pub struct Wanted {
    domain: Option<String>,
}

/// `GET /domains/status?domain`.
pub async fn status(
    Reader(caller): Reader,
    Query(Wanted { domain }): Query<Wanted>,
) -> Result<Json<Value>, Problem> {
    let domain = domain.unwrap_or_default();
    if api::email::check(&["a@", &domain].concat()).is_err() {
        return Err(Problem::invalid().field("domain", "This is not a domain such as example.com."));
    }
    Ok(Json(json!({"domain": domain, "status": status_of(&caller.tenant, &domain)})))
}
