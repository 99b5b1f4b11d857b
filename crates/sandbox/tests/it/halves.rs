//! Either half alone, against the other half of a second sandbox.

use reqwest::Method;
use sandbox::Options;
use serde_json::{Value, json};

use crate::rig::{Rig, header, text};

#[tokio::test]
async fn the_api_half_trusts_another_provider() {
    let provider = Rig::new().await;
    let api = Rig::with(Options { issuer: Some(provider.issuer("t")), ..Options::default() }).await;
    let address = format!("{}/.well-known/openid-configuration", api.issuer("t"));
    assert_eq!(api.client.get(address).send().await.expect("answer").status(), 404);

    let admin = provider.sign_in("t", "kari.nordmann").await;
    let me: Value = api.get("/v1/me", admin.access()).await.json().await.expect("JSON");
    assert_eq!(me["userName"], "kari.nordmann");
    assert_eq!(api.get("/v1/users", admin.access()).await.status(), 200);
    let norole = provider.sign_in("t", "nina.norole").await;
    assert_eq!(api.get("/v1/users", norole.access()).await.status(), 403);

    // The keys were fetched once, and again for a key not known before.
    let fetched = async || {
        let log = provider.log("t").await;
        log.iter().filter(|entry| entry["path"] == "/.well-known/jwks").count()
    };
    assert_eq!(fetched().await, 1);
    provider.control(Method::POST, "t", "rotate-keys", Value::Null).await;
    let rotated = provider.sign_in("t", "kari.nordmann").await;
    assert_eq!(api.get("/v1/me", rotated.access()).await.status(), 200);
    assert_eq!(api.get("/v1/me", admin.access()).await.status(), 200);
    assert_eq!(fetched().await, 2);

    // Someone the API half has not among its people is what the token says.
    let path = "/v1/users/users?email=only.there%40fjordbank.example&fullName=O&phoneNumber=%2B4791111111";
    assert_eq!(provider.post(path, rotated.access()).await.status(), 200);
    let stranger = provider.sign_in("t", "only.there").await;
    let me: Value = api.get("/v1/me", stranger.access()).await.json().await.expect("JSON");
    assert_eq!((&me["roles"], me["id"].is_string()), (&json!([]), true));

    // Another issuer's tokens are refused, whatever key they name, and so are foreign scopes and ends.
    let other = provider.sign_in("u", "kari.nordmann").await;
    assert_eq!(api.get("/v1/me", other.access()).await.status(), 401);
    assert_eq!(api.get("/v1/me", rotated.id()).await.status(), 403);
    provider.settings("t", json!({"accessTokenSeconds": 0})).await;
    let ended = provider.sign_in("t", "kari.nordmann").await;
    let answer = api.get("/v1/me", ended.access()).await;
    assert!(header(&answer, "www-authenticate").is_some_and(|text| text.contains("expired")));
    let config = api.sandbox.world.config("t.localhost:4173");
    assert_eq!(config["issuer"], provider.issuer("t"));
}

#[tokio::test]
async fn a_provider_that_is_not_what_it_says_is_not_trusted() {
    let provider = Rig::new().await;
    let admin = provider.sign_in("t", "kari.nordmann").await;
    provider.settings("t", json!({"discovery": "wrong_issuer"})).await;
    let api = Rig::with(Options { issuer: Some(provider.issuer("t")), ..Options::default() }).await;
    assert_eq!(api.get("/v1/me", admin.access()).await.status(), 401);
}

#[tokio::test]
async fn the_provider_half_fronts_another_api() {
    let api = "https://api.dev.aritma.io/core/iam";
    let provider = Rig::with(Options { api: Some(api.into()), ..Options::default() }).await;
    let tokens = provider.sign_in("t", "kari.nordmann").await;
    assert_eq!(crate::rig::parts(tokens.access()).1["aud"], "services.iam");
    assert_eq!(provider.get("/v1/me", tokens.access()).await.status(), 404);
    let config = provider.sandbox.world.config("t.localhost:4173");
    assert_eq!((text(&config["apiBase"]), text(&config["issuer"])), (api.to_owned(), provider.issuer("t")));
}
