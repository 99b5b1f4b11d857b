//! What other groups use of scopes: how they are chosen.

use std::rc::Rc;

use api::scopes::{self, Scope};
use leptos::prelude::*;

use super::words;
use crate::parts::pick::{Offer, Options, PickWords, Picker, pick};
use crate::parts::read::load::Load;
use crate::parts::write::state::Picked;
use crate::ui::react::Later;

const PICK: PickWords = PickWords {
    label: words::choose_scopes,
    list: words::scopes,
    find: words::find_scope,
    chosen_of: words::scopes_chosen_of,
    choose_first: words::choose_scope_first,
    no_match: words::no_scope_found,
    unreadable: words::scopes_unreadable,
};

/// A field that is filled with names of scopes.
pub(crate) fn picked() -> Picked {
    let load: Load<Vec<api::call::Row<Scope>>> = Load::new();
    load.start(scopes::list());
    let names = |rows: &Vec<api::call::Row<Scope>>| {
        rows.iter().flatten().map(|scope| scope.name.raw().to_owned()).collect::<Vec<_>>()
    };
    Picked {
        known: Rc::new(move || load.data().with(|rows| rows.as_ref().map(names))),
        add: words::add_scopes,
        begin: Rc::new(|held, chosen| pick_scopes(held, chosen)),
    }
}

fn pick_scopes(held: Vec<String>, chosen: Later<Vec<String>>) {
    pick(Picker {
        title: words::add_scopes(),
        words: &PICK,
        options: Options::All(scopes::list),
        shows: |scope: &Scope| (scope.name.clone(), scope.description.as_ref().map(ToString::to_string)),
        offers: Rc::new(move |scope: &Scope| match held.iter().any(|one| scope.name == *one.as_str()) {
            true => Offer::Hidden,
            false => Offer::Yes,
        }),
        none: words::every_scope_is_chosen(),
        act: words::add_so_many,
        picked: Later::new(move |scopes: Vec<Scope>| {
            chosen.run(scopes.into_iter().map(|scope| scope.name.into_raw()).collect());
        }),
    });
}
