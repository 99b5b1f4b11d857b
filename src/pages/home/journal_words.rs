//! Words of the journal.

use text::Foreign;

use crate::words::words;

words! {
    journal {
        en: "Journal",
        nb: "Journal",
    }
    what_it_is {
        en: "What was sent from this browser in your name, without values and secrets. It stays until you sign out: save it before, if you need it.",
        nb: "Det som er sendt fra denne nettleseren i ditt navn, uten verdier og hemmeligheter. Det blir her til du logger ut: Lagre det før det, om du trenger det.",
    }
    done_here {
        en: "Done here lately",
        nb: "Gjort herfra i det siste",
    }
    whole_journal {
        en: "Whole journal",
        nb: "Hele journalen",
    }
    nothing_yet {
        en: "Nothing was sent from this browser since you signed in.",
        nb: "Ingenting er sendt fra denne nettleseren siden du logget inn.",
    }
    acts {
        en: "Acts",
        nb: "Handlinger",
    }
    find {
        en: "Search the journal",
        nb: "Søk i journalen",
    }
    find_hint {
        en: "Name, act or outcome",
        nb: "Navn, handling eller utfall",
    }
    none_match(text: &str) {
        en: "Nothing in the journal matches “{text}”.",
        nb: "Ingenting i journalen passer til «{text}».",
    }
    count[n] {
        en: "1 act" | "{n} acts",
        nb: "1 handling" | "{n} handlinger",
    }
    save_as_csv {
        en: "Save as CSV",
        nb: "Lagre som CSV",
    }
    clear {
        en: "Clear the journal",
        nb: "Tøm journalen",
    }
    clear_title {
        en: "Clear the journal?",
        nb: "Tømme journalen?",
    }
    clear_text {
        en: "Every line goes, in all tabs of this browser. What was done stays done.",
        nb: "Alle linjene forsvinner, i alle faner i denne nettleseren. Det som er gjort, forblir gjort.",
    }
    keep {
        en: "Keep it",
        nb: "Behold den",
    }
    cleared {
        en: "The journal was cleared",
        nb: "Journalen er tømt",
    }
    not_kept {
        en: "This browser does not keep the journal",
        nb: "Nettleseren tar ikke vare på journalen",
    }
    not_kept_text {
        en: "Its storage is full or blocked. What is below is gone once this tab is reloaded or closed.",
        nb: "Lageret er fullt eller sperret. Det som står under, er borte når fanen lastes på nytt eller lukkes.",
    }
    unread[n] {
        en: "1 line of the journal cannot be read" | "{n} lines of the journal cannot be read",
        nb: "1 linje i journalen kan ikke leses" | "{n} linjer i journalen kan ikke leses",
    }
    unread_text {
        en: "Something else has written into its place in this browser. The lines below are those that can be read.",
        nb: "Noe annet har skrevet på plassen dens i denne nettleseren. Linjene under er de som kan leses.",
    }
    was_done {
        en: "Done",
        nb: "Gjort",
    }
    not_done {
        en: "Not done",
        nb: "Ikke gjort",
    }
    not_done_for(status: &str) {
        en: "Not done ({status})",
        nb: "Ikke gjort ({status})",
    }
    not_known {
        en: "Not known",
        nb: "Ikke kjent",
    }
    no_answer_yet {
        en: "No answer yet",
        nb: "Ikke noe svar ennå",
    }
    column_when {
        en: "When (UTC)",
        nb: "Når (UTC)",
    }
    column_what {
        en: "What",
        nb: "Hva",
    }
    column_outcome {
        en: "Outcome",
        nb: "Utfall",
    }
    column_request {
        en: "Request",
        nb: "Forespørsel",
    }
    and_more(names: &str, count: &str) {
        en: "{names} and {count} more",
        nb: "{names} og {count} til",
    }

    create_client(name: &Foreign) {
        en: "Create the client {name}",
        nb: "Opprett klienten {name}",
    }
    change_client(name: &Foreign) {
        en: "Change the client {name}",
        nb: "Endre klienten {name}",
    }
    delete_client(name: &Foreign) {
        en: "Delete the client {name}",
        nb: "Slett klienten {name}",
    }
    add_secret(client: &Foreign, secret: &Foreign) {
        en: "Add a secret to the client {client}: {secret}",
        nb: "Legg til en hemmelighet for klienten {client}: {secret}",
    }
    delete_secret(client: &Foreign, secret: &Foreign) {
        en: "Delete a secret of the client {client}: {secret}",
        nb: "Slett en hemmelighet hos klienten {client}: {secret}",
    }
    create_token(provider: &Foreign) {
        en: "Create a SCIM token for {provider}",
        nb: "Lag en SCIM-nøkkel for {provider}",
    }
    revoke_token(provider: &Foreign) {
        en: "Revoke a SCIM token of {provider}",
        nb: "Trekk tilbake en SCIM-nøkkel for {provider}",
    }
    create_policy(subject: &Foreign, action: &Foreign, scope: &Foreign) {
        en: "Let {subject} do {action} on {scope}",
        nb: "La {subject} gjøre {action} på {scope}",
    }
    remove_policy(subject: &Foreign, action: &Foreign, scope: &Foreign) {
        en: "Let {subject} no longer do {action} on {scope}",
        nb: "La {subject} ikke lenger gjøre {action} på {scope}",
    }
    add_role(user: &Foreign, role: &Foreign) {
        en: "Give {user} the role {role}",
        nb: "Gi {user} rollen {role}",
    }
    remove_role(user: &Foreign, role: &Foreign) {
        en: "Take the role {role} from {user}",
        nb: "Ta rollen {role} fra {user}",
    }
    invite(email: &Foreign) {
        en: "Invite {email}",
        nb: "Inviter {email}",
    }
    create_user(email: &Foreign) {
        en: "Create the user {email}",
        nb: "Opprett brukeren {email}",
    }
    create_group(name: &Foreign) {
        en: "Create the group {name}",
        nb: "Opprett gruppen {name}",
    }
    delete_group(name: &Foreign) {
        en: "Delete the group {name}",
        nb: "Slett gruppen {name}",
    }
    add_members(group: &Foreign, members: &str) {
        en: "Put {members} into the group {group}",
        nb: "Legg {members} inn i gruppen {group}",
    }
    remove_members(group: &Foreign, members: &str) {
        en: "Take {members} out of the group {group}",
        nb: "Ta {members} ut av gruppen {group}",
    }
    connect_provider(name: &Foreign) {
        en: "Connect the SSO provider {name}",
        nb: "Koble til SSO-leverandøren {name}",
    }
    change_provider(name: &Foreign) {
        en: "Change the SSO provider {name}",
        nb: "Endre SSO-leverandøren {name}",
    }
    delete_provider(name: &Foreign) {
        en: "Delete the SSO provider {name}",
        nb: "Slett SSO-leverandøren {name}",
    }
    add_domain(name: &Foreign) {
        en: "Add the domain {name}",
        nb: "Legg til domenet {name}",
    }
    remove_domain(name: &Foreign) {
        en: "Remove the domain {name}",
        nb: "Fjern domenet {name}",
    }
}
