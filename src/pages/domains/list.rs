//! The list of domains: how far each is, and what is due. Call: `domains::list`, which gives all of them.

use api::domains::{self, Domain, Status};
use leptos::prelude::*;

use super::names::names;
use super::pending::checked;
use super::shared::Watch;
use super::{paths, words};
use crate::parts::prelude::*;
use crate::ui::copy::copy_item;
use crate::ui::fold;
use el::{dynamic, el};

/// The page `/domains`.
pub(crate) fn domains() -> AnyView {
    List::new(paths::LIST, Source::Whole(domains::list, holds)).page(
        words::what_domains_are(),
        vec![add_link()],
        Listing::new("domains", "globe", &words::LIST, row).with_menus().begin(add_link),
    )
}

fn add_link() -> AnyView {
    write_link(paths::ADD, "plus", words::add_domain(), "primary")
}

fn holds(domain: &Domain, text: &str) -> bool {
    let (name, dns) = names(&domain.domain);
    [Some(name), dns].into_iter().flatten().any(|one| fold(one.raw()).contains(text))
}

fn row(domain: &Domain) -> Row {
    let (name, dns) = names(&domain.domain);
    let (copied, watch) = (dns.clone().unwrap_or_else(|| domain.domain.clone()), Watch::from_context());
    let (stated, due) = (domain.clone(), domain.clone());
    let row = Row::of(&domain.domain, &name, paths::detail(domain.domain.raw()))
        .cell("status", dynamic(move || stated_as(watch.state(&stated), &stated)))
        .wide("note", el("span").class("quiet").says(move || what_is_due(watch, &due)))
        .menu(move || vec![copy_item(words::copy_domain(), copied.raw())]);
    match dns {
        Some(dns) => row.note(&dns),
        None => row,
    }
}

/// How far it is, in a word; a word of the API that is not known, as it is.
fn stated_as(state: Option<Status>, domain: &Domain) -> AnyView {
    match (state, &domain.status) {
        (Some(Status::Confirmed), _) => status("ok", "circle-check", words::confirmed()),
        (Some(Status::Pending), _) => status("warn", "clock", words::pending()),
        (Some(Status::NotRegistered), _) => status("danger", "circle-x", words::not_registered()),
        (None, Some(word)) => status("none", "circle-help", &word.to_string()),
        (None, None) => status("none", "circle-help", words::not_told()),
    }
}

fn what_is_due(watch: Watch, domain: &Domain) -> String {
    match watch.state(domain) {
        Some(Status::Confirmed) => words::people_can_be_created().to_owned(),
        Some(Status::NotRegistered) => words::add_it_again().to_owned(),
        Some(Status::Pending) => match watch.of(domain.domain.raw()).and_then(|one| one.last) {
            Some(last) => words::not_found_checked(&checked(watch, last)),
            None => words::add_the_record().to_owned(),
        },
        None => words::open_to_ask().to_owned(),
    }
}
