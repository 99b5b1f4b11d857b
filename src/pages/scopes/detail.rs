//! One scope: what it is for, and which clients may ask for it. Calls: `scopes::list`, since the API has none for one;
//! `clients::slice`, since it cannot be asked which clients may.

use std::rc::Rc;

use api::clients::{self, Client};
use api::scopes::{self, Scope};
use leptos::prelude::*;

use super::list::two_things;
use super::{paths, words};
use crate::pages::clients::shared::client_row;
use crate::parts::prelude::*;

/// The page `/scopes/:id`.
pub(crate) fn scope() -> AnyView {
    detail_page(Detail {
        up: paths::LIST,
        words: &words::DETAIL,
        get: Reads::OfAll(scopes::list),
        head: scope_head,
        cards,
    })
}

fn scope_head(scope: &Scope) -> AnyView {
    head(mark("client", "list-checks", true), &scope.name, scope.description.as_ref(), Vec::new())
}

fn cards(scope: Loaded<Scope>) -> [Vec<AnyView>; 2] {
    let clients = scope.now().map(|scope| clients_card(&scope));
    [clients.into_iter().collect(), vec![scope.draw(facts), two_things()]]
}

fn facts(scope: &Scope) -> AnyView {
    let facts = Facts::new().code(words::scope(), &scope.name, words::copy_scope());
    let facts = match &scope.display_name {
        Some(name) => facts.fact(words::display_name(), name),
        None => facts,
    };
    facts.card("h-facts", words::identity())
}

/// Those that may ask for it, and those of which the list does not tell, as far as the clients were read.
fn clients_card(scope: &Scope) -> AnyView {
    let name = scope.name.clone();
    let source = Source::Cursor {
        read: Rc::new(|_, cursor| clients::slice(cursor)),
        keep: Rc::new(move |client: &Client| {
            client.allowed_scopes.as_ref().is_none_or(|scopes| scopes.contains(&name))
        }),
    };
    let list = List::new(paths::detail(scope.name.raw()), source).view(Listing::new(
        "scope-clients",
        "app-window",
        &words::CLIENTS,
        client,
    ));
    headed("h-clients", words::clients_that_may(), words::clients_that_may_text(), Vec::new())
        .child(list)
        .view()
}

fn client(client: &Client) -> Row {
    let (state, icon, word) = match client.allowed_scopes {
        Some(_) => ("ok", "circle-check", words::yes()),
        None => ("warn", "circle-help", words::not_told()),
    };
    client_row(client).cell("may", status(state, icon, word))
}
