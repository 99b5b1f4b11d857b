//! `api::access` against the slow way, on 10,000 random tenants for each property.

#[path = "access/brute.rs"]
mod brute;
#[path = "access/random.rs"]
mod random;

use api::access::change::undoing;
use api::access::matcher::{Matcher, Reach};
use api::access::may::Verdict;
use api::access::view::Pair;
use api::access::{Change, Id, Membership, Model};
use api::actions::{Action, Parent};
use api::policies::Policy;
use api::subjects::Subject;
use brute::{Brute, covers};
use random::{Chance, Fact, SCOPES, Tenant, Told, tenant};

const TENANTS: u64 = 10_000;

fn subject(id: &str) -> Subject {
    serde_json::from_value(serde_json::Value::String(id.to_owned())).expect("a subject")
}

fn policy((subject, action, scope): &(String, String, String)) -> Policy {
    Policy::new(subject, action, scope)
}

fn change(is_so: bool, fact: &Fact) -> Change {
    let change = match fact {
        Fact::Policy(one) => Change::Grant(policy(one)),
        Fact::Member((member, group)) => Change::Join(Membership::new(member, group)),
    };
    if is_so { change } else { change.inverse() }
}

/// The tenant as it would be read; the parts in one order or the other.
fn model(tenant: &Tenant, chance: &mut Chance) -> Model {
    let mut model = Model::default();
    let actions = tenant.actions.iter().map(|(name, told)| {
        let parent = match told {
            Told::Parent(parent) => Parent::Is(parent.as_str().into()),
            Told::NoParent => Parent::None,
            Told::Nothing => Parent::Untold,
        };
        Ok(Action { name: name.as_str().into(), parent, title: None })
    });
    let actions: Vec<_> = actions.collect();
    let policies: Vec<Result<Policy, String>> = tenant.policies.iter().map(|one| Ok(policy(one))).collect();
    let actions_first = chance.below(2) == 0;
    if actions_first {
        model.take_actions(&actions, 1);
    }
    model.take_policies(&policies, 1);
    if !actions_first {
        model.take_actions(&actions, 1);
    }
    for (member, group) in &tenant.memberships {
        if chance.below(2) == 0 {
            model.take_members(group, &[Ok(subject(member))], 1);
        } else {
            model.take_memberships(member, &[Ok(subject(group))], 1);
        }
    }
    model
}

fn each(salt: u64, mut check: impl FnMut(&Tenant, &Model, &mut Chance)) {
    for number in 0..TENANTS {
        let mut chance = Chance::new(number << 8 | salt);
        let tenant = tenant(&mut chance);
        let model = model(&tenant, &mut chance);
        check(&tenant, &model, &mut chance);
    }
}

fn question(tenant: &Tenant, brute: &Brute<'_>, chance: &mut Chance) -> (String, String, &'static str) {
    let subject = chance.pick(&tenant.subjects).clone();
    (subject, chance.pick(brute.actions()).clone(), chance.pick(&SCOPES).0)
}

#[test]
fn p1_every_way_is_found_and_no_other() {
    let (mut most, mut granted, mut guesses) = (0, 0, 0);
    each(1, |tenant, model, chance| {
        let brute = Brute::new(tenant);
        for _ in 0..6 {
            let (subject, action, scope) = question(tenant, &brute, chance);
            let may = model.may(&subject, &action, scope);
            assert_eq!(may.is_granted(), brute.may(&subject, &action, scope), "{tenant:?}");
            let wanted = brute.ways(&subject, &action, scope);
            let mut found: Vec<_> = may
                .ways()
                .map(|way| {
                    let policy = may.view.policy(way.policy);
                    assert_eq!(may.view.action_name(way.actions[0]), action);
                    assert_eq!(may.view.action_name(way.actions[way.actions.len() - 1]), policy.action.raw());
                    let wide = may.view.scope_of(way.scopes[way.scopes.len() - 1]);
                    assert_eq!(wide, api::access::Scope::of(policy.scope.raw()));
                    guesses += usize::from(way.is_guess);
                    let chain = way.subjects.iter().map(|id| may.view.subject_id(*id).to_owned()).collect();
                    let policy =
                        format!("{} {} {}", policy.subject.raw(), policy.action.raw(), policy.scope.raw());
                    (chain, policy)
                })
                .collect();
            found.sort();
            assert_eq!(found, wanted, "{subject} {action} {scope}\n{tenant:?}");
            let is_yes = matches!(may.verdict(), Verdict::Yes | Verdict::ByGuess);
            assert_eq!((is_yes, may.verdict() == Verdict::No), (!wanted.is_empty(), wanted.is_empty()));
            most = most.max(wanted.len());
            granted += usize::from(is_yes);
        }
    });
    // Nothing was compared with nothing.
    assert!(most > 10 && granted > 4_000 && guesses > 1_000, "{most} {granted} {guesses}");
}

