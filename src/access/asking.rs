//! What a page asks of the model of this session (`store`), and how far the reading for it is.

use std::rc::Rc;

use api::access::Model;
use api::access::plan::Question;
use api::access::reading::Reading;
use leptos::prelude::*;

use super::store::{Access, Stage, State};
use crate::ui::react::effect;

/// A question of a page, and how far the reading for it is. Copy: hand it to closures freely.
#[derive(Clone, Copy)]
pub(crate) struct Asking {
    access: Access,
    question: RwSignal<Option<Question>>,
    state: RwSignal<State>,
    number: StoredValue<u32>,
    /// The person wanted no more to be read.
    was_stopped: StoredValue<bool>,
}

impl Asking {
    /// Nothing asked yet. The reading ends with the page.
    pub(crate) fn new() -> Self {
        let asking = Self {
            access: Access::from_context(),
            question: RwSignal::new(None),
            state: RwSignal::new(State::at(Stage::Idle)),
            number: StoredValue::new(0),
            was_stopped: StoredValue::new(false),
        };
        let mut before = None;
        effect(move || {
            let (fresh, deeds) = (asking.access.fresh.get(), asking.access.deeds());
            let Some(before) = before.replace((fresh, deeds)) else { return };
            let Some(question) = asking.question.get_untracked() else { return };
            if before.0 != fresh || untrack(|| asking.lacks(&question)) {
                asking.begin(question, false);
            }
        });
        on_cleanup(move || asking.leave());
        asking
    }

    fn leave(self) {
        if let Some(number) = self.number.try_get_value() {
            self.access.leave(number);
        }
    }

    /// Whether the answer about one subject has become short of something: what was done may put it into a group that was
    /// not read.
    fn lacks(self, question: &Question) -> bool {
        let is_answered = self.stage() == Stage::Ready && !self.was_stopped.get_value();
        is_answered && question.is_of_one() && !question.missing(&self.model()).is_empty()
    }

    /// Asks; an older question is dropped. What a page shows on the side renews nothing under the hands of the person.
    pub(crate) fn ask(self, question: Question) {
        let may_renew = match &question {
            Question::Names(_) | Question::Above(_) => false,
            Question::Effect(_) => self.question.with_untracked(Option::is_none),
            _ => true,
        };
        self.begin(question, may_renew);
    }

    fn begin(self, question: Question, may_renew: bool) {
        self.leave();
        self.was_stopped.set_value(false);
        self.question.set(Some(question.clone()));
        let number = self.access.begin(question, self.state, may_renew);
        self.number.set_value(number);
    }

    /// Asks nothing any more.
    pub(crate) fn clear(self) {
        self.leave();
        self.question.set(None);
        self.state.set(State::at(Stage::Idle));
    }

    /// Reads no more: the answer rests on what has come.
    pub(crate) fn stop(self) {
        self.leave();
        self.was_stopped.set_value(true);
        let _ = self.state.try_update(|state| state.stage = Stage::Ready);
    }

    /// Reads everything anew.
    pub(crate) fn again(self) {
        self.access.again();
    }

    /// How far it is, following it.
    pub(crate) fn stage(self) -> Stage {
        self.state.with(|state| state.stage)
    }

    /// Calls sent so far, and parts known to be missing, following them.
    pub(crate) fn progress(self) -> (u64, usize) {
        self.state.with(|state| (state.calls, state.missing))
    }

    /// What was asked, and the model that answers it, following both; nothing while it is being read.
    pub(crate) fn answered(self) -> Option<(Question, Rc<Model>)> {
        if self.stage() != Stage::Ready {
            return None;
        }
        Some((self.question.get()?, self.access.model()))
    }

    /// The model as it is.
    pub(crate) fn model(self) -> Rc<Model> {
        self.access.model_now()
    }

    /// What the answer rests on.
    pub(crate) fn reading(self) -> Option<Reading> {
        let (question, model) = self.answered()?;
        Some(question.reading(&model))
    }
}
