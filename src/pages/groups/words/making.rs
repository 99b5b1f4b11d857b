//! Creating and deleting.

use text::Foreign;

use crate::words::words;

words! {
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
    save_first {
        en: "Save it as a file first",
        nb: "Lagre som fil først",
    }
    saved_first(id: &Foreign) {
        en: "Saved. A group that is made anew has another id: put that in the file, in place of {id}, before you open it under Change set.",
        nb: "Lagret. En gruppe som lages på nytt, har en annen ID: Sett den inn i filen i stedet for {id} før du åpner den under Endringssett.",
    }
    saved_in_part {
        en: "Not everything could be read: the file lacks what is missing.",
        nb: "Ikke alt kunne leses: Filen mangler det som ikke ble lest.",
    }
    too_much_to_save {
        en: "A file holds 5,000 changes at most, and this group has more. Nothing was saved.",
        nb: "En fil rommer høyst 5 000 endringer, og denne gruppen har flere. Ingenting ble lagret.",
    }
    policies {
        en: "Policies",
        nb: "Tilgangsregler",
    }
    count {
        en: "Count",
        nb: "Tell",
    }
    count_again {
        en: "Count again",
        nb: "Tell på nytt",
    }
    counting_takes {
        en: "Members and policies are not counted: that takes two requests a group.",
        nb: "Medlemmer og tilgangsregler er ikke telt: Det tar to forespørsler per gruppe.",
    }
    counting(done: &str, of: &str) {
        en: "Members and policies counted of {done} of {of} groups …",
        nb: "Medlemmer og tilgangsregler telt i {done} av {of} grupper …",
    }
    counted(done: &str, of: &str, time: &str) {
        en: "Members and policies of {done} of {of} groups were counted at {time}. The list itself is from now.",
        nb: "Medlemmer og tilgangsregler i {done} av {of} grupper ble telt {time}. Listen selv er fra nå.",
    }
    so_many_or_more(count: &str) {
        en: "{count} or more",
        nb: "{count} eller flere",
    }
    not_counted {
        en: "not read",
        nb: "ikke lest",
    }
    nothing_ends {
        en: "It has no policies, is in no group and nobody is in it: nobody loses anything.",
        nb: "Den har ingen tilgangsregler, er ikke i noen gruppe og ingen er i den: ingen mister noe.",
    }
    ends_not_known {
        en: "What ends with it is not known: not all of it could be read.",
        nb: "Hva som slutter med den, er ikke kjent: Ikke alt kunne leses.",
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
