//! Words of the SCIM tokens.

use text::Foreign;

use crate::parts::prelude::*;
use crate::words::{common, words};

words! {
    tokens {
        en: "SCIM tokens",
        nb: "SCIM-nøkler",
    }
    token {
        en: "SCIM token",
        nb: "SCIM-nøkkel",
    }
    what_tokens_are {
        en: "With a token a directory keeps people and groups here up to date. It belongs to one provider.",
        nb: "Med en nøkkel holder en katalog folk og grupper oppdatert her. Den hører til én leverandør.",
    }
    api_does_not_tell {
        en: "The API tells neither when a token was made nor when it was last used. A directory that stops is only seen in the directory.",
        nb: "API-et oppgir verken når en nøkkel ble laget eller sist brukt. At en katalog stopper, ses bare i katalogen.",
    }
    create_token {
        en: "Create token",
        nb: "Lag nøkkel",
    }
    provider {
        en: "Provider",
        nb: "Leverandør",
    }
    token_id {
        en: "Token ID",
        nb: "Nøkkel-ID",
    }
    state_term {
        en: "State",
        nb: "Tilstand",
    }
    provider_is_gone {
        en: "Provider is gone",
        nb: "Leverandøren er borte",
    }
    rotate_token {
        en: "Rotate",
        nb: "Bytt",
    }
    copy_token_id {
        en: "Copy token ID",
        nb: "Kopier nøkkel-ID",
    }
    copy_scheme {
        en: "Copy scheme",
        nb: "Kopier skjema",
    }
    not_loaded {
        en: "The SCIM tokens could not be loaded",
        nb: "SCIM-nøklene kunne ikke lastes",
    }
    none {
        en: "There are no SCIM tokens yet",
        nb: "Det finnes ingen SCIM-nøkler ennå",
    }
    none_text {
        en: "Create one for each directory that is to keep people and groups here up to date.",
        nb: "Lag én for hver katalog som skal holde folk og grupper oppdatert her.",
    }
    none_here {
        en: "None. People are invited, created, or made at their first sign-in.",
        nb: "Ingen. Folk inviteres, opprettes eller lages ved første pålogging.",
    }
    tokens_text {
        en: "With them its directory keeps people and groups here up to date.",
        nb: "Med dem holder katalogen folk og grupper oppdatert her.",
    }
    search_tokens {
        en: "Search SCIM tokens",
        nb: "Søk i SCIM-nøkler",
    }
    search_hint {
        en: "Provider or token ID",
        nb: "Leverandør eller nøkkel-ID",
    }
    search_matches {
        en: "Finds what you type anywhere in provider, scheme or token ID.",
        nb: "Finner det du skriver, hvor som helst i leverandør, skjema eller nøkkel-ID.",
    }
    no_match(search: &str) {
        en: "No token matches “{search}”",
        nb: "Ingen nøkkel passer med «{search}»",
    }
    no_match_text {
        en: "The search looks anywhere in provider, scheme and token ID.",
        nb: "Søket ser hvor som helst i leverandør, skjema og nøkkel-ID.",
    }
    token_not_loaded {
        en: "The token could not be loaded",
        nb: "Nøkkelen kunne ikke lastes",
    }
    no_such_token {
        en: "No such token",
        nb: "Ingen slik nøkkel",
    }
    token_called(id: &Foreign) {
        en: "Token {id}",
        nb: "Nøkkel {id}",
    }
    facts {
        en: "What is known",
        nb: "Det som er kjent",
    }
    made {
        en: "Made",
        nb: "Laget",
    }
    last_used {
        en: "Last used",
        nb: "Sist brukt",
    }
    not_told {
        en: "Not told by the API",
        nb: "Ikke oppgitt av API-et",
    }
    where_it_goes {
        en: "Where it goes",
        nb: "Hvor den skal",
    }
    in_entra {
        en: "In Entra: Enterprise applications, your app, Provisioning.",
        nb: "I Entra: Enterprise applications, appen din, Provisioning.",
    }
    value_was_shown {
        en: "The token itself was shown once, when it was made. Where it is lost, rotate it.",
        nb: "Selve nøkkelen ble vist én gang, da den ble laget. Er den borte, bytt den.",
    }
    tenant_url {
        en: "Tenant URL",
        nb: "Tenant URL",
    }
    copy_tenant_url {
        en: "Copy Tenant URL",
        nb: "Kopier Tenant URL",
    }
    no_slash {
        en: "Entra’s field “Tenant URL”. No slash at the end.",
        nb: "Entras felt «Tenant URL». Ingen skråstrek til slutt.",
    }
    secret_token {
        en: "Secret Token",
        nb: "Secret Token",
    }
    copy_token {
        en: "Copy token",
        nb: "Kopier nøkkelen",
    }
    secret_token_help {
        en: "Entra’s field “Secret Token”. Without “Bearer”.",
        nb: "Entras felt «Secret Token». Uten «Bearer».",
    }
    token_stored {
        en: "I have stored the token",
        nb: "Jeg har lagret nøkkelen",
    }
    put_both {
        en: "Put both into Entra, press Test Connection there, and save. The token is shown now and never again.",
        nb: "Legg begge inn i Entra, trykk Test Connection der, og lagre. Nøkkelen vises nå og aldri igjen.",
    }
    then_test {
        en: "Then press Test Connection in Entra, and Save.",
        nb: "Trykk så Test Connection i Entra, og lagre.",
    }
    token_of(name: &Foreign) {
        en: "Token for {name}",
        nb: "Nøkkel for {name}",
    }
    token_made {
        en: "Token made",
        nb: "Nøkkel laget",
    }
    provider_help {
        en: "Whose directory is to use it. A provider may have several tokens, so that one can be exchanged.",
        nb: "Hvem sin katalog som skal bruke den. En leverandør kan ha flere nøkler, slik at en kan byttes.",
    }
    choose_provider {
        en: "Choose a provider.",
        nb: "Velg en leverandør.",
    }
    what_creating_does {
        en: "It works at once. Nobody is made or changed before the directory uses it.",
        nb: "Den virker straks. Ingen lages eller endres før katalogen bruker den.",
    }
    no_provider_yet {
        en: "A token belongs to an SSO provider, and there is none yet",
        nb: "En nøkkel hører til en SSO-leverandør, og det finnes ingen ennå",
    }
    providers_not_loaded {
        en: "The providers could not be loaded.",
        nb: "Leverandørene kunne ikke lastes.",
    }
    token_not_made {
        en: "The token was not made.",
        nb: "Nøkkelen ble ikke laget.",
    }
    making_unknown {
        en: "No clear answer came: a token may have been made that nobody has seen. Look into the list, and revoke what nobody uses.",
        nb: "Det kom ikke noe klart svar: En nøkkel kan være laget som ingen har sett. Se i listen, og trekk tilbake det ingen bruker.",
    }
    revoke_token {
        en: "Revoke…",
        nb: "Trekk tilbake …",
    }
    revoke_token_act {
        en: "Revoke token",
        nb: "Trekk tilbake nøkkelen",
    }
    keep_token {
        en: "Keep the token",
        nb: "Behold nøkkelen",
    }
    revoke_named(id: &Foreign, name: &Foreign) {
        en: "Revoke token {id} of {name}?",
        nb: "Trekke tilbake nøkkel {id} for {name}?",
    }
    what_revoking_does {
        en: "It stops at once. If the directory still uses it, its next run fails with 401, and people no longer come or leave here by themselves. It cannot be brought back.",
        nb: "Den stopper straks. Bruker katalogen den fortsatt, feiler neste kjøring med 401, og folk kommer og går ikke lenger av seg selv her. Den kan ikke hentes tilbake.",
    }
    revoked(id: &Foreign) {
        en: "Token {id} revoked",
        nb: "Nøkkel {id} er trukket tilbake",
    }
    not_revoked(id: &Foreign) {
        en: "Token {id} was not revoked.",
        nb: "Nøkkel {id} ble ikke trukket tilbake.",
    }
    revoking_unknown(id: &Foreign) {
        en: "Whether token {id} was revoked is unknown: no clear answer came. The tokens are read anew.",
        nb: "Om nøkkel {id} ble trukket tilbake, er ukjent: Det kom ikke noe klart svar. Nøklene leses på nytt.",
    }
    still_there(id: &Foreign) {
        en: "Token {id} is still in the list: it was not revoked, and may still be used. The API may want it in another way.",
        nb: "Nøkkel {id} er fortsatt i listen: Den ble ikke trukket tilbake og kan fortsatt brukes. API-et vil kanskje ha det på en annen måte.",
    }
    rotate_title {
        en: "Rotate token",
        nb: "Bytt nøkkel",
    }
    its_provider {
        en: "Its provider",
        nb: "Leverandøren",
    }
    is_there {
        en: "Is there",
        nb: "Er der",
    }
    not_known {
        en: "Not known",
        nb: "Ikke kjent",
    }
    what_rotating_does {
        en: "New one first, then the directory, then the old one goes. Provisioning never stops.",
        nb: "Den nye først, så katalogen, så går den gamle. Oppdateringen stopper aldri.",
    }
    create_new {
        en: "Create a new token",
        nb: "Lag en ny nøkkel",
    }
    create_new_text {
        en: "Both tokens work from then on.",
        nb: "Begge nøklene virker fra da av.",
    }
    paste_it {
        en: "Paste it into the directory",
        nb: "Lim den inn i katalogen",
    }
    paste_it_text {
        en: "In Entra: Enterprise applications, your app, Provisioning.",
        nb: "I Entra: Enterprise applications, appen din, Provisioning.",
    }
    revoke_old {
        en: "Revoke the old one",
        nb: "Trekk tilbake den gamle",
    }
    revoke_old_text {
        en: "It stops at once; the directory’s next run uses the new one.",
        nb: "Den stopper straks; katalogens neste kjøring bruker den nye.",
    }
    value_is_gone {
        en: "The token was shown before this page was loaded, and is nowhere any more.",
        nb: "Nøkkelen ble vist før denne siden ble lastet, og finnes ikke lenger.",
    }
    make_another {
        en: "Create another one",
        nb: "Lag en til",
    }
    it_works {
        en: "The directory says that the connection works",
        nb: "Katalogen sier at forbindelsen virker",
    }
    only_directory_knows {
        en: "The API does not tell which token the directory uses.",
        nb: "API-et oppgir ikke hvilken nøkkel katalogen bruker.",
    }
    go_on {
        en: "Go on",
        nb: "Gå videre",
    }
    tick_first {
        en: "Tick that the directory has the new one first",
        nb: "Kryss av for at katalogen har den nye, først",
    }
    old_is_gone {
        en: "The old token is gone.",
        nb: "Den gamle nøkkelen er borte.",
    }
}

