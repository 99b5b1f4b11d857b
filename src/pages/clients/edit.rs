//! Creates a client by its purpose, and changes one. Calls: `clients::create`, and `clients::list` to find what it
//! made; `clients::get` and `clients::update` (assumed).

use std::rc::Rc;

use api::clients::{self, Client, New, Purpose};
use leptos::prelude::*;
use text::Foreign;

use super::{paths, redirects, words};
use crate::pages::scopes::shared::picked_scopes;
use crate::parts::prelude::*;
use el::{dynamic, nothing};

const PURPOSES: [(&str, Purpose); 3] =
    [("service", Purpose::Service), ("web", Purpose::Web), ("app", Purpose::App)];

const MAKING: Making<Client> = Making {
    find: clients::list,
    name: |client| &client.name,
    detail: paths::detail,
    list: paths::LIST,
    created: words::client_created,
    among: words::client_created_among,
};

const EDITING: Editing<Client, New> = Editing {
    words: &words::EDIT,
    detail: paths::detail,
    name: |client| &client.name,
    get: clients::get,
    of: New::of,
    merged: New::merged,
    put: clients::update,
    record: New::into_client,
    form: edit_form,
};

fn purpose_of(field: Field<String>) -> Option<Purpose> {
    let chosen = field.now();
    PURPOSES.iter().find(|(name, _)| *name == chosen).map(|(_, purpose)| *purpose)
}

/// The fields that creating and editing share.
#[derive(Clone, Copy)]
struct Fields {
    name: Field<String>,
    description: Field<String>,
    redirects: Field<Vec<String>>,
    scopes: Field<Vec<String>>,
}

impl Fields {
    fn of(form: Form, begun: &New) -> Self {
        // What is there already stays as it is, even what would be refused today.
        let old = begun.redirect_uris.clone();
        let mistake =
            move |line: &str| if old.iter().any(|one| one == line) { None } else { words::mistake(line) };
        let redirects = form
            .lines("redirectUris", &begun.redirect_uris, &words::REDIRECTS, mistake)
            .typed_as(Typing::Url);
        Self {
            name: form.text("name", &begun.name, &words::NAME).typed_as(Typing::Name),
            description: form.text("description", &begun.description, &words::DESCRIPTION),
            redirects: redirects.advised(|lines| redirects::advice(lines)),
            scopes: form.picked("allowedScopes", &begun.allowed_scopes, &words::SCOPES, picked_scopes()),
        }
    }

    fn value(self, grants: Vec<String>) -> New {
        New {
            name: self.name.value(),
            description: self.description.value(),
            allowed_grant_types: grants,
            redirect_uris: self.redirects.value(),
            allowed_scopes: self.scopes.value(),
        }
    }
}

/// The page `/clients/new`.
pub(crate) fn create_client() -> AnyView {
    let form = Form::new("clients.new");
    let purpose = form.choice("purpose", "", &words::PURPOSE, words::purposes);
    let fields = Fields::of(form, &New::default());
    let has_redirects = move || purpose_of(purpose).is_some_and(Purpose::has_redirects);
    let redirects = fields.redirects.only_if(has_redirects);
    let wanted = move || {
        let grants = untrack(|| purpose_of(purpose)).map(Purpose::grant_types).unwrap_or_default();
        fields.value(grants.iter().map(|grant| (*grant).to_owned()).collect())
    };
    let send = move || {
        let new = wanted();
        MAKING.send(clients::create(&new), new.name)
    };
    let page = FormPage::new(
        "plus",
        words::create_client(),
        &words::CREATING,
        vec![
            purpose.view(),
            fields.name.view(),
            fields.description.view(),
            redirects.view(),
            fields.scopes.view(),
        ],
        send,
        |made| MAKING.done(made),
    );
    let lacks = move || has_redirects() && fields.redirects.now().is_empty();
    form.page(
        words::create_client(),
        words::what_creating_does(),
        vec![Up::new(paths::LIST, words::clients())],
        page.curl(move || clients::create(&wanted()))
            .aside(dynamic(move || purpose_of(purpose).map_or_else(nothing, will_be_made)))
            .blocked(move || lacks().then(words::redirect_missing)),
    )
}

fn will_be_made(purpose: Purpose) -> AnyView {
    let grants: Vec<Foreign> = purpose.grant_types().iter().map(|grant| Foreign::from(*grant)).collect();
    let secret = match purpose {
        Purpose::App => words::no_secret_in_a_browser(),
        Purpose::Service | Purpose::Web => words::secret_comes_next(),
    };
    Facts::new()
        .codes(words::grant_types(), &grants, "")
        .fact(words::secret(), secret)
        .fact(words::access(), words::none_until_a_policy())
        .card("h-will", words::will_be_made())
}

/// The page `/clients/:id/edit`.
pub(crate) fn edit_client() -> AnyView {
    EDITING.page()
}

fn edit_form(client: &Client, begun: Rc<New>) -> AnyView {
    let id = client.client_id.clone();
    let here = paths::detail(id.raw());
    let form = Form::new(&["clients.edit ", id.raw()].concat());
    let fields = Fields::of(form, &begun);
    let grants = form.choices("allowedGrantTypes", &begun.allowed_grant_types, &words::GRANTS, words::grants);
    let done = EDITING.done(id.clone());
    let page = FormPage::new(
        "save",
        words::save_changes(),
        &words::SAVING,
        vec![
            fields.name.view(),
            fields.description.view(),
            fields.redirects.view(),
            fields.scopes.view(),
            grants.view(),
        ],
        move || EDITING.send(id.clone(), begun.clone(), fields.value(grants.value())),
        done,
    );
    let whose = client.client_id.clone();
    let page = page.curl(move || clients::update(whose.raw(), &fields.value(grants.value())));
    let up = vec![Up::new(paths::LIST, words::clients()), Up::new(here, client.name.clone())];
    form.page(words::edit_client(), words::what_editing_does(), up, page)
}
