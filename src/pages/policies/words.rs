//! Words of the policies group. A policy is “tilgangsregel”, its scope “område”.

use crate::parts::prelude::*;

mod list;
mod making;

pub(crate) use list::*;
pub(crate) use making::*;

/// What the list says.
pub(super) const LIST: ListWords = ListWords {
    title: policies,
    not_loaded: policies_not_loaded,
    none: no_policies,
    none_text: no_policies_text,
    columns: &[("subject", subject, "long"), ("action", action, "long"), ("scope", scope, "long")],
    search: Some(SearchWords {
        search: filter_policies,
        hint: filter_hint,
        matches: filter_help,
        none: no_policy_matches,
        none_text: no_match_text,
    }),
};

/// What the selection says.
pub(super) const SELECTION: SelectionWords =
    SelectionWords { still: still_selected, unknown: removal_unknown, not_done: not_all_removed };

/// What the form says when it was refused.
pub(super) const CREATING: Refused = Refused { conflict, unknown: creation_unknown, not_done: not_created };

/// Its fields.
pub(super) const WHO: FieldWords = FieldWords::new(who, who_help).needed(choose_who_first);
pub(super) const ACTION: FieldWords = FieldWords::new(action, action_help).needed(action_missing);
pub(super) const SCOPE: FieldWords = FieldWords::new(scope, scope_help).needed(scope_missing);
pub(super) const EVERYTHING: FieldWords = FieldWords::new(everything_title, everything_help);
