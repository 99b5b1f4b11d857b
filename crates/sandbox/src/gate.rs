//! What every request of the provider and the API passes: finding its tenant, the log, CORS, faults and
//! the clock. The static host passes the faults and the clock only.

use std::sync::Arc;
use std::time::{Duration, UNIX_EPOCH};

use axum::body::{Body, to_bytes};
use axum::extract::{Path as UrlPath, Request, State};
use axum::http::request::Parts;
use axum::http::{HeaderMap, HeaderName, HeaderValue, Method, StatusCode, header};
use axum::middleware::Next;
use axum::response::{IntoResponse as _, Response};

use crate::bearer::{self, Caller, Refusal};
use crate::faults::{Fault, NoAnswer, no_answer};
use crate::log::Entry;
use crate::oidc::shapes::Verb;
use crate::otherwise;
use crate::server::Used;
use crate::store::{Tenant, World, now};

/// The longest request body; there is none that needs more.
const LONGEST_BODY: usize = 256 << 10;

/// Which paths of the provider a page of another origin may read.
const READABLE: [&str; 5] = [
    "/.well-known/openid-configuration",
    "/.well-known/jwks",
    "/connect/token",
    "/connect/userinfo",
    "/connect/revocation",
];

/// Marks an answer that goes out as one of a gateway that knows nothing of CORS.
#[derive(Clone)]
struct Unreadable;

/// Lets in only who addresses this machine by name: a page of elsewhere whose name was made to lead here
/// (DNS rebinding) stays out.
pub async fn local_host(request: Request, next: Next) -> Response {
    let host = header_text(request.headers(), header::HOST).unwrap_or_default();
    let name = host.rsplit_once(':').map_or(host, |(name, _)| name);
    if crate::store::tenant_name(name).is_some() {
        next.run(request).await
    } else {
        (StatusCode::MISDIRECTED_REQUEST, "The sandbox answers to localhost names only.\n").into_response()
    }
}

/// The provider: the tenant stands in the path, `/id/{tenant}/…`.
pub async fn provider(
    State(world): State<Arc<World>>,
    UrlPath(tenant): UrlPath<String>,
    mut request: Request,
    next: Next,
) -> Response {
    let Some(tenant) = world.tenant(&tenant) else { return StatusCode::NOT_FOUND.into_response() };
    // Without `/id/{tenant}`: nesting has taken that off.
    let rest = request.uri().path().to_owned();
    request.extensions_mut().insert(Arc::clone(&tenant));
    let readable = READABLE.contains(&rest.as_str());
    pass(&world, tenant, &rest, readable, request, next).await
}

/// The API: the tenant is the token's, else the one of the app that calls.
pub async fn api(State(world): State<Arc<World>>, mut request: Request, next: Next) -> Response {
    let headers = request.headers();
    let caller: Result<Caller, Refusal> = bearer::caller(&world, headers).await;
    let tenant = match &caller {
        Ok(caller) => Some(Arc::clone(&caller.tenant)),
        Err(_) => header_text(headers, header::ORIGIN)
            .and_then(|origin| world.tenant_of_origin(origin))
            .or_else(|| bearer::tenant_of(&world, bearer::token(headers)?)),
    };
    let tenant = tenant.unwrap_or_else(|| world.default_tenant());
    let rest = request.uri().path().to_owned();
    request.extensions_mut().insert(caller);
    pass(&world, tenant, &rest, true, request, next).await
}

