//! Words of change sets.

use text::Foreign;

use crate::words::words;

mod file;

pub(crate) use file::*;

words! {
    change_set {
        en: "Change set",
        nb: "Endringssett",
    }
    what_a_set_is {
        en: "Changes of access that are collected first and done later, all at once. The set is kept in this browser, and signing out discards it.",
        nb: "Endringer i tilganger som først samles og så gjøres samlet. Settet ligger i denne nettleseren, og utlogging forkaster det.",
    }
    nothing_collected {
        en: "The change set is empty",
        nb: "Endringssettet er tomt",
    }
    how_to_collect {
        en: "Collect changes wherever the console offers “Add to change set”, or open a file that was saved from one. Nothing is sent before you say so here.",
        nb: "Saml endringer der konsollen tilbyr «Legg i endringssett», eller åpne en fil som er lagret fra et sett. Ingenting sendes før du ber om det her.",
    }
    nothing_sent[n] {
        en: "1 change. Nothing has been sent yet." | "{n} changes. Nothing has been sent yet.",
        nb: "1 endring. Ingenting er sendt ennå." | "{n} endringer. Ingenting er sendt ennå.",
    }
    not_done_yet(done: &str, all: &str) {
        en: "{done} of {all} changes are done.",
        nb: "{done} av {all} endringer er gjort.",
    }
    all_done[n] {
        en: "1 change, which is done." | "{n} changes, all done.",
        nb: "1 endring, som er gjort." | "{n} endringer, alle gjort.",
    }
    review {
        en: "Review",
        nb: "Se gjennom",
    }
    discard {
        en: "Discard",
        nb: "Forkast",
    }
    discard_title {
        en: "Discard the change set?",
        nb: "Forkaste endringssettet?",
    }
    discard_text {
        en: "Nothing in it is sent, and it cannot be brought back. Save it as a file first if you may want it again.",
        nb: "Ingenting i det blir sendt, og det kan ikke hentes tilbake. Lagre det som en fil først hvis du kan få bruk for det.",
    }
    discard_sent_text {
        en: "Part of it may be under way in another tab, or was cut off. What was sent stays sent, and what is not sent yet is not sent any more. What it did can then no longer be undone from here. Save it as a record first if you may want that.",
        nb: "Noe av det kan være underveis i en annen fane, eller ble avbrutt. Det som er sendt, forblir sendt, og resten sendes ikke. Det kan da ikke lenger angres herfra. Lagre det som protokoll først hvis du kan få bruk for det.",
    }
    discarded_meanwhile {
        en: "The change set was discarded in another tab, so no more of it was sent. What was sent before stands at home, under what was done here lately.",
        nb: "Endringssettet ble forkastet i en annen fane, så resten ble ikke sendt. Det som ble sendt før, står på Hjem, under det som nylig er gjort her.",
    }
    discard_done_text {
        en: "What is done stays done. What it did can then no longer be undone from here. Save it as a record first if you may want that.",
        nb: "Det som er gjort, forblir gjort. Det kan da ikke lenger angres herfra. Lagre det som protokoll først hvis du kan få bruk for det.",
    }
    keep_it {
        en: "Keep it",
        nb: "Behold det",
    }

    changes {
        en: "Changes",
        nb: "Endringer",
    }
    run_twice {
        en: "The present state is read first. What is so already is not sent, and what is taken away is read back.",
        nb: "Den nåværende tilstanden leses først. Det som alt er slik, sendes ikke, og det som fjernes, leses tilbake.",
    }
    apply[n] {
        en: "Apply 1 change" | "Apply {n} changes",
        nb: "Utfør 1 endring" | "Utfør {n} endringer",
    }
    try_again[n] {
        en: "Try 1 change again" | "Try {n} changes again",
        nb: "Prøv 1 endring igjen" | "Prøv {n} endringer igjen",
    }
    undo[n] {
        en: "Undo 1 change" | "Undo {n} changes",
        nb: "Angre 1 endring" | "Angre {n} endringer",
    }
    leave_out(what: &str) {
        en: "Leave out: {what}",
        nb: "Utelat: {what}",
    }
    replaced {
        en: "Replaced by a later change",
        nb: "Erstattet av en senere endring",
    }
    on_everything {
        en: "On everything",
        nb: "På alt",
    }
    everything_title {
        en: "Give access to everything?",
        nb: "Gi tilgang til alt?",
    }
    everything_text[n] {
        en: "1 change gives an action on “/”, which is everything the tenant has, now and later." | "{n} changes give an action on “/”, which is everything the tenant has, now and later.",
        nb: "1 endring gir en handling på «/», altså på alt leietakeren har, nå og senere." | "{n} endringer gir en handling på «/», altså på alt leietakeren har, nå og senere.",
    }
    apply_all_the_same {
        en: "Apply",
        nb: "Utfør",
    }
    take_back_own {
        en: "Take back all the same",
        nb: "Ta tilbake likevel",
    }
    unreadable {
        en: "A change set that was kept in this browser cannot be read.",
        nb: "Et endringssett som lå i denne nettleseren, kan ikke leses.",
    }
    unreadable_text {
        en: "A newer version of this console may have written it. It is put aside as it is, and nothing of it is sent.",
        nb: "En nyere versjon av konsollen kan ha skrevet det. Det er lagt til side slik det er, og ingenting av det sendes.",
    }
    show_more {
        en: "Show more",
        nb: "Vis flere",
    }

    into {
        en: "into",
        nb: "inn i",
    }
    out_of {
        en: "out of",
        nb: "ut av",
    }
    may {
        en: "may",
        nb: "kan",
    }
    may_no_longer {
        en: "may no longer",
        nb: "kan ikke lenger",
    }
    gets_role {
        en: "gets the role",
        nb: "får rollen",
    }
    loses_role {
        en: "loses the role",
        nb: "mister rollen",
    }
    membership {
        en: "Membership",
        nb: "Medlemskap",
    }
    policy_on {
        en: "Policy on",
        nb: "Tilgangsregel på",
    }
    role {
        en: "Role",
        nb: "Rolle",
    }
    said_join(member: &Foreign, group: &Foreign) {
        en: "{member} into {group}",
        nb: "{member} inn i {group}",
    }
    said_leave(member: &Foreign, group: &Foreign) {
        en: "{member} out of {group}",
        nb: "{member} ut av {group}",
    }
    said_grant(subject: &Foreign, action: &Foreign, scope: &Foreign) {
        en: "{subject} may {action} on {scope}",
        nb: "{subject} kan {action} på {scope}",
    }
    said_revoke(subject: &Foreign, action: &Foreign, scope: &Foreign) {
        en: "{subject} may no longer {action} on {scope}",
        nb: "{subject} kan ikke lenger {action} på {scope}",
    }
    said_give(person: &Foreign, role: &Foreign) {
        en: "{person} gets the role {role}",
        nb: "{person} får rollen {role}",
    }
    said_take(person: &Foreign, role: &Foreign) {
        en: "{person} loses the role {role}",
        nb: "{person} mister rollen {role}",
    }

    done_at(time: &str) {
        en: "Done {time}",
        nb: "Gjort {time}",
    }
    taken_back_at(time: &str) {
        en: "Taken back {time}",
        nb: "Angret {time}",
    }
    so_already {
        en: "So already",
        nb: "Alt slik",
    }
    gone_already {
        en: "Gone already",
        nb: "Alt borte",
    }
    not_done {
        en: "Not done",
        nb: "Ikke gjort",
    }
    not_sent {
        en: "Not sent",
        nb: "Ikke sendt",
    }
    not_known {
        en: "Not known",
        nb: "Ikke kjent",
    }
    sent_no_answer {
        en: "Sent, no answer known",
        nb: "Sendt, svar ikke kjent",
    }
    not_taken_back(why: &str) {
        en: "Not taken back: {why}",
        nb: "Ikke angret: {why}",
    }

    reading(read: &str, all: &str) {
        en: "Reading the present state: {read} of {all}",
        nb: "Leser den nåværende tilstanden: {read} av {all}",
    }
    sending(done: &str, all: &str) {
        en: "Sending: {done} of {all} done",
        nb: "Sender: {done} av {all} ferdig",
    }
    reading_back(read: &str, all: &str) {
        en: "Reading back: {read} of {all}",
        nb: "Leser tilbake: {read} av {all}",
    }
    fared(done: &str, already: &str, open: &str) {
        en: "{done} done, {already} so already, {open} not",
        nb: "{done} gjort, {already} alt slik, {open} ikke",
    }
    everything_done {
        en: "Everything is done",
        nb: "Alt er gjort",
    }
    everything_undone {
        en: "Everything is taken back",
        nb: "Alt er angret",
    }
    fared_well(done: &str, already: &str, undone: &str) {
        en: "{done} done, {already} so already, {undone} taken back.",
        nb: "{done} gjort, {already} alt slik, {undone} angret.",
    }
    why_at_each {
        en: "Why stands at each of them. Nothing is sent twice: before another try the present state is read.",
        nb: "Hvorfor, står ved hver av dem. Ingenting sendes to ganger: Før et nytt forsøk leses den nåværende tilstanden.",
    }
    was_cut_off[n] {
        en: "1 change was sent, and no answer is known yet" | "{n} changes were sent, and no answer is known yet",
        nb: "1 endring er sendt, og svaret er ikke kjent ennå" | "{n} endringer er sendt, og svaret er ikke kjent ennå",
    }
    going_on_reads {
        en: "Another tab may be sending them. If none is, go on: what became of them is read first, and nothing is sent twice.",
        nb: "En annen fane kan være i gang med dem. Er ingen det, så fortsett: Hva det ble av dem, leses først, og ingenting sendes to ganger.",
    }
    go_on[n] {
        en: "Go on with 1 change" | "Go on with {n} changes",
        nb: "Fortsett med 1 endring" | "Fortsett med {n} endringer",
    }
    leave_title {
        en: "Stop sending changes?",
        nb: "Stanse sendingen av endringer?",
    }
    leave_text {
        en: "What has been sent stays done. The rest stays in the change set and waits for you there.",
        nb: "Det som er sendt, forblir gjort. Resten blir i endringssettet og venter på deg der.",
    }
    leave {
        en: "Stop and leave",
        nb: "Stans og gå",
    }
    some_left[n] {
        en: "1 change of the change set is not done. It waits there." | "{n} changes of the change set are not done. They wait there.",
        nb: "1 endring i endringssettet er ikke gjort. Den venter der." | "{n} endringer i endringssettet er ikke gjort. De venter der.",
    }
    own_title {
        en: "Take rights from yourself?",
        nb: "Ta rettigheter fra deg selv?",
    }
    own_text {
        en: "The change set takes something from your own account. You may not be able to give it back to yourself. It is sent last, after all else.",
        nb: "Endringssettet tar noe fra din egen konto. Det kan hende du ikke kan gi det tilbake til deg selv. Det sendes til slutt, etter alt annet.",
    }
    not_now {
        en: "Not now",
        nb: "Ikke nå",
    }
    take_own {
        en: "Take them too",
        nb: "Ta dem også",
    }
}
