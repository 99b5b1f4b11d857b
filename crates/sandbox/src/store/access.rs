//! Who may do what in a tenant: actions, groups with their members, policies; and what follows from them.
//!
//! What follows is worked out here from the rules alone, on purpose without `api::access`: each is tested against the
//! other. The same table of cases (`api::access::cases`) settles scopes for both.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};

use api::page::Listed;
use api::policies::Policy;
use serde::{Deserialize, Serialize};

use crate::store::table::Table;

/// An action.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Action {
    /// Its name.
    pub name: String,
    /// What stands right above it.
    #[serde(default)]
    pub parent: Option<String>,
    /// Its name for people.
    #[serde(default)]
    pub title: String,
}

impl Listed for Action {
    fn id(&self) -> &str {
        &self.name
    }
}

/// A group, without its members.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Group {
    /// Its bare id.
    pub id: String,
    /// Its name; two groups may have one.
    pub display_name: String,
    /// What it is for.
    #[serde(default)]
    pub description: String,
    /// Whether a directory pushed it by SCIM.
    #[serde(default)]
    pub scim: bool,
}

impl Listed for Group {
    fn id(&self) -> &str {
        &self.id
    }
}

impl Group {
    /// Its id among all subjects.
    pub fn subject_id(&self) -> String {
        [api::assumed::GROUP_PREFIX, &self.id].concat()
    }
}

/// All of it, of one tenant.
#[derive(Clone, Debug, Default)]
pub struct Access {
    /// What policies may name.
    pub actions: Table<Action>,
    /// The groups.
    pub groups: Table<Group>,
    /// The policies.
    pub policies: Policies,
    /// How many groups were made since the tenant began: their ids are never used again.
    pub made_groups: u64,
    groups_of: HashMap<String, Vec<String>>,
    members_of: HashMap<String, Vec<String>>,
}

/// Policies in the order in which they were made, each with a number that is never used again.
#[derive(Clone, Debug, Default)]
pub struct Policies {
    rows: BTreeMap<u64, Policy>,
    numbers: HashMap<Policy, u64>,
    last: u64,
}

impl Policies {
    /// Adds a policy, unless it is there letter by letter.
    pub fn insert(&mut self, policy: Policy) -> bool {
        if self.numbers.contains_key(&policy) {
            return false;
        }
        self.last += 1;
        self.numbers.insert(policy.clone(), self.last);
        self.rows.insert(self.last, policy);
        true
    }

    /// Takes a policy out.
    pub fn remove(&mut self, policy: &Policy) -> bool {
        self.numbers.remove(policy).and_then(|number| self.rows.remove(&number)).is_some()
    }

    /// All after this number, with their numbers.
    pub fn after(&self, number: u64) -> impl Iterator<Item = (u64, &Policy)> {
        self.rows.range(number + 1..).map(|(number, policy)| (*number, policy))
    }

    /// All of them.
    pub fn all(&self) -> impl Iterator<Item = &Policy> {
        self.rows.values()
    }

    /// Leaves those that `keep` likes.
    pub fn retain(&mut self, keep: impl Fn(&Policy) -> bool) {
        self.numbers.retain(|policy, _| keep(policy));
        self.rows.retain(|_, policy| keep(policy));
    }
}

impl Access {
    /// Puts a subject into a group; both by subject id.
    pub fn join(&mut self, member: &str, group: &str) {
        let groups = self.groups_of.entry(member.to_owned()).or_default();
        if !groups.iter().any(|one| one == group) {
            groups.push(group.to_owned());
            self.members_of.entry(group.to_owned()).or_default().push(member.to_owned());
        }
    }

    /// Takes a subject out of a group.
    pub fn leave(&mut self, member: &str, group: &str) {
        for (all, of, one) in [(&mut self.groups_of, member, group), (&mut self.members_of, group, member)] {
            if let Some(all) = all.get_mut(of) {
                all.retain(|other| other != one);
            }
        }
    }

