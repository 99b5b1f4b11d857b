//! Words of the file of a change set.

use text::Foreign;

use crate::words::words;

words! {
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
