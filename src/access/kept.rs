//! A record of changes that this tab keeps until it is closed: a reload loses neither what was done nor the way back.

use std::rc::Rc;

use api::access::{ChangeSet, file};
use leptos::prelude::*;

use super::record::Record;
use crate::storage::Storage;
use crate::ui::react::effect;

/// A record that outlives its page: what comes to be known later is noted where it is kept.
#[derive(Clone)]
pub(crate) struct Kept {
    record: RwSignal<ChangeSet>,
    name: Rc<str>,
    tenant: Rc<str>,
}

impl Kept {
    /// The record that is kept under `name`, or an empty one; what becomes of it is kept.
    pub(crate) fn new(name: &str, tenant: &str) -> Self {
        let kept = read(name, tenant).unwrap_or_default();
        let (record, place) = (RwSignal::new(kept), name.to_owned());
        effect(move || record.with(|record| write(&place, record)));
        Self { record, name: name.into(), tenant: tenant.into() }
    }

    /// Takes in what was noted where it is kept when its page was left before an answer came.
    pub(crate) fn refresh(&self) {
        if let Some(kept) = read(&self.name, &self.tenant)
            && self.record.try_with_untracked(|record| *record != kept) == Some(true)
        {
            self.record.set(kept);
        }
    }

    /// The record, as long as the page is there.
    pub(crate) fn record(&self) -> RwSignal<ChangeSet> {
        self.record
    }
}

impl Record for Kept {
    fn look(&self, look: &mut dyn FnMut(&ChangeSet)) {
        self.record.look(look);
    }

    fn note(&self, act: Box<dyn FnOnce(&mut ChangeSet)>) {
        if self.record.try_get_untracked().is_some() {
            self.record.note(act);
        } else if let Some(mut set) = read(&self.name, &self.tenant) {
            act(&mut set);
            write(&self.name, &set);
        }
    }
}

fn read(name: &str, tenant: &str) -> Option<ChangeSet> {
    file::read(&Storage::Tab.read(name)?, tenant).ok()
}

fn write(name: &str, record: &ChangeSet) {
    let text = (!record.lines.is_empty()).then(|| file::write(record));
    Storage::Tab.write(name, text.as_deref());
}
