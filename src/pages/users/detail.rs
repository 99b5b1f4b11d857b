//! One user: identity, two-factor state, roles. Call: `users::get`, and those of the roles card.

use api::users::{self, User};
use leptos::prelude::*;
use leptos_router::hooks::use_params_map;

use super::memory::Memory;
use super::roles::RolesCard;
use super::{paths, words};
use crate::parts::drawing::{avatar, foreign, two_factor};
use crate::parts::failure::{failure_panel, slow_notice, stale_notice};
use crate::parts::load::Load;
use crate::parts::me::Me;
use crate::parts::page_head::{breadcrumb, set_title};
use crate::ui::copy::copy_button;

/// The page `/users/:id`.
#[component]
pub(crate) fn UserDetail() -> impl IntoView {
    let params = use_params_map();
    let id = Memo::new(move |_| params.with(|params| params.get("id").unwrap_or_default()));
    let memory = Memory::from_context();
    let load: Load<User> = Load::new();
    let read = Callback::new(move |()| load.start_then(users::get(&id.get_untracked()), move |user| memory.renew(user)));
    Effect::new(move |_| {
        // What the list knew is painted at once, then read anew.
        match memory.user(&id.get()) {
            Some(known) => load.show(known),
            None => load.clear(),
        }
        read.run(());
    });
    let known = Memo::new(move |_| load.data().with(Option::is_some));
    set_title(words::user());

    view! {
        {breadcrumb(paths::LIST, words::users())}
        {notices(load, read)}
        {move || if known.get() { body(load) } else { waiting(load, read) }}
    }
    .into_any()
}

fn notices(load: Load<User>, read: Callback<()>) -> AnyView {
    let stop = Callback::new(move |()| load.stop());
    let known = move || load.data().with(Option::is_some);
    view! {
        {move || load.slow().get().then(|| slow_notice(words::slow_user(), stop))}
        {move || load.error().get().filter(|_| known()).map(|error| stale_notice(&error, read))}
    }
    .into_any()
}

/// Before anything is known: the failure, or the shape of what comes.
fn waiting(load: Load<User>, read: Callback<()>) -> AnyView {
    match load.error().get() {
        Some(error) if error.kind == api::Kind::NotFound => failure_panel(words::no_such_user(), &error, read),
        Some(error) => failure_panel(words::user_not_loaded(), &error, read),
        None => view! {
            <header class="page-head" aria-busy="true">
                <div class="identity">
                    <span class="skeleton" data-shape="circle"></span>
                    <span class="skeleton" data-width="long"></span>
                </div>
            </header>
            <div class="user-detail" aria-hidden="true">
                <div class="card"><div class="card-body"><span class="skeleton" data-width="long"></span><span class="skeleton" data-shape="pill"></span></div></div>
                <div class="card"><div class="card-body"><span class="skeleton" data-width="long"></span><span class="skeleton" data-width="short"></span></div></div>
            </div>
            <p class="visually-hidden" role="status">{crate::words::common::loading()}</p>
        }
        .into_any(),
    }
}

fn body(load: Load<User>) -> AnyView {
    let user = move || load.data().get();
    view! {
        {move || user().map(|user| head(&user))}
        <div class="user-detail">
            <div><RolesCard load=load /></div>
            <div>{move || user().map(|user| facts(&user))}</div>
        </div>
    }
    .into_any()
}

fn head(user: &User) -> AnyView {
    let me = Me::from_context();
    let id = user.id.clone();
    view! {
        <header class="page-head">
            <div class="identity">
                {avatar(user.initials(), true)}
                <div>
                    <h1 tabindex="-1">{foreign(&user.user_name)}</h1>
                    <p>{foreign(&user.email)} {move || me.is(&id).then(|| view! { " " <span class="status">{words::this_is_you()}</span> })}</p>
                </div>
            </div>
        </header>
    }
    .into_any()
}

fn facts(user: &User) -> AnyView {
    let fact = |label: &'static str, value: AnyView, copy: Option<AnyView>| {
        view! { <div><dt>{label}</dt><dd>{value}{copy}</dd></div> }.into_any()
    };
    let phone = match user.phone() {
        Some(number) => (api::phone::display(number).into_any(), Some(copy_button(words::copy_phone(), number.to_owned()))),
        None => (words::not_registered().into_any(), None),
    };
    let id = view! { <code>{user.id.clone()}</code> }.into_any();
    view! {
        <section class="card" aria-labelledby="h-identity">
            <header><h2 id="h-identity">{words::identity()}</h2></header>
            <div class="card-body">
                <dl class="fact-list">
                    {fact(words::email(), foreign(&user.email), Some(copy_button(words::copy_email(), user.email.clone())))}
                    {fact(words::user_name(), foreign(&user.user_name), Some(copy_button(words::copy_user_name(), user.user_name.clone())))}
                    {fact(words::phone(), phone.0, phone.1)}
                    {fact(words::two_factor(), two_factor(user.two_factor_enabled), None)}
                    {fact(words::user_id(), id, Some(copy_button(words::copy_user_id(), user.id.clone())))}
                </dl>
            </div>
        </section>
    }
    .into_any()
}
