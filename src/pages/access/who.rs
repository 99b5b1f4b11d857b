//! Who may do this: people, clients and the groups by which they may, each with every way, and the API's own answer beside
//! it. Calls: what the question lacks (`src/access`), and `subjects::permissions` when it is compared.

use std::rc::Rc;

use api::access::Model;
use api::access::plan::Question;
use api::subjects::Kind;
use leptos::prelude::*;
use text::Foreign;

use super::compare::{Comparing, verdict};
use super::named::{called, id_end, kind_word, picture, subject_address};
use super::note::read_note;
use super::question::{
    KNOWN_ACTIONS, KNOWN_SCOPES, ask_bar, ask_field, asked, figure, foreign, known, question_head,
};
use super::ways::{Right, how_many, ways};
use super::{paths, words};
use crate::access::{Access, Asking, Stage, slices};
use crate::parts::prelude::*;
use crate::ui::disclosure::unfolding;
use crate::ui::react::{effect, task};
use crate::ui::{icon, number};
use crate::words::common;
use el::{button, dynamic, el, keyed, nothing, row};

/// How many are shown at first, and how many more each time.
const SHOWN: usize = 25;
/// So many names are looked up unasked.
const LOOKED_UP: usize = 12;

/// Those who may.
#[derive(Clone, Debug, Default, PartialEq)]
struct Found {
    /// People and clients, then groups.
    all: Vec<(Foreign, Kind)>,
    people: usize,
    clients: usize,
    groups: usize,
}

/// The page `/access`.
pub(crate) fn who_may() -> AnyView {
    let query = query();
    let (action, scope) = (RwSignal::new(String::new()), RwSignal::new(String::new()));
    let asking = Asking::new();
    let found: RwSignal<Option<Found>> = RwSignal::new(None);
    let shown = RwSignal::new(SHOWN);
    let comparing = Comparing::new();
    let question = move || {
        let (action, scope) = (foreign(query("action")), foreign(query("scope")));
        (!action.is_blank() && !scope.is_blank()).then_some((action, scope))
    };
    effect(move || {
        action.set(query("action").unwrap_or_default());
        scope.set(query("scope").unwrap_or_default());
        found.set(None);
        shown.set(SHOWN);
        comparing.clear();
        match question() {
            Some((action, scope)) => asking.ask(Question::Who { action, scope }),
            None => asking.clear(),
        }
    });
    effect(move || {
        // What is read anew is compared anew.
        if asking.stage() == Stage::Reading {
            comparing.clear();
        }
    });
    let run = StoredValue::new(0_u32);
    effect(move || {
        let Some((Question::Who { action, scope }, model)) = asking.answered() else { return };
        let this = run.with_value(|run| run + 1);
        run.set_value(this);
        let is_off = move || run.try_get_value() != Some(this);
        task(async move {
            let all = slices::who_may(&model, action.raw(), scope.raw(), is_off).await;
            if let Some(all) = all.filter(|_| !is_off()) {
                let _ = found.try_set(Some(sorted(&model, &all)));
            }
        });
    });
    look_up(found, shown);
    let fields = vec![
        ask_field(words::action(), "network", action, KNOWN_ACTIONS, false).view(),
        ask_field(words::on_scope_field(), "folder-tree", scope, KNOWN_SCOPES, false).view(),
    ];
    let address = move || {
        let (action, scope) = (action.get_untracked(), scope.get_untracked());
        asked(paths::WHO, &[("action", action.trim()), ("scope", scope.trim())])
    };
    let missing = Rc::new(move || {
        let is_empty = |text: RwSignal<String>| text.with_untracked(|text| text.trim().is_empty());
        if is_empty(action) {
            Some(words::action_missing())
        } else if is_empty(scope) {
            Some(words::scope_missing())
        } else {
            None
        }
    });
    let result = dynamic(move || match (question(), found.get(), asking.stage()) {
        (Some((action, scope)), Some(found), Stage::Ready) => {
            answer(&Rc::new(found), &action, &scope, asking, shown, comparing)
        }
        (None, ..) => el("p").class("quiet").child(words::ask_to_see()).view(),
        _ => nothing(),
    });
    row([question_head(true), ask_bar(fields, address, missing), known(), read_note(asking), result])
}

fn sorted(model: &Model, all: &[api::access::Id]) -> Found {
    let view = model.view();
    let mut found = Found::default();
    let mut ranked: Vec<(u8, String, Foreign, Kind)> = Vec::with_capacity(all.len());
    for id in all {
        let kind = view.kind(*id);
        let rank = match kind {
            Kind::User | Kind::Other => {
                found.people += 1;
                0
            }
            Kind::Client => {
                found.clients += 1;
                1
            }
            Kind::Group => {
                found.groups += 1;
                2
            }
        };
        let subject = Foreign::from(view.subject_id(*id));
        let name = view.label(*id).map_or_else(|| "\u{10ffff}".to_owned(), |name| name.raw().to_lowercase());
        ranked.push((rank, name, subject, kind));
    }
    let ranked =
        api::order::sorted(ranked, |one, other| (one.0, &one.1, &one.2).cmp(&(other.0, &other.1, &other.2)));
    found.all = ranked.into_iter().map(|(_, _, subject, kind)| (subject, kind)).collect();
    found
}

