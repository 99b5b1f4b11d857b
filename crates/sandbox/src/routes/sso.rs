//! SSO providers: list, get, create, update, remove.

use api::assumed::OIDC;
use api::sso::{AUTHORITY, CLIENT_ID, Kind, LOGIN, VISIBLE, check};
use axum::Json;
use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::{IntoResponse as _, Response};
use axum::routing;
use serde::Deserialize;
use serde_json::{Map, Value, json};

use crate::bearer::{Admin, Reader};
use crate::extract::Sent;
use crate::oidc::settings::Settings;
use crate::oidc::shapes::ToldSecret;
use crate::problem::Problem;
use crate::routes::Routes;
use crate::store::sign_in::{Provider, SignIn};

/// This group's routes.
pub fn routes() -> Routes {
    Routes::new()
        .route("/v1/sso", routing::get(list))
        .route("/v1/sso/{kind}", routing::post(create))
        .route("/v1/sso/{kind}/{id}", routing::get(get).put(update).delete(remove))
}

const SECRET: &str = "clientSecret";

/// The kinds whose PUT stands in the reference.
const UPDATED: [&str; 2] = ["google", "signicat"];

fn not_found() -> Problem {
    Problem::not_found("provider")
}

/// A provider as the API tells it.
fn told(provider: &Provider, settings: &Settings) -> Value {
    let mut properties = provider.properties.clone();
    if let Some(Value::String(secret)) = properties.get_mut(SECRET) {
        match settings.sso_secret {
            ToldSecret::Whole => {}
            ToldSecret::Masked => *secret = secret.chars().take(3).chain("********".chars()).collect(),
            ToldSecret::Nothing => {
                properties.insert(SECRET.to_owned(), Value::Null);
            }
        }
    }
    json!({"id": provider.id, "scheme": provider.scheme, "displayName": provider.display_name,
        "enabled": provider.enabled, "providerName": provider.provider_name, "type": provider.protocol,
        "properties": properties})
}

/// `GET /sso`.
pub async fn list(Reader(caller): Reader) -> Json<Value> {
    let settings = caller.tenant.desk().settings.clone();
    let tables = caller.tenant.tables();
    let one = |provider: &Provider| {
        let mut shown = told(provider, &settings);
        if !settings.sso_list_details {
            shown.as_object_mut().map(|all| all.remove("properties"));
        }
        shown
    };
    Json(tables.sign_in.providers.list().iter().map(one).collect())
}

/// The provider that a path names.
fn find(sign_in: &SignIn, kind: &str, id: &str) -> Option<Provider> {
    let known = Kind::ALL.into_iter().find(|one| one.path() == kind)?;
    let is_it = |one: &&Provider| {
        one.id.to_string() == id && one.provider_name == known.word() && one.protocol == OIDC
    };
    sign_in.providers.list().iter().find(is_it).cloned()
}

/// `GET /sso/{kind}/{id}`.
pub async fn get(
    Reader(caller): Reader,
    Path((kind, id)): Path<(String, String)>,
) -> Result<Json<Value>, Problem> {
    let settings = caller.tenant.desk().settings.clone();
    let found = find(&caller.tenant.tables().sign_in, &kind, &id).ok_or_else(not_found)?;
    Ok(Json(told(&found, &settings)))
}

/// What a provider is made of, and what an update replaces.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Wanted {
    /// A number, or its text.
    id: Option<Value>,
    scheme: Option<String>,
    display_name: Option<String>,
    enabled: Option<bool>,
    #[serde(rename = "type")]
    protocol: Option<String>,
    properties: Option<Map<String, Value>>,
}

impl Wanted {
    /// All that is wrong with it. What `old` has already may stay.
    fn check(&self, kind: Kind, old: Option<&Provider>) -> Result<(), Problem> {
        let mut wrong = Problem::invalid();
        if !self.scheme.as_deref().is_some_and(check::is_scheme) {
            wrong = wrong.field("scheme", "A scheme has letters, digits, dots and dashes.");
        }
        if self.display_name.as_deref().is_none_or(|name| name.trim().is_empty()) {
            wrong = wrong.field("displayName", "displayName is required.");
        }
        if self.enabled.is_none() {
            wrong = wrong.field("enabled", "enabled is required.");
        }
        if self.protocol.as_deref() != Some(OIDC) {
            wrong = wrong.field("type", "The only type is oidc.");
        }
        let none = Map::new();
        let properties = self.properties.as_ref().unwrap_or(&none);
        let own = kind.properties().iter().map(|one| one.name);
        for name in [LOGIN, VISIBLE, CLIENT_ID, AUTHORITY].into_iter().chain(own) {
            let value = properties.get(name).unwrap_or(&Value::Null);
            let is_kept = old.is_some_and(|old| old.properties.get(name) == Some(value));
            let is_good = match value {
                Value::Bool(_) => true,
                Value::String(text) if name == AUTHORITY => check::authority(Kind::Custom, text).is_ok(),
                Value::String(text) => !text.trim().is_empty(),
                _ => false,
            };
            if !is_good && !is_kept {
                wrong = wrong.field(format!("properties.{name}"), format!("{name} is not valid."));
            }
        }
        if !matches!(properties.get(SECRET), None | Some(Value::Null | Value::String(_))) {
            wrong = wrong.field("properties.clientSecret", "A text or null.");
        }
        wrong.if_any()
    }
}

