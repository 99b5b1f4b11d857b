//! Groups: subjects that hold users, clients and other groups. A policy of a group holds for all its present and future
//! members. Calls: create, remove, members, add members, remove members. The list and the memberships are in
//! [`crate::subjects`]; no call reads or changes one group.

use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use text::Foreign;

use crate::assumed::{GROUP_PATHS_TAKE_SUBJECT_ID, GROUP_PREFIX};
use crate::call::{document, nothing, row};
use crate::error::{Looks, Unreadable};
use crate::page::{self, Count, Known, Listed, Slice};
use crate::subjects::{LARGEST, SIZES, Subject};
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

/// A member as lists of members know it: what becomes of it travels with it.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(from = "Subject")]
pub struct Member {
    /// Who it is.
    pub subject: Subject,
    /// The groups that it was taken out of since it was read.
    pub out_of: Vec<Foreign>,
}

impl From<Subject> for Member {
    fn from(subject: Subject) -> Self {
        Self { subject, out_of: Vec::new() }
    }
}

impl Listed for Member {
    fn id(&self) -> &str {
        self.subject.id()
    }

    fn known(&self) -> Vec<Known<'_>> {
        self.subject.known()
    }
}

impl Member {
    /// Whether it is still in this group, which it was read of.
    pub fn is_in(&self, group: &Foreign) -> bool {
        !self.out_of.contains(group)
    }

    /// It was put into the group.
    pub fn join(&mut self, group: &Foreign) {
        self.out_of.retain(|other| other != group);
    }

    /// It was taken out of the group.
    pub fn leave(&mut self, group: &Foreign) {
        self.join(group);
        self.out_of.push(group.clone());
    }
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
    members_as(group, cursor)
}

/// How many direct members there are, by as short a page as can be had.
pub fn size(group: &str) -> Call<Count> {
    let route = "/subjects/groups/{groupSubjectId}/members";
    let read = |text: &str| page::slice_or_all::<Subject>(text).map(|slice| slice.count());
    Call::new(Method::Get, route, &[in_path(group)], read)
        .query("page", "1")
        .query("pageSize", &SIZES.0.to_string())
}

/// As [`members`], for a list that knows what becomes of each.
pub fn member_list(group: &str, cursor: Option<&str>) -> Call<Slice<Member>> {
    members_as(group, cursor)
}

fn members_as<T: DeserializeOwned>(group: &str, cursor: Option<&str>) -> Call<Slice<T>> {
    let route = "/subjects/groups/{groupSubjectId}/members";
    Call::new(Method::Get, route, &[in_path(group)], page::slice_or_all)
        .query("page", cursor.unwrap_or("1"))
        .query("pageSize", LARGEST)
}

/// Where reading goes on from `cursor` once so many of the members that were read are gone: the others have moved up,
/// and the pages with them.
pub fn moved_up(cursor: &str, gone: usize) -> String {
    let Ok(page) = cursor.parse::<usize>() else { return cursor.to_owned() };
    let up = gone.div_ceil(SIZES.1 as usize);
    page.saturating_sub(up).max(1).to_string()
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
    fn a_member_knows_which_groups_it_left() {
        let mut member = Member::from(crate::access::Model::default().subject_of("group-m"));
        let (one, other) = (Foreign::from("group-1"), Foreign::from("group-2"));
        member.leave(&one);
        member.leave(&one);
        assert!(!member.is_in(&one) && member.is_in(&other));
        member.join(&one);
        assert!(member.is_in(&one));
    }

    #[test]
    fn members_that_moved_up_are_not_passed_over() {
        for (cursor, gone, next) in [
            ("3", 0, "3"),
            ("3", 1, "2"),
            ("3", 200, "2"),
            ("3", 201, "1"),
            ("2", 999, "1"),
            ("opaque", 5, "opaque"),
        ] {
            assert_eq!(moved_up(cursor, gone), next, "{cursor} without {gone}");
        }
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
