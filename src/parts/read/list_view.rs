//! How a list looks: its search, its table, what stands in the place of rows, its foot.

use std::collections::HashSet;
use std::ops::Range;
use std::rc::Rc;

use api::Kind;
use api::order::telling_end;
use api::page::{Listed, Query};
use leptos::ev;
use leptos::prelude::*;
use text::Foreign;

use crate::parts::failure::{failure_panel, slow_notice, stale_notice};
use crate::parts::page_head::page_head;
use crate::parts::read::list::{AnyList, List};
use crate::parts::read::pager::{Slices, pager, plain_foot, slices_foot};
use crate::parts::read::record::One;
use crate::parts::read::row::{Row, RowTools};
use crate::parts::read::search::{SearchWords, search_bar};
use crate::parts::read::source::{Reading, Shown};
use crate::parts::read::table::{Column, Showing, Table, empty_state, resource_table, unreadable_row};
use crate::parts::write::selection::{AnySelection, Selection};
use crate::ui::menu::Menus;
use crate::ui::react::{Ask, effect, memo};
use crate::words::common as words;
use el::{El, IntoChild, dynamic, el, nothing, row};

type Word = fn() -> &'static str;

/// What a group says of its list, each in the language in use.
pub(crate) struct ListWords {
    /// What is listed: the page's title and the table's name.
    pub(crate) title: Word,
    /// That it could not be loaded.
    pub(crate) not_loaded: Word,
    /// That there is nothing at all.
    pub(crate) none: Word,
    /// What to do then.
    pub(crate) none_text: Word,
    /// Its columns; the first is for the record's name.
    pub(crate) columns: &'static [Column],
    /// Its search, if it has one.
    pub(crate) search: Option<SearchWords>,
}

/// Everything that fills a list: a name, words, and how a record is a row; what else, by its methods.
pub(crate) struct Listing<T: Listed> {
    name: &'static str,
    icon: &'static str,
    words: &'static ListWords,
    row: Rc<dyn Fn(&T) -> Row>,
    has_tools: bool,
    select: Option<Selection<T>>,
    begin: Option<fn() -> AnyView>,
    intro: Option<AnyView>,
    apart: Option<fn(&T) -> &Foreign>,
    more: More,
}

/// What few lists have.
#[derive(Default)]
struct More {
    /// In the place of the search.
    tools: Option<AnyView>,
    /// In the place of rows that may not be read (403).
    refused: Option<fn(Callback<()>) -> AnyView>,
    /// What the foot says of a tree.
    tree: Option<Ask<String>>,
}

impl<T: Listed> Listing<T> {
    /// A list called `name` in the style sheet (see [`Table::name`]), with the `icon` of an empty list; its first
    /// column is for the record's name.
    pub(crate) fn new(
        name: &'static str,
        icon: &'static str,
        words: &'static ListWords,
        row: impl Fn(&T) -> Row + 'static,
    ) -> Self {
        let row = Rc::new(row);
        let more = More::default();
        Self {
            name,
            icon,
            words,
            row,
            has_tools: false,
            select: None,
            begin: None,
            intro: None,
            apart: None,
            more,
        }
    }

    /// Rows end with a menu.
    pub(crate) fn with_menus(self) -> Self {
        Self { has_tools: true, ..self }
    }

    /// `tools` stand in the place of the search.
    pub(crate) fn tools(mut self, tools: AnyView) -> Self {
        self.more.tools = Some(tools);
        self
    }

    /// What is said where the API refuses the rows (403); it gets the way to another try.
    pub(crate) fn refused(mut self, refused: fn(Callback<()>) -> AnyView) -> Self {
        self.more.refused = Some(refused);
        self
    }

    /// Its rows are branches of a tree; `foot` says how many there are.
    pub(crate) fn tree(mut self, foot: impl Fn() -> String + 'static) -> Self {
        self.more.tree = Some(Rc::new(foot));
        self
    }

    /// Rows can be ticked, over its pages.
    pub(crate) fn ticked(self, select: Selection<T>) -> Self {
        Self { select: Some(select), ..self }
    }

    /// Two may have one name: then the ends of their ids tell them apart.
    pub(crate) fn told_apart(self, name: fn(&T) -> &Foreign) -> Self {
        Self { apart: Some(name), ..self }
    }

    /// What to begin with where there is nothing.
    pub(crate) fn begin(self, begin: fn() -> AnyView) -> Self {
        Self { begin: Some(begin), ..self }
    }

    /// What stands between the head of the page and the search.
    pub(crate) fn intro(self, intro: AnyView) -> Self {
        Self { intro: Some(intro), ..self }
    }
}

impl<T: Listed> List<T> {
    /// A whole page: the head with `about` and `acts`, then the list.
    pub(crate) fn page(self, about: impl IntoChild, acts: Vec<AnyView>, mut listing: Listing<T>) -> AnyView {
        let intro = listing.intro.take().unwrap_or_else(nothing);
        row([page_head((listing.words.title)(), about, acts), intro, self.view(listing)])
    }

