//! Changes are collected instead of made at once: the buttons for it, on whichever page. It changes nothing at the API, so
//! nobody is refused.

use std::rc::Rc;

use api::access::Change;
use api::access::file::MOST;
use api::page::Listed;
use leptos::prelude::*;

use super::set::Collected;
use super::words;
use crate::parts::choices::Also;
use crate::parts::write::selection::{BulkAct, Selection};
use crate::ui::icon;
use crate::ui::react::Later;
use crate::ui::toast::Toasts;
use el::{El, button};

/// Puts changes into the change set, and says so.
pub(crate) fn collect(changes: &[Change]) {
    let set = Collected::from_context();
    let added = set.add(changes);
    tell(set, Toasts::from_context(), added);
}

/// Says how many have come into the set.
pub(crate) fn tell(set: Collected, toasts: Toasts, added: usize) {
    if untrack(|| set.with(|set| set.lines.len())) >= MOST {
        toasts.failed(words::set_is_full().to_owned());
    } else if added == 0 {
        toasts.done(words::collected_none().to_owned(), None);
    } else {
        toasts.done(words::collected(added), None);
    }
}

/// The button that collects changes.
pub(crate) fn collect_button(changes: impl Fn() -> Vec<Change> + 'static) -> El {
    button("button").click(move || collect(&changes())).child(icon("list-plus")).child(words::add_to_set())
}

/// The button beside that which takes `what` away: it collects the change that would.
pub(crate) fn collect_icon(what: &str, change: Change) -> El {
    let label = words::add_removal_of(what);
    button("icon-button")
        .attr("data-size", "small")
        .attr("aria-label", label.as_str())
        .attr("title", label.as_str())
        .click(move || collect(std::slice::from_ref(&change)))
        .child(icon("list-plus"))
}

/// The act on ticked rows that collects their removals; `removals` are the changes that take one away.
pub(crate) fn collect_removals<T: Listed>(removals: impl Fn(&T) -> Vec<Change> + 'static) -> BulkAct<T> {
    BulkAct {
        icon: "list-plus",
        label: words::add_removal_to_set,
        begin: Rc::new(move |all: Selection<T>| {
            collect(&all.ticked().iter().flat_map(&removals).collect::<Vec<_>>());
        }),
    }
}

/// The other act of a picker: what is chosen is collected, as these changes.
pub(crate) fn collecting<T: 'static>(changes: impl Fn(Vec<T>) -> Vec<Change> + 'static) -> Also<T> {
    // Taken now: the page may be another when something was chosen.
    let (set, toasts) = (Collected::from_context(), Toasts::from_context());
    let picked = move |all| {
        let changes = changes(all);
        if !changes.is_empty() {
            tell(set, toasts, set.add(&changes));
        }
    };
    Also { act: words::add_to_set(), picked: Later::new(picked), effect: None }
}
