//! Where the other system keeps what is asked for, and what fails.

use crate::words::words;

words! {
    secret_is_stored {
        en: "Stored",
        nb: "Lagret",
    }
    secret_not_told {
        en: "None that the API tells of",
        nb: "Ingen som API-et oppgir",
    }
    yes {
        en: "Yes",
        nb: "Ja",
    }
    no {
        en: "No",
        nb: "Nei",
    }
    enter_azure {
        en: "What to enter in Entra",
        nb: "Det du skriver inn i Entra",
    }
    enter_azure_place {
        en: "App registrations, your app, Authentication.",
        nb: "App registrations, appen din, Authentication.",
    }
    enter_azure_field {
        en: "Redirect URI (type Web)",
        nb: "Redirect URI (type Web)",
    }
    enter_google {
        en: "What to enter at Google",
        nb: "Det du skriver inn hos Google",
    }
    enter_google_place {
        en: "Google Cloud console, Credentials, your client.",
        nb: "Google Cloud-konsollen, Credentials, klienten din.",
    }
    enter_google_field {
        en: "Authorised redirect URI",
        nb: "Authorised redirect URI",
    }
    enter_other {
        en: "What to enter in the other system",
        nb: "Det du skriver inn i det andre systemet",
    }
    enter_other_place {
        en: "In the settings of the client that you registered there.",
        nb: "I innstillingene for klienten du registrerte der.",
    }
    enter_other_field {
        en: "Redirect URI",
        nb: "Redirect URI",
    }
    copy_redirect {
        en: "Copy redirect URI",
        nb: "Kopier redirect URI",
    }
    redirect_is_usual {
        en: "Expected from the scheme: the API does not tell it. If the other system refuses it, the address in its message is the right one.",
        nb: "Ventet ut fra skjemaet: API-et oppgir den ikke. Hvis det andre systemet avviser den, er adressen i meldingen den rette.",
    }
    fails_redirect {
        en: "The redirect address differs, to the letter. Copy it from the message into the other system.",
        nb: "Omdirigeringsadressen er ulik, på bokstaven. Kopier den fra meldingen inn i det andre systemet.",
    }
    fails_secret {
        en: "The secret’s ID was pasted and not its value, or the value is not whole. Replace the secret.",
        nb: "Hemmelighetens ID ble limt inn og ikke verdien, eller verdien er ikke hel. Bytt hemmeligheten.",
    }
    fails_expired {
        en: "The secret has expired there. Make a new one and replace it here.",
        nb: "Hemmeligheten er utløpt der. Lag en ny og bytt den her.",
    }
    fails_application {
        en: "There is no such application in that tenant: one of the two IDs belongs elsewhere.",
        nb: "Det finnes ingen slik applikasjon hos den leietakeren: En av de to ID-ene hører til et annet sted.",
    }
    fails_tenant {
        en: "There is no such tenant.",
        nb: "Det finnes ingen slik leietaker.",
    }
    fails_account {
        en: "The account belongs to another tenant than this one.",
        nb: "Kontoen hører til en annen leietaker enn denne.",
    }
    fails_issuer {
        en: "The issuer differs from the one in its discovery document, perhaps by a slash at the end.",
        nb: "Utstederen er en annen enn den i discovery-dokumentet, kanskje bare med en skråstrek til slutt.",
    }
    fails_nobody {
        en: "Signed in there, but nobody here has that account: invite the person, or let people be made at their first sign-in.",
        nb: "Innlogget der, men ingen her har den kontoen: Inviter personen, eller la folk bli laget ved første pålogging.",
    }
}