    /// The search, if there is one, and the table.
    pub(crate) fn view(self, listing: Listing<T>) -> AnyView {
        let Listing { name, icon, words, row: draw, has_tools, select, begin, apart, more, .. } = listing;
        let named = move |name: fn(&T) -> &Foreign| -> Named {
            Rc::new(move |one| one.get().map(|one| text::seen(name(one).raw())).unwrap_or_default().into())
        };
        view(AnyListing {
            list: self.any(),
            name,
            icon,
            words,
            row: Rc::new(move |one| one.get().map(|one| draw(one))),
            has_tools,
            select: select.map(Selection::any),
            begin,
            apart: apart.map(named),
            more,
        })
    }
}

/// A [`Listing`] without the type of its records.
struct AnyListing {
    list: AnyList,
    name: &'static str,
    icon: &'static str,
    words: &'static ListWords,
    row: Rc<dyn Fn(&One) -> Option<Row>>,
    has_tools: bool,
    select: Option<AnySelection>,
    begin: Option<fn() -> AnyView>,
    apart: Option<Named>,
    more: More,
}

/// What a record is called, as it is seen.
type Named = Rc<dyn Fn(&One) -> Foreign>;

/// The names that several of these have.
fn shared_names(rows: &Shown, name: &Named) -> HashSet<Foreign> {
    let mut seen = HashSet::new();
    rows.records().map(|one| name(one)).filter(|name| !seen.insert(name.clone())).collect()
}

/// What tells `one` from those that have its name; nothing if none has.
fn end_of_id(one: &One, rows: &Shown, name: &Named, shared: &HashSet<Foreign>) -> Option<Foreign> {
    let own = name(one);
    if !shared.contains(&own) {
        return None;
    }
    let namesakes: Vec<&One> = rows.records().filter(|other| name(other) == own).collect();
    Some(telling_end(one.id(), namesakes.iter().map(|other| other.id())).into())
}

fn view(mut listing: AnyListing) -> AnyView {
    let search = listing.words.search.as_ref();
    let bar = || search.map_or_else(nothing, |say| search_bar(listing.list, say));
    let tools = listing.more.tools.take().unwrap_or_else(bar);
    row([tools, table(listing)])
}

fn table(listing: AnyListing) -> AnyView {
    let AnyListing { list, name, icon, words: say, row: draw, has_tools, select, begin, apart, more } =
        listing;
    let (load, read) = (list.load(), list.read_again());
    if let Some(selection) = select {
        selection.follow(load);
    }
    let tools = RowTools {
        memory: list.memory(),
        menus: expect_context::<Menus>(),
        address: list.address(),
        has_tools,
        stop: more.tree.is_some().then(|| one_stop(list)),
    };
    let showing = Rc::new(move || {
        let failed = load.error().with(Option::is_some);
        load.with(|rows| match rows {
            Some(rows) if !rows.items.is_empty() => Showing::Rows,
            Some(rows) if rows.metadata.total_count == 0 => Showing::Instead,
            // Nothing read yet; or a page beyond the end, which leads to the last one.
            _ if failed => Showing::Instead,
            _ => Showing::Skeleton,
        })
    });
    let rows = move |range: Range<usize>| {
        load.with(|shown| {
            let Some(shown) = shown else { return Vec::new() };
            let shared = apart.as_ref().map(|name| shared_names(shown, name));
            let end = |one: &One| end_of_id(one, shown, apart.as_ref()?, shared.as_ref()?);
            let draw = |record: &api::call::Row<One>| {
                let one = record.as_ref().ok();
                match one.and_then(|one| Some((one, draw(one)?))) {
                    Some((one, row)) => row.told_apart(end(one)).draw(
                        say.columns[0].0,
                        select.map(|selection| selection.tick(one)),
                        tools,
                    ),
                    None => unreadable_row(say.columns.len(), select.is_some()),
                }
            };
            shown.items.iter().take(range.end.min(list.drawn())).skip(range.start).map(draw).collect()
        })
    };
    let href = Callback::new(move |(page, size)| {
        list.address_of(&Query { page, size, ..list.query().get_untracked() })
    });
    // The same rows anew leave the foot alone: a number may be on its way into the field there.
    let stands = memo(move || {
        load.with(|rows| rows.map(|rows| (rows.reading.is_some(), rows.metadata, rows.items.len())))
    });
    let foot = move || {
        let (is_sliced, metadata, rows) = stands.get()?;
        if is_sliced {
            return Some(slices_foot(Slices {
                reading: Rc::new(move || load.with(|rows| rows?.reading.clone())),
                shown: Rc::new(move || load.with(|rows| rows.map_or(0, |rows| rows.items.len()))),
                busy: load.busy(),
                to_the_end: list.to_the_end(),
                drawn: Rc::new(move || list.drawn()),
                draw: Rc::new(move || list.draw_more()),
                more: Rc::new(move || list.more_to_see()),
                stop: Rc::new(move || load.stop_quietly()),
                again: Rc::new(move || read.run(())),
            }));
        }
        match &more.tree {
            Some(says) => (rows > 0).then(|| plain_foot(says())),
            None => (rows > 0).then(|| pager(metadata, rows, href)),
        }
    };
    let bar = select.map_or_else(nothing, AnySelection::bar);
    resource_table(Table {
        name,
        label: (say.title)(),
        columns: say.columns,
        is_tree: tools.stop.is_some(),
        showing,
        busy: load.busy(),
        late: load.late(),
        above: row([above(list, read), bar]),
        select_all: select.map(|selection| select_all(list, selection)),
        has_tools,
        count: Rc::new(move || load.with(|rows| rows.map_or(0, |rows| rows.items.len())).min(list.drawn())),
        rows: Rc::new(rows),
        instead: Box::new(move || instead(list, read, icon, say, begin, more.refused)),
        foot: Box::new(foot),
    })
}

