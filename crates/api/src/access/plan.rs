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
    /// What the tree of actions is, and who has each directly.
    Grants,
}

/// Up to so many below a change are looked at one by one, where that reads less than the groups that decide.
const FEW: usize = 500;

impl Question {
    /// What the answer rests on, as far as the model knows now.
    pub fn parts(&self, model: &Model) -> Vec<Part> {
        let mut plan = Plan { model, parts: Vec::new(), seen: HashSet::new() };
        match self {
            Self::Subject(subject) => {
                plan.want(Part::Actions);
                let mut view = model.view();
                let id = view.subject(subject.raw());
                plan.policies_above(&view, id);
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
                        Kind::Group => plan.want(Part::Groups),
                        Kind::User | Kind::Client => plan.want(Part::Subject(subject.clone())),
                        Kind::Other => {}
                    }
                }
            }
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
                    from.push(after.subject(policy.subject.raw()))
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
mod tests {
    use super::*;
    use crate::access::reading::{Gap, Why};
    use crate::access::{Holding, Membership};
    use crate::error;
    use crate::policies::Policy;
    use crate::subjects::Subject;

    /// A tenant that is asked, as the API would be.
    struct Tenant {
        policies: Vec<Policy>,
        memberships: Vec<Membership>,
    }

    fn subject(id: &str) -> Subject {
        let (_, bare) = id.split_once('-').unwrap_or_default();
        Subject {
            id: bare.into(),
            display_name: ["name of ", id].concat().into(),
            description: "".into(),
            pushed: None,
            subject_id: id.into(),
            kind: Kind::of_id(id),
        }
    }

    impl Tenant {
        fn of(policies: &[(&str, &str, &str)], memberships: &[(&str, &str)]) -> Self {
            Self {
                policies: policies.iter().map(|(who, what, on)| Policy::new(who, what, on)).collect(),
                memberships: memberships.iter().map(|(one, group)| Membership::new(one, group)).collect(),
            }
        }

        fn answer(&self, model: &mut Model, part: &Part) {
            let rows = |ids: Vec<&Foreign>| ids.iter().map(|id| Ok(subject(id.raw()))).collect::<Vec<_>>();
            model.begins(part);
            match part {
                Part::Actions => model.take_actions(&[], 1),
                Part::Policies | Part::PoliciesOf(_) => {
                    let is_it = |policy: &&Policy| match part {
                        Part::PoliciesOf(of) => policy.subject == *of,
                        _ => true,
                    };
                    let found: Vec<_> = self.policies.iter().filter(is_it).cloned().map(Ok).collect();
                    model.take_policies_of(part.clone(), &found, 1);
                }
                Part::Groups => {
                    let mut ids: Vec<&Foreign> = self.memberships.iter().map(|one| &one.group).collect();
                    ids.dedup();
                    model.take_subjects(Part::Groups, &rows(ids), 1);
                }
                Part::Members(group) => {
                    let of = self.memberships.iter().filter(|one| one.group == *group);
                    model.take_members(group.raw(), &rows(of.map(|one| &one.member).collect()), 1);
                }
                Part::Memberships(member) => {
                    let of = self.memberships.iter().filter(|one| one.member == *member);
                    model.take_memberships(member.raw(), &rows(of.map(|one| &one.group).collect()), 1);
                }
                Part::Subject(id) => model.take_subjects(part.clone(), &[Ok(subject(id.raw()))], 1),
                Part::Subjects | Part::Roles => panic!("nobody asks for that"),
            }
            model.ends(part.clone(), 1);
        }

        /// Reads all that the question wants; gives what was read.
        fn read(&self, model: &mut Model, question: &Question) -> Vec<Part> {
            let mut all = Vec::new();
            loop {
                let missing = question.missing(model);
                if missing.is_empty() {
                    assert!(question.reading(model).is_complete());
                    return all;
                }
                for part in missing {
                    self.answer(model, &part);
                    all.push(part);
                }
            }
        }
    }

    fn tenant() -> Tenant {
        Tenant::of(
            &[
                ("group-a", "x.read", "/s/1"),
                ("group-b", "x.read", "/s"),
                ("group-c", "y.read", "/"),
                ("user-1", "x.read", "/s/1/2"),
                ("group-gone", "x.read", "/s/1"),
            ],
            &[
                ("user-1", "group-a"),
                ("user-2", "group-a"),
                ("group-a", "group-b"),
                ("group-b", "group-a"),
                ("user-3", "group-b"),
                ("user-3", "group-c"),
            ],
        )
    }

