//! Words of the groups of subjects.

use crate::parts::prelude::*;
use crate::ui::icon;
use api::subjects::Subject;
use el::el;
use leptos::prelude::*;

mod list;
mod making;
mod members;

pub(crate) use list::*;
pub(crate) use making::*;
pub(crate) use members::*;

/// What it is for, or that nobody said so.
pub(super) fn what_it_is_for(group: &Subject) -> String {
    if group.description.is_blank() { no_description().to_owned() } else { group.description.to_string() }
}

/// That it is above itself.
pub(super) fn in_a_circle() -> AnyView {
    el("span").class("badge").attr("data-state", "warn").child(icon("refresh-cw")).child(circle()).view()
}

/// What the list says.
pub(super) const LIST: ListWords = ListWords {
    title: groups,
    not_loaded: groups_not_loaded,
    none: no_groups,
    none_text: no_groups_text,
    columns: &[
        ("group", group, "long"),
        ("source", source, "pill"),
        ("members", members, "short"),
        ("policies", policies, "short"),
    ],
    search: Some(SearchWords {
        search: search_groups,
        hint: search_hint,
        matches: search_matches,
        none: no_group_matches,
        none_text: no_match_text,
    }),
};

/// What the list of members says.
pub(super) const MEMBERS: ListWords = ListWords {
    title: members,
    not_loaded: members_not_loaded,
    none: no_members,
    none_text: no_members_text,
    columns: &[("member", member, "long"), ("kind", kind, "short")],
    search: None,
};

/// What the page of one says.
pub(super) const DETAIL: DetailWords =
    DetailWords { up: groups, noun: group, not_loaded: group_not_loaded, none: no_such_group };

/// Where groups are chosen.
pub(super) const PICK: PickWords = PickWords {
    label: choose_groups,
    list: groups,
    find: find_group,
    chosen_of,
    choose_first: choose_a_group_first,
    no_match: no_group_found,
    unreadable: groups_unreadable,
};

/// What the selection of members says.
pub(super) const SELECTION: SelectionWords =
    SelectionWords { still: still_selected, unknown: outcome_unknown, not_done: not_removed_many };

/// What adding members says.
pub(super) const ADDING: AddingWords =
    AddingWords { added, added_many, not_added: not_added_many, unknown: outcome_unknown };

/// What adding the group to others says.
pub(super) const JOINING: AddingWords = AddingWords {
    added: put_into,
    added_many: put_into_many,
    not_added: not_added_many,
    unknown: outcome_unknown,
};

/// The field of the name.
pub(super) const NAME: FieldWords = FieldWords::new(name_label, name_help).needed(name_missing);

/// The field of the description.
pub(super) const DESCRIPTION: FieldWords = FieldWords::new(description, description_help);

/// What creating says when it was refused.
pub(super) const CREATING: Refused =
    Refused { conflict: group_exists, unknown: group_unknown, not_done: group_not_created };

/// What deleting says.
pub(super) const DELETE: DeleteWords = DeleteWords {
    follows: what_delete_does,
    keep: keep_group,
    act: delete_group,
    done: group_deleted,
    failed: group_not_deleted,
    unknown: group_deletion_unknown,
};
