//! One token. Calls: `scim::list`, since the API has none for one; `sso::list`, to see whether its provider is there.

use api::scim::{self, Token};
use api::sso;
use leptos::prelude::*;

use super::list::has;
use super::revoke::revoke;
use super::{paths, words};
use crate::config::Config;
use crate::parts::prelude::*;
use crate::ui::copy::copy_line;
use el::{El, dynamic, el};

/// The page `/scim/:id`.
pub(crate) fn token() -> AnyView {
    detail_page(Detail {
        up: paths::LIST,
        words: &words::DETAIL,
        get: Reads::OfAll(scim::list),
        head: token_head,
        cards,
    })
}

fn token_head(token: &Token) -> AnyView {
    let gone = token.clone();
    let acts = vec![
        write_button("trash-2", words::revoke_token(), "danger", move || revoke(&gone, Some(paths::LIST))),
        write_link(paths::rotate(token.id.raw()), "refresh-cw", words::rotate_token(), ""),
    ];
    head(mark("client", "key-round", true), token.name(), words::token_called(&token.id), acts)
}

fn cards(token: Loaded<Token>) -> [Vec<AnyView>; 2] {
    let (providers, _) = read_card(sso::list);
    let facts = token.draw(move |token| {
        let scheme = token.provider.clone();
        Facts::new()
            .code(words::provider(), &token.provider, words::copy_scheme())
            .fact(
                words::its_provider(),
                dynamic(move || match has(scheme.raw(), providers) {
                    Some(true) => words::is_there().into_any(),
                    Some(false) => badge(words::provider_is_gone()),
                    None => words::not_known().into_any(),
                }),
            )
            .code(words::token_id(), &token.id, words::copy_token_id())
            .fact(words::made(), words::not_told())
            .fact(words::last_used(), words::not_told())
            .card("h-facts", words::facts())
    });
    let body =
        el("div").class("card-body").child(tenant_url()).child(el("p").child(words::value_was_shown()));
    let place = headed("h-place", words::where_it_goes(), words::in_entra(), Vec::new()).child(body);
    [vec![place.view()], vec![facts]]
}

/// Where the directory calls, under the name of Entra's field.
pub(super) fn tenant_url() -> El {
    let address = scim::address(&expect_context::<Config>().issuer);
    copy_line(words::tenant_url(), &address, words::copy_tenant_url(), words::no_slash())
}
