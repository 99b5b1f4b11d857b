//! Stories of access, small enough to be read: what an admin asks, and what is answered.

use api::access::change::parting;
use api::access::compare::compare;
use api::access::may::{Verdict, Way};
use api::access::reading::{Gap, Part, Why};
use api::access::{Change, Holding, Membership, Model};
use api::actions::{Action, Parent};
use api::error::Kind;
use api::policies::Policy;
use api::subjects::{self, Permission, Subject};

const PIS: &str = "banking.pis.manage";

fn subject(id: &str) -> Result<Subject, String> {
    serde_json::from_value(serde_json::Value::String(id.to_owned())).map_err(|error| error.to_string())
}

/// Payments below banking below owner, as the API tells it or with no word of parents.
fn tenant(policies: &[(&str, &str, &str)], members: &[(&str, &str)], tells: bool) -> Model {
    let mut model = Model::default();
    let actions = [
        ("owner", None),
        ("banking.manage", Some("owner")),
        (PIS, Some("banking.manage")),
        ("banking.pis.create", Some(PIS)),
        ("banking.pis.read", Some(PIS)),
        ("banking.pis.cancel", Some(PIS)),
        ("banking.ais.read", Some("banking.manage")),
        ("banking.channels.all", None),
    ];
    let actions = actions.map(|(name, parent)| {
        let parent = match parent {
            _ if !tells => Parent::Untold,
            None => Parent::None,
            Some(parent) => Parent::Is(parent.into()),
        };
        Ok(Action { name: name.into(), parent, title: None })
    });
    model.take_actions(&actions, 20);
    let policies: Vec<Result<Policy, String>> =
        policies.iter().map(|(subject, action, scope)| Ok(Policy::new(subject, action, scope))).collect();
    model.take_policies(&policies, 10);
    for (member, group) in members {
        model.take_members(group, &[subject(member)], 30);
    }
    model
}

/// A way as words: `user-1 > group-a: banking.pis.manage`.
fn told(way: &Way, may: &api::access::may::May<'_>) -> String {
    let chain: Vec<&str> = way.subjects.iter().map(|id| may.view.subject_id(*id)).collect();
    format!("{}: {}", chain.join(" > "), may.view.policy(way.policy).action.raw())
}

#[test]
fn p1_a_diamond_shows_both_ways_and_a_circle_of_three_ends() {
    let members = [
        ("user-1", "group-a"),
        ("user-1", "group-b"),
        ("group-a", "group-top"),
        ("group-b", "group-top"),
        ("group-top", "group-x"),
        ("group-x", "group-y"),
        ("group-y", "group-top"),
    ];
    let model = tenant(&[("group-top", PIS, "/s"), ("group-y", "banking.pis.read", "/")], &members, true);
    let may = model.may("user-1", "banking.pis.create", "/s/1/r");
    let ways: Vec<_> = may.ways().map(|way| told(&way, &may)).collect();
    let wanted = ["user-1 > group-a > group-top", "user-1 > group-b > group-top"];
    assert_eq!(ways, wanted.map(|way| format!("{way}: {PIS}")));
    let way = may.ways().next().expect("a way");
    let scopes: Vec<_> = way.scopes.iter().map(|id| may.view.scope_of(*id).text()).collect();
    assert_eq!(scopes, ["/s/1/r", "/s/1", "/s"]);
    let actions: Vec<_> = way.actions.iter().map(|id| may.view.action_name(*id)).collect();
    assert_eq!((actions, may.verdict()), (vec!["banking.pis.create", PIS], Verdict::Yes));
    // In the circle everybody has what any of the three has.
    let may = model.may("group-x", "banking.pis.create", "/s");
    assert_eq!(
        may.ways().map(|way| told(&way, &may)).collect::<Vec<_>>(),
        [format!("group-x > group-y > group-top: {PIS}")]
    );
    let who = model.who_may("banking.pis.read", "/else");
    assert_eq!(who.count(), 6);
}

#[test]
fn what_was_not_read_makes_it_at_least() {
    let mut model = tenant(&[("user-1", "banking.pis.read", "/s")], &[], true);
    assert_eq!(model.may("user-1", "banking.pis.read", "/t").verdict(), Verdict::No);
    assert_eq!(model.reading().at, Some(10));
    let gap = Gap { part: Part::Policies, why: Why::Failed(Kind::Forbidden), records: None };
    model.lacks(gap.clone());
    // What was seen stays true; what was not seen is no "no".
    assert_eq!(model.may("user-1", "banking.pis.read", "/s").verdict(), Verdict::Yes);
    assert_eq!(model.may("user-1", "banking.pis.read", "/t").verdict(), Verdict::NotAsFarAsRead);
    for reading in [
        model.may("user-1", "owner", "/").reading(),
        model.who_may("owner", "/").reading(),
        model.effective("user-1").reading(),
        model.effect(&[]).reading(),
    ] {
        assert_eq!((reading.is_complete(), reading.gaps()), (false, &[gap.clone()][..]));
    }
    model.begins(&Part::Policies);
    assert!(model.reading().is_complete());
    // A record that cannot be read is a gap as well, and they are counted.
    let broken: [Result<Policy, String>; 2] = [Err("{}".into()), Err("7".into())];
    model.take_policies(&broken, 40);
    model.take_policies(&broken[..1], 50);
    let gap = Gap { part: Part::Policies, why: Why::Unreadable, records: Some(3) };
    assert_eq!(model.reading().gaps(), [gap]);
}

