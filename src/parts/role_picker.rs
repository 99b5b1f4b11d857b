//! Chooses roles: a searchable list with several choices. It knows every role of the tenant, since the API
//! gives them in one answer; nothing is cut off in silence (P6, P7).

use api::roles::{self, Role};
use leptos::prelude::*;

use crate::parts::drawing::foreign;
use crate::parts::failure::what_happened;
use crate::parts::load::Load;
use crate::ui::dialog::Dialog;
use crate::ui::icon;
use crate::ui::menu::step;
use crate::words::common as words;

/// How many matches are drawn; beyond it the list says how many more there are.
const DRAWN: usize = 50;

/// What a picker is for.
#[derive(Clone, Copy)]
pub(crate) struct Picking {
    /// The title.
    pub(crate) title: &'static str,
    /// The icon-less button's words for a number of roles.
    pub(crate) act: fn(usize) -> String,
    /// Which roles are offered.
    pub(crate) offers: Callback<Role, bool>,
    /// What to say when no role is offered at all.
    pub(crate) none: &'static str,
    /// What to do with those chosen.
    pub(crate) picked: Callback<Vec<Role>>,
}

/// A dialog that chooses roles while `picking` holds one.
#[component]
pub(crate) fn RolePicker(
    /// What it is for; `None` while closed.
    picking: RwSignal<Option<Picking>>,
) -> impl IntoView {
    let open = RwSignal::new(false);
    let load: Load<Vec<api::call::Row<Role>>> = Load::new();
    Effect::new(move |_| {
        if picking.with(Option::is_some) {
            load.start(roles::list());
            open.set(true);
        }
    });
    Effect::new(move |_| {
        if !open.get() {
            picking.set(None);
        }
    });
    view! {
        <Dialog open=open label=words::choose_roles() kind="picker">
            {move || picking.get().map(|picking| Choice::new(picking, load, open).draw())}
        </Dialog>
    }
    .into_any()
}

/// The state of an open picker.
#[derive(Clone, Copy)]
struct Choice {
    picking: Picking,
    load: Load<Vec<api::call::Row<Role>>>,
    open: RwSignal<bool>,
    search: RwSignal<String>,
    active: RwSignal<usize>,
    chosen: RwSignal<Vec<Role>>,
}

impl Choice {
    fn new(picking: Picking, load: Load<Vec<api::call::Row<Role>>>, open: RwSignal<bool>) -> Self {
        let (search, active, chosen) = (RwSignal::new(String::new()), RwSignal::new(0), RwSignal::new(Vec::new()));
        Self { picking, load, open, search, active, chosen }
    }

    /// The roles on offer, by name.
    fn offered(self) -> Vec<Role> {
        let mut roles: Vec<Role> = self.load.data().with(|roles| {
            let readable = roles.iter().flatten().filter_map(|role| role.as_ref().ok());
            readable.filter(|role| self.picking.offers.run((*role).clone())).cloned().collect()
        });
        roles.sort_by_key(|role| role.name.to_lowercase());
        roles
    }

    /// Those that contain what was typed.
    fn matches(self) -> Vec<Role> {
        let wanted = self.search.with(|search| search.trim().to_lowercase());
        self.offered().into_iter().filter(|role| role.name.to_lowercase().contains(&wanted)).collect()
    }

    fn toggle(self, role: Role) {
        self.chosen.update(|chosen| match chosen.iter().position(|one| *one == role) {
            Some(index) => drop(chosen.remove(index)),
            None => chosen.push(role),
        });
    }

    fn on_key(self, event: &web_sys::KeyboardEvent) {
        let matches = self.matches();
        let last = u32::try_from(matches.len().min(DRAWN)).unwrap_or(0).saturating_sub(1);
        let key = event.key();
        if key == "Enter" {
            event.prevent_default();
            if let Some(role) = matches.get(self.active.get_untracked()) {
                self.toggle(role.clone());
            }
        } else if let ("ArrowDown" | "ArrowUp", Some(next)) =
            (key.as_str(), step(&key, u32::try_from(self.active.get_untracked()).ok(), last))
        {
            event.prevent_default();
            self.active.set(next as usize);
            let option = document().get_element_by_id(&option_id(next as usize));
            if let Some(option) = option {
                option.scroll_into_view_with_bool(false);
            }
        }
    }

    fn draw(self) -> AnyView {
        let chosen_count = move || self.chosen.with(Vec::len);
        view! {
            <div class="role-picker">
                <h2>{self.picking.title}</h2>
                <div class="search-field">
                    {icon("search")}
                    <input class="input" role="combobox" aria-expanded="true" aria-controls="role-list" autofocus
                        aria-label=words::find_role() placeholder=words::find_role() autocomplete="off"
                        aria-activedescendant=move || option_id(self.active.get())
                        on:input=move |event| {
                            self.search.set(event_target_value(&event));
                            self.active.set(0);
                        }
                        on:keydown=move |event| self.on_key(&event) />
                </div>
                <div id="role-list" role="listbox" aria-multiselectable="true" aria-label=words::roles() tabindex="-1">
                    {move || self.options()}
                </div>
                <p class="picker-note" role="status">{move || self.note()}</p>
                <div class="picker-foot">
                    <span>{move || words::chosen_of(&chosen_count().to_string(), &self.offered().len().to_string())}</span>
                    <button type="button" class="button" on:click=move |_| self.open.set(false)>{words::cancel()}</button>
                    <button type="button" class="button" data-kind="primary"
                        aria-disabled=move || (chosen_count() == 0).then_some("true")
                        title=move || (chosen_count() == 0).then(words::choose_first)
                        on:click=move |_| {
                            let chosen = self.chosen.get_untracked();
                            if !chosen.is_empty() {
                                self.open.set(false);
                                self.picking.picked.run(chosen);
                            }
                        }>
                        {move || (self.picking.act)(chosen_count())}
                    </button>
                </div>
            </div>
        }
        .into_any()
    }

    fn options(self) -> Vec<AnyView> {
        let matches = self.matches();
        matches.into_iter().take(DRAWN).enumerate().map(|(index, role)| self.option(index, role)).collect()
    }

    fn option(self, index: usize, role: Role) -> AnyView {
        let (name, administers) = (foreign(&role.name), role.administers());
        let kept = StoredValue::new(role);
        let is_chosen = move || self.chosen.with(|chosen| kept.with_value(|role| chosen.contains(role)));
        view! {
            <div role="option" id=option_id(index) aria-selected=move || if is_chosen() { "true" } else { "false" }
                data-active=move || (self.active.get() == index).then_some("")
                on:click=move |_| {
                    self.active.set(index);
                    self.toggle(kept.get_value());
                }>
                {move || icon(if is_chosen() { "square-check" } else { "square" })}
                <span>{name} {administers.then(|| view! { <small>{words::administers()}</small> })}</span>
            </div>
        }
        .into_any()
    }

    /// Why the list looks as it does: still loading, failed, none, none found, or more than are drawn.
    fn note(self) -> String {
        if let Some(error) = self.load.error().get() {
            return what_happened(&error);
        }
        if self.load.data().with(Option::is_none) {
            return words::loading().into();
        }
        let (offered, found) = (self.offered().len(), self.matches().len());
        match (offered, found) {
            (0, _) => self.picking.none.into(),
            (_, 0) => words::no_role_matches().into(),
            (_, found) if found > DRAWN => words::and_more(&(found - DRAWN).to_string()),
            _ => String::new(),
        }
    }
}

fn option_id(index: usize) -> String {
    ["role-option-", &index.to_string()].concat()
}
