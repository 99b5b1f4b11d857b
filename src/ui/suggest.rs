//! What could be meant, below a field while it is typed into (ARIA's combobox with a popup): the focus stays in the
//! field, and whatever else is typed is fine too.

use std::rc::Rc;

use leptos::ev;
use leptos::prelude::*;

use crate::ui::keys::{Pressed, on_key};
use crate::ui::menu::step;
use crate::ui::react::Ask;
use crate::words::common as words;
use el::{El, el, keyed};

/// How many are drawn; the list says how many more there are.
const DRAWN: usize = 60;

/// Something that could be meant.
pub(crate) struct Suggestion {
    /// What it stands for.
    pub(crate) value: String,
    /// What is shown of it.
    pub(crate) shown: El,
}

/// What makes a field suggest.
pub(crate) struct Suggest {
    /// The id of the list.
    pub(crate) id: String,
    /// The list's name.
    pub(crate) label: &'static str,
    /// What could be meant by what stands in the field now. Follows its signals.
    pub(crate) options: Ask<Vec<Suggestion>>,
    /// One was taken; says whether more is to be suggested at once.
    pub(crate) take: Rc<dyn Fn(String) -> bool>,
    /// A key that takes nothing; whoever makes use of it says so.
    pub(crate) other: Rc<dyn Fn(&Pressed)>,
}

/// Makes `input` suggest. Gives it back, and the list to stand below it.
pub(crate) fn suggest(input: El, about: Suggest) -> (El, AnyView) {
    let Suggest { id, label, options, take, other } = about;
    let open = RwSignal::new(false);
    let active = RwSignal::new(None::<usize>);
    let shown = {
        let options = options.clone();
        move || if open.get() { options() } else { Vec::new() }
    };
    let values = StoredValue::new(Vec::<String>::new());
    let is_open = move || open.get() && !options().is_empty();
    let list_id = StoredValue::new(id.clone());
    let option_id = move |index: usize| list_id.with_value(|id| [id, "-", &index.to_string()].concat());
    let choose = {
        let take = take.clone();
        move |value: String| {
            active.set(None);
            let goes_on = take(value);
            open.set(goes_on);
        }
    };
    let chosen = choose.clone();
    let pressed = move |pressed: Pressed| {
        let key = pressed.name().unwrap_or_default();
        let count = values.with_value(Vec::len);
        let value = active.get_untracked().and_then(|at| values.with_value(|all| all.get(at).cloned()));
        match (key.as_str(), value) {
            ("Enter", Some(value)) if open.get_untracked() => {
                pressed.take();
                chosen(value);
            }
            ("Escape", _) if open.get_untracked() && count > 0 => {
                pressed.take();
                open.set(false);
                active.set(None);
            }
            ("ArrowDown" | "ArrowUp", _) => {
                pressed.take();
                open.set(true);
                let last = u32::try_from(values.with_value(Vec::len)).unwrap_or(0);
                let at = active.get_untracked().and_then(|at| u32::try_from(at).ok());
                if last > 0 {
                    let next = step(&key, at, last - 1).map(|next| next as usize);
                    active.set(next);
                    let option = next.and_then(|next| document().get_element_by_id(&option_id(next)));
                    if let Some(option) = option {
                        option.scroll_into_view_with_bool(false);
                    }
                }
            }
            ("Enter", None) => {
                open.set(false);
                other(&pressed);
            }
            _ => other(&pressed),
        }
    };
    let input = input
        .attr("role", "combobox")
        .attr("aria-autocomplete", "list")
        .attr("aria-controls", id.as_str())
        .toggle("aria-expanded", is_open)
        .live("aria-activedescendant", move || active.get().filter(|_| open.get()).map(option_id))
        .on(ev::click, move |_| open.set(true))
        .on(ev::blur, move |_| {
            open.set(false);
            active.set(None);
        })
        .on(ev::input, move |_| {
            open.set(true);
            active.set(None);
        });
    let list = el("div")
        .class("suggestions")
        .attr("id", id)
        .attr("role", "listbox")
        .attr("aria-label", label)
        .attr("tabindex", "-1")
        // A press here leaves the focus in the field.
        .on(ev::mousedown, |event| event.prevent_default())
        .dynamic(move || {
            let mut shown: Vec<Suggestion> = shown();
            let more = shown.len().saturating_sub(DRAWN);
            shown.truncate(DRAWN);
            values.set_value(shown.iter().map(|one| one.value.clone()).collect());
            let choose = choose.clone();
            let draw = move |(index, one): (usize, Suggestion)| {
                let (choose, Suggestion { value, shown }) = (choose.clone(), one);
                el("div")
                    .attr("role", "option")
                    .attr("id", option_id(index))
                    .toggle("aria-selected", move || active.get() == Some(index))
                    .click(move || choose(value.clone()))
                    .child(shown)
            };
            let options = keyed(shown.into_iter().enumerate(), |(_, one)| one.value.clone(), draw);
            let more = (more > 0).then(|| {
                let says = words::and_more(&more.to_string());
                el("div").attr("role", "option").attr("aria-disabled", "true").child(says).view()
            });
            el::row([options, more.unwrap_or_else(el::nothing)])
        });
    (on_key(input, pressed), list.view())
}
