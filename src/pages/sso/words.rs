//! Words of the SSO providers.

use api::sso::Kind;
use api::sso::check::Problem;
use text::Foreign;

use crate::parts::prelude::*;
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
    connect_text {
        en: "What both systems must know of each other. Nobody sees it yet.",
        nb: "Det begge systemene må vite om hverandre. Ingen ser den ennå.",
    }
    works_hidden {
        en: "It works for who has its address. Nobody else sees it.",
        nb: "Den virker for den som har adressen. Ingen andre ser den.",
    }
    connected_text {
        en: "Nobody can sign in by it now. Turn it on hidden, and try it.",
        nb: "Ingen kan logge inn med den nå. Slå den på skjult, og prøv den.",
    }
    test_step {
        en: "Test",
        nb: "Test",
    }
    test_text {
        en: "Sign in once with an account of that system.",
        nb: "Logg inn én gang med en konto i det systemet.",
    }
    enable_step {
        en: "Enable",
        nb: "Slå på",
    }
    enable_text {
        en: "Show its button to everyone who comes to the login page.",
        nb: "Vis knappen for alle som kommer til påloggingssiden.",
    }
    made_hidden(name: &Foreign) {
        en: "{name} connected, hidden until you have tried it",
        nb: "{name} er koblet til, skjult til du har prøvd den",
    }
    scheme_taken {
        en: "There is a provider with this scheme already. Nothing has been changed.",
        nb: "Det finnes en leverandør med dette skjemaet allerede. Ingenting er endret.",
    }
    creation_unknown {
        en: "No clear answer came: the provider may have been made. Look into the list before another try.",
        nb: "Det kom ikke noe klart svar: Leverandøren kan være laget. Se i listen før et nytt forsøk.",
    }
    not_created {
        en: "The provider was not made.",
        nb: "Leverandøren ble ikke laget.",
    }
    turn_on_hidden {
        en: "Turn on, hidden",
        nb: "Slå på, skjult",
    }
    try_it {
        en: "Try it in a new tab",
        nb: "Prøv i en ny fane",
    }
    copy_test_address {
        en: "Copy the test address",
        nb: "Kopier testadressen",
    }
    private_window {
        en: "A private window is surest: there this console’s session stays as it is, and nobody is signed in yet.",
        nb: "Et privat vindu er sikrest: Der blir økten i denne konsollen som den er, og ingen er innlogget ennå.",
    }
    how_did_it_go {
        en: "How did it go?",
        nb: "Hvordan gikk det?",
    }
    it_worked {
        en: "It came back signed in",
        nb: "Den kom tilbake innlogget",
    }
    goes_on {
        en: "Then it can be shown on the login page.",
        nb: "Da kan den vises på påloggingssiden.",
    }
    it_failed {
        en: "It failed",
        nb: "Det mislyktes",
    }
    what_to_look_at {
        en: "Shows what to look at. Nothing has been changed for anybody.",
        nb: "Viser hva du kan se på. Ingenting er endret for noen.",
    }
    api_does_not_tell {
        en: "The API does not tell how a sign-in went, so you say it. It is not shown to anybody before.",
        nb: "API-et oppgir ikke hvordan en pålogging gikk, så du sier det. Den vises ikke for noen før.",
    }
    go_on {
        en: "Go on",
        nb: "Gå videre",
    }
    test_again {
        en: "Test again",
        nb: "Test igjen",
    }
    show {
        en: "Show on the login page",
        nb: "Vis på påloggingssiden",
    }
    hide {
        en: "Hide",
        nb: "Skjul",
    }
    turn_off {
        en: "Turn off",
        nb: "Slå av",
    }
    on_text {
        en: "People sign in by it, and its button is on the login page.",
        nb: "Folk logger inn med den, og knappen er på påloggingssiden.",
    }
    what_hiding_does {
        en: "Hiding takes the button away; who has the address can still sign in. Turning off stops every sign-in by it. Nobody’s account is deleted, and who is signed in stays so until the session ends.",
        nb: "Skjuling tar bort knappen; den som har adressen, kan fortsatt logge inn. Å slå av stopper hver pålogging med den. Ingens konto slettes, og den som er innlogget, forblir det til økten tar slutt.",
    }
    sign_in {
        en: "Sign-in",
        nb: "Pålogging",
    }
    shown_now(name: &Foreign) {
        en: "{name} is on the login page",
        nb: "{name} er på påloggingssiden",
    }
    hidden_now(name: &Foreign) {
        en: "{name} hidden from the login page",
        nb: "{name} er skjult fra påloggingssiden",
    }
    off_now(name: &Foreign) {
        en: "{name} turned off",
        nb: "{name} er slått av",
    }
    connected_now(name: &Foreign) {
        en: "{name} turned on, hidden",
        nb: "{name} er slått på, skjult",
    }
    not_changed(name: &Foreign) {
        en: "{name} was not changed.",
        nb: "{name} ble ikke endret.",
    }
    change_unknown(name: &Foreign) {
        en: "Whether {name} was changed is unknown: no clear answer came. It is read anew.",
        nb: "Om {name} ble endret, er ukjent: Det kom ikke noe klart svar. Den leses på nytt.",
    }
    last_way_in {
        en: "This is the last provider on the login page that works. Turn another one on first. Nothing has been changed.",
        nb: "Dette er den siste leverandøren på påloggingssiden som virker. Slå på en annen først. Ingenting er endret.",
    }
    ways_not_known {
        en: "Whether people could still sign in otherwise could not be read. Nothing has been changed.",
        nb: "Om folk fortsatt kunne logge inn på annen måte, kunne ikke leses. Ingenting er endret.",
    }
    reads_otherwise {
        en: "The API said that it was done, but what it tells now is otherwise. Look at the provider before you go on.",
        nb: "API-et sa at det var gjort, men det det oppgir nå, er annerledes. Se på leverandøren før du går videre.",
    }
    secret_is_gone {
        en: "Saved, but the API tells of no secret any more: it was taken for removed. Replace the secret now, or nobody can sign in.",
        nb: "Lagret, men API-et oppgir ingen hemmelighet lenger: Den ble tatt for fjernet. Bytt hemmeligheten nå, ellers kan ingen logge inn.",
    }
    not_read_back {
        en: "Saved, but it could not be read back. Look at the provider before you go on.",
        nb: "Lagret, men kunne ikke leses tilbake. Se på leverandøren før du går videre.",
    }
    edit_provider {
        en: "Edit provider",
        nb: "Rediger leverandør",
    }
    what_editing_does {
        en: "What you do not change stays as it is, also what this console does not know.",
        nb: "Det du ikke endrer, blir som det er, også det denne konsollen ikke kjenner.",
    }
    save_changes {
        en: "Save changes",
        nb: "Lagre endringene",
    }
    replace_secret {
        en: "Replace secret",
        nb: "Bytt hemmelighet",
    }
    what_replacing_does {
        en: "Make the new one in the other system first, and leave the old one there until people sign in with the new.",
        nb: "Lag den nye i det andre systemet først, og la den gamle være der til folk logger inn med den nye.",
    }
    saving_unknown {
        en: "No clear answer came: the changes may have been saved. Look at the provider before another try.",
        nb: "Det kom ikke noe klart svar: Endringene kan være lagret. Se på leverandøren før et nytt forsøk.",
    }
    not_saved {
        en: "The changes were not saved.",
        nb: "Endringene ble ikke lagret.",
    }
    people_use_it {
        en: "People sign in by it now.",
        nb: "Folk logger inn med den nå.",
    }
    people_use_it_text {
        en: "A mistake here locks them out at once.",
        nb: "En feil her stenger dem ute med en gang.",
    }
    hide_it_first {
        en: "Hide it first, and try the change",
        nb: "Skjul den først, og prøv endringen",
    }
    what_is_sent {
        en: "What is sent of the secret",
        nb: "Det som sendes av hemmeligheten",
    }
    client_secret {
        en: "Client secret",
        nb: "Klienthemmelighet",
    }
    secret_goes_back {
        en: "The same goes back unseen, since the API tells it. It is never shown or kept here.",
        nb: "Den samme går tilbake usett, siden API-et oppgir den. Den vises eller lagres aldri her.",
    }
    secret_masked {
        en: "null, taken to mean: keep it. The API tells a mask only, and a mask is never sent.",
        nb: "null, som antas å bety: behold den. API-et oppgir bare en maske, og en maske sendes aldri.",
    }
    secret_untold {
        en: "null, taken to mean: keep it. The API tells of none, so nothing here can see whether it stays.",
        nb: "null, som antas å bety: behold den. API-et oppgir ingen, så ingenting her kan se om den blir.",
    }
    delete_provider {
        en: "Delete provider…",
        nb: "Slett leverandør …",
    }
    delete_act {
        en: "Delete provider",
        nb: "Slett leverandør",
    }
    keep_provider {
        en: "Keep the provider",
        nb: "Behold leverandøren",
    }
    delete_named(name: &Foreign) {
        en: "Delete {name}?",
        nb: "Slette {name}?",
    }
    what_delete_does {
        en: "Whoever signs in by it cannot any more; the API does not tell how many do. Their accounts stay. Its secret is gone, and so are its login addresses.",
        nb: "Den som logger inn med den, kan det ikke lenger; API-et oppgir ikke hvor mange det er. Kontoene blir. Hemmeligheten er borte, og påloggingsadressene også.",
    }
    tokens_hang(ids: &Foreign) {
        en: "SCIM tokens hang on it and will serve nobody: {ids}. Revoke them too.",
        nb: "SCIM-nøkler henger på den og vil ikke tjene noen: {ids}. Trekk dem også tilbake.",
    }
    no_tokens_hang {
        en: "No SCIM token hangs on it.",
        nb: "Ingen SCIM-nøkkel henger på den.",
    }
    tokens_not_known {
        en: "Whether SCIM tokens hang on it could not be read.",
        nb: "Om SCIM-nøkler henger på den, kunne ikke leses.",
    }
    deleted(name: &Foreign) {
        en: "{name} deleted",
        nb: "{name} slettet",
    }
    not_deleted(name: &Foreign) {
        en: "{name} was not deleted.",
        nb: "{name} ble ikke slettet.",
    }
    deletion_unknown(name: &Foreign) {
        en: "Whether {name} was deleted is unknown: no clear answer came. It is read anew.",
        nb: "Om {name} ble slettet, er ukjent: Det kom ikke noe klart svar. Den leses på nytt.",
    }
    only_shown_here {
        en: "It was made elsewhere, by a protocol or of a kind that this console does not know. It is only shown here.",
        nb: "Den er laget et annet sted, med en protokoll eller av et slag denne konsollen ikke kjenner. Den er bare vist her.",
    }
    settings {
        en: "Settings",
        nb: "Innstillinger",
    }
    settings_not_loaded {
        en: "The settings could not be loaded. Whether its button is on the login page is not known.",
        nb: "Innstillingene kunne ikke lastes. Om knappen er på påloggingssiden, er ikke kjent.",
    }
    copy_client_id {
        en: "Copy client ID",
        nb: "Kopier klient-ID",
    }
    authority {
        en: "Issuer",
        nb: "Utsteder",
    }
    copy_authority {
        en: "Copy issuer",
        nb: "Kopier utsteder",
    }
    secret_is_stored {
        en: "Stored",
        nb: "Lagret",
    }
    secret_not_told {
        en: "None that the API tells of",
        nb: "Ingen som API-et oppgir",
    }
    yes {
        en: "Yes",
        nb: "Ja",
    }
    no {
        en: "No",
        nb: "Nei",
    }
    enter_azure {
        en: "What to enter in Entra",
        nb: "Det du skriver inn i Entra",
    }
    enter_azure_place {
        en: "App registrations, your app, Authentication.",
        nb: "App registrations, appen din, Authentication.",
    }
    enter_azure_field {
        en: "Redirect URI (type Web)",
        nb: "Redirect URI (type Web)",
    }
    enter_google {
        en: "What to enter at Google",
        nb: "Det du skriver inn hos Google",
    }
    enter_google_place {
        en: "Google Cloud console, Credentials, your client.",
        nb: "Google Cloud-konsollen, Credentials, klienten din.",
    }
    enter_google_field {
        en: "Authorised redirect URI",
        nb: "Authorised redirect URI",
    }
    enter_other {
        en: "What to enter in the other system",
        nb: "Det du skriver inn i det andre systemet",
    }
    enter_other_place {
        en: "In the settings of the client that you registered there.",
        nb: "I innstillingene for klienten du registrerte der.",
    }
    enter_other_field {
        en: "Redirect URI",
        nb: "Redirect URI",
    }
    copy_redirect {
        en: "Copy redirect URI",
        nb: "Kopier redirect URI",
    }
    redirect_is_usual {
        en: "Expected from the scheme: the API does not tell it. If the other system refuses it, the address in its message is the right one.",
        nb: "Ventet ut fra skjemaet: API-et oppgir den ikke. Hvis det andre systemet avviser den, er adressen i meldingen den rette.",
    }
    fails_redirect {
        en: "The redirect address differs, to the letter. Copy it from the message into the other system.",
        nb: "Omdirigeringsadressen er ulik, på bokstaven. Kopier den fra meldingen inn i det andre systemet.",
    }
    fails_secret {
        en: "The secret’s ID was pasted and not its value, or the value is not whole. Replace the secret.",
        nb: "Hemmelighetens ID ble limt inn og ikke verdien, eller verdien er ikke hel. Bytt hemmeligheten.",
    }
    fails_expired {
        en: "The secret has expired there. Make a new one and replace it here.",
        nb: "Hemmeligheten er utløpt der. Lag en ny og bytt den her.",
    }
    fails_application {
        en: "There is no such application in that tenant: one of the two IDs belongs elsewhere.",
        nb: "Det finnes ingen slik applikasjon hos den leietakeren: En av de to ID-ene hører til et annet sted.",
    }
    fails_tenant {
        en: "There is no such tenant.",
        nb: "Det finnes ingen slik leietaker.",
    }
    fails_account {
        en: "The account belongs to another tenant than this one.",
        nb: "Kontoen hører til en annen leietaker enn denne.",
    }
    fails_issuer {
        en: "The issuer differs from the one in its discovery document, perhaps by a slash at the end.",
        nb: "Utstederen er en annen enn den i discovery-dokumentet, kanskje bare med en skråstrek til slutt.",
    }
    fails_nobody {
        en: "Signed in there, but nobody here has that account: invite the person, or let people be made at their first sign-in.",
        nb: "Innlogget der, men ingen her har den kontoen: Inviter personen, eller la folk bli laget ved første pålogging.",
    }
}

