//! Where the rows of a list come from: the API's three ways of listing, made one.

use std::collections::HashSet;
use std::rc::Rc;

use api::Call;
use api::call::Row;
use api::page::{Listed, Metadata, Query, Rows, Slice};
use text::Foreign;

use crate::parts::read::record::{Asked, One, erased, erased_page, erased_slice};

/// A read of rows. What a list shows is the same for each.
pub(crate) enum Source<T> {
    /// A page at a time, searched by the API: users, clients, subjects.
    Paged(fn(&Query) -> Call<Rows<T>>),
    /// All at once, searched and divided into pages here: roles, scopes. The function says whether a record holds
    /// the text, which comes folded ([`crate::ui::fold`]).
    Whole(fn() -> Call<Vec<Row<T>>>, fn(&T, &str) -> bool),
    /// Slice after slice, as far as asked for. Only what `keep` accepts is shown, but all that is read is counted.
    Cursor { read: ReadSlice<T>, keep: Keep<T> },
}

/// Reads the slice after a cursor.
pub(crate) type ReadSlice<T> = Rc<dyn Fn(&Query, Option<&str>) -> Call<Slice<T>>>;
/// Whether a record is shown.
pub(crate) type Keep<T> = Rc<dyn Fn(&T) -> bool>;

/// A [`Source`] without the type of its records.
#[derive(Clone)]
pub(super) enum AnySource {
    Paged(Rc<dyn Fn(&Query) -> Asked<Rows<One>>>),
    Whole(Rc<dyn Fn() -> Asked<Vec<Row<One>>>>, Holds),
    Cursor { read: Rc<dyn Fn(&Query, Option<&str>) -> Asked<Slice<One>>>, keep: Keep<One> },
}

/// Whether a record holds a text.
pub(super) type Holds = Rc<dyn Fn(&One, &str) -> bool>;

impl<T: Listed> Source<T> {
    pub(super) fn erased(self) -> AnySource {
        match self {
            Self::Paged(call) => AnySource::Paged(Rc::new(move |query| Asked::of(call(query), erased_page))),
            Self::Whole(call, holds) => AnySource::Whole(
                Rc::new(move || Asked::of(call(), erased)),
                Rc::new(move |one, text| one.get().is_some_and(|one| holds(one, text))),
            ),
            Self::Cursor { read, keep } => AnySource::Cursor {
                read: Rc::new(move |query, cursor| Asked::of(read(query, cursor), erased_slice)),
                keep: Rc::new(move |one| one.get().is_some_and(|one| keep(one))),
            },
        }
    }
}

/// What a list shows.
#[derive(Clone)]
pub(crate) struct Shown {
    /// The rows, as far as they can be read.
    pub(crate) items: Vec<Row<One>>,
    /// Where they stand among all that match.
    pub(crate) metadata: Metadata,
    /// How far a list that is read in slices has come; nothing for others.
    pub(crate) reading: Option<Reading>,
}

/// How far a list that is read in slices has come.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Reading {
    /// How many records were read, shown or not.
    pub(crate) read: u64,
    /// How many there are, if the API tells.
    pub(crate) of: Option<u64>,
    /// Where it goes on; nothing once all is read.
    pub(crate) next: Option<String>,
}

impl From<Rows<One>> for Shown {
    fn from(rows: Rows<One>) -> Self {
        Self { items: rows.items, metadata: rows.metadata, reading: None }
    }
}

impl Shown {
    /// The page of `all` that `wanted` asks for. What could not be read is shown as long as nothing is searched.
    pub(crate) fn page_of(all: &[Row<One>], wanted: &Query, holds: &Holds) -> Self {
        let text = crate::ui::fold(&wanted.search);
        let matches = |row: &&Row<One>| match row {
            Ok(one) => text.is_empty() || holds(one, &text),
            Err(_) => text.is_empty(),
        };
        let found: Vec<&Row<One>> = all.iter().filter(matches).collect();
        let metadata =
            Metadata { page: wanted.page, page_size: wanted.size, total_count: found.len() as u64 };
        let page = wanted.page.min(metadata.pages());
        let before = (page as usize - 1).saturating_mul(wanted.size as usize);
        let items = found.into_iter().skip(before).take(wanted.size as usize).cloned().collect();
        Self { items, metadata: Metadata { page, ..metadata }, reading: None }
    }

    /// Adds a slice to what was read before.
    pub(crate) fn with_slice(before: Option<Self>, slice: Slice<One>, keep: &Keep<One>) -> Self {
        let (mut items, mut read) = before.map_or_else(Default::default, |before| {
            (before.items, before.reading.map_or(0, |reading| reading.read))
        });
        let mut known: HashSet<Foreign> = items.iter().flatten().map(|one| one.id().into()).collect();
        for row in slice.items {
            match &row {
                // What moved from one slice to the next meanwhile is one record all the same.
                Ok(one) if keep(one) && !known.insert(one.id().into()) => continue,
                Ok(one) if !keep(one) => {}
                _ => items.push(row),
            }
            read += 1;
        }
        let reading = Reading { read, of: slice.total, next: slice.cursor };
        let count = items.len() as u64;
        let metadata =
            Metadata { page: 1, page_size: u32::try_from(count).unwrap_or(u32::MAX), total_count: count };
        Self { items, metadata, reading: Some(reading) }
    }

    /// The records that could be read.
    pub(crate) fn records(&self) -> impl Iterator<Item = &One> {
        self.items.iter().flatten()
    }
}
