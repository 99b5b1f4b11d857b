//! Policies: a subject may do an action on a scope. Policies only grant; what none grants is denied. They hold at once,
//! for all that lies in the scope and stands below the action, and one of a group for all its members. Calls: list,
//! create, remove.

use serde::{Deserialize, Serialize};
use text::Foreign;

use crate::call::nothing;
use crate::page::{self, Listed, Slice};
use crate::{Call, Method};

pub mod wanted;

/// How many policies a slice has.
pub const SLICE: u32 = 100;

/// A policy is exactly these three, letter by letter; it has no id.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Policy {
    /// The subject id of who may.
    pub subject: Foreign,
    /// The name of the action.
    pub action: Foreign,
    /// The scope, as it was written when the policy was made.
    pub scope: Foreign,
}

impl Policy {
    /// A policy of these texts.
    pub fn new(subject: &str, action: &str, scope: &str) -> Self {
        Self { subject: subject.into(), action: action.into(), scope: scope.into() }
    }
}

/// A policy in a list, which wants an id.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(from = "Policy")]
pub struct Entry {
    /// The policy.
    pub policy: Policy,
    /// All three in a line, where a policy is to be named in one word.
    pub line: Foreign,
    id: String,
}

impl From<Policy> for Entry {
    fn from(policy: Policy) -> Self {
        // None of the three can hold a line end and still be what the API made of it.
        let all = [policy.subject.raw(), policy.action.raw(), policy.scope.raw()];
        let (id, line) = (all.join("\n"), [all[1], all[2], all[0]].join(" · ").into());
        Self { policy, line, id }
    }
}

impl AsRef<Policy> for Entry {
    fn as_ref(&self) -> &Policy {
        &self.policy
    }
}

impl AsRef<Self> for Policy {
    fn as_ref(&self) -> &Self {
        self
    }
}

impl Listed for Entry {
    fn id(&self) -> &str {
        &self.id
    }
}

/// What a list of policies is narrowed to, by the API.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    /// Only of this subject; empty for all.
    pub subject: String,
    /// Only on this scope; empty for all.
    pub scope: String,
    /// Only with this action; empty for all.
    pub action: String,
    /// Probably: those that hold by way of a wider scope too (?).
    pub include_derived: bool,
    /// Probably: those that hold by way of groups too (?).
    pub include_inherited: bool,
}

/// `GET /policies?pageSize&cursor&includeDerived&includeInherited&subject&scope&action` (G, shape ?): one slice.
pub fn list(filter: &Filter, cursor: Option<&str>) -> Call<Slice<Entry>> {
    let flag = |on: bool| if on { "true" } else { "false" };
    Call::new(Method::Get, "/policies", &[], page::slice)
        .query("pageSize", &SLICE.to_string())
        .query_some("cursor", cursor.unwrap_or_default())
        .query("includeDerived", flag(filter.include_derived))
        .query("includeInherited", flag(filter.include_inherited))
        .query_some("subject", &filter.subject)
        .query_some("scope", &filter.scope)
        .query_some("action", &filter.action)
}

/// `POST /policies` (R): holds at once. The answer says again what was sent, and is not needed.
pub fn create(policy: &Policy) -> Call<()> {
    Call::new(Method::Post, "/policies", &[], nothing).body(policy)
}

/// `DELETE /policies` (G, status ?): the policy stands in the body, which something between us and the API may drop;
/// whoever removes one reads back.
pub fn remove(policy: &Policy) -> Call<()> {
    Call::new(Method::Delete, "/policies", &[], nothing).body(policy)
}

/// What has become of a policy, by what was read back of its subject.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Proof {
    /// It was among what was read.
    There,
    /// All was read, and it was not there.
    Gone,
    /// Not all could be read, and it was not there.
    Unknown,
}

/// What was read back of one subject. `is_whole`: to its end, and every record of it.
pub fn proof(policy: &Policy, read: &[Policy], is_whole: bool) -> Proof {
    match (read.contains(policy), is_whole) {
        (true, _) => Proof::There,
        (false, true) => Proof::Gone,
        (false, false) => Proof::Unknown,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_was_read_to_its_end_proves_that_it_is_gone() {
        let (one, other) = (Policy::new("user-1", "a", "/a"), Policy::new("user-1", "a", "/a/"));
        assert_eq!(proof(&one, &[other.clone(), one.clone()], false), Proof::There);
        // Another spelling is another policy.
        assert_eq!(proof(&one, std::slice::from_ref(&other), true), Proof::Gone);
        assert_eq!(proof(&one, &[other], false), Proof::Unknown);
        assert_eq!(proof(&one, &[], true), Proof::Gone);
    }

    #[test]
    fn calls_name_their_operation() {
        let all = list(&Filter::default(), None).request;
        assert_eq!(all.path, "/v1/policies?pageSize=100&includeDerived=false&includeInherited=false");
        let filter = Filter {
            subject: "group-a".into(),
            scope: "https://x.example/a?b".into(),
            action: "a.read".into(),
            include_derived: true,
            include_inherited: true,
        };
        let narrow = list(&filter, Some("c/1=")).request;
        let path = "/v1/policies?pageSize=100&cursor=c%2F1%3D&includeDerived=true&includeInherited=true\
                    &subject=group-a&scope=https%3A%2F%2Fx.example%2Fa%3Fb&action=a.read";
        assert_eq!(narrow.path, path);
        let policy = Policy::new("user-1", "a.read", "/é/");
        let body = r#"{"subject":"user-1","action":"a.read","scope":"/é/"}"#;
        for (request, method) in
            [(create(&policy).request, Method::Post), (remove(&policy).request, Method::Delete)]
        {
            assert_eq!((request.method, request.path.as_str()), (method, "/v1/policies"));
            assert_eq!(request.body.as_deref(), Some(body));
        }
    }

    #[test]
    fn i3_a_broken_policy_leaves_the_others() {
        let call = list(&Filter::default(), None);
        let text = r#"{"data":[{"subject":"a","scope":"/","action":"b","tenant":"t","x":1},{"subject":"a"},
            {"subject":null,"scope":"/","action":"b"}],"pageSize":100,"cursor":"2"}"#;
        let slice = (call.decode)(text).unwrap_or_else(|error| panic!("{error:?}"));
        assert_eq!(slice.cursor.as_deref(), Some("2"));
        let first = slice.items[0].as_ref().map(|entry| (entry.policy.clone(), entry.id().to_owned()));
        assert_eq!(first, Ok((Policy::new("a", "b", "/"), "a\nb\n/".into())));
        assert!(slice.items[1].is_err() && slice.items[2].is_err());
    }
}
