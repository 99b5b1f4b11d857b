//! The form that registers a domain: whatever is pasted is cut to the bare name, which stands there before it is sent.
//! Calls: `domains::add`, and `domains::list` where that does not tell what it made.

use api::domains::{self, Domain};
use api::{ApiError, Kind};
use leptos::prelude::*;
use text::Foreign;

use super::names::{host, names};
use super::pending::with_user_waiting;
use super::shared::Watch;
use super::{paths, words};
use crate::fetch;
use crate::parts::prelude::*;
use crate::ui;

/// The page `/domains/new`.
pub(crate) fn add_domain() -> AnyView {
    let (watch, asked) = (Watch::from_context(), query());
    let begins = untrack(|| asked("domain")).unwrap_or_default();
    let user_waits = untrack(|| asked("then")).is_some();
    let form = Form::new("domains.new");
    let domain = form
        .text("domain", &begins, &words::DOMAIN)
        .typed_as(Typing::Url)
        .check(|text| read(text).err().map(words::domain_problem))
        .sends(|text| {
            let sent = read(text).ok()?.domain;
            (sent != text.trim()).then(|| Foreign::from(sent))
        })
        .advised(|text| {
            let notes = read(text).map(|typed| typed.notes).unwrap_or_default();
            notes.into_iter().map(|note| words::domain_note(note).to_owned()).collect()
        });
    let wanted = move || read(&domain.value()).map(|typed| typed.domain).unwrap_or_default();
    form.page(
        words::add_domain(),
        words::what_adding_does(),
        vec![Up::new(paths::LIST, words::domains())],
        FormPage::new(
            "plus",
            words::add_domain(),
            &words::ADDING,
            vec![domain.view()],
            move || registering(wanted()),
            move |made: Made| {
                let (domain, says) = match made {
                    Made::NotListed => {
                        return Done {
                            says: words::added_not_listed().to_owned(),
                            go: Some(paths::LIST.to_owned()),
                        };
                    }
                    // Its page reads it again, and says what it finds.
                    Made::NotRead(name) => (name, words::added_not_read().to_owned()),
                    Made::Known(made) => {
                        watch.added(&made);
                        let says = words::added(&names(&made.domain).0);
                        (made.domain.into_raw(), says)
                    }
                };
                let to = paths::detail(&domain);
                let to = if user_waits { with_user_waiting(&to) } else { to };
                Done { says, go: Some(to) }
            },
        )
        .curl(move || domains::add(&wanted())),
    )
}

fn read(text: &str) -> Result<domains::Typed, domains::Problem> {
    domains::read(text, ui::host)
}

/// What came of registering.
enum Made {
    /// This domain.
    Known(Domain),
    /// The API did not tell, and its list has it not.
    NotListed,
    /// The API did not tell, and its list could not be read. The name that was sent.
    NotRead(String),
}

/// Registers it by its name in the letters of DNS; where the API does not know those, by the name in those of people.
/// What it made is looked up where it does not tell.
fn registering(name: String) -> Sending<Made> {
    Box::pin(async move {
        let shown = domains::shown(&name);
        let mut answer = fetch::send(domains::add(&name)).await;
        if shown != name && matches!(&answer, Err(ApiError { kind: Kind::Invalid, .. })) {
            answer = fetch::send(domains::add(&shown)).await;
        }
        Some(match answer {
            Ok(Some(made)) => Ok(Made::Known(made)),
            Ok(None) => {
                let is_it = |one: &Domain| host(one.domain.raw()).as_deref() == Some(&name);
                Ok(match fetch::send(domains::list()).await {
                    Ok(all) => all.into_iter().flatten().find(is_it).map_or(Made::NotListed, Made::Known),
                    Err(_) => Made::NotRead(name),
                })
            }
            Err(error) => Err(error),
        })
    })
}