/// The row that the tab key stops at: the one that had the focus last, else the first.
fn one_stop(list: AnyList) -> RwSignal<String> {
    let stop = RwSignal::new(String::new());
    effect(move || {
        list.load().with(|rows| {
            let ids = || rows.iter().flat_map(|rows| rows.records()).map(One::id);
            if !stop.with_untracked(|stop| ids().any(|id| id == stop)) {
                stop.set(ids().next().unwrap_or_default().to_owned());
            }
        });
    });
    stop
}

/// Ticks all rows on this page.
fn select_all(list: AnyList, selection: AnySelection) -> El {
    let count = move |wanted: fn(bool) -> bool| {
        list.load().with(|rows| {
            let shown = rows.iter().flat_map(|rows| rows.records()).take(list.drawn());
            let ticked = shown.map(|one| selection.holds(one.id()));
            ticked.filter(|ticked| wanted(*ticked)).count()
        })
    };
    let all = move || count(|ticked| !ticked) == 0 && count(|ticked| ticked) > 0;
    let some = move || count(|ticked| ticked) > 0;
    crate::ui::field::tick_box()
        .attr("aria-label", words::select_page())
        .prop("checked", move || all().into())
        .prop("indeterminate", move || (some() && !all()).into())
        .on(ev::change, move |event| {
            let on = event_target_checked(&event);
            let drawn = list.drawn();
            let shown = list
                .load()
                .with(|rows| rows.iter().flat_map(|rows| rows.records()).take(drawn).cloned().collect());
            selection.set(shown, on);
        })
}

/// Notices above the rows: slow, or stale because the last reload failed.
fn above(list: AnyList, read: Callback<()>) -> AnyView {
    let load = list.load();
    let stop = Callback::new(move |()| load.stop());
    let slow =
        move || if load.slow().get() { slow_notice(words::narrow_the_search(), stop) } else { nothing() };
    let is_shown = |rows: Option<&Shown>| {
        rows.is_some_and(|rows| !rows.items.is_empty() || rows.metadata.total_count == 0)
    };
    // Of a list in slices, only the last one failed: what goes on is that slice.
    let again = Callback::new(move |()| {
        let sliced = load.try_with_untracked(|rows| rows.is_some_and(|rows| rows.reading.is_some()));
        if sliced.unwrap_or(false) { list.more() } else { read.run(()) }
    });
    let stale = move || {
        let is_stale = load.with(is_shown);
        load.error().get().filter(|_| is_stale).map_or_else(nothing, |error| stale_notice(&error, again))
    };
    row([dynamic(slow), dynamic(stale)])
}

/// In the place of rows: the failure, or that there are none and what to do. Never the one for the other (D7).
fn instead(
    list: AnyList,
    read: Callback<()>,
    icon: &'static str,
    say: &ListWords,
    begin: Option<fn() -> AnyView>,
    refused: Option<fn(Callback<()>) -> AnyView>,
) -> AnyView {
    let load = list.load();
    let is_unknown = |rows: Option<&Shown>| rows.is_none_or(|rows| rows.metadata.total_count > 0);
    if let Some(error) = load.error().get().filter(|_| load.with(is_unknown)) {
        return match refused.filter(|_| error.kind == Kind::Forbidden) {
            Some(refused) => refused(read),
            None => failure_panel("h2", (say.not_loaded)(), &error, read),
        };
    }
    let is_open = |reading: &Reading| reading.next.is_some() || reading.is_cut;
    if let Some(reading) = load.with(|rows| rows.and_then(|rows| rows.reading.clone()).filter(is_open)) {
        let read = crate::ui::number(reading.read);
        let text = if reading.is_cut { words::none_of_cut(&read) } else { words::none_of_read(&read) };
        return empty_state(icon, words::none_so_far(), &text, Vec::new());
    }
    let begin: Vec<AnyView> = begin.map(|begin| begin()).into_iter().collect();
    let answered = list.answered().get();
    let search = say.search.as_ref().filter(|_| !answered.search.is_empty());
    let Some(search) = search else {
        return empty_state(icon, (say.none)(), (say.none_text)(), begin);
    };
    let all = list.address_of(&Query { search: String::new(), page: 1, ..answered.clone() });
    let clear = el("a").class("button").attr("href", all).child(words::clear_search()).view();
    let acts = std::iter::once(clear).chain(begin).collect();
    let shown = Foreign::from(answered.search).to_string();
    empty_state("search-x", &(search.none)(&shown), (search.none_text)(), acts)
}
