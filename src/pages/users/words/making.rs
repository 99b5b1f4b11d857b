//! Inviting and creating.

use text::Foreign;

use crate::words::words;

words! {
    what_invite_does {
        en: "Each gets an email with a link to register at Aritma ID, and appears among the users after accepting.",
        nb: "Hver får en e-post med lenke for å registrere seg hos Aritma ID, og vises blant brukerne etter å ha takket ja.",
    }
    email_addresses {
        en: "Email addresses",
        nb: "E-postadresser",
    }
    addresses_help {
        en: "Paste as many as you like: commas, semicolons, lines, or “Name <address>”.",
        nb: "Lim inn så mange du vil: komma, semikolon, linjer eller «Navn <adresse>».",
    }
    redirect {
        en: "Where they land after accepting",
        nb: "Hvor de havner etter å ha takket ja",
    }
    redirect_help {
        en: "A full https address, known to your application.",
        nb: "En full https-adresse som applikasjonen din kjenner.",
    }
    invite_count[n] {
        en: "Invite 1 person" | "Invite {n} people",
        nb: "Inviter 1 person" | "Inviter {n} personer",
    }
    invited_people[n] {
        en: "1 person invited" | "{n} people invited",
        nb: "1 person invitert" | "{n} personer invitert",
    }
    not_invited[n] {
        en: "1 address was not invited, or not for certain." | "{n} addresses were not invited, or not for certain.",
        nb: "1 adresse ble ikke invitert, eller ikke sikkert." | "{n} adresser ble ikke invitert, eller ikke sikkert.",
    }
    left_out[n] {
        en: "1 word was left out" | "{n} words were left out",
        nb: "1 ord ble utelatt" | "{n} ord ble utelatt",
    }
    left_out_hint {
        en: "Names and headings beside the addresses",
        nb: "Navn og overskrifter ved siden av adressene",
    }
    phone_national_zero(number: &Foreign) {
        en: "Behind this country code a number does not begin with 0. Is it {number}? Then write it so.",
        nb: "Etter denne landkoden begynner ikke et nummer med 0. Er det {number}? Skriv det i så fall slik.",
    }
    merged[n] {
        en: "1 duplicate merged" | "{n} duplicates merged",
        nb: "1 duplikat slått sammen" | "{n} duplikater slått sammen",
    }
    last_sending {
        en: "Last sending",
        nb: "Siste utsending",
    }
    try_failed_again[n] {
        en: "Try the failed one again" | "Try the {n} failed again",
        nb: "Prøv den mislykkede igjen" | "Prøv de {n} mislykkede igjen",
    }
    invited {
        en: "Invited",
        nb: "Invitert",
    }
    invite_unknown {
        en: "Unknown: the connection broke after sending. Ask the person before another try.",
        nb: "Ukjent: Forbindelsen brøt etter sending. Spør personen før et nytt forsøk.",
    }
    email_no_at {
        en: "An address has one @, such as name@example.com.",
        nb: "En adresse har én @, slik som navn@example.com.",
    }
    email_no_name {
        en: "The part before @ is missing.",
        nb: "Delen foran @ mangler.",
    }
    email_no_domain {
        en: "The part after @ needs a domain such as example.com.",
        nb: "Delen etter @ trenger et domene, slik som example.com.",
    }
    email_too_long {
        en: "An address has at most 254 characters.",
        nb: "En adresse har høyst 254 tegn.",
    }
    email_space {
        en: "An address holds no space.",
        nb: "En adresse har ingen mellomrom.",
    }
    bad_character(c: &str) {
        en: "“{c}” cannot stand here.",
        nb: "«{c}» kan ikke stå her.",
    }
    redirect_not_https {
        en: "The address begins with https://.",
        nb: "Adressen begynner med https://.",
    }
    redirect_no_host {
        en: "The address needs a host, such as https://app.example.com/welcome.",
        nb: "Adressen trenger en vert, slik som https://app.example.com/velkommen.",
    }
    redirect_bad_character {
        en: "The address holds a space or a backslash.",
        nb: "Adressen har et mellomrom eller en bakoverskråstrek.",
    }
    redirect_credentials {
        en: "The address must not name a user before an @.",
        nb: "Adressen kan ikke nevne en bruker foran en @.",
    }
    redirect_fragment {
        en: "The address must not have a # part.",
        nb: "Adressen kan ikke ha en #-del.",
    }

    what_create_does {
        en: "For people whose email domain your tenant has verified.",
        nb: "For personer med et e-postdomene som leietakeren har bekreftet.",
    }
    invite_others {
        en: "Everyone else is invited.",
        nb: "Alle andre inviteres.",
    }
    invite_instead {
        en: "Invite instead",
        nb: "Inviter i stedet",
    }
    email_help {
        en: "The person signs in with it.",
        nb: "Personen logger inn med den.",
    }
    email_missing {
        en: "An email address is needed.",
        nb: "En e-postadresse trengs.",
    }
    full_name {
        en: "Full name",
        nb: "Fullt navn",
    }
    full_name_help {
        en: "As others should see it.",
        nb: "Slik andre skal se det.",
    }
    name_missing {
        en: "A name is needed.",
        nb: "Et navn trengs.",
    }
    phone_help {
        en: "With country code, such as +47 912 34 567. A number without one is taken as Norwegian.",
        nb: "Med landkode, slik som +47 912 34 567. Et nummer uten regnes som norsk.",
    }
    phone_missing {
        en: "A phone number is needed.",
        nb: "Et telefonnummer trengs.",
    }
    phone_norwegian(digits: &str) {
        en: "A Norwegian number has 8 digits; this one has {digits}.",
        nb: "Et norsk nummer har 8 sifre; dette har {digits}.",
    }
    phone_short {
        en: "The number is too short.",
        nb: "Nummeret er for kort.",
    }
    phone_long {
        en: "A number has at most 15 digits.",
        nb: "Et nummer har høyst 15 sifre.",
    }
    phone_country {
        en: "A country code does not begin with 0.",
        nb: "En landkode begynner ikke med 0.",
    }
    domain_not_verified {
        en: "The domain is not verified",
        nb: "Domenet er ikke bekreftet",
    }
    domain_not_asked {
        en: "Whether the domain is verified could not be asked.",
        nb: "Om domenet er bekreftet, lot seg ikke spørre.",
    }
    see_the_record {
        en: "See the record to add",
        nb: "Se posten som skal inn",
    }
    add_the_domain {
        en: "Add the domain",
        nb: "Legg til domenet",
    }
    domain_pending(domain: &Foreign) {
        en: "{domain} is pending.",
        nb: "{domain} venter.",
    }
    domain_pending_text {
        en: "People can be created directly once its DNS record has been found. Until then they can be invited.",
        nb: "Personer kan opprettes direkte når DNS-oppføringen er funnet. Til da kan de inviteres.",
    }
    domain_unknown(domain: &Foreign) {
        en: "{domain} is not registered.",
        nb: "{domain} er ikke registrert.",
    }
    domain_unknown_text {
        en: "People can be created directly only with an address of a domain that this tenant has verified. Others are invited.",
        nb: "Personer kan bare opprettes direkte med en adresse i et domene som denne leietakeren har bekreftet. Andre inviteres.",
    }
    already_a_user {
        en: "Someone with this email address is a user already. Nothing has been changed.",
        nb: "Noen med denne e-postadressen er allerede bruker. Ingenting er endret.",
    }
    create_unknown {
        en: "No clear answer came: the user may have been created. Search for the address before another try.",
        nb: "Det kom ikke noe klart svar: Brukeren kan være opprettet. Søk etter adressen før et nytt forsøk.",
    }
    not_created {
        en: "The user was not created.",
        nb: "Brukeren ble ikke opprettet.",
    }
    created(email: &Foreign) {
        en: "{email} created",
        nb: "{email} opprettet",
    }

    choose_people {
        en: "Choose people",
        nb: "Velg personer",
    }
    find_person {
        en: "Find a person",
        nb: "Finn en person",
    }
    people_chosen_of(chosen: &str, all: &str) {
        en: "{chosen} chosen · {all} people",
        nb: "{chosen} valgt · {all} personer",
    }
    choose_person_first {
        en: "Choose a person first",
        nb: "Velg en person først",
    }
    no_person_matches {
        en: "Nobody matches.",
        nb: "Ingen passer.",
    }
    people_unreadable[n] {
        en: "1 person could not be read and is not in the list." | "{n} people could not be read and are not in the list.",
        nb: "1 person kunne ikke leses og er ikke i listen." | "{n} personer kunne ikke leses og er ikke i listen.",
    }
}
