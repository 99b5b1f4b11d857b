//! Authorization, codes, PKCE and refresh tokens.

use reqwest::Method;
use serde_json::{Value, json};

use crate::rig::{Rig, VERIFIER, header, location, oauth_error, parameter, parts};

fn changed(request: &[(String, String)], name: &str, value: Option<&str>) -> Vec<(String, String)> {
    let mut request: Vec<_> = request.iter().filter(|(key, _)| key != name).cloned().collect();
    request.extend(value.map(|value| (name.to_owned(), value.to_owned())));
    request
}

#[tokio::test]
async fn discovery_names_what_is_there() {
    let rig = Rig::new().await;
    let address = format!("{}/.well-known/openid-configuration", rig.issuer("t"));
    let document: Value = rig.client.get(address).send().await.expect("answer").json().await.expect("JSON");
    assert_eq!(document["issuer"], rig.issuer("t"));
    assert_eq!(document["authorization_response_iss_parameter_supported"], true);
    assert_eq!(document["code_challenge_methods_supported"], json!(["S256"]));
    let keys = document["jwks_uri"].as_str().expect("an address");
    let keys: Value = rig.client.get(keys).send().await.expect("answer").json().await.expect("JSON");
    assert_eq!((&keys["keys"][0]["alg"], &keys["keys"][0]["use"]), (&json!("ES256"), &json!("sig")));
    assert!(keys["keys"][0].get("d").is_none(), "a private key is published");
}

#[tokio::test]
async fn discovery_has_every_defect_asked_for() {
    let rig = Rig::new().await;
    let address = format!("{}/.well-known/openid-configuration", rig.issuer("t"));
    for (defect, holds) in [
        ("wrong_issuer", (|d, i| d["issuer"] != i) as fn(&Value, &str) -> bool),
        ("trailing_slash", |d, i| d["issuer"] == format!("{i}/")),
        ("http_endpoints", |d, _| {
            d["token_endpoint"].as_str().is_some_and(|at| at.starts_with("http://id.example.test/"))
        }),
        ("plain_pkce_only", |d, _| d["code_challenge_methods_supported"] == json!(["plain"])),
        ("no_optional_endpoints", |d, _| {
            d["end_session_endpoint"].is_null() && d["revocation_endpoint"].is_null()
        }),
    ] {
        rig.settings("t", json!({"discovery": defect})).await;
        let document: Value =
            rig.client.get(&address).send().await.expect("answer").json().await.expect("JSON");
        assert!(holds(&document, &rig.issuer("t")), "{defect}: {document}");
    }
}

#[tokio::test]
async fn a_person_signs_in_and_stays_signed_in() {
    let rig = Rig::new().await;
    let request = rig.request("t");
    let silent = changed(&request, "prompt", Some("none"));
    let refused = rig.authorize("t", &silent, None).await;
    let back = location(&refused);
    assert!(back.starts_with(&format!("{}/callback?", rig.app("t"))), "{back}");
    assert_eq!(parameter(&back, "error").as_deref(), Some("login_required"));
    assert_eq!(parameter(&back, "state").as_deref(), Some("st a/te"));
    assert_eq!(parameter(&back, "iss"), Some(rig.issuer("t")));

    let page = location(&rig.authorize("t", &request, None).await);
    let page = rig.client.get(page).send().await.expect("answer");
    let policy = header(&page, "content-security-policy").expect("a policy").to_owned();
    assert!(policy.contains("default-src 'none'") && policy.contains(&rig.app("t")), "{policy}");
    assert!(page.text().await.expect("text").contains(">kari.nordmann</button>"));

    let (cookie, next) = rig.log_in("t", "kari.nordmann", &request).await;
    let back = location(&rig.client.get(next).header("cookie", &cookie).send().await.expect("answer"));
    assert!(parameter(&back, "code").is_some() && parameter(&back, "iss") == Some(rig.issuer("t")));

    // Silently from now on, but not in another tenant, and not when the password is asked for.
    let code = |answer: &reqwest::Response| parameter(&location(answer), "code");
    assert!(code(&rig.authorize("t", &silent, Some(&cookie)).await).is_some());
    let elsewhere = changed(&rig.request("u"), "prompt", Some("none"));
    assert!(code(&rig.authorize("u", &elsewhere, Some(&cookie)).await).is_none());
    let forced = changed(&request, "prompt", Some("login"));
    let page = location(&rig.authorize("t", &forced, Some(&cookie)).await);
    assert!(page.contains("/login?"), "{page}");
    // The page does not ask again for ever.
    let (_, next) = rig.log_in("t", "kari.nordmann", &forced).await;
    assert!(!next.contains("prompt"), "{next}");
}

