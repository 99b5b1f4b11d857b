//! One client. Calls: `clients::get`, `secrets::list`, `subjects::clients`, in parallel; `clients::remove`.

use api::clients::{self, Client};
use api::subjects;
use leptos::prelude::*;
use text::Foreign;

use super::card::secrets_card;
use super::redirects::redirects_card;
use super::shared::kind;
use super::{paths, words};
use crate::parts::prelude::*;

/// The page `/clients/:id`.
pub(crate) fn client() -> AnyView {
    detail_page(Detail {
        up: paths::LIST,
        words: &words::DETAIL,
        get: Reads::One(clients::get),
        head: client_head,
        cards,
    })
}

fn client_head(client: &Client) -> AnyView {
    let gone = client.clone();
    let acts = vec![
        write_button("trash-2", words::delete_client(), "danger", move || delete_client(&gone)),
        write_link(paths::edit(client.client_id.raw()), "pencil", words::edit_client(), ""),
    ];
    head(mark("client", "app-window", true), &client.name, &client.description, acts)
}

fn cards(client: Loaded<Client>) -> [Vec<AnyView>; 2] {
    let Some(now) = client.now() else { return [Vec::new(), Vec::new()] };
    let redirects =
        client.draw(|client| client.redirect_uris.as_deref().map_or_else(el::nothing, redirects_card));
    let secrets = secrets_card(&now);
    [vec![secrets, redirects], vec![client.draw(facts), subject_card(&now)]]
}

fn facts(client: &Client) -> AnyView {
    let facts = Facts::new().fact(words::kind(), kind(client)).code(
        words::client_id(),
        &client.client_id,
        words::copy_client_id(),
    );
    let told = |facts: Facts, term, all: Option<&[Foreign]>| match all {
        Some(all) => facts.codes(term, all, words::none_of_these()),
        None => facts.fact(term, words::not_told()),
    };
    let facts = told(facts, words::grant_types(), client.allowed_grant_types.as_deref());
    told(facts, words::scopes_term(), client.allowed_scopes.as_deref()).card("h-identity", words::identity())
}

/// The subject that policies are given to.
fn subject_card(client: &Client) -> AnyView {
    let (id, name) = (client.client_id.clone(), client.name.clone());
    let (load, read) = read_card(move || subjects::clients(name.raw(), 1, 200));
    let body = card_body(load, read, words::subject_not_loaded(), move |rows| {
        let is_it =
            |one: &&subjects::Subject| one.id == id || one.subject_id == *["client-", id.raw()].concat();
        let facts = match rows.items.iter().flatten().find(is_it) {
            Some(subject) => {
                Facts::new().code(words::subject_id(), &subject.subject_id, words::copy_subject_id())
            }
            None => Facts::new().fact(words::subject_id(), words::no_subject()),
        };
        facts.body()
    });
    headed("h-access", words::access(), words::access_text(), Vec::new()).child(body).view()
}

fn delete_client(client: &Client) {
    let (name, id) = (&client.name, client.client_id.clone());
    let title = words::delete_client_named(name);
    let wanted = Delete::new(title, &words::DELETE, name).typed(name).leaving::<Client>(&id, paths::LIST);
    delete(wanted, move || clients::remove(id.raw()));
}
