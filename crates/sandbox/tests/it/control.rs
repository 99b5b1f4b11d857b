//! The control API, the log and the page for people.

use reqwest::Method;
use serde_json::{Value, json};

use crate::rig::{Rig, header, text};

#[tokio::test]
async fn a_reset_makes_everything_anew() {
    let rig = Rig::new().await;
    let admin = rig.sign_in("t", "kari.nordmann").await;
    assert_eq!(rig.post("/v1/users/invite?email=a%40b.example", admin.access()).await.status(), 204);
    rig.fault("t", json!({"route": "GET /v1/me", "status": 500, "times": 0})).await;
    rig.settings("t", json!({"idTokenDefect": "expired"})).await;
    let answer = rig.control(Method::POST, "t", "reset", json!({"users": 7, "accessTokenSeconds": 9})).await;
    assert_eq!(answer.status(), 204);
    assert_eq!(rig.log("t").await, Vec::<Value>::new());
    let open: Value =
        rig.control(Method::GET, "t", "invitations", Value::Null).await.json().await.expect("JSON");
    assert_eq!(open, json!([]));
    let again = rig.sign_in("t", "kari.nordmann").await;
    assert_eq!(again.0["expires_in"], 9);
    assert_eq!(rig.get("/v1/me", again.access()).await.status(), 200);
    let list: Value = rig.get("/v1/users", again.access()).await.json().await.expect("JSON");
    assert_eq!(list["metadata"]["totalCount"], 7);
    // Without a body as well.
    rig.control(Method::POST, "t", "reset", Value::Null).await;
    let again = rig.sign_in("t", "kari.nordmann").await;
    assert_eq!(again.0["expires_in"], 3600);
}

#[tokio::test]
async fn a_tenant_can_be_empty_or_hold_hostile_people() {
    let rig = Rig::new().await;
    let list = async |query: &str| {
        let admin = rig.sign_in("t", "kari.nordmann").await;
        let answer = rig.get(&format!("/v1/users{query}"), admin.access()).await;
        answer.json::<Value>().await.expect("JSON")
    };
    rig.control(Method::POST, "t", "reset", json!({"users": 0})).await;
    assert_eq!(list("").await["metadata"]["totalCount"], 0);
    let name = "<img src=x onerror=alert(1)>\u{202e}nimda";
    let person = json!({"userName": name, "email": "x@y.example", "roles": ["ledger.reader"]});
    rig.control(Method::POST, "t", "reset", json!({"users": 3, "people": [person]})).await;
    let found = list("?searchText=onerror").await;
    assert_eq!((&found["items"][0]["userName"], &found["metadata"]["totalCount"]), (&json!(name), &json!(1)));
    assert_eq!(found["items"][0]["roles"][0]["name"], "ledger.reader");
}

#[tokio::test]
async fn slips_in_the_control_calls_are_refused() {
    let rig = Rig::new().await;
    for (method, what, body) in [
        (Method::POST, "t/reset", json!({"users": 1_000_001})),
        (Method::POST, "t/reset", json!({"user": 5})),
        (Method::PUT, "t/settings", json!({"issParameter": "maybe"})),
        (Method::PUT, "t/settings", json!({"nonsense": 1})),
        (Method::POST, "t/faults", json!({"route": "users", "status": 500})),
        (Method::POST, "t/faults", json!({"route": "GET /v1/users", "sttus": 500})),
        (Method::GET, "t/nonsense", Value::Null),
        (Method::GET, "Not-A-Name/log", Value::Null),
    ] {
        let address = format!("{}/sandbox/{what}", rig.origin());
        let answer = rig.client.request(method, address).json(&body).send().await.expect("answer");
        assert!(answer.status().is_client_error(), "{what} {body}: {}", answer.status());
    }
}