#[test]
fn a_guess_is_told_as_a_guess() {
    let guess = tenant(&[("user-1", PIS, "/"), ("user-2", "banking.pis.read", "/")], &[], false);
    assert!(guess.reading().is_guessed);
    let may = guess.may("user-1", "banking.pis.read", "/");
    assert_eq!((may.verdict(), may.ways().next().map(|way| way.is_guess)), (Verdict::ByGuess, Some(true)));
    assert_eq!(guess.may("user-2", "banking.pis.read", "/").verdict(), Verdict::Yes);
    assert_eq!(guess.may("user-1", "banking.channels.all", "/").verdict(), Verdict::No);
    // By the rule all of banking is below it; by the API's own word it is not.
    let banking = [("user-1", "banking.manage", "/")];
    let verdict = |tells| tenant(&banking, &[], tells).may("user-1", "banking.channels.all", "/").verdict();
    assert_eq!((verdict(false), verdict(true)), (Verdict::ByGuess, Verdict::No));
}

#[test]
fn x1_a_grant_says_what_is_new_what_is_covered_and_what_less_would_do() {
    let policies =
        [("group-a", "banking.pis.create", "/s"), ("user-2", "owner", "/"), ("user-3", PIS, "/s/1")];
    let members =
        [("user-1", "group-a"), ("user-2", "group-a"), ("client-1", "group-a"), ("user-3", "group-a")];
    let model = tenant(&policies, &members, true);
    let wanted = Policy::new("group-a", PIS, "/s/");
    let effect = model.effect(&[Change::Grant(wanted.clone())]);
    let gains = |id: &str| -> Vec<String> {
        let class =
            effect.gaining().find(|(one, _)| effect.view.subject_id(*one) == id).map(|(_, class)| class);
        class
            .into_iter()
            .flat_map(|class| &class.gained)
            .map(|pair| effect.view.action_name(pair.action).to_owned())
            .collect()
    };
    let new = [PIS, "banking.pis.read", "banking.pis.cancel"];
    assert_eq!((gains("group-a"), gains("user-1")), (new.map(str::to_owned).to_vec(), gains("client-1")));
    assert_eq!((gains("user-2"), gains("user-3").len()), (vec![], 3));
    let count = |kind| effect.count(effect.gaining(), kind);
    assert_eq!((count(subjects::Kind::User), count(subjects::Kind::Client)), (2, 1));
    assert_eq!(effect.losing().count(), 0);
    let (_, class) = effect.gaining().next().expect("a gain");
    let by: Vec<_> = class.covered.iter().flat_map(|one| &one.by).map(|id| effect.view.policy(*id)).collect();
    assert_eq!(by, [Policy::new("group-a", "banking.pis.create", "/s")]);

    let narrower = effect.narrower(&wanted);
    let less: Vec<_> = narrower.less.iter().map(|(id, new)| (effect.view.action_name(*id), *new)).collect();
    assert_eq!((narrower.new, narrower.same), (3, None));
    assert_eq!(less, [("banking.pis.read", 1), ("banking.pis.cancel", 1)]);
    // Everything but payments is had already: managing payments gives the same as owning all.
    let most = [("user-9", "banking.ais.read", "/"), ("user-9", "banking.pis.read", "/")];
    let most = tenant(&most, &[], true);
    let wide = Policy::new("user-9", "owner", "/");
    let effect = most.effect(&[Change::Grant(wide.clone())]);
    let same = effect.narrower(&wide).same;
    assert_eq!(same.map(|id| effect.view.action_name(id)), Some(PIS));
    // Once more is nothing.
    let again = model.effect(&[Change::Grant(Policy::new("group-a", "banking.pis.create", "/s"))]);
    assert!(again.changes.is_empty() && again.touched.is_empty() && again.already.len() == 1);
}

#[test]
fn x1_what_one_change_takes_and_another_gives_does_not_show() {
    let model = tenant(&[("group-a", PIS, "/s")], &[("user-1", "group-a")], true);
    let changes = [
        Change::Leave(Membership::new("user-1", "group-a")),
        Change::Grant(Policy::new("user-1", "banking.manage", "/s")),
    ];
    let effect = model.effect(&changes);
    assert_eq!((effect.losing().count(), effect.gaining().count()), (0, 1));
    let (_, class) = effect.gaining().next().expect("a gain");
    let names: Vec<_> = class.gained.iter().map(|pair| effect.view.action_name(pair.action)).collect();
    assert_eq!(names, ["banking.manage", "banking.ais.read"]);
    assert_eq!(class.kept.len(), 4);
}

