//! Takes a right away (X2): the smallest sets of removals that end every way to it, the gentlest first, what else each does;
//! then the removals (`access::apply`), and the API's own answer as proof. Calls: what the questions lack (`src/access`),
//! those of the changes, `subjects::permissions`.

use std::rc::Rc;

use api::access::cut::Cut;
use api::access::plan::Question as Asked;
use api::access::set::Line;
use api::access::{Change, ChangeSet};
use api::subjects;
use leptos::ev;
use leptos::prelude::*;

use super::changes::line::change_line as record_line;
use super::changes::names::Names;
use super::changes::progress::progress;
use super::compare::gives;
use super::cuts::{candidates, change_line, title};
use super::note::read_note;
use super::question::{asked, foreign};
use super::subject::must_no_longer;
use super::ways::{Right, how_many, ways};
use super::{paths, words};
use crate::access::apply::Apply;
use crate::access::{Access, Asking, Stage, collect_button, slices};
use crate::fetch;
use crate::parts::prelude::*;
use crate::ui::date;
use crate::ui::field::radio;
use crate::ui::react::{Later, effect, task};
use el::{El, dynamic, el, nothing, row};

/// How many are offered.
const OFFERED: usize = 5;

/// What the API says after the removals.
#[derive(Clone, PartialEq)]
enum Proof {
    /// It does not give the right any more; checked at this time.
    Gone(String),
    /// Something still gives it.
    Still,
    /// It could not be asked, and why.
    Unknown(String),
}

/// The state of the page. Copy: hand it to closures freely.
#[derive(Clone, Copy)]
struct Cutting {
    right: StoredValue<Right>,
    /// What gives the right, and what the cuts would do.
    gives: Asking,
    judged: Asking,
    cuts: RwSignal<Option<Vec<Cut>>>,
    chosen: RwSignal<usize>,
    /// What was begun, and what became of it.
    record: RwSignal<ChangeSet>,
    apply: Apply,
    names: Names,
    proof: RwSignal<Option<Proof>>,
}

/// The page `/access/cut`.
pub(crate) fn cut() -> AnyView {
    let query = query();
    let named = |name: &str| foreign(untrack(|| query(name)));
    let right = Right { subject: named("subject"), action: named("action"), scope: named("scope") };
    let up = vec![Up::new(paths::WHO, words::check_access())];
    if right.subject.is_blank() || right.action.is_blank() || right.scope.is_blank() {
        let go = el("a").class("button").attr("href", paths::WHO).child(words::check_access());
        let text = el("p").child(words::nothing_to_take_away());
        return row([breadcrumb(up), page_head(words::take_access_away(), text, vec![go.view()])]);
    }
    let access = Access::from_context();
    let record = RwSignal::new(ChangeSet::default());
    let page = Cutting {
        right: StoredValue::new(right.clone()),
        gives: Asking::new(),
        judged: Asking::new(),
        cuts: RwSignal::new(None),
        chosen: RwSignal::new(0),
        record,
        apply: Apply::new(),
        names: Names::of_changes(move || {
            record.with(|record| record.lines.iter().map(|line| line.change.clone()).collect())
        }),
        proof: RwSignal::new(None),
    };
    page.gives.ask(Asked::Subject(right.subject.clone()));
    let label = Asking::new();
    label.ask(Asked::Names(vec![right.subject.clone()]));
    page.work_out();
    let sentence = move || {
        let right = page.right.get_value();
        let model = access.model();
        must_no_longer(&right, model.name_of(right.subject.raw())).view()
    };
    row([
        breadcrumb(up),
        page_head(words::take_access_away(), el("span").dynamic(sentence), Vec::new()),
        el("div").class("stack").child(page.draw()).view(),
    ])
}

