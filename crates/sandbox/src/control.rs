//! The control API, `/sandbox/{tenant}/…`: how tests and people change a tenant and read its log.
//!
//! Open to every origin: nothing here is secret, and only this machine can reach it.

use std::sync::Arc;

use axum::extract::rejection::JsonRejection;
use axum::extract::{Path, Request, State};
use axum::http::{HeaderValue, Method, StatusCode, header};
use axum::middleware::Next;
use axum::response::{IntoResponse as _, Response};
use axum::routing::{get, post, put};
use axum::{Extension, Json, Router};
use serde::Deserialize;
use serde_json::{Map, Value, json};

use crate::faults::Fault;
use crate::html;
use crate::log::Entry;
use crate::oidc::redirect;
use crate::people::{People, Person, Phone};
use crate::problem::Problem;
use crate::routes::users;
use crate::seed::{self, Sizes};
use crate::store::{Roles, Tenant, World};

mod access;
mod rows;

/// The control routes, below `/sandbox/{tenant}`.
pub fn routes() -> Router<Arc<World>> {
    Router::new()
        .route("/reset", post(reset))
        .route("/settings", put(change_settings).get(show_settings))
        .route("/rotate-keys", post(rotate_keys))
        .route("/revoke-sessions", post(revoke_sessions))
        .route("/faults", post(add_fault).get(list_faults).delete(clear_faults))
        .route("/log", get(show_log).delete(clear_log))
        .merge(rows::routes())
        .merge(access::routes())
        .route("/invitations", get(list_invitations))
        .route("/invitations/{token}/accept", get(accept_invitation))
        .fallback(async || Problem::not_found("control operation"))
}

/// Finds the tenant, and lets pages of every origin in.
pub async fn enter(
    State(world): State<Arc<World>>,
    Path(path): Path<Vec<(String, String)>>,
    mut request: Request,
    next: Next,
) -> Response {
    let name = path.into_iter().find(|(name, _)| name == "tenant").map(|(_, name)| name).unwrap_or_default();
    let mut answer = if request.method() == Method::OPTIONS {
        StatusCode::NO_CONTENT.into_response()
    } else if let Some(tenant) = world.tenant(&name) {
        request.extensions_mut().insert(tenant);
        next.run(request).await
    } else {
        Problem::new(StatusCode::NOT_FOUND, "A tenant's name is 1 to 63 of a-z, 0-9 and -.").into_response()
    };
    for (name, value) in [
        (header::ACCESS_CONTROL_ALLOW_ORIGIN, "*"),
        (header::ACCESS_CONTROL_ALLOW_METHODS, "GET, POST, PUT, DELETE"),
        (header::ACCESS_CONTROL_ALLOW_HEADERS, "content-type"),
    ] {
        answer.headers_mut().insert(name, HeaderValue::from_static(value));
    }
    answer
}

fn wrong(why: impl Into<String>) -> Problem {
    Problem::new(StatusCode::BAD_REQUEST, why)
}

/// The body, which may be left out where all of it is optional.
fn body<T: Default>(json: Result<Json<T>, JsonRejection>) -> Result<T, Problem> {
    match json {
        Ok(Json(value)) => Ok(value),
        Err(JsonRejection::MissingJsonContentType(_)) => Ok(T::default()),
        Err(error) => Err(wrong(error.body_text())),
    }
}

