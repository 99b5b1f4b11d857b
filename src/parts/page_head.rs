//! The head of a page: where one is, its title, one sentence, and its acts.

use leptos::prelude::*;

use crate::parts::me::Me;
use crate::ui::icon;
use crate::ui::toast::Toasts;
use crate::words::shell as words;

/// Sets the document's title to `{title} · {product}`. Never a person's name: titles end up in histories
/// and screen shares (N2).
pub(crate) fn set_title(title: &str) {
    document().set_title(&[title, " · ", words::product()].concat());
}

/// Head of a list: title, one sentence, acts.
pub(crate) fn page_head(title: &'static str, text: AnyView, actions: AnyView) -> AnyView {
    set_title(title);
    view! {
        <header class="page-head">
            <div>
                <h1 tabindex="-1">{title}</h1>
                <p>{text}</p>
            </div>
            <div class="page-actions">{actions}</div>
        </header>
    }
    .into_any()
}

/// The way up.
pub(crate) fn breadcrumb(href: &'static str, title: &'static str) -> AnyView {
    view! {
        <nav class="breadcrumbs" aria-label=words::breadcrumbs()>
            <ol>
                <li><a href=href>{title}</a>{icon("chevron-right")}</li>
            </ol>
        </nav>
    }
    .into_any()
}

/// A link that begins a change. For someone who may not change anything it stays in its place, does
/// nothing, and says why (D3).
#[component]
pub(crate) fn WriteLink(
    /// Where it goes.
    href: &'static str,
    /// Its icon.
    icon_name: &'static str,
    /// Its words.
    label: &'static str,
    /// `data-kind` of the button.
    #[prop(optional)]
    kind: &'static str,
) -> impl IntoView {
    let me = Me::from_context();
    move || match me.read_only() {
        None => view! { <a class="button" data-kind=kind href=href>{icon(icon_name)}{label}</a> }.into_any(),
        Some(why) => refused_button(why, view! { {icon(icon_name)}{label} }.into_any()),
    }
}

/// A button that is there but disabled, with the reason for eyes, pointer and screen reader alike.
pub(crate) fn refused_button(why: &'static str, content: AnyView) -> AnyView {
    let toasts = Toasts::from_context();
    view! {
        <button type="button" class="button" aria-disabled="true" aria-description=why title=why
            on:click=move |_| toasts.failed(why.to_owned())>
            {content}
        </button>
    }
    .into_any()
}
