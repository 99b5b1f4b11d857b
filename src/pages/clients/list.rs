//! The list of clients. Call: `clients::list`.

use std::rc::Rc;

use api::clients::{self, Client};
use leptos::prelude::*;

use super::shared::{client_row, kind};
use super::{paths, words};
use crate::parts::detail::facts::code;
use crate::parts::page_head::write_link;
use crate::parts::read::list::List;
use crate::parts::read::list_view::Listing;
use crate::parts::read::row::Row;
use crate::parts::read::source::Source;
use crate::parts::read::table::Column;
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
        Listing {
            name: "clients",
            icon: "app-window",
            words: &words::LIST,
            columns,
            row: Rc::new(row),
            has_tools: true,
            select: None,
            begin: Some(create_link),
            intro: None,
        },
    )
}

fn create_link() -> AnyView {
    write_link(paths::CREATE, "plus", words::create_client(), "primary")
}

fn columns() -> Vec<Column> {
    vec![
        Column::new("client", words::client(), "long"),
        Column::new("id", words::client_id(), "long"),
        Column::new("kind", words::kind(), "short"),
    ]
}

fn row(client: &Client) -> Row {
    let copied = client.clone();
    client_row(client)
        .wide("id", code(&client.client_id))
        .cell("kind", kind(client))
        .menu(move || vec![copy_item(words::copy_client_id(), copied.client_id.raw())])
}
