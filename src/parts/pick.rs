//! Chooses one or several records: a searchable list in a dialog. Nothing is cut off in silence (P6, P7), and what
//! cannot be chosen stays and says why.

use std::rc::Rc;

use api::ApiError;
use api::order::{sorted, telling_end};
use api::page::{Listed, Query, Rows};
use leptos::prelude::*;
use text::Foreign;

use crate::parts::choices::{Also, PickWords, Picker};
use crate::parts::failure::what_happened;
use crate::parts::read::load::Load;
use crate::parts::read::record::{Asked, One};
use crate::ui::dialog::{Dialog, Dialogs, Opening};
use crate::ui::disclosure::unfolding;
use crate::ui::listbox::{Choice, Listbox, listbox};
use crate::ui::react::{Ask, rested};
use crate::ui::{fold, icon};
use crate::words::common as words;
use el::{button, el};

mod erased;

use erased::{AnyOptions, AnyPicker};

/// How many matches are drawn; beyond it the list says how many more there are.
const DRAWN: usize = 50;
/// How long typing rests before the API is asked, in milliseconds.
const PAUSE: std::time::Duration = std::time::Duration::from_millis(200);

/// Opens the picker, for any number.
pub(crate) fn pick<T: Listed>(picker: Picker<T>) {
    open(erased::picker(picker, true, None));
}

/// As [`pick`], with a second act.
pub(crate) fn pick_also<T: Listed>(picker: Picker<T>, also: Also<T>) {
    open(erased::picker(picker, true, Some(also)));
}

/// Opens the picker, for one: who chooses it has chosen.
pub(crate) fn pick_one<T: Listed>(picker: Picker<T>) {
    open(erased::picker(picker, false, None));
}

fn open(picker: AnyPicker) {
    let label = (picker.words.label)();
    let picker = Rc::new(picker);
    let opening = Opening::new(label, "picker", move |dialog| Picking::new(&picker, dialog).draw());
    Dialogs::from_context().open(opening);
}

/// An option as it is drawn.
#[derive(Clone)]
struct Offered {
    id: String,
    name: Foreign,
    note: Option<String>,
    refused: Option<&'static str>,
}

/// What is on offer.
#[derive(Clone, Default)]
struct OnOffer {
    options: Vec<Offered>,
    /// How many there are beyond those.
    more: u64,
    /// How many could not be read.
    lost: usize,
}

