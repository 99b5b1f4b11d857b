//! The static host: serves a built app as a CDN would, on a port of its own.
//!
//! A file's `.br` or `.gz` sibling is sent to who accepts it; `_headers` adds headers; a path that names
//! no file gets `index.html`, unless it is an asset. `/config.json` is made from the host name, so that
//! every `T.localhost` is the app of tenant T.

use std::io::ErrorKind;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use axum::Router;
use axum::extract::{Request, State};
use axum::http::{HeaderMap, HeaderName, HeaderValue, Method, StatusCode, header};
use axum::response::{IntoResponse as _, Response};

use crate::gate;
use crate::host::rules::Rules;
use crate::jose::hex;
use crate::store::World;

pub mod rules;

/// The first parts of addresses below which a name may hold dots (`/scopes/services.banking`), as the hosts of
/// docs/deploy.md have them; any other path with a dot is a file, or is not there.
const PLACES: [&str; 13] = [
    "home", "users", "groups", "policies", "actions", "access", "roles", "clients", "scopes", "domains",
    "sso", "scim", "me",
];

/// What the host needs.
pub struct Host {
    world: Arc<World>,
    root: PathBuf,
}

/// The routes of a host that serves `root`.
pub fn routes(world: Arc<World>, root: PathBuf) -> Router {
    let host = Arc::new(Host { world, root });
    Router::new().fallback(serve).layer(axum::middleware::from_fn(gate::local_host)).with_state(host)
}

async fn serve(State(host): State<Arc<Host>>, request: Request) -> Response {
    let name = request.headers().get(header::HOST).and_then(|host| host.to_str().ok()).unwrap_or_default();
    let name = name.to_owned();
    let Some(tenant) = host.world.tenant_of_host(&name) else {
        return (StatusCode::NOT_FOUND, "No tenant can have this name.\n").into_response();
    };
    let (method, path) = (request.method().clone(), request.uri().path().to_owned());
    let headers = request.headers().clone();
    let mut answer = gate::under_faults(&tenant, &method, &path, async {
        if method != Method::GET && method != Method::HEAD {
            return (StatusCode::METHOD_NOT_ALLOWED, [(header::ALLOW, "GET, HEAD")]).into_response();
        }
        host.answer(&name, &path, &headers)
    })
    .await;
    answer.extensions_mut().insert(tenant);
    answer
}

/// A file as it goes out.
struct Found {
    bytes: Vec<u8>,
    encoding: Option<&'static str>,
}

impl Host {
    fn answer(&self, name: &str, path: &str, headers: &HeaderMap) -> Response {
        // Read anew at each request: a build may have replaced the directory, and it costs next to nothing.
        let rules = std::fs::read_to_string(self.root.join("_headers")).unwrap_or_default();
        let rules = Rules::read(&rules);
        let mut answer = if path == "/config.json" {
            let text = format!("{:#}\n", self.world.config(name));
            let mut answer = text.into_response();
            set(&mut answer, header::CONTENT_TYPE, "application/json");
            answer
        } else {
            self.file(path, headers)
        };
        for (name, value) in rules.for_path(path) {
            // A 404 under an immutable prefix must not be kept for a year.
            let lasting = name == header::CACHE_CONTROL && !answer.status().is_success();
            if !lasting {
                answer.headers_mut().insert(name, value);
            }
        }
        if !answer.headers().contains_key(header::CACHE_CONTROL) {
            set(&mut answer, header::CACHE_CONTROL, "no-cache");
        }
        not_modified(headers, answer)
    }

    fn file(&self, path: &str, headers: &HeaderMap) -> Response {
        let accepted =
            headers.get(header::ACCEPT_ENCODING).and_then(|value| value.to_str().ok()).unwrap_or("");
        let first = path.split('/').nth(1).unwrap_or("");
        let is_asset = matches!(first, "a" | "headers") || (path.contains('.') && !PLACES.contains(&first));
        let candidates = match path {
            "/" => vec!["index.html"],
            _ if is_asset => vec![&path[1..]],
            _ => vec![&path[1..], "index.html"],
        };
        for candidate in candidates {
            match self.read(candidate, accepted) {
                Ok(found) => return respond(StatusCode::OK, candidate, found),
                Err(ErrorKind::NotFound | ErrorKind::IsADirectory | ErrorKind::InvalidInput) => {}
                Err(error) => {
                    return (StatusCode::INTERNAL_SERVER_ERROR, format!("{candidate}: {error}\n"))
                        .into_response();
                }
            }
        }
        match self.read("404.html", accepted) {
            Ok(found) => respond(StatusCode::NOT_FOUND, "404.html", found),
            Err(_) => (StatusCode::NOT_FOUND, "There is no such file.\n").into_response(),
        }
    }

