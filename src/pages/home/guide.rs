//! One guided task: its steps, where one is, and the pages where each step is done.

use std::rc::Rc;

use leptos::prelude::*;
use leptos_router::NavigateOptions;
use leptos_router::hooks::use_navigate;

use super::guides::{GUIDES, Guide, GuideStep, Kept};
use super::{paths, words};
use crate::parts::prelude::*;
use crate::ui::icon;
use el::{button, dynamic, el, nothing, row};

/// The page `/home/:name`.
pub(crate) fn guide() -> AnyView {
    let name = param("name");
    let up = breadcrumb(vec![Up::new(paths::HOME, words::home())]);
    let Some(guide) = GUIDES.iter().find(|guide| guide.name == name) else {
        return row([up, page_head(words::no_such_task(), words::no_such_task_text(), Vec::new())]);
    };
    let kept = Kept::new();
    let navigate = use_navigate();
    let away = button("button").click(move || {
        kept.put_away(guide);
        navigate(paths::HOME, NavigateOptions::default());
    });
    let away = away.child(words::put_away()).view();
    let all = guide.steps.iter().enumerate();
    let all = all.map(|(at, one)| Step::new((one.title)(), (one.text)(), move || body(guide, one, at, kept)));
    row([
        up,
        page_head((guide.title)(), (guide.about)(), vec![away]),
        steps(Rc::new(move || kept.done(guide)), all.collect()),
        dynamic(move || if kept.done(guide) == guide.steps.len() { over(guide, kept) } else { nothing() }),
        el("p").class("quiet").child(words::kept_here()).view(),
    ])
}

/// The pages of the step, and the ways to the next and to the one before.
fn body(guide: &'static Guide, one: &'static GuideStep, at: usize, kept: Kept) -> AnyView {
    let way = |(href, label, name, writes): &(&'static str, fn() -> &'static str, &'static str, bool)| {
        if *writes {
            return write_link(*href, name, label(), "");
        }
        el("a").class("button").attr("href", *href).child(icon(name)).child(label()).view()
    };
    let ways: Vec<_> = one.ways.iter().map(way).collect();
    let is_last = at + 1 == guide.steps.len();
    let next = if is_last { words::all_is_done() } else { words::done_go_on() };
    let next =
        button("button").attr("data-kind", "primary").click(move || go(guide, at + 1, kept)).child(next);
    let back = (at > 0).then(|| {
        let back = button("button").attr("data-kind", "quiet").click(move || go(guide, at - 1, kept));
        back.child(words::one_step_back())
    });
    el("div")
        .child(el("div").class("button-row").child(ways))
        .child(el("div").class("button-row").child(next).child(back))
        .view()
}

/// Goes to a step, and takes the focus along: the button that was pressed has gone.
fn go(guide: &Guide, done: usize, kept: Kept) {
    kept.go(guide, done);
    crate::ui::focus_if_lost(".step-list [aria-current] a, .step-list [aria-current] button, #h-over");
}

/// All steps are done.
fn over(guide: &'static Guide, kept: Kept) -> AnyView {
    let home = el("a")
        .class("button")
        .attr("data-kind", "primary")
        .attr("href", paths::HOME)
        .child(words::back_home());
    let again = button("button").click(move || go(guide, 0, kept)).child(words::start_over());
    el("section")
        .class("stack")
        .attr("aria-labelledby", "h-over")
        .child(el("h2").attr("id", "h-over").attr("tabindex", "-1").child(words::that_is_all()))
        .child(el("div").class("button-row").child(home).child(again))
        .view()
}
