//! What every field of a form has. Whatever a field holds stands in it as text, by its name in the API: so drafts,
//! mistakes, refusals and "was it changed" are one matter for all.

use std::rc::Rc;

use leptos::prelude::*;
use text::{Foreign, seen};

use crate::ui::field::Typing;
use crate::ui::react::{Ask, Later};
use crate::ui::suggest::Suggestion;
use crate::words::common as words;

/// The most mistakes that are named one by one.
const NAMED: usize = 5;

/// What a field is about in words.
#[derive(Clone, Copy)]
pub(crate) struct FieldWords {
    pub(super) label: fn() -> &'static str,
    pub(super) help: fn() -> &'static str,
    /// What is needed, where the field may not be empty.
    pub(super) missing: Option<fn() -> &'static str>,
}

impl FieldWords {
    /// Its label, and its help.
    pub(crate) const fn new(label: fn() -> &'static str, help: fn() -> &'static str) -> Self {
        Self { label, help, missing: None }
    }

    /// It may not be empty: `missing` says what is needed.
    pub(crate) const fn needed(self, missing: fn() -> &'static str) -> Self {
        Self { missing: Some(missing), ..self }
    }
}

/// What a mistake is, in words; several lines of a field may each have one.
pub(crate) type Mistake = String;

/// The state that every field has. Copy: hand it to closures freely.
#[derive(Clone, Copy)]
pub(crate) struct State {
    /// Its name in the API and in the draft.
    pub(super) name: &'static str,
    /// The id of its control.
    pub(super) id: &'static str,
    /// What stands in it.
    pub(super) text: RwSignal<String>,
    /// What it began with, from a record that is edited; else nothing.
    pub(super) begun: StoredValue<String>,
    /// Whether it was left once: from then on its mistakes show.
    pub(super) left: RwSignal<bool>,
    /// What the API said against it, and what was sent then.
    pub(super) refused: RwSignal<Option<(String, String)>>,
    pub(super) check: StoredValue<Check, LocalStorage>,
    /// Whether it is asked at all; nothing for always.
    pub(super) used: StoredValue<Option<Ask<bool>>, LocalStorage>,
    /// What is worth a word though it is not wrong.
    pub(super) advice: StoredValue<Option<Advice>, LocalStorage>,
    /// What will be sent of it, where that is not what was typed.
    pub(super) sends: StoredValue<Option<Sends>, LocalStorage>,
    /// What its draft keeps, where that is not what stands in it.
    pub(super) kept_as: StoredValue<Option<Ask<String>>, LocalStorage>,
    /// Who gets what its draft kept, where that is not what stands in it.
    pub(super) given_to: StoredValue<Option<Rc<dyn Fn(&str)>>, LocalStorage>,
}

/// What is worth a word in the text of a field.
pub(super) type Advice = Rc<dyn Fn(&str) -> Vec<String>>;

/// What will be sent for the text of a field.
pub(super) type Sends = Rc<dyn Fn(&str) -> Option<Foreign>>;

/// What is wrong with the text of a field.
pub(super) type Check = Rc<dyn Fn(&str) -> Option<Mistake>>;

impl State {
    /// What is to be shown against it.
    pub(super) fn error(self) -> Option<Mistake> {
        let text = self.text.get();
        // The API's word stands until what it is about changes.
        let said = self
            .refused
            .with(|refused| refused.clone().filter(|(_, sent)| *sent == text).map(|(said, _)| said));
        said.or_else(|| if self.left.get() { self.mistake() } else { None })
    }

    /// What is wrong with what stands in it.
    pub(super) fn mistake(self) -> Option<Mistake> {
        if !self.is_used() {
            return None;
        }
        let check = self.check.get_value();
        self.text.with(|text| check(text))
    }

    /// Whether it holds anything that leaving would lose.
    pub(super) fn is_dirty(self) -> bool {
        self.text.with(|text| self.begun.with_value(|begun| text.trim() != begun.trim()))
    }

