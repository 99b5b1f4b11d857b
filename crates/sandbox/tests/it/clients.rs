//! Clients, their secrets, scopes and subjects: who may do what, what is refused, and what faults do.

use reqwest::{Method, Response};
use serde_json::{Value, json};

use crate::rig::{Rig, Tokens, fault, header, text};

const LEDGER: &str = "/v1/clients/f3a1c0d2-ledger";
const WEB: &str = "/v1/clients/https%3A%2F%2Fapp.fjordbank.example%2Fsaml";

pub(crate) async fn rig() -> (Rig, Tokens) {
    let rig = Rig::new().await;
    let admin = rig.sign_in("t", "kari.nordmann").await;
    (rig, admin)
}

pub(crate) async fn read(rig: &Rig, admin: &Tokens, path: &str) -> Value {
    let answer = rig.get(path, admin.access()).await;
    assert_eq!(answer.status(), 200, "{path}");
    answer.json().await.expect("JSON")
}

async fn send(rig: &Rig, admin: &Tokens, method: Method, path: &str, body: &Value) -> Response {
    rig.api(method, path, admin.access()).json(body).send().await.expect("an answer")
}

fn new() -> Value {
    json!({"name": "Ny", "description": "", "allowedGrantTypes": ["authorization_code"],
        "redirectUris": ["https://ny.example/cb"], "allowedScopes": ["openid"]})
}

fn with(mut body: Value, name: &str, value: Value) -> Value {
    body[name] = value;
    body
}

pub(crate) fn names(list: &Value, member: &str) -> Vec<String> {
    let rows = list.as_array().or_else(|| list["items"].as_array()).or_else(|| list["data"].as_array());
    rows.expect("rows").iter().map(|row| text(&row[member])).collect()
}

/// The fields that a 400 names.
async fn wrong(answer: Response) -> Vec<String> {
    assert_eq!(answer.status(), 400);
    assert_eq!(header(&answer, "content-type"), Some("application/problem+json"));
    let problem: Value = answer.json().await.expect("JSON");
    problem["errors"].as_object().expect("fields").keys().cloned().collect()
}

#[tokio::test]
async fn the_list_searches_and_pages() {
    let (rig, admin) = rig().await;
    let all = read(&rig, &admin, "/v1/clients").await;
    assert_eq!(all["metadata"], json!({"page": 1, "pageSize": 50, "totalCount": 15}));
    assert_eq!(all["items"][0]["clientId"], "f3a1c0d2-ledger");
    let second = read(&rig, &admin, "/v1/clients?page=2&pageSize=10").await;
    assert_eq!(second["items"].as_array().map(Vec::len), Some(5));
    let link = text(&second["links"]["previous"]);
    assert_eq!(link, "/core/iam/v0/clients?page=1&pageSize=10");
    for (search, wanted) in [
        ("LEDGER", vec!["f3a1c0d2-ledger"]),
        ("%25", vec!["50%"]),
        ("a%2Fb", vec!["a/b"]),
        ("statement-export", vec!["7d11e6b3-stmt", "0c93f4d8-stmt"]),
        ("%D8%A8%D9%88%D8%A7%D8%A8%D8%A9", vec!["d01c77aa-portal"]),
        ("nobody-has-this", vec![]),
    ] {
        let found = read(&rig, &admin, &format!("/v1/clients?searchText={search}")).await;
        assert_eq!(names(&found, "clientId"), wanted, "{search}");
    }
    assert!(all["items"][0]["redirectUris"].is_array());
    rig.settings("t", json!({"clientListDetails": false})).await;
    let short = read(&rig, &admin, "/v1/clients").await;
    assert_eq!(short["items"][0].as_object().map(serde_json::Map::len), Some(3));
    assert!(read(&rig, &admin, LEDGER).await["redirectUris"].is_array());
}

