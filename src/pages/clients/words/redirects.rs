//! Addresses that people are sent back to.

use text::Foreign;

use crate::words::words;

words! {
    no_redirects {
        en: "None. A service signs nobody in.",
        nb: "Ingen. En tjeneste logger ingen inn.",
    }
    copy_address {
        en: "Copy address",
        nb: "Kopier adressen",
    }
    look_alike {
        en: "Look-alike",
        nb: "Ligner",
    }
    refused_today {
        en: "Would be refused today",
        nb: "Ville blitt avvist i dag",
    }
    kept_as_it_is {
        en: "It is kept and sent as it is until you take it away.",
        nb: "Den beholdes og sendes som den er, til du tar den bort.",
    }
    differs_from(other: &Foreign, by: &str) {
        en: "Differs from {other} {by}. Both are kept as they are.",
        nb: "Skiller seg fra {other} {by}. Begge beholdes som de er.",
    }
    redirects_alike(one: &Foreign, other: &Foreign, by: &str) {
        en: "{one} and {other} differ {by}.",
        nb: "{one} og {other} skiller seg {by}.",
    }
    by_a_slash {
        en: "by a slash at the end only",
        nb: "bare med en skråstrek til slutt",
    }
    by_the_port {
        en: "by the port only",
        nb: "bare med porten",
    }
    by_case {
        en: "by large and small letters only",
        nb: "bare med store og små bokstaver",
    }
    by_nothing {
        en: "in nothing",
        nb: "ikke i noe",
    }
    redirect_localhost(address: &Foreign) {
        en: "{address}: localhost may lead elsewhere on some computers; 127.0.0.1 is safer.",
        nb: "{address}: localhost kan lede et annet sted på noen maskiner; 127.0.0.1 er tryggere.",
    }
    redirect_fragment {
        en: "The part from # never reaches the server. Take it away.",
        nb: "Delen fra # når aldri tjeneren. Ta den bort.",
    }
    redirect_wildcard {
        en: "A wildcard is not allowed. Write each address in full.",
        nb: "Jokertegn er ikke tillatt. Skriv hver adresse fullt ut.",
    }
    redirect_script {
        en: "Such an address would run something here. Only web addresses and app schemes can be used.",
        nb: "En slik adresse ville kjørt noe her. Bare nettadresser og app-skjemaer kan brukes.",
    }
    redirect_http {
        en: "Plain http is for this computer only: 127.0.0.1, [::1] or localhost. Use https.",
        nb: "Vanlig http er bare for denne maskinen: 127.0.0.1, [::1] eller localhost. Bruk https.",
    }
    redirect_credentials {
        en: "An address must not name a user before an @.",
        nb: "En adresse kan ikke nevne en bruker foran en @.",
    }
    redirect_bad_character {
        en: "A space, a backslash or an invisible character cannot stand here.",
        nb: "Et mellomrom, en bakoverskråstrek eller et usynlig tegn kan ikke stå her.",
    }
    redirect_no_host {
        en: "A host is missing, as in https://app.example.com/callback.",
        nb: "En vert mangler, som i https://app.example.com/callback.",
    }
    redirect_port {
        en: "The port is no number up to 65535.",
        nb: "Porten er ikke et tall opp til 65535.",
    }
    redirect_scheme {
        en: "An app’s scheme has a dot, as in com.example.app:/callback.",
        nb: "Skjemaet til en app har et punktum, som i com.example.app:/callback.",
    }
    redirect_relative {
        en: "A whole address is needed, as in https://app.example.com/callback.",
        nb: "En hel adresse trengs, som i https://app.example.com/callback.",
    }

    secrets {
        en: "Secrets",
        nb: "Hemmeligheter",
    }
    several_at_once {
        en: "Several may be valid at once, so that one can be exchanged without a stop.",
        nb: "Flere kan gjelde samtidig, slik at en kan byttes uten stans.",
    }
}
