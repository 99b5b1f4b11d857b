//! The sandbox's real answers against `crates/api/openapi.yaml`, and the calls of `crates/api` against both.

use api::Request;
use api::call::Decode;
use boon::{Compiler, Draft, Schemas};
use reqwest::{Method, Response};
use serde_json::{Value, json};

use crate::{rig::Rig, rig::header, sign_in};

const TEXT: &str = include_str!("../../../api/openapi.yaml");
const NOBODY: &str = "00000000-0000-4000-8000-000000000000";

fn document() -> Value {
    serde_norway::from_str(TEXT).expect("YAML")
}

/// A node, or what it refers to.
fn resolved<'a>(document: &'a Value, node: &'a Value) -> &'a Value {
    match node["$ref"].as_str() {
        Some(to) => document.pointer(to.trim_start_matches('#')).unwrap_or_else(|| panic!("no {to}")),
        None => node,
    }
}

/// The template of a path that a real path meets; a literal segment goes before a variable one.
fn template<'a>(document: &'a Value, path: &str) -> Option<&'a str> {
    let path = path.split('?').next().unwrap_or_default();
    let meets = |template: &str| {
        let (have, want): (Vec<_>, Vec<_>) = (path.split('/').collect(), template.split('/').collect());
        have.len() == want.len() && have.iter().zip(&want).all(|(a, b)| a == b || b.starts_with('{'))
    };
    let mut found: Vec<_> =
        document["paths"].as_object()?.keys().map(String::as_str).filter(|path| meets(path)).collect();
    found.sort_by_key(|template| template.contains('{'));
    found.first().copied()
}

/// Checks an answer against the description of its operation.
async fn validate(document: &Value, method: &Method, path: &str, answer: Response) -> (String, u16) {
    let template = template(document, path).unwrap_or_else(|| panic!("{path} is not described"));
    let operation = &document["paths"][template][method.as_str().to_lowercase()];
    let status = answer.status().as_u16();
    let described = &operation["responses"][status.to_string()];
    assert!(described.is_object(), "{method} {path}: {status} is not described");
    let described = resolved(document, described);
    for (name, node) in described["headers"].as_object().into_iter().flatten() {
        let value = header(&answer, name).unwrap_or_else(|| panic!("{method} {path}: no {name}"));
        let schema = &resolved(document, node)["schema"];
        assert_eq!(check(document, schema, &json!(value)), Ok(()), "{name}");
    }
    let content_type = header(&answer, "content-type").map(str::to_owned);
    let body = answer.text().await.expect("text");
    match described["content"].as_object() {
        None => assert_eq!(body, "", "{method} {path} {status}"),
        Some(_) if body.is_empty() => {
            assert_eq!(described["x-may-be-empty"], true, "{method} {path} {status}");
        }
        Some(content) => {
            let content_type = content_type.expect("a type");
            let media = content.get(&content_type).unwrap_or_else(|| panic!("{path}: {content_type}"));
            let value: Value = serde_json::from_str(&body).expect("JSON");
            if let Err(error) = check(document, &media["schema"], &value) {
                panic!("{method} {path} {status}: {error}\n{value:#}");
            }
            if status >= 400 {
                assert_eq!(value["status"], status);
            }
        }
    }
    (operation["operationId"].as_str().expect("a name").to_owned(), status)
}

/// Checks `value` against a schema of the document; compiling it checks the schema too.
fn check(document: &Value, schema: &Value, value: &Value) -> Result<(), String> {
    const PLACE: &str = "http://description.example/schema.json";
    // The components come along, so that references within the document are found.
    let mut whole = schema.clone();
    whole["components"] = document["components"].clone();
    let (mut compiler, mut schemas) = (Compiler::new(), Schemas::new());
    compiler.set_default_draft(Draft::V2020_12);
    compiler.enable_format_assertions();
    compiler.add_resource(PLACE, whole).map_err(|error| error.to_string())?;
    let index = compiler.compile(PLACE, &mut schemas).map_err(|error| error.to_string())?;
    schemas.validate(value, index).map_err(|error| error.to_string())
}

