//! One write, and what is said of it: done, failed, or unknown (J3). The page that asked may have been left before
//! the answer comes: it is told all the same, and whatever page is open reads anew.

use api::{ApiError, Call, Kind};
use leptos_router::NavigateOptions;
use leptos_router::hooks::use_navigate;

use crate::fetch;
use crate::parts::failure::why_not;
use crate::parts::read::memory::Memory;
use crate::parts::write::confirm::{Question, confirm};
use crate::ui::react::{Later, task};
use crate::ui::toast::{Act as Undo, Toasts};

/// What is said of an act.
#[derive(Clone)]
pub(crate) struct Told {
    /// That it was done.
    pub(crate) done: String,
    /// That it was not; why follows.
    pub(crate) failed: String,
    /// That no clear answer came.
    pub(crate) unknown: String,
}

/// Says what became of a write whose answer is `answer`, and tells whatever shows it. `undo` is the way back.
pub(crate) fn tell<T>(
    answer: &Result<T, ApiError>,
    told: &Told,
    undo: Option<Undo>,
    toasts: Toasts,
    memory: Memory,
) {
    match answer {
        Ok(_) => toasts.done(told.done.clone(), undo),
        Err(error) if error.outcome_is_unknown() => {
            toasts.failed(told.unknown.clone());
            // What is true now is asked, not guessed (J3).
            memory.news().tell();
        }
        Err(error) => toasts.failed([&told.failed, " ", &why_not(error)].concat()),
    }
}

/// An act under construction.
pub(crate) struct Act<T: 'static> {
    call: Call<T>,
    told: Told,
    undo: Option<Undo>,
    toasts: Toasts,
    memory: Memory,
}

/// A write of `call`, told as `told`.
pub(crate) fn act<T>(call: Call<T>, told: Told) -> Act<T> {
    Act { call, told, undo: None, toasts: Toasts::from_context(), memory: Memory::from_context() }
}

impl<T: 'static> Act<T> {
    /// The way back: the button's word, and what it does.
    pub(crate) fn undo(mut self, word: &'static str, back: Later) -> Self {
        self.undo = Some((word, back));
        self
    }

    /// Sends it; `then` gets the answer once it was told.
    pub(crate) fn then(self, then: impl FnOnce(Result<T, ApiError>) + 'static) {
        let Self { call, told, undo, toasts, memory } = self;
        task(async move {
            let answer = fetch::send(call).await;
            tell(&answer, &told, undo, toasts, memory);
            then(answer);
        });
    }
}

/// A deletion: what cannot be taken back, asked first with what follows, and the name typed (P17).
pub(crate) struct Delete<T: 'static> {
    /// The question: it names what is deleted.
    pub(crate) title: String,
    /// What follows.
    pub(crate) follows: String,
    /// What must be typed first.
    pub(crate) type_first: Option<String>,
    /// The safe answer's button.
    pub(crate) keep: &'static str,
    /// The act's button.
    pub(crate) act: &'static str,
    /// Makes the call.
    pub(crate) call: Box<dyn Fn() -> Call<T>>,
    /// What is said of it.
    pub(crate) told: Told,
    /// What goes with it from what is remembered.
    pub(crate) forget: Later,
    /// Where one is afterwards, if the page is about what was deleted.
    pub(crate) go: Option<&'static str>,
}

/// Asks, deletes, tells.
pub(crate) fn delete<T: 'static>(wanted: Delete<T>) {
    let Delete { title, follows, type_first, keep, act: word, call, told, forget, go } = wanted;
    let (toasts, memory, navigate) = (Toasts::from_context(), Memory::from_context(), use_navigate());
    let here = leptos::prelude::window().location().pathname().unwrap_or_default();
    let run = Later::new(move |()| {
        let call = call();
        let (told, forget, navigate, here) = (told.clone(), forget.clone(), navigate.clone(), here.clone());
        task(async move {
            let answer = match fetch::send(call).await {
                // Gone already is gone.
                Err(error) if error.kind == Kind::NotFound => Ok(()),
                answer => answer.map(|_| ()),
            };
            tell(&answer, &told, None, toasts, memory);
            if answer.is_err() {
                return;
            }
            forget.run(());
            // Not for somebody who went elsewhere meanwhile.
            let is_here = leptos::prelude::window().location().pathname().unwrap_or_default() == here;
            match go {
                Some(go) if is_here => {
                    navigate(go, NavigateOptions { replace: true, ..NavigateOptions::default() });
                }
                _ => memory.news().tell(),
            }
        });
    });
    confirm(Question { title, text: follows, type_first, keep, act: word, run });
}
