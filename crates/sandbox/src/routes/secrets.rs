//! Secrets of a client: list, add, remove. A value is never told.

use api::clients::secrets::LENGTH;
use api::page::Listed as _;
use axum::Json;
use axum::extract::Path;
use axum::http::StatusCode;
use axum::routing;
use serde::Deserialize;
use serde_json::{Value, json};

use crate::bearer::{Admin, Reader};
use crate::clock::is_date_time;
use crate::extract::Sent;
use crate::problem::Problem;
use crate::routes::Routes;
use crate::store::tables::Secret;

/// The fewest signs of a value; the most are [`LENGTH`].
const SHORTEST: usize = 8;

/// This group's routes.
pub fn routes() -> Routes {
    Routes::new()
        .route("/v1/clients/{client}/secrets", routing::get(list).post(add))
        .route("/v1/clients/{client}/secrets/{secret}", routing::delete(remove))
}

fn no_client() -> Problem {
    Problem::not_found("client")
}

fn shown(secret: &Secret) -> Value {
    json!({"id": secret.number, "description": secret.description, "expiration": secret.expiration})
}

/// `GET /clients/{clientId}/secrets`.
pub async fn list(Reader(caller): Reader, Path(client): Path<String>) -> Result<Json<Value>, Problem> {
    let tables = caller.tenant.tables();
    tables.clients.find(&client).ok_or_else(no_client)?;
    let secrets = tables.secrets.get(&client).map(|secrets| secrets.list().iter().map(shown).collect());
    Ok(Json(secrets.unwrap_or_else(|| json!([]))))
}

/// The body of [`add`].
#[derive(Deserialize)]
pub struct New {
    value: Option<String>,
    description: Option<String>,
    expiration: Option<String>,
}

/// `POST /clients/{clientId}/secrets`: two secrets may have the same value.
pub async fn add(
    Admin(caller): Admin,
    Path(client): Path<String>,
    Sent(new): Sent<New>,
) -> Result<StatusCode, Problem> {
    let value = new.value.unwrap_or_default();
    let expiration = new.expiration;
    let mut wrong = Problem::invalid();
    if !(SHORTEST..=LENGTH).contains(&value.chars().count()) {
        wrong = wrong.field("value", "A value has 8 to 32 characters.");
    }
    if expiration.as_deref().is_some_and(|text| !is_date_time(text)) {
        wrong = wrong.field("expiration", "This is no date-time such as 2027-08-24T14:15:22Z.");
    }
    let mut tables = caller.tenant.tables_mut();
    let id = tables.clients.find(&client).ok_or_else(no_client)?.id().to_owned();
    wrong.if_any()?;
    tables.secrets.entry(id).or_default().add(value, new.description.unwrap_or_default(), expiration);
    Ok(StatusCode::CREATED)
}

/// `DELETE /clients/{clientId}/secrets/{secretId}`.
pub async fn remove(
    Admin(caller): Admin,
    Path((client, secret)): Path<(String, String)>,
) -> Result<StatusCode, Problem> {
    let mut tables = caller.tenant.tables_mut();
    tables.clients.find(&client).ok_or_else(no_client)?;
    let removed = tables.secrets.get_mut(&client).and_then(|secrets| secrets.remove(&secret));
    removed.ok_or_else(|| Problem::not_found("secret"))?;
    Ok(StatusCode::OK)
}
