//! What can be chosen: where the options come from, what is said of them, whether one can be had.

use std::rc::Rc;

use api::Call;
use api::call::Row;
use api::page::{Query, Rows};
use leptos::prelude::AnyView;
use text::Foreign;

use crate::ui::react::{Ask, Later};

/// Where the options come from.
pub(crate) enum Options<T: 'static> {
    /// All at once, searched here.
    All(fn() -> Call<Vec<Row<T>>>),
    /// Searched by the API.
    Search(fn(&Query) -> Call<Rows<T>>),
}

/// What a picker says of the kind of record that it chooses.
pub(crate) struct PickWords {
    /// The dialog's name.
    pub(crate) label: fn() -> &'static str,
    /// The name of the list.
    pub(crate) list: fn() -> &'static str,
    /// The name of its field.
    pub(crate) find: fn() -> &'static str,
    /// "3 chosen · 24 roles".
    pub(crate) chosen_of: fn(&str, &str) -> String,
    /// That none has to be chosen first.
    pub(crate) choose_first: fn() -> &'static str,
    /// That none matches.
    pub(crate) no_match: fn() -> &'static str,
    /// That so many could not be read.
    pub(crate) unreadable: fn(usize) -> String,
}

/// Whether a record can be chosen.
pub(crate) enum Offer {
    /// It can.
    Yes,
    /// It cannot, and this is why.
    Refused(&'static str),
    /// It is not worth showing.
    Hidden,
}

impl Offer {
    /// It can be chosen, or is not worth showing.
    pub(crate) fn only_if(can: bool) -> Self {
        if can { Self::Yes } else { Self::Hidden }
    }
}

/// A kind of record that can be chosen, wherever that is.
pub(crate) struct Choices<T: 'static> {
    /// What is said of them.
    pub(crate) words: &'static PickWords,
    /// Where they come from.
    pub(crate) options: Options<T>,
    /// A record's name, and its second line if it has one.
    pub(crate) shows: fn(&T) -> (Foreign, Option<String>),
}

/// What a picker is for.
pub(crate) struct Picker<T: 'static> {
    /// From what one chooses.
    pub(crate) choices: &'static Choices<T>,
    /// The title.
    pub(crate) title: &'static str,
    /// Which can be chosen.
    pub(crate) offers: Rc<dyn Fn(&T) -> Offer>,
    /// What to say when none is offered at all.
    pub(crate) none: &'static str,
    /// The button's words for a number of records.
    pub(crate) act: fn(usize) -> String,
    /// What to do with those chosen.
    pub(crate) picked: Later<Vec<T>>,
}

/// What else can be done with those chosen, and its button's words.
pub(crate) struct Also<T: 'static> {
    pub(crate) act: &'static str,
    pub(crate) picked: Later<Vec<T>>,
    /// What the choice would do, which is shown to whoever opens it: what it is called, and how it is drawn.
    pub(crate) effect: Option<(&'static str, Shows<T>)>,
}

/// Draws something of those chosen, following them.
pub(crate) type Shows<T> = Rc<dyn Fn(Ask<Vec<T>>) -> AnyView>;
