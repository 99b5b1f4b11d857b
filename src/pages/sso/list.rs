//! The list of providers. Calls: `sso::list`, which may not tell whose button is on the login page; where that is asked
//! for, `sso::untold` and `sso::get` of those, at most four at a time.

use api::sso::{self, Provider, State};
use leptos::prelude::*;

use super::kinds::{kind_of, picture_of, state};
use super::{paths, words};
use crate::parts::prelude::*;
use crate::ui::copy::copy_item;
use crate::ui::{fold, icon};
use el::{button, dynamic, el, nothing};

/// The page `/sso`.
pub(crate) fn providers() -> AnyView {
    let scan: Scan<Provider, Provider> = Scan::new();
    let (lacks, asked) = (RwSignal::new(false), RwSignal::new(false));
    let ask = move || {
        asked.set(true);
        // What the list gives here has a kind; else the call would be sent nowhere.
        scan.start(sso::untold, |one| sso::get(one.kind().unwrap_or(sso::Kind::Custom), one.id.raw()));
    };
    let note = dynamic(move || match (lacks.get(), asked.get()) {
        (false, _) => nothing(),
        (true, true) => scan_view(scan, words::providers_read, ""),
        (true, false) => {
            let act = button("button").attr("data-size", "small").click(ask).child(words::read_states());
            let says = el("span").child(words::list_does_not_tell());
            el("div").class("read-note").child(icon("info")).child(says).child(act).view()
        }
    });
    let listing = Listing::new("sso", "building-2", &words::LIST, move |one| row(one, scan, lacks));
    List::new(paths::LIST, Source::Whole(sso::list, holds)).page(
        words::what_providers_are(),
        vec![add_link()],
        listing.with_menus().begin(add_link).intro(note),
    )
}

fn add_link() -> AnyView {
    write_link(paths::ADD, "plus", words::add_provider(), "primary")
}

fn holds(provider: &Provider, text: &str) -> bool {
    [&provider.display_name, &provider.scheme].into_iter().any(|one| fold(one.raw()).contains(text))
}

fn row(provider: &Provider, scan: Scan<Provider, Provider>, lacks: RwSignal<bool>) -> Row {
    let (listed, scheme) = (provider.state(), provider.scheme.clone());
    if listed == State::Connected && provider.kind().is_some() && !lacks.get_untracked() {
        lacks.set(true);
    }
    let shown = dynamic(move || {
        let read = scan.results().with(|all| {
            let found = all.iter().find(|(one, _)| one.scheme == scheme);
            found.map(|(_, told)| told.state())
        });
        state(read.filter(|_| listed == State::Connected).unwrap_or(listed))
    });
    let elsewhere = match provider.kind() {
        Some(_) => nothing(),
        None => el("small").child(words::made_elsewhere()).view(),
    };
    let copied = provider.scheme.clone();
    Row::of(&provider.scheme, provider.name(), paths::detail(provider.scheme.raw()))
        .lead(picture_of(provider, false))
        .note(&provider.scheme)
        .cell("kind", vec![kind_of(provider), elsewhere])
        .wide("state", shown)
        .menu(move || vec![copy_item(words::copy_scheme(), copied.raw())])
}
