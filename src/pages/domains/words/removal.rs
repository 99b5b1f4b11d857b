//! Confirmed domains, and their removal.

use text::Foreign;

use crate::words::words;

words! {
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
