//! Each kind of fault, as a client meets it.

use std::time::{Duration, Instant};

use reqwest::{Method, Response};
use serde_json::{Value, json};

use crate::rig::{Rig, Tokens, fault, header};

async fn rig() -> (Rig, Tokens) {
    let rig = Rig::new().await;
    let tokens = rig.sign_in("t", "kari.nordmann").await;
    (rig, tokens)
}

async fn list(rig: &Rig, tokens: &Tokens) -> reqwest::Result<Response> {
    let request = rig.api(Method::GET, "/v1/users?pageSize=3", tokens.access());
    request.header("origin", rig.app("t")).send().await
}

#[tokio::test]
async fn a_status_with_retry_after_and_cors() {
    let (rig, tokens) = rig().await;
    rig.fault("t", json!({"route": "GET /v1/users", "status": 503, "retryAfter": "12"})).await;
    let answer = list(&rig, &tokens).await.expect("answer");
    assert_eq!((answer.status().as_u16(), header(&answer, "retry-after")), (503, Some("12")));
    assert_eq!(header(&answer, "access-control-allow-origin"), Some(&*rig.app("t")));
    assert_eq!(header(&answer, "content-type"), Some("application/problem+json"));
    // Once, unless told otherwise; and nobody else's business.
    assert_eq!(list(&rig, &tokens).await.expect("answer").status(), 200);
    rig.fault("t", json!({"route": "GET /v1/users", "status": 500, "times": 0})).await;
    let other = rig.sign_in("u", "kari.nordmann").await;
    assert_eq!(rig.get("/v1/users", other.access()).await.status(), 200);
    assert_eq!(list(&rig, &tokens).await.expect("answer").status(), 500);
    rig.control(Method::DELETE, "t", "faults", Value::Null).await;
    assert_eq!(list(&rig, &tokens).await.expect("answer").status(), 200);
}

#[tokio::test]
async fn a_gateway_knows_nothing_of_cors() {
    let (rig, tokens) = rig().await;
    rig.fault("t", json!({"route": "GET /v1/users", "status": 503, "noCors": true})).await;
    let answer = list(&rig, &tokens).await.expect("answer");
    assert_eq!((answer.status().as_u16(), header(&answer, "access-control-allow-origin")), (503, None));
    // Without a status of its own it is the answer of the work that cannot be read.
    rig.fault("t", fault("GET /v1/users", "noCors", true)).await;
    let answer = list(&rig, &tokens).await.expect("answer");
    assert_eq!((answer.status().as_u16(), header(&answer, "access-control-allow-origin")), (200, None));
    let answer = list(&rig, &tokens).await.expect("answer");
    assert_eq!(header(&answer, "access-control-allow-origin"), Some(&*rig.app("t")));
}

#[tokio::test]
async fn a_body_of_its_own() {
    let (rig, tokens) = rig().await;
    rig.fault(
        "t",
        json!({"route": "GET /v1/users", "status": 400, "body": "no", "contentType": "text/plain"}),
    )
    .await;
    let answer = list(&rig, &tokens).await.expect("answer");
    assert_eq!((answer.status().as_u16(), header(&answer, "content-type")), (400, Some("text/plain")));
    assert_eq!(answer.text().await.expect("text"), "no");
    rig.fault("t", fault("GET /v1/users", "body", "{\"items\": [")).await;
    let answer = list(&rig, &tokens).await.expect("answer");
    assert_eq!((answer.status().as_u16(), header(&answer, "content-type")), (200, Some("application/json")));
}

#[tokio::test]
async fn a_delay_and_a_skip() {
    let (rig, tokens) = rig().await;
    rig.fault("t", json!({"route": "GET /v1/users", "delayMs": 300, "skip": 1})).await;
    let mut waits = Vec::new();
    for _ in 0..3 {
        let start = Instant::now();
        assert_eq!(list(&rig, &tokens).await.expect("answer").status(), 200);
        waits.push(start.elapsed() >= Duration::from_millis(300));
    }
    assert_eq!(waits, [false, true, false]);
}

