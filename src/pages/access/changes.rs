//! The change set: what was collected, what became of it, and the way back. Calls: those of its changes, and of reading
//! what they are about (`access::apply`); names.

use std::rc::Rc;

use api::access::set::{Became, Line};
use api::access::{Change, ChangeSet};
use leptos::prelude::*;

use crate::access::apply::Apply;
use crate::access::set::{self, Collected};
use crate::parts::page_head::quiet_button;
use crate::parts::prelude::*;
use crate::parts::write::leave_guard::{Leaving, leave_guard};
use crate::ui::field::field;
use crate::ui::react::{effect, memo, task};
use crate::ui::toast::Toasts;
use crate::ui::{icon, number};
use crate::words::common;
use el::{El, button, dynamic, el, nothing, row};

mod ask;
pub(super) mod line;
pub(super) mod names;
mod open;
pub(super) mod progress;
pub(super) mod words;

use super::own::Own;
use super::tray::{Tally, about, discard, tally};
use ask::{ask, is_everything, own_last};
use line::{change_line, said};
use names::Names;
use open::Opening;
use progress::progress;

/// How many lines are drawn at first, and more at each asking.
const SHOWN: usize = 100;

/// The page `/access/changes`.
pub(crate) fn changes() -> AnyView {
    Review::new().view()
}

#[derive(Clone, Copy)]
struct Review {
    set: Collected,
    apply: Apply,
    names: Names,
    opening: Opening,
    shown: RwSignal<usize>,
    toasts: Toasts,
    own: Own,
}

impl Review {
    fn new() -> Self {
        let set = Collected::from_context();
        let shown = RwSignal::new(SHOWN);
        let first = move || {
            set.with(|set| set.lines.iter().take(shown.get()).map(|line| line.change.clone()).collect())
        };
        let apply = Apply::new();
        // Another tab has emptied it: nothing more of it is to be sent.
        effect(move || {
            if set.with(|set| set.lines.is_empty()) {
                apply.stop();
            }
        });
        Self {
            set,
            apply,
            names: Names::of_changes(first),
            opening: Opening::new(set),
            shown,
            toasts: Toasts::from_context(),
            own: Own::new(),
        }
    }

    fn view(self) -> AnyView {
        let tally = memo(move || self.set.with(tally));
        let some = memo(move || tally.with(|tally| tally.all > 0));
        let body = dynamic(move || if some.get() { self.body(tally) } else { self.empty() });
        let page = el("div").class("stack").child(row([
            page_head(
                words::change_set(),
                el("span").says(move || about(tally.get())),
                vec![self.acts(tally)],
            ),
            dynamic(move || if self.set.is_kept() { nothing() } else { not_kept() }),
            dynamic(move || self.set.aside().map_or_else(nothing, |text| self.unreadable(text))),
            progress(self.apply),
            dynamic(move || self.outcome(tally.get())),
            self.opening.view(),
            body,
            leave_guard(Leaving {
                asks: Rc::new(move || self.apply.running()),
                title: words::leave_title(),
                text: words::leave_text(),
                stay: common::stay(),
                leave: words::leave(),
                left: Callback::new(move |()| self.apply.stop()),
            }),
        ]));
        self.opening.takes(page).view()
    }

    /// What can be done with all of it; nothing while it is being done.
    fn acts(self, tally: Memo<Tally>) -> AnyView {
        dynamic(move || {
            let Tally { all, open, untouched, done, .. } = tally.get();
            if all == 0 || self.apply.running() {
                return nothing();
            }
            let mut acts = Vec::new();
            let save = if untouched < all { words::save_as_record() } else { words::save_as_file() };
            acts.push(button("button").click(move || self.save()).child(icon("download")).child(save).view());
            if done > 0 {
                acts.push(write_button("undo-2", words::undo(done), "", move || self.ask_undo()));
            }
            if untouched > 0 {
                acts.push(write_button("send", words::apply(open), "primary", move || self.begin()));
            }
            el("div").class("page-actions").child(acts).view()
        })
    }

