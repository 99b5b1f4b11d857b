//! Where the rows of a list come from: the API's ways of listing, made one.

use std::collections::HashSet;
use std::rc::Rc;
use std::sync::Arc;

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
    /// All at once, of which something else than the records makes the rows: `lines` gets all that could be read and
    /// what is searched, folded.
    Tree { read: fn() -> Call<Vec<Row<T>>>, lines: Lines<T> },
    /// Slice after slice, as far as asked for. Only what `keep` accepts is shown, but all that is read is counted.
    Cursor { read: ReadSlice<T>, keep: Keep<T> },
    /// As `Cursor`, where what is shown goes by what stands in the address ([`FILTER`]): all that was read is kept, so
    /// that another filter asks anew only where the API would be asked something else.
    Filtered { read: ReadSlice<T>, keep: KeepFor<T> },
}

/// The parameter of the address that holds the filter of a [`Source::Filtered`].
pub(crate) const FILTER: &str = "filter";

/// Reads the slice after a cursor.
pub(crate) type ReadSlice<T> = Rc<dyn Fn(&Query, Option<&str>) -> Call<Slice<T>>>;
/// Whether a record is shown.
pub(crate) type Keep<T> = Rc<dyn Fn(&T) -> bool>;

/// Which records are shown for what the address asks for.
pub(crate) type KeepFor<T> = Rc<dyn Fn(&Query) -> Keep<T>>;
/// The rows of a tree.
pub(crate) type Lines<T> = Rc<dyn Fn(Vec<T>, &str) -> Vec<T>>;

/// A [`Source`] without the type of its records.
#[derive(Clone)]
pub(super) enum AnySource {
    Paged(Rc<dyn Fn(&Query) -> Asked<Rows<One>>>),
    Whole(Rc<dyn Fn() -> Asked<Vec<Row<One>>>>, Arrange),
    Cursor { read: AskSlice, keep: KeepFor<One>, is_filtered: bool },
}

/// Asks for the slice after a cursor.
type AskSlice = Rc<dyn Fn(&Query, Option<&str>) -> Asked<Slice<One>>>;
/// What is shown of all records.
pub(super) type Arrange = Rc<dyn Fn(&[Row<One>], &Query) -> Shown>;

/// Whether a record holds a text.
pub(super) type Holds = Rc<dyn Fn(&One, &str) -> bool>;

impl<T: Listed> Source<T> {
    pub(super) fn erased(self) -> AnySource {
        match self {
            Self::Paged(call) => AnySource::Paged(Rc::new(move |query| Asked::of(call(query), erased_page))),
            Self::Whole(call, holds) => AnySource::Whole(
                Rc::new(move || Asked::of(call(), erased)),
                whole(Rc::new(move |one, text| one.get().is_some_and(|one| holds(one, text)))),
            ),
            Self::Tree { read, lines } => AnySource::Whole(
                Rc::new(move || Asked::of(read(), erased)),
                tree(Rc::new(move |all, text| {
                    let all = all.iter().flatten().filter_map(One::get).cloned().collect();
                    lines(all, text).into_iter().map(One::new).collect()
                })),
            ),
            Self::Cursor { read, keep } => {
                let keep = kept(keep);
                sliced(read, Rc::new(move |_| keep.clone()), false)
            }
            Self::Filtered { read, keep } => sliced(read, Rc::new(move |query| kept(keep(query))), true),
        }
    }
}

fn kept<T: Listed>(keep: Keep<T>) -> Keep<One> {
    Rc::new(move |one| one.get().is_some_and(|one| keep(one)))
}

fn sliced<T: Listed>(read: ReadSlice<T>, keep: KeepFor<One>, is_filtered: bool) -> AnySource {
    let read =
        Rc::new(move |query: &Query, cursor: Option<&str>| Asked::of(read(query, cursor), erased_slice));
    AnySource::Cursor { read, keep, is_filtered }
}

/// A page of those that hold what is searched.
fn whole(holds: Holds) -> Arrange {
    Rc::new(move |all, wanted| Shown::page_of(all, wanted, &holds))
}

