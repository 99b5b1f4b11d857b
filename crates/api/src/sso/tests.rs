//! What is called, and what becomes of a provider that is written again.

use serde_json::json;

use super::*;

fn provider(more: &Value) -> Value {
    let mut whole = json!({"id": 12, "scheme": "a-entra", "displayName": "A", "enabled": true,
        "providerName": "Azure", "type": "oidc", "properties": {"loginEnabled": true, "visible": false,
        "clientId": "c", "clientSecret": "s3cret", "authority": "https://x", "fromTomorrow": {"a": [1]}}});
    for (name, value) in more.as_object().into_iter().flatten() {
        whole[name] = value.clone();
    }
    whole
}

fn stored(value: &Value) -> Stored {
    Stored::read(&value.to_string()).unwrap_or_else(|_| panic!("{value}"))
}

fn body(call: &Call<()>) -> Value {
    call.request.body.as_deref().and_then(|body| serde_json::from_str(body).ok()).unwrap_or_default()
}

#[test]
fn calls_name_their_operation() {
    assert_eq!(list().request.path, "/v1/sso");
    assert_eq!(get(Kind::AzureAd, "12").request.path, "/v1/sso/azuread/12");
    let remove = remove(Kind::Custom, "a/b").request;
    assert_eq!((remove.method, remove.path.as_str()), (Method::Delete, "/v1/sso/custom/a%2Fb"));
    let new = New {
        scheme: "g".into(),
        display_name: "G".into(),
        properties: vec![("usePkce", false.into())],
        secret: None,
    };
    let create = create(Kind::Google, &new);
    assert_eq!((create.request.method, create.request.path.as_str()), (Method::Post, "/v1/sso/google"));
    let sent = body(&create);
    assert_eq!(
        (&sent["enabled"], &sent["type"], &sent["scheme"]),
        (&json!(true), &json!("oidc"), &json!("g"))
    );
    assert_eq!(
        sent["properties"],
        json!({"loginEnabled": true, "visible": false, "clientId": "", "clientSecret": null,
            "authority": "https://accounts.google.com", "scope": "openid profile email", "nameClaimType": "name",
            "emailClaimType": "email", "phoneNumberClaimType": "phone", "subjectClaimType": "subject",
            "usePkce": false, "autoProvisioningEnabled": false, "delegationEnabled": false})
    );
    assert_eq!((create.decode)(r#"[{"rel":"self","href":null,"method":"GET"}]"#), Ok(()));
}

#[test]
fn p19_a_provider_never_holds_its_secret() {
    for (secret, told) in [
        (json!("s3cret"), Told::Whole),
        (json!("s3c*****"), Told::Masked),
        (json!(""), Told::Nothing),
        (Value::Null, Told::Nothing),
    ] {
        let mut whole = provider(&json!({}));
        whole["properties"]["clientSecret"] = secret;
        let read = (get(Kind::AzureAd, "12").decode)(&whole.to_string()).expect("a provider");
        assert!(!format!("{read:?}").contains("s3c"), "{read:?}");
        assert_eq!(read.settings.map(|settings| settings.secret), Some(told));
    }
}

#[test]
fn a_state_is_said_only_as_far_as_it_was_told() {
    let state = |more: Value| {
        let read: Provider = serde_json::from_value(provider(&more)).expect("a provider");
        read.state()
    };
    let flags =
        |login: bool, visible: bool| json!({"properties": {"loginEnabled": login, "visible": visible}});
    assert_eq!(state(flags(true, true)), State::On);
    assert_eq!(state(flags(true, false)), State::Hidden);
    assert_eq!(state(flags(false, true)), State::NotConnected);
    assert_eq!(state(json!({"enabled": false})), State::NotConnected);
    assert_eq!(state(json!({"properties": null})), State::Connected);
    let kind = |word: &str, protocol: &str| {
        let more = json!({"providerName": word, "type": protocol});
        serde_json::from_value::<Provider>(provider(&more)).expect("a provider").kind()
    };
    assert_eq!(kind("Azure", "oidc"), Some(Kind::AzureAd));
    assert_eq!(kind("azuread", "oidc"), Some(Kind::AzureAd));
    assert_eq!((kind("Custom", "saml2p"), kind("Vipps", "oidc")), (None, None));
    let rows = json!([provider(&json!({"properties": null})), provider(&json!({})), 7]).to_string();
    let slice = (untold(None).decode)(&rows).expect("rows");
    assert_eq!((slice.items.len(), slice.total, slice.cursor), (1, Some(1), None));
}

#[test]
fn what_is_not_changed_is_written_as_it_came() {
    let edits = Edits { properties: vec![(VISIBLE, true.into())], ..Edits::default() };
    let (call, written) = update(&stored(&provider(&json!({"links": []}))), Kind::AzureAd, &edits);
    assert_eq!((call.request.method, call.request.path.as_str()), (Method::Put, "/v1/sso/azuread/12"));
    let mut wanted = provider(&json!({}));
    wanted["properties"]["visible"] = true.into();
    wanted.as_object_mut().map(|all| all.remove("providerName"));
    assert_eq!(body(&call), wanted);
    assert_eq!(written.held(&stored(&wanted)), Held::All);
    assert_eq!(written.held(&stored(&provider(&json!({})))), Held::Differs);
    for nothing in [Value::Null, json!("")] {
        let mut gone = wanted.clone();
        gone["properties"]["clientSecret"] = nothing;
        assert_eq!(written.held(&stored(&gone)), Held::SecretGone);
    }
    assert!(Stored::read(r#"{"id":1}"#).is_err() && Stored::read("[]").is_err());
}

#[test]
fn p19_a_mask_is_never_written() {
    for (told, sent) in
        [(json!("s3cret"), json!("s3cret")), (json!("********"), Value::Null), (Value::Null, Value::Null)]
    {
        let mut whole = provider(&json!({}));
        whole["properties"]["clientSecret"] = told;
        let (call, _) = update(&stored(&whole), Kind::AzureAd, &Edits::default());
        assert_eq!(body(&call)["properties"]["clientSecret"], sent);
        let edits = Edits { secret: NewSecret::Replace("new".into()), ..Edits::default() };
        let (call, written) = update(&stored(&whole), Kind::AzureAd, &edits);
        assert_eq!(body(&call)["properties"]["clientSecret"], "new");
        assert!(
            !format!("{:?}", call.request).contains("new") || written.held(&stored(&whole)) != Held::Differs
        );
    }
}
