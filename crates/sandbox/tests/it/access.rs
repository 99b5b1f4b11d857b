//! Who may do what: `api::access` against the sandbox's own evaluation, over HTTP; and the lists, filters and rights of
//! actions, policies, groups and subjects.

use api::access::reading::Part;
use api::access::{Change, Membership, Model};
use api::policies::{self, Policy};
use api::subjects::{self, Permission, Subject, Which};
use api::{Call, actions, groups};
use reqwest::{Method, StatusCode};
use sandbox::people::format_id;
use sandbox::seed::access::{ACTIONS, GROUPS, POLICIES, group_id};
use sandbox::seed::id;
use sandbox::store::access::holds;
use serde_json::{Value, json};

use crate::clients::{read, rig};
use crate::random::{Chance, Fact, SCOPES, Tenant, Told, tenant};
use crate::rig::{Rig, Tokens};

/// Makes a call of the API crate.
async fn call<T>(rig: &Rig, admin: &Tokens, call: Call<T>) -> (StatusCode, Option<T>) {
    let method = Method::from_bytes(call.request.method.name().as_bytes()).expect("a method");
    let request = rig.api(method, &call.request.path, admin.access());
    let request = match call.request.body {
        Some(body) => request.header("content-type", "application/json").body(body),
        None => request,
    };
    let answer = request.send().await.expect("an answer");
    let status = answer.status();
    let text = answer.text().await.expect("text");
    (status, status.is_success().then(|| (call.decode)(&text).expect("a readable answer")))
}

async fn got<T>(rig: &Rig, admin: &Tokens, one: Call<T>) -> T {
    let path = one.request.path.clone();
    let (status, answer) = call(rig, admin, one).await;
    answer.unwrap_or_else(|| panic!("{path}: {status}"))
}

/// Reads the whole tenant as the console would.
async fn model(rig: &Rig, admin: &Tokens) -> Model {
    let mut model = Model::default();
    model.take_actions(&got(rig, admin, actions::list()).await, 1);
    let mut cursor = None;
    loop {
        let slice = got(rig, admin, policies::list(&policies::Filter::default(), cursor.as_deref())).await;
        model.take_policies(&slice.items, 1);
        cursor = slice.cursor;
        if cursor.is_none() {
            break;
        }
    }
    for which in [Which::Groups, Which::All] {
        let mut cursor = None;
        loop {
            let slice = got(rig, admin, subjects::slice(which, cursor.as_deref())).await;
            let part = if which == Which::Groups { Part::Groups } else { Part::Subjects };
            model.take_subjects(part, &slice.items, 1);
            for group in slice.items.iter().flatten().filter(|_| which == Which::Groups) {
                let members = got(rig, admin, groups::members(group.subject_id.raw(), None)).await;
                assert_eq!(members.cursor, None);
                model.take_members(group.subject_id.raw(), &members.items, 1);
            }
            cursor = slice.cursor;
            if cursor.is_none() {
                break;
            }
        }
    }
    model
}

async fn permissions(rig: &Rig, admin: &Tokens, subject: &str) -> Vec<Permission> {
    let rows = got(rig, admin, subjects::permissions(subject)).await;
    rows.into_iter().map(|row| row.expect("a permission")).collect()
}

/// Compares the model with the API's own word: every action on every scope, for one subject.
fn agree(model: &Model, subject: &str, told: &[Permission], scopes: &[String]) -> usize {
    let difference = api::access::compare::compare(model, subject, told);
    assert!(difference.is_none(), "{subject}: {difference:?}");
    let mut granted = 0;
    for action in 0..model.tree().count() {
        let action = model.tree().name(action);
        for scope in scopes {
            let gives = |one: &Permission| one.action == action && holds(one.scope.raw(), scope);
            let ours = model.may(subject, action, scope).is_granted();
            assert_eq!(ours, told.iter().any(gives), "{subject} {action} {scope}");
            granted += usize::from(ours);
        }
    }
    granted
}

