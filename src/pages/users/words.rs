//! Words of the users group.

use text::Foreign;

use crate::parts::prelude::*;
use crate::words::{common, words};
use api::{email as emails, phone as phones, redirect as redirects};

words! {
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
    remove_role {
        en: "Remove role",
        nb: "Fjern rolle",
    }
    add_roles[n] {
        en: "Add role" | "Add {n} roles",
        nb: "Legg til rolle" | "Legg til {n} roller",
    }
    remove_roles[n] {
        en: "Remove role" | "Remove {n} roles",
        nb: "Fjern rolle" | "Fjern {n} roller",
    }
    add_role_to_all {
        en: "Add roles to all selected",
        nb: "Legg til roller for alle valgte",
    }
    remove_role_from_all {
        en: "Remove roles from all selected",
        nb: "Fjern roller fra alle valgte",
    }
    all_hold_every_role {
        en: "All selected people hold every role already.",
        nb: "Alle valgte har allerede alle roller.",
    }
    nobody_holds_a_role {
        en: "None of the selected people holds a role.",
        nb: "Ingen av de valgte har noen rolle.",
    }
    roles_added_to[n] {
        en: "Roles added to 1 person" | "Roles added to {n} people",
        nb: "Roller lagt til for 1 person" | "Roller lagt til for {n} personer",
    }
    roles_removed_from[n] {
        en: "Roles removed from 1 person" | "Roles removed from {n} people",
        nb: "Roller fjernet fra 1 person" | "Roller fjernet fra {n} personer",
    }
    remove_admin_from[n] {
        en: "Remove TenantAdmin from 1 person?" | "Remove TenantAdmin from {n} people?",
        nb: "Fjerne TenantAdmin fra 1 person?" | "Fjerne TenantAdmin fra {n} personer?",
    }
    remove_admin_from_text(names: &str) {
        en: "They would no longer administer this tenant from their next sign-in: {names}.",
        nb: "De vil ikke lenger administrere denne leietakeren fra neste innlogging: {names}.",
    }
    removed_too(roles: &str) {
        en: "All selected also lose: {roles}.",
        nb: "Alle valgte mister også: {roles}.",
    }
    not_done_for[n] {
        en: "Not everything was done for 1 person. Look at the roles before another try." | "Not everything was done for {n} people. Look at the roles before another try.",
        nb: "Ikke alt ble gjort for 1 person. Se på rollene før et nytt forsøk." | "Ikke alt ble gjort for {n} personer. Se på rollene før et nytt forsøk.",
    }
    you_among_them {
        en: "You are among them: only another TenantAdmin can give you the role back.",
        nb: "Du er blant dem: Bare en annen TenantAdmin kan gi deg rollen tilbake.",
    }
    still_selected {
        en: "These people are still selected for another try.",
        nb: "Disse er fortsatt valgt for et nytt forsøk.",
    }
    role_outcome_unknown {
        en: "Unknown: no clear answer came. Look at the roles before another try.",
        nb: "Ukjent: Det kom ikke noe klart svar. Se på rollene før et nytt forsøk.",
    }

    roles_are_claims {
        en: "Roles are claims in this person’s token, read by applications. They give no access to Aritma resources; policies do.",
        nb: "Roller er påstander i personens token som applikasjoner leser. De gir ingen tilgang til Aritma-ressurser; det gjør tilgangsregler.",
    }
    no_roles {
        en: "This person holds no role.",
        nb: "Denne personen har ingen roller.",
    }
    holds_every_role {
        en: "Every role is held already.",
        nb: "Alle roller er allerede tildelt.",
    }
    add_roles_title {
        en: "Add roles",
        nb: "Legg til roller",
    }
    remove_role_named(role: &Foreign) {
        en: "Remove role {role}",
        nb: "Fjern rollen {role}",
    }
    role_removed(role: &Foreign, name: &Foreign) {
        en: "Role {role} removed from {name}",
        nb: "Rollen {role} er fjernet fra {name}",
    }
    role_not_removed(role: &Foreign) {
        en: "Role {role} was not removed.",
        nb: "Rollen {role} ble ikke fjernet.",
    }
    role_removal_unknown(role: &Foreign) {
        en: "Whether the role {role} was removed is unknown: no clear answer came. The roles are read anew.",
        nb: "Om rollen {role} ble fjernet, er ukjent: Det kom ikke noe klart svar. Rollene leses på nytt.",
    }
    not_added_after_all {
        en: "No clear answer came, and the role was not added.",
        nb: "Det kom ikke noe klart svar, og rollen ble ikke lagt til.",
    }
    role_addition_unknown(role: &Foreign) {
        en: "Whether the role {role} was added is unknown: no clear answer came. The roles are read anew.",
        nb: "Om rollen {role} ble lagt til, er ukjent: Det kom ikke noe klart svar. Rollene leses på nytt.",
    }
    roles_not_added(roles: &str, name: &Foreign) {
        en: "Not added to {name}, or not for certain: {roles}. Look at the roles before another try.",
        nb: "Ikke lagt til for {name}, eller ikke sikkert: {roles}. Se på rollene før et nytt forsøk.",
    }
    role_not_added(role: &Foreign) {
        en: "Role {role} was not added.",
        nb: "Rollen {role} ble ikke lagt til.",
    }
    roles_added(roles: &str, name: &Foreign) {
        en: "{roles} added to {name}",
        nb: "{roles} lagt til for {name}",
    }
    keep_the_role {
        en: "Keep the role",
        nb: "Behold rollen",
    }
    remove_own_admin_title {
        en: "Remove your own TenantAdmin role?",
        nb: "Fjerne din egen TenantAdmin-rolle?",
    }
    remove_own_admin_text(name: &Foreign) {
        en: "You, {name}, would no longer administer this tenant. The change holds from your next sign-in, and only another TenantAdmin can give the role back.",
        nb: "Du, {name}, vil ikke lenger administrere denne leietakeren. Endringen gjelder fra neste innlogging, og bare en annen TenantAdmin kan gi rollen tilbake.",
    }
    remove_own_title(role: &str) {
        en: "Remove your own role {role}?",
        nb: "Fjerne din egen rolle {role}?",
    }
    remove_own_text(name: &Foreign) {
        en: "You, {name}, would lose what applications allow by this role from your next sign-in.",
        nb: "Du, {name}, mister fra neste innlogging det applikasjoner tillater med denne rollen.",
    }
    remove_admin_title(name: &Foreign) {
        en: "Remove TenantAdmin from {name}?",
        nb: "Fjerne TenantAdmin fra {name}?",
    }
    remove_admin_text(email: &Foreign) {
        en: "{email} would no longer administer this tenant from the next sign-in. Any TenantAdmin can give the role back.",
        nb: "{email} vil ikke lenger administrere denne leietakeren fra neste innlogging. Enhver TenantAdmin kan gi rollen tilbake.",
    }

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

/// What the list says.
pub(super) const LIST: ListWords = ListWords {
    title: users,
    not_loaded: users_not_loaded,
    none: no_users,
    none_text: no_users_text,
    columns: &[
        ("user", user, "long"),
        ("phone", phone, "short"),
        ("two-factor", common::two_factor, "short"),
        ("roles", roles, "pill"),
    ],
    search: Some(SearchWords {
        search: search_users,
        hint: search_hint,
        matches: search_matches,
        none: no_user_matches,
        none_text: no_match_text,
    }),
};

/// What the page of one says.
pub(super) const DETAIL: DetailWords =
    DetailWords { up: users, noun: user, not_loaded: user_not_loaded, none: no_such_user };

/// What the selection says.
pub(super) const SELECTION: SelectionWords =
    SelectionWords { still: still_selected, unknown: role_outcome_unknown, not_done: not_done_for };

/// The field of the addresses of new people.
pub(super) const ADDRESSES: FieldWords =
    FieldWords::new(email_addresses, addresses_help).needed(common::needed);

/// The field of where an invitation leads.
pub(super) const REDIRECT: FieldWords = FieldWords::new(redirect, redirect_help);

/// The field of the address.
pub(super) const EMAIL: FieldWords = FieldWords::new(email, email_help).needed(email_missing);

/// The field of the name.
pub(super) const NAME: FieldWords = FieldWords::new(full_name, full_name_help).needed(name_missing);

/// The field of the phone number.
pub(super) const PHONE: FieldWords = FieldWords::new(phone, phone_help).needed(phone_missing);

/// What creating says when it was refused.
pub(super) const CREATING: Refused =
    Refused { conflict: already_a_user, unknown: create_unknown, not_done: not_created };

/// How people are chosen.
pub(crate) const PICK: PickWords = PickWords {
    label: choose_people,
    list: users,
    find: find_person,
    chosen_of: people_chosen_of,
    choose_first: choose_person_first,
    no_match: no_person_matches,
    unreadable: people_unreadable,
};

/// A mistake in an address, in words.
pub(super) fn address_problem(problem: emails::Problem) -> String {
    match problem {
        emails::Problem::NoAt => email_no_at().into(),
        emails::Problem::NoName => email_no_name().into(),
        emails::Problem::NoDomain => email_no_domain().into(),
        emails::Problem::TooLong => email_too_long().into(),
        emails::Problem::BadCharacter(c) if c.is_whitespace() => email_space().into(),
        emails::Problem::BadCharacter(c) => bad_character(&c.to_string()),
    }
}

/// A mistake in a redirect address, in words.
pub(super) fn redirect_problem(problem: redirects::Problem) -> &'static str {
    match problem {
        redirects::Problem::NotHttps => redirect_not_https(),
        redirects::Problem::NoHost => redirect_no_host(),
        redirects::Problem::BadCharacter => redirect_bad_character(),
        redirects::Problem::Credentials => redirect_credentials(),
        redirects::Problem::Fragment => redirect_fragment(),
    }
}

/// A mistake in a phone number, in words.
pub(super) fn phone_problem(problem: phones::Problem) -> String {
    match problem {
        phones::Problem::BadCharacter(c) => bad_character(&c.to_string()),
        phones::Problem::NorwegianDigits(digits) => phone_norwegian(&digits.to_string()),
        phones::Problem::TooShort => phone_short().into(),
        phones::Problem::TooLong => phone_long().into(),
        phones::Problem::BadCountry => phone_country().into(),
        phones::Problem::NationalZero(number) => phone_national_zero(&number.into()),
    }
}

/// What the card of roles says.
pub(super) const HELD: HeldWords = HeldWords {
    title: roles,
    about: roles_are_claims,
    none: no_roles,
    add: add_role,
    remove: remove_role_named,
    removed: role_removed,
    not_removed: role_not_removed,
    removal_unknown: role_removal_unknown,
    added: roles_added,
    not_added: roles_not_added,
    one_not_added: role_not_added,
    addition_unknown: role_addition_unknown,
    not_after_all: not_added_after_all,
    unknown: role_outcome_unknown,
};