impl Cutting {
    /// Finds the cuts as soon as the ways are known, reads what they would do to others, and ranks them by that.
    fn work_out(self) {
        effect(move || {
            let Some((_, model)) = self.gives.answered() else { return };
            if untrack(|| self.begun()) {
                return;
            }
            let found = self.right.with_value(|right| candidates(&model, right));
            let all: Vec<Change> = found.iter().flatten().cloned().collect();
            self.cuts.set(None);
            if all.is_empty() {
                self.judged.clear();
            } else {
                self.judged.ask(Asked::Effect(all));
            }
        });
        effect(move || {
            let Some((_, model)) = self.judged.answered() else { return };
            if untrack(|| self.begun()) {
                return;
            }
            let right = self.right.get_value();
            let found = candidates(&model, &right);
            let is_off = move || self.cuts.try_get_untracked().is_none() || untrack(|| self.begun());
            task(async move {
                let mut cuts = Vec::new();
                for changes in found {
                    let judge = |effect: &api::access::effect::Effect<'_>| Cut {
                        changes: effect.changes.clone(),
                        ..Cut::judged(effect, &right.may(&model))
                    };
                    let Some(cut) = slices::effect(model.clone(), changes, is_off, judge).await else {
                        return;
                    };
                    cuts.push(cut);
                }
                let mut cuts = Cut::gentlest_first(cuts);
                cuts.truncate(OFFERED);
                let _ = self.cuts.try_set(Some(cuts));
            });
        });
    }

    fn chosen(self) -> Vec<Change> {
        let chosen = self.chosen.get();
        self.cuts.with(|cuts| {
            let cut = cuts.as_ref().and_then(|cuts| cuts.get(chosen));
            cut.map(|cut| cut.changes.clone()).unwrap_or_default()
        })
    }

    fn draw(self) -> Vec<AnyView> {
        let proof = dynamic(move || self.proof.get().map_or_else(nothing, |proof| self.proven(&proof)));
        let gives = dynamic(move || {
            // What stands here was true when the removals began; afterwards only what still gives it is of interest.
            if self.begun() && self.proof.get() != Some(Proof::Still) {
                return nothing();
            }
            let Some((_, model)) = self.gives.answered() else { return nothing() };
            let right = self.right.get_value();
            if !right.may(&model).is_granted() {
                let at_least = self.gives.reading().is_some_and(|reading| !reading.is_complete());
                let text = if at_least {
                    words::nothing_that_was_read_gives_it()
                } else {
                    words::nothing_gives_it()
                };
                return el("section")
                    .class("card")
                    .child(el("div").class("card-body").child(el("p").child(text)))
                    .view();
            }
            let cuts = if self.begun() { Vec::new() } else { self.chosen() };
            let body = el("div").class("card-body").child(ways(&model, &right, &cuts));
            let is_one = right.may(&model).ways().take(2).count() == 1;
            let end = if is_one { words::must_end() } else { words::all_must_end() };
            let about = [&how_many(&model, &right), ". ", end, " ", words::red_is_where()].concat();
            headed("h-gives", words::what_gives_it(), about, Vec::new()).child(body).view()
        });
        let choices = dynamic(move || if self.begun() { nothing() } else { self.choices() });
        let done = dynamic(move || if self.begun() { self.results() } else { nothing() });
        let note = dynamic(move || {
            let is_reading = self.judged.stage() == Stage::Idle || self.gives.stage() == Stage::Reading;
            read_note(if is_reading { self.gives } else { self.judged })
        });
        vec![proof, gives, choices, done, note]
    }

    /// The ways to end it.
    fn choices(self) -> AnyView {
        let Some(cuts) = self.cuts.get() else {
            return if self.judged.stage() == Stage::Idle {
                nothing()
            } else {
                el("p").class("quiet").attr("role", "status").child(words::working_it_out()).view()
            };
        };
        let model = Access::from_context().model_now();
        let least = cuts.iter().map(|cut| cut.others).min();
        let option = |(at, cut): (usize, &Cut)| {
            let badge = if cut.others > 0 {
                el("span").class("badge").attr("data-state", "warn").child(words::others_lose(cut.others))
            } else {
                el("span").class("badge").attr("data-state", "ok").child(words::nobody_else_loses())
            };
            let fewest = (Some(cut.others) == least && at == 0 && cuts.len() > 1)
                .then(|| el("span").class("badge").child(words::fewest_touched()));
            let lines: Vec<AnyView> = cut.changes.iter().map(|change| change_line(&model, change)).collect();
            let beside = match cut.beside {
                0 => words::nothing_else_is_lost().to_owned(),
                count => words::loses_beside(count),
            };
            let input = radio()
                .attr("name", "cut")
                .prop("checked", move || (self.chosen.get() == at).into())
                .on(ev::change, move |_| self.chosen.set(at));
            let title = el("b")
                .child(self.right.with_value(|right| title(cut, &right.subject)))
                .child(badge)
                .child(fewest);
            let text = el("span").child(title).child(el("small").child(beside)).child(el("ul").child(lines));
            el("label").child(input).child(text).view()
        };
        let options: Vec<AnyView> = cuts.iter().enumerate().map(option).collect();
        let list = el("fieldset")
            .class("choice-list")
            .child(el("legend").child(words::ways_to_end_it()))
            .child(options);
        let acts = el("div")
            .class("form-actions")
            .child(write_button("trash-2", words::remove_and_check(), "danger-solid", move || self.ask()))
            .child(collect_button(move || untrack(|| self.chosen())))
            .child(el("span").class("draft-note").says(move || words::then_one_read(self.chosen().len())));
        row([list.view(), acts.view()])
    }

    /// Asks once more where others lose by it, and begins.
    fn ask(self) {
        let chosen = self.chosen.get_untracked();
        let cut = self.cuts.with_untracked(|cuts| cuts.as_ref().and_then(|cuts| cuts.get(chosen).cloned()));
        let Some(cut) = cut else { return };
        let own = super::effect::own_subject();
        let is_you = self.right.with_value(|right| right.subject == *own.as_str());
        if cut.others == 0 && !is_you {
            return self.run(&cut);
        }
        let text = if is_you { words::it_is_you().to_owned() } else { words::others_lose_text(cut.others) };
        confirm(Question {
            title: words::take_away_title().to_owned(),
            text,
            type_first: None,
            keep: words::keep_it(),
            act: words::remove_and_check(),
            run: Later::new(move |()| self.run(&cut)),
        });
    }

    fn run(self, cut: &Cut) {
        let line = |change: &Change| Line { change: change.clone(), fate: None };
        let lines = cut.changes.iter().map(line).collect();
        self.record.set(ChangeSet { lines, ..ChangeSet::default() });
        self.go_on();
    }

    /// Does what is not done yet, what is granted in the place of something wider first, so that nobody is without it.
    fn go_on(self) {
        self.proof.set(None);
        task(async move {
            self.apply.send(Rc::new(self.record), Box::new(|changes| vec![changes])).await;
            self.prove().await;
        });
    }

    /// Asks the API whether it still gives the right.
    async fn prove(self) {
        let Some(right) = self.right.try_get_value() else { return };
        let answer = fetch::send(subjects::permissions(right.subject.raw())).await;
        let Some(model) = self.proof.try_get_untracked().map(|_| self.gives.model()) else { return };
        let proof = match answer {
            Ok(rows) => {
                let told: Vec<_> = rows.into_iter().flatten().collect();
                if gives(&model, &told, right.action.raw(), right.scope.raw()) {
                    self.gives.again();
                    Proof::Still
                } else {
                    Proof::Gone(date::time(date::now()))
                }
            }
            Err(error) => Proof::Unknown(what_happened(&error)),
        };
        let _ = self.proof.try_set(Some(proof));
    }

    fn begun(self) -> bool {
        self.record.with(|record| !record.lines.is_empty())
    }

    fn proven(self, proof: &Proof) -> AnyView {
        let again = el("button").class("button").attr("type", "button").attr("data-size", "small");
        match proof {
            Proof::Gone(at) => {
                let right = self.right.get_value();
                let address = asked(paths::SUBJECT, &[("subject", right.subject.raw())]);
                let link = el("a").class("button").attr("data-size", "small").attr("href", address);
                let link = link.child(words::what_is_left());
                let open = self.record.with(|record| record.open().count());
                if open > 0 {
                    // The right is gone, but what was to be done is not all done: what takes its place, perhaps.
                    let go_on = again
                        .on(ev::click, move |_| self.go_on())
                        .child(crate::words::common::try_again())
                        .view();
                    let acts = el("span").child(go_on).child(" ").child(link);
                    let text = words::not_all_was_done(open);
                    return notice("warn", "triangle-alert", &words::gone_checked(at), &text, acts);
                }
                notice(
                    "ok",
                    "circle-check",
                    &words::gone_checked(at),
                    words::the_api_lists_it_no_longer(),
                    link,
                )
            }
            Proof::Still => {
                let act = again.on(ev::click, move |_| self.once_more()).child(words::work_out_a_new_cut());
                notice("danger", "circle-x", words::not_gone(), words::something_still_gives_it(), act)
            }
            Proof::Unknown(why) => {
                let ask = move || task(async move { self.prove().await });
                let act = again.on(ev::click, move |_| ask()).child(words::ask_again());
                notice("warn", "circle-help", words::not_known_whether_gone(), why, act)
            }
        }
    }

    /// Begins anew, with what is true now.
    fn once_more(self) {
        self.proof.set(None);
        self.record.set(ChangeSet::default());
        self.chosen.set(0);
        self.cuts.set(None);
        self.gives.again();
    }

    fn results(self) -> AnyView {
        let lines = dynamic(move || {
            let lines = self.record.with(|record| record.lines.clone());
            let drawn: Vec<El> = lines
                .iter()
                .map(|line| record_line(&line.change, line.fate.as_ref(), self.names, Vec::new()))
                .collect();
            el("ul").class("line-list").child(drawn.into_iter().map(El::view).collect::<Vec<_>>()).view()
        });
        let card = headed("h-done", words::what_was_done(), nothing_more(), Vec::new()).child(lines);
        row([progress(self.apply), card.view()])
    }
}