/// `POST /sso/{kind}`: answers links.
pub async fn create(
    Admin(caller): Admin,
    Path(kind): Path<String>,
    Sent(wanted): Sent<Wanted>,
) -> Result<Response, Problem> {
    let kind = Kind::ALL.into_iter().find(|one| one.path() == kind).ok_or_else(not_found)?;
    wanted.check(kind, None)?;
    let mut tables = caller.tenant.tables_mut();
    let id = tables.sign_in.number();
    let provider = Provider {
        id,
        scheme: wanted.scheme.unwrap_or_default(),
        display_name: wanted.display_name.unwrap_or_default(),
        enabled: wanted.enabled.unwrap_or_default(),
        provider_name: kind.word().to_owned(),
        protocol: OIDC.to_owned(),
        properties: wanted.properties.unwrap_or_default(),
    };
    if !tables.sign_in.providers.insert(provider) {
        return Err(Problem::new(StatusCode::CONFLICT, "There is a provider with this scheme."));
    }
    let link = |rel: &str, method: &str| json!({"rel": rel, "href": format!("/v0/sso/{}/{id}", kind.path()), "method": method});
    let links = json!([link("self", "GET"), link("update", "PUT"), link("delete", "DELETE")]);
    Ok((StatusCode::CREATED, Json(links)).into_response())
}

/// `PUT /sso/{kind}/{id}`: replaces all of it. A secret that is null stays, unless the settings have it otherwise.
pub async fn update(
    Admin(caller): Admin,
    Path((kind, id)): Path<(String, String)>,
    Sent(wanted): Sent<Wanted>,
) -> Result<StatusCode, Problem> {
    let settings = caller.tenant.desk().settings.clone();
    if !settings.sso_updates_all && !UPDATED.contains(&kind.as_str()) {
        return Err(settings.no_such_operation());
    }
    let mut tables = caller.tenant.tables_mut();
    let old = find(&tables.sign_in, &kind, &id).ok_or_else(not_found)?;
    let kind = Kind::of(&old.provider_name).ok_or_else(not_found)?;
    let sent = wanted.id.as_ref().map(|id| id.as_str().map_or_else(|| id.to_string(), str::to_owned));
    if sent != Some(old.id.to_string()) {
        return Err(Problem::invalid().field("id", "This is not the provider of the address."));
    }
    wanted.check(kind, Some(&old))?;
    let scheme = wanted.scheme.unwrap_or_default();
    let mut properties = wanted.properties.unwrap_or_default();
    if !settings.sso_null_clears && properties.get(SECRET).is_none_or(Value::is_null) {
        properties.insert(SECRET.to_owned(), old.properties.get(SECRET).cloned().unwrap_or_default());
    }
    let new = Provider {
        scheme: scheme.clone(),
        display_name: wanted.display_name.unwrap_or_default(),
        enabled: wanted.enabled.unwrap_or_default(),
        properties,
        ..old.clone()
    };
    if scheme == old.scheme {
        tables.sign_in.providers.update(new);
    } else {
        if tables.sign_in.providers.find(&scheme).is_some() {
            return Err(Problem::new(StatusCode::CONFLICT, "There is a provider with this scheme."));
        }
        tables.sign_in.providers.remove(&old.scheme);
        tables.sign_in.providers.insert(new);
    }
    Ok(StatusCode::OK)
}

/// `DELETE /sso/{kind}/{id}`: its SCIM tokens stay, and serve nobody, unless the settings end them too.
pub async fn remove(
    Admin(caller): Admin,
    Path((kind, id)): Path<(String, String)>,
) -> Result<StatusCode, Problem> {
    let ends_tokens = caller.tenant.desk().settings.sso_removes_tokens;
    let mut tables = caller.tenant.tables_mut();
    let gone = find(&tables.sign_in, &kind, &id).ok_or_else(not_found)?;
    tables.sign_in.providers.remove(&gone.scheme);
    let tokens = tables.sign_in.tokens.list().iter().filter(|token| token.provider == gone.scheme);
    let tokens: Vec<String> = tokens.filter(|_| ends_tokens).map(|token| token.id.clone()).collect();
    for token in tokens {
        tables.sign_in.tokens.remove(&token);
    }
    Ok(StatusCode::OK)
}
