//! Everything that goes over the network; the only file that knows gloo-net.
//!
//! [`send`] takes a call of `crates/api`, adds the bearer token of the session, and gives back what was
//! asked for or the one error shape. It is generic only in its last line, so that the rest is compiled
//! once. The other functions serve sign-in: the configuration, the provider's documents, token calls.

use std::fmt;

use api::error::{Looks, Unreadable};
use api::{ApiError, Call, Kind, Request};
use gloo_net::http::{RequestBuilder, Response};
use js_sys::{Array, Reflect, Uint8Array};
use oauth2::{HttpRequest, HttpResponse};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    AbortSignal, ReadableStreamDefaultReader, ReferrerPolicy, RequestCache, RequestCredentials, RequestMode,
    RequestRedirect,
};

use crate::config::{self, Config, ConfigError};
use crate::session::{browser, pass};

/// The largest body that is accepted (I2).
const LARGEST: usize = 20 * 1024 * 1024;
/// How long a call of the API may take, in milliseconds.
const API_LIMIT: u32 = 60_000;
/// How long sign-in waits for a document of the provider or an answer of its token endpoint.
const SIGN_IN_LIMIT: u32 = 12_000;

/// Sends `call` and reads its answer.
pub(crate) async fn send<T>(call: Call<T>) -> Result<T, ApiError> {
    send_with(call, None).await
}

/// As [`send`]; the call is given up when `signal` says so.
pub(crate) async fn send_abortable<T>(call: Call<T>, signal: &AbortSignal) -> Result<T, ApiError> {
    send_with(call, Some(signal)).await
}

async fn send_with<T>(call: Call<T>, signal: Option<&AbortSignal>) -> Result<T, ApiError> {
    let line = request_line(&call.request);
    let reply = exchange(call.request, signal, &line).await?;
    (call.decode)(&reply.body).map_err(|unreadable| ApiError::unreadable(reply.status, line, unreadable))
}

/// Sends `request` with the session's token. An answer of 401 is followed by one renewal and one replay;
/// a second 401 ends the session (F2). 403 is an answer about rights and renews nothing.
async fn exchange(request: Request, signal: Option<&AbortSignal>, line: &str) -> Result<Reply, ApiError> {
    let fail = |kind| ApiError::without_answer(kind, line.to_owned());
    let mut stale = None;
    loop {
        let pass = pass::take(stale).await.map_err(|refusal| refusal.into_error(line))?;
        // Only ever below the configured base address (C4), and only the API's own paths.
        if !request.path.starts_with("/v1/") {
            return Err(fail(Kind::Unexpected));
        }
        let outgoing = Outgoing {
            method: request.method.name(),
            url: [&pass.base, request.path.as_str()].concat(),
            bearer: Some(pass.bearer),
            body: request.body.as_deref().map(|body| (JSON, body)),
            cache: RequestCache::NoStore,
            limit: API_LIMIT,
        };
        let reply = match round(outgoing, &[signal, Some(&pass.stop)]).await {
            Ok(reply) => reply,
            Err(Failure::Cut(status)) => return Err(cut(status, line)),
            Err(failure) => return Err(fail(failure.kind())),
        };
        match reply.status {
            200..=299 => return Ok(reply),
            401 if stale.is_none() => stale = Some(pass.generation),
            status => {
                if status == 401 {
                    pass::refused(pass.generation);
                }
                return Err(ApiError::from_answer(status, line.to_owned(), reply.retry_after, &reply.body));
            }
        }
    }
}

/// The status came but the body did not: whatever was asked for has been done or refused.
fn cut(status: u16, line: &str) -> ApiError {
    if (200..300).contains(&status) {
        ApiError::unreadable(status, line.to_owned(), Unreadable { looks: Looks::OtherJson, line: 1 })
    } else {
        ApiError::from_answer(status, line.to_owned(), None, "")
    }
}

/// What was asked, without ids and query: they may name a person (N1).
fn request_line(request: &Request) -> String {
    [request.method.name(), " /v1", request.route].concat()
}

/// Fetches and checks `config.json`.
pub(crate) async fn config() -> Result<Config, ConfigError> {
    // Asked for in just the way that index.html preloads it, so that the browser uses that answer: with
    // the same-origin credentials of a preload and its cache mode.
    let reply =
        document("/config.json", RequestCache::Default, RequestCredentials::SameOrigin, SIGN_IN_LIMIT).await;
    match reply {
        Ok(reply) if reply.status == 200 => config::parse(&reply.body, &browser::origin()),
        Ok(reply) => Err(ConfigError::Missing(Some(reply.status))),
        Err(_) => Err(ConfigError::Missing(None)),
    }
}

