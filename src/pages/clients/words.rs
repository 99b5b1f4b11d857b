//! Words of the clients group, and of their secrets.

use crate::parts::prelude::*;
use api::assumed;
use api::redirect::{self, ClientProblem, Difference};

mod client;
mod form;
mod redirects;
mod secrets;

pub(crate) use client::*;
pub(crate) use form::*;
pub(crate) use redirects::*;
pub(crate) use secrets::*;

/// What the list says.
pub(super) const LIST: ListWords = ListWords {
    title: clients,
    not_loaded: clients_not_loaded,
    none: no_clients,
    none_text: no_clients_text,
    columns: &[("client", client, "long"), ("id", client_id, "long"), ("kind", kind, "short")],
    search: Some(SearchWords {
        search: search_clients,
        hint: search_hint,
        matches: search_matches,
        none: no_client_matches,
        none_text: no_match_text,
    }),
};

/// What the page of one says.
pub(super) const DETAIL: DetailWords =
    DetailWords { up: clients, noun: client, not_loaded: client_not_loaded, none: no_such_client };

/// The field of the name.
pub(super) const NAME: FieldWords = FieldWords::new(name, name_help).needed(name_missing);

/// The field of the description.
pub(super) const DESCRIPTION: FieldWords =
    FieldWords::new(description, description_help).needed(description_missing);

/// The field of the redirect addresses.
pub(super) const REDIRECTS: FieldWords = FieldWords::new(redirects, redirects_help);

/// The field of the scopes.
pub(super) const SCOPES: FieldWords = FieldWords::new(scopes_it_may_ask_for, scopes_help);

/// The field of the grant types.
pub(super) const GRANTS: FieldWords = FieldWords::new(grant_types, grant_types_help);

/// The field of what the client is for.
pub(super) const PURPOSE: FieldWords = FieldWords::new(what_is_it, what_is_it_help).needed(say_what_it_is);

/// The field of a secret's description.
pub(super) const SECRET: FieldWords =
    FieldWords::new(secret_description, secret_description_help).needed(secret_description_missing);

/// What editing says.
pub(super) const EDIT: EditWords = EditWords {
    title: edit_client,
    not_loaded: client_not_loaded,
    untold: not_told_whole,
    back: back_to_client,
};

/// What deleting a client says.
pub(super) const DELETE: DeleteWords = DeleteWords {
    follows: what_delete_does,
    keep: keep_client,
    act: delete_client_act,
    done: client_deleted,
    failed: client_not_deleted,
    unknown: client_deletion_unknown,
};

/// What deleting a secret says.
pub(super) const DELETE_SECRET: DeleteWords = DeleteWords {
    follows: what_deleting_a_secret_does,
    keep: keep_secret,
    act: delete_secret,
    done: secret_deleted,
    failed: secret_not_deleted,
    unknown: secret_deletion_unknown,
};

/// What creating says when it was refused.
pub(super) const CREATING: Refused =
    Refused { conflict: client_exists, unknown: client_unknown, not_done: client_not_created };

/// What saving says when it was refused.
pub(super) const SAVING: Refused =
    Refused { conflict: client_exists, unknown: client_saving_unknown, not_done: client_not_saved };

/// What adding a secret says when it was refused.
pub(super) const ADDING: Refused =
    Refused { conflict: secret_not_added, unknown: secret_unknown, not_done: secret_not_added };

/// What the guide from one secret to the next says.
pub(super) const ROTATION: RotationWords = RotationWords {
    steps: [
        (add_new_secret, add_new_secret_text),
        (switch_to_it, switch_to_it_text),
        (delete_old, delete_old_text),
    ],
    value: &crate::parts::prelude::SECRET,
    is_gone: value_is_gone,
    another: add_another,
    moved: (it_uses_the_new, only_its_operator_knows),
    go_on,
    tick_first: tick_that_it_moved,
};

/// What is wrong with an address, in words.
pub(super) fn mistake(address: &str) -> Option<String> {
    let problem = redirect::client(address).err()?;
    Some(
        match problem {
            ClientProblem::Fragment => redirect_fragment(),
            ClientProblem::Wildcard => redirect_wildcard(),
            ClientProblem::Script => redirect_script(),
            ClientProblem::Http => redirect_http(),
            ClientProblem::Credentials => redirect_credentials(),
            ClientProblem::BadCharacter => redirect_bad_character(),
            ClientProblem::NoHost => redirect_no_host(),
            ClientProblem::BadPort => redirect_port(),
            ClientProblem::SchemeWithoutDot => redirect_scheme(),
            ClientProblem::Relative => redirect_relative(),
        }
        .to_owned(),
    )
}

/// By what two addresses differ.
pub(super) fn by(difference: Difference) -> &'static str {
    match difference {
        Difference::Slash => by_a_slash(),
        Difference::Port => by_the_port(),
        Difference::Case => by_case(),
        Difference::None => by_nothing(),
    }
}

/// What a client can be for.
pub(super) fn purposes() -> Vec<Option_> {
    vec![
        ("service", a_service(), a_service_text()),
        ("web", a_web_app(), a_web_app_text()),
        ("app", an_app(), an_app_text()),
    ]
}

/// The grant types that are known here.
pub(super) fn grants() -> Vec<Option_> {
    vec![
        ("client_credentials", "client_credentials", grant_client_credentials()),
        ("authorization_code", "authorization_code", grant_code()),
        (assumed::AUTHORIZATION_CODE_WITH_PKCE, assumed::AUTHORIZATION_CODE_WITH_PKCE, grant_pkce()),
        ("refresh_token", "refresh_token", grant_refresh()),
        ("delegation", "delegation", grant_delegation()),
    ]
}
