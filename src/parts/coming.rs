//! What stands in a chunk of the program that may have to be fetched first.

use leptos::prelude::*;

use super::failure::again_button;
use crate::chunk::Lazy;
use crate::ui::icon;
use crate::ui::react::task;
use crate::ui::toast::Toasts;
use crate::words::common as words;
use el::{button, dynamic, el};

/// How it goes with a part.
#[derive(Clone, Copy, PartialEq, Eq)]
enum State {
    Coming,
    Here,
    Missing,
}

/// Draws with what `part` holds: at once, if its chunk is here, else when it has come. `heading` is `h1` where a whole
/// page waits.
pub(crate) fn coming<T: Copy + Send + Sync + 'static>(
    part: &'static Lazy<T>,
    heading: &'static str,
    draw: impl Fn(T) -> AnyView + 'static,
) -> AnyView {
    if let Some(here) = part.here() {
        return draw(here);
    }
    let state = RwSignal::new(State::Coming);
    let fetch = move || {
        state.set(State::Coming);
        task(async move {
            let came = part.come().await.is_some();
            state.try_set(if came { State::Here } else { State::Missing });
        });
    };
    fetch();
    dynamic(move || match (state.get(), part.here()) {
        (State::Here, Some(here)) => untrack(|| draw(here)),
        (State::Missing, _) => el("div")
            .class("empty-state")
            .attr("role", "alert")
            .child(icon("cloud-off"))
            .child(el(heading).child(words::part_missing()))
            .child(el("p").child(words::part_missing_text()))
            .child(
                el("div")
                    .class("empty-actions")
                    .child(again_button(Callback::new(move |()| fetch())).attr("data-kind", "primary"))
                    .child(button("button").click(reload).child(words::reload())),
            )
            .view(),
        _ => el("div").attr("aria-busy", "true").view(),
    })
}

/// Does `act` with what `part` holds: at once, if its chunk is here, else when it has come; says so if it does not.
pub(crate) fn with_part<T: Copy + Send + Sync + 'static>(
    part: &'static Lazy<T>,
    act: impl FnOnce(T) + 'static,
) {
    if let Some(here) = part.here() {
        return act(here);
    }
    let (toasts, owner) = (Toasts::from_context(), Owner::current().unwrap_or_default());
    task(async move {
        match part.come().await {
            Some(here) => owner.with(|| act(here)),
            None => toasts.failed(format!("{}. {}", words::part_missing(), words::part_missing_text())),
        }
    });
}

fn reload() {
    let _ = window().location().reload();
}