#[tokio::test]
async fn the_session_cookie_is_for_the_provider_only() {
    let rig = Rig::new().await;
    let form = [("user", "ola.viewer"), ("password", "password")];
    let answer = rig.client.post(format!("{}/login", rig.issuer("t"))).form(&form).send().await;
    let answer = answer.expect("answer");
    let cookie = header(&answer, "set-cookie").expect("a cookie");
    assert!(cookie.starts_with("sandbox-session-t="), "{cookie}");
    assert!(cookie.ends_with("; Path=/id/t; HttpOnly; SameSite=Lax"), "{cookie}");
}

#[tokio::test]
async fn a_wrong_password_signs_nobody_in() {
    let rig = Rig::new().await;
    for (user, password) in [("kari.nordmann", "Password"), ("nobody", "password"), ("", "")] {
        let form = [("user", user), ("password", password)];
        let answer = rig.client.post(format!("{}/login", rig.issuer("t"))).form(&form).send().await;
        let answer = answer.expect("answer");
        assert_eq!(header(&answer, "set-cookie"), None);
        assert!(answer.text().await.expect("text").contains("Wrong user name or password."));
    }
}

#[tokio::test]
async fn cancelling_is_access_denied() {
    let rig = Rig::new().await;
    let query = form_urlencoded::Serializer::new(String::new()).extend_pairs(rig.request("t")).finish();
    let form = [("request", query.as_str()), ("cancel", "1")];
    let answer = rig.client.post(format!("{}/login", rig.issuer("t"))).form(&form).send().await;
    let back = location(&answer.expect("answer"));
    assert_eq!(parameter(&back, "error").as_deref(), Some("access_denied"));
    assert!(parameter(&back, "state").is_some());
}

#[tokio::test]
async fn only_the_exact_redirect_address_is_good() {
    let rig = Rig::new().await;
    let request = rig.request("t");
    for address in [
        &format!("{}/callback", rig.app("t")),
        "http://localhost:4173/callback",
        "http://127.0.0.1:4173/callback",
    ] {
        let answer = rig.authorize("t", &changed(&request, "redirect_uri", Some(address)), None).await;
        assert_eq!(answer.status(), 302, "{address}");
    }
    for address in [
        Some("http://t.localhost:4173/callback/"),
        Some("http://t.localhost:4173/callback?x=1"),
        Some("http://t.localhost:4173/"),
        Some("http://t.localhost:4174/callback"),
        Some("https://t.localhost:4173/callback"),
        Some("http://u.localhost:4173/callback"),
        Some("http://T.localhost:4173/callback"),
        Some("http://t.localhost:4173/callback%2f"),
        Some("http://evil.example/callback"),
        None,
    ] {
        let answer = rig.authorize("t", &changed(&request, "redirect_uri", address), None).await;
        assert_eq!((answer.status().as_u16(), answer.headers().get("location")), (400, None), "{address:?}");
    }
    let answer = rig.authorize("t", &changed(&request, "client_id", Some("other")), None).await;
    assert_eq!((answer.status().as_u16(), answer.headers().get("location")), (400, None));
}

#[tokio::test]
async fn bad_requests_go_back_with_their_error() {
    let rig = Rig::new().await;
    let (cookie, _) = rig.log_in("t", "kari.nordmann", &rig.request("t")).await;
    let request = rig.request("t");
    for (name, value, error) in [
        ("code_challenge", None, "invalid_request"),
        ("code_challenge", Some("short"), "invalid_request"),
        ("code_challenge_method", None, "invalid_request"),
        ("code_challenge_method", Some("plain"), "invalid_request"),
        ("response_type", Some("token"), "unsupported_response_type"),
        ("response_type", Some("code id_token"), "unsupported_response_type"),
        ("response_type", None, "invalid_request"),
        ("response_mode", Some("form_post"), "invalid_request"),
        ("scope", Some("openid root"), "invalid_scope"),
        ("scope", None, "invalid_scope"),
        ("prompt", Some("none login"), "invalid_request"),
    ] {
        let answer = rig.authorize("t", &changed(&request, name, value), Some(&cookie)).await;
        let back = location(&answer);
        assert_eq!(parameter(&back, "error").as_deref(), Some(error), "{name} {value:?}");
        assert_eq!(parameter(&back, "code"), None);
    }
    let mut twice = request.clone();
    twice.push(("nonce".into(), "another".into()));
    let back = location(&rig.authorize("t", &twice, Some(&cookie)).await);
    assert_eq!(parameter(&back, "error").as_deref(), Some("invalid_request"));
}

