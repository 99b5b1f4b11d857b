//! The same act for many people: at most four at a time, progress, a way to stop, a result for each.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use api::{ApiError, Call, Kind};
use leptos::ev;
use leptos::prelude::*;

use crate::fetch;
use crate::parts::drawing::{foreign, status};
use crate::parts::failure::why_not;
use crate::ui::react::{Later, sleep, task};
use crate::words::common as words;
use el::{button, dynamic, el, nothing};

/// How many calls are under way at once (M3).
const AT_A_TIME: usize = 4;
/// How often a call is sent again after "429: wait". That answer says that nothing was done.
const TRIES: u32 = 3;
/// How many results are drawn.
const SHOWN: usize = 100;
/// The longest wait that a 429 can ask for here, in seconds.
const LONGEST_WAIT: u32 = 60;

/// How one of many acts stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Outcome {
    /// Not sent yet, or never sent because the rest was called off.
    Waiting,
    /// Sent, no answer yet.
    Running,
    /// Done; or there was nothing to do.
    Done,
    /// Refused or failed; nothing has changed.
    Failed(String),
    /// Sent, but no answer came: it may have been done.
    Unknown,
}

/// One of many acts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Item {
    /// What the call is made from: an id or an address.
    pub(crate) key: String,
    /// Whom it is about.
    pub(crate) label: String,
    /// What is done to them, where that is not always the same; else empty.
    pub(crate) about: String,
    /// How it stands.
    pub(crate) outcome: Outcome,
}

impl Item {
    /// One that waits.
    pub(crate) fn new(key: String, label: String, about: String) -> Self {
        Self { key, label, about, outcome: Outcome::Waiting }
    }
}

/// Makes the call for a key; `None` where there is nothing to do.
pub(crate) type Make = Rc<dyn Fn(&str) -> Option<Call<()>>>;

/// Many acts under way, or their results.
#[derive(Clone, Copy)]
pub(crate) struct Bulk {
    items: RwSignal<Vec<Item>>,
    running: RwSignal<bool>,
    /// Whether the rest was called off; and how many of the items, the first ones, belong to the present act:
    /// after them stand older results.
    present: StoredValue<(bool, usize)>,
}

/// What outlives the page: its signals may go while acts are under way.
struct Job {
    items: RefCell<Vec<Item>>,
    workers: Cell<usize>,
    make: Make,
    settled: Later<Vec<Item>>,
}

impl Bulk {
    /// Nothing to do yet.
    pub(crate) fn new() -> Self {
        let bulk = Self {
            items: RwSignal::new(Vec::new()),
            running: RwSignal::new(false),
            present: StoredValue::new((false, 0)),
        };
        // A page that goes away aborts what is under way; it must not begin anything more.
        let leaving = window_event_listener(ev::beforeunload, move |_| bulk.stop());
        on_cleanup(move || leaving.remove());
        bulk
    }

    /// Begins with `items`, unless something is under way. `settled` gets all of them once each
    /// has an outcome or the rest was called off: by the person, or because the page was left. Then the signals
    /// of the page are gone.
    pub(crate) fn start(self, items: Vec<Item>, make: Make, settled: Later<Vec<Item>>) {
        self.start_beside(items, Vec::new(), make, settled);
    }

    /// As [`Self::start`], and goes on showing `older` results, as far as they are not about the same.
    pub(crate) fn start_beside(
        self,
        items: Vec<Item>,
        older: Vec<Item>,
        make: Make,
        settled: Later<Vec<Item>>,
    ) {
        if self.running.try_get_untracked() != Some(false) {
            return;
        }
        let is_new = |old: &Item| !items.iter().any(|item| item.key == old.key);
        let older: Vec<Item> = older.into_iter().filter(is_new).collect();
        self.present.set_value((false, items.len()));
        self.items.set([items.as_slice(), &older].concat());
        self.running.set(true);
        let job = Rc::new(Job { items: RefCell::new(items), workers: Cell::new(AT_A_TIME), make, settled });
        for _ in 0..AT_A_TIME {
            task(self.work(job.clone()));
        }
    }

    async fn work(self, job: Rc<Job>) {
        while let Some((index, key)) = self.take(&job) {
            let outcome = match (job.make)(&key) {
                None => Outcome::Done,
                Some(call) => self.patiently(call).await.map_or(Outcome::Waiting, outcome_of),
            };
            self.note(&job, index, outcome);
        }
        job.workers.set(job.workers.get() - 1);
        if job.workers.get() == 0 {
            let _ = self.running.try_set(false);
            job.settled.run(job.items.take());
        }
    }

    /// Takes the next act that waits, unless the rest was called off.
    fn take(self, job: &Job) -> Option<(usize, String)> {
        if self.is_stopped() {
            return None;
        }
        let waits = |item: &Item| item.outcome == Outcome::Waiting;
        let (index, key) = {
            let items = job.items.borrow();
            let index = items.iter().position(waits)?;
            (index, items[index].key.clone())
        };
        self.note(job, index, Outcome::Running);
        Some((index, key))
    }

    fn note(self, job: &Job, index: usize, outcome: Outcome) {
        job.items.borrow_mut()[index].outcome = outcome.clone();
        let _ = self.items.try_update(|items| items.get_mut(index).map(|item| item.outcome = outcome));
    }

