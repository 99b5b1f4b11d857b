//! The API's answers in the other shapes that the vendor's documents allow: what the settings say is put over the usual
//! answer when it goes out, in one place, so that no handler knows of it. `docs/assumptions.md` lists the guesses.

use axum::body::{Body, to_bytes};
use axum::http::{HeaderValue, Method, StatusCode, header};
use axum::response::Response;
use serde_json::{Map, Value, json};

use crate::oidc::settings::Settings;
use crate::oidc::shapes::{ActionShape, ClaimNames, MemberList, PolicyList, Problems};

/// The longest answer that is put into another shape.
const LONGEST: usize = 32 * 1024 * 1024;

/// `answer`, to this call, as the settings have it.
pub async fn answered(settings: &Settings, method: &Method, path: &str, answer: Response) -> Response {
    let (mut parts, body) = answer.into_parts();
    let status = parts.status;
    if status.is_client_error() {
        if status == StatusCode::CONFLICT {
            parts.status = StatusCode::from_u16(settings.conflict_status).unwrap_or(status);
        }
        if settings.problems == Problems::Documents {
            return Response::from_parts(parts, body);
        }
        let Ok(bytes) = to_bytes(body, LONGEST).await else { return Response::new(Body::empty()) };
        let document: Value = serde_json::from_slice(&bytes).unwrap_or_default();
        let said = document["detail"].as_str().unwrap_or_default().to_owned();
        let (kind, text) = match settings.problems {
            Problems::Text => ("text/plain", said),
            Problems::Empty | Problems::Documents => ("", String::new()),
            Problems::Plain => {
                let status = parts.status.as_u16();
                let plain =
                    json!({"type": null, "title": null, "status": status, "detail": said, "instance": null});
                ("application/json", plain.to_string())
            }
        };
        parts.headers.remove(header::CONTENT_LENGTH);
        parts.headers.remove(header::CONTENT_TYPE);
        if !kind.is_empty() {
            parts.headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(kind));
        }
        return Response::from_parts(parts, Body::from(text));
    }
    if !status.is_success() {
        return Response::from_parts(parts, body);
    }
    let Ok(bytes) = to_bytes(body, LONGEST).await else { return Response::new(Body::empty()) };
    if bytes.is_empty() {
        if method != Method::GET && status == StatusCode::OK {
            parts.status = StatusCode::from_u16(settings.empty_status).unwrap_or(status);
        }
        return Response::from_parts(parts, Body::empty());
    }
    let Ok(mut document) = serde_json::from_slice::<Value>(&bytes) else {
        return Response::from_parts(parts, Body::from(bytes));
    };
    let is_told = reshape(settings, method, path, &mut document);
    parts.headers.remove(header::CONTENT_LENGTH);
    if !is_told {
        parts.headers.remove(header::CONTENT_TYPE);
        return Response::from_parts(parts, Body::empty());
    }
    Response::from_parts(parts, Body::from(document.to_string()))
}

/// Puts a document into the shape of the settings; whether it is told at all.
fn reshape(settings: &Settings, method: &Method, path: &str, document: &mut Value) -> bool {
    let segments: Vec<&str> = path.trim_start_matches("/v1/").split('/').collect();
    if *method == Method::POST {
        return match segments.as_slice() {
            ["subjects", "groups"] => settings.created_group_body,
            ["sso", _] => settings.created_provider_links,
            _ => true,
        };
    }
    if *method != Method::GET {
        return true;
    }
    match segments.as_slice() {
        ["actions"] => each(document, |action| action_as(settings.action_shape, action)),
        ["scopes"] if settings.scope_names => each(document, |scope| *scope = scope["name"].take()),
        ["me", "claims"] if settings.claim_names == ClaimNames::Short => each(document, |claim| {
            rename(claim, "claimType", "type");
            rename(claim, "claimValue", "value");
        }),
        ["policies"] => policies_as(settings.policy_list, document),
        ["subjects", "groups", _, "members"] => members_as(settings.member_list, document),
        _ => {}
    }
    if segments[0] == "subjects" {
        subjects_as(settings, document);
    }
    if settings.text_ids {
        texts(document);
    }
    // Domains have a setting of their own.
    if let (Some(name), true) = (&settings.list_wrapper, document.is_array() && segments[0] != "domains") {
        *document = json!({name: document.take()});
    }
    true
}

/// Does so to each row of a list, whatever wraps it.
fn each(document: &mut Value, with: impl Fn(&mut Value)) {
    document.as_array_mut().into_iter().flatten().for_each(with);
}

fn rename(object: &mut Value, from: &str, to: &str) {
    if let Some(all) = object.as_object_mut()
        && let Some(value) = all.remove(from)
    {
        all.insert(to.to_owned(), value);
    }
}

fn action_as(shape: ActionShape, action: &mut Value) {
    match shape {
        ActionShape::Usual => {}
        ActionShape::Renamed => {
            for (from, to) in [("name", "action"), ("parent", "parentName"), ("title", "displayName")] {
                rename(action, from, to);
            }
        }
        ActionShape::Nested => {
            if let Some(parent) = action.get("parent").and_then(Value::as_str) {
                action["parent"] = json!({"name": parent, "title": null});
            }
        }
        ActionShape::Names => *action = action["name"].take(),
    }
}

