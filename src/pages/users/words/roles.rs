//! Roles given and taken away.

use text::Foreign;

use crate::words::words;

words! {
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
}