#[test]
fn p8_who_may_and_the_matcher_agree_with_the_slow_way() {
    let mut found_many = 0;
    each(2, |tenant, model, chance| {
        let brute = Brute::new(tenant);
        for _ in 0..4 {
            let (_, action, scope) = question(tenant, &brute, chance);
            let mut who = model.who_may(&action, scope);
            let mut found: Vec<Id> = Vec::new();
            found.extend(who.by_ref());
            let mut found: Vec<String> =
                found.into_iter().map(|id| who.view.subject_id(id).to_owned()).collect();
            found.sort();
            let may = |one: &&String| brute.may(one, &action, scope);
            let mut wanted: Vec<String> = tenant.subjects.iter().filter(may).cloned().collect();
            wanted.sort();
            assert_eq!(found, wanted, "{action} {scope}\n{tenant:?}");
            found_many += found.len();

            let tree = model.tree();
            let gives = Matcher::new().action(tree, &action, Reach::Gives).scope(scope, Reach::Gives);
            let mut by_list: Vec<Policy> = model.policies().filter(|one| gives.matches(one)).collect();
            let mut by_check: Vec<Policy> = who.policies.iter().map(|id| who.view.policy(*id)).collect();
            by_list.sort();
            by_check.sort();
            assert_eq!(by_list, by_check, "{action} {scope}\n{tenant:?}");
            let within = Matcher::new().action(tree, &action, Reach::Within).scope(scope, Reach::Within);
            for one in &tenant.policies {
                let wanted = brute.gives(&action, &one.1) && covers(scope, &one.2);
                assert_eq!(within.matches(&policy(one)), wanted, "{one:?}");
            }
        }
    });
    assert!(found_many > 10_000, "{found_many}");
}

#[test]
fn p1_what_a_subject_may_is_told_once_and_whole() {
    each(3, |tenant, model, chance| {
        let brute = Brute::new(tenant);
        let scopes = [(); 6].map(|()| chance.below(SCOPES.len()));
        for subject in &tenant.subjects {
            let effective = model.effective(subject);
            let view = &effective.view;
            let named = |pair: &Pair| (view.action_name(pair.action).to_owned(), view.scope_of(pair.scope));
            let rights: Vec<_> = effective
                .rights
                .iter()
                .map(|right| named(&Pair { action: right.action, scope: right.scope }))
                .collect();
            for (at, (action, scope)) in rights.iter().enumerate() {
                let is_wider =
                    |(other, one): &&(String, api::access::Scope)| other == action && one.covers(scope);
                assert_eq!(rights.iter().filter(is_wider).count(), 1, "{:?}\n{tenant:?}", rights[at]);
            }
            for action in &brute.known() {
                for (scope, ..) in scopes.iter().map(|at| SCOPES[*at]) {
                    let asked = api::access::Scope::of(scope);
                    let found = rights.iter().any(|(one, wide)| one == action && wide.covers(&asked));
                    assert_eq!(
                        found,
                        brute.may(subject, action, scope),
                        "{subject} {action} {scope}\n{tenant:?}"
                    );
                }
            }
        }
    });
}

fn apply(model: &mut Model, changes: &[Change]) {
    for change in changes {
        model.apply(change);
    }
}

/// Some changes, and the tenant after them.
fn changed(tenant: &Tenant, chance: &mut Chance) -> (Vec<Change>, Tenant) {
    let (mut changes, mut after) = (Vec::new(), tenant.clone());
    for _ in 0..=chance.below(4) {
        if let Some((is_so, fact)) = tenant.change(chance) {
            changes.push(change(is_so, &fact));
            after = after.with(is_so, &fact);
        }
    }
    (changes, after)
}

