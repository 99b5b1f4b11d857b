//! The list of a group: what the address asks for, its rows, and how they are read. One request a page and none
//! per row (P3). Search, page and size stand in the address, so that Back, reload and a shared link give the same
//! view (P2).

use std::marker::PhantomData;
use std::rc::Rc;

use api::call::Row;
use api::page::{Listed, Query};
use leptos::prelude::*;
use leptos_router::NavigateOptions;
use leptos_router::hooks::use_navigate;

use crate::parts::address::query;
use crate::parts::read::load::Load;
use crate::parts::read::memory::Memory;
use crate::parts::read::record::{Asked, One};
use crate::parts::read::source::{AnySource, Shown, Source};
use crate::paths::{list as list_address, read_list};
use crate::ui::react::{effect, memo};

/// A list of a group's records. Copy: hand it to closures freely.
pub(crate) struct List<T: 'static> {
    any: AnyList,
    kind: PhantomData<fn() -> T>,
}

impl<T> Clone for List<T> {
    fn clone(&self) -> Self {
        *self
    }
}
impl<T> Copy for List<T> {}

impl<T: Listed> List<T> {
    /// The list at the address `base`, read from `source`. Begins to read.
    pub(crate) fn new(base: impl Into<String>, source: Source<T>) -> Self {
        Self { any: AnyList::new(base.into(), source.erased()), kind: PhantomData }
    }

    /// The list without the type of its records.
    pub(super) fn any(self) -> AnyList {
        self.any
    }

    /// Whether the record with this id is among those that were read, following them.
    pub(crate) fn holds(self, id: &str) -> bool {
        let is_it = |one: &One| one.id() == id;
        self.any.load.try_with(|rows| rows.is_some_and(|rows| rows.records().any(is_it))).unwrap_or(false)
    }

    /// The record that stands after the one with this id, else the one before it: where the focus goes when that leaves.
    pub(crate) fn beside(self, id: &str) -> Option<String> {
        let ids = self.any.load.try_with_untracked(|rows| -> Vec<String> {
            rows.iter().flat_map(|rows| rows.records()).map(|one| one.id().to_owned()).collect()
        })?;
        let at = ids.iter().position(|one| one == id)?;
        ids.get(at + 1).or_else(|| ids.get(at.checked_sub(1)?)).cloned()
    }

    /// How many came to what a list in slices is of, and how many of those that were read are gone from it. The others
    /// have moved up: `up` says where reading goes on from a cursor once so many are gone.
    pub(crate) fn moved(self, came: usize, gone: usize, up: fn(&str, usize) -> String) {
        self.any.moved(came as u64, gone, up);
    }

    /// Takes in records that were changed, as far as they are such as this list shows: what was read in slices may
    /// not hold them.
    pub(crate) fn take_in(self, records: &[T]) {
        self.any.take_in(records.iter().cloned().map(One::new).collect());
    }
}

/// The state of a list.
#[derive(Clone, Copy)]
pub(super) struct AnyList {
    base: StoredValue<String>,
    source: StoredValue<AnySource, LocalStorage>,
    /// What the address asks for.
    query: Memo<Query>,
    /// The read of it.
    load: Load<Shown>,
    /// All records of a [`Source::Whole`], once read.
    whole: StoredValue<Option<Rc<Vec<Row<One>>>>, LocalStorage>,
    /// Whether a [`Source::Cursor`] is read to its end.
    to_the_end: RwSignal<bool>,
    /// What the rows on screen answer: old rows stay while new ones load.
    answered: RwSignal<Query>,
    memory: Memory,
}

impl AnyList {
    fn new(base: String, source: AnySource) -> Self {
        let asked = query();
        let query = memo(move || read_list(asked("search"), asked("page"), asked("size")));
        let list = Self {
            base: StoredValue::new(base),
            source: StoredValue::new_local(source),
            query,
            load: Load::new(),
            whole: StoredValue::new_local(None),
            to_the_end: RwSignal::new(false),
            answered: RwSignal::new(Query::default()),
            memory: Memory::from_context(),
        };
        let read = list.read_again();
        effect(move || {
            let wanted = query.get();
            if list.show_from_whole(&wanted) {
                return;
            }
            if let Some(rows) = list.memory.page(&list.address_of(&wanted)) {
                list.paint(wanted, &rows);
                list.load.show(rows);
            }
            read.run(());
        });
        if list.is_sliced() {
            list.memory.news().each(Callback::new(move |()| list.recall()));
            list.read_on();
        } else {
            list.memory.news().each(read);
        }
        list
    }

    /// The address of the list as it is now.
    pub(super) fn address(self) -> Memo<String> {
        memo(move || self.query.with(|query| self.address_of(query)))
    }

    /// The read under way.
    pub(super) fn load(self) -> Load<Shown> {
        self.load
    }

    /// What the address asks for.
    pub(super) fn query(self) -> Memo<Query> {
        self.query
    }

