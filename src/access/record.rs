//! Changes with what became of each, sent and taken back: the change set of this browser, an offboarding, a cut.

use std::rc::Rc;

use api::access::set::Became;
use api::access::{Change, ChangeSet};
use leptos::prelude::*;

use super::apply::{Apply, Note};
use crate::ui::date;
use crate::ui::react::Later;

/// Where changes stand with what became of them. Copies are the same.
pub(crate) trait Record: Copy + 'static {
    /// Looks at them as they are; nothing where they have gone with their page.
    fn now<T>(self, look: impl FnOnce(&ChangeSet) -> T) -> Option<T>;

    /// Notes something of them.
    fn noting(self, act: impl FnOnce(&mut ChangeSet));
}

/// Of a page, gone with it.
impl Record for RwSignal<ChangeSet> {
    fn now<T>(self, look: impl FnOnce(&ChangeSet) -> T) -> Option<T> {
        self.try_with_untracked(look)
    }

    fn noting(self, act: impl FnOnce(&mut ChangeSet)) {
        let _ = self.try_update(act);
    }
}

impl Apply {
    /// Sends what is open in `record`, in the stages that `order` makes of it.
    pub(crate) async fn send(self, record: impl Record, order: impl FnOnce(Vec<Change>) -> Vec<Vec<Change>>) {
        let Some(open) = record.now(|set| set.open().cloned().collect()) else { return };
        let stages = order(open);
        let all = stages.concat();
        let stands = move |all: &[&Change]| record.now(|set| set.stands(all)).unwrap_or_default();
        let note = Later::new(move |notes: Vec<Note>| {
            let told = notes.into_iter().map(|Note { at, became, why }| (&all[at], became, why)).collect();
            record.noting(|set| set.note(told, &date::stamp()));
        });
        self.run(&stages, Rc::new(stands), note).await;
    }

    /// Takes back what `record` has done, and nothing that somebody else did.
    pub(crate) async fn take_back(
        self,
        record: impl Record,
        order: impl FnOnce(Vec<Change>) -> Vec<Vec<Change>>,
    ) {
        let Some((back, even)) = record.now(|set| (set.undoing(), set.even())) else { return };
        let even = even.iter().map(|back| (back, Ok(()))).collect();
        record.noting(|set| set.note_undone(even, &date::stamp()));
        let stages = order(back);
        let all = stages.concat();
        let stands = move |all: &[&Change]| record.now(|set| set.stands_undoing(all)).unwrap_or_default();
        let note = Later::new(move |notes: Vec<Note>| {
            let told = notes.into_iter().filter_map(|Note { at, became, why }| match became? {
                Became::Sent => None,
                Became::Failed | Became::Unknown => Some((&all[at], Err(why))),
                Became::Done | Became::AlreadySo | Became::Undone => Some((&all[at], Ok(()))),
            });
            let told = told.collect();
            record.noting(|set| set.note_undone(told, &date::stamp()));
        });
        self.run(&stages, Rc::new(stands), note).await;
    }
}
