//! Words that many pages share.

words! {
    copied: "Copied", "Kopiert";
    dismiss: "Dismiss", "Lukk";
    on: "On", "På";
    off: "Off", "Av";
    none: "None", "Ingen";
    of: "of", "av";
    more: "More", "Mer";
    loading: "Loading…", "Laster …";
    roles: "Roles", "Roller";
    cancel: "Cancel", "Avbryt";
    stop: "Stop", "Stopp";
    progress: "Progress", "Framdrift";
    done_of(done: &str, all: &str): "{done} of {all} done", "{done} av {all} ferdig";
    not_sent: "Not sent", "Ikke sendt";
    under_way: "Under way…", "Pågår …";
    and_more(count: &str): "And {count} more", "Og {count} til";

    network: "The IAM API could not be reached. Check the connection.", "IAM-API-et kunne ikke nås. Sjekk forbindelsen.";
    timed_out: "The IAM API did not answer within a minute.", "IAM-API-et svarte ikke innen ett minutt.";
    cancelled: "You stopped waiting before the answer came.", "Du sluttet å vente før svaret kom.";
    session_ended: "Your session has ended. Sign in again to carry on.", "Økten din er avsluttet. Logg inn igjen for å fortsette.";
    forbidden: "Your account lacks the right to do this. Someone with the role TenantAdmin can give it.", "Kontoen din mangler rettigheten til dette. En med rollen TenantAdmin kan gi den.";
    step_up: "The IAM API wants a fresh second factor for this. Sign out, sign in again with it, and try again.", "IAM-API-et krever en fersk andre faktor for dette. Logg ut, logg inn igjen med den, og prøv på nytt.";
    not_there: "It does not exist, or no longer does.", "Den finnes ikke, eller ikke lenger.";
    conflict: "Something with the same name or state exists already.", "Noe med samme navn eller tilstand finnes allerede.";
    invalid(status: &str): "The IAM API refused what was sent ({status}).", "IAM-API-et avviste det som ble sendt ({status}).";
    too_many: "The IAM API asks to wait: too many requests (429).", "IAM-API-et ber om å vente: for mange forespørsler (429).";
    server(status: &str): "The IAM API answered {status} (a fault on its side).", "IAM-API-et svarte {status} (en feil på dets side).";
    unexpected(status: &str): "The answer ({status}) is not what the IAM API promises: it may be incomplete, or come from something in between.", "Svaret ({status}) er ikke det IAM-API-et lover: Det kan være ufullstendig, eller komme fra noe imellom.";
    looks_empty: "It is an empty body.", "Det er tomt.";
    looks_html: "It is a web page.", "Det er en nettside.";
    looks_json: "It is incomplete or other JSON.", "Det er ufullstendig eller annen JSON.";
    looks_text: "It is other text.", "Det er annen tekst.";
    too_large: "The answer is larger than the console accepts (20 MB).", "Svaret er større enn konsollen tar imot (20 MB).";
    outcome_unknown: "No clear answer came: it may have been done or not.", "Det kom ikke noe klart svar: Det kan være gjort eller ikke.";
    nothing_changed: "Nothing has been changed.", "Ingenting er endret.";
    next_try(seconds: &str): "It asked to wait; the next try is in {seconds} s.", "Det ba om å vente; neste forsøk er om {seconds} s.";
    try_again: "Try again", "Prøv igjen";
    copy_details: "Copy details", "Kopier detaljer";
    stale: "What is shown is from before.", "Det som vises, er fra før.";
    slow: "This is taking long.", "Dette tar lang tid.";
    stop_waiting: "Stop waiting", "Slutt å vente";

    confirm: "Confirm", "Bekreft";
    type_to_confirm(word: &str): "Type {word} to confirm", "Skriv {word} for å bekrefte";
    type_the_word: "Type the word first", "Skriv ordet først";
    needs_admin: "Changing anything needs the role TenantAdmin, which your account does not have.", "Å endre noe krever rollen TenantAdmin, som kontoen din ikke har.";

    first_page: "First page", "Første side";
    previous_page: "Previous page", "Forrige side";
    next_page: "Next page", "Neste side";
    last_page: "Last page", "Siste side";
    page: "Page", "Side";
    pages: "Pages", "Sider";
    rows_a_page: "Rows", "Rader";

    clear_search: "Clear search", "Tøm søket";
    select(name: &str): "Select {name}", "Velg {name}";
    select_page: "Select all on this page", "Velg alle på denne siden";
    more_for(name: &str): "More for {name}", "Mer for {name}";
    unreadable_record: "This record could not be read. Those that can are complete.", "Denne oppføringen kunne ikke leses. De som kan leses, er fullstendige.";
    not_answered: "The IAM API has not answered yet.", "IAM-API-et har ikke svart ennå.";
    narrow_the_search: "The IAM API has not answered yet. A narrower search may be faster.", "IAM-API-et har ikke svart ennå. Et smalere søk kan gå raskere.";

    choose_roles: "Choose roles", "Velg roller";
    find_role: "Find a role", "Finn en rolle";
    administers: "Administers the whole tenant", "Administrerer hele leietakeren";
    chosen_of(chosen: &str, all: &str): "{chosen} chosen · {all} roles", "{chosen} valgt · {all} roller";
    choose_first: "Choose a role first", "Velg en rolle først";
    no_role_matches: "No role matches.", "Ingen rolle passer.";

    some_unreadable[n]: "1 role could not be read and is not in the list." | "{n} roles could not be read and are not in the list.", "1 rolle kunne ikke leses og er ikke i listen." | "{n} roller kunne ikke leses og er ikke i listen.";

    leave_bulk_title: "Leave while this is under way?", "Gå herfra mens dette pågår?";
    leave_bulk_text: "What has been sent stays done. The rest will not be sent.", "Det som er sendt, forblir gjort. Resten sendes ikke.";
    stay: "Stay", "Bli her";
    leave_bulk: "Leave and stop", "Gå og stopp";
    leave_title: "Leave this form?", "Forlate skjemaet?";
    leave_text: "What you typed would be thrown away.", "Det du har skrevet, blir kastet.";
    keep_editing: "Keep editing", "Fortsett å redigere";
    leave: "Leave and discard", "Forlat og forkast";
}
