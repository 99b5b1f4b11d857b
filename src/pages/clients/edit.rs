//! Creates a client by its purpose, and changes one. Calls: `clients::create`, and `clients::list` to find what it
//! made; `clients::get` and `clients::update` (assumed).

use std::rc::Rc;

use api::clients::{self, Client, New, Purpose};
use api::page::Query;
use api::{ApiError, Kind};
use leptos::prelude::*;
use leptos_router::hooks::use_params_map;
use text::Foreign;

use super::{paths, redirects, words};
use crate::fetch;
use crate::pages::scopes::shared::picked;
use crate::parts::detail::edit::{Editing, edit_page};
use crate::parts::detail::facts::Facts;
use crate::parts::failure::notice;
use crate::parts::page_head::{Up, page_head};
use crate::parts::read::memory::Memory;
use crate::parts::write::field::Field;
use crate::parts::write::form::Form;
use crate::parts::write::form_page::{Done, FormPage, Sending};
use el::{dynamic, el, nothing, row};

const PURPOSES: [(&str, Purpose); 3] =
    [("service", Purpose::Service), ("web", Purpose::Web), ("app", Purpose::App)];

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
        Self {
            name: form
                .text("name", &begun.name, (words::name, words::name_help))
                .required(words::name_missing),
            description: form
                .text("description", &begun.description, (words::description, words::description_help))
                .required(words::description_missing),
            redirects: form
                .lines(
                    "redirectUris",
                    &begun.redirect_uris,
                    (words::redirects, words::redirects_help),
                    mistake,
                )
                .advised(|lines| redirects::advice(lines)),
            scopes: form.picked(
                "allowedScopes",
                &begun.allowed_scopes,
                (words::scopes_it_may_ask_for, words::scopes_help),
                picked(),
            ),
        }
    }
}

