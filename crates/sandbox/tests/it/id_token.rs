//! ID and access tokens: sound, and with every defect.

use jsonwebtoken::DecodingKey;
use jsonwebtoken::jwk::Jwk;
use reqwest::Method;
use sandbox::jose;
use serde_json::{Value, json};

use crate::rig::{Rig, parts};

async fn keys(rig: &Rig) -> Vec<Value> {
    let address = format!("{}/.well-known/jwks", rig.issuer("t"));
    let set: Value = rig.client.get(address).send().await.expect("answer").json().await.expect("JSON");
    set["keys"].as_array().cloned().expect("keys")
}

/// Whether a published key has signed the token.
async fn is_signed(rig: &Rig, token: &str) -> bool {
    let kid = parts(token).0["kid"].clone();
    keys(rig).await.into_iter().filter(|key| key["kid"] == kid).any(|key| {
        let key: Jwk = serde_json::from_value(key).expect("a JWK");
        jose::verified(token, &DecodingKey::from_jwk(&key).expect("a key")).is_some()
    })
}

#[tokio::test]
async fn a_sound_id_token_has_all_claims() {
    let rig = Rig::new().await;
    let tokens = rig.sign_in("t", "kari.nordmann").await;
    let (header, claims) = parts(tokens.id());
    assert_eq!(header["alg"], "ES256");
    assert!(is_signed(&rig, tokens.id()).await);
    assert_eq!(claims["iss"], rig.issuer("t"));
    assert_eq!(claims["aud"], "iam-console");
    assert_eq!(claims["nonce"], "the-nonce");
    assert_eq!(claims["tid"], "t");
    assert_eq!(claims["name"], "Kari Nordmann");
    assert_eq!(claims["preferred_username"], "kari.nordmann");
    assert_eq!(claims["email"], "kari.nordmann@fjordbank.example");
    let number = |name: &str| claims[name].as_u64().expect("a number");
    assert!(number("exp") > number("iat") && number("auth_time") <= number("iat"));
    assert!(claims["sid"].is_string());
    let me: Value = rig.get("/v1/me", tokens.access()).await.json().await.expect("JSON");
    assert_eq!(claims["sub"], me["id"]);
    let (header, access) = parts(tokens.access());
    assert_eq!(header["typ"], "at+jwt");
    assert_eq!((&access["aud"], &access["tid"]), (&json!("services.iam"), &json!("t")));
    assert_eq!(access["role"], json!(["TenantAdmin", "tenant.subject.read"]));
}

/// Looks at header, claims and the time.
type Check = fn(&Value, &Value, u64) -> bool;

#[tokio::test]
async fn every_defect_is_produced() {
    let rig = Rig::new().await;
    let now = sandbox::store::now();
    let checks: [(&str, bool, Check); 12] = [
        ("alg_none", false, |header, _, _| header["alg"] == "none"),
        ("hs256", false, |header, _, _| header["alg"] == "HS256"),
        ("bad_signature", false, |header, _, _| header["alg"] == "ES256"),
        ("wrong_iss", true, |_, claims, _| claims["iss"].as_str().is_some_and(|iss| iss.ends_with("-other"))),
        ("wrong_aud", true, |_, claims, _| claims["aud"] == "another-client"),
        ("wrong_azp", true, |_, claims, _| claims["azp"] == "another-client"),
        ("wrong_nonce", true, |_, claims, _| claims["nonce"].is_string() && claims["nonce"] != "the-nonce"),
        ("missing_nonce", true, |_, claims, _| claims.get("nonce").is_none()),
        ("expired", true, |_, claims, now| claims["exp"].as_u64().is_some_and(|exp| exp + 3000 < now)),
        ("missing_sub", true, |_, claims, _| claims.get("sub").is_none()),
        ("other_sub", true, |_, claims, _| claims["sub"] == "00000000-0000-0000-0000-000000000007"),
        ("unknown_kid", false, |header, _, _| header["kid"].is_string()),
    ];
    for (defect, signed, check) in checks {
        rig.settings("t", json!({"idTokenDefect": defect})).await;
        let tokens = rig.sign_in("t", "kari.nordmann").await;
        let token = tokens.id();
        let (header, claims) = if defect == "alg_none" {
            assert!(token.ends_with('.'));
            parts(token)
        } else {
            assert_eq!(is_signed(&rig, token).await, signed, "{defect}");
            parts(token)
        };
        assert!(check(&header, &claims, now), "{defect}: {header} {claims}");
        // Only the ID token has the defect.
        assert_eq!(rig.get("/v1/me", tokens.access()).await.status(), 200, "{defect}");
    }
}

