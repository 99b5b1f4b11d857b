//! What went wrong, and what was done.

words! {
    copied {
        en: "Copied",
        nb: "Kopiert",
    }
    dismiss {
        en: "Dismiss",
        nb: "Lukk",
    }
    on {
        en: "On",
        nb: "På",
    }
    off {
        en: "Off",
        nb: "Av",
    }
    none {
        en: "None",
        nb: "Ingen",
    }
    of {
        en: "of",
        nb: "av",
    }
    more {
        en: "More",
        nb: "Mer",
    }
    loading {
        en: "Loading…",
        nb: "Laster …",
    }
    cancel {
        en: "Cancel",
        nb: "Avbryt",
    }
    stop {
        en: "Stop",
        nb: "Stopp",
    }
    progress {
        en: "Progress",
        nb: "Framdrift",
    }
    done_of(done: &str, all: &str) {
        en: "{done} of {all} done",
        nb: "{done} av {all} ferdig",
    }
    so_already {
        en: "Somebody else had done it already",
        nb: "Noen andre hadde alt gjort det",
    }
    reading_back {
        en: "Reading back what is so now…",
        nb: "Leser tilbake hvordan det er nå …",
    }
    not_sent {
        en: "Not sent",
        nb: "Ikke sendt",
    }
    under_way {
        en: "Under way…",
        nb: "Pågår …",
    }
    and_more(count: &str) {
        en: "And {count} more",
        nb: "Og {count} til",
    }

    network {
        en: "The IAM API could not be reached. Check the connection.",
        nb: "IAM-API-et kunne ikke nås. Sjekk forbindelsen.",
    }
    offline {
        en: "This computer has no network right now. Check the connection.",
        nb: "Denne maskinen har ikke nett akkurat nå. Sjekk forbindelsen.",
    }
    unreached {
        en: "This computer has a network, but the IAM API cannot be reached from it. It may be down, or a filter or blocker may stop it. If it stays, tell whoever runs the console: apiBase in config.json may name the wrong server.",
        nb: "Denne maskinen har nett, men IAM-API-et kan ikke nås fra den. Det kan være nede, eller et filter eller en blokkering kan stoppe det. Blir det slik, si fra til den som drifter konsollen: apiBase i config.json kan peke på feil tjener.",
    }
    withheld(origin: &str) {
        en: "The server of the IAM API can be reached, but its answer was withheld from the console. A content blocker may do that: switch it off for this site and try again. If it stays, tell whoever runs the console: the IAM API must allow {origin} and the methods used (CORS).",
        nb: "Tjeneren til IAM-API-et kan nås, men svaret ble holdt tilbake fra konsollen. En innholdsblokkering kan gjøre det: Slå den av for dette nettstedet, og prøv igjen. Blir det slik, si fra til den som drifter konsollen: IAM-API-et må tillate {origin} og metodene som brukes (CORS).",
    }
    wrong_address(status: &str) {
        en: "What answers at the address of the IAM API does not know this operation ({status}). That says nothing about what you looked for. Tell whoever runs the console: apiBase in config.json may name the wrong address.",
        nb: "Det som svarer på adressen til IAM-API-et, kjenner ikke denne operasjonen ({status}). Det sier ingenting om det du lette etter. Si fra til den som drifter konsollen: apiBase i config.json kan peke på feil adresse.",
    }
    in_between(status: &str) {
        en: "A web page came where the IAM API should have answered ({status}): a filter, a gateway or the network’s own sign-in has refused the call. Nothing is known about your rights or about what was asked for. What you typed is kept: try again, or ask whoever runs the network.",
        nb: "Det kom en nettside der IAM-API-et skulle ha svart ({status}): Et filter, en gateway eller nettets egen innlogging har avvist kallet. Ingenting er kjent om rettighetene dine eller om det du ba om. Det du har skrevet, er tatt vare på: Prøv igjen, eller spør den som drifter nettet.",
    }
    in_between_always(address: &str) {
        en: "If it is always so, tell whoever runs the console: {address}, which is apiBase in config.json, may be no API.",
        nb: "Er det alltid slik, si fra til den som drifter konsollen: {address}, som er apiBase i config.json, er kanskje ikke noe API.",
    }
    dropped {
        en: "Something between this browser and the API (a proxy or a gateway) dropped what the request was about, so nothing was done. Whoever runs the network can let DELETE requests keep their body.",
        nb: "Noe mellom denne nettleseren og API-et (en proxy eller en gateway) kastet det forespørselen handlet om, så ingenting ble gjort. Den som driver nettverket, kan la DELETE-forespørsler beholde innholdet sitt.",
    }
    no_address {
        en: "No address can hold this id, so nothing was sent to the IAM API.",
        nb: "Ingen adresse kan inneholde denne id-en, så ingenting ble sendt til IAM-API-et.",
    }
    timed_out {
        en: "The IAM API did not answer within a minute.",
        nb: "IAM-API-et svarte ikke innen ett minutt.",
    }
    cancelled {
        en: "You stopped waiting before the answer came.",
        nb: "Du sluttet å vente før svaret kom.",
    }
    not_accepted {
        en: "The API does not accept your sign-in.",
        nb: "API-et godtar ikke innloggingen din.",
    }
    session_ended {
        en: "Your session has ended. Sign in again to carry on.",
        nb: "Økten din er avsluttet. Logg inn igjen for å fortsette.",
    }
    forbidden {
        en: "Your account lacks the right to do this. Someone with the role TenantAdmin can give it.",
        nb: "Kontoen din mangler rettigheten til dette. En med rollen TenantAdmin kan gi den.",
    }
    no_such_scope(scope: &str) {
        en: "The sign-in did not bring the scope {scope}, which the IAM API wants for this. That has nothing to do with your rights. Tell whoever runs the console: scopes in config.json must hold it, and the client at Aritma ID must be allowed it.",
        nb: "Innloggingen ga ikke scopet {scope}, som IAM-API-et krever for dette. Det har ingenting med rettighetene dine å gjøre. Si fra til den som drifter konsollen: scopes i config.json må inneholde det, og klienten hos Aritma ID må ha lov til å få det.",
    }
    no_scope {
        en: "The sign-in did not bring a scope that the IAM API wants for this. That has nothing to do with your rights. Tell whoever runs the console: it is missing among scopes in config.json, or the client at Aritma ID is not allowed it.",
        nb: "Innloggingen ga ikke et scope som IAM-API-et krever for dette. Det har ingenting med rettighetene dine å gjøre. Si fra til den som drifter konsollen: Det mangler blant scopes i config.json, eller klienten hos Aritma ID har ikke lov til å få det.",
    }
    wants_mfa {
        en: "The IAM API wants a fresh second factor for this.",
        nb: "IAM-API-et krever en fersk andre faktor for dette.",
    }
    wants_verify {
        en: "The IAM API wants your identity verified anew for this.",
        nb: "IAM-API-et krever at identiteten din bekreftes på nytt for dette.",
    }
    prove_mfa {
        en: "Sign in with second factor",
        nb: "Logg inn med andre faktor",
    }
    prove_verify {
        en: "Verify who I am",
        nb: "Bekreft hvem jeg er",
    }
    only_looks {
        en: "This browser only looks: every change is refused until that is switched off.",
        nb: "Denne nettleseren ser bare: Alle endringer avvises til det slås av.",
    }
    not_there {
        en: "It does not exist, or no longer does.",
        nb: "Den finnes ikke, eller ikke lenger.",
    }
    conflict {
        en: "Something with the same name or state exists already.",
        nb: "Noe med samme navn eller tilstand finnes allerede.",
    }
    invalid(status: &str) {
        en: "The IAM API refused what was sent ({status}).",
        nb: "IAM-API-et avviste det som ble sendt ({status}).",
    }
    too_many {
        en: "The IAM API asks to wait: too many requests (429).",
        nb: "IAM-API-et ber om å vente: for mange forespørsler (429).",
    }
    server(status: &str) {
        en: "The IAM API answered {status} (a fault on its side).",
        nb: "IAM-API-et svarte {status} (en feil på dets side).",
    }
    unexpected(status: &str) {
        en: "The answer ({status}) is not what the IAM API promises: it may be incomplete, or come from something in between.",
        nb: "Svaret ({status}) er ikke det IAM-API-et lover: Det kan være ufullstendig, eller komme fra noe imellom.",
    }
    looks_empty {
        en: "It is an empty body.",
        nb: "Det er tomt.",
    }
    looks_html {
        en: "It is a web page.",
        nb: "Det er en nettside.",
    }
    looks_json {
        en: "It is incomplete or other JSON.",
        nb: "Det er ufullstendig eller annen JSON.",
    }
    looks_text {
        en: "It is other text.",
        nb: "Det er annen tekst.",
    }
    too_large {
        en: "The answer is larger than the console accepts (20 MB).",
        nb: "Svaret er større enn konsollen tar imot (20 MB).",
    }
    outcome_unknown {
        en: "No clear answer came: it may have been done or not.",
        nb: "Det kom ikke noe klart svar: Det kan være gjort eller ikke.",
    }
    nothing_changed {
        en: "Nothing has been changed.",
        nb: "Ingenting er endret.",
    }
    next_try(seconds: &str) {
        en: "It asked to wait; the next try is in {seconds} s.",
        nb: "Det ba om å vente; neste forsøk er om {seconds} s.",
    }
    part_missing {
        en: "This part of the console could not be loaded",
        nb: "Denne delen av konsollen kunne ikke lastes inn",
    }
    part_missing_text {
        en: "Nothing has been changed. Try again; if it stays, there may be a newer console, which comes when the page is reloaded.",
        nb: "Ingenting er endret. Prøv igjen; blir det slik, kan det finnes en nyere konsoll, som kommer når siden lastes inn på nytt.",
    }
    reload {
        en: "Reload the page",
        nb: "Last inn siden på nytt",
    }
    try_again {
        en: "Try again",
        nb: "Prøv igjen",
    }
    copy_details {
        en: "Copy details",
        nb: "Kopier detaljer",
    }
}