#[test]
fn x2_a_policy_that_gives_too_much_is_narrowed() {
    let model = tenant(&[("group-a", "banking.manage", "/s")], &[("user-1", "group-a")], true);
    let may = model.may("user-1", "banking.pis.create", "/s/1");
    let policy = may.policies()[0];
    let changes = may.narrowed(policy).expect("a narrower way");
    let grant = |action: &str| Change::Grant(Policy::new("group-a", action, "/s"));
    let mut wanted = vec![Change::Revoke(Policy::new("group-a", "banking.manage", "/s"))];
    wanted.extend(["banking.pis.read", "banking.pis.cancel", "banking.ais.read"].map(grant));
    assert_eq!(changes, wanted);
    let after = model.after(&changes);
    assert!(!after.clone().may("user-1", "banking.pis.create", "/s/1").is_granted());
    assert!(after.may("user-1", "banking.ais.read", "/s/1").is_granted());
    let exact = model.may("user-1", "banking.manage", "/s");
    assert_eq!(exact.narrowed(exact.policies()[0]), None);
}

#[test]
fn x2_the_gentlest_cut_comes_first() {
    // The person's own policy, and two groups that give it too.
    let policies = [
        ("user-1", "banking.pis.create", "/s"),
        ("group-a", PIS, "/s"),
        ("group-b", "banking.pis.create", "/"),
    ];
    let members =
        [("user-1", "group-a"), ("user-2", "group-a"), ("user-1", "group-b"), ("user-3", "group-b")];
    let model = tenant(&policies, &members, true);
    let cuts = model.smallest_cuts("user-1", "banking.pis.create", "/s", 8);
    let own = Change::Revoke(Policy::new("user-1", "banking.pis.create", "/s"));
    let leave = |group: &str| Change::Leave(Membership::new("user-1", group));
    assert_eq!(cuts.len(), 4);
    assert_eq!((cuts[0].others, cuts[0].beside), (0, 3));
    for change in [&own, &leave("group-a"), &leave("group-b")] {
        assert!(cuts[0].changes.contains(change), "{change:?}");
    }
    // The other ends cost the members and the groups themselves.
    assert_eq!(cuts.iter().map(|cut| cut.others + cut.groups).collect::<Vec<_>>(), [0, 2, 2, 4]);
    assert!(model.smallest_cuts("user-1", "banking.ais.read", "/s", 8).is_empty());
}

#[test]
fn the_word_of_the_api_is_compared_as_what_it_gives() {
    let model = tenant(&[("group-a", PIS, "/s/")], &[("user-1", "group-a")], true);
    let one = |action: &str, scope: &str| Permission { action: action.into(), scope: scope.into() };
    // Policies as they are, or with all that stands below: the same.
    let below = ["banking.pis.create", "banking.pis.read", "banking.pis.cancel"].map(|name| one(name, "/s"));
    assert!(compare(&model, "user-1", &[one(PIS, "/s")]).is_none());
    assert!(compare(&model, "user-1", &[&[one(PIS, "/s/")], &below[..]].concat()).is_none());
    let differs = compare(&model, "user-1", &[one("banking.pis.create", "/s"), one("owner", "/t")]);
    assert_eq!((differs.unseen, differs.unconfirmed), (vec![one("owner", "/t")], vec![one(PIS, "/s")]));
}

#[test]
fn of_a_group_the_api_may_tell_its_own_policies_alone() {
    let policies = [("group-a", PIS, "/s"), ("group-b", "owner", "/t")];
    let model = tenant(&policies, &[("user-1", "group-a"), ("group-a", "group-b")], true);
    let one = |action: &str, scope: &str| Permission { action: action.into(), scope: scope.into() };
    assert!(compare(&model, "group-a", &[one(PIS, "/s")]).is_none());
    assert!(compare(&model, "group-a", &[one(PIS, "/s"), one("owner", "/t")]).is_none());
    // Its own it has to tell; and of a person everything.
    assert_eq!(compare(&model, "group-a", &[one("owner", "/t")]).unconfirmed, [one(PIS, "/s")]);
    assert_eq!(compare(&model, "user-1", &[one(PIS, "/s")]).unconfirmed, [one("owner", "/t")]);
}

#[test]
fn what_ends_with_a_subject_is_told_in_order() {
    let policies = [("group-a", PIS, "/s"), ("user-1", "banking.ais.read", "/")];
    let mut model = tenant(&policies, &[("user-1", "group-a"), ("group-a", "group-b")], true);
    let role = Holding { user: "user-1".into(), role: "r".into() };
    model.take_roles([role.clone()], 40);
    let member = Change::Leave(Membership::new("user-1", "group-a"));
    let changes = parting(&model, "user-1");
    let wanted = [
        Change::Revoke(Policy::new("user-1", "banking.ais.read", "/")),
        member.clone(),
        Change::TakeRole(role),
    ];
    assert_eq!(changes, wanted);
    let effect = model.effect(&changes);
    assert_eq!(effect.losing().count(), 1);
    let group = [
        Change::Revoke(Policy::new("group-a", PIS, "/s")),
        Change::Leave(Membership::new("group-a", "group-b")),
        member,
    ];
    assert_eq!(parting(&model, "group-a"), group);
}
