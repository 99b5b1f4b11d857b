//! The table of a list: head, rows, skeleton, and whatever stands in its place when there are none.
//!
//! Its inputs are erased (rows are `AnyView`) on purpose: one copy of this code serves every group.

use std::ops::Range;
use std::rc::Rc;

use leptos::prelude::*;

use crate::parts::drawing::status;
use crate::ui::icon;
use crate::ui::keys::on_key;
use crate::ui::menu::move_focus;
use crate::ui::react::{Ask, effect, memo};
use crate::ui::tree::walk_tree;
use crate::words::common as words;
use el::{El, each_by_its_key, el, nothing};

/// Rows of a skeleton: about a screenful.
const SKELETON_ROWS: usize = 10;

/// A column: its name in the style sheet (`data-col`), its head, and what its skeleton looks like, `long`, `short` or
/// `pill`.
pub(crate) type Column = (&'static str, fn() -> &'static str, &'static str);

/// What a table shows.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Showing {
    /// Placeholders in the shape of rows.
    Skeleton,
    /// Rows.
    Rows,
    /// Something else in their place: nothing found, or failed.
    Instead,
}

/// Everything that fills a table.
pub(crate) struct Table {
    /// Its name in the style sheet (`data-list`), which gives the widths of its columns.
    pub(crate) name: &'static str,
    /// What it lists, for screen readers.
    pub(crate) label: &'static str,
    /// Its columns.
    pub(crate) columns: &'static [Column],
    /// Whether its rows are branches of a tree.
    pub(crate) is_tree: bool,
    /// What it shows now.
    pub(crate) showing: Ask<Showing>,
    /// Whether rows are being replaced.
    pub(crate) busy: RwSignal<bool>,
    /// Whether that takes so long that the old ones look it.
    pub(crate) late: RwSignal<bool>,
    /// Above the rows: notices, the selection's bar.
    pub(crate) above: AnyView,
    /// In the head of the first column, if rows are ticked: "select all".
    pub(crate) select_all: Option<El>,
    /// Whether the last column is one of tools.
    pub(crate) has_tools: bool,
    /// How many rows there are.
    pub(crate) count: Ask<usize>,
    /// The rows of this range, as far as there are such, each a `<tr>`.
    pub(crate) rows: DrawRows,
    /// In the place of the rows.
    pub(crate) instead: Box<dyn Fn() -> AnyView>,
    /// Below the rows.
    pub(crate) foot: Box<dyn Fn() -> Option<AnyView>>,
}

/// Draws the rows of a range.
pub(crate) type DrawRows = Rc<dyn Fn(Range<usize>) -> Vec<El>>;

/// Draws the table. Arrow keys move between rows; Enter opens, as each row is a link.
pub(crate) fn resource_table(table: Table) -> AnyView {
    let Table { name, label, columns, showing, busy, late, above, rows, count, instead, foot, .. } = table;
    let is_tree = table.is_tree;
    let (has_ticks, has_tools) = (table.select_all.is_some(), table.has_tools);
    let without = match (has_ticks, has_tools) {
        (true, true) => None,
        (false, true) => Some("check"),
        (true, false) => Some("tools"),
        (false, false) => Some("both"),
    };
    let showing = memo(move || showing());
    let head = |(key, label, _): &Column| {
        cell("th", "columnheader").attr("scope", "col").attr("data-col", *key).child(label()).view()
    };
    let heads: Vec<_> = columns.iter().map(head).collect();
    let screenful = screenful();
    let (rest, to_come) = rest(showing, count, rows.clone(), screenful);
    let body = move || match showing.get() {
        Showing::Skeleton => {
            let bones = (0..SKELETON_ROWS).map(|_| skeleton_row(columns, has_ticks, has_tools));
            bones.collect::<Vec<_>>().into_any()
        }
        Showing::Rows => each_by_its_key(rows(0..screenful)),
        Showing::Instead => nothing(),
    };
    let is_instead = move || showing.get() == Showing::Instead;
    let waits = move || busy.get() || to_come.get() || showing.get() == Showing::Skeleton;
    let more = el("span").class("visually-hidden").child(words::more());
    let check = table.select_all.map(|all| cell("th", "columnheader").class("row-check").child(all));
    let tools = has_tools.then(|| cell("th", "columnheader").class("row-tools").child(more));
    let head_row = el("tr").attr("role", "row").child(check).child(heads).child(tools);
    let body = el("tbody").attr("role", "rowgroup").dynamic(body).dynamic(move || each_by_its_key(rest()));
    let body = on_key(body, move |pressed| {
        if is_tree { walk_tree(&pressed, ".row-link") } else { move_focus(&pressed, ".row-link") }
    });
    let table = el("table")
        .class("table")
        .attr("data-list", name)
        .attr("role", if is_tree { "treegrid" } else { "table" })
        .attr("aria-label", label)
        .flag("hidden", is_instead)
        .child(el("thead").attr("role", "rowgroup").child(head_row))
        .child(body);
    let spoken = el("p").class("visually-hidden").attr("role", "status");
    el("div")
        .class("resource-table")
        .attr_if("data-without", without)
        .toggle("aria-busy", waits)
        .flag("data-late", move || late.get())
        .child(above)
        .child(table)
        .child(spoken.says(move || if waits() { words::loading().to_owned() } else { String::new() }))
        .maybe(move || is_instead().then(&instead))
        .maybe(foot)
        .view()
}