    /// Reads a file of the directory, compressed if the client takes it so.
    fn read(&self, path: &str, accepted: &str) -> Result<Found, ErrorKind> {
        let fits = path
            .split('/')
            .all(|part| !part.is_empty() && !part.starts_with('.') && !part.contains(['\\', '%', ':', '\0']));
        // What configures the host, and the compressed siblings themselves, are not for the public.
        if !fits || path.starts_with('_') || path.starts_with("headers/") {
            return Err(ErrorKind::NotFound);
        }
        let whole = self.root.join(path);
        let bytes = read(&whole)?;
        for (encoding, suffix) in [("br", "br"), ("gzip", "gz")] {
            if !accepts(accepted, encoding) {
                continue;
            }
            let mut sibling = whole.clone().into_os_string();
            sibling.push(".");
            sibling.push(suffix);
            if let Ok(bytes) = read(Path::new(&sibling)) {
                return Ok(Found { bytes, encoding: Some(encoding) });
            }
        }
        Ok(Found { bytes, encoding: None })
    }
}

fn read(path: &Path) -> Result<Vec<u8>, ErrorKind> {
    // Reading a directory is an error of one kind or another, by system.
    if path.is_dir() {
        Err(ErrorKind::IsADirectory)
    } else {
        std::fs::read(path).map_err(|error| error.kind())
    }
}

/// Whether an Accept-Encoding header takes `encoding`.
fn accepts(header: &str, encoding: &str) -> bool {
    header.split(',').any(|part| {
        let (name, quality) = part.split_once(';').unwrap_or((part, ""));
        name.trim() == encoding && !matches!(quality.trim(), "q=0" | "q=0.0" | "q=0.00" | "q=0.000")
    })
}

fn respond(status: StatusCode, path: &str, found: Found) -> Response {
    // The bytes' own hash: right for every encoding, and the same after a build that changed nothing.
    let digest = ring::digest::digest(&ring::digest::SHA256, &found.bytes);
    let tag = hex(&digest.as_ref()[..12]);
    let mut answer = (status, found.bytes).into_response();
    set(&mut answer, header::CONTENT_TYPE, content_type(path));
    set(&mut answer, header::VARY, "Accept-Encoding");
    set(&mut answer, header::ETAG, &format!("\"{tag}\""));
    if let Some(encoding) = found.encoding {
        set(&mut answer, header::CONTENT_ENCODING, encoding);
    }
    answer
}

/// 304 if the client has this very version (RFC 9110 section 13.1.2).
fn not_modified(headers: &HeaderMap, mut answer: Response) -> Response {
    let tag = answer.headers().get(header::ETAG).and_then(|tag| tag.to_str().ok());
    let asked = headers.get(header::IF_NONE_MATCH).and_then(|tags| tags.to_str().ok());
    let same = tag
        .zip(asked)
        .is_some_and(|(tag, asked)| asked.split(',').any(|one| one.trim().trim_start_matches("W/") == tag));
    if same && answer.status() == StatusCode::OK {
        *answer.status_mut() = StatusCode::NOT_MODIFIED;
        *answer.body_mut() = axum::body::Body::empty();
        answer.headers_mut().remove(header::CONTENT_LENGTH);
    }
    answer
}

fn set(answer: &mut Response, name: HeaderName, value: &str) {
    if let Ok(value) = HeaderValue::from_str(value) {
        answer.headers_mut().insert(name, value);
    }
}

fn content_type(path: &str) -> &'static str {
    match path.rsplit('.').next().unwrap_or_default() {
        "html" => "text/html; charset=utf-8",
        "js" | "mjs" => "text/javascript; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "wasm" => "application/wasm",
        "svg" => "image/svg+xml",
        "json" | "map" => "application/json",
        "webmanifest" => "application/manifest+json",
        "txt" => "text/plain; charset=utf-8",
        "png" => "image/png",
        "ico" => "image/x-icon",
        "woff2" => "font/woff2",
        _ => "application/octet-stream",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn encodings_are_taken_as_the_client_says() {
        assert!(accepts("gzip, deflate, br, zstd", "br"));
        assert!(accepts("br;q=0.5", "br"));
        assert!(!accepts("br;q=0, gzip", "br"));
        assert!(!accepts("brotli", "br"));
        assert!(!accepts("", "gzip"));
    }
}
