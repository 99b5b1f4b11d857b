//! The list of a group: its search, its page of rows, what stands in their place, its pager. One request a page
//! and none per row (P3). Search, page and size stand in the address, so that Back, reload and a shared link give
//! the same view (P2).

use std::ops::Range;
use std::rc::Rc;
use std::time::Duration;

use api::Call;
use api::call::Row;
use api::page::{Listed, Query, Rows};
use leptos::ev;
use leptos::prelude::*;
use leptos_router::NavigateOptions;
use leptos_router::hooks::{use_navigate, use_query_map};
use wasm_bindgen::JsCast;

use crate::parts::drawing::shown;
use crate::parts::failure::{failure_panel, slow_notice, stale_notice};
use crate::parts::list_memory::Memory;
use crate::parts::load::Load;
use crate::parts::pager::pager;
use crate::parts::resource_table::{Column, Showing, Table, empty_state, resource_table, unreadable_row};
use crate::paths::{list as list_address, read_list};
use crate::ui::icon;
use crate::ui::react::{effect, memo, rested};
use crate::words::common as words;
use el::{button, dynamic, el, nothing, row};

/// How long typing rests before a search goes out.
const PAUSE: Duration = Duration::from_millis(200);

/// The state of a list. Copy: hand it to closures freely.
pub(crate) struct List<T: 'static> {
    base: &'static str,
    call: fn(&Query) -> Call<Rows<T>>,
    /// What the address asks for.
    query: Memo<Query>,
    /// The read of it.
    load: Load<Rows<T>>,
    /// What the rows on screen answer: old rows stay while new ones load.
    answered: RwSignal<Query>,
    memory: Memory,
}

impl<T> Clone for List<T> {
    fn clone(&self) -> Self {
        *self
    }
}
impl<T> Copy for List<T> {}

type Word = fn() -> &'static str;
/// Ticks these records, or unticks them.
type Tick<T> = Rc<dyn Fn(&[&T], bool)>;
/// Whether this record is ticked.
type Ticked<T> = Rc<dyn Fn(&T) -> bool>;

/// What a group says of its list, each in the language in use.
pub(crate) struct ListWords {
    /// What is listed: the table's name.
    pub(crate) title: Word,
    /// The search field's name.
    pub(crate) search: Word,
    /// What can be typed into it.
    pub(crate) search_hint: Word,
    /// What the search matches.
    pub(crate) search_matches: Word,
    /// That it could not be loaded.
    pub(crate) not_loaded: Word,
    /// That there is nothing at all.
    pub(crate) none: Word,
    /// What to do then.
    pub(crate) none_text: Word,
    /// That nothing matches this search.
    pub(crate) no_match: fn(&str) -> String,
    /// What that may mean.
    pub(crate) no_match_text: Word,
}

/// Everything that fills a list.
pub(crate) struct Listing<T> {
    /// Its name in the style sheet, see [`Table::name`].
    pub(crate) name: &'static str,
    /// The icon of an empty list.
    pub(crate) icon: &'static str,
    /// Its words.
    pub(crate) words: &'static ListWords,
    /// Its columns.
    pub(crate) columns: fn() -> Vec<Column>,
    /// A record as a row.
    pub(crate) row: Rc<dyn Fn(&T) -> AnyView>,
    /// Above the rows: the selection's bar.
    pub(crate) above: AnyView,
    /// Changes the selection.
    pub(crate) tick: Tick<T>,
    /// Tells of it.
    pub(crate) ticked: Ticked<T>,
    /// What to begin with where there is nothing.
    pub(crate) begin: fn() -> AnyView,
}

impl<T: Listed> List<T> {
    /// The list at the address `base`, read by `call`. Begins to read.
    pub(crate) fn new(base: &'static str, call: fn(&Query) -> Call<Rows<T>>) -> Self {
        let params = use_query_map();
        let query = memo(move || {
            params.with(|params| {
                read_list(params.get_str("search"), params.get_str("page"), params.get_str("size"))
            })
        });
        let (load, answered) = (Load::new(), RwSignal::new(Query::default()));
        let list = Self { base, call, query, load, answered, memory: Memory::from_context() };
        let read = list.read_again();
        effect(move || {
            let address = list.address_of(&query.get());
            if let Some(rows) = list.memory.page(&address) {
                list.paint(query.get_untracked(), &rows);
                load.show(rows);
            }
            read.run(());
        });
        list.memory.news().each(read);
        list
    }

