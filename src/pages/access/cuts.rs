//! Which sets of changes would end a right, and how a change is named.

use std::rc::Rc;

use api::access::cut::Cut;
use api::access::{Change, Membership, Model};
use api::policies::Policy;
use leptos::prelude::*;
use text::Foreign;

use super::named::{grant, subject_ref};
use super::ways::Right;
use super::words;
use crate::ui::icon;
use el::{el, nothing};

/// How many ways to end it are worked out.
const CUTS: usize = 4;

/// Sets of changes after which the right is not given any more: removals alone; and without leaving a group, with what the
/// policies give beside.
pub(super) fn candidates(model: &Rc<Model>, right: &Right) -> Vec<Vec<Change>> {
    let may = right.may(model);
    let mut all = may.cuts(CUTS);
    let mut is_narrower = false;
    let mut kept = Vec::new();
    for policy in may.policies() {
        match may.narrowed(policy) {
            Some(narrowed) => {
                is_narrower = true;
                kept.extend(narrowed);
            }
            None => kept.push(Change::Revoke(may.view.policy(policy))),
        }
    }
    if is_narrower {
        all.push(kept);
    }
    all
}

/// What a cut for a subject comes to.
pub(super) fn title(cut: &Cut, subject: &Foreign) -> &'static str {
    let has = |is_it: &dyn Fn(&Change) -> bool| cut.changes.iter().any(is_it);
    let grants = has(&|one| matches!(one, Change::Grant(_)));
    let revokes = has(&|one| matches!(one, Change::Revoke(_)));
    let leaves = has(&|one| matches!(one, Change::Leave(_)));
    let regroups = has(&|one| matches!(one, Change::Leave(one) if one.member != *subject));
    if grants {
        words::cut_narrows()
    } else if regroups {
        words::cut_regroups()
    } else if revokes && leaves {
        words::cut_both()
    } else if revokes {
        words::cut_policies()
    } else {
        words::cut_groups()
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
