//! The selection of records over the pages of a list, and what is done to all of them. Each gets a result; those
//! that failed stay selected for another try.

use std::rc::Rc;

use api::Call;
use api::access::present::Answer;
use api::page::Listed;
use leptos::prelude::*;
use text::Foreign;

use crate::parts::read::load::Load;
use crate::parts::read::memory::Memory;
use crate::parts::read::record::One;
use crate::parts::read::row::Tick;
use crate::parts::read::source::Shown;
use crate::parts::write::bulk::{Bulk, BulkStep, Outcome};
use crate::parts::write::proof::{Proof, When};
use crate::parts::write::selection_bar::{ActButton, SelectionWords, bar_view};
use crate::ui::react::{Later, effect, memo};
use crate::ui::toast::Toasts;
use crate::words::common as words;

/// What is done to all that are selected: its button, and how it begins.
pub(crate) struct BulkAct<T: 'static> {
    /// The icon.
    pub(crate) icon: &'static str,
    /// The button's word.
    pub(crate) label: fn() -> &'static str,
    /// Asks for what is needed, then calls [`Selection::run`].
    pub(crate) begin: Rc<dyn Fn(Selection<T>)>,
}

/// How all selected are changed by each of several things: roles, groups.
pub(crate) struct Change<T, W> {
    /// The call; nothing where the record is as wanted already.
    pub(crate) per: fn(&T, &W) -> Option<Call<()>>,
    /// What the record is like once that is done.
    pub(crate) done: fn(&mut T, &W),
    /// What the thing is called.
    pub(crate) about: fn(&W) -> &Foreign,
    /// That it was done for so many.
    pub(crate) says: fn(usize) -> String,
}

/// Records that are ticked, in the order of ticking. Copy: hand it to closures freely.
pub(crate) struct Selection<T: 'static> {
    any: AnySelection,
    name: fn(&T) -> &Foreign,
    /// Looks at what has become of an act; nothing where the API's word is enough.
    audit: StoredValue<Option<AuditOf<T>>>,
}

/// Looks at what has become of these records, whose acts have these outcomes; gives on what is true.
pub(crate) type AuditOf<T> = Later<(Vec<T>, Vec<(Outcome, Answer)>, Later<Vec<Outcome>>)>;

impl<T> Clone for Selection<T> {
    fn clone(&self) -> Self {
        *self
    }
}
impl<T> Copy for Selection<T> {}

/// A [`Selection`] without the type of its records.
#[derive(Clone, Copy)]
pub(crate) struct AnySelection {
    ticked: RwSignal<Vec<One>>,
    acts: StoredValue<Vec<ActButton>, LocalStorage>,
    words: &'static SelectionWords,
    bulk: Bulk,
    /// Hears of the records as they are after an act.
    settled: StoredValue<Option<Later<Vec<One>>>>,
    /// The way back for those of which all was done.
    back: StoredValue<Option<Later<Vec<One>>>>,
    memory: Memory,
    toasts: Toasts,
}

impl<T: Listed> Selection<T> {
    /// Nothing yet; `name` is what a record is called.
    pub(crate) fn new(
        name: fn(&T) -> &Foreign,
        acts: Vec<BulkAct<T>>,
        words: &'static SelectionWords,
    ) -> Self {
        let this = Self { any: AnySelection::new(words), name, audit: StoredValue::new(None) };
        let button =
            |BulkAct { icon, label, begin }| -> ActButton { (icon, label, Rc::new(move || begin(this))) };
        this.any.acts.set_value(acts.into_iter().map(button).collect());
        this
    }

    /// The selection without the type of its records.
    pub(crate) fn any(self) -> AnySelection {
        self.any
    }

    /// Tells `then` of the records as they are after each act.
    pub(crate) fn then(self, then: Later<Vec<T>>) -> Self {
        self.any.settled.set_value(Some(Later::new(move |all: Vec<One>| then.run(typed(&all)))));
        self
    }

