//! Creating, editing and deleting.

use text::Foreign;

use crate::words::words;

words! {
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
}
