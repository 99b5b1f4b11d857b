//! Words of the scopes group. A scope here is what a client may ask for: Norwegian “omfang”, never “område”.

use crate::parts::prelude::*;
use crate::words::words;

words! {
    scopes {
        en: "Scopes",
        nb: "Omfang",
    }
    scope {
        en: "Scope",
        nb: "Omfang",
    }
    what_scopes_are {
        en: "What a client may ask for when somebody signs in, or when it calls by itself. Made by Aritma; chosen on each client.",
        nb: "Hva en klient kan be om når noen logger inn, eller når den kaller selv. Laget av Aritma; valgt på hver klient.",
    }
    what_it_is_for {
        en: "What it is for",
        nb: "Hva det er til",
    }
    search_scopes {
        en: "Search scopes",
        nb: "Søk i omfang",
    }
    search_hint {
        en: "Name or description",
        nb: "Navn eller beskrivelse",
    }
    search_matches {
        en: "Finds what you type anywhere in name and description.",
        nb: "Finner det du skriver, hvor som helst i navn og beskrivelse.",
    }
    scopes_not_loaded {
        en: "The scopes could not be loaded",
        nb: "Omfangene kunne ikke lastes",
    }
    no_scopes {
        en: "There are no scopes",
        nb: "Det finnes ingen omfang",
    }
    no_scopes_text {
        en: "Scopes are made by Aritma. None has been made yet.",
        nb: "Omfang lages av Aritma. Ingen er laget ennå.",
    }
    no_scope_matches(search: &str) {
        en: "No scope matches “{search}”",
        nb: "Ingen omfang passer med «{search}»",
    }
    no_match_text {
        en: "The search looks anywhere in name and description.",
        nb: "Søket ser hvor som helst i navn og beskrivelse.",
    }
    two_scopes {
        en: "Two things are called scope",
        nb: "To ting kalles scope",
    }
    two_scopes_hint {
        en: "This list, and a policy’s scope",
        nb: "Denne listen, og området til en tilgangsregel",
    }
    two_scopes_text {
        en: "Here it is a word in a client’s request for a token. In a policy it is a path to resources. Neither gives the other, even where they have the same name.",
        nb: "Her er det et ord i en klients forespørsel om token. I en tilgangsregel er det en sti til ressurser. Ingen av dem gir den andre, selv om de har samme navn.",
    }
    here {
        en: "Here:",
        nb: "Her:",
    }
    in_a_policy {
        en: "In a policy:",
        nb: "I en tilgangsregel:",
    }
    scope_not_loaded {
        en: "The scope could not be loaded",
        nb: "Omfanget kunne ikke lastes",
    }
    no_such_scope {
        en: "No such scope",
        nb: "Ikke noe slikt omfang",
    }
    copy_scope {
        en: "Copy scope",
        nb: "Kopier omfanget",
    }
    display_name {
        en: "Display name",
        nb: "Visningsnavn",
    }
    identity {
        en: "Identity",
        nb: "Identitet",
    }
    clients_that_may {
        en: "Clients that may ask for it",
        nb: "Klienter som kan be om det",
    }
    clients_that_may_text {
        en: "The API cannot be asked for this: the clients are read page by page.",
        nb: "API-et kan ikke spørres om dette: Klientene leses side for side.",
    }
    clients_not_loaded {
        en: "The clients could not be loaded",
        nb: "Klientene kunne ikke lastes",
    }
    no_client_may {
        en: "No client may ask for it",
        nb: "Ingen klient kan be om det",
    }
    no_client_may_text {
        en: "All clients were read.",
        nb: "Alle klientene er lest.",
    }
    client {
        en: "Client",
        nb: "Klient",
    }
    may_ask {
        en: "May ask",
        nb: "Kan be om det",
    }
    yes {
        en: "Yes",
        nb: "Ja",
    }
    not_told {
        en: "Not told: open the client",
        nb: "Ikke oppgitt: Åpne klienten",
    }
    choose_scopes {
        en: "Choose scopes",
        nb: "Velg omfang",
    }
    find_scope {
        en: "Find a scope",
        nb: "Finn et omfang",
    }
    scopes_chosen_of(chosen: &str, all: &str) {
        en: "{chosen} chosen · {all} scopes",
        nb: "{chosen} valgt · {all} omfang",
    }
    choose_scope_first {
        en: "Choose a scope first",
        nb: "Velg et omfang først",
    }
    no_scope_found {
        en: "No scope matches.",
        nb: "Ingen omfang passer.",
    }
    scopes_unreadable[n] {
        en: "1 scope could not be read and is not in the list." | "{n} scopes could not be read and are not in the list.",
        nb: "1 omfang kunne ikke leses og er ikke i listen." | "{n} omfang kunne ikke leses og er ikke i listen.",
    }
    add_scopes {
        en: "Add scopes",
        nb: "Legg til omfang",
    }
    add_so_many[n] {
        en: "Add scope" | "Add {n} scopes",
        nb: "Legg til omfang" | "Legg til {n} omfang",
    }
    every_scope_is_chosen {
        en: "Every scope is chosen already.",
        nb: "Alle omfang er valgt allerede.",
    }
}

/// What the list says.
pub(super) const LIST: ListWords = ListWords {
    title: scopes,
    not_loaded: scopes_not_loaded,
    none: no_scopes,
    none_text: no_scopes_text,
    columns: &[("scope", scope, "long"), ("about", what_it_is_for, "long")],
    search: Some(SearchWords {
        search: search_scopes,
        hint: search_hint,
        matches: search_matches,
        none: no_scope_matches,
        none_text: no_match_text,
    }),
};

/// What the page of one says.
pub(super) const DETAIL: DetailWords =
    DetailWords { up: scopes, noun: scope, not_loaded: scope_not_loaded, none: no_such_scope };

/// What the list of clients says.
pub(super) const CLIENTS: ListWords = ListWords {
    title: clients_that_may,
    not_loaded: clients_not_loaded,
    none: no_client_may,
    none_text: no_client_may_text,
    columns: &[("client", client, "long"), ("may", may_ask, "short")],
    search: None,
};

/// How scopes are chosen.
pub(super) const PICK: PickWords = PickWords {
    label: choose_scopes,
    list: scopes,
    find: find_scope,
    chosen_of: scopes_chosen_of,
    choose_first: choose_scope_first,
    no_match: no_scope_found,
    unreadable: scopes_unreadable,
};

/// How a field is filled with scopes.
pub(super) const PICKED: PickedWords =
    PickedWords { add: add_scopes, act: add_so_many, none: every_scope_is_chosen };
