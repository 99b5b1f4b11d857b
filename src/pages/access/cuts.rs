//! Which sets of changes would end a right, and how a change is named.

use std::rc::Rc;

use api::access::cut::Cut;
use api::access::{Change, Membership, Model};
use api::policies::Policy;
use leptos::prelude::*;
use text::Foreign;

use super::named::{called, grant, subject_ref};
use super::ways::Right;
use super::words;
use crate::ui::icon;
use el::{el, nothing};

/// How many ways to end it are worked out.
const CUTS: usize = 4;

/// Sets of changes after which the right is not given any more: removals alone, and with what a policy keeps.
pub(super) fn candidates(model: &Rc<Model>, right: &Right) -> Vec<Vec<Change>> {
    let may = right.may(model);
    let cuts = may.cuts(CUTS);
    let mut all = cuts.clone();
    let policies = may.policies();
    for cut in cuts {
        let mut is_narrower = false;
        let mut changes = Vec::new();
        for change in &cut {
            let narrowed = match change {
                Change::Revoke(policy) => policies
                    .iter()
                    .find(|id| may.view.policy(**id) == *policy)
                    .and_then(|id| may.narrowed(*id)),
                _ => None,
            };
            match narrowed {
                Some(narrowed) => {
                    is_narrower = true;
                    changes.extend(narrowed);
                }
                None => changes.push(change.clone()),
            }
        }
        if is_narrower && !all.contains(&changes) {
            all.push(changes);
        }
    }
    all
}

/// What a cut comes to.
pub(super) fn title(cut: &Cut) -> &'static str {
    let has = |is_it: fn(&Change) -> bool| cut.changes.iter().any(is_it);
    let (grants, revokes) =
        (has(|one| matches!(one, Change::Grant(_))), has(|one| matches!(one, Change::Revoke(_))));
    match (grants, revokes, has(|one| matches!(one, Change::Leave(_)))) {
        (true, ..) => words::cut_narrows(),
        (_, true, true) => words::cut_both(),
        (_, true, false) => words::cut_policies(),
        _ => words::cut_groups(),
    }
}

/// A change in a line of a list.
pub(super) fn change_line(model: &Model, change: &Change) -> AnyView {
    let name = |id: &Foreign| subject_ref(id, model.name_of(id.raw()));
    let policy = |icon_name: &'static str, policy: &Policy| {
        el("li")
            .child(icon(icon_name))
            .child(
                el("span")
                    .child(grant(&policy.action, &policy.scope))
                    .child(" ")
                    .child(words::of_whom())
                    .child(" ")
                    .child(name(&policy.subject)),
            )
            .view()
    };
    let member = |icon_name: &'static str, word: &'static str, one: &Membership| {
        el("li")
            .child(icon(icon_name))
            .child(
                el("span").child(name(&one.member)).child(" ").child(word).child(" ").child(name(&one.group)),
            )
            .view()
    };
    match change {
        Change::Grant(one) => policy("plus", one),
        Change::Revoke(one) => policy("minus", one),
        Change::Join(one) => member("plus", words::into(), one),
        Change::Leave(one) => member("minus", words::out_of(), one),
        Change::GiveRole(_) | Change::TakeRole(_) => nothing(),
    }
}

/// A change in words.
pub(super) fn said(model: &Model, change: &Change) -> Foreign {
    let name = |id: &Foreign| called(id, model.name_of(id.raw())).to_string();
    match change {
        Change::Grant(one) | Change::Revoke(one) => {
            let what = words::action_on(&one.action.to_string(), &one.scope.to_string());
            let who = name(&one.subject);
            if change.adds() { words::policy_to(&what, &who) } else { words::policy_of(&what, &who) }
        }
        Change::Join(one) => words::member_into(&name(&one.member), &name(&one.group)),
        Change::Leave(one) => words::member_out_of(&name(&one.member), &name(&one.group)),
        Change::GiveRole(one) | Change::TakeRole(one) => one.role.to_string(),
    }
    .into()
}
