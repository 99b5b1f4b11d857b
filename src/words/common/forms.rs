//! Forms and secrets.

use text::Foreign;

words! {
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

    as_curl {
        en: "As curl",
        nb: "Som curl",
    }
    as_curl_hint {
        en: "for scripts, without the token",
        nb: "for skript, uten tokenet",
    }
    curl_for {
        en: "For sh, bash and zsh",
        nb: "For sh, bash og zsh",
    }
    copy_curl {
        en: "Copy the line",
        nb: "Kopier linjen",
    }
    curl_token {
        en: "$TOKEN stands for an access token, which is never shown here.",
        nb: "$TOKEN står for et tilgangstoken, som aldri vises her.",
    }
    curl_hides {
        en: "$TOKEN stands for an access token and $CLIENT_SECRET for the secret; neither is ever shown here. A secret with a quotation mark or a backslash goes in as JSON writes it.",
        nb: "$TOKEN står for et tilgangstoken og $CLIENT_SECRET for hemmeligheten; ingen av dem vises her. En hemmelighet med anførselstegn eller omvendt skråstrek settes inn slik JSON skriver den.",
    }
}
