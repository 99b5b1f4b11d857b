//! The bar above a list while something is selected: how many, what can be done, how far it is, what failed.

use std::rc::Rc;

use leptos::prelude::*;

use crate::parts::page_head::refused_button;
use crate::parts::permit::Permit;
use crate::parts::write::bulk::{Bulk, bulk_progress, bulk_results};
use crate::parts::write::leave_guard::{Leaving, leave_guard};
use crate::ui::icon;
use crate::ui::react::memo;
use crate::words::common as words;
use el::{button, dynamic, el, nothing, row};

/// What a group says of its selection.
pub(crate) struct SelectionWords {
    /// That those who failed are still selected.
    pub(crate) still: fn() -> &'static str,
    /// What an unknown outcome means, and what to do.
    pub(crate) unknown: fn() -> &'static str,
    /// That not everything was done for so many, when their list was left.
    pub(crate) not_done: fn(usize) -> String,
}

/// The button of an act: icon, word, beginning.
pub(super) type ActButton = (&'static str, fn() -> &'static str, Rc<dyn Fn()>);

/// The bar above the rows while something is selected, with progress and what failed.
pub(super) fn bar_view(
    count: Memo<usize>,
    acts: Vec<ActButton>,
    bulk: Bulk,
    say: &'static SelectionWords,
    clear: Rc<dyn Fn()>,
) -> AnyView {
    let some = memo(move || count.get() > 0);
    let failed = memo(move || {
        !bulk.running() && bulk.items().with(|items| items.iter().any(|item| !item.outcome.is_settled()))
    });
    let cleared = clear.clone();
    row([
        dynamic(move || if some.get() { bar(count, &acts, bulk, &clear) } else { nothing() }),
        dynamic(move || if failed.get() { open_results(count, bulk, say, &cleared) } else { nothing() }),
        leave_guard(Leaving {
            asks: Rc::new(move || bulk.running()),
            title: words::leave_bulk_title(),
            text: words::leave_bulk_text(),
            stay: words::stay(),
            leave: words::leave_bulk(),
            left: Callback::new(move |()| bulk.stop()),
        }),
    ])
}

fn open_results(
    count: Memo<usize>,
    bulk: Bulk,
    say: &'static SelectionWords,
    clear: &Rc<dyn Fn()>,
) -> AnyView {
    // Someone may have unticked them since.
    let still = move || if count.get() == 0 { String::new() } else { (say.still)().to_owned() };
    let says = el("p").child(el("b").child(words::not_all_done())).child(" ").child(el("span").says(still));
    let clear = clear.clone();
    let done_with = move || {
        let clear = clear.clone();
        button("button").attr("data-size", "small").click(move || clear()).child(words::dismiss()).view()
    };
    el("div")
        .class("selection-results")
        .attr("role", "status")
        .child(says)
        .child(bulk_results(bulk, "", (say.unknown)(), true))
        .maybe(move || (count.get() == 0).then(&done_with))
        .view()
}

fn bar(count: Memo<usize>, acts: &[ActButton], bulk: Bulk, clear: &Rc<dyn Fn()>) -> AnyView {
    let permit = Permit::from_context();
    let selected = el("b").attr("role", "status").says(move || words::selected(count.get()));
    let quiet = button("button").attr("data-kind", "quiet").attr("data-size", "small");
    let clear = clear.clone();
    let mut bar = el("div")
        .class("selection-bar")
        .attr("role", "group")
        .attr("aria-label", words::selection())
        .child(selected);
    for (name, label, begin) in acts {
        let (permit, name, label, begin) = (permit.clone(), *name, *label, begin.clone());
        bar = bar.dynamic(move || {
            let begin = begin.clone();
            let button = match permit.refusal() {
                Some(why) => refused_button(why),
                None => button("button")
                    .attr("aria-haspopup", "dialog")
                    .flag("aria-disabled", move || bulk.running())
                    .click(move || {
                        if !untrack(|| bulk.running()) {
                            begin();
                        }
                    }),
            };
            button.attr("data-size", "small").child(icon(name)).child(label()).view()
        });
    }
    bar.child(
        quiet.flag("aria-disabled", move || bulk.running()).click(move || clear()).child(words::clear()),
    )
    .child(bulk_progress(bulk))
    .view()
}
