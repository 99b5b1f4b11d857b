//! Words of the groups of subjects.

use api::subjects::Subject;
use leptos::prelude::*;
use text::Foreign;

use crate::parts::prelude::*;
use crate::ui::icon;
use crate::words::words;
use el::el;

words! {
    groups {
        en: "Groups",
        nb: "Grupper",
    }
    group {
        en: "Group",
        nb: "Gruppe",
    }
    what_groups_are {
        en: "People, clients and other groups, held together. What a policy gives a group, every member may do.",
        nb: "Personer, klienter og andre grupper, samlet. Det en tilgangsregel gir en gruppe, kan hvert medlem gjøre.",
    }
    source {
        en: "Source",
        nb: "Kilde",
    }
    copy_subject_id {
        en: "Copy subject ID",
        nb: "Kopier subjekt-ID",
    }
    subject_id {
        en: "Subject ID",
        nb: "Subjekt-ID",
    }
    search_groups {
        en: "Search groups",
        nb: "Søk i grupper",
    }
    search_hint {
        en: "Name of a group",
        nb: "Navnet på en gruppe",
    }
    search_matches {
        en: "Finds what you type anywhere in the name.",
        nb: "Finner det du skriver, hvor som helst i navnet.",
    }
    groups_not_loaded {
        en: "The groups could not be loaded",
        nb: "Gruppene kunne ikke lastes",
    }
    group_not_loaded {
        en: "The group could not be loaded",
        nb: "Gruppen kunne ikke lastes",
    }
    no_such_group {
        en: "No such group",
        nb: "Ingen slik gruppe",
    }
    no_groups {
        en: "There are no groups yet",
        nb: "Det finnes ingen grupper ennå",
    }
    no_groups_text {
        en: "Create one for people or clients who are to have the same access.",
        nb: "Opprett en for personer eller klienter som skal ha den samme tilgangen.",
    }
    no_group_matches(search: &str) {
        en: "No group matches “{search}”",
        nb: "Ingen gruppe passer med «{search}»",
    }
    no_match_text {
        en: "The search looks anywhere in the name.",
        nb: "Søket ser hvor som helst i navnet.",
    }
    no_description {
        en: "No description",
        nb: "Ingen beskrivelse",
    }
    // One group.
    identity {
        en: "Identity",
        nb: "Identitet",
    }
    by_scim {
        en: "A directory, by SCIM",
        nb: "En katalog, med SCIM",
    }
    made_here {
        en: "Made by hand or by a program",
        nb: "Laget for hånd eller av et program",
    }
    kept_by_directory {
        en: "A directory keeps this group up to date.",
        nb: "En katalog holder denne gruppen oppdatert.",
    }
    change_there {
        en: "Change its members there: what is added or removed here may be undone at its next run. Its policies are made here.",
        nb: "Endre medlemmene der: det som legges til eller fjernes her, kan bli gjort om ved neste kjøring. Tilgangsreglene lages her.",
    }
    cannot_be_renamed {
        en: "Name and description cannot be changed: the API has no call for it. A new group can take over members and policies; then delete this one.",
        nb: "Navn og beskrivelse kan ikke endres: API-et har ikke noe kall for det. En ny gruppe kan overta medlemmer og tilgangsregler; slett så denne.",
    }
    like_this {
        en: "New group like this",
        nb: "Ny gruppe som denne",
    }
    another_like_it {
        en: "A new group with the same members and policies",
        nb: "En ny gruppe med de samme medlemmene og tilgangsreglene",
    }
    then_copied {
        en: "Members and policies are copied once the new group is there. This one stays as it is.",
        nb: "Medlemmer og tilgangsregler kopieres når den nye gruppen er der. Denne blir som den er.",
    }
    what_copying_does {
        en: "Takes over members and policies from another group",
        nb: "Overtar medlemmer og tilgangsregler fra en annen gruppe",
    }
    copy_title {
        en: "Copy members and policies",
        nb: "Kopier medlemmer og tilgangsregler",
    }
    copied_before_deleting {
        en: "What is there already stays. Delete the old group once all is copied: its policies go with it.",
        nb: "Det som er der allerede, blir. Slett den gamle gruppen når alt er kopiert: tilgangsreglene dens forsvinner med den.",
    }
    so_many_to_copy(members: &str, policies: &str) {
        en: "Members: {members} · policies: {policies}",
        nb: "Medlemmer: {members} · tilgangsregler: {policies}",
    }
    policies_not_read {
        en: "The policies could not be read, so only the members can be copied.",
        nb: "Tilgangsreglene kunne ikke leses, så bare medlemmene kan kopieres.",
    }
    copy_all {
        en: "Copy them",
        nb: "Kopier dem",
    }
    copied {
        en: "Copied",
        nb: "Kopiert",
    }
    copy_unknown {
        en: "No clear answer came. Copying again is harmless.",
        nb: "Det kom ikke noe tydelig svar. Å kopiere igjen er ufarlig.",
    }
    to_the_old_one {
        en: "To the old group",
        nb: "Til den gamle gruppen",
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
    // Creating.
    create_group {
        en: "Create group",
        nb: "Opprett gruppe",
    }
    what_creating_does {
        en: "It begins without members and without policies.",
        nb: "Den begynner uten medlemmer og uten tilgangsregler.",
    }
    name_label {
        en: "Name",
        nb: "Navn",
    }
    name_help {
        en: "Shown everywhere, and cannot be changed later.",
        nb: "Vises overalt, og kan ikke endres senere.",
    }
    name_missing {
        en: "A group needs a name.",
        nb: "En gruppe må ha et navn.",
    }
    description {
        en: "Description",
        nb: "Beskrivelse",
    }
    description_help {
        en: "What the group is for; cannot be changed later either.",
        nb: "Hva gruppen er til; kan heller ikke endres senere.",
    }
    called_so_already[count] {
        en: "A group has this name already." | "{count} groups have this name already.",
        nb: "En gruppe har dette navnet allerede." | "{count} grupper har dette navnet allerede.",
    }
    another_name {
        en: "Another name keeps them apart.",
        nb: "Et annet navn holder dem fra hverandre.",
    }
    group_created(name: &Foreign) {
        en: "Group {name} created",
        nb: "Gruppen {name} opprettet",
    }
    group_created_among(name: &Foreign) {
        en: "Group {name} was created. The API did not tell which of these it is.",
        nb: "Gruppen {name} ble opprettet. API-et fortalte ikke hvilken av disse det er.",
    }
    group_exists {
        en: "The API says that there is such a group already. Nothing was created.",
        nb: "API-et sier at det finnes en slik gruppe allerede. Ingenting ble opprettet.",
    }
    group_unknown {
        en: "No clear answer came: the group may have been created. Look for it in the list before you try again; two groups may have one name.",
        nb: "Det kom ikke noe tydelig svar: gruppen kan være opprettet. Se etter den i listen før du prøver igjen; to grupper kan ha samme navn.",
    }
    group_not_created {
        en: "The group was not created.",
        nb: "Gruppen ble ikke opprettet.",
    }
    // Deleting.
    delete_group {
        en: "Delete group",
        nb: "Slett gruppen",
    }
    delete_group_named(name: &Foreign) {
        en: "Delete {name}?",
        nb: "Slette {name}?",
    }
    what_delete_does {
        en: "The group goes, with its list of members and every policy whose subject it is: whoever has access by way of it alone loses that at once. People and clients in it stay. This cannot be undone.",
        nb: "Gruppen forsvinner, med medlemslisten og hver tilgangsregel som gjelder den: de som bare har tilgang gjennom den, mister den straks. Personer og klienter i den blir værende. Dette kan ikke angres.",
    }
    nothing_ends {
        en: "It has no policies, is in no group and nobody is in it: nobody loses anything.",
        nb: "Den har ingen tilgangsregler, er ikke i noen gruppe og ingen er i den: ingen mister noe.",
    }
    keep_group {
        en: "Keep the group",
        nb: "Behold gruppen",
    }
    group_deleted(name: &Foreign) {
        en: "Group {name} deleted",
        nb: "Gruppen {name} slettet",
    }
    group_not_deleted(name: &Foreign) {
        en: "Group {name} was not deleted.",
        nb: "Gruppen {name} ble ikke slettet.",
    }
    group_deletion_unknown(name: &Foreign) {
        en: "No clear answer came: it is not known whether group {name} was deleted.",
        nb: "Det kom ikke noe tydelig svar: det er ikke kjent om gruppen {name} ble slettet.",
    }
}

/// What it is for, or that nobody said so.
pub(super) fn what_it_is_for(group: &Subject) -> String {
    if group.description.is_blank() { no_description().to_owned() } else { group.description.to_string() }
}

/// That it is above itself.
pub(super) fn in_a_circle() -> AnyView {
    el("span").class("badge").attr("data-state", "warn").child(icon("refresh-cw")).child(circle()).view()
}

/// What the list says.
pub(super) const LIST: ListWords = ListWords {
    title: groups,
    not_loaded: groups_not_loaded,
    none: no_groups,
    none_text: no_groups_text,
    columns: &[("group", group, "long"), ("source", source, "pill")],
    search: Some(SearchWords {
        search: search_groups,
        hint: search_hint,
        matches: search_matches,
        none: no_group_matches,
        none_text: no_match_text,
    }),
};

/// What the list of members says.
pub(super) const MEMBERS: ListWords = ListWords {
    title: members,
    not_loaded: members_not_loaded,
    none: no_members,
    none_text: no_members_text,
    columns: &[("member", member, "long"), ("kind", kind, "short")],
    search: None,
};

/// What the page of one says.
pub(super) const DETAIL: DetailWords =
    DetailWords { up: groups, noun: group, not_loaded: group_not_loaded, none: no_such_group };

/// Where groups are chosen.
pub(super) const PICK: PickWords = PickWords {
    label: choose_groups,
    list: groups,
    find: find_group,
    chosen_of,
    choose_first: choose_a_group_first,
    no_match: no_group_found,
    unreadable: groups_unreadable,
};

/// What the selection of members says.
pub(super) const SELECTION: SelectionWords =
    SelectionWords { still: still_selected, unknown: outcome_unknown, not_done: not_removed_many };

/// What adding members says.
pub(super) const ADDING: AddingWords =
    AddingWords { added, added_many, not_added: not_added_many, unknown: outcome_unknown };

/// What adding the group to others says.
pub(super) const JOINING: AddingWords = AddingWords {
    added: put_into,
    added_many: put_into_many,
    not_added: not_added_many,
    unknown: outcome_unknown,
};

/// The field of the name.
pub(super) const NAME: FieldWords = FieldWords::new(name_label, name_help).needed(name_missing);

/// The field of the description.
pub(super) const DESCRIPTION: FieldWords = FieldWords::new(description, description_help);

/// What creating says when it was refused.
pub(super) const CREATING: Refused =
    Refused { conflict: group_exists, unknown: group_unknown, not_done: group_not_created };

/// What deleting says.
pub(super) const DELETE: DeleteWords = DeleteWords {
    follows: what_delete_does,
    keep: keep_group,
    act: delete_group,
    done: group_deleted,
    failed: group_not_deleted,
    unknown: group_deletion_unknown,
};
