//! The page for people at `/`: who can sign in, what was asked last, faults, open invitations.

use std::fmt::Write as _;
use std::sync::Arc;

use axum::Router;
use axum::extract::{Form, Path, Query, State};
use axum::http::StatusCode;
use axum::response::Response;
use axum::routing::{get, post};
use serde::Deserialize;

use crate::control::{accept_url, set_fault};
use crate::faults::Fault;
use crate::html::{self, escape};
use crate::oidc::redirect;
use crate::seed::{self, PASSWORD, SAMPLES};
use crate::store::{DEFAULT_TENANT, Tenant, World};

/// How many requests the page shows.
const SHOWN: usize = 40;

/// The page's routes.
pub fn routes() -> Router<Arc<World>> {
    Router::new()
        .route("/", get(show))
        .route("/page/{tenant}/fault", post(add_fault))
        .route("/page/{tenant}/faults/clear", post(clear_faults))
        .route("/page/{tenant}/reset", post(reset))
}

#[derive(Deserialize)]
struct Wanted {
    tenant: Option<String>,
}

async fn show(State(world): State<Arc<World>>, Query(wanted): Query<Wanted>) -> Response {
    let name = wanted.tenant.unwrap_or_else(|| DEFAULT_TENANT.to_owned());
    match world.tenant(&name) {
        Some(tenant) => html::page(StatusCode::OK, "Overview", &body(&world, &tenant), None),
        None => {
            html::message(StatusCode::NOT_FOUND, "No such tenant", "A name is 1 to 63 of a-z, 0-9 and -.")
        }
    }
}

fn body(world: &World, tenant: &Tenant) -> String {
    let name = &tenant.name;
    let app = match name.as_str() {
        DEFAULT_TENANT => format!("http://localhost:{}", world.options.app_port),
        _ => format!("http://{name}.localhost:{}", world.options.app_port),
    };
    let halves = match (&world.options.issuer, &world.options.api) {
        (Some(issuer), _) => {
            format!("The API half alone; it trusts the tokens of <code>{}</code>.", escape(issuer))
        }
        (_, Some(api)) => {
            format!("The provider half alone; it fronts the API at <code>{}</code>.", escape(api))
        }
        _ => format!("Issuer <code>{}</code>, API <code>{}/core/iam</code>.", tenant.issuer, world.origin),
    };
    let (clients, people) = (tenant.tables().clients.list().len(), tenant.people().count());
    let mut body = format!(
        r#"<h1>Sandbox</h1>
<p>A stand-in for Aritma ID and the IAM API on this machine. Nothing here is real, and all of it is gone when it stops.</p>
<p>{halves} The app: <a href="{app}">{app}</a></p>
{tenants}
<h2>Tenant {name}</h2><p>{people} people, {clients} clients. Everybody’s password is <code>{PASSWORD}</code>.</p>
<div class="wide"><table><thead><tr><th scope="col">Sign in as<th scope="col">who</thead><tbody>{samples}</tbody></table></div>
<form method="post" action="/page/{name}/reset"><button>Make the tenant anew</button></form>"#,
        tenants = tenants(world, name),
        samples = SAMPLES.map(|(name, what)| format!("<tr><td><code>{name}</code><td>{what}</tr>")).concat(),
    );
    body.push_str(&faults(tenant));
    body.push_str(&invitations(world, tenant));
    body.push_str(&requests(tenant));
    body
}

