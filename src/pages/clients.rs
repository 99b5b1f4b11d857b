//! Clients: applications and services, and their secrets. Calls: list, slice, get, create, update, remove; of
//! secrets: list, add, remove; of subjects: clients.

use crate::pages::group::{Area, Group};
use crate::pages::page::pages;

mod card;
mod detail;
mod edit;
mod expiries;
mod list;
mod redirects;
mod rotate;
mod secrets;
pub(crate) mod shared;
mod words;

pages! {
    in applications;
    /// The list.
    LIST "/clients" => list::clients;
    /// The form that creates a client.
    CREATE "/clients/new" => edit::create_client;
    /// When secrets expire, of all clients.
    EXPIRIES "/clients/expiries" => expiries::expiries;
    /// One client.
    detail(id) "/clients/:id" => detail::client;
    /// The form that changes one.
    edit(id) "/clients/:id/edit" => edit::edit_client;
    /// The form that adds a secret.
    add_secret(id) "/clients/:id/secrets/new" => secrets::add_secret;
    /// The guide from one secret to the next.
    rotate(id, secret) "/clients/:id/secrets/:secret/rotate" => rotate::rotate;
}

/// This group's place in the console.
pub(crate) const GROUP: Group = Group {
    path: paths::LIST,
    title: words::clients,
    icon: "app-window",
    area: Area::Applications,
    acts: &[
        (paths::CREATE, words::create_client, "plus"),
        (paths::EXPIRIES, words::when_secrets_expire, "calendar-clock"),
    ],
    pages: PAGES,
};