/// An open picker.
#[derive(Clone)]
struct Picking {
    title: &'static str,
    words: &'static PickWords,
    none: &'static str,
    act: fn(usize) -> String,
    many: bool,
    dialog: Dialog,
    /// What was read, or nothing yet.
    read: Ask<Option<OnOffer>>,
    error: RwSignal<Option<ApiError>>,
    /// Reads, for what was typed.
    ask: Rc<dyn Fn(&str)>,
    /// Whether the API searches.
    asks_api: bool,
    search: RwSignal<String>,
    chosen: RwSignal<Vec<String>>,
    /// Gives the records of these ids to whoever wanted them; if so, for the second act.
    give: Rc<dyn Fn(&[String], bool)>,
    /// The words of the second act.
    also: Option<&'static str>,
    /// What the choice would do.
    effect: Option<(&'static str, Rc<dyn Fn() -> AnyView>)>,
}

impl Picking {
    fn new(picker: &Rc<AnyPicker>, dialog: Dialog) -> Self {
        let load: Load<Rows<One>> = Load::new();
        let asked = picker.clone();
        let ask = move |text: &str| match &asked.options {
            AnyOptions::All(call) => {
                let Asked { request, read } = call();
                load.start_as(request, move |text| {
                    Ok(Rows { items: read(text)?, metadata: api::page::Metadata::default() })
                });
            }
            AnyOptions::Search(call) => {
                let size = u32::try_from(DRAWN).unwrap_or(50);
                let Asked { request, read } = call(&Query { search: text.trim().to_owned(), page: 1, size });
                load.start_as(request, read);
            }
        };
        ask("");
        // What was chosen stays chosen when another search shows others.
        let known = StoredValue::new_local(Vec::<One>::new());
        let shown = picker.clone();
        let read = move || {
            let rows = load.get()?;
            let mut offer = OnOffer { more: rows.metadata.total_count, ..OnOffer::default() };
            for row in rows.items {
                offer.more = offer.more.saturating_sub(1);
                let Ok(one) = row else {
                    offer.lost += 1;
                    continue;
                };
                let Some(((name, note), refused)) = (shown.shows)(&one) else { continue };
                offer.options.push(Offered { id: one.id().to_owned(), name, note, refused });
                known.update_value(|known| {
                    known.retain(|old| old.id() != one.id());
                    known.push(one);
                });
            }
            Some(offer)
        };
        let done = picker.clone();
        let records = move |ids: &[String]| -> Vec<One> {
            known.with_value(|known| {
                ids.iter().filter_map(|id| known.iter().find(|one| one.id() == id).cloned()).collect()
            })
        };
        let give = move |ids: &[String], is_other: bool| match &done.also {
            Some(also) if is_other => (also.picked)(&records(ids)),
            _ => (done.picked)(&records(ids)),
        };
        let chosen = RwSignal::new(Vec::new());
        let also = picker.also.as_ref();
        let effect = also.and_then(|also| also.effect.as_ref()).map(|(words, drawn)| {
            let drawn = drawn.clone();
            let draw = move || drawn(Rc::new(move || chosen.with(|ids: &Vec<String>| records(ids))));
            (*words, Rc::new(draw) as Rc<dyn Fn() -> AnyView>)
        });
        Self {
            title: picker.title,
            words: picker.words,
            none: picker.none,
            act: picker.act,
            many: picker.many,
            dialog,
            read: Rc::new(read),
            error: load.error(),
            ask: Rc::new(ask),
            asks_api: matches!(picker.options, AnyOptions::Search(_)),
            search: RwSignal::new(String::new()),
            chosen,
            give: Rc::new(give),
            also: also.map(|also| also.act),
            effect,
        }
    }

    /// What is on offer and contains what was typed, by name.
    fn matches(&self) -> Vec<Offered> {
        let mut options = (self.read)().unwrap_or_default().options;
        if !self.asks_api {
            let wanted = self.search.with(|search| fold(search));
            options.retain(|one| fold(one.name.raw()).contains(&wanted));
            options = sorted(options, |one, other| one.name.cmp(&other.name));
        }
        options
    }

    fn toggle(&self, id: &str) {
        if !self.many {
            self.dialog.close();
            return (self.give)(&[id.to_owned()], false);
        }
        self.chosen.update(|chosen| match chosen.iter().position(|one| one == id) {
            Some(index) => drop(chosen.remove(index)),
            None => chosen.push(id.to_owned()),
        });
    }

    fn draw(self) -> AnyView {
        let chosen = self.chosen;
        let search = self.search;
        let asked = self.clone();
        let ask = rested(PAUSE, move |text: String| (asked.ask)(&text));
        let asks_api = self.asks_api;
        let typed = move |text: String| {
            search.set(text.clone());
            if asks_api {
                ask(text);
            }
        };
        let (drawn, counted, noted, again, done) =
            (self.clone(), self.clone(), self.clone(), self.clone(), self.clone());
        let [field, list] = listbox(Listbox {
            id: "picker-list",
            label: (self.words.list)(),
            find: (self.words.find)(),
            choices: Rc::new(move || drawn.choices()),
            typed: Box::new(typed),
            many: self.many,
        });
        let count = move || chosen.with(Vec::len);
        let say = self.words;
        let many = self.many;
        let all = move || {
            let read = (counted.read)().unwrap_or_default();
            let all = read.options.len() as u64 + read.more;
            if !many {
                return String::new();
            }
            (say.chosen_of)(&count().to_string(), &crate::ui::number(all))
        };
        let act_words = self.act;
        let act = |is_other: bool| {
            let done = done.clone();
            button("button")
                .flag("aria-disabled", move || count() == 0)
                .live("title", move || (count() == 0).then(|| (say.choose_first)().to_owned()))
                .click(move || {
                    let ids = chosen.get_untracked();
                    if !ids.is_empty() {
                        done.dialog.close();
                        (done.give)(&ids, is_other);
                    }
                })
        };
        let also = self.also.map(|words| act(true).child(words));
        let act = act(false).attr("data-kind", "primary").says(move || act_words(count().max(1)));
        let effect =
            self.effect.clone().map(|(words, draw)| unfolding(words, "picker-effect", move || draw()).view());
        let dialog = self.dialog;
        let foot = el("div")
            .class("picker-foot")
            .child(el("span").says(all))
            .child(button("button").click(move || dialog.close()).child(words::cancel()))
            .child(also)
            .child(many.then_some(act));
        el("div")
            .class("picker")
            .child(el("h2").child(self.title))
            .child(field)
            .child(list)
            .child(el("p").class("picker-note").attr("role", "status").says(move || noted.note()))
            .maybe(move || again.again())
            .child(effect)
            .child(foot)
            .view()
    }

