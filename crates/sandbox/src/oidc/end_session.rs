//! `/connect/endsession`: signing out at the provider (`OpenID` Connect RP-Initiated Logout 1.0).

use std::sync::Arc;

use axum::Extension;
use axum::extract::{RawQuery, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::Response;

use crate::html::{self, escape};
use crate::jose;
use crate::oidc::{Parameters, login, redirect, with_query};
use crate::store::{CLIENT_ID, Tenant, World};

/// The longest query that is read. A request line has 8 kB at nginx.
const LONGEST_QUERY: usize = 8000;

/// `GET /connect/endsession`: signs out at once if the ID token shows that the app asks for its own
/// person, else lets the person decide.
pub async fn get(
    State(world): State<Arc<World>>,
    Extension(tenant): Extension<Arc<Tenant>>,
    RawQuery(query): RawQuery,
    headers: HeaderMap,
) -> Response {
    let query = query.unwrap_or_default();
    if query.len() > LONGEST_QUERY {
        return html::message(
            StatusCode::URI_TOO_LONG,
            "This address is too long",
            "A server such as nginx reads 8 kB of it.",
        );
    }
    let parameters = Parameters::read(&query);
    if is_for_session(&tenant, &parameters, &headers) {
        return sign_out(&world, &tenant, &parameters, &headers);
    }
    let fields: Vec<String> = parameters
        .0
        .iter()
        .map(|(name, value)| {
            format!(r#"<input type="hidden" name="{}" value="{}">"#, escape(name), escape(value))
        })
        .collect();
    let fields = fields.concat();
    let body = format!(
        r#"<h1>Sign out?</h1><p>An app asks to sign you out.</p>
<form method="post" action="endsession">{fields}<button class="primary">Sign out</button></form>"#
    );
    let app = destination(&world, &tenant, &parameters).map(|uri| uri.trim_end_matches("/signed-out"));
    html::page(StatusCode::OK, "Sign out", &body, app)
}

/// `POST /connect/endsession`: the same request as a form, or the person's consent.
pub async fn post(
    State(world): State<Arc<World>>,
    Extension(tenant): Extension<Arc<Tenant>>,
    headers: HeaderMap,
    form: String,
) -> Response {
    sign_out(&world, &tenant, &Parameters::read(&form), &headers)
}

/// Whether the hint is an ID token of ours for the client and for the session of the cookie, if there is
/// one. Its age does not matter.
fn is_for_session(tenant: &Tenant, parameters: &Parameters, headers: &HeaderMap) -> bool {
    let claims = parameters.get("id_token_hint").and_then(|token| {
        let key = tenant.desk().keys.verifying(&jose::kid_of(token)?)?;
        jose::verified(token, &key)
    });
    let Some(claims) = claims else { return false };
    let session = login::cookie(tenant, headers).and_then(|cookie| tenant.desk().session(&cookie).cloned());
    claims["iss"] == tenant.issuer.as_str()
        && claims["aud"] == CLIENT_ID
        && session.is_none_or(|session| claims["sid"] == session.sid.as_str())
}

/// Where to go afterwards, if the address is registered.
fn destination<'a>(world: &World, tenant: &Tenant, parameters: &'a Parameters) -> Option<&'a str> {
    let client_fits = parameters.get("client_id").is_none_or(|client| client == CLIENT_ID);
    let uri = parameters.get("post_logout_redirect_uri")?;
    (client_fits && world.is_registered(&tenant.name, uri, "/signed-out")).then_some(uri)
}

fn sign_out(world: &World, tenant: &Tenant, parameters: &Parameters, headers: &HeaderMap) -> Response {
    if let Some(cookie) = login::cookie(tenant, headers) {
        tenant.desk().end_session(&cookie);
    }
    let mut answer = match destination(world, tenant, parameters) {
        Some(uri) => {
            let state = parameters.get("state").map(|state| ("state", state));
            redirect(StatusCode::FOUND, &with_query(uri, state))
        }
        None if parameters.get("post_logout_redirect_uri").is_some() => html::message(
            StatusCode::BAD_REQUEST,
            "You are signed out",
            "The address to go on to is not registered for the app, so this is the end of the way.",
        ),
        None => html::message(StatusCode::OK, "You are signed out", "You can close this page."),
    };
    login::set_cookie(tenant, None, &mut answer);
    answer
}
