//! Sends changes: reads the present state of what they are about first, sends what is not so, at most four at a time, and
//! reads back what the answers do not tell. So nothing is sent that is so already, and nothing is called removed that
//! was not seen to be gone.

use std::cell::RefCell;
use std::rc::Rc;

use api::access::Change;
use api::access::present::{Answer, Lack, Need, Present, Says, held_back, judge, needs, wants_proof};
use api::access::set::{Became, Stand};
use api::journal::Became as Seen;
use leptos::prelude::*;
use text::Foreign;

use super::{Access, present, words};
use crate::journal;
use crate::parts::read::memory::Memory;
use crate::parts::write::bulk::{Bulk, BulkStep, Outcome};
use crate::ui::react::{Ask, Later};

/// What is under way.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Phase {
    /// The present state is read: how many of how many parts have come.
    Reading(usize, usize),
    /// Changes are sent: see [`Apply::bulk`].
    Sending,
    /// What was sent is read back: how many of how many parts have come.
    ReadingBack(usize, usize),
}

/// What became of a change, by its place among those that were given.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Note {
    /// Which change.
    pub(crate) at: usize,
    /// What.
    pub(crate) became: Became,
    /// Why, in words; may be empty.
    pub(crate) why: String,
}

/// How the record stands to each of these.
pub(crate) type Stands = Rc<dyn Fn(&[&Change]) -> Vec<Stand>>;

/// What came back for each, with why not.
type Answers = Rc<RefCell<Vec<Option<(Answer, String)>>>>;

/// What is to be done for a change.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Step {
    /// Nothing: it is so, or it is not asked for any more.
    Fine,
    /// It is sent.
    ToSend,
    /// It is not sent, though it is not so.
    Not,
}

/// What is to be told of each before anything is sent, from how the record stands to it and what was read.
fn looked(changes: &[&Change], stands: &[Stand], present: &Present) -> Vec<Note> {
    let look = |(at, (change, stand)): (usize, (&&Change, &Stand))| {
        let (became, why) = match (stand, present.says(change)) {
            (Stand::Gone, _) => return None,
            (Stand::MayBeDone, Says::So) => (Became::Done, String::new()),
            (Stand::Open, Says::So) => (Became::AlreadySo, String::new()),
            (_, Says::NotSo) => (Became::Sent, String::new()),
            (stand, Says::Unread(why)) => {
                let is_known = *stand == Stand::Open;
                let became = if is_known { Became::Failed } else { Became::Unknown };
                (became, words::not_read_first(why.unwrap_or(words::a_record_unreadable())))
            }
        };
        Some(Note { at, became, why })
    };
    changes.iter().zip(stands).enumerate().filter_map(look).collect()
}

/// That it was not sent after all.
fn not_sent(at: usize) -> Note {
    Note { at, became: Became::NotSent, why: String::new() }
}

/// Takes from `sent`, which are to be taken away, those that wait for what did not come to be.
fn hold(changes: &[&Change], steps: &[Step], answers: &Answers, sent: &mut Vec<usize>) -> Vec<Note> {
    let is_done = |at: usize| matches!(answers.borrow()[at], Some((Answer::Yes, _)));
    let is_missing = |at: &usize| changes[*at].adds() && steps[*at] != Step::Fine && !is_done(*at);
    let missing = (0..changes.len()).filter(is_missing).map(|at| changes[at]);
    let mut held = held_back(&sent.iter().map(|at| changes[*at]).collect::<Vec<_>>(), missing).into_iter();
    let (waiting, rest) = sent.drain(..).partition(|_| held.next() == Some(true));
    *sent = rest;
    let why = || words::waits_for_additions().to_owned();
    let waiting: Vec<usize> = waiting;
    waiting.into_iter().map(|at| Note { at, became: Became::Failed, why: why() }).collect()
}

/// Changes under way. Copy: hand it to closures freely.
#[derive(Clone, Copy)]
pub(crate) struct Apply {
    bulk: Bulk,
    phase: RwSignal<Option<Phase>>,
    stopped: StoredValue<bool>,
    memory: Memory,
    access: Access,
}