/// What the list says.
pub(super) const LIST: ListWords = ListWords {
    title: providers,
    not_loaded,
    none,
    none_text,
    columns: &[("provider", provider, "long"), ("kind", kind, "short"), ("state", state_term, "short")],
    search: Some(SearchWords {
        search: search_providers,
        hint: search_hint,
        matches: search_matches,
        none: no_match,
        none_text: no_match_text,
    }),
};

/// What the page of one says.
pub(super) const DETAIL: DetailWords =
    DetailWords { up: providers, noun: provider, not_loaded: provider_not_loaded, none: no_such_provider };

/// What deleting one says.
pub(super) const DELETE: DeleteWords = DeleteWords {
    follows: what_delete_does,
    keep: keep_provider,
    act: delete_act,
    done: deleted,
    failed: not_deleted,
    unknown: deletion_unknown,
};

/// What connecting says when it was refused.
pub(super) const CONNECTING: Refused =
    Refused { conflict: scheme_taken, unknown: creation_unknown, not_done: not_created };

/// What saving says when it was refused.
pub(super) const SAVING: Refused =
    Refused { conflict: scheme_taken, unknown: saving_unknown, not_done: not_saved };

/// The field of the button's text.
pub(super) const NAME: FieldWords = FieldWords::new(name, name_help).needed(name_missing);

