//! Toasts: the outcome of a lone act, with a way to undo it. A live region; they float, never push,
//! and go where they cover nothing that one is about to press.

use leptos::prelude::*;
use std::time::Duration;

use crate::ui::icon;
use crate::ui::place::{keep_off, place};
use crate::ui::react::Later;
use crate::words::common as words;
use el::{button, el};

/// How long a toast stays. One that can be undone stays long enough to be read and reached by keyboard.
const STAYS: Duration = Duration::from_secs(6);
const STAYS_WITH_ACT: Duration = Duration::from_secs(12);

/// Where they appear.
const HOST: &str = ".toast-host";

/// What can be done from a toast: the button's word and what it does.
pub(crate) type Act = (&'static str, Later);

#[derive(Clone)]
struct Toast {
    id: u32,
    text: String,
    failed: bool,
    act: Option<Act>,
}

/// Shows toasts; in context.
#[derive(Clone, Copy)]
pub(crate) struct Toasts(RwSignal<Shown>);

#[derive(Default)]
struct Shown {
    /// The id of the next one. Never used twice: an old toast's timer must not meet a new toast.
    next: u32,
    toasts: Vec<Toast>,
}

impl Toasts {
    /// Makes the page's toasts and puts them into context.
    pub(crate) fn provide() {
        provide_context(Self(RwSignal::new(Shown::default())));
    }

    /// The page's toasts.
    pub(crate) fn from_context() -> Self {
        expect_context()
    }

    /// Says that something was done, with a way back if there is one.
    pub(crate) fn done(self, text: String, undo: Option<Act>) {
        self.show(text, false, undo);
    }

    /// Says that something failed.
    pub(crate) fn failed(self, text: String) {
        self.show(text, true, None);
    }

    fn show(self, text: String, failed: bool, act: Option<Act>) {
        let stays = if act.is_some() || failed { STAYS_WITH_ACT } else { STAYS };
        let add = |shown: &mut Shown| {
            let id = shown.next;
            shown.next = id.wrapping_add(1);
            // Three at most: the newest matter.
            if shown.toasts.len() > 2 {
                shown.toasts.remove(0);
            }
            shown.toasts.push(Toast { id, text, failed, act });
            id
        };
        // Signed out meanwhile: there is nobody to tell.
        let Some(id) = self.0.try_update(add) else { return };
        request_animation_frame(|| place(HOST, true));
        self.expire(id, stays);
    }

    /// Removes the toast after `stays`, but not from under a pointer or the focus.
    fn expire(self, id: u32, stays: Duration) {
        set_timeout(
            move || {
                let held = document().query_selector(".toast-host:is(:hover, :focus-within)");
                if held.is_ok_and(|found| found.is_some()) { self.expire(id, STAYS) } else { self.remove(id) }
            },
            stays,
        );
    }

    /// Removes the toast under the focus, which then goes to the page.
    fn dismiss(self, id: u32) {
        self.remove(id);
        crate::ui::focus_in_place("main");
    }

    fn remove(self, id: u32) {
        let _ = self.0.try_update(|shown| shown.toasts.retain(|toast| toast.id != id));
    }
}

/// Where toasts appear; once, in the shell. The region is there before any toast, so that each is announced.
pub(crate) fn toast_host() -> AnyView {
    let toasts = Toasts::from_context();
    keep_off(HOST);
    el("div")
        .class("toast-host")
        .attr("role", "status")
        .dynamic(move || {
            toasts
                .0
                .with(|shown| shown.toasts.iter().map(|toast| one(toasts, toast.clone())).collect::<Vec<_>>())
                .into_any()
        })
        .view()
}

fn one(toasts: Toasts, toast: Toast) -> AnyView {
    let Toast { id, text, failed, act } = toast;
    let act = act.map(|(label, act)| {
        let run = move || {
            toasts.dismiss(id);
            act.run(());
        };
        button("button").attr("data-kind", "quiet").attr("data-size", "small").click(run).child(label)
    });
    let dismiss = button("icon-button").attr("data-size", "small").attr("aria-label", words::dismiss());
    let (state, name) = if failed { ("danger", "circle-x") } else { ("ok", "circle-check") };
    el("div")
        .class("toast")
        .attr("data-state", state)
        .child(icon(name))
        .child(el("p").child(text))
        .child(act)
        .child(dismiss.click(move || toasts.dismiss(id)).child(icon("x")))
        .view()
}