/// The rows that something else makes of all records; what could not be read stands below them as long as nothing is
/// searched.
fn tree(lines: Rc<dyn Fn(&[Row<One>], &str) -> Vec<One>>) -> Arrange {
    Rc::new(move |all, wanted| {
        let text = crate::ui::fold(&wanted.search);
        let broken = all.iter().filter(|row| row.is_err() && text.is_empty()).cloned();
        let items: Vec<_> = lines(all, &text).into_iter().map(Ok).chain(broken).collect();
        let count = items.len() as u64;
        Shown { metadata: one_page(count), items, reading: None, all: Some(Arc::new(all.to_vec())) }
    })
}

fn one_page(count: u64) -> Metadata {
    Metadata { page: 1, page_size: u32::try_from(count).unwrap_or(u32::MAX), total_count: count }
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
    /// All that was read of a [`Source::Filtered`] or a [`Source::Tree`].
    pub(crate) all: Option<Arc<Vec<Row<One>>>>,
}

/// How far a list that is read in slices has come.
#[derive(Clone)]
pub(crate) struct Reading {
    /// How many records were read, shown or not.
    pub(crate) read: u64,
    /// How many there are, if the API tells.
    pub(crate) of: Option<u64>,
    /// Where it goes on; nothing once all is read.
    pub(crate) next: Option<String>,
    /// Whether the API says that there is more and leads back to where one was: what is beyond cannot be read.
    pub(crate) is_cut: bool,
    /// The cursors that were followed.
    been: Vec<String>,
}

impl Reading {
    /// Whether more than the first slice was read.
    pub(crate) fn goes_on(&self) -> bool {
        !self.been.is_empty()
    }
}

impl From<Rows<One>> for Shown {
    fn from(rows: Rows<One>) -> Self {
        Self { items: rows.items, metadata: rows.metadata, reading: None, all: None }
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
        Self { items, metadata: Metadata { page, ..metadata }, reading: None, all: None }
    }

    /// Adds the slice after the cursor `asked` to what was read before; with `keeps_all`, also what `keep` refuses.
    pub(crate) fn with_slice(
        before: Option<Self>,
        asked: Option<&str>,
        slice: Slice<One>,
        keep: &Keep<One>,
        keeps_all: bool,
    ) -> Self {
        let (mut items, mut all, before) =
            before.map_or_else(Default::default, |before| (before.items, before.all, before.reading));
        let (mut read, mut been) = before.map_or_else(Default::default, |before| (before.read, before.been));
        if keeps_all && all.is_none() {
            all = Some(Arc::default());
        }
        let known = all.as_deref().unwrap_or(&items).iter().flatten();
        let mut known: HashSet<Foreign> = known.map(|one| one.id().into()).collect();
        for row in slice.items {
            let is_kept = row.as_ref().map_or(true, |one| keep(one));
            // What moved from one slice to the next meanwhile is one record all the same.
            if let Ok(one) = &row
                && (is_kept || keeps_all)
                && !known.insert(one.id().into())
            {
                continue;
            }
            if let Some(all) = &mut all {
                Arc::make_mut(all).push(row.clone());
            }
            if is_kept {
                items.push(row);
            }
            read += 1;
        }
        been.extend(asked.map(str::to_owned));
        let is_cut = slice.cursor.as_ref().is_some_and(|next| been.contains(next));
        let next = slice.cursor.filter(|_| !is_cut);
        let reading = Reading { read, of: slice.total, next, is_cut, been };
        Self { metadata: one_page(items.len() as u64), items, reading: Some(reading), all }
    }

    /// What `keep` accepts of what was read.
    pub(crate) fn sifted(mut self, keep: &Keep<One>) -> Self {
        let accepts = |row: &Row<One>| row.as_ref().map_or(true, |one| keep(one));
        match &self.all {
            Some(all) => self.items = all.iter().filter(|row| accepts(row)).cloned().collect(),
            None => self.items.retain(accepts),
        }
        self.metadata = one_page(self.items.len() as u64);
        self
    }

    /// Changes each list of rows that it has.
    pub(super) fn each_list(&mut self, change: impl Fn(&mut Vec<Row<One>>)) {
        if let Some(all) = &mut self.all {
            change(Arc::make_mut(all));
        }
        change(&mut self.items);
    }

    /// The records that could be read.
    pub(crate) fn records(&self) -> impl Iterator<Item = &One> {
        self.items.iter().flatten()
    }
}