/// The field of a first secret.
pub(super) const SECRET: FieldWords = FieldWords::new(secret, azure_secret_help);

/// The field of a secret that takes the place of another.
pub(super) const NEW_SECRET: FieldWords = FieldWords::new(secret, new_secret_help).needed(secret_missing);

/// The field of the scheme.
pub(super) const SCHEME: FieldWords = FieldWords::new(scheme, scheme_help);

/// The fields of the other system's address, and of the id that it knows Aritma ID by.
pub(super) fn addresses(kind: Kind) -> (&'static FieldWords, &'static FieldWords) {
    const TENANT: FieldWords = FieldWords::new(tenant, tenant_help).needed(tenant_missing);
    const ACCOUNT: FieldWords = FieldWords::new(account, account_help).needed(account_missing);
    const ISSUER: FieldWords = FieldWords::new(issuer, issuer_help).needed(issuer_missing);
    const APPLICATION: FieldWords =
        FieldWords::new(application, application_help).needed(application_missing);
    const GOOGLE: FieldWords = FieldWords::new(client_id, google_id_help).needed(client_id_missing);
    const SIGNICAT: FieldWords = FieldWords::new(client_id, signicat_id_help).needed(client_id_missing);
    const CUSTOM: FieldWords = FieldWords::new(client_id, custom_id_help).needed(client_id_missing);
    match kind {
        Kind::AzureAd => (&TENANT, &APPLICATION),
        Kind::Google => (&ISSUER, &GOOGLE),
        Kind::Signicat => (&ACCOUNT, &SIGNICAT),
        Kind::Custom => (&ISSUER, &CUSTOM),
    }
}

