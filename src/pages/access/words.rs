//! Words of access.

use text::Foreign;

use crate::parts::prelude::*;
use crate::words::words;

words! {
    // Subjects.
    person {
        en: "Person",
        nb: "Person",
    }
    client {
        en: "Client",
        nb: "Klient",
    }
    group {
        en: "Group",
        nb: "Gruppe",
    }
    subject {
        en: "Subject",
        nb: "Den som har tilgang",
    }
    subjects {
        en: "People, clients and groups",
        nb: "Personer, klienter og grupper",
    }
    choose_subjects {
        en: "Choose people, clients or groups",
        nb: "Velg personer, klienter eller grupper",
    }
    find_subject {
        en: "Find by name",
        nb: "Finn etter navn",
    }
    chosen_of(chosen: &str, all: &str) {
        en: "{chosen} chosen · {all} in all",
        nb: "{chosen} valgt · {all} i alt",
    }
    choose_one_first {
        en: "Choose one first.",
        nb: "Velg én først.",
    }
    no_subject_matches {
        en: "Nobody has a name like this.",
        nb: "Ingen har et slikt navn.",
    }
    subjects_unreadable[count] {
        en: "One could not be read." | "{count} could not be read.",
        nb: "Én kunne ikke leses." | "{count} kunne ikke leses.",
    }
    on {
        en: "on",
        nb: "på",
    }
    id_ends(kind: &str, end: &Foreign) {
        en: "{kind} · id ends {end}",
        nb: "{kind} · id slutter på {end}",
    }
    without_name(kind: &str, end: &Foreign) {
        en: "{kind} (id ends {end})",
        nb: "{kind} (id slutter på {end})",
    }
    everything_hint {
        en: "Everything in the tenant",
        nb: "Alt hos leietakeren",
    }
}

/// How subjects are chosen.
pub(super) const SUBJECTS: PickWords = PickWords {
    label: choose_subjects,
    list: subjects,
    find: find_subject,
    chosen_of,
    choose_first: choose_one_first,
    no_match: no_subject_matches,
    unreadable: subjects_unreadable,
};
