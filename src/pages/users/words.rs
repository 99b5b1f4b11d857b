//! Words of the users group.

use crate::parts::prelude::*;
use crate::words::common;
use api::{email as emails, phone as phones, redirect as redirects};

mod list;
mod making;
mod roles;

pub(crate) use list::*;
pub(crate) use making::*;
pub(crate) use roles::*;

/// What the list says.
pub(super) const LIST: ListWords = ListWords {
    title: users,
    not_loaded: users_not_loaded,
    none: no_users,
    none_text: no_users_text,
    columns: &[
        ("user", user, "long"),
        ("phone", phone, "short"),
        ("two-factor", common::two_factor, "short"),
        ("roles", roles, "pill"),
    ],
    search: Some(SearchWords {
        search: search_users,
        hint: search_hint,
        matches: search_matches,
        none: no_user_matches,
        none_text: no_match_text,
    }),
};

/// What the page of one says.
pub(super) const DETAIL: DetailWords =
    DetailWords { up: users, noun: user, not_loaded: user_not_loaded, none: no_such_user };

/// What the selection says.
pub(super) const SELECTION: SelectionWords =
    SelectionWords { still: still_selected, unknown: role_outcome_unknown, not_done: not_done_for };

/// The field of the addresses of new people.
pub(super) const ADDRESSES: FieldWords =
    FieldWords::new(email_addresses, addresses_help).needed(common::needed);

/// The field of where an invitation leads.
pub(super) const REDIRECT: FieldWords = FieldWords::new(redirect, redirect_help);

/// The field of the address.
pub(super) const EMAIL: FieldWords = FieldWords::new(email, email_help).needed(email_missing);

/// The field of the name.
pub(super) const NAME: FieldWords = FieldWords::new(full_name, full_name_help).needed(name_missing);

/// The field of the phone number.
pub(super) const PHONE: FieldWords = FieldWords::new(phone, phone_help).needed(phone_missing);

/// What creating says when it was refused.
pub(super) const CREATING: Refused =
    Refused { conflict: already_a_user, unknown: create_unknown, not_done: not_created };

/// How people are chosen.
pub(crate) const PICK: PickWords = PickWords {
    label: choose_people,
    list: users,
    find: find_person,
    chosen_of: people_chosen_of,
    choose_first: choose_person_first,
    no_match: no_person_matches,
    unreadable: people_unreadable,
};

/// A mistake in an address, in words.
pub(super) fn address_problem(problem: emails::Problem) -> String {
    match problem {
        emails::Problem::NoAt => email_no_at().into(),
        emails::Problem::NoName => email_no_name().into(),
        emails::Problem::NoDomain => email_no_domain().into(),
        emails::Problem::TooLong => email_too_long().into(),
        emails::Problem::BadCharacter(c) if c.is_whitespace() => email_space().into(),
        emails::Problem::BadCharacter(c) => bad_character(&c.to_string()),
    }
}

/// A mistake in a redirect address, in words.
pub(super) fn redirect_problem(problem: redirects::Problem) -> &'static str {
    match problem {
        redirects::Problem::NotHttps => redirect_not_https(),
        redirects::Problem::NoHost => redirect_no_host(),
        redirects::Problem::BadCharacter => redirect_bad_character(),
        redirects::Problem::Credentials => redirect_credentials(),
        redirects::Problem::Fragment => redirect_fragment(),
    }
}

/// A mistake in a phone number, in words.
pub(super) fn phone_problem(problem: phones::Problem) -> String {
    match problem {
        phones::Problem::BadCharacter(c) => bad_character(&c.to_string()),
        phones::Problem::NorwegianDigits(digits) => phone_norwegian(&digits.to_string()),
        phones::Problem::TooShort => phone_short().into(),
        phones::Problem::TooLong => phone_long().into(),
        phones::Problem::BadCountry => phone_country().into(),
        phones::Problem::NationalZero(number) => phone_national_zero(&number.into()),
    }
}

/// What the card of roles says.
pub(super) const HELD: HeldWords = HeldWords {
    title: roles,
    about: roles_are_claims,
    none: no_roles,
    add: add_role,
    remove: remove_role_named,
    removed: role_removed,
    not_removed: role_not_removed,
    removal_unknown: role_removal_unknown,
    added: roles_added,
    not_added: roles_not_added,
    one_not_added: role_not_added,
    addition_unknown: role_addition_unknown,
    not_after_all: not_added_after_all,
    unknown: role_outcome_unknown,
};