    /// The address of the list as it is now.
    pub(crate) fn address(self) -> Memo<String> {
        memo(move || self.query.with(|query| self.address_of(query)))
    }

    /// What is read.
    pub(crate) fn rows(self) -> RwSignal<Option<Rows<T>>> {
        self.load.data()
    }

    fn address_of(self, query: &Query) -> String {
        list_address(self.base, query)
    }

    /// Reads the page that the address asks for.
    fn read_again(self) -> Callback<()> {
        let go = use_navigate();
        Callback::new(move |()| {
            let wanted = self.query.get_untracked();
            let go = go.clone();
            self.load.start_then((self.call)(&wanted), move |rows| {
                self.memory.remember(&self.address_of(&wanted), rows);
                let pages = rows.metadata.pages();
                if rows.items.is_empty() && wanted.page > pages {
                    // Beyond the end, for instance by an old link: the last page is what was meant.
                    let last = self.address_of(&Query { page: pages, ..wanted.clone() });
                    go(&last, NavigateOptions { replace: true, ..NavigateOptions::default() });
                }
                self.paint(wanted, rows);
            });
        })
    }

    /// Notes what the rows that appear now answer, and goes back to where one stood on them.
    fn paint(self, query: Query, rows: &Rows<T>) {
        if !rows.items.is_empty() {
            self.memory.restore(&self.address_of(&query));
        }
        self.answered.set(query);
    }
}

/// Draws the search and the table.
pub(crate) fn list_view<T: Listed>(list: List<T>, listing: Listing<T>) -> AnyView {
    let search = search_bar(list.base, list.query, listing.words);
    row([search, table(list, listing)])
}

/// The search: what is typed goes to the address after a pause, and back to page 1 (P9).
fn search_bar(base: &'static str, query: Memo<Query>, say: &ListWords) -> AnyView {
    let input = StoredValue::new_local(None::<web_sys::HtmlInputElement>);
    let go = use_navigate();
    let search = Rc::new(move |text: &str| {
        let now = query.get_untracked();
        if text.trim() != now.search {
            // A word is typed letter by letter: one entry in the history is enough for all of them. The first
            // letter makes it, so that Back leads to the page from where one began to search (P2).
            let wanted = Query { search: text.trim().to_owned(), page: 1, size: now.size };
            let replace = !now.search.is_empty();
            go(
                &list_address(base, &wanted),
                NavigateOptions { replace, scroll: false, ..NavigateOptions::default() },
            );
        }
    });
    let typed = {
        let search = search.clone();
        rested(PAUSE, move |text: String| search(&text))
    };
    // The address moves the text (Back, a link), but never under someone who types.
    effect(move || {
        let text = query.with(|query| query.search.clone());
        input.with_value(|input| {
            let Some(input) = input else { return };
            let typing = document().active_element().is_some_and(|element| element.is_same_node(Some(input)));
            if !typing || text.is_empty() {
                input.set_value(&text);
            }
        });
    });
    let clear = move || {
        let search = search.clone();
        let button =
            button("icon-button").attr("data-size", "small").attr("aria-label", words::clear_search());
        let clear = move || {
            search("");
            crate::ui::focus("[data-search]");
        };
        button.click(clear).child(icon("x")).view()
    };
    let end = move || {
        if query.with(|query| query.search.is_empty()) {
            el("kbd").class("key").attr("aria-hidden", "true").child("/").view()
        } else {
            clear()
        }
    };
    let field = el("input")
        .class("input")
        .attr("type", "search")
        .attr("data-search", "")
        .attr("autocomplete", "off")
        .attr("spellcheck", "false")
        .attr("aria-label", (say.search)())
        .attr("placeholder", (say.search_hint)())
        .attr("aria-describedby", "search-help")
        .built(move |built| input.set_value(built.clone().dyn_into().ok()))
        .input(typed);
    el("div")
        .class("toolbar")
        .attr("role", "search")
        .child(el("div").class("search-field").child(icon("search")).child(field).dynamic(end))
        .child(el("p").class("toolbar-note").attr("id", "search-help").child((say.search_matches)()))
        .view()
}

