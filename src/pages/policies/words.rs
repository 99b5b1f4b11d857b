//! Words of the policies group. A policy is “tilgangsregel”, its scope “område”.

use text::Foreign;

use crate::parts::prelude::*;
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
        en: "One person or client is known here by its id alone." | "{n} people and clients are known here by their ids alone.",
        nb: "Én person eller klient er bare kjent ved id-en her." | "{n} personer og klienter er bare kjent ved id-ene her.",
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
        en: "One of them is your own: you lose what nothing else gives you." | "{n} of them are your own: you lose what nothing else gives you.",
        nb: "Én av dem er din egen: Du mister det ingenting annet gir deg." | "{n} av dem er dine egne: Du mister det ingenting annet gir deg.",
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
    what_creating_does {
        en: "One sentence: who may do what, on which scope. It holds at once.",
        nb: "Én setning: hvem som kan gjøre hva, på hvilket område. Den gjelder straks.",
    }
    who {
        en: "Who",
        nb: "Hvem",
    }
    who_help {
        en: "A person, a client or a group. A group is easier to keep right than a person.",
        nb: "En person, en klient eller en gruppe. En gruppe er lettere å holde riktig enn en person.",
    }
    choose_who_first {
        en: "Choose who.",
        nb: "Velg hvem.",
    }
    choose_who {
        en: "Choose who",
        nb: "Velg hvem",
    }
    choose_another {
        en: "Choose somebody else",
        nb: "Velg en annen",
    }
    choose_this[n] {
        en: "Choose" | "Choose {n}",
        nb: "Velg" | "Velg {n}",
    }
    nobody_to_choose {
        en: "There is nobody here to choose.",
        nb: "Det er ingen her å velge.",
    }
    action_help {
        en: "One of the actions that exist. It gives all that stand below it.",
        nb: "En av handlingene som finnes. Den gir alle som står under den.",
    }
    action_missing {
        en: "Choose an action.",
        nb: "Velg en handling.",
    }
    no_such_action {
        en: "There is no such action.",
        nb: "Det finnes ingen slik handling.",
    }
    below_it(above: &str) {
        en: "below {above}",
        nb: "under {above}",
    }
    gives_only_itself {
        en: "It gives itself alone: nothing stands below it.",
        nb: "Den gir bare seg selv: Ingenting står under den.",
    }
    gives_these[n] {
        en: "It gives 1 more:" | "It gives {n} more:",
        nb: "Den gir 1 til:" | "Den gir {n} til:",
    }
    gives_by_guess {
        en: "By its name, as a guess: the API told no parents.",
        nb: "Gjettet ut fra navnet: API-et fortalte ikke hva som står over hva.",
    }
    actions_not_read {
        en: "The actions could not be loaded, so this cannot be checked here:",
        nb: "Handlingene kunne ikke lastes, så dette kan ikke sjekkes her:",
    }
    scope_help {
        en: "A path from the root, such as /subscriptions/7fdf00601dfb, or an address. It holds for everything below it.",
        nb: "En sti fra roten, som /subscriptions/7fdf00601dfb, eller en adresse. Den gjelder for alt under den.",
    }
    scope_missing {
        en: "Say on which scope.",
        nb: "Si på hvilket område.",
    }
    scope_no_root {
        en: "A scope begins with a slash, or with a scheme and a host, such as https://api.example.",
        nb: "Et område begynner med en skråstrek, eller med skjema og vert, som https://api.example.",
    }
    scope_hidden {
        en: "It has a space in it, or a mark that cannot be seen.",
        nb: "Det har et mellomrom i seg, eller et tegn som ikke synes.",
    }
    scope_empty_segment {
        en: "It has two slashes beside each other.",
        nb: "Det har to skråstreker ved siden av hverandre.",
    }
    scope_dots {
        en: "It has a segment of dots, which would lead elsewhere.",
        nb: "Det har et ledd av punktum, som ville ledet et annet sted.",
    }
    scope_query {
        en: "It has a “?” or a “#”. A scope ends with its path.",
        nb: "Det har et «?» eller et «#». Et område ender med stien.",
    }
    scope_percent {
        en: "It has a per cent sign that encodes nothing.",
        nb: "Det har et prosenttegn som ikke koder noe.",
    }
    known_scopes {
        en: "Scopes of policies that were read",
        nb: "Områder i tilgangsregler som er lest",
    }
    known_actions {
        en: "Actions",
        nb: "Handlinger",
    }
    everything_title {
        en: "Yes, on everything in the tenant",
        nb: "Ja, på alt hos leietakeren",
    }
    everything_help {
        en: "“/” is everything: what is there today and what is to come. No narrower policy can limit it afterwards.",
        nb: "«/» er alt: det som finnes i dag, og det som kommer. Ingen smalere tilgangsregel kan begrense det etterpå.",
    }
    confirm_everything_first {
        en: "Confirm first that it is on everything",
        nb: "Bekreft først at den gjelder alt",
    }
    exists_already {
        en: "This very policy exists already: creating it again changes nothing.",
        nb: "Akkurat denne tilgangsregelen finnes allerede: Å opprette den på nytt endrer ingenting.",
    }
    same_scope_otherwise(scope: &Foreign) {
        en: "The same policy exists already, with its scope written as {scope}.",
        nb: "Den samme tilgangsregelen finnes allerede, med området skrevet som {scope}.",
    }
    policy_created {
        en: "Policy created",
        nb: "Tilgangsregelen er opprettet",
    }
    conflict {
        en: "This policy exists already.",
        nb: "Denne tilgangsregelen finnes allerede.",
    }
    creation_unknown {
        en: "No clear answer came: the policy may exist now. Sending it again does no harm: a policy that is there stays one.",
        nb: "Det kom ikke noe klart svar: Tilgangsregelen kan finnes nå. Å sende den på nytt gjør ingen skade: En som er der, forblir én.",
    }
    not_created {
        en: "The policy was not created.",
        nb: "Tilgangsregelen ble ikke opprettet.",
    }
}

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