async fn pass(
    world: &World,
    tenant: Arc<Tenant>,
    path: &str,
    readable: bool,
    request: Request,
    next: Next,
) -> Response {
    // See `server`: a browser repeats it over a new connection, where it is done once.
    let is_used = request.extensions().get::<Used>().is_some();
    if is_used && tenant.faults.would_leave_unanswered(request.method(), path) {
        return no_answer();
    }
    let (parts, body) = request.into_parts();
    let Ok(body) = to_bytes(body, LONGEST_BODY).await else {
        return StatusCode::PAYLOAD_TOO_LARGE.into_response();
    };
    let shown = matches!(path, "/connect/token" | "/connect/revocation")
        || (path.starts_with("/v1/") && !body.is_empty());
    let mut entry = entry(world, &parts, path);
    entry.body = shown.then(|| String::from_utf8_lossy(&body).into_owned());
    let number = tenant.log.open(entry);

    let origin = header_text(&parts.headers, header::ORIGIN)
        .filter(|origin| readable && world.tenant_of_origin(origin).is_some())
        .and_then(|origin| HeaderValue::from_str(origin).ok());
    let preflight =
        parts.method == Method::OPTIONS && parts.headers.contains_key(header::ACCESS_CONTROL_REQUEST_METHOD);
    let method = parts.method.clone();
    let work = async {
        if preflight {
            let patches = tenant.desk().settings.update_client_by == Verb::Patch;
            return preflight_answer(origin.is_some(), patches);
        }
        let answer = next.run(Request::from_parts(parts, Body::from(body))).await;
        if !path.starts_with("/v1/") {
            return answer;
        }
        let settings = tenant.desk().settings.clone();
        otherwise::answered(&settings, &method, path, answer).await
    };
    let mut answer = under_faults(&tenant, &method, path, work).await;
    let unreadable = answer.extensions().get::<Unreadable>().is_some();
    let headers = answer.headers_mut();
    if readable {
        headers.append(header::VARY, HeaderValue::from_static("Origin"));
    }
    if let Some(origin) = origin.filter(|_| !unreadable) {
        headers.insert(header::ACCESS_CONTROL_ALLOW_ORIGIN, origin);
        let exposed = HeaderValue::from_static("Retry-After, WWW-Authenticate");
        headers.insert(header::ACCESS_CONTROL_EXPOSE_HEADERS, exposed);
    }
    let broken = answer.extensions().get::<NoAnswer>().is_some();
    tenant.log.close(number, if broken { 0 } else { answer.status().as_u16() });
    answer.extensions_mut().insert(tenant);
    answer
}

/// Does `work` as the faults of `tenant` let it, and sets the tenant's clock.
pub async fn under_faults(
    tenant: &Tenant,
    method: &Method,
    path: &str,
    work: impl Future<Output = Response>,
) -> Response {
    let mut answer = match tenant.faults.meet(method, path) {
        Some((id, fault)) => faulty(tenant, id, &fault, work).await,
        None => work.await,
    };
    // See `server`: what comes over a used connection may be sent again by the browser, unasked.
    if tenant.faults.breaks_connections() {
        answer.headers_mut().insert(header::CONNECTION, HeaderValue::from_static("close"));
    }
    let shift = tenant.desk().settings.clock_offset_seconds;
    if shift != 0 {
        let date = UNIX_EPOCH + Duration::from_secs(now().saturating_add_signed(shift));
        if let Ok(date) = HeaderValue::from_str(&httpdate::fmt_http_date(date)) {
            answer.headers_mut().insert(header::DATE, date);
        }
    }
    answer
}

async fn faulty(tenant: &Tenant, id: u64, fault: &Fault, work: impl Future<Output = Response>) -> Response {
    if fault.delay_ms > 0 {
        tokio::time::sleep(Duration::from_millis(fault.delay_ms)).await;
    }
    if fault.hang {
        tenant.faults.removed(id).await;
    }
    let answer = match fault.instead() {
        Some(answer) => answer,
        None => work.await,
    };
    let mut answer = fault.spoil(answer).await;
    if fault.no_cors {
        answer.extensions_mut().insert(Unreadable);
    }
    answer
}

fn preflight_answer(allowed: bool, patches: bool) -> Response {
    let mut answer = StatusCode::NO_CONTENT.into_response();
    if allowed {
        let methods = if patches { "GET, POST, PUT, PATCH, DELETE" } else { "GET, POST, PUT, DELETE" };
        for (name, value) in [
            (header::ACCESS_CONTROL_ALLOW_METHODS, methods),
            (header::ACCESS_CONTROL_ALLOW_HEADERS, "authorization, content-type"),
            (header::ACCESS_CONTROL_MAX_AGE, "600"),
        ] {
            answer.headers_mut().insert(name, HeaderValue::from_static(value));
        }
    }
    answer
}

fn entry(world: &World, parts: &Parts, path: &str) -> Entry {
    let text = |name| header_text(&parts.headers, name).map(str::to_owned);
    Entry {
        at_ms: world.at_ms(),
        method: parts.method.to_string(),
        path: path.to_owned(),
        query: parts.uri.query().unwrap_or_default().to_owned(),
        origin: text(header::ORIGIN),
        user_agent: text(header::USER_AGENT),
        has_cookie: parts.headers.contains_key(header::COOKIE),
        has_authorization: parts.headers.contains_key(header::AUTHORIZATION),
        content_type: text(header::CONTENT_TYPE),
        ..Entry::default()
    }
}

fn header_text(headers: &HeaderMap, name: HeaderName) -> Option<&str> {
    headers.get(name)?.to_str().ok()
}
