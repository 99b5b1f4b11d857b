//! First, previous, next, last, a jump to any page, and the page size. Pages are links: they can be opened
//! in a tab and shared.

use api::page::{Metadata, SIZES, USUAL_SIZE};
use leptos::ev;
use leptos::prelude::*;
use leptos_router::NavigateOptions;
use leptos_router::hooks::use_navigate;
use std::rc::Rc;

use wasm_bindgen::JsCast;

use crate::parts::read::source::Reading;
use crate::ui::field::{Typing, field};
use crate::ui::react::Ask;
use crate::ui::{icon, number};
use crate::words::common as words;
use el::{El, button, el, nothing};

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
        // The field shows the page that is gone to, also where something else was typed or that page is open already.
        if let Some(input) =
            event.target().and_then(|target| target.dyn_into::<web_sys::HtmlInputElement>().ok())
        {
            input.set_value(&page.to_string());
        }
        go(&href.run((page, at.page_size)), NavigateOptions::default());
    };
    let input = field(Typing::Page)
        .attr("min", "1")
        .attr("max", pages.to_string())
        .prop("value", move || at.page.into())
        .on(ev::change, change);
    el("label").child(words::page()).child(input)
}

/// What the foot of a list in slices needs.
pub(crate) struct Slices {
    /// How far it has come.
    pub(crate) reading: Ask<Option<Reading>>,
    /// How many rows are shown.
    pub(crate) shown: Ask<usize>,
    /// How many of them are drawn at most.
    pub(crate) drawn: Ask<usize>,
    /// Draws more of them.
    pub(crate) draw: Rc<dyn Fn()>,
    /// Whether a slice is awaited.
    pub(crate) busy: RwSignal<bool>,
    /// Whether it is read to its end.
    pub(crate) to_the_end: RwSignal<bool>,
    /// Reads the next slice.
    pub(crate) more: Rc<dyn Fn()>,
    /// Waits for nothing any more.
    pub(crate) stop: Rc<dyn Fn()>,
    /// Reads from the beginning.
    pub(crate) again: Rc<dyn Fn()>,
}

/// The foot of a list in slices: how much was read, and the way to read on, with Stop (P8). Never a number that was
/// not read.
pub(crate) fn slices_foot(slices: Slices) -> AnyView {
    let Slices { reading, shown, drawn, draw, busy, to_the_end, more, stop, again } = slices;
    let hidden = {
        let shown = shown.clone();
        move || shown().saturating_sub(drawn())
    };
    let says = {
        let (reading, hidden) = (reading.clone(), hidden.clone());
        move || {
            let Some(reading) = reading() else { return String::new() };
            let (all, hidden) = (shown(), hidden());
            let (shown, read) = (number(all as u64), number(reading.read));
            let says = match (reading.next.is_some(), reading.of) {
                _ if reading.is_cut => words::shown_of_cut(&shown, &read),
                (false, _) => words::shown_of_all_read(&shown, &read),
                (true, Some(of)) => words::shown_of_read_of(&shown, &read, &number(of)),
                (true, None) => words::shown_of_read(&shown, &read),
            };
            match hidden {
                0 => says,
                _ => [&says, " · ", &words::first_listed(&number((all - hidden) as u64))].concat(),
            }
        }
    };
    let list_more = move || {
        let draw = draw.clone();
        let more = button("button").attr("data-size", "small").click(move || draw());
        (hidden() > 0).then(|| more.child(words::list_more()).view())
    };
    let acts = move || {
        let Some(reading) = reading() else { return nothing() };
        let small = |word: &'static str| button("button").attr("data-size", "small").child(word);
        if reading.next.is_none() {
            let again = again.clone();
            let quiet = button("button").attr("data-size", "small").attr("data-kind", "quiet");
            return quiet.click(move || again()).child(icon("refresh-cw")).child(words::read_again()).view();
        }
        if to_the_end.get() {
            let of = reading.of.map(|of| of.to_string());
            let value = of.is_some().then(|| reading.read.to_string());
            let bar = el("progress")
                .attr("aria-label", words::progress())
                .attr_if("max", of.as_deref())
                .attr_if("value", value.as_deref());
            let stop = stop.clone();
            let stop = small(words::stop()).click(move || {
                to_the_end.set(false);
                stop();
            });
            return el("div").class("bulk-progress").child(bar).child(stop).view();
        }
        let more = more.clone();
        let more = small(words::read_more()).flag("aria-disabled", move || busy.get()).click(move || more());
        let all = small(words::read_all()).click(move || to_the_end.set(true));
        el("div").class("button-row").child(more).child(all).view()
    };
    el("footer")
        .class("pager")
        .attr("data-kind", "cursor")
        .child(el("span").attr("role", "status").says(says))
        .maybe(list_more)
        .dynamic(acts)
        .view()
}

/// The foot of a list that has no pages.
pub(crate) fn plain_foot(says: String) -> AnyView {
    el("footer").class("pager").child(el("span").attr("role", "status").child(says)).view()
}