/// Fetches a public document of the provider; `again` goes past the cache.
pub(crate) async fn provider_document(url: &str, again: bool) -> Result<String, Failure> {
    let cache = if again { RequestCache::Reload } else { RequestCache::Default };
    let reply = document(url, cache, RequestCredentials::Omit, SIGN_IN_LIMIT).await?;
    if reply.status == 200 { Ok(reply.body) } else { Err(Failure::Status(reply.status)) }
}

/// What the host of this app says the time is, in milliseconds: the API's own `Date` is hidden by CORS
/// (P15).
pub(crate) async fn host_time() -> Option<f64> {
    let cache = RequestCache::NoStore;
    let reply = document("/config.json", cache, RequestCredentials::SameOrigin, SIGN_IN_LIMIT).await.ok()?;
    Some(js_sys::Date::parse(&reply.date?)).filter(|time| time.is_finite())
}

/// Whether a server that does its work answers at `url` within `limit` milliseconds.
pub(crate) async fn probe(url: &str, limit: u32) -> bool {
    document(url, RequestCache::NoStore, RequestCredentials::Omit, limit).await.is_ok_and(is_able)
}

fn is_able(reply: Reply) -> bool {
    reply.status < 500
}

async fn document(
    url: &str,
    cache: RequestCache,
    credentials: RequestCredentials,
    limit: u32,
) -> Result<Reply, Failure> {
    let outgoing = Outgoing { method: "GET", url: url.to_owned(), bearer: None, body: None, cache, limit };
    round_with(outgoing, &[], credentials).await
}

/// Posts a form to the provider; says as [`probe`] whether it answered.
pub(crate) async fn post_form(url: &str, form: &str, limit: u32) -> bool {
    let outgoing = Outgoing {
        method: "POST",
        url: url.to_owned(),
        bearer: None,
        body: Some(("application/x-www-form-urlencoded", form)),
        cache: RequestCache::NoStore,
        limit,
    };
    round(outgoing, &[]).await.is_ok_and(is_able)
}

/// Why a token call failed below OAuth: the error type that the `oauth2` crate hands through.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum TokenCallFailure {
    /// No answer at all. A renewal may or may not have happened.
    NoAnswer,
    /// The answer began but did not end. A renewal has happened.
    Cut,
    /// The provider is not able to answer now: its status, and the seconds it asks to wait.
    Busy(u16, Option<u32>),
}

impl fmt::Display for TokenCallFailure {
    fn fmt(&self, formatter: &mut fmt::Formatter) -> fmt::Result {
        formatter.write_str("token call failed")
    }
}
impl std::error::Error for TokenCallFailure {}

/// The HTTP client of the `oauth2` crate.
pub(crate) async fn token_call(request: HttpRequest) -> Result<HttpResponse, TokenCallFailure> {
    let body = String::from_utf8_lossy(request.body());
    let outgoing = Outgoing {
        method: "POST",
        url: request.uri().to_string(),
        bearer: None,
        body: Some(("application/x-www-form-urlencoded", &body)),
        cache: RequestCache::NoStore,
        limit: SIGN_IN_LIMIT,
    };
    let reply = match round(outgoing, &[]).await {
        Ok(reply) => reply,
        Err(Failure::Cut(_) | Failure::TooLarge) => return Err(TokenCallFailure::Cut),
        Err(_) => return Err(TokenCallFailure::NoAnswer),
    };
    if reply.status >= 500 || reply.status == 429 {
        return Err(TokenCallFailure::Busy(reply.status, reply.retry_after));
    }
    let mut response = HttpResponse::new(reply.body.into_bytes());
    *response.status_mut() =
        oauth2::http::StatusCode::from_u16(reply.status).map_err(|_| TokenCallFailure::NoAnswer)?;
    Ok(response)
}

const JSON: &str = "application/json";

/// One request, ready to go.
struct Outgoing<'a> {
    method: &'static str,
    url: String,
    bearer: Option<String>,
    /// Content type and text.
    body: Option<(&'static str, &'a str)>,
    cache: RequestCache,
    /// In milliseconds, body included.
    limit: u32,
}

/// One answer.
struct Reply {
    status: u16,
    retry_after: Option<u32>,
    date: Option<String>,
    body: String,
}

/// Why there is no answer, or not a whole one.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Failure {
    /// The network, CORS, a refused redirect (C4), or the server's address.
    Network,
    /// The time limit.
    TimedOut,
    /// Given up by whoever asked.
    Cancelled,
    /// The body ended too early; its status.
    Cut(u16),
    /// The body is larger than [`LARGEST`].
    TooLarge,
    /// Another status than 200 where only that is of use.
    Status(u16),
}

