//! Subjects: whoever a policy can be given to, that is users, clients and groups. Calls: list, slice, memberships,
//! permissions.

use serde::Deserialize;
use serde_json::Value;
use text::Foreign;

use crate::assumed::{GROUP_SOURCES, SCIM};
use crate::call::{self, Row, text_or_null, text_or_number};
use crate::page::{self, Known, Listed, Rows, Slice};
use crate::{Call, Method};

/// The fewest and the most rows of a page; the API clamps what is asked to this.
pub const SIZES: (u32, u32) = (10, 200);
/// The most, as a parameter.
pub(crate) const LARGEST: &str = "200";

/// What kind of subject it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    /// A person.
    User,
    /// An application or a service.
    Client,
    /// A group of users, clients and groups.
    Group,
    /// Something that this console does not know.
    Other,
}

impl Kind {
    /// Of a subject of which nothing but the id is known.
    pub fn of_id(subject_id: &str) -> Self {
        Self::of(None, subject_id)
    }

    /// By `type`, else by the prefix of the subject id: `client-…`.
    pub(crate) fn of(name: Option<&str>, subject_id: &str) -> Self {
        let prefix = subject_id.split_once('-').map_or("", |(prefix, _)| prefix);
        let by = |name: &str| {
            let kinds = [("user", Self::User), ("client", Self::Client), ("group", Self::Group)];
            kinds.into_iter().find(|(known, _)| known.eq_ignore_ascii_case(name)).map(|(_, kind)| kind)
        };
        match name {
            Some(name) if !name.is_empty() => by(name).unwrap_or(Self::Other),
            _ => by(prefix).unwrap_or(Self::Other),
        }
    }
}

/// A subject.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(from = "Wire")]
pub struct Subject {
    /// Its id among those of its kind: of a client, the client id.
    pub id: Foreign,
    /// Its name for people.
    pub display_name: Foreign,
    /// What tells more of it than its name: what a group or a client is for, a person's email address; empty where the
    /// API tells nothing. Where it stands is a guess.
    pub description: Foreign,
    /// Whether a directory pushed it by SCIM, where the API tells where it comes from; assumed.
    pub pushed: Option<bool>,
    /// Its id among all subjects, which policies name.
    pub subject_id: Foreign,
    /// What it is.
    pub kind: Kind,
}

/// An object, or, where only ids are told, the bare subject id.
#[derive(Deserialize)]
#[serde(untagged)]
enum Wire {
    Bare(Foreign),
    #[serde(rename_all = "camelCase")]
    Whole {
        #[serde(deserialize_with = "text_or_number")]
        id: Foreign,
        #[serde(default, deserialize_with = "text_or_null")]
        display_name: Foreign,
        subject_id: Foreign,
        #[serde(rename = "type")]
        kind: Option<String>,
        #[serde(default)]
        description: Option<Foreign>,
        #[serde(default)]
        properties: Option<Value>,
    },
}

impl From<Wire> for Subject {
    fn from(wire: Wire) -> Self {
        match wire {
            Wire::Bare(subject_id) => {
                let raw = subject_id.raw();
                let id = raw.split_once('-').map_or(raw, |(_, id)| id).into();
                let kind = Kind::of(None, raw);
                Self {
                    id,
                    display_name: Foreign::default(),
                    description: Foreign::default(),
                    pushed: None,
                    kind,
                    subject_id,
                }
            }
            Wire::Whole { id, display_name, subject_id, kind, description, properties } => {
                let kind = Kind::of(kind.as_deref(), subject_id.raw());
                let said = |name: &str| properties.as_ref()?.get(name)?.as_str();
                let inner = said("description").or_else(|| said("email"));
                let description = description.or_else(|| inner.map(Foreign::from)).unwrap_or_default();
                let source = GROUP_SOURCES.iter().find_map(|name| said(name).filter(|said| !said.is_empty()));
                let pushed = source.map(|source| source.to_ascii_lowercase().contains(SCIM));
                Self { id, display_name, description, pushed, subject_id, kind }
            }
        }
    }
}

