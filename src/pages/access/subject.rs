//! What a subject may do: each right with every way, compared with the API's own answer, and the difference named. Calls:
//! what the question lacks (`src/access`), and `subjects::permissions`.

use std::rc::Rc;

use api::access::plan::Question;
use api::access::{Model, Scope};
use api::subjects::{Permission, Subject};
use leptos::prelude::*;
use leptos_router::NavigateOptions;
use leptos_router::hooks::use_navigate;
use text::Foreign;

use super::compare::{Comparing, Said, difference, verdict};
use super::named::{SUBJECTS, action_name, called, grant, scope_path, subject_ref};
use super::note::read_note;
use super::question::{KNOWN_SCOPES, ask_bar, ask_field, asked, figure, foreign, known, question_head};
use super::ways::{Right, how_many, ways};
use super::{paths, words};
use crate::access::{Access, Asking, Stage};
use crate::parts::prelude::*;
use crate::ui::copy::copy_text_button;
use crate::ui::disclosure::unfolding;
use crate::ui::field::next_id;
use crate::ui::react::{Later, effect};
use crate::ui::{icon, number};
use crate::words::common;
use el::{button, dynamic, el, nothing, row};

/// How many rights are shown at first, and how many more each time.
const SHOWN: usize = 50;

/// The page `/access/subject`.
pub(crate) fn what_may() -> AnyView {
    let query = query();
    let access = Access::from_context();
    let (subject, scope) = (RwSignal::new(Foreign::default()), RwSignal::new(String::new()));
    let (asking, names) = (Asking::new(), Asking::new());
    let comparing = Comparing::new();
    let shown = RwSignal::new(SHOWN);
    effect(move || {
        let wanted = foreign(query("subject"));
        scope.set(query("scope").unwrap_or_default());
        shown.set(SHOWN);
        if subject.get_untracked() == wanted && !wanted.is_blank() {
            return;
        }
        comparing.clear();
        subject.set(wanted.clone());
        if wanted.is_blank() {
            asking.clear();
            names.clear();
        } else {
            names.ask(Question::Names(vec![wanted.clone()]));
            asking.ask(Question::Subject(wanted));
        }
    });
    comparing.follow(asking);
    let navigate = use_navigate();
    let address = move |subject: &str| {
        let scope = scope.get_untracked();
        asked(paths::SUBJECT, &[("subject", subject), ("scope", scope.trim())])
    };
    let choose = move || {
        let navigate = navigate.clone();
        pick(Picker {
            choices: &SUBJECTS,
            title: words::choose_a_subject(),
            act: |_| words::check().to_owned(),
            offers: Rc::new(|_| Offer::Yes),
            none: words::no_subject_matches(),
            picked: Later::new(move |all: Vec<Subject>| {
                if let Some(one) = all.first() {
                    navigate(&address(one.subject_id.raw()), NavigateOptions::default());
                }
            }),
        });
    };
    let what = move || {
        let subject = subject.get();
        let is_chosen = !subject.is_blank();
        is_chosen.then(|| called(&subject, access.model().name_of(subject.raw())))
    };
    let chosen = move || match what() {
        None => words::choose().into_any(),
        Some(name) => el("span").child(&name).view(),
    };
    let id = next_id();
    let spoken = move || {
        let now = what().map_or_else(|| words::choose().to_owned(), |name| name.to_string());
        Some([words::person_client_or_group(), ": ", &now].concat())
    };
    let picker = button("button").attr("id", id).live("aria-label", spoken);
    let picker = picker.click(choose).child(icon("search")).dynamic(chosen);
    let label = el("label").attr("for", id).child(words::person_client_or_group());
    let fields = vec![
        el("div").class("field").child(label).child(picker).view(),
        ask_field(words::only_on_scope(), "folder-tree", scope, KNOWN_SCOPES, true).view(),
    ];
    let missing =
        Rc::new(move || subject.with_untracked(Foreign::is_blank).then(words::choose_a_subject_first));
    let submitted = move || address(subject.get_untracked().raw());
    let result = dynamic(move || match asking.answered() {
        Some((Question::Subject(subject), model)) => {
            answer(&model, &subject, scope, asking, comparing, shown)
        }
        _ if asking.stage() == Stage::Idle => el("p").class("quiet").child(words::choose_to_see()).view(),
        _ => nothing(),
    });
    row([question_head(false), ask_bar(fields, submitted, missing), known(), read_note(asking), result])
}

