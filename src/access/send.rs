//! What a record holds is sent and taken back.

use std::rc::Rc;

use api::access::Change;
use api::access::set::{Became, Stand};

use super::apply::{Apply, Note};
use super::record::Record;
use crate::ui::date;
use crate::ui::react::Later;

/// The stages in which changes are sent.
pub(crate) type Order = Box<dyn FnOnce(Vec<Change>) -> Vec<Vec<Change>>>;

impl Apply {
    /// Sends what is open in `record`, in the stages that `order` makes of it. Gives whether it was not called off.
    pub(crate) async fn send(self, record: Rc<dyn Record>, order: Order) -> bool {
        let mut open = Vec::new();
        record.look(&mut |set| open = set.open().cloned().collect());
        let stages = order(open);
        let all: Rc<[Change]> = stages.concat().into();
        let asked = record.clone();
        let stands = move |all: &[&Change]| -> Vec<Stand> {
            let mut stands = Vec::new();
            asked.look(&mut |set| stands = set.stands(all));
            stands
        };
        let note = Later::new(move |notes: Vec<Note>| {
            let all = all.clone();
            record.note(Box::new(move |set| {
                let told = notes.into_iter().map(|Note { at, became, why }| (&all[at], became, why));
                set.note(told.collect(), &date::stamp());
            }));
        });
        self.run(&stages, Rc::new(stands), note).await
    }

    /// Takes back what `record` has done, and nothing that somebody else did.
    pub(crate) async fn take_back(self, record: Rc<dyn Record>, order: Order) {
        let (mut back, mut even) = (Vec::new(), Vec::new());
        record.look(&mut |set| (back, even) = (set.undoing(), set.even()));
        record.note(Box::new(move |set| {
            let even: Vec<_> = even.iter().map(|back| (back, Ok(()))).collect();
            set.note_undone(&even, &date::stamp());
        }));
        let stages = order(back);
        let all: Rc<[Change]> = stages.concat().into();
        let asked = record.clone();
        let stands = move |all: &[&Change]| -> Vec<Stand> {
            let mut stands = Vec::new();
            asked.look(&mut |set| stands = set.stands_undoing(all));
            stands
        };
        let note = Later::new(move |notes: Vec<Note>| {
            let all = all.clone();
            record.note(Box::new(move |set| {
                let told = notes.into_iter().filter_map(|Note { at, became, why }| match became {
                    Became::Sent | Became::NotSent => None,
                    Became::Failed | Became::Unknown => Some((&all[at], Err(why))),
                    Became::Done | Became::AlreadySo | Became::Undone => Some((&all[at], Ok(()))),
                });
                set.note_undone(&told.collect::<Vec<_>>(), &date::stamp());
            }));
        });
        self.run(&stages, Rc::new(stands), note).await;
    }
}
