//! The list of roles. Call: `roles::list`, which gives all of them.

use api::roles::{self, Role};
use leptos::prelude::*;

use super::{paths, words};
use crate::parts::prelude::*;
use crate::ui::copy::copy_item;
use crate::ui::disclosure::disclosure;
use crate::ui::fold;
use crate::ui::icon;
use el::{el, row};

/// The page `/roles`.
pub(crate) fn roles() -> AnyView {
    let source = Source::Whole(roles::list, |role, text| fold(role.name.raw()).contains(text));
    List::new(paths::LIST, source).page(
        words::what_roles_are(),
        Vec::new(),
        Listing::new("roles", "tag", &words::LIST, role_row).with_menus().intro(role_or_policy()),
    )
}

fn role_row(role: &Role) -> Row {
    let copied = role.clone();
    Row::of(&role.id, &role.name, paths::detail(role.id.raw())).note(what_it_is(role)).menu(move || {
        vec![
            copy_item(words::copy_name(), copied.name.raw()),
            copy_item(words::copy_role_id(), copied.id.raw()),
        ]
    })
}

/// A role in a few words. The API tells nothing of it but the name.
pub(super) fn what_it_is(role: &Role) -> &'static str {
    if role.administers() { words::administers() } else { words::a_claim() }
}

/// The rule that matters here (D10).
pub(super) fn role_or_policy() -> AnyView {
    let one = |name: &'static str, title: &'static str, text: &'static str| {
        el("div").child(el("h2").child(icon(name)).child(title)).child(el("p").child(text))
    };
    let both = el("div")
        .class("two-columns")
        .child(one("tag", words::a_role(), words::a_role_text()))
        .child(one("scroll-text", words::a_policy(), words::a_policy_text()));
    row([disclosure(words::role_or_policy(), words::role_or_policy_hint(), both)])
}
