//! A list that is read in slices: one after another, as far as asked for; what became known since is brought into what
//! was read.

use std::rc::Rc;

use leptos::prelude::*;

use crate::parts::read::list::{AnyList, DRAWN};
use crate::parts::read::record::{Asked, One};
use crate::parts::read::source::{AnySource, Keep, Shown};
use crate::ui::react::effect;

impl AnyList {
    /// What is shown for what the address asks for; nothing of a list that is not read in slices.
    pub(super) fn keep(self) -> Option<Keep<One>> {
        match self.source.get_value() {
            AnySource::Cursor { keep, .. } => Some(keep(&self.query.get_untracked())),
            _ => None,
        }
    }

    /// Reads the next slice, if there is one.
    pub(super) fn more(self) {
        let AnySource::Cursor { read, is_filtered, .. } = self.source.get_value() else { return };
        let next = self.load.now().and_then(|rows| rows.reading?.next);
        let Some(next) = next.filter(|_| !self.load.busy().get_untracked()) else { return };
        let Asked { request, read } = read(&self.query.get_untracked(), Some(&next));
        self.load.start_as(request, move |text| {
            let slice = read(text)?;
            // As it is by now: something may have been removed, or sifted in another way.
            let (before, keep) = (self.load.now(), self.keep());
            let keep = keep.unwrap_or_else(|| Rc::new(|_| true));
            let rows = Shown::with_slice(before, Some(&next), slice, &keep, is_filtered);
            self.memory.remember(&self.address_of(&self.query.get_untracked()), &rows);
            Ok(rows)
        });
    }

    /// As [`Self::more`], and draws what comes.
    pub(super) fn more_to_see(self) {
        self.draw_more();
        self.more();
    }

    /// Draws more rows of what was read.
    pub(super) fn draw_more(self) {
        let known = self.load.try_with_untracked(|rows| rows.map_or(0, |rows| rows.items.len())).unwrap_or(0);
        self.drawn.update(|drawn| *drawn = known.min(*drawn) + DRAWN);
    }

    /// How many rows are drawn; all of a list that is not read in slices.
    pub(super) fn drawn(self) -> usize {
        if self.is_sliced() { self.drawn.get() } else { usize::MAX }
    }

    pub(super) fn is_sliced(self) -> bool {
        self.source.with_value(|source| matches!(source, AnySource::Cursor { .. }))
    }

    /// Brings what was read in slices up to what has become known since: to read all of it again for one change would
    /// be too much.
    pub(super) fn recall(self) {
        let known = self.memory.page(&self.address_of(&self.query.get_untracked()));
        if let (Some(keep), Some(rows)) = (self.keep(), known) {
            self.load.amend(rows.sifted(&keep));
        }
    }

    pub(super) fn take_in(self, records: &[One]) {
        // Its page may have been left.
        let Some(mut rows) = self.load.now() else { return };
        let Some(keep) = self.keep() else { return };
        for one in records {
            rows.each_list(|rows| match rows.iter_mut().flatten().find(|old| old.id() == one.id()) {
                Some(old) => old.clone_from(one),
                None => rows.insert(0, Ok(one.clone())),
            });
        }
        self.memory.remember(&self.address_of(&self.query.get_untracked()), &rows.sifted(&keep));
        self.recall();
    }

    pub(super) fn moved(self, came: u64, gone: usize, up: fn(&str, usize) -> String) {
        let Some(mut rows) = self.load.now() else { return };
        let Some(reading) = &mut rows.reading else { return };
        for count in std::iter::once(&mut reading.read).chain(&mut reading.of) {
            *count = (*count + came).saturating_sub(gone as u64);
        }
        if gone > 0 {
            reading.next = reading.next.take().map(|next| up(&next, gone));
        }
        self.memory.remember(&self.address_of(&self.query.get_untracked()), &rows);
        self.load.show(rows);
    }

    /// Whether slices are read to the end.
    pub(super) fn to_the_end(self) -> RwSignal<bool> {
        self.to_the_end
    }

    /// Reads slice after slice as long as that is wanted. What came stays when it fails or is stopped.
    pub(super) fn read_on(self) {
        effect(move || {
            if !self.to_the_end.get() || self.load.busy().get() {
                return;
            }
            let is_over = self.load.with(|rows| {
                rows.and_then(|rows| rows.reading.as_ref()).is_none_or(|reading| reading.next.is_none())
            });
            if is_over || self.load.error().with(Option::is_some) {
                self.to_the_end.set(false);
            } else {
                self.more();
            }
        });
    }
}
