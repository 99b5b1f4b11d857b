//! What other groups and the frame use of users: a person in a row, the own account, how people are chosen.

use api::users::{self, User};
use leptos::prelude::*;
use text::Foreign;

use super::paths;
use crate::parts::drawing::{avatar, status};
use crate::parts::pick::Options;
use crate::parts::read::row::Row;
use crate::words::common;

pub(crate) use super::me::Me;
pub(crate) use super::selection::{ADD as ADD_ROLE, role_selection};
pub(crate) use super::words::{PICK, two_factor as two_factor_term, two_factor_short};

/// A person as a row of a list.
pub(crate) fn person_row(user: &User) -> Row {
    Row::of(&user.id, &user.user_name, paths::detail(user.id.raw()))
        .lead(avatar(user.initials(), false))
        .note(&user.email)
}

/// Two-factor state: the normal state is quiet, "off" draws the eye.
pub(crate) fn two_factor(on: bool) -> AnyView {
    let (state, name, word) =
        if on { ("ok", "shield-check", common::on()) } else { ("warn", "shield-alert", common::off()) };
    status(state, name, word)
}

/// Everybody, searched by the API.
pub(crate) const PEOPLE: Options<User> = Options::Search(users::list);

/// What a picker shows of a person.
pub(crate) fn shows(user: &User) -> (Foreign, Option<String>) {
    (user.user_name.clone(), Some(user.email.to_string()))
}