/// The rights of a subject, those on one scope alone if it is asked.
pub(super) fn rights(model: &Model, subject: &Foreign, scope: &str) -> Vec<Right> {
    let all = model.effective(subject.raw());
    let asked = Some(scope.trim()).filter(|scope| !scope.is_empty()).map(Scope::of);
    let holds = |held: &Scope| asked.as_ref().is_none_or(|asked| held.covers(asked));
    let right = |right: &api::access::may::Right| {
        let held = all.view.scope_of(right.scope);
        holds(&held).then(|| Right {
            subject: subject.clone(),
            action: all.view.action_name(right.action).into(),
            scope: held.text().into(),
        })
    };
    all.rights.iter().filter_map(right).collect()
}

fn answer(
    model: &Rc<Model>,
    subject: &Foreign,
    scope: RwSignal<String>,
    asking: Asking,
    comparing: Comparing,
    shown: RwSignal<usize>,
) -> AnyView {
    let at_least = asking.reading().is_some_and(|reading| !reading.is_complete());
    let rights = Rc::new(rights(model, subject, &scope.get()));
    let name = called(subject, model.name_of(subject.raw()));
    let mut actions: Vec<&Foreign> = rights.iter().map(|right| &right.action).collect();
    actions.sort();
    actions.dedup();
    let mut scopes: Vec<&Foreign> = rights.iter().map(|right| &right.scope).collect();
    scopes.sort();
    scopes.dedup();
    let held = model.holds(subject.raw());
    let useless = held.iter().filter(|one| one.covered.is_some()).count();
    let strip = el("dl").class("count-strip").child(vec![
        figure(words::actions_count(actions.len()), actions.len(), at_least, None),
        figure(words::scopes_count(scopes.len()), scopes.len(), at_least, None),
        figure(words::policies_hold(held.len()), held.len(), at_least, None),
        figure(words::policies_add_nothing(useless), useless, false, (useless > 0).then_some("warn")),
    ]);
    let (asked_of, asked_model) = (subject.clone(), model.clone());
    let api = dynamic(move || api_says(&asked_model, &asked_of, comparing, asking));
    let body = if rights.is_empty() {
        let text = if at_least { words::nothing_as_far_as_read() } else { words::may_do_nothing() };
        el("div").class("card-body").child(el("p").child(text)).view()
    } else {
        let (model, all) = (model.clone(), rights.clone());
        let lines = move || {
            let some = all.iter().take(shown.get());
            some.map(|right| right_line(&model, right, comparing).view()).collect::<Vec<_>>().into_any()
        };
        el("ul").class("line-list").dynamic(lines).view()
    };
    let total = rights.len();
    let more = move || {
        let left = total.saturating_sub(shown.get());
        (left > 0).then(|| {
            let says = words::shown_of(&number(shown.get() as u64), &number(total as u64));
            let show = button("button")
                .attr("data-size", "small")
                .click(move || shown.update(|shown| *shown += 100));
            let show = show.child(words::show_more(&number(left.min(100) as u64)));
            el("footer").child(el("span").child(says)).child(show).view()
        })
    };
    let title =
        el("h2").attr("id", "h-what").attr("tabindex", "-1").child(words::what_may()).child(" ").child(&name);
    let card = el("section").class("card").attr("aria-labelledby", "h-what");
    row([strip.view(), api, card.child(el("header").child(title)).child(body).maybe(more).view()])
}