/// What the list says.
pub(super) const LIST: ListWords = ListWords {
    title: tokens,
    not_loaded,
    none,
    none_text,
    columns: &[("provider", provider, "long"), ("id", token_id, "short"), ("state", state_term, "short")],
    search: Some(SearchWords {
        search: search_tokens,
        hint: search_hint,
        matches: search_matches,
        none: no_match,
        none_text: no_match_text,
    }),
};

/// What the page of one says.
pub(super) const DETAIL: DetailWords =
    DetailWords { up: tokens, noun: token, not_loaded: token_not_loaded, none: no_such_token };

/// What making one says when it was refused.
pub(super) const CREATING: Refused =
    Refused { conflict: token_not_made, unknown: making_unknown, not_done: token_not_made };

/// The field of the provider.
pub(super) const PROVIDER: FieldWords = FieldWords::new(provider, provider_help).needed(choose_provider);

/// How a token is called where it is shown once.
pub(super) const TOKEN: OnceWords = OnceWords {
    value: secret_token,
    copy: copy_token,
    help: secret_token_help,
    stored: token_stored,
    stored_help: common::stored_help,
};

/// What the guide from one to the next says.
pub(super) const ROTATION: RotationWords = RotationWords {
    steps: [(create_new, create_new_text), (paste_it, paste_it_text), (revoke_old, revoke_old_text)],
    value: &TOKEN,
    is_gone: value_is_gone,
    another: make_another,
    moved: (it_works, only_directory_knows),
    go_on,
    tick_first,
};
