//! Several things are added at a time, each with its own result. Those that were not added stay, with another try.

use std::rc::Rc;

use api::Call;
use leptos::prelude::*;
use text::Foreign;

use crate::parts::failure::again_button;
use crate::parts::write::bulk::{Bulk, BulkStep, Outcome, bulk_progress, bulk_results, may_try_again};
use crate::parts::write::proof::{Proof, When};
use crate::ui::react::Later;
use crate::ui::toast::Toasts;
use el::{el, row};

/// What is said of additions.
pub(crate) struct AddingWords {
    /// Thing, holder: that it was added.
    pub(crate) added: fn(&Foreign, &Foreign) -> String,
    /// That so many were.
    pub(crate) added_many: fn(usize) -> String,
    /// That so many were not, or not for certain, when the page was left.
    pub(crate) not_added: fn(usize) -> String,
    /// An unknown outcome, and what to do.
    pub(crate) unknown: fn() -> &'static str,
}

/// What is added to what, and how.
pub(crate) struct Additions<R: 'static> {
    /// What is said of it.
    pub(crate) words: &'static AddingWords,
    /// To what they are added.
    pub(crate) holder: Foreign,
    /// What one is called.
    pub(crate) name: fn(&R) -> &Foreign,
    /// Adds one.
    pub(crate) call: Rc<dyn Fn(&R) -> Call<()>>,
    /// Sees whether one was added, where no clear answer came.
    pub(crate) proof: Rc<dyn Fn(&R) -> Proof>,
    /// Hears of those that were added, also when the page was left.
    pub(crate) done: Later<Vec<R>>,
}

/// The state of additions. Copy: hand it to closures freely.
pub(crate) struct Adding<R: 'static> {
    about: StoredValue<Rc<Additions<R>>, LocalStorage>,
    bulk: Bulk,
    /// Those that are being added, or were not, in the order of `bulk`.
    chosen: StoredValue<Vec<R>>,
    toasts: Toasts,
}

impl<R> Clone for Adding<R> {
    fn clone(&self) -> Self {
        *self
    }
}
impl<R> Copy for Adding<R> {}

impl<R: Clone + Send + Sync + 'static> Adding<R> {
    /// Nothing is added yet.
    pub(crate) fn new(about: Additions<R>) -> Self {
        Self {
            about: StoredValue::new_local(Rc::new(about)),
            bulk: Bulk::new(),
            chosen: StoredValue::new(Vec::new()),
            toasts: Toasts::from_context(),
        }
    }

    /// Whether something is being added, following it.
    pub(crate) fn running(self) -> bool {
        self.bulk.running()
    }

    /// Adds these, unless others are being added.
    pub(crate) fn add(self, chosen: Vec<R>) {
        if chosen.is_empty() || untrack(|| self.running()) {
            return;
        }
        let about = self.about.get_value();
        let step = |one: &R| BulkStep {
            label: (about.name)(one).clone(),
            about: Foreign::default(),
            call: Some((about.call)(one)),
        };
        let steps = chosen.iter().map(step).collect();
        self.chosen.set_value(chosen.clone());
        let (proof, proven) = (about.clone(), chosen.clone());
        let proof = Rc::new(move |index: usize| (proof.proof)(&proven[index]));
        let settled = Later::new(move |outcomes: Vec<Outcome>| self.settle(&about, &chosen, &outcomes));
        self.bulk.start_proven(steps, (When::Unknown, proof), settled);
    }

    fn settle(self, about: &Additions<R>, chosen: &[R], outcomes: &[Outcome]) {
        let added = chosen.iter().zip(outcomes).filter(|(_, outcome)| **outcome == Outcome::Done);
        let added: Vec<R> = added.map(|(one, _)| one.clone()).collect();
        match &added[..] {
            [] => {}
            [one] => self.toasts.done((about.words.added)((about.name)(one), &about.holder), None),
            many => self.toasts.done((about.words.added_many)(many.len()), None),
        }
        let others = chosen.len() - added.len();
        if others > 0 && self.chosen.try_get_value().is_none() {
            // The page that would show what came of them was left.
            self.toasts.failed((about.words.not_added)(others));
        }
        about.done.run(added);
    }

    /// Progress, and those that could not be added.
    pub(crate) fn view(self) -> AnyView {
        let unknown = self.about.with_value(|about| (about.words.unknown)());
        let not_added = move || {
            let is_open = self.bulk.items().with(|items| items.iter().any(|item| !item.outcome.is_settled()));
            (is_open && !self.running()).then(|| {
                let results = bulk_results(self.bulk, "", unknown, true);
                let again = again_button(Callback::new(move |()| self.again())).attr("data-size", "small");
                el("div").class("card-body").attr("role", "status").child(results).child(again).view()
            })
        };
        row([bulk_progress(self.bulk), el::dynamic(move || not_added().unwrap_or_else(el::nothing))])
    }

    fn again(self) {
        let items = untrack(|| self.bulk.items().get());
        let all = self.chosen.get_value().into_iter().zip(items);
        self.add(all.filter(|(_, item)| may_try_again(&item.outcome)).map(|(one, _)| one).collect());
    }
}