#[tokio::test]
async fn keys_rotate_and_can_be_published_late() {
    let rig = Rig::new().await;
    let before = rig.sign_in("t", "kari.nordmann").await;
    rig.control(Method::POST, "t", "rotate-keys", json!({"staleReads": 1})).await;
    let after = rig.sign_in("t", "kari.nordmann").await;
    assert_ne!(parts(before.id()).0["kid"], parts(after.id()).0["kid"]);
    // The first look at the keys does not show the new one, the second does.
    assert!(!is_signed(&rig, after.id()).await);
    assert!(is_signed(&rig, after.id()).await);
    assert!(is_signed(&rig, before.id()).await);
    assert_eq!(rig.get("/v1/me", before.access()).await.status(), 200);
    rig.control(Method::POST, "t", "rotate-keys", Value::Null).await;
    assert_eq!(keys(&rig).await.len(), 2);
}

#[tokio::test]
async fn the_clock_of_the_provider_can_be_wrong() {
    let rig = Rig::new().await;
    rig.settings("t", json!({"clockOffsetSeconds": -4200})).await;
    let tokens = rig.sign_in("t", "kari.nordmann").await;
    let now = sandbox::store::now();
    let exp = parts(tokens.id()).1["exp"].as_u64().expect("a number");
    assert!(exp + 3000 < now, "{exp} {now}");
    // The API lives by the same clock, and every answer's Date says so.
    let answer = rig.get("/v1/me", tokens.access()).await;
    assert_eq!(answer.status(), 200);
    let date = crate::rig::header(&answer, "date").expect("a date");
    let date = httpdate::parse_http_date(date).expect("a date");
    let behind = std::time::SystemTime::now().duration_since(date).expect("in the past").as_secs();
    assert!((4190..4260).contains(&behind), "{behind}");
}

#[tokio::test]
async fn access_tokens_end_and_bad_ones_are_refused() {
    let rig = Rig::new().await;
    rig.settings("t", json!({"accessTokenSeconds": 1})).await;
    let tokens = rig.sign_in("t", "kari.nordmann").await;
    tokio::time::sleep(std::time::Duration::from_millis(2100)).await;
    let ended = rig.get("/v1/me", tokens.access()).await;
    assert_eq!(ended.status(), 401);
    let challenge = crate::rig::header(&ended, "www-authenticate").expect("a challenge");
    assert!(challenge.contains("error=\"invalid_token\"") && challenge.contains("expired"), "{challenge}");
    rig.settings("t", json!({"accessTokenSeconds": 60})).await;
    let good = rig.sign_in("t", "kari.nordmann").await;
    let (access, id) = (good.access().to_owned(), good.id().to_owned());
    let cut = access.rfind('.').unwrap_or_default();
    for token in ["", "x", "a.b.c", &access[..cut], &access[..=cut], &id] {
        let answer = rig.get("/v1/me", token).await;
        assert_eq!(answer.status(), 401, "{token}");
    }
    // A token of one tenant is good there only: the tenant is in it.
    rig.control(Method::POST, "t", "reset", Value::Null).await;
    assert_eq!(rig.get("/v1/me", &access).await.status(), 401);
}

#[tokio::test]
async fn a_token_without_the_scope_is_a_403() {
    let rig = Rig::new().await;
    let mut request = rig.request("t");
    for (name, value) in &mut request {
        if name == "scope" {
            *value = "openid profile".into();
        }
    }
    let (cookie, next) = rig.log_in("t", "kari.nordmann", &request).await;
    let back = rig.client.get(next).header("cookie", cookie).send().await.expect("answer");
    let code = crate::rig::parameter(&crate::rig::location(&back), "code").expect("a code");
    let tokens: Value = rig.redeem("t", &code, crate::rig::VERIFIER).await.json().await.expect("JSON");
    assert!(tokens["refresh_token"].is_null());
    let answer = rig.get("/v1/me", tokens["access_token"].as_str().expect("a token")).await;
    assert_eq!(answer.status(), 403);
    let challenge = crate::rig::header(&answer, "www-authenticate").expect("a challenge");
    assert!(challenge.contains("insufficient_scope"), "{challenge}");
}
