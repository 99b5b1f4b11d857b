//! Redirect addresses: what is wrong with one, what is worth a word, how they are listed.

use api::redirect::{self, Hint};
use leptos::prelude::*;
use text::Foreign;

use super::words;
use crate::parts::detail::card::headed;
use crate::parts::detail::facts::code;
use crate::ui::copy::copy_button;
use crate::ui::icon;
use el::{El, el};

/// What is worth a word among these addresses, a sentence each.
pub(super) fn advice(addresses: &[String]) -> Vec<String> {
    let local = addresses.iter().filter(|one| redirect::client(one) == Ok(Some(Hint::Localhost)));
    let local = local.map(|one| words::redirect_localhost(&one.as_str().into()));
    let alike = redirect::similar(addresses).into_iter().map(|(one, other, difference)| {
        words::redirects_alike(
            &addresses[one].as_str().into(),
            &addresses[other].as_str().into(),
            words::by(difference),
        )
    });
    local.chain(alike).collect()
}

/// The card of a client's addresses. None is known to be wrong for being old: they are kept as they are.
pub(super) fn redirects_card(all: &[Foreign]) -> AnyView {
    let texts: Vec<String> = all.iter().map(|one| one.raw().to_owned()).collect();
    let alike = redirect::similar(&texts);
    let line = |(index, address): (usize, &Foreign)| {
        let twin = alike.iter().find(|(.., other, _)| *other == index);
        let refused = words::mistake(address.raw());
        let badge = |word: &'static str| {
            el("span").class("badge").attr("data-state", "warn").child(icon("triangle-alert")).child(word)
        };
        let about = match (&refused, twin) {
            (Some(why), _) => Some([why.as_str(), " ", words::kept_as_it_is()].concat()),
            (None, Some((one, _, difference))) => {
                Some(words::differs_from(&all[*one], words::by(*difference)))
            }
            (None, None) => None,
        };
        let what = el("span")
            .class("line-main")
            .child(code(address))
            .child(about.map(|about| el("small").child(about)));
        let end = el("span")
            .class("line-end")
            .child(refused.map(|_| badge(words::refused_today())))
            .child(twin.map(|_| badge(words::look_alike())))
            .child(copy_button(words::copy_address(), address.raw().to_owned()));
        el("li").child(what).child(end).view()
    };
    let card = headed("h-redirects", words::redirects(), None::<El>, Vec::new());
    if all.is_empty() {
        let none = el("p").class("quiet").child(words::no_redirects());
        return card.child(el("div").class("card-body").child(none)).view();
    }
    let lines: Vec<_> = all.iter().enumerate().map(line).collect();
    card.child(el("ul").class("line-list").child(lines)).view()
}
