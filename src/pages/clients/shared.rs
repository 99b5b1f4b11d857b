//! What other groups use of clients: a client in a row.

use api::clients::{Client, Purpose};

pub(crate) use super::card::ending;
use super::{paths, words};
use crate::parts::prelude::*;

/// A client as a row of a list.
pub(crate) fn client_row(client: &Client) -> Row {
    Row::of(&client.client_id, &client.name, paths::detail(client.client_id.raw()))
        .lead(mark("client", "app-window", false))
        .note(&client.description)
}

/// What a client is for, in a word, as far as its grant types tell.
pub(crate) fn kind(client: &Client) -> &'static str {
    match Purpose::of(client) {
        Some(Purpose::Service) => words::service(),
        Some(Purpose::Web) => words::web_app(),
        Some(Purpose::App) => words::browser_app(),
        None if client.allowed_grant_types.is_some() => words::other_kind(),
        None => words::not_told(),
    }
}
