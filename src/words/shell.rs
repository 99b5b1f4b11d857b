//! Words of the frame around every page.

words! {
    product: "IAM Console", "IAM-konsollen";
    people: "People", "Personer";
    main_navigation: "Main", "Hovedmeny";
    skip: "Skip to content", "Gå til innholdet";
    jump: "Jump to…", "Gå til …";
    open_navigation: "Open navigation", "Åpne menyen";
    close: "Close", "Lukk";
    account: "Account", "Konto";
    breadcrumbs: "Breadcrumbs", "Brødsmuler";
    sign_out: "Sign out", "Logg ut";
    theme_system: "Theme: as the system", "Tema: som systemet";
    theme_light: "Theme: light", "Tema: lyst";
    theme_dark: "Theme: dark", "Tema: mørkt";
    keys: "Keyboard shortcuts", "Tastatursnarveier";
    your_account: "Your account", "Kontoen din";
    go_to: "Go to", "Gå til";
    find_anything: "Go to a page, or find a user", "Gå til en side, eller finn en bruker";
    nothing_found: "Nothing matches.", "Ingenting passer.";
    searching: "Searching users…", "Søker i brukere …";
    not_found_title: "This page does not exist", "Denne siden finnes ikke";
    not_found_text: "The address may be mistyped, or the page has moved.", "Adressen kan være feilskrevet, eller siden er flyttet.";
    messages: "Messages and menus", "Meldinger og menyer";
    key_search: "Go to the search of the page", "Gå til søket på siden";
    key_palette: "Go to a page or find a user", "Gå til en side eller finn en bruker";
    key_rows: "Move between rows", "Flytt mellom rader";
    key_open: "Open the row", "Åpne raden";
    key_escape: "Close what is open", "Lukk det som er åpent";
    key_help: "Show these keys", "Vis disse tastene";
}