    /// What counts is what `audit` finds of all of them in the end, not the API's word.
    pub(crate) fn audited(self, audit: AuditOf<T>) -> Self {
        self.audit.set_value(Some(audit));
        self
    }

    /// An act can be undone: `back` gets the records of which all was done.
    pub(crate) fn undone(self, back: Later<Vec<T>>) -> Self {
        self.any.back.set_value(Some(Later::new(move |all: Vec<One>| back.run(typed(&all)))));
        self
    }

    /// The records.
    pub(crate) fn ticked(self) -> Vec<T> {
        typed(&self.any.ticked.get_untracked())
    }

    /// Ticks or unticks.
    pub(crate) fn set<'a>(self, records: impl Iterator<Item = &'a T>, on: bool) {
        self.any.set(records.cloned().map(One::new).collect(), on);
    }

    /// Does one act per record and thing; a record that is as wanted already needs none.
    pub(crate) fn run<W: 'static>(self, things: Vec<W>, change: Change<T, W>) {
        self.begin(self.ticked(), things, change, None);
    }

    /// As [`Self::run`], of these records, ticked or not.
    pub(crate) fn run_on<W: 'static>(self, records: Vec<T>, things: Vec<W>, change: Change<T, W>) {
        self.begin(records, things, change, None);
    }

    /// As [`Self::run_on`]; each act is done once `proof` has seen so.
    pub(crate) fn run_proven<W: 'static>(
        self,
        records: Vec<T>,
        things: Vec<W>,
        change: Change<T, W>,
        proof: fn(&T, &W) -> Proof,
    ) {
        self.begin(records, things, change, Some(proof));
    }

    fn begin<W: 'static>(
        self,
        records: Vec<T>,
        things: Vec<W>,
        change: Change<T, W>,
        proof: Option<fn(&T, &W) -> Proof>,
    ) {
        let things = Rc::new(things);
        let mut steps = Vec::new();
        for one in &records {
            for thing in &*things {
                let (label, about) = ((self.name)(one).clone(), (change.about)(thing).clone());
                steps.push(BulkStep { label, about, call: (change.per)(one, thing) });
            }
        }
        let each = things.len().max(1);
        let (audit, audited) = (self.audit.get_value(), records.clone());
        let proof = proof.map(|proof| -> Rc<dyn Fn(usize) -> Proof> {
            let (records, things) = (records.clone(), things.clone());
            Rc::new(move |index| proof(&records[index / each], &things[index % each]))
        });
        let settled = Later::new(move |outcomes: Vec<Outcome>| {
            let mut records = records.clone();
            for (one, outcomes) in records.iter_mut().zip(outcomes.chunks(each)) {
                for (thing, outcome) in things.iter().zip(outcomes) {
                    if *outcome == Outcome::Done {
                        (change.done)(one, thing);
                    }
                }
            }
            self.any.settle(records.into_iter().map(One::new).collect(), each, change.says, &outcomes);
        });
        match (proof, audit) {
            (Some(proof), _) => self.any.bulk.start_proven(steps, (When::Always, proof), settled),
            (None, None) => self.any.bulk.start(steps, settled),
            (None, Some(audit)) => {
                let look = move |(outcomes, then)| audit.run((audited.clone(), outcomes, then));
                self.any.bulk.start_audited(steps, Later::new(look), settled);
            }
        }
    }
}

/// These records as what they are.
fn typed<T: Listed>(all: &[One]) -> Vec<T> {
    all.iter().filter_map(One::get).cloned().collect()
}

impl AnySelection {
    fn new(words: &'static SelectionWords) -> Self {
        Self {
            ticked: RwSignal::new(Vec::new()),
            acts: StoredValue::new_local(Vec::new()),
            words,
            bulk: Bulk::new(),
            settled: StoredValue::new(None),
            back: StoredValue::new(None),
            memory: Memory::from_context(),
            toasts: Toasts::from_context(),
        }
    }

    /// Whether the record with this id is ticked.
    pub(crate) fn holds(self, id: &str) -> bool {
        self.ticked.with(|ticked| ticked.iter().any(|one| one.id() == id))
    }