    fn is_stopped(self) -> bool {
        self.present.try_get_value().is_none_or(|(stopped, _)| stopped)
    }

    /// Sends a call, and again after a 429, which says that it was not done. `None` if it was called off before
    /// it was done.
    async fn patiently(self, call: Call<()>) -> Option<Result<(), ApiError>> {
        let Call { request, decode } = call;
        for _ in 1..TRIES {
            match fetch::send(Call { request: request.clone(), decode }).await {
                Err(error) if error.kind == Kind::TooMany => {
                    sleep(1000 * error.retry_after.unwrap_or(2).min(LONGEST_WAIT).cast_signed()).await;
                    if self.is_stopped() {
                        return None;
                    }
                }
                answer => return Some(answer),
            }
        }
        Some(fetch::send(Call { request, decode }).await)
    }

    /// Sends no more; what is under way is awaited, since a write that was sent cannot be taken back.
    pub(crate) fn stop(self) {
        let _ = self.present.try_update_value(|(stopped, _)| *stopped = true);
    }

    /// Replaces what was unknown by what has turned out to be true.
    pub(crate) fn resolve(self, truth: impl Fn(&str) -> Outcome) {
        let _ = self.items.try_update(|items| {
            for item in items.iter_mut().filter(|item| item.outcome == Outcome::Unknown) {
                item.outcome = truth(&item.key);
            }
        });
    }

    /// Shows results from an earlier page life.
    pub(crate) fn show(self, items: Vec<Item>) {
        self.items.set(items);
    }

    /// All acts.
    pub(crate) fn items(self) -> RwSignal<Vec<Item>> {
        self.items
    }

    /// Whether something is still under way.
    pub(crate) fn running(self) -> bool {
        self.running.get()
    }

    /// How many have an outcome, and how many there are.
    pub(crate) fn progress(self) -> (usize, usize) {
        let (_, present) = self.present.get_value();
        self.items.with(|items| {
            let open = |item: &&Item| matches!(item.outcome, Outcome::Waiting | Outcome::Running);
            (present - items.iter().filter(open).count(), present)
        })
    }

    /// The keys of those with an outcome that `which` accepts.
    pub(crate) fn keys(self, which: fn(&Outcome) -> bool) -> Vec<String> {
        self.items.with_untracked(|items| {
            items.iter().filter(|item| which(&item.outcome)).map(|item| item.key.clone()).collect()
        })
    }
}

/// Refused, failed, or never sent: fit for another try.
pub(crate) fn may_try_again(outcome: &Outcome) -> bool {
    matches!(outcome, Outcome::Failed(_) | Outcome::Waiting)
}

fn outcome_of(answer: Result<(), ApiError>) -> Outcome {
    match answer {
        Ok(()) => Outcome::Done,
        Err(error) if error.outcome_is_unknown() => Outcome::Unknown,
        Err(error) => Outcome::Failed(why_not(&error)),
    }
}

/// Progress while acts are under way, with a way to stop.
pub(crate) fn bulk_progress(bulk: Bulk) -> AnyView {
    dynamic(move || {
        if !bulk.running() {
            return nothing();
        }
        let (done, all) = bulk.progress();
        let (done, all) = (done.to_string(), all.to_string());
        let bar = el("progress")
            .attr("max", all.as_str())
            .attr("value", done.as_str())
            .attr("aria-label", words::progress());
        el("div")
            .class("bulk-progress")
            .attr("role", "status")
            .child(bar)
            .child(el("span").child(words::done_of(&done, &all)))
            .child(
                button("button").attr("data-size", "small").click(move || bulk.stop()).child(words::stop()),
            )
            .view()
    })
}

/// The results, each with its reason. `done` is the word for "it worked"; with `only_open` those that
/// worked are left out. A long list is cut, and says so.
pub(crate) fn bulk_results(
    bulk: Bulk,
    done: &'static str,
    unknown: &'static str,
    only_open: bool,
) -> AnyView {
    dynamic(move || {
        bulk.items().with(|items| {
            let wanted = || items.iter().filter(|item| !only_open || item.outcome != Outcome::Done);
            let lines: Vec<_> = wanted().take(SHOWN).map(|item| result_line(item, done, unknown)).collect();
            let hidden = wanted().count().saturating_sub(SHOWN);
            let more = (hidden > 0).then(|| el("p").child(words::and_more(&hidden.to_string())));
            el("div").child(el("ul").class("bulk-results").child(lines)).child(more).view()
        })
    })
}

fn result_line(item: &Item, done: &'static str, unknown: &'static str) -> AnyView {
    let (state, name, text) = match &item.outcome {
        Outcome::Waiting => ("none", "circle-dashed", words::not_sent()),
        Outcome::Running => ("none", "circle-dashed", words::under_way()),
        Outcome::Done => ("ok", "circle-check", done),
        Outcome::Failed(why) => ("danger", "circle-x", why.as_str()),
        Outcome::Unknown => ("warn", "circle-help", unknown),
    };
    // Each name by itself: one of them may run from right to left.
    let about = (!item.about.is_empty()).then(|| el("span").child(" · ").child(foreign(&item.about)));
    let whom = el("span").child(foreign(&item.label)).child(about);
    el("li").child(whom).child(status(state, name, text)).view()
}
