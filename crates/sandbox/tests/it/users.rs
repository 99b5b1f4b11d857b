//! The users group, roles, me and domains, and who may do what.

use reqwest::Method;
use serde_json::{Value, json};

use crate::rig::{Rig, header, text};

async fn json(answer: reqwest::Response) -> Value {
    assert!(answer.status().is_success(), "{answer:?}");
    answer.json().await.expect("JSON")
}

#[tokio::test]
async fn the_list_searches_and_pages() {
    let rig = Rig::new().await;
    let admin = rig.sign_in("t", "kari.nordmann").await;
    let list = async |query: &str| json(rig.get(&format!("/v1/users{query}"), admin.access()).await).await;
    let all = list("").await;
    assert_eq!(all["metadata"], json!({"page": 1, "pageSize": 50, "totalCount": 60}));
    assert_eq!(all["items"].as_array().map(Vec::len), Some(50));
    assert_eq!(all["links"]["previous"], Value::Null);
    let second = list("?page=2&pageSize=50").await;
    assert_eq!(second["items"].as_array().map(Vec::len), Some(10));
    assert_eq!(second["links"]["next"], Value::Null);
    let beyond = list("?page=99&pageSize=25").await;
    assert_eq!(beyond["items"], json!([]));
    assert_eq!(beyond["metadata"], json!({"page": 99, "pageSize": 25, "totalCount": 60}));
    for (search, name) in [
        ("KARI.NORD", "kari.nordmann"),
        ("%20kari.nordmann%20", "kari.nordmann"),
        ("ødegård", "Åse Bjørnstad-Ødegård"),
        ("%D7%A0%D7%95%D7%A2%D7%94", "נועה כהן"),
        ("%2B4790123456", "kari.nordmann"),
        ("sigridur@", "Sigríður Þorsteinsdóttir"),
    ] {
        let found = list(&format!("?searchText={search}")).await;
        assert_eq!(found["metadata"]["totalCount"], 1, "{search}");
        assert_eq!(found["items"][0]["userName"], name);
    }
    assert_eq!(list("?searchText=no-such-person").await["metadata"]["totalCount"], 0);
    let twice = rig.get("/v1/users?page=1&page=2", admin.access()).await;
    assert_eq!(
        (twice.status().as_u16(), header(&twice, "content-type")),
        (400, Some("application/problem+json"))
    );
    for query in ["page=0", "page=x", "page=-1", "pageSize=0", "pageSize=201", "pageSize=1.5"] {
        let answer = rig.get(&format!("/v1/users?{query}"), admin.access()).await;
        assert_eq!(answer.status(), 400, "{query}");
        assert_eq!(header(&answer, "content-type"), Some("application/problem+json"));
        let problem: Value = answer.json().await.expect("JSON");
        assert!(problem["errors"][query.split('=').next().unwrap_or("")].is_array(), "{problem}");
    }
}

#[tokio::test]
async fn roles_are_given_and_taken() {
    let rig = Rig::new().await;
    let admin = rig.sign_in("t", "kari.nordmann").await;
    let (user, role) = rig.ids(admin.access(), "nina.norole", "ledger.reader").await;
    let path = format!("/v1/users/{user}/roles/{role}");
    let held = async || {
        let user = json(rig.get(&format!("/v1/users/{user}"), admin.access()).await).await;
        user["roles"].as_array().map_or(0, Vec::len)
    };
    for (method, wanted) in [(Method::POST, 1), (Method::POST, 1), (Method::DELETE, 0), (Method::DELETE, 0)] {
        let answer = rig.api(method, &path, admin.access()).send().await.expect("answer");
        assert_eq!(answer.status(), 200);
        assert_eq!(answer.text().await.expect("text"), "");
        assert_eq!(held().await, wanted);
    }
    let nobody = "00000000-0000-4000-8000-000000000000";
    for path in [
        format!("/v1/users/{nobody}/roles/{role}"),
        format!("/v1/users/{user}/roles/{nobody}"),
        format!("/v1/users/..%2F{user}/roles/{role}"),
    ] {
        assert_eq!(rig.post(&path, admin.access()).await.status(), 404, "{path}");
    }
    assert_eq!(rig.get(&format!("/v1/users/{nobody}"), admin.access()).await.status(), 404);
}

