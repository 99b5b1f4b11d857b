//! What changes would do, before any is made: who gains and loses what, what is covered already and by what.
//!
//! Worked out for the whole set at once: what one change gives and another takes does not show. Many subjects are alike
//! (the same policies, as far as these matter), so they share one [`Class`], worked out once. If something was not read,
//! there may be others whom it touches, and what counts as new or lost may be covered by what was not seen.

use std::collections::{HashMap, HashSet};

use super::change::{Change, settled};
use super::model::Model;
use super::names::Id;
use super::reading::Reading;
use super::view::{Pair, View};
use crate::policies::Policy;
use crate::subjects::Kind;

/// A right that a change would give or take, if others did not give it as well.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Covered {
    /// The right.
    pub right: Pair,
    /// The policies that give it anyway.
    pub by: Vec<Id>,
}

/// What the changes do to some subjects.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Class {
    /// What they may do from then on, on the widest scopes.
    pub gained: Vec<Pair>,
    /// What they may do no longer, on the widest scopes. What a narrower scope gives stays.
    pub lost: Vec<Pair>,
    /// What would be given, and is had already.
    pub covered: Vec<Covered>,
    /// What would be taken, and stays.
    pub kept: Vec<Covered>,
}

/// What changes would do.
#[derive(Clone, Debug)]
pub struct Effect<'m> {
    /// The model after the changes: it names the numbers.
    pub view: View<'m>,
    /// The changes that do something, each thing once.
    pub changes: Vec<Change>,
    /// Those of which it is so already.
    pub already: Vec<Change>,
    /// What is done to whom.
    pub classes: Vec<Class>,
    /// Everybody who stands below a change, with the number of the class.
    pub touched: Vec<(Id, usize)>,
}

/// An effect that is being worked out.
#[derive(Clone, Debug)]
pub struct Run<'m> {
    before: View<'m>,
    effect: Effect<'m>,
    queue: Vec<Id>,
    at: usize,
    seen: Vec<bool>,
    /// The policies by which anything could differ: those that come or go for somebody, and those that cover what they
    /// give. However many others somebody has, they say nothing here, so very many subjects are alike.
    relevant: HashSet<Id>,
    /// Those of each group and all above it, before and after.
    of_group: [HashMap<Id, Vec<Id>>; 2],
    known: HashMap<Vec<Id>, usize>,
}

impl Model {
    /// What the changes would do, worked out at once.
    pub fn effect(&self, changes: &[Change]) -> Effect<'_> {
        let mut run = self.begin_effect(changes);
        while !run.step(usize::MAX) {}
        run.finish()
    }

    /// What the changes would do, to be worked out in steps.
    pub fn begin_effect(&self, changes: &[Change]) -> Run<'_> {
        let (already, changes): (Vec<_>, Vec<_>) =
            settled(changes).into_iter().partition(|change| self.is_so(change));
        let mut view = self.after(&changes);
        let mut queue = Vec::new();
        for change in &changes {
            queue.extend(match change {
                Change::Grant(policy) | Change::Revoke(policy) => Some(view.subject(policy.subject.raw())),
                Change::Join(one) | Change::Leave(one) => Some(view.subject(one.member.raw())),
                Change::GiveRole(_) | Change::TakeRole(_) => None,
            });
        }
        let mut seen = vec![false; view.subject_count()];
        queue.retain(|subject| !std::mem::replace(&mut seen[*subject as usize], true));
        let before = view.unchanged();
        let relevant = relevant(&before, &mut view, &changes);
        let effect = Effect { view, changes, already, classes: Vec::new(), touched: Vec::new() };
        let (of_group, known) = Default::default();
        Run { before, effect, queue, at: 0, seen, relevant, of_group, known }
    }
}

impl View<'_> {
    /// The groups whose members decide what the changes do, beside those who stand below the changes themselves: the
    /// groups that hold a policy by which anything could differ.
    pub(super) fn deciding(&mut self, changes: &[Change]) -> Vec<Id> {
        let before = self.unchanged();
        let mut holders: Vec<Id> = relevant(&before, self, changes)
            .into_iter()
            .filter_map(|policy| self.held(policy).map(|held| held.subject))
            .filter(|holder| self.kind(*holder) == Kind::Group)
            .collect();
        holders.sort_unstable();
        holders.dedup();
        holders
    }
}

