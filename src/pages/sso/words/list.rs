//! The list, and a provider.

use crate::words::words;

words! {
    providers {
        en: "SSO providers",
        nb: "SSO-leverandører",
    }
    provider {
        en: "Provider",
        nb: "Leverandør",
    }
    what_providers_are {
        en: "Let a company’s people sign in with the accounts they have.",
        nb: "La folk i et selskap logge inn med kontoene de har.",
    }
    add_provider {
        en: "Add provider",
        nb: "Legg til leverandør",
    }
    it_stays_hidden {
        en: "It stays hidden until you have tried it.",
        nb: "Den forblir skjult til du har prøvd den.",
    }
    azure {
        en: "Azure AD",
        nb: "Azure AD",
    }
    google {
        en: "Google",
        nb: "Google",
    }
    signicat {
        en: "Signicat",
        nb: "Signicat",
    }
    another {
        en: "Other OpenID Connect",
        nb: "Annen OpenID Connect",
    }
    azure_ready {
        en: "Microsoft Entra ID, for companies with Microsoft 365. Have ready: tenant ID, application ID, a secret.",
        nb: "Microsoft Entra ID, for selskaper med Microsoft 365. Ha klart: leietaker-ID, applikasjons-ID, en hemmelighet.",
    }
    google_ready {
        en: "Google Workspace. Have ready: client ID and secret from the Google Cloud console.",
        nb: "Google Workspace. Ha klart: klient-ID og hemmelighet fra Google Cloud-konsollen.",
    }
    signicat_ready {
        en: "BankID, MitID or Swedish BankID. Have ready: your Signicat account, client ID and secret.",
        nb: "BankID, MitID eller svensk BankID. Ha klart: Signicat-kontoen, klient-ID og hemmelighet.",
    }
    another_ready {
        en: "Okta, Keycloak, ADFS and others. Have ready: its issuer address, client ID and secret. SAML is not offered.",
        nb: "Okta, Keycloak, ADFS og andre. Ha klart: utstederadressen, klient-ID og hemmelighet. SAML tilbys ikke.",
    }
    kind {
        en: "Kind",
        nb: "Slag",
    }
    state_term {
        en: "State",
        nb: "Tilstand",
    }
    not_connected {
        en: "Not connected",
        nb: "Ikke tilkoblet",
    }
    connected {
        en: "Connected",
        nb: "Tilkoblet",
    }
    hidden {
        en: "Hidden",
        nb: "Skjult",
    }
    on {
        en: "On",
        nb: "På",
    }
    list_does_not_tell {
        en: "The list does not tell whose button is on the login page.",
        nb: "Listen oppgir ikke hvem som har knapp på påloggingssiden.",
    }
    read_states {
        en: "Read which are hidden",
        nb: "Les hvilke som er skjult",
    }
    providers_read(read: &str, of: &str) {
        en: "{read} of {of} connected providers read.",
        nb: "{read} av {of} tilkoblede leverandører lest.",
    }
    made_elsewhere {
        en: "Made elsewhere; only shown here",
        nb: "Laget et annet sted; bare vist her",
    }
    copy_scheme {
        en: "Copy scheme",
        nb: "Kopier skjema",
    }
    not_loaded {
        en: "The providers could not be loaded",
        nb: "Leverandørene kunne ikke lastes",
    }
    none {
        en: "There are no SSO providers yet",
        nb: "Det finnes ingen SSO-leverandører ennå",
    }
    none_text {
        en: "Add the one where a company’s people have their accounts.",
        nb: "Legg til den der folk i et selskap har kontoene sine.",
    }
    search_providers {
        en: "Search SSO providers",
        nb: "Søk i SSO-leverandører",
    }
    search_hint {
        en: "Name or scheme",
        nb: "Navn eller skjema",
    }
    search_matches {
        en: "Finds what you type anywhere in name or scheme.",
        nb: "Finner det du skriver, hvor som helst i navn eller skjema.",
    }
    no_match(search: &str) {
        en: "No provider matches “{search}”",
        nb: "Ingen leverandør passer med «{search}»",
    }
    no_match_text {
        en: "The search looks anywhere in name and scheme.",
        nb: "Søket ser hvor som helst i navn og skjema.",
    }
    provider_not_loaded {
        en: "The provider could not be loaded",
        nb: "Leverandøren kunne ikke lastes",
    }
    no_such_provider {
        en: "No such provider",
        nb: "Ingen slik leverandør",
    }
    or_made_elsewhere {
        en: "There is none with this scheme, or it was made elsewhere and is only shown here.",
        nb: "Det finnes ingen med dette skjemaet, eller den er laget et annet sted og bare vist her.",
    }
    name {
        en: "Text of the login button",
        nb: "Tekst på påloggingsknappen",
    }
}
