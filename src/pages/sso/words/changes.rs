//! Editing, hiding, replacing the secret, deleting.

use text::Foreign;

use crate::words::words;

words! {
    edit_provider {
        en: "Edit provider",
        nb: "Rediger leverandør",
    }
    what_editing_does {
        en: "What you do not change stays as it is, also what this console does not know.",
        nb: "Det du ikke endrer, blir som det er, også det denne konsollen ikke kjenner.",
    }
    save_changes {
        en: "Save changes",
        nb: "Lagre endringene",
    }
    replace_secret {
        en: "Replace secret",
        nb: "Bytt hemmelighet",
    }
    what_replacing_does {
        en: "Make the new one in the other system first, and leave the old one there until people sign in with the new.",
        nb: "Lag den nye i det andre systemet først, og la den gamle være der til folk logger inn med den nye.",
    }
    saving_unknown {
        en: "No clear answer came: the changes may have been saved. Look at the provider before another try.",
        nb: "Det kom ikke noe klart svar: Endringene kan være lagret. Se på leverandøren før et nytt forsøk.",
    }
    not_saved {
        en: "The changes were not saved.",
        nb: "Endringene ble ikke lagret.",
    }
    people_use_it {
        en: "People sign in by it now.",
        nb: "Folk logger inn med den nå.",
    }
    people_use_it_text {
        en: "A mistake here locks them out at once.",
        nb: "En feil her stenger dem ute med en gang.",
    }
    hide_it_first {
        en: "Hide it first, and try the change",
        nb: "Skjul den først, og prøv endringen",
    }
    what_is_sent {
        en: "What is sent of the secret",
        nb: "Det som sendes av hemmeligheten",
    }
    client_secret {
        en: "Client secret",
        nb: "Klienthemmelighet",
    }
    secret_goes_back {
        en: "The same goes back unseen, since the API tells it. It is never shown or kept here.",
        nb: "Den samme går tilbake usett, siden API-et oppgir den. Den vises eller lagres aldri her.",
    }
    secret_masked {
        en: "null, taken to mean: keep it. The API tells a mask only, and a mask is never sent.",
        nb: "null, som antas å bety: behold den. API-et oppgir bare en maske, og en maske sendes aldri.",
    }
    secret_untold {
        en: "null, taken to mean: keep it. The API tells of none, so nothing here can see whether it stays.",
        nb: "null, som antas å bety: behold den. API-et oppgir ingen, så ingenting her kan se om den blir.",
    }
    delete_provider {
        en: "Delete provider…",
        nb: "Slett leverandør …",
    }
    delete_act {
        en: "Delete provider",
        nb: "Slett leverandør",
    }
    keep_provider {
        en: "Keep the provider",
        nb: "Behold leverandøren",
    }
    delete_named(name: &Foreign) {
        en: "Delete {name}?",
        nb: "Slette {name}?",
    }
    what_delete_does {
        en: "Whoever signs in by it cannot any more; the API does not tell how many do. Their accounts stay. Its secret is gone, and so are its login addresses.",
        nb: "Den som logger inn med den, kan det ikke lenger; API-et oppgir ikke hvor mange det er. Kontoene blir. Hemmeligheten er borte, og påloggingsadressene også.",
    }
    tokens_hang(ids: &Foreign) {
        en: "SCIM tokens hang on it and will serve nobody: {ids}. Revoke them too.",
        nb: "SCIM-nøkler henger på den og vil ikke tjene noen: {ids}. Trekk dem også tilbake.",
    }
    no_tokens_hang {
        en: "No SCIM token hangs on it.",
        nb: "Ingen SCIM-nøkkel henger på den.",
    }
    tokens_not_known {
        en: "Whether SCIM tokens hang on it could not be read.",
        nb: "Om SCIM-nøkler henger på den, kunne ikke leses.",
    }
    deleted(name: &Foreign) {
        en: "{name} deleted",
        nb: "{name} slettet",
    }
    not_deleted(name: &Foreign) {
        en: "{name} was not deleted.",
        nb: "{name} ble ikke slettet.",
    }
    deletion_unknown(name: &Foreign) {
        en: "Whether {name} was deleted is unknown: no clear answer came. It is read anew.",
        nb: "Om {name} ble slettet, er ukjent: Det kom ikke noe klart svar. Den leses på nytt.",
    }
    only_shown_here {
        en: "It was made elsewhere, by a protocol or of a kind that this console does not know. It is only shown here.",
        nb: "Den er laget et annet sted, med en protokoll eller av et slag denne konsollen ikke kjenner. Den er bare vist her.",
    }
    settings {
        en: "Settings",
        nb: "Innstillinger",
    }
    settings_not_loaded {
        en: "The settings could not be loaded. Whether its button is on the login page is not known.",
        nb: "Innstillingene kunne ikke lastes. Om knappen er på påloggingssiden, er ikke kjent.",
    }
    copy_client_id {
        en: "Copy client ID",
        nb: "Kopier klient-ID",
    }
    authority {
        en: "Issuer",
        nb: "Utsteder",
    }
    copy_authority {
        en: "Copy issuer",
        nb: "Kopier utsteder",
    }
}
