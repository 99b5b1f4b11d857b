//! Faults that a test or a person sets on a route of one tenant, and what they do to an answer.

use std::convert::Infallible;
use std::pin::Pin;
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::task::{Context, Poll};
use std::time::Duration;

use axum::body::{Body, Bytes, to_bytes};
use axum::http::header::{CONNECTION, CONTENT_LENGTH, CONTENT_TYPE, LOCATION, RETRY_AFTER};
use axum::http::{HeaderName, HeaderValue, Method, StatusCode};
use axum::response::{IntoResponse as _, Response};
use http_body::Frame;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use tokio::sync::watch;
use tokio::time::Sleep;

/// Size of a huge body: well over what any client should take.
const HUGE: usize = 64 << 20;

/// A fault as it is asked for.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields, default)]
#[expect(clippy::struct_excessive_bools, reason = "each is a switch of its own in a JSON document")]
pub struct Fault {
    /// Method and path without base, `*` for one segment: `GET /v1/users/*`.
    pub route: String,
    /// How many requests it meets; 0 for all until it is removed. 1 unless told otherwise.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub times: Option<u32>,
    /// Lets this many matching requests through first.
    #[serde(skip_serializing_if = "is_default")]
    pub skip: u32,
    /// Waits before anything else.
    #[serde(skip_serializing_if = "is_default")]
    pub delay_ms: u64,
    /// Does not go on until the fault is removed.
    #[serde(skip_serializing_if = "is_default")]
    pub hang: bool,
    /// Answers with this status instead of doing the work.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub status: Option<u16>,
    /// Retry-After beside `status`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub retry_after: Option<String>,
    /// Body beside `status`; alone it replaces the answer with a 200.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub body: Option<String>,
    /// Content-Type of `body`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub content_type: Option<String>,
    /// Sends half the body, then breaks the connection.
    #[serde(skip_serializing_if = "is_default")]
    pub cut: bool,
    /// Does the work, then breaks the connection without an answer.
    #[serde(skip_serializing_if = "is_default")]
    pub cut_after_commit: bool,
    /// Answers with JSON of another shape.
    #[serde(skip_serializing_if = "is_default")]
    pub wrong_json: bool,
    /// Sets the members of the answer to null: of the first row, if it is a list.
    #[serde(skip_serializing_if = "is_default")]
    pub null_fields: bool,
    /// Answers with 64 MiB.
    #[serde(skip_serializing_if = "is_default")]
    pub huge: bool,
    /// Answers with a web page and status 200, as a captive portal does.
    #[serde(skip_serializing_if = "is_default")]
    pub html: bool,
    /// Answers with a redirect to this address.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub redirect: Option<String>,
    /// Answers without the permission to be read (CORS), as a gateway in front of the server does.
    #[serde(skip_serializing_if = "is_default")]
    pub no_cors: bool,
}

fn is_default<T: Default + PartialEq>(value: &T) -> bool {
    *value == T::default()
}

/// Marks an answer that must not be sent: the connection is broken instead.
#[derive(Clone)]
pub struct NoAnswer;

struct Active {
    id: u64,
    fault: Fault,
    skip: u32,
    /// `None` for any number.
    left: Option<u32>,
}

/// The faults of one tenant.
pub struct Faults {
    state: Mutex<(u64, Vec<Active>)>,
    /// Counts changes, to wake what hangs.
    changes: watch::Sender<u64>,
}

impl Default for Faults {
    fn default() -> Self {
        Self { state: Mutex::default(), changes: watch::Sender::new(0) }
    }
}

impl Faults {
    /// Sets a fault and returns its id, or says what is wrong with it.
    pub fn add(&self, fault: Fault) -> Result<u64, String> {
        fault.check()?;
        let (last, active) = &mut *self.lock();
        *last += 1;
        let times = fault.times.unwrap_or(1);
        active.push(Active { id: *last, skip: fault.skip, left: (times > 0).then_some(times), fault });
        Ok(*last)
    }

    /// Removes all; what hangs goes on.
    pub fn clear(&self) {
        self.lock().1.clear();
        self.changes.send_modify(|count| *count += 1);
    }

