//! Small drawings.

use leptos::prelude::*;

use crate::ui::icon;
use el::{IntoChild, el};

/// The picture of a person: a circle with initials; decoration.
pub(crate) fn avatar(initials: String, large: bool) -> AnyView {
    picture(None, initials, large)
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
        .child(inside)
        .view()
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
