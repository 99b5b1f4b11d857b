//! What came of a cut: the removals (`access::apply`), the API's own answer as proof, the record, and the way back. Calls:
//! those of the changes, `subjects::permissions`, and `actions::list` where the actions were not read.

use std::rc::Rc;

use api::access::cut::Cut;
use api::access::plan::Question as Asked;
use api::access::reading::Part;
use api::access::set::{Became, Line};
use api::access::{Change, ChangeSet, Model, file};
use api::subjects::Kind;
use api::{ApiError, actions, subjects};
use leptos::prelude::*;

use crate::access::Asking;
use crate::access::apply::Apply;
use crate::access::kept::Kept;
use crate::access::record::Record;
use crate::access::set::own_tenant;
use crate::clock::now_ms;
use crate::fetch;
use crate::pages::access::changes::line::change_line;
use crate::pages::access::changes::names::Names;
use crate::pages::access::changes::progress::progress;
use crate::pages::access::changes::words as set_words;
use crate::pages::access::compare::{gives, has_actions};
use crate::pages::access::question::asked;
use crate::pages::access::ways::Right;
use crate::pages::access::{paths, words};
use crate::parts::prelude::*;
use crate::ui::date;
use crate::ui::react::{effect, task};
use crate::words::common;
use el::{El, button, dynamic, el, nothing, row};

/// What the API says after the removals.
#[derive(Clone, PartialEq)]
enum Proof {
    /// It does not give the right any more; checked at this time. Whether the tree of actions is a guess.
    Gone(String, bool),
    /// Something still gives it.
    Still,
    /// It could not be asked, and why.
    Unknown(String),
}

/// What was begun, and what came of it. Copy: hand it to closures freely.
#[derive(Clone, Copy)]
pub(super) struct Outcome {
    right: StoredValue<Right>,
    /// What gives the right.
    gives: Asking,
    record: RwSignal<ChangeSet>,
    /// Where the record is kept.
    store: StoredValue<Kept, LocalStorage>,
    apply: Apply,
    names: Names,
    proof: RwSignal<Option<Proof>>,
    /// Which time it is asked for a proof: what an older one brings is not taken in.
    round: StoredValue<u32>,
    /// The proof is to come from what gives the right now, read anew.
    rereads: RwSignal<bool>,
}

impl Outcome {
    /// Of a cut of `right`, which was begun if the tab was loaded again in the middle of it.
    pub(super) fn new(right: StoredValue<Right>, gives: Asking) -> Self {
        let place = right.with_value(|right| ["cut ", &asked("", &right.named())].concat());
        let kept = Kept::new(&place, &own_tenant());
        let record = kept.record();
        let changes =
            move || record.with(|record| record.lines.iter().map(|line| line.change.clone()).collect());
        let outcome = Self {
            right,
            gives,
            record,
            store: StoredValue::new_local(kept),
            apply: Apply::new(),
            names: Names::of_changes(changes),
            proof: RwSignal::new(None),
            round: StoredValue::new(0),
            rereads: RwSignal::new(false),
        };
        outcome.reread();
        if untrack(|| outcome.begun()) {
            task(async move { outcome.prove().await });
        }
        outcome
    }

    /// Whether something still gives the right after all.
    pub(super) fn is_still(self) -> bool {
        self.proof.with(|proof| *proof == Some(Proof::Still))
    }

    /// The proof, if it was asked for.
    pub(super) fn proof(self) -> AnyView {
        dynamic(move || self.proof.get().map_or_else(nothing, |proof| self.proven(&proof)))
    }

    /// Whether something was begun.
    pub(super) fn begun(self) -> bool {
        self.record.with(|record| !record.lines.is_empty())
    }

    /// Makes this cut.
    pub(super) fn run(self, cut: &Cut) {
        let line = |change: &Change| Line { change: change.clone(), fate: None };
        self.record.set(ChangeSet {
            tenant: own_tenant(),
            name: self.right.with_value(|right| asked("", &right.named()).as_str().into()),
            made: date::stamp(),
            lines: cut.changes.iter().map(line).collect(),
        });
        self.go_on();
    }

    /// Does what is not done yet, what is granted in the place of something wider first, so that nobody is without it.
    fn go_on(self) {
        self.begin();
        let record: Rc<dyn Record> = Rc::new(self.store.get_value());
        task(async move {
            self.apply.send(record, Box::new(|changes| vec![changes])).await;
            self.prove().await;
        });
    }

    /// Takes back what was done here, and nothing else.
    fn undo(self) {
        self.begin();
        let record: Rc<dyn Record> = Rc::new(self.store.get_value());
        task(async move { self.apply.take_back(record, Box::new(|changes| vec![changes])).await });
    }

    /// Forgets the proof, also one that is to come; another tab or a page before this one may have noted something.
    fn begin(self) {
        self.round.update_value(|round| *round += 1);
        self.rereads.set(false);
        self.proof.set(None);
        self.store.with_value(Kept::refresh);
    }

    /// Asks the API whether it still gives the right.
    async fn prove(self) {
        let round = self.round.try_get_value();
        let proof = self.proven_now().await;
        if self.round.try_get_value() != round {
            return;
        }
        let proof = proof.unwrap_or_else(|error| Some(Proof::Unknown(what_happened(&error))));
        let is_group = self.right.try_with_value(|right| Kind::of_id(right.subject.raw()) == Kind::Group);
        match proof {
            None => {}
            // Of a group the API may list its own policies alone: only what stands above it proves that.
            Some(Proof::Gone(..)) if is_group == Some(true) => {
                let subject = self.right.with_value(|right| right.subject.clone());
                self.gives.again();
                self.gives.ask(Asked::Subject(subject));
                self.rereads.set(true);
            }
            Some(proof) => {
                if proof == Proof::Still {
                    self.gives.again();
                }
                let _ = self.proof.try_set(Some(proof));
            }
        }
    }

