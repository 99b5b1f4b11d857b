//! What changes would do, before they are made (X1): who gains and who loses what, what is there anyway, what less would
//! do. Worked out as they are chosen; it never stands in the way.

use std::time::Duration;

use api::access::Change;
use api::access::plan::Question;
use api::assumed::USER_PREFIX;
use leptos::prelude::*;
use text::Foreign;

use super::digest::{Anyway, Digest, Side, digest};
use super::named::{action_name, scope_path, subject_ref};
use super::note::read_note;
use super::words;
use crate::access::{Asking, slices};
use crate::pages::users::shared::Me;
use crate::parts::prelude::*;
use crate::session;
use crate::ui::react::{Ask, Later, effect, rested, task};
use crate::ui::{icon, number};
use crate::words::common;
use el::{El, button, dynamic, el, nothing};

/// How long what is chosen rests before its effect is worked out.
const PAUSE: Duration = Duration::from_millis(300);
/// How many rights are listed of one scope.
const LISTED: usize = 8;
/// How many narrower actions are offered.
const OFFERED: usize = 3;

/// The card "Effect" of `changes`; nothing is chosen as long as there are none.
pub(crate) fn effect_sheet(changes: Ask<Option<Vec<Change>>>) -> AnyView {
    sheet(changes, None)
}

/// As [`effect_sheet`], for one grant whose action may be replaced by a narrower one.
pub(crate) fn effect_sheet_offering(changes: Ask<Option<Vec<Change>>>, take: Later<Foreign>) -> AnyView {
    sheet(changes, Some(take))
}

/// The subject id of the person who is signed in.
pub(super) fn own_subject() -> String {
    let me = Me::from_context().user().map(|me| me.id.into_raw()).or_else(session::subject);
    [USER_PREFIX, &me.unwrap_or_default()].concat()
}

fn sheet(changes: Ask<Option<Vec<Change>>>, take: Option<Later<Foreign>>) -> AnyView {
    let asking = Asking::new();
    let shown: RwSignal<Option<Digest>> = RwSignal::new(None);
    let old = RwSignal::new(false);
    let run = StoredValue::new(0_u32);
    let ask = rested(PAUSE, move |changes: Vec<Change>| asking.ask(Question::Effect(changes)));
    effect(move || match changes() {
        Some(changes) if !changes.is_empty() => {
            old.set(true);
            ask(changes);
        }
        _ => {
            asking.clear();
            shown.set(None);
        }
    });
    effect(move || {
        let Some((Question::Effect(changes), model)) = asking.answered() else { return };
        let this = run.with_value(|run| run + 1);
        run.set_value(this);
        let you = untrack(own_subject);
        let is_off = move || run.try_get_value() != Some(this);
        task(async move {
            let found = slices::effect(model, changes, is_off, |effect| digest(effect, &you)).await;
            if let Some(found) = found.filter(|_| !is_off()) {
                let _ = shown.try_set(Some(found));
                let _ = old.try_set(false);
            }
        });
    });
    let body = dynamic(move || {
        let at_least = asking.reading().is_some_and(|reading| !reading.is_complete());
        match shown.get() {
            Some(digest) => drawn(&digest, at_least, take.as_ref()),
            None if asking.stage() == crate::access::Stage::Idle => {
                el("section").child(el("p").class("quiet").child(words::choose_first())).view()
            }
            None => nothing(),
        }
    });
    headed("h-effect", words::effect(), words::worked_out_before(), Vec::new())
        .toggle("aria-busy", move || old.get())
        .attr("aria-live", "polite")
        .attr("data-part", "effect")
        .child(el("div").class("effect-sheet").child(body))
        .child(el("footer").child(read_note(asking)))
        .view()
}

