//! The list, and a group.

use crate::words::words;

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
}