fn policies_as(shape: PolicyList, document: &mut Value) {
    let cursor = document.as_object_mut().and_then(|all| all.remove("cursor")).unwrap_or_default();
    match shape {
        PolicyList::Data => document["cursor"] = cursor,
        PolicyList::Items => {
            rename(document, "data", "items");
            if !cursor.is_null() {
                document["cursor"] = cursor;
            }
        }
        PolicyList::Numbers => {
            let number = cursor.as_str().and_then(|text| text.rsplit(':').next()?.parse::<u64>().ok());
            document["cursor"] = json!(number);
        }
        PolicyList::Links => {
            let text = cursor.as_str().map(|text| text.replace(':', "%3A"));
            let href = text.map(|text| format!("/core/iam/v0/policies?pageSize=100&cursor={text}"));
            document["_links"] = json!({"next": href.map(|href| json!({"href": href}))});
        }
    }
}

fn members_as(shape: MemberList, document: &mut Value) {
    if shape == MemberList::Page {
        return;
    }
    let mut rows = document["data"].take();
    if shape == MemberList::Ids {
        each(&mut rows, |row| *row = row["subjectId"].take());
    }
    *document = rows;
}

fn subjects_as(settings: &Settings, document: &mut Value) {
    let rows = if document.is_array() { Some(document) } else { document.get_mut("data") };
    for subject in rows.and_then(Value::as_array_mut).into_iter().flatten().filter_map(Value::as_object_mut) {
        if !settings.subject_types {
            subject.remove("type");
            subject.remove("$type");
        }
        let properties = subject.get_mut("properties").and_then(Value::as_object_mut);
        let Some(properties) = properties else { continue };
        if let Some(source) = properties.remove("source")
            && let Some(name) = &settings.group_source
        {
            properties.insert(name.clone(), source);
        }
    }
}

/// Ids that are numbers as texts.
fn texts(document: &mut Value) {
    match document {
        Value::Array(rows) => rows.iter_mut().for_each(texts),
        Value::Object(all) => {
            texts_of(all);
            all.values_mut().filter(|value| value.is_array()).for_each(texts);
        }
        _ => {}
    }
}

fn texts_of(all: &mut Map<String, Value>) {
    for name in ["id", "claimId"] {
        if let Some(id) = all.get_mut(name)
            && id.is_number()
        {
            *id = Value::from(id.to_string());
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shaped(change: Value, path: &str, mut document: Value) -> Value {
        let mut settings = Settings::new(1);
        settings.merge(change.as_object().cloned().unwrap_or_default()).expect("settings");
        assert!(reshape(&settings, &Method::GET, path, &mut document));
        document
    }

    #[test]
    fn usually_nothing_is_changed() {
        let action = json!([{"name": "a", "parent": "b", "title": "A"}]);
        assert_eq!(shaped(json!({}), "/v1/actions", action.clone()), action);
        let policies = json!({"data": [], "pageSize": 5, "cursor": null});
        assert_eq!(shaped(json!({}), "/v1/policies", policies.clone()), policies);
    }

    #[test]
    fn each_setting_has_its_shape() {
        let action = || json!([{"name": "a", "parent": "b", "title": "A"}]);
        for (shape, wanted) in [
            ("renamed", json!([{"action": "a", "parentName": "b", "displayName": "A"}])),
            ("nested", json!([{"name": "a", "parent": {"name": "b", "title": null}, "title": "A"}])),
            ("names", json!(["a"])),
        ] {
            assert_eq!(shaped(json!({"actionShape": shape}), "/v1/actions", action()), wanted);
        }
        let policies = || json!({"data": [], "cursor": "after:7"});
        for (shape, wanted) in [
            ("items", json!({"items": [], "cursor": "after:7"})),
            ("numbers", json!({"data": [], "cursor": 7})),
            (
                "links",
                json!({"data": [], "_links": {"next": {"href": "/core/iam/v0/policies?pageSize=100&cursor=after%3A7"}}}),
            ),
        ] {
            assert_eq!(shaped(json!({"policyList": shape}), "/v1/policies", policies()), wanted);
        }
        let members =
            || json!({"data": [{"subjectId": "user-1", "type": "User", "$type": "User"}], "total": 1});
        let path = "/v1/subjects/groups/group-1/members";
        assert_eq!(shaped(json!({"memberList": "ids"}), path, members()), json!(["user-1"]));
        assert_eq!(
            shaped(json!({"memberList": "all", "subjectTypes": false}), path, members()),
            json!([{"subjectId": "user-1"}])
        );
        let change = json!({"textIds": true, "listWrapper": "values"});
        assert_eq!(shaped(change, "/v1/scim", json!([{"id": 4}])), json!({"values": [{"id": "4"}]}));
        let group = json!({"data": [{"properties": {"source": "scim"}}]});
        for (name, wanted) in [(json!(null), json!({})), (json!("origin"), json!({"origin": "scim"}))] {
            let shaped = shaped(json!({"groupSource": name}), "/v1/subjects/groups", group.clone());
            assert_eq!(shaped["data"][0]["properties"], wanted);
        }
    }
}
