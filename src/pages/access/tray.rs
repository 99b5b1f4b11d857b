//! The tray: on every page, what the change set holds, as long as it holds something.

use api::access::ChangeSet;
use api::access::set::{Became, Line};
use leptos::prelude::*;
use leptos_router::hooks::use_location;
use text::Foreign;

use super::changes::words;
use crate::access::set::Collected;
use crate::chunk::{Lazy, lazy};
use crate::pages::access::paths;
use crate::parts::coming::with_part;
use crate::parts::detail::card::card;
use crate::parts::detail::lines::{line, lines};
use crate::parts::write::confirm::{Question, confirm};
use crate::ui::react::{Later, memo};
use crate::ui::{icon, number};
use el::{button, dynamic, el, nothing};

static DISCARD: Lazy<fn(Collected)> = lazy! { in tray: fn(Collected) = ask_and_discard };

/// The tray itself; not on the page of the set, which says more, nor at `home`, where the card says the same.
pub(crate) fn change_tray(home: &'static str) -> AnyView {
    let (set, path) = (Collected::from_context(), use_location().pathname);
    let tally = memo(move || set.with(tally));
    let is_shown = memo(move || {
        tally.with(|tally| tally.all > 0) && path.with(|path| path != paths::CHANGES && path != home)
    });
    dynamic(move || {
        if !is_shown.get() {
            return nothing();
        }
        let says = el("p")
            .child(el("b").child(words::change_set()))
            .child(" ")
            .child(el("span").says(move || about(tally.get())));
        let quiet = button("button").attr("data-kind", "quiet").attr("data-size", "small");
        let review = el("a").class("button").attr("data-size", "small").attr("data-kind", "primary");
        el("section")
            .class("change-tray")
            .attr("aria-label", words::change_set())
            .child(icon("list-plus"))
            .child(says)
            .child(quiet.click(move || discard(set)).child(words::discard()))
            .child(review.attr("href", paths::CHANGES).child(words::review()))
            .view()
    })
}

/// The card of the set for home, as long as it holds something.
pub(crate) fn change_card() -> AnyView {
    let set = Collected::from_context();
    let tally = memo(move || set.with(tally));
    dynamic(move || {
        if tally.with(|tally| tally.all == 0) {
            return nothing();
        }
        let name = set.with(|set| set.name.clone());
        let name = if name.is_blank() { Foreign::from(words::change_set()) } else { name };
        let review = el("a").class("button").attr("data-size", "small").attr("href", paths::CHANGES);
        let end = vec![review.child(words::review()).view()];
        let says = el("span").says(move || about(tally.get()));
        let one = line("list-checks", el("b").child(&name), says, end);
        card("h-set", words::change_set()).child(lines(vec![one], "")).view()
    })
}

/// How many lines of each kind there are: what the page's head and its notice say.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Tally {
    pub(super) all: usize,
    pub(super) open: usize,
    pub(super) untouched: usize,
    pub(super) cut: usize,
    pub(super) done: usize,
    pub(super) already: usize,
    pub(super) undone: usize,
}

/// Counts them.
pub(super) fn tally(set: &ChangeSet) -> Tally {
    let count = |became| set.count(became);
    let open = set.are_open();
    let open_that = |is_it: &dyn Fn(&Line) -> bool| {
        set.lines.iter().zip(&open).filter(|(line, is_open)| **is_open && is_it(line)).count()
    };
    Tally {
        all: set.lines.len(),
        open: open_that(&|_| true),
        untouched: open_that(&Line::is_untouched),
        cut: open_that(&|line| line.has(Became::Sent)),
        done: count(Became::Done),
        already: count(Became::AlreadySo),
        undone: count(Became::Undone),
    }
}

/// Asks, and empties the set.
pub(super) fn discard(set: Collected) {
    with_part(&DISCARD, move |discard| discard(set));
}

fn ask_and_discard(set: Collected) {
    let has = |one: &dyn Fn(&Line) -> bool| untrack(|| set.with(|set| set.lines.iter().any(one)));
    let text = if has(&Line::may_be_done) {
        words::discard_sent_text()
    } else if has(&|line| line.has(Became::Done)) {
        words::discard_done_text()
    } else {
        words::discard_text()
    };
    confirm(Question {
        title: words::discard_title().to_owned(),
        text: text.to_owned(),
        type_first: None,
        keep: words::keep_it(),
        act: words::discard(),
        run: Later::new(move |()| {
            set.discard();
            crate::ui::focus_if_lost("h1");
        }),
    });
}

/// What the set holds, in a sentence.
pub(super) fn about(tally: Tally) -> String {
    match tally {
        Tally { all: 0, .. } => words::what_a_set_is().to_owned(),
        Tally { all, untouched, .. } if all == untouched => words::nothing_sent(all),
        Tally { all, open: 0, .. } => words::all_done(all),
        Tally { all, open, .. } => words::not_done_yet(&number((all - open) as u64), &number(all as u64)),
    }
}
