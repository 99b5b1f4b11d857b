//! Whether a subject may do an action on a scope, by every way; and all that it may.

use std::collections::{HashMap, HashSet};

use super::model::Model;
use super::names::Id;
use super::reading::Reading;
use super::view::{Pair, View};
use crate::order::sorted;

/// What is said.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// It may.
    Yes,
    /// It may if the tree of actions is as guessed.
    ByGuess,
    /// It may not: everything was read, and nothing grants it.
    No,
    /// Nothing that was read grants it, and not everything was read.
    NotAsFarAsRead,
}

/// One way that gives a right. Each list goes step by step from what was asked to what the policy says.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Way {
    /// From the subject, by the groups between, to the holder of the policy.
    pub subjects: Vec<Id>,
    /// The policy.
    pub policy: Id,
    /// From the action that was asked for, by those above it, to that of the policy.
    pub actions: Vec<Id>,
    /// From the scope that was asked for, by those that hold it, to that of the policy.
    pub scopes: Vec<Id>,
    /// Whether it rests on a guess about the actions.
    pub is_guess: bool,
}

/// The answer to "may she, and why".
#[derive(Clone, Debug)]
pub struct May<'m> {
    /// What was looked at: it names the numbers.
    pub view: View<'m>,
    /// The subject.
    pub subject: Id,
    actions: Vec<Id>,
    scopes: Vec<Id>,
    /// The policies that give the right, by their holders.
    granting: HashMap<Id, Vec<Id>>,
    /// The groups from which a holder is reached.
    useful: HashSet<Id>,
}

impl Model {
    /// Whether a subject may do an action on a scope, and why.
    pub fn may(&self, subject: &str, action: &str, scope: &str) -> May<'_> {
        self.view().may(subject, action, scope)
    }

    /// All that a subject may do: of each action the widest scopes, by action and scope.
    pub fn effective(&self, subject: &str) -> Effective<'_> {
        let mut view = self.view();
        let subject = view.subject(subject);
        let rights = view.rights(subject);
        Effective { view, rights }
    }
}

impl<'m> View<'m> {
    /// As [`Model::may`], also after changes that were not made.
    pub fn may(mut self, subject: &str, action: &str, scope: &str) -> May<'m> {
        let (subject, action, scope) = (self.subject(subject), self.action(action), self.scope(scope));
        let (actions, scopes) = (self.actions_above(action), self.scopes_above(scope));
        let above = self.above(subject);
        let mut granting = HashMap::<Id, Vec<Id>>::new();
        for holder in &above {
            let policies = self.policies_of(*holder).filter(|policy| {
                let pair = self.pair(*policy);
                pair.is_some_and(|pair| actions.contains(&pair.action) && scopes.contains(&pair.scope))
            });
            let policies: Vec<Id> = policies.collect();
            if !policies.is_empty() {
                granting.insert(*holder, policies);
            }
        }
        // Backwards from the holders, so that no way is begun that leads nowhere.
        let among: HashSet<Id> = above.into_iter().collect();
        let mut useful: HashSet<Id> = granting.keys().copied().collect();
        let mut rest: Vec<Id> = useful.iter().copied().collect();
        while let Some(one) = rest.pop() {
            let below = self.members_within(one, &among).into_iter();
            rest.extend(below.filter(|member| useful.insert(*member)));
        }
        May { view: self, subject, actions, scopes, granting, useful }
    }

    /// The direct members of a group that are in a set, whichever of both is smaller.
    fn members_within(&self, group: Id, among: &HashSet<Id>) -> Vec<Id> {
        if self.model.members_of(group).len() < among.len() {
            self.members_of(group).filter(|member| among.contains(member)).collect()
        } else {
            among.iter().copied().filter(|one| self.groups_of(*one).any(|other| other == group)).collect()
        }
    }

    /// The policies that hold for a subject, its own and those of its groups.
    pub(super) fn policies_for(&self, subject: Id) -> Vec<Id> {
        self.above(subject).into_iter().flat_map(|one| self.policies_of(one)).collect()
    }

    /// What a subject may do.
    pub(super) fn rights(&self, subject: Id) -> Vec<Right> {
        let mut given = HashMap::<Pair, Vec<Id>>::new();
        let mut below = HashMap::<Id, Vec<Id>>::new();
        for policy in self.policies_for(subject) {
            let Some(Pair { action, scope }) = self.pair(policy) else { continue };
            for action in below.entry(action).or_insert_with(|| self.actions_below(action)) {
                given.entry(Pair { action: *action, scope }).or_default().push(policy);
            }
        }
        let is_widest = |pair: &Pair| {
            let wider = self.scopes_above(pair.scope).into_iter().skip(1);
            !wider.into_iter().any(|scope| given.contains_key(&Pair { scope, ..*pair }))
        };
        let rights = given.iter().filter(|(pair, _)| is_widest(pair));
        let rights = rights.map(|(pair, policies)| Right {
            action: pair.action,
            scope: pair.scope,
            policies: policies.clone(),
        });
        sorted(rights.collect(), |one: &Right, other: &Right| self.by_name(one, other))
    }

    fn by_name(&self, one: &Right, other: &Right) -> std::cmp::Ordering {
        let actions = self.action_name(one.action).cmp(self.action_name(other.action));
        actions.then_with(|| self.scope_of(one.scope).cmp(&self.scope_of(other.scope)))
    }
}

