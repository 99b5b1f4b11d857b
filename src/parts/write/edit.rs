//! Changes a record: it is read, the form is drawn once, and before the whole is written it is read again and joined
//! with what others did meanwhile.

use std::rc::Rc;

use api::page::Listed;
use api::{ApiError, Call, Kind};
use leptos::prelude::*;
use text::Foreign;

use crate::fetch;
use crate::parts::address::param;
use crate::parts::failure::{failure_panel, notice};
use crate::parts::page_head::page_head;
use crate::parts::read::load::Load;
use crate::parts::read::memory::Memory;
use crate::parts::write::form_page::{Done, Sending};
use crate::words::common as words;
use el::{dynamic, el, row};

/// How a record `T` is changed, of which a form writes `W`.
pub(crate) struct Editing<T: 'static, W: 'static> {
    /// Its words.
    pub(crate) words: &'static EditWords,
    /// The address of the record's page.
    pub(crate) detail: fn(&str) -> String,
    /// What it is called.
    pub(crate) name: fn(&T) -> &Foreign,
    /// Reads it.
    pub(crate) get: fn(&str) -> Call<T>,
    /// What is written of it; nothing where the API did not tell all of it, since the rest would be lost.
    pub(crate) of: fn(&T) -> Option<W>,
    /// What it was, what it is here, what it is there: both changes in one ([`api::merge`]).
    pub(crate) merged: fn(&W, &W, &W) -> W,
    /// Writes it.
    pub(crate) put: fn(&str, &W) -> Call<()>,
    /// The record with this id that was written.
    pub(crate) record: fn(W, Foreign) -> T,
    /// Draws the form that begins with it.
    pub(crate) form: fn(&T, Rc<W>) -> AnyView,
}

/// What a group says of changing a record.
pub(crate) struct EditWords {
    /// The page's title.
    pub(crate) title: fn() -> &'static str,
    /// That the record could not be loaded.
    pub(crate) not_loaded: fn() -> &'static str,
    /// That the API does not tell all of it.
    pub(crate) untold: fn() -> &'static str,
    /// The link to its page.
    pub(crate) back: fn() -> &'static str,
}

/// What was written.
pub(crate) struct Written<W> {
    whole: W,
    /// Whether somebody else had changed it meanwhile.
    beside_others: bool,
}

impl<T: Listed, W: PartialEq> Editing<T, W> {
    /// The page about the record that the address names by `:id`.
    pub(crate) fn page(&'static self) -> AnyView {
        let id = param("id");
        let load: Load<T> = Load::new();
        let read = Callback::new(move |()| load.start((self.get)(&id)));
        read.run(());
        dynamic(move || {
            if let Some(error) = load.error().get() {
                return failure_panel("h1", (self.words.not_loaded)(), &error, read);
            }
            match load.get() {
                Some(record) => match (self.of)(&record) {
                    Some(whole) => (self.form)(&record, Rc::new(whole)),
                    None => self.untold(&record),
                },
                None => el("p").attr("role", "status").child(words::loading()).view(),
            }
        })
    }

    fn untold(&self, record: &T) -> AnyView {
        let back =
            el("a").class("button").attr("href", (self.detail)(record.id())).child((self.words.back)());
        let head = page_head((self.words.title)(), (self.name)(record), Vec::new());
        let text = words::untold_text();
        row([head, notice("warn", "triangle-alert", (self.words.untold)(), text, back)])
    }

    /// Writes `mine`, which began as `begun`.
    pub(crate) fn send(&'static self, id: Foreign, begun: Rc<W>, mine: W) -> Sending<Written<W>> {
        Box::pin(async move {
            let now = match fetch::send((self.get)(id.raw())).await.map(|record| (self.of)(&record)) {
                Ok(Some(now)) => now,
                Ok(None) => {
                    let untold = ApiError::without_answer(Kind::Server, String::new());
                    return Some(Err(nothing_sent(untold)));
                }
                Err(error) => return Some(Err(nothing_sent(error))),
            };
            let whole = (self.merged)(&begun, &mine, &now);
            let answer = fetch::send((self.put)(id.raw(), &whole)).await;
            let beside_others = now != *begun;
            Some(answer.map(|()| Written { whole, beside_others }))
        })
    }

    /// What follows: every page that shows the record is told, and one is back at its own.
    pub(crate) fn done(&'static self, id: Foreign) -> impl Fn(Written<W>) -> Done {
        let memory = Memory::from_context();
        move |written| {
            let record = (self.record)(written.whole, id.clone());
            memory.renew(&record);
            memory.news().tell();
            let says = if written.beside_others { words::saved_with_others } else { words::saved };
            Done { says: says((self.name)(&record)), go: Some((self.detail)(id.raw())) }
        }
    }
}

/// Nothing was written: as "it could not be read again", where the error alone would say that the outcome is unknown.
pub(crate) fn nothing_sent(error: ApiError) -> ApiError {
    if error.outcome_is_unknown() || error.status.is_none() {
        let detail = Some(words::not_read_again().to_owned());
        ApiError { kind: Kind::Server, detail, status: None, ..error }
    } else {
        error
    }
}
