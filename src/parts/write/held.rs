//! Things that a record holds: the roles of a person, the groups of a subject. Each can be taken away with a way
//! back, several are added at a time, and each addition has its own result.

use std::rc::Rc;

use api::Call;
use api::page::Listed;
use leptos::prelude::*;
use text::Foreign;

use crate::parts::detail::card::headed;
use crate::parts::detail::page::Loaded;
use crate::parts::failure::again_button;
use crate::parts::page_head::refused_button;
use crate::parts::permit::Permit;
use crate::parts::write::act::{Told, act};
use crate::parts::write::bulk::{Bulk, BulkStep, Outcome, bulk_progress, bulk_results, may_try_again};
use crate::parts::write::confirm::{Question, confirm};
use crate::ui::icon;
use crate::ui::react::Later;
use crate::ui::toast::Toasts;
use crate::words::common as words;
use el::{El, button, each_by_its_key, el};

/// What a group says of things that are held.
pub(crate) struct HeldWords {
    /// The card's title.
    pub(crate) title: fn() -> &'static str,
    /// What the things are and are not.
    pub(crate) about: fn() -> &'static str,
    /// That there is none.
    pub(crate) none: fn() -> &'static str,
    /// The button that adds.
    pub(crate) add: fn() -> &'static str,
    /// The button that takes one away.
    pub(crate) remove: fn(&Foreign) -> String,
    /// Thing, holder: that it was taken away.
    pub(crate) removed: fn(&Foreign, &Foreign) -> String,
    /// That it was not.
    pub(crate) not_removed: fn(&Foreign) -> String,
    /// That this is unknown.
    pub(crate) removal_unknown: fn(&Foreign) -> String,
    /// Things, holder: that they were added.
    pub(crate) added: fn(&str, &Foreign) -> String,
    /// That some were not, or not for certain, when the page was left.
    pub(crate) not_added: fn(&str, &Foreign) -> String,
    /// That one was not.
    pub(crate) one_not_added: fn(&Foreign) -> String,
    /// That this is unknown.
    pub(crate) addition_unknown: fn(&Foreign) -> String,
    /// What turned out of an addition without an answer: it was not done.
    pub(crate) not_after_all: fn() -> &'static str,
    /// An unknown outcome, and what to do.
    pub(crate) unknown: fn() -> &'static str,
}

/// What a group tells of the things `R` that a record `T` holds.
pub(crate) struct Held<T: 'static, R: 'static> {
    /// Its words.
    pub(crate) words: &'static HeldWords,
    /// What the record is called.
    pub(crate) holder: fn(&T) -> &Foreign,
    /// Those that it holds.
    pub(crate) all: fn(&T) -> Vec<R>,
    /// What one is called.
    pub(crate) name: fn(&R) -> &Foreign,
    /// Draws one as a chip: whether it is on its way, and the buttons inside.
    pub(crate) chip: fn(&R, bool, Option<El>) -> El,
    /// Reads the record.
    pub(crate) get: fn(&str) -> Call<T>,
    /// Adds one.
    pub(crate) add: fn(&T, &R) -> Call<()>,
    /// Takes one away.
    pub(crate) remove: fn(&T, &R) -> Call<()>,
    /// The record as it is with one more.
    pub(crate) take: fn(&mut T, &R),
    /// The record as it is without it.
    pub(crate) lose: fn(&mut T, &R),
    /// What is to be asked before one is taken away, if anything: then there is no need of a way back.
    pub(crate) question: fn(&T, &R) -> Option<Question>,
    /// What stands beside the button that takes one away.
    pub(crate) beside: fn(&T, &R) -> El,
    /// Chooses what to add, from what the record does not hold.
    pub(crate) pick: fn(&T, Later<Vec<R>>),
}

/// What follows once a record has changed. It outlives the page: an answer can come after that was left.
type After<T> = Rc<dyn Fn(&T)>;

/// What the acts of the card share.
struct Card<T: 'static, R: 'static> {
    held: &'static Held<T, R>,
    record: Loaded<T>,
    /// Names of those that are being taken away.
    busy: RwSignal<Vec<Foreign>>,
    adding: Bulk,
    /// Those that are being added, or were not, in the order of `adding`.
    added: StoredValue<Vec<R>>,
    after: StoredValue<After<T>, LocalStorage>,
    toasts: Toasts,
}

impl<T, R> Clone for Card<T, R> {
    fn clone(&self) -> Self {
        *self
    }
}
impl<T, R> Copy for Card<T, R> {}