fn table<T: Listed>(list: List<T>, listing: Listing<T>) -> AnyView {
    let List { query, load, .. } = list;
    let Listing { name, icon, words: say, columns, row: one, above: bar, tick, ticked, begin } = listing;
    let read = list.read_again();
    let showing = Rc::new(move || {
        let failed = load.error().with(Option::is_some);
        load.data().with(|rows| match rows {
            Some(rows) if !rows.items.is_empty() => Showing::Rows,
            Some(rows) if rows.metadata.total_count == 0 => Showing::Instead,
            // Nothing read yet; or a page beyond the end, which leads to the last one.
            _ if failed => Showing::Instead,
            _ => Showing::Skeleton,
        })
    });
    let rows = move |range: Range<usize>| {
        load.data().with(|rows| {
            let rows = rows.iter().flat_map(|rows| &rows.items).skip(range.start).take(range.len());
            let draw =
                |row: &Row<T>| row.as_ref().map_or_else(|_| unreadable_row(columns().len()), |row| one(row));
            rows.map(draw).collect()
        })
    };
    let href =
        Callback::new(move |(page, size)| list.address_of(&Query { page, size, ..query.get_untracked() }));
    let foot = move || {
        let (metadata, rows) =
            load.data().with(|rows| rows.as_ref().map(|rows| (rows.metadata, rows.items.len())))?;
        (rows > 0).then(|| pager(metadata, rows, href))
    };
    resource_table(Table {
        name,
        label: (say.title)(),
        columns: columns(),
        showing,
        busy: load.busy(),
        late: load.late(),
        above: row([above(list, read), bar]),
        select_all: select_all(list, tick, ticked),
        count: Rc::new(move || load.data().with(|rows| rows.as_ref().map_or(0, |rows| rows.items.len()))),
        rows: Rc::new(rows),
        instead: Box::new(move || instead(list, read, icon, say, begin)),
        foot: Box::new(foot),
    })
}

fn select_all<T: Listed>(list: List<T>, tick: Tick<T>, ticked: Ticked<T>) -> AnyView {
    let some = {
        let ticked = ticked.clone();
        move || list.rows().with(|rows| readable(rows.as_ref()).into_iter().any(|one| ticked(one)))
    };
    let all = move || {
        list.rows().with(|rows| {
            let rows = readable(rows.as_ref());
            !rows.is_empty() && rows.into_iter().all(|one| ticked(one))
        })
    };
    let is_all = all.clone();
    el("input")
        .attr("type", "checkbox")
        .attr("aria-label", words::select_page())
        .prop("checked", move || is_all().into())
        .prop("indeterminate", move || (some() && !all()).into())
        .on(ev::change, move |event| {
            list.rows().with(|rows| tick(&readable(rows.as_ref()), event_target_checked(&event)));
        })
        .view()
}

/// What could be read of these rows; a record that could not is nothing to act on.
pub(crate) fn readable<T>(rows: Option<&Rows<T>>) -> Vec<&T> {
    rows.iter().flat_map(|rows| rows.items.iter().flatten()).collect()
}

/// Notices above the rows: slow, or stale because the last reload failed.
fn above<T: Listed>(list: List<T>, read: Callback<()>) -> AnyView {
    let load = list.load;
    let stop = Callback::new(move |()| load.stop());
    let slow =
        move || if load.slow().get() { slow_notice(words::narrow_the_search(), stop) } else { nothing() };
    let is_shown = |rows: &Option<Rows<T>>| {
        rows.as_ref().is_some_and(|rows| !rows.items.is_empty() || rows.metadata.total_count == 0)
    };
    let stale = move || {
        let is_stale = load.data().with(is_shown);
        load.error().get().filter(|_| is_stale).map_or_else(nothing, |error| stale_notice(&error, read))
    };
    row([dynamic(slow), dynamic(stale)])
}

/// In the place of rows: the failure, or that there are none and what to do. Never the one for the other (D7).
fn instead<T: Listed>(
    list: List<T>,
    read: Callback<()>,
    icon: &'static str,
    say: &ListWords,
    begin: fn() -> AnyView,
) -> AnyView {
    let load = list.load;
    let is_unknown = |rows: &Option<Rows<T>>| rows.as_ref().is_none_or(|rows| rows.metadata.total_count > 0);
    if let Some(error) = load.error().get().filter(|_| load.data().with(is_unknown)) {
        return failure_panel("h2", (say.not_loaded)(), &error, read);
    }
    let answered = list.answered.get();
    let search = answered.search.clone();
    if search.is_empty() {
        return empty_state(icon, (say.none)(), (say.none_text)(), vec![begin()]);
    }
    let all = list.address_of(&Query { search: String::new(), page: 1, ..answered });
    let clear = el("a").class("button").attr("href", all).child(words::clear_search()).view();
    empty_state("search-x", &(say.no_match)(&shown(&search)), (say.no_match_text)(), vec![clear, begin()])
}
