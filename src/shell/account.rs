//! The own account: who is signed in, theme, language, keys, sign out.

use leptos::prelude::*;

use super::Overlays;
use crate::parts::drawing::{avatar, foreign};
use crate::parts::me::Me;
use crate::prefs::{Prefs, Theme};
use crate::session::Session;
use crate::ui::icon;
use crate::ui::menu::{MenuItem, Menus};
use crate::words::Lang;
use crate::words::shell as words;

/// The button at the foot of the navigation.
#[component]
pub(super) fn AccountButton() -> impl IntoView {
    let me = Me::from_context();
    let open = opener();
    view! {
        <button type="button" class="account-button" aria-haspopup="menu" aria-label=words::account() on:click=open>
            {move || match me.user() {
                Some(user) => {
                    let roles = user.roles.iter().find(|role| role.administers()).or(user.roles.first());
                    let role = roles.map(|role| role.name.clone()).unwrap_or_default();
                    view! { {avatar(user.initials(), false)}<span><b>{foreign(&user.user_name)}</b><small>{role}</small></span> }.into_any()
                }
                // The name in the ID token stands in until the API has answered, or if it does not.
                None => {
                    let name = expect_context::<Session>().identity().and_then(|identity| identity.name).unwrap_or_default();
                    view! { {avatar(api::users::initials(&name), false)}<span><b>{foreign(&name)}</b></span> }.into_any()
                }
            }}
            {icon("chevrons-up-down")}
        </button>
    }
    .into_any()
}

/// The button in the bar of narrow screens.
pub(super) fn account_menu_button() -> AnyView {
    view! {
        <button type="button" class="icon-button" aria-haspopup="menu" aria-label=words::account() on:click=opener()>
            {icon("circle-user")}
        </button>
    }
    .into_any()
}

fn opener() -> impl Fn(web_sys::MouseEvent) {
    let (menus, me, prefs) = (expect_context::<Menus>(), Me::from_context(), expect_context::<Prefs>());
    let (session, overlays) = (expect_context::<Session>(), expect_context::<Overlays>());
    let navigate = leptos_router::hooks::use_navigate();
    move |event| {
        let mut items = Vec::new();
        if let Some(user) = me.user() {
            let navigate = send_wrapper(navigate.clone());
            items.push(MenuItem::new("circle-user", words::your_account(), move || {
                navigate(&crate::pages::users::paths::detail(&user.id));
            }));
        }
        let theme = prefs.theme.get_untracked();
        for (choice, label) in [
            (Theme::System, words::theme_system()),
            (Theme::Light, words::theme_light()),
            (Theme::Dark, words::theme_dark()),
        ] {
            items.push(MenuItem::choice(label, theme == choice, move || prefs.choose_theme(choice)));
        }
        for lang in Lang::ALL {
            items.push(MenuItem::choice(lang.name(), lang == crate::words::lang(), move || prefs.choose_lang(lang)));
        }
        items.push(MenuItem::new("keyboard", words::keys(), move || overlays.keys.set(true)));
        items.push(MenuItem::new("log-out", words::sign_out(), move || session.sign_out()));
        menus.open(&event, words::account().to_owned(), items);
    }
}

/// Callbacks of a menu must be `Send`; the router's function is not. Both stay on the one thread there is.
fn send_wrapper(navigate: impl Fn(&str, leptos_router::NavigateOptions) + 'static) -> impl Fn(&str) + Send + Sync {
    let navigate = StoredValue::new_local(navigate);
    move |to| navigate.with_value(|navigate| navigate(to, leptos_router::NavigateOptions::default()))
}
