//! Words of the SSO providers.

use crate::parts::prelude::*;
use api::sso::check::Problem;
use api::sso::{Kind, Told as ToldSecret};

mod changes;
mod fields;
mod list;
mod steps;
mod traps;

pub(crate) use changes::*;
pub(crate) use fields::*;
pub(crate) use list::*;
pub(crate) use steps::*;
pub(crate) use traps::*;

/// What the list says.
pub(super) const LIST: ListWords = ListWords {
    title: providers,
    not_loaded,
    none,
    none_text,
    columns: &[("provider", provider, "long"), ("kind", kind, "short"), ("state", state_term, "short")],
    search: Some(SearchWords {
        search: search_providers,
        hint: search_hint,
        matches: search_matches,
        none: no_match,
        none_text: no_match_text,
    }),
};

/// What the page of one says.
pub(super) const DETAIL: DetailWords =
    DetailWords { up: providers, noun: provider, not_loaded: provider_not_loaded, none: no_such_provider };

/// What deleting one says.
pub(super) const DELETE: DeleteWords = DeleteWords {
    follows: what_delete_does,
    keep: keep_provider,
    act: delete_act,
    done: deleted,
    failed: not_deleted,
    unknown: deletion_unknown,
};

/// What connecting says when it was refused.
pub(super) const CONNECTING: Refused =
    Refused { conflict: scheme_taken, unknown: creation_unknown, not_done: not_created };

/// What saving says when it was refused.
pub(super) const SAVING: Refused =
    Refused { conflict: scheme_taken, unknown: saving_unknown, not_done: not_saved };

/// The field of the button's text.
pub(super) const NAME: FieldWords = FieldWords::new(name, name_help).needed(name_missing);

/// The field of a first secret.
pub(super) const SECRET: FieldWords = FieldWords::new(secret, azure_secret_help);

/// The field of a secret that takes the place of another.
pub(super) const NEW_SECRET: FieldWords = FieldWords::new(secret, new_secret_help).needed(secret_missing);

/// The field of the scheme.
pub(super) const SCHEME: FieldWords = FieldWords::new(scheme, scheme_help);

/// The fields of the other system's address, and of the id that it knows Aritma ID by.
pub(super) fn addresses(kind: Kind) -> (&'static FieldWords, &'static FieldWords) {
    const TENANT: FieldWords = FieldWords::new(tenant, tenant_help).needed(tenant_missing);
    const ACCOUNT: FieldWords = FieldWords::new(account, account_help).needed(account_missing);
    const ISSUER: FieldWords = FieldWords::new(issuer, issuer_help).needed(issuer_missing);
    const APPLICATION: FieldWords =
        FieldWords::new(application, application_help).needed(application_missing);
    const GOOGLE: FieldWords = FieldWords::new(client_id, google_id_help).needed(client_id_missing);
    const SIGNICAT: FieldWords = FieldWords::new(client_id, signicat_id_help).needed(client_id_missing);
    const CUSTOM: FieldWords = FieldWords::new(client_id, custom_id_help).needed(client_id_missing);
    match kind {
        Kind::AzureAd => (&TENANT, &APPLICATION),
        Kind::Google => (&ISSUER, &GOOGLE),
        Kind::Signicat => (&ACCOUNT, &SIGNICAT),
        Kind::Custom => (&ISSUER, &CUSTOM),
    }
}

