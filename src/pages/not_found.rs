//! The page for an address that leads nowhere.

use leptos::prelude::*;

use super::group::Group;
use crate::parts::page_head::set_title;
use crate::ui::icon;
use crate::words::shell as words;
use el::el;

/// "This page does not exist", with ways on to each of `groups`.
pub(super) fn not_found(groups: &'static [Group]) -> AnyView {
    set_title(words::not_found_title());
    let way = |group: &Group| {
        el("a").class("button").attr("href", group.path).child(icon(group.icon)).child((group.title)()).view()
    };
    el("div")
        .class("empty-state")
        .child(icon("search-x"))
        .child(el("h1").attr("tabindex", "-1").child(words::not_found_title()))
        .child(el("p").child(words::not_found_text()))
        .child(el("div").class("empty-actions").child(groups.iter().map(way).collect::<Vec<_>>()))
        .view()
}
