//! What a subject may do, worked out by code of its own, so that the console's answer can be held to it.

use api::assumed::GROUP_PREFIX;
use axum::Json;
use axum::extract::Path;
use axum::routing;
use serde_json::{Value, json};

use super::subjects::exists;
use crate::bearer::Reader;
use crate::problem::Problem;
use crate::routes::Routes;

/// This group's routes.
pub fn routes() -> Routes {
    Routes::new().route("/v1/subjects/{subject}/permissions", routing::get(permissions))
}

/// `GET /subjects/{subject}/permissions`: all that it may do, each action that stands below a granted one by itself.
pub async fn permissions(
    Reader(caller): Reader,
    Path(subject): Path<String>,
) -> Result<Json<Vec<Value>>, Problem> {
    let tenant = &caller.tenant;
    let (tables, people) = (tenant.tables(), tenant.people());
    if !exists(&tables, &people, &subject) {
        return Err(Problem::not_found("subject"));
    }
    let settings = tenant.desk().settings.clone();
    let whole = !settings.permissions_as_policies;
    let is_alone = settings.own_permissions_of_groups && subject.starts_with(GROUP_PREFIX);
    let all = tables.access.permissions(&subject, whole, is_alone).into_iter().map(|(action, scope)| {
        json!({"subject": subject, "action": action, "scope": scope, "tenant": tenant.name})
    });
    Ok(Json(all.collect()))
}
