//! Words of the clients group, and of their secrets.

use text::Foreign;

use crate::parts::prelude::*;
use crate::words::words;
use api::assumed;
use api::redirect::{self, ClientProblem, Difference};

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
    say_what_it_is {
        en: "Say what it is.",
        nb: "Si hva det er.",
    }
    a_service {
        en: "A service",
        nb: "En tjeneste",
    }
    a_service_text {
        en: "Runs without a person and calls with a secret of its own.",
        nb: "Kjører uten en person og kaller med sin egen hemmelighet.",
    }
    a_web_app {
        en: "A web app with a server",
        nb: "En nettapp med tjener",
    }
    a_web_app_text {
        en: "Signs people in, and its server keeps a secret.",
        nb: "Logger folk inn, og tjeneren har en hemmelighet.",
    }
    an_app {
        en: "An app in the browser or on a device",
        nb: "En app i nettleseren eller på en enhet",
    }
    an_app_text {
        en: "Cannot keep a secret, so it signs people in with PKCE.",
        nb: "Kan ikke holde på en hemmelighet, så den logger folk inn med PKCE.",
    }
    what_creating_does {
        en: "Say what it is; the settings that follow from that are made for you.",
        nb: "Si hva det er; innstillingene som følger av det, lages for deg.",
    }
    name {
        en: "Name",
        nb: "Navn",
    }
    name_help {
        en: "As admins should see it. Two clients may have the same.",
        nb: "Slik administratorer skal se det. To klienter kan ha det samme.",
    }
    name_missing {
        en: "A name is needed.",
        nb: "Et navn trengs.",
    }
    description {
        en: "Description",
        nb: "Beskrivelse",
    }
    description_help {
        en: "What it does, in a few words.",
        nb: "Hva den gjør, med få ord.",
    }
    description_missing {
        en: "A description is needed.",
        nb: "En beskrivelse trengs.",
    }
    redirects {
        en: "Redirect addresses",
        nb: "Omdirigeringsadresser",
    }
    redirects_help {
        en: "One a line, sent exactly as written. Plain http only for this computer.",
        nb: "Én per linje, sendt nøyaktig som skrevet. Vanlig http bare for denne maskinen.",
    }
    redirect_missing {
        en: "A redirect address is needed",
        nb: "En omdirigeringsadresse trengs",
    }
    scopes_help {
        en: "What it may ask for. More can be added later.",
        nb: "Hva den kan be om. Flere kan legges til senere.",
    }
    will_be_made {
        en: "What will be made",
        nb: "Hva som blir laget",
    }
    secret {
        en: "Secret",
        nb: "Hemmelighet",
    }
    no_secret_in_a_browser {
        en: "None: it could not be kept",
        nb: "Ingen: Den kunne ikke holdes hemmelig",
    }
    secret_comes_next {
        en: "None yet: add one on the next page",
        nb: "Ingen ennå: Legg til en på neste side",
    }
    none_until_a_policy {
        en: "None until a policy is made",
        nb: "Ingen før en tilgangsregel lages",
    }
    client_exists {
        en: "There is such a client already. Nothing has been changed.",
        nb: "Det finnes en slik klient allerede. Ingenting er endret.",
    }
    client_unknown {
        en: "No clear answer came: the client may have been created. Search for its name before another try.",
        nb: "Det kom ikke noe klart svar: Klienten kan være opprettet. Søk etter navnet før et nytt forsøk.",
    }
    client_not_created {
        en: "The client was not created.",
        nb: "Klienten ble ikke opprettet.",
    }
    client_created(name: &Foreign) {
        en: "{name} created",
        nb: "{name} opprettet",
    }
    client_created_among(name: &Foreign) {
        en: "{name} created. The API does not tell its ID: these are the clients with that name.",
        nb: "{name} opprettet. API-et oppgir ikke ID-en: Dette er klientene med det navnet.",
    }

    what_editing_does {
        en: "What you do not change stays as it is, also what others changed meanwhile.",
        nb: "Det du ikke endrer, blir som det er, også det andre har endret i mellomtiden.",
    }
    save_changes {
        en: "Save changes",
        nb: "Lagre endringene",
    }
    grant_types_help {
        en: "How it may get tokens. Change them only when asked to.",
        nb: "Hvordan den kan få token. Endre bare når du blir bedt om det.",
    }
    grant_client_credentials {
        en: "The client calls as itself",
        nb: "Klienten kaller som seg selv",
    }
    grant_code {
        en: "People sign in",
        nb: "Folk logger inn",
    }
    grant_pkce {
        en: "People sign in, and no secret is needed",
        nb: "Folk logger inn, og ingen hemmelighet trengs",
    }
    grant_refresh {
        en: "Stays signed in",
        nb: "Forblir innlogget",
    }
    grant_delegation {
        en: "Exchanges a person’s token; needs a secret",
        nb: "Veksler inn en persons token; trenger en hemmelighet",
    }
    client_saving_unknown {
        en: "No clear answer came: the changes may have been saved. Look at the client before another try.",
        nb: "Det kom ikke noe klart svar: Endringene kan være lagret. Se på klienten før et nytt forsøk.",
    }
    client_not_saved {
        en: "The changes were not saved.",
        nb: "Endringene ble ikke lagret.",
    }
    not_told_whole {
        en: "The API does not tell all of this client.",
        nb: "API-et oppgir ikke alt om denne klienten.",
    }
    back_to_client {
        en: "Back to the client",
        nb: "Tilbake til klienten",
    }

    delete_client {
        en: "Delete client…",
        nb: "Slett klient …",
    }
    delete_client_act {
        en: "Delete client",
        nb: "Slett klient",
    }
    delete_client_named(name: &Foreign) {
        en: "Delete {name}?",
        nb: "Slette {name}?",
    }
    what_delete_does {
        en: "Its secrets stop working at once, and nobody signs in through it any more. Policies on its subject give nothing any more. It cannot be brought back; a new one would have another ID.",
        nb: "Hemmelighetene slutter å virke straks, og ingen logger inn gjennom den lenger. Tilgangsregler på subjektet gir ikke noe lenger. Den kan ikke hentes tilbake; en ny ville fått en annen ID.",
    }
    keep_client {
        en: "Keep the client",
        nb: "Behold klienten",
    }
    client_deleted(name: &Foreign) {
        en: "{name} deleted",
        nb: "{name} slettet",
    }
    client_not_deleted(name: &Foreign) {
        en: "{name} was not deleted.",
        nb: "{name} ble ikke slettet.",
    }
    client_deletion_unknown(name: &Foreign) {
        en: "Whether {name} was deleted is unknown: no clear answer came. It is read anew.",
        nb: "Om {name} ble slettet, er ukjent: Det kom ikke noe klart svar. Den leses på nytt.",
    }

    no_redirects {
        en: "None. A service signs nobody in.",
        nb: "Ingen. En tjeneste logger ingen inn.",
    }
    copy_address {
        en: "Copy address",
        nb: "Kopier adressen",
    }
    look_alike {
        en: "Look-alike",
        nb: "Ligner",
    }
    refused_today {
        en: "Would be refused today",
        nb: "Ville blitt avvist i dag",
    }
    kept_as_it_is {
        en: "It is kept and sent as it is until you take it away.",
        nb: "Den beholdes og sendes som den er, til du tar den bort.",
    }
    differs_from(other: &Foreign, by: &str) {
        en: "Differs from {other} {by}. Both are kept as they are.",
        nb: "Skiller seg fra {other} {by}. Begge beholdes som de er.",
    }
    redirects_alike(one: &Foreign, other: &Foreign, by: &str) {
        en: "{one} and {other} differ {by}.",
        nb: "{one} og {other} skiller seg {by}.",
    }
    by_a_slash {
        en: "by a slash at the end only",
        nb: "bare med en skråstrek til slutt",
    }
    by_the_port {
        en: "by the port only",
        nb: "bare med porten",
    }
    by_case {
        en: "by large and small letters only",
        nb: "bare med store og små bokstaver",
    }
    by_nothing {
        en: "in nothing",
        nb: "ikke i noe",
    }
    redirect_localhost(address: &Foreign) {
        en: "{address}: localhost may lead elsewhere on some computers; 127.0.0.1 is safer.",
        nb: "{address}: localhost kan lede et annet sted på noen maskiner; 127.0.0.1 er tryggere.",
    }
    redirect_fragment {
        en: "The part from # never reaches the server. Take it away.",
        nb: "Delen fra # når aldri tjeneren. Ta den bort.",
    }
    redirect_wildcard {
        en: "A wildcard is not allowed. Write each address in full.",
        nb: "Jokertegn er ikke tillatt. Skriv hver adresse fullt ut.",
    }
    redirect_script {
        en: "Such an address would run something here. Only web addresses and app schemes can be used.",
        nb: "En slik adresse ville kjørt noe her. Bare nettadresser og app-skjemaer kan brukes.",
    }
    redirect_http {
        en: "Plain http is for this computer only: 127.0.0.1, [::1] or localhost. Use https.",
        nb: "Vanlig http er bare for denne maskinen: 127.0.0.1, [::1] eller localhost. Bruk https.",
    }
    redirect_credentials {
        en: "An address must not name a user before an @.",
        nb: "En adresse kan ikke nevne en bruker foran en @.",
    }
    redirect_bad_character {
        en: "A space, a backslash or an invisible character cannot stand here.",
        nb: "Et mellomrom, en bakoverskråstrek eller et usynlig tegn kan ikke stå her.",
    }
    redirect_no_host {
        en: "A host is missing, as in https://app.example.com/callback.",
        nb: "En vert mangler, som i https://app.example.com/callback.",
    }
    redirect_port {
        en: "The port is no number up to 65535.",
        nb: "Porten er ikke et tall opp til 65535.",
    }
    redirect_scheme {
        en: "An app’s scheme has a dot, as in com.example.app:/callback.",
        nb: "Skjemaet til en app har et punktum, som i com.example.app:/callback.",
    }
    redirect_relative {
        en: "A whole address is needed, as in https://app.example.com/callback.",
        nb: "En hel adresse trengs, som i https://app.example.com/callback.",
    }

    secrets {
        en: "Secrets",
        nb: "Hemmeligheter",
    }
    several_at_once {
        en: "Several may be valid at once, so that one can be exchanged without a stop.",
        nb: "Flere kan gjelde samtidig, slik at en kan byttes uten stans.",
    }
    secrets_not_loaded {
        en: "The secrets could not be loaded. Whether one expires soon is not known.",
        nb: "Hemmelighetene kunne ikke lastes. Om en snart utløper, er ikke kjent.",
    }
    no_secrets {
        en: "None. An app in the browser needs none; a service cannot call without one.",
        nb: "Ingen. En app i nettleseren trenger ingen; en tjeneste kan ikke kalle uten.",
    }
    secrets_unreadable[n] {
        en: "1 secret could not be read and is not in the list." | "{n} secrets could not be read and are not in the list.",
        nb: "1 hemmelighet kunne ikke leses og er ikke i listen." | "{n} hemmeligheter kunne ikke leses og er ikke i listen.",
    }
    add_secret {
        en: "Add secret",
        nb: "Legg til hemmelighet",
    }
    rotate {
        en: "Rotate",
        nb: "Bytt",
    }
    secret_id_is(name: &Foreign) {
        en: "Secret ID {name}, not the secret",
        nb: "Hemmelighets-ID {name}, ikke hemmeligheten",
    }
    secret_of_expires(secret: &Foreign, client: &Foreign) {
        en: "Secret {secret} of {client} expires",
        nb: "Hemmeligheten {secret} til {client} utløper",
    }
    rotate_before {
        en: "Add a new secret, switch to it, then delete this one.",
        nb: "Legg til en ny hemmelighet, bytt til den, og slett denne.",
    }
    delete_secret {
        en: "Delete secret",
        nb: "Slett hemmelighet",
    }
    delete_secret_named(name: &Foreign) {
        en: "Delete secret {name}",
        nb: "Slett hemmeligheten {name}",
    }
    delete_secret_of(secret: &Foreign, client: &Foreign) {
        en: "Delete secret {secret} of {client}?",
        nb: "Slette hemmeligheten {secret} til {client}?",
    }
    what_deleting_a_secret_does {
        en: "Calls with it are refused from that moment. It cannot be brought back.",
        nb: "Kall med den avvises fra det øyeblikket. Den kan ikke hentes tilbake.",
    }
    keep_secret {
        en: "Keep the secret",
        nb: "Behold hemmeligheten",
    }
    secret_deleted(name: &Foreign) {
        en: "Secret {name} deleted",
        nb: "Hemmeligheten {name} er slettet",
    }
    secret_not_deleted(name: &Foreign) {
        en: "Secret {name} was not deleted.",
        nb: "Hemmeligheten {name} ble ikke slettet.",
    }
    secret_deletion_unknown(name: &Foreign) {
        en: "Whether the secret {name} was deleted is unknown: no clear answer came. The secrets are read anew.",
        nb: "Om hemmeligheten {name} ble slettet, er ukjent: Det kom ikke noe klart svar. Hemmelighetene leses på nytt.",
    }

    what_adding_a_secret_does {
        en: "The value is made in this browser and shown once. It works beside those that are there.",
        nb: "Verdien lages i denne nettleseren og vises én gang. Den virker ved siden av dem som finnes.",
    }
    secret_description {
        en: "Description",
        nb: "Beskrivelse",
    }
    secret_description_help {
        en: "Where it is used, such as “Production 2027”.",
        nb: "Hvor den brukes, slik som «Produksjon 2027».",
    }
    secret_description_missing {
        en: "A description is needed: nothing else tells secrets apart later.",
        nb: "En beskrivelse trengs: Ikke noe annet skiller hemmeligheter senere.",
    }
    expires {
        en: "Expires",
        nb: "Utløper",
    }
    secret_added {
        en: "Secret added",
        nb: "Hemmelighet lagt til",
    }
    secret_not_added {
        en: "The secret was not added.",
        nb: "Hemmeligheten ble ikke lagt til.",
    }
    secret_unknown {
        en: "No clear answer came: the secret may have been added. Another try sends the same value again.",
        nb: "Det kom ikke noe klart svar: Hemmeligheten kan være lagt til. Et nytt forsøk sender samme verdi.",
    }
    new_secret_of(name: &Foreign) {
        en: "New secret of {name}",
        nb: "Ny hemmelighet til {name}",
    }
    shown_once {
        en: "Shown now and never again. Put it where the service reads its secrets.",
        nb: "Vises nå og aldri igjen. Legg den der tjenesten leser hemmelighetene sine.",
    }

    rotate_secret {
        en: "Rotate secret",
        nb: "Bytt hemmelighet",
    }
    what_rotating_does {
        en: "The new secret works beside the old one, so the service never stands still.",
        nb: "Den nye hemmeligheten virker ved siden av den gamle, så tjenesten aldri står stille.",
    }
    add_new_secret {
        en: "Add a new secret",
        nb: "Legg til en ny hemmelighet",
    }
    add_new_secret_text {
        en: "Both secrets work from then on.",
        nb: "Begge hemmelighetene virker fra da av.",
    }
    switch_to_it {
        en: "Switch the service to the new one",
        nb: "Bytt tjenesten til den nye",
    }
    switch_to_it_text {
        en: "Put the value where the service reads its secrets, and let it start anew.",
        nb: "Legg verdien der tjenesten leser hemmelighetene sine, og la den starte på nytt.",
    }
    delete_old {
        en: "Delete the old one",
        nb: "Slett den gamle",
    }
    delete_old_text {
        en: "Calls with it are refused from that moment.",
        nb: "Kall med den avvises fra det øyeblikket.",
    }
    value_is_gone {
        en: "The value was shown before this page was loaded, and is nowhere any more.",
        nb: "Verdien ble vist før denne siden ble lastet, og finnes ikke lenger.",
    }
    add_another {
        en: "Add another one",
        nb: "Legg til en annen",
    }
    it_uses_the_new {
        en: "The service uses the new secret",
        nb: "Tjenesten bruker den nye hemmeligheten",
    }
    only_its_operator_knows {
        en: "The API does not tell which secret a call used; only who runs the service knows.",
        nb: "API-et oppgir ikke hvilken hemmelighet et kall brukte; bare den som drifter tjenesten, vet det.",
    }
    go_on {
        en: "Go on",
        nb: "Gå videre",
    }
    tick_that_it_moved {
        en: "Tick that the service has moved first",
        nb: "Kryss av for at tjenesten har flyttet, først",
    }
    old_is_gone {
        en: "The old secret is gone.",
        nb: "Den gamle hemmeligheten er borte.",
    }

    when_secrets_expire {
        en: "When secrets expire",
        nb: "Når hemmeligheter utløper",
    }
    what_expiries_are {
        en: "The secrets of all clients, the first to expire first. Each client is asked once.",
        nb: "Hemmelighetene til alle klienter, den som utløper først, først. Hver klient blir spurt én gang.",
    }
    clients_read(read: &str, of: &str) {
        en: "{read} of {of} clients read.",
        nb: "{read} av {of} klienter lest.",
    }
    no_secrets_at_all {
        en: "No client has a secret.",
        nb: "Ingen klient har en hemmelighet.",
    }

    scopes_term {
        en: "Scopes",
        nb: "Omfang",
    }
}

