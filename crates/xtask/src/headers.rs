//! The header files of a release, made from its configuration: `_headers` and `_redirects` (Netlify and its
//! kin, and the sandbox), nginx, and Amazon's CDN. The policy goes out with every answer, scripts included.

use crate::Outcome;
use crate::config::Config;
use crate::workspace::write;
use std::fmt::Write;
use std::path::Path;

const FOREVER: &str = "public, max-age=31536000, immutable";
const PERMISSIONS: &str = "accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), hid=(), microphone=(), midi=(), payment=(), serial=(), usb=(), browsing-topics=(), clipboard-read=(), clipboard-write=(self)";
const TRANSPORT: &str = "max-age=63072000; includeSubDomains";

/// The first parts of addresses below which a name may hold dots (`/scopes/services.banking`). Any other path with a
/// dot is a file, or is not there. A test of the app's pages holds that each group is here.
const PLACES: [&str; 13] = [
    "home", "users", "groups", "policies", "actions", "access", "roles", "clients", "scopes", "domains",
    "sso", "scim", "me",
];
/// Places of the console besides; its own page says of any other that there is none.
const ALONE: [&str; 3] = ["callback", "journal", "signed-out"];

/// The policy: what is not named is not allowed, and no text becomes HTML or script (Trusted Types without a policy
/// that could make any). `upgrade-insecure-requests` would break a provider or API
/// on this machine, which speaks http.
fn policy(config: &Config) -> String {
    let mut policy = format!(
        "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self'; \
         connect-src 'self' {}; object-src 'none'; base-uri 'none'; form-action 'none'; \
         frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types 'none'",
        config.origins.join(" ")
    );
    if config.is_secure() {
        policy.push_str("; upgrade-insecure-requests");
    }
    policy
}

/// The headers of every answer.
fn everywhere(config: &Config) -> Vec<(&'static str, String)> {
    let mut headers = vec![
        ("Content-Security-Policy", policy(config)),
        ("X-Content-Type-Options", "nosniff".to_owned()),
        ("Referrer-Policy", "no-referrer".to_owned()),
        ("Cross-Origin-Opener-Policy", "same-origin".to_owned()),
        ("Cross-Origin-Resource-Policy", "same-origin".to_owned()),
        ("X-Frame-Options", "DENY".to_owned()),
        ("Permissions-Policy", PERMISSIONS.to_owned()),
    ];
    if config.is_secure() {
        headers.insert(1, ("Strict-Transport-Security", TRANSPORT.to_owned()));
    }
    headers
}

/// Writes all header files of a release into `dist`. `names` are the files of its first level, which must
/// not be cached without asking.
pub(crate) fn write_all(dist: &Path, config: &Config, names: &[String]) -> Outcome {
    write(&dist.join("_headers"), netlify(config, names))?;
    write(&dist.join("_redirects"), redirects())?;
    let folder = dist.join("headers");
    write(&folder.join("security.inc"), security_inc(config))?;
    write(&folder.join("nginx.conf"), nginx())?;
    write(&folder.join("cloudfront.json"), cloudfront(config)?)?;
    write(&folder.join("cloudfront-function.js"), cloudfront_function())
}

/// An existing file wins over these lines; one that is missing must never be answered by index.html with 200.
fn redirects() -> String {
    let mut text = "/a/* /404.html 404\n/ /index.html 200\n".to_owned();
    for place in PLACES.iter().chain(&ALONE) {
        let _ = write!(text, "/{place} /index.html 200\n/{place}/* /index.html 200\n");
    }
    // With 404 the page itself says that there is none.
    text.push_str("/* /index.html 404\n");
    text
}

fn nginx() -> String {
    NGINX.replace("PLACES", &PLACES.join("|"))
}

fn cloudfront_function() -> String {
    CLOUDFRONT_FUNCTION.replace("PLACES", &PLACES.map(|place| format!("'{place}'")).join(", "))
}

/// For a development build, whose files are not named by content: the same policy, and nothing is cached.
pub(crate) fn write_for_dev(dist: &Path, config: &Config) -> Outcome {
    let mut text = "/*\n".to_owned();
    for (name, value) in everywhere(config) {
        let _ = writeln!(text, "  {name}: {value}");
    }
    text.push_str("  Cache-Control: no-cache\n");
    write(&dist.join("_redirects"), redirects())?;
    write(&dist.join("_headers"), text)
}

/// Hosts merge the rules that match and may repeat a header, so each path gets its Cache-Control once.
fn netlify(config: &Config, names: &[String]) -> String {
    let mut text = "/*\n".to_owned();
    for (name, value) in everywhere(config) {
        let _ = writeln!(text, "  {name}: {value}");
    }
    for path in ["", "config.json"].into_iter().chain(names.iter().map(String::as_str)) {
        let _ = write!(text, "/{path}\n  Cache-Control: no-cache\n");
    }
    let _ = write!(text, "/a/*\n  Cache-Control: {FOREVER}\n");
    text
}

fn security_inc(config: &Config) -> String {
    let mut text =
        "# Include in EVERY location: an add_header in a location discards the inherited ones.\n".to_owned();
    for (name, value) in everywhere(config) {
        let _ = writeln!(text, "add_header {name} \"{value}\" always;");
    }
    text
}

