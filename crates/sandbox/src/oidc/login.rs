//! The sign-in page and the session cookie.

use std::sync::Arc;

use axum::Extension;
use axum::extract::{RawQuery, State};
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::Response;

use crate::html::{self, escape};
use crate::oidc::authorize::{Refused, Request};
use crate::oidc::tokens::display_name;
use crate::oidc::{Parameters, redirect, with_query};
use crate::seed::{PASSWORD, SAMPLES};
use crate::store::{Tenant, World};

/// The address of the sign-in page for an authorization request.
pub fn address(tenant: &Tenant, request: &str) -> String {
    with_query(&format!("{}/login", tenant.issuer), [("request", request)])
}

/// The session cookie of this tenant.
pub fn cookie(tenant: &Tenant, headers: &HeaderMap) -> Option<String> {
    let name = format!("sandbox-session-{}=", tenant.name);
    headers
        .get_all(header::COOKIE)
        .iter()
        .filter_map(|value| value.to_str().ok())
        .flat_map(|value| value.split(';'))
        .find_map(|pair| pair.trim().strip_prefix(&name).map(str::to_owned))
}

/// Sets the session cookie, or removes it if there is no value.
pub fn set_cookie(tenant: &Tenant, value: Option<&str>, answer: &mut Response) {
    let name = &tenant.name;
    let (value, age) = value.map_or(("", "; Max-Age=0"), |value| (value, ""));
    let text = format!("sandbox-session-{name}={value}; Path=/id/{name}; HttpOnly; SameSite=Lax{age}");
    if let Ok(text) = HeaderValue::from_str(&text) {
        answer.headers_mut().append(header::SET_COOKIE, text);
    }
}

/// `GET /login`.
pub async fn show(
    State(world): State<Arc<World>>,
    Extension(tenant): Extension<Arc<Tenant>>,
    RawQuery(query): RawQuery,
) -> Response {
    let parameters = Parameters::read(&query.unwrap_or_default());
    page(&world, &tenant, parameters.get_or_empty("request"), "", None)
}

/// `POST /login`: the form of the page.
pub async fn submit(
    State(world): State<Arc<World>>,
    Extension(tenant): Extension<Arc<Tenant>>,
    headers: HeaderMap,
    form: String,
) -> Response {
    let form = Parameters::read(&form);
    let query = form.get_or_empty("request");
    let parameters = Parameters::read(query);
    if form.get("cancel").is_some() {
        return match Request::read(&world, &tenant, &parameters) {
            Ok(request) => request.fail(&tenant, "access_denied", "The sign-in was cancelled."),
            Err(_) => html::message(StatusCode::OK, "Cancelled", "There is no app to go back to."),
        };
    }
    let name = form.get_or_empty("user").trim();
    let row = if form.get("password") == Some(PASSWORD) { tenant.people().find_name(name) } else { None };
    let Some(row) = row else {
        return page(&world, &tenant, query, name, Some("Wrong user name or password."));
    };
    let now = tenant.now();
    let cookie = {
        let mut desk = tenant.desk();
        if let Some(old) = cookie(&tenant, &headers) {
            desk.end_session(&old);
        }
        desk.begin_session(row, now)
    };
    let mut answer = if query.is_empty() {
        html::message(StatusCode::OK, "Signed in", "You are signed in at the provider.")
    } else {
        // The person has just given the password: what `prompt=login` asked for is done.
        let rest = parameters.0.iter().filter(|(name, value)| !(name == "prompt" && value == "login"));
        let rest = rest.map(|(name, value)| (name.as_str(), value.as_str()));
        redirect(StatusCode::SEE_OTHER, &with_query(&format!("{}/connect/authorize", tenant.issuer), rest))
    };
    set_cookie(&tenant, Some(&cookie), &mut answer);
    answer
}

fn page(world: &World, tenant: &Tenant, request: &str, user: &str, error: Option<&str>) -> Response {
    let parameters = Parameters::read(request);
    // The browser applies form-action to the redirects after a form too: the app's address must be in it.
    let redirect_uri = match Request::read(world, tenant, &parameters) {
        Ok(request) | Err(Refused::Back(request, ..)) => Some(request.redirect_uri.to_owned()),
        Err(Refused::Here(_)) => None,
    };
    let app = redirect_uri.as_deref().map(|uri| uri.trim_end_matches("/callback"));
    let hidden = format!(r#"<input type="hidden" name="request" value="{}">"#, escape(request));
    let samples: Vec<String> = SAMPLES
        .iter()
        .map(|(name, what)| {
            format!(
                r#"<li><form method="post" action="login">{hidden}<input type="hidden" name="password"
value="{PASSWORD}"><button name="user" value="{name}" aria-describedby="what-{name}">{name}</button></form>
<p id="what-{name}">{what}</p></li>"#
            )
        })
        .collect();
    let samples = samples.concat();
    let error = error.map(|text| format!(r#"<p role="alert" class="error">{text}</p>"#)).unwrap_or_default();
    let body = format!(
        r#"<h1>Sign in</h1>
<p>{tenant} · the sandbox’s stand-in for Aritma ID. No real account works here.</p>
<h2>Choose a sample person</h2>
<ul class="samples">{samples}</ul>
<h2>Or anyone of the tenant</h2>
<form method="post" action="login">{hidden}{error}
<label>User name or email <input name="user" value="{user}" autocomplete="username" required></label>
<label>Password <input name="password" type="password" autocomplete="current-password" required></label>
<p class="hint">The password of everybody is <code>{PASSWORD}</code>.</p>
<button class="primary">Sign in</button></form>
<form method="post" action="login">{hidden}<button name="cancel" value="1">Cancel</button></form>"#,
        tenant = escape(&display_name(&tenant.name)),
        user = escape(user),
    );
    html::page(StatusCode::OK, "Sign in", &body, app)
}
