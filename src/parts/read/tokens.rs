//! A filter as text (D6): parts with a key, such as `action:a.read`, and words. What was entered stands as chips and in
//! the address; it can be typed, pasted whole, or put together from what is known.

use std::rc::Rc;

use api::filter::{Token, read, write};
use leptos::ev;
use leptos::prelude::*;
use text::Foreign;

use crate::ui::field::{Typing, field};
use crate::ui::keys::Pressed;
use crate::ui::react::Ask;
use crate::ui::suggest::{Suggest, Suggestion, suggest};
use crate::ui::{fold, icon};
use crate::words::common as words;
use el::{El, el, keyed};

/// What can be filtered by.
pub(crate) struct Tokens {
    /// The filter as it is.
    pub(crate) text: Ask<String>,
    /// Another is wanted.
    pub(crate) change: Rc<dyn Fn(String)>,
    /// The field's name.
    pub(crate) label: &'static str,
    /// What can be typed into it.
    pub(crate) hint: &'static str,
    /// The keys, each with a word on what it is.
    pub(crate) keys: Vec<(&'static str, &'static str)>,
    /// What is known of a key: values, each with what it is called, if that is something else.
    pub(crate) known: Known,
    /// What is said below the field.
    pub(crate) says: Ask<String>,
}

/// Gives what is known of a key.
pub(crate) type Known = Rc<dyn Fn(&str) -> Vec<(String, Option<Foreign>)>>;

/// Draws it.
pub(crate) fn tokens(about: Tokens) -> AnyView {
    let Tokens { text, change, label, hint, keys, known, says } = about;
    let typed = RwSignal::new(String::new());
    let now = {
        let text = text.clone();
        move || untrack(|| read(&text()))
    };
    let change = Rc::new(move |tokens: Vec<Token>| change(write(&tokens)));
    let enter = {
        let (now, change) = (now.clone(), change.clone());
        Rc::new(move |more: &str| {
            let more = read(more);
            typed.set(String::new());
            if !more.is_empty() {
                let mut all = now();
                all.extend(more.into_iter().filter(|one| !all.contains(one)).collect::<Vec<_>>());
                change(all);
            }
        })
    };
    let options = {
        let known = known.clone();
        let keys = keys.clone();
        move || typed.with(|typed| options(typed, &keys, &known))
    };
    let take = {
        let enter = enter.clone();
        move |value: String| {
            // A key alone is only begun.
            let is_begun = value.ends_with(':');
            if is_begun {
                typed.set(value);
            } else {
                enter(&value);
            }
            is_begun
        }
    };
    let (entered, before, dropped) = (enter.clone(), now.clone(), change.clone());
    let other = move |pressed: &Pressed| {
        let is_empty = typed.with_untracked(String::is_empty);
        match pressed.name().as_deref() {
            Some("Enter") => {
                pressed.take();
                entered(&typed.get_untracked());
            }
            Some("Backspace") if is_empty && !pressed.repeats() => {
                let mut all = before();
                if all.pop().is_some() {
                    pressed.take();
                    dropped(all);
                }
            }
            _ => {}
        }
    };
    let pasted = enter.clone();
    let shown = text.clone();
    let input = field(Typing::Search)
        .attr("type", "text")
        .attr("data-search", "")
        .attr("aria-label", label)
        .attr("aria-describedby", "filter-help")
        .live("placeholder", move || {
            Some(if shown().is_empty() { hint } else { words::add_filter() }.to_owned())
        })
        .prop("value", move || typed.get().into())
        .input(move |text| typed.set(text))
        .on(ev::paste, move |event| {
            let text = event.clipboard_data();
            let text = text.and_then(|data| data.get_data("text").ok()).unwrap_or_default();
            if typed.with_untracked(String::is_empty) && read(&text).iter().any(|token| token.key.is_some()) {
                event.prevent_default();
                pasted(&text);
            }
        });
    let (input, list) = suggest(
        input,
        Suggest {
            id: "filter-options".to_owned(),
            label,
            options: Rc::new(options),
            take: Rc::new(take),
            other: Rc::new(other),
        },
    );
    let chips = move || {
        let all = read(&text());
        let draw = {
            let (known, change, all) = (known.clone(), change.clone(), all.clone());
            let keys: Vec<&str> = keys.iter().map(|(key, _)| *key).collect();
            move |(index, token): (usize, Token)| {
                let (change, all) = (change.clone(), all.clone());
                let remove = move || {
                    let mut rest = all.clone();
                    rest.remove(index);
                    change(rest);
                    crate::ui::focus("[data-search]");
                };
                chip(&token, &known, &keys, remove)
            }
        };
        keyed(
            all.iter().cloned().enumerate(),
            |(index, token)| [&index.to_string(), " ", &token.text()].concat(),
            draw,
        )
    };
    let line = el("div")
        .class("token-field")
        .child(icon("list-filter"))
        .child(el("ul").attr("aria-label", label).dynamic(chips))
        .child(input)
        .child(list);
    let help = el("p").class("toolbar-note").attr("id", "filter-help").attr("aria-live", "polite");
    let bar = el("div").class("toolbar").attr("role", "search").child(line);
    el::row([bar.view(), help.says(move || says()).view()])
}