/// The card of what the record on the page holds. `after` runs once that has changed.
pub(crate) fn held_card<T: Listed, R: Listed + PartialEq>(
    record: Loaded<T>,
    held: &'static Held<T, R>,
    after: impl Fn(&T) + 'static,
) -> AnyView {
    let card = Card {
        held,
        record,
        busy: RwSignal::new(Vec::new()),
        adding: Bulk::new(),
        added: StoredValue::new(Vec::new()),
        after: StoredValue::new_local(Rc::new(after)),
        toasts: Toasts::from_context(),
    };
    let permit = Permit::from_context();
    let refused = permit.clone();
    let add = el::dynamic(move || card.add_button(&permit));
    let body = el("div")
        .class("card-body")
        .dynamic(move || card.chips(refused.refusal()))
        .child(bulk_progress(card.adding))
        .maybe(move || card.not_added());
    let say = held.words;
    headed("h-held", (say.title)(), (say.about)(), vec![add]).child(body).view()
}

impl<T: Listed, R: Listed + PartialEq> Card<T, R> {
    fn add_button(self, permit: &Permit) -> AnyView {
        let add = match permit.refusal() {
            Some(why) => refused_button(why),
            None => button("button")
                .attr("data-add", "")
                .attr("aria-haspopup", "dialog")
                .flag("aria-disabled", move || self.adding.running())
                .click(move || self.pick()),
        };
        add.attr("data-size", "small").child(icon("plus")).child((self.held.words.add)()).view()
    }

    fn chips(self, refused: Option<&'static str>) -> AnyView {
        let all = self.record.get().map(|record| (self.held.all)(&record)).unwrap_or_default();
        let mut coming = Vec::new();
        if self.adding.running() {
            self.adding.items().with(|items| {
                let added = self.added.get_value();
                let open = |outcome: &Outcome| matches!(outcome, Outcome::Waiting | Outcome::Running);
                let under_way = added.iter().zip(items).filter(|(_, item)| open(&item.outcome));
                coming.extend(under_way.map(|(one, _)| (self.held.chip)(one, true, None)));
            });
        }
        if all.is_empty() && coming.is_empty() {
            return el("p").child((self.held.words.none)()).view();
        }
        let all = all.into_iter().map(|one| self.chip(one, refused));
        let chips = each_by_its_key(all.chain(coming).collect());
        el("ul").class("role-chips").attr("aria-label", (self.held.words.title)()).child(chips).view()
    }

    fn chip(self, one: R, refused: Option<&'static str>) -> El {
        let name = (self.held.name)(&one).clone();
        let busy = self.busy.with(|busy| busy.contains(&name));
        let kept = one.clone();
        let remove = el("button")
            .attr("type", "button")
            .attr("aria-label", (self.held.words.remove)(&name))
            .attr_if("title", refused)
            // Not `attr_if`: the button that is drawn anew keeps the focus only if it has the same attributes.
            .flag("aria-disabled", move || busy || refused.is_some())
            .click(move || match refused {
                Some(why) => self.toasts.failed(why.to_owned()),
                None if busy => {}
                None => self.ask_or_remove(kept.clone()),
            })
            .child(icon("x"));
        let beside = self.record.now().map(|record| (self.held.beside)(&record, &one));
        (self.held.chip)(&one, busy, Some(el("span").child(beside).child(remove)))
    }

    /// Taking one away can be undone from its toast; what is hard to take back asks first.
    fn ask_or_remove(self, one: R) {
        let Some(record) = self.record.now() else { return };
        let Some(question) = (self.held.question)(&record, &one) else { return self.remove(one) };
        confirm(Question { run: Later::new(move |()| self.remove(one.clone())), ..question });
    }

    fn remove(self, one: R) {
        let Some(record) = self.record.now() else { return };
        let (say, name) = (self.held.words, (self.held.name)(&one).clone());
        self.busy.update(|busy| busy.push(name.clone()));
        let told = Told {
            done: (say.removed)(&name, (self.held.holder)(&record)),
            failed: (say.not_removed)(&name),
            unknown: (say.removal_unknown)(&name),
        };
        let (whose, back, after) = (record.clone(), one.clone(), self.after.get_value());
        let then = after.clone();
        let undo = Later::new(move |()| self.undo(&whose, &back, &then));
        act((self.held.remove)(&record, &one), told).undo(words::undo(), undo).then(move |answer| {
            let _ = self.busy.try_update(|busy| busy.retain(|other| *other != name));
            if answer.is_ok() && self.changed(&record, &after, |record| (self.held.lose)(record, &one)) {
                // Not the next one's button: a second Enter would take that one away too.
                crate::ui::focus("[data-add]");
            }
        });
    }

