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

/// Whether the provider with this scheme is there. Nothing is said as long as that is not known.
pub(super) fn serves(scheme: &str, providers: Providers) -> AnyView {
    providers.with(|rows| match rows {
        // One that cannot be read may be just the one.
        Some(rows) if rows.iter().all(|row| row.as_ref().is_ok_and(|one| one.id() != scheme)) => {
            badge(words::provider_is_gone())
        }
        _ => nothing(),
    })
}
