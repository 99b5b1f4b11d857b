//! The same act for many people: at most four at a time, progress, a way to stop, a result for each.

use std::cell::{Cell, RefCell};

use api::access::present::Answer;
use api::journal::Became;
use api::{ApiError, Call};
use futures_util::future::join4;
use leptos::prelude::*;
use text::Foreign;

use crate::fetch;
use crate::journal;
use crate::parts::drawing::status;
use crate::parts::failure::why_not;
use crate::parts::write::proof::{Proofs, When, proven};
use crate::ui::react::{Later, task};
use crate::words::common as words;
use el::{button, dynamic, el, nothing};

/// How many results are drawn.
const SHOWN: usize = 100;

/// How one of many acts stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Outcome {
    /// Not sent yet, or never sent because the rest was called off.
    Waiting,
    /// Sent, no answer yet.
    Running,
    /// Done; or there was nothing to do.
    Done,
    /// Somebody else has made it so meanwhile.
    AlreadySo,
    /// Refused or failed; nothing has changed.
    Failed(String),
    /// Sent, but no answer came: it may have been done.
    Unknown,
}

impl Outcome {
    /// Whether there is nothing more to do for it.
    pub(crate) fn is_settled(&self) -> bool {
        matches!(self, Self::Done | Self::AlreadySo)
    }
}

/// One of many acts, as it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Item {
    /// Whom it is about.
    pub(crate) label: Foreign,
    /// What is done to them, where that is not always the same; else empty.
    pub(crate) about: Foreign,
    /// How it stands.
    pub(crate) outcome: Outcome,
}

/// One of many acts, to be done.
pub(crate) struct BulkStep {
    /// See [`Item::label`].
    pub(crate) label: Foreign,
    /// See [`Item::about`].
    pub(crate) about: Foreign,
    /// What to send; nothing where all is as wanted.
    pub(crate) call: Option<Call<()>>,
}

/// Many acts under way, or their results.
#[derive(Clone, Copy)]
pub(crate) struct Bulk {
    items: RwSignal<Vec<Item>>,
    running: RwSignal<bool>,
    /// Whether all was done and is being looked after.
    proving: RwSignal<bool>,
    /// Whether the rest was called off; and how many of the items, the first ones, belong to the present act:
    /// after them stand older results.
    present: StoredValue<(bool, usize)>,
}

/// One that is to be sent, how it stands, and what came back for it.
struct Step {
    call: Option<Call<()>>,
    outcome: Outcome,
    came: Answer,
}

/// What outlives the page: its signals may go while acts are under way.
struct Job {
    steps: RefCell<Vec<Step>>,
    /// The place of the first step that nobody has taken.
    next: Cell<usize>,
    proof: Option<Proofs>,
    each: Option<Each>,
}

/// Hears of an outcome as it comes: the place of the step, and what came back for it.
pub(crate) type Each = Later<(usize, Outcome, Answer)>;

/// Looks, once all acts have an outcome, at what has become of them; gives on the outcomes as they are then.
pub(crate) type Audit = Later<(Vec<(Outcome, Answer)>, Later<Vec<Outcome>>)>;

impl Bulk {
    /// Nothing to do yet.
    pub(crate) fn new() -> Self {
        let bulk = Self {
            items: RwSignal::new(Vec::new()),
            running: RwSignal::new(false),
            proving: RwSignal::new(false),
            present: StoredValue::new((false, 0)),
        };
        // A page that goes away aborts what is under way; it must not begin anything more.
        let leaving = crate::ui::react::on_window("beforeunload", Box::new(move |_| bulk.stop()));
        on_cleanup(move || leaving.remove());
        bulk
    }

    /// Begins with `steps`, unless something is under way. `settled` gets their outcomes, in their order, once each
    /// has one or the rest was called off: by the person, or because the page was left. Then the signals of the
    /// page are gone.
    pub(crate) fn start(self, steps: Vec<BulkStep>, settled: Later<Vec<Outcome>>) {
        self.spawn(self.begin(steps, Vec::new(), None, None), None, settled);
    }

    /// As [`Self::start`]; what counts is what `audit` finds of all of them in the end.
    pub(crate) fn start_audited(self, steps: Vec<BulkStep>, audit: Audit, settled: Later<Vec<Outcome>>) {
        self.spawn(self.begin(steps, Vec::new(), None, None), Some(audit), settled);
    }

    /// As [`Self::start`]; each is done once its proof has seen so.
    pub(crate) fn start_proven(self, steps: Vec<BulkStep>, proof: Proofs, settled: Later<Vec<Outcome>>) {
        self.spawn(self.begin(steps, Vec::new(), Some(proof), None), None, settled);
    }

    /// As [`Self::start`], and goes on showing `older` results, as far as they are not about the same.
    pub(crate) fn start_beside(self, steps: Vec<BulkStep>, older: Vec<Item>, settled: Later<Vec<Outcome>>) {
        self.spawn(self.begin(steps, older, None, None), None, settled);
    }

    /// As [`Self::start`]; `each` hears of an outcome as it comes, with the place of the step. Without steps, or while
    /// something else is under way, there are no outcomes.
    pub(crate) async fn send_all(self, steps: Vec<BulkStep>, each: Each) -> Vec<Outcome> {
        let Some(job) = self.begin(steps, Vec::new(), None, Some(each)) else { return Vec::new() };
        let outcomes = self.work_off(job).await;
        let _ = self.running.try_set(false);
        outcomes.into_iter().map(|(outcome, _)| outcome).collect()
    }