    /// Gives one back, also when the record's page was left meanwhile.
    fn undo(self, record: &T, one: &R, after: &After<T>) {
        let is_here = self.record.now().is_some_and(|here| here.id() == record.id());
        if is_here && !untrack(|| self.adding.running()) {
            return self.add(vec![one.clone()]);
        }
        let (say, name) = (self.held.words, (self.held.name)(one));
        let told = Told {
            done: (say.added)(&name.to_string(), (self.held.holder)(record)),
            failed: (say.one_not_added)(name),
            unknown: (say.addition_unknown)(name),
        };
        let (record, one, after) = (record.clone(), one.clone(), after.clone());
        act((self.held.add)(&record, &one), told).then(move |answer| {
            if answer.is_ok() {
                self.changed(&record, &after, |record| (self.held.take)(record, &one));
            }
        });
    }

    fn pick(self) {
        let Some(record) = self.record.now().filter(|_| !untrack(|| self.adding.running())) else { return };
        (self.held.pick)(&record, Later::new(move |chosen| self.add(chosen)));
    }

    /// Adds several, each with its own result.
    fn add(self, chosen: Vec<R>) {
        let Some(record) = self.record.now() else { return };
        let step = |one: &R| BulkStep {
            label: (self.held.name)(one).clone(),
            about: Foreign::default(),
            call: Some((self.held.add)(&record, one)),
        };
        let steps = chosen.iter().map(step).collect();
        self.added.set_value(chosen.clone());
        let after = self.after.get_value();
        let settled =
            Later::new(move |outcomes: Vec<Outcome>| self.settle(&record, &chosen, &outcomes, &after));
        self.adding.start(steps, settled);
    }

    fn settle(self, record: &T, chosen: &[R], outcomes: &[Outcome], after: &After<T>) {
        let (say, holder) = (self.held.words, (self.held.holder)(record));
        let which = |is_done: bool| {
            let all = chosen.iter().zip(outcomes);
            all.filter(move |(_, outcome)| (**outcome == Outcome::Done) == is_done).map(|(one, _)| one)
        };
        let names = |is_done: bool| {
            which(is_done).map(|one| (self.held.name)(one).to_string()).collect::<Vec<_>>().join(", ")
        };
        let is_here =
            self.changed(record, after, |record| which(true).for_each(|one| (self.held.take)(record, one)));
        let (done, others) = (names(true), names(false));
        if !done.is_empty() {
            self.toasts.done((say.added)(&done, holder), None);
        }
        if !is_here {
            // The page that would show what came of the others was left.
            if !others.is_empty() {
                self.toasts.failed((say.not_added)(&others, holder));
            }
            return;
        }
        if outcomes.contains(&Outcome::Unknown) {
            // What is true now is asked, not guessed (J3).
            let (adding, chosen) = (self.adding, chosen.to_vec());
            self.record.read_then((self.held.get)(record.id()), move |record| {
                let all = (self.held.all)(record);
                let holds = |index: usize| chosen.get(index).is_some_and(|one| all.contains(one));
                let missing = || Outcome::Failed((say.not_after_all)().to_owned());
                adding.resolve(|index| if holds(index) { Outcome::Done } else { missing() });
            });
        }
        // "Try again" goes with its failures, and the focus with it.
        crate::ui::focus_if_lost("[data-add]");
    }

    fn changed(self, record: &T, after: &After<T>, change: impl FnOnce(&mut T)) -> bool {
        let is_here = self.record.changed(record, change);
        after(record);
        is_here
    }

    /// Those that could not be added, with another try.
    fn not_added(self) -> Option<AnyView> {
        let some = self.adding.items().with(|items| items.iter().any(|item| !item.outcome.is_settled()));
        if self.adding.running() || !some {
            return None;
        }
        let again = Callback::new(move |()| {
            let items = self.adding.items().get_untracked();
            let all = self.added.get_value().into_iter().zip(items);
            self.add(all.filter(|(_, item)| may_try_again(&item.outcome)).map(|(one, _)| one).collect());
        });
        let results = bulk_results(self.adding, "", (self.held.words.unknown)(), true);
        let again = again_button(again).attr("data-size", "small");
        Some(el("div").attr("role", "status").child(results).child(again).view())
    }
}
