//! The static host.

use std::path::PathBuf;
use std::sync::atomic::{AtomicU32, Ordering};

use reqwest::Response;
use sandbox::Options;
use serde_json::{Value, json};

use crate::rig::{Rig, fault, header};

static NUMBER: AtomicU32 = AtomicU32::new(0);

/// A directory as `xtask dist` makes it, in small; removed when dropped.
pub(crate) struct Dist(pub(crate) PathBuf);

impl Drop for Dist {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

pub(crate) fn dist() -> Dist {
    let number = NUMBER.fetch_add(1, Ordering::Relaxed);
    let root = std::env::temp_dir().join(format!("sandbox-host-{}-{number}", std::process::id()));
    for (path, text) in [
        ("index.html", "<!doctype html>the app"),
        ("404.html", "not here"),
        ("robots.txt", "none"),
        ("a/app.1.js", "let raw"),
        ("a/app.1.js.br", "BROTLI"),
        ("a/app.1.js.gz", "GZIP"),
        ("a/app.1.wasm", "wasm"),
        ("headers/nginx.conf", "secret"),
        ("config.json", "{\"issuer\": \"of the operator\"}"),
        ("_redirects", "x"),
        (
            "_headers",
            "/*\n  X-Frame-Options: DENY\n  Content-Security-Policy: default-src 'none'\n\
             /\n  Cache-Control: no-cache\n/a/*\n  Cache-Control: public, max-age=31536000, immutable\n",
        ),
    ] {
        let file = root.join(path);
        std::fs::create_dir_all(file.parent().expect("a parent")).expect("a directory");
        std::fs::write(file, text).expect("a file");
    }
    Dist(root)
}

async fn rig() -> (Rig, Dist) {
    let dist = dist();
    let options = Options { app: Some(dist.0.clone()), app_port: 0, ..Options::default() };
    (Rig::with(options).await, dist)
}

async fn get(rig: &Rig, path: &str, headers: &[(&str, &str)]) -> Response {
    let address = rig.sandbox.app_address.expect("the host runs");
    let mut request = rig.client.get(format!("http://{address}{path}"));
    for (name, value) in headers {
        request = request.header(*name, *value);
    }
    request.send().await.expect("an answer")
}

#[tokio::test]
async fn compressed_siblings_go_to_who_takes_them() {
    let (rig, _dist) = rig().await;
    for (accepted, encoding, body) in [
        ("gzip, deflate, br", Some("br"), "BROTLI"),
        ("gzip", Some("gzip"), "GZIP"),
        ("br;q=0, gzip;q=0.5", Some("gzip"), "GZIP"),
        ("identity", None, "let raw"),
    ] {
        let answer = get(&rig, "/a/app.1.js", &[("accept-encoding", accepted)]).await;
        assert_eq!(answer.status(), 200);
        assert_eq!(header(&answer, "content-encoding"), encoding);
        assert_eq!(header(&answer, "content-type"), Some("text/javascript; charset=utf-8"));
        assert_eq!(header(&answer, "vary"), Some("Accept-Encoding"));
        assert_eq!(answer.text().await.expect("text"), body);
    }
    let wasm = get(&rig, "/a/app.1.wasm", &[("accept-encoding", "br")]).await;
    assert_eq!(header(&wasm, "content-type"), Some("application/wasm"));
    assert_eq!(header(&wasm, "content-encoding"), None);
}

#[tokio::test]
async fn deep_links_get_the_app_and_missing_assets_do_not() {
    let (rig, _dist) = rig().await;
    for path in [
        "/",
        "/index.html",
        "/users",
        "/users/1234/roles",
        "/scopes/services.banking",
        "/users/.x/y.png",
        "/callback?code=a.b&state=c",
        "/_headers",
    ] {
        let answer = get(&rig, path, &[]).await;
        assert_eq!(answer.status(), 200, "{path}");
        assert_eq!(header(&answer, "cache-control"), Some("no-cache"));
        assert!(header(&answer, "date").is_some());
        assert_eq!(answer.text().await.expect("text"), "<!doctype html>the app");
    }
    for path in
        ["/a/app.2.js", "/a/", "/a/x", "/favicon.ico", "/.well-known/x.json", "/.env", "/assets/x.js.map"]
    {
        let answer = get(&rig, path, &[]).await;
        assert_eq!(answer.status(), 404, "{path}");
        // Not to be kept for a year as what is under this prefix otherwise is.
        assert_eq!(header(&answer, "cache-control"), Some("no-cache"), "{path}");
        assert_eq!(header(&answer, "x-frame-options"), Some("DENY"));
        assert_eq!(answer.text().await.expect("text"), "not here");
    }
    for path in ["/headers/nginx.conf", "/..%2f..%2fetc/passwd.txt", "/a/..%2frobots.txt", "/.git/x.y"] {
        let text = get(&rig, path, &[]).await.text().await.expect("text");
        assert_eq!(text, "not here", "{path}");
    }
    let address = rig.sandbox.app_address.expect("the host runs");
    let post = rig.client.post(format!("http://{address}/")).send().await.expect("answer");
    assert_eq!(post.status(), 405);
}

#[tokio::test]
async fn headers_are_as_the_file_says() {
    let (rig, _dist) = rig().await;
    let asset = get(&rig, "/a/app.1.js", &[]).await;
    assert_eq!(header(&asset, "cache-control"), Some("public, max-age=31536000, immutable"));
    for path in ["/a/app.1.js", "/", "/users", "/config.json"] {
        let answer = get(&rig, path, &[]).await;
        assert_eq!(header(&answer, "content-security-policy"), Some("default-src 'none'"), "{path}");
    }
}

#[tokio::test]
async fn an_unchanged_file_is_not_sent_again() {
    let (rig, _dist) = rig().await;
    let first = get(&rig, "/", &[]).await;
    let tag = header(&first, "etag").expect("a tag").to_owned();
    let again = get(&rig, "/", &[("if-none-match", &tag)]).await;
    assert_eq!((again.status().as_u16(), header(&again, "etag")), (304, Some(tag.as_str())));
    assert_eq!(again.text().await.expect("text"), "");
    assert_eq!(get(&rig, "/", &[("if-none-match", "\"x\"")]).await.status(), 200);
    let brotli = get(&rig, "/a/app.1.js", &[("accept-encoding", "br")]).await;
    let plain = get(&rig, "/a/app.1.js", &[]).await;
    assert_ne!(header(&brotli, "etag"), header(&plain, "etag"));
}

#[tokio::test]
async fn the_configuration_follows_the_host_name() {
    let (rig, _dist) = rig().await;
    let port = rig.sandbox.app_address.expect("the host runs").port();
    for (host, tenant, name) in [
        (format!("t-1.localhost:{port}"), "t-1", "T-1"),
        (format!("localhost:{port}"), "fjordbank", "Fjordbank"),
        (format!("127.0.0.1:{port}"), "fjordbank", "Fjordbank"),
    ] {
        let answer = get(&rig, "/config.json", &[("host", &host)]).await;
        assert_eq!(header(&answer, "content-type"), Some("application/json"));
        let config: Value = answer.json().await.expect("JSON");
        assert_eq!(
            config,
            json!({
                "issuer": rig.issuer(tenant),
                "clientId": "iam-console",
                "redirectUri": format!("http://{host}/callback"),
                "postLogoutRedirectUri": format!("http://{host}/signed-out"),
                "apiBase": format!("{}/core/iam", rig.origin()),
                "scopes": ["openid", "profile", "offline_access", "services.iam"],
                "brand": {"name": name},
            })
        );
    }
    assert_eq!(get(&rig, "/", &[("host", "evil.example")]).await.status(), 421);
}

#[tokio::test]
async fn the_app_of_this_host_can_sign_in() {
    let (rig, _dist) = rig().await;
    assert_eq!(
        rig.app("t"),
        format!("http://t.localhost:{}", rig.sandbox.app_address.expect("it runs").port())
    );
    let tokens = rig.sign_in("t", "ola.viewer").await;
    assert_eq!(rig.get("/v1/users", tokens.access()).await.status(), 200);
}

#[tokio::test]
async fn files_have_faults_too() {
    let (rig, _dist) = rig().await;
    rig.fault("fjordbank", fault("GET /config.json", "status", 404)).await;
    assert_eq!(get(&rig, "/config.json", &[("host", "t.localhost")]).await.status(), 200);
    assert_eq!(get(&rig, "/config.json", &[]).await.status(), 404);
    rig.fault("fjordbank", json!({"route": "GET /a/*", "status": 404, "times": 0})).await;
    assert_eq!(get(&rig, "/a/app.1.js", &[]).await.status(), 404);
    assert_eq!(get(&rig, "/", &[]).await.status(), 200);
}
