//! How much was read, when, and what was not: it stands beside every figure that the console worked out itself.

use api::Kind;
use api::access::Model;
use api::access::reading::{Gap, Part, Reading, Why};
use leptos::prelude::*;
use text::Foreign;

use super::named::called;
use super::words;
use crate::access::{Asking, Stage};
use crate::ui::{date, icon, number};
use crate::words::common;
use el::{button, dynamic, el, nothing};

/// How many missing things are named.
const NAMED: usize = 3;

/// The note of a question: while it is read, how far it is, with Stop; then what the answer rests on.
pub(crate) fn read_note(asking: Asking) -> AnyView {
    dynamic(move || match asking.stage() {
        Stage::Idle => nothing(),
        Stage::Reading => {
            let stop = button("button").attr("data-size", "small").click(move || asking.stop());
            let says = move || {
                let (calls, missing) = asking.progress();
                words::reading(&number(calls), &number(missing as u64))
            };
            note(None, el("span").says(says), stop.child(common::stop())).attr("aria-busy", "true").view()
        }
        Stage::Ready => {
            let Some((question, model)) = asking.answered() else { return nothing() };
            let reading = question.reading(&model);
            let again = button("button").attr("data-size", "small").click(move || asking.again());
            let (says, again) = if reading.is_complete() {
                (el("span").child(rests_on(&reading)), again.attr("data-kind", "quiet"))
            } else {
                let lacking = lacking(&reading, &model);
                let bold = el("b").child(words::at_least());
                (el("span").child(bold).child(" ").child(lacking), again)
            };
            let state = (!reading.is_complete()).then_some("partial");
            note(state, says, again.child(icon("refresh-cw")).child(common::read_again())).view()
        }
    })
}

fn note(state: Option<&str>, says: el::El, act: el::El) -> el::El {
    el("div")
        .class("read-note")
        .attr_if("data-state", state)
        .attr("role", "status")
        .child(icon(if state.is_some() { "triangle-alert" } else { "scan-line" }))
        .child(says)
        .child(act)
}

/// What an answer rests on, in a sentence.
fn rests_on(reading: &Reading) -> String {
    let count = |count: u64| number(count);
    #[allow(clippy::cast_precision_loss, reason = "milliseconds of this century")]
    let time = reading.at.map(|at| date::time(at as f64)).unwrap_or_default();
    let says =
        words::worked_out(&count(reading.policies), &count(reading.groups), &count(reading.actions), &time);
    if reading.is_guessed { [&says, " ", words::parents_are_guessed()].concat() } else { says }
}

/// What is missing, in a sentence or two.
fn lacking(reading: &Reading, model: &Model) -> String {
    let gaps = reading.gaps();
    let is_refused = |gap: &Gap| {
        matches!(gap.part, Part::Policies | Part::PoliciesOf(_)) && gap.why == Why::Failed(Kind::Forbidden)
    };
    if gaps.iter().any(is_refused) {
        return words::policies_refused().to_owned();
    }
    let mut named: Vec<String> = gaps.iter().take(NAMED).map(|gap| said(gap, model)).collect();
    if gaps.len() > NAMED {
        named.push(common::and_more(&number((gaps.len() - NAMED) as u64)));
    }
    [words::not_read(), " ", &named.join(", "), ". ", words::only_there()].concat()
}

fn said(gap: &Gap, model: &Model) -> String {
    let name = |id: &Foreign| called(id, model.name_of(id.raw())).to_string();
    let what = match &gap.part {
        Part::Actions => words::the_actions().to_owned(),
        Part::Policies => words::the_policies().to_owned(),
        Part::PoliciesOf(subject) => words::the_policies_of(&name(subject)),
        Part::Groups => words::the_groups().to_owned(),
        Part::Members(group) => words::the_members_of(&name(group)),
        Part::Memberships(subject) => words::the_groups_of(&name(subject)),
        Part::Subject(subject) => name(subject),
        Part::Subjects | Part::Roles => words::subjects().to_owned(),
    };
    let why = match (gap.why, gap.records) {
        (Why::Failed(Kind::Forbidden), _) => words::refused().to_owned(),
        (Why::Unreadable, Some(records)) => words::records_unreadable(&number(records)),
        (Why::Failed(_), _) | (Why::Unreadable, None) => words::failed().to_owned(),
        (Why::NotYet, _) => words::not_yet().to_owned(),
        (Why::Cut, _) => words::cut_short().to_owned(),
    };
    [&what, " (", &why, ")"].concat()
}
