//! Words of the frame around every page.

words! {
    switch_off {
        en: "Switch off",
        nb: "Slå av",
    }
    product {
        en: "IAM Console",
        nb: "IAM-konsollen",
    }
    people {
        en: "People",
        nb: "Personer",
    }
    main_navigation {
        en: "Main",
        nb: "Hovedmeny",
    }
    skip {
        en: "Skip to content",
        nb: "Gå til innholdet",
    }
    jump {
        en: "Jump to…",
        nb: "Gå til …",
    }
    open_navigation {
        en: "Open navigation",
        nb: "Åpne menyen",
    }
    close {
        en: "Close",
        nb: "Lukk",
    }
    account {
        en: "Account",
        nb: "Konto",
    }
    breadcrumbs {
        en: "Breadcrumbs",
        nb: "Brødsmuler",
    }
    sign_out_discards_title {
        en: "Sign out and discard the change set?",
        nb: "Logge ut og forkaste endringssettet?",
    }
    sign_out_discards_text {
        en: "It holds changes that are not done. Signing out removes it from this browser. Save it as a file first if you want it again.",
        nb: "Det har endringer som ikke er gjort. Utlogging fjerner det fra denne nettleseren. Lagre det som en fil først hvis du vil ha det igjen.",
    }
    stay_signed_in {
        en: "Stay signed in",
        nb: "Forbli innlogget",
    }
    discard_and_sign_out {
        en: "Discard and sign out",
        nb: "Forkast og logg ut",
    }
    sign_out {
        en: "Sign out",
        nb: "Logg ut",
    }
    theme_system {
        en: "Theme: as the system",
        nb: "Tema: som systemet",
    }
    theme_light {
        en: "Theme: light",
        nb: "Tema: lyst",
    }
    theme_dark {
        en: "Theme: dark",
        nb: "Tema: mørkt",
    }
    keys {
        en: "Keyboard shortcuts",
        nb: "Tastatursnarveier",
    }
    your_account {
        en: "Your account",
        nb: "Kontoen din",
    }
    go_to {
        en: "Go to",
        nb: "Gå til",
    }
    find_anything {
        en: "Go to a page, or find a user",
        nb: "Gå til en side, eller finn en bruker",
    }
    nothing_found {
        en: "Nothing matches.",
        nb: "Ingenting passer.",
    }
    searching {
        en: "Searching users…",
        nb: "Søker i brukere …",
    }
    not_found_title {
        en: "This page does not exist",
        nb: "Denne siden finnes ikke",
    }
    not_found_text {
        en: "The address may be mistyped, or the page has moved.",
        nb: "Adressen kan være feilskrevet, eller siden er flyttet.",
    }
    messages {
        en: "Messages and menus",
        nb: "Meldinger og menyer",
    }
    key_search {
        en: "Go to the search of the page",
        nb: "Gå til søket på siden",
    }
    key_palette {
        en: "Go to a page or find a user",
        nb: "Gå til en side eller finn en bruker",
    }
    key_rows {
        en: "Move between rows",
        nb: "Flytt mellom rader",
    }
    key_open {
        en: "Open the row",
        nb: "Åpne raden",
    }
    key_escape {
        en: "Close what is open",
        nb: "Lukk det som er åpent",
    }
    key_help {
        en: "Show these keys",
        nb: "Vis disse tastene",
    }

    access {
        en: "Access",
        nb: "Tilgang",
    }

    applications {
        en: "Applications",
        nb: "Programmer",
    }
    sign_in_area {
        en: "Sign-in",
        nb: "Pålogging",
    }
}
