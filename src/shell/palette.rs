//! The palette (Ctrl K): goes to pages, begins acts, finds users. Call: `users::list` with a small page.

use std::time::Duration;

use api::page::Query;
use api::page::Rows;
use api::users::User;
use leptos::ev;
use leptos::prelude::*;
use wasm_bindgen::JsCast;

use crate::pages::GROUPS;
use crate::pages::users::paths as user_paths;
use crate::parts::drawing::{avatar, foreign};
use crate::parts::failure::what_happened;
use crate::parts::load::Load;
use crate::ui::dialog::dialog;
use crate::ui::field::combobox;
use crate::ui::menu::step;
use crate::ui::react::rested;
use crate::ui::{fold, icon};
use crate::words::{common, shell as words};
use el::el;

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
    active: RwSignal<usize>,
    found: Load<Rows<User>>,
}

/// A line of the palette.
#[derive(Clone)]
struct Line {
    href: String,
    mark: Mark,
    title: String,
    note: String,
}

#[derive(Clone)]
enum Mark {
    Icon(&'static str),
    Initials(String),
}

impl Search {
    fn new(open: RwSignal<bool>) -> Self {
        Self { open, text: RwSignal::new(String::new()), active: RwSignal::new(0), found: Load::new() }
    }

    /// Pages and acts that match, then users.
    fn lines(self) -> Vec<Line> {
        let wanted = self.text.with(|text| fold(text.trim()));
        let fixed = GROUPS.iter().flat_map(|group| {
            let page = (group.path, group.title, group.icon);
            std::iter::once(page).chain(group.acts.iter().copied())
        });
        let fixed = fixed
            .map(|(href, title, name)| (href, title(), name))
            .filter(|(_, title, _)| fold(title).contains(&wanted));
        let mut lines: Vec<Line> = fixed
            .map(|(href, title, name)| Line {
                href: href.into(),
                mark: Mark::Icon(name),
                title: title.into(),
                note: String::new(),
            })
            .collect();
        if wanted.chars().count() >= LEAST {
            self.found.data().with(|rows| {
                let people = rows.iter().flat_map(|rows| rows.items.iter().flatten()).take(SHOWN);
                lines.extend(people.map(|user| Line {
                    href: user_paths::detail(&user.id),
                    mark: Mark::Initials(user.initials()),
                    title: user.user_name.clone(),
                    note: user.email.clone(),
                }));
            });
        }
        lines
    }

    fn draw(self) -> AnyView {
        let ask = rested(PAUSE, move |text: String| {
            if text.trim().chars().count() >= LEAST && self.text.try_get_untracked().as_ref() == Some(&text) {
                self.found.start(api::users::list(&Query {
                    search: text.trim().to_owned(),
                    page: 1,
                    size: FOUND,
                }));
            }
        });
        let typed = move |text: String| {
            self.text.set(text.clone());
            self.active.set(0);
            self.found.clear();
            ask(text);
        };
        let input = combobox("palette-list", words::find_anything(), typed)
            .live("aria-activedescendant", move || Some(line_id(self.active.get())))
            .on(ev::keydown, move |event| self.on_key(&event));
        let lines = move || {
            self.lines()
                .into_iter()
                .enumerate()
                .map(|(index, line)| self.line(index, line))
                .collect::<Vec<_>>()
        };
        let list = el("div")
            .attr("id", "palette-list")
            .attr("role", "listbox")
            .attr("aria-label", words::go_to())
            .attr("tabindex", "-1")
            .dynamic(move || lines().into_any());
        el("div")
            .class("palette")
            .child(el("div").class("search-field").child(icon("search")).child(input))
            .child(list)
            .child(el("p").class("picker-note").attr("role", "status").says(move || self.note()))
            .view()
    }

    fn line(self, index: usize, line: Line) -> AnyView {
        let Line { href, mark, title, note } = line;
        let mark = match mark {
            Mark::Icon(name) => icon(name),
            Mark::Initials(initials) => avatar(initials, false),
        };
        let is_active = move || self.active.get() == index;
        let words = el("span").child(foreign(&title)).child(el("small").child(foreign(&note)));
        // A real link: it can be opened in a tab, and a half-filled form is asked about first.
        el("a")
            .attr("role", "option")
            .attr("id", line_id(index))
            .attr("href", href)
            .attr("tabindex", "-1")
            .live("data-active", move || is_active().then(String::new))
            .toggle("aria-selected", is_active)
            .child(mark)
            .child(words)
            .click(move || self.open.set(false))
            .view()
    }

    fn on_key(self, event: &web_sys::KeyboardEvent) {
        let key = event.key();
        let active = self.active.get_untracked();
        if key == "Enter" {
            event.prevent_default();
            let link = document().get_element_by_id(&line_id(active));
            if let Some(link) = link.and_then(|link| link.dyn_into::<web_sys::HtmlElement>().ok()) {
                link.click();
            }
            return;
        }
        let last = u32::try_from(untrack(|| self.lines()).len()).unwrap_or(0).saturating_sub(1);
        if let ("ArrowDown" | "ArrowUp", Some(next)) =
            (key.as_str(), step(&key, u32::try_from(active).ok(), last))
        {
            event.prevent_default();
            self.active.set(next as usize);
            if let Some(line) = document().get_element_by_id(&line_id(next as usize)) {
                line.scroll_into_view_with_bool(false);
            }
        }
    }

    fn note(self) -> String {
        if let Some(error) = self.found.error().get() {
            return what_happened(&error);
        }
        // From the first letter on that makes a search, not only once the request is out.
        let asks = self.text.with(|text| text.trim().chars().count() >= LEAST);
        if asks && self.found.data().with(Option::is_none) {
            return words::searching().into();
        }
        // What is found beyond the lines shown is counted, not hidden (P6).
        let total = self.found.data().with(|rows| rows.as_ref().map_or(0, |rows| rows.metadata.total_count));
        let hidden = total.saturating_sub(SHOWN as u64);
        if hidden > 0 {
            return common::and_more(&crate::ui::number(hidden));
        }
        if self.lines().is_empty() { words::nothing_found().into() } else { String::new() }
    }
}

fn line_id(index: usize) -> String {
    ["palette-line-", &index.to_string()].concat()
}
