//! What has to be read to answer a question, and not more. Asked again as it is read: a group that turns up brings its own
//! members or groups. What could not be read is not asked for twice; the answer is "at least" then.

use std::collections::HashSet;

use text::Foreign;

use super::change::Change;
use super::model::Model;
use super::names::Id;
use super::reading::{Part, Reading};
use super::view::View;
use crate::subjects::Kind;

/// A question about access.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Question {
    /// What a subject may do, by whichever way; and so whether it may something.
    Subject(Foreign),
    /// The groups that a subject is directly in.
    Direct(Foreign),
    /// The groups that a subject is in, by whichever way.
    Above(Foreign),
    /// Who may do an action on a scope.
    Who {
        /// The action.
        action: Foreign,
        /// The scope.
        scope: Foreign,
    },
    /// What a subject has that ends with it: policies, memberships, members.
    Parting(Foreign),
    /// What changes would do.
    Effect(Vec<Change>),
    /// What these subjects are called.
    Names(Vec<Foreign>),
    /// What the tree of actions is.
    Actions,
    /// What the tree of actions is, and who has each directly.
    Grants,
}

/// Up to so many below a change are looked at one by one, where that reads less than the groups that decide.
const FEW: usize = 500;

impl Question {
    /// Whether it is about what stands above one subject, which takes few calls.
    pub fn is_of_one(&self) -> bool {
        matches!(self, Self::Subject(_) | Self::Direct(_) | Self::Above(_))
    }

    /// What the answer rests on, as far as the model knows now.
    pub fn parts(&self, model: &Model) -> Vec<Part> {
        let mut plan = Plan { model, parts: Vec::new(), seen: HashSet::new() };
        match self {
            Self::Subject(subject) => {
                let mut view = model.view();
                let id = view.subject(subject.raw());
                plan.policies_above(&view, id);
                plan.want(Part::Actions);
            }
            Self::Direct(subject) => {
                if plan.is_there(subject.raw()) {
                    plan.want(Part::Memberships(subject.clone()));
                }
            }
            Self::Above(subject) => {
                let mut view = model.view();
                let id = view.subject(subject.raw());
                plan.above(&view, id);
            }
            Self::Who { action, scope } => {
                plan.whole();
                let who = model.who_may(action.raw(), scope.raw());
                let holders = who.policies.iter().filter_map(|policy| who.view.held(*policy));
                let holders: Vec<Id> = holders.map(|held| held.subject).collect();
                if plan.is_settled(&[Part::Policies, Part::Groups]) {
                    plan.below(&[&who.view], &holders);
                }
            }
            Self::Parting(subject) => {
                plan.want(if model.reading().has(&Part::Policies) {
                    Part::Policies
                } else {
                    Part::PoliciesOf(subject.clone())
                });
                plan.want(Part::Memberships(subject.clone()));
                if Kind::of_id(subject.raw()) == Kind::Group {
                    plan.want(Part::Members(subject.clone()));
                }
            }
            Self::Effect(changes) => plan.effect(changes),
            Self::Names(subjects) => {
                for subject in subjects.iter().filter(|subject| model.name_of(subject.raw()).is_none()) {
                    match Kind::of_id(subject.raw()) {
                        Kind::Group => plan.name_of_group(subject),
                        Kind::User | Kind::Client => plan.want(Part::Subject(subject.clone())),
                        Kind::Other => {}
                    }
                }
            }
            Self::Actions => plan.want(Part::Actions),
            Self::Grants => plan.whole(),
        }
        plan.parts
    }

    /// What is still to be read.
    pub fn missing(&self, model: &Model) -> Vec<Part> {
        let mut parts = self.parts(model);
        parts.retain(|part| !model.reading().is_settled(part));
        parts
    }

    /// What the answer rests on: whether it is complete, how much was read and when.
    pub fn reading(&self, model: &Model) -> Reading {
        model.reading().of(&self.parts(model))
    }
}

struct Plan<'m> {
    model: &'m Model,
    parts: Vec<Part>,
    seen: HashSet<Part>,
}

