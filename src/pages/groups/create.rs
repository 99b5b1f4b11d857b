//! Creates a group. Calls: `subjects::list`, to see who has the name already; `groups::create`.

use std::time::Duration;

use api::groups;
use api::page::{Query, Rows};
use api::subjects::Subject;
use leptos::prelude::*;

use super::standing::all_groups;
use super::{paths, words};
use crate::pages::access::shared::id_end;
use crate::parts::prelude::*;
use crate::ui::fold;
use crate::ui::react::{effect, memo, rested};
use crate::words::common::id_ends;
use el::{dynamic, el, nothing};

/// How long a name rests before it is asked who has it already.
const PAUSE: Duration = Duration::from_millis(300);
/// How many of those who have it are shown.
const SHOWN: usize = 3;

/// How a group is made, and found if the API does not tell which it is.
pub(super) const MAKING: Making<Subject> = Making {
    find: all_groups,
    name: |group| &group.display_name,
    detail: paths::detail,
    list: paths::LIST,
    created: words::group_created,
    among: words::group_created_among,
};

/// The page `/groups/new`.
pub(crate) fn create_group() -> AnyView {
    let form = Form::new("groups.new");
    let name = form.text("displayName", "", &words::NAME).typed_as(Typing::Name);
    let about = form.text("description", "", &words::DESCRIPTION);
    let page = FormPage::new(
        "plus",
        words::create_group(),
        &words::CREATING,
        vec![name.view(), namesakes(name), about.view()],
        move || MAKING.send(groups::create(&name.value(), &about.value()), name.value()),
        |made| MAKING.done(made),
    );
    let page = page.curl(move || groups::create(&name.value(), &about.value()));
    form.page(
        words::create_group(),
        words::what_creating_does(),
        vec![Up::new(paths::LIST, words::groups())],
        page,
    )
}

/// Says who has the name already, once it was typed and rests. Two may have one: it warns and no more.
pub(super) fn namesakes(typed: Field<String>) -> AnyView {
    let wanted = memo(move || fold(&typed.now()));
    let load: Load<Rows<Subject>> = Load::new();
    let ask = rested(PAUSE, move |search: String| {
        if wanted.try_get_untracked().as_ref() == Some(&search) {
            load.start(all_groups(&Query { search, ..Query::default() }));
        }
    });
    effect(move || {
        let wanted = wanted.get();
        load.clear();
        if !wanted.is_empty() {
            ask(wanted);
        }
    });
    dynamic(move || {
        let Some(rows) = load.get() else { return nothing() };
        let wanted = wanted.get();
        let named = rows.items.into_iter().flatten().filter(|one| fold(one.display_name.raw()) == wanted);
        let named: Vec<Subject> = named.collect();
        if named.is_empty() {
            return nothing();
        }
        let line = |one: &Subject| {
            let about = [&words::what_it_is_for(one), " · ", &id_ends(&id_end(&one.subject_id))].concat();
            el("li").child(about).view()
        };
        let lines: Vec<AnyView> = named.iter().take(SHOWN).map(line).collect();
        let title = words::called_so_already(named.len());
        notice("warn", "triangle-alert", &title, words::another_name(), el("ul").child(lines))
    })
}
