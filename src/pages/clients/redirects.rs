//! Redirect addresses: what is wrong with one, what is worth a word, how they are listed.

use api::redirect::{self, Hint};
use leptos::prelude::*;
use text::Foreign;

use super::words;
use crate::parts::prelude::*;
use crate::ui::copy::copy_button;

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
    let draw = |(index, address): (usize, &Foreign)| {
        let twin = alike.iter().find(|(.., other, _)| *other == index);
        let refused = words::mistake(address.raw());
        let about = match (&refused, twin) {
            (Some(why), _) => Some([why.as_str(), " ", words::kept_as_it_is()].concat()),
            (None, Some((one, _, difference))) => {
                Some(words::differs_from(&all[*one], words::by(*difference)))
            }
            (None, None) => None,
        };
        let mut end = vec![copy_button(words::copy_address(), address.raw().to_owned())];
        end.extend(twin.map(|_| badge(words::look_alike())));
        end.extend(refused.map(|_| badge(words::refused_today())));
        end.reverse();
        line("", code(address), about, end)
    };
    let list = lines(all.iter().enumerate().map(draw).collect(), words::no_redirects());
    headed("h-redirects", words::redirects(), nothing_more(), Vec::new()).child(list).view()
}
