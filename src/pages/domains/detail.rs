//! One domain: its record and how far it is, or what it is good for. Calls: `domains::list`, since the API has none for
//! one; `domains::status` by the watch; `domains::remove`.

use api::domains::{self, Domain, Status};
use api::forms::is_no_such;
use api::{ApiError, Kind};
use leptos::prelude::*;

use super::confirmed::{confirmed, if_removed};
use super::names::{host, names};
use super::pending::{pending, why_pending};
use super::shared::Watch;
use super::{paths, words};
use crate::fetch;
use crate::pages::users::paths as user_paths;
use crate::parts::prelude::*;
use crate::ui::react::memo;
use el::{dynamic, el};

/// The page `/domains/:id`.
pub(crate) fn domain() -> AnyView {
    detail_page(Detail {
        up: paths::LIST,
        words: &words::DETAIL,
        get: Reads::OfAll(domains::list),
        head: domain_head,
        cards,
    })
}

fn domain_head(domain: &Domain) -> AnyView {
    let (name, dns) = names(&domain.domain);
    let gone = domain.clone();
    let mut acts =
        vec![write_button("trash-2", words::remove_domain(), "danger", move || remove_domain(&gone))];
    if domain.state() == Some(Status::Confirmed) {
        acts.push(write_link(user_paths::CREATE, "user-plus", words::create_user(), "primary"));
    }
    let says = if domain.state() == Some(Status::Confirmed) {
        words::without_invitation()
    } else {
        words::once_it_is_found()
    };
    let line = el("span").child(dns.as_ref().map(code)).child(dns.as_ref().map(|_| " · ")).child(says);
    head(mark("client", "globe", true), &name, line, acts)
}

fn cards(domain: Loaded<Domain>) -> [Vec<AnyView>; 2] {
    let watch = Watch::from_context();
    // Where no list tells it, what was heard once may be long ago.
    if let Some(untold) = domain.now().filter(|domain| domain.state().is_none()) {
        watch.see(untold.domain.raw());
    }
    // Redrawn only where it comes to another state: else a button would lose its focus at each answer.
    let state = memo(move || domain.get().and_then(|domain| watch.state(&domain)));
    let is_waited_for = move || state.get() != Some(Status::Confirmed);
    let main = move |domain: &Domain| {
        let domain = domain.clone();
        dynamic(move || if is_waited_for() { pending(watch, &domain) } else { confirmed() })
    };
    let side = move |domain: &Domain| {
        let domain = domain.clone();
        dynamic(move || if is_waited_for() { why_pending(&domain) } else { if_removed() })
    };
    [vec![back_to_user(), domain.draw(main)], vec![domain.draw(side)]]
}

/// Where a half-filled new user waits: the way back there.
fn back_to_user() -> AnyView {
    let asked = query();
    dynamic(move || {
        if asked("then").is_none() {
            return el::nothing();
        }
        let link = el("a").class("button").attr("data-size", "small").attr("href", user_paths::CREATE);
        let link = link.child(words::back_to_user());
        notice("info", "user-plus", words::user_waits(), words::user_waits_text(), link)
    })
}

fn remove_domain(domain: &Domain) {
    let (name, _) = names(&domain.domain);
    let (id, title) = (domain.domain.clone(), words::remove_domain_named(&name));
    let wanted = Delete::new(title, &words::DELETE, &name)
        .leaving::<Domain>(&id, paths::LIST)
        .sends(domains::remove(id.raw()));
    delete_by(wanted, move || removal(id.raw().to_owned()));
}

/// Removes it. Where the API answers that there is no such thing, the list tells whether that is the domain: else it is
/// the operation.
fn removal(domain: String) -> Sending<()> {
    Box::pin(async move {
        let answer = fetch::send(domains::remove(&domain)).await;
        let Some(error) = answer.as_ref().err().filter(|error| is_no_such(error)) else {
            return Some(answer);
        };
        Some(match is_listed(&domain).await {
            Ok(true) => Err(ApiError { kind: Kind::WrongAddress, ..error.clone() }),
            Ok(false) => Ok(()),
            Err(unread) => Err(unread),
        })
    })
}

async fn is_listed(domain: &str) -> Result<bool, ApiError> {
    let wanted = host(domain);
    let same = |one: &Domain| one.domain == *domain || (wanted.is_some() && host(one.domain.raw()) == wanted);
    fetch::send(domains::list()).await.map(|all| all.iter().flatten().any(same))
}
