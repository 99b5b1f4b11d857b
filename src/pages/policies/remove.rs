//! Policies are removed: asked first where they are several or one's own, at most four at a time, and read back: removed
//! is what is no longer there. Each call has its policy in its body, which something on the way may drop.

use std::cell::RefCell;
use std::collections::{HashMap, HashSet};
use std::rc::Rc;

use api::access::present::Answer;
use api::access::{Change as Made, Scope};
use api::journal::Became;
use api::page::Listed;
use api::policies::{self, Entry, Filter, Policy, Proof as Found};
use text::Foreign;

use super::words;
use crate::access::{Access, collect_removals};
use crate::pages::access::shared::{Own, called, effect_sheet};
use crate::parts::prelude::*;
use crate::parts::write::confirm::{Shows, confirm_showing};
use crate::ui::react::{Job, Later, jobs};
use crate::ui::toast::Toasts;
use crate::{fetch, journal};

/// Up to so many are named one by one in the question.
const NAMED: usize = 5;
/// Of up to so many it is worked out who loses what.
const WORKED_OUT: usize = 50;

const REMOVE: Change<Entry, Foreign> = Change {
    per: |entry, _| Some(policies::remove(&entry.policy)),
    done: |_, _| (),
    about: |nothing| nothing,
    says: words::removed,
};

/// The selection of the list of policies.
pub(super) fn selection(list: List<Entry>, access: Access, own: Own) -> Selection<Entry> {
    let (memory, toasts) = (Memory::from_context(), Toasts::from_context());
    let begin = move |all: Selection<Entry>| {
        let ticked = all.ticked();
        own.known(&removals(&ticked), Later::new(move |()| ask(ticked.clone(), all, own)));
    };
    let acts = vec![
        BulkAct { icon: "trash-2", label: words::remove, begin: Rc::new(begin) },
        collect_removals(|entry: &Entry| vec![Made::Revoke(entry.policy.clone())]),
    ];
    Selection::new(|entry: &Entry| &entry.line, acts, &words::SELECTION)
        .audited(Later::new(move |(all, outcomes, then)| prove(all, outcomes, then, access, memory)))
        .undone(Later::new(move |all: Vec<Entry>| put_back(all, list, access, memory, toasts)))
}

/// Removes one, from its own menu. It can be undone, so only what is one's own is asked about.
pub(super) fn remove_one(entry: &Entry, selection: Selection<Entry>, own: Own) {
    if let Some(why) = Permit::from_context().refusal() {
        return Toasts::from_context().failed(why.to_owned());
    }
    let all = vec![entry.clone()];
    let changes = removals(&all);
    let then = move |()| {
        if removals(&all).iter().any(own.loses_by()) {
            ask(all.clone(), selection, own);
        } else {
            run(all.clone(), selection);
        }
    };
    own.known(&changes, Later::new(then));
}

fn removals(all: &[Entry]) -> Vec<Made> {
    all.iter().map(|one| Made::Revoke(one.policy.clone())).collect()
}

fn run(all: Vec<Entry>, selection: Selection<Entry>) {
    selection.run_on(all, vec![Foreign::default()], REMOVE);
}

/// Asks first: how many, of whom, on what, and whether one's own are among them.
fn ask(all: Vec<Entry>, selection: Selection<Entry>, own: Own) {
    if all.is_empty() {
        return;
    }
    let model = Access::from_context().model_now();
    let is_few = all.len() <= WORKED_OUT;
    let count = |which: &dyn Fn(&Policy) -> bool| all.iter().filter(|one| which(&one.policy)).count();
    let mut text: Vec<String> = Vec::new();
    if all.len() <= NAMED {
        text.extend(all.iter().map(|Entry { policy, .. }| {
            let name = called(&policy.subject, model.name_of(policy.subject.raw()));
            words::policy_of(&policy.action, &policy.scope, &name)
        }));
    } else {
        let subjects: HashSet<&Foreign> = all.iter().map(|one| &one.policy.subject).collect();
        let scopes: HashSet<Scope> = all.iter().map(|one| Scope::of(one.policy.scope.raw())).collect();
        text.push(words::of_subjects_on_scopes(
            &words::of_subjects(subjects.len()),
            &words::on_scopes(scopes.len()),
        ));
    }
    let everywhere = count(&|policy| Scope::of(policy.scope.raw()).is_everything());
    if everywhere > 0 && all.len() > 1 {
        text.push(words::on_everything(everywhere));
    }
    let changes = removals(&all);
    let loses = own.loses_by();
    let own = changes.iter().filter(|change| loses(change)).count();
    if own > 0 {
        text.push(words::own_among_them(own));
    }
    text.push(words::ends_at_once().to_owned());
    let effect = Shows::new(move || {
        let changes = changes.clone();
        (effect_sheet(Rc::new(move || Some(changes.clone()))), None)
    });
    let question = Question {
        title: words::remove_so_many(all.len()),
        text: text.join("\n"),
        type_first: None,
        keep: words::keep_them(),
        act: words::remove(),
        run: Later::new(move |()| run(all.clone(), selection)),
    };
    confirm_showing(question, Some(effect).filter(|_| is_few));
}

