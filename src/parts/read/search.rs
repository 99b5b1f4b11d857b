//! The search of a list: what is typed goes to the address after a pause, and back to page 1 (P9).

use std::rc::Rc;
use std::time::Duration;

use api::page::Query;
use leptos::prelude::*;
use leptos_router::NavigateOptions;
use leptos_router::hooks::use_navigate;
use wasm_bindgen::JsCast;

use crate::parts::read::list::AnyList;
use crate::ui::field::{Typing, field};
use crate::ui::icon;
use crate::ui::react::{effect, rested};
use crate::words::common as words;
use el::{button, el};

/// How long typing rests before a search goes out.
const PAUSE: Duration = Duration::from_millis(200);

/// What a list says of its search.
pub(crate) struct SearchWords {
    /// The field's name.
    pub(crate) search: fn() -> &'static str,
    /// What can be typed into it.
    pub(crate) hint: fn() -> &'static str,
    /// What the search matches.
    pub(crate) matches: fn() -> &'static str,
    /// That nothing matches this search.
    pub(crate) none: fn(&str) -> String,
    /// What that may mean.
    pub(crate) none_text: fn() -> &'static str,
}

/// Draws it.
pub(super) fn search_bar(list: AnyList, say: &SearchWords) -> AnyView {
    let query = list.query();
    let input = StoredValue::new_local(None::<web_sys::HtmlInputElement>);
    let go = use_navigate();
    let search = Rc::new(move |text: &str| {
        let now = query.get_untracked();
        let text = text.trim();
        if text != now.search {
            let wanted = Query { search: text.to_owned(), page: 1, ..now.clone() };
            // A word is typed letter by letter: one entry in the history is enough for all of them. The first
            // letter makes it, so that Back leads to the page from where one began to search (P2).
            let replace = !now.search.is_empty();
            go(
                &list.address_of(&wanted),
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
    let field = field(Typing::Search)
        .attr("data-search", "")
        .attr("aria-label", (say.search)())
        .attr("placeholder", (say.hint)())
        .attr("aria-describedby", "search-help")
        .built(move |built| input.set_value(built.clone().dyn_into().ok()))
        .input(typed);
    el("div")
        .class("toolbar")
        .attr("role", "search")
        .child(el("div").class("search-field").child(icon("search")).child(field).dynamic(end))
        .child(el("p").class("toolbar-note").attr("id", "search-help").child((say.matches)()))
        .view()
}
