//! The access of one subject on its page: its own policies, those that come by groups as ghosts with where from (D1), and
//! whether the API says the same. Calls: `policies::list` and `subjects::memberships` of the subject and of each group above
//! it, once each; `actions::list`, `subjects::permissions`, `policies::remove`.

use api::access::holds::Holds;
use api::access::plan::Question;
use api::access::{Change, Model};
use api::policies::Policy;
use leptos::prelude::*;
use text::Foreign;

use super::compare::{Comparing, Said, difference};
use super::named::{called, grant, subject_address, subject_ref};
use super::note::read_note;
use super::own::Own;
use super::question::asked;
use super::{paths, words};
use crate::access::{Access, Asking, collect_icon, so};
use crate::parts::prelude::*;
use crate::parts::write::act::{Told, act};
use crate::ui::react::Later;
use crate::ui::{icon, number};
use crate::words::common;
use el::{El, button, dynamic, el, nothing, row};

/// How many policies are shown at first.
const SHOWN: usize = 12;

/// The card "Access" of a subject.
pub(crate) fn access_card(subject_id: &Foreign) -> AnyView {
    let subject = subject_id.clone();
    let asking = Asking::new();
    asking.ask(Question::Subject(subject.clone()));
    let (comparing, yours) = (Comparing::new(), Own::new());
    let shown = RwSignal::new(SHOWN);
    comparing.follow(asking);
    let check = asked(paths::SUBJECT, &[("subject", subject.raw())]);
    let check = el("a").class("button").attr("data-size", "small").attr("href", check);
    let acts = vec![check.child(icon("scan-search")).child(words::check_access()).view()];
    let body = dynamic(move || {
        let Some((Question::Subject(subject), model)) = asking.answered() else { return nothing() };
        let all = model.holds(subject.raw());
        let own = all.iter().filter(|one| one.via.is_empty()).count();
        let says = words::own_and_inherited(&number(own as u64), &number((all.len() - own) as u64));
        let drawn: Vec<El> =
            all.iter().take(shown.get()).map(|one| policy_line(&model, &subject, one, yours)).collect();
        let left = all.len() - drawn.len();
        let more = (left > 0).then(|| {
            let show = button("button")
                .attr("data-size", "small")
                .click(move || shown.update(|shown| *shown += 100));
            el("footer").child(show.child(words::show_more(&number(left.min(100) as u64))))
        });
        let count = el("p").class("card-body").child(says);
        let count = if all.is_empty() { nothing() } else { count.view() };
        row([count, lines(drawn, words::no_policies_hold()), more.map_or_else(nothing, El::view)])
    });
    let api = dynamic(move || {
        let Some((Question::Subject(subject), model)) = asking.answered() else { return nothing() };
        api_line(&model, &subject, comparing)
    });
    headed("h-access", words::access(), words::access_text(), acts)
        .child(body)
        .child(el("footer").child(read_note(asking)).child(api))
        .view()
}

/// Whether the API lists what we found, in a sentence.
fn api_line(model: &Model, subject: &Foreign, comparing: Comparing) -> AnyView {
    match comparing.said(subject) {
        Some(Said::May(told, at)) if difference(model, subject, &told).is_none() => {
            el("span").attr("role", "status").child(words::the_api_agrees(&at)).view()
        }
        Some(Said::May(..)) => {
            let address = asked(paths::SUBJECT, &[("subject", subject.raw())]);
            let link = el("a").attr("href", address).child(words::see_the_difference());
            el("span")
                .attr("role", "status")
                .child(words::the_api_does_not_agree())
                .child(" ")
                .child(link)
                .view()
        }
        Some(Said::Failed(why)) => {
            el("span").child([words::the_api_could_not_be_asked(), " ", &why].concat()).view()
        }
        Some(Said::Asked) | None => nothing(),
    }
}

fn policy_line(model: &Model, subject: &Foreign, held: &Holds, yours: Own) -> El {
    let Policy { action, scope, .. } = &held.policy;
    let name = |id: &Foreign| called(id, model.name_of(id.raw()));
    if let Some(holder) = held.via.last() {
        let way: Vec<String> = held.via.iter().map(|one| name(one).to_string()).collect();
        let about = (way.len() > 1).then(|| el("span").child(words::through(&way.join(", "))));
        let badge = words::via(&name(holder));
        let badge = match subject_address(holder.raw()) {
            Some(address) => el("a").attr("href", address),
            None => el("span"),
        }
        .class("badge")
        .child(icon("users-round"))
        .child(badge);
        return line("circle-dashed", grant(action, scope), about, vec![badge.view()])
            .attr("data-state", "ghost");
    }
    let covered = held.covered.as_ref().map(|by| {
        let own = by.subject == *subject;
        let by_whom = if own {
            el("span").child(words::another_of_its_own())
        } else {
            subject_ref(&by.subject, model.name_of(by.subject.raw()))
        };
        el("span").child(words::adds_nothing()).child(" ").child(by_whom)
    });
    let mut end = Vec::new();
    if covered.is_some() {
        end.push(el("span").class("badge").attr("data-state", "warn").child(words::covered()).view());
    }
    let gone = held.policy.clone();
    let label = words::remove_policy_named(&action.to_string(), &scope.to_string());
    let what = words::action_on(&action.to_string(), &scope.to_string());
    end.push(collect_icon(&what, Change::Revoke(gone.clone())).view());
    end.push(write_icon("x", label, move || {
        let gone = gone.clone();
        yours.ask_first(vec![Change::Revoke(gone.clone())], move || remove(&gone));
    }));
    line("check", grant(action, scope), covered, end)
}

/// Removes a policy, with a way back.
fn remove(policy: &Policy) {
    let access = Access::from_context();
    let said = words::action_on(&policy.action.to_string(), &policy.scope.to_string());
    let told = Told {
        done: words::policy_removed(&said),
        failed: words::policy_not_removed(&said),
        unknown: words::policy_removal_unknown(&said),
    };
    let (again, gone) = (policy.clone(), Change::Revoke(policy.clone()));
    let back = Later::new(move |()| {
        let (change, said) = (Change::Grant(again.clone()), said.clone());
        let told = Told {
            done: words::policy_given_back(&said),
            failed: words::policy_not_given_back(&said),
            unknown: words::policy_not_given_back(&said),
        };
        act(change.call(), told).then(move |answer| {
            if answer.is_ok() {
                access.did(&change);
            }
        });
    });
    // The policy stands in the body of the request, which something on the way may drop.
    act(gone.call(), told).undo(common::undo(), back).prove(so(&gone), move |answer| match answer {
        Ok(()) => access.did(&gone),
        Err(error) if error.outcome_is_unknown() => access.again(),
        Err(_) => {}
    });
}
