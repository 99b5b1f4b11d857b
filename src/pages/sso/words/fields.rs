//! The fields of a provider.

use crate::words::words;

words! {
    name_help {
        en: "What people look for: the name of their company.",
        nb: "Det folk ser etter: navnet på selskapet sitt.",
    }
    name_missing {
        en: "A text is needed.",
        nb: "En tekst trengs.",
    }
    tenant {
        en: "Directory (tenant) ID",
        nb: "Katalog-ID (leietaker)",
    }
    tenant_help {
        en: "In Entra: Overview of the app registration.",
        nb: "I Entra: Oversikt over appregistreringen.",
    }
    tenant_missing {
        en: "The tenant’s ID is needed.",
        nb: "Leietakerens ID trengs.",
    }
    application {
        en: "Application (client) ID",
        nb: "Applikasjons-ID (klient)",
    }
    application_help {
        en: "Beside it on the same page; another ID than the tenant’s.",
        nb: "Ved siden av på samme side; en annen ID enn leietakerens.",
    }
    application_missing {
        en: "The application’s ID is needed.",
        nb: "Applikasjonens ID trengs.",
    }
    not_an_application {
        en: "An application ID looks like b6d767d2-f8ed-4d21-a44b-0e5886680cb9.",
        nb: "En applikasjons-ID ser ut som b6d767d2-f8ed-4d21-a44b-0e5886680cb9.",
    }
    client_id {
        en: "Client ID",
        nb: "Klient-ID",
    }
    google_id_help {
        en: "In the Google Cloud console: Credentials, OAuth 2.0 Client IDs. It ends with apps.googleusercontent.com.",
        nb: "I Google Cloud-konsollen: Credentials, OAuth 2.0 Client IDs. Den slutter på apps.googleusercontent.com.",
    }
    signicat_id_help {
        en: "In the Signicat dashboard: your OIDC client.",
        nb: "I Signicat-dashbordet: OIDC-klienten din.",
    }
    custom_id_help {
        en: "What the other system calls the client that you registered for Aritma ID.",
        nb: "Det det andre systemet kaller klienten du registrerte for Aritma ID.",
    }
    client_id_missing {
        en: "The client ID is needed.",
        nb: "Klient-ID-en trengs.",
    }
    account {
        en: "Signicat account",
        nb: "Signicat-konto",
    }
    account_help {
        en: "Its name, as acme of acme.signicat.com, or its whole address.",
        nb: "Navnet, slik som acme av acme.signicat.com, eller hele adressen.",
    }
    account_missing {
        en: "The account is needed.",
        nb: "Kontoen trengs.",
    }
    issuer {
        en: "Issuer address",
        nb: "Utstederadresse",
    }
    issuer_help {
        en: "Stands as issuer in the system’s discovery document. Every character counts, the last slash too.",
        nb: "Står som issuer i systemets discovery-dokument. Hvert tegn teller, også den siste skråstreken.",
    }
    issuer_missing {
        en: "The issuer address is needed.",
        nb: "Utstederadressen trengs.",
    }
    secret {
        en: "Client secret",
        nb: "Klienthemmelighet",
    }
    azure_secret_help {
        en: "The value, not the secret’s ID. Without one it is a public client with PKCE. It is kept in no draft.",
        nb: "Verdien, ikke hemmelighetens ID. Uten er den en offentlig klient med PKCE. Den lagres ikke i noe utkast.",
    }
    new_secret_help {
        en: "The value, not its ID. It takes the place of the one that is there, at once.",
        nb: "Verdien, ikke ID-en. Den tar straks plassen til den som er der.",
    }
    secret_missing {
        en: "The new secret is needed.",
        nb: "Den nye hemmeligheten trengs.",
    }
    secret_or_pkce {
        en: "A secret is needed, or PKCE",
        nb: "En hemmelighet trengs, eller PKCE",
    }
    secret_again {
        en: "Enter the secret again.",
        nb: "Skriv inn hemmeligheten på nytt.",
    }
    secret_again_text {
        en: "One was typed here, and no draft keeps it.",
        nb: "En ble skrevet inn her, og ikke noe utkast lagrer den.",
    }
    secret_again_first {
        en: "Enter the secret again, or go on without one",
        nb: "Skriv inn hemmeligheten på nytt, eller gå videre uten",
    }
    without_secret {
        en: "Go on without one",
        nb: "Gå videre uten",
    }
    secret_is_mask {
        en: "This is what is shown in the place of a secret, and not the secret. Copy its value where it was made; if it is shown no more, make a new one there.",
        nb: "Dette er det som vises i stedet for en hemmelighet, ikke hemmeligheten. Kopier verdien der den ble laget; vises den ikke lenger, lag en ny der.",
    }
    secret_is_id {
        en: "This looks like the secret’s ID. Entra shows the value beside it, once.",
        nb: "Dette ser ut som hemmelighetens ID. Entra viser verdien ved siden av, én gang.",
    }
    secret_is_cut {
        en: "Spaces, line ends and invisible characters around it are left out.",
        nb: "Mellomrom, linjeslutt og usynlige tegn rundt den tas bort.",
    }
    scheme {
        en: "Scheme",
        nb: "Skjema",
    }
    scheme_help {
        en: "Part of the login address. SCIM tokens hang on it, so it stays for good.",
        nb: "Del av påloggingsadressen. SCIM-nøkler henger på det, så det er for godt.",
    }
    bad_scheme {
        en: "Letters from a to z, digits, dots, dashes and underscores only; a letter or digit first.",
        nb: "Bare bokstaver fra a til z, sifre, punktum, binde- og understreker; en bokstav eller et siffer først.",
    }
    advanced {
        en: "Advanced",
        nb: "Avansert",
    }
    standard_settings_fit {
        en: "Standard settings fit most",
        nb: "Standardinnstillingene passer for de fleste",
    }
    scope {
        en: "Scopes asked for",
        nb: "Omfang det bes om",
    }
    scope_help {
        en: "With spaces between them.",
        nb: "Med mellomrom mellom.",
    }
    response_type {
        en: "Response type",
        nb: "Svartype",
    }
    response_type_help {
        en: "What comes back from the other system’s login page.",
        nb: "Det som kommer tilbake fra det andre systemets påloggingsside.",
    }
    name_claim {
        en: "Claim of the name",
        nb: "Claim for navnet",
    }
    email_claim {
        en: "Claim of the email address",
        nb: "Claim for e-postadressen",
    }
    phone_claim {
        en: "Claim of the phone number",
        nb: "Claim for telefonnummeret",
    }
    subject_claim {
        en: "Claim of the subject",
        nb: "Claim for subjektet",
    }
    claim_help {
        en: "As the other system names it.",
        nb: "Slik det andre systemet kaller den.",
    }
    needed_here {
        en: "This is needed.",
        nb: "Dette trengs.",
    }
    pkce {
        en: "Use PKCE",
        nb: "Bruk PKCE",
    }
    pkce_help {
        en: "A code that is caught on the way is of no use to others.",
        nb: "En kode som fanges opp underveis, er til ingen nytte for andre.",
    }
    makes {
        en: "Make people at their first sign-in",
        nb: "Lag folk ved første pålogging",
    }
    makes_help {
        en: "Anyone in that directory gets an account here, without roles or access. Not needed with SCIM.",
        nb: "Alle i den katalogen får en konto her, uten roller eller tilgang. Trengs ikke med SCIM.",
    }
    delegates {
        en: "Its tokens may call Aritma APIs",
        nb: "Tokenene kan kalle Aritma-API-er",
    }
    delegates_help {
        en: "Delegation",
        nb: "Delegering",
    }
    verifies {
        en: "Verify the identity at each sign-in",
        nb: "Bekreft identiteten ved hver pålogging",
    }
    verifies_help {
        en: "The provider may raise the level of assurance.",
        nb: "Leverandøren kan heve sikkerhetsnivået.",
    }
    user_info {
        en: "Read claims from the user info endpoint",
        nb: "Les claims fra userinfo-endepunktet",
    }
    user_info_help {
        en: "Where the ID token holds too few.",
        nb: "Der ID-tokenet har for få.",
    }
    method {
        en: "Signed in by",
        nb: "Pålogging med",
    }
    method_help {
        en: "Which of Signicat’s ways people are sent to.",
        nb: "Hvilken av Signicats måter folk sendes til.",
    }
    any_method {
        en: "People choose at Signicat",
        nb: "Folk velger hos Signicat",
    }
    bank_id {
        en: "Norwegian BankID",
        nb: "Norsk BankID",
    }
    mit_id {
        en: "Danish MitID",
        nb: "Dansk MitID",
    }
    swedish_bank_id {
        en: "Swedish BankID",
        nb: "Svensk BankID",
    }
    code_type {
        en: "A code, which the server exchanges",
        nb: "En kode, som tjeneren veksler inn",
    }
    id_token_type {
        en: "An ID token, at once",
        nb: "Et ID-token, med en gang",
    }
    token_type {
        en: "An access token, at once",
        nb: "Et tilgangstoken, med en gang",
    }
    none_type {
        en: "Nothing",
        nb: "Ingenting",
    }
    problem_everybody {
        en: "That is not one company: anyone with a Microsoft account could sign in. Use the tenant’s own ID.",
        nb: "Det er ikke ett selskap: Alle med en Microsoft-konto kunne logget inn. Bruk leietakerens egen ID.",
    }
    problem_not_a_tenant {
        en: "A tenant ID looks like 8f14e45f-ceea-4b7a-9c21-5d0b7c3f1a20.",
        nb: "En leietaker-ID ser ut som 8f14e45f-ceea-4b7a-9c21-5d0b7c3f1a20.",
    }
    problem_application {
        en: "This is the application’s ID. The directory (tenant) ID stands beside it in Entra.",
        nb: "Dette er applikasjonens ID. Katalog-ID-en (leietaker) står ved siden av i Entra.",
    }
    problem_http {
        en: "Plain http is not accepted: what is said about people would travel in the open. Use https.",
        nb: "Vanlig http godtas ikke: Det som sies om folk, ville gått åpent. Bruk https.",
    }
    problem_relative {
        en: "A whole address is needed, as in https://login.example.com.",
        nb: "En hel adresse trengs, som i https://login.example.com.",
    }
    problem_query {
        en: "An issuer has nothing from ? or # on. Open the discovery document and copy what stands as issuer.",
        nb: "En utsteder har ikke noe fra ? eller # og utover. Åpne discovery-dokumentet og kopier det som står som issuer.",
    }
    problem_credentials {
        en: "An address must not name a user before an @.",
        nb: "En adresse kan ikke nevne en bruker foran en @.",
    }
    problem_bad_character {
        en: "A space, a backslash or an invisible character cannot stand inside it.",
        nb: "Et mellomrom, en bakoverskråstrek eller et usynlig tegn kan ikke stå inni.",
    }
    problem_no_host {
        en: "A host is missing, as in https://login.example.com.",
        nb: "En vert mangler, som i https://login.example.com.",
    }
    problem_no_tenant {
        en: "The tenant is missing after the host.",
        nb: "Leietakeren mangler etter verten.",
    }
    cut_to_issuer {
        en: "Cut to its issuer. Whether a slash belongs at the end stands in the document, as issuer: open it and compare.",
        nb: "Kortet ned til utstederen. Om en skråstrek hører til på slutten, står i dokumentet, som issuer: Åpne det og sammenlign.",
    }
    looks_like_endpoint {
        en: "This looks like one of the system’s endpoints. The issuer is usually shorter: compare with its discovery document.",
        nb: "Dette ser ut som et av systemets endepunkter. Utstederen er som regel kortere: Sammenlign med discovery-dokumentet.",
    }
    id_is_surer {
        en: "A domain works as long as it belongs to the tenant; its ID always does.",
        nb: "Et domene virker så lenge det hører til leietakeren; ID-en virker alltid.",
    }
    open_discovery {
        en: "Open its discovery document",
        nb: "Åpne discovery-dokumentet",
    }
    discovery {
        en: "Discovery",
        nb: "Discovery",
    }
    connect {
        en: "Save and go on",
        nb: "Lagre og gå videre",
    }
    connect_step {
        en: "Connect",
        nb: "Koble til",
    }
}