/// What could be meant by what is typed.
fn options(typed: &str, keys: &[(&'static str, &'static str)], known: &Known) -> Vec<Suggestion> {
    let typed = typed.trim_start();
    let value = |key: &str, (value, name): (String, Option<Foreign>)| {
        let token = Token::of(key, &value);
        let note = name.as_ref().map(|_| el("small").child(&Foreign::from(value.as_str())));
        let shown = name.unwrap_or_else(|| value.as_str().into());
        let key = el("span").class("quiet").child([key, ":"].concat());
        Suggestion { value: token.text(), shown: el("span").child(key).child(&shown).child(" ").child(note) }
    };
    let holds = |(value, name): &(String, Option<Foreign>), wanted: &str| {
        fold(value).contains(wanted) || name.as_ref().is_some_and(|name| fold(name.raw()).contains(wanted))
    };
    let begun = read(typed).pop().filter(|_| typed.contains(':'));
    let begun = begun.and_then(|token| Some((token.key?, fold(&token.value))));
    if let Some((key, wanted)) = begun {
        return known(&key)
            .into_iter()
            .filter(|one| holds(one, &wanted))
            .map(|one| value(&key, one))
            .collect();
    }
    let wanted = fold(typed);
    let mut all: Vec<Suggestion> = keys
        .iter()
        .filter(|(key, _)| key.starts_with(&wanted))
        .map(|(key, about)| Suggestion {
            value: [key, ":"].concat(),
            shown: el("span")
                .child(el("b").child([key, ":"].concat()))
                .child(" ")
                .child(el("small").child(*about)),
        })
        .collect();
    if !wanted.is_empty() {
        for (key, _) in keys {
            let some = known(key).into_iter().filter(|one| holds(one, &wanted)).take(5);
            all.extend(some.map(|one| value(key, one)));
        }
    }
    all
}

fn chip(token: &Token, known: &Known, keys: &[&str], remove: impl Fn() + 'static) -> El {
    let key = token.key.as_deref();
    let name = key.and_then(|key| known(key).into_iter().find(|(value, _)| *value == token.value)?.1);
    let shown: Foreign = name.unwrap_or_else(|| token.value.as_str().into());
    let is_strange = key.is_some_and(|key| !keys.contains(&key));
    let text: Foreign = token.text().into();
    let key = key.map(|key| el("b").child([key, ":"].concat()));
    el("li")
        .class("role-chip")
        .attr_if("data-kind", is_strange.then_some("strange"))
        .attr("title", text.to_string())
        .child(el("bdi").attr("translate", "no").child(key).child(shown.to_string()))
        .child(
            el("button")
                .attr("type", "button")
                .attr("aria-label", words::remove_filter(&text))
                .click(remove)
                .child(icon("x")),
        )
}
