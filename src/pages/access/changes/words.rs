//! Words of change sets.

use text::Foreign;

use crate::words::words;

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

    name {
        en: "Name",
        nb: "Navn",
    }
    name_help {
        en: "What it is for, for you and for whoever gets the file.",
        nb: "Hva det er til for, for deg og den som får filen.",
    }
    file {
        en: "Name and file",
        nb: "Navn og fil",
    }
    what_the_file_is {
        en: "The file has ids, no names of people and no secrets. It opens here again, for you or a colleague, and nothing of it is uploaded.",
        nb: "Filen har id-er, ingen navn på personer og ingen hemmeligheter. Den kan åpnes her igjen, av deg eller en kollega, og ingenting av den lastes opp.",
    }
    save_as_file {
        en: "Save as file",
        nb: "Lagre som fil",
    }
    save_as_record {
        en: "Save as record",
        nb: "Lagre som protokoll",
    }
    open_file {
        en: "Open a file",
        nb: "Åpne en fil",
    }
    or_drop {
        en: "You can also drop a file on this page.",
        nb: "Du kan også slippe en fil på denne siden.",
    }
    not_kept {
        en: "This browser keeps nothing here",
        nb: "Denne nettleseren tar ikke vare på noe her",
    }
    not_kept_text {
        en: "A reload loses the change set. Save it as a file to keep it.",
        nb: "En ny innlasting mister endringssettet. Lagre det som en fil for å beholde det.",
    }

    from_file {
        en: "From a file",
        nb: "Fra en fil",
    }
    about_file(file: &Foreign, changes: &str, day: &str) {
        en: "{file}: {changes}, begun on {day}. Nothing of it is in the change set yet.",
        nb: "{file}: {changes}, påbegynt {day}. Ingenting av det er i endringssettet ennå.",
    }
    changes_count[n] {
        en: "1 change" | "{n} changes",
        nb: "1 endring" | "{n} endringer",
    }
    add_changes[n] {
        en: "Add 1 change" | "Add {n} changes",
        nb: "Legg til 1 endring" | "Legg til {n} endringer",
    }
    add_undoing[n] {
        en: "Add what takes back 1 change" | "Add what takes back {n} changes",
        nb: "Legg til det som angrer 1 endring" | "Legg til det som angrer {n} endringer",
    }
    add_nothing {
        en: "Add nothing",
        nb: "Legg ikke til noe",
    }
    file_refused(file: &Foreign) {
        en: "{file} cannot be used. Nothing of it was taken in.",
        nb: "{file} kan ikke brukes. Ingenting av den er tatt inn.",
    }
    file_unreadable {
        en: "The browser cannot read the file.",
        nb: "Nettleseren kan ikke lese filen.",
    }
    file_too_large {
        en: "It is larger than 8 MB.",
        nb: "Den er større enn 8 MB.",
    }
    not_json(line: &str) {
        en: "It is no JSON, or ends too early: line {line}.",
        nb: "Den er ikke JSON, eller slutter for tidlig: linje {line}.",
    }
    other_format {
        en: "It is no change set of this console.",
        nb: "Den er ikke et endringssett fra denne konsollen.",
    }
    newer(version: &str) {
        en: "A newer console made it: version {version} of the format, and this one reads version 1. Reload the console, or use the one that made it.",
        nb: "En nyere konsoll har laget den: versjon {version} av formatet, og denne leser versjon 1. Last konsollen på nytt, eller bruk den som laget den.",
    }
    other_tenant(tenant: &Foreign) {
        en: "It is for another tenant: {tenant}.",
        nb: "Den er for en annen leietaker: {tenant}.",
    }
    too_many(count: &str) {
        en: "It has {count} changes. A change set has 5,000 at most.",
        nb: "Den har {count} endringer. Et endringssett har høyst 5 000.",
    }
    missing(place: &str) {
        en: "{place} is missing.",
        nb: "{place} mangler.",
    }
    twice(place: &str) {
        en: "{place} stands there twice.",
        nb: "{place} står der to ganger.",
    }
    unknown(place: &str) {
        en: "{place} is nothing that this console knows.",
        nb: "{place} er ikke noe som denne konsollen kjenner.",
    }
    other_kind(place: &str) {
        en: "{place} is of another kind than it has to be.",
        nb: "{place} er av et annet slag enn det skal være.",
    }
    empty(place: &str) {
        en: "{place} is empty.",
        nb: "{place} er tom.",
    }
    too_long(place: &str) {
        en: "{place} is longer than 4,000 characters.",
        nb: "{place} er lengre enn 4 000 tegn.",
    }
    no_time(place: &str) {
        en: "{place} is no time such as 2026-11-26T14:02:00Z.",
        nb: "{place} er ikke et tidspunkt som 2026-11-26T14:02:00Z.",
    }
    no_person(place: &str) {
        en: "{place} is no subject id of a person (user-…).",
        nb: "{place} er ikke subjekt-id-en til en person (user-…).",
    }
    no_such_change(place: &str) {
        en: "{place} is about no change of this file, or one that has a result already.",
        nb: "{place} gjelder ingen endring i denne filen, eller en som alt har et resultat.",
    }
}
