//! The search of a list: what is typed goes to the address after a pause, and back to page 1 (P9).

use std::rc::Rc;
use std::time::Duration;

use api::page::{LONGEST_SEARCH, Query, searched};
use leptos::prelude::*;
use leptos_router::NavigateOptions;
use leptos_router::hooks::use_navigate;
use text::seen;
use wasm_bindgen::JsCast;

use crate::parts::address;
use crate::parts::read::list::AnyList;
use crate::ui::field::{Typing, field};
use crate::ui::react::{effect, rested};
use crate::ui::{icon, number};
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
    let input: Input = StoredValue::new_local(None);
    let go = use_navigate();
    // Whether what was typed, or stands in the address, is longer than what is searched for.
    let is_cut = RwSignal::new(false);
    let search = Rc::new(move |typed: &str| {
        let now = query.get_untracked();
        let text = searched(typed.trim()).trim().to_owned();
        is_cut.set(text != seen(typed));
        // The field shows what is searched for: where that is cut, where something in it is not seen, and where half a
        // character was pasted, which came to us as U+FFFD.
        if text != typed.trim() || text.contains('\u{fffd}') {
            show(input, &text);
        }
        if text != now.search {
            let wanted = Query { search: text, page: 1, ..now.clone() };
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
        if text.is_empty() || !is_typing(input) {
            show(input, &text);
        }
    });
    // An address holds what is asked for: no more.
    let (asked, go_to) = (address::query(), use_navigate());
    effect(move || {
        let text = asked("search").unwrap_or_default();
        if query.with(|query| query.search != text) {
            is_cut.set(query.with(|query| query.search != seen(&text)));
            go_to(
                &list.address_of(&query.get_untracked()),
                NavigateOptions { replace: true, scroll: false, ..NavigateOptions::default() },
            );
        }
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
    let matches = say.matches;
    let help = move || {
        if is_cut.get() { words::search_is_cut(&number(LONGEST_SEARCH as u64)) } else { matches().to_owned() }
    };
    el("div")
        .class("toolbar")
        .attr("role", "search")
        .child(el("div").class("search-field").child(icon("search")).child(field).dynamic(end))
        .child(el("p").class("toolbar-note").attr("id", "search-help").attr("aria-live", "polite").says(help))
        .view()
}

type Input = StoredValue<Option<web_sys::HtmlInputElement>, LocalStorage>;

fn show(input: Input, text: &str) {
    input.with_value(|input| {
        if let Some(input) = input {
            input.set_value(text);
        }
    });
}

fn is_typing(input: Input) -> bool {
    let active = document().active_element();
    input.with_value(|input| {
        input.as_ref().is_some_and(|input| active.is_some_and(|active| active.is_same_node(Some(input))))
    })
}