/// What the list says.
pub(super) const LIST: ListWords = ListWords {
    title: clients,
    not_loaded: clients_not_loaded,
    none: no_clients,
    none_text: no_clients_text,
    columns: &[("client", client, "long"), ("id", client_id, "long"), ("kind", kind, "short")],
    search: Some(SearchWords {
        search: search_clients,
        hint: search_hint,
        matches: search_matches,
        none: no_client_matches,
        none_text: no_match_text,
    }),
};

/// What the page of one says.
pub(super) const DETAIL: DetailWords =
    DetailWords { up: clients, noun: client, not_loaded: client_not_loaded, none: no_such_client };

/// The field of the name.
pub(super) const NAME: FieldWords = FieldWords::new(name, name_help).needed(name_missing);

/// The field of the description.
pub(super) const DESCRIPTION: FieldWords =
    FieldWords::new(description, description_help).needed(description_missing);

/// The field of the redirect addresses.
pub(super) const REDIRECTS: FieldWords = FieldWords::new(redirects, redirects_help);

/// The field of the scopes.
pub(super) const SCOPES: FieldWords = FieldWords::new(scopes_it_may_ask_for, scopes_help);

/// The field of the grant types.
pub(super) const GRANTS: FieldWords = FieldWords::new(grant_types, grant_types_help);

