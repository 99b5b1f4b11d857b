//! What other groups use of roles: a chip, the roles in a row, how roles are chosen.

use api::roles::{self, Role};
use leptos::prelude::*;
use text::Foreign;

use super::words;
use crate::parts::pick::{Offer, Options, Picker};
use crate::ui::react::Later;
use crate::words::common;
use el::{El, el};

/// How many role chips a row shows before "+3".
const CHIPS: usize = 2;

/// A chip for a role; `remove` is the button inside it, if it has one.
pub(crate) fn role_chip(role: &Role, busy: bool, remove: Option<El>) -> El {
    el("li")
        .key(role.id.raw())
        .class("role-chip")
        .attr_if("data-kind", role.administers().then_some("admin"))
        .attr("title", role.name.to_string())
        .attr("aria-busy", if busy { "true" } else { "false" })
        .child(&role.name)
        .child(remove)
}

/// The roles in a row: two chips and how many more.
pub(crate) fn role_chips(roles: &[Role]) -> AnyView {
    if roles.is_empty() {
        return el("span").class("status").attr("data-state", "none").child(common::none()).view();
    }
    let mut list = el("ul").class("role-chips").attr("data-clamp", "");
    for role in roles.iter().take(CHIPS) {
        list = list.child(role_chip(role, false, None));
    }
    if roles.len() > CHIPS {
        let rest = names(&roles[CHIPS..]);
        let count = ["+", &(roles.len() - CHIPS).to_string()].concat();
        let more = el("li").class("role-chip").attr("data-kind", "more").attr("title", rest.as_str());
        let seen = el("span").attr("aria-hidden", "true").child(count);
        list = list.child(more.child(seen).child(el("span").class("visually-hidden").child(rest)));
    }
    list.view()
}

/// Their names in a sentence.
pub(crate) fn names(roles: &[Role]) -> String {
    roles.iter().map(|role| role.name.to_string()).collect::<Vec<_>>().join(", ")
}

/// What roles are chosen for.
pub(crate) struct Choosing {
    /// The title.
    pub(crate) title: &'static str,
    /// The button's words for a number of roles.
    pub(crate) act: fn(usize) -> String,
    /// Whether a role is offered.
    pub(crate) offers: Box<dyn Fn(&Role) -> bool>,
    /// What to say when none is.
    pub(crate) none: &'static str,
    /// What to do with those chosen.
    pub(crate) picked: Later<Vec<Role>>,
}

/// Opens the picker of roles. It knows every role of the tenant, since the API gives them in one answer.
pub(crate) fn pick_roles(choosing: Choosing) {
    let Choosing { title, act, offers, none, picked } = choosing;
    crate::parts::pick::pick(Picker {
        title,
        words: &words::PICK,
        options: Options::All(roles::list),
        shows: |role| (role.name.clone(), role.administers().then(|| words::administers().to_owned())),
        offers: std::rc::Rc::new(move |role| if offers(role) { Offer::Yes } else { Offer::Hidden }),
        none,
        act,
        picked,
    });
}

/// What a role is called in a sentence.
pub(crate) fn name(role: &Role) -> &Foreign {
    &role.name
}
