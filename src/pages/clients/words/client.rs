//! The list, and a client.

use crate::words::words;

words! {
    clients {
        en: "Clients",
        nb: "Klienter",
    }
    client {
        en: "Client",
        nb: "Klient",
    }
    what_clients_are {
        en: "Applications and services that sign people in, or call by themselves. A new client may do nothing until a policy says so.",
        nb: "Applikasjoner og tjenester som logger folk inn, eller kaller selv. En ny klient kan ikke gjøre noe før en tilgangsregel sier det.",
    }
    create_client {
        en: "Create client",
        nb: "Opprett klient",
    }
    edit_client {
        en: "Edit client",
        nb: "Rediger klient",
    }
    client_id {
        en: "Client ID",
        nb: "Klient-ID",
    }
    kind {
        en: "Kind",
        nb: "Slag",
    }
    identity {
        en: "Identity",
        nb: "Identitet",
    }
    service {
        en: "Service",
        nb: "Tjeneste",
    }
    web_app {
        en: "Web app",
        nb: "Nettapp",
    }
    browser_app {
        en: "Browser or native app",
        nb: "Nettleser- eller mobilapp",
    }
    other_kind {
        en: "Other",
        nb: "Annet",
    }
    not_told {
        en: "Not told",
        nb: "Ikke oppgitt",
    }
    copy_client_id {
        en: "Copy client ID",
        nb: "Kopier klient-ID",
    }
    search_clients {
        en: "Search clients",
        nb: "Søk i klienter",
    }
    search_hint {
        en: "Name or client ID",
        nb: "Navn eller klient-ID",
    }
    search_matches {
        en: "Finds what you type anywhere in name, description or client ID.",
        nb: "Finner det du skriver, hvor som helst i navn, beskrivelse eller klient-ID.",
    }
    clients_not_loaded {
        en: "The clients could not be loaded",
        nb: "Klientene kunne ikke lastes",
    }
    client_not_loaded {
        en: "The client could not be loaded",
        nb: "Klienten kunne ikke lastes",
    }
    no_such_client {
        en: "No such client",
        nb: "Ingen slik klient",
    }
    no_clients {
        en: "There are no clients yet",
        nb: "Det finnes ingen klienter ennå",
    }
    no_clients_text {
        en: "Create one for each application or service that signs people in or calls the API.",
        nb: "Opprett én for hver applikasjon eller tjeneste som logger folk inn eller kaller API-et.",
    }
    no_client_matches(search: &str) {
        en: "No client matches “{search}”",
        nb: "Ingen klient passer med «{search}»",
    }
    no_match_text {
        en: "The search looks anywhere in name, description and client ID.",
        nb: "Søket ser hvor som helst i navn, beskrivelse og klient-ID.",
    }
    grant_types {
        en: "Grant types",
        nb: "Tillatelsestyper",
    }
    scopes_it_may_ask_for {
        en: "Scopes it may ask for",
        nb: "Omfang den kan be om",
    }
    none_of_these {
        en: "None",
        nb: "Ingen",
    }
    access {
        en: "Access",
        nb: "Tilgang",
    }
    subject {
        en: "Subject",
        nb: "Subjekt",
    }
    subject_text {
        en: "What a client may do is said by policies on its subject.",
        nb: "Hva en klient kan gjøre, sies av tilgangsregler på subjektet dens.",
    }
    subject_id {
        en: "Subject ID",
        nb: "Subjekt-ID",
    }
    copy_subject_id {
        en: "Copy subject ID",
        nb: "Kopier subjekt-ID",
    }
    subject_not_loaded {
        en: "The subject could not be loaded",
        nb: "Subjektet kunne ikke lastes",
    }
    no_subject {
        en: "Not found among the subjects",
        nb: "Ikke funnet blant subjektene",
    }

    what_is_it {
        en: "What is it?",
        nb: "Hva er det?",
    }
    what_is_it_help {
        en: "The settings that follow from it are made for you.",
        nb: "Innstillingene som følger av det, lages for deg.",
    }
}
