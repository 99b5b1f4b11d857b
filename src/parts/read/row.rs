//! A record as a row of a list: who or what it is, where it leads, its cells, what can be done.

use std::rc::Rc;

use leptos::ev;
use leptos::prelude::*;
use text::Foreign;

use crate::parts::read::memory::Memory;
use crate::parts::read::table::cell;
use crate::ui::icon;
use crate::ui::menu::{MenuItem, Menus};
use crate::ui::react::Ask;
use crate::words::common as words;
use el::{El, IntoChild, button, el};

/// A row under construction.
pub(crate) struct Row {
    id: String,
    href: String,
    name: Foreign,
    lead: Option<AnyView>,
    note: Option<El>,
    cells: Vec<El>,
    menu: Option<Rc<dyn Fn() -> Vec<MenuItem>>>,
    /// What the link shows in the place of the name.
    shown: Option<El>,
    /// What the whole row is called, where its name is not enough.
    called: Option<Foreign>,
    branch: Option<Branch>,
    tool: Option<AnyView>,
    apart: Option<Foreign>,
}

/// A row of a tree.
pub(crate) struct Branch {
    /// How deep it stands; 1 at the root.
    pub(crate) level: u32,
    /// Whether what stands below it is shown; nothing where nothing does.
    pub(crate) is_open: Option<bool>,
    /// Opens or closes it.
    pub(crate) toggle: Rc<dyn Fn()>,
}

/// How a row is ticked: whether it is, and what ticking does.
pub(crate) type Tick = (Ask<bool>, Rc<dyn Fn(bool)>);

impl Row {
    /// The row of the record `id` called `name`, which leads to `href`.
    pub(crate) fn of(id: &Foreign, name: &Foreign, href: String) -> Self {
        let (id, name) = (id.raw().to_owned(), name.clone());
        Self {
            id,
            href,
            name,
            lead: None,
            note: None,
            cells: Vec::new(),
            menu: None,
            shown: None,
            called: None,
            branch: None,
            tool: None,
            apart: None,
        }
    }

    /// The picture before the name.
    pub(crate) fn lead(mut self, picture: AnyView) -> Self {
        self.lead = Some(picture);
        self
    }

    /// What the link shows in the place of the name.
    pub(crate) fn shown(mut self, shown: El) -> Self {
        self.shown = Some(shown);
        self
    }

    /// What the whole row is called by its tick and its menu, where its name is not enough.
    pub(crate) fn called(mut self, called: String) -> Self {
        self.called = Some(called.into());
        self
    }

    /// It is a branch of a tree.
    pub(crate) fn branch(mut self, branch: Branch) -> Self {
        self.branch = Some(branch);
        self
    }

    /// The second line, below the name.
    pub(crate) fn note(mut self, note: impl IntoChild) -> Self {
        self.note = Some(el("small").child(note));
        self
    }

    /// The cell of the column `key`.
    pub(crate) fn cell(self, key: &'static str, content: impl IntoChild) -> Self {
        self.labelled(key, "", content)
    }

    /// As [`Self::cell`], with a label where the head of the table is not seen.
    pub(crate) fn labelled(
        mut self,
        key: &'static str,
        label: &'static str,
        content: impl IntoChild,
    ) -> Self {
        let label = (!label.is_empty()).then_some(label);
        self.cells.push(cell("td", "cell").attr("data-col", key).attr_if("data-label", label).child(content));
        self
    }

    /// As [`Self::cell`], where there is much room only.
    pub(crate) fn roomy(mut self, key: &'static str, content: impl IntoChild) -> Self {
        self.cells.push(cell("td", "cell").attr("data-col", key).attr("data-phone", "none").child(content));
        self
    }

    /// As [`Self::cell`], on a line of its own where there is little room.
    pub(crate) fn wide(mut self, key: &'static str, content: impl IntoChild) -> Self {
        self.cells.push(cell("td", "cell").attr("data-col", key).attr("data-wide", "").child(content));
        self
    }

    /// The menu at its end.
    pub(crate) fn menu(mut self, items: impl Fn() -> Vec<MenuItem> + 'static) -> Self {
        self.menu = Some(Rc::new(items));
        self
    }

    /// The one act at its end, in the place of a menu: it stays where there is little room.
    pub(crate) fn tool(mut self, act: AnyView) -> Self {
        self.tool = Some(act);
        self
    }

    /// What tells it from another with its name.
    pub(super) fn told_apart(mut self, end: Option<Foreign>) -> Self {
        self.apart = end;
        self
    }