    /// Whether it is asked.
    pub(super) fn is_used(self) -> bool {
        self.used.get_value().is_none_or(|used| used())
    }

    /// What its draft keeps, if anything. Not what it began with: by the time a draft is taken up, somebody else may
    /// have changed the record, and what nobody typed here would be put back.
    pub(super) fn kept(self) -> Option<String> {
        match self.kept_as.get_value() {
            Some(kept) => Some(kept()).filter(|kept| !kept.is_empty()),
            None => self.is_dirty().then(|| self.text.get()),
        }
    }

    /// Takes what a draft has kept of it; nothing for what it began with.
    pub(super) fn give(self, kept: Option<&str>) {
        if let Some(given_to) = self.given_to.get_value() {
            return given_to(kept.unwrap_or_default());
        }
        self.refused.set(None);
        // What was typed and not sent shows its mistakes at once.
        self.left.set(kept.is_some_and(|text| !text.is_empty()));
        self.text.set(kept.map_or_else(|| self.begun.get_value(), str::to_owned));
    }

    pub(super) fn leave(self) {
        // An empty field that was only passed through is not a mistake yet.
        if self.text.with_untracked(|text| !seen(text).is_empty()) {
            self.left.set(true);
        }
    }
}

/// How a field is filled in.
#[derive(Clone, Copy)]
pub(super) enum Control {
    /// A line.
    Line(Typing),
    /// A line that suggests what could be meant.
    Suggests(Suggests),
    /// Several lines.
    Lines(Typing),
    /// One of several, each with a sentence.
    One(fn() -> Vec<Option_>),
    /// Some of several, each with a sentence. What is held beside them is kept, and can be taken away.
    Some(fn() -> Vec<Option_>),
    /// One of all that there are, once they are read.
    OfAll(StoredValue<All, LocalStorage>),
    /// On or off.
    Switch,
    /// Whatever else draws it.
    Own(StoredValue<Rc<dyn Fn(State) -> AnyView>, LocalStorage>),
}

/// The name of what is suggested, and what could be meant by the text of a field.
pub(super) type Suggests = (fn() -> &'static str, StoredValue<SuggestFor, LocalStorage>);

/// Gives what could be meant by a text. Follows its signals.
pub(crate) type SuggestFor = Rc<dyn Fn(&str) -> Vec<Suggestion>>;
/// All that there are, once they are read: the value of each, and what it is called.
pub(crate) type All = Ask<Option<Vec<(String, String)>>>;

/// One of several: its value in the API, its word, a sentence.
pub(crate) type Option_ = (&'static str, &'static str, &'static str);

/// Begins a choice.
type Begin = Rc<dyn Fn(Vec<String>, Later<Vec<String>>)>;

/// How a field is filled by choosing.
pub(crate) struct Picked {
    /// What can be chosen, once that is read: what is held beside it stays, and is marked.
    pub(crate) known: Ask<Option<Vec<String>>>,
    /// The button's word.
    pub(crate) add: fn() -> &'static str,
    /// Chooses from what is not `held`, and gives it back.
    pub(crate) begin: Begin,
}

/// The lines of a text that hold something.
pub(super) fn read_lines(text: &str) -> Vec<String> {
    numbered(text).map(|(_, line)| line.to_owned()).collect()
}

/// The lines of a text that hold something, without spaces around them, each with its number from 1.
pub(super) fn numbered(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let lines = text.lines().enumerate().map(|(index, line)| (index + 1, line.trim()));
    lines.filter(|(_, line)| !line.is_empty())
}

/// The first few of many mistakes, a line each, and how many more there are.
pub(crate) fn few(mut mistakes: Vec<String>) -> String {
    let more = mistakes.len().saturating_sub(NAMED);
    mistakes.truncate(NAMED);
    if more > 0 {
        mistakes.push(words::and_more(&more.to_string()));
    }
    mistakes.join("\n")
}
