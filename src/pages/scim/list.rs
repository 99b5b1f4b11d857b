//! The list of tokens. Calls: `scim::list`, and beside it `sso::list` to see whose provider is gone.

use api::call;
use api::page::Listed as _;
use api::scim::{self, Token};
use api::sso::{self, Provider};
use leptos::prelude::*;

use super::{paths, words};
use crate::parts::prelude::*;
use crate::ui::copy::copy_item;
use crate::ui::menu::MenuItem;
use crate::ui::{fold, icon};
use el::{dynamic, el, nothing};

/// The providers, as far as they were read.
type Providers = Load<Vec<call::Row<Provider>>>;

/// The page `/scim`.
pub(crate) fn tokens() -> AnyView {
    let (providers, _) = read_card(sso::list);
    let note =
        el("div").class("read-note").child(icon("info")).child(el("span").child(words::api_does_not_tell()));
    let listing = Listing::new("scim", "refresh-ccw-dot", &words::LIST, move |token| row(token, providers));
    List::new(paths::LIST, Source::Whole(scim::list, holds)).page(
        words::what_tokens_are(),
        vec![create_link()],
        listing.with_menus().begin(create_link).intro(note.view()),
    )
}

fn create_link() -> AnyView {
    write_link(paths::CREATE, "plus", words::create_token(), "primary")
}

fn holds(token: &Token, text: &str) -> bool {
    let told = [&token.provider_display_name, &token.provider, &token.id];
    told.into_iter().any(|one| fold(one.raw()).contains(text))
}

fn row(token: &Token, providers: Providers) -> Row {
    let (scheme, copied) = (token.provider.clone(), token.id.clone());
    Row::of(&token.id, token.name(), paths::detail(token.id.raw()))
        .lead(mark("client", "key-round", false))
        .note(&token.provider)
        .labelled("id", words::token_id(), code(&token.id))
        .cell("state", dynamic(move || serves(scheme.raw(), providers)))
        .menu(move || {
            vec![
                MenuItem::link("refresh-cw", words::rotate_token(), paths::rotate(copied.raw())),
                copy_item(words::copy_token_id(), copied.raw()),
            ]
        })
}

/// Marks a token whose provider is gone. Nothing is said as long as that is not known.
fn serves(scheme: &str, providers: Providers) -> AnyView {
    if has(scheme, providers) == Some(false) { badge(words::provider_is_gone()) } else { nothing() }
}

/// Whether the provider with this scheme is there, as far as that was read.
pub(super) fn has(scheme: &str, providers: Providers) -> Option<bool> {
    providers.with(|rows| {
        let rows = rows?;
        let is_there = rows.iter().flatten().any(|one| one.id() == scheme);
        // One that cannot be read may be just the one.
        (is_there || rows.iter().all(Result::is_ok)).then_some(is_there)
    })
}