#[tokio::test]
async fn a_role_reaches_the_next_token_not_this_one() {
    let rig = Rig::new().await;
    let admin = rig.sign_in("t", "kari.nordmann").await;
    let viewer = rig.sign_in("t", "ola.viewer").await;
    let (user, role) = rig.ids(admin.access(), "ola.viewer", "TenantAdmin").await;
    assert_eq!(rig.post(&format!("/v1/users/{user}/roles/{role}"), admin.access()).await.status(), 200);
    let invite = "/v1/users/invite?email=a%40b.example";
    assert_eq!(rig.post(invite, viewer.access()).await.status(), 403);
    let next: Value = rig.refresh("t", viewer.refresh()).await.json().await.expect("JSON");
    assert_eq!(rig.post(invite, &text(&next["access_token"])).await.status(), 204);
}

#[tokio::test]
async fn who_may_do_what() {
    let rig = Rig::new().await;
    let admin = rig.sign_in("t", "kari.nordmann").await;
    let viewer = rig.sign_in("t", "ola.viewer").await;
    let norole = rig.sign_in("t", "nina.norole").await;
    let (user, role) = rig.ids(admin.access(), "ola.hanssen", "audit.reader").await;
    let reads = ["/v1/users".into(), format!("/v1/users/{user}"), "/v1/roles".into()];
    let reads = reads.into_iter().chain(["/v1/domains/status?domain=a.example".into()]);
    let writes = [
        (Method::POST, format!("/v1/users/{user}/roles/{role}")),
        (Method::DELETE, format!("/v1/users/{user}/roles/{role}")),
        (Method::POST, "/v1/users/invite?email=x%40y.example".into()),
        (
            Method::POST,
            "/v1/users/users?email=new%40fjordbank.example&fullName=N&phoneNumber=%2B4791111111".into(),
        ),
    ];
    let own = ["/v1/me".to_owned(), "/v1/me/claims".to_owned()];
    // Method, path, and the status for administrator, viewer and someone without a role.
    let read = reads.map(|path| (Method::GET, path, [200, 200, 403]));
    let written = writes.into_iter().map(|(method, path)| (method, path, [200, 403, 403]));
    let asked = own.into_iter().map(|path| (Method::GET, path, [200, 200, 200]));
    for (method, path, wanted) in read.chain(written).chain(asked) {
        let mut got = Vec::new();
        for tokens in [&admin, &viewer, &norole] {
            let answer = rig.api(method.clone(), &path, tokens.access()).send().await.expect("answer");
            // 204 is as good as 200 here.
            got.push(if answer.status() == 204 { 200 } else { answer.status().as_u16() });
        }
        assert_eq!(got, wanted, "{method} {path}");
        let address = format!("{}/core/iam{path}", rig.origin());
        let answer = rig.client.request(method.clone(), address).send().await.expect("answer");
        assert_eq!(answer.status(), 401, "{method} {path}");
        assert_eq!(header(&answer, "www-authenticate"), Some("Bearer error=\"invalid_token\""));
    }
}

#[tokio::test]
async fn tenants_do_not_see_each_other() {
    let rig = Rig::new().await;
    let (one, other) = (rig.sign_in("t", "kari.nordmann").await, rig.sign_in("u", "kari.nordmann").await);
    let (user, role) = rig.ids(one.access(), "ola.hanssen", "audit.reader").await;
    assert_eq!(rig.get(&format!("/v1/users/{user}"), other.access()).await.status(), 404);
    assert_eq!(rig.post(&format!("/v1/users/{user}/roles/{role}"), other.access()).await.status(), 404);
    let path = "/v1/users/users?email=only%40fjordbank.example&fullName=O&phoneNumber=%2B4791111111";
    assert_eq!(rig.post(path, one.access()).await.status(), 200);
    let found = json(rig.get("/v1/users?searchText=only%40", other.access()).await).await;
    assert_eq!(found["metadata"]["totalCount"], 0);
}

