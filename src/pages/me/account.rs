//! The page of the own account. Calls: `me::claims`; the account itself is read by the frame.

use leptos::prelude::*;

use super::claims::claims_card;
use super::console::console_card;
use super::session::session_card;
use super::words;
use crate::pages::users::paths as user_paths;
use crate::pages::users::shared::{Me, two_factor};
use crate::parts::prelude::*;
use crate::session::Session;
use crate::ui::icon;
use crate::words::{common, shell};
use el::{button, el, row};

/// The page `/me`.
pub(crate) fn account() -> AnyView {
    let session = expect_context::<Session>();
    let out = button("button").attr("data-kind", "danger").click(move || session.sign_out());
    let out = out.child(icon("log-out")).child(shell::sign_out()).view();
    let column = |cards: Vec<AnyView>| el("div").child(cards);
    let grid = el("div")
        .class("detail-grid")
        .child(column(vec![identity_card(), claims_card()]))
        .child(column(vec![console_card(), session_card()]));
    row([page_head(words::your_account(), words::what_this_is(), vec![out]), grid.view()])
}

/// The account as the API knows it.
fn identity_card() -> AnyView {
    let me = Me::from_context();
    let body = card_body(me.load(), me.again(), words::account_not_loaded(), |user| {
        let facts = Facts::new()
            .copied(words::user_name(), &user.user_name, words::copy_user_name())
            .copied(words::email(), &user.email, words::copy_email())
            .fact(common::two_factor(), two_factor(user.two_factor_enabled));
        let roles: Vec<_> = user.roles.iter().map(|role| role.name.clone()).collect();
        facts
            .codes(words::roles(), &roles, common::none())
            .code(words::user_id(), &user.id, words::copy_id())
            .body()
    });
    let foot = el::dynamic(move || match me.user() {
        None => el::nothing(),
        Some(user) => {
            let link = el("a").attr("href", user_paths::detail(user.id.raw())).child(words::among_users());
            el("footer").child(link).view()
        }
    });
    headed("h-account", words::as_the_api_knows(), nothing_more(), Vec::new()).child(body).child(foot).view()
}
