//! The model as it is, or as it would be after some changes, with the names of a question that the model does not know.

use std::collections::{HashMap, HashSet};

use text::Foreign;

use super::change::{Change, settled};
use super::model::{Held, Model, Scopes};
use super::names::{Id, Names};
use super::reading::Reading;
use super::scope::Scope;
use super::tree::guesses;
use crate::policies::Policy;
use crate::subjects::Kind;

/// What a question looks at.
#[derive(Clone, Debug)]
pub struct View<'m> {
    pub(super) model: &'m Model,
    subjects: Names,
    actions: Names,
    scopes: Scopes,
    granted: Vec<Held>,
    granted_to: HashMap<Id, Vec<Id>>,
    revoked: HashSet<Id>,
    joined: HashMap<Id, Vec<Id>>,
    joiners: HashMap<Id, Vec<Id>>,
    left: HashSet<(Id, Id)>,
}

/// An action on a scope, by numbers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Pair {
    /// The action.
    pub action: Id,
    /// The scope.
    pub scope: Id,
}

impl Model {
    /// The model as it is.
    pub fn view(&self) -> View<'_> {
        View {
            model: self,
            subjects: Names::default(),
            actions: Names::default(),
            scopes: Scopes::default(),
            granted: Vec::new(),
            granted_to: HashMap::new(),
            revoked: HashSet::new(),
            joined: HashMap::new(),
            joiners: HashMap::new(),
            left: HashSet::new(),
        }
    }

    /// The model as it would be after these changes; of one thing the last word counts.
    pub fn after(&self, changes: &[Change]) -> View<'_> {
        let mut view = self.view();
        for change in settled(changes) {
            view.change(&change);
        }
        view
    }
}

impl<'m> View<'m> {
    /// Takes in a change. What is so already changes nothing.
    fn change(&mut self, change: &Change) {
        match change {
            Change::Grant(policy) => {
                let held = Held {
                    subject: self.subject(policy.subject.raw()),
                    action: self.action(policy.action.raw()),
                    scope: self.scope(policy.scope.raw()),
                    written: policy.scope.raw().into(),
                };
                if !self.model.is_so(change) {
                    let id = self.model.policies.len() + self.granted.len();
                    let id = Id::try_from(id).unwrap_or(Id::MAX);
                    self.granted_to.entry(held.subject).or_default().push(id);
                    self.granted.push(held);
                }
            }
            Change::Revoke(policy) => self.revoked.extend(self.model.find_policy(policy)),
            Change::Join(one) => {
                let (member, group) = (self.subject(one.member.raw()), self.subject(one.group.raw()));
                if !self.model.is_so(change) {
                    self.joined.entry(member).or_default().push(group);
                    self.joiners.entry(group).or_default().push(member);
                }
            }
            Change::Leave(one) => {
                let (member, group) = (self.subject(one.member.raw()), self.subject(one.group.raw()));
                self.left.insert((member, group));
            }
            // Roles give no access.
            Change::GiveRole(_) | Change::TakeRole(_) => {}
        }
    }

    /// The same names, and nothing changed.
    pub(super) fn unchanged(&self) -> Self {
        Self {
            subjects: self.subjects.clone(),
            actions: self.actions.clone(),
            scopes: self.scopes.clone(),
            ..self.model.view()
        }
    }