impl Apply {
    /// Nothing is under way.
    pub(crate) fn new() -> Self {
        Self {
            bulk: Bulk::new(),
            phase: RwSignal::new(None),
            stopped: StoredValue::new(false),
            memory: Memory::from_context(),
            access: Access::from_context(),
        }
    }

    /// What is under way, if anything.
    pub(crate) fn phase(self) -> Option<Phase> {
        self.phase.get()
    }

    /// Whether something is under way.
    pub(crate) fn running(self) -> bool {
        self.phase.with(Option::is_some)
    }

    /// The sending, for its progress.
    pub(crate) fn bulk(self) -> Bulk {
        self.bulk
    }

    /// Reads and sends no more; what is under way is awaited, and what was sent is read back.
    pub(crate) fn stop(self) {
        let _ = self.stopped.try_set_value(true);
        self.bulk.stop();
    }

    fn is_stopped(self) -> bool {
        self.stopped.try_get_value().unwrap_or(true)
    }

    /// What was done is noted, and what was read of access stays true.
    fn tell(self, changes: &[&Change], notes: Vec<Note>, note: &Later<Vec<Note>>) {
        for told in &notes {
            if matches!(told.became, Became::Done | Became::AlreadySo) {
                self.access.did(changes[told.at]);
            }
        }
        note.run(notes);
    }

    fn is_at(self, phase: Option<Phase>) {
        let _ = self.phase.try_set(phase);
    }

    /// Does the changes of `stages`: those of a later one are sent when all of an earlier one have an answer, and within one
    /// what is added before what is taken away. What somebody loses waits for what they were to get first. `stands` is
    /// asked when the present state was read, and again before each sending: the record may be another by then; what
    /// it has nothing to say of is gone. `note` hears what became of each, as it becomes known, also when the page was
    /// left meanwhile. Where something is under way already, nothing is done.
    /// Gives whether it went to its end, and was not called off.
    pub(crate) async fn run(self, stages: &[Vec<Change>], stands: Stands, note: Later<Vec<Note>>) -> bool {
        if self.phase.try_get_untracked() != Some(None) {
            return false;
        }
        self.stopped.set_value(false);
        let changes: Vec<&Change> = stages.iter().flatten().collect();
        let needed = needs(changes.iter().copied());
        let stop: Ask<bool> = Rc::new(move || self.is_stopped());
        let present = self.read(needed, Phase::Reading, stop).await;
        if self.is_stopped() {
            self.is_at(None);
            return false;
        }
        let notes = looked(&changes, &stands(&changes), &present);
        let mut steps = vec![Step::Fine; changes.len()];
        for Note { at, became, .. } in &notes {
            steps[*at] = match became {
                Became::Sent => Step::ToSend,
                Became::Failed | Became::Unknown => Step::Not,
                _ => Step::Fine,
            };
        }
        // Before the first is sent: after a reload, what has this mark may have been done.
        self.tell(&changes, notes, &note);
        self.is_at(Some(Phase::Sending));
        let answers: Answers = Rc::new(RefCell::new(vec![None; changes.len()]));
        let mut first = 0;
        for stage in stages {
            let places = first..first + stage.len();
            first = places.end;
            for adds in [true, false] {
                let is_sent = |at: &usize| steps[*at] == Step::ToSend && changes[*at].adds() == adds;
                let mut sent: Vec<usize> = places.clone().filter(is_sent).collect();
                let now = stands(&sent.iter().map(|at| changes[*at]).collect::<Vec<_>>());
                let mut now = now.into_iter();
                let (wanted, gone): (Vec<usize>, Vec<usize>) =
                    sent.iter().partition(|_| now.next().is_some_and(|stand| stand != Stand::Gone));
                for at in &gone {
                    steps[*at] = Step::Fine;
                }
                note.run(gone.into_iter().map(not_sent).collect());
                sent = wanted;
                if !adds && !self.is_stopped() {
                    let held = hold(&changes, &steps, &answers, &mut sent);
                    for note in &held {
                        steps[note.at] = Step::Not;
                    }
                    note.run(held);
                }
                if !self.is_stopped() && !sent.is_empty() {
                    self.dispatch(&changes, sent.into(), &answers, &note).await;
                }
            }
        }
        let answers = answers.take();
        let never = |at: &usize| steps[*at] == Step::ToSend && answers[*at].is_none();
        let never = (0..changes.len()).filter(never);
        note.run(never.map(not_sent).collect());
        self.prove(&changes, answers, &note).await;
        let is_whole = !self.is_stopped();
        self.is_at(None);
        self.memory.news().tell();
        is_whole
    }

