//! Errors of the API half: problem documents (RFC 9457).

use std::borrow::Cow;
use std::collections::BTreeMap;

use axum::http::header::{CONTENT_TYPE, HeaderName, WWW_AUTHENTICATE};
use axum::http::{HeaderValue, StatusCode};
use axum::response::{IntoResponse, Response};
use serde::Serialize;

use crate::jose::hex;

/// A problem document. Boxed, since most results have none.
#[derive(Debug)]
pub struct Problem(Box<Document>);

#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
struct Document {
    #[serde(rename = "type")]
    kind: &'static str,
    title: &'static str,
    status: u16,
    detail: String,
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    errors: BTreeMap<Cow<'static, str>, Vec<String>>,
    trace_id: String,
    #[serde(skip)]
    headers: Vec<(HeaderName, HeaderValue)>,
}

impl Problem {
    /// A problem of this status.
    pub fn new(status: StatusCode, detail: impl Into<String>) -> Self {
        Self(Box::new(Document {
            kind: "about:blank",
            title: status.canonical_reason().unwrap_or("Error"),
            status: status.as_u16(),
            detail: detail.into(),
            errors: BTreeMap::new(),
            trace_id: trace_id(),
            headers: Vec::new(),
        }))
    }

    /// A 400 that is to get its fields by [`Problem::field`].
    pub fn invalid() -> Self {
        Self::new(StatusCode::BAD_REQUEST, "One or more values are not valid.")
    }

    /// What is to be added is there already, or what is to be removed is not.
    pub fn repeated(is_there: bool, what: &str) -> Self {
        if is_there {
            Self::new(StatusCode::CONFLICT, format!("The {what} is there already."))
        } else {
            Self::not_found(what)
        }
    }

    /// Says what is wrong with a field.
    #[must_use]
    pub fn field(mut self, name: impl Into<Cow<'static, str>>, message: impl Into<String>) -> Self {
        self.0.errors.entry(name.into()).or_default().push(message.into());
        self
    }

    /// The fields that were named.
    pub fn fields(&self) -> impl Iterator<Item = &str> {
        self.0.errors.keys().map(AsRef::as_ref)
    }

    /// The problem as an error if any field was named.
    pub fn if_any(self) -> Result<(), Self> {
        if self.0.errors.is_empty() { Ok(()) } else { Err(self) }
    }

    /// Adds a WWW-Authenticate header (RFC 6750 section 3).
    #[must_use]
    pub fn challenge(self, text: &'static str) -> Self {
        self.header(WWW_AUTHENTICATE, HeaderValue::from_static(text))
    }

    /// Adds a header.
    #[must_use]
    pub fn header(mut self, name: HeaderName, value: HeaderValue) -> Self {
        self.0.headers.push((name, value));
        self
    }

    /// There is no such thing.
    pub fn not_found(what: &str) -> Self {
        Self::new(StatusCode::NOT_FOUND, format!("There is no such {what}."))
    }
}

impl IntoResponse for Problem {
    fn into_response(self) -> Response {
        // The members are strings and numbers, so this cannot fail.
        let text = serde_json::to_string(&self.0).unwrap_or_default();
        let status = StatusCode::from_u16(self.0.status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
        let mut answer = (status, text).into_response();
        answer.headers_mut().insert(CONTENT_TYPE, HeaderValue::from_static("application/problem+json"));
        answer.headers_mut().extend(self.0.headers);
        answer
    }
}

/// A trace id of the W3C's form.
fn trace_id() -> String {
    let mut bytes = [0; 24];
    let filled = ring::rand::SecureRandom::fill(&ring::rand::SystemRandom::new(), &mut bytes);
    filled.expect("the system's random source works");
    format!("00-{}-{}-00", hex(&bytes[..16]), hex(&bytes[16..]))
}
