//! A large tenant: 10,000 policies, 1,000 groups, 100,000 people. Says how long each question takes:
//! `cargo test -p iam-api --release --test access_size -- --nocapture`. Nothing is judged by time here, but everything is
//! done in the steps that a page would take, and the longest step is told.

#[path = "access/random.rs"]
#[expect(dead_code, reason = "only its chance is needed here")]
mod random;

use std::time::{Duration, Instant};

use api::access::reading::Part;
use api::access::{Change, Membership, Model};
use api::actions::{Action, Parent};
use api::policies::Policy;
use api::subjects::{Kind, Subject};
use random::Chance;

const PEOPLE: usize = 100_000;
const GROUPS: usize = 1_000;
const POLICIES: usize = 10_000;
const SCOPE: &str = "/subscriptions/7fdf00601dfb/resource-groups/914782007";

fn person(number: usize) -> String {
    format!("user-00000000-0000-4000-8000-{number:012}")
}

fn group(number: usize) -> String {
    format!("group-00000000-0000-4000-8000-{number:012}")
}

fn subject(id: &str) -> Subject {
    let kind = if id.starts_with("user-") { Kind::User } else { Kind::Group };
    let name = format!("name of {}", &id[id.len() - 6..]);
    let (_, bare) = id.split_once('-').unwrap_or_default();
    let (id, subject_id, description) = (bare.into(), id.into(), "".into());
    Subject { id, display_name: name.into(), description, pushed: None, subject_id, kind }
}

/// An owner, areas below it, and their actions: 1 + 10 + 100.
fn actions() -> Vec<Result<Action, String>> {
    let action = |name: String, parent: Parent| Ok(Action { name: name.into(), parent, title: None });
    let mut all = vec![action("owner".into(), Parent::None)];
    for area in 0..10 {
        all.push(action(format!("area{area}.manage"), Parent::Is("owner".into())));
        all.extend((0..10).map(|one| {
            let parent = Parent::Is(format!("area{area}.manage").into());
            action(format!("area{area}.do{one}"), parent)
        }));
    }
    all
}

/// Times the parts of something that is done in slices.
#[derive(Default)]
struct Timed {
    whole: Duration,
    longest: Duration,
}

impl Timed {
    fn slice<T>(&mut self, work: impl FnOnce() -> T) -> T {
        let start = Instant::now();
        let done = work();
        let took = start.elapsed();
        self.whole += took;
        self.longest = self.longest.max(took);
        done
    }

    fn say(&self, what: &str) {
        println!("{what}: {:.1?} in all, {:.1?} the longest slice", self.whole, self.longest);
    }
}

fn model() -> Model {
    let mut chance = Chance::new(7);
    let (mut model, mut timed) = (Model::default(), Timed::default());
    timed.slice(|| model.take_actions(&actions(), 1));
    let mut policies = Vec::new();
    for number in 0..POLICIES {
        let subject =
            if number % 2 == 0 { group(chance.below(GROUPS)) } else { person(chance.below(PEOPLE)) };
        let action = format!("area{}.do{}", chance.below(10), chance.below(10));
        let action = if number % 50 == 0 { format!("area{}.manage", chance.below(10)) } else { action };
        let scope = format!(
            "/subscriptions/7fdf00601dfb/resource-groups/{}/providers/p{}",
            914_782_000 + chance.below(200),
            chance.below(20)
        );
        policies.push(Ok::<_, String>(Policy::new(&subject, &action, &scope)));
    }
    for slice in policies.chunks(100) {
        timed.slice(|| model.take_policies(slice, 1));
    }
    // Everybody is in the first group and in three others; every group but some tops is in another.
    let mut members: Vec<Vec<_>> = vec![Vec::new(); GROUPS];
    for number in 0..PEOPLE {
        members[0].push(Ok(subject(&person(number))));
        for _ in 0..3 {
            members[1 + chance.below(GROUPS - 1)].push(Ok(subject(&person(number))));
        }
    }
    for number in 1..GROUPS {
        members[chance.below(number.min(40))].push(Ok(subject(&group(number))));
    }
    let mut memberships = 0;
    for (number, members) in members.iter().enumerate() {
        for slice in members.chunks(200) {
            memberships += slice.len();
            timed.slice(|| model.take_members(&group(number), slice, 1));
        }
    }
    timed.slice(|| model.take_subjects(Part::Groups, &[Ok(subject(&group(0)))], 1));
    println!("{PEOPLE} people, {GROUPS} groups, {memberships} memberships, {POLICIES} policies");
    timed.say("taking it in, by slices as the API sends them");
    model
}

#[test]
fn a_large_tenant_is_worked_on_in_slices() {
    let model = model();
    let mut timed = Timed::default();
    let may = timed.slice(|| model.may(&person(4711), "area3.do4", SCOPE));
    let ways = timed.slice(|| may.ways().take(50).count());
    let effective = timed.slice(|| model.effective(&person(4711)).rights.len());
    timed.say("may one, fifty ways of it, and all that it may");
    println!("  {ways} ways, {effective} rights");

    // What the first group has, everybody has.
    let mut everybody = model.clone();
    let wide = Policy::new(&group(0), "area3.manage", "/subscriptions/7fdf00601dfb");
    everybody.apply(&Change::Grant(wide.clone()));
    let mut timed = Timed::default();
    let mut who = timed.slice(|| everybody.who_may("area3.do4", SCOPE));
    let mut count = 0;
    loop {
        let more = timed.slice(|| who.by_ref().take(5_000).count());
        count += more;
        if more < 5_000 {
            break;
        }
    }
    timed.say("who may, 5,000 at a time");
    assert!(count > PEOPLE, "{count}");

    for (what, change, base, least) in [
        ("a grant to everybody", Change::Grant(wide.clone()), &model, PEOPLE),
        ("its end", Change::Revoke(wide), &everybody, PEOPLE),
        ("a group into another", Change::Join(Membership::new(&group(1), &group(500))), &model, 100),
    ] {
        let mut timed = Timed::default();
        let mut run = timed.slice(|| base.begin_effect(std::slice::from_ref(&change)));
        while !timed.slice(|| run.step(2_000)) {}
        let effect = run.finish();
        timed.say(&format!("effect of {what}, 2,000 at a time"));
        println!("  {} touched, {} kinds of effect", effect.touched.len(), effect.classes.len());
        assert!(effect.touched.len() > least);
        let all_at_once = base.effect(std::slice::from_ref(&change));
        assert_eq!((effect.touched, effect.classes), (all_at_once.touched, all_at_once.classes));
    }

    let mut timed = Timed::default();
    let asked = everybody.may(&person(4711), "area3.do4", SCOPE);
    let cuts = timed.slice(|| asked.cuts(6));
    timed.say("smallest cuts, not yet judged");
    assert!(!cuts.is_empty());
    let mut timed = Timed::default();
    let judged = timed.slice(|| everybody.smallest_cuts(&person(4711), "area3.do4", SCOPE, 6));
    timed.say("smallest cuts, judged at once");
    println!("  {} cuts, the gentlest of {} removals", judged.len(), judged[0].changes.len());
    assert_eq!((judged[0].others, judged.len()), (0, cuts.len()));
}