fn drawn(digest: &Digest, at_least: bool, take: Option<&Later<Foreign>>) -> AnyView {
    let mut all = Vec::new();
    if digest.lose.you {
        let title = if at_least { words::you_lose_at_least() } else { words::you_lose() };
        let rights = named_rights(&digest.lose);
        let none = el("span");
        all.push(
            el("div").class("card-body").child(notice("danger", "circle-alert", title, &rights, none)).view(),
        );
    }
    if digest.changes == 0 {
        all.push(el("section").child(el("p").child(words::all_is_so_already())).view());
    } else if digest.gain.is_empty() && digest.lose.is_empty() {
        let says =
            if at_least { words::nobody_as_far_as_read_gains() } else { words::nobody_gains_or_loses() };
        all.push(strip(digest, at_least));
        all.push(el("section").child(el("p").child(says)).view());
    } else {
        all.push(strip(digest, at_least));
        if at_least {
            all.push(el("section").child(el("p").child(words::as_far_as_could_be_read())).view());
        }
    }
    all.extend(who(words::who_gains(), &digest.gain, "new"));
    all.extend(rights(words::what_is_new(), &digest.gain, "new"));
    all.extend(who(words::who_loses(), &digest.lose, "lost"));
    all.extend(rights(words::what_is_lost(), &digest.lose, "lost"));
    if digest.same > 0 && !(digest.gain.is_empty() && digest.lose.is_empty()) {
        all.push(el("section").child(el("p").child(words::others_as_before(digest.same))).view());
    }
    all.extend(anyway(words::covered_already(), &digest.covered));
    all.extend(anyway(words::stays_anyway(), &digest.kept));
    all.extend(take.and_then(|take| narrower(digest, take)));
    all.into_any()
}

/// The result in figures; of what was not read nobody knows whether it makes them more or less.
fn strip(digest: &Digest, at_least: bool) -> AnyView {
    let figure = |word: String, count: usize, state: Option<&'static str>| {
        let shown = number(count as u64);
        let state = if at_least { Some("warn") } else { state };
        el("div").attr_if("data-state", state).child(el("dt").child(word)).child(el("dd").child(shown)).view()
    };
    let (gain, lose) = (&digest.gain, &digest.lose);
    let mut all = Vec::new();
    let nothing_lost = lose.is_empty();
    if !gain.is_empty() || nothing_lost {
        all.push(figure(words::people_gain(gain.people), gain.people, None));
        all.push(figure(words::clients_gain(gain.clients), gain.clients, None));
        all.push(figure(words::rights_new(gain.count()), gain.count(), None));
    }
    if !nothing_lost {
        let state = (lose.people > 0).then_some("danger");
        all.push(figure(words::people_lose(lose.people), lose.people, state));
        all.push(figure(words::clients_lose(lose.clients), lose.clients, None));
        all.push(figure(words::rights_lost(lose.count()), lose.count(), None));
    }
    el("dl").class("count-strip").child(all).view()
}

fn section(title: &'static str, body: AnyView) -> AnyView {
    el("section").child(el("h3").child(title)).child(body).view()
}

/// Those who gain or lose, the first by name.
fn who(title: &'static str, side: &Side, state: &'static str) -> Option<AnyView> {
    if side.is_empty() {
        return None;
    }
    let mut says = Vec::new();
    let parts = [
        (side.people, words::people_count as fn(usize) -> String),
        (side.clients, words::clients_count),
        (side.groups, words::groups_count),
    ];
    says.extend(parts.into_iter().filter(|(count, _)| *count > 0).map(|(count, says)| says(count)));
    let mut names: Vec<AnyView> =
        side.first.iter().map(|(id, name)| subject_ref(id, name.as_ref()).view()).collect();
    if side.more() > 0 {
        names.push(el("span").child(common::and_more(&number(side.more() as u64))).view());
    }
    let says = says.join(", ");
    let body = if names.is_empty() {
        el("p").child(says).view()
    } else {
        fold(el("b").child(says), el("div").class("subject-list").child(names).view(), side.first.len() <= 5)
    };
    let lines = el("ul").class("line-list").child(el("li").attr("data-state", state).child(body));
    Some(section(title, lines.view()))
}

