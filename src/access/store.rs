//! The model of this session, and what waits for it. At most four calls are under way for all questions
//! together; what one has read is there for the others. It is in memory only.

use std::cell::{Cell, RefCell};
use std::collections::HashSet;
use std::rc::Rc;

use api::access::plan::Question;
use api::access::reading::Part;
use api::access::{Change, Model, change};
use api::subjects::Subject;
use leptos::prelude::*;

use super::read::{self, Taker};
use crate::clock::now_ms;
use crate::ui::react::task;

/// How many calls are under way at once …
const AT_A_TIME: usize = 4;
/// … and when only pages of one subject ask, which read something themselves.
const BESIDE_A_PAGE: usize = 2;
/// What was read longer ago is read again when it is asked for anew, in milliseconds …
const MINUTE: u64 = 60_000;
/// … if that takes no more calls than this, and nobody reads just now; else the page says when it was read, and offers to.
const FEW: u64 = 40;
/// So long after an answer somebody may be reading still, in milliseconds.
const PAUSE: u64 = 5_000;

/// What was read of access, in context.
#[derive(Clone, Copy)]
pub(crate) struct Access {
    kept: StoredValue<Rc<Kept>, LocalStorage>,
    /// Tells when something of the model is another.
    news: RwSignal<u32>,
    /// Tells when everything is to be read anew.
    pub(super) fresh: RwSignal<u32>,
    /// Tells when something was done at the API.
    deeds: RwSignal<u32>,
}

#[derive(Default)]
struct Kept {
    model: RefCell<Rc<Model>>,
    open: RefCell<Vec<Open>>,
    queue: RefCell<Vec<Part>>,
    under_way: RefCell<HashSet<Part>>,
    /// Of the model: what an older one asked for is not taken in.
    generation: Cell<u32>,
    calls: Cell<u64>,
    /// When the last call had an answer.
    last: Cell<u64>,
    next: Cell<u32>,
    /// Something was read since it was told last.
    has_news: Cell<bool>,
}

struct Open {
    number: u32,
    question: Question,
    state: RwSignal<State>,
}

/// How far the reading for a question is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Stage {
    /// Nothing was asked.
    Idle,
    /// It is being read.
    Reading,
    /// All that is to be had was read, or the rest was called off: there is an answer, perhaps "at least".
    Ready,
}

/// How far the reading for a question is, in figures.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct State {
    pub(super) stage: Stage,
    /// Calls so far, and parts that are known to be missing.
    pub(super) calls: u64,
    pub(super) missing: usize,
}

impl State {
    /// At this stage, with nothing read for it.
    pub(super) fn at(stage: Stage) -> Self {
        Self { stage, calls: 0, missing: 0 }
    }
}

/// A part that is being read for the store.
#[derive(Clone)]
struct Errand {
    access: Access,
    generation: u32,
}

impl Taker for Errand {
    fn take(&self, change: impl FnOnce(&mut Model)) {
        self.access.with(|kept| {
            if kept.generation.get() == self.generation {
                change(Rc::make_mut(&mut kept.model.borrow_mut()));
                kept.has_news.set(true);
            }
        });
    }

    fn counts(&self) {
        self.access.with(|kept| {
            kept.calls.set(kept.calls.get() + 1);
            for open in kept.open.borrow().iter() {
                let _ = open.state.try_update(|state| state.calls += 1);
            }
        });
    }

    fn is_off(&self) -> bool {
        let is_off = |kept: &Kept| kept.generation.get() != self.generation || kept.open.borrow().is_empty();
        self.access.with(is_off).unwrap_or(true)
    }
}

impl Access {
    /// Puts it into context, with nothing read.
    pub(crate) fn provide() {
        provide_context(Self {
            kept: StoredValue::new_local(Rc::default()),
            news: RwSignal::new(0),
            fresh: RwSignal::new(0),
            deeds: RwSignal::new(0),
        });
    }

    /// That of this session.
    pub(crate) fn from_context() -> Self {
        expect_context()
    }

    fn with<R>(self, run: impl FnOnce(&Kept) -> R) -> Option<R> {
        // Not while the value is held: what runs may come back here.
        let kept = self.kept.try_get_value()?;
        Some(run(&kept))
    }

    /// The model as it is, following what changes it.
    pub(crate) fn model(self) -> Rc<Model> {
        self.news.track();
        self.model_now()
    }

    /// The model as it is.
    pub(crate) fn model_now(self) -> Rc<Model> {
        self.with(|kept| kept.model.borrow().clone()).unwrap_or_default()
    }

    fn tell(self) {
        let _ = self.news.try_update(|news| *news += 1);
    }

    /// A change was made at the API: what was read stays true.
    pub(crate) fn did(self, change: &Change) {
        self.with(|kept| Rc::make_mut(&mut kept.model.borrow_mut()).apply(change));
        self.tells_of_deed();
    }

