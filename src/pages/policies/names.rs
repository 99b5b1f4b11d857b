//! What the subjects of policies are called, as far as that is known: groups are read beside the list, people and clients
//! where somebody asks for it. And which of them are gone.

use std::collections::HashSet;

use api::access::plan::Question;
use api::access::reading::Part;
use api::page::Listed;
use api::policies::Entry;
use api::subjects::Kind;
use leptos::prelude::*;
use text::Foreign;

use super::words;
use crate::access::{Access, Asking, Stage};
use crate::parts::prelude::*;
use crate::ui::react::{effect, memo};
use crate::ui::{icon, number};
use el::{button, el};

/// So many groups that no list has are asked about unasked.
const LOOKED_UP: usize = 12;

/// Keeps the names of a list up to date.
pub(super) fn follow(list: List<Entry>, access: Access) {
    let groups = Asking::new();
    effect(move || {
        // One call brings the names of two hundred groups; of those that are not among them, a few are asked about.
        let is_reading = groups.stage() == Stage::Reading;
        let model = access.model_now();
        let mut unnamed = HashSet::new();
        list.each(true, |entry| {
            let subject = &entry.policy.subject;
            if is_group(subject) && model.name_of(subject.raw()).is_none() && !model.is_gone(subject.raw()) {
                unnamed.insert(subject.clone());
            }
        });
        let most = if model.reading().is_settled(&Part::Groups) { unnamed.len() } else { 1 };
        let question = Question::Names(unnamed.into_iter().take(most).collect());
        if !is_reading && most <= LOOKED_UP && !question.missing(&model).is_empty() {
            untrack(|| groups.ask(question));
        }
    });
    effect(move || {
        let _ = groups.stage();
        drop(access.model());
        untrack(|| list.sift());
    });
}

fn is_group(subject: &Foreign) -> bool {
    Kind::of_id(subject.raw()) == Kind::Group
}

/// Those among the rows that are known by their id alone, and how many names could not be read.
fn nameless(list: List<Entry>, access: Access) -> (Vec<Foreign>, usize) {
    let model = access.model();
    let (mut seen, mut open, mut failed) = (HashSet::new(), Vec::new(), 0);
    list.each(false, |entry| {
        let subject = &entry.policy.subject;
        let kind = Kind::of_id(subject.raw());
        if kind == Kind::Other || !seen.insert(subject.clone()) {
            return;
        }
        if model.name_of(subject.raw()).is_some() || model.is_gone(subject.raw()) {
            return;
        }
        let is_asked = |part| model.reading().is_settled(&part);
        match kind {
            // Of a group that the whole list has not, no call tells a name: only whether it is there.
            Kind::Group if !model.reading().of(&[Part::Groups]).is_complete() => {}
            Kind::Group if is_asked(Part::Memberships(subject.clone())) => {}
            Kind::User | Kind::Client if is_asked(Part::Subject(subject.clone())) => failed += 1,
            _ => open.push(subject.clone()),
        }
    });
    (open, failed)
}

/// How many are known by their id alone, and the way to their names.
pub(super) fn look_up(list: List<Entry>, access: Access) -> AnyView {
    let asking = Asking::new();
    effect(move || {
        if asking.stage() == Stage::Ready {
            untrack(|| list.sift());
        }
    });
    let all = memo(move || {
        asking.stage();
        nameless(list, access)
    });
    el::dynamic(move || {
        let (open, failed) = all.get();
        let small = || button("button").attr("data-size", "small");
        let (says, act) = if asking.stage() == Stage::Reading {
            let (_, missing) = asking.progress();
            let stop = small().click(move || asking.stop()).child(crate::words::common::stop());
            (words::names_to_come(missing), stop)
        } else if !open.is_empty() {
            let count = open.len();
            let look = move || asking.ask(Question::Names(all.get_untracked().0));
            let look = small().attr("data-kind", "quiet").click(look);
            (words::known_by_id(count), look.child(icon("search")).child(words::look_up_names(count)))
        } else if failed > 0 {
            let again = small().attr("data-kind", "quiet").click(move || asking.again());
            (
                words::names_not_read(failed),
                again.child(icon("refresh-cw")).child(crate::words::common::read_again()),
            )
        } else {
            return el::nothing();
        };
        el("div")
            .class("read-note")
            .attr("role", "status")
            .child(icon("scan-line"))
            .child(el("span").child(says))
            .child(act)
            .view()
    })
}

/// That some of the rows are of subjects that are gone, and the way to all of them.
pub(super) fn clean_up(list: List<Entry>, access: Access, selection: Selection<Entry>) -> AnyView {
    let gone = move || {
        let model = access.model();
        let mut gone = Vec::new();
        list.each(false, |entry| {
            if model.is_gone(entry.policy.subject.raw()) {
                gone.push(entry.clone());
            }
        });
        gone
    };
    let ids = { memo(move || gone().iter().map(|entry| entry.id().to_owned()).collect::<Vec<_>>()) };
    el::dynamic(move || {
        let count = ids.with(Vec::len);
        if count == 0 {
            return el::nothing();
        }
        let select = button("button").attr("data-size", "small").click(move || {
            let gone = untrack(gone);
            selection.set(gone.iter(), true);
        });
        let select = select.child(icon("list-checks")).child(words::select_gone(count));
        notice("warn", "triangle-alert", &words::so_many_gone(count), words::what_gone_means(), select)
    })
}

/// How many of how many.
pub(super) fn counted(list: List<Entry>) -> Option<(String, String)> {
    let (shown, read) = list.counts()?;
    (shown as u64 != read).then(|| (number(shown as u64), number(read)))
}