    /// What the rows on screen answer.
    pub(super) fn answered(self) -> RwSignal<Query> {
        self.answered
    }

    /// The lists' memory.
    pub(super) fn memory(self) -> Memory {
        self.memory
    }

    pub(super) fn address_of(self, query: &Query) -> String {
        self.base.with_value(|base| list_address(base, query))
    }

    /// Reads what the address asks for.
    pub(super) fn read_again(self) -> Callback<()> {
        let go = use_navigate();
        Callback::new(move |()| {
            let wanted = self.query.get_untracked();
            let go = go.clone();
            match self.source.get_value() {
                AnySource::Paged(call) => {
                    let Asked { request, read } = call(&wanted);
                    self.load.start_as(request, move |text| {
                        let rows = Shown::from(read(text)?);
                        let pages = rows.metadata.pages();
                        if rows.items.is_empty() && wanted.page > pages {
                            // Beyond the end, for instance by an old link: the last page is what was meant.
                            let last = self.address_of(&Query { page: pages, ..wanted.clone() });
                            go(&last, NavigateOptions { replace: true, ..NavigateOptions::default() });
                        }
                        Ok(self.seen(wanted, rows))
                    });
                }
                AnySource::Whole(call, holds) => {
                    let Asked { request, read } = call();
                    self.load.start_as(request, move |text| {
                        let all = read(text)?;
                        let rows = Shown::page_of(&all, &wanted, &holds);
                        self.whole.set_value(Some(Rc::new(all)));
                        Ok(self.seen(wanted, rows))
                    });
                }
                AnySource::Cursor { read, keep } => {
                    let Asked { request, read } = read(&wanted, None);
                    self.load.start_as(request, move |text| {
                        Ok(self.seen(wanted, Shown::with_slice(None, read(text)?, &keep)))
                    });
                }
            }
        })
    }

    /// Shows another page or search of what is known as a whole. Says whether it is.
    fn show_from_whole(self, wanted: &Query) -> bool {
        let (AnySource::Whole(_, holds), Some(all)) = (self.source.get_value(), self.whole.get_value())
        else {
            return false;
        };
        let rows = self.seen(wanted.clone(), Shown::page_of(&all, wanted, &holds));
        self.load.show(rows);
        true
    }

    /// Reads the next slice, if there is one.
    pub(super) fn more(self) {
        let AnySource::Cursor { read, keep } = self.source.get_value() else { return };
        let before = self.load.now();
        let next = before.as_ref().and_then(|rows| rows.reading.as_ref()?.next.clone());
        let Some(next) = next.filter(|_| !self.load.busy().get_untracked()) else { return };
        let wanted = self.query.get_untracked();
        let Asked { request, read } = read(&wanted, Some(&next));
        self.load.start_as(request, move |text| {
            let mut slice = read(text)?;
            // A cursor that leads to itself would be followed for ever.
            slice.cursor = slice.cursor.filter(|cursor| *cursor != next);
            let rows = Shown::with_slice(before, slice, &keep);
            self.memory.remember(&self.address_of(&wanted), &rows);
            Ok(rows)
        });
    }

    fn is_sliced(self) -> bool {
        matches!(self.source.get_value(), AnySource::Cursor { .. })
    }

    /// Brings what was read in slices up to what has become known since: to read all of it again for one change would
    /// be too much.
    fn recall(self) {
        let (AnySource::Cursor { keep, .. }, Some(mut rows)) =
            (self.source.get_value(), self.memory.page(&self.address_of(&self.query.get_untracked())))
        else {
            return;
        };
        rows.items.retain(|row| row.as_ref().map_or(true, |one| keep(one)));
        rows.metadata.total_count = rows.items.len() as u64;
        self.load.show(rows);
    }

    fn take_in(self, records: Vec<One>) {
        let AnySource::Cursor { keep, .. } = self.source.get_value() else { return };
        let Some(mut rows) = self.load.now() else { return };
        for one in records {
            let mut known = rows.items.iter_mut().flatten();
            match known.find(|old| old.id() == one.id()) {
                Some(old) => *old = one,
                None if keep(&one) => rows.items.insert(0, Ok(one)),
                None => {}
            }
        }
        self.memory.remember(&self.address_of(&self.query.get_untracked()), &rows);
        self.recall();
    }

    fn moved(self, came: u64, gone: usize, up: fn(&str, usize) -> String) {
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
    fn read_on(self) {
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

    /// Remembers rows that are about to appear, and goes back to where one stood on them.
    fn seen(self, query: Query, rows: Shown) -> Shown {
        self.memory.remember(&self.address_of(&query), &rows);
        self.paint(query, &rows);
        rows
    }

    fn paint(self, query: Query, rows: &Shown) {
        if !rows.items.is_empty() {
            self.memory.restore(&self.address_of(&query));
        }
        self.answered.set(query);
    }
}
