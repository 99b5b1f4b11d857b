//! The roles of one user: chips with remove and undo, and a picker that adds several at once.

use std::rc::Rc;

use api::access::Change;
use api::roles::Role;
use api::users::{self, User};
use leptos::prelude::*;

use super::me::Me;
use super::selection::holding;
use super::words;
use crate::access::{collect_icon, collecting};
use crate::pages::roles::shared::{self as roles, ROLES, role_chip};
use crate::parts::prelude::*;
use crate::ui::react::Later;

const HELD: Held<User, Role> = Held {
    words: &words::HELD,
    holder: |user| &user.user_name,
    all: |user| user.roles.clone(),
    name: roles::name,
    chip: role_chip,
    get: users::get,
    add: |user, role| users::add_role(user.id.raw(), role.id.raw()),
    remove: |user, role| users::remove_role(user.id.raw(), role.id.raw()),
    take: User::take,
    lose: User::lose,
    question,
    beside: |user, role| collect_icon(&role.name.to_string(), Change::TakeRole(holding(user, role))),
    pick: choose,
};

/// The card "Roles".
pub(super) fn roles_card(user: Loaded<User>) -> AnyView {
    let me = Me::from_context();
    held_card(user, &HELD, move |user| {
        if untrack(|| me.is(user.id.raw())) {
            me.refresh();
        }
    })
}

/// What changes who administers, or one's own rights, asks first (P17, D2).
fn question(user: &User, role: &Role) -> Option<Question> {
    let own = Me::from_context().is(user.id.raw());
    let (title, text) = match (own, role.administers()) {
        (false, false) => return None,
        (true, true) => {
            (words::remove_own_admin_title().into(), words::remove_own_admin_text(&user.user_name))
        }
        (true, false) => {
            (words::remove_own_title(&role.name.to_string()), words::remove_own_text(&user.user_name))
        }
        (false, true) => (words::remove_admin_title(&user.user_name), words::remove_admin_text(&user.email)),
    };
    Some(Question {
        title,
        text,
        type_first: (own && role.administers()).then(|| role.name.raw().to_owned()),
        keep: words::keep_the_role(),
        act: words::remove_role(),
        run: Later::new(|()| ()),
    })
}

fn choose(user: &User, picked: Later<Vec<Role>>) {
    let (held, whose) = (user.roles.clone(), user.clone());
    let gives =
        move |chosen: Vec<Role>| chosen.iter().map(|role| Change::GiveRole(holding(&whose, role))).collect();
    let choosing = Picker {
        choices: &ROLES,
        title: words::add_roles_title(),
        act: words::add_roles,
        offers: Rc::new(move |role| Offer::only_if(!held.contains(role))),
        none: words::holds_every_role(),
        picked,
    };
    pick_also(choosing, collecting(gives));
}