#[tokio::test]
async fn every_id_has_an_address() {
    let (rig, admin) = rig().await;
    let all = read(&rig, &admin, "/v1/clients").await;
    for id in names(&all, "clientId") {
        let path = api::clients::get(&id).request.path;
        assert_eq!(read(&rig, &admin, &path).await["clientId"], json!(id));
        let path = api::clients::secrets::list(&id).request.path;
        assert!(read(&rig, &admin, &path).await.is_array());
    }
    for nobody in ["/v1/clients/a", "/v1/clients/A%2FB", "/v1/clients/..%2Fclients", "/v1/clients/50%2525"] {
        assert_eq!(rig.get(nobody, admin.access()).await.status(), 404, "{nobody}");
    }
}

#[tokio::test]
async fn a_new_client_is_told_of_or_has_to_be_looked_up() {
    let (rig, admin) = rig().await;
    let create = async || send(&rig, &admin, Method::POST, "/v1/clients", &new()).await;
    let first = create().await;
    assert_eq!((first.status().as_u16(), first.text().await.expect("text").as_str()), (200, ""));
    rig.settings("t", json!({"createdClientBody": true})).await;
    let second: Value = create().await.json().await.expect("JSON");
    assert_eq!(with(second.clone(), "clientId", Value::Null), with(new(), "clientId", Value::Null));
    // Both have the one name.
    let found = read(&rig, &admin, "/v1/clients?searchText=Ny").await;
    let ids = names(&found, "clientId");
    assert_eq!((ids.len(), &ids[1]), (2, &text(&second["clientId"])));
    let own = format!("/v1/clients/{}", ids[0]);
    assert_eq!(read(&rig, &admin, &format!("{own}/secrets")).await, json!([]));
    let subjects = read(&rig, &admin, "/v1/subjects/clients?searchQuery=ny").await;
    assert_eq!(
        names(&subjects, "subjectId"),
        ids.iter().map(|id| format!("client-{id}")).collect::<Vec<_>>()
    );
    // An id is never used again.
    assert_eq!(rig.api(Method::DELETE, &own, admin.access()).send().await.expect("answer").status(), 200);
    assert_eq!(rig.get(&own, admin.access()).await.status(), 404);
    create().await;
    let again = names(&read(&rig, &admin, "/v1/clients?searchText=Ny").await, "clientId");
    assert!(again.len() == 2 && !again.contains(&ids[0]));
}

#[tokio::test]
async fn each_field_that_is_wrong_is_named() {
    let (rig, admin) = rig().await;
    for (body, fields) in [
        (with(new(), "name", json!("  ")), vec!["name"]),
        (with(new(), "name", json!("x".repeat(201))), vec!["name"]),
        (with(new(), "allowedGrantTypes", json!([])), vec!["allowedGrantTypes"]),
        (
            with(new(), "allowedGrantTypes", json!(["authorization_code", "magic"])),
            vec!["allowedGrantTypes[1]"],
        ),
        (
            with(
                new(),
                "redirectUris",
                json!(["https://a.example/cb", "https://*.a.example/", "http://a.example/"]),
            ),
            vec!["redirectUris[1]", "redirectUris[2]"],
        ),
        (with(new(), "allowedScopes", json!(["services.nothing"])), vec!["allowedScopes[0]"]),
        (with(new(), "redirectUris", json!(["https://a.example/cb", 7])), vec!["redirectUris[1]"]),
        (with(new(), "name", json!({})), vec!["name"]),
        (json!({}), vec!["allowedGrantTypes", "allowedScopes", "description", "name", "redirectUris"]),
        (json!([]), vec!["$"]),
    ] {
        let answer = send(&rig, &admin, Method::POST, "/v1/clients", &body).await;
        assert_eq!(wrong(answer).await, fields, "{body}");
    }
    for (content_type, body) in
        [("application/json", "nonsense"), ("application/json", ""), ("text/plain", "{}")]
    {
        let call = rig.api(Method::POST, "/v1/clients", admin.access()).header("content-type", content_type);
        assert_eq!(wrong(call.body(body).send().await.expect("answer")).await, ["$"], "{body}");
    }
    assert_eq!(read(&rig, &admin, "/v1/clients").await["metadata"]["totalCount"], 15);
    // The media type may say more.
    let call = rig.api(Method::POST, "/v1/clients", admin.access());
    let call = call.header("content-type", "Application/JSON; charset=utf-8").body(new().to_string());
    assert_eq!(call.send().await.expect("answer").status(), 200);
}

