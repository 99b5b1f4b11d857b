//! A change as a line: what it does, in words and as it is drawn, and how it fared.

use api::access::set::{Became, Fate};
use api::access::{Change, Holding, Membership};
use api::policies::Policy;
use leptos::prelude::*;
use text::Foreign;

use super::names::Names;
use super::words;
use crate::pages::access::named::{action_name, called, scope_path, subject_ref};
use crate::ui::{date, icon};
use el::{El, el, row};

/// What a change does, in a sentence for those who do not see the line.
pub(crate) fn said(change: &Change, names: Names) -> String {
    let name = |subject: &Foreign| called(subject, names.of(subject).as_ref());
    match change {
        Change::Join(one) => words::said_join(&name(&one.member), &name(&one.group)),
        Change::Leave(one) => words::said_leave(&name(&one.member), &name(&one.group)),
        Change::Grant(one) => words::said_grant(&name(&one.subject), &one.action, &one.scope),
        Change::Revoke(one) => words::said_revoke(&name(&one.subject), &one.action, &one.scope),
        Change::GiveRole(one) => words::said_give(&name(&one.user), &names.role(&one.role)),
        Change::TakeRole(one) => words::said_take(&name(&one.user), &names.role(&one.role)),
    }
}

/// What a change does, drawn: the sentence, and what it is about.
fn drawn(change: &Change, names: Names) -> [AnyView; 2] {
    let who = |subject: &Foreign| subject_ref(subject, names.of(subject).as_ref());
    let between = |first: El, word: &'static str, second: El| {
        el("span").child(first).child(" ").child(word).child(" ").child(second).view()
    };
    match change {
        Change::Join(Membership { member, group }) => {
            [between(who(member), words::into(), who(group)), words::membership().into_any()]
        }
        Change::Leave(Membership { member, group }) => {
            [between(who(member), words::out_of(), who(group)), words::membership().into_any()]
        }
        Change::Grant(Policy { subject, action, scope }) => {
            [between(who(subject), words::may(), action_name(action)), on(scope)]
        }
        Change::Revoke(Policy { subject, action, scope }) => {
            [between(who(subject), words::may_no_longer(), action_name(action)), on(scope)]
        }
        Change::GiveRole(Holding { user, role }) => {
            [between(who(user), words::gets_role(), named(role, names)), words::role().into_any()]
        }
        Change::TakeRole(Holding { user, role }) => {
            [between(who(user), words::loses_role(), named(role, names)), words::role().into_any()]
        }
    }
}

fn on(scope: &Foreign) -> AnyView {
    row([words::policy_on().into_any(), " ".into_any(), scope_path(scope).view()])
}

fn named(role: &Foreign, names: Names) -> El {
    el("b").child(&names.role(role))
}

/// The line of a change that fared so; `ends` stands at its end.
pub(crate) fn change_line(change: &Change, fate: Option<&Fate>, names: Names, ends: Vec<AnyView>) -> El {
    let became = fate.map(|fate| fate.became);
    let (state, mark) = match became {
        None | Some(Became::NotSent) if change.adds() => ("new", "plus"),
        None | Some(Became::NotSent) => ("lost", "minus"),
        Some(Became::Sent) => ("", "loader"),
        Some(Became::Done) => ("ok", "circle-check"),
        Some(Became::AlreadySo) => ("ghost", "equal"),
        Some(Became::Failed) => ("danger", "circle-x"),
        Some(Became::Unknown) => ("warn", "circle-help"),
        Some(Became::Undone) => ("ghost", "undo-2"),
    };
    let [sentence, about] = drawn(change, names);
    let why = fate.filter(|fate| !fate.why.is_empty()).map(|fate| {
        let said =
            if fate.became == Became::Done { words::not_taken_back(&fate.why) } else { fate.why.clone() };
        el("small").child(said)
    });
    let main = el("span").class("line-main").child(sentence).child(el("small").child(about)).child(why);
    let told = fate.map(|fate| told(change, fate));
    el("li")
        .attr_if("data-state", Some(state).filter(|state| !state.is_empty()))
        .child(el("span").class("line-mark").child(icon(mark)))
        .child(main)
        .child(el("span").class("line-end").child(told).child(ends))
}

/// How it fared, in a word.
fn told(change: &Change, fate: &Fate) -> El {
    let at = || date::moment(&fate.at).map(date::time).unwrap_or_default();
    let (state, word) = match fate.became {
        Became::Sent => ("none", words::sent_no_answer().to_owned()),
        Became::Done => ("ok", words::done_at(&at())),
        Became::AlreadySo if change.adds() => ("none", words::so_already().to_owned()),
        Became::AlreadySo => ("none", words::gone_already().to_owned()),
        Became::Failed => ("danger", words::not_done().to_owned()),
        Became::NotSent => ("none", words::not_sent().to_owned()),
        Became::Unknown => ("warn", words::not_known().to_owned()),
        Became::Undone => ("none", words::taken_back_at(&at())),
    };
    el("span").class("status").attr("data-state", state).child(word)
}
