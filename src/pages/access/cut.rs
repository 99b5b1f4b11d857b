//! Takes a right away (X2): the smallest sets of removals that end every way to it, the gentlest first, and what else each
//! does; then what came of it (`outcome`). Calls: what the questions lack (`src/access`), and those of the outcome.

use std::rc::Rc;

use api::access::Change;
use api::access::cut::Cut;
use api::access::plan::Question as Asked;
use leptos::ev;
use leptos::prelude::*;

use super::cuts::{candidates, change_line, title};
use super::effect::{effect_sheet, own_subject};
use super::note::read_note;
use super::question::foreign;
use super::subject::must_no_longer;
use super::ways::{Right, how_many, ways};
use super::{paths, words};
use crate::access::{Access, Asking, Stage, collect_button, slices};
use crate::parts::prelude::*;
use crate::ui::field::radio;
use crate::ui::react::{Later, effect, task};
use el::{dynamic, el, nothing, row};

mod outcome;

use outcome::Outcome;

/// How many are offered.
const OFFERED: usize = 5;

/// The state of the page. Copy: hand it to closures freely.
#[derive(Clone, Copy)]
struct Cutting {
    right: StoredValue<Right>,
    /// What gives the right, and what the cuts would do.
    gives: Asking,
    judged: Asking,
    cuts: RwSignal<Option<Vec<Cut>>>,
    chosen: RwSignal<usize>,
    /// What was chosen before they were worked out again.
    wanted: StoredValue<Vec<Change>>,
    outcome: Outcome,
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
    let (right_of, gives) = (StoredValue::new(right.clone()), Asking::new());
    let page = Cutting {
        right: right_of,
        gives,
        judged: Asking::new(),
        cuts: RwSignal::new(None),
        chosen: RwSignal::new(0),
        wanted: StoredValue::new(Vec::new()),
        outcome: Outcome::new(right_of, gives),
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
            if untrack(|| self.outcome.begun()) {
                return;
            }
            let found = self.right.with_value(|right| candidates(&model, right));
            let all: Vec<Change> = found.iter().flatten().cloned().collect();
            // Read again, the chosen one stays chosen if it is still among them.
            let chosen = untrack(|| self.chosen());
            if !chosen.is_empty() {
                self.wanted.set_value(chosen);
            }
            self.cuts.set(None);
            self.chosen.set(0);
            if all.is_empty() {
                self.judged.clear();
            } else {
                self.judged.ask(Asked::Effect(all));
            }
        });
        effect(move || {
            let Some((_, model)) = self.judged.answered() else { return };
            if untrack(|| self.outcome.begun()) {
                return;
            }
            let right = self.right.get_value();
            let found = candidates(&model, &right);
            let is_off = move || self.cuts.try_get_untracked().is_none() || untrack(|| self.outcome.begun());
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
                let wanted = self.wanted.try_get_value().unwrap_or_default();
                let chosen = cuts.iter().position(|cut| cut.changes == wanted).unwrap_or(0);
                let _ = self.chosen.try_set(chosen);
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
        let outcome = self.outcome;
        let gives = dynamic(move || {
            // What stands here was true when the removals began; afterwards only what still gives it is of interest.
            if outcome.begun() && !outcome.is_still() {
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
            let cuts = if self.outcome.begun() { Vec::new() } else { self.chosen() };
            let body = el("div").class("card-body").child(ways(&model, &right, &cuts));
            let is_one = right.may(&model).ways().take(2).count() == 1;
            let end = if is_one { words::must_end() } else { words::all_must_end() };
            let about = [&how_many(&model, &right), ". ", end, " ", words::red_is_where()].concat();
            headed("h-gives", words::what_gives_it(), about, Vec::new()).child(body).view()
        });
        let choices = dynamic(move || if self.outcome.begun() { nothing() } else { self.choices() });
        let is_ready = move || {
            let has_some = |cuts: &Option<Vec<Cut>>| cuts.as_ref().is_some_and(|cuts| !cuts.is_empty());
            self.cuts.with(has_some) && !outcome.begun()
        };
        let effect = dynamic(move || {
            let chosen = move || Some(self.chosen()).filter(|chosen| !chosen.is_empty());
            if is_ready() { effect_sheet(Rc::new(chosen)) } else { nothing() }
        });
        let done = dynamic(move || if self.outcome.begun() { outcome.results() } else { nothing() });
        let note = dynamic(move || {
            // The effect has a note of its own; and what was done was done.
            if is_ready() || outcome.begun() && !outcome.is_still() {
                return nothing();
            }
            let is_reading = self.judged.stage() == Stage::Idle || self.gives.stage() == Stage::Reading;
            read_note(if is_reading { self.gives } else { self.judged })
        });
        vec![outcome.proof(), gives, choices, note, effect, done]
    }

    /// Whether it is not known of all what they lose by it.
    fn is_at_least(self) -> bool {
        self.judged.reading().is_some_and(|reading| !reading.is_complete())
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
        let at_least = self.is_at_least();
        let option = |(at, cut): (usize, &Cut)| {
            let says = match cut.others {
                0 => words::nobody_else_loses().to_owned(),
                others => words::others_lose(others),
            };
            let says = if at_least { words::as_far_as_read(&says) } else { says };
            let state = if at_least || cut.others > 0 { "warn" } else { "ok" };
            let badge = el("span").class("badge").attr("data-state", state).child(says);
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
            .child(el("span").class("draft-note").says(move || words::then_proof(self.chosen().len())));
        row([list.view(), acts.view()])
    }

    /// Asks once more where others lose by it, or may, and begins.
    fn ask(self) {
        let chosen = self.chosen.get_untracked();
        let cut = self.cuts.with_untracked(|cuts| cuts.as_ref().and_then(|cuts| cuts.get(chosen).cloned()));
        let Some(cut) = cut else { return };
        let is_you = self.right.with_value(|right| right.subject == *own_subject().as_str());
        let text = match cut.others {
            _ if is_you => words::it_is_you().to_owned(),
            0 if untrack(|| self.is_at_least()) => words::others_may_lose_text().to_owned(),
            0 => return self.outcome.run(&cut),
            others => words::others_lose_text(others),
        };
        confirm(Question {
            title: words::take_away_title().to_owned(),
            text,
            type_first: None,
            keep: words::keep_it(),
            act: words::remove_and_check(),
            run: Later::new(move |()| self.outcome.run(&cut)),
        });
    }
}
