//! Words of the domains group.

use api::domains::{Note, Problem};
use text::Foreign;

use crate::parts::prelude::*;
use crate::words::words;

words! {
    domains {
        en: "Domains",
        nb: "Domener",
    }
    domain {
        en: "Domain",
        nb: "Domene",
    }
    what_domains_are {
        en: "Prove that an email domain is yours, and its people can be created without an invitation.",
        nb: "Bevis at et e-postdomene er deres, så kan dets personer opprettes uten invitasjon.",
    }
    add_domain {
        en: "Add domain",
        nb: "Legg til domene",
    }
    what_adding_does {
        en: "The API then gives a value for a TXT record in DNS. Nothing changes until that record is found.",
        nb: "API-et gir så en verdi til en TXT-post i DNS. Ingenting endres før posten er funnet.",
    }
    status_word {
        en: "Status",
        nb: "Status",
    }
    what_is_due {
        en: "What is due",
        nb: "Hva som gjenstår",
    }
    search_domains {
        en: "Search domains",
        nb: "Søk i domener",
    }
    search_hint {
        en: "Part of a domain",
        nb: "Del av et domene",
    }
    search_matches {
        en: "Finds what you type anywhere in the domain, also in its xn-- form.",
        nb: "Finner det du skriver, hvor som helst i domenet, også i formen med xn--.",
    }
    domains_not_loaded {
        en: "The domains could not be loaded",
        nb: "Domenene kunne ikke lastes",
    }
    no_domains {
        en: "There are no domains",
        nb: "Det finnes ingen domener",
    }
    no_domains_text {
        en: "Add the part after @ in your people’s addresses. Until one is confirmed, people are invited.",
        nb: "Legg til det som står etter @ i adressene deres. Til et domene er bekreftet, må personer inviteres.",
    }
    no_domain_matches(text: &str) {
        en: "No domain matches “{text}”",
        nb: "Ingen domener passer med «{text}»",
    }
    no_match_text {
        en: "Nothing here contains what you typed.",
        nb: "Ingenting her inneholder det du skrev.",
    }
    domain_not_loaded {
        en: "The domain could not be loaded",
        nb: "Domenet kunne ikke lastes",
    }
    no_such_domain {
        en: "No such domain",
        nb: "Det finnes ikke noe slikt domene",
    }
    confirmed {
        en: "Confirmed",
        nb: "Bekreftet",
    }
    pending {
        en: "Pending",
        nb: "Venter",
    }
    not_registered {
        en: "Not registered",
        nb: "Ikke registrert",
    }
    not_told {
        en: "Not told",
        nb: "Ikke oppgitt",
    }
    people_can_be_created {
        en: "Nothing: people can be created without an invitation",
        nb: "Ingenting: Personer kan opprettes uten invitasjon",
    }
    add_the_record {
        en: "Add the TXT record; not checked in this tab yet",
        nb: "Legg inn TXT-posten; ikke sjekket i denne fanen ennå",
    }
    not_found_checked(when: &str) {
        en: "TXT record not found, checked {when}",
        nb: "TXT-posten ble ikke funnet, sjekket {when}",
    }
    add_it_again {
        en: "To use it, add it again.",
        nb: "Legg det til på nytt for å bruke det.",
    }
    open_to_ask {
        en: "The list does not tell how far it is; its page asks",
        nb: "Listen sier ikke hvor langt det er; siden spør",
    }
    copy_domain {
        en: "Copy domain",
        nb: "Kopier domenet",
    }

    domain_help {
        en: "The part after @ in people’s addresses. A page’s or a person’s address will do.",
        nb: "Det som står etter @ i adressene. Adressen til en side eller en person duger også.",
    }
    domain_missing {
        en: "Enter a domain.",
        nb: "Skriv et domene.",
    }
    not_a_domain {
        en: "This is not a domain such as example.com.",
        nb: "Dette er ikke et domene som example.com.",
    }
    only_a_suffix {
        en: "This is one word without a dot. A domain has a name before its ending, such as example.com; an ending alone, such as “no”, belongs to its registry.",
        nb: "Dette er ett ord uten punktum. Et domene har et navn foran endelsen, som example.com; en endelse alene, som «no», tilhører registeret.",
    }
    one_at_a_time {
        en: "These are several. Each has a record of its own, so add them one at a time.",
        nb: "Dette er flere. Hvert har sin egen post, så legg dem til ett om gangen.",
    }
    an_ip_address {
        en: "This is the number of a computer, and no domain.",
        nb: "Dette er nummeret til en datamaskin, og ikke et domene.",
    }
    bad_character(character: &Foreign) {
        en: "“{character}” cannot stand in a domain.",
        nb: "«{character}» kan ikke stå i et domene.",
    }
    a_space {
        en: "There is a space in the domain.",
        nb: "Det er et mellomrom i domenet.",
    }
    too_long {
        en: "A domain has at most 253 characters, and 63 between two dots.",
        nb: "Et domene har høyst 253 tegn, og 63 mellom to punktum.",
    }
    wildcard_note {
        en: "“*.” is left out: a record proves one name. Each subdomain whose people have addresses is added by itself.",
        nb: "«*.» utelates: En post beviser ett navn. Hvert underdomene som har adresser, legges til for seg.",
    }
    www_note {
        en: "“www.” is left out: people have no addresses there.",
        nb: "«www.» utelates: Ingen har adresser der.",
    }
    shared_note {
        en: "Others register their domains below this one, so it is hardly yours. Put the name in front of it, as in example.co.uk.",
        nb: "Andre registrerer domenene sine under dette, så det er neppe deres. Sett navnet foran, som i example.co.uk.",
    }
    mailbox_note {
        en: "This belongs to a mail provider, and only its owner can add the record. People with such addresses are invited.",
        nb: "Dette tilhører en e-postleverandør, og bare eieren kan legge inn posten. Personer med slike adresser inviteres.",
    }
    private_note {
        en: "Public DNS does not know such names, so the record could never be found.",
        nb: "Offentlig DNS kjenner ikke slike navn, så posten kunne aldri bli funnet.",
    }
    added(name: &Foreign) {
        en: "{name} added; now add its record",
        nb: "{name} lagt til; legg nå inn posten",
    }
    added_not_listed {
        en: "The domain was added, but the list does not show it yet",
        nb: "Domenet ble lagt til, men listen viser det ikke ennå",
    }
    already_there {
        en: "The API says that this domain is registered already, here or in another tenant. Nothing has been changed.",
        nb: "API-et sier at dette domenet er registrert fra før, her eller hos en annen leietaker. Ingenting er endret.",
    }
    adding_unknown {
        en: "No clear answer came: the domain may have been added. Look at the list before another try.",
        nb: "Det kom ikke noe klart svar: Domenet kan være lagt til. Se i listen før et nytt forsøk.",
    }
    not_added {
        en: "The domain was not added.",
        nb: "Domenet ble ikke lagt til.",
    }

    asking {
        en: "Asking whether the record was found…",
        nb: "Spør om posten er funnet …",
    }
    pending_not_found {
        en: "Pending: the record was not found",
        nb: "Venter: Posten ble ikke funnet",
    }
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
        en: "Goes on while this tab is open, on any page; a change of DNS may take up to 48 hours.",
        nb: "Fortsetter så lenge denne fanen er åpen, på hvilken som helst side; en endring i DNS kan ta opptil 48 timer.",
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
    only_what_the_api_says {
        en: "We see only what the API says.",
        nb: "Vi ser bare det API-et sier.",
    }

    once_it_is_found {
        en: "People of this domain can be created directly once its TXT record is found.",
        nb: "Personer i dette domenet kan opprettes direkte når TXT-posten er funnet.",
    }
    without_invitation {
        en: "Its people can be created without an invitation.",
        nb: "Personene der kan opprettes uten invitasjon.",
    }
    create_user {
        en: "Create user",
        nb: "Opprett bruker",
    }
    record_may_go {
        en: "The TXT record may be taken away: the API does not ask for it again.",
        nb: "TXT-posten kan tas bort: API-et spør ikke etter den igjen.",
    }
    if_you_remove_it {
        en: "If you remove it",
        nb: "Hvis du fjerner det",
    }
    people_stay {
        en: "Everyone who is here stays",
        nb: "Alle som er her, blir",
    }
    people_stay_text {
        en: "Sign-in, roles and access are untouched.",
        nb: "Pålogging, roller og tilgang er urørt.",
    }
    nobody_new {
        en: "Nobody new can be created directly",
        nb: "Ingen nye kan opprettes direkte",
    }
    nobody_new_text {
        en: "Until it is added and confirmed again, with a new value.",
        nb: "Før det er lagt til og bekreftet på nytt, med en ny verdi.",
    }
    remove_domain {
        en: "Remove domain",
        nb: "Fjern domenet",
    }
    remove_domain_named(name: &Foreign) {
        en: "Remove {name}?",
        nb: "Fjerne {name}?",
    }
    what_removing_does {
        en: "Everyone who is here stays, with sign-in, roles and access.\nNobody new can be created directly until the domain is added and confirmed again, with a new value in DNS.",
        nb: "Alle som er her, blir, med pålogging, roller og tilgang.\nIngen nye kan opprettes direkte før domenet er lagt til og bekreftet på nytt, med en ny verdi i DNS.",
    }
    keep_domain {
        en: "Keep the domain",
        nb: "Behold domenet",
    }
    domain_removed(name: &Foreign) {
        en: "{name} removed",
        nb: "{name} fjernet",
    }
    domain_not_removed(name: &Foreign) {
        en: "{name} was not removed.",
        nb: "{name} ble ikke fjernet.",
    }
    removal_unknown(name: &Foreign) {
        en: "No clear answer came: {name} may have been removed. The list shows what is true.",
        nb: "Det kom ikke noe klart svar: {name} kan være fjernet. Listen viser hva som gjelder.",
    }
}

