//! Adds a secret. The browser makes the value, so that a call that failed can be sent again with the same one, and
//! shows it once. Call: `secrets::add`.

use std::rc::Rc;

use api::clients::Client;
use api::clients::secrets::{self, end_of_day, generate};
use leptos::prelude::*;
use leptos_router::hooks::use_params_map;
use text::Foreign;

use super::{paths, words};
use crate::parts::page_head::Up;
use crate::parts::read::memory::Memory;
use crate::parts::write::form::Form;
use crate::parts::write::form_page::{Done, FormPage, sending};
use crate::parts::write::once::{Once, Secret, show_once};
use crate::ui::dialog::Dialogs;
use crate::ui::{date, random};

/// The page `/clients/:id/secrets/new`.
pub(crate) fn add_secret() -> AnyView {
    let id = use_params_map().with_untracked(|params| params.get("id").unwrap_or_default());
    // Its answer comes when no page may be left to ask for them.
    let (memory, dialogs) = (Memory::from_context(), Dialogs::from_context());
    let client = paths::detail(&id);
    // The page before this one has read it; a reload has not.
    let name = memory.find::<Client>(&id).map_or_else(|| Foreign::from(id.as_str()), |client| client.name);
    let form = Form::new(&["clients.secret ", &id].concat());
    let up = vec![Up::new(paths::LIST, words::clients()), Up::new(client.clone(), name.clone())];
    let page = secret_form(form, id.clone(), move |secret, facts| {
        memory.news().tell();
        let title = words::new_secret_of(&name);
        show_once(Once { title, warning: words::shown_once(), secret, facts }, dialogs);
        Done { says: words::secret_added().to_owned(), go: Some(client.clone()) }
    });
    form.page(words::add_secret(), words::what_adding_a_secret_does(), up, page)
}

/// What is told of a secret beside its value.
pub(super) type SecretFacts = Vec<(&'static str, String)>;

/// The fields of a secret, and its sending. `done` gets the secret once it was added.
pub(super) fn secret_form(
    form: Form,
    client_id: String,
    done: impl Fn(Rc<Secret>, SecretFacts) -> Done + 'static,
) -> FormPage<()> {
    let description = form
        .text("description", "", (words::secret_description, words::secret_description_help))
        .required(words::secret_description_missing);
    let never = form.switch("never", false, (words::never_expires, words::never_expires_help));
    let day = form.day("expiration", "", (words::expires_at_end_of, words::expires_help)).check(|day| {
        let end = end_of_day(day, 0).and_then(|end| date::moment(&end));
        let is_past = end.is_some_and(|end| end < date::now());
        (end.is_none() || is_past).then(|| words::day_is_past().to_owned())
    });
    let day = day.only_if(move || !never.now());
    // Made at the first try, and kept for another.
    let secret: StoredValue<Option<Rc<Secret>>, LocalStorage> = StoredValue::new_local(None);
    let expiration = move || {
        let wanted = Some(day.value()).filter(|day| !never.value() && !day.is_empty());
        wanted.and_then(|day| end_of_day(&day, date::offset_at(&day)))
    };
    FormPage {
        icon: "plus",
        act: words::add_secret(),
        fields: vec![description.view(), never.view(), day.view()],
        aside: None,
        blocked: Rc::new(move || {
            let is_open = !never.now() && day.now().is_empty();
            is_open.then(|| words::choose_expiry().to_owned())
        }),
        send: Rc::new(move || {
            let made = secret.get_value().unwrap_or_else(|| Secret::new(generate(random::fill)));
            secret.set_value(Some(made.clone()));
            let (text, end) = (description.value(), expiration());
            sending(secrets::add(&client_id, made.value(), &text, end.as_deref()))
        }),
        done: Rc::new(move |()| {
            let end = expiration().and_then(|end| date::moment(&end)).map(date::day);
            let facts = vec![
                (words::secret_description(), description.value()),
                (words::expires(), end.unwrap_or_else(|| words::never_expires().to_owned())),
            ];
            let made = secret.get_value().unwrap_or_else(|| Secret::new(String::new()));
            secret.set_value(None);
            done(made, facts)
        }),
        refused: &words::ADDING,
    }
}
