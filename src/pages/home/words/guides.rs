//! What each guided task says.

use crate::words::words;

words! {
    team {
        en: "Bring in a team",
        nb: "Ta inn et team",
    }
    team_about {
        en: "Invite people, make a group, give it access, check it",
        nb: "Inviter personer, lag en gruppe, gi den tilgang, sjekk det",
    }
    team_people {
        en: "Bring in the people",
        nb: "Hent inn personene",
    }
    team_people_text {
        en: "Invite them by email, many at a time. People of a confirmed domain can be created without an invitation. Who is invited appears among the users after accepting.",
        nb: "Inviter dem per e-post, mange om gangen. Personer fra et bekreftet domene kan opprettes uten invitasjon. Den som er invitert, vises blant brukerne når invitasjonen er godtatt.",
    }
    team_group {
        en: "Make a group for them",
        nb: "Lag en gruppe til dem",
    }
    team_group_text {
        en: "What the group may do, each member may do. Where a directory sends groups by SCIM, take that one and go on.",
        nb: "Det gruppen kan gjøre, kan hvert medlem gjøre. Der en katalog sender grupper med SCIM, bruker du den og går videre.",
    }
    team_members {
        en: "Add them to the group",
        nb: "Legg dem til i gruppen",
    }
    team_members_text {
        en: "Open the group and add members. Before you do, the page shows what each of them gains.",
        nb: "Åpne gruppen og legg til medlemmer. Før du gjør det, viser siden hva hver av dem får.",
    }
    team_access {
        en: "Give the group access",
        nb: "Gi gruppen tilgang",
    }
    team_access_text {
        en: "A policy says which action on which scope. The page shows the effect before you create it.",
        nb: "En tilgangsregel sier hvilken handling på hvilket område. Siden viser virkningen før du oppretter den.",
    }
    team_check {
        en: "Check it",
        nb: "Sjekk det",
    }
    team_check_text {
        en: "Ask what a member may do now, and by which way.",
        nb: "Spør hva et medlem kan gjøre nå, og gjennom hva.",
    }

    company {
        en: "Let a company sign in",
        nb: "La et selskap logge inn",
    }
    company_about {
        en: "With its own accounts: Azure AD, Google, Signicat, OpenID Connect",
        nb: "Med egne kontoer: Azure AD, Google, Signicat, OpenID Connect",
    }
    company_connect {
        en: "Connect the provider",
        nb: "Koble til leverandøren",
    }
    company_connect_text {
        en: "Choose what the company has, and carry over what the form asks for. The provider works then, but stands on no login page.",
        nb: "Velg hva selskapet har, og ta med det skjemaet spør etter. Leverandøren virker da, men står ikke på noen påloggingsside.",
    }
    company_test {
        en: "Try it",
        nb: "Prøv den",
    }
    company_test_text {
        en: "Open the provider and try it in a new tab. Nobody else sees it yet.",
        nb: "Åpne leverandøren og prøv den i en ny fane. Ingen andre ser den ennå.",
    }
    company_show {
        en: "Show it on the login page",
        nb: "Vis den på påloggingssiden",
    }
    company_show_text {
        en: "Once it worked, its page offers to show its button to all.",
        nb: "Når den har virket, tilbyr siden å vise knappen til alle.",
    }
    company_keep {
        en: "Let the directory keep people up to date",
        nb: "La katalogen holde personer oppdatert",
    }
    company_keep_text {
        en: "A SCIM token lets the company’s directory add and remove people and groups. Leave this out if nobody asked for it.",
        nb: "Med en SCIM-nøkkel kan selskapets katalog legge til og fjerne personer og grupper. Hopp over dette hvis ingen har bedt om det.",
    }

    domain {
        en: "Verify a domain",
        nb: "Bekreft et domene",
    }
    domain_about {
        en: "Then its people can be created without an invitation",
        nb: "Da kan personene der opprettes uten invitasjon",
    }
    domain_add {
        en: "Register the domain",
        nb: "Registrer domenet",
    }
    domain_add_text {
        en: "Type it as people write it. The page then shows the TXT record that proves it is yours.",
        nb: "Skriv det slik folk skriver det. Siden viser så TXT-posten som beviser at det er deres.",
    }
    domain_record {
        en: "Add the record and wait",
        nb: "Legg inn posten og vent",
    }
    domain_record_text {
        en: "Whoever runs the DNS of the domain adds the record. That may take up to two days to be seen; the domain’s page goes on asking.",
        nb: "Den som drifter DNS for domenet, legger inn posten. Det kan ta opptil to dager før den er synlig; domenets side fortsetter å spørre.",
    }
    domain_people {
        en: "Create its people",
        nb: "Opprett personene",
    }
    domain_people_text {
        en: "Once it is confirmed, users with an address of the domain can be created at once.",
        nb: "Når det er bekreftet, kan brukere med en adresse på domenet opprettes med en gang.",
    }

    service {
        en: "Connect a service",
        nb: "Koble til en tjeneste",
    }
    service_about {
        en: "A client with a secret and its own access",
        nb: "En klient med hemmelighet og egen tilgang",
    }
    service_client {
        en: "Create the client",
        nb: "Opprett klienten",
    }
    service_client_text {
        en: "Say that it is a service, and which scopes it may ask for. It has no secret and no access yet.",
        nb: "Si at den er en tjeneste, og hvilke omfang den kan be om. Den har ingen hemmelighet og ingen tilgang ennå.",
    }
    service_secret {
        en: "Add a secret",
        nb: "Legg til en hemmelighet",
    }
    service_secret_text {
        en: "Open the client and add a secret. Its value is shown once: carry it to where the service keeps its secrets.",
        nb: "Åpne klienten og legg til en hemmelighet. Verdien vises én gang: Ta den med dit tjenesten har hemmelighetene sine.",
    }
    service_access {
        en: "Give the client access",
        nb: "Gi klienten tilgang",
    }
    service_access_text {
        en: "Choose the client as the subject of a policy. A scope that it may ask for gives no access by itself.",
        nb: "Velg klienten som den tilgangsregelen gjelder. Et omfang den kan be om, gir ingen tilgang alene.",
    }
    service_check {
        en: "Check it",
        nb: "Sjekk det",
    }
    service_check_text {
        en: "Ask what the client may do, and whether the API says the same.",
        nb: "Spør hva klienten kan gjøre, og om API-et sier det samme.",
    }
    service_end {
        en: "Note when its secret expires",
        nb: "Noter når hemmeligheten utløper",
    }
    service_end_text {
        en: "Put the day into a calendar. A new secret can be in use before the old one ends.",
        nb: "Legg dagen inn i en kalender. En ny hemmelighet kan være i bruk før den gamle utløper.",
    }

    who {
        en: "Find out who may do what",
        nb: "Finn ut hvem som kan hva",
    }
    who_about {
        en: "And why, by every way; then take it away if it is too much",
        nb: "Og hvorfor, på alle veier; ta det så bort hvis det er for mye",
    }
    who_ask {
        en: "Ask who may do it",
        nb: "Spør hvem som kan gjøre det",
    }
    who_ask_text {
        en: "Choose an action and a scope. The answer names each person and client, and by which ways.",
        nb: "Velg en handling og et område. Svaret nevner hver person og klient, og gjennom hva.",
    }
    who_why {
        en: "See what one of them may do",
        nb: "Se hva en av dem kan gjøre",
    }
    who_why_text {
        en: "All rights of one subject, with the group or policy that each comes from.",
        nb: "Alle rettighetene til én, med gruppen eller regelen hver av dem kommer fra.",
    }
    who_cut {
        en: "Take away what is too much",
        nb: "Ta bort det som er for mye",
    }
    who_cut_text {
        en: "Beside each right of an answer there is “Take access away”: it shows the ways to end it, who else would lose what, and proves it afterwards.",
        nb: "Ved hver rettighet i et svar står «Ta bort tilgang»: Den viser måtene å avslutte den på og hvem andre som mister hva, og beviser det etterpå.",
    }

    leave {
        en: "See someone off",
        nb: "Avslutt noens tilgang",
    }
    leave_about {
        en: "Policies, groups and roles of one person, with a record",
        nb: "Regler, grupper og roller for én person, med en logg",
    }
    leave_find {
        en: "Find the person",
        nb: "Finn personen",
    }
    leave_find_text {
        en: "Search by user name or email, and see what the person holds.",
        nb: "Søk på brukernavn eller e-post, og se hva personen har.",
    }
    leave_take {
        en: "Take everything away",
        nb: "Ta bort alt",
    }
    leave_take_text {
        en: "On the person’s page choose “Offboard”. It takes away policies, groups and roles, reads back what is left, and gives you a record.",
        nb: "Velg «Avslutt tilgang» på personens side. Det tar bort regler, grupper og roller, leser tilbake hva som er igjen, og gir deg en logg.",
    }
    leave_sign_in {
        en: "End the sign-in where it comes from",
        nb: "Avslutt påloggingen der den kommer fra",
    }
    leave_sign_in_text {
        en: "The IAM API can neither delete nor block a user: the person can still sign in, without any right. Block the account in the company’s own directory.",
        nb: "IAM-API-et kan verken slette eller sperre en bruker: Personen kan fortsatt logge inn, uten noen rettighet. Sperr kontoen i selskapets egen katalog.",
    }
}
