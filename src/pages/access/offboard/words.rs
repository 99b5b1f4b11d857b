//! Words of offboarding.

use text::Foreign;

use crate::parts::detail::page::DetailWords;
use crate::words::words;

words! {
    offboard {
        en: "Offboard",
        nb: "Avslutt tilgang",
    }
    users {
        en: "Users",
        nb: "Brukere",
    }
    not_loaded {
        en: "The user could not be loaded",
        nb: "Brukeren kunne ikke lastes",
    }
    no_such_user {
        en: "No such user",
        nb: "Ingen slik bruker",
    }
    offboard_named(name: &Foreign) {
        en: "Offboard {name}",
        nb: "Avslutt tilgangen til {name}",
    }
    what_it_does {
        en: "Takes everything from this person, in the order that the vendor advises. Leave out what is to stay.",
        nb: "Tar alt fra denne personen, i den rekkefølgen leverandøren anbefaler. Utelat det som skal bli.",
    }
    see_their_page {
        en: "See their page",
        nb: "Se siden til personen",
    }
    own_account {
        en: "This is your own account",
        nb: "Dette er din egen konto",
    }
    own_account_text {
        en: "Nobody can offboard themselves here: as soon as your role is gone, nothing more can be taken, read back or undone. Ask another administrator.",
        nb: "Ingen kan avslutte sin egen tilgang her: Så snart rollen din er borte, kan ingenting mer fjernes, leses tilbake eller angres. Spør en annen administrator.",
    }

    policies {
        en: "Policies",
        nb: "Tilgangsregler",
    }
    groups {
        en: "Groups",
        nb: "Grupper",
    }
    roles {
        en: "Roles",
        nb: "Roller",
    }
    read_back {
        en: "Read back",
        nb: "Les tilbake",
    }
    no_policies {
        en: "No policy of their own.",
        nb: "Ingen egne tilgangsregler.",
    }
    no_groups {
        en: "In no group.",
        nb: "I ingen gruppe.",
    }
    not_read {
        en: "Could not be read.",
        nb: "Kunne ikke leses.",
    }
    no_roles {
        en: "No role.",
        nb: "Ingen rolle.",
    }
    read_back_text {
        en: "Policies, groups, roles and effective rights are read again, to prove that nothing is left.",
        nb: "Tilgangsregler, grupper, roller og effektive rettigheter leses igjen, for å vise at ingenting er igjen.",
    }
    keep(what: &str) {
        en: "Leave out: {what}",
        nb: "Utelat: {what}",
    }
    take(what: &str) {
        en: "Take after all: {what}",
        nb: "Fjern likevel: {what}",
    }
    stays {
        en: "Stays",
        nb: "Blir",
    }
    removals[n] {
        en: "1 removal, then 4 reads" | "{n} removals, then 4 reads",
        nb: "1 fjerning, så 4 lesinger" | "{n} fjerninger, så 4 lesinger",
    }
    nothing_to_take {
        en: "There is nothing to take from this person.",
        nb: "Det er ingenting å ta fra denne personen.",
    }
    nothing_to_take_as_read {
        en: "There is nothing to take from this person, as far as could be read.",
        nb: "Det er ingenting å ta fra denne personen, så langt det kunne leses.",
    }
    admin_title(name: &Foreign) {
        en: "{name} administers this tenant",
        nb: "{name} administrerer denne leietakeren",
    }
    admin_text {
        en: "Make sure that somebody else does as well. Everything is taken, the role last.",
        nb: "Sørg for at noen andre også gjør det. Alt fjernes, rollen til slutt.",
    }
    not_now {
        en: "Not now",
        nb: "Ikke nå",
    }

    done(removed: &str, all: &str) {
        en: "{removed} of {all} are taken.",
        nb: "{removed} av {all} er fjernet.",
    }
    some_failed {
        en: "Not everything could be taken",
        nb: "Ikke alt kunne fjernes",
    }
    some_failed_text {
        en: "Each was tried twice. Why stands at each of them; what is done stays done.",
        nb: "Hver er forsøkt to ganger. Hvorfor, står ved hver av dem. Det som er gjort, forblir gjort.",
    }
    was_stopped {
        en: "Stopped before the end",
        nb: "Stanset før slutten",
    }
    was_stopped_text {
        en: "What is done stays done.",
        nb: "Det som er gjort, forblir gjort.",
    }
    go_on[n] {
        en: "Go on with 1" | "Go on with {n}",
        nb: "Fortsett med 1" | "Fortsett med {n}",
    }
    undo_all[n] {
        en: "Undo 1 removal" | "Undo all {n}",
        nb: "Angre 1 fjerning" | "Angre alle {n}",
    }
    undone[n] {
        en: "1 removal is taken back" | "{n} removals are taken back",
        nb: "1 fjerning er angret" | "{n} fjerninger er angret",
    }
    save_record {
        en: "Save the record",
        nb: "Lagre protokollen",
    }
    checking {
        en: "Reading back what is left…",
        nb: "Leser tilbake hva som er igjen …",
    }
    nothing_left(time: &str) {
        en: "Nothing is left, checked {time}",
        nb: "Ingenting er igjen, kontrollert {time}",
    }
    nothing_left_text(name: &Foreign) {
        en: "The API lists no policy, no group, no role and no effective right for {name}, who can still sign in.",
        nb: "API-et viser ingen tilgangsregel, ingen gruppe, ingen rolle og ingen effektiv rettighet for {name}, som fortsatt kan logge inn.",
    }
    something_left(time: &str) {
        en: "Something is left, checked {time}",
        nb: "Noe er igjen, kontrollert {time}",
    }
    what_is_left(policies: &str, groups: &str, roles: &str, rights: &str) {
        en: "The API lists: policies {policies}, groups {groups}, roles {roles}, effective rights {rights}.",
        nb: "API-et viser: tilgangsregler {policies}, grupper {groups}, roller {roles}, effektive rettigheter {rights}.",
    }
    not_proved {
        en: "It could not be read back",
        nb: "Det kunne ikke leses tilbake",
    }
    not_proved_yet {
        en: "Not read back since this page was opened",
        nb: "Ikke lest tilbake siden denne siden ble åpnet",
    }
    check_again {
        en: "Read back again",
        nb: "Les tilbake igjen",
    }
    or_more(count: &str) {
        en: "{count} or more",
        nb: "{count} eller flere",
    }
    record_name(subject: &Foreign, found: &str) {
        en: "Offboarding of {subject}. {found}",
        nb: "Avslutning av tilgangen til {subject}. {found}",
    }

    what_stays {
        en: "What stays",
        nb: "Hva som blir",
    }
    account_stays {
        en: "The account and its sign-in",
        nb: "Kontoen og innloggingen",
    }
    account_stays_text {
        en: "The API can neither block nor delete a person. Whoever runs the directory that they sign in with must close the account there.",
        nb: "API-et kan verken sperre eller slette en person. Den som drifter katalogen de logger inn med, må stenge kontoen der.",
    }
    tokens_stay {
        en: "Tokens that they have",
        nb: "Tokener de har",
    }
    tokens_stay_text {
        en: "They hold the old roles until they expire. Policies end at once.",
        nb: "De har de gamle rollene til de går ut. Tilgangsregler slutter å gjelde med en gang.",
    }
    secrets_stay {
        en: "Clients whose secret they know",
        nb: "Klienter de kjenner hemmeligheten til",
    }
    secrets_stay_text {
        en: "The console cannot know. Rotate the secrets that they had in hand.",
        nb: "Det kan ikke konsollen vite. Bytt hemmelighetene de har hatt i hånden.",
    }
    see_clients {
        en: "See clients",
        nb: "Se klienter",
    }
}

/// The page.
pub(super) const DETAIL: DetailWords =
    DetailWords { up: users, noun: offboard, not_loaded, none: no_such_user };
