//! How to end a right: the smallest sets of removals that end every way that gives it.
//!
//! A removal is a policy or a membership. Of each set returned no removal can be left out. Sets come from two rankings,
//! one with the fewest removals first and one with the fewest others below them first, and are then judged by what they
//! really do ([`Model::effect`]). So the smallest number of removals is always among them; and for a person or a client a
//! set that touches nobody else.

use std::collections::HashMap;

use super::change::{Change, Membership};
use super::effect::Effect;
use super::flow::{CutsOf, Edge};
use super::may::May;
use super::model::Model;
use super::names::Id;
use crate::order::sorted;
use crate::policies::Policy;
use crate::subjects::Kind;

/// One way to end a right.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cut {
    /// The removals.
    pub changes: Vec<Change>,
    /// How many other people and clients lose something by it.
    pub others: usize,
    /// How many groups do, and so whoever joins them later.
    pub groups: usize,
    /// How much else the subject itself loses by it: actions on widest scopes, the one that is to end aside.
    pub beside: usize,
}

impl Cut {
    /// What these removals do, by their effect.
    pub fn judged(effect: &Effect<'_>, may: &May<'_>) -> Self {
        let subject = may.view.subject_id(may.subject);
        let is_it = |id: Id| effect.view.subject_id(id) == subject;
        let is_group = |id: Id| effect.view.kind(id) == Kind::Group;
        let (mut others, mut groups) = (0, 0);
        for (id, _) in effect.losing().filter(|(id, _)| !is_it(*id)) {
            if is_group(id) { groups += 1 } else { others += 1 }
        }
        let own = effect.losing().find(|(id, _)| is_it(*id)).map(|(_, class)| class);
        let beside = own.map_or(0, |class| class.lost.iter().filter(|pair| !may.asks(pair.action)).count());
        Self { changes: effect.changes.clone(), others, groups, beside }
    }

    /// The gentlest first: fewest others, then fewest groups, then fewest removals, then the least lost beside.
    pub fn gentlest_first(cuts: Vec<Self>) -> Vec<Self> {
        let weight = |cut: &Self| (cut.others, cut.groups, cut.changes.len(), cut.beside);
        sorted(cuts, |one, other| {
            weight(one).cmp(&weight(other)).then_with(|| one.changes.cmp(&other.changes))
        })
    }
}

/// How many cuts are looked at for one that is shown: some have a removal too many.
const TRIES: usize = 8;
/// From so many on, those below a group are not counted to the end.
const MANY_BELOW: usize = 10_000;
/// More than there are removals in a cut.
const MANY: u64 = 1 << 20;
/// More than there are subjects below all of a cut.
const MORE: u64 = 1 << 40;

impl Model {
    /// The smallest sets of removals after which the subject may not do this, at most about twice `most` of them, the
    /// gentlest first. None if it may not anyway.
    pub fn smallest_cuts(&self, subject: &str, action: &str, scope: &str, most: usize) -> Vec<Cut> {
        let may = self.may(subject, action, scope);
        let judge = |changes: &Vec<Change>| Cut::judged(&self.effect(changes), &may);
        Cut::gentlest_first(may.cuts(most).iter().map(judge).collect())
    }
}

impl May<'_> {
    /// As [`Model::smallest_cuts`], not yet judged: for each work out the effect in steps, then [`Cut::judged`].
    pub fn cuts(&self, most: usize) -> Vec<Vec<Change>> {
        let mut changes = Vec::new();
        let mut edges = Vec::new();
        let mut below = HashMap::new();
        let mut touched = |one: Id| -> u64 {
            *below.entry(one).or_insert_with(|| {
                let asked = u64::from(self.subject == one || self.view.above(self.subject).contains(&one));
                (self.view.count_below(one, MANY_BELOW) as u64).saturating_sub(asked)
            })
        };
        // The subject is node 0, the right node 1.
        let mut nodes = HashMap::from([(self.subject, 0)]);
        if !self.is_granted() {
            return Vec::new();
        }
        let mut queue = vec![self.subject];
        let mut at = 0;
        while let Some(one) = queue.get(at).copied() {
            at += 1;
            let from = nodes[&one];
            for group in self.onward(one).filter(|group| *group != one) {
                let next = nodes.len() + 1;
                let to = *nodes.entry(group).or_insert_with(|| {
                    queue.push(group);
                    next
                });
                let membership = Membership::new(self.view.subject_id(one), self.view.subject_id(group));
                changes.push(Change::Leave(membership));
                edges.push(Edge { from, to, weight: touched(one) });
            }
            for policy in self.granted_to(one) {
                changes.push(Change::Revoke(self.view.policy(*policy)));
                edges.push(Edge { from, to: 1, weight: touched(one) });
            }
        }
        let mut found: Vec<Vec<usize>> = Vec::new();
        for weigh in [|others: u64| MORE + others, |others: u64| others * MANY + 1] {
            let weighed: Vec<Edge> =
                edges.iter().map(|edge| Edge { weight: weigh(edge.weight), ..*edge }).collect();
            let cuts = CutsOf::new(nodes.len() + 1, &weighed).take(most * TRIES).flatten().take(most);
            for mut cut in cuts {
                cut.sort_unstable();
                if !found.contains(&cut) {
                    found.push(cut);
                }
            }
        }
        found.iter().map(|cut| cut.iter().map(|at| changes[*at].clone()).collect()).collect()
    }

    /// What keeps the rest of a policy that gives too much: without it, and with what stands beside the action that is
    /// to end. Nothing where the policy names that very action, or where what stands beside cannot be granted.
    pub fn narrowed(&self, policy: Id) -> Option<Vec<Change>> {
        let old = self.view.policy(policy);
        let way = self.way_of(policy)?;
        let tree = self.view.model.tree();
        let mut changes = vec![Change::Revoke(old.clone())];
        for step in way.windows(2) {
            for beside in tree.children(step[1]).iter().filter(|one| **one != step[0]) {
                if !tree.is_listed(*beside) {
                    return None;
                }
                let policy = Policy { action: tree.name(*beside).into(), ..old.clone() };
                changes.push(Change::Grant(policy));
            }
        }
        (way.len() > 1).then_some(changes)
    }
}