#[tokio::test]
async fn an_update_keeps_what_was_there_and_refuses_what_is_new() {
    let (rig, admin) = rig().await;
    let old = read(&rig, &admin, WEB).await;
    let put = async |path: &str, body: &Value| send(&rig, &admin, Method::PUT, path, body).await;
    let mut body = with(old.clone(), "name", json!("nettbank"));
    body["redirectUris"].as_array_mut().expect("addresses").push(json!("com.fjordbank.app:/cb"));
    let answer = put(WEB, &body).await;
    assert_eq!((answer.status().as_u16(), answer.text().await.expect("text").as_str()), (200, ""));
    assert_eq!(read(&rig, &admin, WEB).await, body);
    // What was taken away is new when it comes back.
    assert_eq!(put(WEB, &with(body.clone(), "redirectUris", json!([]))).await.status(), 200);
    assert_eq!(wrong(put(WEB, &body).await).await, ["redirectUris[2]"]);
    assert_eq!(wrong(put(WEB, &with(old.clone(), "clientId", json!("other"))).await).await.len(), 2);
    let broker = read(&rig, &admin, "/v1/clients/legacy.broker").await;
    assert_eq!(put("/v1/clients/legacy.broker", &broker).await.status(), 200);
    let other = with(broker, "clientId", json!("a/b"));
    let fields = wrong(put("/v1/clients/a%2Fb", &other).await).await;
    let wanted = ["allowedGrantTypes[1]", "allowedGrantTypes[2]", "allowedScopes[1]", "redirectUris[0]"];
    assert_eq!(fields, wanted);
    assert_eq!(put("/v1/clients/none", &new()).await.status(), 404);
}

#[tokio::test]
async fn secrets_come_and_go_and_are_never_told() {
    let (rig, admin) = rig().await;
    let path = format!("{LEDGER}/secrets");
    let old = read(&rig, &admin, &path).await;
    assert_eq!(names(&old, "description"), ["Old import job", "Production", "Staging"]);
    let now = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH).expect("a time").as_secs();
    let ends: Vec<String> = names(&old, "expiration");
    assert!(ends.is_sorted() && ends.iter().all(|end| end.ends_with("T23:59:59+02:00")), "{ends:?}");
    let year = 1970 + now / 31_556_952;
    assert!(ends[1][..4].parse::<u64>().expect("a year").abs_diff(year) <= 1);
    let never = read(&rig, &admin, "/v1/clients/51c7aa10-iam/secrets").await;
    assert_eq!(never[0]["expiration"], Value::Null);

    let value = "Qw3rtyQw3rtyQw3rtyQw3rtyQw3rtyQw";
    let secret = json!({"value": value, "description": "Ny", "expiration": "2030-02-28T23:59:59+01:00"});
    for _ in 0..2 {
        // The same once more, as after an answer that was lost.
        let answer = send(&rig, &admin, Method::POST, &path, &secret).await;
        assert_eq!((answer.status().as_u16(), answer.text().await.expect("text").as_str()), (201, ""));
    }
    let list = read(&rig, &admin, &path).await;
    assert_eq!(list[3], json!({"id": 7, "description": "Ny", "expiration": "2030-02-28T23:59:59+01:00"}));
    assert_eq!((&list[4]["id"], list.to_string().contains(value)), (&json!(8), false));
    // What was sent is in the log, for tests.
    assert!(
        rig.log("t").await.iter().any(|one| one["body"].as_str().is_some_and(|body| body.contains(value)))
    );

    for (body, fields) in [
        (json!({"value": "1234567"}), vec!["value"]),
        (json!({"value": "x".repeat(33)}), vec!["value"]),
        (json!({"expiration": "2030-02-30T00:00:00Z"}), vec!["expiration", "value"]),
        (json!({"value": "12345678", "expiration": 7}), vec!["expiration"]),
    ] {
        assert_eq!(wrong(send(&rig, &admin, Method::POST, &path, &body).await).await, fields, "{body}");
    }
    let shortest = json!({"value": "12345678", "expiration": null});
    assert_eq!(send(&rig, &admin, Method::POST, &path, &shortest).await.status(), 201);
    let delete = async |path: String| {
        rig.api(Method::DELETE, &path, admin.access()).send().await.expect("answer").status().as_u16()
    };
    assert_eq!(delete(format!("{path}/7")).await, 200);
    assert_eq!(delete(format!("{path}/7")).await, 404);
    assert_eq!(delete(format!("{path}/x")).await, 404);
    assert_eq!(delete("/v1/clients/payments-portal/secrets/1".into()).await, 404);
    // A client that is made anew under an old id has none of the old secrets.
    assert_eq!(delete(LEDGER.into()).await, 200);
    rig.control(Method::PUT, "t", "clients/f3a1c0d2-ledger", json!({"name": "again"})).await;
    assert_eq!(read(&rig, &admin, &path).await, json!([]));
}

