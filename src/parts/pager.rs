//! First, previous, next, last, a jump to any page, and the page size. Pages are links: they can be opened
//! in a tab and shared.

use api::page::{Metadata, SIZES, USUAL_SIZE};
use leptos::ev;
use leptos::prelude::*;
use leptos_router::NavigateOptions;
use leptos_router::hooks::use_navigate;

use wasm_bindgen::JsCast;

use crate::ui::{icon, number};
use crate::words::common as words;
use el::{El, el};

/// The address of page `.0` with `.1` rows a page.
pub(crate) type PageHref = Callback<(u32, u32), String>;

/// The foot of a table with `rows` rows.
pub(crate) fn pager(at: Metadata, rows: usize, href: PageHref) -> AnyView {
    let pages = at.pages();
    let (first, last) = at.span(rows);
    let link = move |name: &'static str, label: &'static str, page: u32, on: bool| {
        // Without an address an `<a>` is no link; it stays in the row of buttons and says that it is off.
        let link = el("a")
            .class("icon-button")
            .attr("data-size", "small")
            .attr("role", "link")
            .attr("aria-label", label)
            .attr("title", label);
        let link = if on {
            link.attr("href", href.run((page, at.page_size)))
        } else {
            link.attr("aria-disabled", "true")
        };
        link.child(icon(name))
    };
    let bold = |text: String| el("b").child(text);
    let span = el("span")
        .child(bold([number(first), number(last)].join("–")))
        .child(" ")
        .child(words::of())
        .child(" ");
    let previous = at.page.saturating_sub(1);
    let links = el("nav")
        .attr("aria-label", words::pages())
        .child(link("chevrons-left", words::first_page(), 1, at.page > 1))
        .child(link("chevron-left", words::previous_page(), previous, at.page > 1))
        .child(
            jump(at, pages, href)
                .child(" ")
                .child(words::of())
                .child(" ")
                .child(bold(number(u64::from(pages)))),
        )
        .child(link("chevron-right", words::next_page(), at.page + 1, at.page < pages))
        .child(link("chevrons-right", words::last_page(), pages, at.page < pages));
    el("footer")
        .class("pager")
        .child(span.child(bold(number(at.total_count))))
        .child(size(at, first, href))
        .child(links)
        .view()
}

/// How many rows a page has. The first row shown stays in sight when it changes.
fn size(at: Metadata, first: u64, href: PageHref) -> El {
    let go = use_navigate();
    let change = move |event: web_sys::Event| {
        let size: u32 = event_target_value(&event).parse().unwrap_or(USUAL_SIZE);
        let page = u32::try_from((first - 1) / u64::from(size)).unwrap_or(0) + 1;
        go(&href.run((page, size)), NavigateOptions::default());
    };
    let option = |size: u32| {
        let text = size.to_string();
        let option = el("option").attr("value", text.as_str()).child(text);
        if size == at.page_size { option.attr("selected", "") } else { option }.view()
    };
    let sizes: Vec<_> = SIZES.into_iter().map(option).collect();
    el("label").child(words::rows_a_page()).child(el("select").on(ev::change, change).child(sizes))
}

/// Goes to any page by its number.
fn jump(at: Metadata, pages: u32, href: PageHref) -> El {
    let go = use_navigate();
    let change = move |event: web_sys::Event| {
        let page = event_target_value(&event).parse().unwrap_or(at.page).clamp(1, pages);
        // What was typed may be no page, and the page there is may be the one already shown.
        if let Some(input) =
            event.target().and_then(|target| target.dyn_into::<web_sys::HtmlInputElement>().ok())
        {
            input.set_value(&page.to_string());
        }
        go(&href.run((page, at.page_size)), NavigateOptions::default());
    };
    let input = el("input")
        .class("page-input")
        .attr("type", "number")
        .attr("inputmode", "numeric")
        .attr("min", "1")
        .attr("max", pages.to_string())
        .prop("value", move || at.page.into())
        .on(ev::change, change);
    el("label").child(words::page()).child(input)
}
