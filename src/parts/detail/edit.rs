//! The page of a form that changes a record: the record is read first, and the form is drawn once.

use api::Call;
use api::page::Listed;
use leptos::prelude::*;

use crate::parts::failure::failure_panel;
use crate::parts::read::load::Load;
use crate::words::common as words;
use el::{dynamic, el};

/// What is to be edited.
pub(crate) struct Editing<T: Listed> {
    /// The record's id.
    pub(crate) id: String,
    /// Reads it.
    pub(crate) get: fn(&str) -> Call<T>,
    /// That it could not be loaded.
    pub(crate) not_loaded: &'static str,
    /// Draws the form that begins with it.
    pub(crate) form: fn(&T) -> AnyView,
}

/// Draws the page.
pub(crate) fn edit_page<T: Listed>(editing: Editing<T>) -> AnyView {
    let Editing { id, get, not_loaded, form } = editing;
    let load: Load<T> = Load::new();
    let read = Callback::new(move |()| load.start(get(&id)));
    read.run(());
    dynamic(move || {
        if let Some(error) = load.error().get() {
            return failure_panel("h1", not_loaded, &error, read);
        }
        match load.get() {
            Some(record) => form(&record),
            None => el("p").attr("role", "status").child(words::loading()).view(),
        }
    })
}
