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
use crate::parts::read::source::{AnySource, FILTER, Reading, Shown, Source};
use crate::paths::{list as list_address, read_filter, read_list};
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

    /// Sifts what was read once more: what its rows are made of, or how they are shown, has changed.
    pub(crate) fn sift(self) {
        self.any.sift();
    }

    /// How many rows there are, and how many records were read for them; nothing yet, or not in slices.
    pub(crate) fn counts(self) -> Option<(usize, u64)> {
        self.any.load.with(|rows| rows.and_then(|rows| Some((rows.items.len(), rows.reading.as_ref()?.read))))
    }

    /// Sees the records that are shown, or with `all` those that were read of a [`Source::Filtered`]; following them.
    pub(crate) fn each(self, all: bool, mut see: impl FnMut(&T)) {
        self.any.load.with(|rows| {
            let rows = rows.map(|rows| rows.all.as_deref().filter(|_| all).unwrap_or(&rows.items));
            rows.into_iter().flatten().flatten().filter_map(One::get).for_each(&mut see);
        });
    }

    /// What the address asks for, following it.
    pub(crate) fn asked(self) -> String {
        self.any.query.with(|query| query.search.clone())
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
        self.any.take_in(&records.iter().cloned().map(One::new).collect::<Vec<_>>());
    }
}

/// So many rows are drawn of what was read in slices, until more are asked for.
pub(super) const DRAWN: usize = 200;

/// The state of a list.
#[derive(Clone, Copy)]
pub(super) struct AnyList {
    pub(super) base: StoredValue<String>,
    pub(super) source: StoredValue<AnySource, LocalStorage>,
    /// What the address asks for.
    pub(super) query: Memo<Query>,
    /// The read of it.
    pub(super) load: Load<Shown>,
    /// All records of a [`Source::Whole`], once read.
    whole: StoredValue<Option<Rc<Vec<Row<One>>>>, LocalStorage>,
    /// What the API was asked for the rows of a [`Source::Filtered`].
    asked: StoredValue<String>,
    /// How many rows are drawn of those that came in slices.
    pub(super) drawn: RwSignal<usize>,
    /// Whether a [`Source::Cursor`] is read to its end.
    pub(super) to_the_end: RwSignal<bool>,
    /// What the rows on screen answer: old rows stay while new ones load.
    answered: RwSignal<Query>,
    pub(super) memory: Memory,
}

impl AnyList {
    fn new(base: String, source: AnySource) -> Self {
        let asked = query();
        let is_filtered = matches!(source, AnySource::Cursor { is_filtered: true, .. });
        let query = memo(move || {
            if is_filtered {
                read_filter(asked(FILTER))
            } else {
                read_list(asked("search"), asked("page"), asked("size"))
            }
        });
        let list = Self {
            base: StoredValue::new(base),
            source: StoredValue::new_local(source),
            query,
            load: Load::new(),
            whole: StoredValue::new_local(None),
            asked: StoredValue::new(String::new()),
            drawn: RwSignal::new(DRAWN),
            to_the_end: RwSignal::new(false),
            answered: RwSignal::new(Query::default()),
            memory: Memory::from_context(),
        };
        let read = list.read_again();
        effect(move || {
            let wanted = query.get();
            list.drawn.set(DRAWN);
            if untrack(|| list.show_from_known(&wanted)) {
                return;
            }
            list.to_the_end.set(false);
            if let Some(rows) = list.memory.page(&list.address_of(&wanted)) {
                list.paint(wanted.clone(), &rows);
                // What was read slice by slice is not given up for the first of them.
                let is_enough = rows.all.is_some() && rows.reading.as_ref().is_some_and(Reading::goes_on);
                list.load.show(match (list.source.get_value(), &rows.all) {
                    (AnySource::Whole(_, arrange), Some(all)) => arrange(all, &wanted),
                    _ => rows,
                });
                if is_enough {
                    list.asked.set_value(list.first_asked(&wanted).unwrap_or_default());
                    return;
                }
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
        let is_filtered = self.is_filtered();
        self.base.with_value(|base| {
            if !is_filtered {
                return list_address(base, query);
            }
            let mut address = base.clone();
            crate::paths::query(&mut address, FILTER, &query.search);
            address
        })
    }

    fn is_filtered(self) -> bool {
        self.source.with_value(|source| matches!(source, AnySource::Cursor { is_filtered: true, .. }))
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
                AnySource::Whole(call, arrange) => {
                    let Asked { request, read } = call();
                    self.load.start_as(request, move |text| {
                        let all = read(text)?;
                        let rows = arrange(&all, &wanted);
                        self.whole.set_value(Some(Rc::new(all)));
                        Ok(self.seen(wanted, rows))
                    });
                }
                AnySource::Cursor { read, keep, is_filtered } => {
                    let Asked { request, read } = read(&wanted, None);
                    let path = request.path.clone();
                    self.load.start_as(request, move |text| {
                        let slice = read(text)?;
                        self.asked.set_value(path);
                        // What is only sifted here may have changed meanwhile.
                        let wanted = self.query.get_untracked();
                        let rows = Shown::with_slice(None, None, slice, &keep(&wanted), is_filtered);
                        Ok(self.seen(wanted, rows))
                    });
                }
            }
        })
    }

    /// What the API is asked for the first slice; nothing of a list that is not filtered.
    fn first_asked(self, wanted: &Query) -> Option<String> {
        match self.source.get_value() {
            AnySource::Cursor { read, is_filtered: true, .. } => Some(read(wanted, None).request.path),
            _ => None,
        }
    }

    /// Shows another page, search or filter of what is known. Says whether it is.
    fn show_from_known(self, wanted: &Query) -> bool {
        let rows = match (self.source.get_value(), self.whole.get_value()) {
            (AnySource::Whole(_, arrange), Some(all)) => arrange(&all, wanted),
            (AnySource::Cursor { keep, is_filtered: true, .. }, _) => {
                let is_same = self.first_asked(wanted).is_some_and(|path| path == self.asked.get_value());
                match self.load.now().filter(|_| is_same) {
                    Some(rows) => {
                        let rows = self.seen(wanted.clone(), rows.sifted(&keep(wanted)));
                        self.load.amend(rows);
                        return true;
                    }
                    // Asked already, and still to come.
                    None => return false,
                }
            }
            _ => return false,
        };
        let rows = self.seen(wanted.clone(), rows);
        self.load.show(rows);
        true
    }

    fn sift(self) {
        match self.source.get_value() {
            AnySource::Whole(..) => drop(self.show_from_known(&self.query.get_untracked())),
            AnySource::Cursor { .. } => self.recall(),
            AnySource::Paged(_) => {}
        }
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
