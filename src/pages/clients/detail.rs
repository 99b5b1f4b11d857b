//! One client. Calls: `clients::get`, `secrets::list`, `subjects::clients`, in parallel; `clients::remove`.

use std::rc::Rc;

use api::assumed::CLIENT_PREFIX;
use api::clients::{self, Client};
use api::page::Rows;
use api::subjects::{self, Subject};
use leptos::prelude::*;
use text::Foreign;

use super::card::secrets_card;
use super::redirects::redirects_card;
use super::shared::kind;
use super::{paths, words};
use crate::pages::access::shared::access_card;
use crate::pages::groups::shared::groups_card;
use crate::parts::prelude::*;
use crate::ui::react::memo;

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
    let [subject, access] = subject_cards(&now);
    [vec![secrets, redirects, access], vec![client.draw(facts), subject]]
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

/// The subject that policies are given to, and what it may do by them.
fn subject_cards(client: &Client) -> [AnyView; 2] {
    let (id, name) = (client.client_id.clone(), client.name.clone());
    let (load, read) = read_card(move || subjects::clients(name.raw(), 1, 200));
    let find = Rc::new(move |rows: &Rows<Subject>| {
        let is_it = |one: &&Subject| one.id == id || one.subject_id == *[CLIENT_PREFIX, id.raw()].concat();
        rows.items.iter().flatten().find(is_it).map(|subject| subject.subject_id.clone())
    });
    let found = find.clone();
    let body = card_body(load, read, words::subject_not_loaded(), move |rows| {
        let facts = match found(rows) {
            Some(subject) => Facts::new().code(words::subject_id(), &subject, words::copy_subject_id()),
            None => Facts::new().fact(words::subject_id(), words::no_subject()),
        };
        facts.body()
    });
    let subject = memo(move || load.with(|rows| rows.and_then(|rows| find(rows))));
    let called = client.name.clone();
    let access = el::dynamic(move || {
        subject.get().map_or_else(el::nothing, |subject| {
            el::row([groups_card(&subject, &called), access_card(&subject)])
        })
    });
    [headed("h-subject", words::subject(), words::subject_text(), Vec::new()).child(body).view(), access]
}

fn delete_client(client: &Client) {
    let (name, id) = (&client.name, client.client_id.clone());
    let title = words::delete_client_named(name);
    let wanted = Delete::new(title, &words::DELETE, name).typed(name).leaving::<Client>(&id, paths::LIST);
    delete(wanted, move || clients::remove(id.raw()));
}
