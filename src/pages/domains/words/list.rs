//! The list, and what adding a domain says.

use text::Foreign;

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
    added_not_read {
        en: "The domain was added, but could not be read back",
        nb: "Domenet ble lagt til, men kunne ikke leses tilbake",
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
}
