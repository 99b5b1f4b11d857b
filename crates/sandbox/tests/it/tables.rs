//! Tables changed by the control API: rows behind the app's back, and as many as wanted.

use reqwest::Method;
use serde_json::{Value, json};

use crate::clients::{names, read, rig};
use crate::rig::{Rig, text};

#[tokio::test]
async fn rows_change_behind_the_apps_back() {
    let (rig, admin) = rig().await;
    let change = async |what: &str, body: Value| rig.control(Method::PUT, "t", what, body).await;
    change("clients/a%2Fb", json!({"redirectUris": ["x"], "description": null})).await;
    let client = read(&rig, &admin, "/v1/clients/a%2Fb").await;
    assert_eq!((&client["redirectUris"], &client["description"]), (&json!(["x"]), &json!("")));
    assert_eq!(client["name"], "reports");
    change("clients/%3Cimg%3E", json!({"name": "<img src=x onerror=alert(1)>"})).await;
    let made = read(&rig, &admin, "/v1/clients/%3Cimg%3E").await;
    assert_eq!(made, json!({"clientId": "<img>", "name": "<img src=x onerror=alert(1)>", "description": ""}));
    rig.control(Method::DELETE, "t", "clients/%3Cimg%3E", Value::Null).await;
    assert_eq!(rig.get("/v1/clients/%3Cimg%3E", admin.access()).await.status(), 404);

    // Whoever holds a role holds no other because one went or came.
    let (user, role) = rig.ids(admin.access(), "nina.norole", "ledger.poster").await;
    let (_, gone) = rig.ids(admin.access(), "nina.norole", "ledger.reader").await;
    assert_eq!(rig.post(&format!("/v1/users/{user}/roles/{role}"), admin.access()).await.status(), 200);
    rig.control(Method::DELETE, "t", &format!("roles/{gone}"), Value::Null).await;
    change("roles/new", json!({"name": "new.role"})).await;
    change(&format!("roles/{role}"), json!({"name": "ledger.writer"})).await;
    let user = read(&rig, &admin, &format!("/v1/users/{user}")).await;
    assert_eq!(names(&user["roles"], "name"), ["ledger.writer"]);
    let roles = names(&read(&rig, &admin, "/v1/roles").await, "name");
    assert!(roles.len() == 26 && roles[25] == "new.role" && !roles.contains(&"ledger.reader".to_owned()));

    change("scopes/api", json!({"displayName": "A"})).await;
    assert!(
        read(&rig, &admin, "/v1/scopes")
            .await
            .to_string()
            .contains(r#"{"description":null,"displayName":"A","name":"api"}"#)
    );
    change("domains/ny.example", json!({"status": "Confirmed"})).await;
    assert_eq!(read(&rig, &admin, "/v1/domains/status?domain=NY.example").await["status"], "Confirmed");
    for (what, body) in [
        ("clients/a%2Fb", json!({"clientId": "c"})),
        ("clients/a%2Fb", json!({"name": 7})),
        ("domains/x.example", json!({"status": "Else"})),
    ] {
        let call = rig.client.put(format!("{}/sandbox/t/{what}", rig.origin())).json(&body);
        assert_eq!(call.send().await.expect("answer").status(), 400, "{what} {body}");
    }
}

#[tokio::test]
async fn a_reset_makes_as_many_rows_as_wanted() {
    let rig = Rig::new().await;
    let person =
        json!({"userName": "x", "email": "x@y.example", "roles": ["branch-90.reader", "audit.reader"]});
    let sizes = json!({"clients": 120, "roles": 100, "scopes": 40, "users": 3, "people": [person]});
    rig.control(Method::POST, "t", "reset", sizes).await;
    let admin = rig.sign_in("t", "kari.nordmann").await;
    assert_eq!(read(&rig, &admin, "/v1/clients").await["metadata"]["totalCount"], 120);
    assert_eq!(read(&rig, &admin, "/v1/scopes").await.as_array().map(Vec::len), Some(40));
    let roles = read(&rig, &admin, "/v1/roles").await;
    assert_eq!(roles.as_array().map(Vec::len), Some(100));
    // Roles beyond the sixty-fourth are held like the others.
    let found = read(&rig, &admin, "/v1/users?searchText=x%40y").await;
    assert_eq!(names(&found["items"][0]["roles"], "name"), ["audit.reader", "branch-90.reader"]);
    let path = format!("/v1/users/{}/roles/{}", text(&found["items"][0]["id"]), text(&roles[90]["id"]));
    assert_eq!(rig.api(Method::DELETE, &path, admin.access()).send().await.expect("answer").status(), 200);
    let found = read(&rig, &admin, "/v1/users?searchText=x%40y").await;
    assert_eq!(names(&found["items"][0]["roles"], "name"), ["audit.reader"]);

    rig.control(Method::POST, "t", "reset", json!({"clients": 0, "roles": 2, "scopes": 0})).await;
    let admin = rig.sign_in("t", "kari.nordmann").await;
    assert_eq!(read(&rig, &admin, "/v1/clients").await["metadata"]["totalCount"], 0);
    assert_eq!(read(&rig, &admin, "/v1/scopes").await, json!([]));
    for slip in [
        json!({"clients": 10_001}),
        json!({"roles": 1}),
        json!({"people": [{"userName": "x", "email": "y", "roles": ["z"]}]}),
    ] {
        let call = rig.client.post(format!("{}/sandbox/t/reset", rig.origin())).json(&slip);
        assert_eq!(call.send().await.expect("answer").status(), 400, "{slip}");
    }
}
