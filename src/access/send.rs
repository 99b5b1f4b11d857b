//! What a record holds is sent and taken back.

use std::rc::Rc;

use api::access::Change;
use api::access::set::Became;

use super::apply::{Apply, Note};
use super::record::Record;
use crate::ui::date;
use crate::ui::react::Later;

impl Apply {
    /// Sends what is open in `record`, in the stages that `order` makes of it. Gives whether it was not called off.
    pub(crate) async fn send(
        self,
        record: impl Record,
        order: impl FnOnce(Vec<Change>) -> Vec<Vec<Change>>,
    ) -> bool {
        let Some(open) = record.now(|set| set.open().cloned().collect()) else { return false };
        let stages = order(open);
        let all = stages.concat();
        let asked = record.clone();
        let stands = move |all: &[&Change]| asked.now(|set| set.stands(all)).unwrap_or_default();
        let note = Later::new(move |notes: Vec<Note>| {
            let told = notes.into_iter().map(|Note { at, became, why }| (&all[at], became, why)).collect();
            record.noting(|set| set.note(told, &date::stamp()));
        });
        self.run(&stages, Rc::new(stands), note).await
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
        let asked = record.clone();
        let stands = move |all: &[&Change]| asked.now(|set| set.stands_undoing(all)).unwrap_or_default();
        let note = Later::new(move |notes: Vec<Note>| {
            let told = notes.into_iter().filter_map(|Note { at, became, why }| match became {
                Became::Sent | Became::NotSent => None,
                Became::Failed | Became::Unknown => Some((&all[at], Err(why))),
                Became::Done | Became::AlreadySo | Became::Undone => Some((&all[at], Ok(()))),
            });
            let told = told.collect();
            record.noting(|set| set.note_undone(told, &date::stamp()));
        });
        self.run(&stages, Rc::new(stands), note).await;
    }
}