    /// The direct members of a group, in the order of coming.
    pub fn members(&self, group: &str) -> &[String] {
        self.members_of.get(group).map_or(&[], Vec::as_slice)
    }

    /// The groups that a subject is directly in.
    pub fn memberships(&self, member: &str) -> &[String] {
        self.groups_of.get(member).map_or(&[], Vec::as_slice)
    }

    /// Nobody is in any group any more.
    pub fn clear_memberships(&mut self) {
        self.groups_of.clear();
        self.members_of.clear();
    }

    /// Takes a group out, with its list of members, its memberships and its policies.
    pub fn remove_group(&mut self, id: &str) -> Option<Group> {
        let group = self.groups.remove(id)?;
        let subject = group.subject_id();
        for member in self.members(&subject).to_vec() {
            self.leave(&member, &subject);
        }
        for other in self.memberships(&subject).to_vec() {
            self.leave(&subject, &other);
        }
        self.policies.retain(|policy| policy.subject != subject.as_str());
        Some(group)
    }

    /// A subject and whatever it is in, by however many groups.
    pub fn identities(&self, subject: &str) -> HashSet<String> {
        let mut all = HashSet::new();
        self.collect(subject, &mut all);
        all
    }

    fn collect(&self, subject: &str, all: &mut HashSet<String>) {
        if all.insert(subject.to_owned()) {
            for group in self.memberships(subject) {
                self.collect(group, all);
            }
        }
    }

    /// Whether an action is another, or stands anywhere below it.
    pub fn is_below(&self, action: &str, above: &str) -> bool {
        let mut seen = HashSet::new();
        let mut at = Some(action);
        while let Some(name) = at.filter(|name| seen.insert(*name)) {
            if name == above {
                return true;
            }
            at = self.actions.find(name).and_then(|action| action.parent.as_deref());
        }
        false
    }

    /// What a subject may do, each on the scope of the policy: with all that stands below what its policies say, or as they
    /// are; with its groups, or alone.
    pub fn permissions(
        &self,
        subject: &str,
        with_those_below: bool,
        alone: bool,
    ) -> BTreeSet<(String, String)> {
        let mut identities = self.identities(subject);
        identities.retain(|one| !alone || *one == *subject);
        let mut below = HashMap::new();
        let mut all = BTreeSet::new();
        for policy in self.policies.all().filter(|policy| identities.contains(policy.subject.raw())) {
            let granted = policy.action.raw();
            let actions = below.entry(granted).or_insert_with(|| {
                let names = self.actions.list().iter().map(|action| action.name.as_str());
                let is_told = |name: &&str| with_those_below && self.is_below(name, granted);
                let mut names: Vec<&str> = names.filter(is_told).collect();
                names.push(granted);
                names
            });
            for action in actions {
                all.insert(((*action).to_owned(), policy.scope.raw().to_owned()));
            }
        }
        all
    }

    /// Whether a subject may do an action on a scope.
    pub fn may(&self, subject: &str, action: &str, scope: &str) -> bool {
        let identities = self.identities(subject);
        let mut its = self.policies.all().filter(|policy| identities.contains(policy.subject.raw()));
        its.any(|policy| self.is_below(action, policy.action.raw()) && holds(policy.scope.raw(), scope))
    }
}

/// A sign of a segment: itself, or one that means something else when it is not encoded.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Sign {
    Plain(u8),
    Encoded(u8),
}

/// Where a scope stands: scheme and host, and the segments of the path.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Place {
    origin: Vec<Sign>,
    path: Vec<Vec<Sign>>,
}