#[tokio::test]
async fn the_log_has_every_request_of_its_tenant() {
    let rig = Rig::new().await;
    let admin = rig.sign_in("t", "kari.nordmann").await;
    let app = rig.app("t");
    let list = rig.api(Method::GET, "/v1/users?searchText=x&page=1", admin.access());
    list.header("origin", &app).header("user-agent", "the-test").send().await.expect("answer");
    let refused = format!("{}/core/iam/v1/me", rig.origin());
    rig.client.get(&refused).header("origin", &app).send().await.expect("answer");
    let preflight = rig.client.request(Method::OPTIONS, &refused).header("origin", &app);
    preflight.header("access-control-request-method", "GET").send().await.expect("answer");
    rig.sign_in("u", "kari.nordmann").await;

    let log = rig.log("t").await;
    let told: Vec<_> = log
        .iter()
        .map(|entry| format!("{} {} {}", text(&entry["method"]), text(&entry["path"]), entry["status"]))
        .collect();
    assert_eq!(
        told,
        [
            "POST /login 303",
            "GET /connect/authorize 302",
            "POST /connect/token 200",
            "GET /v1/users 200",
            "GET /v1/me 401",
            "OPTIONS /v1/me 204",
        ]
    );
    let numbers: Vec<_> = log.iter().filter_map(|entry| entry["n"].as_u64()).collect();
    assert!(numbers.windows(2).all(|pair| pair[0] < pair[1]));
    let times: Vec<_> = log.iter().filter_map(|entry| entry["at_ms"].as_u64()).collect();
    assert!(times.len() == log.len() && times.is_sorted());
    assert!(log[1]["query"].as_str().is_some_and(|query| query.contains("code_challenge_method=S256")));
    assert_eq!(log[1]["hasCookie"], true);
    let body = log[2]["body"].as_str().expect("a body");
    assert!(body.contains("grant_type=authorization_code") && body.contains("code_verifier="), "{body}");
    assert_eq!(log[2]["contentType"], "application/x-www-form-urlencoded");
    assert_eq!((&log[2]["origin"], &log[2]["hasCookie"]), (&json!(app), &json!(false)));
    assert_eq!((&log[3]["query"], &log[3]["userAgent"]), (&json!("searchText=x&page=1"), &json!("the-test")));
    assert_eq!((&log[3]["hasAuthorization"], &log[4]["hasAuthorization"]), (&json!(true), &json!(false)));
    assert!(log[3]["body"].is_null());
    assert_eq!(rig.log("u").await.len(), 3);
    rig.control(Method::DELETE, "t", "log", Value::Null).await;
    assert_eq!(rig.log("t").await.len(), 0);
}

#[tokio::test]
async fn the_control_api_is_open_to_pages() {
    let rig = Rig::new().await;
    let address = format!("{}/sandbox/t/log", rig.origin());
    let answer = rig.client.request(Method::OPTIONS, &address).header("origin", "http://x.example");
    let answer = answer.header("access-control-request-method", "DELETE").send().await.expect("answer");
    assert_eq!(answer.status(), 204);
    assert_eq!(header(&answer, "access-control-allow-origin"), Some("*"));
}

#[tokio::test]
async fn a_person_finds_and_sets_everything_on_the_page() {
    let rig = Rig::new().await;
    let admin = rig.sign_in("t", "kari.nordmann").await;
    let invite = "/v1/users/invite?email=gjest%40a.example";
    assert_eq!(rig.post(invite, admin.access()).await.status(), 204);
    let page = async || {
        let answer = rig.client.get(format!("{}/?tenant=t", rig.origin())).send().await.expect("answer");
        let policy = header(&answer, "content-security-policy").expect("a policy").to_owned();
        assert!(policy.contains("default-src 'none'") && policy.contains("form-action 'self'"));
        answer.text().await.expect("text")
    };
    let text = page().await;
    for part in ["kari.nordmann", "ola.viewer", "nina.norole", "/connect/token", "accept as gjest@a.example"]
    {
        assert!(text.contains(part), "{part}");
    }
    let form = [("route", "GET /v1/me"), ("kind", "status"), ("number", "418"), ("times", "0")];
    let set = rig.client.post(format!("{}/page/t/fault", rig.origin())).form(&form).send().await;
    assert_eq!(set.expect("answer").status(), 303);
    assert!(page().await.contains("until removed"));
    assert_eq!(rig.get("/v1/me", admin.access()).await.status(), 418);
    let clear = rig.client.post(format!("{}/page/t/faults/clear", rig.origin())).send().await;
    assert_eq!(clear.expect("answer").status(), 303);
    assert_eq!(rig.get("/v1/me", admin.access()).await.status(), 200);
    let form = [("route", "nonsense"), ("kind", "cut"), ("number", ""), ("times", "1")];
    let refused = rig.client.post(format!("{}/page/t/fault", rig.origin())).form(&form).send().await;
    assert_eq!(refused.expect("answer").status(), 400);
    let reset = rig.client.post(format!("{}/page/t/reset", rig.origin())).send().await;
    assert_eq!(reset.expect("answer").status(), 303);
    assert_eq!(rig.get("/v1/me", admin.access()).await.status(), 401);
}

#[tokio::test]
async fn markup_in_requests_stays_text_on_the_page() {
    let rig = Rig::new().await;
    let address = format!("{}/connect/authorize?x=%3Cb%3E'\"", rig.issuer("t"));
    rig.client.get(address).send().await.expect("answer");
    let path = format!("{}/<script>alert(1)</script>", rig.issuer("t"));
    rig.client.get(path).send().await.expect("answer");
    let page = rig.client.get(format!("{}/?tenant=t", rig.origin())).send().await.expect("answer");
    let text = page.text().await.expect("text");
    assert!(!text.contains("<script") && !text.contains("<b>"));
    // The same for what the sign-in page shows again.
    let form = [("user", "<b>\"x"), ("password", "no"), ("request", "\"><b>")];
    let page = rig.client.post(format!("{}/login", rig.issuer("t"))).form(&form).send().await;
    let text = page.expect("answer").text().await.expect("text");
    assert!(!text.contains("<b>") && text.contains("&lt;b&gt;&quot;x"));
}