#[tokio::test]
async fn the_iss_parameter_can_be_wrong_or_absent() {
    let rig = Rig::new().await;
    let (cookie, _) = rig.log_in("t", "kari.nordmann", &rig.request("t")).await;
    let issuer = rig.issuer("t");
    let other = format!("{issuer}-other");
    for (setting, wanted) in [("right", Some(&issuer)), ("wrong", Some(&other)), ("absent", None)] {
        rig.settings("t", json!({"issParameter": setting})).await;
        let back = location(&rig.authorize("t", &rig.request("t"), Some(&cookie)).await);
        assert!(parameter(&back, "code").is_some());
        assert_eq!(parameter(&back, "iss").as_ref(), wanted);
    }
}

#[tokio::test]
async fn pkce_is_really_checked() {
    let rig = Rig::new().await;
    let challenge = sandbox::jose::sha256_text(VERIFIER);
    for verifier in ["", "wrong", &VERIFIER.replace('d', "e"), &VERIFIER.to_lowercase(), &challenge] {
        let (_, code) = rig.code("t", "kari.nordmann").await;
        assert_eq!(oauth_error(rig.redeem("t", &code, verifier).await).await, "invalid_grant", "{verifier}");
        // Gone after one try, so that the verifier cannot be guessed.
        assert_eq!(oauth_error(rig.redeem("t", &code, VERIFIER).await).await, "invalid_grant");
    }
}

#[tokio::test]
async fn a_code_is_good_once_and_a_replay_revokes_what_it_gave() {
    let rig = Rig::new().await;
    let (_, code) = rig.code("t", "kari.nordmann").await;
    let tokens = rig.redeem("t", &code, VERIFIER).await;
    assert_eq!(header(&tokens, "cache-control"), Some("no-store"));
    let tokens = crate::rig::Tokens(tokens.json().await.expect("JSON"));
    assert_eq!(rig.get("/v1/me", tokens.access()).await.status(), 200);
    assert_eq!(oauth_error(rig.redeem("t", &code, VERIFIER).await).await, "invalid_grant");
    assert_eq!(rig.get("/v1/me", tokens.access()).await.status(), 401);
    assert_eq!(oauth_error(rig.refresh("t", tokens.refresh()).await).await, "invalid_grant");
}

#[tokio::test]
async fn a_code_is_bound_to_its_client_address_and_tenant() {
    let rig = Rig::new().await;
    let form = |code: &str, client: &str, address: &str| {
        [
            ("grant_type", "authorization_code"),
            ("client_id", client),
            ("code", code),
            ("code_verifier", VERIFIER),
            ("redirect_uri", address),
        ]
        .map(|(name, value)| (name, value.to_owned()))
    };
    let good = format!("{}/callback", rig.app("t"));
    for (tenant, client, address, error) in [
        ("t", "other", good.as_str(), "invalid_client"),
        ("t", "iam-console", "http://localhost:4173/callback", "invalid_grant"),
        ("u", "iam-console", good.as_str(), "invalid_grant"),
    ] {
        let (_, code) = rig.code("t", "kari.nordmann").await;
        let form = form(&code, client, address);
        let form: Vec<_> = form.iter().map(|(name, value)| (*name, value.as_str())).collect();
        assert_eq!(oauth_error(rig.token(tenant, &form).await).await, error);
    }
    assert_eq!(
        oauth_error(rig.token("t", &[("grant_type", "password"), ("client_id", "iam-console")]).await).await,
        "unsupported_grant_type"
    );
}

