//! Failures that a person can produce by hand: inviting or creating an address whose local part begins
//! with `fail-` ends as the rest of it says (`fail-500@…`, `fail-429@…`, `fail-timeout@…`, `fail-cut@…`), and so
//! does making a client of such a name (`fail-500`).

use std::future::pending;

use axum::http::{HeaderValue, StatusCode, header};
use axum::response::Response;

use crate::faults;
use crate::problem::Problem;

fn wish(text: &str) -> Option<&str> {
    text.split('@').next()?.strip_prefix("fail-")
}

/// Fails before anything is done if `text`, the value of `field`, says so. A timeout lasts until the caller gives up.
pub async fn asked_for(field: &'static str, text: &str) -> Result<(), Problem> {
    let Some(wish) = wish(text) else { return Ok(()) };
    if wish == "timeout" {
        return pending().await;
    }
    let status = wish.parse().ok().and_then(|code: u16| StatusCode::from_u16(code).ok());
    let Some(status) = status.filter(|status| status.as_u16() >= 400) else { return Ok(()) };
    let problem = Problem::new(status, format!("This {field} asked for the status {}.", status.as_u16()));
    Err(match status.as_u16() {
        400 => problem.field(field, "This value asked to be refused."),
        401 => problem.challenge("Bearer error=\"invalid_token\""),
        429 | 503 => problem.header(header::RETRY_AFTER, HeaderValue::from_static("5")),
        _ => problem,
    })
}

/// The answer instead of success if `text` wants the connection to break after the work was done.
pub fn after_commit(text: &str) -> Option<Response> {
    (wish(text) == Some("cut")).then(faults::no_answer)
}
