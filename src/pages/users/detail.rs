//! One user: identity, two-factor state, roles. Call: `users::get`, and those of the roles card.

use api::assumed::USER_PREFIX;
use api::users::{self, User};
use leptos::prelude::*;
use text::Foreign;

use super::roles::roles_card;
use super::shared::{Me, two_factor};
use super::{paths, words};
use crate::pages::access::paths as access_paths;
use crate::pages::access::shared::access_card;
use crate::pages::groups::shared::groups_card;
use crate::parts::prelude::*;
use crate::words::common;
use el::el;

/// The page `/users/:id`.
pub(crate) fn user() -> AnyView {
    detail_page(Detail {
        up: paths::LIST,
        words: &words::DETAIL,
        get: Reads::One(users::get),
        head: user_head,
        cards,
    })
}

fn user_head(user: &User) -> AnyView {
    let me = Me::from_context();
    let id = user.id.clone();
    let you = move || if me.is(id.raw()) { [" · ", words::this_is_you()].concat() } else { String::new() };
    let line = el("span").child(&user.email).says(you);
    let offboard = write_link(access_paths::offboard(user.id.raw()), "user-minus", words::offboard(), "");
    head(avatar(&user.user_name, true), &user.user_name, line, vec![offboard])
}

fn cards(user: Loaded<User>) -> [Vec<AnyView>; 2] {
    let Some(now) = user.now() else { return [Vec::new(), Vec::new()] };
    let subject = Foreign::from([USER_PREFIX, now.id.raw()].concat());
    [
        vec![roles_card(user), groups_card(&subject, &now.user_name), access_card(&subject)],
        vec![user.draw(facts)],
    ]
}

fn facts(user: &User) -> AnyView {
    let facts = Facts::new().copied(words::email(), &user.email, words::copy_email()).copied(
        words::user_name(),
        &user.user_name,
        words::copy_user_name(),
    );
    let facts = match user.phone() {
        Some(number) => {
            let shown = Foreign::from(api::phone::display(number.raw()));
            facts.shown(words::phone(), &shown, number, words::copy_phone())
        }
        None => facts.fact(words::phone(), words::not_registered()),
    };
    facts
        .fact(common::two_factor(), two_factor(user.two_factor_enabled))
        .code(words::user_id(), &user.id, words::copy_user_id())
        .card("h-identity", words::identity())
}