impl Listed for Subject {
    fn id(&self) -> &str {
        self.subject_id.raw()
    }

    fn known(&self) -> Vec<Known<'_>> {
        vec![("subjects", self.subject_id.raw(), &self.display_name)]
    }
}

/// Which subjects a list holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Which {
    /// Of every kind.
    All,
    /// People.
    Users,
    /// Clients.
    Clients,
    /// Groups.
    Groups,
}

impl Which {
    const fn route(self) -> &'static str {
        match self {
            Self::All => "/subjects",
            Self::Users => "/subjects/users",
            Self::Clients => "/subjects/clients",
            Self::Groups => "/subjects/groups",
        }
    }
}

fn pages<T>(call: Call<T>, page: &str, size: u32) -> Call<T> {
    call.query("page", page).query("pageSize", &size.clamp(SIZES.0, SIZES.1).to_string())
}

/// `GET /subjects`, `/subjects/users`, `/subjects/clients`, `/subjects/groups` `?searchQuery&page&pageSize` (R): one page
/// of those whose name contains `search`.
pub fn list(which: Which, search: &str, page: u32, size: u32) -> Call<Rows<Subject>> {
    let call = Call::new(Method::Get, which.route(), &[], page::rows);
    pages(call.query_some("searchQuery", page::searched(search).trim()), &page.to_string(), size)
}

/// As [`list`], page after page, with the largest pages. `cursor` is the number of a page.
pub fn slice(which: Which, cursor: Option<&str>) -> Call<Slice<Subject>> {
    pages(Call::new(Method::Get, which.route(), &[], page::page_as_slice), cursor.unwrap_or("1"), SIZES.1)
}

/// As [`slice`], of the groups whose name contains `search`.
pub fn groups(search: &str, cursor: Option<&str>) -> Call<Slice<Subject>> {
    let call = Call::new(Method::Get, Which::Groups.route(), &[], page::page_as_slice);
    let call = call.query_some("searchQuery", page::searched(search).trim());
    pages(call, cursor.unwrap_or("1"), SIZES.1)
}

/// The clients among [`list`].
pub fn clients(search: &str, page: u32, size: u32) -> Call<Rows<Subject>> {
    list(Which::Clients, search, page, size)
}

/// `GET /subjects/{subject}/memberships?page&pageSize` (R): the groups that it is directly in, page after page.
pub fn memberships(subject: &str, cursor: Option<&str>) -> Call<Slice<Subject>> {
    let call = Call::new(Method::Get, "/subjects/{subject}/memberships", &[subject], page::slice_or_all);
    pages(call, cursor.unwrap_or("1"), SIZES.1)
}

/// What the API itself says that a subject may do.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
pub struct Permission {
    /// The name of the action.
    pub action: Foreign,
    /// Where.
    pub scope: Foreign,
}

