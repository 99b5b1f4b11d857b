//! The palette (Ctrl K): goes to pages, begins acts, finds users. Call: `users::list` with a small page.

use std::rc::Rc;
use std::time::Duration;

use api::page::{Query, Rows};
use api::users::User;
use leptos::prelude::*;

use crate::pages::GROUPS;
use crate::pages::users::paths as user_paths;
use crate::parts::drawing::avatar;
use crate::parts::failure::what_happened;
use crate::parts::read::load::Load;
use crate::ui::dialog::dialog;
use crate::ui::listbox::{Choice, Listbox, listbox};
use crate::ui::react::rested;
use crate::ui::{fold, icon};
use crate::words::{common, shell as words};
use el::{El, el};

/// How long typing rests before users are searched.
const PAUSE: Duration = Duration::from_millis(200);
/// How many users are asked for.
const FOUND: u32 = 25;
/// How many of them are shown.
const SHOWN: usize = 8;
/// Fewer letters match too many people to be of use.
const LEAST: usize = 2;

/// The palette.
pub(super) fn palette(open: RwSignal<bool>) -> AnyView {
    dialog(open, words::go_to(), "picker", move || Search::new(open).draw())
}

#[derive(Clone, Copy)]
struct Search {
    open: RwSignal<bool>,
    text: RwSignal<String>,
    found: Load<Rows<User>>,
}

impl Search {
    fn new(open: RwSignal<bool>) -> Self {
        Self { open, text: RwSignal::new(String::new()), found: Load::new() }
    }

    /// Pages and acts that match, then users.
    fn choices(self) -> Vec<Choice> {
        let wanted = self.text.with(|text| fold(text));
        let fixed = GROUPS.iter().flat_map(|group| {
            let page = (group.path, group.title, group.icon);
            std::iter::once(page).chain(group.acts.iter().copied())
        });
        let fixed = fixed.map(|(href, title, name)| (href, title(), name));
        let mut lines: Vec<Choice> = fixed
            .filter(|(_, title, _)| fold(title).contains(&wanted))
            .map(|(href, title, name)| self.link(href.to_owned(), icon(name), el("span").child(title)))
            .collect();
        if self.asks() {
            self.found.with(|rows| {
                let people = rows.iter().flat_map(|rows| rows.items.iter().flatten()).take(SHOWN);
                lines.extend(people.map(|user| {
                    let words = el("span").child(&user.user_name).child(el("small").child(&user.email));
                    self.link(user_paths::detail(user.id.raw()), avatar(&user.user_name, false), words)
                }));
            });
        }
        lines
    }

    fn link(self, href: String, mark: AnyView, words: El) -> Choice {
        let choose = Rc::new(move || self.open.set(false));
        Choice { key: href.clone(), mark, words, href: Some(href), refused: None, chosen: None, choose }
    }

    /// Whether what is typed is enough for a search. From the first such letter on, not only once the request is
    /// out.
    fn asks(self) -> bool {
        self.text.with(|text| text.trim().chars().count() >= LEAST)
    }

    fn draw(self) -> AnyView {
        let ask = rested(PAUSE, move |text: String| {
            if self.text.try_get_untracked().as_ref() == Some(&text) && untrack(|| self.asks()) {
                let search = text.trim().to_owned();
                self.found.start(api::users::list(&Query { search, page: 1, size: FOUND }));
            }
        });
        let typed = move |text: String| {
            self.text.set(text.clone());
            self.found.clear();
            ask(text);
        };
        let [field, list] = listbox(Listbox {
            id: "palette-list",
            label: words::go_to(),
            find: words::find_anything(),
            choices: Rc::new(move || self.choices()),
            typed: Box::new(typed),
            many: false,
        });
        el("div")
            .class("picker")
            .child(field)
            .child(list)
            .child(el("p").class("picker-note").attr("role", "status").says(move || self.note()))
            .view()
    }

    fn note(self) -> String {
        if let Some(error) = self.found.error().get() {
            return what_happened(&error);
        }
        if self.asks() && !self.found.is_known() {
            return words::searching().into();
        }
        // What is found beyond the lines shown is counted, not hidden (P6).
        let total = self.found.with(|rows| rows.map_or(0, |rows| rows.metadata.total_count));
        let hidden = total.saturating_sub(SHOWN as u64);
        if hidden > 0 {
            return common::and_more(&crate::ui::number(hidden));
        }
        if self.choices().is_empty() { words::nothing_found().into() } else { String::new() }
    }
}
