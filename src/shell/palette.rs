//! The palette (Ctrl K): goes to pages, begins acts, finds users. Call: `users::list` with a small page.

use std::time::Duration;

use api::page::Rows;
use api::users::{Query, User};
use leptos::leptos_dom::helpers::debounce;
use leptos::prelude::*;
use wasm_bindgen::JsCast;

use crate::pages::{GROUPS, users};
use crate::parts::drawing::{avatar, foreign};
use crate::parts::failure::what_happened;
use crate::parts::load::Load;
use crate::ui::dialog::Dialog;
use crate::ui::icon;
use crate::ui::menu::step;
use crate::words::shell as words;

/// How long typing rests before users are searched.
const PAUSE: Duration = Duration::from_millis(200);
/// How many users are asked for.
const FOUND: u32 = 25;
/// How many of them are shown.
const SHOWN: usize = 8;
/// Fewer letters match too many people to be of use.
const LEAST: usize = 2;

/// The palette.
#[component]
pub(super) fn Palette(open: RwSignal<bool>) -> impl IntoView {
    view! {
        <Dialog open=open label=words::go_to() kind="picker">
            {move || Search::new(open).draw()}
        </Dialog>
    }
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
        let wanted = self.text.with(|text| text.trim().to_lowercase());
        let fixed = GROUPS.iter().flat_map(|group| {
            let page = (group.path, group.title, group.icon);
            std::iter::once(page).chain(group.acts.iter().copied())
        });
        let fixed = fixed.map(|(href, title, name)| (href, title(), name)).filter(|(_, title, _)| title.to_lowercase().contains(&wanted));
        let mut lines: Vec<Line> = fixed
            .map(|(href, title, name)| Line { href: href.into(), mark: Mark::Icon(name), title: title.into(), note: String::new() })
            .collect();
        if wanted.chars().count() >= LEAST {
            self.found.data().with(|rows| {
                let people = rows.iter().flat_map(|rows| rows.items.iter().flatten()).take(SHOWN);
                lines.extend(people.map(|user| Line {
                    href: users::paths::detail(&user.id),
                    mark: Mark::Initials(user.initials()),
                    title: user.user_name.clone(),
                    note: user.email.clone(),
                }));
            });
        }
        lines
    }

    fn draw(self) -> AnyView {
        let ask = debounce(PAUSE, move |text: String| {
            if text.trim().chars().count() >= LEAST && self.text.try_get_untracked() == Some(text.clone()) {
                self.found.start(api::users::list(&Query { search: text.trim().to_owned(), page: 1, size: FOUND }));
            }
        });
        let on_input = {
            let mut ask = ask;
            move |event| {
                let text = event_target_value(&event);
                self.text.set(text.clone());
                self.active.set(0);
                self.found.clear();
                ask(text);
            }
        };
        view! {
            <div class="palette">
                <div class="search-field">
                    {icon("search")}
                    <input class="input" role="combobox" aria-expanded="true" aria-controls="palette-list" autofocus autocomplete="off"
                        aria-label=words::find_anything() placeholder=words::find_anything()
                        aria-activedescendant=move || line_id(self.active.get())
                        on:input=on_input on:keydown=move |event| self.on_key(&event) />
                </div>
                <div id="palette-list" role="listbox" aria-label=words::go_to() tabindex="-1">
                    {move || self.lines().into_iter().enumerate().map(|(index, line)| self.line(index, line)).collect_view()}
                </div>
                <p class="picker-note" role="status">{move || self.note()}</p>
            </div>
        }
        .into_any()
    }

    fn line(self, index: usize, line: Line) -> AnyView {
        let Line { href, mark, title, note } = line;
        let mark = match mark {
            Mark::Icon(name) => icon(name),
            Mark::Initials(initials) => avatar(initials, false),
        };
        let is_active = move || self.active.get() == index;
        // A real link: it can be opened in a tab, and a half-filled form is asked about first.
        view! {
            <a role="option" id=line_id(index) href=href tabindex="-1" data-active=move || is_active().then_some("")
                aria-selected=move || if is_active() { "true" } else { "false" } on:click=move |_| self.open.set(false)>
                {mark}
                <span>{foreign(&title)}<small>{foreign(&note)}</small></span>
            </a>
        }
        .into_any()
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
        if let ("ArrowDown" | "ArrowUp", Some(next)) = (key.as_str(), step(&key, u32::try_from(active).ok(), last)) {
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
        if self.found.busy().get() {
            return words::searching().into();
        }
        if self.lines().is_empty() { words::nothing_found().into() } else { String::new() }
    }
}

fn line_id(index: usize) -> String {
    ["palette-line-", &index.to_string()].concat()
}
