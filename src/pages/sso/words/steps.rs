//! Connecting, testing, enabling.

use text::Foreign;

use crate::words::words;

words! {
    connect_text {
        en: "What both systems must know of each other. Nobody sees it yet.",
        nb: "Det begge systemene må vite om hverandre. Ingen ser den ennå.",
    }
    works_hidden {
        en: "It works for who has its address. Nobody else sees it.",
        nb: "Den virker for den som har adressen. Ingen andre ser den.",
    }
    connected_text {
        en: "Nobody can sign in by it now. Turn it on hidden, and try it.",
        nb: "Ingen kan logge inn med den nå. Slå den på skjult, og prøv den.",
    }
    test_step {
        en: "Test",
        nb: "Test",
    }
    test_text {
        en: "Sign in once with an account of that system.",
        nb: "Logg inn én gang med en konto i det systemet.",
    }
    enable_step {
        en: "Enable",
        nb: "Slå på",
    }
    enable_text {
        en: "Show its button to everyone who comes to the login page.",
        nb: "Vis knappen for alle som kommer til påloggingssiden.",
    }
    made_hidden(name: &Foreign) {
        en: "{name} connected, hidden until you have tried it",
        nb: "{name} er koblet til, skjult til du har prøvd den",
    }
    scheme_taken {
        en: "There is a provider with this scheme already. Nothing has been changed.",
        nb: "Det finnes en leverandør med dette skjemaet allerede. Ingenting er endret.",
    }
    creation_unknown {
        en: "No clear answer came: the provider may have been made. Look into the list before another try.",
        nb: "Det kom ikke noe klart svar: Leverandøren kan være laget. Se i listen før et nytt forsøk.",
    }
    not_created {
        en: "The provider was not made.",
        nb: "Leverandøren ble ikke laget.",
    }
    turn_on_hidden {
        en: "Turn on, hidden",
        nb: "Slå på, skjult",
    }
    try_it {
        en: "Try it in a new tab",
        nb: "Prøv i en ny fane",
    }
    copy_test_address {
        en: "Copy the test address",
        nb: "Kopier testadressen",
    }
    private_window {
        en: "A private window is surest: there this console’s session stays as it is, and nobody is signed in yet.",
        nb: "Et privat vindu er sikrest: Der blir økten i denne konsollen som den er, og ingen er innlogget ennå.",
    }
    how_did_it_go {
        en: "How did it go?",
        nb: "Hvordan gikk det?",
    }
    it_worked {
        en: "It came back signed in",
        nb: "Den kom tilbake innlogget",
    }
    goes_on {
        en: "Then it can be shown on the login page.",
        nb: "Da kan den vises på påloggingssiden.",
    }
    it_failed {
        en: "It failed",
        nb: "Det mislyktes",
    }
    what_to_look_at {
        en: "Shows what to look at. Nothing has been changed for anybody.",
        nb: "Viser hva du kan se på. Ingenting er endret for noen.",
    }
    api_does_not_tell {
        en: "The API does not tell how a sign-in went, so you say it. It is not shown to anybody before.",
        nb: "API-et oppgir ikke hvordan en pålogging gikk, så du sier det. Den vises ikke for noen før.",
    }
    go_on {
        en: "Go on",
        nb: "Gå videre",
    }
    test_again {
        en: "Test again",
        nb: "Test igjen",
    }
    show {
        en: "Show on the login page",
        nb: "Vis på påloggingssiden",
    }
    hide {
        en: "Hide",
        nb: "Skjul",
    }
    turn_off {
        en: "Turn off…",
        nb: "Slå av …",
    }
    turn_off_act {
        en: "Turn off",
        nb: "Slå av",
    }
    keep_it_on {
        en: "Leave it on",
        nb: "La den være på",
    }
    turn_off_named(name: &Foreign) {
        en: "Turn {name} off?",
        nb: "Slå av {name}?",
    }
    what_turning_off_does {
        en: "Every sign-in by it stops at once, also for who has its address. Nobody’s account is deleted, and who is signed in stays so until the session ends. To bring it back, it is turned on hidden, tested and shown again.",
        nb: "Hver pålogging med den stopper straks, også for den som har adressen. Ingens konto slettes, og den som er innlogget, forblir det til økten tar slutt. For å få den tilbake må den slås på skjult, prøves og vises igjen.",
    }
    acts_send_it {
        en: "Each act here sends the secret too.",
        nb: "Hver handling her sender også hemmeligheten.",
    }
    test_after_each {
        en: "So test again after each.",
        nb: "Prøv derfor igjen etter hver.",
    }
    last_change {
        en: "The last change is not certain.",
        nb: "Den siste endringen er ikke sikker.",
    }
    on_text {
        en: "People sign in by it, and its button is on the login page.",
        nb: "Folk logger inn med den, og knappen er på påloggingssiden.",
    }
    what_hiding_does {
        en: "Hiding takes the button away; who has the address can still sign in. Turning off stops every sign-in by it. Nobody’s account is deleted, and who is signed in stays so until the session ends.",
        nb: "Skjuling tar bort knappen; den som har adressen, kan fortsatt logge inn. Å slå av stopper hver pålogging med den. Ingens konto slettes, og den som er innlogget, forblir det til økten tar slutt.",
    }
    sign_in {
        en: "Sign-in",
        nb: "Pålogging",
    }
    shown_now(name: &Foreign) {
        en: "{name} is on the login page",
        nb: "{name} er på påloggingssiden",
    }
    shown_test_again(name: &Foreign) {
        en: "{name} is on the login page. Test it again: nothing here can see whether its secret stayed.",
        nb: "{name} er på påloggingssiden. Prøv den igjen: Ingenting her kan se om hemmeligheten ble.",
    }
    hidden_now(name: &Foreign) {
        en: "{name} hidden from the login page",
        nb: "{name} er skjult fra påloggingssiden",
    }
    off_now(name: &Foreign) {
        en: "{name} turned off",
        nb: "{name} er slått av",
    }
    connected_now(name: &Foreign) {
        en: "{name} turned on, hidden",
        nb: "{name} er slått på, skjult",
    }
    not_changed(name: &Foreign) {
        en: "{name} was not changed.",
        nb: "{name} ble ikke endret.",
    }
    change_unknown(name: &Foreign) {
        en: "Whether {name} was changed is unknown: no clear answer came. It is read anew.",
        nb: "Om {name} ble endret, er ukjent: Det kom ikke noe klart svar. Den leses på nytt.",
    }
    last_way_in {
        en: "This is the last provider on the login page that works. Turn another one on first. Nothing has been changed.",
        nb: "Dette er den siste leverandøren på påloggingssiden som virker. Slå på en annen først. Ingenting er endret.",
    }
    ways_not_known {
        en: "Whether people could still sign in otherwise could not be read. Nothing has been changed.",
        nb: "Om folk fortsatt kunne logge inn på annen måte, kunne ikke leses. Ingenting er endret.",
    }
    reads_otherwise {
        en: "The API said that it was done, but what it tells now is otherwise. Look at the provider before you go on.",
        nb: "API-et sa at det var gjort, men det det oppgir nå, er annerledes. Se på leverandøren før du går videre.",
    }
    secret_is_gone {
        en: "Saved, but the API tells of no secret any more: it was taken for removed. Replace the secret now, or nobody can sign in.",
        nb: "Lagret, men API-et oppgir ingen hemmelighet lenger: Den ble tatt for fjernet. Bytt hemmeligheten nå, ellers kan ingen logge inn.",
    }
    not_read_back {
        en: "Saved, but it could not be read back. Look at the provider before you go on.",
        nb: "Lagret, men kunne ikke leses tilbake. Se på leverandøren før du går videre.",
    }
}
