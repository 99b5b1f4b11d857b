//! The sandbox's own pages: one frame, one style sheet, a strict policy of their own.

use std::sync::LazyLock;

use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse as _, Response};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;

const CSS: &str = include_str!("page.css");

/// The hash by which the policy lets the style sheet in.
static CSS_HASH: LazyLock<String> =
    LazyLock::new(|| STANDARD.encode(ring::digest::digest(&ring::digest::SHA256, CSS.as_bytes())));

/// `text` fit for HTML, also within attributes.
pub fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\'' => escaped.push_str("&#39;"),
            _ => escaped.push(c),
        }
    }
    escaped
}

/// A page. Forms may lead to `app`, an origin, besides this server.
pub fn page(status: StatusCode, title: &str, body: &str, app: Option<&str>) -> Response {
    let title = escape(title);
    let text = format!(
        r#"<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark"><title>{title} · Sandbox</title><style>{CSS}</style></head>
<body><main>{body}</main></body></html>"#
    );
    let policy = format!(
        "default-src 'none'; style-src 'sha256-{hash}'; form-action 'self'{app}; base-uri 'none'; \
         frame-ancestors 'none'",
        hash = *CSS_HASH,
        app = app.map(|origin| format!(" {origin}")).unwrap_or_default(),
    );
    let headers = [
        (header::CONTENT_TYPE, HeaderValue::from_static("text/html; charset=utf-8")),
        (header::CACHE_CONTROL, HeaderValue::from_static("no-store")),
        (header::X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff")),
        (header::REFERRER_POLICY, HeaderValue::from_static("no-referrer")),
    ];
    let mut answer = (status, headers, text).into_response();
    if let Ok(policy) = HeaderValue::from_str(&policy) {
        answer.headers_mut().insert(header::CONTENT_SECURITY_POLICY, policy);
    }
    answer
}

/// A page that says one thing.
pub fn message(status: StatusCode, title: &str, text: &str) -> Response {
    page(status, title, &format!("<h1>{}</h1><p>{}</p>", escape(title), escape(text)), None)
}
