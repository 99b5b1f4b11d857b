//! The list of users. Call: `users::list`.

use api::users::{self, User};
use leptos::prelude::*;

use super::selection::selection;
use super::shared::{person_row, two_factor};
use super::{paths, words};
use crate::pages::roles::shared::role_chips;
use crate::parts::prelude::*;
use crate::ui::copy::copy_item;

/// The page `/users`.
pub(crate) fn users() -> AnyView {
    let acts = vec![write_link(paths::CREATE, "user-plus", words::create_user(), ""), invite_link()];
    List::new(paths::LIST, Source::Paged(users::list)).page(
        words::what_users_are(),
        acts,
        Listing::new("users", "users", &words::LIST, row).with_menus().ticked(selection()).begin(invite_link),
    )
}

fn invite_link() -> AnyView {
    write_link(paths::INVITE, "mail-plus", words::invite_people(), "primary")
}

fn row(user: &User) -> Row {
    let phone = user.phone().map_or_else(|| "–".to_owned(), |number| api::phone::display(number.raw()));
    let copied = user.clone();
    person_row(user)
        .cell("phone", phone)
        .labelled("two-factor", words::two_factor_short(), two_factor(user.two_factor_enabled))
        .cell("roles", role_chips(&user.roles))
        .menu(move || {
            vec![
                copy_item(words::copy_email(), copied.email.raw()),
                copy_item(words::copy_user_name(), copied.user_name.raw()),
                copy_item(words::copy_user_id(), copied.id.raw()),
            ]
        })
}