#[tokio::test]
async fn an_invited_person_appears_after_accepting() {
    let rig = Rig::new().await;
    let admin = rig.sign_in("t", "kari.nordmann").await;
    let count = async || {
        json(rig.get("/v1/users?searchText=ny.kollega", admin.access()).await).await["metadata"]["totalCount"]
            .clone()
    };
    let path = "/v1/users/invite?email=ny.kollega%40else.example&redirectUrl=https%3A%2F%2Fapp.example%2Fhi";
    for _ in 0..2 {
        assert_eq!(rig.post(path, admin.access()).await.status(), 204);
    }
    assert_eq!(count().await, 0);
    let open = json(rig.control(Method::GET, "t", "invitations", Value::Null).await).await;
    assert_eq!(open.as_array().map(Vec::len), Some(1));
    assert_eq!(open[0]["email"], "ny.kollega@else.example");
    assert_eq!(open[0]["redirectUrl"], "https://app.example/hi");
    let accept = text(&open[0]["acceptUrl"]);
    let answer = rig.client.get(&accept).send().await.expect("answer");
    assert_eq!(crate::rig::location(&answer), "https://app.example/hi");
    assert_eq!(count().await, 1);
    assert_eq!(rig.client.get(&accept).send().await.expect("answer").status(), 404);
    assert_eq!(rig.post(path, admin.access()).await.status(), 409);
    // They can sign in, and have no role.
    let theirs = rig.sign_in("t", "ny.kollega").await;
    assert_eq!(json(rig.get("/v1/me", theirs.access()).await).await["roles"], json!([]));
    for (query, field) in [
        ("email=nonsense", "email"),
        ("", "email"),
        ("email=a%40b.example&redirectUrl=javascript%3Aalert(1)", "redirectUrl"),
    ] {
        let answer = rig.post(&format!("/v1/users/invite?{query}"), admin.access()).await;
        assert_eq!(answer.status(), 400);
        let problem: Value = answer.json().await.expect("JSON");
        assert!(problem["errors"][field].is_array(), "{problem}");
    }
}

#[tokio::test]
async fn a_person_is_created_in_a_confirmed_domain_only() {
    let rig = Rig::new().await;
    let admin = rig.sign_in("t", "kari.nordmann").await;
    let create = async |email: &str, name: &str, phone: &str| {
        let query = [("email", email), ("fullName", name), ("phoneNumber", phone)];
        let request = rig.api(Method::POST, "/v1/users/users", admin.access()).query(&query);
        request.send().await.expect("answer")
    };
    let made = json(create("Åse.Ny@fjordbank.example", "Åse Ny", "912 34 999").await).await;
    assert_eq!(made["phoneNumber"], "+4791234999");
    assert_eq!(made["fullName"], "Åse Ny");
    let user = json(rig.get(&format!("/v1/users/{}", text(&made["userId"])), admin.access()).await).await;
    assert_eq!((&user["userName"], &user["roles"]), (&json!("Åse.Ny"), &json!([])));
    // The same local part in use: the user name gets a number.
    let path = "/v1/users/invite?email=nina.norole%40else.example";
    assert_eq!(rig.post(path, admin.access()).await.status(), 204);
    let open = json(rig.control(Method::GET, "t", "invitations", Value::Null).await).await;
    assert_eq!(rig.client.get(text(&open[0]["acceptUrl"])).send().await.expect("answer").status(), 200);
    let found = json(rig.get("/v1/users?searchText=nina.norole%40else", admin.access()).await).await;
    assert_eq!(found["items"][0]["userName"], "nina.norole2");

    assert_eq!(create("åse.ny@FJORDBANK.example", "X", "+4791234567").await.status(), 409);
    for (email, name, phone, field) in [
        ("a@nordlysinvest.example", "A", "+4791234567", "email"),
        ("a@unknown.example", "A", "+4791234567", "email"),
        ("a", "A", "+4791234567", "email"),
        ("a@fjordbank.example", " ", "+4791234567", "fullName"),
        ("a@fjordbank.example", "A", "123", "phoneNumber"),
        ("a@fjordbank.example", "A", "", "phoneNumber"),
    ] {
        let answer = create(email, name, phone).await;
        assert_eq!(answer.status(), 400, "{email}");
        let problem: Value = answer.json().await.expect("JSON");
        let fields = problem["errors"].as_object().expect("fields");
        assert_eq!(fields.keys().collect::<Vec<_>>(), [field]);
    }
}

#[tokio::test]
async fn addresses_can_ask_to_fail() {
    let rig = Rig::new().await;
    let admin = rig.sign_in("t", "kari.nordmann").await;
    for status in [400, 403, 409, 429, 500, 503] {
        let path = format!("/v1/users/invite?email=fail-{status}%40a.example");
        let answer = rig.post(&path, admin.access()).await;
        assert_eq!(answer.status(), status);
        assert_eq!(header(&answer, "retry-after").is_some(), status == 429 || status == 503);
    }
    let timeout = rig.api(Method::POST, "/v1/users/invite?email=fail-timeout%40a.example", admin.access());
    let timeout = timeout.timeout(std::time::Duration::from_millis(300)).send().await;
    assert!(timeout.expect_err("no answer").is_timeout());
    let path = "/v1/users/users?email=fail-cut%40fjordbank.example&fullName=C&phoneNumber=%2B4791234567";
    assert!(rig.api(Method::POST, path, admin.access()).send().await.is_err());
    let found = json(rig.get("/v1/users?searchText=fail-cut", admin.access()).await).await;
    assert_eq!(found["metadata"]["totalCount"], 1);
}