#[tokio::test]
async fn x1_the_model_agrees_with_the_api_on_the_seed() {
    let (rig, admin) = rig().await;
    let model = model(&rig, &admin).await;
    let reading = model.reading();
    assert!(reading.is_complete() && !reading.is_guessed);
    assert_eq!((reading.policies, reading.actions), (POLICIES as u64, ACTIONS.len() as u64));
    assert_eq!(reading.groups, GROUPS.len() as u64);
    let mut scopes: Vec<String> = model.policies().map(|policy| policy.scope.into_raw()).collect();
    scopes.extend(["/else", "/subscriptions", "/subscriptions/7fdf00601dfb12"].map(str::to_owned));
    scopes.sort();
    scopes.dedup();
    let mut granted = 0;
    let subjects: Vec<String> = model.subject_ids().map(str::to_owned).collect();
    for subject in subjects.iter().filter(|one| *one != "client-retired") {
        granted += agree(&model, subject, &permissions(&rig, &admin, subject).await, &scopes);
    }
    assert!(subjects.len() > 80 && granted > 500, "{} {granted}", subjects.len());

    // Where the API tells no parents, the tree is a guess and says so.
    rig.settings("t", json!({"actionParents": false})).await;
    let mut guess = Model::default();
    guess.take_actions(&got(&rig, &admin, actions::list()).await, 1);
    guess.take_policies(&model.policies().map(Ok::<Policy, String>).collect::<Vec<_>>(), 1);
    assert!(guess.reading().is_guessed);
}

/// A random tenant with people, clients and groups that the sandbox has, and actions that tell their parents.
fn known(mut random: Tenant) -> Tenant {
    let name = |subject: &mut String| {
        if let Some(row) = subject.strip_prefix("user-").and_then(|row| row.parse::<u64>().ok()) {
            *subject = format!("user-{}", format_id(id("t", row)));
        }
    };
    random.subjects.iter_mut().for_each(name);
    random.policies.iter_mut().for_each(|policy| name(&mut policy.0));
    random.memberships.iter_mut().for_each(|one| name(&mut one.0));
    for (_, told) in &mut random.actions {
        if *told == Told::Nothing {
            *told = Told::NoParent;
        }
    }
    random
}

async fn put(rig: &Rig, tenant: &Tenant) {
    let parent = |told: &Told| match told {
        Told::Parent(parent) => Some(parent.clone()),
        _ => None,
    };
    let actions = tenant.actions.iter().map(|(name, told)| json!({"name": name, "parent": parent(told)}));
    let groups = tenant.groups().into_iter().map(|group| {
        let id = group.trim_start_matches("group-").to_owned();
        json!({"id": id, "displayName": group})
    });
    let memberships =
        tenant.memberships.iter().map(|(member, group)| json!({"member": member, "group": group}));
    let policies = tenant.policies.iter().map(|(subject, action, scope)| Policy::new(subject, action, scope));
    let whole = json!({
        "actions": actions.collect::<Vec<_>>(),
        "groups": groups.collect::<Vec<_>>(),
        "memberships": memberships.collect::<Vec<_>>(),
        "policies": policies.collect::<Vec<_>>(),
    });
    rig.control(Method::PUT, "t", "access", whole).await;
}

