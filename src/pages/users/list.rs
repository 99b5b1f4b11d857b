//! The list of users. Call: `users::list`, one request a page and none per row (P3). Search, page and size
//! stand in the address, so that Back, reload and a shared link give the same view (P2).

use std::ops::Range;
use std::rc::Rc;
use std::time::Duration;

use api::page::Rows;
use api::users::{self, Query, User};
use leptos::leptos_dom::helpers::debounce;
use leptos::prelude::*;
use leptos_router::NavigateOptions;
use leptos_router::hooks::{use_navigate, use_query_map};
use wasm_bindgen::JsCast;

use super::memory::Memory;
use super::rows::{RowTools, columns, user_row};
use super::selection::{Selection, selection_bar};
use super::{paths, words};
use crate::parts::drawing::shown;
use crate::parts::failure::{failure_panel, slow_notice, stale_notice};
use crate::parts::load::Load;
use crate::parts::page_head::{page_head, write_link};
use crate::parts::pager::pager;
use crate::parts::resource_table::{Showing, Table, empty_state, resource_table};
use crate::ui::menu::Menus;
use crate::ui::el::{button, dynamic, el, nothing, row};
use crate::ui::icon;
use crate::ui::react::{effect, memo};

/// How long typing rests before a search goes out.
const PAUSE: Duration = Duration::from_millis(200);

/// The page `/users`.
#[component]
pub(crate) fn UserList() -> impl IntoView {
    let params = use_query_map();
    let query = memo(move || {
        params.with(|params| paths::read(params.get_str("search"), params.get_str("page"), params.get_str("size")))
    });
    let list = List { query, load: Load::new(), answered: RwSignal::new(Query::default()), memory: Memory::from_context() };
    let go = use_navigate();
    let read = Callback::new(move |()| list.read(go.clone()));
    effect(move || {
        if let Some(rows) = query.with(|query| list.memory.page(query)) {
            list.paint(query.get_untracked(), &rows);
            list.load.show(rows);
        }
        read.run(());
    });
    let news = list.memory.news();
    news.each(read);
    let selection = Selection::new(list.memory);
    effect(move || list.load.data().with(|rows| selection.renew(&readable(rows.as_ref()))));

    row([page_head(words::users(), words::what_users_are(), acts()), search_bar(query), table(list, read, selection)])
}

/// The state of the list.
#[derive(Clone, Copy)]
struct List {
    /// What the address asks for.
    query: Memo<Query>,
    /// The read of it.
    load: Load<Rows<User>>,
    /// What the rows on screen answer: old rows stay while new ones load.
    answered: RwSignal<Query>,
    memory: Memory,
}

impl List {
    /// Reads the page that the address asks for.
    fn read(self, go: impl Fn(&str, NavigateOptions) + 'static) {
        let wanted = self.query.get_untracked();
        self.load.start_then(users::list(&wanted), move |rows| {
            self.memory.remember(&wanted, rows);
            let pages = rows.metadata.pages();
            if rows.items.is_empty() && wanted.page > pages {
                // Beyond the end, for instance by an old link: the last page is what was meant.
                let last = paths::list(&Query { page: pages, ..wanted.clone() });
                go(&last, NavigateOptions { replace: true, ..NavigateOptions::default() });
            }
            self.paint(wanted, rows);
        });
    }

    /// Notes what the rows that appear now answer, and goes back to where one stood on them.
    fn paint(self, query: Query, rows: &Rows<User>) {
        if !rows.items.is_empty() {
            self.memory.restore(&paths::list(&query));
        }
        self.answered.set(query);
    }
}

fn acts() -> Vec<AnyView> {
    vec![write_link(paths::CREATE, "user-plus", words::create_user(), ""), invite_link()]
}

fn invite_link() -> AnyView {
    write_link(paths::INVITE, "mail-plus", words::invite_people(), "primary")
}

