//! From one secret to the next without a stop: add the new one, switch, confirm, delete the old one (P21). The step
//! stands in the address; the value is only in memory. Calls: `secrets::list`, `secrets::add`, `secrets::remove`.

use std::rc::Rc;

use api::clients::{self, secrets};
use leptos::prelude::*;
use text::Foreign;

use super::card::{called, delete_secret};
use super::secrets::{name_of, secret_form};
use super::{paths, words};
use crate::parts::prelude::*;
use el::{el, row};

/// The page `/clients/:id/secrets/:secret/rotate`.
pub(crate) fn rotate() -> AnyView {
    let (id, old) = (param("id"), param("secret"));
    let (back, form_id, owner) = (paths::detail(&id), id.clone(), id.clone());
    let memory = Memory::from_context();
    let first = move |given: Given| {
        let form = Form::new(&["clients.rotate ", &form_id].concat());
        let page = secret_form(form, form_id.clone(), name_of(memory, &form_id), move |once| Done {
            says: words::secret_added().to_owned(),
            go: Some(given.take(once)),
        });
        form.body(back.clone(), page)
    };
    let address = paths::rotate(&id, &old);
    row([
        breadcrumb(vec![
            Up::new(paths::LIST, words::clients()),
            Up::new(paths::detail(&id), Foreign::from(id.as_str())),
        ]),
        page_head(words::rotate_secret(), words::what_rotating_does(), Vec::new()),
        rotation(Rotation {
            address,
            words: &words::ROTATION,
            first: Rc::new(first),
            value: Rc::new(|line| line),
            last: Rc::new(move |moved| last(&owner, &old, moved)),
        }),
    ])
}

/// The old secret, and its deletion; not before the admin has said that the service has moved.
fn last(id: &str, old: &str, moved: RwSignal<bool>) -> AnyView {
    let (owner, wanted, client_id) = (id.to_owned(), old.to_owned(), Foreign::from(id));
    let (load, read) = read_card({
        let owner = owner.clone();
        move || secrets::list(&owner)
    });
    let (client, _) = read_card(move || clients::get(&owner));
    let back = paths::detail(id);
    card_body(load, read, words::secrets_not_loaded(), move |rows| {
        let Some(secret) = rows.iter().flatten().find(|one| one.id == *wanted.as_str()).cloned() else {
            let done = el("a").class("button").attr("href", back.as_str()).child(words::back_to_client());
            return row([el("p").child(words::old_is_gone()).view(), done.view()]);
        };
        let says = el("p").child(el("b").child(&called(&secret))).child(" ");
        let says = says.child(expires(secret.expiration.as_ref()));
        let id = client_id.clone();
        let act = write_button("trash-2", words::delete_secret(), "danger", move || {
            // Known by its id alone as long as its name has not come.
            let name = client.now().map_or_else(|| id.clone(), |client| client.name);
            if moved.get_untracked() {
                delete_secret(&id, &name, &secret);
            }
        });
        let why = el("p")
            .class("field-help")
            .maybe(move || (!moved.get()).then(|| el("span").child(words::tick_that_it_moved()).view()));
        row([says.view(), el("div").class("button-row").child(act).view(), why.view()])
    })
}
