//! Small drawings.

use leptos::prelude::*;
use text::Foreign;

use crate::ui::icon;
use crate::words::common as words;
use el::{El, IntoChild, el};

/// The picture of a person: a circle with the initials of `name`, or a neutral sign; decoration.
pub(crate) fn avatar(name: &Foreign, large: bool) -> AnyView {
    let initials = crate::ui::initials(name.raw());
    if initials.is_empty() {
        picture(None, icon("circle-user"), large)
    } else {
        picture(None, initials, large)
    }
}

/// The picture of what is no person: a square with an icon; decoration. `kind` is `group` or `client`.
pub(crate) fn mark(kind: &'static str, name: &str, large: bool) -> AnyView {
    picture(Some(kind), icon(name), large)
}

fn picture(kind: Option<&str>, inside: impl IntoChild, large: bool) -> AnyView {
    el("span")
        .class("avatar")
        .attr_if("data-kind", kind)
        .attr_if("data-size", large.then_some("large"))
        .attr("aria-hidden", "true")
        .attr("translate", "no")
        .child(inside)
        .view()
}

/// How many chips a row shows before "+3".
const CHIPS: usize = 2;

/// A chip for what is called `name`; `key` is its id.
pub(crate) fn chip(key: &str, name: &Foreign) -> El {
    el("li").key(key).class("role-chip").attr("title", name.to_string()).child(name)
}

/// The chips in a row: the first two and how many more, or "none".
pub(crate) fn clamped<T>(all: &[T], chip: impl Fn(&T) -> El, name: fn(&T) -> &Foreign) -> AnyView {
    if all.is_empty() {
        return el("span").class("status").attr("data-state", "none").child(words::none()).view();
    }
    let mut chips: Vec<_> = all.iter().take(CHIPS).map(|one| chip(one).view()).collect();
    if all.len() > CHIPS {
        let rest: Vec<String> = all[CHIPS..].iter().map(|one| name(one).to_string()).collect();
        let rest = rest.join(", ");
        let count = ["+", &(all.len() - CHIPS).to_string()].concat();
        let more = el("li").class("role-chip").attr("data-kind", "more").attr("title", rest.as_str());
        let seen = el("span").attr("aria-hidden", "true").child(count);
        chips.push(
            more.child(seen)
                .child(el("span").class("visually-hidden").attr("translate", "no").child(rest))
                .view(),
        );
    }
    el("ul").class("role-chips").attr("data-clamp", "").child(chips).view()
}

/// A state in a word, with its icon.
pub(crate) fn status(state: &'static str, name: &str, word: &str) -> AnyView {
    el("span")
        .class("status")
        .attr("data-state", state)
        .child(icon(name))
        .child(el("span").child(word))
        .view()
}
