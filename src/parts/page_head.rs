//! The head of a page: where one is, its title, one sentence, and its acts.

use std::rc::Rc;

use leptos::prelude::*;

use text::Foreign;

use crate::parts::permit::Permit;
use crate::ui::icon;
use crate::ui::react::Ask;
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

/// A page above this one.
#[derive(Clone)]
pub(crate) struct Up {
    /// Its address.
    pub(crate) href: String,
    title: Title,
}

/// What a page is called.
#[derive(Clone)]
pub(crate) enum Title {
    /// A word of ours.
    Word(&'static str),
    /// A name, which is not translated.
    Name(Foreign),
}

impl From<&'static str> for Title {
    fn from(word: &'static str) -> Self {
        Self::Word(word)
    }
}
impl From<Foreign> for Title {
    fn from(name: Foreign) -> Self {
        Self::Name(name)
    }
}

impl Up {
    /// The page `title` at `href`.
    pub(crate) fn new(href: impl Into<String>, title: impl Into<Title>) -> Self {
        Self { href: href.into(), title: title.into() }
    }
}

/// The way up, from the top.
pub(crate) fn breadcrumb(ups: Vec<Up>) -> AnyView {
    let up = |up: Up| {
        let link = el("a").attr("href", up.href);
        let link = match up.title {
            Title::Word(word) => link.child(word),
            Title::Name(name) => link.child(&name),
        };
        el("li").child(link).child(icon("chevron-right")).view()
    };
    let ups: Vec<_> = ups.into_iter().map(up).collect();
    el("nav").class("breadcrumbs").attr("aria-label", words::breadcrumbs()).child(el("ol").child(ups)).view()
}

/// A link that begins a change. For someone who may not change anything it stays in its place, does
/// nothing, and says why (D3). `kind` is the `data-kind` of the button, or empty.
pub(crate) fn write_link(
    href: impl Into<String>,
    name: &'static str,
    label: &'static str,
    kind: &'static str,
) -> AnyView {
    let permit = Permit::from_context();
    let href = href.into();
    dynamic(move || {
        let link = match permit.refusal() {
            None => el("a").class("button").attr("data-kind", kind).attr("href", href.as_str()),
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

/// A button that begins a change; see [`write_link`].
pub(crate) fn write_button(
    name: &'static str,
    label: impl Into<String>,
    kind: &'static str,
    begin: impl Fn() + 'static,
) -> AnyView {
    sized_button(name, label.into(), kind, None, Rc::new(begin))
}

/// A small button that begins a change, for the head of a card; see [`write_link`].
pub(crate) fn small_button(name: &'static str, label: &'static str, begin: impl Fn() + 'static) -> AnyView {
    sized_button(name, label.to_owned(), "", Some("small"), Rc::new(begin))
}

fn sized_button(
    name: &'static str,
    label: String,
    kind: &'static str,
    size: Option<&'static str>,
    begin: Rc<dyn Fn()>,
) -> AnyView {
    let permit = Permit::from_context();
    dynamic(move || {
        let begin = begin.clone();
        let act = match permit.refusal() {
            None => button("button").attr("data-kind", kind).click(move || begin()),
            Some(why) => refused_button(why),
        };
        act.attr_if("data-size", size).child(icon(name)).child(label.as_str()).view()
    })
}

/// A small link that begins a change; see [`write_link`].
pub(crate) fn small_link(href: String, name: &'static str, label: &'static str) -> AnyView {
    let permit = Permit::from_context();
    dynamic(move || {
        let link = match permit.refusal() {
            None => el("a").class("button").attr("href", href.as_str()),
            Some(why) => refused_button(why),
        };
        link.attr("data-size", "small").child(icon(name)).child(label).view()
    })
}

/// A small button with an icon alone that begins a change; see [`write_link`].
pub(crate) fn write_icon(name: &'static str, label: String, begin: impl Fn() + 'static) -> AnyView {
    busy_icon(name, label, Rc::new(|| false), begin)
}

/// As [`write_icon`]; it waits while what it began is under way.
pub(crate) fn busy_icon(
    name: &'static str,
    label: String,
    busy: Ask<bool>,
    begin: impl Fn() + 'static,
) -> AnyView {
    let permit = Permit::from_context();
    let begin = Rc::new(begin);
    dynamic(move || {
        let (begin, refused, toasts) = (begin.clone(), permit.refusal(), Toasts::from_context());
        let (busy, waits) = (busy.clone(), busy.clone());
        button("icon-button")
            .attr("data-size", "small")
            .attr("aria-label", label.as_str())
            .attr_if("title", refused)
            .flag("aria-disabled", move || refused.is_some() || busy())
            .click(move || match refused {
                Some(why) => toasts.failed(why.to_owned()),
                None if untrack(|| waits()) => {}
                None => begin(),
            })
            .child(icon(name))
            .view()
    })
}

/// A small quiet button that changes nothing.
pub(crate) fn quiet_button(name: &'static str, label: &'static str, act: impl Fn() + 'static) -> El {
    let quiet = button("button").attr("data-kind", "quiet").attr("data-size", "small");
    quiet.click(act).child(icon(name)).child(label)
}