    /// Takes the proof from what gives the right, once that was read anew.
    fn reread(self) {
        effect(move || {
            if !self.rereads.get() {
                return;
            }
            let Some((question, model)) = self.gives.answered() else { return };
            self.rereads.set(false);
            let is_whole = question.reading(&model).is_complete();
            let is_granted = self.right.with_value(|right| right.may(&model).is_granted());
            self.proof.set(Some(match (is_granted, is_whole) {
                (true, _) => Proof::Still,
                (false, true) => Proof::Gone(date::time(date::now()), model.tree().is_guessed()),
                (false, false) => Proof::Unknown(words::not_all_above_read().to_owned()),
            }));
        });
    }

    /// Nothing where the page was left.
    async fn proven_now(self) -> Result<Option<Proof>, ApiError> {
        let Some(right) = self.right.try_get_value() else { return Ok(None) };
        let rows = fetch::send(subjects::permissions(right.subject.raw())).await?;
        let unread = rows.iter().filter(|row| row.is_err()).count();
        let told: Vec<_> = rows.into_iter().flatten().collect();
        let Some(model) = self.proof.try_get_untracked().map(|_| self.gives.model()) else { return Ok(None) };
        // What gives it is told by the tree of actions, which the page may lack.
        let model = if has_actions(&model) { model } else { Rc::new(with_actions().await?) };
        Ok(Some(match gives(&model, &told, right.action.raw(), right.scope.raw()) {
            Some(true) => Proof::Still,
            _ if unread > 0 => Proof::Unknown(words::records_of_no_form(unread)),
            Some(false) => Proof::Gone(date::time(date::now()), model.tree().is_guessed()),
            None => Proof::Unknown(words::actions_unreadable().to_owned()),
        }))
    }

    fn proven(self, proof: &Proof) -> AnyView {
        match proof {
            Proof::Gone(at, is_guessed) => {
                let open = self.record.with(|record| record.open().count());
                let mut acts = vec![self.what_is_left()];
                let (state, mark, mut text) = if open > 0 {
                    // The right is gone, but what was to be done is not all done: what takes its place, perhaps.
                    acts.insert(0, small(common::try_again(), move || self.go_on()));
                    ("warn", "triangle-alert", words::not_all_was_done(open))
                } else {
                    ("ok", "circle-check", words::the_api_lists_it_no_longer().to_owned())
                };
                if *is_guessed {
                    text = [&text, " ", words::parents_are_guessed()].concat();
                }
                notice(state, mark, &words::gone_checked(at), &text, together(acts))
            }
            Proof::Still => {
                let act = small(words::work_out_a_new_cut(), move || self.once_more());
                notice(
                    "danger",
                    "circle-x",
                    words::not_gone(),
                    words::something_still_gives_it(),
                    together(vec![act]),
                )
            }
            Proof::Unknown(why) => {
                let ask = move || task(async move { self.prove().await });
                let act = small(words::ask_again(), ask);
                notice("warn", "circle-help", words::not_known_whether_gone(), why, together(vec![act]))
            }
        }
    }

    fn what_is_left(self) -> AnyView {
        let address =
            self.right.with_value(|right| asked(paths::SUBJECT, &[("subject", right.subject.raw())]));
        let link = el("a").class("button").attr("data-size", "small").attr("href", address);
        link.child(words::what_is_left()).view()
    }

    /// Begins anew, with what is true now.
    fn once_more(self) {
        self.begin();
        self.record.set(ChangeSet::default());
        self.gives.again();
    }

    /// What was done, and what can be done with it.
    pub(super) fn results(self) -> AnyView {
        let lines = dynamic(move || {
            let lines = self.record.with(|record| record.lines.clone());
            let drawn: Vec<El> = lines
                .iter()
                .map(|line| change_line(&line.change, line.fate.as_ref(), self.names, Vec::new()))
                .collect();
            el("ul").class("line-list").child(drawn.into_iter().map(El::view).collect::<Vec<_>>()).view()
        });
        let acts = dynamic(move || if self.apply.running() { nothing() } else { self.record_acts() });
        let card = headed("h-done", words::what_was_done(), nothing_more(), Vec::new()).child(lines);
        row([progress(self.apply), card.child(acts).view()])
    }

    /// What can be done with the record: taken back, saved, closed.
    fn record_acts(self) -> AnyView {
        let done = self.record.with(|record| record.count(Became::Done));
        let undo = (done > 0).then(|| small(&set_words::undo(done), move || self.undo()));
        let save = small(set_words::save_as_record(), move || self.save());
        let close = small(words::close_the_record(), move || self.once_more());
        el("footer").class("button-row").child(undo).child(save).child(close).view()
    }

    /// Gives the record as a file.
    fn save(self) {
        let record = self.record.get_untracked();
        let day: String = date::stamp().chars().take(10).collect();
        crate::ui::file::offer_file(
            &["cut-", &day, ".json"].concat(),
            "application/json",
            &file::write(&record),
        );
    }
}

fn small(label: &str, act: impl Fn() + 'static) -> AnyView {
    button("button").attr("data-size", "small").click(act).child(label.to_owned()).view()
}

fn together(acts: Vec<AnyView>) -> El {
    el("span").class("button-row").child(acts)
}

/// The actions as they are now, and nothing else.
async fn with_actions() -> Result<Model, ApiError> {
    let at = now_ms().cast_signed();
    let rows = fetch::send(actions::list()).await?;
    let mut model = Model::default();
    model.take_actions(&rows, at);
    model.ends(Part::Actions, at);
    Ok(model)
}