fn cloudfront(config: &Config) -> Outcome<String> {
    let header =
        |name: &str, value: &str| serde_json::json!({"Header": name, "Value": value, "Override": true});
    let mut security = serde_json::json!({
        "ContentSecurityPolicy": {"Override": true, "ContentSecurityPolicy": policy(config)},
        "ContentTypeOptions": {"Override": true},
        "FrameOptions": {"Override": true, "FrameOption": "DENY"},
        "ReferrerPolicy": {"Override": true, "ReferrerPolicy": "no-referrer"},
    });
    if config.is_secure() {
        security["StrictTransportSecurity"] = serde_json::json!({
            "Override": true, "AccessControlMaxAgeSec": 63_072_000, "IncludeSubdomains": true, "Preload": false
        });
    }
    let policy = serde_json::json!({
        "Name": "iam-console",
        "SecurityHeadersConfig": security,
        "CustomHeadersConfig": {"Quantity": 3, "Items": [
            header("Cross-Origin-Opener-Policy", "same-origin"),
            header("Cross-Origin-Resource-Policy", "same-origin"),
            header("Permissions-Policy", PERMISSIONS),
        ]},
    });
    serde_json::to_string_pretty(&policy).map(|text| text + "\n").map_err(|error| error.to_string())
}

const NGINX: &str = r#"# Into http { }: the sign-in code comes back in a query string, so that must not reach a log.
#   log_format noquery '$remote_addr [$time_local] "$request_method $uri" $status $body_bytes_sent';
#
# Into server { }; this file and security.inc lie in /etc/nginx/iam-console/. `root` is the folder of the release.
# brotli_static needs the module ngx_brotli; without it, leave that line out and gzip is sent.
access_log /var/log/nginx/iam-console.log noquery;
root /srv/iam-console;
types { text/html html; text/javascript js; text/css css; image/svg+xml svg; application/wasm wasm; application/json json; text/plain txt; }
gzip_static on;
gzip_vary on;
brotli_static on;
error_page 404 /404.html;

# Named by content. A missing file is a 404, never the page; `add_header` without `always` leaves a 404 uncached.
location ^~ /a/ {
  include iam-console/security.inc;
  add_header Cache-Control "public, max-age=31536000, immutable";
  try_files $uri =404;
}
# Asked for before anything is known: a missing one must be told apart from a wrong one.
location = /config.json {
  include iam-console/security.inc;
  add_header Cache-Control "no-cache" always;
  try_files $uri =404;
}
# Below these a part may be a name with dots: /scopes/services.banking.
location ~ ^/(PLACES)(/|$) {
  include iam-console/security.inc;
  add_header Cache-Control "no-cache" always;
  try_files /index.html =404;
}
# Nothing of a name that begins with a dot is ours to give.
location ~ /\. { include iam-console/security.inc; return 404; }
# A file, or none: never the page in its place.
location ~ \. {
  include iam-console/security.inc;
  add_header Cache-Control "no-cache" always;
  try_files $uri =404;
}
# Every other path is a place inside the console, whose own page says where there is none.
location / {
  include iam-console/security.inc;
  add_header Cache-Control "no-cache" always;
  try_files /index.html =404;
}
# Made for the other hosts.
location ^~ /headers/ { return 404; }
location = /_headers { return 404; }
location = /_redirects { return 404; }
"#;

const CLOUDFRONT_FUNCTION: &str = "\
// Viewer request: a place inside the console is answered by the page; a missing file stays missing.
function handler(event) {
  var request = event.request;
  // Below these a part may be a name with dots: /scopes/services.banking.
  var places = [PLACES];
  var first = request.uri.split('/')[1];
  if (places.indexOf(first) >= 0 || (first !== 'a' && request.uri.indexOf('.') < 0)) {
    request.uri = '/index.html';
  }
  return request;
}
";

#[cfg(test)]
mod hosts;

#[cfg(test)]
mod tests {
    use super::*;

    fn config(origin: &str) -> Config {
        Config { origins: vec![origin.to_owned()] }
    }

    #[test]
    fn the_policy_allows_the_configured_origins_and_nothing_inline() {
        let policy = policy(&config("https://id.example.com"));
        assert!(policy.contains("connect-src 'self' https://id.example.com;"), "{policy}");
        assert!(policy.contains("require-trusted-types-for 'script'; trusted-types 'none'"), "{policy}");
        assert!(policy.ends_with("upgrade-insecure-requests"), "{policy}");
        assert!(!policy.contains("unsafe-inline") && !policy.contains("'unsafe-eval'"), "{policy}");
    }

    #[test]
    fn https_is_not_demanded_of_this_machine() {
        let all = netlify(&config("http://127.0.0.1:9"), &[]);
        assert!(!all.contains("upgrade-insecure") && !all.contains("Strict-Transport"), "{all}");
    }

    #[test]
    fn each_path_gets_one_cache_rule() {
        let text = netlify(&config("https://a.example"), &["index.html".to_owned()]);
        let rules = |path: &str| text.lines().filter(|line| *line == path).count();
        assert_eq!((rules("/"), rules("/index.html"), rules("/config.json"), rules("/a/*")), (1, 1, 1, 1));
        let general = text.split("\n/\n").next().unwrap();
        assert!(!general.contains("Cache-Control"), "{general}");
    }
}