/// The field of what the client is for.
pub(super) const PURPOSE: FieldWords = FieldWords::new(what_is_it, what_is_it_help).needed(say_what_it_is);

/// The field of a secret's description.
pub(super) const SECRET: FieldWords =
    FieldWords::new(secret_description, secret_description_help).needed(secret_description_missing);

/// What editing says.
pub(super) const EDIT: EditWords = EditWords {
    title: edit_client,
    not_loaded: client_not_loaded,
    untold: not_told_whole,
    back: back_to_client,
};

/// What deleting a client says.
pub(super) const DELETE: DeleteWords = DeleteWords {
    follows: what_delete_does,
    keep: keep_client,
    act: delete_client_act,
    done: client_deleted,
    failed: client_not_deleted,
    unknown: client_deletion_unknown,
};

/// What deleting a secret says.
pub(super) const DELETE_SECRET: DeleteWords = DeleteWords {
    follows: what_deleting_a_secret_does,
    keep: keep_secret,
    act: delete_secret,
    done: secret_deleted,
    failed: secret_not_deleted,
    unknown: secret_deletion_unknown,
};

/// What creating says when it was refused.
pub(super) const CREATING: Refused =
    Refused { conflict: client_exists, unknown: client_unknown, not_done: client_not_created };

/// What saving says when it was refused.
pub(super) const SAVING: Refused =
    Refused { conflict: client_exists, unknown: client_saving_unknown, not_done: client_not_saved };