/// The policies by which anything could differ.
fn relevant(before: &View<'_>, after: &mut View<'_>, changes: &[Change]) -> HashSet<Id> {
    let mut relevant = HashSet::new();
    for change in changes {
        match change {
            Change::Grant(policy) | Change::Revoke(policy) => {
                let holder = after.subject(policy.subject.raw());
                let old: HashSet<Id> = before.policies_of(holder).collect();
                let new: HashSet<Id> = after.policies_of(holder).collect();
                relevant.extend(old.symmetric_difference(&new).copied());
            }
            Change::Join(one) | Change::Leave(one) => {
                // What it comes to hold by other changes is found with those.
                relevant.extend(before.policies_for(after.subject(one.group.raw())));
            }
            Change::GiveRole(_) | Change::TakeRole(_) => {}
        }
    }
    let given: HashSet<Pair> = relevant.iter().filter_map(|policy| after.pair(*policy)).collect();
    let mut looked_at = HashSet::new();
    for pair in given {
        let scopes = after.scopes_above(pair.scope);
        let below = after.actions_below(pair.action);
        let actions: HashSet<Id> = below.into_iter().flat_map(|action| after.actions_above(action)).collect();
        for action in actions {
            for pair in scopes.iter().map(|scope| Pair { action, scope: *scope }) {
                if looked_at.insert(pair) {
                    relevant.extend(before.with_pair(pair));
                    relevant.extend(after.with_pair(pair));
                }
            }
        }
    }
    relevant
}

/// How much a new class costs, beside a subject whose class is known.
const CLASS: usize = 50;
/// Between the two parts of a key; no number is so large.
const END: Id = Id::MAX;

impl<'m> Run<'m> {
    /// Works on: about `work` subjects, or a fiftieth of that where no two are alike. Gives whether it is done.
    pub fn step(&mut self, work: usize) -> bool {
        let mut left = work;
        while left > 0 {
            let Some(subject) = self.queue.get(self.at).copied() else { return true };
            self.at += 1;
            let known = self.known.len();
            let class = self.class(subject);
            self.effect.touched.push((subject, class));
            left = left.saturating_sub(if self.known.len() > known { CLASS } else { 1 });
            for view in [&self.before, &self.effect.view] {
                let (seen, queue) = (&mut self.seen, &mut self.queue);
                queue.extend(
                    view.members_of(subject)
                        .filter(|member| !std::mem::replace(&mut seen[*member as usize], true)),
                );
            }
        }
        self.at == self.queue.len()
    }

    /// The effect, as far as it was worked out.
    pub fn finish(self) -> Effect<'m> {
        self.effect
    }

    /// The relevant policies that hold for a subject, before (0) or after (1).
    fn holding(&mut self, subject: Id, side: usize) -> Vec<Id> {
        let view = if side == 0 { &self.before } else { &self.effect.view };
        let (relevant, of_group) = (&self.relevant, &mut self.of_group[side]);
        let is_relevant = |policy: &Id| relevant.contains(policy);
        let mut all: Vec<Id> = view.policies_of(subject).filter(is_relevant).collect();
        for group in view.groups_of(subject) {
            let its = || view.policies_for(group).into_iter().filter(is_relevant).collect();
            all.extend_from_slice(of_group.entry(group).or_insert_with(its));
        }
        all.sort_unstable();
        all.dedup();
        all
    }

    /// The number of what is done to a subject.
    fn class(&mut self, subject: Id) -> usize {
        let (old, new) = (self.holding(subject, 0), self.holding(subject, 1));
        let key: Vec<Id> = old.iter().chain([&END]).chain(&new).copied().collect();
        if let Some(class) = self.known.get(&key) {
            return *class;
        }
        let class = class_of(&self.effect.view, old, new);
        let classes = &mut self.effect.classes;
        let number = classes.iter().position(|one| *one == class).unwrap_or(classes.len());
        if number == classes.len() {
            classes.push(class);
        }
        self.known.insert(key, number);
        number
    }
}

fn class_of(view: &View<'_>, old: Vec<Id>, new: Vec<Id>) -> Class {
    let with_pairs = |policies: Vec<Id>| {
        let pairs: HashSet<Pair> = policies.iter().filter_map(|policy| view.pair(*policy)).collect();
        (policies, pairs)
    };
    let (old, new) = (with_pairs(old), with_pairs(new));
    let (gained, covered) = beyond(view, &new.1, &old);
    let (lost, kept) = beyond(view, &old.1, &new);
    Class { gained, lost, covered, kept }
}

