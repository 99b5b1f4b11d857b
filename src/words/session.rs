//! Words of sign-in and its gates.

words! {
    app_name: "IAM Console", "IAM-konsollen";
    sign_in: "Sign in with Aritma ID", "Logg inn med Aritma ID";
    sign_in_again: "Sign in again", "Logg inn på nytt";
    try_again: "Try again", "Prøv igjen";
    cancel: "Cancel", "Avbryt";
    reload: "Reload", "Last inn på nytt";
    sign_out: "Sign out", "Logg ut";
    back_to: "You will come back to", "Du kommer tilbake til";
    support_details: "Details for support", "Detaljer til brukerstøtte";
    copy_details: "Copy details", "Kopier detaljer";
    page_title(title: &str): "{title} · IAM Console", "{title} · IAM-konsollen";
    title_sign_in: "Sign in", "Logg inn";

    restoring: "Restoring your session", "Gjenoppretter økten din";
    restoring_text: "Aritma ID is asked whether you are still signed in.", "Aritma ID blir spurt om du fortsatt er logget inn.";
    leaving: "Going to Aritma ID", "Går til Aritma ID";
    leaving_text: "Its sign-in page opens in a moment.", "Innloggingssiden åpnes om et øyeblikk.";
    finishing: "Signing you in", "Logger deg inn";
    finishing_text: "The answer from Aritma ID is being checked.", "Svaret fra Aritma ID blir kontrollert.";
    signing_out: "Signing you out", "Logger deg ut";
    signing_out_text: "Everything here is cleared. Aritma ID is being told.", "Alt her er fjernet. Aritma ID får beskjed.";
    slow: "This is taking longer than usual. Aritma ID or the network may be slow.", "Dette tar lengre tid enn vanlig. Aritma ID eller nettet kan være tregt.";

    left: "You are signed out.", "Du er logget ut.";
    left_here_only: "You are signed out here. Aritma ID could not be told, so your session there may remain. On a shared computer, close the whole browser.", "Du er logget ut her. Aritma ID fikk ikke beskjed, så økten din der kan fortsatt være åpen. På en delt maskin bør du lukke hele nettleseren.";
    left_elsewhere: "You were signed out in another tab.", "Du ble logget ut i en annen fane.";
    attempt_unknown: "This sign-in attempt has expired. It took too long, or was begun in another tab. Nothing has been changed.", "Dette innloggingsforsøket er utløpt. Det tok for lang tid, eller ble startet i en annen fane. Ingenting er endret.";
    cancelled: "Signing in was called off.", "Innloggingen ble avbrutt.";
    other_person: "Aritma ID answered for another person. You were signed out and the screen was cleared, to be safe.", "Aritma ID svarte for en annen person. For sikkerhets skyld ble du logget ut, og skjermen ble tømt.";
    refused_access: "Aritma ID did not let you in, or you called it off there.", "Aritma ID slapp deg ikke inn, eller du avbrøt der.";
    refused_request: "Aritma ID did not accept the console’s request. Its registration there may be wrong: tell your support.", "Aritma ID godtok ikke forespørselen fra konsollen. Registreringen der kan være feil: si fra til brukerstøtten.";
    refused_later: "Aritma ID cannot sign you in right now. Try again in a while.", "Aritma ID kan ikke logge deg inn akkurat nå. Prøv igjen om en stund.";
    refused_other: "Aritma ID refused the sign-in.", "Aritma ID avviste innloggingen.";

    unreachable: "Aritma ID cannot be reached", "Aritma ID kan ikke nås";
    unreachable_text: "The sign-in service did not answer as it should. Nothing has been changed. Check the connection, then try again.", "Innloggingstjenesten svarte ikke som den skal. Ingenting er endret. Sjekk nettforbindelsen, og prøv igjen.";
    provider_rejected: "The sign-in configuration was rejected", "Oppsettet for innlogging ble avvist";
    provider_rejected_text: "What Aritma ID says about itself does not fit the configuration of this console, so nobody can be signed in safely. Tell your support what the details say.", "Det Aritma ID sier om seg selv, passer ikke med oppsettet av denne konsollen, så ingen kan logges trygt inn. Gi detaljene til brukerstøtten.";
    answer_refused: "The sign-in was refused", "Innloggingen ble avvist";
    answer_refused_text: "The answer to the sign-in could not be trusted and was not used. Sign in again. If this comes back, tell your support what the details say.", "Svaret på innloggingen var ikke til å stole på og ble ikke brukt. Logg inn på nytt. Kommer dette tilbake, gi detaljene til brukerstøtten.";
    exchange_failed: "The sign-in failed", "Innloggingen mislyktes";
    exchange_failed_text: "Aritma ID did not complete the sign-in. Nothing has been changed. Start again.", "Aritma ID fullførte ikke innloggingen. Ingenting er endret. Start på nytt.";
    clock_off: "This computer’s clock is off", "Klokken på denne maskinen går feil";
    clock_behind(minutes: &str): "It is about {minutes} minutes behind, so the sign-in cannot be checked. Set the clock, then sign in again.", "Den går omtrent {minutes} minutter for sent, så innloggingen kan ikke kontrolleres. Still klokken, og logg inn på nytt.";
    clock_ahead(minutes: &str): "It is about {minutes} minutes ahead, so the sign-in cannot be checked. Set the clock, then sign in again.", "Den går omtrent {minutes} minutter for fort, så innloggingen kan ikke kontrolleres. Still klokken, og logg inn på nytt.";
    clocks_differ: "The clocks do not agree", "Klokkene stemmer ikke overens";
    provider_ahead(minutes: &str): "Aritma ID’s clock is about {minutes} minutes ahead of this computer’s, which is right. The sign-in cannot be checked until that is mended: tell your support.", "Klokken hos Aritma ID går omtrent {minutes} minutter foran klokken på denne maskinen, som er riktig. Innloggingen kan ikke kontrolleres før det er rettet: si fra til brukerstøtten.";
    provider_behind(minutes: &str): "Aritma ID’s clock is about {minutes} minutes behind this computer’s, which is right. The sign-in cannot be checked until that is mended: tell your support.", "Klokken hos Aritma ID går omtrent {minutes} minutter etter klokken på denne maskinen, som er riktig. Innloggingen kan ikke kontrolleres før det er rettet: si fra til brukerstøtten.";
    looping: "Signing in keeps failing", "Innloggingen mislykkes gang på gang";
    looping_text: "It was tried several times within a minute without success, so the console has stopped. Wait a minute, then sign in again.", "Den er forsøkt flere ganger på ett minutt uten å lykkes, så konsollen har stoppet. Vent et minutt, og logg inn på nytt.";

    expired: "Your session has ended", "Økten din er avsluttet";
    expired_text: "You are no longer signed in. Your rights have not changed, and what you typed is kept. Sign in again to carry on here.", "Du er ikke lenger logget inn. Rettighetene dine er ikke endret, og det du har skrevet, er tatt vare på. Logg inn på nytt for å fortsette her.";

    renewal_busy: "Aritma ID could not renew the session right now. Nothing was sent to the API.", "Aritma ID kunne ikke fornye økten akkurat nå. Ingenting ble sendt til API-et.";
    renewal_no_answer: "Aritma ID could not be reached to renew the session. Nothing was sent to the API.", "Aritma ID kunne ikke nås for å fornye økten. Ingenting ble sendt til API-et.";
    renewal_unreadable: "Aritma ID gave an unexpected answer when the session was to be renewed. Nothing was sent to the API.", "Aritma ID ga et uventet svar da økten skulle fornyes. Ingenting ble sendt til API-et.";

    config_wrong: "The console is not configured", "Konsollen er ikke satt opp";
    config_missing: "Its file config.json could not be loaded. Put it beside index.html, then reload.", "Filen config.json kunne ikke lastes inn. Legg den ved siden av index.html, og last inn på nytt.";
    config_missing_status(status: &str): "Its file config.json could not be loaded: the host answered {status}. Put it beside index.html, then reload.", "Filen config.json kunne ikke lastes inn: verten svarte {status}. Legg den ved siden av index.html, og last inn på nytt.";
    config_not_json(line: &str): "Its file config.json is not a JSON object. Reading stopped in line {line}.", "Filen config.json er ikke et JSON-objekt. Lesingen stoppet i linje {line}.";
    config_field(field: &str): "In config.json, {field} is missing or has the wrong form. Expected:", "I config.json mangler {field} eller har feil form. Forventet:";
    form_address: "an https address without query, as in \"https://id.example/tenant\"", "en https-adresse uten spørringsdel, som i \"https://id.example/tenant\"";
    form_own_address(origin: &str): "an address on this very origin, as in \"{origin}/callback\"", "en adresse på nettopp dette opphavet, som i \"{origin}/callback\"";
    form_text: "text that is not empty", "tekst som ikke er tom";
    form_scopes: "a list of scopes with openid among them, as in [\"openid\", \"profile\", \"services.iam\"]", "en liste over scopes med openid blant dem, som i [\"openid\", \"profile\", \"services.iam\"]";
    form_object: "an object, as in {\"name\": \"Fjordbank\"}", "et objekt, som i {\"name\": \"Fjordbank\"}";
    form_colour: "a colour, as in \"#0a5c8f\"", "en farge, som i \"#0a5c8f\"";
    form_path: "a path on this host, as in \"/logo.svg\"", "en sti på denne verten, som i \"/logo.svg\"";
    form_language: "\"en\" or \"nb\"", "\"en\" eller \"nb\"";
}