/// What the API itself says of the subject, where that differs.
fn api_says(model: &Model, subject: &Foreign, comparing: Comparing, asking: Asking) -> AnyView {
    let line = |state: Option<&'static str>, icon_name: &str, says: &str| {
        el("p")
            .class("read-note")
            .attr_if("data-state", state)
            .attr("role", "status")
            .child(icon(icon_name))
            .child(el("span").child(says))
            .view()
    };
    match comparing.said(subject) {
        None => nothing(),
        Some(Said::Asked) => line(None, "circle-dashed", words::the_api_is_asked()),
        Some(Said::Failed(why)) => {
            line(Some("partial"), "cloud-off", &[words::the_api_could_not_be_asked(), " ", &why].concat())
        }
        Some(Said::May(told, at)) => {
            let found = difference(model, subject, &told);
            if found.is_none() {
                return line(None, "check", &words::the_api_agrees(&at));
            }
            let list = |title: &'static str, all: &[Permission]| {
                if all.is_empty() {
                    return nothing();
                }
                let lines: Vec<AnyView> =
                    all.iter().map(|one| el("li").child(grant(&one.action, &one.scope)).view()).collect();
                row([el("p").child(title).view(), el("ul").class("bulk-results").child(lines).view()])
            };
            let both = {
                let named = |all: &[Permission]| {
                    let one = |one: &Permission| [one.action.raw(), " ", one.scope.raw()].concat();
                    all.iter().map(one).collect::<Vec<_>>().join("\n")
                };
                [
                    words::only_the_api(),
                    "\n",
                    &named(&found.unseen),
                    "\n",
                    words::only_we(),
                    "\n",
                    &named(&found.unconfirmed),
                ]
                .concat()
            };
            let acts = el("div")
                .class("notice-actions")
                .child(
                    button("button")
                        .attr("data-size", "small")
                        .click(move || asking.again())
                        .child(common::read_again()),
                )
                .child(copy_text_button(words::copy_both(), move || both.clone()));
            let text = el("div")
                .child(el("p").child(el("b").child(words::the_api_does_not_agree())))
                .child(el("p").child(words::what_the_api_says_holds()))
                .child(list(words::only_the_api(), &found.unseen))
                .child(list(words::only_we(), &found.unconfirmed))
                .child(acts);
            el("div")
                .class("notice")
                .attr("data-state", "warn")
                .child(icon("triangle-alert"))
                .child(text)
                .view()
        }
    }
}

fn right_line(model: &Rc<Model>, right: &Right, comparing: Comparing) -> el::El {
    let main = el("span")
        .class("line-main")
        .child(action_name(&right.action))
        .child(el("small").child(words::on()).child(" ").child(scope_path(&right.scope)));
    let (said, asked_model) = (right.clone(), model.clone());
    let word = dynamic(move || {
        let found = comparing.said(&said.subject);
        verdict(&asked_model, &said, found.as_ref())
    });
    let badge = el("span").class("badge").child(how_many(model, right));
    let (shown, model) = (right.clone(), model.clone());
    let inside = move || {
        let cut = asked(paths::CUT, &shown.named());
        let cut = el("a").class("button").attr("data-size", "small").attr("href", cut);
        let who = asked(paths::WHO, &[("action", shown.action.raw()), ("scope", shown.scope.raw())]);
        let who = el("a").class("button").attr("data-size", "small").attr("href", who);
        let acts = el("div")
            .class("button-row")
            .child(cut.child(icon("scissors")).child(words::take_this_away()))
            .child(who.child(words::who_else_may()));
        row([ways(&model, &shown, &[]), acts.view()])
    };
    let summary = row([main.view(), el("span").class("line-end").child(badge).child(word).view()]);
    let details = unfolding(summary, "line-fold", inside);
    el("li").key([right.action.raw(), "\n", right.scope.raw()].concat()).child(details)
}

/// "… must no longer … on …".
pub(super) fn must_no_longer(right: &Right, name: Option<&Foreign>) -> el::El {
    el("span")
        .child(subject_ref(&right.subject, name))
        .child(" ")
        .child(words::must_no_longer())
        .child(" ")
        .child(grant(&right.action, &right.scope))
}
