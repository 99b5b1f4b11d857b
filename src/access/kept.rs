//! A record of changes that this tab keeps until it is closed: a reload loses neither what was done nor the way back.

use api::access::{ChangeSet, file};
use leptos::prelude::*;

use crate::storage::Storage;
use crate::ui::react::effect;

/// The record that is kept under `name`, or an empty one; what becomes of it is kept.
pub(crate) fn record(name: String, tenant: String) -> RwSignal<ChangeSet> {
    let kept = Storage::Tab.read(&name).and_then(|text| file::read(&text, &tenant).ok());
    let record = RwSignal::new(kept.unwrap_or_default());
    effect(move || {
        let text = record.with(|record| (!record.lines.is_empty()).then(|| file::write(record)));
        Storage::Tab.write(&name, text.as_deref());
    });
    record
}