/// What `wide` gives beyond `base`, on the widest scopes; and what of it `base` gives too, and by what.
fn beyond(
    view: &View<'_>,
    wide: &HashSet<Pair>,
    base: &(Vec<Id>, HashSet<Pair>),
) -> (Vec<Pair>, Vec<Covered>) {
    let mut added: Vec<Pair> = wide.difference(&base.1).copied().collect();
    added.sort_unstable();
    let (mut more, mut covered) = (HashSet::new(), Vec::new());
    for pair in &added {
        let scopes = view.scopes_above(pair.scope);
        for action in view.actions_below(pair.action) {
            let right = Pair { action, scope: pair.scope };
            let actions = view.actions_above(action);
            let gives = |pair: &Pair| actions.contains(&pair.action) && scopes.contains(&pair.scope);
            let has = |action: &Id| {
                scopes.iter().any(|scope| base.1.contains(&Pair { action: *action, scope: *scope }))
            };
            if !actions.iter().any(has) {
                more.insert(right);
            } else if !covered.iter().any(|one: &Covered| one.right == right) {
                let by =
                    base.0.iter().copied().filter(|policy| view.pair(*policy).is_some_and(|p| gives(&p)));
                covered.push(Covered { right, by: by.collect() });
            }
        }
    }
    let is_widest = |right: &&Pair| {
        let wider = view.scopes_above(right.scope).into_iter().skip(1);
        !wider.into_iter().any(|scope| more.contains(&Pair { scope, ..**right }))
    };
    let mut widest: Vec<Pair> = more.iter().filter(is_widest).copied().collect();
    widest.sort_unstable();
    (widest, covered)
}

/// What would do instead of an action that is to be granted.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Narrower {
    /// How many rights are new by this policy, for one or other of those who gain.
    pub new: usize,
    /// The narrowest action that gives all the new rights that are no bundles, if it is another than the one chosen.
    pub same: Option<Id>,
    /// Actions that give some of the new rights, each with how many.
    pub less: Vec<(Id, usize)>,
}

impl<'m> Effect<'m> {
    /// What the answer rests on.
    pub fn reading(&self) -> &'m Reading {
        self.view.reading()
    }

    /// Who gains something, and what is done to them.
    pub fn gaining(&self) -> impl Iterator<Item = (Id, &Class)> {
        self.each().filter(|(_, class)| !class.gained.is_empty())
    }

    /// Who loses something, and what is done to them.
    pub fn losing(&self) -> impl Iterator<Item = (Id, &Class)> {
        self.each().filter(|(_, class)| !class.lost.is_empty())
    }

    fn each(&self) -> impl Iterator<Item = (Id, &Class)> {
        self.touched.iter().filter_map(|(subject, class)| Some((*subject, self.classes.get(*class)?)))
    }

    /// How many of a kind are among these.
    pub fn count<'a>(&self, these: impl Iterator<Item = (Id, &'a Class)>, kind: Kind) -> usize {
        these.filter(|(subject, _)| self.view.kind(*subject) == kind).count()
    }

    /// What would do instead of a policy that is to be granted.
    pub fn narrower(&self, policy: &Policy) -> Narrower {
        let mut view = self.view.clone();
        let (granted, scope) = (view.action(policy.action.raw()), view.scope(policy.scope.raw()));
        let below: Vec<Id> = view.actions_below(granted);
        let gained = self.gaining().flat_map(|(_, class)| &class.gained).filter(|pair| pair.scope == scope);
        let gained: HashSet<Id> = gained.map(|pair| pair.action).filter(|one| below.contains(one)).collect();
        let is_leaf = |action: &&Id| view.actions_below(**action).len() == 1;
        let leaves: Vec<Id> = gained.iter().filter(is_leaf).copied().collect();
        let wanted: Vec<Id> = if leaves.is_empty() { gained.iter().copied().collect() } else { leaves };
        let gives = |action: Id| -> HashSet<Id> { view.actions_below(action).into_iter().collect() };
        let mut same = None;
        let mut less = Vec::new();
        for action in below.iter().copied().skip(1) {
            let own = gives(action);
            if wanted.is_empty() || wanted.iter().any(|one| !own.contains(one)) {
                less.push((action, gained.intersection(&own).count()));
            } else if same.is_none_or(|same| gives(same).contains(&action)) {
                same = Some(action);
            }
        }
        less.retain(|(_, new)| *new > 0);
        Narrower { new: gained.len(), same, less }
    }
}