/// The search: what is typed goes to the address after a pause, and back to page 1 (P9).
fn search_bar(query: Memo<Query>) -> AnyView {
    let input = StoredValue::new_local(None::<web_sys::HtmlInputElement>);
    let go = use_navigate();
    let search = Rc::new(move |text: &str| {
        let now = query.get_untracked();
        if text.trim() != now.search {
            // A word is typed letter by letter: one entry in the history is enough for all of them. The first
            // letter makes it, so that Back leads to the page from where one began to search (P2).
            let wanted = Query { search: text.trim().to_owned(), page: 1, size: now.size };
            let replace = !now.search.is_empty();
            go(&paths::list(&wanted), NavigateOptions { replace, scroll: false, ..NavigateOptions::default() });
        }
    });
    let typed = {
        let search = search.clone();
        debounce(PAUSE, move |text: String| search(&text))
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
        let button = button("icon-button").attr("data-size", "small").attr("aria-label", words::clear_search());
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
        .attr("aria-label", words::search_users())
        .attr("placeholder", words::search_hint())
        .attr("aria-describedby", "search-help")
        .built(move |built| input.set_value(built.clone().dyn_into().ok()))
        .input(typed);
    el("div")
        .class("toolbar")
        .attr("role", "search")
        .child(el("div").class("search-field").child(icon("search")).child(field).dynamic(end))
        .child(el("p").class("toolbar-note").attr("id", "search-help").child(words::search_matches()))
        .view()
}

fn table(list: List, read: Callback<()>, selection: Selection) -> AnyView {
    let List { query, load, .. } = list;
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
    let address = memo(move || query.with(paths::list));
    let tools = RowTools { selection, memory: list.memory, menus: expect_context::<Menus>(), address };
    let rows = move |range: Range<usize>| {
        load.data().with(|rows| {
            let rows = rows.iter().flat_map(|rows| &rows.items).skip(range.start).take(range.len());
            rows.map(|row| user_row(row, &tools)).collect()
        })
    };
    let href = Callback::new(move |(page, size)| {
        paths::list(&Query { page, size, ..query.get_untracked() })
    });
    let foot = move || {
        let (metadata, rows) = load.data().with(|rows| rows.as_ref().map(|rows| (rows.metadata, rows.items.len())))?;
        (rows > 0).then(|| pager(metadata, rows, href))
    };
    resource_table(Table {
        name: "users",
        label: words::users(),
        columns: columns(),
        showing,
        busy: load.busy(),
        late: load.late(),
        above: above(load, read, selection),
        select_all: select_all(load, selection),
        count: Rc::new(move || load.data().with(|rows| rows.as_ref().map_or(0, |rows| rows.items.len()))),
        rows: Rc::new(rows),
        instead: Box::new(move || instead(list, read)),
        foot: Box::new(foot),
    })
}

fn select_all(load: Load<Rows<User>>, selection: Selection) -> AnyView {
    el("input")
        .attr("type", "checkbox")
        .attr("aria-label", words::select_page())
        .prop("checked", move || load.data().with(|rows| selection.holds_all(&readable(rows.as_ref()))).into())
        .prop("indeterminate", move || load.data().with(|rows| selection.holds_some(&readable(rows.as_ref()))).into())
        .on::<web_sys::Event>("change", move |event| {
            load.data().with(|rows| selection.set(&readable(rows.as_ref()), event_target_checked(&event)));
        })
        .view()
}

/// The people of these rows; a record that could not be read is nobody.
fn readable(rows: Option<&Rows<User>>) -> Vec<&User> {
    rows.iter().flat_map(|rows| rows.items.iter().flatten()).collect()
}

/// Notices above the rows: slow, or stale because the last reload failed.
fn above(load: Load<Rows<User>>, read: Callback<()>, selection: Selection) -> AnyView {
    let stop = Callback::new(move |()| load.stop());
    let slow = move || if load.slow().get() { slow_notice(words::narrow_the_search(), stop) } else { nothing() };
    let stale = move || {
        let is_stale = load.data().with(|rows| rows.as_ref().is_some_and(|rows| !rows.items.is_empty() || rows.metadata.total_count == 0));
        load.error().get().filter(|_| is_stale).map_or_else(nothing, |error| stale_notice(&error, read))
    };
    row([dynamic(slow), dynamic(stale), selection_bar(selection)])
}

/// In the place of rows: the failure, or that there are none and what to do. Never the one for the other.
fn instead(list: List, read: Callback<()>) -> AnyView {
    let load = list.load;
    let is_none = |rows: &Option<Rows<User>>| rows.as_ref().is_none_or(|rows| rows.metadata.total_count > 0);
    if let Some(error) = load.error().get().filter(|_| load.data().with(is_none)) {
        return failure_panel("h2", words::users_not_loaded(), &error, read);
    }
    let answered = list.answered.get();
    let search = answered.search.clone();
    if search.is_empty() {
        return empty_state("users", words::no_users(), words::no_users_text(), vec![invite_link()]);
    }
    let all = paths::list(&Query { search: String::new(), page: 1, ..answered });
    let clear = el("a").class("button").attr("href", all).child(words::clear_search()).view();
    empty_state("search-x", &words::no_user_matches(&shown(&search)), words::no_match_text(), vec![clear, invite_link()])
}
