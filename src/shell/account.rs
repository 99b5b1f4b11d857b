//! The own account: who is signed in, theme, language, keys, sign out.

use leptos::ev;
use leptos::prelude::*;
use text::Foreign;

use super::overlays::Overlays;
use crate::access::set::Collected;
use crate::pages::users::shared::Me;
use crate::parts::drawing::avatar;
use crate::parts::write::confirm::{Question, confirm};
use crate::prefs::{Prefs, Theme};
use crate::session::Session;
use crate::ui::icon;
use crate::ui::menu::{MenuItem, Menus};
use crate::ui::react::Later;
use crate::words::Lang;
use crate::words::shell as words;
use el::{El, button, el, row};

/// The button at the foot of the navigation.
pub(super) fn account_button() -> AnyView {
    let me = Me::from_context();
    let identity = expect_context::<Session>().identity_now();
    // The name in the ID token stands in until the API has answered, or if it does not.
    let name = Foreign::from(identity.and_then(|identity| identity.name).unwrap_or_default());
    let person = move || {
        let user = me.user();
        let shown = user.as_ref().map_or(&name, |user| &user.user_name);
        let roles = user.as_ref().map(|user| user.roles.as_slice()).unwrap_or_default();
        let role = roles.iter().find(|role| role.administers()).or(roles.first()).map(|role| &role.name);
        let words = el("span").child(el("b").child(shown)).child(role.map(|role| el("small").child(role)));
        row([avatar(shown, false), words.view()])
    };
    // Its name begins with what it is and holds what it shows (WCAG 2.5.3).
    let what = el("span").class("visually-hidden").child(words::account()).child(" ");
    opener(button("account-button").child(what).dynamic(person).child(icon("chevrons-up-down")))
}

/// The button in the bar of narrow screens.
pub(super) fn account_icon_button() -> AnyView {
    opener(button("icon-button").attr("aria-label", words::account()).child(icon("circle-user")))
}

/// Makes a button open the account's menu.
fn opener(button: El) -> AnyView {
    let menu = account_menu();
    button.attr("aria-haspopup", "menu").on(ev::click, menu).view()
}

fn account_menu() -> impl Fn(web_sys::MouseEvent) {
    let (menus, prefs) = (expect_context::<Menus>(), expect_context::<Prefs>());
    let (session, overlays) = (expect_context::<Session>(), expect_context::<Overlays>());
    let set = Collected::from_context();
    move |event| {
        let mut items = Vec::new();
        let account = crate::pages::me::paths::ACCOUNT.to_owned();
        items.push(MenuItem::link("circle-user", words::your_account(), account));
        let theme = prefs.theme.get_untracked();
        for (choice, label) in [
            (Theme::System, words::theme_system()),
            (Theme::Light, words::theme_light()),
            (Theme::Dark, words::theme_dark()),
        ] {
            items.push(MenuItem::choice(label, theme == choice, move || prefs.choose_theme(choice)));
        }
        for lang in Lang::ALL {
            items.push(MenuItem::choice(lang.name(), lang == crate::words::lang(), move || {
                prefs.choose_lang(lang);
            }));
        }
        items.push(MenuItem::new("keyboard", words::keys(), move || overlays.keys.set(true)));
        items.push(MenuItem::new("log-out", words::sign_out(), move || sign_out(session, set)));
        menus.open(&event, words::account().to_owned(), items);
    }
}

/// Signs out; after a question, where that discards what was collected and is still to be done.
fn sign_out(session: Session, set: Collected) {
    if set.now(|set| set.open().count()).unwrap_or_default() == 0 {
        return session.sign_out();
    }
    confirm(Question {
        title: words::sign_out_discards_title().to_owned(),
        text: words::sign_out_discards_text().to_owned(),
        type_first: None,
        keep: words::stay_signed_in(),
        act: words::discard_and_sign_out(),
        run: Later::new(move |()| session.sign_out()),
    });
}
