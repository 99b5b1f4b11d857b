//! Aritma ID's stand-in: an `OpenID` provider in the style of `IdentityServer`, one issuer per tenant.
//!
//! Authorization code with PKCE S256 for one public client; refresh tokens rotate; everything a client
//! must refuse can be produced on purpose (see [`settings`]).

use std::sync::Arc;

use axum::Router;
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse as _, Response};
use axum::routing::{get, post};
use serde_json::{Value, json};

use crate::store::World;

pub mod authorize;
pub mod desk;
pub mod discovery;
pub mod end_session;
pub mod keys;
pub mod login;
pub mod settings;
pub mod shapes;
pub mod token;
pub mod tokens;
pub mod userinfo;

/// The provider's routes, below `/id/{tenant}`.
pub fn routes() -> Router<Arc<World>> {
    Router::new()
        .route("/.well-known/openid-configuration", get(discovery::configuration))
        .route("/.well-known/jwks", get(discovery::jwks))
        .route("/connect/authorize", get(authorize::authorize))
        .route("/login", get(login::show).post(login::submit))
        .route("/connect/token", post(token::token))
        .route("/connect/revocation", post(token::revoke))
        .route("/connect/userinfo", get(userinfo::userinfo).post(userinfo::userinfo))
        .route("/connect/endsession", get(end_session::get).post(end_session::post))
}

/// A JSON answer that no cache may keep.
fn json_answer(status: StatusCode, value: &Value) -> Response {
    let headers = [
        (header::CONTENT_TYPE, HeaderValue::from_static("application/json")),
        (header::CACHE_CONTROL, HeaderValue::from_static("no-store")),
    ];
    (status, headers, value.to_string()).into_response()
}

/// An OAuth error (RFC 6749 section 5.2).
fn oauth_error(error: &str, description: &str) -> Response {
    json_answer(StatusCode::BAD_REQUEST, &json!({"error": error, "error_description": description}))
}

/// A redirect of a browser: 303 after a form, else 302. `location` is an address of our own making.
pub fn redirect(status: StatusCode, location: &str) -> Response {
    let mut answer = status.into_response();
    match HeaderValue::from_str(location) {
        Ok(value) => {
            answer.headers_mut().insert(header::LOCATION, value);
            answer.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
            answer
        }
        Err(_) => StatusCode::BAD_REQUEST.into_response(),
    }
}

/// `address` with parameters added to its query.
pub fn with_query<'a>(address: &str, parameters: impl IntoIterator<Item = (&'a str, &'a str)>) -> String {
    let query = form_urlencoded::Serializer::new(String::new()).extend_pairs(parameters).finish();
    let joint = match () {
        () if query.is_empty() => "",
        () if address.contains('?') => "&",
        () => "?",
    };
    [address, joint, &query].concat()
}

/// The parameters of a query or form.
#[derive(Debug)]
pub struct Parameters(Vec<(String, String)>);

impl Parameters {
    /// Reads the text of one.
    pub fn read(text: &str) -> Self {
        Self(form_urlencoded::parse(text.as_bytes()).into_owned().collect())
    }

    /// The value of a parameter; one without a value counts as left out (RFC 6749 section 3.1).
    fn get(&self, name: &str) -> Option<&str> {
        self.0.iter().find(|(key, _)| key == name).map(|(_, value)| value.as_str()).filter(|v| !v.is_empty())
    }

    fn get_or_empty(&self, name: &str) -> &str {
        self.get(name).unwrap_or_default()
    }

    /// A parameter that stands more than once.
    fn repeated(&self) -> Option<&str> {
        let names = || self.0.iter().map(|(name, _)| name.as_str());
        names()
            .enumerate()
            .find(|(at, name)| names().take(*at).any(|other| other == *name))
            .map(|(_, name)| name)
    }
}
