//! Bytes over the wire: one request and its whole answer, bounded in time and size. The only file that knows
//! gloo-net; it knows neither sessions nor what an answer means.
//!
//! Above it, `session` speaks with the provider and `fetch` with the API.

use api::{Answer, Method};
use gloo_net::http::{RequestBuilder, Response};
use js_sys::{Array, Reflect, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    AbortSignal, ReadableStreamDefaultReader, ReferrerPolicy, RequestCache, RequestCredentials, RequestMode,
    RequestRedirect,
};

/// The largest body that is accepted (I2).
const LARGEST: usize = 20 * 1024 * 1024;

/// The content type of what the API is sent and asked for.
pub(crate) const JSON: &str = "application/json";
/// The content type of what the provider's endpoints are sent (RFC 6749 appendix B).
pub(crate) const FORM: &str = "application/x-www-form-urlencoded";

/// One request, ready to go.
pub(crate) struct Outgoing<'a> {
    /// The method.
    pub(crate) method: Method,
    /// The whole address.
    pub(crate) url: &'a str,
    /// The access token to send along.
    pub(crate) access_token: Option<&'a str>,
    /// Content type and text.
    pub(crate) body: Option<(&'static str, &'a str)>,
    /// How the browser's cache is used.
    pub(crate) cache: RequestCache,
    /// Whether cookies go along.
    pub(crate) credentials: RequestCredentials,
    /// How long it may take, body included, in milliseconds.
    pub(crate) limit: u32,
}

impl<'a> Outgoing<'a> {
    /// Reads `url`, past the cache and without cookies.
    pub(crate) fn get(url: &'a str, limit: u32) -> Self {
        Self {
            method: Method::Get,
            url,
            access_token: None,
            body: None,
            cache: RequestCache::NoStore,
            credentials: RequestCredentials::Omit,
            limit,
        }
    }

    /// Posts `form` to `url`, without cookies.
    pub(crate) fn form(url: &'a str, form: &'a str, limit: u32) -> Self {
        Self { method: Method::Post, body: Some((FORM, form)), ..Self::get(url, limit) }
    }
}

/// One answer.
pub(crate) struct Reply {
    /// Its status.
    pub(crate) status: u16,
    /// The seconds that it asks to wait.
    pub(crate) retry_after: Option<u32>,
    /// What its server wants of whoever asks, where it may be read.
    pub(crate) challenge: Option<String>,
    /// When it was made, as its server says.
    pub(crate) date: Option<String>,
    /// Its content type.
    pub(crate) content_type: Option<String>,
    /// Its body.
    pub(crate) body: String,
}

impl Reply {
    /// As the API's data reads it.
    pub(crate) fn answer(&self) -> Answer<'_> {
        Answer {
            status: self.status,
            retry_after: self.retry_after,
            content_type: self.content_type.as_deref(),
            challenge: self.challenge.as_deref(),
            body: &self.body,
        }
    }

    /// Whether it is a web page: then something in between has answered.
    pub(crate) fn is_web_page(&self) -> bool {
        self.answer().is_web_page()
    }
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
}

impl Failure {
    /// The failure that a rejected promise of the browser stands for.
    fn of(name: &str, otherwise: Self) -> Self {
        match name {
            "AbortError" => Self::Cancelled,
            "TimeoutError" => Self::TimedOut,
            _ => otherwise,
        }
    }
}

/// Sends `outgoing` and reads its whole answer, unless one of `stops` says so. Never follows a redirect, so that
/// nothing of ours reaches another address than the one named (C4, F1).
pub(crate) async fn send(outgoing: Outgoing<'_>, stops: &[Option<&AbortSignal>]) -> Result<Reply, Failure> {
    let stops: Array = stops.iter().copied().flatten().map(JsValue::from).collect();
    stops.push(&AbortSignal::timeout_with_u32(outgoing.limit));
    let mut request = RequestBuilder::new(outgoing.url)
        .method(method(outgoing.method))
        .header("accept", JSON)
        .mode(RequestMode::Cors)
        .cache(outgoing.cache)
        .credentials(outgoing.credentials)
        .redirect(RequestRedirect::Error)
        .referrer_policy(ReferrerPolicy::NoReferrer)
        .abort_signal(Some(&AbortSignal::any(&stops)));
    if let Some(token) = outgoing.access_token {
        request = request.header("authorization", &["Bearer ", token].concat());
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
        challenge: headers.get("www-authenticate"),
        date: headers.get("date"),
        content_type: headers.get("content-type"),
        body,
    })
}

/// Whether a server that does its work answers.
pub(crate) async fn answers(outgoing: Outgoing<'_>) -> bool {
    send(outgoing, &[]).await.is_ok_and(|reply| reply.status < 500)
}

/// How long it may take to see whether a server can be reached, in milliseconds.
const PROBE_LIMIT: u32 = 4000;

/// Whether the server of `url` can be reached, though it may not let us read what it says (CORS). Asks for its root,
/// without anything of ours.
pub(crate) async fn reaches(url: &str) -> bool {
    let Ok(url) = web_sys::Url::new(url) else { return false };
    let request = RequestBuilder::new(&[&url.origin(), "/"].concat())
        .mode(RequestMode::NoCors)
        .cache(RequestCache::NoStore)
        .credentials(RequestCredentials::Omit)
        .referrer_policy(ReferrerPolicy::NoReferrer)
        .abort_signal(Some(&AbortSignal::timeout_with_u32(PROBE_LIMIT)))
        .build();
    match request {
        Ok(request) => request.send().await.is_ok(),
        Err(_) => false,
    }
}

/// Whether this computer says that it has a network.
pub(crate) fn is_online() -> bool {
    web_sys::window().is_none_or(|window| window.navigator().on_line())
}

/// Brings a file of this site into the browser's cache.
#[allow(
    clippy::disallowed_methods,
    reason = "a file of the release: its size is known, and nobody waits for it"
)]
pub(crate) async fn cache(address: &str) {
    let Some(window) = web_sys::window() else { return };
    let Ok(answer) = JsFuture::from(window.fetch_with_str(address)).await else { return };
    if let Ok(body) = answer.unchecked_into::<web_sys::Response>().array_buffer() {
        let _ = JsFuture::from(body).await;
    }
}

/// Whether the browser is told to save data (not every browser tells).
pub(crate) fn saves_data() -> bool {
    let of = |of: &JsValue, name: &str| js_sys::Reflect::get(of, &name.into()).unwrap_or_default();
    let Some(window) = web_sys::window() else { return false };
    let connection = of(&window.navigator(), "connection");
    connection.is_object() && of(&connection, "saveData").is_truthy()
}

const fn method(method: Method) -> gloo_net::http::Method {
    match method {
        Method::Get => gloo_net::http::Method::GET,
        Method::Post => gloo_net::http::Method::POST,
        Method::Put => gloo_net::http::Method::PUT,
        Method::Patch => gloo_net::http::Method::PATCH,
        Method::Delete => gloo_net::http::Method::DELETE,
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
