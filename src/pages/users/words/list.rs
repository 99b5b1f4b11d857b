//! The list, and a person.

use crate::words::words;

words! {
    sent_invitations {
        en: "Invitations sent",
        nb: "Sendte invitasjoner",
    }
    sent_invitations_text {
        en: "From this browser, since you signed in here: it keeps addresses and times until you sign out. The API lists no invitations.",
        nb: "Fra denne nettleseren, siden du logget inn her: Den husker adresser og tider til du logger ut. API-et lister ingen invitasjoner.",
    }
    sent_at(time: &str) {
        en: "Sent {time}",
        nb: "Sendt {time}",
    }
    is_a_user {
        en: "Is a user",
        nb: "Er bruker",
    }
    is_no_user_yet {
        en: "Not among the users",
        nb: "Ikke blant brukerne",
    }
    is_not_known {
        en: "Could not be found out",
        nb: "Kunne ikke finnes ut",
    }
    look_up[n] {
        en: "Look up whether 1 is a user" | "Look up which of {n} are users",
        nb: "Finn ut om 1 er bruker" | "Finn ut hvem av {n} som er brukere",
    }
    show_more(count: &str) {
        en: "Show {count} more",
        nb: "Vis {count} til",
    }
    forget_them {
        en: "Forget them",
        nb: "Glem dem",
    }
    looked_up {
        en: "Searched by the address that was invited. Who accepted under another one is not found.",
        nb: "Det er søkt på adressen som ble invitert. Den som godtok under en annen, blir ikke funnet.",
    }
    users {
        en: "Users",
        nb: "Brukere",
    }
    user {
        en: "User",
        nb: "Bruker",
    }
    what_users_are {
        en: "People who sign in through Aritma ID in this tenant. Invited people appear once they have accepted.",
        nb: "Personer som logger inn med Aritma ID i denne leietakeren. Inviterte vises når de har takket ja.",
    }
    invite_people {
        en: "Invite people",
        nb: "Inviter personer",
    }
    create_user {
        en: "Create user",
        nb: "Opprett bruker",
    }
    phone {
        en: "Phone",
        nb: "Telefon",
    }
    two_factor_short {
        en: "2FA",
        nb: "2FA",
    }
    roles {
        en: "Roles",
        nb: "Roller",
    }
    email {
        en: "Email",
        nb: "E-post",
    }
    user_name {
        en: "User name",
        nb: "Brukernavn",
    }
    user_id {
        en: "User ID",
        nb: "Bruker-ID",
    }
    identity {
        en: "Identity",
        nb: "Identitet",
    }
    not_registered {
        en: "Not registered",
        nb: "Ikke registrert",
    }
    offboard {
        en: "Offboard",
        nb: "Avslutt tilgang",
    }
    this_is_you {
        en: "This is you",
        nb: "Dette er deg",
    }

    search_users {
        en: "Search users",
        nb: "Søk i brukere",
    }
    search_hint {
        en: "User name, email or phone",
        nb: "Brukernavn, e-post eller telefon",
    }
    search_matches {
        en: "Finds what you type anywhere in user name, email or phone.",
        nb: "Finner det du skriver, hvor som helst i brukernavn, e-post eller telefon.",
    }
    copy_email {
        en: "Copy email",
        nb: "Kopier e-post",
    }
    copy_phone {
        en: "Copy phone",
        nb: "Kopier telefon",
    }
    copy_user_name {
        en: "Copy user name",
        nb: "Kopier brukernavn",
    }
    copy_user_id {
        en: "Copy user ID",
        nb: "Kopier bruker-ID",
    }
    users_not_loaded {
        en: "The users could not be loaded",
        nb: "Brukerne kunne ikke lastes",
    }
    user_not_loaded {
        en: "The user could not be loaded",
        nb: "Brukeren kunne ikke lastes",
    }
    no_such_user {
        en: "No such user",
        nb: "Ingen slik bruker",
    }
    no_users {
        en: "Nobody is here yet",
        nb: "Her er det ingen ennå",
    }
    no_users_text {
        en: "Invite the first people; they appear here once they have accepted.",
        nb: "Inviter de første; de vises her når de har takket ja.",
    }
    no_user_matches(search: &str) {
        en: "No user matches “{search}”",
        nb: "Ingen bruker passer med «{search}»",
    }
    no_match_text {
        en: "The search looks anywhere in user name, email and phone. People who were invited but have not accepted are not listed.",
        nb: "Søket ser hvor som helst i brukernavn, e-post og telefon. Personer som er invitert, men ikke har takket ja, står ikke her.",
    }

    add_role {
        en: "Add role",
        nb: "Legg til rolle",
    }
}