    /// Draws it. `first` is the column of the name; `address` is where the list stands.
    pub(super) fn draw(self, first: &'static str, tick: Option<Tick>, around: RowTools) -> El {
        let Self { id, href, name, lead, mut note, cells, menu, shown, called, branch, tool, apart } = self;
        let RowTools { memory, menus, address, has_tools, stop } = around;
        let (keeps, mut label) = (tool.is_some() || called.is_some() || branch.is_some(), name.clone());
        if let Some(end) = apart {
            let before = if note.is_some() { " · " } else { "" };
            let said = [before, &words::id_ends(&end)].concat();
            note = Some(note.unwrap_or_else(|| el("small")).child(said));
            label = words::name_and_end(&name, &end).into();
        }
        let label = called.unwrap_or(label);
        let is_stop = {
            let id = id.clone();
            move || stop.is_none_or(|stop| stop.with(|stop| *stop == id))
        };
        let tab = |one: El| {
            let is_stop = is_stop.clone();
            match stop {
                Some(_) => one.live("tabindex", move || Some(if is_stop() { "0" } else { "-1" }.to_owned())),
                None => one,
            }
        };
        let shown = shown.map_or_else(|| (&name).into_child(), IntoChild::into_child);
        // Not everything has a page of its own.
        let href = (!href.is_empty()).then_some(href.as_str());
        let stands = id.clone();
        let link = el("a").class("row-link").attr_if("href", href).attr("data-row", id.as_str());
        let link = link.click(move || memory.stand(address.get_untracked(), stands.clone())).child(shown);
        let stood = id.clone();
        let link = match stop {
            Some(stop) => tab(link).on(ev::focus, move |_| stop.set(stood.clone())),
            None => link,
        };
        let words = el("span").child(link).child(note);
        let first_cell = match &branch {
            None => el("span").class("person").child(lead).child(words),
            Some(branch) => el("span").class("tree-name").child(branch.toggle(&name)).child(words),
        };
        let select = words::select(&label);
        let label = words::more_for(&label);
        let more = menu.map(|menu| {
            let (label, shown) = (label.clone(), label.clone());
            tab(button("icon-button"))
                .attr("data-size", "small")
                .attr("aria-label", label)
                .attr("aria-haspopup", "menu")
                .child(icon("ellipsis"))
                .on(ev::click, move |event| menus.open(&event, shown.clone(), menu()))
        });
        let role = if branch.is_some() { "gridcell" } else { "cell" };
        let tools = cell("td", role).class("row-tools").attr_if("data-keep", keeps.then_some(""));
        let tools = tools.child(more).child(tool);
        let row = el("tr").key(id).attr("role", "row");
        let row = match &branch {
            None => row,
            Some(Branch { level, is_open, .. }) => row
                .attr("aria-level", level.to_string())
                .attr_if("aria-expanded", is_open.map(|is_open| if is_open { "true" } else { "false" })),
        };
        let row = match tick {
            None => row,
            Some((is_ticked, set)) => {
                let shown = is_ticked.clone();
                let check = crate::ui::field::tick_box()
                    .attr("aria-label", select)
                    .prop("checked", move || shown().into())
                    .on(ev::change, move |event| set(event_target_checked(&event)));
                row.toggle("aria-selected", move || is_ticked())
                    .child(cell("td", "cell").class("row-check").child(check))
            }
        };
        let mut row = row.child(cell("td", role).attr("data-col", first).child(first_cell));
        for cell in cells {
            row = row.child(cell);
        }
        if has_tools { row.child(tools) } else { row }
    }
}

/// What every row of a list shares.
#[derive(Clone, Copy)]
pub(super) struct RowTools {
    /// Where one stands.
    pub(super) memory: Memory,
    /// The page's menu.
    pub(super) menus: Menus,
    /// The address of the list as it is now.
    pub(super) address: Memo<String>,
    /// Whether the last column is one of tools.
    pub(super) has_tools: bool,
    /// The one row that the tab key stops at, in a tree.
    pub(super) stop: Option<RwSignal<String>>,
}

impl Branch {
    /// The button that opens and closes it, for a pointer: a key does it from the row.
    fn toggle(&self, name: &Foreign) -> El {
        let place = el("span").class("tree-toggle");
        let Some(is_open) = self.is_open else { return place };
        let (label, name) = if is_open {
            (words::close_branch(name), "chevron-down")
        } else {
            (words::open_branch(name), "chevron-right")
        };
        let toggle = self.toggle.clone();
        let button = button("icon-button")
            .attr("data-size", "small")
            .attr("data-toggle", "")
            .attr("tabindex", "-1")
            .attr("aria-label", label)
            .click(move || toggle())
            .child(icon(name));
        place.child(button)
    }
}
