//! The kinds of providers: which one to add, and how each is called and drawn.

use api::sso::{Kind, Provider, State};
use leptos::prelude::*;

use super::{paths, words};
use crate::parts::prelude::*;
use crate::ui::icon;
use el::{el, row};

/// The page `/sso/new`.
pub(crate) fn kinds() -> AnyView {
    let kind = |kind: Kind| {
        let says =
            el("span").child(el("b").child(called(kind))).child(el("small").child(words::have_ready(kind)));
        let link = el("a").attr("href", paths::connect(kind.path())).child(icon(picture(kind))).child(says);
        el("li").child(link).view()
    };
    let all: Vec<_> = Kind::ALL.into_iter().map(kind).collect();
    row([
        breadcrumb(vec![Up::new(paths::LIST, words::providers())]),
        page_head(words::add_provider(), words::it_stays_hidden(), Vec::new()),
        el("ul").class("task-list").child(all).view(),
    ])
}

/// What a kind is called.
pub(super) fn called(kind: Kind) -> &'static str {
    match kind {
        Kind::AzureAd => words::azure(),
        Kind::Google => words::google(),
        Kind::Signicat => words::signicat(),
        Kind::Custom => words::another(),
    }
}

fn picture(kind: Kind) -> &'static str {
    match kind {
        Kind::AzureAd => "building-2",
        Kind::Google => "mail",
        Kind::Signicat => "fingerprint",
        Kind::Custom => "plug",
    }
}

/// The picture of a provider.
pub(super) fn picture_of(provider: &Provider, large: bool) -> AnyView {
    mark("group", provider.kind().map_or("plug", picture), large)
}

/// Its kind in a word; of one that was made elsewhere, the API's own words.
pub(super) fn kind_of(provider: &Provider) -> AnyView {
    match provider.kind() {
        Some(kind) => called(kind).into_any(),
        None => row([
            el("span").attr("translate", "no").child(&provider.provider_name).view(),
            " · ".into_any(),
            el("span").attr("translate", "no").child(&provider.protocol).view(),
        ]),
    }
}

/// How far it is, in a word.
pub(super) fn state(state: State) -> AnyView {
    match state {
        State::NotConnected => status("none", "circle-dashed", words::not_connected()),
        State::Connected => status("none", "circle-help", words::connected()),
        State::Hidden => status("warn", "eye-off", words::hidden()),
        State::On => status("ok", "circle-check", words::on()),
    }
}
