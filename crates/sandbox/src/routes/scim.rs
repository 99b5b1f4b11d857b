//! SCIM tokens: list, create, remove. A value is told once.

use axum::Json;
use axum::extract::Path;
use axum::http::StatusCode;
use axum::routing;
use serde::Deserialize;
use serde_json::{Value, json};

use crate::bearer::{Admin, Reader};
use crate::extract::Sent;
use crate::jose::hex;
use crate::problem::Problem;
use crate::routes::Routes;
use crate::store::sign_in::Token;

/// This group's routes.
pub fn routes() -> Routes {
    Routes::new()
        .route("/v1/scim", routing::get(list).post(create))
        .route("/v1/scim/{id}", routing::delete(remove))
}

fn shown(token: &Token) -> Value {
    // A number where it is one.
    let id = token.id.parse::<u64>().map_or_else(|_| Value::from(token.id.as_str()), Value::from);
    json!({"id": id, "provider": token.provider, "providerDisplayName": token.provider_display_name})
}

/// `GET /scim`.
pub async fn list(Reader(caller): Reader) -> Json<Value> {
    Json(caller.tenant.tables().sign_in.tokens.list().iter().map(shown).collect())
}

/// The body of [`create`].
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct New {
    provider: Option<String>,
    provider_display_name: Option<String>,
}

/// `POST /scim`.
pub async fn create(Admin(caller): Admin, Sent(new): Sent<New>) -> Result<Json<Value>, Problem> {
    let mut tables = caller.tenant.tables_mut();
    let provider = new.provider.unwrap_or_default();
    let mut wrong = Problem::invalid();
    if tables.sign_in.providers.find(&provider).is_none() {
        wrong = wrong.field("provider", "There is no provider with this scheme.");
    }
    if new.provider_display_name.as_deref().is_none_or(|name| name.trim().is_empty()) {
        wrong = wrong.field("providerDisplayName", "providerDisplayName is required.");
    }
    wrong.if_any()?;
    let mut bytes = [0; 24];
    let filled = ring::rand::SecureRandom::fill(&ring::rand::SystemRandom::new(), &mut bytes);
    filled.map_err(|_| Problem::new(StatusCode::INTERNAL_SERVER_ERROR, "Nothing is random."))?;
    let token = Token {
        id: tables.sign_in.number().to_string(),
        provider,
        provider_display_name: new.provider_display_name.unwrap_or_default(),
    };
    let mut answer = shown(&token);
    answer["token"] = format!("scim_{}", hex(&bytes)).into();
    tables.sign_in.tokens.insert(token);
    Ok(Json(answer))
}

/// `DELETE /scim/{id}`, unless the settings have it that this path is none.
pub async fn remove(Admin(caller): Admin, Path(id): Path<String>) -> Result<StatusCode, Problem> {
    if !caller.tenant.desk().settings.scim_delete_path {
        return Err(Problem::not_found("operation"));
    }
    let removed = caller.tenant.tables_mut().sign_in.tokens.remove(&id);
    removed.map(|_| StatusCode::OK).ok_or_else(|| Problem::not_found("token"))
}
