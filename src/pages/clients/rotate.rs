//! From one secret to the next without a stop: add the new one, switch, confirm, delete the old one (P21). The step
//! stands in the address; the value is only in memory. Calls: `secrets::list`, `secrets::add`, `secrets::remove`.

use std::rc::Rc;

use api::clients::{self, secrets};
use leptos::prelude::*;
use text::Foreign;

use super::card::{called, delete_secret};
use super::secrets::secret_form;
use super::{paths, words};
use crate::parts::prelude::*;
use el::{dynamic, el, row};

/// The page `/clients/:id/secrets/:secret/rotate`.
pub(crate) fn rotate() -> AnyView {
    let (id, old) = (param("id"), param("secret"));
    let address = paths::rotate(&id, &old);
    let asked = query();
    let at = Memo::new(move |_| match asked("step").as_deref() {
        Some("2") => 1,
        Some("3") => 2,
        _ => 0,
    });
    let new: RwSignal<Option<Rc<Secret>>, LocalStorage> = RwSignal::new_local(None);
    let moved = RwSignal::new(false);
    let (back, form_id, owner) = (paths::detail(&id), id.clone(), id.clone());
    let first = move || {
        let form = Form::new(&["clients.rotate ", &form_id].concat());
        let to = [&address, "?step=2"].concat();
        let page = secret_form(form, form_id.clone(), move |secret, _| {
            new.set(Some(secret));
            Done { says: words::secret_added().to_owned(), go: Some(to.clone()) }
        });
        form.body(back.clone(), page)
    };
    let here = paths::rotate(&id, &old);
    let second = move || {
        let go_on = el("a").class("button").attr("data-kind", "primary").child(words::go_on());
        let to = [&here, "?step=3"].concat();
        let go_on = go_on
            .attr("role", "link")
            .live("href", move || moved.get().then(|| to.clone()))
            .flag("aria-disabled", move || !moved.get())
            .live("title", move || (!moved.get()).then(|| words::tick_that_it_moved().to_owned()));
        let again = here.clone();
        let value = dynamic(move || {
            if let Some(secret) = new.get() {
                return value_line(secret, RwSignal::new(false)).view();
            }
            // After a reload it is gone: it was never kept.
            let another = el("a").attr("href", again.as_str()).child(words::add_another());
            el("p").child(words::value_is_gone()).child(" ").child(another).view()
        });
        let tick = stored_line(
            words::it_uses_the_new(),
            words::only_its_operator_knows(),
            RwSignal::new(true),
            moved,
        );
        row([value, tick.view(), el("div").class("button-row").child(go_on).view()])
    };
    let third = move || last(&owner, &old, moved);
    row([
        breadcrumb(vec![
            Up::new(paths::LIST, words::clients()),
            Up::new(paths::detail(&id), Foreign::from(id.as_str())),
        ]),
        page_head(words::rotate_secret(), words::what_rotating_does(), Vec::new()),
        steps(
            Rc::new(move || at.get()),
            vec![
                Step::new(words::add_new_secret(), words::add_new_secret_text(), first),
                Step::new(words::switch_to_it(), words::switch_to_it_text(), second),
                Step::new(words::delete_old(), words::delete_old_text(), third),
            ],
        ),
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