    fn tells_of_deed(self) {
        self.tell();
        let _ = self.deeds.try_update(|deeds| *deeds += 1);
    }

    /// How much was done at the API in this session, following it: what the API said before is old then.
    pub(crate) fn deeds(self) -> u32 {
        self.deeds.get()
    }

    /// A subject was met elsewhere, so its name is known.
    pub(crate) fn met(self, subject: &Subject) {
        self.with(|kept| Rc::make_mut(&mut kept.model.borrow_mut()).meets(subject));
    }

    /// A group was deleted, with its policies and its list of members.
    pub(crate) fn group_is_gone(self, subject_id: &str) {
        self.with(|kept| {
            let mut model = kept.model.borrow_mut();
            let model = Rc::make_mut(&mut model);
            for end in change::parting(model, subject_id) {
                model.apply(&end);
            }
            model.is_no_more(subject_id);
        });
        self.tell();
    }

    /// Forgets what was read; whoever has asked gets it anew.
    pub(crate) fn again(self) {
        self.forget();
        let _ = self.fresh.try_update(|fresh| *fresh += 1);
    }

    fn forget(self) {
        self.with(|kept| {
            kept.generation.set(kept.generation.get() + 1);
            *kept.model.borrow_mut() = Rc::default();
            kept.queue.borrow_mut().clear();
            kept.calls.set(0);
        });
    }

    /// Begins to read for a question. Gives the number under which it waits. What is old is read anew first where the
    /// question `may_renew`: then every open page gets it anew.
    pub(super) fn begin(self, question: Question, state: RwSignal<State>, may_renew: bool) -> u32 {
        let number = self.with(|kept| {
            let is_old = |at: i64| now_ms().saturating_sub(at.unsigned_abs()) > MINUTE;
            let is_idle = kept.open.borrow().is_empty() && kept.under_way.borrow().is_empty();
            let was_read = kept.model.borrow().reading().at;
            let is_over = is_idle && now_ms().saturating_sub(kept.last.get()) > PAUSE;
            if may_renew && is_over && kept.calls.get() <= FEW && was_read.is_some_and(is_old) {
                self.again();
            }
            let number = kept.next.get() + 1;
            kept.next.set(number);
            state.set(State::at(Stage::Reading));
            kept.open.borrow_mut().push(Open { number, question, state });
            // What others wait for is worked out again, with this.
            kept.queue.borrow_mut().clear();
            number
        });
        self.go_on();
        number.unwrap_or_default()
    }

    /// Nobody waits for this question any more: what only it lacked is not asked for.
    pub(super) fn leave(self, number: u32) {
        self.with(|kept| {
            kept.open.borrow_mut().retain(|open| open.number != number);
            // What others lack is planned anew when the next call ends: something waits only while as many as may be are
            // under way.
            kept.queue.borrow_mut().clear();
        });
    }

    /// Sends what is missing, as many calls as may be under way, and answers whoever has all.
    fn go_on(self) {
        self.with(|kept| {
            if kept.queue.borrow().is_empty() {
                self.plan(kept);
            }
            let is_beside = kept.open.borrow().iter().all(|open| open.question.is_of_one());
            let most = if is_beside { BESIDE_A_PAGE } else { AT_A_TIME };
            while kept.under_way.borrow().len() < most {
                let Some(part) = kept.queue.borrow_mut().pop() else { break };
                let generation = kept.generation.get();
                let errand = Errand { access: self, generation };
                kept.under_way.borrow_mut().insert(part.clone());
                task(async move {
                    read::read(part.clone(), errand).await;
                    self.with(|kept| {
                        kept.last.set(now_ms());
                        kept.under_way.borrow_mut().remove(&part)
                    });
                    self.go_on();
                });
            }
        });
    }

    /// Asks each question what it lacks, and those that lack nothing are answered.
    fn plan(self, kept: &Kept) {
        let model = kept.model.borrow().clone();
        let mut wanted: Vec<Part> = Vec::new();
        let mut done = Vec::new();
        for open in kept.open.borrow().iter() {
            let missing = open.question.missing(&model);
            if missing.is_empty() {
                done.push((open.number, open.state));
            } else {
                let _ = open.state.try_update(|state| state.missing = missing.len());
            }
            wanted.extend(missing);
        }
        let under_way = kept.under_way.borrow();
        let mut seen: HashSet<Part> = under_way.clone();
        wanted.retain(|part| seen.insert(part.clone()));
        // The last is taken first.
        wanted.reverse();
        *kept.queue.borrow_mut() = wanted;
        drop((model, under_way));
        if !done.is_empty() && kept.has_news.take() {
            self.tell();
        }
        kept.open.borrow_mut().retain(|open| done.iter().all(|(number, _)| open.number != *number));
        for (_, state) in done {
            let _ = state.try_update(|state| *state = State { stage: Stage::Ready, missing: 0, ..*state });
        }
    }
}
