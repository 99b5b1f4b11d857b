//! What `api::access::plan` says is to be read is enough: on 10,000 random tenants an answer from that alone is the one
//! from everything. And it is not simply everything.

#[path = "access/random.rs"]
#[expect(dead_code, reason = "tenants are only read here")]
mod random;

use std::collections::BTreeSet;

use api::access::effect::Class;
use api::access::plan::Question;
use api::access::reading::Part;
use api::access::view::{Pair, View};
use api::access::{Change, Id, Membership, Model};
use api::actions::{Action, Parent};
use api::policies::Policy;
use api::subjects::Subject;
use random::{Chance, Fact, NAMES, SCOPES, Tenant, Told, tenant};

const TENANTS: u64 = 10_000;

fn subject(id: &str) -> Result<Subject, String> {
    serde_json::from_value(serde_json::Value::String(id.to_owned())).map_err(|error| error.to_string())
}

fn policy((subject, action, scope): &(String, String, String)) -> Policy {
    Policy::new(subject, action, scope)
}

/// Answers one call, as the API would.
fn answer(tenant: &Tenant, model: &mut Model, part: &Part) {
    model.begins(part);
    let of = |is_it: &dyn Fn(&(String, String)) -> bool, pick: fn(&(String, String)) -> &String| {
        tenant.memberships.iter().filter(|one| is_it(one)).map(|one| subject(pick(one))).collect::<Vec<_>>()
    };
    match part {
        Part::Actions => {
            let actions = tenant.actions.iter().map(|(name, told)| {
                let parent = match told {
                    Told::Parent(parent) => Parent::Is(parent.as_str().into()),
                    Told::NoParent => Parent::None,
                    Told::Nothing => Parent::Untold,
                };
                Ok(Action { name: name.as_str().into(), parent, title: None })
            });
            model.take_actions(&actions.collect::<Vec<_>>(), 1);
        }
        Part::Policies | Part::PoliciesOf(_) => {
            let is_it = |one: &&(String, String, String)| match part {
                Part::PoliciesOf(subject) => one.0 == *subject.raw(),
                _ => true,
            };
            let found = tenant.policies.iter().filter(is_it).map(policy).map(Ok).collect::<Vec<_>>();
            model.take_policies_of::<Policy>(part.clone(), &found, 1);
        }
        Part::Groups => {
            let groups: Vec<_> = tenant.groups().iter().map(|id| subject(id)).collect();
            model.take_subjects(Part::Groups, &groups, 1);
        }
        Part::Members(group) => {
            let found = of(&|one| one.1 == *group.raw(), |one| &one.0);
            model.take_members(group.raw(), &found, 1);
        }
        Part::Memberships(member) => {
            let found = of(&|one| one.0 == *member.raw(), |one| &one.1);
            model.take_memberships(member.raw(), &found, 1);
        }
        Part::Subject(_) | Part::Subjects | Part::Roles => panic!("not asked for here"),
    }
    model.ends(part.clone(), 1);
}

/// Reads what a question wants. Gives how many calls that took.
fn read(tenant: &Tenant, model: &mut Model, question: &Question) -> usize {
    let mut calls = 0;
    loop {
        let missing = question.missing(model);
        if missing.is_empty() {
            assert!(question.reading(model).is_complete());
            return calls;
        }
        for part in &missing {
            answer(tenant, model, part);
        }
        calls += missing.len();
    }
}

/// Everything. Gives how many calls that took.
fn everything(tenant: &Tenant) -> (Model, usize) {
    let mut model = Model::default();
    let groups = tenant.groups().into_iter().map(|id| Part::Members(id.as_str().into()));
    let parts: Vec<Part> = [Part::Actions, Part::Policies, Part::Groups].into_iter().chain(groups).collect();
    for part in &parts {
        answer(tenant, &mut model, part);
    }
    (model, parts.len())
}

type Named = BTreeSet<(String, String)>;

/// Without actions that nobody lists: such a name is known from a policy alone, and perhaps from one that was not read.
fn listed(tenant: &Tenant, mut named: Named) -> Named {
    named.retain(|(action, _)| tenant.actions.iter().any(|(name, _)| name == action));
    named
}

fn named(view: &View<'_>, pairs: impl Iterator<Item = Pair>) -> Named {
    let name = |pair: Pair| (view.action_name(pair.action).to_owned(), view.scope_of(pair.scope).text());
    pairs.map(name).collect()
}

fn rights(model: &Model, subject: &str) -> Named {
    let all = model.effective(subject);
    named(&all.view, all.rights.iter().map(|right| Pair { action: right.action, scope: right.scope }))
}

fn who(model: &Model, action: &str, scope: &str) -> BTreeSet<String> {
    let who = model.who_may(action, scope);
    let view = who.view.clone();
    who.map(|id| view.subject_id(id).to_owned()).collect()
}

fn effect(model: &Model, changes: &[Change]) -> BTreeSet<(String, Named, Named)> {
    let effect = model.effect(changes);
    let one = |(id, class): (Id, &Class)| {
        let list = |pairs: &[Pair]| named(&effect.view, pairs.iter().copied());
        (effect.view.subject_id(id).to_owned(), list(&class.gained), list(&class.lost))
    };
    effect.gaining().chain(effect.losing()).map(one).collect()
}

fn change(tenant: &Tenant, chance: &mut Chance) -> Option<Change> {
    let (is_so, fact) = tenant.change(chance)?;
    let added = match &fact {
        Fact::Policy(one) => Change::Grant(policy(one)),
        Fact::Member((member, group)) => Change::Join(Membership::new(member, group)),
    };
    Some(if is_so { added } else { added.inverse() })
}

#[test]
fn what_is_planned_is_enough_and_less_than_everything() {
    let (mut planned, mut whole) = (0, 0);
    for number in 0..TENANTS {
        let mut chance = Chance::new(number << 8 | 7);
        let tenant = tenant(&mut chance);
        let (all, calls) = everything(&tenant);
        // One question on a model that has read nothing, and the others on one that has read for questions before.
        let mut model = Model::default();
        for turn in 0..3 {
            let kind = chance.below(3);
            whole += if turn == 0 { calls } else { 0 };
            let is_first = turn == 0;
            let mut count = |read: usize| planned += if is_first { read } else { 0 };
            if kind == 0 {
                let subject = chance.pick(&tenant.subjects).clone();
                count(read(&tenant, &mut model, &Question::Subject(subject.as_str().into())));
                let rights = |model: &Model| listed(&tenant, rights(model, &subject));
                assert_eq!(rights(&model), rights(&all), "{subject} {tenant:?}");
            } else if kind == 1 {
                let (action, scope) = (*chance.pick(&NAMES), chance.pick(&SCOPES).0);
                let question = Question::Who { action: action.into(), scope: scope.into() };
                count(read(&tenant, &mut model, &question));
                assert_eq!(who(&model, action, scope), who(&all, action, scope), "{tenant:?}");
            } else {
                let changes: Vec<Change> =
                    (0..=chance.below(3)).filter_map(|_| change(&tenant, &mut chance)).collect();
                count(read(&tenant, &mut model, &Question::Effect(changes.clone())));
                assert_eq!(effect(&model, &changes), effect(&all, &changes), "{changes:?}\n{tenant:?}");
            }
        }
    }
    println!("{planned} calls where everything takes {whole}");
    assert!(planned > 0 && planned < whole);
}