    /// The faults still set, with how often each will strike yet.
    pub fn set(&self) -> Vec<(u64, Fault, Option<u32>)> {
        let state = self.lock();
        state
            .1
            .iter()
            .filter(|one| one.left != Some(0))
            .map(|one| (one.id, one.fault.clone(), one.left))
            .collect()
    }

    /// Whether a fault is set that breaks connections.
    pub fn breaks_connections(&self) -> bool {
        let state = self.lock();
        state.1.iter().any(|one| one.left != Some(0) && (one.fault.cut || one.fault.cut_after_commit))
    }

    /// Whether a request would be done and then have no answer. Counts nothing.
    pub fn would_leave_unanswered(&self, method: &Method, path: &str) -> bool {
        let state = self.lock();
        let is_next = |one: &&Active| one.left != Some(0) && one.skip == 0 && one.fault.meets(method, path);
        state.1.iter().find(is_next).is_some_and(|one| one.fault.cut_after_commit)
    }

    /// The fault that meets a request, if any; counts it.
    pub fn meet(&self, method: &Method, path: &str) -> Option<(u64, Fault)> {
        for one in &mut self.lock().1 {
            if one.left == Some(0) || !one.fault.meets(method, path) {
                continue;
            }
            if one.skip > 0 {
                one.skip -= 1;
                continue;
            }
            one.left = one.left.map(|left| left - 1);
            return Some((one.id, one.fault.clone()));
        }
        None
    }

    /// Waits until fault `id` is removed.
    pub async fn removed(&self, id: u64) {
        let mut changes = self.changes.subscribe();
        // The check reads the state after subscribing, so no removal slips through between the two.
        while self.lock().1.iter().any(|one| one.id == id) {
            if changes.changed().await.is_err() {
                return;
            }
        }
    }

    fn lock(&self) -> MutexGuard<'_, (u64, Vec<Active>)> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Fault {
    fn check(&self) -> Result<(), String> {
        let well_formed = self.route.split_once(' ').is_some_and(|(method, path)| {
            Method::from_bytes(method.as_bytes()).is_ok() && path.starts_with('/')
        });
        if !well_formed {
            return Err("`route` is METHOD, a space and a path without base: GET /v1/users/*".into());
        }
        if self.status.is_some_and(|status| !(200..=599).contains(&status)) {
            return Err("`status` is between 200 and 599".into());
        }
        let values = [&self.retry_after, &self.content_type, &self.redirect];
        if values.into_iter().flatten().any(|value| HeaderValue::from_str(value).is_err()) {
            return Err("`retryAfter`, `contentType` and `redirect` must be fit for a header".into());
        }
        Ok(())
    }

    fn meets(&self, method: &Method, path: &str) -> bool {
        let Some((wanted, template)) = self.route.split_once(' ') else { return false };
        let (mut have, mut want) = (path.split('/'), template.split('/'));
        wanted == method.as_str()
            && loop {
                match (have.next(), want.next()) {
                    (None, None) => break true,
                    (Some(a), Some(b)) if b == "*" || a == b => {}
                    _ => break false,
                }
            }
    }

    /// The answer that stands instead of the work, if the fault replaces it.
    pub fn instead(&self) -> Option<Response> {
        if let Some(to) = &self.redirect {
            return Some(with(StatusCode::FOUND.into_response(), LOCATION, to));
        }
        if self.html {
            let page = "<!doctype html><title>Sign in to the network</title><h1>Guest network</h1>";
            return Some(with(page.into_response(), CONTENT_TYPE, "text/html; charset=utf-8"));
        }
        if self.huge {
            let text = ["{\"items\":[\"", &"x".repeat(HUGE), "\"]}"].concat();
            return Some(with(text.into_response(), CONTENT_TYPE, "application/json"));
        }
        if self.status.is_none() && self.body.is_none() {
            return None;
        }
        let status = self.status.and_then(|status| StatusCode::from_u16(status).ok()).unwrap_or_default();
        let mut answer = match &self.body {
            Some(text) => (status, text.clone()).into_response(),
            None if status.is_client_error() || status.is_server_error() => {
                crate::problem::Problem::new(status, "A fault was set on this route.").into_response()
            }
            None => status.into_response(),
        };
        if self.body.is_some() {
            answer = with(answer, CONTENT_TYPE, self.content_type.as_deref().unwrap_or("application/json"));
        }
        if let Some(wait) = &self.retry_after {
            answer = with(answer, RETRY_AFTER, wait);
        }
        Some(answer)
    }

