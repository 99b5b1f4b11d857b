//! Groups: subjects that hold users, clients and other groups. A policy of a group holds for all its present and future
//! members. Calls: create, remove, members, add members, remove members. The list and the memberships are in
//! [`crate::subjects`]; no call reads or changes one group.

use serde::Serialize;
use serde_json::Value;

use crate::assumed::{GROUP_PATHS_TAKE_SUBJECT_ID, GROUP_PREFIX};
use crate::call::{document, nothing, row};
use crate::error::{Looks, Unreadable};
use crate::page::{self, Slice};
use crate::subjects::{LARGEST, Subject};
use crate::{Call, Method};

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct New<'a> {
    display_name: &'a str,
    description: &'a str,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Members<'a> {
    subject_ids: &'a [&'a str],
}

/// What a path of a group takes for it.
fn in_path(group: &str) -> &str {
    if GROUP_PATHS_TAKE_SUBJECT_ID { group } else { group.strip_prefix(GROUP_PREFIX).unwrap_or(group) }
}

/// `POST /subjects/groups` (G, status ?): makes a group. Nothing where the API did not tell which.
pub fn create(name: &str, description: &str) -> Call<Option<Subject>> {
    let new = New { display_name: name, description };
    Call::new(Method::Post, "/subjects/groups", &[], created).body(&new)
}

/// A web page is never the API's word; any other answer of success is one.
fn created(text: &str) -> Result<Option<Subject>, Unreadable> {
    // The guide's sample has no tenant and no properties; a bare id would tell no name.
    let read = |document: Value| if document.is_object() { row(document).ok() } else { None };
    let told = document(text).map(read);
    match told {
        Err(unreadable) if unreadable.looks == Looks::Html => Err(unreadable),
        told => Ok(told.unwrap_or_default()),
    }
}

/// `DELETE /subjects/groups/{groupSubjectId}` (G, form ?): with its list of members and every policy of the group.
pub fn remove(group: &str) -> Call<()> {
    Call::new(Method::Delete, "/subjects/groups/{groupSubjectId}", &[in_path(group)], nothing)
}

/// `GET /subjects/groups/{groupSubjectId}/members` (G, shape ?): a slice of the direct members, pages as memberships
/// have them or all at once. `cursor` is the number of a page.
pub fn members(group: &str, cursor: Option<&str>) -> Call<Slice<Subject>> {
    let route = "/subjects/groups/{groupSubjectId}/members";
    Call::new(Method::Get, route, &[in_path(group)], page::slice_or_all)
        .query("page", cursor.unwrap_or("1"))
        .query("pageSize", LARGEST)
}

/// `POST /subjects/groups/{groupSubjectId}/members` (G): several at once. Who is a member stays one.
pub fn add_members(group: &str, members: &[&str]) -> Call<()> {
    let route = "/subjects/groups/{groupSubjectId}/members";
    Call::new(Method::Post, route, &[in_path(group)], nothing).body(&Members { subject_ids: members })
}

/// `DELETE /subjects/groups/{groupSubjectId}/members` (G): several at once, in the body, which something between us and
/// the API may drop; whoever removes one reads back.
pub fn remove_members(group: &str, members: &[&str]) -> Call<()> {
    let route = "/subjects/groups/{groupSubjectId}/members";
    Call::new(Method::Delete, route, &[in_path(group)], nothing).body(&Members { subject_ids: members })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::subjects::Kind;

    #[test]
    fn calls_name_their_operation() {
        let create = create("Drift \"ledere\"", "");
        assert_eq!(create.request.path, "/v1/subjects/groups");
        let body = r#"{"displayName":"Drift \"ledere\"","description":""}"#;
        assert_eq!(create.request.body.as_deref(), Some(body));
        assert_eq!(remove("group-a/b").request.path, "/v1/subjects/groups/group-a%2Fb");
        let members = members("group-a", Some("2"));
        assert_eq!(members.request.path, "/v1/subjects/groups/group-a/members?page=2&pageSize=200");
        for (request, method) in [
            (add_members("group-a", &["user-1", "client-x"]).request, Method::Post),
            (remove_members("group-a", &["user-1", "client-x"]).request, Method::Delete),
        ] {
            assert_eq!(
                (request.method, request.path.as_str()),
                (method, "/v1/subjects/groups/group-a/members")
            );
            assert_eq!(request.body.as_deref(), Some(r#"{"subjectIds":["user-1","client-x"]}"#));
        }
    }

    #[test]
    fn the_answer_of_creating_may_be_anything_but_a_web_page() {
        let decode = create("a", "").decode;
        let made = decode(r#"{"id":"a","displayName":"A","subjectId":"group-a","type":"Group"}"#);
        let made = made.ok().flatten().unwrap_or_else(|| panic!("no group"));
        assert_eq!((made.subject_id.raw(), made.kind), ("group-a", Kind::Group));
        for text in ["", "null", "{}", "\"group-a\"", "done", "{"] {
            assert_eq!(decode(text), Ok(None), "{text}");
        }
        assert!(decode("<html>").is_err());
    }

    #[test]
    fn members_come_in_pages_or_all_at_once() {
        let decode = members("group-a", None).decode;
        let one = r#"{"id":"1","displayName":"A","subjectId":"user-1","type":"User"}"#;
        for (text, cursor) in [
            (
                format!(r#"{{"page":1,"pageSize":1,"count":1,"total":2,"totalPages":2,"data":[{one}]}}"#),
                Some("2"),
            ),
            (
                format!(r#"{{"page":1,"pageSize":10,"count":1,"total":1,"totalPages":1,"data":[{one}]}}"#),
                None,
            ),
            (format!("[{one}]"), None),
            (format!(r#"{{"items":[{one}]}}"#), None),
            (r#"["user-1"]"#.into(), None),
            (r#"{"data":["user-1"]}"#.into(), None),
        ] {
            let read = decode(&text).unwrap_or_else(|error| panic!("{text}: {error:?}"));
            assert_eq!(read.cursor.as_deref(), cursor, "{text}");
            let member = read.items[0].as_ref().map(|member| (member.subject_id.raw(), member.kind));
            assert_eq!(member, Ok(("user-1", Kind::User)), "{text}");
        }
        for text in ["{}", "7", "<html>", ""] {
            assert!(decode(text).is_err(), "{text}");
        }
    }
}
