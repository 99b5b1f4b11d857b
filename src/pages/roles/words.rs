//! Words of the roles group.

use crate::parts::prelude::*;
use crate::words::{common, words};

words! {
    roles {
        en: "Roles",
        nb: "Roller",
    }
    role {
        en: "Role",
        nb: "Rolle",
    }
    what_roles_are {
        en: "Claims that Aritma ID puts into people’s tokens. Roles are made by Aritma; here you give them to people.",
        nb: "Påstander som Aritma ID legger i folks token. Roller lages av Aritma; her gir du dem til personer.",
    }
    role_or_policy {
        en: "Role or policy?",
        nb: "Rolle eller tilgangsregel?",
    }
    role_or_policy_hint {
        en: "What each of them does",
        nb: "Hva hver av dem gjør",
    }
    a_role {
        en: "A role",
        nb: "En rolle",
    }
    a_role_text {
        en: "belongs to Aritma ID. It becomes a claim in the person’s token, and each application decides what to make of it. Only people have roles. It holds from the next token.",
        nb: "hører til Aritma ID. Den blir en påstand i personens token, og hver applikasjon bestemmer hva den betyr. Bare personer har roller. Den gjelder fra neste token.",
    }
    a_policy {
        en: "A policy",
        nb: "En tilgangsregel",
    }
    a_policy_text {
        en: "lets a person, client or group do one action on one scope, and is asked by Aritma’s own APIs. It holds at once. A role gives no access to Aritma resources.",
        nb: "lar en person, klient eller gruppe gjøre én handling på ett område, og blir spurt av Aritmas egne API-er. Den gjelder straks. En rolle gir ingen tilgang til Aritma-ressurser.",
    }
    search_roles {
        en: "Search roles",
        nb: "Søk i roller",
    }
    search_hint {
        en: "Name of a role",
        nb: "Navn på en rolle",
    }
    search_matches {
        en: "Finds what you type anywhere in the name.",
        nb: "Finner det du skriver, hvor som helst i navnet.",
    }
    roles_not_loaded {
        en: "The roles could not be loaded",
        nb: "Rollene kunne ikke lastes",
    }
    no_roles_here {
        en: "There are no roles",
        nb: "Det finnes ingen roller",
    }
    no_roles_here_text {
        en: "Roles are made by Aritma for your tenant. None has been made yet.",
        nb: "Roller lages av Aritma for leietakeren din. Ingen er laget ennå.",
    }
    no_role_named(search: &str) {
        en: "No role matches “{search}”",
        nb: "Ingen rolle passer med «{search}»",
    }
    no_role_named_text {
        en: "The search looks anywhere in the name.",
        nb: "Søket ser hvor som helst i navnet.",
    }
    copy_name {
        en: "Copy name",
        nb: "Kopier navnet",
    }
    copy_role_id {
        en: "Copy role ID",
        nb: "Kopier rolle-ID",
    }
    role_id {
        en: "Role ID",
        nb: "Rolle-ID",
    }
    name_term {
        en: "Name",
        nb: "Navn",
    }
    role_not_loaded {
        en: "The role could not be loaded",
        nb: "Rollen kunne ikke lastes",
    }
    no_such_role {
        en: "No such role",
        nb: "Ingen slik rolle",
    }
    administers {
        en: "Administers the whole tenant",
        nb: "Administrerer hele leietakeren",
    }
    a_claim {
        en: "A claim in the token of whoever holds it",
        nb: "En påstand i tokenet til den som har den",
    }
    choose_roles {
        en: "Choose roles",
        nb: "Velg roller",
    }
    find_role {
        en: "Find a role",
        nb: "Finn en rolle",
    }
    roles_chosen_of(chosen: &str, all: &str) {
        en: "{chosen} chosen · {all} roles",
        nb: "{chosen} valgt · {all} roller",
    }
    choose_role_first {
        en: "Choose a role first",
        nb: "Velg en rolle først",
    }
    no_role_matches {
        en: "No role matches.",
        nb: "Ingen rolle passer.",
    }
    roles_unreadable[n] {
        en: "1 role could not be read and is not in the list." | "{n} roles could not be read and are not in the list.",
        nb: "1 rolle kunne ikke leses og er ikke i listen." | "{n} roller kunne ikke leses og er ikke i listen.",
    }

    holders {
        en: "Holders",
        nb: "Innehavere",
    }
    holder {
        en: "Holder",
        nb: "Innehaver",
    }
    holders_text {
        en: "The API cannot be asked who holds a role: the users are read page by page, and those who hold it are shown.",
        nb: "API-et kan ikke spørres om hvem som har en rolle: Brukerne leses side for side, og de som har den, vises.",
    }
    holders_not_loaded {
        en: "The users could not be loaded",
        nb: "Brukerne kunne ikke lastes",
    }
    nobody_holds_it {
        en: "Nobody holds it",
        nb: "Ingen har den",
    }
    nobody_holds_it_text {
        en: "All users were read.",
        nb: "Alle brukerne er lest.",
    }
    give_to_people {
        en: "Give to people",
        nb: "Gi til personer",
    }
    give_title {
        en: "Give the role to people",
        nb: "Gi rollen til personer",
    }
    give_to[n] {
        en: "Give to 1 person" | "Give to {n} people",
        nb: "Gi til 1 person" | "Gi til {n} personer",
    }
    holds_it_already {
        en: "Holds it already",
        nb: "Har den allerede",
    }
    everybody_holds_it {
        en: "Nobody is here to give it to.",
        nb: "Det er ingen her å gi den til.",
    }
    facts {
        en: "Identity",
        nb: "Identitet",
    }

    give_role {
        en: "Give the role",
        nb: "Gi rollen",
    }
    take_role {
        en: "Take the role away",
        nb: "Ta bort rollen",
    }
}

/// What the list says.
pub(super) const LIST: ListWords = ListWords {
    title: roles,
    not_loaded: roles_not_loaded,
    none: no_roles_here,
    none_text: no_roles_here_text,
    columns: &[("role", role, "long")],
    search: Some(SearchWords {
        search: search_roles,
        hint: search_hint,
        matches: search_matches,
        none: no_role_named,
        none_text: no_role_named_text,
    }),
};

/// What the page of one says.
pub(super) const DETAIL: DetailWords =
    DetailWords { up: roles, noun: role, not_loaded: role_not_loaded, none: no_such_role };

/// What the list of holders says.
pub(super) const HOLDERS: ListWords = ListWords {
    title: holders,
    not_loaded: holders_not_loaded,
    none: nobody_holds_it,
    none_text: nobody_holds_it_text,
    columns: &[("user", holder, "long"), ("two-factor", common::two_factor, "short")],
    search: None,
};

/// How roles are chosen.
pub(super) const PICK: PickWords = PickWords {
    label: choose_roles,
    list: roles,
    find: find_role,
    chosen_of: roles_chosen_of,
    choose_first: choose_role_first,
    no_match: no_role_matches,
    unreadable: roles_unreadable,
};