    /// What the fault does to an answer.
    pub async fn spoil(&self, answer: Response) -> Response {
        if self.cut_after_commit {
            return no_answer();
        }
        if !(self.cut || self.wrong_json || self.null_fields) {
            return answer;
        }
        let (mut head, body) = answer.into_parts();
        // Bodies are made in memory by this very process, so reading one cannot fail.
        let mut bytes = to_bytes(body, usize::MAX).await.unwrap_or_default();
        if self.wrong_json || self.null_fields {
            let value = if self.wrong_json { other_shape() } else { nulled(&bytes) };
            bytes = value.to_string().into();
            head.headers.insert(CONTENT_TYPE, HeaderValue::from_static("application/json"));
        }
        head.headers.remove(CONTENT_LENGTH);
        if !self.cut {
            return Response::from_parts(head, bytes.into());
        }
        if bytes.len() < 2 {
            return no_answer();
        }
        head.headers.insert(CONTENT_LENGTH, bytes.len().into());
        head.headers.insert(CONNECTION, HeaderValue::from_static("close"));
        let half = bytes.slice(..bytes.len() / 2);
        Response::from_parts(head, Body::new(Broken { half: Some(half), pause: None }))
    }
}

/// An answer that breaks the connection.
pub fn no_answer() -> Response {
    let mut answer = StatusCode::OK.into_response();
    answer.extensions_mut().insert(NoAnswer);
    answer
}

fn with(mut answer: Response, name: HeaderName, value: &str) -> Response {
    // `check` has seen to it that the value is fit.
    if let Ok(value) = HeaderValue::from_str(value) {
        answer.headers_mut().insert(name, value);
    }
    answer
}

fn other_shape() -> Value {
    json!({"items": "none", "data": 0, "metadata": null, "links": [], "id": 7, "roles": {}, "access_token": 1, "keys": {},
        "issuer": null})
}

/// The document with null in every member: of the first row where it is a list.
fn nulled(bytes: &Bytes) -> Value {
    let mut value = serde_json::from_slice(bytes).unwrap_or(Value::Null);
    let target = match &mut value {
        Value::Array(rows) => rows.first_mut(),
        Value::Object(members) if members.get("items").is_some_and(Value::is_array) => {
            members.get_mut("items").and_then(|items| items.get_mut(0))
        }
        Value::Object(members) if members.get("data").is_some_and(Value::is_array) => {
            members.get_mut("data").and_then(|data| data.get_mut(0))
        }
        other => Some(other),
    };
    match target {
        Some(Value::Object(members)) => members.values_mut().for_each(|member| *member = Value::Null),
        Some(other) => *other = Value::Null,
        None => {}
    }
    value
}

/// A body that ends in the middle, as when a cable is pulled.
struct Broken {
    half: Option<Bytes>,
    pause: Option<Pin<Box<Sleep>>>,
}

/// The cable was pulled.
#[derive(Debug)]
struct Pulled;

impl std::fmt::Display for Pulled {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("the connection is broken on purpose")
    }
}

impl std::error::Error for Pulled {}

impl From<Infallible> for Pulled {
    fn from(never: Infallible) -> Self {
        match never {}
    }
}

impl http_body::Body for Broken {
    type Data = Bytes;
    type Error = Pulled;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, Pulled>>> {
        if let Some(half) = self.half.take() {
            return Poll::Ready(Some(Ok(Frame::data(half))));
        }
        // A short wait lets the half go out before the connection dies.
        let pause = self.pause.get_or_insert_with(|| Box::pin(tokio::time::sleep(Duration::from_millis(30))));
        pause.as_mut().poll(context).map(|()| Some(Err(Pulled)))
    }
}

#[cfg(test)]
mod tests;