impl Failure {
    fn kind(self) -> Kind {
        match self {
            Self::Network | Self::Cut(_) | Self::Status(_) => Kind::Network,
            Self::TimedOut => Kind::TimedOut,
            Self::Cancelled => Kind::Cancelled,
            Self::TooLarge => Kind::TooLarge,
        }
    }

    /// The failure that a rejected promise of the browser stands for.
    fn of(name: &str, otherwise: Self) -> Self {
        match name {
            "AbortError" => Self::Cancelled,
            "TimeoutError" => Self::TimedOut,
            _ => otherwise,
        }
    }
}

async fn round(outgoing: Outgoing<'_>, signals: &[Option<&AbortSignal>]) -> Result<Reply, Failure> {
    round_with(outgoing, signals, RequestCredentials::Omit).await
}

/// One request and its whole answer. Never follows a redirect, so that nothing of ours reaches another
/// address than the one named (C4, F1).
async fn round_with(
    outgoing: Outgoing<'_>,
    signals: &[Option<&AbortSignal>],
    credentials: RequestCredentials,
) -> Result<Reply, Failure> {
    let stops: Array = signals.iter().copied().flatten().map(JsValue::from).collect();
    stops.push(&AbortSignal::timeout_with_u32(outgoing.limit));
    let mut request = RequestBuilder::new(&outgoing.url)
        .method(method(outgoing.method))
        .header("accept", JSON)
        .mode(RequestMode::Cors)
        .cache(outgoing.cache)
        .credentials(credentials)
        .redirect(RequestRedirect::Error)
        .referrer_policy(ReferrerPolicy::NoReferrer)
        .abort_signal(Some(&AbortSignal::any(&stops)));
    if let Some(bearer) = &outgoing.bearer {
        request = request.header("authorization", &["Bearer ", bearer].concat());
    }
    let request = match outgoing.body {
        Some((content_type, body)) => request.header("content-type", content_type).body(body),
        None => request.build(),
    };
    let sent = match request {
        Ok(request) => request.send().await,
        Err(error) => Err(error),
    };
    let response = sent.map_err(|error| match error {
        gloo_net::Error::JsError(error) => Failure::of(&error.name, Failure::Network),
        gloo_net::Error::GlooError(_) => Failure::Network,
    })?;
    let body = read(&response).await?;
    let headers = response.headers();
    Ok(Reply {
        status: response.status(),
        retry_after: headers.get("retry-after").and_then(|text| seconds(&text)),
        date: headers.get("date"),
        body,
    })
}

fn method(name: &str) -> oauth2::http::Method {
    use oauth2::http::Method;
    match name {
        "POST" => Method::POST,
        "PUT" => Method::PUT,
        "DELETE" => Method::DELETE,
        _ => Method::GET,
    }
}

/// Reads a body piece by piece, so that one without an end is given up in time (I2).
async fn read(response: &Response) -> Result<String, Failure> {
    let Some(stream) = response.body() else { return Ok(String::new()) };
    let Ok(reader) = ReadableStreamDefaultReader::new(&stream) else { return Ok(String::new()) };
    let cut = Failure::Cut(response.status());
    let member =
        |object: &JsValue, name: &str| Reflect::get(object, &name.into()).unwrap_or(JsValue::UNDEFINED);
    let mut bytes = Vec::new();
    loop {
        let piece = JsFuture::from(reader.read())
            .await
            .map_err(|error| Failure::of(&member(&error, "name").as_string().unwrap_or_default(), cut))?;
        if member(&piece, "done").is_truthy() {
            break;
        }
        let piece: Uint8Array = member(&piece, "value").unchecked_into();
        let start = bytes.len();
        let end = start + piece.length() as usize;
        if end > LARGEST {
            // Nobody waits for the outcome: the connection is closed either way.
            let _ = reader.cancel();
            return Err(Failure::TooLarge);
        }
        bytes.resize(end, 0);
        piece.copy_to(&mut bytes[start..]);
    }
    Ok(String::from_utf8(bytes)
        .unwrap_or_else(|error| String::from_utf8_lossy(error.as_bytes()).into_owned()))
}

/// `Retry-After` in seconds: a number or a date (RFC 9110 section 10.2.3); a date that is past is no wait.
fn seconds(text: &str) -> Option<u32> {
    let text = text.trim();
    if let Ok(seconds) = text.parse() {
        return Some(seconds);
    }
    let wait = (js_sys::Date::parse(text) - js_sys::Date::now()) / 1000.0;
    // A float-to-integer cast saturates, which is just what a date in the year 9999 needs.
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
    wait.is_finite().then_some(wait.max(0.0).ceil() as u32)
}