    fn choices(&self) -> Vec<Choice> {
        let matches = self.matches();
        let shown = matches.iter().take(DRAWN);
        shown.map(|one| self.choice(one.clone(), &matches)).collect()
    }

    fn choice(&self, one: Offered, all: &[Offered]) -> Choice {
        let Offered { id, name, note, refused } = one;
        // Two may have one name: then the id tells them apart.
        let namesakes = all.iter().filter(|other| other.name == name).map(|other| other.id.as_str());
        let is_double = namesakes.clone().count() > 1;
        let note = match note {
            None if is_double => Some(el("small").child(&Foreign::from(id.as_str()))),
            Some(note) if is_double => {
                let end = telling_end(&id, namesakes);
                // It may stand there already.
                let end = if note.ends_with(&end) { String::new() } else { words::id_ends(&end.into()) };
                let note = if end.is_empty() { note } else { [&note, " · ", &end].concat() };
                Some(el("small").child(note))
            }
            note => note.map(|note| el("small").child(note)),
        };
        let chosen = self.chosen;
        let (marked, told, toggled) = (id.clone(), id.clone(), id.clone());
        let is_chosen = move |id: &str| chosen.with(|chosen| chosen.iter().any(|one| one == id));
        let many = self.many;
        let mark = el::dynamic(move || match (many, is_chosen(&marked)) {
            (false, _) => el::nothing(),
            (true, true) => icon("square-check"),
            (true, false) => icon("square"),
        });
        let this = self.clone();
        Choice {
            key: id,
            mark,
            words: el("span").child(&name).child(" ").child(note),
            href: None,
            refused: refused.map(str::to_owned),
            chosen: many.then(|| -> Ask<bool> { Rc::new(move || is_chosen(&told)) }),
            choose: Rc::new(move || this.toggle(&toggled)),
        }
    }

    /// Another try when the options could not be read.
    fn again(&self) -> Option<AnyView> {
        self.error.with(Option::is_some).then(|| {
            let (ask, search) = (self.ask.clone(), self.search);
            let again = button("button").attr("data-size", "small");
            let again = again.click(move || ask(&search.get_untracked()));
            el("div")
                .class("picker-note")
                .child(again.child(icon("refresh-cw")).child(words::try_again()))
                .view()
        })
    }

    /// Why the list looks as it does: still loading, failed, none, none found, or more than are drawn.
    fn note(&self) -> String {
        if let Some(error) = self.error.get() {
            return what_happened(&error);
        }
        let Some(read) = (self.read)() else { return words::loading().into() };
        let found = self.matches().len();
        let is_searched = self.search.with(|search| !search.trim().is_empty());
        let more = read.more + found.saturating_sub(DRAWN) as u64;
        let note = match (read.options.len(), found) {
            (0, _) if !(self.asks_api && is_searched) => self.none.to_owned(),
            (_, 0) => (self.words.no_match)().to_owned(),
            _ if more > 0 => words::and_more(&crate::ui::number(more)),
            _ => String::new(),
        };
        if read.lost == 0 { note } else { [&note, " ", &(self.words.unreadable)(read.lost)].concat() }
    }
}
