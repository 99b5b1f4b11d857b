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

    // What an answer rests on.
    reading(calls: &str, missing: &str) {
        en: "Reading: {calls} requests so far, at least {missing} to go.",
        nb: "Leser: {calls} forespørsler så langt, minst {missing} igjen.",
    }
    worked_out(policies: &str, groups: &str, actions: &str, time: &str) {
        en: "Worked out here from {policies} policies, {groups} groups and {actions} actions, read at {time}.",
        nb: "Regnet ut her av {policies} tilgangsregler, {groups} grupper og {actions} handlinger, lest kl. {time}.",
    }
    parents_are_guessed {
        en: "The API tells no parents of actions: that x.manage covers x.* is a guess.",
        nb: "API-et forteller ikke hva handlinger hører under: At x.manage dekker x.* er en gjetning.",
    }
    at_least {
        en: "At least these.",
        nb: "Minst disse.",
    }
    policies_refused {
        en: "Your account may not read policies. It needs a policy with the action iam.policy.read.",
        nb: "Kontoen din kan ikke lese tilgangsregler. Den trenger en regel med handlingen iam.policy.read.",
    }
    not_read {
        en: "Not read:",
        nb: "Ikke lest:",
    }
    only_there {
        en: "What is only there is missing.",
        nb: "Det som bare finnes der, mangler.",
    }
    the_actions {
        en: "the actions",
        nb: "handlingene",
    }
    the_policies {
        en: "the policies",
        nb: "tilgangsreglene",
    }
    the_policies_of(name: &str) {
        en: "the policies of {name}",
        nb: "tilgangsreglene til {name}",
    }
    the_groups {
        en: "the groups",
        nb: "gruppene",
    }
    the_members_of(name: &str) {
        en: "the members of {name}",
        nb: "medlemmene av {name}",
    }
    the_groups_of(name: &str) {
        en: "the groups of {name}",
        nb: "gruppene til {name}",
    }
    refused {
        en: "refused",
        nb: "avvist",
    }
    failed {
        en: "failed",
        nb: "feilet",
    }
    records_unreadable(count: &str) {
        en: "{count} unreadable",
        nb: "{count} uleselige",
    }
    not_yet {
        en: "not yet",
        nb: "ikke ennå",
    }
    cut_short {
        en: "cut short",
        nb: "avbrutt",
    }

    // What changes would do.
    effect {
        en: "Effect",
        nb: "Virkning",
    }
    worked_out_before {
        en: "Worked out before anything is sent.",
        nb: "Regnet ut før noe sendes.",
    }
    choose_first {
        en: "It shows here once enough is chosen.",
        nb: "Den vises her når nok er valgt.",
    }
    you_lose {
        en: "You lose by this",
        nb: "Du mister ved dette",
    }
    you_lose_at_least {
        en: "You lose by this, as far as could be read",
        nb: "Du mister ved dette, så langt det kunne leses",
    }
    all_is_so_already {
        en: "All of this is so already. Nothing would change.",
        nb: "Alt dette er slik fra før. Ingenting ville endret seg.",
    }
    nobody_gains_or_loses {
        en: "Nobody gains or loses a right by this.",
        nb: "Ingen får eller mister en rettighet ved dette.",
    }
    who_gains {
        en: "Who gains",
        nb: "Hvem som får",
    }
    who_loses {
        en: "Who loses",
        nb: "Hvem som mister",
    }
    what_is_new {
        en: "What is new",
        nb: "Hva som er nytt",
    }
    what_is_lost {
        en: "What is lost",
        nb: "Hva som mistes",
    }
    others_as_before[n] {
        en: "One more stands below this, and may do as much as before." | "{n} more stand below this, and may do as much as before.",
        nb: "Én til står under dette, og kan like mye som før." | "{n} til står under dette, og kan like mye som før.",
    }
    covered_already {
        en: "Covered already",
        nb: "Dekket fra før",
    }
    stays_anyway {
        en: "Stays, since something else gives it",
        nb: "Blir, siden noe annet gir det",
    }
    by {
        en: "By a policy of",
        nb: "Ved en tilgangsregel til",
    }
    on_scope {
        en: "On",
        nb: "På",
    }
    action_on(action: &str, scope: &str) {
        en: "{action} on {scope}",
        nb: "{action} på {scope}",
    }
    people_gain[n] {
        en: "person gains" | "people gain",
        nb: "person får" | "personer får",
    }
    clients_gain[n] {
        en: "client gains" | "clients gain",
        nb: "klient får" | "klienter får",
    }
    rights_new[n] {
        en: "right is new" | "rights are new",
        nb: "rettighet er ny" | "rettigheter er nye",
    }
    people_lose[n] {
        en: "person loses" | "people lose",
        nb: "person mister" | "personer mister",
    }
    clients_lose[n] {
        en: "client loses" | "clients lose",
        nb: "klient mister" | "klienter mister",
    }
    rights_lost[n] {
        en: "right is lost" | "rights are lost",
        nb: "rettighet mistes" | "rettigheter mistes",
    }
    people_count[n] {
        en: "{n} person" | "{n} people",
        nb: "{n} person" | "{n} personer",
    }
    clients_count[n] {
        en: "{n} client" | "{n} clients",
        nb: "{n} klient" | "{n} klienter",
    }
    groups_count[n] {
        en: "{n} group" | "{n} groups",
        nb: "{n} gruppe" | "{n} grupper",
    }
    less_would_do {
        en: "Less would do",
        nb: "Mindre holder",
    }
    gives_the_same {
        en: "Gives the same new rights.",
        nb: "Gir de samme nye rettighetene.",
    }
    new_rights_of(rights: &str, all: &str) {
        en: "If that is enough: {rights} of the {all} new rights.",
        nb: "Om det holder: {rights} av de {all} nye rettighetene.",
    }
    use_this {
        en: "Use this",
        nb: "Bruk denne",
    }
    use_named(action: &str) {
        en: "Use this: {action}",
        nb: "Bruk denne: {action}",
    }

    // Ways.
    in_group {
        en: "in group",
        nb: "i gruppe",
    }
    which_is_in {
        en: "which is in",
        nb: "som er i",
    }
    has_policy {
        en: "has policy",
        nb: "har regel",
    }
    which_holds {
        en: "which holds",
        nb: "som rommer",
    }
    and_below_it {
        en: "and below it",
        nb: "og under det",
    }
    is_cut_here {
        en: " (ends here)",
        nb: " (slutter her)",
    }
    rests_on_a_guess {
        en: "Rests on a guess about the actions: the API tells no parents.",
        nb: "Hviler på en gjetning om handlingene: API-et forteller ikke hva de hører under.",
    }
    ways[n] {
        en: "1 way" | "{n} ways",
        nb: "1 vei" | "{n} veier",
    }
    more_than_ways(count: &str) {
        en: "more than {count} ways",
        nb: "mer enn {count} veier",
    }

    // Check access.
    check_access {
        en: "Check access",
        nb: "Sjekk tilgang",
    }
    what_checking_is {
        en: "Who may do what, where, and why. Every way that leads there, not only the first.",
        nb: "Hvem kan gjøre hva, hvor og hvorfor. Alle veier som fører dit, ikke bare den første.",
    }
    copy_link {
        en: "Copy link",
        nb: "Kopier lenke",
    }
    question {
        en: "Question",
        nb: "Spørsmål",
    }
    who_may_do_this {
        en: "Who may do this",
        nb: "Hvem kan gjøre dette",
    }
    what_may_this_subject_do {
        en: "What may this subject do",
        nb: "Hva kan denne gjøre",
    }
    action {
        en: "Action",
        nb: "Handling",
    }
    on_scope_field {
        en: "On scope",
        nb: "På område",
    }
    only_on_scope {
        en: "Only on scope",
        nb: "Bare på område",
    }
    check {
        en: "Check",
        nb: "Sjekk",
    }
    action_missing {
        en: "Enter an action, such as banking.pis.create.",
        nb: "Skriv en handling, for eksempel banking.pis.create.",
    }
    scope_missing {
        en: "Enter a scope, such as / or /subscriptions/…",
        nb: "Skriv et område, for eksempel / eller /subscriptions/…",
    }
    ask_to_see {
        en: "Choose an action and a scope to see who may do it.",
        nb: "Velg en handling og et område for å se hvem som kan.",
    }
    nobody_may {
        en: "Nobody may do this: everything was read, and no policy grants it.",
        nb: "Ingen kan gjøre dette: Alt er lest, og ingen tilgangsregel gir det.",
    }
    nobody_as_far_as_read {
        en: "Nobody may do this, as far as could be read.",
        nb: "Ingen kan gjøre dette, så langt det kunne leses.",
    }
    people_may[n] {
        en: "person may" | "people may",
        nb: "person kan" | "personer kan",
    }
    clients_may[n] {
        en: "client may" | "clients may",
        nb: "klient kan" | "klienter kan",
    }
    groups_carry[n] {
        en: "group carries it" | "groups carry it",
        nb: "gruppe bærer det" | "grupper bærer det",
    }
    who_may {
        en: "Who may",
        nb: "Hvem som kan",
    }
    shown_of(shown: &str, all: &str) {
        en: "{shown} of {all} shown",
        nb: "{shown} av {all} vises",
    }
    show_more(count: &str) {
        en: "Show {count} more",
        nb: "Vis {count} til",
    }
    is_no_more {
        en: "No longer exists",
        nb: "Finnes ikke lenger",
    }
    compare_with_the_api {
        en: "Compare with the API",
        nb: "Sammenlign med API-et",
    }
    being_asked {
        en: "Asking the API",
        nb: "Spør API-et",
    }
    could_not_be_asked {
        en: "Could not be asked",
        nb: "Kunne ikke spørres",
    }
    api_agrees {
        en: "API agrees",
        nb: "API-et er enig",
    }
    api_says_no {
        en: "API says no",
        nb: "API-et sier nei",
    }
    take_this_away {
        en: "Take this away…",
        nb: "Ta bort dette …",
    }
    open_its_page {
        en: "Open its page",
        nb: "Åpne siden",
    }
    who_else_may {
        en: "Who else may",
        nb: "Hvem andre kan",
    }

    // What a subject may do.
    person_client_or_group {
        en: "Person, client or group",
        nb: "Person, klient eller gruppe",
    }
    choose {
        en: "Choose…",
        nb: "Velg …",
    }
    choose_a_subject {
        en: "Choose a person, a client or a group",
        nb: "Velg en person, en klient eller en gruppe",
    }
    choose_a_subject_first {
        en: "Choose a person, a client or a group first.",
        nb: "Velg en person, en klient eller en gruppe først.",
    }
    choose_to_see {
        en: "Choose a person, a client or a group to see what it may do.",
        nb: "Velg en person, en klient eller en gruppe for å se hva den kan gjøre.",
    }
    what_may {
        en: "Rights of",
        nb: "Rettighetene til",
    }
    may_do_nothing {
        en: "It may do nothing: no policy of its own or of its groups grants anything.",
        nb: "Den kan ikke gjøre noe: Ingen egen regel og ingen av gruppenes regler gir noe.",
    }
    nothing_as_far_as_read {
        en: "It may do nothing, as far as could be read.",
        nb: "Den kan ikke gjøre noe, så langt det kunne leses.",
    }
    actions_count[n] {
        en: "action" | "actions",
        nb: "handling" | "handlinger",
    }
    scopes_count[n] {
        en: "scope" | "scopes",
        nb: "område" | "områder",
    }
    policies_hold[n] {
        en: "policy gives them" | "policies give them",
        nb: "regel gir dem" | "regler gir dem",
    }
    policies_add_nothing[n] {
        en: "policy adds nothing" | "policies add nothing",
        nb: "regel tilfører ingenting" | "regler tilfører ingenting",
    }
    the_api_is_asked {
        en: "The API is asked as well.",
        nb: "API-et blir også spurt.",
    }
    the_api_could_not_be_asked {
        en: "The API’s own answer could not be read.",
        nb: "API-ets eget svar kunne ikke leses.",
    }
    the_api_agrees(time: &str) {
        en: "The API’s own answer agrees, checked {time}.",
        nb: "API-ets eget svar er enig, sjekket kl. {time}.",
    }
    the_api_does_not_agree {
        en: "The API does not agree.",
        nb: "API-et er ikke enig.",
    }
    what_the_api_says_holds {
        en: "What the API says holds. Policies may have changed since they were read, or an action stands elsewhere in the tree than the API tells.",
        nb: "Det API-et sier, gjelder. Reglene kan være endret siden de ble lest, eller en handling hører under en annen enn API-et forteller.",
    }
    only_the_api {
        en: "Only the API has these:",
        nb: "Bare API-et har disse:",
    }
    only_we {
        en: "Only the policies that were read give these:",
        nb: "Bare reglene som ble lest, gir disse:",
    }
    copy_both {
        en: "Copy the difference",
        nb: "Kopier forskjellen",
    }
    see_the_difference {
        en: "See the difference",
        nb: "Se forskjellen",
    }

    // The access of one subject.
    access {
        en: "Access",
        nb: "Tilgang",
    }
    access_text {
        en: "By policies: its own, and those of its groups.",
        nb: "Ved tilgangsregler: egne, og gruppenes.",
    }
    own_and_inherited(own: &str, inherited: &str) {
        en: "{own} of its own, {inherited} inherited.",
        nb: "{own} egne, {inherited} arvet.",
    }
    no_policies_hold {
        en: "No policy gives it anything.",
        nb: "Ingen tilgangsregel gir noe.",
    }
    through(names: &str) {
        en: "Through {names}",
        nb: "Gjennom {names}",
    }
    via(name: &Foreign) {
        en: "via {name}",
        nb: "via {name}",
    }
    covered {
        en: "Covered",
        nb: "Dekket",
    }
    adds_nothing {
        en: "Adds nothing: the same comes by",
        nb: "Tilfører ingenting: Det samme kommer ved",
    }
    another_of_its_own {
        en: "another policy of its own",
        nb: "en annen egen regel",
    }
    remove_policy_named(action: &str, scope: &str) {
        en: "Remove the policy {action} on {scope}",
        nb: "Fjern tilgangsregelen {action} på {scope}",
    }
    policy_removed(what: &str) {
        en: "The policy {what} was removed.",
        nb: "Tilgangsregelen {what} er fjernet.",
    }
    policy_not_removed(what: &str) {
        en: "The policy {what} was not removed.",
        nb: "Tilgangsregelen {what} ble ikke fjernet.",
    }
    policy_removal_unknown(what: &str) {
        en: "Whether the policy {what} was removed is not known. It is read again.",
        nb: "Om tilgangsregelen {what} ble fjernet, er ikke kjent. Den leses på nytt.",
    }
    policy_given_back(what: &str) {
        en: "The policy {what} is back.",
        nb: "Tilgangsregelen {what} er tilbake.",
    }
    policy_not_given_back(what: &str) {
        en: "The policy {what} was not given back.",
        nb: "Tilgangsregelen {what} ble ikke gitt tilbake.",
    }

    // Take access away.
    take_access_away {
        en: "Take access away",
        nb: "Ta bort tilgang",
    }
    nothing_to_take_away {
        en: "The address names no right. Check access first, and take away what you find there.",
        nb: "Adressen nevner ingen rettighet. Sjekk tilgang først, og ta bort det du finner der.",
    }
    must_no_longer {
        en: "must no longer be able to",
        nb: "skal ikke lenger kunne",
    }
    what_gives_it {
        en: "What gives it",
        nb: "Hva som gir det",
    }
    all_must_end {
        en: "All must end.",
        nb: "Alle må slutte.",
    }
    must_end {
        en: "It must end.",
        nb: "Den må slutte.",
    }
    red_is_where {
        en: "Red is where the chosen way cuts.",
        nb: "Rødt er der det valgte kuttet går.",
    }
    nothing_gives_it {
        en: "Nothing gives it. There is nothing to take away.",
        nb: "Ingenting gir det. Det er ingenting å ta bort.",
    }
    nothing_that_was_read_gives_it {
        en: "Nothing that could be read gives it.",
        nb: "Ingenting av det som kunne leses, gir det.",
    }
    working_it_out {
        en: "Working out what each way to end it does to others…",
        nb: "Regner ut hva hver måte å avslutte det på gjør med andre …",
    }
    ways_to_end_it {
        en: "Ways to end it",
        nb: "Måter å avslutte den på",
    }
    fewest_touched {
        en: "Fewest touched",
        nb: "Berører færrest",
    }
    nobody_else_loses {
        en: "Nobody else loses",
        nb: "Ingen andre mister",
    }
    others_lose[n] {
        en: "1 other loses" | "{n} others lose",
        nb: "1 annen mister" | "{n} andre mister",
    }
    nothing_else_is_lost {
        en: "Nothing else is lost.",
        nb: "Ingenting annet mistes.",
    }
    loses_beside[n] {
        en: "One more right is lost beside it." | "{n} more rights are lost beside it.",
        nb: "Én rettighet til mistes ved siden av." | "{n} rettigheter til mistes ved siden av.",
    }
    cut_narrows {
        en: "Put narrower policies in the place of the wide one",
        nb: "Sett smalere regler i stedet for den vide",
    }
    cut_regroups {
        en: "Change which groups are in which",
        nb: "Endre hvilke grupper som er i hvilke",
    }
    cut_both {
        en: "Remove policies and leave groups",
        nb: "Fjern regler og forlat grupper",
    }
    cut_policies {
        en: "Remove the policies",
        nb: "Fjern tilgangsreglene",
    }
    cut_groups {
        en: "Leave the groups",
        nb: "Forlat gruppene",
    }
    of_whom {
        en: "of",
        nb: "til",
    }
    into {
        en: "into",
        nb: "inn i",
    }
    out_of {
        en: "out of",
        nb: "ut av",
    }
    policy_of(what: &str, who: &str) {
        en: "{who} may no longer {what}",
        nb: "{who} kan ikke lenger {what}",
    }
    policy_to(what: &str, who: &str) {
        en: "{who} may {what}",
        nb: "{who} kan {what}",
    }
    member_into(member: &str, group: &str) {
        en: "{member} into {group}",
        nb: "{member} inn i {group}",
    }
    member_out_of(member: &str, group: &str) {
        en: "{member} out of {group}",
        nb: "{member} ut av {group}",
    }
    remove_and_check {
        en: "Remove and check",
        nb: "Fjern og sjekk",
    }
    then_one_read[n] {
        en: "1 change, then 1 read as proof" | "{n} changes, then 1 read as proof",
        nb: "1 endring, så 1 lesning som bevis" | "{n} endringer, så 1 lesning som bevis",
    }
    take_away_title {
        en: "Take this access away?",
        nb: "Ta bort denne tilgangen?",
    }
    it_is_you {
        en: "It is you who loses this right. It takes effect at once, and somebody else may have to give it back.",
        nb: "Det er du som mister denne rettigheten. Det virker med en gang, og noen andre må kanskje gi den tilbake.",
    }
    others_lose_text[n] {
        en: "One other loses rights by this. It takes effect at once." | "{n} others lose rights by this. It takes effect at once.",
        nb: "Én annen mister rettigheter ved dette. Det virker med en gang." | "{n} andre mister rettigheter ved dette. Det virker med en gang.",
    }
    keep_it {
        en: "Keep it",
        nb: "Behold den",
    }
    gone_checked(time: &str) {
        en: "Gone, checked {time}",
        nb: "Borte, sjekket kl. {time}",
    }
    the_api_lists_it_no_longer {
        en: "The API’s own answer does not list it any more, nor anything that gives it. Tokens that are out already keep what they carry until they expire.",
        nb: "API-ets eget svar har den ikke lenger, og ingenting som gir den. Token som alt er ute, beholder det de bærer til de utløper.",
    }
    what_is_left {
        en: "See what is left",
        nb: "Se hva som er igjen",
    }
    not_gone {
        en: "Not gone: something still gives it",
        nb: "Ikke borte: Noe gir den fortsatt",
    }
    something_still_gives_it {
        en: "The API still lists it. What gives it now is read again.",
        nb: "API-et har den fortsatt. Hva som gir den nå, leses på nytt.",
    }
    work_out_a_new_cut {
        en: "Work out a new cut",
        nb: "Regn ut et nytt kutt",
    }
    not_known_whether_gone {
        en: "Whether it is gone is not known",
        nb: "Om den er borte, er ikke kjent",
    }
    ask_again {
        en: "Ask the API again",
        nb: "Spør API-et igjen",
    }
    what_was_done {
        en: "What was done",
        nb: "Hva som ble gjort",
    }
    done_word {
        en: "Done",
        nb: "Gjort",
    }
    outcome_unknown_word {
        en: "Not known",
        nb: "Ikke kjent",
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
