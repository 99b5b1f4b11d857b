//! What other groups use of SCIM tokens: the tokens of a provider.

use api::scim::{self, Token};
use leptos::prelude::*;
use text::Foreign;

use super::{paths, words};
use crate::parts::prelude::*;
use el::{El, el};

/// The card of the tokens that hang on the provider with this scheme. Call: `scim::list`.
pub(crate) fn tokens_card(scheme: &Foreign) -> AnyView {
    let (load, read) = read_card(scim::list);
    let own = scheme.clone();
    let body = card_body(load, read, words::not_loaded(), move |rows| {
        let own = rows.iter().flatten().filter(|token| token.provider == own);
        lines(own.map(token_line).collect(), words::none_here())
    });
    let create = small_link(create_for(scheme), "plus", words::create_token());
    headed("h-tokens", words::tokens(), words::tokens_text(), vec![create]).child(body).view()
}

fn token_line(token: &Token) -> El {
    let name = el("a").attr("href", paths::detail(token.id.raw())).child(token.name());
    line("key-round", name, code(&token.id), Vec::new())
}

/// The form that makes a token for this provider.
fn create_for(scheme: &Foreign) -> String {
    let mut address = paths::CREATE.to_owned();
    crate::paths::query(&mut address, "provider", scheme.raw());
    address
}
