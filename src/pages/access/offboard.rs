//! Takes everything from one person in the vendor's order: policies, memberships, roles; then reads back what is left.
//! Calls: `users::get`, what `Question::Parting` lacks, the removals (`access::apply`), and those of the proof.

use std::rc::Rc;

use api::access::reading::Part;
use api::access::set::{Became, Line};
use api::roles::Role;
use api::users::{self, User};
use leptos::prelude::*;

use super::changes::line::{change_line, said};
use super::changes::progress::progress;
use super::changes::words as set_words;
use super::effect::effect_sheet;
use super::note::read_note;
use super::words as access_words;
use crate::access::collect_button;
use crate::pages::clients::paths as client_paths;
use crate::pages::users::paths as user_paths;
use crate::pages::users::shared::Me;
use crate::parts::page_head::set_title;
use crate::parts::prelude::*;
use crate::parts::write::leave_guard::{Leaving, leave_guard};
use crate::ui::react::{Later, memo, task};
use crate::ui::{icon, number};
use crate::words::common;
use el::{El, button, dynamic, el, nothing, row};

mod proof;
mod words;
mod work;

use work::{Offboarding, step_of};

/// The page `/access/offboard/:id`.
pub(crate) fn offboard() -> AnyView {
    detail_page(Detail {
        up: user_paths::LIST,
        words: &words::DETAIL,
        get: Reads::One(users::get),
        head,
        cards,
    })
}

fn head(user: &User) -> AnyView {
    set_title(words::offboard());
    let person = el("a").attr("href", user_paths::detail(user.id.raw())).child(words::see_their_page());
    let titles = el("div")
        .child(el("h1").attr("tabindex", "-1").child(words::offboard_named(&user.user_name)))
        .child(el("p").child(words::what_it_does()).child(" ").child(person));
    el("header").class("page-head").child(titles).view()
}

fn cards(user: Loaded<User>) -> [Vec<AnyView>; 2] {
    let Some(person) = user.now() else { return [Vec::new(), Vec::new()] };
    if Me::from_context().is(person.id.raw()) {
        let none = el("span");
        let own = notice("warn", "shield-alert", words::own_account(), words::own_account_text(), none);
        return [vec![own], vec![what_stays()]];
    }
    let page = Offboarding::new(user, &person);
    [vec![page.left()], vec![page.effect(), what_stays()]]
}

impl Offboarding {
    fn left(self) -> AnyView {
        let begun = memo(move || self.has_begun());
        let steps = dynamic(move || match self.lines() {
            Some(lines) => self.steps(&lines),
            None => nothing(),
        });
        el("div")
            .class("stack")
            .child(progress(self.apply))
            .dynamic(move || self.outcome())
            .child(dynamic(move || {
                // Said where it is worth saying: while it is read, and where something is missing.
                let is_whole = self.asking.reading().is_some_and(|reading| reading.is_complete());
                if begun.get() || is_whole { nothing() } else { read_note(self.asking) }
            }))
            .child(steps)
            .dynamic(move || self.acts())
            .child(leave_guard(Leaving {
                asks: Rc::new(move || self.apply.running()),
                title: set_words::leave_title(),
                text: words::was_stopped_text(),
                stay: common::stay(),
                leave: set_words::leave(),
                left: Callback::new(move |()| self.apply.stop()),
            }))
            .view()
    }

    fn steps(self, lines: &[Line]) -> AnyView {
        let of = |step: usize| -> Vec<&Line> {
            lines.iter().filter(|line| step_of(&line.change) == step).collect()
        };
        let reading = self.asking.reading().unwrap_or_default();
        let subject = self.subject.get_value();
        let has = |part| reading.has(&part);
        let has_policies = has(Part::Policies) || has(Part::PoliciesOf(subject.clone()));
        let steps = [
            (words::policies(), words::no_policies(), has_policies),
            (words::groups(), words::no_groups(), has(Part::Memberships(subject))),
            (words::roles(), words::no_roles(), true),
        ];
        let has_begun = self.has_begun();
        let steps = steps.into_iter().enumerate().map(|(index, (title, none, is_read))| {
            let none = if is_read || has_begun { none } else { words::not_read() };
            let lines = of(index);
            let count = el("span").class("badge").child(number(lines.len() as u64));
            let body = if lines.is_empty() {
                el("p").child(none).view()
            } else {
                let drawn: Vec<El> = lines.iter().map(|line| self.line(line)).collect();
                let list = el("ul").class("line-list").attr("aria-label", title);
                el("div").class("card").child(list.child(el::each_by_its_key(drawn))).view()
            };
            let head = el("h2").child(title).child(" ").child(count);
            step(index, state(&lines, self.has_begun()), el("div").child(head).child(body))
        });
        let proved = match self.proof.get().map(|proof| proof.is_clean()) {
            Some(Some(true)) => "done",
            Some(_) => "failed",
            None => "waiting",
        };
        let last =
            el("div").child(el("h2").child(words::read_back())).child(el("p").child(words::read_back_text()));
        let all: Vec<AnyView> = steps.chain([step(3, proved, last)]).collect();
        el("ol").class("step-list").child(all).view()
    }

