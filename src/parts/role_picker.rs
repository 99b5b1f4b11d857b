//! Chooses roles: a searchable list with several choices. It knows every role of the tenant, since the API
//! gives them in one answer; nothing is cut off in silence (P6, P7).

use std::rc::Rc;

use api::roles::{self, Role};
use leptos::ev;
use leptos::prelude::*;
use send_wrapper::SendWrapper;

use crate::parts::drawing::foreign;
use crate::parts::failure::what_happened;
use crate::parts::load::Load;
use crate::ui::dialog::dialog;
use crate::ui::field::combobox;
use crate::ui::menu::step;
use crate::ui::react::{Later, effect};
use crate::ui::{fold, icon};
use crate::words::common as words;
use el::{button, el, nothing};

/// How many matches are drawn; beyond it the list says how many more there are.
const DRAWN: usize = 50;

/// Which roles a picker offers.
pub(crate) type Offers = SendWrapper<Rc<dyn Fn(&Role) -> bool>>;

/// What a picker is for.
#[derive(Clone)]
pub(crate) struct Picking {
    /// The title.
    pub(crate) title: &'static str,
    /// The icon-less button's words for a number of roles.
    pub(crate) act: fn(usize) -> String,
    /// Which roles are offered.
    pub(crate) offers: Offers,
    /// What to say when no role is offered at all.
    pub(crate) none: &'static str,
    /// What to do with those chosen.
    pub(crate) picked: Later<Vec<Role>>,
}

/// A dialog that chooses roles while `picking` holds what for.
pub(crate) fn role_picker(picking: RwSignal<Option<Picking>>) -> AnyView {
    let open = RwSignal::new(false);
    let load: Load<Vec<api::call::Row<Role>>> = Load::new();
    effect(move || {
        if picking.with(Option::is_some) {
            load.start(roles::list());
            open.set(true);
        }
    });
    effect(move || {
        if !open.get() {
            picking.set(None);
        }
    });
    dialog(open, words::choose_roles(), "picker", move || {
        picking.get().map_or_else(nothing, |picking| Choice::new(picking, load, open).draw())
    })
}

/// The state of an open picker.
#[derive(Clone, Copy)]
struct Choice {
    picking: StoredValue<Picking>,
    load: Load<Vec<api::call::Row<Role>>>,
    open: RwSignal<bool>,
    search: RwSignal<String>,
    active: RwSignal<usize>,
    chosen: RwSignal<Vec<Role>>,
}

impl Choice {
    fn new(picking: Picking, load: Load<Vec<api::call::Row<Role>>>, open: RwSignal<bool>) -> Self {
        let (search, active, chosen) =
            (RwSignal::new(String::new()), RwSignal::new(0), RwSignal::new(Vec::new()));
        Self { picking: StoredValue::new(picking), load, open, search, active, chosen }
    }

    /// The roles on offer, by name.
    fn offered(self) -> Vec<Role> {
        let offers = self.picking.with_value(|picking| picking.offers.clone());
        let mut roles: Vec<Role> = Vec::new();
        self.load.data().with(|read| {
            let readable = read.iter().flatten().filter_map(|role| role.as_ref().ok());
            for role in readable.filter(|role| offers(role)) {
                let at = roles.partition_point(|one| one.name <= role.name);
                roles.insert(at, role.clone());
            }
        });
        roles
    }

    /// Those that contain what was typed.
    fn matches(self) -> Vec<Role> {
        let wanted = self.search.with(|search| fold(search.trim()));
        self.offered().into_iter().filter(|role| fold(&role.name).contains(&wanted)).collect()
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
        let Picking { title, act: act_words, .. } = self.picking.get_value();
        let chosen = move || self.chosen.with(Vec::len);
        let typed = move |text| {
            self.search.set(text);
            self.active.set(0);
        };
        let input = combobox("role-list", words::find_role(), typed)
            .live("aria-activedescendant", move || Some(option_id(self.active.get())))
            .on(ev::keydown, move |event| self.on_key(&event));
        let list = el("div")
            .attr("id", "role-list")
            .attr("role", "listbox")
            .attr("aria-multiselectable", "true")
            .attr("aria-label", words::roles())
            .attr("tabindex", "-1")
            .dynamic(move || self.options().into_any());
        let count = move || words::chosen_of(&chosen().to_string(), &self.offered().len().to_string());
        let act = button("button")
            .attr("data-kind", "primary")
            .flag("aria-disabled", move || chosen() == 0)
            .live("title", move || (chosen() == 0).then(|| words::choose_first().to_owned()))
            .says(move || act_words(chosen().max(1)))
            .click(move || self.pick());
        let foot = el("div")
            .class("picker-foot")
            .child(el("span").says(count))
            .child(button("button").click(move || self.open.set(false)).child(words::cancel()))
            .child(act);
        el("div")
            .class("role-picker")
            .child(el("h2").child(title))
            .child(el("div").class("search-field").child(icon("search")).child(input))
            .child(list)
            .child(el("p").class("picker-note").attr("role", "status").says(move || self.note()))
            .maybe(move || self.again())
            .child(foot)
            .view()
    }

    fn pick(self) {
        let chosen = self.chosen.get_untracked();
        if !chosen.is_empty() {
            let picked = self.picking.with_value(|picking| picking.picked.clone());
            self.open.set(false);
            picked.run(chosen);
        }
    }

    fn options(self) -> Vec<AnyView> {
        let matches = self.matches();
        matches.into_iter().take(DRAWN).enumerate().map(|(index, role)| self.option(index, role)).collect()
    }

    fn option(self, index: usize, role: Role) -> AnyView {
        // Two roles may have one name: then the id tells them apart.
        let is_double = self.load.data().with_untracked(|read| {
            let same = read.iter().flatten().flatten().filter(|other| other.name == role.name);
            same.count() > 1
        });
        let note = match (role.administers(), is_double) {
            (true, _) => Some(el("small").child(words::administers())),
            (false, true) => Some(el("small").child(foreign(&role.id))),
            (false, false) => None,
        };
        let words = el("span").child(foreign(&role.name)).child(" ").child(note);
        let role = Rc::new(role);
        let (shown, clicked) = (role.clone(), role.clone());
        let is_chosen = move |role: &Role| self.chosen.with(|chosen| chosen.contains(role));
        el("div")
            .attr("role", "option")
            .attr("id", option_id(index))
            .toggle("aria-selected", move || is_chosen(&role))
            .live("data-active", move || (self.active.get() == index).then(String::new))
            .dynamic(move || icon(if is_chosen(&shown) { "square-check" } else { "square" }))
            .child(words)
            .click(move || {
                self.active.set(index);
                self.toggle((*clicked).clone());
            })
            .view()
    }

    /// Another try when the roles could not be read.
    fn again(self) -> Option<AnyView> {
        self.load.error().with(Option::is_some).then(|| {
            let again =
                button("button").attr("data-size", "small").click(move || self.load.start(roles::list()));
            el("div")
                .class("picker-note")
                .child(again.child(icon("refresh-cw")).child(words::try_again()))
                .view()
        })
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
        let note = match (offered, found) {
            (0, _) => self.picking.with_value(|picking| picking.none).into(),
            (_, 0) => words::no_role_matches().into(),
            (_, found) if found > DRAWN => words::and_more(&(found - DRAWN).to_string()),
            _ => String::new(),
        };
        let lost = self.load.data().with(|read| read.iter().flatten().filter(|role| role.is_err()).count());
        if lost == 0 { note } else { [&note, " ", &words::some_unreadable(lost)].concat() }
    }
}

fn option_id(index: usize) -> String {
    ["role-option-", &index.to_string()].concat()
}
