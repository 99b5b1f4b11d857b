//! Subjects: whoever a policy can be given to. Only the clients among them so far.

use api::clients::Client;
use api::subjects::SIZES;
use axum::Json;
use axum::routing;
use serde::Deserialize;
use serde_json::{Value, json};

use crate::bearer::Reader;
use crate::extract::Query;
use crate::problem::Problem;
use crate::routes::Routes;
use crate::routes::paging::number;
use crate::store::table::page;

/// This group's routes.
pub fn routes() -> Routes {
    Routes::new().route("/v1/subjects/clients", routing::get(clients))
}

/// The query of [`clients`].
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Wanted {
    search_query: Option<String>,
    page: Option<String>,
    page_size: Option<String>,
}

/// `GET /subjects/clients?searchQuery&page&pageSize`: the size of a page is clamped, not refused.
pub async fn clients(Reader(caller): Reader, Query(wanted): Query<Wanted>) -> Result<Json<Value>, Problem> {
    let number_of = |text: &Option<String>, usual| number(text.as_deref(), usual);
    let mut wrong = Problem::invalid();
    let (at, size) = (number_of(&wanted.page, 1), number_of(&wanted.page_size, SIZES.0));
    for (name, value) in [("page", at), ("pageSize", size)] {
        if value.is_none() {
            wrong = wrong.field(name, format!("{name} is a whole number from 1."));
        }
    }
    let (Some(at), Some(size)) = (at, size) else { return Err(wrong) };
    let size = size.clamp(SIZES.0, SIZES.1);
    let tables = caller.tenant.tables();
    let found = tables
        .clients
        .search(wanted.search_query.as_deref().unwrap_or_default(), |client| [client.name.raw()]);
    let data: Vec<Value> =
        page(&found, at, size).iter().map(|client| subject(&caller.tenant.name, client)).collect();
    Ok(Json(json!({
        "page": at,
        "pageSize": size,
        "count": data.len(),
        "total": found.len(),
        "totalPages": found.len().div_ceil(size as usize),
        "data": data,
    })))
}

fn subject(tenant: &str, client: &Client) -> Value {
    json!({
        "$type": "Client",
        "id": client.client_id,
        "displayName": client.name,
        "tenant": tenant,
        "subjectId": format!("client-{}", client.client_id.raw()),
        "type": "Client",
        "properties": {"clientId": client.client_id, "description": client.description},
    })
}
