//! Who may do what.

use text::Foreign;

use crate::words::words;

words! {
    // Check access.
    check_access {
        en: "Check access",
        nb: "Sjekk tilgang",
    }
    what_checking_is {
        en: "Who may do what, where, and why. Every way that leads there, not only the first.",
        nb: "Hvem kan gjøre hva, hvor og hvorfor. Alle veier som fører dit, ikke bare den første.",
    }
    copy_link {
        en: "Copy link",
        nb: "Kopier lenke",
    }
    question {
        en: "Question",
        nb: "Spørsmål",
    }
    who_may_do_this {
        en: "Who may do this",
        nb: "Hvem kan gjøre dette",
    }
    what_may_this_subject_do {
        en: "What may this subject do",
        nb: "Hva kan denne gjøre",
    }
    action {
        en: "Action",
        nb: "Handling",
    }
    on_scope_field {
        en: "On scope",
        nb: "På område",
    }
    only_on_scope {
        en: "Only on scope",
        nb: "Bare på område",
    }
    check {
        en: "Check",
        nb: "Sjekk",
    }
    action_missing {
        en: "Enter an action, such as banking.pis.create.",
        nb: "Skriv en handling, for eksempel banking.pis.create.",
    }
    scope_missing {
        en: "Enter a scope, such as / or /subscriptions/…",
        nb: "Skriv et område, for eksempel / eller /subscriptions/…",
    }
    ask_to_see {
        en: "Choose an action and a scope to see who may do it.",
        nb: "Velg en handling og et område for å se hvem som kan.",
    }
    nobody_may {
        en: "Nobody may do this: everything was read, and no policy grants it.",
        nb: "Ingen kan gjøre dette: Alt er lest, og ingen tilgangsregel gir det.",
    }
    nobody_as_far_as_read {
        en: "Nobody may do this, as far as could be read.",
        nb: "Ingen kan gjøre dette, så langt det kunne leses.",
    }
    people_may[n] {
        en: "person may" | "people may",
        nb: "person kan" | "personer kan",
    }
    clients_may[n] {
        en: "client may" | "clients may",
        nb: "klient kan" | "klienter kan",
    }
    groups_carry[n] {
        en: "group carries it" | "groups carry it",
        nb: "gruppe bærer det" | "grupper bærer det",
    }
    who_may {
        en: "Who may",
        nb: "Hvem som kan",
    }
    shown_of(shown: &str, all: &str) {
        en: "{shown} of {all} shown",
        nb: "{shown} av {all} vises",
    }
    show_more(count: &str) {
        en: "Show {count} more",
        nb: "Vis {count} til",
    }
    is_no_more {
        en: "No longer exists",
        nb: "Finnes ikke lenger",
    }
    compare_with_the_api {
        en: "Compare with the API",
        nb: "Sammenlign med API-et",
    }
    being_asked {
        en: "Asking the API",
        nb: "Spør API-et",
    }
    could_not_be_asked {
        en: "Could not be asked",
        nb: "Kunne ikke spørres",
    }
    api_agrees {
        en: "API agrees",
        nb: "API-et er enig",
    }
    api_says_no {
        en: "API says no",
        nb: "API-et sier nei",
    }
    api_denies[n] {
        en: "The API says no of 1 of those compared" | "The API says no of {n} of those compared",
        nb: "API-et sier nei om 1 av dem som ble sammenlignet" | "API-et sier nei om {n} av dem som ble sammenlignet",
    }
    not_comparable {
        en: "Not known: the actions were not read",
        nb: "Ikke kjent: Handlingene ble ikke lest",
    }
    records_of_no_form[n] {
        en: "1 of its records is in a form that is not known." | "{n} of its records are in a form that is not known.",
        nb: "1 av postene har en form som ikke er kjent." | "{n} av postene har en form som ikke er kjent.",
    }
    take_this_away {
        en: "Take this away…",
        nb: "Ta bort dette …",
    }
    open_its_page {
        en: "Open its page",
        nb: "Åpne siden",
    }
    who_else_may {
        en: "Who else may",
        nb: "Hvem andre kan",
    }

    // What a subject may do.
    person_client_or_group {
        en: "Person, client or group",
        nb: "Person, klient eller gruppe",
    }
    choose {
        en: "Choose…",
        nb: "Velg …",
    }
    choose_a_subject {
        en: "Choose a person, a client or a group",
        nb: "Velg en person, en klient eller en gruppe",
    }
    choose_a_subject_first {
        en: "Choose a person, a client or a group first.",
        nb: "Velg en person, en klient eller en gruppe først.",
    }
    choose_to_see {
        en: "Choose a person, a client or a group to see what it may do.",
        nb: "Velg en person, en klient eller en gruppe for å se hva den kan gjøre.",
    }
    what_may {
        en: "Rights of",
        nb: "Rettighetene til",
    }
    may_do_nothing {
        en: "It may do nothing: no policy of its own or of its groups grants anything.",
        nb: "Den kan ikke gjøre noe: Ingen egen regel og ingen av gruppenes regler gir noe.",
    }
    what_members_may_do {
        en: "What members may do",
        nb: "Hva medlemmer kan gjøre",
    }
    members_may_nothing {
        en: "By this group they may do nothing: no policy of its own or of the groups above it grants anything.",
        nb: "Gjennom denne gruppen kan de ikke gjøre noe: Ingen egen regel og ingen av gruppene over den gir noe.",
    }
    rights_in_all[n] {
        en: "1 right" | "{n} rights",
        nb: "1 rettighet" | "{n} rettigheter",
    }
    nothing_as_far_as_read {
        en: "It may do nothing, as far as could be read.",
        nb: "Den kan ikke gjøre noe, så langt det kunne leses.",
    }
    actions_count[n] {
        en: "action" | "actions",
        nb: "handling" | "handlinger",
    }
    scopes_count[n] {
        en: "scope" | "scopes",
        nb: "område" | "områder",
    }
    policies_hold[n] {
        en: "policy gives them" | "policies give them",
        nb: "regel gir dem" | "regler gir dem",
    }
    policies_add_nothing[n] {
        en: "policy adds nothing" | "policies add nothing",
        nb: "regel tilfører ingenting" | "regler tilfører ingenting",
    }
    the_api_is_asked {
        en: "The API is asked as well.",
        nb: "API-et blir også spurt.",
    }
    the_api_could_not_be_asked {
        en: "The API’s own answer could not be read.",
        nb: "API-ets eget svar kunne ikke leses.",
    }
    the_api_agrees(time: &str) {
        en: "The API’s own answer agrees, checked {time}.",
        nb: "API-ets eget svar er enig, sjekket kl. {time}.",
    }
    the_api_does_not_agree {
        en: "The API does not agree.",
        nb: "API-et er ikke enig.",
    }
    what_the_api_says_holds {
        en: "What the API says holds. Policies may have changed since they were read, or an action stands elsewhere in the tree than the API tells.",
        nb: "Det API-et sier, gjelder. Reglene kan være endret siden de ble lest, eller en handling hører under en annen enn API-et forteller.",
    }
    only_the_api {
        en: "Only the API has these:",
        nb: "Bare API-et har disse:",
    }
    only_we {
        en: "Only the policies that were read give these:",
        nb: "Bare reglene som ble lest, gir disse:",
    }
    copy_both {
        en: "Copy the difference",
        nb: "Kopier forskjellen",
    }
    see_the_difference {
        en: "See the difference",
        nb: "Se forskjellen",
    }

    // The access of one subject.
    access {
        en: "Access",
        nb: "Tilgang",
    }
    access_text {
        en: "By policies: its own, and those of its groups.",
        nb: "Ved tilgangsregler: egne, og gruppenes.",
    }
    own_and_inherited(own: &str, inherited: &str) {
        en: "{own} of its own, {inherited} inherited.",
        nb: "Egne: {own}. Arvet: {inherited}.",
    }
    no_policies_hold {
        en: "No policy gives it anything.",
        nb: "Ingen tilgangsregel gir noe.",
    }
    through(names: &str) {
        en: "Through {names}",
        nb: "Gjennom {names}",
    }
    via(name: &Foreign) {
        en: "via {name}",
        nb: "via {name}",
    }
    covered {
        en: "Covered",
        nb: "Dekket",
    }
    adds_nothing {
        en: "Adds nothing: the same comes by",
        nb: "Tilfører ingenting: Det samme kommer ved",
    }
    another_of_its_own {
        en: "another policy of its own",
        nb: "en annen egen regel",
    }
    remove_policy_named(action: &str, scope: &str) {
        en: "Remove the policy {action} on {scope}",
        nb: "Fjern tilgangsregelen {action} på {scope}",
    }
    policy_removed(what: &str) {
        en: "The policy {what} was removed.",
        nb: "Tilgangsregelen {what} er fjernet.",
    }
    policy_not_removed(what: &str) {
        en: "The policy {what} was not removed.",
        nb: "Tilgangsregelen {what} ble ikke fjernet.",
    }
    policy_removal_unknown(what: &str) {
        en: "Whether the policy {what} was removed is not known. It is read again.",
        nb: "Om tilgangsregelen {what} ble fjernet, er ikke kjent. Den leses på nytt.",
    }
    policy_given_back(what: &str) {
        en: "The policy {what} is back.",
        nb: "Tilgangsregelen {what} er tilbake.",
    }
    policy_not_given_back(what: &str) {
        en: "The policy {what} was not given back.",
        nb: "Tilgangsregelen {what} ble ikke gitt tilbake.",
    }
}