#[tokio::test]
async fn subjects_are_paged_in_their_own_way() {
    let (rig, admin) = rig().await;
    let all = read(&rig, &admin, "/v1/subjects/clients?pageSize=1000").await;
    assert_eq!((&all["pageSize"], &all["total"], &all["count"]), (&json!(200), &json!(15), &json!(15)));
    let second = read(&rig, &admin, "/v1/subjects/clients?page=2&pageSize=3").await;
    assert_eq!(
        (&second["pageSize"], &second["count"], &second["totalPages"]),
        (&json!(10), &json!(5), &json!(2))
    );
    let found = read(&rig, &admin, "/v1/subjects/clients?searchQuery=LEDGER").await;
    assert_eq!(names(&found, "subjectId"), ["client-f3a1c0d2-ledger"]);
    // By name only.
    assert_eq!(read(&rig, &admin, "/v1/subjects/clients?searchQuery=f3a1").await["total"], 0);
    let answer = rig.get("/v1/subjects/clients?page=x&pageSize=0", admin.access()).await;
    assert_eq!(wrong(answer).await, ["page", "pageSize"]);
}

#[tokio::test]
async fn who_may_do_what() {
    let (rig, _) = rig().await;
    let viewer = rig.sign_in("t", "ola.viewer").await;
    let norole = rig.sign_in("t", "nina.norole").await;
    let secrets = format!("{LEDGER}/secrets");
    for path in ["/v1/roles", "/v1/scopes", "/v1/clients", LEDGER, &secrets, "/v1/subjects/clients"] {
        assert_eq!(rig.get(path, viewer.access()).await.status(), 200, "{path}");
        assert_eq!(rig.get(path, norole.access()).await.status(), 403, "{path}");
    }
    for (method, path) in [
        (Method::POST, "/v1/clients".to_owned()),
        (Method::PUT, LEDGER.into()),
        (Method::DELETE, LEDGER.into()),
        (Method::POST, secrets.clone()),
        (Method::DELETE, format!("{secrets}/1")),
    ] {
        // A bad body is nobody's business who may not send a good one.
        let answer = rig.api(method, &path, viewer.access()).body("{").send().await.expect("answer");
        assert_eq!(answer.status(), 403, "{path}");
    }
}

