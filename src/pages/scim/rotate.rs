//! From one token to the next: make the new one, paste it, then revoke the old one (P22). Calls: `scim::list`,
//! `scim::create`, `scim::remove`.

use std::rc::Rc;

use api::call::Row;
use api::page::Listed as _;
use api::scim::{self, Token};
use leptos::prelude::*;

use super::create::shown;
use super::detail::tenant_url;
use super::revoke::revoke;
use super::{paths, words};
use crate::parts::prelude::*;
use el::{el, row};

/// The page `/scim/:id/rotate`.
pub(crate) fn rotate() -> AnyView {
    let old = param("id");
    let back = paths::detail(&old);
    let (load, read): (Load<Vec<Row<Token>>>, _) = read_card(scim::list);
    let found = Rc::new(move || {
        let old = old.clone();
        load.with(|rows| rows?.iter().flatten().find(|one| one.id() == old).cloned())
    });
    let (first, up) = (found.clone(), back.clone());
    let making = move |given: Given| {
        let (found, up) = (first.clone(), up.clone());
        let memory = Memory::from_context();
        card_body(load, read, words::not_loaded(), move |_| match found() {
            Some(token) => {
                let (given, of) = (given.clone(), token.name().clone());
                let call = Rc::new(move || scim::create(token.provider.raw(), token.name().raw()));
                let again = call.clone();
                let send = move || sending(call());
                let done = move |made: scim::Made| {
                    memory.news().tell();
                    let go = given.take(shown(&of, made));
                    Done { says: words::token_made().to_owned(), go: Some(go) }
                };
                let page =
                    FormPage::new("plus", words::create_new(), &words::CREATING, Vec::new(), send, done);
                Form::new("scim.rotate").body(up.clone(), page.curl(move || again()))
            }
            None => gone(),
        })
    };
    let last = move |moved: RwSignal<bool>| {
        let found = found.clone();
        card_body(load, read, words::not_loaded(), move |_| match found() {
            Some(token) => {
                let says = el("p").child(words::token_called(&token.id));
                let act = write_button("trash-2", words::revoke_token(), "danger", move || {
                    if moved.get_untracked() {
                        revoke(&token, None);
                    }
                });
                let why = el("p").class("field-help");
                let why = why.maybe(move || (!moved.get()).then(|| words::tick_first().into_any()));
                row([says.view(), el("div").class("button-row").child(act).view(), why.view()])
            }
            None => gone(),
        })
    };
    let value = |line: AnyView| row([tenant_url().view(), line, el("p").child(words::then_test()).view()]);
    row([
        breadcrumb(vec![Up::new(paths::LIST, words::tokens()), Up::new(back, words::token())]),
        page_head(words::rotate_title(), words::what_rotating_does(), Vec::new()),
        rotation(Rotation {
            address: paths::rotate(&param("id")),
            words: &words::ROTATION,
            first: Rc::new(making),
            value: Rc::new(value),
            last: Rc::new(last),
        }),
    ])
}

fn gone() -> AnyView {
    let list = el("a").class("button").attr("href", paths::LIST).child(words::tokens());
    row([el("p").child(words::old_is_gone()).view(), el("div").class("button-row").child(list).view()])
}
