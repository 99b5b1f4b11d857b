//! A list that is searched while the focus stays in its field (ARIA's combobox with a listbox): the palette and
//! every picker.

use std::rc::Rc;

use leptos::prelude::*;
use wasm_bindgen::JsCast;

use crate::ui::field::{Typing, field};
use crate::ui::icon;
use crate::ui::keys::{Pressed, on_key};
use crate::ui::menu::step;
use crate::ui::react::Ask;
use el::{El, el, keyed};

/// One line that can be chosen.
pub(crate) struct Choice {
    /// What it is, among all.
    pub(crate) key: String,
    /// Its picture.
    pub(crate) mark: AnyView,
    /// Its words.
    pub(crate) words: El,
    /// Where it leads, if it is a link.
    pub(crate) href: Option<String>,
    /// Why it cannot be chosen, if so: it stays, can be reached and says why.
    pub(crate) refused: Option<String>,
    /// Whether it is chosen, in a list of several choices.
    pub(crate) chosen: Option<Ask<bool>>,
    /// Chooses it.
    pub(crate) choose: Rc<dyn Fn()>,
}

/// Everything that makes such a list.
pub(crate) struct Listbox {
    /// The id of the list.
    pub(crate) id: &'static str,
    /// The list's name.
    pub(crate) label: &'static str,
    /// The field's name.
    pub(crate) find: &'static str,
    /// What can be chosen, for what was typed. Follows its signals.
    pub(crate) choices: Ask<Vec<Choice>>,
    /// What is typed.
    pub(crate) typed: Box<dyn Fn(String)>,
    /// Whether several can be chosen.
    pub(crate) many: bool,
}

/// Draws the field and the list.
pub(crate) fn listbox(listbox: Listbox) -> [AnyView; 2] {
    let Listbox { id, label, find, choices, typed, many } = listbox;
    let active = RwSignal::new(0_usize);
    let count = RwSignal::new(0_usize);
    let option_id = move |index: usize| [id, "-", &index.to_string()].concat();
    let pressed = move |pressed: Pressed| {
        let (key, at) = (pressed.name().unwrap_or_default(), active.get_untracked());
        if key == "Enter" {
            pressed.take();
            // Held down, the key that opened the list would choose from it.
            let option = if pressed.repeats() { None } else { find_option(&option_id(at)) };
            if let Some(option) = option {
                option.click();
            }
            return;
        }
        let last = u32::try_from(count.get_untracked()).unwrap_or(0).saturating_sub(1);
        if let ("ArrowDown" | "ArrowUp", Some(next)) =
            (key.as_str(), step(&key, u32::try_from(at).ok(), last))
        {
            pressed.take();
            active.set(next as usize);
            if let Some(option) = find_option(&option_id(next as usize)) {
                option.scroll_into_view_with_bool(false);
            }
        }
    };
    let draw = move |index: usize, choice: Choice| {
        let Choice { key, mark, words, href, refused, chosen, choose } = choice;
        let is_active = move || active.get() == index;
        let is_refused = refused.is_some();
        let option = match &href {
            // A real link: it can be opened in a tab, and a half-filled form is asked about first.
            Some(href) => el("a").attr("href", href.as_str()).attr("tabindex", "-1"),
            None => el("div"),
        };
        let words = match refused {
            Some(why) => words.child(el("small").child(why)),
            None => words,
        };
        option
            .key(key)
            .attr("role", "option")
            .attr("id", option_id(index))
            .attr_if("aria-disabled", is_refused.then_some("true"))
            .live("data-active", move || is_active().then(String::new))
            .toggle("aria-selected", move || match &chosen {
                Some(chosen) => chosen(),
                None => is_active(),
            })
            .click(move || {
                active.set(index);
                if !is_refused {
                    choose();
                }
            })
            .child(mark)
            .child(words)
    };
    let input = field(Typing::Find)
        .attr("role", "combobox")
        .attr("aria-expanded", "true")
        .attr("aria-controls", id)
        .attr("aria-label", find)
        .attr("placeholder", find)
        .attr("autofocus", "")
        .live("aria-activedescendant", move || Some(option_id(active.get())))
        .input(move |text| {
            active.set(0);
            typed(text);
        });
    let input = on_key(input, pressed);
    let list = el("div")
        .attr("id", id)
        .attr("role", "listbox")
        .attr_if("aria-multiselectable", many.then_some("true"))
        .attr("aria-label", label)
        .attr("tabindex", "-1")
        .dynamic(move || {
            let choices = choices();
            count.set(choices.len());
            request_animation_frame(move || end_with_a_whole_row(id));
            let key = |(_, choice): &(usize, Choice)| choice.key.clone();
            keyed(choices.into_iter().enumerate(), key, |(index, choice)| draw(index, choice))
        });
    let line = el("div").class("search-field").child(icon("search")).child(input);
    [line.view(), list.view()]
}

/// Makes the list end with a whole row where not all have room.
fn end_with_a_whole_row(id: &str) {
    let Some(list) = find_option(id) else { return };
    let _ = list.style().remove_property("max-block-size");
    let room = list.client_height();
    if list.scroll_height() <= room {
        return;
    }
    let rows = list.children();
    let ends = (0..rows.length()).filter_map(|at| rows.item(at)?.dyn_into::<web_sys::HtmlElement>().ok());
    let ends = ends.map(|row| row.offset_top() - list.offset_top() + row.offset_height());
    if let Some(end) = ends.take_while(|end| *end <= room).last() {
        let _ = list.style().set_property("max-block-size", &[&end.to_string(), "px"].concat());
    }
}

fn find_option(id: &str) -> Option<web_sys::HtmlElement> {
    document().get_element_by_id(id)?.dyn_into().ok()
}