/// A line that opens.
pub(super) fn fold(title: El, body: AnyView, is_open: bool) -> AnyView {
    let mark = icon("chevron-right");
    let summary = el("summary")
        .child(el("span").class("fold-mark").child(mark))
        .child(el("span").class("line-main").child(title));
    el("details")
        .class("fold")
        .attr_if("open", is_open.then_some(""))
        .child(summary)
        .child(el("div").class("line-fold").child(body))
        .view()
}

/// The rights, scope by scope.
fn rights(title: &'static str, side: &Side, state: &'static str) -> Option<AnyView> {
    let mark = if state == "new" { "plus" } else { "minus" };
    (!side.rights.is_empty()).then(|| section(title, by_scope(&side.rights, mark, Some(state))))
}

/// Actions under the scopes that they are on; of many the first are shown, and the rest unfold.
pub(super) fn by_scope(
    rights: &[(Foreign, Vec<Foreign>)],
    mark: &'static str,
    state: Option<&'static str>,
) -> AnyView {
    let one = |action: &Foreign| {
        line(mark, action_name(action), nothing_more(), Vec::new()).attr_if("data-state", state).view()
    };
    let mut all = Vec::new();
    for (scope, actions) in rights {
        let on = el("p").child(words::on_scope()).child(" ").child(scope_path(scope));
        let (first, rest) = actions.split_at(actions.len().min(LISTED));
        let mut lines: Vec<AnyView> = first.iter().map(one).collect();
        if !rest.is_empty() {
            let more = el("span").child(common::and_more(&number(rest.len() as u64)));
            let rest: Vec<AnyView> = rest.iter().map(one).collect();
            let rest = el("ul").class("line-list").child(rest).view();
            lines.push(el("li").child(fold(more, rest, false)).view());
        }
        all.push(on.view());
        all.push(el("ul").class("line-list").child(lines).view());
    }
    all.into_any()
}

/// All rights of a side, in a sentence.
fn named_rights(side: &Side) -> String {
    let mut named = Vec::new();
    for (scope, actions) in &side.rights {
        for action in actions {
            named.push(words::action_on(&action.to_string(), &scope.to_string()));
        }
    }
    let more = named.len().saturating_sub(LISTED);
    named.truncate(LISTED);
    if more > 0 {
        named.push(common::and_more(&number(more as u64)));
    }
    [&named.join(", "), "."].concat()
}

fn anyway(title: &'static str, all: &[Anyway]) -> Option<AnyView> {
    if all.is_empty() {
        return None;
    }
    let one = |one: &Anyway| {
        let by = el("span").child(words::by()).child(" ").child(subject_ref(&one.by.0, one.by.1.as_ref()));
        let what = el("span")
            .class("grant")
            .child(action_name(&one.action))
            .child(" ")
            .child(el("i").child(words::on()))
            .child(" ")
            .child(scope_path(&one.scope));
        line("equal", what, by, Vec::new()).attr("data-state", "ghost").view()
    };
    let lines: Vec<AnyView> = all.iter().map(one).collect();
    Some(section(title, el("ul").class("line-list").child(lines).view()))
}

/// Narrower actions that would do.
fn narrower(digest: &Digest, take: &Later<Foreign>) -> Option<AnyView> {
    if digest.narrower.is_empty() {
        return None;
    }
    let one = |(action, rights): &(Foreign, usize)| {
        let (take, taken) = (take.clone(), action.clone());
        let act = button("button")
            .attr("data-size", "small")
            .attr("aria-label", words::use_named(&action.to_string()))
            .click(move || take.run(taken.clone()))
            .child(words::use_this());
        let says = if *rights == digest.new {
            words::gives_the_same().to_owned()
        } else {
            words::new_rights_of(&number(*rights as u64), &number(digest.new as u64))
        };
        line("", action_name(action), el("span").child(says), vec![act.view()]).view()
    };
    let lines: Vec<AnyView> = digest.narrower.iter().take(OFFERED).map(one).collect();
    Some(section(words::less_would_do(), el("ul").class("line-list").child(lines).view()))
}