#[tokio::test]
async fn domains_have_a_status() {
    let rig = Rig::new().await;
    let viewer = rig.sign_in("t", "ola.viewer").await;
    for (domain, status) in [
        ("fjordbank.example", "Confirmed"),
        ("FJORDBANK.example", "Confirmed"),
        ("nordlysinvest.example", "Pending"),
        ("else.example", "NotRegistered"),
    ] {
        let path = format!("/v1/domains/status?domain={domain}");
        let answer = json(rig.get(&path, viewer.access()).await).await;
        assert_eq!(answer, json!({"domain": domain, "status": status}));
    }
    for query in ["", "?domain=", "?domain=x", "?domain=a%40b.example"] {
        let answer = rig.get(&format!("/v1/domains/status{query}"), viewer.access()).await;
        assert_eq!(answer.status(), 400, "{query}");
    }
}

#[tokio::test]
async fn a_domain_comes_and_goes() {
    let rig = Rig::new().await;
    let admin = rig.sign_in("t", "kari.nordmann").await;
    let list = async || json(rig.get("/v1/domains", admin.access()).await).await;
    let of = |all: &serde_json::Value, name: &str| {
        all.as_array().and_then(|all| all.iter().find(|one| one["domain"] == name)).cloned()
    };
    let add = "/v1/domains?domain=fj%C3%B8rd.example";
    let made = json(rig.post(add, admin.access()).await).await;
    assert_eq!(made["status"], "Pending");
    let token = made["verificationToken"].as_str().map(str::to_owned).unwrap_or_default();
    assert!(token.starts_with("aritma-verify-"), "{made}");
    assert_eq!(of(&list().await, "fjørd.example"), Some(made));
    // One domain, in whichever letters.
    let again = rig.post("/v1/domains?domain=xn--fjrd-hra.example", admin.access()).await;
    assert_eq!(again.status(), 409);
    let remove = rig.api(reqwest::Method::DELETE, "/v1/domains?domain=FJ%C3%98RD.example", admin.access());
    assert_eq!(remove.send().await.expect("answer").status(), 200);
    assert_eq!(of(&list().await, "fjørd.example"), None);
    // Registered anew it has a new value, which is told until it is confirmed.
    let new = json(rig.post(add, admin.access()).await).await;
    assert_ne!(new["verificationToken"], token);
    let confirmed = of(&list().await, "fjordbank.example").expect("it is there");
    assert!(confirmed["verificationToken"].is_null());
}

#[tokio::test]
async fn domains_answer_the_other_way_where_a_test_says_so() {
    let rig = Rig::new().await;
    let admin = rig.sign_in("t", "kari.nordmann").await;
    let list = async || json(rig.get("/v1/domains", admin.access()).await).await;
    rig.settings("t", json!({"domainList": "names"})).await;
    assert_eq!(list().await[0], "fjordbank.example");
    rig.settings("t", json!({"domainList": "wrapped", "domainTokens": false, "domainsInUnicode": true}))
        .await;
    let all = list().await;
    assert_eq!(all["items"][1], json!({"domain": "nordlysinvest.example", "status": "Pending"}));
    assert_eq!(all["items"][2]["domain"], "fjørdbank.example");
    rig.settings("t", json!({"domainStatusWord": true, "addedDomainBody": false, "domainInPath": true}))
        .await;
    let status = "/v1/domains/status?domain=xn--fjrdbank-64a.example";
    assert_eq!(json(rig.get(status, admin.access()).await).await, "NotRegistered");
    let made = rig.post("/v1/domains?domain=ny.example", admin.access()).await;
    assert_eq!((made.status().as_u16(), made.content_length()), (200, Some(0)));
    assert_eq!(rig.post("/v1/domains?domain=xn--a-gga.example", admin.access()).await.status(), 400);
    let remove = rig.api(reqwest::Method::DELETE, "/v1/domains?domain=ny.example", admin.access());
    assert_eq!(remove.send().await.expect("answer").status(), 405);
}