    fn empty(self) -> AnyView {
        let acts = el("div").class("empty-actions").child(self.opening.button("primary"));
        el("div")
            .class("empty-state")
            .child(icon("list-plus"))
            .child(el("h2").child(words::nothing_collected()))
            .child(el("p").child(words::how_to_collect()))
            .child(acts)
            .child(el("p").class("quiet").child(words::or_drop()))
            .view()
    }

    fn body(self, tally: Memo<Tally>) -> AnyView {
        let open = move || {
            let open: Vec<Change> = self.set.with(|set| set.open().cloned().collect());
            (!open.is_empty()).then_some(open)
        };
        let has_open = memo(move || tally.with(|tally| tally.open > 0));
        let effect =
            dynamic(
                move || {
                    if has_open.get() { super::effect::effect_sheet(Rc::new(open)) } else { nothing() }
                },
            );
        let left = el("div").child(self.lines_card(tally));
        let right = el("div").child(effect).child(self.file_card());
        el("div").class("detail-grid").attr("data-kind", "even").child(left).child(right).view()
    }

    fn lines_card(self, tally: Memo<Tally>) -> AnyView {
        let add = self.opening.button("quiet");
        let discard = quiet_button("trash-2", words::discard(), move || self.discard())
            .flag("aria-disabled", move || self.apply.running());
        let lines = dynamic(move || {
            let running = self.apply.running();
            let shown = self.shown.get();
            // Not all of it: a set may be long, and each note draws anew.
            let (first, all) = self.set.with(|set| {
                let first = set.lines.iter().cloned().zip(set.are_open()).take(shown);
                (first.collect::<Vec<_>>(), set.lines.len())
            });
            let drawn: Vec<El> =
                first.iter().map(|(line, is_open)| self.line(line, *is_open, running)).collect();
            let more = all.saturating_sub(shown);
            let more = (more > 0).then(|| {
                let show = move || self.shown.update(|shown| *shown += SHOWN);
                el("footer")
                    .child(common::and_more(&number(more as u64)))
                    .child(button("button").attr("data-size", "small").click(show).child(words::show_more()))
            });
            row([
                el("ul").class("line-list").child(el::each_by_its_key(drawn)).view(),
                more.map_or_else(nothing, El::view),
            ])
        });
        let foot = move || {
            (tally.with(|tally| tally.untouched > 0)).then(|| el("footer").child(words::run_twice()).view())
        };
        headed("h-changes", words::changes(), nothing_more(), vec![add, discard.view()])
            .child(lines)
            .maybe(foot)
            .view()
    }

    fn line(self, line: &Line, is_open: bool, running: bool) -> El {
        let said = said(&line.change, self.names);
        let mut ends = Vec::new();
        let status =
            |state: &'static str, word| el("span").class("status").attr("data-state", state).child(word);
        if !is_open && !line.is_settled() {
            ends.push(status("none", words::replaced()).view());
        }
        if is_open && is_everything(&line.change) {
            ends.push(status("warn", words::on_everything()).view());
        }
        if is_open && !line.has(Became::Sent) && !running {
            let change = line.change.clone();
            let leave_out = button("icon-button")
                .attr("data-size", "small")
                .attr("aria-label", words::leave_out(&said))
                .click(move || {
                    self.set.leave_out(&change);
                    crate::ui::focus_if_lost("#h-changes");
                })
                .child(icon("x"));
            ends.push(leave_out.view());
        }
        // The same change may stand there twice: done, and wanted again.
        let key = [if is_open { "open " } else { "done " }, &said].concat();
        change_line(&line.change, line.fate.as_ref(), self.names, ends).key(key)
    }