#[test]
fn x1_an_effect_is_what_happens() {
    let (mut gains, mut losses, mut covered_many, mut kept_many) = (0, 0, 0, 0);
    each(4, |tenant, model, chance| {
        let (changes, after) = changed(tenant, chance);
        let (old, new) = (Brute::new(tenant), Brute::new(&after));
        let scopes = [(); 6].map(|()| chance.below(SCOPES.len()));
        let mut run = model.begin_effect(&changes);
        while !run.step(1 + chance.below(60)) {}
        let effect = run.finish();
        for subject in &tenant.subjects {
            let class = effect.touched.iter().find(|(id, _)| effect.view.subject_id(*id) == subject);
            let class = class.map(|(_, class)| effect.classes[*class].clone()).unwrap_or_default();
            let says = |pairs: &[Pair], action: &str, scope: &str| {
                let asked = api::access::Scope::of(scope);
                let gives = |pair: &&Pair| {
                    effect.view.action_name(pair.action) == action
                        && effect.view.scope_of(pair.scope).covers(&asked)
                };
                pairs.iter().filter(gives).count()
            };
            for action in old.known().iter().chain(&new.known()) {
                for (scope, ..) in scopes.iter().map(|at| SCOPES[*at]) {
                    let did = old.may(subject, action, scope);
                    let does = new.may(subject, action, scope);
                    let told = (
                        says(&class.gained, action, scope) > 0 && !did,
                        says(&class.lost, action, scope) > 0 && !does,
                    );
                    let context = || format!("{subject} {action} {scope}\n{changes:?}\n{tenant:?}");
                    assert_eq!(told, (does && !did, did && !does), "{}", context());
                    gains += usize::from(told.0);
                    losses += usize::from(told.1);
                }
            }
            // What is told is itself new or lost, and told once.
            let spelled = |pair: &Pair| {
                let scope = effect.view.scope_of(pair.scope);
                let spelling = SCOPES.iter().find(|(text, ..)| api::access::Scope::of(text) == scope);
                (effect.view.action_name(pair.action).to_owned(), spelling.expect("a spelling").0)
            };
            for (pairs, before) in [(&class.gained, &old), (&class.lost, &new)] {
                for pair in pairs {
                    let (action, scope) = spelled(pair);
                    assert!(!before.may(subject, &action, scope), "{action} {scope}\n{tenant:?}");
                    assert_eq!(says(pairs, &action, scope), 1, "{action} {scope}\n{tenant:?}");
                }
            }
            // What is covered is had by just those policies that are named.
            for (covered, base) in [(&class.covered, (tenant, &old)), (&class.kept, (&after, &new))] {
                for one in covered {
                    let (action, scope) = spelled(&one.right);
                    let mut by: Vec<Policy> = one.by.iter().map(|id| effect.view.policy(*id)).collect();
                    let gives = |(holder, granted, on): &&(String, String, String)| {
                        base.1.gives(granted, &action)
                            && covers(on, scope)
                            && base.1.is_within(subject, holder)
                    };
                    let mut wanted: Vec<Policy> = base.0.policies.iter().filter(gives).map(policy).collect();
                    by.sort();
                    wanted.sort();
                    assert_eq!(by, wanted, "{subject} {action} {scope}\n{changes:?}\n{tenant:?}");
                    assert!(!by.is_empty());
                }
            }
            covered_many += class.covered.len();
            kept_many += class.kept.len();
        }
    });
    let counts = [gains, losses, covered_many, kept_many];
    assert!(counts.iter().all(|count| *count > 2_000), "{counts:?}");
}

#[test]
fn x4_twice_is_once_and_undone_is_as_before() {
    let facts = |model: &Model, tenant: &Tenant| {
        let mut policies: Vec<Policy> = model.policies().collect();
        policies.sort();
        let is_in =
            |member: &String, group: &String| model.is_so(&Change::Join(Membership::new(member, group)));
        let members: Vec<bool> = tenant
            .subjects
            .iter()
            .flat_map(|one| tenant.subjects.iter().map(move |group| is_in(one, group)))
            .collect();
        (policies, members)
    };
    each(5, |tenant, model, chance| {
        let (changes, after) = changed(tenant, chance);
        let undo = undoing(model, &changes);
        let mut then = model.clone();
        apply(&mut then, &changes);
        let once = facts(&then, tenant);
        let mut wanted: Vec<Policy> = after.policies.iter().map(policy).collect();
        wanted.sort();
        assert_eq!(once.0, wanted, "{changes:?}\n{tenant:?}");
        // The whole set again; of one thing that it says twice, the last word is so already.
        let settled = api::access::change::settled(&changes);
        assert!(settled.iter().all(|change| then.is_so(change) && !then.clone().apply(change)));
        apply(&mut then, &changes);
        assert_eq!(facts(&then, tenant), once);
        assert!(then.effect(&settled).changes.is_empty());
        apply(&mut then, &undo);
        assert_eq!(facts(&then, tenant), facts(model, tenant), "{changes:?} {undo:?}\n{tenant:?}");
    });
}

