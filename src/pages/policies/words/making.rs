//! Creating a policy.

use text::Foreign;

use crate::words::words;

words! {
    what_creating_does {
        en: "One sentence: who may do what, on which scope. It holds at once.",
        nb: "Én setning: hvem som kan gjøre hva, på hvilket område. Den gjelder straks.",
    }
    who {
        en: "Who",
        nb: "Hvem",
    }
    who_help {
        en: "A person, a client or a group. A group is easier to keep right than a person.",
        nb: "En person, en klient eller en gruppe. En gruppe er lettere å holde riktig enn en person.",
    }
    choose_who_first {
        en: "Choose who.",
        nb: "Velg hvem.",
    }
    choose_who {
        en: "Choose who",
        nb: "Velg hvem",
    }
    choose_another {
        en: "Choose somebody else",
        nb: "Velg en annen",
    }
    choose_this[n] {
        en: "Choose" | "Choose {n}",
        nb: "Velg" | "Velg {n}",
    }
    nobody_to_choose {
        en: "There is nobody here to choose.",
        nb: "Det er ingen her å velge.",
    }
    action_help {
        en: "One of the actions that exist. It gives all that stand below it.",
        nb: "En av handlingene som finnes. Den gir alle som står under den.",
    }
    action_missing {
        en: "Choose an action.",
        nb: "Velg en handling.",
    }
    no_such_action {
        en: "There is no such action.",
        nb: "Det finnes ingen slik handling.",
    }
    below_it(above: &str) {
        en: "below {above}",
        nb: "under {above}",
    }
    gives_only_itself {
        en: "It gives itself alone: nothing stands below it.",
        nb: "Den gir bare seg selv: Ingenting står under den.",
    }
    gives_these[n] {
        en: "It gives 1 more:" | "It gives {n} more:",
        nb: "Den gir 1 til:" | "Den gir {n} til:",
    }
    gives_by_guess {
        en: "By its name, as a guess: the API told no parents.",
        nb: "Gjettet ut fra navnet: API-et fortalte ikke hva som står over hva.",
    }
    actions_not_read {
        en: "The actions could not be loaded, so this cannot be checked here:",
        nb: "Handlingene kunne ikke lastes, så dette kan ikke sjekkes her:",
    }
    scope_help {
        en: "A path from the root, such as /subscriptions/7fdf00601dfb, or an address. It holds for everything below it.",
        nb: "En sti fra roten, som /subscriptions/7fdf00601dfb, eller en adresse. Den gjelder for alt under den.",
    }
    scope_missing {
        en: "Say on which scope.",
        nb: "Si på hvilket område.",
    }
    scope_no_root {
        en: "A scope begins with a slash, or with a scheme and a host, such as https://api.example.",
        nb: "Et område begynner med en skråstrek, eller med skjema og vert, som https://api.example.",
    }
    scope_hidden {
        en: "It has a space in it, or a mark that cannot be seen.",
        nb: "Det har et mellomrom i seg, eller et tegn som ikke synes.",
    }
    scope_empty_segment {
        en: "It has two slashes beside each other.",
        nb: "Det har to skråstreker ved siden av hverandre.",
    }
    scope_dots {
        en: "It has a segment of dots, which would lead elsewhere.",
        nb: "Det har et ledd av punktum, som ville ledet et annet sted.",
    }
    scope_query {
        en: "It has a “?” or a “#”. A scope ends with its path.",
        nb: "Det har et «?» eller et «#». Et område ender med stien.",
    }
    scope_percent {
        en: "It has a per cent sign that encodes nothing.",
        nb: "Det har et prosenttegn som ikke koder noe.",
    }
    known_scopes {
        en: "Scopes of policies that were read",
        nb: "Områder i tilgangsregler som er lest",
    }
    known_actions {
        en: "Actions",
        nb: "Handlinger",
    }
    everything_title {
        en: "Yes, on everything in the tenant",
        nb: "Ja, på alt hos leietakeren",
    }
    everything_help {
        en: "“/” is everything: what is there today and what is to come. No narrower policy can limit it afterwards.",
        nb: "«/» er alt: det som finnes i dag, og det som kommer. Ingen smalere tilgangsregel kan begrense det etterpå.",
    }
    confirm_everything_first {
        en: "Confirm first that it is on everything",
        nb: "Bekreft først at den gjelder alt",
    }
    exists_already {
        en: "This very policy exists already: creating it again changes nothing.",
        nb: "Akkurat denne tilgangsregelen finnes allerede: Å opprette den på nytt endrer ingenting.",
    }
    same_scope_otherwise(scope: &Foreign) {
        en: "The same policy exists already, with its scope written as {scope}.",
        nb: "Den samme tilgangsregelen finnes allerede, med området skrevet som {scope}.",
    }
    policy_created {
        en: "Policy created",
        nb: "Tilgangsregelen er opprettet",
    }
    conflict {
        en: "This policy exists already.",
        nb: "Denne tilgangsregelen finnes allerede.",
    }
    creation_unknown {
        en: "No clear answer came: the policy may exist now. Sending it again does no harm: a policy that is there stays one.",
        nb: "Det kom ikke noe klart svar: Tilgangsregelen kan finnes nå. Å sende den på nytt gjør ingen skade: En som er der, forblir én.",
    }
    not_created {
        en: "The policy was not created.",
        nb: "Tilgangsregelen ble ikke opprettet.",
    }
}
