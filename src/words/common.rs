//! Words that many pages share.

use text::Foreign;

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
    try_again {
        en: "Try again",
        nb: "Prøv igjen",
    }
    copy_details {
        en: "Copy details",
        nb: "Kopier detaljer",
    }
    stale {
        en: "What is shown is from before.",
        nb: "Det som vises, er fra før.",
    }
    slow {
        en: "This is taking long.",
        nb: "Dette tar lang tid.",
    }
    stop_waiting {
        en: "Stop waiting",
        nb: "Slutt å vente",
    }

    confirm {
        en: "Confirm",
        nb: "Bekreft",
    }
    type_to_confirm(word: &str) {
        en: "Type {word} to confirm",
        nb: "Skriv {word} for å bekrefte",
    }
    type_the_word {
        en: "Type the word first",
        nb: "Skriv ordet først",
    }
    needs_admin {
        en: "Changing anything needs the role TenantAdmin, which your account does not have.",
        nb: "Å endre noe krever rollen TenantAdmin, som kontoen din ikke har.",
    }

    first_page {
        en: "First page",
        nb: "Første side",
    }
    previous_page {
        en: "Previous page",
        nb: "Forrige side",
    }
    next_page {
        en: "Next page",
        nb: "Neste side",
    }
    last_page {
        en: "Last page",
        nb: "Siste side",
    }
    page {
        en: "Page",
        nb: "Side",
    }
    pages {
        en: "Pages",
        nb: "Sider",
    }
    rows_a_page {
        en: "Rows",
        nb: "Rader",
    }

    search_is_cut(count: &str) {
        en: "That was too long to search for: only the first {count} characters are searched.",
        nb: "Det var for langt å søke etter: Bare de første {count} tegnene søkes det etter.",
    }
    add_filter {
        en: "add a filter",
        nb: "legg til et filter",
    }
    remove_filter(filter: &Foreign) {
        en: "Remove filter {filter}",
        nb: "Fjern filteret {filter}",
    }
    clear_search {
        en: "Clear search",
        nb: "Tøm søket",
    }
    select(name: &Foreign) {
        en: "Select {name}",
        nb: "Velg {name}",
    }
    select_page {
        en: "Select all on this page",
        nb: "Velg alle på denne siden",
    }
    more_for(name: &Foreign) {
        en: "More for {name}",
        nb: "Mer for {name}",
    }
    id_ends(end: &Foreign) {
        en: "id ends {end}",
        nb: "id slutter på {end}",
    }
    name_and_end(name: &Foreign, end: &Foreign) {
        en: "{name} ({end})",
        nb: "{name} ({end})",
    }
    unreadable_record {
        en: "This record could not be read. Those that can are complete.",
        nb: "Denne oppføringen kunne ikke leses. De som kan leses, er fullstendige.",
    }
    not_answered {
        en: "The IAM API has not answered yet.",
        nb: "IAM-API-et har ikke svart ennå.",
    }
    narrow_the_search {
        en: "The IAM API has not answered yet. A narrower search may be faster.",
        nb: "IAM-API-et har ikke svart ennå. Et smalere søk kan gå raskere.",
    }



    leave_bulk_title {
        en: "Leave while this is under way?",
        nb: "Gå herfra mens dette pågår?",
    }
    leave_bulk_text {
        en: "What has been sent stays done. The rest will not be sent.",
        nb: "Det som er sendt, forblir gjort. Resten sendes ikke.",
    }
    stay {
        en: "Stay",
        nb: "Bli her",
    }
    leave_bulk {
        en: "Leave and stop",
        nb: "Gå og stopp",
    }
    leave_title {
        en: "Leave this form?",
        nb: "Forlate skjemaet?",
    }
    leave_text {
        en: "What you typed would be thrown away.",
        nb: "Det du har skrevet, blir kastet.",
    }
    keep_editing {
        en: "Keep editing",
        nb: "Fortsett å redigere",
    }
    leave {
        en: "Leave and discard",
        nb: "Forlat og forkast",
    }

    selection {
        en: "Selection",
        nb: "Utvalg",
    }
    clear {
        en: "Clear",
        nb: "Tøm",
    }
    not_all_done {
        en: "Not everything was done.",
        nb: "Ikke alt ble gjort.",
    }
    optional {
        en: "(optional)",
        nb: "(valgfritt)",
    }
    draft_elsewhere {
        en: "Another tab has a draft of this form.",
        nb: "En annen fane har et utkast til dette skjemaet.",
    }
    draft_elsewhere_text {
        en: "If you use it here, that tab no longer does.",
        nb: "Bruker du det her, bruker ikke den fanen det lenger.",
    }
    use_draft {
        en: "Use it",
        nb: "Bruk det",
    }
    discard_draft {
        en: "Discard",
        nb: "Forkast",
    }
    draft_kept {
        en: "draft kept in this tab",
        nb: "utkastet er lagret i denne fanen",
    }
    selected[n] {
        en: "1 selected" | "{n} selected",
        nb: "1 valgt" | "{n} valgt",
    }
    never_expires {
        en: "Never expires",
        nb: "Utløper aldri",
    }
    expiry_unknown {
        en: "End not readable",
        nb: "Slutten kan ikke leses",
    }
    expires_on(day: &str) {
        en: "Expires {day}",
        nb: "Utløper {day}",
    }
    expired_on(day: &str) {
        en: "Expired {day}",
        nb: "Utløp {day}",
    }
    expires_in[n] {
        en: "Expires in 1 day" | "Expires in {n} days",
        nb: "Utløper om 1 dag" | "Utløper om {n} dager",
    }
    calendar_file {
        en: "Calendar file",
        nb: "Kalenderfil",
    }
    never_expires_help {
        en: "Then nothing reminds anybody to exchange it.",
        nb: "Da er det ingenting som minner noen om å bytte den.",
    }
    expires_at_end_of {
        en: "Expires at the end of",
        nb: "Utløper ved slutten av",
    }
    expires_help {
        en: "The whole day counts, as it is where you are.",
        nb: "Hele dagen teller, slik den er der du er.",
    }
    day_is_past {
        en: "Choose a day to come.",
        nb: "Velg en dag fram i tid.",
    }
    choose_expiry {
        en: "Choose a day, or that it never expires",
        nb: "Velg en dag, eller at den aldri utløper",
    }
    two_factor {
        en: "Two-factor",
        nb: "To-faktor",
    }
    will_be_sent(what: &Foreign) {
        en: "Will be sent as {what}",
        nb: "Sendes som {what}",
    }
    saved(name: &Foreign) {
        en: "{name} saved",
        nb: "{name} lagret",
    }
    saved_with_others(name: &Foreign) {
        en: "{name} saved. Somebody else had changed it meanwhile: both changes hold.",
        nb: "{name} lagret. Noen andre hadde endret den i mellomtiden: Begge endringene gjelder.",
    }
    not_read_again {
        en: "It could not be read again, so nothing was sent.",
        nb: "Den kunne ikke leses på nytt, så ingenting ble sendt.",
    }
    untold_text {
        en: "Saving would write the whole, and what is not known here would be lost. So it cannot be edited here.",
        nb: "Å lagre ville skrevet hele, og det som ikke er kjent her, ville gått tapt. Derfor kan den ikke redigeres her.",
    }
    needed {
        en: "This is needed.",
        nb: "Dette trengs.",
    }
    line_is(number: &str, what: &str) {
        en: "Line {number}: {what}",
        nb: "Linje {number}: {what}",
    }
    take_away(what: &Foreign) {
        en: "Take away {what}",
        nb: "Ta bort {what}",
    }
    not_in_the_list {
        en: "Not in the list of those that exist. It is kept as it is.",
        nb: "Ikke i listen over dem som finnes. Den beholdes som den er.",
    }
    read_more {
        en: "Read more",
        nb: "Les mer",
    }
    read_all {
        en: "Read all",
        nb: "Les alle",
    }
    shown_of_all_read(shown: &str, read: &str) {
        en: "{shown} shown, all {read} read",
        nb: "{shown} vises, alle {read} lest",
    }
    shown_of_read_of(shown: &str, read: &str, of: &str) {
        en: "{shown} shown, {read} of {of} read so far",
        nb: "{shown} vises, {read} av {of} lest så langt",
    }
    shown_of_read(shown: &str, read: &str) {
        en: "{shown} shown, {read} read so far",
        nb: "{shown} vises, {read} lest så langt",
    }
    shown_of_cut(shown: &str, read: &str) {
        en: "{shown} shown, {read} read. The API says that there are more, and leads back to those.",
        nb: "{shown} vises, {read} lest. API-et sier at det finnes flere, og leder tilbake til de samme.",
    }
    first_listed(count: &str) {
        en: "the first {count} are listed",
        nb: "de første {count} er listet",
    }
    list_more {
        en: "List 200 more",
        nb: "List 200 til",
    }
    none_of_cut(read: &str) {
        en: "There is none among the {read} that were read. The API says that there are more, and leads back to those.",
        nb: "Det er ingen blant de {read} som er lest. API-et sier at det finnes flere, og leder tilbake til de samme.",
    }
    open_branch(name: &Foreign) {
        en: "Open {name}",
        nb: "Åpne {name}",
    }
    close_branch(name: &Foreign) {
        en: "Close {name}",
        nb: "Lukk {name}",
    }
    none_so_far {
        en: "None so far",
        nb: "Ingen så langt",
    }
    none_of_read(read: &str) {
        en: "There is none among the {read} that were read. Read on to be sure.",
        nb: "Det er ingen blant de {read} som er lest. Les videre for å være sikker.",
    }

    secret {
        en: "Secret",
        nb: "Hemmelighet",
    }
    value {
        en: "Value",
        nb: "Verdi",
    }
    copy_value {
        en: "Copy value",
        nb: "Kopier verdien",
    }
    value_help {
        en: "32 characters, made in this browser and sent once. Nothing else is copied: no space, no line end.",
        nb: "32 tegn, laget i denne nettleseren og sendt én gang. Ikke noe annet kopieres: ingen mellomrom, ingen linjeslutt.",
    }
    stored {
        en: "I have stored the value",
        nb: "Jeg har lagret verdien",
    }
    stored_help {
        en: "Can be ticked once it was copied or selected.",
        nb: "Kan krysses av når den er kopiert eller markert.",
    }
    store_first {
        en: "Store the value first, then tick that it is stored",
        nb: "Lagre verdien først, og kryss av for at den er lagret",
    }
    close {
        en: "Close",
        nb: "Lukk",
    }
    press_to_copy(keys: &str) {
        en: "The clipboard could not be used. The text is selected: press {keys}.",
        nb: "Utklippstavlen kunne ikke brukes. Teksten er markert: Trykk {keys}.",
    }

    read_again {
        en: "Read again",
        nb: "Les på nytt",
    }

    done {
        en: "Done",
        nb: "Ferdig",
    }
    so_many_not_read(count: &str) {
        en: "{count} could not be read.",
        nb: "{count} kunne ikke leses.",
    }

    undo {
        en: "Undo",
        nb: "Angre",
    }
}
