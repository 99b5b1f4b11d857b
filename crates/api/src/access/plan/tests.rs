//! A tenant that is asked part by part.

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
        subject_id: id.into(),
        kind: Kind::of_id(id),
        pushed: None,
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
            // The API has none such: "not found".
            Part::Members(one) | Part::Memberships(one) if *one == *"group-gone" => {
                model.is_no_more(one.raw());
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
        of("user-1"),
        memberships("user-1"),
        Part::Actions,
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
    let whole = [Part::Actions, Part::Policies, Part::Groups];
    // The list of groups has not the last: it may have come since, so it is asked about as well.
    assert_eq!(read[..3], whole);
    assert_eq!(read[3..], ["group-a", "group-b", "group-gone"].map(members));
    let who: Vec<String> = {
        let who = model.who_may("x.read", "/s/1");
        let view = who.view.clone();
        who.map(|id| view.subject_id(id).to_owned()).collect()
    };
    assert!(["user-1", "user-2", "user-3"].iter().all(|one| who.contains(&(*one).to_owned())), "{who:?}");
    assert!(model.is_gone("group-gone") && !model.is_gone("group-a"));
}

#[test]
fn groups_are_read_upward_and_a_circle_is_seen() {
    let (tenant, mut model) = (tenant(), Model::default());
    let read = tenant.read(&mut model, &Question::Above("user-1".into()));
    assert_eq!(read, [memberships("user-1"), memberships("group-a"), memberships("group-b")]);
    assert_eq!(model.direct_groups("user-1"), ["group-a"].map(Foreign::from));
    assert!(model.is_within("user-1", "group-b") && !model.is_within("user-1", "group-c"));
    assert!(model.is_within("group-a", "group-a") && !model.is_within("user-1", "user-1"));
    assert!(model.direct_groups("user-9").is_empty());
}

#[test]
fn the_groups_of_one_are_asked_of_it_alone() {
    let (tenant, mut model) = (tenant(), Model::default());
    let read = tenant.read(&mut model, &Question::Direct("user-1".into()));
    assert_eq!(read, [memberships("user-1")]);
    let group = model.subject_of("group-a");
    assert_eq!((group.kind, group.subject_id), (Kind::Group, "group-a".into()));
}

#[test]
fn a_group_is_gone_by_the_word_of_the_api_alone() {
    let (tenant, mut model) = (tenant(), Model::default());
    let names = |ids: &[&str]| Question::Names(ids.iter().copied().map(Foreign::from).collect());
    assert_eq!(tenant.read(&mut model, &names(&["group-a"])), [Part::Groups]);
    // The list has neither: one came after it was read, or slipped from one of its pages to another.
    let read = tenant.read(&mut model, &names(&["group-a", "group-new", "group-gone"]));
    assert_eq!(read, ["group-new", "group-gone"].map(memberships));
    assert!(model.is_gone("group-gone") && !model.is_gone("group-new"));
    assert_eq!(names(&["group-new", "group-gone"]).missing(&model), []);
    // Where the list is not whole, nobody asks one by one.
    let mut model = Model::default();
    model.lacks(Gap { part: Part::Groups, why: Why::Failed(error::Kind::Server), records: None });
    assert_eq!(names(&["group-new"]).missing(&model), []);
}

#[test]
fn a_failure_ends_the_asking_and_makes_it_at_least() {
    let (tenant, mut model) = (tenant(), Model::default());
    let question = Question::Who { action: "x.read".into(), scope: "/s/1".into() };
    for part in [Part::Actions, Part::Policies, Part::Groups, members("group-a"), members("group-gone")] {
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
