//! What is known of a tenant's access, with its indexes. It takes in slices of lists as they come.

use std::collections::{HashMap, HashSet};
use std::sync::Arc;

use text::Foreign;

use super::change::{Change, Holding, Membership};
use super::names::{Id, Names};
use super::reading::{Gap, Part, Reading, Why};
use super::scope::Scope;
use super::tree::Tree;
use crate::actions::Action;
use crate::call::Row;
use crate::order::sorted;
use crate::policies::Policy;
use crate::subjects::{Kind, Subject};

/// A policy by numbers, with its scope as it is written.
#[derive(Clone, Debug)]
pub(super) struct Held {
    pub(super) subject: Id,
    pub(super) action: Id,
    pub(super) scope: Id,
    pub(super) written: Arc<str>,
}

/// What is known of one subject.
#[derive(Clone, Debug)]
pub(super) struct About {
    kind: Kind,
    name: Foreign,
    pub(super) description: Foreign,
    policies: Vec<Id>,
    groups: Vec<Id>,
    members: Vec<Id>,
}

/// Scopes, each with the next wider one.
#[derive(Clone, Debug, Default)]
pub(super) struct Scopes {
    names: Names,
    all: Vec<(Scope, Option<Id>)>,
}

impl Scopes {
    /// The number of a scope. All that hold it get numbers too.
    pub(super) fn add(&mut self, scope: &Scope) -> Id {
        if let Some(id) = self.names.find(scope.key()) {
            return id;
        }
        let parent = scope.parent().map(|parent| self.add(&parent));
        self.all.push((scope.clone(), parent));
        self.names.add(scope.key()).0
    }

    pub(super) fn find(&self, scope: &Scope) -> Option<Id> {
        self.names.find(scope.key())
    }

    pub(super) fn get(&self, id: Id) -> Option<&(Scope, Option<Id>)> {
        self.all.get(id as usize)
    }

    pub(super) fn count(&self) -> Id {
        self.names.count()
    }
}

/// All that is known.
#[derive(Clone, Debug, Default)]
pub struct Model {
    pub(super) subjects: Names,
    pub(super) about: Vec<About>,
    pub(super) tree: Tree,
    pub(super) scopes: Scopes,
    /// In the order of coming; one that was taken away leaves an empty place.
    pub(super) policies: Vec<Option<Held>>,
    by_pair: HashMap<(Id, Id), Vec<Id>>,
    roles: HashSet<Holding>,
    /// Groups that the API named itself: in their list, as members, above others.
    pub(super) listed: HashSet<Id>,
    /// Subjects of which the API said that there are none such.
    pub(super) gone: HashSet<Id>,
    reading: Reading,
}

impl Model {
    /// What it rests on.
    pub fn reading(&self) -> &Reading {
        &self.reading
    }

    /// The tree of actions.
    pub fn tree(&self) -> &Tree {
        &self.tree
    }

    /// Something could not be read, or not yet.
    pub fn lacks(&mut self, gap: Gap) {
        self.reading.lacks(gap);
    }

    /// The reading of this part begins, perhaps again. Call it before the first slice of the part.
    pub fn begins(&mut self, part: &Part) {
        self.reading.tries(part);
    }

    /// The last slice of this part has come.
    pub fn ends(&mut self, part: Part, at: i64) {
        self.reading.was_read(at);
        self.reading.ends(part);
    }

    /// The API said that there is no such subject.
    pub fn is_no_more(&mut self, subject_id: &str) {
        let id = self.subject(subject_id);
        self.gone.insert(id);
    }

    /// Counts the records that could not be read, and notes the time.
    fn took<T>(&mut self, part: Part, rows: &[Row<T>], at: i64) {
        self.reading.was_read(at);
        let broken = rows.iter().filter(|row| row.is_err()).count() as u64;
        self.doubts(part, broken);
    }

    fn doubts(&mut self, part: Part, records: u64) {
        if records > 0 {
            let is_it = |gap: &&Gap| gap.part == part && gap.why == Why::Unreadable;
            let before = self.reading.gaps().iter().find(is_it).and_then(|gap| gap.records);
            let records = Some(before.unwrap_or_default() + records);
            self.reading.lacks(Gap { part, why: Why::Unreadable, records });
        }
    }

    /// Takes in the list of all actions, whole. It may come before or after the policies.
    pub fn take_actions(&mut self, rows: &[Row<Action>], at: i64) {
        self.begins(&Part::Actions);
        self.took(Part::Actions, rows, at);
        let actions: Vec<Action> = rows.iter().flatten().cloned().collect();
        let contradictions = self.tree.list(&actions);
        self.doubts(Part::Actions, contradictions);
        self.reading.actions = actions.len() as u64;
        self.reading.is_guessed = self.tree.is_guessed();
    }