impl Plan<'_> {
    fn want(&mut self, part: Part) {
        if self.seen.insert(part.clone()) {
            self.parts.push(part);
        }
    }

    /// All policies, the actions, and the groups with their names.
    fn whole(&mut self) {
        self.want(Part::Actions);
        self.want(Part::Policies);
        self.want(Part::Groups);
    }

    fn is_settled(&self, parts: &[Part]) -> bool {
        parts.iter().all(|part| self.model.reading().is_settled(part))
    }

    /// The list of groups tells its name. Where the whole list has it not, it is gone or came later: the API is asked.
    fn name_of_group(&mut self, group: &Foreign) {
        self.want(Part::Groups);
        if self.model.reading().of(&[Part::Groups]).is_complete() && !self.model.is_listed(group.raw()) {
            self.want(Part::Memberships(group.clone()));
        }
    }

    /// Whether there are members or memberships to be read of it.
    fn is_there(&self, subject_id: &str) -> bool {
        !self.model.is_gone(subject_id)
    }

    /// The policies of a subject and of every group that it is in, and how it is in them.
    fn policies_above(&mut self, view: &View<'_>, subject: Id) {
        let has_all = self.model.reading().is_settled(&Part::Policies);
        if has_all {
            self.want(Part::Policies);
        }
        for one in view.above(subject) {
            let id = Foreign::from(view.subject_id(one));
            if !has_all {
                self.want(Part::PoliciesOf(id.clone()));
            }
            if self.is_there(id.raw()) {
                self.want(Part::Memberships(id));
            }
        }
    }

    /// The groups above a subject.
    fn above(&mut self, view: &View<'_>, subject: Id) {
        for one in view.above(subject) {
            if self.is_there(view.subject_id(one)) {
                self.want(Part::Memberships(view.subject_id(one).into()));
            }
        }
    }

    /// The members of these and of the groups in them, by all the views. Gives all who stand there.
    fn below(&mut self, views: &[&View<'_>], from: &[Id]) -> Vec<Id> {
        let mut seen: HashSet<Id> = from.iter().copied().collect();
        let mut all: Vec<Id> = seen.iter().copied().collect();
        all.sort_unstable();
        let mut at = 0;
        while let (Some(one), Some(view)) = (all.get(at).copied(), views.first()) {
            at += 1;
            if view.kind(one) == Kind::Group && self.is_there(view.subject_id(one)) {
                self.want(Part::Members(view.subject_id(one).into()));
            }
            for view in views {
                all.extend(view.members_of(one).filter(|member| seen.insert(*member)));
            }
        }
        all
    }

    /// What changes would do rests on who stands below them, and on what those have anyway: either the members of every
    /// group that gives such rights, or the groups of everybody below, whichever is less to read.
    fn effect(&mut self, changes: &[Change]) {
        self.whole();
        if !self.is_settled(&[Part::Policies, Part::Groups]) {
            return;
        }
        let mut after = self.model.after(changes);
        let mut from = Vec::new();
        for change in changes {
            match change {
                Change::Grant(policy) | Change::Revoke(policy) => {
                    from.push(after.subject(policy.subject.raw()));
                }
                Change::Join(one) | Change::Leave(one) => {
                    from.push(after.subject(one.member.raw()));
                    let group = after.subject(one.group.raw());
                    self.above(&after, group);
                }
                Change::GiveRole(_) | Change::TakeRole(_) => {}
            }
        }
        let before = after.unchanged();
        let all = self.below(&[&after, &before], &from);
        if self.parts.iter().any(|part| !self.model.reading().is_settled(part)) {
            return;
        }
        let deciding = after.deciding(changes);
        let with = |way: &dyn Fn(&mut Self)| {
            let mut plan = Plan { model: self.model, parts: self.parts.clone(), seen: self.seen.clone() };
            way(&mut plan);
            let missing = plan.parts.iter().filter(|part| !self.model.reading().is_settled(part)).count();
            (missing, plan.parts)
        };
        let by_groups = with(&|plan| {
            plan.below(&[&after, &before], &deciding);
        });
        let by_people = (all.len() <= FEW).then(|| {
            with(&|plan| {
                for one in &all {
                    plan.above(&before, *one);
                }
            })
        });
        self.parts = match by_people {
            Some(by_people) if by_people.0 < by_groups.0 => by_people.1,
            _ => by_groups.1,
        };
    }
}

#[cfg(test)]
mod tests;