    /// Sends the changes at `places`. What the answer alone tells is noted as it comes.
    async fn dispatch(
        self,
        changes: &[&Change],
        places: Rc<[usize]>,
        answers: &Answers,
        note: &Later<Vec<Note>>,
    ) {
        let step = |at: &usize| BulkStep {
            label: Foreign::default(),
            about: Foreign::default(),
            call: Some(changes[*at].call()),
        };
        let steps = places.iter().map(step).collect();
        let sent: Vec<Change> = places.iter().map(|at| changes[*at].clone()).collect();
        let (answers, note) = (answers.clone(), note.clone());
        let each = Later::new(move |(index, outcome, answer): (usize, Outcome, Answer)| {
            let why = match outcome {
                Outcome::Done | Outcome::AlreadySo | Outcome::Unknown => String::new(),
                Outcome::Failed(why) => why,
                Outcome::Waiting | Outcome::Running => return,
            };
            if !wants_proof(&sent[index], answer) {
                self.access.did(&sent[index]);
                note.run(vec![Note { at: places[index], became: Became::Done, why: String::new() }]);
            }
            answers.borrow_mut()[places[index]] = Some((answer, why));
        });
        self.bulk.send_all(steps, each).await;
    }

    /// Reads back what the answers do not tell, and notes what became of it. Not called off: what was sent was sent.
    async fn prove(
        self,
        changes: &[&Change],
        answers: Vec<Option<(Answer, String)>>,
        note: &Later<Vec<Note>>,
    ) {
        let open: Vec<(usize, Answer, String)> = answers
            .into_iter()
            .enumerate()
            .filter_map(|(at, answer)| answer.map(|(answer, why)| (at, answer, why)))
            .filter(|(at, answer, _)| wants_proof(changes[*at], *answer))
            .collect();
        if open.is_empty() {
            return;
        }
        let needed = needs(open.iter().map(|(at, ..)| changes[*at]));
        let after = self.read(needed, Phase::ReadingBack, Rc::new(|| false)).await;
        let judged = open.into_iter().map(|(at, answer, said)| {
            let (became, lack) = judge(changes[at], answer, after.says(changes[at]));
            let known = match became {
                Became::Done | Became::AlreadySo => Seen::Done,
                Became::Failed => Seen::Refused,
                Became::Sent | Became::Unknown | Became::NotSent | Became::Undone => Seen::Unknown,
            };
            journal::proven(&changes[at].call().request, known);
            let why = match lack {
                _ if became.is_settled() => String::new(),
                Lack::Dropped => words::dropped().to_owned(),
                Lack::NotDone if said.is_empty() => words::not_done().to_owned(),
                Lack::None | Lack::NotDone => said,
                Lack::NotReadBack => words::not_read_back().to_owned(),
            };
            Note { at, became, why }
        });
        self.tell(changes, judged.collect(), note);
    }

    async fn read(self, needed: Vec<Need>, phase: fn(usize, usize) -> Phase, stop: Ask<bool>) -> Present {
        let all = needed.len();
        self.is_at(Some(phase(0, all)));
        let progress = move |read| self.is_at(Some(phase(read, all)));
        present::read(needed, stop, Rc::new(progress)).await
    }
}
