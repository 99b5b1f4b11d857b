//! An offboarding: what a person has, what became of taking it, the proof, and the way back.

use std::rc::Rc;

use api::access::plan::Question as Asked;
use api::access::set::Line;
use api::access::{Change, ChangeSet, Holding, change, file};
use api::assumed::USER_PREFIX;
use api::users::User;
use leptos::prelude::*;
use text::Foreign;

use super::proof::{self, Proof};
use super::words;
use crate::access::Asking;
use crate::access::apply::Apply;
use crate::access::kept::Kept;
use crate::access::record::Record;
use crate::access::set::own_tenant;
use crate::pages::access::changes::names::Names;
use crate::parts::prelude::*;
use crate::ui::date;
use crate::ui::react::task;

/// The state of the page. Copy: hand it to closures freely.
#[derive(Clone, Copy)]
pub(super) struct Offboarding {
    pub(super) user: Loaded<User>,
    pub(super) subject: StoredValue<Foreign>,
    /// What the person has, but for the roles.
    pub(super) asking: Asking,
    /// What is left out.
    pub(super) kept: RwSignal<Vec<Change>>,
    pub(super) apply: Apply,
    /// What was begun, and what became of it.
    pub(super) record: RwSignal<ChangeSet>,
    /// Where it is kept.
    store: StoredValue<Kept, LocalStorage>,
    pub(super) proof: RwSignal<Option<Proof>>,
    pub(super) proving: RwSignal<bool>,
    pub(super) names: Names,
}

/// Which of the three steps a removal belongs to.
pub(super) fn step_of(change: &Change) -> usize {
    match change {
        Change::Grant(_) | Change::Revoke(_) => 0,
        Change::Join(_) | Change::Leave(_) => 1,
        Change::GiveRole(_) | Change::TakeRole(_) => 2,
    }
}

fn staged(changes: Vec<Change>) -> Vec<Vec<Change>> {
    let mut stages = vec![Vec::new(), Vec::new(), Vec::new()];
    for change in changes {
        stages[step_of(&change)].push(change);
    }
    stages
}

impl Offboarding {
    /// Of this person; reads what they have.
    pub(super) fn new(user: Loaded<User>, person: &User) -> Self {
        let subject = Foreign::from([USER_PREFIX, person.id.raw()].concat());
        let asking = Asking::new();
        asking.ask(Asked::Parting(subject.clone()));
        let kept = Kept::new(&["offboarding ", subject.raw()].concat(), &own_tenant());
        let (record, subject) = (kept.record(), StoredValue::new(subject));
        let all = move || has(user, subject, asking).unwrap_or_default();
        Self {
            user,
            subject,
            asking,
            kept: RwSignal::new(Vec::new()),
            apply: Apply::new(),
            record,
            store: StoredValue::new_local(kept),
            proof: RwSignal::new(None),
            proving: RwSignal::new(false),
            names: Names::of_changes(all),
        }
    }

    /// Whether it has begun.
    pub(super) fn has_begun(self) -> bool {
        self.record.with(|record| !record.lines.is_empty())
    }

    /// Everything that the person has, as removals; what is left out too. Nothing while it is being read.
    pub(super) fn all(self) -> Option<Vec<Change>> {
        has(self.user, self.subject, self.asking)
    }

    /// What is to be taken.
    pub(super) fn wanted(self) -> Vec<Change> {
        let mut all = self.all().unwrap_or_default();
        self.kept.with(|kept| all.retain(|change| !kept.contains(change)));
        all
    }

    /// What stands in the steps: what was begun, else what the person has.
    pub(super) fn lines(self) -> Option<Vec<Line>> {
        if self.has_begun() {
            return Some(self.record.with(|record| record.lines.clone()));
        }
        let line = |change| Line { change, fate: None };
        Some(self.all()?.into_iter().map(line).collect())
    }

    /// Begins with these removals.
    pub(super) fn start(self, wanted: Vec<Change>) {
        self.record.set(ChangeSet {
            tenant: own_tenant(),
            name: Foreign::default(),
            made: date::stamp(),
            lines: wanted.into_iter().map(|change| Line { change, fate: None }).collect(),
        });
        self.go_on();
    }

    /// Takes what is not taken yet; what fails is tried once more at the end.
    pub(super) fn go_on(self) {
        self.proof.set(None);
        self.store.with_value(Kept::refresh);
        let record: Rc<dyn Record> = Rc::new(self.store.get_value());
        task(async move {
            for _ in 0..2 {
                let Some(open) = self.open() else { return };
                // Called off: the rest waits for the person.
                if open == 0 || !self.apply.send(record.clone(), Box::new(staged)).await {
                    break;
                }
            }
            self.prove().await;
        });
    }

    fn open(self) -> Option<usize> {
        self.record.try_with_untracked(|record| record.open().count())
    }

    /// Reads back what is left.
    pub(super) async fn prove(self) {
        let Some(user) = self.user.now() else { return };
        let Some(subject) = self.subject.try_get_value() else { return };
        let _ = self.proving.try_set(true);
        let proof = proof::read(user.id, subject).await;
        let _ = self.proving.try_set(false);
        let _ = self.proof.try_set(Some(proof));
        crate::ui::react::next_frame(Box::new(|| crate::ui::focus("#h-outcome")));
    }

    /// Takes back what was done here, and nothing else.
    pub(super) fn undo(self) {
        self.proof.set(None);
        self.store.with_value(Kept::refresh);
        let record: Rc<dyn Record> = Rc::new(self.store.get_value());
        task(async move { self.apply.take_back(record, Box::new(staged)).await });
    }

    /// Forgets the record; what the person has now is read anew.
    pub(super) fn close(self) {
        self.record.set(ChangeSet::default());
        self.proof.set(None);
        self.kept.set(Vec::new());
        self.asking.again();
        Memory::from_context().news().tell();
        crate::ui::focus_if_lost("h1");
    }

    /// Gives the record as a file.
    pub(super) fn save(self) {
        let Some(user) = self.user.now() else { return };
        let mut record = self.record.get_untracked();
        let found = self.proof.get_untracked().map(|proof| proof.said(&user.id).join(" "));
        let subject = self.subject.get_value();
        record.name = words::record_name(&subject, &found.unwrap_or_default()).into();
        let day: String = date::stamp().chars().take(10).collect();
        let name = ["offboarding-", &day, ".json"].concat();
        crate::ui::file::offer_file(&name, "application/json", &file::write(&record));
    }
}

/// Everything that a person has, as removals in the vendor's order.
fn has(user: Loaded<User>, subject: StoredValue<Foreign>, asking: Asking) -> Option<Vec<Change>> {
    let (_, model) = asking.answered()?;
    let (user, subject) = (user.get()?, subject.try_get_value()?);
    let roles = user
        .roles
        .iter()
        .map(|role| Change::TakeRole(Holding { user: subject.clone(), role: role.id.clone() }));
    let mut all = change::parting(&model, subject.raw());
    all.extend(roles);
    Some(all)
}
