//! What one may begin with, and the steps of guided tasks.

use crate::words::words;

words! {
    first_users(read: &str, all: &str) {
        en: "Administrators among the first {read} of {all} users.",
        nb: "Administratorer blant de første {read} av {all} brukere.",
    }
    ask_somebody(names: &str) {
        en: "What was refused to you, somebody with the role TenantAdmin may read: {names}.",
        nb: "Det du ble nektet, kan noen med rollen TenantAdmin lese: {names}.",
    }
    put_away_count[n] {
        en: "1 task was put away." | "{n} tasks were put away.",
        nb: "1 oppgave er lagt bort." | "{n} oppgaver er lagt bort.",
    }
    show_them {
        en: "Show all tasks",
        nb: "Vis alle oppgavene",
    }
    next_is(step: &str, all: &str, title: &str) {
        en: "Step {step} of {all}: {title}",
        nb: "Trinn {step} av {all}: {title}",
    }
    all_steps_done(all: &str) {
        en: "All {all} steps done",
        nb: "Alle {all} trinn er gjort",
    }
    no_such_task {
        en: "There is no such task",
        nb: "Det finnes ingen slik oppgave",
    }
    no_such_task_text {
        en: "The tasks that there are stand on the home page.",
        nb: "Oppgavene som finnes, står på hjemmesiden.",
    }
    put_away {
        en: "Put away",
        nb: "Legg bort",
    }
    kept_here {
        en: "You say yourself when a step is done. How far you are is kept in this browser until you sign out: names of tasks and numbers of steps, and nothing about anybody.",
        nb: "Du sier selv når et trinn er gjort. Hvor langt du er kommet, huskes i denne nettleseren til du logger ut: navn på oppgaver og trinnummer, og ingenting om noen.",
    }
    done_go_on {
        en: "Done, go on",
        nb: "Gjort, gå videre",
    }
    all_is_done {
        en: "Done, that was the last",
        nb: "Gjort, det var det siste",
    }
    one_step_back {
        en: "One step back",
        nb: "Ett trinn tilbake",
    }
    that_is_all {
        en: "That is all of it",
        nb: "Det var alt",
    }
    start_over {
        en: "Start over",
        nb: "Begynn på nytt",
    }
    back_home {
        en: "Back to home",
        nb: "Tilbake til hjem",
    }

    invite_people {
        en: "Invite people",
        nb: "Inviter personer",
    }
    create_user {
        en: "Create user",
        nb: "Opprett bruker",
    }
    open_users {
        en: "Open users",
        nb: "Åpne brukere",
    }
    open_groups {
        en: "Open groups",
        nb: "Åpne grupper",
    }
    create_group {
        en: "Create group",
        nb: "Opprett gruppe",
    }
    create_policy {
        en: "Create policy",
        nb: "Opprett tilgangsregel",
    }
    ask_who {
        en: "Who may do this?",
        nb: "Hvem kan gjøre dette?",
    }
    ask_what {
        en: "What may one do?",
        nb: "Hva kan en gjøre?",
    }
    add_provider {
        en: "Add provider",
        nb: "Legg til leverandør",
    }
    open_providers {
        en: "Open SSO providers",
        nb: "Åpne SSO-leverandører",
    }
    create_token {
        en: "Create token",
        nb: "Lag nøkkel",
    }
    add_domain {
        en: "Add domain",
        nb: "Legg til domene",
    }
    open_domains {
        en: "Open domains",
        nb: "Åpne domener",
    }
    create_client {
        en: "Create client",
        nb: "Opprett klient",
    }
    open_clients {
        en: "Open clients",
        nb: "Åpne klienter",
    }
    see_expiries {
        en: "When secrets expire",
        nb: "Når hemmeligheter utløper",
    }
}
