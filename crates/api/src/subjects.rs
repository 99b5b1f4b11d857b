//! Subjects: whoever a policy can be given to, that is users, clients and groups. Calls: clients.

use serde::Deserialize;
use text::Foreign;

use crate::call::text_or_number;
use crate::page::{self, Listed, Rows};
use crate::{Call, Method};

/// The fewest and the most rows of a page; the API clamps what is asked to this.
pub const SIZES: (u32, u32) = (10, 200);

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
    /// By `type`, else by the prefix of the subject id: `client-…`.
    fn of(name: Option<&str>, subject_id: &str) -> Self {
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
    /// Its id among all subjects, which policies name.
    pub subject_id: Foreign,
    /// What it is.
    pub kind: Kind,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Wire {
    #[serde(deserialize_with = "text_or_number")]
    id: Foreign,
    #[serde(default, deserialize_with = "crate::call::text_or_null")]
    display_name: Foreign,
    subject_id: Foreign,
    #[serde(rename = "type")]
    kind: Option<String>,
}

impl From<Wire> for Subject {
    fn from(wire: Wire) -> Self {
        let kind = Kind::of(wire.kind.as_deref(), wire.subject_id.raw());
        Self { id: wire.id, display_name: wire.display_name, subject_id: wire.subject_id, kind }
    }
}

impl Listed for Subject {
    fn id(&self) -> &str {
        self.subject_id.raw()
    }
}

/// `GET /subjects/clients?searchQuery&page&pageSize` (R): one page of the clients whose name contains `search`.
pub fn clients(search: &str, page: u32, size: u32) -> Call<Rows<Subject>> {
    Call::new(Method::Get, "/subjects/clients", &[], page::rows)
        .query_some("searchQuery", page::searched(search).trim())
        .query("page", &page.to_string())
        .query("pageSize", &size.clamp(SIZES.0, SIZES.1).to_string())
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
}