/// `GET /subjects/{subject}/permissions` (R, shape ?): what it may do effectively; of a group, what its policies say.
/// Whether an action that stands below a granted one is listed as well is not known: see [`crate::access::compare`].
pub fn permissions(subject: &str) -> Call<Vec<Row<Permission>>> {
    Call::new(Method::Get, "/subjects/{subject}/permissions", &[subject], call::list)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn kinds_are_told_by_type_then_by_prefix() {
        let call = clients(" led&ger ", 2, 5);
        assert_eq!(call.request.path, "/v1/subjects/clients?searchQuery=led%26ger&page=2&pageSize=10");
        let text = r#"{"page":2,"pageSize":10,"count":6,"total":16,"totalPages":2,"data":[
            {"$type":"x","id":"a","displayName":"A","tenant":"t","subjectId":"client-a","type":"Client","properties":{}},
            {"id":7,"displayName":null,"subjectId":"client-7"},
            {"id":"g","displayName":"G","subjectId":"group-g","type":""},
            {"id":"u","displayName":"U","subjectId":"user-u","type":"User"},
            {"id":"r","displayName":"R","subjectId":"user-r","type":"Robot"},
            {"id":"n"}]}"#;
        let rows = (call.decode)(text).map(|page| page.items).unwrap_or_default();
        let kinds: Vec<_> = rows.iter().flatten().map(|subject| subject.kind).collect();
        assert_eq!(kinds, [Kind::Client, Kind::Client, Kind::Group, Kind::User, Kind::Other]);
        assert_eq!(rows[1].as_ref().map(|subject| subject.id.raw()), Ok("7"));
        assert!(rows[5].is_err());
    }

    #[test]
    fn calls_name_their_operation() {
        for (which, path) in [
            (Which::All, "/v1/subjects?searchQuery=%C3%A5s&page=1&pageSize=50"),
            (Which::Users, "/v1/subjects/users?searchQuery=%C3%A5s&page=1&pageSize=50"),
            (Which::Groups, "/v1/subjects/groups?searchQuery=%C3%A5s&page=1&pageSize=50"),
        ] {
            assert_eq!(list(which, " ås ", 1, 50).request.path, path);
        }
        let path = slice(Which::Groups, Some("3")).request.path;
        assert_eq!(path, "/v1/subjects/groups?page=3&pageSize=200");
        let path = groups(" ås", Some("2")).request.path;
        assert_eq!(path, "/v1/subjects/groups?searchQuery=%C3%A5s&page=2&pageSize=200");
        let path = memberships("client-a/b", None).request.path;
        assert_eq!(path, "/v1/subjects/client-a%2Fb/memberships?page=1&pageSize=200");
        assert_eq!(permissions("user-1").request.path, "/v1/subjects/user-1/permissions");
    }

    #[test]
    fn permissions_are_read_bare_or_wrapped() {
        let decode = permissions("user-1").decode;
        let one = r#"{"subject":"user-1","action":"a.read","scope":"/a","tenant":"t"}"#;
        let wanted = Permission { action: "a.read".into(), scope: "/a".into() };
        for text in [format!("[{one}]"), format!(r#"{{"data":[{one}]}}"#)] {
            assert_eq!(decode(&text), Ok(vec![Ok(wanted.clone())]), "{text}");
        }
    }

    #[test]
    fn a_group_that_a_directory_pushed_says_so_or_nothing() {
        for (properties, pushed) in [
            (r#"{"source":"scim"}"#, Some(true)),
            (r#"{"source":"SCIM (entra)","origin":"console"}"#, Some(true)),
            (r#"{"source":"console"}"#, Some(false)),
            (r#"{"source":"","origin":"Scim"}"#, Some(true)),
            (r#"{"source":7,"description":"scim"}"#, None),
            ("{}", None),
            ("null", None),
        ] {
            let text = format!(r#"{{"id":"a","subjectId":"group-a","properties":{properties}}}"#);
            let read = serde_json::from_str::<Subject>(&text).map(|subject| subject.pushed);
            assert_eq!(read.ok(), Some(pushed), "{properties}");
        }
    }

    #[test]
    fn a_description_is_found_in_the_properties_too() {
        let read = |text: &str| serde_json::from_str::<Subject>(text).map(|subject| subject.description);
        let text = r#"{"id":"a","subjectId":"group-a","properties":{"description":"d"}}"#;
        assert_eq!(read(text).ok(), Some("d".into()));
        let text = r#"{"id":"a","subjectId":"group-a","description":"e","properties":null}"#;
        assert_eq!(read(text).ok(), Some("e".into()));
        let text = r#"{"id":"a","subjectId":"user-a","properties":{"email":"a@b.example"}}"#;
        assert_eq!(read(text).ok(), Some("a@b.example".into()));
    }
}
