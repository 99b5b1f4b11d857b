//! What changes would do, and the ways of a right.

use crate::words::words;

words! {
    // What changes would do.
    effect {
        en: "Effect",
        nb: "Virkning",
    }
    worked_out_before {
        en: "Worked out before anything is sent.",
        nb: "Regnet ut før noe sendes.",
    }
    choose_first {
        en: "It shows here once enough is chosen.",
        nb: "Den vises her når nok er valgt.",
    }
    you_lose {
        en: "You lose by this",
        nb: "Du mister ved dette",
    }
    you_lose_at_least {
        en: "You lose by this, as far as could be read",
        nb: "Du mister ved dette, så langt det kunne leses",
    }
    all_is_so_already {
        en: "All of this is so already. Nothing would change.",
        nb: "Alt dette er slik fra før. Ingenting ville endret seg.",
    }
    nobody_gains_or_loses {
        en: "Nobody gains or loses a right by this.",
        nb: "Ingen får eller mister en rettighet ved dette.",
    }
    as_far_as_could_be_read {
        en: "As far as could be read: others may gain or lose rights too, and what is counted here may be covered by what was not read.",
        nb: "Så langt det kunne leses: Andre kan også få eller miste rettigheter, og det som telles her, kan være dekket av noe som ikke ble lest.",
    }
    nobody_as_far_as_read_gains {
        en: "Nobody gains or loses a right by this as far as could be read. Others may.",
        nb: "Ingen får eller mister en rettighet ved dette, så langt det kunne leses. Andre kan.",
    }
    who_gains {
        en: "Who gains",
        nb: "Hvem som får",
    }
    who_loses {
        en: "Who loses",
        nb: "Hvem som mister",
    }
    what_is_new {
        en: "What is new",
        nb: "Hva som er nytt",
    }
    what_is_lost {
        en: "What is lost",
        nb: "Hva som mistes",
    }
    others_as_before[n] {
        en: "One more stands below this, and may do as much as before." | "{n} more stand below this, and may do as much as before.",
        nb: "Én til står under dette, og kan like mye som før." | "{n} til står under dette, og kan like mye som før.",
    }
    covered_already {
        en: "Covered already",
        nb: "Dekket fra før",
    }
    stays_anyway {
        en: "Stays, since something else gives it",
        nb: "Blir, siden noe annet gir det",
    }
    by {
        en: "By a policy of",
        nb: "Ved en tilgangsregel til",
    }
    on_scope {
        en: "On",
        nb: "På",
    }
    action_on(action: &str, scope: &str) {
        en: "{action} on {scope}",
        nb: "{action} på {scope}",
    }
    people_gain[n] {
        en: "person gains" | "people gain",
        nb: "person får" | "personer får",
    }
    clients_gain[n] {
        en: "client gains" | "clients gain",
        nb: "klient får" | "klienter får",
    }
    rights_new[n] {
        en: "right is new" | "rights are new",
        nb: "rettighet er ny" | "rettigheter er nye",
    }
    people_lose[n] {
        en: "person loses" | "people lose",
        nb: "person mister" | "personer mister",
    }
    clients_lose[n] {
        en: "client loses" | "clients lose",
        nb: "klient mister" | "klienter mister",
    }
    rights_lost[n] {
        en: "right is lost" | "rights are lost",
        nb: "rettighet mistes" | "rettigheter mistes",
    }
    people_count[n] {
        en: "{n} person" | "{n} people",
        nb: "{n} person" | "{n} personer",
    }
    clients_count[n] {
        en: "{n} client" | "{n} clients",
        nb: "{n} klient" | "{n} klienter",
    }
    groups_count[n] {
        en: "{n} group" | "{n} groups",
        nb: "{n} gruppe" | "{n} grupper",
    }
    less_would_do {
        en: "Less would do",
        nb: "Mindre holder",
    }
    gives_the_same {
        en: "Gives the same new rights.",
        nb: "Gir de samme nye rettighetene.",
    }
    new_rights_of(rights: &str, all: &str) {
        en: "If that is enough: {rights} of the {all} new rights.",
        nb: "Om det holder: {rights} av de {all} nye rettighetene.",
    }
    use_this {
        en: "Use this",
        nb: "Bruk denne",
    }
    use_named(action: &str) {
        en: "Use this: {action}",
        nb: "Bruk denne: {action}",
    }

    // Ways.
    in_group {
        en: "in group",
        nb: "i gruppe",
    }
    which_is_in {
        en: "which is in",
        nb: "som er i",
    }
    has_policy {
        en: "has policy",
        nb: "har regel",
    }
    which_holds {
        en: "which holds",
        nb: "som rommer",
    }
    and_below_it {
        en: "and below it",
        nb: "og under det",
    }
    is_cut_here {
        en: " (ends here)",
        nb: " (slutter her)",
    }
    rests_on_a_guess {
        en: "Rests on a guess about the actions: the API tells no parents.",
        nb: "Hviler på en gjetning om handlingene: API-et forteller ikke hva de hører under.",
    }
    ways[n] {
        en: "1 way" | "{n} ways",
        nb: "1 vei" | "{n} veier",
    }
    more_than_ways(count: &str) {
        en: "more than {count} ways",
        nb: "mer enn {count} veier",
    }
}
