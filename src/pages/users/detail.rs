//! One user: identity, two-factor state, roles. Call: `users::get`, and those of the roles card.

use api::users::{self, User};
use leptos::prelude::*;
use leptos_router::hooks::use_params_map;

use super::roles::roles_card;
use super::{paths, words};
use crate::parts::drawing::{avatar, foreign, two_factor};
use crate::parts::failure::{failure_panel, slow_notice, stale_notice};
use crate::parts::list_memory::Memory;
use crate::parts::load::Load;
use crate::parts::me::Me;
use crate::parts::page_head::{breadcrumb, set_title};
use crate::ui::copy::copy_button;
use crate::ui::react::{effect, memo};
use el::{dynamic, el, nothing, row};

/// The page `/users/:id`.
#[component]
pub(crate) fn UserDetail() -> impl IntoView {
    let params = use_params_map();
    let id = memo(move || params.with(|params| params.get("id").unwrap_or_default()));
    let memory = Memory::from_context();
    let load: Load<User> = Load::new();
    let read = Callback::new(move |()| {
        load.start_then(users::get(&id.get_untracked()), move |user| memory.renew(user));
    });
    effect(move || {
        // What the list knew is painted at once, then read anew.
        match memory.find::<User>(&id.get()) {
            Some(known) => load.show(known),
            None => load.clear(),
        }
        read.run(());
    });
    memory.news().each(read);
    let known = memo(move || load.data().with(Option::is_some));
    set_title(words::user());

    let page = dynamic(move || {
        // What one person's card holds (a question, a picker, failures) must not stand on the next one's page.
        id.track();
        if known.get() { body(load) } else { waiting(load, read) }
    });
    row([breadcrumb(paths::LIST, words::users()), notices(load, read), page])
}

fn notices(load: Load<User>, read: Callback<()>) -> AnyView {
    let stop = Callback::new(move |()| load.stop());
    let known = move || load.data().with(Option::is_some);
    let slow = move || {
        if load.slow().get() { slow_notice(crate::words::common::not_answered(), stop) } else { nothing() }
    };
    let stale = move || {
        load.error().get().filter(|_| known()).map_or_else(nothing, |error| stale_notice(&error, read))
    };
    row([dynamic(slow), dynamic(stale)])
}

/// Before anything is known: the failure, or the shape of what comes.
fn waiting(load: Load<User>, read: Callback<()>) -> AnyView {
    match load.error().get() {
        Some(error) if error.kind == api::Kind::NotFound => {
            failure_panel("h1", words::no_such_user(), &error, read)
        }
        Some(error) => failure_panel("h1", words::user_not_loaded(), &error, read),
        None => skeleton(),
    }
}

fn skeleton() -> AnyView {
    let bone = |kind: &'static str, value: &'static str| el("span").class("skeleton").attr(kind, value);
    let identity =
        el("div").class("identity").child(bone("data-shape", "circle")).child(bone("data-width", "long"));
    let card = || {
        let body =
            el("div").class("card-body").child(bone("data-width", "long")).child(bone("data-width", "short"));
        el("div").class("card").child(body)
    };
    row([
        el("h1").class("visually-hidden").child(words::user()).view(),
        el("div").class("page-head").attr("aria-hidden", "true").child(identity).view(),
        el("div").class("user-detail").attr("aria-hidden", "true").child(card()).child(card()).view(),
        el("p").class("visually-hidden").attr("role", "status").child(crate::words::common::loading()).view(),
    ])
}

fn body(load: Load<User>) -> AnyView {
    let cards = el("div")
        .class("user-detail")
        .child(el("div").child(roles_card(load)))
        .child(el("div").maybe(move || load.data().get().map(|user| facts(&user))));
    row([dynamic(move || load.data().get().map_or_else(nothing, |user| head(&user))), cards.view()])
}

fn head(user: &User) -> AnyView {
    let me = Me::from_context();
    let id = user.id.clone();
    let you = move || if me.is(&id) { [" · ", words::this_is_you()].concat() } else { String::new() };
    let names = el("div")
        .child(el("h1").attr("tabindex", "-1").child(foreign(&user.user_name)))
        .child(el("p").child(foreign(&user.email)).says(you));
    let identity = el("div").class("identity").child(avatar(user.initials(), true)).child(names);
    el("header").class("page-head").child(identity).view()
}

fn facts(user: &User) -> AnyView {
    let fact = |label: &'static str, value: AnyView, copied: Option<(&'static str, &str)>| {
        let copy = copied.map(|(label, text)| copy_button(label, text.to_owned()));
        el("div").child(el("dt").child(label)).child(el("dd").child(value).child(copy))
    };
    let phone = match user.phone() {
        Some(number) => {
            fact(words::phone(), foreign(&api::phone::display(number)), Some((words::copy_phone(), number)))
        }
        None => fact(words::phone(), words::not_registered().to_owned().into_any(), None),
    };
    let id = el("code").child(user.id.as_str()).view();
    let list = el("dl")
        .class("fact-list")
        .child(fact(words::email(), foreign(&user.email), Some((words::copy_email(), &user.email))))
        .child(fact(
            words::user_name(),
            foreign(&user.user_name),
            Some((words::copy_user_name(), &user.user_name)),
        ))
        .child(phone)
        .child(fact(words::two_factor(), two_factor(user.two_factor_enabled), None))
        .child(fact(words::user_id(), id, Some((words::copy_user_id(), &user.id))));
    el("section")
        .class("card")
        .attr("aria-labelledby", "h-identity")
        .child(el("header").child(el("h2").attr("id", "h-identity").child(words::identity())))
        .child(el("div").class("card-body").child(list))
        .view()
}