/// How many rows are in sight when the page has not been scrolled.
fn screenful() -> usize {
    // In pixels, at the usual size of text: a row (--row), and what stands above the rows of any list.
    const ROW: f64 = 52.0;
    const ABOVE: f64 = 200.0;
    let height = window().inner_height().ok().and_then(|height| height.as_f64()).unwrap_or_default();
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a window has few rows")]
    let rows = ((height - ABOVE) / ROW) as usize;
    rows + 1
}

/// The rows below those in sight. They follow a frame later when they replace others: what is looked at is
/// painted first, and costs the same at 25 rows a page and at 200. Gives them, and whether they are to come.
fn rest(
    showing: Memo<Showing>,
    count: Ask<usize>,
    rows: DrawRows,
    screenful: usize,
) -> (impl Fn() -> Vec<El>, RwSignal<bool>) {
    let turn = RwSignal::new(());
    let to_come = RwSignal::new(false);
    let come = move || {
        let _ = turn.try_set(());
        let _ = to_come.try_set(false);
    };
    let mut before = None;
    effect(move || {
        // To ask how many there are is to follow them.
        let (count, now) = (count(), showing.get());
        let replaces = before.replace(now) == Some(Showing::Rows) && now == Showing::Rows;
        if !replaces {
            return;
        }
        // Old rows may wait for their turn out of sight, but not below the end of the new ones.
        if count <= screenful {
            return come();
        }
        to_come.set(true);
        crate::ui::react::next_frame(Box::new(move || crate::ui::react::next_frame(Box::new(come))));
    });
    let rest = move || {
        turn.track();
        match showing.get() {
            Showing::Rows => untrack(|| rows(screenful..usize::MAX)),
            _ => Vec::new(),
        }
    };
    (rest, to_come)
}

/// A cell. Roles are spelled out because the style sheet lays a narrow table out as cards, which would
/// take its meaning away.
pub(crate) fn cell(tag: &'static str, role: &'static str) -> El {
    el(tag).attr("role", role)
}

/// A row for a record that could not be read, in a list of so many columns (I3).
pub(crate) fn unreadable_row(columns: usize, has_ticks: bool) -> El {
    let says = status("warn", "triangle-alert", words::unreadable_record());
    let all = (columns + 1).to_string();
    el("tr")
        .attr("role", "row")
        .child(has_ticks.then(|| cell("td", "cell").class("row-check")))
        .child(cell("td", "cell").class("row-whole").attr("aria-colspan", all).child(says))
}

fn skeleton_row(columns: &[Column], has_ticks: bool, has_tools: bool) -> AnyView {
    let skeleton = || el("span").class("skeleton");
    let one = |(index, (key, _, shape)): (usize, &Column)| {
        // The first column leads with a picture.
        let circle = (index == 0).then(|| skeleton().attr("data-shape", "circle"));
        let bar = if *shape == "pill" { "data-shape" } else { "data-width" };
        let bar = skeleton().attr(bar, *shape);
        cell("td", "cell")
            .attr("data-col", *key)
            .child(el("span").class("person").child(circle).child(bar))
            .view()
    };
    let cells: Vec<_> = columns.iter().enumerate().map(one).collect();
    el("tr")
        .attr("role", "row")
        .attr("aria-hidden", "true")
        .child(has_ticks.then(|| el("td").class("row-check")))
        .child(cells)
        .child(has_tools.then(|| el("td").class("row-tools")))
        .view()
}

/// What stands in the place of rows when there are none: a picture, what it means, what to do.
pub(crate) fn empty_state(name: &'static str, title: &str, text: &str, acts: Vec<AnyView>) -> AnyView {
    el("div")
        .class("empty-state")
        .child(icon(name))
        .child(el("h2").child(title))
        .child(el("p").child(text))
        .child(el("div").class("empty-actions").child(acts))
        .view()
}
