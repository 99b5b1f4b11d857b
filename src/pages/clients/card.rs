//! The secrets of a client: when each expires, and the ways to add, rotate and delete. Calls: `secrets::list`,
//! `secrets::remove`.

use api::calendar::{Event, calendar};
use api::clients::Client;
use api::clients::secrets::{self, Expiry, Secret};
use leptos::prelude::*;
use text::Foreign;

use super::{paths, words};
use crate::parts::detail::card::{card_body, headed, read_card};
use crate::parts::drawing::status;
use crate::parts::page_head::{quiet_button, small_link, write_icon};
use crate::parts::write::act::{Delete, Told, delete};
use crate::ui::react::Later;
use crate::ui::{date, file, icon};
use el::el;

/// The card.
pub(super) fn secrets_card(client: &Client) -> AnyView {
    let (id, owner) = (client.client_id.clone(), client.clone());
    let (load, read) = read_card(move || secrets::list(id.raw()));
    let body = card_body(load, read, words::secrets_not_loaded(), move |rows| {
        let all: Vec<Secret> = rows.iter().flatten().cloned().collect();
        let lost = rows.len() - all.len();
        let lost = (lost > 0).then(|| el("p").child(words::secrets_unreadable(lost)));
        if all.is_empty() {
            let none = lost.unwrap_or_else(|| el("p").class("quiet").child(words::no_secrets()));
            return el("div").class("card-body").child(none).view();
        }
        let lines: Vec<_> = all.iter().map(|secret| line(&owner, secret)).collect();
        let named = owner.name.clone();
        let dates = quiet_button("calendar-plus", words::calendar_file(), move || {
            offer_calendar(all.iter().map(|secret| (&named, secret)));
        });
        el::row([
            el("ul").class("line-list").child(lines).view(),
            el("footer").child(lost).child(dates).view(),
        ])
    });
    let add = small_link(paths::add_secret(client.client_id.raw()), "plus", words::add_secret());
    headed("h-secrets", words::secrets(), words::several_at_once(), vec![add]).child(body).view()
}

fn line(client: &Client, secret: &Secret) -> AnyView {
    let state = match expiry(secret) {
        (Expiry::Past | Expiry::Unknown, _) => Some("danger"),
        (Expiry::Soon, _) => Some("warn"),
        _ => None,
    };
    let name = called(secret);
    let about = words::secret_id_is(&secret.id);
    let main = el("span").class("line-main").child(el("b").child(&name)).child(el("small").child(about));
    let (owner, gone) = (client.clone(), secret.clone());
    let (id, label) = (client.client_id.raw(), words::delete_secret_named(&name));
    let rotate = small_link(paths::rotate(id, secret.id.raw()), "refresh-cw", words::rotate());
    let remove = write_icon("trash-2", label, move || delete_secret(&owner, &gone));
    el("li")
        .attr_if("data-state", state)
        .child(el("span").class("line-mark").child(icon("key-round")))
        .child(main)
        .child(el("span").class("line-end").child(expires(secret)).child(rotate).child(remove))
        .view()
}

/// What a secret is called: its description, else its id.
pub(super) fn called(secret: &Secret) -> Foreign {
    if secret.description.is_blank() { secret.id.clone() } else { secret.description.clone() }
}

fn expiry(secret: &Secret) -> (Expiry, Option<f64>) {
    let Some(text) = &secret.expiration else { return (Expiry::Never, None) };
    match date::moment(text.raw()) {
        None => (Expiry::Unknown, None),
        moment => (Expiry::of(moment, date::now()), moment),
    }
}

/// When a secret expires, by word and colour.
pub(super) fn expires(secret: &Secret) -> AnyView {
    let (expiry, moment) = expiry(secret);
    let day = moment.map(date::day).unwrap_or_default();
    match expiry {
        Expiry::Never => status("none", "infinity", words::never_expires()),
        Expiry::Unknown => status("danger", "circle-help", words::expiry_unknown()),
        Expiry::Far => status("none", "calendar", &words::expires_on(&day)),
        Expiry::Past => status("danger", "circle-x", &words::expired_on(&day)),
        Expiry::Soon => {
            let days = moment.map_or(0, |moment| date::days_between(date::now(), moment));
            let days = usize::try_from(days).unwrap_or(0);
            let says = [&words::expires_in(days), ", ", &day].concat();
            status("warn", "clock-alert", &says)
        }
    }
}

/// Gives a calendar file with the ends of these secrets (P20).
pub(super) fn offer_calendar<'a>(all: impl Iterator<Item = (&'a Foreign, &'a Secret)>) {
    let events: Vec<Event> = all
        .filter_map(|(client, secret)| {
            let moment = date::moment(secret.expiration.as_ref()?.raw())?;
            let uid = ["secret-", secret.id.raw(), "@", client.raw()].concat();
            let summary = words::secret_of_expires(&called(secret), client);
            Some(Event {
                uid,
                at: date::compact(moment),
                summary,
                description: words::rotate_before().to_owned(),
            })
        })
        .collect();
    file::offer_file("secrets.ics", "text/calendar", &calendar(&date::compact(date::now()), &events));
}

/// Asks, and deletes the secret.
pub(super) fn delete_secret(client: &Client, secret: &Secret) {
    let (name, id, gone) = (called(secret), client.client_id.clone(), secret.id.clone());
    delete(Delete {
        title: words::delete_secret_of(&name, &client.name),
        follows: words::what_deleting_a_secret_does().to_owned(),
        type_first: None,
        keep: words::keep_secret(),
        act: words::delete_secret(),
        call: Box::new(move || secrets::remove(id.raw(), gone.raw())),
        told: Told {
            done: words::secret_deleted(&name),
            failed: words::secret_not_deleted(&name),
            unknown: words::secret_deletion_unknown(&name),
        },
        forget: Later::new(|()| ()),
        go: None,
    });
}
