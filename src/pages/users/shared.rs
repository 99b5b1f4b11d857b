//! What other groups and the frame use of users: a person in a row, the own account, how people are chosen.

use api::users::{self, User};
use leptos::prelude::*;

use super::{paths, words};
use crate::chunk::{Lazy, lazy};
use crate::own::{INVITED, Own};
use crate::parts::coming::coming;
use crate::parts::prelude::*;
use crate::ui::react::memo;
use crate::words::common;
use el::{dynamic, nothing};

pub(crate) use super::me::Me;
pub(crate) use super::selection::{ADD as ADD_ROLE, giving, role_selection};
pub(crate) use super::words::two_factor_short;

static INVITATIONS: Lazy<fn() -> AnyView> =
    lazy! { in people: fn() -> AnyView = super::sent::invitations_card };

/// The card of the invitations that were sent from this browser. Its code is fetched only where there are some.
pub(crate) fn invitations_card() -> AnyView {
    let kept = Own::new(INVITED);
    let some = memo(move || kept.with(|text| !text.is_empty()));
    dynamic(move || if some.get() { coming(&INVITATIONS, "h2", |card| card()) } else { nothing() })
}

/// A person as a row of a list.
pub(crate) fn person_row(user: &User) -> Row {
    Row::of(&user.id, &user.user_name, paths::detail(user.id.raw()))
        .lead(avatar(&user.user_name, false))
        .note(&user.email)
}

/// Two-factor state: the normal state is quiet, "off" draws the eye.
pub(crate) fn two_factor(on: bool) -> AnyView {
    let (state, name, word) =
        if on { ("ok", "shield-check", common::on()) } else { ("warn", "shield-alert", common::off()) };
    status(state, name, word)
}

/// People to choose from: everybody, searched by the API.
pub(crate) const PEOPLE: Choices<User> = Choices {
    words: &words::PICK,
    options: Options::Search(users::list),
    shows: |user| (user.user_name.clone(), Some(user.email.to_string())),
};
