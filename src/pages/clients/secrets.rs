//! Adds a secret. The browser makes the value, so that a call that failed can be sent again with the same one, and
//! shows it once. Call: `secrets::add`.

use std::rc::Rc;

use api::clients::Client;
use api::clients::secrets::{self, generate};
use leptos::prelude::*;
use text::Foreign;

use super::{paths, words};
use crate::parts::prelude::*;
use crate::ui::dialog::Dialogs;
use crate::ui::random;

/// The page `/clients/:id/secrets/new`.
pub(crate) fn add_secret() -> AnyView {
    let id = param("id");
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
        let once = Once { title, warning: words::shown_once(), secret, facts, words: &SECRET, beside: None };
        show_once(once, dialogs);
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
    let description = form.text("description", "", &words::SECRET);
    let end = Expires::of(form, "expiration");
    // Made at the first try, and kept for another.
    let secret: StoredValue<Option<Rc<Secret>>, LocalStorage> = StoredValue::new_local(None);
    let of = client_id.clone();
    FormPage::new(
        "plus",
        words::add_secret(),
        &words::ADDING,
        vec![description.view(), end.view()],
        move || {
            let made = secret.get_value().unwrap_or_else(|| Secret::new(generate(random::fill)));
            secret.set_value(Some(made.clone()));
            let (text, end) = (description.value(), end.value());
            sending(secrets::add(&client_id, made.value(), &text, end.as_deref()))
        },
        move |()| {
            let facts = vec![
                (words::secret_description(), description.value()),
                (words::secret_expires(), end.says()),
            ];
            let made = secret.get_value().unwrap_or_else(|| Secret::new(String::new()));
            secret.set_value(None);
            done(made, facts)
        },
    )
    // The value is made when it is sent, and never shown in a line.
    .curl(move || secrets::add(&of, "-", &description.value(), end.value().as_deref()))
    .blocked(move || end.lacks())
}