/// What adding a secret says when it was refused.
pub(super) const ADDING: Refused =
    Refused { conflict: secret_not_added, unknown: secret_unknown, not_done: secret_not_added };

/// What the guide from one secret to the next says.
pub(super) const ROTATION: RotationWords = RotationWords {
    steps: [
        (add_new_secret, add_new_secret_text),
        (switch_to_it, switch_to_it_text),
        (delete_old, delete_old_text),
    ],
    value: &crate::parts::prelude::SECRET,
    is_gone: value_is_gone,
    another: add_another,
    moved: (it_uses_the_new, only_its_operator_knows),
    go_on,
    tick_first: tick_that_it_moved,
};

/// What is wrong with an address, in words.
pub(super) fn mistake(address: &str) -> Option<String> {
    let problem = redirect::client(address).err()?;
    Some(
        match problem {
            ClientProblem::Fragment => redirect_fragment(),
            ClientProblem::Wildcard => redirect_wildcard(),
            ClientProblem::Script => redirect_script(),
            ClientProblem::Http => redirect_http(),
            ClientProblem::Credentials => redirect_credentials(),
            ClientProblem::BadCharacter => redirect_bad_character(),
            ClientProblem::NoHost => redirect_no_host(),
            ClientProblem::BadPort => redirect_port(),
            ClientProblem::SchemeWithoutDot => redirect_scheme(),
            ClientProblem::Relative => redirect_relative(),
        }
        .to_owned(),
    )
}

/// By what two addresses differ.
pub(super) fn by(difference: Difference) -> &'static str {
    match difference {
        Difference::Slash => by_a_slash(),
        Difference::Port => by_the_port(),
        Difference::Case => by_case(),
        Difference::None => by_nothing(),
    }
}

/// What a client can be for.
pub(super) fn purposes() -> Vec<Option_> {
    vec![
        ("service", a_service(), a_service_text()),
        ("web", a_web_app(), a_web_app_text()),
        ("app", an_app(), an_app_text()),
    ]
}

/// The grant types that are known here.
pub(super) fn grants() -> Vec<Option_> {
    vec![
        ("client_credentials", "client_credentials", grant_client_credentials()),
        ("authorization_code", "authorization_code", grant_code()),
        (assumed::AUTHORIZATION_CODE_WITH_PKCE, assumed::AUTHORIZATION_CODE_WITH_PKCE, grant_pkce()),
        ("refresh_token", "refresh_token", grant_refresh()),
        ("delegation", "delegation", grant_delegation()),
    ]
}
