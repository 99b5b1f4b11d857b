//! Signing out at the provider.

use reqwest::Response;
use serde_json::Value;

use crate::rig::{Rig, Tokens, VERIFIER, header, location, parameter};

async fn signed_in(rig: &Rig) -> (String, Tokens) {
    let (cookie, code) = rig.code("t", "kari.nordmann").await;
    let tokens: Value = rig.redeem("t", &code, VERIFIER).await.json().await.expect("JSON");
    (cookie, Tokens(tokens))
}

async fn end(rig: &Rig, cookie: &str, query: &[(&str, &str)]) -> Response {
    let address = format!("{}/connect/endsession", rig.issuer("t"));
    let request = rig.client.get(address).query(query).header("cookie", cookie);
    request.send().await.expect("an answer")
}

async fn is_signed_in(rig: &Rig, cookie: &str) -> bool {
    let mut request = rig.request("t");
    request.push(("prompt".into(), "none".into()));
    parameter(&location(&rig.authorize("t", &request, Some(cookie)).await), "code").is_some()
}

#[tokio::test]
async fn the_app_signs_its_person_out_and_gets_the_browser_back() {
    let rig = Rig::new().await;
    let (cookie, tokens) = signed_in(&rig).await;
    let uri = format!("{}/signed-out", rig.app("t"));
    let query = [
        ("id_token_hint", tokens.id()),
        ("client_id", "iam-console"),
        ("post_logout_redirect_uri", &uri),
        ("state", "s/1"),
    ];
    let answer = end(&rig, &cookie, &query).await;
    assert_eq!(location(&answer), format!("{uri}?state=s%2F1"));
    assert!(header(&answer, "set-cookie").is_some_and(|cookie| cookie.contains("Max-Age=0")));
    assert!(!is_signed_in(&rig, &cookie).await);
}

#[tokio::test]
async fn an_address_that_is_not_registered_is_the_end_of_the_way() {
    let rig = Rig::new().await;
    for uri in
        ["http://evil.example/", "http://t.localhost:4173/signed-out/", "http://t.localhost:4173/callback"]
    {
        let (cookie, tokens) = signed_in(&rig).await;
        let query = [("id_token_hint", tokens.id()), ("post_logout_redirect_uri", uri)];
        let answer = end(&rig, &cookie, &query).await;
        assert_eq!((answer.status().as_u16(), answer.headers().get("location")), (400, None), "{uri}");
        // The person wanted out: that much is done.
        assert!(!is_signed_in(&rig, &cookie).await);
    }
}

#[tokio::test]
async fn without_a_good_hint_the_person_decides() {
    let rig = Rig::new().await;
    let (cookie, _) = signed_in(&rig).await;
    let other = signed_in(&rig).await.1;
    let uri = format!("{}/signed-out", rig.app("t"));
    for hint in ["", "a.b.c", other.id()] {
        let answer = end(&rig, &cookie, &[("id_token_hint", hint), ("post_logout_redirect_uri", &uri)]).await;
        assert_eq!(answer.status(), 200, "{hint}");
        assert!(answer.text().await.expect("text").contains("Sign out?"));
        assert!(is_signed_in(&rig, &cookie).await);
    }
    let address = format!("{}/connect/endsession", rig.issuer("t"));
    let form = [("post_logout_redirect_uri", uri.as_str())];
    let request = rig.client.post(address).form(&form).header("cookie", &cookie);
    assert_eq!(location(&request.send().await.expect("answer")), uri);
    assert!(!is_signed_in(&rig, &cookie).await);
}
