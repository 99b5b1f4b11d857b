//! The list of users. Call: `users::list`.

use std::rc::Rc;

use api::users::{self, User};
use leptos::prelude::*;

use super::rows::{RowTools, columns, user_row};
use super::selection::{Selection, selection_bar};
use super::{paths, words};
use crate::parts::list::{List, ListWords, Listing, list_view, readable};
use crate::parts::list_memory::Memory;
use crate::parts::page_head::{page_head, write_link};
use crate::ui::menu::Menus;
use crate::ui::react::effect;
use el::row;

const WORDS: ListWords = ListWords {
    title: words::users,
    search: words::search_users,
    search_hint: words::search_hint,
    search_matches: words::search_matches,
    not_loaded: words::users_not_loaded,
    none: words::no_users,
    none_text: words::no_users_text,
    no_match: words::no_user_matches,
    no_match_text: words::no_match_text,
};

/// The page `/users`.
#[component]
pub(crate) fn UserList() -> impl IntoView {
    let list = List::new(paths::LIST, users::list);
    let memory = Memory::from_context();
    let selection = Selection::new(memory);
    effect(move || list.rows().with(|rows| selection.renew(&readable(rows.as_ref()))));
    let tools = RowTools { selection, memory, menus: expect_context::<Menus>(), address: list.address() };
    let acts = vec![write_link(paths::CREATE, "user-plus", words::create_user(), ""), invite_link()];
    let listing = Listing {
        name: "users",
        icon: "users",
        words: &WORDS,
        columns,
        row: Rc::new(move |user: &User| user_row(user.clone(), &tools)),
        above: selection_bar(selection),
        tick: Rc::new(move |users, on| selection.set(users, on)),
        ticked: Rc::new(move |user| selection.holds(&user.id)),
        begin: invite_link,
    };
    row([page_head(words::users(), words::what_users_are(), acts), list_view(list, listing)])
}

fn invite_link() -> AnyView {
    write_link(paths::INVITE, "mail-plus", words::invite_people(), "primary")
}
