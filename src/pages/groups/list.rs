//! The list of groups. Call: `subjects::list`.

use api::subjects::Subject;
use leptos::prelude::*;

use super::shared::{all_groups, from_directory, name};
use super::{paths, words};
use crate::pages::access::shared::picture;
use crate::parts::prelude::*;
use crate::ui::copy::copy_item;
use el::nothing;

/// The page `/groups`.
pub(crate) fn groups() -> AnyView {
    List::new(paths::LIST, Source::Paged(all_groups)).page(
        words::what_groups_are(),
        vec![create_link()],
        Listing::new("groups", "users-round", &words::LIST, row)
            .with_menus()
            .told_apart(name)
            .begin(create_link),
    )
}

fn create_link() -> AnyView {
    write_link(paths::CREATE, "plus", words::create_group(), "primary")
}

fn row(group: &Subject) -> Row {
    let id = group.subject_id.clone();
    let source = if group.pushed == Some(true) { from_directory() } else { nothing() };
    Row::of(&id, name(group), paths::detail(id.raw()))
        .lead(picture(group.kind, &group.display_name))
        .note(words::what_it_is_for(group))
        .cell("source", source)
        .menu(move || vec![copy_item(words::copy_subject_id(), id.raw())])
}
