//! When the secrets of all clients expire (P20): read client after client, as far as asked for, with Stop. Calls:
//! `clients::slice`, `secrets::list`, at most four at a time.

use std::rc::Rc;

use api::clients::secrets::{self, Secret};
use api::clients::{self, Client};
use api::order;
use leptos::prelude::*;

use super::card::{called, ending};
use super::{paths, words};
use crate::parts::prelude::*;
use el::{El, dynamic, el, nothing, row};

/// The page `/clients/expiries`.
pub(crate) fn expiries() -> AnyView {
    let scan: Scan<Client, Vec<api::call::Row<Secret>>> = Scan::new();
    let all = Rc::new(move || sorted(scan));
    let shown = all.clone();
    scan.start(clients::slice, |client| secrets::list(client.client_id.raw()));
    let list = dynamic(move || {
        let found: Vec<_> = shown().iter().map(|(client, secret)| expiry_line(client, secret)).collect();
        if found.is_empty() {
            return nothing();
        }
        let all = all.clone();
        let dates = calendar_button("secrets.ics", move || {
            all().iter().map(|(client, secret)| ending(&client.name, secret)).collect()
        });
        el("section")
            .class("card")
            .attr("aria-label", words::when_secrets_expire())
            .child(lines(found, ""))
            .child(el("footer").child(dates))
            .view()
    });
    let note = scan_view(scan, words::clients_read, words::no_secrets_at_all());
    row([
        breadcrumb(vec![Up::new(paths::LIST, words::clients())]),
        page_head(words::when_secrets_expire(), words::what_expiries_are(), Vec::new()),
        note,
        list,
    ])
}

/// What was read, the first to expire first; what never does, last.
fn sorted(scan: Scan<Client, Vec<api::call::Row<Secret>>>) -> Vec<(Client, Secret)> {
    let mut all: Vec<(f64, Client, Secret)> = Vec::new();
    scan.results().with(|results| {
        for (client, rows) in results {
            for secret in rows.iter().flatten() {
                all.push((moment(secret.expiration.as_ref()), client.clone(), secret.clone()));
            }
        }
    });
    let all = order::sorted(all, |one, other| one.0.total_cmp(&other.0));
    all.into_iter().map(|(_, client, secret)| (client, secret)).collect()
}

fn expiry_line(client: &Client, secret: &Secret) -> El {
    let link = el("a").attr("href", paths::detail(client.client_id.raw())).child(&client.name);
    line("key-round", link, &called(secret), vec![expires(secret.expiration.as_ref())])
}
