//! Toasts: the outcome of a lone act, with a way to undo it. A live region; they float and never push.

use leptos::prelude::*;
use std::time::Duration;

use crate::words::common as words;

/// How long a toast stays. One that can be undone stays long enough to be read and reached by keyboard.
const STAYS: Duration = Duration::from_secs(6);
const STAYS_WITH_ACT: Duration = Duration::from_secs(12);

/// What can be done from a toast: the button's word and what it does.
pub(crate) type Act = (&'static str, Callback<()>);

#[derive(Clone)]
struct Toast {
    id: u32,
    text: String,
    failed: bool,
    act: Option<Act>,
}

/// Shows toasts; in context.
#[derive(Clone, Copy)]
pub(crate) struct Toasts(RwSignal<Vec<Toast>>);

impl Toasts {
    /// Makes the page's toasts and puts them into context.
    pub(crate) fn provide() {
        provide_context(Self(RwSignal::new(Vec::new())));
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
        let id = self.0.with_untracked(|all| all.last().map_or(0, |last| last.id + 1));
        self.0.update(|all| {
            // Three at most: the newest matter.
            if all.len() > 2 {
                all.remove(0);
            }
            all.push(Toast { id, text, failed, act });
        });
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

    fn remove(self, id: u32) {
        let _ = self.0.try_update(|all| all.retain(|toast| toast.id != id));
    }
}

/// Where toasts appear; once, in the shell.
#[component]
pub(crate) fn ToastHost() -> impl IntoView {
    let toasts = Toasts::from_context();
    view! {
        <div class="toast-host" role="status">
            <For each=move || toasts.0.get() key=|toast| toast.id children=move |toast| one(toasts, toast) />
        </div>
    }
}

fn one(toasts: Toasts, toast: Toast) -> AnyView {
    let Toast { id, text, failed, act } = toast;
    let act = act.map(|(label, act)| {
        view! {
            <button type="button" class="button" data-kind="quiet" data-size="small"
                on:click=move |_| {
                    toasts.remove(id);
                    act.run(());
                }>
                {label}
            </button>
        }
    });
    view! {
        <div class="toast" data-state=if failed { "danger" } else { "ok" }>
            {crate::ui::icon(if failed { "circle-x" } else { "circle-check" })}
            <p>{text}</p>
            {act}
            <button type="button" class="icon-button" data-size="small" aria-label=words::dismiss()
                on:click=move |_| toasts.remove(id)>
                {crate::ui::icon("x")}
            </button>
        </div>
    }
    .into_any()
}