/// What was read back of one subject, and whether that is all.
type ReadBack = (Vec<Policy>, bool);

/// Reads all policies of a subject, as they are now.
async fn read_back(subject: Foreign) -> ReadBack {
    let filter = Filter { subject: subject.into_raw(), ..Filter::default() };
    let (mut found, mut is_whole) = (Vec::new(), true);
    let (mut cursor, mut been) = (None::<String>, HashSet::new());
    loop {
        let Ok(slice) = fetch::send(policies::list(&filter, cursor.as_deref())).await else {
            return (found, false);
        };
        for row in slice.items {
            match row {
                Ok(entry) => found.push(entry.policy),
                Err(_) => is_whole = false,
            }
        }
        match slice.cursor {
            None => return (found, is_whole),
            Some(next) if !been.insert(next.clone()) => return (found, false),
            next => cursor = next,
        }
    }
}

/// Reads back the policies of those subjects, and gives on what is true of each.
fn prove(
    all: Vec<Entry>,
    outcomes: Vec<(Outcome, Answer)>,
    then: Later<Vec<Outcome>>,
    access: Access,
    memory: Memory,
) {
    let sent = all.iter().zip(&outcomes).filter(|(_, (outcome, _))| *outcome != Outcome::Waiting);
    let subjects: HashSet<Foreign> = sent.map(|(one, _)| one.policy.subject.clone()).collect();
    let read: Rc<RefCell<HashMap<Foreign, ReadBack>>> = Rc::default();
    let each = |subject: Foreign| -> Job {
        let read = read.clone();
        Box::pin(async move {
            let found = read_back(subject.clone()).await;
            read.borrow_mut().insert(subject, found);
        })
    };
    let reads: Vec<Job> = subjects.into_iter().map(each).collect();
    let done = move || {
        let read = read.borrow();
        let judged = all.iter().zip(outcomes).map(|(one, (outcome, answer))| {
            let Some((found, is_whole)) = read.get(&one.policy.subject) else { return outcome };
            let proof = policies::proof(&one.policy, found, *is_whole);
            if proof == Found::Gone {
                memory.forget::<Entry>(one.id());
                access.did(&Made::Revoke(one.policy.clone()));
            }
            let was_sent = outcome != Outcome::Waiting;
            let outcome = judged(proof, outcome, answer);
            if !was_sent {
                return outcome;
            }
            let became = match outcome {
                Outcome::Done | Outcome::AlreadySo => Became::Done,
                Outcome::Failed(_) => Became::Refused,
                Outcome::Waiting | Outcome::Running | Outcome::Unknown => Became::Unknown,
            };
            journal::proven(&policies::remove(&one.policy).request, became);
            outcome
        });
        then.run(judged.collect());
    };
    jobs(reads, || true, done);
}

/// What has become of a removal with this outcome, for which this came back.
fn judged(proof: Found, outcome: Outcome, answer: Answer) -> Outcome {
    match (proof, outcome) {
        // Refused or never sent, and gone all the same: somebody else was faster, and it is not ours to give back.
        (Found::Gone, Outcome::Failed(_) | Outcome::Waiting) if answer == Answer::No => Outcome::AlreadySo,
        (Found::Gone, _) => Outcome::Done,
        // The API said that it is done, and it is not: then it never read which one was meant.
        (Found::There, Outcome::Done) => Outcome::Failed(words::still_there().to_owned()),
        (Found::There, Outcome::Unknown) => Outcome::Failed(words::not_removed().to_owned()),
        (Found::Unknown, Outcome::Done) => Outcome::Unknown,
        (_, outcome) => outcome,
    }
}

/// Puts removed policies back.
fn put_back(all: Vec<Entry>, list: List<Entry>, access: Access, memory: Memory, toasts: Toasts) {
    let count = all.len();
    let back: Rc<RefCell<Vec<Entry>>> = Rc::default();
    let each = |entry: Entry| -> Job {
        let back = back.clone();
        Box::pin(async move {
            if fetch::send(policies::create(&entry.policy)).await.is_ok() {
                back.borrow_mut().push(entry);
            }
        })
    };
    let calls: Vec<Job> = all.into_iter().map(each).collect();
    let done = move || {
        let back = back.take();
        for entry in &back {
            access.did(&Made::Grant(entry.policy.clone()));
        }
        // Whatever was read elsewhere lacks them.
        memory.forget_pages::<Entry>();
        list.take_in(&back);
        list.moved(back.len(), 0, |next, _| next.to_owned());
        if back.len() == count {
            toasts.done(words::put_back(count), None);
        } else {
            toasts.failed(words::not_put_back(count - back.len()));
        }
    };
    jobs(calls, || true, done);
}
