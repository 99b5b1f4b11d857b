//! What the members of a group may do by it, scope by scope. Calls: as of the card "Access" beside it, which asks the same.

use std::collections::BTreeMap;

use api::access::plan::Question;
use leptos::prelude::*;
use text::Foreign;

use super::effect::by_scope;
use super::question::asked;
use super::subject::rights;
use super::{paths, words};
use crate::access::Asking;
use crate::parts::prelude::*;
use crate::ui::{icon, number};
use crate::words::common;
use el::{dynamic, el, nothing, row};

/// On how many scopes it is shown.
const SCOPES: usize = 6;

/// The card "What members may do" of a group.
pub(crate) fn members_may(subject_id: &Foreign) -> AnyView {
    let asking = Asking::new();
    asking.ask(Question::Subject(subject_id.clone()));
    let check = asked(paths::SUBJECT, &[("subject", subject_id.raw())]);
    let check = el("a").class("button").attr("data-size", "small").attr("href", check);
    let acts = vec![check.child(icon("scan-search")).child(words::check_access()).view()];
    let body = dynamic(move || {
        let Some((Question::Subject(subject), model)) = asking.answered() else {
            return el("p").class("quiet").child(common::loading()).view();
        };
        let at_least = asking.reading().is_some_and(|reading| !reading.is_complete());
        let all = rights(&model, &subject, "");
        if all.is_empty() {
            let text = if at_least { words::nothing_as_far_as_read() } else { words::members_may_nothing() };
            return el("p").child(text).view();
        }
        let mut by: BTreeMap<Foreign, Vec<Foreign>> = BTreeMap::new();
        for right in &all {
            by.entry(right.scope.clone()).or_default().push(right.action.clone());
        }
        let more = by.len().saturating_sub(SCOPES);
        let shown: Vec<_> = by.into_iter().take(SCOPES).collect();
        let count = words::rights_in_all(all.len());
        let count = if at_least { words::as_far_as_read(&count) } else { count };
        let more = (more > 0).then(|| el("p").class("quiet").child(common::and_more(&number(more as u64))));
        row([
            el("p").child(count).view(),
            by_scope(&shown, "check", None),
            more.map_or_else(nothing, el::El::view),
        ])
    });
    headed("h-may", words::what_members_may_do(), nothing_more(), acts)
        .child(el("div").class("effect-sheet").child(el("section").child(body)))
        .view()
}
