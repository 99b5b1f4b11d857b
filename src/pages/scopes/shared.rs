//! What other groups use of scopes: how they are chosen.

use std::rc::Rc;

use api::scopes::{self, Scope};

use super::words;
use crate::parts::pick::{Offer, Options, Picker, pick};
use crate::parts::read::load::Load;
use crate::parts::write::state::Picked;
use crate::ui::react::Later;

/// A field that is filled with names of scopes.
pub(crate) fn picked() -> Picked {
    let load: Load<Vec<api::call::Row<Scope>>> = Load::new();
    load.start(scopes::list());
    let names = |rows: &Vec<api::call::Row<Scope>>| {
        rows.iter().flatten().map(|scope| scope.name.raw().to_owned()).collect::<Vec<_>>()
    };
    Picked {
        known: Rc::new(move || load.with(|rows| rows.map(names))),
        add: words::add_scopes,
        begin: Rc::new(pick_scopes),
    }
}

fn pick_scopes(held: Vec<String>, chosen: Later<Vec<String>>) {
    pick(Picker {
        title: words::add_scopes(),
        words: &words::PICK,
        options: Options::All(scopes::list),
        shows: |scope: &Scope| (scope.name.clone(), scope.description.as_ref().map(ToString::to_string)),
        offers: Rc::new(move |scope: &Scope| {
            if held.iter().any(|one| scope.name == *one.as_str()) { Offer::Hidden } else { Offer::Yes }
        }),
        none: words::every_scope_is_chosen(),
        act: words::add_so_many,
        picked: Later::new(move |scopes: Vec<Scope>| {
            chosen.run(scopes.into_iter().map(|scope| scope.name.into_raw()).collect());
        }),
    });
}