#[test]
fn x2_a_cut_ends_every_way_and_none_is_smaller() {
    let (mut cut, mut alternatives, mut largest) = (0, 0, 0);
    each(6, |tenant, model, chance| {
        let brute = Brute::new(tenant);
        let mut asked = question(tenant, &brute, chance);
        for _ in 0..4 {
            if !brute.may(&asked.0, &asked.1, asked.2) {
                asked = question(tenant, &brute, chance);
            }
        }
        let (subject, action, scope) = asked;
        let cuts = model.smallest_cuts(&subject, &action, scope, 4);
        if !brute.may(&subject, &action, scope) {
            assert!(cuts.is_empty());
            return;
        }
        let context = format!("{subject} {action} {scope} {cuts:?}\n{tenant:?}");
        let facts: Vec<Fact> = tenant
            .policies
            .iter()
            .map(|one| Fact::Policy(one.clone()))
            .chain(tenant.memberships.iter().map(|one| Fact::Member(one.clone())))
            .collect();
        let without =
            |gone: &[&Fact]| gone.iter().fold(tenant.clone(), |tenant, fact| tenant.with(false, fact));
        let ends = |gone: &[&Fact]| {
            let after = without(gone);
            let after = Brute::new(&after);
            !after.may(&subject, &action, scope)
        };
        for one in &cuts {
            let gone: Vec<&Fact> =
                facts.iter().filter(|fact| one.changes.contains(&change(false, fact))).collect();
            assert_eq!(gone.len(), one.changes.len(), "{context}");
            assert!(ends(&gone), "{context}");
            for left_out in 0..gone.len() {
                let mut fewer = gone.clone();
                fewer.remove(left_out);
                assert!(!ends(&fewer), "{context}");
            }
            let after = without(&gone);
            let after = Brute::new(&after);
            let loses = |one: &&String| {
                brute.known().iter().any(|action| {
                    SCOPES
                        .iter()
                        .any(|(scope, ..)| brute.may(one, action, scope) && !after.may(one, action, scope))
                })
            };
            let others = tenant.subjects.iter().filter(|one| **one != subject).filter(loses);
            let (groups, others): (Vec<_>, Vec<_>) = others.partition(|one| one.starts_with("group-"));
            assert_eq!((one.others, one.groups), (others.len(), groups.len()), "{context}");
        }
        let weights: Vec<_> = cuts.iter().map(|one| (one.others, one.groups, one.changes.len())).collect();
        assert!(weights.is_sorted(), "{context}");
        if !subject.starts_with("group-") {
            assert_eq!(cuts[0].others, 0, "{context}");
        }
        // No set of fewer facts ends it.
        let smallest = cuts.iter().map(|one| one.changes.len()).min().expect("a cut");
        for size in 0..smallest {
            for_each_subset(&facts, size, &mut |gone| assert!(!ends(gone), "{gone:?} {context}"));
        }
        cut += 1;
        alternatives += usize::from(cuts.len() > 1);
        largest = largest.max(smallest);
    });
    assert!(cut > 2_000 && alternatives > 500 && largest > 2, "{cut} {alternatives} {largest}");
}

fn for_each_subset<'a>(all: &'a [Fact], size: usize, check: &mut impl FnMut(&[&'a Fact])) {
    fn go<'a>(all: &'a [Fact], size: usize, taken: &mut Vec<&'a Fact>, check: &mut impl FnMut(&[&'a Fact])) {
        if size == 0 {
            return check(taken);
        }
        for at in 0..all.len() {
            taken.push(&all[at]);
            go(&all[at + 1..], size - 1, taken, check);
            taken.pop();
        }
    }
    go(all, size, &mut Vec::new(), check);
}