    /// Takes in a slice of policies.
    pub fn take_policies<P: AsRef<Policy>>(&mut self, rows: &[Row<P>], at: i64) {
        self.take_policies_of(Part::Policies, rows, at);
    }

    /// As [`Self::take_policies`], of all or of one subject.
    pub fn take_policies_of<P: AsRef<Policy>>(&mut self, part: Part, rows: &[Row<P>], at: i64) {
        self.took(part, rows, at);
        for policy in rows.iter().flatten() {
            self.add_policy(policy.as_ref());
        }
        self.reading.is_guessed = self.tree.is_guessed();
    }

    /// Takes in a slice of subjects, for their names: `Part::Groups` or `Part::Subjects`.
    pub fn take_subjects(&mut self, part: Part, rows: &[Row<Subject>], at: i64) {
        self.took(part, rows, at);
        for subject in rows.iter().flatten() {
            self.meet(subject);
        }
    }

    /// Takes in a slice of the direct members of a group.
    pub fn take_members(&mut self, group: &str, rows: &[Row<Subject>], at: i64) {
        self.took(Part::Members(group.into()), rows, at);
        for member in rows.iter().flatten() {
            let (member, group) = (self.meet(member), self.subject(group));
            self.join(member, group);
        }
    }

    /// Takes in a slice of the groups that a subject is directly in.
    pub fn take_memberships(&mut self, subject: &str, rows: &[Row<Subject>], at: i64) {
        self.took(Part::Memberships(subject.into()), rows, at);
        for group in rows.iter().flatten() {
            let (member, group) = (self.subject(subject), self.meet(group));
            self.join(member, group);
        }
    }

    /// Takes in who has which role.
    pub fn take_roles(&mut self, holdings: impl IntoIterator<Item = Holding>, at: i64) {
        self.reading.was_read(at);
        self.roles.extend(holdings);
    }

    /// Notes that there is this subject, its name and its kind.
    pub fn meets(&mut self, subject: &Subject) {
        self.meet(subject);
    }

    fn meet(&mut self, subject: &Subject) -> Id {
        let id = self.subject(subject.subject_id.raw());
        let about = &mut self.about[id as usize];
        if !subject.display_name.is_blank() {
            about.name = subject.display_name.clone();
        }
        let is_news = subject.kind == Kind::Group && about.kind != Kind::Group;
        if !subject.description.is_blank() {
            about.description = subject.description.clone();
        }
        if subject.kind != Kind::Other {
            about.kind = subject.kind;
        }
        self.reading.groups += u64::from(is_news);
        if about.kind == Kind::Group {
            self.listed.insert(id);
        }
        id
    }

    /// The number of a subject, made if need be.
    fn subject(&mut self, subject_id: &str) -> Id {
        let (id, is_new) = self.subjects.add(subject_id);
        if is_new {
            let kind = Kind::of(None, subject_id);
            self.reading.groups += u64::from(kind == Kind::Group);
            let (name, description, policies, groups, members) = Default::default();
            self.about.push(About { kind, name, description, policies, groups, members });
        }
        id
    }

    fn add_policy(&mut self, policy: &Policy) -> bool {
        if self.find_policy(policy).is_some() {
            return false;
        }
        let subject = self.subject(policy.subject.raw());
        let action = self.tree.add(policy.action.raw());
        let scope = self.scopes.add(&Scope::of(policy.scope.raw()));
        let id = Id::try_from(self.policies.len()).unwrap_or(Id::MAX);
        self.policies.push(Some(Held { subject, action, scope, written: policy.scope.raw().into() }));
        self.about[subject as usize].policies.push(id);
        self.by_pair.entry((action, scope)).or_default().push(id);
        self.reading.policies += 1;
        true
    }

    /// The number of a policy, letter by letter.
    pub(super) fn find_policy(&self, policy: &Policy) -> Option<Id> {
        let subject = self.subjects.find(policy.subject.raw())?;
        let action = self.tree.find(policy.action.raw())?;
        let scope = self.scopes.find(&Scope::of(policy.scope.raw()))?;
        let of_pair = self.by_pair.get(&(action, scope))?;
        // Either list may be long; both only where one policy is written in many ways.
        let of_subject = &self.about[subject as usize].policies;
        let shorter = if of_pair.len() < of_subject.len() { of_pair } else { of_subject };
        let is_it = |held: &Held| {
            held.subject == subject
                && held.action == action
                && held.scope == scope
                && *held.written == *policy.scope.raw()
        };
        shorter.iter().copied().find(|id| self.held(*id).is_some_and(is_it))
    }