#[tokio::test]
async fn refresh_tokens_rotate_and_reuse_ends_the_family_alone() {
    let rig = Rig::new().await;
    let (one, other) = (rig.sign_in("t", "kari.nordmann").await, rig.sign_in("t", "kari.nordmann").await);
    let first = one.refresh().to_owned();
    let answer = rig.refresh("t", &first).await;
    assert_eq!(answer.status(), 200);
    let next: Value = answer.json().await.expect("JSON");
    let second = next["refresh_token"].as_str().expect("a new token").to_owned();
    assert_ne!(first, second);
    let (_, claims) = parts(next["id_token"].as_str().expect("an ID token"));
    let (_, before) = parts(one.id());
    for name in ["iss", "sub", "aud", "auth_time", "sid"] {
        assert_eq!(claims[name], before[name], "{name}");
    }
    assert!(claims["nonce"].is_null());
    // The old one comes again: the family ends, the one of the other tab does not.
    assert_eq!(oauth_error(rig.refresh("t", &first).await).await, "invalid_grant");
    assert_eq!(oauth_error(rig.refresh("t", &second).await).await, "invalid_grant");
    assert_eq!(rig.refresh("t", other.refresh()).await.status(), 200);
}

#[tokio::test]
async fn refresh_tokens_follow_the_settings() {
    let rig = Rig::new().await;
    rig.settings("t", json!({"rotateRefreshTokens": false, "accessTokenSeconds": 77})).await;
    let tokens = rig.sign_in("t", "kari.nordmann").await;
    assert_eq!(tokens.0["expires_in"], 77);
    for _ in 0..2 {
        let next: Value = rig.refresh("t", tokens.refresh()).await.json().await.expect("JSON");
        assert!(next["refresh_token"].is_null() && next["access_token"].is_string());
    }
    rig.settings("t", json!({"issueRefreshTokens": false})).await;
    assert!(rig.sign_in("t", "kari.nordmann").await.0["refresh_token"].is_null());
    rig.settings("u", json!({})).await;
    assert!(rig.sign_in("u", "kari.nordmann").await.0["refresh_token"].is_string());
}

#[tokio::test]
async fn revocation_ends_a_family_and_never_fails() {
    let rig = Rig::new().await;
    let tokens = rig.sign_in("t", "kari.nordmann").await;
    for token in ["nonsense", tokens.refresh()] {
        let form = [("token", token), ("token_type_hint", "refresh_token"), ("client_id", "iam-console")];
        let address = format!("{}/connect/revocation", rig.issuer("t"));
        assert_eq!(rig.client.post(address).form(&form).send().await.expect("answer").status(), 200);
    }
    assert_eq!(oauth_error(rig.refresh("t", tokens.refresh()).await).await, "invalid_grant");
}

#[tokio::test]
async fn revoking_the_sessions_ends_silent_sign_in_and_refresh() {
    let rig = Rig::new().await;
    let (cookie, code) = rig.code("t", "kari.nordmann").await;
    let tokens: Value = rig.redeem("t", &code, VERIFIER).await.json().await.expect("JSON");
    rig.control(Method::POST, "t", "revoke-sessions", Value::Null).await;
    let silent = changed(&rig.request("t"), "prompt", Some("none"));
    let back = location(&rig.authorize("t", &silent, Some(&cookie)).await);
    assert_eq!(parameter(&back, "error").as_deref(), Some("login_required"));
    let token = tokens["refresh_token"].as_str().expect("a token");
    assert_eq!(oauth_error(rig.refresh("t", token).await).await, "invalid_grant");
}

#[tokio::test]
async fn userinfo_tells_what_the_scopes_let_out() {
    let rig = Rig::new().await;
    let tokens = rig.sign_in("t", "kari.nordmann").await;
    let address = format!("{}/connect/userinfo", rig.issuer("t"));
    let answer = rig.client.get(&address).bearer_auth(tokens.access()).send().await.expect("answer");
    let claims: Value = answer.json().await.expect("JSON");
    assert_eq!(claims["sub"], parts(tokens.id()).1["sub"]);
    assert_eq!(claims["name"], "Kari Nordmann");
    for token in ["x", tokens.id()] {
        let answer = rig.client.get(&address).bearer_auth(token).send().await.expect("answer");
        assert_eq!(answer.status(), 401);
        assert!(header(&answer, "www-authenticate").is_some());
    }
}
