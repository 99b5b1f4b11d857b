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
    tool: Option<AnyView>,
    apart: Option<Foreign>,
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
            tool: None,
            apart: None,
        }
    }

    /// The picture before the name.
    pub(crate) fn lead(mut self, picture: AnyView) -> Self {
        self.lead = Some(picture);
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
        let Self { id, href, name, lead, mut note, cells, menu, tool, apart } = self;
        let RowTools { memory, menus, address, has_tools } = around;
        let (has_tool, mut label) = (tool.is_some(), name.clone());
        if let Some(end) = apart {
            let before = if note.is_some() { " · " } else { "" };
            let said = [before, &words::id_ends(&end)].concat();
            note = Some(note.unwrap_or_else(|| el("small")).child(said));
            label = words::name_and_end(&name, &end).into();
        }
        // Not everything has a page of its own.
        let href = (!href.is_empty()).then_some(href.as_str());
        let link = el("a").class("row-link").attr_if("href", href).attr("data-row", id.as_str());
        let stands = id.clone();
        let link = link.click(move || memory.stand(address.get_untracked(), stands.clone())).child(&name);
        let words = el("span").child(link).child(note);
        let person = el("span").class("person").child(lead).child(words);
        let select = words::select(&label);
        let label = words::more_for(&label);
        let more = menu.map(|menu| {
            let (label, shown) = (label.clone(), label.clone());
            button("icon-button")
                .attr("data-size", "small")
                .attr("aria-label", label)
                .attr("aria-haspopup", "menu")
                .child(icon("ellipsis"))
                .on(ev::click, move |event| menus.open(&event, shown.clone(), menu()))
        });
        let tools = cell("td", "cell").class("row-tools").attr_if("data-keep", has_tool.then_some(""));
        let tools = tools.child(more).child(tool);
        let row = el("tr").key(id).attr("role", "row");
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
        let mut row = row.child(cell("td", "cell").attr("data-col", first).child(person));
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
}
