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
    let name = name_of(memory, &id);
    let form = Form::new(&["clients.secret ", &id].concat());
    let up = vec![Up::new(paths::LIST, words::clients()), Up::new(client.clone(), name.clone())];
    let page = secret_form(form, id.clone(), name, move |once| {
        memory.news().tell();
        show_once(once, dialogs);
        Done { says: words::secret_added().to_owned(), go: Some(client.clone()) }
    });
    form.page(words::add_secret(), words::what_adding_a_secret_does(), up, page)
}

/// What the client is called: the page before has read it; where that is a reload, its id.
pub(super) fn name_of(memory: Memory, id: &str) -> Foreign {
    memory.find::<Client>(id).map_or_else(|| Foreign::from(id), |client| client.name)
}

/// The fields of a secret of the client called `name`, and its sending. `done` gets what is to be shown once it was
/// added.
pub(super) fn secret_form(
    form: Form,
    client_id: String,
    name: Foreign,
    done: impl Fn(Once) -> Done + 'static,
) -> FormPage<((), Once)> {
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
            let (text, day) = (description.value(), end.value());
            let call = secrets::add(&client_id, made.value(), &text, day.as_deref());
            let facts = vec![(words::secret_description(), text), (words::secret_expires(), end.says())];
            let title = words::new_secret_of(&name);
            let warning = words::shown_once();
            sending_with(call, Once { title, warning, secret: made, facts, words: &SECRET, beside: None })
        },
        move |((), once)| {
            secret.set_value(None);
            done(once)
        },
    )
    // The value is made when it is sent, and never shown in a line.
    .curl(move || secrets::add(&of, "-", &description.value(), end.value().as_deref()))
    .blocked(move || end.lacks())
}
