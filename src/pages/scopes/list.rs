//! The list of scopes. Call: `scopes::list`, which gives all of them.

use api::scopes::{self, Scope};
use leptos::prelude::*;
use text::Foreign;

use super::{paths, words};
use crate::parts::prelude::*;
use crate::ui::disclosure::disclosure;
use crate::ui::fold;
use el::el;

/// The page `/scopes`.
pub(crate) fn scopes() -> AnyView {
    List::new(paths::LIST, Source::Whole(scopes::list, holds)).page(
        words::what_scopes_are(),
        Vec::new(),
        Listing::new("scopes", "list-checks", &words::LIST, row).intro(two_things()),
    )
}

fn holds(scope: &Scope, text: &str) -> bool {
    let told = [Some(&scope.name), scope.display_name.as_ref(), scope.description.as_ref()];
    told.into_iter().flatten().any(|one| fold(one.raw()).contains(text))
}

fn row(scope: &Scope) -> Row {
    let about = scope.description.as_ref().filter(|text| !text.is_blank());
    let row = Row::of(&scope.name, &scope.name, paths::detail(scope.name.raw()));
    let row = row.wide("about", el("span").class("quiet").child(about));
    match &scope.display_name {
        Some(name) => row.note(name),
        None => row,
    }
}

/// Two things are called scope (D10).
pub(super) fn two_things() -> AnyView {
    let text = el("p").child(words::two_scopes_text());
    let example = el("p")
        .class("quiet")
        .child(words::here())
        .child(" ")
        .child(el("code").child(&Foreign::from("services.banking")))
        .child(" · ")
        .child(words::in_a_policy())
        .child(" ")
        .child(el("code").child(&Foreign::from("/subscriptions/7fdf00601dfb")));
    disclosure(words::two_scopes(), words::two_scopes_hint(), el("div").child(text).child(example))
}
