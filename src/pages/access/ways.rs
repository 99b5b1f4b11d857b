//! Every way that gives a right: the subject, the groups between, the policy, what its action and its scope hold.

use std::rc::Rc;

use api::access::may::{May, Way};
use api::access::{Change, Id, Membership, Model};
use leptos::prelude::*;
use text::Foreign;

use super::named::{action_name, called, grant, kind_word, scope_path, subject_address};
use super::words;
use crate::ui::number;
use crate::words::common;
use el::{El, IntoChild, el, nothing};

/// How many ways are drawn.
const DRAWN: usize = 20;
/// How many are counted: groups in groups in groups may give very many.
const COUNTED: usize = 200;

/// What is asked of whom.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Right {
    pub(super) subject: Foreign,
    pub(super) action: Foreign,
    pub(super) scope: Foreign,
}

impl Right {
    pub(super) fn may<'m>(&self, model: &'m Model) -> May<'m> {
        model.may(self.subject.raw(), self.action.raw(), self.scope.raw())
    }

    /// As parameters of an address.
    pub(super) fn named(&self) -> [(&'static str, &str); 3] {
        [("subject", self.subject.raw()), ("action", self.action.raw()), ("scope", self.scope.raw())]
    }
}

/// "3 ways".
pub(super) fn how_many(model: &Model, right: &Right) -> String {
    let count = right.may(model).ways().take(COUNTED + 1).count();
    if count > COUNTED { words::more_than_ways(&number(COUNTED as u64)) } else { words::ways(count) }
}

/// The ways of a right. Where one of `cuts` ends a way, it says so.
pub(super) fn ways(model: &Rc<Model>, right: &Right, cuts: &[Change]) -> AnyView {
    let may = right.may(model);
    let mut ways = may.ways();
    let mut drawn: Vec<AnyView> =
        ways.by_ref().take(DRAWN).map(|way| el("li").child(chain(&may, &way, cuts)).view()).collect();
    let rest = ways.take(COUNTED).count();
    if rest > 0 {
        drawn.push(el("li").child(el("p").child(common::and_more(&number(rest as u64)))).view());
    }
    if drawn.is_empty() {
        return nothing();
    }
    el("ol").class("path-list").child(drawn).view()
}

fn chain(may: &May<'_>, way: &Way, cuts: &[Change]) -> AnyView {
    let view = &may.view;
    let id = |one: Id| Foreign::from(view.subject_id(one));
    let policy = view.policy(way.policy);
    let mut steps = Vec::new();
    for (at, one) in way.subjects.iter().enumerate() {
        let subject = id(*one);
        let before = at.checked_sub(1).and_then(|before| way.subjects.get(before));
        let says = match at {
            0 => kind_word(view.kind(*one)),
            1 => words::in_group(),
            _ => words::which_is_in(),
        };
        let is_cut = before.is_some_and(|before| {
            let leaves = Change::Leave(Membership::new(view.subject_id(*before), subject.raw()));
            cuts.contains(&leaves)
        });
        let name = called(&subject, view.label(*one));
        let name = match subject_address(subject.raw()).filter(|_| at > 0) {
            Some(address) => el("a").attr("href", address).child(&name),
            None => el("b").child(&name),
        };
        steps.push(step(None, is_cut, says, name));
    }
    let is_cut = cuts.contains(&Change::Revoke(policy.clone()));
    steps.push(step(Some("policy"), is_cut, words::has_policy(), grant(&policy.action, &policy.scope)));
    if let [asked, _, ..] = way.actions[..] {
        let action = Foreign::from(view.action_name(asked));
        steps.push(step(Some("held"), false, words::which_holds(), action_name(&action)));
    }
    if let [asked, _, ..] = way.scopes[..] {
        let scope = Foreign::from(view.scope_of(asked).text());
        steps.push(step(Some("held"), false, words::and_below_it(), scope_path(&scope)));
    }
    let steps = el("ol").class("path-chain").child(steps).view();
    let guess = way.is_guess.then(|| el("p").child(words::rests_on_a_guess()));
    vec![steps, guess.map_or_else(nothing, El::view)].into_any()
}

fn step(kind: Option<&str>, is_cut: bool, says: &'static str, what: impl IntoChild) -> AnyView {
    let cut = is_cut.then(|| el("span").class("visually-hidden").child(words::is_cut_here()));
    el("li")
        .attr_if("data-kind", kind)
        .attr_if("data-cut", is_cut.then_some(""))
        .child(el("span").child(el("small").child(says).child(cut)).child(what))
        .view()
}