    fn file_card(self) -> AnyView {
        let set = self.set;
        let name = field(Typing::Words)
            .attr("id", "set-name")
            .attr("maxlength", "200")
            .attr("aria-describedby", "set-name-help")
            .prop("value", move || set.with(|set| set.name.raw().to_owned()).into())
            .input(move |name| set.rename(&name));
        let label = el("label").attr("for", "set-name").child(words::name());
        let help = el("p").class("field-help").attr("id", "set-name-help").child(words::name_help());
        let body = el("div")
            .class("card-body")
            .child(el("div").class("field").child(label).child(help).child(name))
            .child(
                el("p").class("quiet").child(words::what_the_file_is()).child(" ").child(words::or_drop()),
            );
        headed("h-file", words::file(), nothing_more(), Vec::new()).child(body).view()
    }

    /// What became of it, when it has been sent.
    fn outcome(self, tally: Tally) -> AnyView {
        let Tally { all, open, untouched, cut, done, already, undone } = tally;
        if untouched == all || self.apply.running() {
            return nothing();
        }
        let number = |count: usize| number(count as u64);
        let none = || el("span");
        if open == 0 {
            let title =
                if done + already == 0 { words::everything_undone() } else { words::everything_done() };
            let text = words::fared_well(&number(done), &number(already), &number(undone));
            return notice("ok", "circle-check", title, &text, none());
        }
        let again = |label: String| {
            let again = write_button("refresh-cw", label, "", move || self.begin());
            el("span").child(again)
        };
        if cut > 0 {
            return notice(
                "warn",
                "triangle-alert",
                &words::was_cut_off(cut),
                words::going_on_reads(),
                again(words::go_on(open)),
            );
        }
        let fared = words::fared(&number(done), &number(already), &number(open));
        let act = if open > untouched && untouched == 0 { again(words::try_again(open)) } else { none() };
        notice("warn", "triangle-alert", &fared, words::why_at_each(), act)
    }

    /// Asks first where one loses something oneself, and where somebody is to have everything.
    fn begin(self) {
        let open = move || untrack(|| self.set.with(|set| set.open().cloned().collect()));
        ask(self.own, open, words::take_own(), move || self.send());
    }

    fn ask_undo(self) {
        let back = move || untrack(|| self.set.with(ChangeSet::undoing));
        ask(self.own, back, words::take_back_own(), move || self.undo());
    }

    fn send(self) {
        let (set, toasts, order) = (self.set, self.toasts, own_last(self.own));
        task(async move {
            self.apply.send(Rc::new(set), order).await;
            if set.now(|set| set.lines.is_empty()) == Some(true) {
                return toasts.failed(words::discarded_meanwhile().to_owned());
            }
            if self.shown.try_get_untracked().is_some() {
                return crate::ui::focus_if_lost("#h-changes");
            }
            let left = set.now(|set| set.open().count()).unwrap_or_default();
            if left > 0 {
                toasts.failed(words::some_left(left));
            }
        });
    }

    /// Takes back what this set has done, and nothing that somebody else did.
    fn undo(self) {
        let order = own_last(self.own);
        task(async move {
            self.apply.take_back(Rc::new(self.set), order).await;
            if self.shown.try_get_untracked().is_some() {
                crate::ui::focus_if_lost("#h-changes");
            }
        });
    }

    /// What was kept and could not be read: it can be saved as it is, and put away.
    fn unreadable(self, text: String) -> AnyView {
        let small = || button("button").attr("data-size", "small");
        let save =
            move || crate::ui::file::offer_file("change-set-unreadable.json", "application/json", &text);
        let forget = move || {
            self.set.forget_aside();
            crate::ui::focus_if_lost("h1");
        };
        let acts = el("span")
            .child(small().click(save).child(icon("download")).child(words::save_as_file()))
            .child(" ")
            .child(small().click(forget).child(words::discard()));
        notice("warn", "triangle-alert", words::unreadable(), words::unreadable_text(), acts)
    }

    fn save(self) {
        self.set.with(|set| set::offer(set, ""));
    }

    fn discard(self) {
        if untrack(|| self.apply.running()) {
            return;
        }
        discard(self.set);
    }
}

fn not_kept() -> AnyView {
    notice("warn", "triangle-alert", words::not_kept(), words::not_kept_text(), el("span"))
}
