//! The table of a list: head, rows, skeleton, and whatever stands in its place when there are none.
//!
//! Its inputs are erased (rows are `AnyView`) on purpose: one copy of this code serves every group.

use leptos::prelude::*;

use crate::ui::menu::move_focus;
use crate::words::common as words;

/// Rows of a skeleton: about a screenful.
const SKELETON_ROWS: usize = 10;

/// A column.
#[derive(Clone, Copy)]
pub(crate) struct Column {
    /// Its name in the style sheet (`data-col`).
    pub(crate) key: &'static str,
    /// Its head.
    pub(crate) label: &'static str,
    /// What its skeleton looks like: `long`, `short` or `pill`.
    pub(crate) skeleton: &'static str,
}

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
    /// What it lists, for screen readers.
    pub(crate) label: &'static str,
    /// Its columns.
    pub(crate) columns: Vec<Column>,
    /// What it shows now.
    pub(crate) showing: Signal<Showing>,
    /// Whether rows are being replaced.
    pub(crate) busy: Signal<bool>,
    /// Above the rows: notices, the selection's bar.
    pub(crate) above: AnyView,
    /// In the head of the first column: "select all".
    pub(crate) select_all: AnyView,
    /// The rows, each a `<tr>`.
    pub(crate) rows: Box<dyn Fn() -> Vec<AnyView> + Send>,
    /// In the place of the rows.
    pub(crate) instead: Box<dyn Fn() -> AnyView + Send>,
    /// Below the rows.
    pub(crate) foot: Box<dyn Fn() -> Option<AnyView> + Send>,
}

/// Draws the table. Arrow keys move between rows; Enter opens, as each row is a link.
pub(crate) fn resource_table(table: Table) -> AnyView {
    let Table { label, columns, showing, busy, above, select_all, rows, instead, foot } = table;
    let showing = Memo::new(move |_| showing.get());
    let heads: Vec<_> = columns
        .iter()
        .map(|column| view! { <th role="columnheader" scope="col" data-col=column.key>{column.label}</th> }.into_any())
        .collect();
    let body = move || match showing.get() {
        Showing::Skeleton => (0..SKELETON_ROWS).map(|_| skeleton_row(&columns)).collect(),
        Showing::Rows => rows(),
        Showing::Instead => Vec::new(),
    };
    let is_instead = move || showing.get() == Showing::Instead;
    let waits = move || busy.get() || showing.get() == Showing::Skeleton;
    view! {
        <div class="resource-table" aria-busy=move || if waits() { "true" } else { "false" }>
            {above}
            <table class="table" role="table" aria-label=label hidden=is_instead>
                <thead role="rowgroup">
                    <tr role="row">
                        <th role="columnheader" class="row-check">{select_all}</th>
                        {heads}
                        <th role="columnheader" class="row-tools"><span class="visually-hidden">{words::more()}</span></th>
                    </tr>
                </thead>
                <tbody role="rowgroup" on:keydown=move |event| move_focus(&event, ".row-link")>{body}</tbody>
            </table>
            <p class="visually-hidden" role="status">{move || waits().then(words::loading)}</p>
            {move || is_instead().then(&instead)}
            {foot}
        </div>
    }
    .into_any()
}

fn skeleton_row(columns: &[Column]) -> AnyView {
    let cells: Vec<_> = columns
        .iter()
        .enumerate()
        .map(|(index, column)| {
            // The first column leads with a picture.
            let circle = (index == 0).then(|| view! { <span class="skeleton" data-shape="circle"></span> });
            let (shape, width) = if column.skeleton == "pill" { (Some("pill"), None) } else { (None, Some(column.skeleton)) };
            view! {
                <td role="cell" data-col=column.key>
                    <span class="person">{circle}<span class="skeleton" data-shape=shape data-width=width></span></span>
                </td>
            }
            .into_any()
        })
        .collect();
    view! { <tr role="row" aria-hidden="true"><td class="row-check"></td>{cells}<td class="row-tools"></td></tr> }.into_any()
}

/// What stands in the place of rows when there are none: a picture, what it means, what to do.
pub(crate) fn empty_state(icon: &'static str, title: String, text: &'static str, actions: AnyView) -> AnyView {
    view! {
        <div class="empty-state">
            {crate::ui::icon(icon)}
            <h2>{title}</h2>
            <p>{text}</p>
            <div class="empty-actions">{actions}</div>
        </div>
    }
    .into_any()
}