impl<'m> May<'m> {
    /// What is said.
    pub fn verdict(&self) -> Verdict {
        let is_sure =
            |policy: &Id| self.view.pair(*policy).is_some_and(|pair| self.actions[0] == pair.action);
        if self.granting.is_empty() {
            return if self.view.reading().is_complete() { Verdict::No } else { Verdict::NotAsFarAsRead };
        }
        let is_guess = self.view.is_guess(&[0, 0]) && !self.granting.values().flatten().any(is_sure);
        if is_guess { Verdict::ByGuess } else { Verdict::Yes }
    }

    /// Whether something grants it, a guess among it.
    pub fn is_granted(&self) -> bool {
        !self.granting.is_empty()
    }

    /// What the answer rests on.
    pub fn reading(&self) -> &'m Reading {
        self.view.reading()
    }

    /// The policies that grant it, in the order of coming. They are few, where ways may be many.
    pub fn policies(&self) -> Vec<Id> {
        let mut all: Vec<Id> = self.granting.values().flatten().copied().collect();
        all.sort_unstable();
        all
    }

    /// Every way, one after another: those of its own policies, then group by group in depth. No way visits a group
    /// twice. Groups within groups within groups may give very many: take as many as are to be shown.
    pub fn ways(&self) -> Ways<'_, 'm> {
        let begin = self.useful.contains(&self.subject).then(|| self.step(self.subject));
        let pending = self.granting.get(&self.subject).cloned().unwrap_or_default();
        Ways { of: self, chain: vec![self.subject], rest: begin.into_iter().collect(), pending }
    }

    /// Whether it is this action that was asked for.
    pub(super) fn asks(&self, action: Id) -> bool {
        self.actions[0] == action
    }

    /// The groups of one from which a holder is reached.
    pub(super) fn onward(&self, from: Id) -> impl Iterator<Item = Id> + '_ {
        self.view.groups_of(from).filter(|group| self.useful.contains(group))
    }

    /// The policies of one itself that grant it.
    pub(super) fn granted_to(&self, holder: Id) -> &[Id] {
        self.granting.get(&holder).map_or(&[], Vec::as_slice)
    }

    /// From the action that was asked for to that of the policy.
    pub(super) fn way_of(&self, policy: Id) -> Option<&[Id]> {
        let action = self.view.pair(policy)?.action;
        self.actions.iter().position(|one| *one == action).map(|at| &self.actions[..=at])
    }

    fn step(&self, from: Id) -> Vec<Id> {
        let mut next: Vec<Id> = self.onward(from).collect();
        next.reverse();
        next
    }

    fn way(&self, chain: &[Id], policy: Id) -> Option<Way> {
        let pair = self.view.pair(policy)?;
        let to = |all: &[Id], last: Id| -> Option<Vec<Id>> {
            all.iter().position(|one| *one == last).map(|at| all[..=at].to_vec())
        };
        let (actions, scopes) = (to(&self.actions, pair.action)?, to(&self.scopes, pair.scope)?);
        let is_guess = self.view.is_guess(&actions);
        Some(Way { subjects: chain.to_vec(), policy, actions, scopes, is_guess })
    }
}

/// The ways of an answer, one after another.
#[derive(Clone, Debug)]
pub struct Ways<'a, 'm> {
    of: &'a May<'m>,
    /// From the subject to where the walk stands.
    chain: Vec<Id>,
    /// For each of the chain the groups that are still to be tried.
    rest: Vec<Vec<Id>>,
    /// Policies of the chain's last that are still to be told.
    pending: Vec<Id>,
}

impl Iterator for Ways<'_, '_> {
    type Item = Way;

    fn next(&mut self) -> Option<Way> {
        loop {
            if !self.pending.is_empty() {
                let policy = self.pending.remove(0);
                if let Some(way) = self.of.way(&self.chain, policy) {
                    return Some(way);
                }
                continue;
            }
            match self.rest.last_mut()?.pop() {
                None => {
                    self.rest.pop();
                    self.chain.pop();
                }
                Some(group) if self.chain.contains(&group) => {}
                Some(group) => {
                    self.chain.push(group);
                    self.rest.push(self.of.step(group));
                    self.pending = self.of.granting.get(&group).cloned().unwrap_or_default();
                }
            }
        }
    }
}

/// Something that a subject may do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Right {
    /// The action.
    pub action: Id,
    /// The widest scope.
    pub scope: Id,
    /// The policies that say so of this very scope, for this action or one above it.
    pub policies: Vec<Id>,
}

/// All that a subject may do.
#[derive(Clone, Debug)]
pub struct Effective<'m> {
    /// What was looked at: it names the numbers.
    pub view: View<'m>,
    /// The rights, by action and scope.
    pub rights: Vec<Right>,
}

impl<'m> Effective<'m> {
    /// What the answer rests on. If that is not complete, these are the least that it may.
    pub fn reading(&self) -> &'m Reading {
        self.view.reading()
    }
}
