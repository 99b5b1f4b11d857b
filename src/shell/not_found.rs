//! The page for an address that leads nowhere.

use leptos::prelude::*;

use crate::pages::GROUPS;
use crate::parts::page_head::set_title;
use crate::ui::icon;
use crate::words::shell as words;

/// "This page does not exist", with ways on.
#[component]
pub(crate) fn NotFound() -> impl IntoView {
    set_title(words::not_found_title());
    let ways: Vec<_> = GROUPS
        .iter()
        .map(|group| view! { <a class="button" href=group.path>{icon(group.icon)}{(group.title)()}</a> }.into_any())
        .collect();
    view! {
        <div class="empty-state">
            {icon("search-x")}
            <h1 tabindex="-1">{words::not_found_title()}</h1>
            <p>{words::not_found_text()}</p>
            <div class="empty-actions">{ways}</div>
        </div>
    }
    .into_any()
}
