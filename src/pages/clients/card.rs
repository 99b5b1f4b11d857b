//! The secrets of a client: when each expires, and the ways to add, rotate and delete. Calls: `secrets::list`,
//! `secrets::remove`.

use api::clients::Client;
use api::clients::secrets::{self, Secret};
use leptos::prelude::*;
use text::Foreign;

use super::{paths, words};
use crate::parts::prelude::*;
use el::{El, el};

/// The card.
pub(super) fn secrets_card(client: &Client) -> AnyView {
    let (id, owner) = (client.client_id.clone(), client.clone());
    let (load, read) = read_card(move || secrets::list(id.raw()));
    let body = card_body(load, read, words::secrets_not_loaded(), move |rows| {
        let all: Vec<Secret> = rows.iter().flatten().cloned().collect();
        let lost = rows.len() - all.len();
        let lost = if lost > 0 { words::secrets_unreadable(lost) } else { String::new() };
        if all.is_empty() {
            return lines(Vec::new(), if lost.is_empty() { words::no_secrets() } else { &lost });
        }
        let found = lines(all.iter().map(|secret| secret_line(&owner, secret)).collect(), "");
        let named = owner.name.clone();
        let dates =
            calendar_button("secrets.ics", move || all.iter().map(|secret| ending(&named, secret)).collect());
        el::row([found, el("footer").child(el("p").child(lost)).child(dates).view()])
    });
    let add = small_link(paths::add_secret(client.client_id.raw()), "plus", words::add_secret());
    headed("h-secrets", words::secrets(), words::several_at_once(), vec![add]).child(body).view()
}

fn secret_line(client: &Client, secret: &Secret) -> El {
    let name = called(secret);
    let (owner, gone) = (client.clone(), secret.clone());
    let (id, label) = (client.client_id.raw(), words::delete_secret_named(&name));
    let rotate = small_link(paths::rotate(id, secret.id.raw()), "refresh-cw", words::rotate());
    let remove = write_icon("trash-2", label, move || delete_secret(&owner.client_id, &owner.name, &gone));
    line(
        "key-round",
        el("b").child(&name),
        words::secret_id_is(&secret.id),
        vec![expires(secret.expiration.as_ref()), rotate, remove],
    )
    .attr_if("data-state", urgency(secret.expiration.as_ref()))
}

/// What a secret is called: its description, else its id.
pub(super) fn called(secret: &Secret) -> Foreign {
    if secret.description.is_blank() { secret.id.clone() } else { secret.description.clone() }
}

/// The end of a secret, for a calendar.
pub(crate) fn ending(client: &Foreign, secret: &Secret) -> Ending {
    Ending {
        uid: ["secret-", secret.id.raw(), "@", client.raw()].concat(),
        at: secret.expiration.clone(),
        summary: words::secret_of_expires(&called(secret), client),
        description: words::rotate_before(),
    }
}

/// Asks, and deletes the secret.
pub(super) fn delete_secret(client_id: &Foreign, client_name: &Foreign, secret: &Secret) {
    let (name, id, gone) = (called(secret), client_id.clone(), secret.id.clone());
    let title = words::delete_secret_of(&name, client_name);
    let wanted = Delete::new(title, &words::DELETE_SECRET, &name);
    delete(wanted, move || secrets::remove(id.raw(), gone.raw()));
}