fn signs(text: &str) -> Vec<Sign> {
    let mut signs = Vec::new();
    let mut rest = text.as_bytes();
    while let [first, tail @ ..] = rest {
        rest = tail;
        let digits = tail.get(..2).filter(|_| *first == b'%').and_then(|two| str::from_utf8(two).ok());
        let inner = digits.and_then(|two| u8::from_str_radix(two, 16).ok());
        match inner.filter(|_| digits.is_some_and(|two| !two.starts_with('+'))) {
            None => signs.push(Sign::Plain(*first)),
            Some(inner) => {
                rest = &tail[2..];
                let means_something = b":/?#[]@!$&'()*+,;=%".contains(&inner);
                signs.push(if means_something { Sign::Encoded(inner) } else { Sign::Plain(inner) });
            }
        }
    }
    signs
}

fn place(scope: &str) -> Option<Place> {
    let (origin, path) = match scope.split_once("://") {
        Some((scheme, rest)) if !scheme.is_empty() && !scheme.contains('/') => {
            let (host, path) = rest.split_once('/').map_or((rest, None), |(host, path)| (host, Some(path)));
            let origin = format!("{scheme}://{host}").to_ascii_lowercase();
            let usual = if origin.starts_with("https:") { ":443" } else { ":80" };
            (origin.strip_suffix(usual).map(str::to_owned).unwrap_or(origin), path)
        }
        _ => (String::new(), Some(scope.strip_prefix('/')?)),
    };
    let path = path.unwrap_or_default();
    let mut segments: Vec<Vec<Sign>> = match path.find(['?', '#']) {
        None => path.split('/').map(signs).collect(),
        // What follows a question mark belongs to the segment before it, slashes and all.
        Some(at) => {
            let begun = path[..at].matches('/').count() + 1;
            path.splitn(begun, '/').map(signs).collect()
        }
    };
    if segments.last().is_some_and(Vec::is_empty) {
        segments.pop();
    }
    let dots = |segment: &Vec<Sign>| *segment == [Sign::Plain(b'.'); 1] || *segment == [Sign::Plain(b'.'); 2];
    (!segments.iter().any(dots)).then(|| Place { origin: signs(&origin), path: segments })
}

/// Whether a policy on `wide` holds on `narrow`.
pub fn holds(wide: &str, narrow: &str) -> bool {
    if wide == "/" {
        return true;
    }
    match (place(wide), place(narrow)) {
        (Some(wide), Some(narrow)) => wide.origin == narrow.origin && narrow.path.starts_with(&wide.path),
        (None, None) => signs(wide) == signs(narrow),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use api::access::cases::{Relation, SCOPES};

    use super::*;

    #[test]
    fn x1_the_table_of_scopes_holds() {
        for (one, other, wanted) in SCOPES {
            let found = match (holds(one, other), holds(other, one)) {
                (true, true) => Relation::Same,
                (true, false) => Relation::Holds,
                (false, true) => Relation::Within,
                (false, false) => Relation::Apart,
            };
            assert_eq!(found, wanted, "{one} and {other}");
        }
    }

    #[test]
    fn a_group_goes_with_all_that_names_it() {
        let group = |id: &str| Group {
            id: id.into(),
            display_name: id.into(),
            description: String::new(),
            scim: false,
        };
        let mut access =
            Access { groups: [group("a"), group("b")].into_iter().collect(), ..Access::default() };
        for (member, of) in [("user-1", "group-a"), ("group-a", "group-b"), ("group-b", "group-a")] {
            access.join(member, of);
            access.join(member, of);
        }
        for subject in ["user-1", "group-a", "group-b"] {
            access.policies.insert(Policy::new(subject, "x", "/"));
            assert!(!access.policies.insert(Policy::new(subject, "x", "/")));
        }
        assert_eq!(access.members("group-a"), ["user-1", "group-b"]);
        assert_eq!(access.identities("user-1").len(), 3);
        assert!(access.remove_group("a").is_some() && access.remove_group("a").is_none());
        assert_eq!((access.memberships("user-1").len(), access.members("group-b").len()), (0, 0));
        let left: Vec<_> =
            access.policies.after(0).map(|(number, policy)| (number, policy.subject.raw())).collect();
        assert_eq!(left, [(1, "user-1"), (3, "group-b")]);
    }
}