/// What the list says.
pub(super) const LIST: ListWords = ListWords {
    title: domains,
    not_loaded: domains_not_loaded,
    none: no_domains,
    none_text: no_domains_text,
    columns: &[("domain", domain, "long"), ("status", status_word, "short"), ("note", what_is_due, "long")],
    search: Some(SearchWords {
        search: search_domains,
        hint: search_hint,
        matches: search_matches,
        none: no_domain_matches,
        none_text: no_match_text,
    }),
};

/// What the page of one says.
pub(super) const DETAIL: DetailWords =
    DetailWords { up: domains, noun: domain, not_loaded: domain_not_loaded, none: no_such_domain };

/// The field of the name.
pub(super) const DOMAIN: FieldWords = FieldWords::new(domain, domain_help).needed(domain_missing);

/// What adding says when it was refused.
pub(super) const ADDING: Refused =
    Refused { conflict: already_there, unknown: adding_unknown, not_done: not_added };

/// What removing says.
pub(super) const DELETE: DeleteWords = DeleteWords {
    follows: what_removing_does,
    keep: keep_domain,
    act: remove_domain,
    done: domain_removed,
    failed: domain_not_removed,
    unknown: removal_unknown,
};

/// What is wrong with what was typed.
pub(super) fn domain_problem(problem: Problem) -> String {
    match problem {
        Problem::NoDomain => not_a_domain().to_owned(),
        Problem::Suffix => only_a_suffix().to_owned(),
        Problem::Several => one_at_a_time().to_owned(),
        Problem::Number => an_ip_address().to_owned(),
        Problem::BadCharacter(c) if c.is_whitespace() => a_space().to_owned(),
        Problem::BadCharacter(c) => bad_character(&Foreign::from(c.to_string())),
        Problem::TooLong => too_long().to_owned(),
    }
}

/// What is worth a word.
pub(super) fn domain_note(note: Note) -> &'static str {
    match note {
        Note::Wildcard => wildcard_note(),
        Note::Www => www_note(),
        Note::Shared => shared_note(),
        Note::Mailbox => mailbox_note(),
        Note::Private => private_note(),
    }
}
