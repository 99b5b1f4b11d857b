//! A picker without the type of its records: one copy of its code serves every kind.

use std::rc::Rc;

use api::call::Row;
use api::page::{Listed, Query, Rows};
use text::Foreign;

use crate::parts::choices::{Also, Choices, Offer, Options, PickWords, Picker, Shows};
use crate::parts::read::record::{Asked, One, erased, erased_page};
use crate::ui::react::{Ask, Later};

/// `picker` without its type; for one or `many`.
pub(super) fn picker<T: Listed>(picker: Picker<T>, many: bool, also: Option<Also<T>>) -> AnyPicker {
    let Picker { choices: Choices { words, options, shows }, title, offers, none, act, picked } = picker;
    AnyPicker {
        title,
        words,
        options: options.erased(),
        shows: Rc::new(move |one| {
            let one = one.get()?;
            match offers(one) {
                Offer::Yes => Some((shows(one), None)),
                Offer::Refused(why) => Some((shows(one), Some(why))),
                Offer::Hidden => None,
            }
        }),
        none,
        act,
        many,
        picked: erased_act(picked),
        also: also.map(erased_also),
    }
}

fn erased_act<T: Listed>(picked: Later<Vec<T>>) -> Picked {
    Rc::new(move |all| picked.run(all.iter().filter_map(|one| one.get().cloned()).collect()))
}

fn erased_also<T: Listed>(also: Also<T>) -> AnyAlso {
    let effect = also.effect.map(|(words, shows)| -> (&'static str, Shows<One>) {
        let shows = move |chosen: Ask<Vec<One>>| {
            shows(Rc::new(move || chosen().iter().filter_map(|one| one.get().cloned()).collect()))
        };
        (words, Rc::new(shows))
    });
    AnyAlso { act: also.act, picked: erased_act(also.picked), effect }
}

/// [`Also`] without the type of the records.
pub(super) struct AnyAlso {
    pub(super) act: &'static str,
    pub(super) picked: Picked,
    pub(super) effect: Option<(&'static str, Shows<One>)>,
}

/// What is done with those chosen.
pub(super) type Picked = Rc<dyn Fn(&[One])>;

/// A [`Picker`] without the type of its records: one copy of this code serves every kind.
pub(super) struct AnyPicker {
    pub(super) title: &'static str,
    pub(super) words: &'static PickWords,
    pub(super) options: AnyOptions,
    /// A record's name and second line, and why it cannot be chosen; nothing if it is hidden.
    pub(super) shows: Rc<dyn Fn(&One) -> Option<((Foreign, Option<String>), Option<&'static str>)>>,
    pub(super) none: &'static str,
    pub(super) act: fn(usize) -> String,
    /// Whether several can be chosen.
    pub(super) many: bool,
    pub(super) picked: Picked,
    pub(super) also: Option<AnyAlso>,
}

/// [`Options`] without the type of the records.
pub(super) enum AnyOptions {
    All(Rc<dyn Fn() -> Asked<Vec<Row<One>>>>),
    Search(Rc<dyn Fn(&Query) -> Asked<Rows<One>>>),
}

impl<T: Listed> Options<T> {
    fn erased(&self) -> AnyOptions {
        match *self {
            Self::All(call) => AnyOptions::All(Rc::new(move || Asked::of(call(), erased))),
            Self::Search(call) => {
                AnyOptions::Search(Rc::new(move |query| Asked::of(call(query), erased_page)))
            }
        }
    }
}