    fn line(self, line: &Line) -> El {
        let said = said(&line.change, self.names);
        let is_kept = self.kept.with(|kept| kept.contains(&line.change));
        let mut ends = Vec::new();
        if !self.has_begun() {
            let change = line.change.clone();
            let turn = move || {
                self.kept.update(|kept| match kept.iter().position(|one| *one == change) {
                    Some(at) => drop(kept.remove(at)),
                    None => kept.push(change.clone()),
                });
            };
            let (name, label) =
                if is_kept { ("undo-2", words::take(&said)) } else { ("x", words::keep(&said)) };
            if is_kept {
                ends.push(el("span").class("status").attr("data-state", "none").child(words::stays()).view());
            }
            ends.push(
                button("icon-button")
                    .attr("data-size", "small")
                    .attr("aria-label", label)
                    .click(turn)
                    .child(icon(name))
                    .view(),
            );
        }
        let drawn = change_line(&line.change, line.fate.as_ref(), self.names, ends).key(said);
        if is_kept { drawn.attr("data-kept", "") } else { drawn }
    }

    /// What can be done, before it has begun.
    fn acts(self) -> AnyView {
        if self.has_begun() || self.all().is_none() {
            return nothing();
        }
        let wanted = self.wanted();
        let cancel = self.user.now().map(|user| {
            let back = el("a").class("button").attr("data-kind", "quiet");
            back.attr("href", user_paths::detail(user.id.raw())).child(common::cancel())
        });
        if wanted.is_empty() {
            let is_whole = self.asking.reading().is_some_and(|reading| reading.is_complete());
            let says = if is_whole || self.all().is_some_and(|all| !all.is_empty()) {
                words::nothing_to_take()
            } else {
                words::nothing_to_take_as_read()
            };
            let none = el("p").class("quiet").child(says);
            return el("div").class("button-row").child(none).child(cancel).view();
        }
        let collected = wanted.clone();
        let add = collect_button(move || collected.clone());
        let go = write_button("user-minus", words::offboard(), "danger-solid", move || self.begin());
        let note = el("span").class("quiet").child(words::removals(wanted.len()));
        el("div").class("button-row").child(go).child(add).child(cancel).child(note).view()
    }

    fn begin(self) {
        let wanted = untrack(|| self.wanted());
        let administers = self.user.now().filter(|user| user.roles.iter().any(Role::administers));
        match administers {
            None => self.start(wanted),
            Some(user) => confirm(Question {
                title: words::admin_title(&user.user_name),
                text: words::admin_text().to_owned(),
                type_first: Some(user.user_name.raw().to_owned()),
                keep: words::not_now(),
                act: words::offboard(),
                run: Later::new(move |()| self.start(wanted.clone())),
            }),
        }
    }

