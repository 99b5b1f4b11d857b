//! Members, and what a group belongs to.

use text::Foreign;

use crate::words::words;

words! {
    what_it_would_do {
        en: "What this would do",
        nb: "Hva dette ville gjort",
    }
    // Members.
    members {
        en: "Members",
        nb: "Medlemmer",
    }
    member {
        en: "Member",
        nb: "Medlem",
    }
    kind {
        en: "Kind",
        nb: "Type",
    }
    what_members_may {
        en: "Whoever is here has what policies give the group, at once. Members of a group in it are members too.",
        nb: "De som er her, har straks det tilgangsregler gir gruppen. Medlemmer av en gruppe i den er også medlemmer.",
    }
    members_too {
        en: "Its members are members here too",
        nb: "Medlemmene dens er også medlemmer her",
    }
    members_not_loaded {
        en: "The members could not be loaded",
        nb: "Medlemmene kunne ikke lastes",
    }
    no_members {
        en: "Nobody is in it",
        nb: "Ingen er i den",
    }
    no_members_text {
        en: "Add people, clients or other groups: they get what its policies give, at once.",
        nb: "Legg til personer, klienter eller andre grupper: de får straks det tilgangsreglene gir.",
    }
    add_members {
        en: "Add members",
        nb: "Legg til medlemmer",
    }
    add_so_many[count] {
        en: "Add member" | "Add {count} members",
        nb: "Legg til medlem" | "Legg til {count} medlemmer",
    }
    nobody_to_add {
        en: "There is nobody to add.",
        nb: "Det er ingen å legge til.",
    }
    itself {
        en: "This is the group itself",
        nb: "Dette er gruppen selv",
    }
    member_already {
        en: "Is a member already",
        nb: "Er medlem allerede",
    }
    would_go_round {
        en: "Would go in a circle: this group is in it already",
        nb: "Ville gått i ring: denne gruppen er i den allerede",
    }
    looking_for_circles {
        en: "Is being checked for a circle …",
        nb: "Kontrolleres for ring …",
    }
    circles_unknown {
        en: "May go in a circle: what this group belongs to could not be read",
        nb: "Kan gå i ring: det denne gruppen tilhører, kunne ikke leses",
    }
    remove_members {
        en: "Remove from group",
        nb: "Fjern fra gruppen",
    }
    remove_named(name: &Foreign) {
        en: "Remove {name}",
        nb: "Fjern {name}",
    }
    removed(name: &Foreign, group: &Foreign) {
        en: "{name} is no longer in {group}",
        nb: "{name} er ikke lenger i {group}",
    }
    removed_many[count] {
        en: "One member removed" | "{count} members removed",
        nb: "Ett medlem fjernet" | "{count} medlemmer fjernet",
    }
    not_removed(name: &Foreign) {
        en: "{name} was not removed.",
        nb: "{name} ble ikke fjernet.",
    }
    removal_unknown(name: &Foreign) {
        en: "No clear answer came: it is not known whether {name} was removed. Read the members again.",
        nb: "Det kom ikke noe tydelig svar: det er ikke kjent om {name} ble fjernet. Les medlemmene på nytt.",
    }
    added(name: &Foreign, group: &Foreign) {
        en: "{name} is in {group} now",
        nb: "{name} er i {group} nå",
    }
    added_many[count] {
        en: "One member added" | "{count} members added",
        nb: "Ett medlem lagt til" | "{count} medlemmer lagt til",
    }
    not_added(name: &Foreign) {
        en: "{name} was not added.",
        nb: "{name} ble ikke lagt til.",
    }
    not_added_many[count] {
        en: "One was not added to the group, or not for certain." | "{count} were not added to the group, or not for certain.",
        nb: "Én ble ikke lagt til i gruppen, eller ikke sikkert." | "{count} ble ikke lagt til i gruppen, eller ikke sikkert.",
    }
    addition_unknown(name: &Foreign) {
        en: "No clear answer came: it is not known whether {name} was added. Read the members again.",
        nb: "Det kom ikke noe tydelig svar: det er ikke kjent om {name} ble lagt til. Les medlemmene på nytt.",
    }
    outcome_unknown {
        en: "No clear answer came. Read the members again before you try once more.",
        nb: "Det kom ikke noe tydelig svar. Les medlemmene på nytt før du prøver en gang til.",
    }
    still_selected {
        en: "Those who could not be removed are still selected.",
        nb: "De som ikke kunne fjernes, er fortsatt valgt.",
    }
    not_removed_many[count] {
        en: "One member was not removed, or not for certain." | "{count} members were not removed, or not for certain.",
        nb: "Ett medlem ble ikke fjernet, eller ikke sikkert." | "{count} medlemmer ble ikke fjernet, eller ikke sikkert.",
    }
    circle {
        en: "In a circle",
        nb: "I ring",
    }
    // What it belongs to.
    belongs_to {
        en: "Belongs to",
        nb: "Tilhører",
    }
    out_of(member: &Foreign, group: &Foreign) {
        en: "{member} from {group}",
        nb: "{member} fra {group}",
    }
    belongs_to_none {
        en: "It is in no other group.",
        nb: "Den er ikke i noen annen gruppe.",
    }
    belongs_not_loaded {
        en: "Not everything that it belongs to could be read",
        nb: "Ikke alt den tilhører, kunne leses",
    }
    ends_the_circle {
        en: "Goes in a circle: taking this group out of it ends that",
        nb: "Går i ring: å ta denne gruppen ut av den gjør slutt på det",
    }
    add_to_group {
        en: "Add to group",
        nb: "Legg til i gruppe",
    }
    add_to_so_many[count] {
        en: "Add to group" | "Add to {count} groups",
        nb: "Legg til i gruppe" | "Legg til i {count} grupper",
    }
    no_group_to_join {
        en: "There is no other group.",
        nb: "Det finnes ingen annen gruppe.",
    }
    in_it_already {
        en: "Is in it already",
        nb: "Er i den allerede",
    }
    put_into(to: &Foreign, group: &Foreign) {
        en: "{group} is in {to} now",
        nb: "{group} er i {to} nå",
    }
    put_into_many[count] {
        en: "Added to one group" | "Added to {count} groups",
        nb: "Lagt til i én gruppe" | "Lagt til i {count} grupper",
    }
    not_put_round(to: &Foreign) {
        en: "{to} is in this group: to add this group to it would go in a circle. Nothing was changed.",
        nb: "{to} er i denne gruppen: å legge denne gruppen til i den ville gått i ring. Ingenting ble endret.",
    }
    circle_unknown(to: &Foreign) {
        en: "It could not be seen whether adding this group to {to} would go in a circle, so it was not added.",
        nb: "Det var ikke mulig å se om det ville gå i ring å legge denne gruppen til i {to}, så den ble ikke lagt til.",
    }
    take_out_of(group: &Foreign, from: &Foreign) {
        en: "Take {group} out of {from}",
        nb: "Ta {group} ut av {from}",
    }
    choose_groups {
        en: "Choose groups",
        nb: "Velg grupper",
    }
    find_group {
        en: "Find a group",
        nb: "Finn en gruppe",
    }
    chosen_of(chosen: &str, all: &str) {
        en: "{chosen} chosen · {all} groups",
        nb: "{chosen} valgt · {all} grupper",
    }
    choose_a_group_first {
        en: "Choose a group first.",
        nb: "Velg en gruppe først.",
    }
    no_group_found {
        en: "No group has a name like this.",
        nb: "Ingen gruppe har et slikt navn.",
    }
    groups_unreadable[count] {
        en: "One group could not be read." | "{count} groups could not be read.",
        nb: "Én gruppe kunne ikke leses." | "{count} grupper kunne ikke leses.",
    }
}
