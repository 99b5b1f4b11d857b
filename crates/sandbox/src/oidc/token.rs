//! `POST /connect/token` and `POST /connect/revocation`.

use std::sync::Arc;

use axum::Extension;
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse as _, Response};
use serde_json::json;

use crate::oidc::desk::Grant;
use crate::oidc::{Parameters, json_answer, oauth_error, tokens};
use crate::store::{CLIENT_ID, Tenant};

/// `POST /connect/token`.
pub async fn token(Extension(tenant): Extension<Arc<Tenant>>, headers: HeaderMap, form: String) -> Response {
    let form = match client_form(&headers, &form) {
        Ok(form) => form,
        Err((error, why)) => return oauth_error(error, why),
    };
    match form.get("grant_type") {
        Some("authorization_code") => {
            let redeemed = tenant.desk().redeem_code(
                form.get_or_empty("code"),
                form.get_or_empty("redirect_uri"),
                form.get_or_empty("code_verifier"),
                crate::store::now(),
            );
            match redeemed {
                Ok(grant) => {
                    let mut desk = tenant.desk();
                    let refreshable = grant.has("offline_access") && desk.settings.issue_refresh_tokens;
                    let refresh_token = refreshable.then(|| desk.begin_family(&grant));
                    drop(desk);
                    answer(&tenant, &grant, refresh_token.as_deref(), false)
                }
                Err(why) => oauth_error("invalid_grant", why),
            }
        }
        Some("refresh_token") => {
            let refreshed = tenant.desk().refresh(form.get_or_empty("refresh_token"));
            match refreshed {
                Ok((grant, next)) => answer(&tenant, &grant, next.as_deref(), true),
                Err(why) => oauth_error("invalid_grant", why),
            }
        }
        Some(_) => oauth_error("unsupported_grant_type", "Only authorization_code and refresh_token."),
        None => oauth_error("invalid_request", "grant_type is missing."),
    }
}

/// `POST /connect/revocation` (RFC 7009): succeeds whatever the token is.
pub async fn revoke(Extension(tenant): Extension<Arc<Tenant>>, headers: HeaderMap, form: String) -> Response {
    match client_form(&headers, &form) {
        Ok(form) => {
            tenant.desk().revoke(form.get_or_empty("token"));
            StatusCode::OK.into_response()
        }
        Err((error, why)) => oauth_error(error, why),
    }
}

/// The form, if it is one and of the client.
fn client_form(headers: &HeaderMap, form: &str) -> Result<Parameters, (&'static str, &'static str)> {
    let content_type = headers.get(header::CONTENT_TYPE).and_then(|value| value.to_str().ok()).unwrap_or("");
    if !content_type.starts_with("application/x-www-form-urlencoded") {
        return Err(("invalid_request", "The body must be a form."));
    }
    let form = Parameters::read(form);
    if form.repeated().is_some() {
        return Err(("invalid_request", "A parameter stands more than once."));
    }
    if form.get("client_id") != Some(CLIENT_ID) {
        return Err(("invalid_client", "The client is not known."));
    }
    Ok(form)
}

fn answer(tenant: &Tenant, grant: &Grant, refresh_token: Option<&str>, refreshed: bool) -> Response {
    let user = tenant.user(grant.row);
    let now = tenant.now();
    let mut answer = json!({
        "access_token": tokens::access_token(tenant, grant, &user, now),
        "token_type": "Bearer",
        "expires_in": tenant.desk().settings.access_token_seconds,
        "scope": grant.scope,
    });
    if grant.has("openid") {
        answer["id_token"] = tokens::id_token(tenant, grant, &user, now, refreshed).into();
    }
    if let Some(token) = refresh_token {
        answer["refresh_token"] = token.into();
    }
    json_answer(StatusCode::OK, &answer)
}