/// The field of a property, and what it is called.
fn about(property: &str) -> (&'static FieldWords, fn() -> &'static str) {
    const SCOPE: FieldWords = FieldWords::new(scope, scope_help).needed(needed_here);
    const RESPONSE: FieldWords = FieldWords::new(response_type, response_type_help).needed(needed_here);
    const NAME: FieldWords = FieldWords::new(name_claim, claim_help).needed(needed_here);
    const EMAIL: FieldWords = FieldWords::new(email_claim, claim_help).needed(needed_here);
    const PHONE: FieldWords = FieldWords::new(phone_claim, claim_help).needed(needed_here);
    const SUBJECT: FieldWords = FieldWords::new(subject_claim, claim_help).needed(needed_here);
    const PKCE: FieldWords = FieldWords::new(pkce, pkce_help);
    const MAKES: FieldWords = FieldWords::new(makes, makes_help);
    const DELEGATES: FieldWords = FieldWords::new(delegates, delegates_help);
    const VERIFIES: FieldWords = FieldWords::new(verifies, verifies_help);
    const USER_INFO: FieldWords = FieldWords::new(user_info, user_info_help);
    const METHOD: FieldWords = FieldWords::new(method, method_help);
    match property {
        "scope" => (&SCOPE, scope),
        "responseType" => (&RESPONSE, response_type),
        "nameClaimType" => (&NAME, name_claim),
        "emailClaimType" => (&EMAIL, email_claim),
        "phoneNumberClaimType" => (&PHONE, phone_claim),
        "subjectClaimType" => (&SUBJECT, subject_claim),
        "usePkce" => (&PKCE, pkce),
        "autoProvisioningEnabled" => (&MAKES, makes),
        "delegationEnabled" => (&DELEGATES, delegates),
        "verifyEnabled" => (&VERIFIES, verifies),
        "getClaimsFromUserInfoEndpoint" => (&USER_INFO, user_info),
        _ => (&METHOD, method),
    }
}