/// Looks up the names of those in sight that no list has told, as long as they are few.
fn look_up(found: RwSignal<Option<Found>>, shown: RwSignal<usize>) {
    let access = Access::from_context();
    let asking = Asking::new();
    effect(move || {
        let model = access.model();
        let nameless = found.with(|found| {
            let all = found.iter().flat_map(|found| &found.all).take(shown.get());
            let nameless =
                all.filter(|(id, _)| model.name_of(id.raw()).is_none() && !model.is_gone(id.raw()));
            nameless.map(|(id, _)| id.clone()).collect::<Vec<_>>()
        });
        let is_asked = asking.stage() == Stage::Reading;
        if !nameless.is_empty() && nameless.len() <= LOOKED_UP && !is_asked {
            let question = Question::Names(nameless);
            if !question.missing(&model).is_empty() {
                asking.ask(question);
            }
        }
    });
}

fn answer(
    found: &Rc<Found>,
    action: &Foreign,
    scope: &Foreign,
    asking: Asking,
    shown: RwSignal<usize>,
    comparing: Comparing,
) -> AnyView {
    let at_least = asking.reading().is_some_and(|reading| !reading.is_complete());
    let total = found.all.len();
    if total == 0 {
        let text = if at_least { words::nobody_as_far_as_read() } else { words::nobody_may() };
        return el("section")
            .class("card")
            .child(el("div").class("card-body").child(el("p").child(text)))
            .view();
    }
    let strip = el("dl").class("count-strip").child(vec![
        figure(words::people_may(found.people), found.people, at_least, None),
        figure(words::clients_may(found.clients), found.clients, at_least, None),
        figure(words::groups_carry(found.groups), found.groups, at_least, None),
    ]);
    let compared = found.clone();
    let compare = dynamic(move || {
        if comparing.is_running() {
            let (all, done) = comparing.count();
            let stop = button("button").attr("data-size", "small").click(move || comparing.stop());
            let says = common::done_of(&number(done as u64), &number(all as u64));
            return row([
                el("span").attr("role", "status").child(says).view(),
                stop.child(common::stop()).view(),
            ]);
        }
        let compared = compared.clone();
        let ask = move || {
            let in_sight = compared.all.iter().take(shown.get_untracked()).cloned();
            comparing.ask(in_sight.map(|(id, _)| id));
        };
        button("button")
            .attr("data-size", "small")
            .click(ask)
            .child(icon("scale"))
            .child(words::compare_with_the_api())
            .view()
    });
    let asked_of = (action.clone(), scope.clone());
    let differs = dynamic(move || {
        let model = Access::from_context().model();
        let count = comparing.denied(&model, &asked_of.0, &asked_of.1);
        if count == 0 {
            return nothing();
        }
        let again = button("button").attr("data-size", "small").click(move || asking.again());
        let again = again.child(icon("refresh-cw")).child(common::read_again());
        notice("warn", "triangle-alert", &words::api_denies(count), words::what_the_api_says_holds(), again)
    });
    let (all, right) = (found.clone(), (action.clone(), scope.clone()));
    let lines = move || {
        let right = right.clone();
        let in_sight: Vec<(Foreign, Kind)> = all.all.iter().take(shown.get()).cloned().collect();
        keyed(
            in_sight,
            |(id, _)| id.raw().to_owned(),
            move |(id, kind)| who_line(&id, kind, &right.0, &right.1, comparing),
        )
    };
    let more = move || {
        let left = total.saturating_sub(shown.get());
        let says = words::shown_of(&number(shown.get().min(total) as u64), &number(total as u64));
        (left > 0).then(|| {
            let show = button("button")
                .attr("data-size", "small")
                .click(move || shown.update(|shown| *shown += 100));
            let show = show.child(words::show_more(&number(left.min(100) as u64)));
            el("footer").child(el("span").child(says)).child(show).view()
        })
    };
    let card = headed("h-who", words::who_may(), nothing_more(), vec![compare])
        .child(el("ul").class("line-list").dynamic(move || lines().into_any()))
        .maybe(more);
    row([strip.view(), differs, card.view()])
}

fn who_line(id: &Foreign, kind: Kind, action: &Foreign, scope: &Foreign, comparing: Comparing) -> el::El {
    let access = Access::from_context();
    let right = Right { subject: id.clone(), action: action.clone(), scope: scope.clone() };
    let named = id.clone();
    let who = dynamic(move || {
        let model = access.model();
        let name = called(&named, model.name_of(named.raw()));
        let note = if model.is_gone(named.raw()) {
            words::is_no_more().to_owned()
        } else {
            words::id_ends(kind_word(kind), &id_end(&named))
        };
        row([
            picture(kind, &name),
            el("span").class("line-main").child(el("b").child(&name)).child(el("small").child(note)).view(),
        ])
    });
    let (counted, said) = (right.clone(), right.clone());
    let end = dynamic(move || {
        let model = access.model();
        let says = how_many(&model, &counted);
        let badge = el("span").class("badge").child(says);
        let word = verdict(&model, &said, comparing.said(&said.subject).as_ref());
        row([badge.view(), word])
    });
    let inside = move || {
        let model = access.model_now();
        let cut = asked(paths::CUT, &right.named());
        let cut = el("a").class("button").attr("data-size", "small").attr("href", cut);
        let page = subject_address(right.subject.raw()).map(|address| {
            el("a")
                .class("button")
                .attr("data-size", "small")
                .attr("href", address)
                .child(words::open_its_page())
        });
        let acts = el("div")
            .class("button-row")
            .child(cut.child(icon("scissors")).child(words::take_this_away()))
            .child(page);
        row([ways(&model, &right, &[]), acts.view()])
    };
    let summary = row([who, el("span").class("line-end").child(end).view()]);
    el("li").key(id.raw()).child(unfolding(summary, "line-fold", inside))
}
