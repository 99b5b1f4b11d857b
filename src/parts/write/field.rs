//! The fields of a form: what stands in one, what it means, what is wrong with it.

use std::rc::Rc;

use leptos::prelude::*;
use text::{Foreign, seen};

use crate::parts::write::control;
use crate::parts::write::state::{All, Control, FieldWords, Mistake, Option_, State, SuggestFor};
use crate::ui::field::Typing;
use crate::ui::react::memo;
use el::{dynamic, nothing};

/// A field that means a `T`.
pub(crate) struct Field<T: 'static> {
    pub(super) state: State,
    read: fn(&str) -> T,
    words: FieldWords,
    is_optional: bool,
    control: Control,
}

impl<T> Clone for Field<T> {
    fn clone(&self) -> Self {
        *self
    }
}
impl<T> Copy for Field<T> {}

impl<T> Field<T> {
    pub(super) fn new(state: State, words: &FieldWords, read: fn(&str) -> T) -> Self {
        let control = Control::Line(Typing::Words);
        let field = Self { state, read, words: *words, is_optional: false, control };
        match words.missing {
            Some(why) => field.checked(move |text| seen(text).is_empty().then(|| why().to_owned())),
            None => field,
        }
    }

    /// What is to be sent of it, untracked: what stands in it, or nothing while it is not asked.
    pub(crate) fn value(self) -> T {
        if untrack(|| self.state.is_used()) {
            self.state.text.with_untracked(|text| (self.read)(text))
        } else {
            (self.read)("")
        }
    }

    /// What stands in it, following it.
    pub(crate) fn now(self) -> T {
        self.state.text.with(|text| (self.read)(text))
    }

    /// The text in it, following it.
    pub(crate) fn text(self) -> RwSignal<String> {
        self.state.text
    }

    /// It is asked only while `used` says so: else it is not shown, and what stands in it is neither wrong nor sent.
    pub(crate) fn only_if(self, used: impl Fn() -> bool + 'static) -> Self {
        self.state.used.set_value(Some(Rc::new(used)));
        self
    }

    /// What is worth a word though it is not wrong. Follows what stands in the field.
    pub(crate) fn advised(self, advice: impl Fn(&T) -> Vec<String> + 'static) -> Self {
        let read = self.read;
        self.state.advice.set_value(Some(Rc::new(move |text| advice(&read(text)))));
        self
    }

    /// What will be sent, where that is not what was typed: it stands beside the field before. Follows the field.
    pub(crate) fn sends(self, sent: impl Fn(&str) -> Option<Foreign> + 'static) -> Self {
        self.state.sends.set_value(Some(Rc::new(sent)));
        self
    }

    /// Whether what stands in it is as it should be.
    pub(crate) fn is_fine(self) -> bool {
        self.state.mistake().is_none()
    }

    /// What else is wrong with it. An empty field is only wrong where [`FieldWords::needed`] says so.
    pub(crate) fn check(self, check: impl Fn(&str) -> Option<Mistake> + 'static) -> Self {
        self.checked(move |text| if seen(text).is_empty() { None } else { check(text) })
    }

    fn checked(self, more: impl Fn(&str) -> Option<Mistake> + 'static) -> Self {
        let before = self.state.check.get_value();
        self.state.check.set_value(Rc::new(move |text| before(text).or_else(|| more(text))));
        self
    }

    /// What its draft keeps in the place of what stands in it.
    pub(crate) fn kept_as(self, kept: impl Fn() -> String + 'static) -> Self {
        self.state.kept_as.set_value(Some(Rc::new(kept)));
        self
    }

    /// Says beside its label that it may be empty.
    pub(crate) fn optional(mut self) -> Self {
        self.is_optional = true;
        self
    }

    /// What is typed into it, or into each of its lines.
    pub(crate) fn typed_as(mut self, typing: Typing) -> Self {
        self.control = match self.control {
            Control::Lines(_) => Control::Lines(typing),
            _ => Control::Line(typing),
        };
        self
    }

    /// Suggests what could be meant: whatever else is typed is fine too. `label` is the name of the list.
    pub(crate) fn suggests(mut self, label: fn() -> &'static str, what: SuggestFor) -> Self {
        self.control = Control::Suggests((label, StoredValue::new_local(what)));
        self
    }

    pub(super) fn lines(mut self) -> Self {
        self.control = Control::Lines(Typing::Code);
        self
    }

    pub(super) fn one_of(mut self, options: fn() -> Vec<Option_>) -> Self {
        self.control = Control::One(options);
        self
    }

    pub(super) fn some_of(mut self, options: fn() -> Vec<Option_>) -> Self {
        self.control = Control::Some(options);
        self
    }

    pub(super) fn of_all(mut self, all: All) -> Self {
        self.control = Control::OfAll(StoredValue::new_local(all));
        self
    }

    pub(super) fn switch(mut self) -> Self {
        self.control = Control::Switch;
        self
    }

    pub(super) fn drawn_by(mut self, draw: impl Fn(State) -> AnyView + 'static) -> Self {
        self.control = Control::Own(StoredValue::new_local(Rc::new(draw)));
        self
    }

    /// Draws it: label, control, help, what is wrong.
    pub(crate) fn view(self) -> AnyView {
        let Self { state, words, is_optional, control, .. } = self;
        if state.used.get_value().is_none() {
            return control::draw(state, words, is_optional, control);
        }
        let used = memo(move || state.is_used());
        dynamic(
            move || if used.get() { control::draw(state, words, is_optional, control) } else { nothing() },
        )
    }
}