#[tokio::test]
async fn x1_the_model_agrees_with_the_api_on_random_tenants_after_random_changes() {
    let (rig, admin) = rig().await;
    for client in ["0", "1"] {
        rig.control(Method::PUT, "t", &format!("clients/{client}"), json!({"name": client})).await;
    }
    let scopes = SCOPES.map(|(scope, ..)| scope.to_owned());
    let (mut granted, mut changes, mut gains) = (0, 0, 0);
    for number in 0..40 {
        let mut chance = Chance::new(number << 8 | 9);
        let mut now = known(tenant(&mut chance));
        put(&rig, &now).await;
        let mut model = model(&rig, &admin).await;
        for _ in 0..4 {
            let Some((is_so, fact)) = now.change(&mut chance) else { continue };
            let fact_is = match &fact {
                Fact::Policy((subject, action, scope)) => Change::Grant(Policy::new(subject, action, scope)),
                Fact::Member((member, group)) => Change::Join(Membership::new(member, group)),
            };
            let wanted = if is_so { fact_is } else { fact_is.inverse() };
            let (status, _) = call(&rig, &admin, wanted.call()).await;
            if status == StatusCode::BAD_REQUEST {
                continue;
            }
            assert!(status.is_success(), "{status} {wanted:?}");
            changes += 1;
            now = now.with(is_so, &fact);
            let effect = model.effect(std::slice::from_ref(&wanted));
            gains += effect.gaining().count() + effect.losing().count();
            drop(effect);
            model.apply(&wanted);
            for subject in &now.subjects {
                let told = permissions(&rig, &admin, subject).await;
                granted += agree(&model, subject, &told, &scopes);
            }
        }
    }
    assert!(granted > 1_000 && changes > 80 && gains > 20, "{granted} {changes} {gains}");
}

#[tokio::test]
async fn p8_policies_come_by_cursor_and_filter() {
    let (rig, admin) = rig().await;
    let list = async |query: &str| read(&rig, &admin, &format!("/v1/policies?{query}")).await;
    let count = |slice: &Value| slice["data"].as_array().map_or(0, Vec::len);
    let mut seen = Vec::new();
    let mut cursor = String::new();
    loop {
        let slice = list(&format!("pageSize=4&cursor={cursor}")).await;
        let rows = slice["data"].as_array().cloned().unwrap_or_default();
        // A row that goes while one reads makes no other row be missed.
        if seen.is_empty() {
            let body: Policy = serde_json::from_value(rows[0].clone()).expect("a policy");
            rig.control(Method::DELETE, "t", "policies", json!(body)).await;
        }
        seen.extend(rows);
        match slice["cursor"].as_str() {
            Some(next) => next.clone_into(&mut cursor),
            None => break,
        }
    }
    assert_eq!(seen.len(), POLICIES);

    let group = |number: u64| ["group-", &group_id("t", number)].concat();
    let of = |query: &str, number: u64| format!("subject={}&{query}", group(number));
    assert_eq!(count(&list(&of("", 1)).await), 1);
    assert_eq!(count(&list(&of("includeInherited=true", 1)).await), 4);
    assert_eq!(count(&list("action=reports.read").await), 2);
    let scope = "scope=%2Fsubscriptions%2F2c9a41be07f3%2Fx";
    assert_eq!(count(&list(scope).await), 0);
    assert_eq!(count(&list(&format!("{scope}&includeDerived=true&action=files.manage")).await), 1);
    // Spellings of one scope are one scope.
    let both = "scope=%2Fsubscriptions%2F7fdf00601dfb%2F&action=banking.pis.read";
    assert_eq!(count(&list(both).await), 1);
}

#[tokio::test]
async fn k2_reading_policies_wants_a_right_and_writing_the_role() {
    let (rig, admin) = rig().await;
    let viewer = rig.sign_in("t", "ola.viewer").await;
    assert_eq!(rig.get("/v1/policies", viewer.access()).await.status(), 200);
    let id = format!("user-{}", format_id(id("t", 1)));
    let right = Policy::new(&id, "iam.policy.read", "/");
    rig.control(Method::DELETE, "t", "policies", json!(right)).await;
    assert_eq!(rig.get("/v1/policies", viewer.access()).await.status(), 403);
    for path in ["/v1/actions", "/v1/subjects/groups", &format!("/v1/subjects/{id}/permissions")] {
        assert_eq!(rig.get(path, viewer.access()).await.status(), 200, "{path}");
    }
    // By way of a group, of an action above, and at once.
    let group = ["group-", &group_id("t", 11)].concat();
    let whole = Policy::new(&group, "iam.manage", "/");
    assert_eq!(call(&rig, &admin, policies::create(&whole)).await.0, 200);
    assert_eq!(call(&rig, &viewer, groups::add_members(&group, &[&id])).await.0, 403);
    assert_eq!(call(&rig, &admin, groups::add_members(&group, &[&id])).await.0, 200);
    assert_eq!(rig.get("/v1/policies", viewer.access()).await.status(), 200);
    assert_eq!(call(&rig, &viewer, policies::remove(&whole)).await.0, 403);
}