    /// Ticks or unticks.
    pub(crate) fn set(self, records: Vec<One>, on: bool) {
        self.ticked.update(|ticked| {
            for one in records {
                ticked.retain(|other| other.id() != one.id());
                if on {
                    ticked.push(one);
                }
            }
        });
    }

    /// How the row of `one` is ticked.
    pub(crate) fn tick(self, one: &One) -> Tick {
        let (record, shown) = (one.clone(), one.clone());
        (Rc::new(move || self.holds(shown.id())), Rc::new(move |on| self.set(vec![record.clone()], on)))
    }

    /// Keeps ticked records up to date with rows that were just read.
    pub(crate) fn follow(self, read: Load<Shown>) {
        effect(move || {
            read.with(|shown| {
                if self.ticked.with_untracked(Vec::is_empty) {
                    return;
                }
                self.ticked.update(|ticked| {
                    for one in ticked {
                        let mut rows = shown.iter().flat_map(|rows| rows.records());
                        if let Some(newer) = rows.find(|newer| newer.id() == one.id()) {
                            one.clone_from(newer);
                        }
                    }
                });
            });
        });
    }

    /// Those whose acts, so many `each`, all worked leave the selection; the others stay for another try, as they are
    /// now.
    fn settle(self, records: Vec<One>, each: usize, says: fn(usize) -> String, outcomes: &[Outcome]) {
        let open: Vec<bool> = outcomes
            .chunks(each)
            .map(|outcomes| outcomes.iter().any(|outcome| !outcome.is_settled()))
            .collect();
        for one in &records {
            self.memory.renew_one(one);
        }
        // What somebody else has made so is neither told as done nor taken back.
        let is_own = |outcomes: &[Outcome]| outcomes.iter().all(|outcome| *outcome == Outcome::Done);
        let own: Vec<bool> = outcomes.chunks(each).map(is_own).collect();
        let done = own.iter().filter(|own| **own).count();
        if done > 0 {
            let back = self.back.try_get_value().flatten().map(|back| {
                let all: Vec<One> = records
                    .iter()
                    .zip(&own)
                    .filter(|(_, is_own)| **is_own)
                    .map(|(one, _)| one.clone())
                    .collect();
                (words::undo(), Later::new(move |()| back.run(all.clone())))
            });
            self.toasts.done(says(done), back);
        }
        let still = |ticked: &mut Vec<One>| {
            for (one, is_open) in records.iter().zip(&open) {
                match ticked.iter().position(|other| other.id() == one.id()) {
                    Some(index) if *is_open => ticked[index].clone_from(one),
                    Some(index) => drop(ticked.remove(index)),
                    None => {}
                }
            }
        };
        let not_done = open.iter().filter(|open| **open).count();
        if done == 0 && not_done == 0 {
            self.toasts.done(words::so_already().to_owned(), None);
        }
        if self.ticked.try_update(still).is_none() && not_done > 0 {
            // The list that would show what came of the others was left.
            self.toasts.failed((self.words.not_done)(not_done));
        }
        if let Some(Some(then)) = self.settled.try_get_value() {
            then.run(records);
        }
        self.memory.news().tell();
        // The bar may have gone, and the focus with it.
        crate::ui::focus_if_lost(".resource-table thead input");
    }

    /// Unticks everything and takes the results away; not while they are being made.
    fn clear(self) {
        if untrack(|| self.bulk.running()) {
            return;
        }
        self.ticked.set(Vec::new());
        self.bulk.show(Vec::new());
        // The bar goes, and the focus with it.
        crate::ui::focus(".resource-table thead input");
    }

    /// The bar above the rows while something is selected, with progress and what failed.
    pub(crate) fn bar(self) -> AnyView {
        let acts = self.acts.get_value();
        let count = memo(move || self.ticked.with(Vec::len));
        bar_view(count, acts, self.bulk, self.words, Rc::new(move || self.clear()))
    }
}