fn tenants(world: &World, current: &str) -> String {
    let names = world.tenant_names();
    let links: Vec<String> = names
        .iter()
        .map(|name| {
            let here = if name == current { r#" aria-current="page""# } else { "" };
            format!(r#"<a href="/?tenant={name}"{here}>{name}</a>"#)
        })
        .collect();
    // A run of the tests leaves many.
    let open = if names.len() > 8 { "" } else { " open" };
    format!(
        r#"<nav aria-label="Tenants"><details{open}><summary>Tenants ({})</summary><p>{}</p></details></nav>"#,
        names.len(),
        links.join(" ")
    )
}

fn faults(tenant: &Tenant) -> String {
    let name = &tenant.name;
    let mut text = String::from("<h2>Faults</h2>");
    let set = tenant.faults.set();
    if set.is_empty() {
        text.push_str("<p>None is set.</p>");
    } else {
        text.push_str("<ul>");
        for (_, fault, left) in &set {
            // A fault is plain data, so it can be written as JSON.
            let json = serde_json::to_string(fault).unwrap_or_default();
            let left = left.map_or("until removed".to_owned(), |left| format!("{left} more"));
            let _ = write!(text, "<li><code>{}</code> ({left})</li>", escape(&json));
        }
        let _ = write!(
            text,
            r#"</ul><form method="post" action="/page/{name}/faults/clear"><button>Remove all faults</button></form>"#
        );
    }
    let routes = ROUTES.map(|route| format!("<option>{route}</option>")).concat();
    let kinds = KINDS.map(|(value, label)| format!(r#"<option value="{value}">{label}</option>"#)).concat();
    let _ = write!(
        text,
        r#"<form method="post" action="/page/{name}/fault"><div class="row">
<label>Route <input name="route" list="routes" value="GET /v1/users" required></label><datalist id="routes">{routes}</datalist>
<label>Kind <select name="kind">{kinds}</select></label>
<label>Milliseconds or status <input name="number" inputmode="numeric"></label>
<label>Requests (0: until removed) <input name="times" value="1" inputmode="numeric"></label>
<button class="primary">Set the fault</button></div></form>"#
    );
    text
}

const ROUTES: [&str; 39] = [
    "GET /v1/users",
    "GET /v1/users/*",
    "POST /v1/users/*/roles/*",
    "DELETE /v1/users/*/roles/*",
    "POST /v1/users/invite",
    "POST /v1/users/users",
    "GET /v1/roles",
    "GET /v1/scopes",
    "GET /v1/clients",
    "POST /v1/clients",
    "GET /v1/clients/*",
    "PUT /v1/clients/*",
    "DELETE /v1/clients/*",
    "POST /v1/clients/*/secrets",
    "GET /v1/subjects",
    "GET /v1/subjects/users",
    "GET /v1/subjects/clients",
    "GET /v1/subjects/groups",
    "POST /v1/subjects/groups",
    "DELETE /v1/subjects/groups/*",
    "GET /v1/subjects/groups/*/members",
    "POST /v1/subjects/groups/*/members",
    "DELETE /v1/subjects/groups/*/members",
    "GET /v1/subjects/*/memberships",
    "GET /v1/subjects/*/permissions",
    "GET /v1/actions",
    "GET /v1/policies",
    "POST /v1/policies",
    "DELETE /v1/policies",
    "GET /v1/me",
    "GET /v1/domains",
    "POST /v1/domains",
    "DELETE /v1/domains",
    "GET /v1/domains/status",
    "GET /.well-known/openid-configuration",
    "GET /.well-known/jwks",
    "POST /connect/token",
    "POST /connect/revocation",
    "GET /config.json",
];

const KINDS: [(&str, &str); 11] = [
    ("status", "answer with a status"),
    ("delay", "wait some milliseconds"),
    ("hang", "do not answer until removed"),
    ("cut", "break off in mid-body"),
    ("cutAfterCommit", "do the work, break off without an answer"),
    ("wrongJson", "JSON of another shape"),
    ("nullFields", "null in every field"),
    ("huge", "a body of 64 MiB"),
    ("html", "a web page instead of JSON"),
    ("429", "429 with Retry-After 20"),
    ("noCors", "a status that no page may read (no CORS)"),
];

#[derive(Deserialize)]
struct FaultForm {
    route: String,
    kind: String,
    number: String,
    times: String,
}

async fn add_fault(
    State(world): State<Arc<World>>,
    Path(name): Path<String>,
    Form(form): Form<FaultForm>,
) -> Response {
    let Some(tenant) = world.tenant(&name) else { return back(DEFAULT_TENANT) };
    let number = form.number.trim().parse::<u32>().ok();
    let mut fault = Fault { route: form.route, times: form.times.trim().parse().ok(), ..Fault::default() };
    let status = Some(number.and_then(|number| number.try_into().ok()).unwrap_or(503));
    match form.kind.as_str() {
        "delay" => fault.delay_ms = number.unwrap_or(3000).into(),
        "hang" => fault.hang = true,
        "cut" => fault.cut = true,
        "cutAfterCommit" => fault.cut_after_commit = true,
        "wrongJson" => fault.wrong_json = true,
        "nullFields" => fault.null_fields = true,
        "huge" => fault.huge = true,
        "html" => fault.html = true,
        "429" => (fault.status, fault.retry_after) = (Some(429), Some("20".into())),
        "noCors" => (fault.status, fault.no_cors) = (status, true),
        _ => fault.status = status,
    }
    match set_fault(&world, &tenant, fault) {
        Ok(_) => back(&name),
        Err(why) => html::message(StatusCode::BAD_REQUEST, "The fault is not set", &why),
    }
}

async fn clear_faults(State(world): State<Arc<World>>, Path(name): Path<String>) -> Response {
    if let Some(tenant) = world.tenant(&name) {
        tenant.faults.clear();
    }
    back(&name)
}

async fn reset(State(world): State<Arc<World>>, Path(name): Path<String>) -> Response {
    if let Some(tenant) = world.tenant(&name) {
        let sizes = world.sizes(&name);
        tenant.reset(sizes.users, seed::tables(&name, &sizes), None, |_, _| {});
    }
    back(&name)
}

fn back(tenant: &str) -> Response {
    redirect(StatusCode::SEE_OTHER, &crate::oidc::with_query("/", [("tenant", tenant)]))
}

fn invitations(world: &World, tenant: &Tenant) -> String {
    let open = tenant.desk().invitations.clone();
    if open.is_empty() {
        return "<h2>Open invitations</h2><p>None.</p>".into();
    }
    let rows = open.iter().map(|one| {
        let link = accept_url(world, tenant, &one.token);
        format!(r#"<li>{email} <a href="{link}">accept as {email}</a></li>"#, email = escape(&one.email))
    });
    format!("<h2>Open invitations</h2><ul>{}</ul>", rows.collect::<String>())
}

fn requests(tenant: &Tenant) -> String {
    let entries = tenant.log.entries();
    let mut rows = String::new();
    for entry in entries.iter().rev().take(SHOWN) {
        let status = match entry.status {
            None => "waiting".to_owned(),
            Some(0) => "broken off".to_owned(),
            Some(status) => status.to_string(),
        };
        let query = if entry.query.is_empty() { String::new() } else { format!("?{}", entry.query) };
        let _ = write!(
            rows,
            "<tr><td class=\"short\">{n}<td class=\"short\">{at}<td class=\"short\">{status}<td>{method}<td><code>{path}{query}</code></tr>",
            n = entry.n,
            at = entry.at_ms,
            method = escape(&entry.method),
            path = escape(&entry.path),
            query = escape(&query),
        );
    }
    format!(
        r#"<h2>Last requests</h2><div class="wide"><table><thead><tr><th scope="col">no.<th scope="col">ms
<th scope="col">status<th scope="col">method<th scope="col">path</thead><tbody>{rows}</tbody></table></div>"#
    )
}