/// The field of a property.
pub(super) fn property(name: &str) -> &'static FieldWords {
    about(name).0
}

/// What a property is called.
pub(super) fn term(name: &str) -> &'static str {
    (about(name).1)()
}

/// What can be chosen for a property.
pub(super) fn options(property: &str) -> fn() -> Vec<Option_> {
    match property {
        "method" => || {
            vec![
                ("BankId", "BankID", bank_id()),
                ("MitId", "MitID", mit_id()),
                ("SBID", "SBID", swedish_bank_id()),
                ("None", "None", any_method()),
            ]
        },
        _ => || {
            vec![
                ("code", "code", code_type()),
                ("id_token", "id_token", id_token_type()),
                ("token", "token", token_type()),
                ("none", "none", none_type()),
            ]
        },
    }
}

/// What to have ready for one of a kind.
pub(super) fn have_ready(kind: Kind) -> &'static str {
    match kind {
        Kind::AzureAd => azure_ready(),
        Kind::Google => google_ready(),
        Kind::Signicat => signicat_ready(),
        Kind::Custom => another_ready(),
    }
}

/// What belongs into the other system: a title, the field there, the way to it.
pub(super) fn enter(kind: Kind) -> (&'static str, &'static str, &'static str) {
    match kind {
        Kind::AzureAd => (enter_azure(), enter_azure_field(), enter_azure_place()),
        Kind::Google => (enter_google(), enter_google_field(), enter_google_place()),
        Kind::Signicat | Kind::Custom => (enter_other(), enter_other_field(), enter_other_place()),
    }
}

/// What is wrong with an address, in words.
pub(super) fn problem(problem: Problem) -> &'static str {
    match problem {
        Problem::Everybody => problem_everybody(),
        Problem::NotATenant => problem_not_a_tenant(),
        Problem::Application => problem_application(),
        Problem::Http => problem_http(),
        Problem::Relative => problem_relative(),
        Problem::Query => problem_query(),
        Problem::Credentials => problem_credentials(),
        Problem::BadCharacter => problem_bad_character(),
        Problem::NoHost => problem_no_host(),
        Problem::NoTenant => problem_no_tenant(),
    }
}

/// What a test may say that failed, and what to look at then.
pub(super) fn failures(kind: Kind) -> Vec<(&'static str, &'static str)> {
    let mut all = match kind {
        Kind::AzureAd => vec![
            ("AADSTS50011", fails_redirect()),
            ("AADSTS7000215", fails_secret()),
            ("AADSTS7000222", fails_expired()),
            ("AADSTS700016", fails_application()),
            ("AADSTS90002", fails_tenant()),
            ("AADSTS50020", fails_account()),
        ],
        _ => vec![
            ("redirect_uri_mismatch", fails_redirect()),
            ("invalid_client", fails_secret()),
            ("IDX10205", fails_issuer()),
        ],
    };
    all.push(("Aritma ID", fails_nobody()));
    all
}
