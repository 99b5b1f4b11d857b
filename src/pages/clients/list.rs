//! The list of clients. Call: `clients::list`.

use api::clients::{self, Client};
use leptos::prelude::*;

use super::shared::{client_row, kind};
use super::{paths, words};
use crate::parts::prelude::*;
use crate::ui::copy::copy_item;
use crate::ui::icon;
use el::el;

/// The page `/clients`.
pub(crate) fn clients() -> AnyView {
    let expiries = el("a").class("button").attr("href", paths::EXPIRIES);
    let expiries = expiries.child(icon("calendar-clock")).child(words::when_secrets_expire()).view();
    List::new(paths::LIST, Source::Paged(clients::list)).page(
        words::what_clients_are(),
        vec![expiries, create_link()],
        Listing::new("clients", "app-window", &words::LIST, row)
            .with_menus()
            .told_apart(|client| &client.name)
            .begin(create_link),
    )
}

fn create_link() -> AnyView {
    write_link(paths::CREATE, "plus", words::create_client(), "primary")
}

fn row(client: &Client) -> Row {
    let copied = client.clone();
    client_row(client)
        .wide("id", code(&client.client_id))
        .cell("kind", kind(client))
        .menu(move || vec![copy_item(words::copy_client_id(), copied.client_id.raw())])
}
