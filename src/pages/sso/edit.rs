//! Changes a provider, and replaces its secret by an act of its own. Calls: `sso::list`, since one is known by its
//! scheme, `sso::get`, and `sso::read` and `sso::update` to write.

use std::rc::Rc;

use api::call::Row;
use api::page::Listed as _;
use api::sso::{self, Edits, Kind, NewSecret, Provider, State, check};
use leptos::prelude::*;

use super::acts::{HELD, doubt, secret_of, write};
use super::fields::{Fields, secret_field};
use super::{paths, words};
use crate::parts::failure::failure_panel;
use crate::parts::prelude::*;
use crate::ui::react::effect;
use crate::words::common;
use el::{dynamic, el, nothing, row};

/// The page `/sso/:id/edit`.
pub(crate) fn edit_provider() -> AnyView {
    with_one(|provider, kind| {
        let form = Form::new(&["sso.edit ", provider.scheme.raw()].concat());
        let mut fields = Fields::of(form, kind, Some(provider));
        let views = fields.views(Vec::new(), Vec::new());
        let (fields, begun) = (Rc::new(fields), provider.display_name.clone());
        let edits = move || {
            let name = fields.name.value();
            Edits {
                display_name: (name != *begun.raw()).then_some(name),
                properties: fields.changed(),
                ..Edits::default()
            }
        };
        let page = page(provider, kind, words::save_changes(), &words::SAVING, views, edits);
        let aside = el("div").class("stack").child(risk(provider)).child(secret_stays(provider));
        form.page(words::edit_provider(), words::what_editing_does(), ups(provider), page.aside(aside.view()))
    })
}

/// The page `/sso/:id/secret`.
pub(crate) fn replace_secret() -> AnyView {
    with_one(|provider, kind| {
        let form = Form::new(&["sso.secret ", provider.scheme.raw()].concat());
        let secret = secret_field(form, kind, &words::NEW_SECRET);
        let edits = move || {
            let secret = NewSecret::Replace(check::secret(&secret.value()).to_owned());
            Edits { secret, ..Edits::default() }
        };
        let page = page(provider, kind, words::replace_secret(), &words::SAVING, vec![secret.view()], edits);
        let aside = el("div").class("stack").child(risk(provider)).view();
        form.page(words::replace_secret(), words::what_replacing_does(), ups(provider), page.aside(aside))
    })
}

fn ups(provider: &Provider) -> Vec<Up> {
    let here = paths::detail(provider.scheme.raw());
    vec![Up::new(paths::LIST, words::providers()), Up::new(here, provider.name().clone())]
}

/// A form that writes what `edits` gives.
fn page(
    provider: &Provider,
    kind: Kind,
    act: &'static str,
    refused: &'static Refused,
    views: Vec<AnyView>,
    edits: impl Fn() -> Edits + 'static,
) -> FormPage<super::acts::Outcome> {
    let (id, name, memory) = (provider.id.clone(), provider.name().clone(), Memory::from_context());
    let go = paths::detail(provider.scheme.raw());
    let send = move || -> Sending<super::acts::Outcome> {
        let (id, edits) = (id.clone(), edits());
        Box::pin(async move { Some(write(kind, id.raw(), &edits).await) })
    };
    FormPage::new("save", act, refused, views, send, move |outcome| {
        memory.news().tell();
        let Some((word, says)) = doubt(outcome) else {
            return Done { says: common::saved(&name), go: Some(go.clone()) }.into();
        };
        let mut at = go.clone();
        crate::paths::query(&mut at, HELD, word);
        Followed::Doubt { says: says.to_owned(), at }
    })
}

/// That people sign in by it while it is changed.
fn risk(provider: &Provider) -> Option<AnyView> {
    let link = el("a").attr("href", paths::detail(provider.scheme.raw())).child(words::hide_it_first());
    let is_on = provider.state() == State::On;
    is_on.then(|| notice("warn", "triangle-alert", words::people_use_it(), words::people_use_it_text(), link))
}

/// What will be sent of the secret.
fn secret_stays(provider: &Provider) -> AnyView {
    let facts = Facts::new().fact(words::client_secret(), words::secret_sent(secret_of(provider)));
    facts.card("h-secret", words::what_is_sent())
}

/// Finds the provider that the address names, reads it, and draws it by `draw`.
fn with_one(draw: fn(&Provider, Kind) -> AnyView) -> AnyView {
    let scheme = param("id");
    let all: Load<Vec<Row<Provider>>> = Load::new();
    let one: Load<Provider> = Load::new();
    let found = move || {
        let scheme = scheme.clone();
        all.with(|rows| rows.map(|rows| rows.iter().flatten().find(|one| one.id() == scheme).cloned()))
    };
    let (seen, known) = (found.clone(), Memory::from_context().find::<Provider>(&param("id")));
    let read_one = move |provider: &Provider| {
        if let Some(kind) = provider.kind() {
            one.start(sso::get(kind, provider.id.raw()));
        }
    };
    let read = Callback::new(move |()| all.start(sso::list()));
    match &known {
        // The page before this one has read it; a reload has not.
        Some(provider) => read_one(provider),
        None => read.run(()),
    }
    effect(move || {
        if let Some(Some(provider)) = seen() {
            read_one(&provider);
        }
    });
    dynamic(move || {
        if let Some(error) = all.error().get().or_else(|| one.error().get()) {
            return failure_panel("h1", words::not_loaded(), &error, read);
        }
        let is_ours = |provider: &Provider| provider.kind().is_some();
        if found().is_some_and(|found| !found.as_ref().is_some_and(is_ours)) {
            return nowhere();
        }
        match one.get() {
            Some(provider) => match provider.kind().filter(|_| provider.settings.is_some()) {
                Some(kind) => draw(&provider, kind),
                None => nowhere(),
            },
            None => el("p").attr("role", "status").child(common::loading()).view(),
        }
    })
}

/// There is none, or it was made elsewhere.
fn nowhere() -> AnyView {
    let list = el("a").class("button").attr("href", paths::LIST).child(words::providers());
    let notice =
        notice("warn", "triangle-alert", words::no_such_provider(), words::or_made_elsewhere(), list);
    row([page_head(words::edit_provider(), nothing_more(), Vec::new()), notice, nothing()])
}
