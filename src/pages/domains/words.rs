//! Words of the domains group.

use api::domains::{Note, Problem};
use text::Foreign;

use crate::parts::prelude::*;

mod list;
mod record;
mod removal;

pub(crate) use list::*;
pub(crate) use record::*;
pub(crate) use removal::*;

/// What the list says.
pub(super) const LIST: ListWords = ListWords {
    title: domains,
    not_loaded: domains_not_loaded,
    none: no_domains,
    none_text: no_domains_text,
    columns: &[("domain", domain, "long"), ("status", status_word, "short"), ("note", what_is_due, "long")],
    search: Some(SearchWords {
        search: search_domains,
        hint: search_hint,
        matches: search_matches,
        none: no_domain_matches,
        none_text: no_match_text,
    }),
};

/// What the page of one says.
pub(super) const DETAIL: DetailWords =
    DetailWords { up: domains, noun: domain, not_loaded: domain_not_loaded, none: no_such_domain };

/// The field of the name.
pub(super) const DOMAIN: FieldWords = FieldWords::new(domain, domain_help).needed(domain_missing);

/// What adding says when it was refused.
pub(super) const ADDING: Refused =
    Refused { conflict: already_there, unknown: adding_unknown, not_done: not_added };

/// What removing says.
pub(super) const DELETE: DeleteWords = DeleteWords {
    follows: what_removing_does,
    keep: keep_domain,
    act: remove_domain,
    done: domain_removed,
    failed: domain_not_removed,
    unknown: removal_unknown,
};

/// What is wrong with what was typed.
pub(super) fn domain_problem(problem: Problem) -> String {
    match problem {
        Problem::NoDomain => not_a_domain().to_owned(),
        Problem::Suffix => only_a_suffix().to_owned(),
        Problem::Several => one_at_a_time().to_owned(),
        Problem::Number => an_ip_address().to_owned(),
        Problem::BadCharacter(c) if c.is_whitespace() => a_space().to_owned(),
        Problem::BadCharacter(c) => bad_character(&Foreign::from(c.to_string())),
        Problem::TooLong => too_long().to_owned(),
    }
}

/// What is worth a word.
pub(super) fn domain_note(note: Note) -> &'static str {
    match note {
        Note::Wildcard => wildcard_note(),
        Note::Www => www_note(),
        Note::Shared => shared_note(),
        Note::Mailbox => mailbox_note(),
        Note::Private => private_note(),
    }
}
