//! A change of access as pure data: what is to be so. It has no number and no state, so its inverse is exact, doing it
//! twice is harmless, and a set of them can be kept in a file.

use serde::{Deserialize, Serialize};
use text::Foreign;

use super::model::Model;
use crate::assumed::USER_PREFIX;
use crate::policies::{self, Policy};
use crate::{Call, groups, users};

/// A subject is in a group.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Membership {
    /// The subject id of the member: a user, a client or a group.
    pub member: Foreign,
    /// The subject id of the group.
    pub group: Foreign,
}

impl Membership {
    /// A membership of these subject ids.
    pub fn new(member: &str, group: &str) -> Self {
        Self { member: member.into(), group: group.into() }
    }
}

/// A person has a role. It gives no access to resources; it stands here because a set of changes may hold it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Holding {
    /// The subject id of the user.
    pub user: Foreign,
    /// The id of the role.
    pub role: Foreign,
}

/// What a change is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Thing<'a> {
    /// A policy.
    Policy(&'a Policy),
    /// A membership.
    Membership(&'a Membership),
    /// A role that is held.
    Holding(&'a Holding),
}

/// One change.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum Change {
    /// There is to be this policy.
    Grant(Policy),
    /// This policy is to be gone.
    Revoke(Policy),
    /// The subject is to be in the group.
    Join(Membership),
    /// The subject is not to be in the group.
    Leave(Membership),
    /// The person is to have the role.
    GiveRole(Holding),
    /// The person is not to have the role.
    TakeRole(Holding),
}

impl Change {
    /// The change that undoes this one, where it did something.
    #[must_use]
    pub fn inverse(&self) -> Self {
        match self.clone() {
            Self::Grant(policy) => Self::Revoke(policy),
            Self::Revoke(policy) => Self::Grant(policy),
            Self::Join(membership) => Self::Leave(membership),
            Self::Leave(membership) => Self::Join(membership),
            Self::GiveRole(holding) => Self::TakeRole(holding),
            Self::TakeRole(holding) => Self::GiveRole(holding),
        }
    }

    /// What it is about: it and its inverse are about the same.
    pub fn thing(&self) -> Thing<'_> {
        match self {
            Self::Grant(policy) | Self::Revoke(policy) => Thing::Policy(policy),
            Self::Join(membership) | Self::Leave(membership) => Thing::Membership(membership),
            Self::GiveRole(holding) | Self::TakeRole(holding) => Thing::Holding(holding),
        }
    }

    /// Whose access it changes itself, by subject id; nothing where it changes none.
    pub fn whose(&self) -> Option<&Foreign> {
        match self.thing() {
            Thing::Policy(policy) => Some(&policy.subject),
            Thing::Membership(membership) => Some(&membership.member),
            Thing::Holding(_) => None,
        }
    }

    /// Whether it adds something, rather than takes it away.
    pub fn adds(&self) -> bool {
        matches!(self, Self::Grant(_) | Self::Join(_) | Self::GiveRole(_))
    }

    /// The call that does it. Each is harmless where it is so already.
    pub fn call(&self) -> Call<()> {
        let bare = |user: &Foreign| user.raw().strip_prefix(USER_PREFIX).unwrap_or(user.raw()).to_owned();
        match self {
            Self::Grant(policy) => policies::create(policy),
            Self::Revoke(policy) => policies::remove(policy),
            Self::Join(Membership { member, group }) => groups::add_members(group.raw(), &[member.raw()]),
            Self::Leave(Membership { member, group }) => groups::remove_members(group.raw(), &[member.raw()]),
            Self::GiveRole(Holding { user, role }) => users::add_role(&bare(user), role.raw()),
            Self::TakeRole(Holding { user, role }) => users::remove_role(&bare(user), role.raw()),
        }
    }
}

/// A set of changes in which each thing stands once, as it was said last, at the place where it was said last.
pub fn settled(changes: &[Change]) -> Vec<Change> {
    let mut seen = std::collections::HashSet::new();
    let mut kept: Vec<Change> =
        changes.iter().rev().filter(|change| seen.insert(change.thing())).cloned().collect();
    kept.reverse();
    kept
}

/// What brings the present state back once `changes` are done: of those that are so already, nothing.
pub fn undoing(model: &Model, changes: &[Change]) -> Vec<Change> {
    let settled = settled(changes);
    settled.iter().rev().filter(|change| !model.is_so(change)).map(Change::inverse).collect()
}

/// What ends with a group that is deleted, and what is to be ended for somebody who leaves: the policies of the subject,
/// then its memberships, its roles, and the memberships of others in it.
pub fn parting(model: &Model, subject: &str) -> Vec<Change> {
    let mut view = model.view();
    let id = view.subject(subject);
    let policies = view.policies_of(id).map(|policy| Change::Revoke(view.policy(policy)));
    let groups = view.groups_of(id).filter(|group| *group != id);
    let groups = groups.map(|group| Change::Leave(Membership::new(subject, view.subject_id(group))));
    let roles = model.roles_of(subject).map(Change::TakeRole);
    let members = view.members_of(id);
    let members = members.map(|member| Change::Leave(Membership::new(view.subject_id(member), subject)));
    policies.chain(groups).chain(roles).chain(members).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Method;

    fn all() -> [Change; 3] {
        [
            Change::Grant(Policy::new("user-1", "a", "/")),
            Change::Join(Membership::new("user-1", "group-g")),
            Change::GiveRole(Holding { user: "user-1".into(), role: "r".into() }),
        ]
    }

    #[test]
    fn x4_an_inverse_is_exact() {
        for change in all() {
            let back = change.inverse();
            assert!(change.adds() && !back.adds() && back != change);
            assert_eq!(back.inverse(), change);
        }
    }

    #[test]
    fn x4_a_set_is_kept_in_a_file() {
        let changes: Vec<_> = all().into_iter().flat_map(|change| [change.inverse(), change]).collect();
        let text = serde_json::to_string(&changes).unwrap_or_default();
        assert!(text.starts_with(r#"[{"revoke":{"subject":"user-1","action":"a","scope":"/"}},{"grant""#));
        assert!(text.contains(r#"{"join":{"member":"user-1","group":"group-g"}}"#));
        assert!(text.contains(r#"{"takeRole":{"user":"user-1","role":"r"}}"#), "{text}");
        assert_eq!(serde_json::from_str::<Vec<Change>>(&text).ok(), Some(changes));
    }

    #[test]
    fn of_one_thing_the_last_word_stands() {
        let [grant, join, role] = all();
        let set = [grant.clone(), join.clone(), grant.inverse(), join.clone(), role.clone()];
        assert_eq!(settled(&set), [grant.inverse(), join, role]);
    }

    #[test]
    fn each_change_has_its_call() {
        let calls: Vec<_> = all()
            .iter()
            .flat_map(|change| [change.call().request, change.inverse().call().request])
            .map(|request| (request.method, request.path))
            .collect();
        let wanted = [
            (Method::Post, "/v1/policies"),
            (Method::Delete, "/v1/policies"),
            (Method::Post, "/v1/subjects/groups/group-g/members"),
            (Method::Delete, "/v1/subjects/groups/group-g/members"),
            (Method::Post, "/v1/users/1/roles/r"),
            (Method::Delete, "/v1/users/1/roles/r"),
        ];
        assert_eq!(calls, wanted.map(|(method, path)| (method, path.to_owned())));
    }
}
