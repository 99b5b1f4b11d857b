//! First, previous, next, last, a jump to any page, and the page size. Pages are links: they can be opened
//! in a tab and shared.

use api::page::{Metadata, SIZES};
use leptos::prelude::*;
use leptos_router::NavigateOptions;
use leptos_router::hooks::use_navigate;

use crate::ui::{icon, number};
use crate::words::common as words;

/// The address of page `.0` with `.1` rows a page.
pub(crate) type PageHref = Callback<(u32, u32), String>;

/// The foot of a table with `rows` rows.
pub(crate) fn pager(at: Metadata, rows: usize, href: PageHref) -> AnyView {
    let pages = at.pages();
    let (first, last) = at.span(rows);
    let go = use_navigate();
    let jump = go.clone();
    let link = move |name: &'static str, label: &'static str, page: u32, on: bool| {
        // Without an address an `<a>` is no link; it stays in the row of buttons and says that it is off.
        let href = on.then(|| href.run((page, at.page_size)));
        view! {
            <a class="icon-button" data-size="small" role="link" aria-label=label title=label href=href aria-disabled=(!on).then_some("true")>
                {icon(name)}
            </a>
        }
        .into_any()
    };
    let sizes = SIZES.iter().copied().collect::<std::collections::BTreeSet<_>>();
    let options = sizes.into_iter().map(|size| view! { <option value=size.to_string() selected={size == at.page_size}>{size}</option> });
    view! {
        <footer class="pager">
            <span><b>{number(first)} "–" {number(last)}</b> {words::of()} <b>{number(at.total_count)}</b></span>
            <label>
                {words::rows_a_page()}
                <select on:change=move |event| {
                    // The first row shown stays in sight.
                    let size: u32 = event_target_value(&event).parse().unwrap_or(SIZES[0]);
                    let page = u32::try_from((first - 1) / u64::from(size)).unwrap_or(0) + 1;
                    go(&href.run((page, size)), NavigateOptions::default());
                }>
                    {options.collect_view()}
                </select>
            </label>
            <nav aria-label=words::pages()>
                {link("chevrons-left", words::first_page(), 1, at.page > 1)}
                {link("chevron-left", words::previous_page(), at.page.saturating_sub(1), at.page > 1)}
                <label>
                    {words::page()}
                    <input class="page-input" type="number" inputmode="numeric" min="1" max=pages.to_string() prop:value=at.page.to_string()
                        on:change=move |event| {
                            let page = event_target_value(&event).parse().unwrap_or(at.page).clamp(1, pages);
                            jump(&href.run((page, at.page_size)), NavigateOptions::default());
                        } />
                    {words::of()} <b>{number(u64::from(pages))}</b>
                </label>
                {link("chevron-right", words::next_page(), at.page + 1, at.page < pages)}
                {link("chevrons-right", words::last_page(), pages, at.page < pages)}
            </nav>
        </footer>
    }
    .into_any()
}