/// The page `/clients/new`.
pub(crate) fn create_client() -> AnyView {
    let form = Form::new("clients.new");
    let purpose = form
        .choice("purpose", "", (words::what_is_it, words::what_is_it_help), words::purposes)
        .required(words::say_what_it_is);
    let fields = Fields::of(form, &New::default());
    let has_redirects = move || purpose_of(purpose).is_some_and(Purpose::has_redirects);
    let wanted = move || {
        let purpose = untrack(|| purpose_of(purpose));
        let grants = purpose.map(Purpose::grant_types).unwrap_or_default();
        let redirect_uris = if untrack(has_redirects) { fields.redirects.value() } else { Vec::new() };
        New {
            name: fields.name.value(),
            description: fields.description.value(),
            allowed_grant_types: grants.iter().map(|grant| (*grant).to_owned()).collect(),
            redirect_uris,
            allowed_scopes: fields.scopes.value(),
        }
    };
    let redirects = fields.redirects.only_if(has_redirects).view();
    form.page(
        words::create_client(),
        words::what_creating_does(),
        vec![Up::new(paths::LIST, words::clients())],
        FormPage {
            icon: "plus",
            act: words::create_client(),
            fields: vec![
                purpose.view(),
                fields.name.view(),
                fields.description.view(),
                redirects,
                fields.scopes.view(),
            ],
            aside: Some(dynamic(move || purpose_of(purpose).map_or_else(nothing, will_be_made))),
            blocked: Rc::new(move || {
                let lacks = has_redirects() && fields.redirects.now().is_empty();
                lacks.then(|| words::redirect_missing().to_owned())
            }),
            send: Rc::new(move || create(wanted())),
            done: Rc::new(Made::told),
            refused: &words::CREATING,
        },
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

/// What became of a creation: the API may not tell which client it made.
enum Made {
    /// This one.
    One(Client),
    /// One of those with this name, or one that is not listed yet.
    Among(String),
}

impl Made {
    fn told(self) -> Done {
        match self {
            Self::One(client) => Done {
                says: words::client_created(&client.name),
                go: Some(paths::detail(client.client_id.raw())),
            },
            Self::Among(name) => Done {
                says: words::client_created_among(&Foreign::from(name.as_str())),
                go: Some(crate::paths::list(paths::LIST, &Query { search: name, ..Query::default() })),
            },
        }
    }
}

/// Creates, then looks the new client up by its name where the answer does not hold it.
fn create(new: New) -> Sending<Made> {
    Box::pin(async move {
        match fetch::send(clients::create(&new)).await {
            Ok(Some(client)) => return Some(Ok(Made::One(client))),
            Ok(None) => {}
            Err(error) => return Some(Err(error)),
        }
        let query = Query { search: new.name.clone(), ..Query::default() };
        let found = fetch::send(clients::list(&query)).await;
        let rows = found.map(|rows| rows.items).unwrap_or_default();
        let mut named = rows.into_iter().flatten().filter(|client| client.name == *new.name.as_str());
        let made = match (named.next(), named.next()) {
            (Some(one), None) => Made::One(one),
            _ => Made::Among(new.name),
        };
        Some(Ok(made))
    })
}

/// The page `/clients/:id/edit`.
pub(crate) fn edit_client() -> AnyView {
    let id = use_params_map().with_untracked(|params| params.get("id").unwrap_or_default());
    edit_page(Editing { id, get: clients::get, not_loaded: words::client_not_loaded(), form: edit_form })
}

fn edit_form(client: &Client) -> AnyView {
    let Some(begun) = New::of(client) else { return not_whole(client) };
    let begun = Rc::new(begun);
    let id = client.client_id.clone();
    let form = Form::new(&["clients.edit ", id.raw()].concat());
    let fields = Fields::of(form, &begun);
    let grant = form.choices(
        "allowedGrantTypes",
        &begun.allowed_grant_types,
        (words::grant_types, words::grant_types_help),
        words::grants,
    );
    let up =
        vec![Up::new(paths::LIST, words::clients()), Up::new(paths::detail(id.raw()), client.name.clone())];
    let memory = Memory::from_context();
    let (back, sent_id) = (paths::detail(id.raw()), id.clone());
    form.page(
        words::edit_client(),
        words::what_editing_does(),
        up,
        FormPage {
            icon: "save",
            act: words::save_changes(),
            fields: vec![
                fields.name.view(),
                fields.description.view(),
                fields.redirects.view(),
                fields.scopes.view(),
                grant.view(),
            ],
            aside: None,
            blocked: Rc::new(|| None),
            send: Rc::new(move || {
                let mine = New {
                    name: fields.name.value(),
                    description: fields.description.value(),
                    allowed_grant_types: grant.value(),
                    redirect_uris: fields.redirects.value(),
                    allowed_scopes: fields.scopes.value(),
                };
                save(sent_id.clone(), begun.clone(), mine)
            }),
            done: Rc::new(move |saved: Saved| {
                memory.renew(&saved.client);
                memory.news().tell();
                let says =
                    if saved.beside_others { words::client_saved_with_others } else { words::client_saved };
                Done { says: says(&saved.client.name), go: Some(back.clone()) }
            }),
            refused: &words::SAVING,
        },
    )
}

/// A client as it was written.
struct Saved {
    client: Client,
    /// Whether somebody else had changed it meanwhile.
    beside_others: bool,
}

/// Reads the client again, joins what was changed here with what others did meanwhile, and writes the whole.
fn save(id: Foreign, begun: Rc<New>, mine: New) -> Sending<Saved> {
    Box::pin(async move {
        let now = match fetch::send(clients::get(id.raw())).await.map(|client| New::of(&client)) {
            Ok(Some(now)) => now,
            // Nothing was written: what did not come is no unknown outcome.
            Ok(None) => {
                return Some(Err(nothing_sent(ApiError::without_answer(Kind::Server, String::new()))));
            }
            Err(error) => return Some(Err(nothing_sent(error))),
        };
        let wanted = New::merged(&begun, &mine, &now);
        let answer = fetch::send(clients::update(id.raw(), &wanted)).await;
        let beside_others = now != *begun;
        Some(answer.map(|()| Saved { client: wanted.into_client(id), beside_others }))
    })
}

/// As "it could not be read again", where the error alone would say that the outcome is unknown.
fn nothing_sent(error: ApiError) -> ApiError {
    let detail = Some(words::not_read_again().to_owned());
    if error.outcome_is_unknown() || error.status.is_none() {
        ApiError { kind: Kind::Server, detail, status: None, ..error }
    } else {
        error
    }
}

fn not_whole(client: &Client) -> AnyView {
    let back = el("a").class("button").attr("href", paths::detail(client.client_id.raw()));
    let back = back.child(words::back_to_client());
    let head = page_head(words::edit_client(), &client.name, Vec::new());
    row([head, notice("warn", "triangle-alert", words::not_told_whole(), words::not_told_whole_text(), back)])
}