#[tokio::test]
async fn faults_meet_the_new_routes() {
    let (rig, admin) = rig().await;
    rig.fault("t", fault("GET /v1/clients", "nullFields", true)).await;
    let list = read(&rig, &admin, "/v1/clients").await;
    assert_eq!(
        (&list["items"][0]["clientId"], &list["items"][1]["name"]),
        (&Value::Null, &json!("payments-portal"))
    );
    rig.fault("t", fault("GET /v1/subjects/clients", "nullFields", true)).await;
    let list = read(&rig, &admin, "/v1/subjects/clients").await;
    assert_eq!((&list["data"][0]["id"], &list["data"][1]["id"]), (&Value::Null, &json!("payments-portal")));
    let secrets = format!("{LEDGER}/secrets");
    for (path, route) in [
        ("/v1/scopes", "GET /v1/scopes"),
        ("/v1/clients", "GET /v1/clients"),
        (LEDGER, "GET /v1/clients/*"),
        (&secrets, "GET /v1/clients/*/secrets"),
        ("/v1/subjects/clients", "GET /v1/subjects/clients"),
    ] {
        rig.fault("t", fault(route, "wrongJson", true)).await;
        let body = rig.get(path, admin.access()).await.text().await.expect("text");
        let reads = [
            (api::scopes::list().decode)(&body).is_ok(),
            (api::clients::list(&api::page::Query::default()).decode)(&body).is_ok(),
            (api::clients::get("x").decode)(&body).is_ok(),
            (api::clients::secrets::list("x").decode)(&body).is_ok(),
            (api::subjects::clients("", 1, 10).decode)(&body).is_ok(),
        ];
        assert_eq!(reads, [false; 5], "{path}");
    }
    rig.fault("t", fault("POST /v1/clients", "html", true)).await;
    let answer = send(&rig, &admin, Method::POST, "/v1/clients", &new()).await;
    let decode = api::clients::create(&api::clients::New::default()).decode;
    assert!(decode(&answer.text().await.expect("text")).is_err());
    assert_eq!(read(&rig, &admin, "/v1/clients").await["metadata"]["totalCount"], 15);
}

#[tokio::test]
async fn a_cut_comes_after_the_work() {
    let (rig, admin) = rig().await;
    let secrets = format!("{LEDGER}/secrets");
    let delete = format!("{secrets}/1");
    let secret = json!({"value": "12345678"});
    for (method, path, route, body) in [
        (Method::POST, "/v1/clients", "POST /v1/clients", new()),
        (Method::PUT, "/v1/clients/a%2Fb", "PUT /v1/clients/*", with(new(), "name", json!("Ny også"))),
        (Method::POST, &*secrets, "POST /v1/clients/*/secrets", secret),
        (Method::DELETE, &*delete, "DELETE /v1/clients/*/secrets/*", Value::Null),
        (Method::DELETE, "/v1/clients/billing.export", "DELETE /v1/clients/*", Value::Null),
    ] {
        rig.fault("t", fault(route, "cutAfterCommit", true)).await;
        let call = rig.api(method, path, admin.access()).json(&body).send().await;
        assert!(call.is_err(), "{path}");
    }
    let all = read(&rig, &admin, "/v1/clients?searchText=Ny").await;
    assert_eq!(names(&all, "name"), ["Ny også", "Ny"]);
    assert_eq!(names(&read(&rig, &admin, &secrets).await, "description"), ["Production", "Staging", ""]);
    assert_eq!(rig.get("/v1/clients/billing.export", admin.access()).await.status(), 404);
    // By hand, with a name that asks for it.
    let cut = with(new(), "name", json!("fail-cut"));
    let call = rig.api(Method::POST, "/v1/clients", admin.access()).json(&cut).send().await;
    assert!(call.is_err());
    assert_eq!(read(&rig, &admin, "/v1/clients?searchText=fail-cut").await["metadata"]["totalCount"], 1);
    let answer =
        send(&rig, &admin, Method::POST, "/v1/clients", &with(new(), "name", json!("fail-400"))).await;
    assert_eq!(wrong(answer).await, ["name"]);
}
