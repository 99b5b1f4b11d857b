//! The journal: all that was sent from this browser in the name of who is signed in. It is searched here, saved as a
//! table, and cleared. Calls: none.

use api::journal::{Line, csv};
use leptos::prelude::*;

use super::done_here::{drawn, ending, moment, says};
use super::journal_words as words;
use super::{paths, words as home_words};
use crate::journal::Journal;
use crate::parts::prelude::*;
use crate::ui::dialog::Dialogs;
use crate::ui::field::field;
use crate::ui::file::offer_file;
use crate::ui::react::{Later, memo};
use crate::ui::toast::Toasts;
use crate::ui::{date, fold, icon};
use el::{El, button, dynamic, el, nothing, row};

/// The page `/journal`.
pub(crate) fn journal() -> AnyView {
    let journal = Journal::from_context();
    let toasts = Toasts::from_context();
    let is_empty = memo(move || journal.with(|kept| kept.lines.is_empty() && kept.unread == 0));
    let acts = dynamic(move || {
        if is_empty.get() {
            return nothing();
        }
        let clear = button("button").click(move || ask_to_clear(journal, toasts)).child(icon("trash-2"));
        row([save_button(journal).view(), clear.child(words::clear()).view()])
    });
    row([
        breadcrumb(vec![Up::new(paths::HOME, home_words::home())]),
        page_head(words::journal(), words::what_it_is(), vec![acts]),
        dynamic(move || notices(journal)),
        dynamic(move || if is_empty.get() { none() } else { found(journal) }),
    ])
}

fn none() -> AnyView {
    el("p").class("quiet").child(words::nothing_yet()).view()
}

/// What is wrong with the keeping of it.
fn notices(journal: Journal) -> AnyView {
    let warn = |title: &str, text| {
        notice("warn", "triangle-alert", title, text, save_button(journal).attr("data-size", "small"))
    };
    let unread = journal.with(|kept| kept.unread);
    row([
        if journal.is_kept() { nothing() } else { warn(words::not_kept(), words::not_kept_text()) },
        if unread == 0 { nothing() } else { warn(&words::unread(unread), words::unread_text()) },
    ])
}

/// The search, and the lines that match it.
fn found(journal: Journal) -> AnyView {
    let search = RwSignal::new(String::new());
    let dialogs = Dialogs::from_context();
    let wanted = memo(move || search.with(|text| fold(text)));
    let matching = move || {
        wanted.with(|wanted| {
            journal.with(|kept| {
                let all = kept.lines.iter().rev().filter(|line| matches(line, wanted));
                all.map(|line| drawn(line, journal, dialogs)).collect::<Vec<_>>()
            })
        })
    };
    let input = field(Typing::Search)
        .attr("data-search", "")
        .attr("aria-label", words::find())
        .attr("placeholder", words::find_hint())
        .input(move |text| search.set(text));
    let count = RwSignal::new(0);
    let body = dynamic(move || {
        let all = matching();
        count.set(all.len());
        lines(all, &search.with(|text| words::none_match(text)))
    });
    let note =
        el("p").class("toolbar-note").attr("aria-live", "polite").says(move || words::count(count.get()));
    let bar = el("div").class("toolbar").attr("role", "search");
    let bar = bar.child(el("div").class("search-field").child(icon("search")).child(input)).child(note);
    row([bar.view(), headed("h-acts", words::acts(), nothing_more(), Vec::new()).child(body).view()])
}

/// Whether it says all these words, wherever.
fn matches(line: &Line, wanted: &str) -> bool {
    let text = fold(&[&says(line), " ", &ending(line).2, " ", &line.act].concat());
    wanted.split_whitespace().all(|word| text.contains(word))
}

fn save_button(journal: Journal) -> El {
    button("button").click(move || save(journal)).child(icon("download")).child(words::save_as_csv())
}

fn save(journal: Journal) {
    let head = [words::column_when(), words::column_what(), words::column_outcome(), words::column_request()];
    let mut rows = vec![head.map(str::to_owned).to_vec()];
    untrack(|| {
        journal.with(|kept| {
            for line in &kept.lines {
                let method = line.act.split(' ').next().unwrap_or_default();
                let request = [method, " ", &line.path].concat();
                rows.push(vec![date::iso(moment(line)), says(line), ending(line).2, request]);
            }
        });
    });
    let day = date::stamp();
    let name = ["journal-", day.split('T').next().unwrap_or_default(), ".csv"].concat();
    offer_file(&name, "text/csv;charset=utf-8", &csv(&rows));
}

fn ask_to_clear(journal: Journal, toasts: Toasts) {
    confirm(Question {
        title: words::clear_title().to_owned(),
        text: words::clear_text().to_owned(),
        type_first: None,
        keep: words::keep(),
        act: words::clear(),
        run: Later::new(move |()| {
            journal.clear();
            toasts.done(words::cleared().to_owned(), None);
            crate::ui::focus_if_lost("h1");
        }),
    });
}
