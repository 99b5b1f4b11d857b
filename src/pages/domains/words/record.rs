//! The record to add, and waiting for it.

use text::Foreign;

use crate::words::words;

words! {
    not_registered_any_more {
        en: "This domain is not registered any more",
        nb: "Dette domenet er ikke registrert lenger",
    }
    not_asked {
        en: "Whether the record was found could not be asked",
        nb: "Om posten er funnet, lot seg ikke spørre",
    }
    last_checked(when: &str) {
        en: "Last checked {when}.",
        nb: "Sist sjekket {when}.",
    }
    next_check(time: &str) {
        en: "Next check in {time}.",
        nb: "Neste sjekk om {time}.",
    }
    goes_on {
        en: "Goes on while this tab is in front, on any page; a change of DNS may take up to 48 hours.",
        nb: "Fortsetter så lenge denne fanen er fremme, på hvilken som helst side; en endring i DNS kan ta opptil 48 timer.",
    }
    stopped {
        en: "Checking is stopped.",
        nb: "Sjekkingen er stoppet.",
    }
    just_now {
        en: "just now",
        nb: "nå nettopp",
    }
    ago(time: &str) {
        en: "{time} ago",
        nb: "for {time} siden",
    }
    less_than_a_minute {
        en: "less than a minute",
        nb: "under ett minutt",
    }
    minutes[n] {
        en: "1 minute" | "{n} minutes",
        nb: "1 minutt" | "{n} minutter",
    }
    hours[n] {
        en: "1 hour" | "{n} hours",
        nb: "1 time" | "{n} timer",
    }
    check_now {
        en: "Check now",
        nb: "Sjekk nå",
    }
    stop_checking {
        en: "Stop checking",
        nb: "Slutt å sjekke",
    }
    is_confirmed(name: &Foreign) {
        en: "{name} is confirmed: its people can be created",
        nb: "{name} er bekreftet: Personene der kan opprettes",
    }
    user_waits {
        en: "A user is half filled in.",
        nb: "En bruker er halvt utfylt.",
    }
    user_waits_text {
        en: "What you typed is kept in this tab. Once the domain is confirmed, go on there.",
        nb: "Det du skrev, er tatt vare på i denne fanen. Fortsett der når domenet er bekreftet.",
    }
    back_to_user {
        en: "Back to the new user",
        nb: "Tilbake til den nye brukeren",
    }

    record_to_add {
        en: "The record to add",
        nb: "Posten du legger inn",
    }
    where_to_add(name: &Foreign) {
        en: "At the company that keeps the DNS of {name}. Leave other records as they are.",
        nb: "Hos selskapet som har DNS for {name}. La andre poster stå som de er.",
    }
    kind_of_record {
        en: "Type",
        nb: "Type",
    }
    copy_kind {
        en: "Copy type",
        nb: "Kopier typen",
    }
    host_or_name {
        en: "Host or name",
        nb: "Vert eller navn",
    }
    copy_host {
        en: "Copy host",
        nb: "Kopier verten",
    }
    host_help {
        en: "Some DNS hosts want this left empty. Never the domain itself: many add it once more.",
        nb: "Noen DNS-tjenester vil ha dette tomt. Aldri selve domenet: Mange legger det til én gang til.",
    }
    host_below_help(zone: &Foreign, before: &Foreign) {
        en: "Where the DNS is kept under {zone}, the host is “{before}” in place of @. Never the whole domain: many add {zone} once more.",
        nb: "Der DNS ligger under {zone}, er verten «{before}» i stedet for @. Aldri hele domenet: Mange legger til {zone} én gang til.",
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
        en: "Without quotes. Copied without a line end.",
        nb: "Uten anførselstegn. Kopieres uten linjeskift.",
    }
    value_not_told {
        en: "The API does not tell the value now; it was told when the domain was added. If it was not kept, remove the domain and add it again: it then gets a new value.",
        nb: "API-et oppgir ikke verdien nå; den ble oppgitt da domenet ble lagt til. Er den ikke tatt vare på, fjern domenet og legg det til på nytt: Da får det en ny verdi.",
    }
    look_for_yourself {
        en: "Look for yourself",
        nb: "Se selv",
    }
    for_a_terminal {
        en: "For a terminal",
        nb: "For en terminal",
    }
    copy_command {
        en: "Copy command for a terminal",
        nb: "Kopier kommandoen for en terminal",
    }
    look_help {
        en: "One line of the answer must be the value above. This console does not ask DNS itself.",
        nb: "Én linje i svaret må være verdien over. Konsollen spør ikke DNS selv.",
    }
    for_windows {
        en: "On Windows",
        nb: "På Windows",
    }
    copy_command_windows {
        en: "Copy command for Windows",
        nb: "Kopier kommandoen for Windows",
    }

    still_pending {
        en: "Still pending?",
        nb: "Fortsatt venter?",
    }
    doubled {
        en: "The name is doubled",
        nb: "Navnet er doblet",
    }
    doubled_text {
        en: "If this name has the record, the host must be @ or empty:",
        nb: "Har dette navnet posten, må verten være @ eller tom:",
    }
    older {
        en: "An older value stands there",
        nb: "En eldre verdi står der",
    }
    older_text {
        en: "Keep the newest beside or in its place: a domain that was added anew has a new value.",
        nb: "Sett den nyeste ved siden av eller i stedet: Et domene som er lagt til på nytt, har en ny verdi.",
    }
    cname {
        en: "A CNAME on the same name",
        nb: "En CNAME på samme navn",
    }
    cname_text {
        en: "Hides every TXT record beside it.",
        nb: "Skjuler alle TXT-poster ved siden av.",
    }
    elsewhere {
        en: "Another company has the DNS",
        nb: "Et annet selskap har DNS",
    }
    elsewhere_text {
        en: "Where the domain was bought may not be where its name servers are.",
        nb: "Der domenet er kjøpt, er kanskje ikke der navnetjenerne er.",
    }
    view {
        en: "Another view of DNS",
        nb: "En annen visning av DNS",
    }
    view_text {
        en: "Inside your network the answer may differ from outside.",
        nb: "Innenfor nettet deres kan svaret være et annet enn utenfor.",
    }
    many {
        en: "Many TXT records",
        nb: "Mange TXT-poster",
    }
    many_text {
        en: "A long answer may be cut off on its way.",
        nb: "Et langt svar kan bli avkortet på veien.",
    }
}
