//! Taking access away.

use crate::words::words;

words! {
    // Take access away.
    take_access_away {
        en: "Take access away",
        nb: "Ta bort tilgang",
    }
    nothing_to_take_away {
        en: "The address names no right. Check access first, and take away what you find there.",
        nb: "Adressen nevner ingen rettighet. Sjekk tilgang først, og ta bort det du finner der.",
    }
    must_no_longer {
        en: "must no longer be able to",
        nb: "skal ikke lenger kunne",
    }
    what_gives_it {
        en: "What gives it",
        nb: "Hva som gir det",
    }
    all_must_end {
        en: "All must end.",
        nb: "Alle må slutte.",
    }
    must_end {
        en: "It must end.",
        nb: "Den må slutte.",
    }
    red_is_where {
        en: "Red is where the chosen way cuts.",
        nb: "Rødt er der det valgte kuttet går.",
    }
    nothing_gives_it {
        en: "Nothing gives it. There is nothing to take away.",
        nb: "Ingenting gir det. Det er ingenting å ta bort.",
    }
    nothing_that_was_read_gives_it {
        en: "Nothing that could be read gives it.",
        nb: "Ingenting av det som kunne leses, gir det.",
    }
    working_it_out {
        en: "Working out what each way to end it does to others…",
        nb: "Regner ut hva hver måte å avslutte det på gjør med andre …",
    }
    ways_to_end_it {
        en: "Ways to end it",
        nb: "Måter å avslutte den på",
    }
    fewest_touched {
        en: "Fewest touched",
        nb: "Berører færrest",
    }
    nobody_else_loses {
        en: "Nobody else loses",
        nb: "Ingen andre mister",
    }
    others_lose[n] {
        en: "1 other loses" | "{n} others lose",
        nb: "1 annen mister" | "{n} andre mister",
    }
    as_far_as_read(says: &str) {
        en: "{says}, as far as was read",
        nb: "{says}, så langt det er lest",
    }
    nothing_else_is_lost {
        en: "Nothing else is lost.",
        nb: "Ingenting annet mistes.",
    }
    loses_beside[n] {
        en: "One more right is lost beside it." | "{n} more rights are lost beside it.",
        nb: "Én rettighet til mistes ved siden av." | "{n} rettigheter til mistes ved siden av.",
    }
    cut_narrows {
        en: "Put narrower policies in the place of the wide one",
        nb: "Sett smalere regler i stedet for den vide",
    }
    cut_regroups {
        en: "Change which groups are in which",
        nb: "Endre hvilke grupper som er i hvilke",
    }
    cut_both {
        en: "Remove policies and leave groups",
        nb: "Fjern regler og forlat grupper",
    }
    cut_policies {
        en: "Remove the policies",
        nb: "Fjern tilgangsreglene",
    }
    cut_groups {
        en: "Leave the groups",
        nb: "Forlat gruppene",
    }
    of_whom {
        en: "of",
        nb: "til",
    }
    into {
        en: "into",
        nb: "inn i",
    }
    out_of {
        en: "out of",
        nb: "ut av",
    }
    remove_and_check {
        en: "Remove and check",
        nb: "Fjern og sjekk",
    }
    then_proof[n] {
        en: "1 change, then the API’s own answer as proof" | "{n} changes, then the API’s own answer as proof",
        nb: "1 endring, så API-ets eget svar som bevis" | "{n} endringer, så API-ets eget svar som bevis",
    }
    take_away_title {
        en: "Take this access away?",
        nb: "Ta bort denne tilgangen?",
    }
    it_is_you {
        en: "It is you who loses this right. It takes effect at once, and somebody else may have to give it back.",
        nb: "Det er du som mister denne rettigheten. Det virker med en gang, og noen andre må kanskje gi den tilbake.",
    }
    others_lose_text[n] {
        en: "One other loses rights by this. It takes effect at once." | "{n} others lose rights by this. It takes effect at once.",
        nb: "Én annen mister rettigheter ved dette. Det virker med en gang." | "{n} andre mister rettigheter ved dette. Det virker med en gang.",
    }
    others_may_lose_text {
        en: "Nobody else loses by this as far as was read. But not all of it could be read: others may lose rights too. It takes effect at once.",
        nb: "Ingen andre mister noe ved dette, så langt det er lest. Men ikke alt kunne leses: Andre kan også miste rettigheter. Det virker med en gang.",
    }
    keep_it {
        en: "Keep it",
        nb: "Behold den",
    }
    not_all_was_done[n] {
        en: "The API lists it no longer. But 1 of the changes is not done: see below." | "The API lists it no longer. But {n} of the changes are not done: see below.",
        nb: "API-et viser den ikke lenger. Men 1 av endringene er ikke gjort: se under." | "API-et viser den ikke lenger. Men {n} av endringene er ikke gjort: se under.",
    }
    gone_checked(time: &str) {
        en: "Gone, checked {time}",
        nb: "Borte, sjekket kl. {time}",
    }
    the_api_lists_it_no_longer {
        en: "The API’s own answer does not list it any more, nor anything that gives it. Tokens that are out already keep what they carry until they expire.",
        nb: "API-ets eget svar har den ikke lenger, og ingenting som gir den. Token som alt er ute, beholder det de bærer til de utløper.",
    }
    what_is_left {
        en: "See what is left",
        nb: "Se hva som er igjen",
    }
    not_gone {
        en: "Not gone: something still gives it",
        nb: "Ikke borte: Noe gir den fortsatt",
    }
    something_still_gives_it {
        en: "The API still lists it. What gives it now is read again.",
        nb: "API-et har den fortsatt. Hva som gir den nå, leses på nytt.",
    }
    work_out_a_new_cut {
        en: "Work out a new cut",
        nb: "Regn ut et nytt kutt",
    }
    not_known_whether_gone {
        en: "Whether it is gone is not known",
        nb: "Om den er borte, er ikke kjent",
    }
    actions_unreadable {
        en: "Not all of the actions could be read: a wider one may still give it.",
        nb: "Ikke alle handlingene kunne leses: En videre kan fortsatt gi den.",
    }
    not_all_above_read {
        en: "The API lists it no longer. But not all of the groups above could be read, and one of them may give it.",
        nb: "API-et viser den ikke lenger. Men ikke alle gruppene over kunne leses, og en av dem kan gi den.",
    }
    close_the_record {
        en: "Close the record",
        nb: "Lukk protokollen",
    }
    ask_again {
        en: "Ask the API again",
        nb: "Spør API-et igjen",
    }
    what_was_done {
        en: "What was done",
        nb: "Hva som ble gjort",
    }
}