#[test]
fn every_operation_says_where_it_comes_from_and_all_schemas_hold() {
    let document = document();
    assert_eq!(document["openapi"], "3.1.0");
    for (path, operations) in document["paths"].as_object().expect("paths") {
        for (method, operation) in operations.as_object().expect("operations") {
            let source = operation["x-source"].as_str().unwrap_or("missing");
            assert!(["reference", "guide", "assumed"].contains(&source), "{method} {path}: {source}");
            assert!(operation["summary"].is_string() && operation["operationId"].is_string());
            for status in ["401", "403"] {
                assert!(operation["responses"][status].is_object(), "{method} {path}");
            }
        }
    }
    for (name, schema) in document["components"]["schemas"].as_object().expect("schemas") {
        // Each is a schema, and one that means something: null is no such thing.
        let refused = check(&document, schema, &Value::Null).expect_err(name);
        assert!(refused.contains("null"), "{name}: {refused}");
    }
}

#[tokio::test]
async fn every_answer_is_as_described() {
    let document = document();
    let rig = Rig::new().await;
    let admin = rig.sign_in("t", "kari.nordmann").await;
    let viewer = rig.sign_in("t", "ola.viewer").await;
    let norole = rig.sign_in("t", "nina.norole").await;
    let (user, role) = rig.ids(admin.access(), "ola.hanssen", "audit.reader").await;
    let create = "/v1/users/users?fullName=Ny&phoneNumber=%2B4791234567&email";
    let (get, post, put, delete) = (Method::GET, Method::POST, Method::PUT, Method::DELETE);
    let client = json!({"name": "N", "description": "", "allowedGrantTypes": ["client_credentials"],
        "redirectUris": [], "allowedScopes": ["services.iam"]});
    let bad_client = json!({"name": " ", "redirectUris": ["http://a.example/", 7]});
    let secret =
        json!({"value": "x".repeat(32), "description": "S", "expiration": "2030-01-31T23:59:59+02:00"});
    let policy = json!({"subject": format!("user-{user}"), "action": "banking.ais.read", "scope": "/a"});
    let group = format!("/v1/subjects/groups/group-{}", sandbox::seed::access::group_id("t", 0));
    let (members, some) = (format!("{group}/members"), json!({"subjectIds": [format!("user-{user}")]}));
    let (provider, change) = (sign_in::provider(), sign_in::change);
    let bodies = [
        (&post, "/v1/clients".into(), client.clone(), 200),
        (&post, "/v1/clients".into(), bad_client.clone(), 400),
        (&put, "/v1/clients/a%2Fb".into(), client.clone(), 200),
        (&put, "/v1/clients/a%2Fb".into(), bad_client, 400),
        (&put, "/v1/clients/none".into(), client, 404),
        (&post, "/v1/clients/50%25/secrets".into(), secret.clone(), 201),
        (&post, "/v1/clients/50%25/secrets".into(), json!({"value": "short", "expiration": "soon"}), 400),
        (&post, "/v1/clients/none/secrets".into(), secret, 404),
        (&post, "/v1/policies".into(), policy.clone(), 200),
        (&post, "/v1/policies".into(), json!({"subject": "user-x", "action": "x", "scope": "x"}), 400),
        (&delete, "/v1/policies".into(), policy.clone(), 200),
        (&delete, "/v1/policies".into(), policy, 404),
        (&delete, "/v1/policies".into(), json!({"subject": "user-x"}), 400),
        (&post, "/v1/subjects/groups".into(), json!({"displayName": "N", "description": ""}), 200),
        (&post, "/v1/subjects/groups".into(), json!({"displayName": " "}), 400),
        (&post, members.clone(), some.clone(), 200),
        (&post, members.clone(), json!({"subjectIds": ["user-x"]}), 400),
        (&post, "/v1/subjects/groups/group-x/members".into(), some.clone(), 404),
        (&delete, members.clone(), some.clone(), 200),
        (&delete, members.clone(), json!({"subjectIds": []}), 400),
        (&delete, "/v1/subjects/groups/group-x/members".into(), some, 404),
        (&post, "/v1/sso/google".into(), provider.clone(), 201),
        (&post, "/v1/sso/google".into(), provider.clone(), 409),
        (&post, "/v1/sso/google".into(), json!({"scheme": "a b", "properties": {"clientSecret": 7}}), 400),
        (&post, "/v1/sso/okta".into(), provider, 404),
        (&put, "/v1/sso/azuread/4".into(), change("nordlys-entra"), 200),
        (&put, "/v1/sso/azuread/4".into(), change("bankid"), 409),
        (&put, "/v1/sso/azuread/4".into(), json!({"id": 5}), 400),
        (&put, "/v1/sso/google/4".into(), change("x"), 404),
        (&post, "/v1/scim".into(), json!({"provider": "bankid", "providerDisplayName": "B"}), 200),
        (&post, "/v1/scim".into(), json!({"provider": "none"}), 400),
    ];
    let calls = [
        (&get, "/v1/users".into(), 200),
        (&get, "/v1/users?searchText=%C3%B8&page=1&pageSize=200".into(), 200),
        (&get, "/v1/users?page=9".into(), 200),
        (&get, "/v1/users?page=0".into(), 400),
        (&get, format!("/v1/users/{user}"), 200),
        (&get, format!("/v1/users/{NOBODY}"), 404),
        (&post, format!("/v1/users/{user}/roles/{role}"), 200),
        (&post, format!("/v1/users/{user}/roles/{NOBODY}"), 404),
        (&delete, format!("/v1/users/{user}/roles/{role}"), 200),
        (&delete, format!("/v1/users/{NOBODY}/roles/{role}"), 404),
        (&post, "/v1/users/invite?email=ny%40a.example".into(), 204),
        (&post, "/v1/users/invite?email=ny".into(), 400),
        (&post, "/v1/users/invite?email=kari.nordmann%40fjordbank.example".into(), 409),
        (&post, format!("{create}=ny%40fjordbank.example"), 200),
        (&post, format!("{create}=ny%40fjordbank.example"), 409),
        (&post, format!("{create}=ny%40else.example"), 400),
        (&get, "/v1/roles".into(), 200),
        (&get, "/v1/scopes".into(), 200),
        (&get, "/v1/clients".into(), 200),
        (&get, "/v1/clients?searchText=%25&page=1&pageSize=25".into(), 200),
        (&get, "/v1/clients?pageSize=0".into(), 400),
        (&get, "/v1/clients/billing.export".into(), 200),
        (&get, "/v1/clients/none".into(), 404),
        (&get, "/v1/clients/f3a1c0d2-ledger/secrets".into(), 200),
        (&get, "/v1/clients/none/secrets".into(), 404),
        (&delete, "/v1/clients/f3a1c0d2-ledger/secrets/1".into(), 200),
        (&delete, "/v1/clients/f3a1c0d2-ledger/secrets/1".into(), 404),
        (&delete, "/v1/clients/mobile-bank".into(), 200),
        (&delete, "/v1/clients/mobile-bank".into(), 404),
        (&get, "/v1/subjects/clients?searchQuery=ledger&page=1&pageSize=1".into(), 200),
        (&get, "/v1/subjects/clients?page=0".into(), 400),
        (&get, "/v1/subjects?searchQuery=a&page=2&pageSize=10".into(), 200),
        (&get, "/v1/subjects?page=x".into(), 400),
        (&get, "/v1/subjects/users?searchQuery=ola".into(), 200),
        (&get, "/v1/subjects/users?page=x".into(), 400),
        (&get, "/v1/subjects/groups".into(), 200),
        (&get, "/v1/subjects/groups?pageSize=x".into(), 400),
        (&get, format!("/v1/subjects/user-{user}/memberships"), 200),
        (&get, format!("/v1/subjects/user-{user}/memberships?page=x"), 400),
        (&get, format!("/v1/subjects/user-{NOBODY}/memberships"), 404),
        (&get, format!("/v1/subjects/user-{user}/permissions"), 200),
        (&get, format!("/v1/subjects/user-{NOBODY}/permissions"), 404),
        (&get, members.clone(), 200),
        (&get, format!("{members}?page=0"), 400),
        (&get, "/v1/subjects/groups/x/members".into(), 404),
        (&get, "/v1/actions".into(), 200),
        (&get, "/v1/policies".into(), 200),
        (&get, "/v1/policies?pageSize=5&cursor=x".into(), 400),
        (&delete, group.clone(), 200),
        (&delete, group.clone(), 404),
        (&get, "/v1/sso".into(), 200),
        (&get, "/v1/sso/signicat/5".into(), 200),
        (&get, "/v1/sso/custom/7".into(), 404),
        (&delete, "/v1/sso/signicat/5".into(), 200),
        (&delete, "/v1/sso/signicat/5".into(), 404),
        (&get, "/v1/scim".into(), 200),
        (&delete, "/v1/scim/12".into(), 200),
        (&delete, "/v1/scim/12".into(), 404),
        (&get, "/v1/me".into(), 200),
        (&get, "/v1/me/claims".into(), 200),
        (&get, "/v1/domains".into(), 200),
        (&post, "/v1/domains?domain=ny.example".into(), 200),
        (&post, "/v1/domains?domain=NY.example".into(), 409),
        (&post, "/v1/domains?domain=ny".into(), 400),
        (&delete, "/v1/domains?domain=ny.example".into(), 200),
        (&delete, "/v1/domains?domain=ny.example".into(), 404),
        (&get, "/v1/domains/status?domain=fjordbank.example".into(), 200),
        (&get, "/v1/domains/status?domain=x".into(), 400),
    ];
    let mut seen = std::collections::BTreeSet::new();
    let calls = calls.into_iter().map(|(method, path, wanted)| (method, path, Value::Null, wanted));
    for (method, path, body, wanted) in bodies.into_iter().chain(calls) {
        let send = async |token: &str| {
            let request = rig.api(method.clone(), &path, token);
            let request = if body.is_null() { request } else { request.json(&body) };
            request.send().await.expect("answer")
        };
        let answer = send(admin.access()).await;
        assert_eq!(answer.status(), wanted, "{method} {path}");
        seen.insert(validate(&document, method, &path, answer).await);
        for token in ["nonsense", viewer.access(), norole.access()] {
            seen.insert(validate(&document, method, &path, send(token).await).await);
        }
    }
    // With a setting, lists tell less of clients and creating one tells more.
    rig.settings("t", json!({"createdClientBody": true, "clientListDetails": false})).await;
    let named = json!({"name": "N", "description": "d", "allowedGrantTypes": ["authorization_code"],
        "redirectUris": ["https://a.example/cb"], "allowedScopes": []});
    for (method, path, body) in [(&post, "/v1/clients", named), (&get, "/v1/clients", Value::Null)] {
        let request = rig.api(method.clone(), path, admin.access()).json(&body);
        let answer = request.send().await.expect("answer");
        assert_ne!(answer.content_length(), Some(0));
        validate(&document, method, path, answer).await;
    }
    // Providers and tokens may be told otherwise, and a token revoked by another way than the one that is guessed.
    let other = json!({"ssoListDetails": true, "ssoSecret": "masked", "listWrapper": "items", "scimDeletePath": false});
    rig.settings("t", other).await;
    for (method, path, wanted) in [
        (&get, "/v1/sso", 200),
        (&get, "/v1/scim", 200),
        (&get, "/v1/sso/azuread/3", 200),
        (&delete, "/v1/scim/15", 404),
    ] {
        let answer = rig.api(method.clone(), path, admin.access()).send().await.expect("answer");
        assert_eq!(answer.status(), wanted, "{path}");
        validate(&document, method, path, answer).await;
    }
    // Every status that is described was seen, except that `/me` refuses nobody for want of a role.
    for operations in document["paths"].as_object().expect("paths").values() {
        for operation in operations.as_object().expect("operations").values() {
            let id = operation["operationId"].as_str().expect("a name");
            for status in operation["responses"].as_object().expect("responses").keys() {
                let excused = status == "403" && matches!(id, "getMe" | "listMyClaims");
                let status = status.parse().expect("a status");
                assert!(excused || seen.contains(&(id.to_owned(), status)), "{id} {status} was not seen");
            }
        }
    }
}