#[derive(Default, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields, default)]
struct Reset {
    users: Option<usize>,
    clients: Option<usize>,
    roles: Option<usize>,
    scopes: Option<usize>,
    groups: Option<usize>,
    policies: Option<usize>,
    access_token_seconds: Option<u64>,
    /// People added after the seeded ones, with whatever data a test needs.
    people: Vec<Added>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct Added {
    user_name: String,
    email: String,
    #[serde(default)]
    phone_number: Option<String>,
    #[serde(default)]
    two_factor_enabled: bool,
    /// Names of roles.
    #[serde(default)]
    roles: Vec<String>,
}

async fn reset(
    State(world): State<Arc<World>>,
    Extension(tenant): Extension<Arc<Tenant>>,
    json: Result<Json<Reset>, JsonRejection>,
) -> Result<StatusCode, Problem> {
    let asked = body(json)?;
    let usual = Sizes::default();
    let sizes = Sizes {
        users: asked.users.unwrap_or(usual.users),
        clients: asked.clients.unwrap_or(usual.clients),
        roles: asked.roles.unwrap_or(usual.roles),
        scopes: asked.scopes.unwrap_or(usual.scopes),
        groups: asked.groups.unwrap_or(usual.groups),
        policies: asked.policies.unwrap_or(usual.policies),
    };
    if sizes.users > seed::MOST_PEOPLE {
        return Err(wrong("`users` is at most 1000000."));
    }
    if [sizes.clients, sizes.roles, sizes.scopes, sizes.policies].iter().any(|rows| *rows > seed::MOST_ROWS) {
        return Err(wrong("`clients`, `roles`, `scopes` and `policies` are at most 10000."));
    }
    if sizes.groups > seed::MOST_GROUPS {
        return Err(wrong("`groups` is at most 1000."));
    }
    if sizes.roles < seed::FEWEST_ROLES {
        return Err(wrong("`roles` is at least 2: without the first two nobody could do anything."));
    }
    let tables = seed::tables(&tenant.name, &sizes);
    for role in asked.people.iter().flat_map(|person| &person.roles) {
        if tables.roles.slot_of_name(role).is_none() {
            return Err(wrong(format!("There is no role {role}.")));
        }
    }
    let work = move || {
        tenant.reset(sizes.users, tables, asked.access_token_seconds, |people, roles| {
            asked.people.iter().for_each(|person| add(&tenant.name, people, roles, person));
        });
        tenant.name.clone()
    };
    let name = if sizes.users > 5000 {
        let failed = |_| Problem::new(StatusCode::INTERNAL_SERVER_ERROR, "The reset failed.");
        tokio::task::spawn_blocking(work).await.map_err(failed)?
    } else {
        work()
    };
    // Connections made under the faults of before are done with.
    let _ = world.hang_up.send(name);
    Ok(StatusCode::NO_CONTENT)
}

fn add(tenant: &str, people: &mut People, roles: &Roles, person: &Added) {
    let id = seed::id(tenant, people.count() as u64);
    let phone = person.phone_number.as_deref().map_or(Phone::Null, Phone::Text);
    let (user_name, email) = (person.user_name.as_str(), person.email.as_str());
    let two_factor = person.two_factor_enabled;
    let row = people.add(id, &Person { user_name, email, phone, two_factor, roles: 0 });
    for slot in person.roles.iter().filter_map(|name| roles.slot_of_name(name)) {
        people.set_role(row, slot, true);
    }
}

async fn change_settings(
    Extension(tenant): Extension<Arc<Tenant>>,
    Json(changes): Json<Map<String, Value>>,
) -> Result<StatusCode, Problem> {
    tenant.desk().settings.merge(changes).map_err(wrong)?;
    Ok(StatusCode::NO_CONTENT)
}

async fn show_settings(Extension(tenant): Extension<Arc<Tenant>>) -> Response {
    Json(&tenant.desk().settings).into_response()
}

#[derive(Default, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields, default)]
struct Rotation {
    /// How many readers of the key set still get the old one.
    stale_reads: u32,
}

async fn rotate_keys(
    Extension(tenant): Extension<Arc<Tenant>>,
    json: Result<Json<Rotation>, JsonRejection>,
) -> Result<StatusCode, Problem> {
    tenant.desk().keys.rotate(body(json)?.stale_reads);
    Ok(StatusCode::NO_CONTENT)
}

async fn revoke_sessions(Extension(tenant): Extension<Arc<Tenant>>) -> StatusCode {
    tenant.desk().revoke_all();
    StatusCode::NO_CONTENT
}

/// Sets a fault; also what the human page's form does.
pub fn set_fault(world: &World, tenant: &Tenant, fault: Fault) -> Result<u64, String> {
    let breaks = fault.cut || fault.cut_after_commit;
    let id = tenant.faults.add(fault)?;
    if breaks {
        // A browser repeats, unasked, what failed without an answer on a connection used before. So that
        // a break is met once, the tenant's connections are closed now and not kept while it is set.
        let _ = world.hang_up.send(tenant.name.clone());
    }
    Ok(id)
}

async fn add_fault(
    State(world): State<Arc<World>>,
    Extension(tenant): Extension<Arc<Tenant>>,
    json: Result<Json<Fault>, JsonRejection>,
) -> Result<Json<Value>, Problem> {
    let Json(fault) = json.map_err(|error| wrong(error.body_text()))?;
    let id = set_fault(&world, &tenant, fault).map_err(wrong)?;
    Ok(Json(json!({"id": id})))
}

async fn list_faults(Extension(tenant): Extension<Arc<Tenant>>) -> Json<Value> {
    let faults = tenant.faults.set();
    Json(
        faults.into_iter().map(|(id, fault, left)| json!({"id": id, "left": left, "fault": fault})).collect(),
    )
}

async fn clear_faults(Extension(tenant): Extension<Arc<Tenant>>) -> StatusCode {
    tenant.faults.clear();
    StatusCode::NO_CONTENT
}

async fn show_log(Extension(tenant): Extension<Arc<Tenant>>) -> Json<Vec<Entry>> {
    Json(tenant.log.entries())
}

async fn clear_log(Extension(tenant): Extension<Arc<Tenant>>) -> StatusCode {
    tenant.log.clear();
    StatusCode::NO_CONTENT
}

/// The link in the mail of an invitation.
pub fn accept_url(world: &World, tenant: &Tenant, token: &str) -> String {
    format!("{}/sandbox/{}/invitations/{token}/accept", world.origin, tenant.name)
}

async fn list_invitations(
    State(world): State<Arc<World>>,
    Extension(tenant): Extension<Arc<Tenant>>,
) -> Json<Value> {
    let open = tenant.desk().invitations.clone();
    let shown = |one: &crate::oidc::desk::Invitation| {
        json!({"email": one.email, "redirectUrl": one.redirect_url,
            "acceptUrl": accept_url(&world, &tenant, &one.token)})
    };
    Json(open.iter().map(shown).collect())
}

async fn accept_invitation(
    Extension(tenant): Extension<Arc<Tenant>>,
    Path(path): Path<Vec<(String, String)>>,
) -> Response {
    let token =
        path.into_iter().find(|(name, _)| name == "token").map(|(_, token)| token).unwrap_or_default();
    let invitation = {
        let mut desk = tenant.desk();
        let at = desk.invitations.iter().position(|open| open.token == token);
        at.map(|at| desk.invitations.remove(at))
    };
    let Some(invitation) = invitation else {
        let text = "It was accepted before, or a newer one was sent to the same address.";
        return html::message(StatusCode::NOT_FOUND, "This invitation is not open", text);
    };
    users::accept(&tenant, &invitation);
    match &invitation.redirect_url {
        Some(url) => redirect(StatusCode::SEE_OTHER, url),
        None => html::message(StatusCode::OK, "Welcome", "The invitation is accepted. You can sign in now."),
    }
}
