//! Subjects, and what an answer rests on.

use text::Foreign;

use crate::words::words;

words! {
    // Subjects.
    person {
        en: "Person",
        nb: "Person",
    }
    client {
        en: "Client",
        nb: "Klient",
    }
    group {
        en: "Group",
        nb: "Gruppe",
    }
    subject {
        en: "Subject",
        nb: "Den som har tilgang",
    }
    subjects {
        en: "People, clients and groups",
        nb: "Personer, klienter og grupper",
    }
    choose_subjects {
        en: "Choose people, clients or groups",
        nb: "Velg personer, klienter eller grupper",
    }
    find_subject {
        en: "Find by name",
        nb: "Finn etter navn",
    }
    chosen_of(chosen: &str, all: &str) {
        en: "{chosen} chosen · {all} in all",
        nb: "{chosen} valgt · {all} i alt",
    }
    choose_one_first {
        en: "Choose one first.",
        nb: "Velg én først.",
    }
    no_subject_matches {
        en: "Nobody has a name like this.",
        nb: "Ingen har et slikt navn.",
    }
    subjects_unreadable[count] {
        en: "One could not be read." | "{count} could not be read.",
        nb: "Én kunne ikke leses." | "{count} kunne ikke leses.",
    }
    on {
        en: "on",
        nb: "på",
    }
    id_ends(kind: &str, end: &Foreign) {
        en: "{kind} · id ends {end}",
        nb: "{kind} · id slutter på {end}",
    }
    without_name(kind: &str, end: &Foreign) {
        en: "{kind} (id ends {end})",
        nb: "{kind} (id slutter på {end})",
    }
    everything_hint {
        en: "Everything in the tenant",
        nb: "Alt hos leietakeren",
    }

    // What an answer rests on.
    reading(calls: &str, missing: &str) {
        en: "Reading: {calls} requests so far, at least {missing} to go.",
        nb: "Leser: {calls} forespørsler så langt, minst {missing} igjen.",
    }
    worked_out(policies: &str, groups: &str, actions: &str, time: &str) {
        en: "Worked out here from {policies} policies, {groups} groups and {actions} actions, read at {time}.",
        nb: "Regnet ut her av {policies} tilgangsregler, {groups} grupper og {actions} handlinger, lest kl. {time}.",
    }
    parents_are_guessed {
        en: "The API tells no parents of actions: that x.manage covers x.* is a guess.",
        nb: "API-et forteller ikke hva handlinger hører under: At x.manage dekker x.* er en gjetning.",
    }
    at_least {
        en: "At least these.",
        nb: "Minst disse.",
    }
    policies_refused {
        en: "Your account may not read policies. It needs a policy with the action iam.policy.read.",
        nb: "Kontoen din kan ikke lese tilgangsregler. Den trenger en regel med handlingen iam.policy.read.",
    }
    not_read {
        en: "Not read:",
        nb: "Ikke lest:",
    }
    only_there {
        en: "What is only there is missing.",
        nb: "Det som bare finnes der, mangler.",
    }
    the_actions {
        en: "the actions",
        nb: "handlingene",
    }
    the_policies {
        en: "the policies",
        nb: "tilgangsreglene",
    }
    the_policies_of(name: &str) {
        en: "the policies of {name}",
        nb: "tilgangsreglene til {name}",
    }
    the_groups {
        en: "the groups",
        nb: "gruppene",
    }
    the_members_of(name: &str) {
        en: "the members of {name}",
        nb: "medlemmene av {name}",
    }
    the_groups_of(name: &str) {
        en: "the groups of {name}",
        nb: "gruppene til {name}",
    }
    refused {
        en: "refused",
        nb: "avvist",
    }
    failed {
        en: "failed",
        nb: "feilet",
    }
    records_unreadable(count: &str) {
        en: "{count} unreadable",
        nb: "{count} uleselige",
    }
    not_yet {
        en: "not yet",
        nb: "ikke ennå",
    }
    cut_short {
        en: "cut short",
        nb: "avbrutt",
    }

    // What is one's own.
    own_title {
        en: "Take this from yourself?",
        nb: "Ta dette fra deg selv?",
    }
    own_text {
        en: "It is your own, or of a group that you are in. You lose what nothing else gives you, at once, and may not be able to give it back to yourself.",
        nb: "Det er ditt eget, eller til en gruppe du er i. Du mister det ingenting annet gir deg, med en gang, og kan kanskje ikke gi det tilbake til deg selv.",
    }
    take_it_all_the_same {
        en: "Take it all the same",
        nb: "Ta det likevel",
    }
}