/// A call of `crates/api` as text, with whether its own decoding reads an answer.
type Described = (Request, Box<dyn Fn(&str) -> bool>);

fn described<T: 'static>(call: api::Call<T>) -> Described {
    let decode: Decode<T> = call.decode;
    (call.request, Box::new(move |text| decode(text).is_ok()))
}

#[tokio::test]
async fn every_call_of_the_api_crate_is_described_answered_and_read() {
    let document = document();
    let rig = Rig::new().await;
    let admin = rig.sign_in("t", "kari.nordmann").await;
    let (user, role) = rig.ids(admin.access(), "ola.hanssen", "audit.reader").await;
    let client = api::clients::New {
        name: "Ny app".into(),
        allowed_grant_types: vec!["authorization_code".into()],
        redirect_uris: vec!["https://a.example/cb".into()],
        ..api::clients::New::default()
    };
    let value = api::clients::secrets::generate(|bytes| bytes.fill(7));
    let group = ["group-", &sandbox::seed::access::group_id("t", 1)].concat();
    let subject = ["user-", &user].concat();
    let policy = api::policies::Policy::new(&subject, "banking.pis.read", "/subscriptions/1");
    let which = |which| described(api::subjects::list(which, "a", 1, 50));
    let stored = rig.get("/v1/sso/azuread/3", admin.access()).await.text().await.expect("text");
    let stored =
        (api::sso::read(api::sso::Kind::AzureAd, "3").decode)(&stored).unwrap_or_else(|_| panic!("{stored}"));
    let all = [
        described(api::users::list(&api::page::Query { search: "ås".into(), page: 1, size: 25 })),
        described(api::users::get(&user)),
        described(api::users::add_role(&user, &role)),
        described(api::users::remove_role(&user, &role)),
        described(api::users::invite("ny+1@a.example", "https://a.example/")),
        described(api::users::create("ny@fjordbank.example", "Åse Ny", "+4791234567")),
        described(api::roles::list()),
        described(api::scopes::list()),
        described(api::clients::list(&api::page::Query::default())),
        described(api::clients::get("50%")),
        described(api::clients::create(&client)),
        described(api::clients::update("a/b", &client)),
        described(api::clients::secrets::list("a/b")),
        described(api::clients::secrets::add("a/b", &value, "ærlig", Some("2030-01-31T23:59:59+02:00"))),
        described(api::clients::secrets::remove("a/b", "1")),
        described(api::clients::remove("a/b")),
        described(api::subjects::clients("ledger", 1, 200)),
        which(api::subjects::Which::All),
        which(api::subjects::Which::Users),
        which(api::subjects::Which::Groups),
        described(api::subjects::memberships(&subject, None)),
        described(api::subjects::permissions(&subject)),
        described(api::groups::create("Ny gruppe", "ærlig")),
        described(api::groups::add_members(&group, &[&subject])),
        described(api::groups::members(&group, None)),
        described(api::groups::remove_members(&group, &[&subject])),
        described(api::groups::remove(&group)),
        described(api::actions::list()),
        described(api::policies::list(&api::policies::Filter::default(), None)),
        described(api::policies::create(&policy)),
        described(api::policies::remove(&policy)),
        described(api::me::get()),
        described(api::me::claims()),
        described(api::domains::list()),
        described(api::domains::add("ny.example")),
        described(api::domains::status("fjordbank.example")),
        described(api::domains::remove("ny.example")),
        described(api::sso::list()),
        described(api::sso::create(api::sso::Kind::Custom, &sign_in::new())),
        described(api::sso::get(api::sso::Kind::AzureAd, "3")),
        described(api::sso::read(api::sso::Kind::AzureAd, "3")),
        described(api::sso::update(&stored, api::sso::Kind::AzureAd, &api::sso::Edits::default()).0),
        described(api::sso::remove(api::sso::Kind::AzureAd, "3")),
        described(api::scim::create("bankid", "BankID")),
        described(api::scim::list()),
        described(api::scim::remove("12")),
    ];
    let mut called = std::collections::BTreeSet::new();
    for (request, reads) in all {
        let method = Method::from_bytes(request.method.name().as_bytes()).expect("a method");
        let template = template(&document, &request.path).expect("described");
        let operation = &document["paths"][template][request.method.name().to_lowercase()];
        assert!(operation.is_object(), "{method} {template}");
        // What the console tells support is the operation's own name.
        assert_eq!(template.trim_start_matches("/v1"), request.route);
        called.insert((method.to_string(), template.to_owned()));
        // Each name in the query is a parameter of the operation.
        let query = request.path.split_once('?').map_or("", |(_, query)| query);
        for (name, _) in form_urlencoded::parse(query.as_bytes()) {
            let parameters = operation["parameters"].as_array().expect("parameters");
            let known = |node: &Value| resolved(&document, node)["name"] == *name;
            assert!(parameters.iter().any(known), "{method} {template}: {name}");
        }
        let sent = request.body.as_deref().map(|body| serde_json::from_str::<Value>(body).expect("JSON"));
        match &sent {
            None => assert!(operation["requestBody"].is_null(), "{method} {template}"),
            Some(sent) => {
                let schema = &operation["requestBody"]["content"]["application/json"]["schema"];
                assert_eq!(check(&document, schema, sent), Ok(()), "{method} {template}");
            }
        }
        let call = rig.api(method.clone(), &request.path, admin.access());
        let call = if let Some(sent) = &sent { call.json(sent) } else { call };
        let answer = call.send().await.expect("answer");
        assert!(answer.status().is_success(), "{method} {template}: {}", answer.status());
        let text = answer.text().await.expect("text");
        assert!(reads(&text), "{method} {template}: {text}");
    }
    let described: usize = document["paths"]
        .as_object()
        .expect("paths")
        .values()
        .filter_map(Value::as_object)
        .map(serde_json::Map::len)
        .sum();
    assert_eq!(called.len(), described, "an operation has no call in crates/api");
}