    fn members(id: &str) -> Part {
        Part::Members(id.into())
    }

    fn memberships(id: &str) -> Part {
        Part::Memberships(id.into())
    }

    #[test]
    fn a_subject_is_read_upward_each_group_once() {
        let (tenant, mut model) = (tenant(), Model::default());
        let read = tenant.read(&mut model, &Question::Subject("user-1".into()));
        let of = |id: &str| Part::PoliciesOf(id.into());
        let wanted = [
            Part::Actions,
            of("user-1"),
            memberships("user-1"),
            of("group-a"),
            memberships("group-a"),
            of("group-b"),
            memberships("group-b"),
        ];
        assert_eq!(read, wanted);
        // What all policies are known of wants none of them again.
        tenant.read(&mut model, &Question::Grants);
        assert_eq!(
            tenant.read(&mut model, &Question::Subject("user-3".into())),
            [memberships("user-3"), memberships("group-c")]
        );
    }

    #[test]
    fn who_may_reads_the_members_of_groups_that_say_so_alone() {
        let (tenant, mut model) = (tenant(), Model::default());
        let question = Question::Who { action: "x.read".into(), scope: "/s/1".into() };
        let read = tenant.read(&mut model, &question);
        assert_eq!(
            read,
            [Part::Actions, Part::Policies, Part::Groups, members("group-a"), members("group-b")]
        );
        let who: Vec<String> = {
            let who = model.who_may("x.read", "/s/1");
            let view = who.view.clone();
            who.map(|id| view.subject_id(id).to_owned()).collect()
        };
        assert!(["user-1", "user-2", "user-3"].iter().all(|one| who.contains(&(*one).to_owned())), "{who:?}");
        // The list of groups has not this one: its members are not asked for.
        assert!(model.is_gone("group-gone") && !model.is_gone("group-a"));
    }

    #[test]
    fn a_failure_ends_the_asking_and_makes_it_at_least() {
        let (tenant, mut model) = (tenant(), Model::default());
        let question = Question::Who { action: "x.read".into(), scope: "/s/1".into() };
        for part in [Part::Actions, Part::Policies, Part::Groups, members("group-a")] {
            tenant.answer(&mut model, &part);
        }
        assert_eq!(question.missing(&model), [members("group-b")]);
        let why = Why::Failed(error::Kind::Server);
        model.lacks(Gap { part: members("group-b"), why, records: None });
        assert_eq!(question.missing(&model), []);
        assert!(!question.reading(&model).is_complete());
        // Another question does not care.
        let other = Question::Who { action: "y.read".into(), scope: "/".into() };
        assert_eq!(tenant.read(&mut model, &other), [members("group-c")]);
    }

    #[test]
    fn an_effect_reads_what_decides_whichever_is_less() {
        let (tenant, mut model) = (tenant(), Model::default());
        let grant = Change::Grant(Policy::new("user-2", "x.read", "/s/1"));
        let read = tenant.read(&mut model, &Question::Effect(vec![grant]));
        // One person: her groups, and those above them, rather than the members of all groups with such policies. One
        // group has but one step more than the person has groups, so the turn may change while reading.
        assert_eq!(read[..3], [Part::Actions, Part::Policies, Part::Groups]);
        assert_eq!(read[3], memberships("user-2"));
        assert!(!read.contains(&members("group-c")));
        let join = Change::Join(Membership::new("user-9", "group-c"));
        let read = tenant.read(&mut model, &Question::Effect(vec![join]));
        assert!(read.contains(&memberships("group-c")), "{read:?}");
        let role = Change::GiveRole(Holding { user: "user-1".into(), role: "r".into() });
        assert_eq!(tenant.read(&mut model, &Question::Effect(vec![role])), []);
    }

    #[test]
    fn names_are_asked_for_where_they_are_not_known() {
        let (tenant, mut model) = (tenant(), Model::default());
        tenant.read(&mut model, &Question::Subject("user-1".into()));
        let all = ["user-1", "group-a", "client-x", "thing"].map(Foreign::from).to_vec();
        let question = Question::Names(all);
        let read = tenant.read(&mut model, &question);
        assert_eq!(read, [Part::Subject("user-1".into()), Part::Subject("client-x".into())]);
        assert_eq!(model.name_of("client-x").map(Foreign::raw), Some("name of client-x"));
        model.is_no_more("user-7");
        assert!(model.is_gone("user-7") && !model.is_gone("user-1"));
    }
}