    /// What became of it, with the proof.
    fn outcome(self) -> AnyView {
        if !self.has_begun() || self.apply.running() {
            return nothing();
        }
        let Some(user) = self.user.now() else { return nothing() };
        let (done, undone, open, all, waits) = self.record.with(|record| {
            let waits = record.lines.iter().any(|line| line.is_untouched() || line.has(Became::Sent));
            let count = |became| record.count(became);
            (count(Became::Done), count(Became::Undone), record.open().count(), record.lines.len(), waits)
        });
        let small = |label: String, name: &'static str, act: Box<dyn Fn()>| {
            button("button").attr("data-size", "small").click(act).child(icon(name)).child(label).view()
        };
        let mut acts = Vec::new();
        if open > 0 && undone == 0 {
            acts.push(small(words::go_on(open), "refresh-cw", Box::new(move || self.go_on())));
        }
        acts.push(small(words::save_record().to_owned(), "download", Box::new(move || self.save())));
        if done > 0 {
            acts.push(small(words::undo_all(done), "undo-2", Box::new(move || self.undo())));
        }
        let proof = self.proof.get();
        let (state, mark, [title, text]) = match &proof {
            _ if undone > 0 => ("info", "undo-2", [words::undone(undone), String::new()]),
            _ if self.proving.get() => {
                return el("p").class("quiet").attr("role", "status").child(words::checking()).view();
            }
            Some(proof) if open == 0 && proof.is_clean() == Some(true) => {
                ("ok", "circle-check", proof.said(&user.user_name))
            }
            Some(proof) => ("warn", "triangle-alert", proof.said(&user.user_name)),
            None => ("warn", "triangle-alert", [words::not_proved_yet().to_owned(), String::new()]),
        };
        let is_open = open > 0 && undone == 0;
        let lacking = is_open.then(|| {
            let [title, text] = if waits {
                [words::was_stopped(), words::was_stopped_text()]
            } else {
                [words::some_failed(), words::some_failed_text()]
            };
            let taken = words::done(&number((all - open) as u64), &number(all as u64));
            el("p").child(el("b").child(title)).child(" ").child(taken).child(" ").child(text)
        });
        if undone == 0 && proof.as_ref().is_none_or(|proof| proof.is_clean() != Some(true)) {
            let check = move || task(async move { self.prove().await });
            acts.push(small(words::check_again().to_owned(), "scan-line", Box::new(check)));
        }
        acts.push(small(access_words::close_the_record().to_owned(), "x", Box::new(move || self.close())));
        let says = el("p")
            .child(el("b").attr("id", "h-outcome").attr("tabindex", "-1").child(title))
            .child(" ")
            .child(text);
        el("div")
            .class("notice")
            .attr("data-state", state)
            .attr("role", "status")
            .child(icon(mark))
            .child(el("div").child(says).child(lacking).child(el("div").class("notice-actions").child(acts)))
            .view()
    }

    fn effect(self) -> AnyView {
        let begun = memo(move || self.has_begun());
        dynamic(move || {
            let wanted = move || Some(self.wanted()).filter(|wanted| !wanted.is_empty());
            if begun.get() { nothing() } else { effect_sheet(Rc::new(wanted)) }
        })
    }
}

fn step(index: usize, state: &'static str, inside: El) -> AnyView {
    let mark = match state {
        "done" => icon("check"),
        "failed" => icon("x"),
        _ => (index + 1).to_string().into_any(),
    };
    let li = el("li").attr_if("data-state", Some(state).filter(|state| !state.is_empty()));
    li.child(el("span").class("step-mark").attr("aria-hidden", "true").child(mark)).child(inside).view()
}

/// How a step stands, by its lines.
fn state(lines: &[&Line], has_begun: bool) -> &'static str {
    let is = |became| lines.iter().any(|line| line.has(became));
    match lines {
        [] if has_begun => "done",
        [] => "",
        _ if is(Became::Failed) || is(Became::Unknown) => "failed",
        _ if lines.iter().all(|line| line.is_settled()) => "done",
        _ => "",
    }
}

/// What the console cannot take, said each time.
fn what_stays() -> AnyView {
    let see = el("a").class("button").attr("data-size", "small").attr("href", client_paths::LIST);
    let stays =
        |mark, title: &'static str, text: &'static str, end| line(mark, el("b").child(title), text, end);
    let all = vec![
        stays("log-in", words::account_stays(), words::account_stays_text(), Vec::new())
            .attr("data-state", "warn"),
        stays("clock", words::tokens_stay(), words::tokens_stay_text(), Vec::new()),
        stays(
            "key-round",
            words::secrets_stay(),
            words::secrets_stay_text(),
            vec![see.child(words::see_clients()).view()],
        ),
    ];
    row([headed("h-stays", words::what_stays(), nothing_more(), Vec::new()).child(lines(all, "")).view()])
}
