//! The head of a page: where one is, its title, one sentence, and its acts.

use leptos::prelude::*;

use crate::parts::me::Me;
use crate::ui::icon;
use crate::ui::toast::Toasts;
use crate::words::shell as words;
use el::{El, IntoChild, button, dynamic, el};

/// Sets the document's title to `{title} · {product}`. Never a person's name: titles end up in histories
/// and screen shares (N2).
pub(crate) fn set_title(title: &str) {
    document().set_title(&[title, " · ", words::product()].concat());
}

/// Head of a list: title, one sentence, acts.
pub(crate) fn page_head(title: &'static str, text: impl IntoChild, acts: Vec<AnyView>) -> AnyView {
    set_title(title);
    let title = el("h1").attr("tabindex", "-1").child(title);
    el("header")
        .class("page-head")
        .child(el("div").child(title).child(el("p").child(text)))
        .child(el("div").class("page-actions").child(acts))
        .view()
}

/// The way up.
pub(crate) fn breadcrumb(href: &'static str, title: &'static str) -> AnyView {
    let up = el("li").child(el("a").attr("href", href).child(title)).child(icon("chevron-right"));
    el("nav").class("breadcrumbs").attr("aria-label", words::breadcrumbs()).child(el("ol").child(up)).view()
}

/// A link that begins a change. For someone who may not change anything it stays in its place, does
/// nothing, and says why (D3). `kind` is the `data-kind` of the button, or empty.
pub(crate) fn write_link(
    href: &'static str,
    name: &'static str,
    label: &'static str,
    kind: &'static str,
) -> AnyView {
    let me = Me::from_context();
    dynamic(move || {
        let link = match me.read_only() {
            None => el("a").class("button").attr("data-kind", kind).attr("href", href),
            Some(why) => refused_button(why),
        };
        link.child(icon(name)).child(label).view()
    })
}

/// A button that is there but disabled, with the reason for eyes, pointer and screen reader alike.
pub(crate) fn refused_button(why: &'static str) -> El {
    let toasts = Toasts::from_context();
    button("button")
        .attr("aria-disabled", "true")
        .attr("aria-description", why)
        .attr("title", why)
        .click(move || toasts.failed(why.to_owned()))
}
