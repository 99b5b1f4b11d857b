//! The policies that hold for a subject: its own, and those that come by groups, each with the way to it. For a page of
//! one subject; every way to one right is in [`super::may`].

use std::collections::HashMap;

use text::Foreign;

use super::model::Model;
use super::names::Id;
use super::view::View;
use crate::policies::Policy;

/// A policy that holds for a subject.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Holds {
    /// The policy.
    pub policy: Policy,
    /// The subject ids of the groups by which it comes, from the nearest to the one that has it, by a shortest way; none
    /// for the subject's own.
    pub via: Vec<Foreign>,
    /// Of the subject's own: another policy that gives all of it too, so that this one adds nothing.
    pub covered: Option<Policy>,
}

impl Model {
    /// The policies that hold for a subject, its own first, then group by group in width.
    pub fn holds(&self, subject: &str) -> Vec<Holds> {
        let mut view = self.view();
        let subject = view.subject(subject);
        let mut from = HashMap::<Id, Id>::new();
        let above = view.above(subject);
        for one in &above {
            for group in view.groups_of(*one).filter(|group| *group != subject) {
                from.entry(group).or_insert(*one);
            }
        }
        let way = |holder: Id| {
            let mut via = Vec::new();
            let mut at = holder;
            while at != subject {
                via.push(Foreign::from(view.subject_id(at)));
                let Some(before) = from.get(&at) else { break };
                at = *before;
            }
            via.reverse();
            via
        };
        let all: Vec<Id> = above.iter().flat_map(|one| view.policies_of(*one)).collect();
        let holds = |policy: &Id| {
            let holder = view.held(*policy)?.subject;
            let is_own = holder == subject;
            let covered = if is_own { covering(&view, *policy, &all) } else { None };
            Some(Holds { policy: view.policy(*policy), via: way(holder), covered })
        };
        all.iter().filter_map(holds).collect()
    }
}

impl Model {
    /// By what a subject may do what it may: itself and every group it is in, directly or by others, by subject id.
    pub fn self_and_groups(&self, subject: &str) -> Vec<Foreign> {
        let mut view = self.view();
        let id = view.subject(subject);
        view.above(id).into_iter().map(|one| view.subject_id(one).into()).collect()
    }
}

/// Another policy that gives all that this one gives. Of two that give the very same the later one is covered.
fn covering(view: &View<'_>, policy: Id, all: &[Id]) -> Option<Policy> {
    let pair = view.pair(policy)?;
    let (actions, scopes) = (view.actions_above(pair.action), view.scopes_above(pair.scope));
    let is_later = |other: Id| {
        let is_own = view.held(other).map(|held| held.subject) == view.held(policy).map(|held| held.subject);
        is_own && other > policy
    };
    let covers = |other: &&Id| {
        let gives = |one: super::view::Pair| actions.contains(&one.action) && scopes.contains(&one.scope);
        let same = view.pair(**other) == Some(pair);
        **other != policy && view.pair(**other).is_some_and(gives) && !(same && is_later(**other))
    };
    all.iter().find(covers).map(|other| view.policy(*other))
}

#[cfg(test)]
mod tests {
    use super::super::{Change, Membership};
    use super::*;
    use crate::actions::{Action, Parent};

    #[test]
    fn own_policies_come_first_and_those_of_groups_say_by_which() {
        let mut model = Model::default();
        let manage = Action { name: "x.manage".into(), parent: Parent::None, title: None };
        let read = Action { name: "x.read".into(), parent: Parent::Is("x.manage".into()), title: None };
        model.take_actions(&[Ok(manage), Ok(read)], 1);
        let grants = [
            ("user-1", "x.read", "/s/1"),
            ("user-1", "x.read", "/t"),
            ("user-1", "x.read", "/t/"),
            ("group-b", "x.manage", "/s"),
            ("group-c", "x.read", "/"),
        ];
        for (subject, action, scope) in grants {
            model.apply(&Change::Grant(Policy::new(subject, action, scope)));
        }
        for (member, group) in [("user-1", "group-a"), ("group-a", "group-b"), ("group-b", "group-a")] {
            model.apply(&Change::Join(Membership::new(member, group)));
        }
        let found = model.holds("user-1");
        let told: Vec<_> = found
            .iter()
            .map(|one| {
                let via: Vec<&str> = one.via.iter().map(Foreign::raw).collect();
                let covered = one.covered.as_ref().map(|by| (by.subject.raw(), by.scope.raw()));
                (one.policy.scope.raw(), via, covered)
            })
            .collect();
        let wanted = [
            ("/s/1", vec![], Some(("group-b", "/s"))),
            ("/t", vec![], None),
            ("/t/", vec![], Some(("user-1", "/t"))),
            ("/s", vec!["group-a", "group-b"], None),
        ];
        assert_eq!(told, wanted);
        assert_eq!(model.holds("user-2"), []);
    }
}
