//! Secrets.

use text::Foreign;

use crate::words::words;

words! {
    secrets_not_loaded {
        en: "The secrets could not be loaded. Whether one expires soon is not known.",
        nb: "Hemmelighetene kunne ikke lastes. Om en snart utløper, er ikke kjent.",
    }
    no_secrets {
        en: "None. An app in the browser needs none; a service cannot call without one.",
        nb: "Ingen. En app i nettleseren trenger ingen; en tjeneste kan ikke kalle uten.",
    }
    secrets_unreadable[n] {
        en: "1 secret could not be read and is not in the list." | "{n} secrets could not be read and are not in the list.",
        nb: "1 hemmelighet kunne ikke leses og er ikke i listen." | "{n} hemmeligheter kunne ikke leses og er ikke i listen.",
    }
    add_secret {
        en: "Add secret",
        nb: "Legg til hemmelighet",
    }
    rotate {
        en: "Rotate",
        nb: "Bytt",
    }
    secret_id_is(name: &Foreign) {
        en: "Secret ID {name}, not the secret",
        nb: "Hemmelighets-ID {name}, ikke hemmeligheten",
    }
    secret_of_expires(secret: &Foreign, client: &Foreign) {
        en: "Secret {secret} of {client} expires",
        nb: "Hemmeligheten {secret} til {client} utløper",
    }
    rotate_before {
        en: "Add a new secret, switch to it, then delete this one.",
        nb: "Legg til en ny hemmelighet, bytt til den, og slett denne.",
    }
    delete_secret {
        en: "Delete secret",
        nb: "Slett hemmelighet",
    }
    delete_secret_named(name: &Foreign) {
        en: "Delete secret {name}",
        nb: "Slett hemmeligheten {name}",
    }
    delete_secret_of(secret: &Foreign, client: &Foreign) {
        en: "Delete secret {secret} of {client}?",
        nb: "Slette hemmeligheten {secret} til {client}?",
    }
    what_deleting_a_secret_does {
        en: "Calls with it are refused from that moment. It cannot be brought back.",
        nb: "Kall med den avvises fra det øyeblikket. Den kan ikke hentes tilbake.",
    }
    keep_secret {
        en: "Keep the secret",
        nb: "Behold hemmeligheten",
    }
    secret_deleted(name: &Foreign) {
        en: "Secret {name} deleted",
        nb: "Hemmeligheten {name} er slettet",
    }
    secret_not_deleted(name: &Foreign) {
        en: "Secret {name} was not deleted.",
        nb: "Hemmeligheten {name} ble ikke slettet.",
    }
    secret_deletion_unknown(name: &Foreign) {
        en: "Whether the secret {name} was deleted is unknown: no clear answer came. The secrets are read anew.",
        nb: "Om hemmeligheten {name} ble slettet, er ukjent: Det kom ikke noe klart svar. Hemmelighetene leses på nytt.",
    }

    what_adding_a_secret_does {
        en: "The value is made in this browser and shown once. It works beside those that are there.",
        nb: "Verdien lages i denne nettleseren og vises én gang. Den virker ved siden av dem som finnes.",
    }
    secret_description {
        en: "Description",
        nb: "Beskrivelse",
    }
    secret_description_help {
        en: "Where it is used, such as “Production 2027”.",
        nb: "Hvor den brukes, slik som «Produksjon 2027».",
    }
    secret_description_missing {
        en: "A description is needed: nothing else tells secrets apart later.",
        nb: "En beskrivelse trengs: Ikke noe annet skiller hemmeligheter senere.",
    }
    secret_expires {
        en: "Expires",
        nb: "Utløper",
    }
    secret_added {
        en: "Secret added",
        nb: "Hemmelighet lagt til",
    }
    secret_not_added {
        en: "The secret was not added.",
        nb: "Hemmeligheten ble ikke lagt til.",
    }
    secret_unknown {
        en: "No clear answer came: the secret may have been added. Another try sends the same value again.",
        nb: "Det kom ikke noe klart svar: Hemmeligheten kan være lagt til. Et nytt forsøk sender samme verdi.",
    }
    new_secret_of(name: &Foreign) {
        en: "New secret of {name}",
        nb: "Ny hemmelighet til {name}",
    }
    shown_once {
        en: "Shown now and never again. Put it where the service reads its secrets.",
        nb: "Vises nå og aldri igjen. Legg den der tjenesten leser hemmelighetene sine.",
    }

    rotate_secret {
        en: "Rotate secret",
        nb: "Bytt hemmelighet",
    }
    what_rotating_does {
        en: "The new secret works beside the old one, so the service never stands still.",
        nb: "Den nye hemmeligheten virker ved siden av den gamle, så tjenesten aldri står stille.",
    }
    add_new_secret {
        en: "Add a new secret",
        nb: "Legg til en ny hemmelighet",
    }
    add_new_secret_text {
        en: "Both secrets work from then on.",
        nb: "Begge hemmelighetene virker fra da av.",
    }
    switch_to_it {
        en: "Switch the service to the new one",
        nb: "Bytt tjenesten til den nye",
    }
    switch_to_it_text {
        en: "Put the value where the service reads its secrets, and let it start anew.",
        nb: "Legg verdien der tjenesten leser hemmelighetene sine, og la den starte på nytt.",
    }
    delete_old {
        en: "Delete the old one",
        nb: "Slett den gamle",
    }
    delete_old_text {
        en: "Calls with it are refused from that moment.",
        nb: "Kall med den avvises fra det øyeblikket.",
    }
    value_is_gone {
        en: "The value was shown before this page was loaded, and is nowhere any more.",
        nb: "Verdien ble vist før denne siden ble lastet, og finnes ikke lenger.",
    }
    add_another {
        en: "Add another one",
        nb: "Legg til en annen",
    }
    it_uses_the_new {
        en: "The service uses the new secret",
        nb: "Tjenesten bruker den nye hemmeligheten",
    }
    only_its_operator_knows {
        en: "The API does not tell which secret a call used; only who runs the service knows.",
        nb: "API-et oppgir ikke hvilken hemmelighet et kall brukte; bare den som drifter tjenesten, vet det.",
    }
    go_on {
        en: "Go on",
        nb: "Gå videre",
    }
    tick_that_it_moved {
        en: "Tick that the service has moved first",
        nb: "Kryss av for at tjenesten har flyttet, først",
    }
    old_is_gone {
        en: "The old secret is gone.",
        nb: "Den gamle hemmeligheten er borte.",
    }

    when_secrets_expire {
        en: "When secrets expire",
        nb: "Når hemmeligheter utløper",
    }
    what_expiries_are {
        en: "The secrets of all clients, the first to expire first. Each client is asked once.",
        nb: "Hemmelighetene til alle klienter, den som utløper først, først. Hver klient blir spurt én gang.",
    }
    clients_read(read: &str, of: &str) {
        en: "{read} of {of} clients read.",
        nb: "{read} av {of} klienter lest.",
    }
    no_secrets_at_all {
        en: "No client has a secret.",
        nb: "Ingen klient har en hemmelighet.",
    }

    scopes_term {
        en: "Scopes",
        nb: "Omfang",
    }
}
