//! Words of sign-in and its gates.

words! {
    proof_wanted {
        en: "Prove that it is you",
        nb: "Bevis at det er deg",
    }
    proof_text {
        en: "You come back to this very page. What you typed is kept; nothing has been changed yet, so do it once more then.",
        nb: "Du kommer tilbake til nettopp denne siden. Det du har skrevet, er tatt vare på; ingenting er endret ennå, så gjør det én gang til da.",
    }
    not_now {
        en: "Not now",
        nb: "Ikke nå",
    }
    app_name {
        en: "IAM Console",
        nb: "IAM-konsollen",
    }
    sign_in {
        en: "Sign in with Aritma ID",
        nb: "Logg inn med Aritma ID",
    }
    sign_in_again {
        en: "Sign in again",
        nb: "Logg inn på nytt",
    }
    try_again {
        en: "Try again",
        nb: "Prøv igjen",
    }
    cancel {
        en: "Cancel",
        nb: "Avbryt",
    }
    reload {
        en: "Reload",
        nb: "Last inn på nytt",
    }
    sign_out {
        en: "Sign out",
        nb: "Logg ut",
    }
    back_to {
        en: "You will come back to",
        nb: "Du kommer tilbake til",
    }
    support_details {
        en: "Details for support",
        nb: "Detaljer til brukerstøtte",
    }
    copy_details {
        en: "Copy details",
        nb: "Kopier detaljer",
    }
    page_title(title: &str) {
        en: "{title} · IAM Console",
        nb: "{title} · IAM-konsollen",
    }
    title_sign_in {
        en: "Sign in",
        nb: "Logg inn",
    }

    restoring {
        en: "Restoring your session",
        nb: "Gjenoppretter økten din",
    }
    restoring_text {
        en: "Aritma ID is asked whether you are still signed in.",
        nb: "Aritma ID blir spurt om du fortsatt er logget inn.",
    }
    leaving {
        en: "Going to Aritma ID",
        nb: "Går til Aritma ID",
    }
    leaving_text {
        en: "Its sign-in page opens in a moment.",
        nb: "Innloggingssiden åpnes om et øyeblikk.",
    }
    finishing {
        en: "Signing you in",
        nb: "Logger deg inn",
    }
    finishing_text {
        en: "The answer from Aritma ID is being checked.",
        nb: "Svaret fra Aritma ID blir kontrollert.",
    }
    signing_out {
        en: "Signing you out",
        nb: "Logger deg ut",
    }
    signing_out_text {
        en: "Everything here is cleared. Aritma ID is being told.",
        nb: "Alt her er fjernet. Aritma ID får beskjed.",
    }
    slow {
        en: "This is taking longer than usual. Aritma ID or the network may be slow.",
        nb: "Dette tar lengre tid enn vanlig. Aritma ID eller nettet kan være tregt.",
    }

    left {
        en: "You are signed out.",
        nb: "Du er logget ut.",
    }
    left_here_only {
        en: "You are signed out here. Aritma ID could not be told, so your session there may remain. On a shared computer, close the whole browser.",
        nb: "Du er logget ut her. Aritma ID fikk ikke beskjed, så økten din der kan fortsatt være åpen. På en delt maskin bør du lukke hele nettleseren.",
    }
    left_elsewhere {
        en: "You were signed out in another tab.",
        nb: "Du ble logget ut i en annen fane.",
    }
    attempt_unknown {
        en: "This sign-in attempt has expired. It took too long, or was begun in another tab. Nothing has been changed.",
        nb: "Dette innloggingsforsøket er utløpt. Det tok for lang tid, eller ble startet i en annen fane. Ingenting er endret.",
    }
    no_answer {
        en: "You came back before Aritma ID had answered. Nothing has been changed.",
        nb: "Du kom tilbake før Aritma ID hadde svart. Ingenting er endret.",
    }
    registration(client: &str, redirect: &str) {
        en: "If Aritma ID showed an error instead of its sign-in page, this console may not be registered there as it should be. For the client {client}, exactly this redirect address must be registered: {redirect}",
        nb: "Hvis Aritma ID viste en feil i stedet for innloggingssiden, er konsollen kanskje ikke riktig registrert der. For klienten {client} må nøyaktig denne videresendingsadressen være registrert: {redirect}",
    }
    cancelled {
        en: "Signing in was called off.",
        nb: "Innloggingen ble avbrutt.",
    }
    other_person {
        en: "Aritma ID answered for another person. You were signed out and the screen was cleared, to be safe.",
        nb: "Aritma ID svarte for en annen person. For sikkerhets skyld ble du logget ut, og skjermen ble tømt.",
    }
    refused_access {
        en: "Aritma ID did not let you in, or you called it off there.",
        nb: "Aritma ID slapp deg ikke inn, eller du avbrøt der.",
    }
    refused_login {
        en: "Aritma ID says that nobody is signed in there, but did not ask you to sign in. Try again. If this comes back, tell your support what the details say.",
        nb: "Aritma ID sier at ingen er logget inn der, men ba deg ikke logge inn. Prøv igjen. Kommer dette tilbake, gi detaljene til brukerstøtten.",
    }
    refused_interaction {
        en: "Aritma ID needs something more from you before it lets you in, such as a second factor or an accepted notice, but did not ask for it. Try again. If this comes back, tell your support what the details say.",
        nb: "Aritma ID trenger noe mer av deg før du slippes inn, som en ekstra faktor eller en godkjent melding, men spurte ikke om det. Prøv igjen. Kommer dette tilbake, gi detaljene til brukerstøtten.",
    }
    refused_consent {
        en: "Aritma ID needs consent to what this console may do for you, but did not ask for it. An administrator may have to give it there: tell your support what the details say.",
        nb: "Aritma ID trenger samtykke til det denne konsollen kan gjøre for deg, men spurte ikke om det. En administrator må kanskje gi det der: gi detaljene til brukerstøtten.",
    }
    refused_selection {
        en: "You have several accounts at Aritma ID, and it did not ask which one to use. Sign out of the others there, then try again. If this comes back, tell your support what the details say.",
        nb: "Du har flere kontoer hos Aritma ID, og den spurte ikke hvilken du vil bruke. Logg ut av de andre der, og prøv igjen. Kommer dette tilbake, gi detaljene til brukerstøtten.",
    }
    refused_request {
        en: "Aritma ID did not accept the console’s request. Its registration there may be wrong: tell your support.",
        nb: "Aritma ID godtok ikke forespørselen fra konsollen. Registreringen der kan være feil: si fra til brukerstøtten.",
    }
    refused_later {
        en: "Aritma ID cannot sign you in right now. Try again in a while.",
        nb: "Aritma ID kan ikke logge deg inn akkurat nå. Prøv igjen om en stund.",
    }
    refused_other {
        en: "Aritma ID refused the sign-in.",
        nb: "Aritma ID avviste innloggingen.",
    }

    unreachable {
        en: "Aritma ID cannot be reached",
        nb: "Aritma ID kan ikke nås",
    }
    unreachable_text {
        en: "The sign-in service did not answer as it should. Nothing has been changed. Check the connection, then try again.",
        nb: "Innloggingstjenesten svarte ikke som den skal. Ingenting er endret. Sjekk nettforbindelsen, og prøv igjen.",
    }
    withheld_text(origin: &str) {
        en: "Its server can be reached, but its answer was withheld from the console. A content blocker may do that: switch it off for this site and try again. If it stays, tell whoever runs the console: Aritma ID must allow {origin} (CORS).",
        nb: "Tjeneren kan nås, men svaret ble holdt tilbake fra konsollen. En innholdsblokkering kan gjøre det: Slå den av for dette nettstedet, og prøv igjen. Blir det slik, si fra til den som drifter konsollen: Aritma ID må tillate {origin} (CORS).",
    }
    offline_text {
        en: "This computer has no network right now. Nothing has been changed. Check the connection, then try again.",
        nb: "Denne maskinen har ikke nett akkurat nå. Ingenting er endret. Sjekk nettforbindelsen, og prøv igjen.",
    }
    in_between {
        en: "Something in between answered",
        nb: "Noe imellom svarte",
    }
    in_between_text {
        en: "A web page came where Aritma ID should have answered: a filter, a gateway or the network’s own sign-in has refused the call. Nothing is known about you or your rights, and what you typed is kept. Try again, or ask whoever runs the network. If it is always so, tell whoever runs the console: issuer in config.json may name the wrong address.",
        nb: "Det kom en nettside der Aritma ID skulle ha svart: Et filter, en gateway eller nettets egen innlogging har avvist kallet. Ingenting er kjent om deg eller rettighetene dine, og det du har skrevet, er tatt vare på. Prøv igjen, eller spør den som drifter nettet. Er det alltid slik, si fra til den som drifter konsollen: issuer i config.json kan peke på feil adresse.",
    }
    answer_lost {
        en: "The answer from Aritma ID was lost",
        nb: "Svaret fra Aritma ID gikk tapt",
    }
    answer_lost_text(address: &str) {
        en: "The browser came back from Aritma ID without its answer. The host of the console may have sent it on to another address, or a blocker may have cleaned the address. Switch blockers off for this site and sign in again. If it stays, tell whoever runs the console: the host must answer {address} with the page itself, without a redirect and with its query.",
        nb: "Nettleseren kom tilbake fra Aritma ID uten svaret. Verten for konsollen kan ha sendt den videre til en annen adresse, eller en blokkering kan ha ryddet i adressen. Slå av blokkeringer for dette nettstedet, og logg inn på nytt. Blir det slik, si fra til den som drifter konsollen: Verten må svare på {address} med selve siden, uten videresending og med spørringsdelen.",
    }
    provider_rejected {
        en: "The sign-in configuration was rejected",
        nb: "Oppsettet for innlogging ble avvist",
    }
    provider_rejected_text {
        en: "What Aritma ID says about itself does not fit the configuration of this console, so nobody can be signed in safely. Tell your support what the details say.",
        nb: "Det Aritma ID sier om seg selv, passer ikke med oppsettet av denne konsollen, så ingen kan logges trygt inn. Gi detaljene til brukerstøtten.",
    }
    answer_refused {
        en: "The sign-in was refused",
        nb: "Innloggingen ble avvist",
    }
    answer_refused_text {
        en: "The answer to the sign-in could not be trusted and was not used. Sign in again. If this comes back, tell your support what the details say.",
        nb: "Svaret på innloggingen var ikke til å stole på og ble ikke brukt. Logg inn på nytt. Kommer dette tilbake, gi detaljene til brukerstøtten.",
    }
    exchange_failed {
        en: "The sign-in failed",
        nb: "Innloggingen mislyktes",
    }
    exchange_failed_text {
        en: "Aritma ID did not complete the sign-in. Nothing has been changed. Start again.",
        nb: "Aritma ID fullførte ikke innloggingen. Ingenting er endret. Start på nytt.",
    }
    clock_off {
        en: "This computer’s clock is off",
        nb: "Klokken på denne maskinen går feil",
    }
    clock_behind(minutes: &str) {
        en: "It is about {minutes} minutes behind, so the sign-in cannot be checked. Set the clock, then sign in again.",
        nb: "Den går omtrent {minutes} minutter for sent, så innloggingen kan ikke kontrolleres. Still klokken, og logg inn på nytt.",
    }
    clock_ahead(minutes: &str) {
        en: "It is about {minutes} minutes ahead, so the sign-in cannot be checked. Set the clock, then sign in again.",
        nb: "Den går omtrent {minutes} minutter for fort, så innloggingen kan ikke kontrolleres. Still klokken, og logg inn på nytt.",
    }
    clocks_differ {
        en: "The clocks do not agree",
        nb: "Klokkene stemmer ikke overens",
    }
    provider_ahead(minutes: &str) {
        en: "Aritma ID’s clock is about {minutes} minutes ahead of this computer’s, which is right. The sign-in cannot be checked until that is mended: tell your support.",
        nb: "Klokken hos Aritma ID går omtrent {minutes} minutter foran klokken på denne maskinen, som er riktig. Innloggingen kan ikke kontrolleres før det er rettet: si fra til brukerstøtten.",
    }
    provider_behind(minutes: &str) {
        en: "Aritma ID’s clock is about {minutes} minutes behind this computer’s, which is right. The sign-in cannot be checked until that is mended: tell your support.",
        nb: "Klokken hos Aritma ID går omtrent {minutes} minutter etter klokken på denne maskinen, som er riktig. Innloggingen kan ikke kontrolleres før det er rettet: si fra til brukerstøtten.",
    }
    looping {
        en: "Signing in keeps failing",
        nb: "Innloggingen mislykkes gang på gang",
    }
    looping_text {
        en: "It was tried several times within a minute without success, so the console has stopped. Wait a minute, then sign in again.",
        nb: "Den er forsøkt flere ganger på ett minutt uten å lykkes, så konsollen har stoppet. Vent et minutt, og logg inn på nytt.",
    }

    expired {
        en: "Your session has ended",
        nb: "Økten din er avsluttet",
    }
    expired_text {
        en: "You are no longer signed in. Your rights have not changed, and what you typed is kept. Sign in again to carry on here.",
        nb: "Du er ikke lenger logget inn. Rettighetene dine er ikke endret, og det du har skrevet, er tatt vare på. Logg inn på nytt for å fortsette her.",
    }

    token_refused {
        en: "The API does not accept your sign-in",
        nb: "API-et godtar ikke innloggingen din",
    }
    token_refused_text {
        en: "Aritma ID has just signed you in, but the API refuses what it issued. The two may be set up for different issuers, audiences or scopes, and signing in again will hardly change that: tell your support what the details say. What you typed is kept.",
        nb: "Aritma ID har nettopp logget deg inn, men API-et avviser det som ble utstedt. De to kan være satt opp med forskjellig issuer, audience eller scope, og det hjelper neppe å logge inn på nytt: gi detaljene til brukerstøtten. Det du har skrevet, er tatt vare på.",
    }

    renewal_busy {
        en: "Aritma ID could not renew the session right now. Nothing was sent to the API.",
        nb: "Aritma ID kunne ikke fornye økten akkurat nå. Ingenting ble sendt til API-et.",
    }
    renewal_no_answer {
        en: "Aritma ID could not be reached to renew the session. Nothing was sent to the API.",
        nb: "Aritma ID kunne ikke nås for å fornye økten. Ingenting ble sendt til API-et.",
    }
    renewal_unreadable {
        en: "Aritma ID gave an unexpected answer when the session was to be renewed. Nothing was sent to the API.",
        nb: "Aritma ID ga et uventet svar da økten skulle fornyes. Ingenting ble sendt til API-et.",
    }

    renewal_in_between {
        en: "A web page came where Aritma ID should have renewed the session: a filter, a gateway or the network’s own sign-in has refused the call. Nothing was sent to the API, and what you typed is kept.",
        nb: "Det kom en nettside der Aritma ID skulle ha fornyet økten: Et filter, en gateway eller nettets egen innlogging har avvist kallet. Ingenting ble sendt til API-et, og det du har skrevet, er tatt vare på.",
    }

    config_not_loaded {
        en: "The console could not be started",
        nb: "Konsollen kunne ikke startes",
    }
    config_no_answer {
        en: "Its settings (config.json) could not be fetched. Check the connection and switch off what blocks content on this site, then try again. If it stays, tell whoever runs the console.",
        nb: "Innstillingene (config.json) kunne ikke hentes. Sjekk forbindelsen, slå av det som blokkerer innhold på dette nettstedet, og prøv igjen. Blir det slik, si fra til den som drifter konsollen.",
    }
    config_web_page {
        en: "A web page came in place of its file config.json. Either the host has no such file and answers with a page, or a filter or the network’s own sign-in stands in between. Put the file beside index.html, or sign in to the network; then reload.",
        nb: "Det kom en nettside i stedet for filen config.json. Enten har verten ingen slik fil og svarer med en side, eller et filter eller nettets egen innlogging står imellom. Legg filen ved siden av index.html, eller logg inn på nettet, og last inn på nytt.",
    }
    config_wrong {
        en: "The console is not configured",
        nb: "Konsollen er ikke satt opp",
    }
    config_missing_status(status: &str) {
        en: "Its file config.json could not be loaded: the host answered {status}. Put it beside index.html, then reload.",
        nb: "Filen config.json kunne ikke lastes inn: verten svarte {status}. Legg den ved siden av index.html, og last inn på nytt.",
    }
    config_not_json(line: &str) {
        en: "Its file config.json is not a JSON object. Reading stopped in line {line}.",
        nb: "Filen config.json er ikke et JSON-objekt. Lesingen stoppet i linje {line}.",
    }
    config_field(field: &str) {
        en: "In config.json, {field} is missing or has the wrong form. Expected:",
        nb: "I config.json mangler {field} eller har feil form. Forventet:",
    }
    form_address {
        en: "an https address without query, as in \"https://id.example/tenant\"",
        nb: "en https-adresse uten spørringsdel, som i \"https://id.example/tenant\"",
    }
    form_own_address(origin: &str) {
        en: "an address on this very origin, as in \"{origin}/callback\"",
        nb: "en adresse på nettopp dette opphavet, som i \"{origin}/callback\"",
    }
    form_text {
        en: "text that is not empty",
        nb: "tekst som ikke er tom",
    }
    form_scopes {
        en: "a list of scopes with openid among them, as in [\"openid\", \"profile\", \"services.iam\"]",
        nb: "en liste over scopes med openid blant dem, som i [\"openid\", \"profile\", \"services.iam\"]",
    }
    form_object {
        en: "an object, as in {\"name\": \"Fjordbank\"}",
        nb: "et objekt, som i {\"name\": \"Fjordbank\"}",
    }
    form_colour {
        en: "a colour, as in \"#0a5c8f\"",
        nb: "en farge, som i \"#0a5c8f\"",
    }
    form_path {
        en: "a path on this host, as in \"/logo.svg\"",
        nb: "en sti på denne verten, som i \"/logo.svg\"",
    }
    form_language {
        en: "\"en\" or \"nb\"",
        nb: "\"en\" eller \"nb\"",
    }
}
