//! The list of users. Call: `users::list`, one request a page and none per row (P3). Search, page and size
//! stand in the address, so that Back, reload and a shared link give the same view (P2).

use std::time::Duration;

use api::page::Rows;
use api::users::{self, Query, User};
use leptos::html;
use leptos::leptos_dom::helpers::debounce;
use leptos::prelude::*;
use leptos_router::NavigateOptions;
use leptos_router::hooks::{use_navigate, use_query_map};

use super::memory::Memory;
use super::rows::{RowTools, columns, user_row};
use super::selection::{Selection, selection_bar};
use super::{paths, words};
use crate::parts::failure::{failure_panel, slow_notice, stale_notice};
use crate::parts::load::Load;
use crate::parts::page_head::{WriteLink, page_head};
use crate::parts::pager::pager;
use crate::parts::resource_table::{Showing, Table, empty_state, resource_table};
use crate::ui::menu::Menus;
use crate::ui::icon;

/// How long typing rests before a search goes out.
const PAUSE: Duration = Duration::from_millis(200);

/// The page `/users`.
#[component]
pub(crate) fn UserList() -> impl IntoView {
    let params = use_query_map();
    let query = Memo::new(move |_| {
        params.with(|params| paths::read(params.get_str("search"), params.get_str("page"), params.get_str("size")))
    });
    let list = List { query, load: Load::new(), answered: RwSignal::new(Query::default()), memory: Memory::from_context() };
    let go = use_navigate();
    let read = Callback::new(move |()| list.read(go.clone()));
    Effect::new(move |_| {
        if let Some(rows) = query.with(|query| list.memory.page(query)) {
            list.paint(query.get_untracked(), &rows);
            list.load.show(rows);
        }
        read.run(());
    });
    let selection = Selection::new(read);
    Effect::new(move |_| {
        list.load.data().with(|rows| {
            selection.renew(&rows.iter().flat_map(|rows| rows.items.iter().flatten().cloned()).collect::<Vec<User>>());
        });
    });

    view! {
        {page_head(words::users(), words::what_users_are().into_any(), actions())}
        {search_bar(query)}
        {table(list, read, selection)}
    }
    .into_any()
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

fn actions() -> AnyView {
    view! {
        <WriteLink href=paths::CREATE icon_name="user-plus" label=words::create_user() />
        <WriteLink href=paths::INVITE icon_name="mail-plus" label=words::invite_people() kind="primary" />
    }
    .into_any()
}

/// The search: what is typed goes to the address after a pause, and back to page 1 (P9).
fn search_bar(query: Memo<Query>) -> AnyView {
    let input = NodeRef::<html::Input>::new();
    let go = use_navigate();
    let search = move |text: String| {
        let now = query.get_untracked();
        if text.trim() != now.search {
            // A word is typed letter by letter: one entry in the history is enough for all of them.
            let wanted = Query { search: text.trim().to_owned(), page: 1, size: now.size };
            go(&paths::list(&wanted), NavigateOptions { replace: true, scroll: false, ..Default::default() });
        }
    };
    let typed = {
        let search = search.clone();
        debounce(PAUSE, move |text: String| search(text))
    };
    let on_input = {
        let mut typed = typed;
        move |event| typed(event_target_value(&event))
    };
    let clear = move |_| {
        search(String::new());
        crate::ui::focus("[data-search]");
    };
    // The address moves the text (Back, a link), but never under someone who types.
    Effect::new(move |_| {
        let text = query.with(|query| query.search.clone());
        let Some(input) = input.get() else { return };
        let typing = document().active_element().is_some_and(|element| element.is_same_node(Some(&input)));
        if !typing || text.is_empty() {
            input.set_value(&text);
        }
    });
    view! {
        <div class="toolbar" role="search">
            <div class="search-field">
                {icon("search")}
                <input class="input" type="search" data-search="" node_ref=input autocomplete="off" spellcheck="false"
                    aria-label=words::search_users() placeholder=words::search_hint() aria-describedby="search-help" on:input=on_input />
                {move || {
                    let clear = clear.clone();
                    if query.with(|query| query.search.is_empty()) {
                        view! { <kbd class="key" aria-hidden="true">"/"</kbd> }.into_any()
                    } else {
                        view! {
                            <button type="button" class="icon-button" data-size="small" aria-label=words::clear_search() on:click=clear>
                                {icon("x")}
                            </button>
                        }.into_any()
                    }
                }}
            </div>
            <p class="toolbar-note" id="search-help">{words::search_matches()}</p>
        </div>
    }
    .into_any()
}

fn table(list: List, read: Callback<()>, selection: Selection) -> AnyView {
    let List { query, load, .. } = list;
    let showing = Signal::derive(move || {
        let failed = load.error().with(Option::is_some);
        load.data().with(|rows| match rows {
            Some(rows) if !rows.items.is_empty() => Showing::Rows,
            Some(_) => Showing::Instead,
            None if failed => Showing::Instead,
            None => Showing::Skeleton,
        })
    });
    let address = Memo::new(move |_| query.with(paths::list));
    let tools = RowTools { selection, memory: list.memory, menus: expect_context::<Menus>(), address };
    let rows = move || {
        let rows = load.data().get().map(|rows| rows.items).unwrap_or_default();
        rows.into_iter().map(|row| user_row(row, tools)).collect()
    };
    let href = Callback::new(move |(page, size)| {
        paths::list(&Query { page, size, ..query.get_untracked() })
    });
    let foot = move || {
        let (metadata, rows) = load.data().with(|rows| rows.as_ref().map(|rows| (rows.metadata, rows.items.len())))?;
        (rows > 0).then(|| pager(metadata, rows, href))
    };
    resource_table(Table {
        label: words::users(),
        columns: columns(),
        showing,
        busy: load.busy().into(),
        above: above(load, read, selection),
        select_all: select_all(load, selection),
        rows: Box::new(rows),
        instead: Box::new(move || instead(list, read)),
        foot: Box::new(foot),
    })
}

fn select_all(load: Load<Rows<User>>, selection: Selection) -> AnyView {
    let people = move || {
        load.data().with(|rows| rows.iter().flat_map(|rows| rows.items.iter().flatten().cloned()).collect::<Vec<User>>())
    };
    view! {
        <input type="checkbox" aria-label=words::select_page() prop:checked=move || selection.holds_all(&people())
            on:change=move |event| selection.set(&people(), event_target_checked(&event)) />
    }
    .into_any()
}

/// Notices above the rows: slow, or stale because the last reload failed.
fn above(load: Load<Rows<User>>, read: Callback<()>, selection: Selection) -> AnyView {
    let stop = Callback::new(move |()| load.stop());
    view! {
        {move || load.slow().get().then(|| slow_notice(words::narrow_the_search(), stop))}
        {move || {
            let stale = load.data().with(Option::is_some);
            load.error().get().filter(|_| stale).map(|error| stale_notice(&error, read))
        }}
        {selection_bar(selection)}
    }
    .into_any()
}

/// In the place of rows: the failure, or that there are none and what to do. Never the one for the other.
fn instead(list: List, read: Callback<()>) -> AnyView {
    let load = list.load;
    if let Some(error) = load.error().get().filter(|_| load.data().with(Option::is_none)) {
        return failure_panel(words::users_not_loaded(), &error, read);
    }
    let invite = view! { <WriteLink href=paths::INVITE icon_name="mail-plus" label=words::invite_people() kind="primary" /> };
    let answered = list.answered.get();
    let search = answered.search.clone();
    if search.is_empty() {
        return empty_state("users", words::no_users().to_owned(), words::no_users_text(), invite.into_any());
    }
    let all = paths::list(&Query { search: String::new(), page: 1, ..answered });
    let clear = view! { <a class="button" href=all>{words::clear_search()}</a>{invite} };
    empty_state("search-x", words::no_user_matches(&search), words::no_match_text(), clear.into_any())
}
