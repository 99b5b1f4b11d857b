//! Words of the actions group.

use crate::parts::prelude::*;
use crate::words::words;

words! {
    actions {
        en: "Actions",
        nb: "Handlinger",
    }
    action {
        en: "Action",
        nb: "Handling",
    }
    what_actions_are {
        en: "What a policy may name. An action holds all that stand below it: who may manage payments may also create them.",
        nb: "Det en tilgangsregel kan nevne. En handling rommer alle som står under den: Den som kan administrere betalinger, kan også opprette dem.",
    }
    open_all {
        en: "Open all",
        nb: "Åpne alle",
    }
    close_all {
        en: "Close all",
        nb: "Lukk alle",
    }
    search_actions {
        en: "Search actions",
        nb: "Søk i handlinger",
    }
    search_hint {
        en: "Name or title",
        nb: "Navn eller tittel",
    }
    search_matches {
        en: "What holds a match stands above it. The tree is the API’s own; dots in a name decide nothing.",
        nb: "Det som rommer et treff, står over det. Treet er API-ets eget; punktum i et navn avgjør ingenting.",
    }
    actions_not_loaded {
        en: "The actions could not be loaded",
        nb: "Handlingene kunne ikke lastes",
    }
    no_actions {
        en: "There are no actions",
        nb: "Det finnes ingen handlinger",
    }
    no_actions_text {
        en: "Actions are made by Aritma. Without one, no policy can be made.",
        nb: "Handlinger lages av Aritma. Uten en handling kan ingen tilgangsregel lages.",
    }
    no_action_matches(search: &str) {
        en: "No action matches “{search}”",
        nb: "Ingen handling passer med «{search}»",
    }
    no_match_text {
        en: "The search looks anywhere in name and title.",
        nb: "Søket ser hvor som helst i navn og tittel.",
    }
    so_many_shown(all: &str, shown: &str) {
        en: "{all} actions, {shown} shown",
        nb: "{all} handlinger, {shown} vises",
    }
    so_many_match(found: &str, all: &str) {
        en: "{found} of {all} actions match",
        nb: "{found} av {all} handlinger passer",
    }
    tree_is_guessed {
        en: "This tree is a guess.",
        nb: "Dette treet er gjettet.",
    }
    how_it_is_guessed {
        en: "The API told no parents, so it goes by the names: “x.manage” is taken to hold all that begins with “x.”.",
        nb: "API-et fortalte ikke hva som står over hva, så navnene brukes: «x.manage» antas å romme alt som begynner med «x.».",
    }
    in_a_circle {
        en: "In a circle",
        nb: "Går i ring",
    }
    not_listed {
        en: "Not in the list of actions: no new policy may name it",
        nb: "Ikke i listen over handlinger: Ingen ny tilgangsregel kan nevne den",
    }
    given_directly_to {
        en: "Given directly to",
        nb: "Gitt direkte til",
    }
    given_to {
        en: "Given to",
        nb: "Gitt til",
    }
    nobody_directly {
        en: "Nobody directly",
        nb: "Ingen direkte",
    }
    none_seen {
        en: "None seen",
        nb: "Ingen sett",
    }
    groups[n] {
        en: "1 group" | "{n} groups",
        nb: "1 gruppe" | "{n} grupper",
    }
    people[n] {
        en: "1 person" | "{n} people",
        nb: "1 person" | "{n} personer",
    }
    clients[n] {
        en: "1 client" | "{n} clients",
        nb: "1 klient" | "{n} klienter",
    }
    others[n] {
        en: "1 other" | "{n} others",
        nb: "1 annen" | "{n} andre",
    }
    given_not_read {
        en: "Who has each directly takes reading every policy.",
        nb: "Hvem som har hver av dem direkte, krever at alle tilgangsregler leses.",
    }
    read_who_has_each {
        en: "Read who has each",
        nb: "Les hvem som har hver",
    }
    given_from_before {
        en: "Given to: from the policies that were read in this session.",
        nb: "Gitt til: fra tilgangsreglene som er lest i denne økten.",
    }
    who_may_do_this {
        en: "Who may do this",
        nb: "Hvem kan gjøre dette",
    }
    its_policies {
        en: "Policies with it",
        nb: "Tilgangsregler med den",
    }
    create_policy_with_it {
        en: "Create policy with it",
        nb: "Opprett tilgangsregel med den",
    }
    copy_name {
        en: "Copy name",
        nb: "Kopier navnet",
    }
}

/// What the list says.
pub(super) const LIST: ListWords = ListWords {
    title: actions,
    not_loaded: actions_not_loaded,
    none: no_actions,
    none_text: no_actions_text,
    columns: &[("action", action, "long"), ("held", given_directly_to, "short")],
    search: Some(SearchWords {
        search: search_actions,
        hint: search_hint,
        matches: search_matches,
        none: no_action_matches,
        none_text: no_match_text,
    }),
};