#[tokio::test]
async fn a_hang_lasts_until_the_fault_is_removed() {
    let (rig, tokens) = rig().await;
    rig.fault("t", fault("GET /v1/users", "hang", true)).await;
    let started = rig.log("t").await.len();
    let waiting = tokio::spawn(rig.api(Method::GET, "/v1/users", tokens.access()).send());
    tokio::time::sleep(Duration::from_millis(400)).await;
    assert!(!waiting.is_finished());
    // The log shows it waiting, and other requests go on.
    let log = rig.log("t").await;
    assert_eq!((log.len(), &log[started]["status"]), (started + 1, &Value::Null));
    assert_eq!(list(&rig, &tokens).await.expect("answer").status(), 200);
    rig.control(Method::DELETE, "t", "faults", Value::Null).await;
    let answer = tokio::time::timeout(Duration::from_secs(5), waiting).await.expect("in time");
    assert_eq!(answer.expect("no panic").expect("an answer").status(), 200);
}

#[tokio::test]
async fn a_client_that_leaves_ends_its_hang() {
    let (rig, tokens) = rig().await;
    rig.fault("t", fault("GET /v1/me", "hang", true)).await;
    let request = rig.api(Method::GET, "/v1/me", tokens.access()).timeout(Duration::from_millis(200));
    assert!(request.send().await.expect_err("no answer").is_timeout());
    assert_eq!(rig.get("/v1/me", tokens.access()).await.status(), 200);
}

#[tokio::test]
async fn a_cut_breaks_in_mid_body() {
    let (rig, tokens) = rig().await;
    rig.fault("t", fault("GET /v1/users", "cut", true)).await;
    let mut answer = list(&rig, &tokens).await.expect("the head of an answer");
    assert_eq!(answer.status(), 200);
    let length: usize = header(&answer, "content-length").expect("a length").parse().expect("a number");
    let mut got = 0;
    let broken = loop {
        match answer.chunk().await {
            Ok(Some(bytes)) => got += bytes.len(),
            Ok(None) => break false,
            Err(_) => break true,
        }
    };
    assert!(broken && got == length / 2, "{got} of {length}");
    assert_eq!(list(&rig, &tokens).await.expect("answer").status(), 200);
}

#[tokio::test]
async fn a_cut_after_commit_does_the_work_once() {
    let (rig, tokens) = rig().await;
    let (user, role) = rig.ids(tokens.access(), "nina.norole", "ledger.reader").await;
    rig.fault("t", fault("POST /v1/users/*/roles/*", "cutAfterCommit", true)).await;
    let path = format!("/v1/users/{user}/roles/{role}");
    let failed = rig.api(Method::POST, &path, tokens.access()).send().await;
    assert!(failed.is_err());
    let user: Value =
        rig.get(&format!("/v1/users/{user}"), tokens.access()).await.json().await.expect("JSON");
    assert_eq!(user["roles"].as_array().map(Vec::len), Some(1));
    let posts = rig.log("t").await;
    let posts: Vec<_> = posts.iter().filter(|entry| entry["path"] == path).collect();
    assert_eq!((posts.len(), &posts[0]["status"]), (1, &json!(0)));
}

#[tokio::test]
async fn a_refresh_can_be_lost_after_rotation() {
    let (rig, tokens) = rig().await;
    rig.fault("t", fault("POST /connect/token", "cutAfterCommit", true)).await;
    let form =
        [("grant_type", "refresh_token"), ("client_id", "iam-console"), ("refresh_token", tokens.refresh())];
    let address = format!("{}/connect/token", rig.issuer("t"));
    assert!(rig.client.post(address).form(&form).send().await.is_err());
    let again = rig.refresh("t", tokens.refresh()).await;
    assert_eq!(crate::rig::oauth_error(again).await, "invalid_grant");
}

