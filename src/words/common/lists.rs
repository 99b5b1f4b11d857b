//! Lists and choices.

use text::Foreign;

words! {
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
}
