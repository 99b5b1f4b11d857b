//! The list of groups. Calls: `subjects::list`; those of [`Counts`], when they are asked for.

use api::subjects::Subject;
use leptos::prelude::*;

use super::count::Counts;
use super::standing::{all_groups, from_directory, name};
use super::{paths, words};
use crate::pages::access::shared::picture;
use crate::parts::prelude::*;
use crate::ui::copy::copy_item;
use el::{nothing, row as row_of_views};

/// The page `/groups`.
pub(crate) fn groups() -> AnyView {
    let (list, counts) = (List::new(paths::LIST, Source::Paged(all_groups)), Counts::new());
    let page = list.page(
        words::what_groups_are(),
        vec![create_link()],
        Listing::new("groups", "users-round", &words::LIST, move |one| row(one, counts))
            .with_menus()
            .told_apart(name)
            .begin(create_link),
    );
    row_of_views([page, counts.note(list)])
}

fn create_link() -> AnyView {
    write_link(paths::CREATE, "plus", words::create_group(), "primary")
}

fn row(group: &Subject, counts: Counts) -> Row {
    let id = group.subject_id.clone();
    let source = if group.pushed == Some(true) { from_directory() } else { nothing() };
    Row::of(&id, name(group), paths::detail(id.raw()))
        .lead(picture(group.kind, &group.display_name))
        .note(words::what_it_is_for(group))
        .cell("source", source)
        .labelled("members", words::members(), counts.cell(&id, 0))
        .labelled("policies", words::policies(), counts.cell(&id, 1))
        .menu(move || vec![copy_item(words::copy_subject_id(), id.raw())])
}
