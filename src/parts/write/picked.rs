//! A field of a form that is filled with names of records, chosen from all that there are.

use std::rc::Rc;

use api::call::Row;
use api::page::Listed;

use crate::parts::choices::Picker;
use crate::parts::choices::{Choices, Offer, Options};
use crate::parts::pick::pick;
use crate::parts::read::load::Load;
use crate::parts::write::state::Picked;
use crate::ui::react::Later;

/// What is said where names are chosen for a field.
pub(crate) struct PickedWords {
    /// The button that begins, and the picker's title.
    pub(crate) add: fn() -> &'static str,
    /// The button's words for a number of them.
    pub(crate) act: fn(usize) -> String,
    /// That all are chosen.
    pub(crate) none: fn() -> &'static str,
}

/// How a field is filled with the names of `kind`. Where the API gives all of them in one answer, names that are not
/// among them are marked.
pub(crate) fn picked<T: Listed>(kind: &'static Choices<T>, words: &'static PickedWords) -> Picked {
    let load: Load<Vec<Row<T>>> = Load::new();
    if let Options::All(all) = kind.options {
        load.start(all());
    }
    let name = |one: &T| (kind.shows)(one).0;
    let known = move || {
        let names = |rows: &Vec<Row<T>>| rows.iter().flatten().map(|one| name(one).into_raw()).collect();
        load.with(|rows| rows.map(names))
    };
    let begin = move |held: Vec<String>, chosen: Later<Vec<String>>| {
        pick(Picker {
            choices: kind,
            title: (words.add)(),
            offers: Rc::new(move |one| Offer::only_if(!held.iter().any(|held| name(one) == *held.as_str()))),
            none: (words.none)(),
            act: words.act,
            picked: Later::new(move |all: Vec<T>| {
                chosen.run(all.iter().map(|one| name(one).into_raw()).collect());
            }),
        });
    };
    Picked { known: Rc::new(known), add: words.add, begin: Rc::new(begin) }
}
