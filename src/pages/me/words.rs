//! Words of the own account.

use text::Foreign;

use crate::words::words;

words! {
    your_account {
        en: "Your account",
        nb: "Kontoen din",
    }
    what_this_is {
        en: "What Aritma ID and the IAM API say about you, and what this browser does.",
        nb: "Hva Aritma ID og IAM-API-et sier om deg, og hva denne nettleseren gjør.",
    }
    account_not_loaded {
        en: "Your account could not be loaded",
        nb: "Kontoen din kunne ikke lastes",
    }
    as_the_api_knows {
        en: "As the API knows you",
        nb: "Slik API-et kjenner deg",
    }
    user_name {
        en: "User name",
        nb: "Brukernavn",
    }
    copy_user_name {
        en: "Copy user name",
        nb: "Kopier brukernavnet",
    }
    email {
        en: "Email",
        nb: "E-post",
    }
    copy_email {
        en: "Copy email",
        nb: "Kopier e-postadressen",
    }
    roles {
        en: "Roles",
        nb: "Roller",
    }
    user_id {
        en: "User ID",
        nb: "Bruker-ID",
    }
    copy_id {
        en: "Copy user ID",
        nb: "Kopier bruker-ID",
    }
    among_users {
        en: "Your page among the users",
        nb: "Siden din blant brukerne",
    }
    claims_not_loaded {
        en: "Your claims could not be loaded",
        nb: "Påstandene om deg kunne ikke lastes",
    }
    what_your_claims_say {
        en: "What your claims say",
        nb: "Hva påstandene om deg sier",
    }
    applications_read_this {
        en: "Applications read this. In plain words, with the claim behind each.",
        nb: "Programmer leser dette. Med vanlige ord, og påstanden bak hver.",
    }
    no_claims {
        en: "There are no claims about you that this console has words for.",
        nb: "Det finnes ingen påstander om deg som konsollen har ord for.",
    }
    copy_all {
        en: "Copy all as JSON",
        nb: "Kopier alle som JSON",
    }
    you_administer {
        en: "You administer the whole tenant (role TenantAdmin)",
        nb: "Du administrerer hele leietakeren (rollen TenantAdmin)",
    }
    with_second_factor {
        en: "You signed in with a second factor",
        nb: "Du logget inn med andre faktor",
    }
    without_second_factor {
        en: "You signed in without a second factor",
        nb: "Du logget inn uten andre faktor",
    }
    with_password {
        en: "You signed in with a password",
        nb: "Du logget inn med passord",
    }
    email_was_verified {
        en: "Your email address was verified",
        nb: "E-postadressen din er bekreftet",
    }
    what_your_token_says {
        en: "What your token says",
        nb: "Hva tokenet ditt sier",
    }
    signed_in {
        en: "Signed in",
        nb: "Logget inn",
    }
    lasts {
        en: "Token",
        nb: "Token",
    }
    tenant {
        en: "Tenant",
        nb: "Leietaker",
    }
    copy_tenant {
        en: "Copy tenant",
        nb: "Kopier leietakeren",
    }
    scopes {
        en: "Scopes",
        nb: "Omfang",
    }
    kept {
        en: "Kept",
        nb: "Tatt vare på",
    }
    in_memory_only {
        en: "In this tab’s memory only",
        nb: "Bare i minnet til denne fanen",
    }
    not_told {
        en: "Not told",
        nb: "Ikke oppgitt",
    }
    signing_out_everywhere {
        en: "Signing out ends this session in every tab of this browser and at Aritma ID. Other browsers and devices stay signed in: the API has no way to end those.",
        nb: "Å logge ut avslutter økten i alle faner i denne nettleseren og hos Aritma ID. Andre nettlesere og enheter forblir innlogget: API-et kan ikke avslutte dem.",
    }
    this_console {
        en: "This console",
        nb: "Denne konsollen",
    }
    only_look {
        en: "Only look",
        nb: "Bare se",
    }
    only_look_help {
        en: "This browser refuses every change, in all its tabs, until you switch it off: to show or to learn without risk.",
        nb: "Denne nettleseren avviser alle endringer, i alle faner, til du slår det av: for å vise eller lære uten risiko.",
    }
    language {
        en: "Language",
        nb: "Språk",
    }
    theme {
        en: "Theme",
        nb: "Tema",
    }
    as_the_system {
        en: "As the system",
        nb: "Som systemet",
    }
    light {
        en: "Light",
        nb: "Lyst",
    }
    dark {
        en: "Dark",
        nb: "Mørkt",
    }
    you_are(name: &Foreign) {
        en: "You are {name}",
        nb: "Du er {name}",
    }
    your_email_is(email: &Foreign) {
        en: "Your email is {email}",
        nb: "E-posten din er {email}",
    }
    your_phone_is(phone: &Foreign) {
        en: "Your phone is {phone}",
        nb: "Telefonen din er {phone}",
    }
    you_belong_to(tenant: &Foreign) {
        en: "You belong to the tenant {tenant}",
        nb: "Du hører til leietakeren {tenant}",
    }
    you_have_the_role(role: &Foreign) {
        en: "You have the role {role}",
        nb: "Du har rollen {role}",
    }
    ends_in(left: &str, at: &str) {
        en: "Lasts {left} more, until {at}; renewed when it is used",
        nb: "Varer {left} til, til {at}; fornyes når det brukes",
    }
    with_a_second_factor_at(at: &str) {
        en: "{at}, with a second factor",
        nb: "{at}, med andre faktor",
    }
    without_a_second_factor_at(at: &str) {
        en: "{at}, without a second factor",
        nb: "{at}, uten andre faktor",
    }
    without_words[n] {
        en: "1 claim that this console has no words for" | "{n} claims that this console has no words for",
        nb: "1 påstand som konsollen ikke har ord for" | "{n} påstander som konsollen ikke har ord for",
    }
    claims_unreadable[n] {
        en: "1 claim could not be read." | "{n} claims could not be read.",
        nb: "1 påstand kunne ikke leses." | "{n} påstander kunne ikke leses.",
    }
}