/// The field of a property, and what it is called.
fn about(property: &str) -> (&'static FieldWords, fn() -> &'static str) {
    const SCOPE: FieldWords = FieldWords::new(scope, scope_help).needed(needed_here);
    const RESPONSE: FieldWords = FieldWords::new(response_type, response_type_help).needed(needed_here);
    const NAME: FieldWords = FieldWords::new(name_claim, claim_help).needed(needed_here);
    const EMAIL: FieldWords = FieldWords::new(email_claim, claim_help).needed(needed_here);
    const PHONE: FieldWords = FieldWords::new(phone_claim, claim_help).needed(needed_here);
    const SUBJECT: FieldWords = FieldWords::new(subject_claim, claim_help).needed(needed_here);
    const PKCE: FieldWords = FieldWords::new(pkce, pkce_help);
    const MAKES: FieldWords = FieldWords::new(makes, makes_help);
    const DELEGATES: FieldWords = FieldWords::new(delegates, delegates_help);
    const VERIFIES: FieldWords = FieldWords::new(verifies, verifies_help);
    const USER_INFO: FieldWords = FieldWords::new(user_info, user_info_help);
    const METHOD: FieldWords = FieldWords::new(method, method_help);
    match property {
        "scope" => (&SCOPE, scope),
        "responseType" => (&RESPONSE, response_type),
        "nameClaimType" => (&NAME, name_claim),
        "emailClaimType" => (&EMAIL, email_claim),
        "phoneNumberClaimType" => (&PHONE, phone_claim),
        "subjectClaimType" => (&SUBJECT, subject_claim),
        "usePkce" => (&PKCE, pkce),
        "autoProvisioningEnabled" => (&MAKES, makes),
        "delegationEnabled" => (&DELEGATES, delegates),
        "verifyEnabled" => (&VERIFIES, verifies),
        "getClaimsFromUserInfoEndpoint" => (&USER_INFO, user_info),
        _ => (&METHOD, method),
    }
}

/// The field of a property.
pub(super) fn property(name: &str) -> &'static FieldWords {
    about(name).0
}

/// What a property is called.
pub(super) fn term(name: &str) -> &'static str {
    (about(name).1)()
}

/// What can be chosen for a property.
pub(super) fn options(property: &str) -> fn() -> Vec<Option_> {
    match property {
        "method" => || {
            vec![
                ("BankId", "BankID", bank_id()),
                ("MitId", "MitID", mit_id()),
                ("SBID", "SBID", swedish_bank_id()),
                ("None", "None", any_method()),
            ]
        },
        _ => || {
            vec![
                ("code", "code", code_type()),
                ("id_token", "id_token", id_token_type()),
                ("token", "token", token_type()),
                ("none", "none", none_type()),
            ]
        },
    }
}

/// What to have ready for one of a kind.
pub(super) fn have_ready(kind: Kind) -> &'static str {
    match kind {
        Kind::AzureAd => azure_ready(),
        Kind::Google => google_ready(),
        Kind::Signicat => signicat_ready(),
        Kind::Custom => another_ready(),
    }
}

/// What belongs into the other system: a title, the field there, the way to it.
pub(super) fn enter(kind: Kind) -> (&'static str, &'static str, &'static str) {
    match kind {
        Kind::AzureAd => (enter_azure(), enter_azure_field(), enter_azure_place()),
        Kind::Google => (enter_google(), enter_google_field(), enter_google_place()),
        Kind::Signicat | Kind::Custom => (enter_other(), enter_other_field(), enter_other_place()),
    }
}

/// What is sent of a secret that stays, by what the API tells of it.
pub(super) fn secret_sent(told: ToldSecret) -> &'static str {
    match told {
        ToldSecret::Whole => secret_goes_back(),
        ToldSecret::Masked => secret_masked(),
        ToldSecret::Nothing => secret_untold(),
    }
}

/// What is wrong with an address, in words.
pub(super) fn problem(problem: Problem) -> &'static str {
    match problem {
        Problem::Everybody => problem_everybody(),
        Problem::NotATenant => problem_not_a_tenant(),
        Problem::Application => problem_application(),
        Problem::Http => problem_http(),
        Problem::Relative => problem_relative(),
        Problem::Query => problem_query(),
        Problem::Credentials => problem_credentials(),
        Problem::BadCharacter => problem_bad_character(),
        Problem::NoHost => problem_no_host(),
        Problem::NoTenant => problem_no_tenant(),
    }
}

/// What a test may say that failed, and what to look at then.
pub(super) fn failures(kind: Kind) -> Vec<(&'static str, &'static str)> {
    let mut all = match kind {
        Kind::AzureAd => vec![
            ("AADSTS50011", fails_redirect()),
            ("AADSTS7000215", fails_secret()),
            ("AADSTS7000222", fails_expired()),
            ("AADSTS700016", fails_application()),
            ("AADSTS90002", fails_tenant()),
            ("AADSTS50020", fails_account()),
        ],
        _ => vec![
            ("redirect_uri_mismatch", fails_redirect()),
            ("invalid_client", fails_secret()),
            ("IDX10205", fails_issuer()),
        ],
    };
    all.push(("Aritma ID", fails_nobody()));
    all
}
