//! The list, and removal.

use text::Foreign;

use crate::words::words;

words! {
    policies {
        en: "Policies",
        nb: "Tilgangsregler",
    }
    subject {
        en: "Subject",
        nb: "Hvem",
    }
    action {
        en: "Action",
        nb: "Handling",
    }
    scope {
        en: "Scope",
        nb: "Område",
    }
    what_policies_are {
        en: "A policy lets a subject do an action on a scope, and on everything below both. Policies only give; nothing takes away.",
        nb: "En tilgangsregel lar noen gjøre en handling på et område, og på alt under begge. Tilgangsregler bare gir; ingenting tar bort.",
    }
    everything {
        en: "everything",
        nb: "alt",
    }
    gone {
        en: "Gone",
        nb: "Finnes ikke lenger",
    }
    policy_of(action: &Foreign, scope: &Foreign, subject: &Foreign) {
        en: "{action} on {scope} for {subject}",
        nb: "{action} på {scope} for {subject}",
    }

    // The list.
    policies_not_loaded {
        en: "The policies could not be loaded",
        nb: "Tilgangsreglene kunne ikke lastes",
    }
    no_policies {
        en: "There are no policies",
        nb: "Det finnes ingen tilgangsregler",
    }
    no_policies_text {
        en: "Nobody may do anything by a policy yet. All policies were read.",
        nb: "Ingen kan gjøre noe ved en tilgangsregel ennå. Alle tilgangsregler er lest.",
    }
    no_policy_matches(filter: &str) {
        en: "No policy matches “{filter}”",
        nb: "Ingen tilgangsregel passer med «{filter}»",
    }
    no_match_text {
        en: "An action and a scope are looked for just as they are written, not what lies above or below them. All that the API gave for it was read.",
        nb: "En handling og et område søkes slik de er skrevet, ikke det som ligger over eller under dem. Alt API-et ga for det, er lest.",
    }
    filter_policies {
        en: "Filter policies",
        nb: "Filtrer tilgangsregler",
    }
    filter_hint {
        en: "subject:  action:  scope:",
        nb: "subject:  action:  scope:",
    }
    filter_help {
        en: "Type or pick subject:, action: or scope:, or words; Enter adds them. What stands here is in the address, to be sent on.",
        nb: "Skriv eller velg subject:, action: eller scope:, eller ord; Enter legger dem til. Det som står her, er i adressen og kan sendes videre.",
    }
    about_subject {
        en: "who has it: a person, client or group",
        nb: "hvem som har den: en person, klient eller gruppe",
    }
    about_action {
        en: "what it lets them do",
        nb: "hva den lar dem gjøre",
    }
    about_scope {
        en: "on what",
        nb: "på hva",
    }
    unknown_filter(key: &Foreign) {
        en: "There is no filter “{key}”, so nothing is found by it: use subject:, action: or scope:, or quotes around words.",
        nb: "Det finnes ikke noe filter «{key}», så det finner ingenting: Bruk subject:, action: eller scope:, eller anførselstegn rundt ord.",
    }
    looked_for_here(shown: &str, read: &str) {
        en: "{shown} of the {read} that were read match. Words, names and several values are looked for here, in what was read.",
        nb: "{shown} av de {read} som er lest, passer. Ord, navn og flere verdier søkes her, i det som er lest.",
    }
    not_filtered_there(shown: &str, read: &str) {
        en: "{shown} of the {read} that were read match. The API gave others too: they were left out here.",
        nb: "{shown} av de {read} som er lest, passer. API-et ga også andre: De er utelatt her.",
    }
    names_to_come[n] {
        en: "1 name is still to come." | "{n} names are still to come.",
        nb: "1 navn gjenstår." | "{n} navn gjenstår.",
    }
    known_by_id[n] {
        en: "One subject is known here by its id alone." | "{n} subjects are known here by their ids alone.",
        nb: "Ett subjekt er bare kjent ved id-en her." | "{n} subjekter er bare kjent ved id-ene her.",
    }
    look_up_names[n] {
        en: "Look up 1 name" | "Look up {n} names",
        nb: "Slå opp 1 navn" | "Slå opp {n} navn",
    }
    names_not_read[n] {
        en: "1 name could not be read." | "{n} names could not be read.",
        nb: "1 navn kunne ikke leses." | "{n} navn kunne ikke leses.",
    }
    so_many_gone[n] {
        en: "1 policy is of a subject that is gone." | "{n} policies are of subjects that are gone.",
        nb: "1 tilgangsregel gjelder noen som ikke finnes lenger." | "{n} tilgangsregler gjelder noen som ikke finnes lenger.",
    }
    what_gone_means {
        en: "Nobody has anything by them. They can be cleaned up.",
        nb: "Ingen har noe ved dem. De kan ryddes bort.",
    }
    select_gone[n] {
        en: "Select it" | "Select these {n}",
        nb: "Velg den" | "Velg disse {n}",
    }
    only_this_subject {
        en: "Only this subject",
        nb: "Bare denne",
    }
    only_this_action {
        en: "Only this action",
        nb: "Bare denne handlingen",
    }
    only_this_scope {
        en: "Only this scope",
        nb: "Bare dette området",
    }
    create_one_like_it {
        en: "Create one like it",
        nb: "Opprett en som ligner",
    }
    copy_policy {
        en: "Copy as filter",
        nb: "Kopier som filter",
    }
    may_not_read {
        en: "Your account may not read policies",
        nb: "Kontoen din kan ikke lese tilgangsregler",
    }
    why_not_read {
        en: "The IAM API answered 403 (not allowed). It wants the action iam.policy.read on everything, or the role TenantAdmin. Nothing has been changed.",
        nb: "IAM-API-et svarte 403 (ikke tillatt). Det krever handlingen iam.policy.read på alt, eller rollen TenantAdmin. Ingenting er endret.",
    }
    copy_what_to_ask_for {
        en: "Copy what to ask for",
        nb: "Kopier hva du kan be om",
    }
    what_to_ask_for(name: &Foreign, subject: &str) {
        en: "Please let {name} ({subject}) read policies: create a policy with the action iam.policy.read on the scope /.",
        nb: "La {name} ({subject}) lese tilgangsregler: Opprett en tilgangsregel med handlingen iam.policy.read på området /.",
    }

    // Removing.
    remove {
        en: "Remove",
        nb: "Fjern",
    }
    remove_policy {
        en: "Remove policy",
        nb: "Fjern tilgangsregelen",
    }
    remove_so_many[n] {
        en: "Remove 1 policy?" | "Remove {n} policies?",
        nb: "Fjerne 1 tilgangsregel?" | "Fjerne {n} tilgangsregler?",
    }
    of_subjects[n] {
        en: "1 subject" | "{n} subjects",
        nb: "1 person, klient eller gruppe" | "{n} personer, klienter og grupper",
    }
    on_scopes[n] {
        en: "1 scope" | "{n} scopes",
        nb: "1 område" | "{n} områder",
    }
    of_subjects_on_scopes(subjects: &str, scopes: &str) {
        en: "They are of {subjects}, on {scopes}.",
        nb: "De gjelder {subjects}, på {scopes}.",
    }
    on_everything[n] {
        en: "1 of them is on everything." | "{n} of them are on everything.",
        nb: "1 av dem gjelder alt." | "{n} av dem gjelder alt.",
    }
    own_among_them[n] {
        en: "One of them is your own, or of a group that you are in: you lose what nothing else gives you." | "{n} of them are your own, or of groups that you are in: you lose what nothing else gives you.",
        nb: "Én av dem er din egen, eller til en gruppe du er i: Du mister det ingenting annet gir deg." | "{n} av dem er dine egne, eller til grupper du er i: Du mister det ingenting annet gir deg.",
    }
    ends_at_once {
        en: "It ends at once. Afterwards what is left is read back, and the removal can be undone.",
        nb: "Det opphører straks. Etterpå leses det som er igjen tilbake, og fjerningen kan angres.",
    }
    keep_them {
        en: "Keep",
        nb: "Behold",
    }
    removed[n] {
        en: "Policy removed: it is no longer there" | "{n} policies removed: they are no longer there",
        nb: "Tilgangsregelen er fjernet: Den er der ikke lenger" | "{n} tilgangsregler er fjernet: De er der ikke lenger",
    }
    still_there {
        en: "It is still there, though the API said that it was removed. Something between the console and the API may have dropped the body of the request. Nothing has been changed.",
        nb: "Den er der fortsatt, selv om API-et sa at den ble fjernet. Noe mellom konsollen og API-et kan ha fjernet innholdet i forespørselen. Ingenting er endret.",
    }
    not_removed {
        en: "No clear answer came, and it is still there.",
        nb: "Det kom ikke noe klart svar, og den er der fortsatt.",
    }
    still_selected {
        en: "Those that were not removed are still selected.",
        nb: "De som ikke ble fjernet, er fortsatt valgt.",
    }
    removal_unknown {
        en: "Not known: what is there now could not be read back. Read again to see.",
        nb: "Ikke kjent: Det som er der nå, kunne ikke leses tilbake. Les på nytt for å se.",
    }
    not_all_removed[n] {
        en: "1 policy was not removed" | "{n} policies were not removed",
        nb: "1 tilgangsregel ble ikke fjernet" | "{n} tilgangsregler ble ikke fjernet",
    }
    put_back[n] {
        en: "Policy put back" | "{n} policies put back",
        nb: "Tilgangsregelen er satt tilbake" | "{n} tilgangsregler er satt tilbake",
    }
    not_put_back[n] {
        en: "1 policy could not be put back. Read again to see what is there." | "{n} policies could not be put back. Read again to see what is there.",
        nb: "1 tilgangsregel kunne ikke settes tilbake. Les på nytt for å se hva som er der." | "{n} tilgangsregler kunne ikke settes tilbake. Les på nytt for å se hva som er der.",
    }

    // Creating.
    create_policy {
        en: "Create policy",
        nb: "Opprett tilgangsregel",
    }
}