    fn spawn(self, job: Option<Job>, audit: Option<Audit>, settled: Later<Vec<Outcome>>) {
        let Some(job) = job else { return };
        task(async move {
            let outcomes = self.work_off(job).await;
            let end = Later::new(move |outcomes: Vec<Outcome>| self.end(outcomes, &settled));
            match audit {
                None => end.run(outcomes.into_iter().map(|(outcome, _)| outcome).collect()),
                Some(audit) => {
                    let _ = self.proving.try_set(true);
                    audit.run((outcomes, end));
                }
            }
        });
    }

    fn begin(
        self,
        steps: Vec<BulkStep>,
        older: Vec<Item>,
        proof: Option<Proofs>,
        each: Option<Each>,
    ) -> Option<Job> {
        if self.running.try_get_untracked() != Some(false) {
            return None;
        }
        let present = steps.len();
        let (mut items, mut jobs) = (Vec::with_capacity(present), Vec::with_capacity(present));
        for BulkStep { label, about, call } in steps {
            items.push(Item { label, about, outcome: Outcome::Waiting });
            jobs.push(Step { call, outcome: Outcome::Waiting, came: Answer::No });
        }
        let is_new =
            |old: &Item| !items.iter().any(|item| (&item.label, &item.about) == (&old.label, &old.about));
        let older: Vec<Item> = older.into_iter().filter(is_new).collect();
        self.present.set_value((false, present));
        self.items.set([items, older].concat());
        self.running.set(true);
        Some(Job { steps: RefCell::new(jobs), next: Cell::new(0), proof, each })
    }

    async fn work_off(self, job: Job) -> Vec<(Outcome, Answer)> {
        let work = || self.work(&job);
        // So many at once (M3).
        join4(work(), work(), work(), work()).await;
        job.steps.take().into_iter().map(|step| (step.outcome, step.came)).collect()
    }

    async fn work(self, job: &Job) {
        while let Some((index, call)) = self.take(job) {
            let (outcome, came) = match call {
                None => (Outcome::Done, Answer::Yes),
                Some(Call { request, decode }) => {
                    let asked = request.clone();
                    match fetch::patiently(request, move || self.is_stopped()).await {
                        None => (Outcome::Waiting, Answer::No),
                        Some(answer) => {
                            let answer = answer.and_then(|answer| answer.read(decode));
                            let proof = job.proof.as_ref().map(|(when, proof)| (*when, proof(index)));
                            let (when, proof) = proof.unzip();
                            let is_proven = proof.is_some();
                            let answer = proven(answer, when.unwrap_or(When::Unknown), proof).await;
                            if is_proven {
                                journal::proven(&asked, Became::of(&answer).0);
                            }
                            let came = Answer::of(&answer);
                            (outcome_of(answer), came)
                        }
                    }
                }
            };
            self.note(job, index, outcome.clone(), came);
            if let Some(each) = &job.each {
                each.run((index, outcome, came));
            }
        }
    }

    fn end(self, outcomes: Vec<Outcome>, settled: &Later<Vec<Outcome>>) {
        let _ = self.items.try_update(|items| {
            for (item, outcome) in items.iter_mut().zip(&outcomes) {
                item.outcome.clone_from(outcome);
            }
        });
        let _ = self.proving.try_set(false);
        let _ = self.running.try_set(false);
        settled.run(outcomes);
    }

    /// Takes the next act that waits, unless the rest was called off.
    fn take(self, job: &Job) -> Option<(usize, Option<Call<()>>)> {
        if self.is_stopped() {
            return None;
        }
        let (index, call) = {
            let (mut steps, index) = (job.steps.borrow_mut(), job.next.get());
            let call = steps.get_mut(index)?.call.take();
            job.next.set(index + 1);
            (index, call)
        };
        self.note(job, index, Outcome::Running, Answer::None);
        Some((index, call))
    }

    fn note(self, job: &Job, index: usize, outcome: Outcome, came: Answer) {
        {
            let step = &mut job.steps.borrow_mut()[index];
            (step.outcome, step.came) = (outcome.clone(), came);
        }
        let _ = self.items.try_update(|items| items.get_mut(index).map(|item| item.outcome = outcome));
    }

    fn is_stopped(self) -> bool {
        self.present.try_get_value().is_none_or(|(stopped, _)| stopped)
    }

    /// Sends no more; what is under way is awaited, since a write that was sent cannot be taken back.
    pub(crate) fn stop(self) {
        let _ = self.present.try_update_value(|(stopped, _)| *stopped = true);
    }

    /// Replaces what was unknown by what has turned out to be true of the act at an index.
    pub(crate) fn resolve(self, truth: impl Fn(usize) -> Outcome) {
        let _ = self.items.try_update(|items| {
            let all = items.iter_mut().enumerate();
            for (index, item) in all.filter(|(_, item)| item.outcome == Outcome::Unknown) {
                item.outcome = truth(index);
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
            .child(el("span").child(if bulk.proving.get() {
                words::reading_back().to_owned()
            } else {
                words::done_of(&done, &all)
            }))
            .child((!bulk.proving.get()).then(|| {
                button("button").attr("data-size", "small").click(move || bulk.stop()).child(words::stop())
            }))
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
            let wanted = || items.iter().filter(|item| !only_open || !item.outcome.is_settled());
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
        Outcome::AlreadySo => ("none", "equal", words::so_already()),
        Outcome::Failed(why) => ("danger", "circle-x", why.as_str()),
        Outcome::Unknown => ("warn", "circle-help", unknown),
    };
    // Each name by itself: one of them may run from right to left.
    let about = (!item.about.is_blank()).then(|| el("span").child(" · ").child(&item.about));
    let whom = el("span").child(&item.label).child(about);
    el("li").child(whom).child(status(state, name, text)).view()
}
