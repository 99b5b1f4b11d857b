//! Actions: what a policy may name.

use axum::Json;
use axum::routing;
use serde_json::{Value, json};

use crate::bearer::Reader;
use crate::routes::Routes;

/// This group's routes.
pub fn routes() -> Routes {
    Routes::new().route("/v1/actions", routing::get(list))
}

/// `GET /actions`.
pub async fn list(Reader(caller): Reader) -> Json<Vec<Value>> {
    let with_parents = caller.tenant.desk().settings.action_parents;
    let tables = caller.tenant.tables();
    let shown = tables.access.actions.list().iter().map(|action| {
        let mut shown = json!({"name": action.name, "title": action.title});
        if with_parents {
            shown["parent"] = json!(action.parent);
        }
        shown
    });
    Json(shown.collect())
}
