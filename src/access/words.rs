//! Words of changes that are collected, and of those that are sent.

use crate::words::words;

words! {
    add_to_set {
        en: "Add to change set",
        nb: "Legg i endringssett",
    }
    add_removal_to_set {
        en: "Add removal to change set",
        nb: "Legg fjerning i endringssett",
    }
    add_removal_of(what: &str) {
        en: "Add to change set: remove {what}",
        nb: "Legg i endringssett: fjern {what}",
    }
    collected[n] {
        en: "1 change added to the change set" | "{n} changes added to the change set",
        nb: "1 endring lagt i endringssettet" | "{n} endringer lagt i endringssettet",
    }
    collected_none {
        en: "Nothing new in the change set: it holds this already",
        nb: "Ikke noe nytt i endringssettet: Det er der alt",
    }
    set_is_full {
        en: "A change set holds 5,000 changes at most. Not all have found a place in it.",
        nb: "Et endringssett rommer høyst 5 000 endringer. Ikke alle fikk plass.",
    }
    not_read_first(why: &str) {
        en: "Not sent, since the present state could not be read: {why}",
        nb: "Ikke sendt, siden den nåværende tilstanden ikke kunne leses: {why}",
    }
    a_record_unreadable {
        en: "a record of it is not what the API promises.",
        nb: "En post er ikke slik API-et lover.",
    }
    waits_for_additions {
        en: "Not sent: what is to be given first is not done, and nothing is taken before it is.",
        nb: "Ikke sendt: Det som skal gis først, er ikke gjort, og ingenting fjernes før det.",
    }
    dropped {
        en: "The API answered that it was done, but it is still there. Something between this browser and the API may have dropped the body of the request.",
        nb: "API-et svarte at det var gjort, men den er der fortsatt. Noe mellom nettleseren og API-et kan ha fjernet innholdet i forespørselen.",
    }
    not_done {
        en: "No clear answer came, so it was read back: it is not done.",
        nb: "Det kom ikke noe klart svar, så det ble lest tilbake: Det er ikke gjort.",
    }
    not_read_back {
        en: "It could not be read back, so nobody knows whether it is done.",
        nb: "Det kunne ikke leses tilbake, så ingen vet om det er gjort.",
    }
}