#[tokio::test]
async fn groups_are_made_filled_and_deleted_with_what_names_them() {
    let (rig, admin) = rig().await;
    let made = got(&rig, &admin, groups::create("Nye", "to")).await.expect("a group");
    let again = got(&rig, &admin, groups::create("Nye", "")).await.expect("a group");
    assert_ne!(made.subject_id, again.subject_id);
    let (group, other) = (made.subject_id.raw(), again.subject_id.raw());
    let person = format!("user-{}", format_id(id("t", 20)));
    let client = "client-a/b";
    got(&rig, &admin, groups::add_members(group, &[&person, client, other])).await;
    got(&rig, &admin, groups::add_members(group, &[&person])).await;
    got(&rig, &admin, groups::add_members(other, &[group])).await;
    got(&rig, &admin, policies::create(&Policy::new(group, "files.read", "/f"))).await;
    let ids = |rows: Vec<Result<Subject, String>>| -> Vec<String> {
        rows.into_iter().flatten().map(|one| one.subject_id.into_raw()).collect()
    };
    let members = got(&rig, &admin, groups::members(group, None)).await;
    assert_eq!(
        (ids(members.items), members.total),
        (vec![person.clone(), client.into(), other.into()], Some(3))
    );
    let mine = got(&rig, &admin, subjects::memberships(client, None)).await;
    assert_eq!(mine.items[0].as_ref().map(|one| one.display_name.raw()), Ok("Nye"));
    let found = got(&rig, &admin, subjects::list(Which::Groups, "nye", 1, 10)).await;
    let about: Vec<_> = found.items.iter().flatten().map(|one| one.description.raw()).collect();
    assert_eq!(about, ["to", ""]);
    let may = permissions(&rig, &admin, &person).await;
    assert!(may.iter().any(|one| one.action == "files.read" && one.scope == "/f"));
    got(&rig, &admin, groups::remove_members(group, &[client, client])).await;
    assert_eq!(got(&rig, &admin, groups::members(group, None)).await.items.len(), 2);

    got(&rig, &admin, groups::remove(group)).await;
    assert_eq!(call(&rig, &admin, groups::members(group, None)).await.0, 404);
    assert_eq!(ids(got(&rig, &admin, subjects::memberships(&person, None)).await.items), [""; 0]);
    assert_eq!(ids(got(&rig, &admin, groups::members(other, None)).await.items), [""; 0]);
    assert_eq!(permissions(&rig, &admin, &person).await, []);
    let gone = Policy::new(group, "files.read", "/f");
    assert_eq!(call(&rig, &admin, policies::remove(&gone)).await.0, 404);
}

#[tokio::test]
async fn subjects_of_all_kinds_are_listed_and_searched_by_name() {
    let (rig, admin) = rig().await;
    let all = read(&rig, &admin, "/v1/subjects?pageSize=200").await;
    assert_eq!(all["total"], 60 + 15 + GROUPS.len());
    let mut seen = 0;
    for page in 1..=9 {
        let page = read(&rig, &admin, &format!("/v1/subjects?pageSize=10&page={page}")).await;
        for (at, row) in page["data"].as_array().into_iter().flatten().enumerate() {
            assert_eq!(row, &all["data"][seen + at]);
        }
        seen += page["data"].as_array().map_or(0, Vec::len);
    }
    assert_eq!(seen, 60 + 15 + GROUPS.len());
    let named = read(&rig, &admin, "/v1/subjects/users?searchQuery=OLA.hans").await;
    assert_eq!(named["total"], 4);
    // An address is no name.
    assert_eq!(read(&rig, &admin, "/v1/subjects/users?searchQuery=fjordbank.example").await["total"], 0);
    assert_eq!(read(&rig, &admin, "/v1/subjects/groups?searchQuery=%C3%98KONOMI").await["total"], 2);
}
