//! Makes a token, and shows it once. Calls: `sso::list`, `scim::create`.

use std::rc::Rc;

use api::call::Row;
use api::page::Listed as _;
use api::scim::{self, Made};
use api::sso::{self, Provider};
use leptos::prelude::*;
use text::Foreign;

use super::detail::tenant_url;
use super::{paths, words};
use crate::parts::prelude::*;
use crate::ui::dialog::Dialogs;
use el::{dynamic, nothing};

/// The page `/scim/new`.
pub(crate) fn create_token() -> AnyView {
    let (memory, dialogs) = (Memory::from_context(), Dialogs::from_context());
    let (providers, read): (Load<Vec<Row<Provider>>>, _) = read_card(sso::list);
    let wanted = query()("provider").unwrap_or_default();
    let form = Form::new("scim.new");
    let all = move || {
        let one = |one: &Provider| {
            (one.id().to_owned(), [&one.name().to_string(), " (", &one.scheme.to_string(), ")"].concat())
        };
        providers.with(|rows| rows.map(|rows| rows.iter().flatten().map(one).collect()))
    };
    let provider = form.one_of_all("provider", &wanted, &words::PROVIDER, Rc::new(all));
    let name = move |scheme: &str| {
        let of = |rows: Option<&Vec<Row<Provider>>>| {
            let one = rows?.iter().flatten().find(|one| one.id() == scheme)?;
            Some(one.name().raw().to_owned())
        };
        providers.try_with_untracked(of).flatten().unwrap_or_else(|| scheme.to_owned())
    };
    let call = move || {
        let scheme = provider.value();
        scim::create(&scheme, &name(&scheme))
    };
    let send = move || sending_with(call(), Foreign::from(name(&provider.value())));
    let done = move |(made, of): (Made, Foreign)| {
        memory.news().tell();
        let go = Some(paths::detail(made.id.raw()));
        show_once(shown(&of, made), dialogs);
        Done { says: words::token_made().to_owned(), go }
    };
    let failed = dynamic(move || {
        let Some(error) = providers.error().get() else { return nothing() };
        let again = again_button(read).attr("data-size", "small");
        notice("danger", "cloud-off", words::providers_not_loaded(), &what_happened(&error), again)
    });
    let page = FormPage::new(
        "plus",
        words::create_token(),
        &words::CREATING,
        vec![failed, provider.view()],
        send,
        done,
    );
    let nobody = move || {
        let none = providers.with(|rows| rows.is_some_and(Vec::is_empty));
        none.then(words::no_provider_yet)
    };
    form.page(
        words::create_token(),
        words::what_creating_does(),
        vec![Up::new(paths::LIST, words::tokens())],
        page.curl(call).blocked(nobody),
    )
}

/// What is shown once of the token for `of`, under the names of Entra's fields.
pub(super) fn shown(of: &Foreign, made: Made) -> Once {
    Once {
        title: words::token_of(of),
        warning: words::put_both(),
        secret: Secret::new(made.into_value()),
        facts: Vec::new(),
        words: &words::TOKEN,
        beside: Some(Rc::new(|| tenant_url().view())),
    }
}
