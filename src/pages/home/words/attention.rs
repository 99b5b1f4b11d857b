//! What needs attention.

use text::Foreign;

use crate::words::words;

words! {
    home {
        en: "Home",
        nb: "Hjem",
    }
    what_home_is {
        en: "What needs attention in this tenant, and where to begin.",
        nb: "Hva som krever oppmerksomhet hos denne leietakeren, og hvor du kan begynne.",
    }
    what_to_do {
        en: "What would you like to do?",
        nb: "Hva vil du gjøre?",
    }
    needs_attention {
        en: "Needs attention",
        nb: "Krever oppmerksomhet",
    }
    looking {
        en: "Looking…",
        nb: "Ser etter …",
    }
    show_more(count: &str) {
        en: "Show {count} more",
        nb: "Vis {count} til",
    }
    on_day(day: &str) {
        en: "On {day}.",
        nb: "{day}.",
    }
    secret_expired(client: &Foreign) {
        en: "The secret of {client} has expired",
        nb: "Hemmeligheten til {client} er utløpt",
    }
    no_other_secret {
        en: "The client has no other that holds: it gets no token by one.",
        nb: "Klienten har ingen annen som gjelder: Den får ikke token med noen.",
    }
    old_secret(client: &Foreign) {
        en: "An old secret of {client} has expired",
        nb: "En gammel hemmelighet til {client} er utløpt",
    }
    another_holds {
        en: "Another one holds, so this one can be deleted.",
        nb: "En annen gjelder, så denne kan slettes.",
    }
    end_unclear(client: &Foreign) {
        en: "When a secret of {client} expires cannot be read",
        nb: "Når en hemmelighet til {client} utløper, kan ikke leses",
    }
    end_unclear_text {
        en: "The API gives no date that the console understands.",
        nb: "API-et gir ingen dato som konsollen forstår.",
    }
    secret_expires(client: &Foreign, when: &str) {
        en: "The secret of {client} {when}",
        nb: "Hemmeligheten til {client} {when}",
    }
    expires_in[n] {
        en: "expires in 1 day" | "expires in {n} days",
        nb: "utløper om 1 dag" | "utløper om {n} dager",
    }
    rotate_secret {
        en: "Rotate secret",
        nb: "Bytt hemmelighet",
    }
    open_client {
        en: "Open client",
        nb: "Åpne klienten",
    }
    admins_lack(lacking: &str, of: &str) {
        en: "Administrators without a second factor: {lacking} of {of}",
        nb: "Administratorer uten ekstra faktor: {lacking} av {of}",
    }
    of_all_users(all: &str) {
        en: "Of all {all} users",
        nb: "Av alle {all} brukere",
    }
    of_first_users(read: &str, all: &str) {
        en: "Of the first {read} of {all} users: there may be more",
        nb: "Av de første {read} av {all} brukere: Det kan være flere",
    }
    see_them {
        en: "See them",
        nb: "Se dem",
    }
    is_pending(domain: &Foreign) {
        en: "{domain} is pending",
        nb: "{domain} venter",
    }
    is_pending_text {
        en: "Its TXT record has not been found yet",
        nb: "TXT-posten er ikke funnet ennå",
    }
    open_domain {
        en: "Open domain",
        nb: "Åpne domenet",
    }
    token_serves_nobody {
        en: "A SCIM token serves nobody",
        nb: "En SCIM-nøkkel er til ingen nytte",
    }
    provider_gone(provider: &Foreign) {
        en: "Its provider {provider} is gone",
        nb: "Leverandøren {provider} er borte",
    }
    open_token {
        en: "Open token",
        nb: "Åpne nøkkelen",
    }
    is_hidden(provider: &Foreign) {
        en: "{provider} is on, but hidden",
        nb: "{provider} er på, men skjult",
    }
    is_hidden_text {
        en: "Its button is not on the login page",
        nb: "Knappen står ikke på påloggingssiden",
    }
    open_provider {
        en: "Open provider",
        nb: "Åpne leverandøren",
    }
    root_rights[n] {
        en: "1 policy is on “/”" | "{n} policies are on “/”",
        nb: "1 tilgangsregel gjelder «/»" | "{n} tilgangsregler gjelder «/»",
    }
    root_rights_at_least(count: &str) {
        en: "Policies on “/”: at least {count}",
        nb: "Tilgangsregler på «/»: minst {count}",
    }
    root_rights_text {
        en: "Each holds on everything in the tenant. As far as policies were read in this session.",
        nb: "Hver av dem gjelder alt hos leietakeren. Så langt tilgangsregler er lest i denne økten.",
    }
    root_unknown {
        en: "Policies on “/”",
        nb: "Tilgangsregler på «/»",
    }
    root_unknown_text {
        en: "Not read: no page has read the policies in this session",
        nb: "Ikke lest: Ingen side har lest tilgangsreglene i denne økten",
    }
    check_access {
        en: "Check access",
        nb: "Sjekk tilgang",
    }
    nothing_due {
        en: "Nothing needs attention",
        nb: "Ingenting krever oppmerksomhet",
    }
    nothing_due_text {
        en: "Secrets, domains, SSO providers, SCIM tokens and the second factors of administrators are in order.",
        nb: "Hemmeligheter, domener, SSO-leverandører, SCIM-nøkler og administratorenes ekstra faktor er i orden.",
    }
    nothing_among {
        en: "Nothing, among what was read",
        nb: "Ingenting, av det som ble lest",
    }
    nothing_among_text {
        en: "What was not read may need attention all the same.",
        nb: "Det som ikke ble lest, kan likevel kreve oppmerksomhet.",
    }
    not_known {
        en: "Not known",
        nb: "Ikke kjent",
    }
    not_read_because(why: &str) {
        en: "Not read: {why}",
        nb: "Ikke lest: {why}",
    }
    secrets_of_clients {
        en: "Secrets of clients",
        nb: "Klientenes hemmeligheter",
    }
    secrets_of(client: &Foreign) {
        en: "Secrets of {client}",
        nb: "Hemmelighetene til {client}",
    }
    second_factors {
        en: "Second factors of administrators",
        nb: "Administratorenes ekstra faktor",
    }
    the_domains {
        en: "Domains",
        nb: "Domener",
    }
    the_providers {
        en: "SSO providers",
        nb: "SSO-leverandører",
    }
    provider_named(name: &Foreign) {
        en: "Whether {name} is on the login page",
        nb: "Om {name} står på påloggingssiden",
    }
    the_tokens {
        en: "SCIM tokens",
        nb: "SCIM-nøkler",
    }
    refused {
        en: "refused, 403",
        nb: "avvist, 403",
    }
    no_answer_in_time {
        en: "no answer within a minute",
        nb: "ikke svar innen et minutt",
    }
    failed_with(status: &str) {
        en: "failed, {status}",
        nb: "feilet, {status}",
    }
    no_answer {
        en: "no answer",
        nb: "ikke svar",
    }
    unreadable[n] {
        en: "1 record cannot be read" | "{n} records cannot be read",
        nb: "1 post kan ikke leses" | "{n} poster kan ikke leses",
    }
    stopped {
        en: "stopped",
        nb: "stoppet",
    }
    reading(calls: &str) {
        en: "Reading, requests so far: {calls}",
        nb: "Leser, spørringer så langt: {calls}",
    }
    clients_read(read: &str, of: &str, calls: &str) {
        en: "Secrets: {read} of {of} clients read. Requests so far: {calls}",
        nb: "Hemmeligheter: {read} av {of} klienter lest. Spørringer så langt: {calls}",
    }
    as_of(time: &str, calls: &str) {
        en: "As of {time}, requests: {calls}.",
        nb: "Per {time}, spørringer: {calls}.",
    }
    not_everything {
        en: "Not everything was read.",
        nb: "Ikke alt ble lest.",
    }
    all_else {
        en: "All else:",
        nb: "Alt annet:",
    }
    domains_untold[n] {
        en: "How far 1 domain is, its list does not tell." | "How far {n} domains are, their list does not tell.",
        nb: "Hvor langt 1 domene er kommet, sier listen ikke." | "Hvor langt {n} domener er kommet, sier listen ikke.",
    }
    first_clients(read: &str, all: &str) {
        en: "Secrets of the first {read} of {all} clients.",
        nb: "Hemmelighetene til de første {read} av {all} klienter.",
    }
}