    fn remove_policy(&mut self, policy: &Policy) -> bool {
        let Some(id) = self.find_policy(policy) else { return false };
        let Some(held) = self.policies[id as usize].take() else { return false };
        self.about[held.subject as usize].policies.retain(|one| *one != id);
        if let Some(of_pair) = self.by_pair.get_mut(&(held.action, held.scope)) {
            of_pair.retain(|one| *one != id);
        }
        self.reading.policies -= 1;
        true
    }

    fn join(&mut self, member: Id, group: Id) -> bool {
        // Who is in a group is in few; a group may have a hundred thousand members.
        let is_new = !self.about[member as usize].groups.contains(&group);
        if is_new {
            self.about[member as usize].groups.push(group);
            self.about[group as usize].members.push(member);
        }
        is_new
    }

    fn leave(&mut self, membership: &Membership) -> bool {
        let find = |id: &Foreign| self.subjects.find(id.raw());
        let (Some(member), Some(group)) = (find(&membership.member), find(&membership.group)) else {
            return false;
        };
        let was = self.about[member as usize].groups.contains(&group);
        self.about[member as usize].groups.retain(|one| *one != group);
        self.about[group as usize].members.retain(|one| *one != member);
        was
    }

    /// Whether it is already as the change wants it.
    pub fn is_so(&self, change: &Change) -> bool {
        let is_there = match change {
            Change::Grant(policy) | Change::Revoke(policy) => self.find_policy(policy).is_some(),
            Change::Join(one) | Change::Leave(one) => {
                let find = |id: &Foreign| self.subjects.find(id.raw());
                let pair = find(&one.member).zip(find(&one.group));
                pair.is_some_and(|(member, group)| self.groups_of(member).contains(&group))
            }
            Change::GiveRole(holding) | Change::TakeRole(holding) => self.roles.contains(holding),
        };
        is_there == change.adds()
    }

    /// Notes that the change was made, by us or as the API told. Gives whether that is news.
    pub fn apply(&mut self, change: &Change) -> bool {
        match change {
            Change::Grant(policy) => self.add_policy(policy),
            Change::Revoke(policy) => self.remove_policy(policy),
            Change::Join(one) => {
                let (member, group) = (self.subject(one.member.raw()), self.subject(one.group.raw()));
                self.join(member, group)
            }
            Change::Leave(one) => self.leave(one),
            Change::GiveRole(holding) => self.roles.insert(holding.clone()),
            Change::TakeRole(holding) => self.roles.remove(holding),
        }
    }

    pub(super) fn held(&self, id: Id) -> Option<&Held> {
        self.policies.get(id as usize)?.as_ref()
    }

    pub(super) fn policies_of(&self, subject: Id) -> &[Id] {
        self.about.get(subject as usize).map_or(&[], |about| &about.policies)
    }

    pub(super) fn groups_of(&self, subject: Id) -> &[Id] {
        self.about.get(subject as usize).map_or(&[], |about| &about.groups)
    }

    pub(super) fn members_of(&self, subject: Id) -> &[Id] {
        self.about.get(subject as usize).map_or(&[], |about| &about.members)
    }

    pub(super) fn with_pair(&self, action: Id, scope: Id) -> &[Id] {
        self.by_pair.get(&(action, scope)).map_or(&[], Vec::as_slice)
    }

    pub(super) fn kind(&self, subject: Id) -> Option<Kind> {
        self.about.get(subject as usize).map(|about| about.kind)
    }

    pub(super) fn label(&self, subject: Id) -> Option<&Foreign> {
        self.about.get(subject as usize).map(|about| &about.name).filter(|name| !name.is_blank())
    }

    /// The roles that a person has, in the order of their ids.
    pub(super) fn roles_of(&self, user: &str) -> impl Iterator<Item = Holding> + '_ {
        let its: Vec<Holding> = self.roles.iter().filter(|one| one.user == *user).cloned().collect();
        sorted(its, Ord::cmp).into_iter()
    }

    /// All policies, in the order of coming.
    pub fn policies(&self) -> impl Iterator<Item = Policy> + '_ {
        self.policies.iter().flatten().map(|held| self.policy_of(held))
    }

    pub(super) fn policy_of(&self, held: &Held) -> Policy {
        Policy::new(self.subjects.name(held.subject), self.tree.name(held.action), &held.written)
    }

    /// All subjects that were met, by their subject ids.
    pub fn subject_ids(&self) -> impl Iterator<Item = &str> {
        (0..self.subjects.count()).map(|id| self.subjects.name(id))
    }

    /// The scopes that policies name, or that hold such, and that lie in `scope`: what a narrower policy could say.
    pub fn scopes_below(&self, scope: &Scope) -> impl Iterator<Item = &Scope> {
        let scope = scope.clone();
        self.scopes.all.iter().map(|(one, _)| one).filter(move |one| scope.covers(one) && **one != scope)
    }
}