    /// The model below.
    pub fn model(&self) -> &'m Model {
        self.model
    }

    /// What it rests on.
    pub fn reading(&self) -> &'m Reading {
        self.model.reading()
    }

    /// The number of a subject, by its subject id.
    pub fn subject(&mut self, subject_id: &str) -> Id {
        let known = self.model.subjects.find(subject_id);
        known.unwrap_or_else(|| self.model.subjects.count() + self.subjects.add(subject_id).0)
    }

    /// The number of an action. One that nobody knows stands alone, or where its name puts it if the tree is a guess.
    pub fn action(&mut self, name: &str) -> Id {
        let known = self.model.tree.find(name);
        known.unwrap_or_else(|| self.model.tree.count() + self.actions.add(name).0)
    }

    /// The number of a scope, in whatever spelling.
    pub fn scope(&mut self, scope: &str) -> Id {
        let scope = Scope::of(scope);
        let known = self.model.scopes.find(&scope);
        known.unwrap_or_else(|| self.model.scopes.count() + self.scopes.add(&scope))
    }

    /// The subject id of a number.
    pub fn subject_id(&self, subject: Id) -> &str {
        match subject.checked_sub(self.model.subjects.count()) {
            Some(own) => self.subjects.name(own),
            None => self.model.subjects.name(subject),
        }
    }

    /// The name for people; nothing where none was read.
    pub fn label(&self, subject: Id) -> Option<&'m Foreign> {
        self.model.label(subject)
    }

    /// What a subject is.
    pub fn kind(&self, subject: Id) -> Kind {
        self.model.kind(subject).unwrap_or_else(|| Kind::of(None, self.subject_id(subject)))
    }

    /// The name of an action.
    pub fn action_name(&self, action: Id) -> &str {
        match action.checked_sub(self.model.tree.count()) {
            Some(own) => self.actions.name(own),
            None => self.model.tree.name(action),
        }
    }

    /// A scope in the form that all its spellings share.
    pub fn scope_of(&self, scope: Id) -> Scope {
        let found = match scope.checked_sub(self.model.scopes.count()) {
            Some(own) => self.scopes.get(own),
            None => self.model.scopes.get(scope),
        };
        found.map_or_else(Scope::everything, |(scope, _)| scope.clone())
    }

    /// A policy as it is written.
    pub fn policy(&self, policy: Id) -> Policy {
        let held = self.held(policy);
        held.map_or_else(
            || Policy::new("", "", ""),
            |held| Policy::new(self.subject_id(held.subject), self.action_name(held.action), &held.written),
        )
    }

    pub(super) fn held(&self, policy: Id) -> Option<&Held> {
        match (policy as usize).checked_sub(self.model.policies.len()) {
            Some(own) => self.granted.get(own),
            None => self.model.held(policy),
        }
    }

    pub(super) fn pair(&self, policy: Id) -> Option<Pair> {
        self.held(policy).map(|held| Pair { action: held.action, scope: held.scope })
    }

    /// The policies of a subject itself.
    pub(super) fn policies_of(&self, subject: Id) -> impl Iterator<Item = Id> + '_ {
        let old = self.model.policies_of(subject).iter().copied();
        let new = self.granted_to.get(&subject).into_iter().flatten().copied();
        old.filter(|policy| !self.revoked.contains(policy)).chain(new)
    }

    /// The groups that a subject is directly in.
    pub(super) fn groups_of(&self, subject: Id) -> impl Iterator<Item = Id> + '_ {
        let old = self.model.groups_of(subject).iter().copied();
        let new = self.joined.get(&subject).into_iter().flatten().copied();
        old.filter(move |group| !self.left.contains(&(subject, *group))).chain(new)
    }

    /// The direct members of a group.
    pub(super) fn members_of(&self, group: Id) -> impl Iterator<Item = Id> + '_ {
        let old = self.model.members_of(group).iter().copied();
        let new = self.joiners.get(&group).into_iter().flatten().copied();
        old.filter(move |member| !self.left.contains(&(*member, group))).chain(new)
    }

    /// The policies of exactly this action and scope.
    pub(super) fn with_pair(&self, pair: Pair) -> impl Iterator<Item = Id> + '_ {
        let old = self.model.with_pair(pair.action, pair.scope).iter().copied();
        let is_it = move |held: &Held| held.action == pair.action && held.scope == pair.scope;
        let first = Id::try_from(self.model.policies.len()).unwrap_or(Id::MAX);
        let new = (first..).zip(&self.granted).filter(move |(_, held)| is_it(held)).map(|(id, _)| id);
        old.filter(|policy| !self.revoked.contains(policy)).chain(new)
    }

    /// The action and all above it, in order.
    pub(super) fn actions_above(&self, action: Id) -> Vec<Id> {
        let tree = &self.model.tree;
        if tree.is_guessed() && self.actions.count() > 0 {
            // A name that only the question has may stand between two that are known.
            let named = guesses(self.action_name(action)).filter_map(|name| self.find_action(&name));
            return std::iter::once(action).chain(named).collect();
        }
        if action < tree.count() { tree.ancestors(action) } else { vec![action] }
    }

    /// The action and all below it.
    pub(super) fn actions_below(&self, action: Id) -> Vec<Id> {
        let tree = &self.model.tree;
        if tree.is_guessed() && self.actions.count() > 0 {
            let others = (0..tree.count() + self.actions.count()).filter(|one| *one != action);
            let below = others.filter(|one| self.actions_above(*one).contains(&action));
            return std::iter::once(action).chain(below).collect();
        }
        if action < tree.count() { tree.descendants(action) } else { vec![action] }
    }

    fn find_action(&self, name: &str) -> Option<Id> {
        let tree = &self.model.tree;
        tree.find(name).or_else(|| self.actions.find(name).map(|own| tree.count() + own))
    }

    /// The scope and all that hold it, to everything.
    pub(super) fn scopes_above(&self, scope: Id) -> Vec<Id> {
        let mut all = vec![scope];
        let mut at = scope;
        loop {
            let found = match at.checked_sub(self.model.scopes.count()) {
                // A wider one may be known to the model though the narrower is not.
                Some(own) => self.scopes.get(own).and_then(|(scope, _)| {
                    let parent = scope.parent()?;
                    let known = self.model.scopes.find(&parent);
                    known.or_else(|| Some(self.model.scopes.count() + self.scopes.find(&parent)?))
                }),
                None => self.model.scopes.get(at).and_then(|(_, parent)| *parent),
            };
            match found {
                Some(parent) => {
                    all.push(parent);
                    at = parent;
                }
                None => return all,
            }
        }
    }

    /// The subject and all groups that it is in, by however many others. Each is walked once, so a circle ends.
    pub(super) fn above(&self, subject: Id) -> Vec<Id> {
        let mut seen = HashSet::from([subject]);
        let mut all = vec![subject];
        let mut at = 0;
        while let Some(one) = all.get(at).copied() {
            all.extend(self.groups_of(one).filter(|group| seen.insert(*group)));
            at += 1;
        }
        all
    }

    /// How many there are in a group and the groups in it, itself among them; about so many where there are more than
    /// `most`, since nobody waits for the end of a count that only ranks.
    pub(super) fn count_below(&self, group: Id, most: usize) -> usize {
        let mut seen = vec![false; self.subject_count()];
        seen[group as usize] = true;
        let (mut rest, mut count) = (vec![group], 0);
        while let Some(one) = rest.pop().filter(|_| count < most) {
            count += 1;
            rest.extend(
                self.members_of(one).filter(|member| !std::mem::replace(&mut seen[*member as usize], true)),
            );
        }
        count
    }

    /// How many subjects there are, those of the question among them.
    pub(super) fn subject_count(&self) -> usize {
        (self.model.subjects.count() + self.subjects.count()) as usize
    }

    /// Whether a way from the first to the last of these actions rests on a guess.
    pub(super) fn is_guess(&self, actions: &[Id]) -> bool {
        actions.len() > 1 && self.model.tree.is_guessed()
    }
}