#[tokio::test]
async fn while_a_cut_is_set_no_connection_is_kept() {
    let (rig, tokens) = rig().await;
    assert_eq!(header(&rig.get("/v1/me", tokens.access()).await, "connection"), None);
    rig.fault("t", fault("GET /v1/roles", "cutAfterCommit", true)).await;
    assert_eq!(header(&rig.get("/v1/me", tokens.access()).await, "connection"), Some("close"));
    assert!(rig.api(Method::GET, "/v1/roles", tokens.access()).send().await.is_err());
    assert_eq!(header(&rig.get("/v1/me", tokens.access()).await, "connection"), None);
}

#[tokio::test]
async fn wrong_shapes_nulls_pages_and_floods() {
    let (rig, tokens) = rig().await;
    rig.fault("t", fault("GET /v1/users", "wrongJson", true)).await;
    let value: Value = list(&rig, &tokens).await.expect("answer").json().await.expect("JSON");
    assert_eq!(value["items"], "none");

    rig.fault("t", fault("GET /v1/users", "nullFields", true)).await;
    let value: Value = list(&rig, &tokens).await.expect("answer").json().await.expect("JSON");
    let first = value["items"][0].as_object().expect("a row");
    assert!(first.len() == 6 && first.values().all(Value::is_null));
    assert!(value["items"][1]["id"].is_string() && value["metadata"]["totalCount"] == 60);
    rig.fault("t", fault("GET /v1/me", "nullFields", true)).await;
    let value: Value = rig.get("/v1/me", tokens.access()).await.json().await.expect("JSON");
    assert!(value["id"].is_null() && value.as_object().is_some_and(|members| members.len() == 6));

    rig.fault("t", fault("GET /v1/users", "html", true)).await;
    let answer = list(&rig, &tokens).await.expect("answer");
    assert_eq!(
        (answer.status().as_u16(), header(&answer, "content-type")),
        (200, Some("text/html; charset=utf-8"))
    );

    rig.fault("t", fault("GET /v1/users", "huge", true)).await;
    let answer = list(&rig, &tokens).await.expect("answer");
    assert!(answer.bytes().await.expect("bytes").len() > 64 << 20);

    rig.fault("t", fault("GET /v1/users", "redirect", "http://elsewhere.example/x")).await;
    let answer = list(&rig, &tokens).await.expect("answer");
    assert_eq!(
        (answer.status().as_u16(), header(&answer, "location")),
        (302, Some("http://elsewhere.example/x"))
    );
}

#[tokio::test]
async fn the_provider_has_faults_too() {
    let rig = Rig::new().await;
    rig.fault("t", fault("GET /.well-known/openid-configuration", "status", 500)).await;
    let address = format!("{}/.well-known/openid-configuration", rig.issuer("t"));
    let answer = rig.client.get(&address).header("origin", rig.app("t")).send().await.expect("answer");
    assert_eq!(answer.status(), 500);
    assert!(header(&answer, "access-control-allow-origin").is_some());
    assert_eq!(rig.client.get(&address).send().await.expect("answer").status(), 200);
    rig.fault(
        "t",
        json!({"route": "POST /connect/token", "status": 400, "body": "{\"error\":\"invalid_grant\"}"}),
    )
    .await;
    let (_, code) = rig.code("t", "kari.nordmann").await;
    let answer = rig.redeem("t", &code, crate::rig::VERIFIER).await;
    assert_eq!(crate::rig::oauth_error(answer).await, "invalid_grant");
}

#[tokio::test]
async fn a_preflight_meets_no_fault_of_its_request() {
    let (rig, _) = rig().await;
    rig.fault("t", json!({"route": "GET /v1/users", "status": 500, "times": 0})).await;
    let address = format!("{}/core/iam/v1/users", rig.origin());
    let request = rig.client.request(Method::OPTIONS, address).header("origin", rig.app("t"));
    let answer = request.header("access-control-request-method", "GET").send().await.expect("answer");
    assert_eq!(answer.status(), 204);
}
