//! One write, and what is said of it: done, failed, or unknown (J3). The page that asked may have been left before
//! the answer comes: it is told all the same, and whatever page is open reads anew.

use api::journal::Became;
use api::page::Listed;
use api::{ApiError, Call, Kind, Request};
use leptos::prelude::AnyView;
use leptos_router::NavigateOptions;
use leptos_router::hooks::use_navigate;
use text::Foreign;

use crate::fetch;
use crate::journal;
use crate::parts::failure::why_not;
use crate::parts::read::memory::Memory;
use crate::parts::write::confirm::{Question, Shows, confirm_sending};
use crate::parts::write::form_page::Sending;
use crate::parts::write::proof::{Proof, When, proven};
use crate::ui::react::{Later, task};
use crate::ui::toast::{Act as Undo, Toasts};
use el::El;

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

impl Act<()> {
    /// Sends it, and reads back whether it is done; `then` gets what became of it, once it was told.
    pub(crate) fn prove(self, proof: Proof, then: impl FnOnce(Result<(), ApiError>) + 'static) {
        let Self { call, told, undo, toasts, memory } = self;
        task(async move {
            let request = call.request.clone();
            let answer = proven(fetch::send(call).await, When::Always, Some(proof)).await;
            journal::proven(&request, Became::of(&answer).0);
            tell(&answer, &told, undo, toasts, memory);
            then(answer);
        });
    }
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

/// What a group says of a deletion.
pub(crate) struct DeleteWords {
    /// What follows.
    pub(crate) follows: fn() -> &'static str,
    /// The safe answer's button.
    pub(crate) keep: fn() -> &'static str,
    /// The act's button.
    pub(crate) act: fn() -> &'static str,
    /// The name: that it was deleted.
    pub(crate) done: fn(&Foreign) -> String,
    /// That it was not; why follows.
    pub(crate) failed: fn(&Foreign) -> String,
    /// That no clear answer came.
    pub(crate) unknown: fn(&Foreign) -> String,
}

/// A deletion: what cannot be taken back, asked first with what follows (P17).
pub(crate) struct Delete {
    question: Question,
    told: Told,
    /// What goes with it from what is remembered, and where one is then, if the page is about what was deleted.
    leaving: Option<(Later, &'static str)>,
    shows: Option<Shows>,
    sends: Option<Request>,
    then: Later,
}

impl Delete {
    /// Of what is called `name`; `title` is the question, which names it.
    pub(crate) fn new(title: String, words: &DeleteWords, name: &Foreign) -> Self {
        let told =
            Told { done: (words.done)(name), failed: (words.failed)(name), unknown: (words.unknown)(name) };
        let question = Question {
            title,
            text: (words.follows)().to_owned(),
            type_first: None,
            keep: (words.keep)(),
            act: (words.act)(),
            run: Later::new(|()| ()),
        };
        Self { question, told, leaving: None, shows: None, sends: None, then: Later::new(|()| ()) }
    }

    /// What follows beside what always does.
    pub(crate) fn says(mut self, more: &str) -> Self {
        self.question.text = [&self.question.text, "\n", more].concat();
        self
    }

    /// `word` is to be typed first.
    pub(crate) fn typed(mut self, word: &Foreign) -> Self {
        self.question.type_first = Some(word.raw().to_owned());
        self
    }

    /// What the question shows beside its words, and what else can be done first.
    pub(crate) fn showing(self, shows: impl Fn() -> (AnyView, Option<El>) + 'static) -> Self {
        Self { shows: Some(Shows::new(shows)), ..self }
    }

    /// What is sent, to be seen as a line for a shell.
    pub(crate) fn sends<T>(self, call: Call<T>) -> Self {
        Self { sends: Some(call.request), ..self }
    }

    /// What follows once it is gone, also when the page was left.
    pub(crate) fn then(self, then: impl Fn() + 'static) -> Self {
        Self { then: Later::new(move |()| then()), ..self }
    }

    /// The page is about the deleted `T`, which is known by `id`: one is at `to` afterwards.
    pub(crate) fn leaving<T: Listed>(mut self, id: &Foreign, to: &'static str) -> Self {
        let (memory, gone) = (Memory::from_context(), id.clone());
        self.leaving = Some((Later::new(move |()| memory.forget::<T>(gone.raw())), to));
        self
    }
}

/// Asks, deletes by `call`, tells.
pub(crate) fn delete<T: 'static>(wanted: Delete, call: impl Fn() -> Call<T> + 'static) {
    delete_by(wanted.sends(call()), move || {
        let sent = fetch::send(call());
        Box::pin(async move { Some(sent.await.map(|_| ())) })
    });
}

/// As [`delete`], of what takes more than one call.
pub(crate) fn delete_by(wanted: Delete, remove: impl Fn() -> Sending<()> + 'static) {
    let Delete { mut question, told, leaving, shows, sends, then } = wanted;
    let (toasts, memory, navigate) = (Toasts::from_context(), Memory::from_context(), use_navigate());
    let here = leptos::prelude::window().location().pathname().unwrap_or_default();
    question.run = Later::new(move |()| {
        let sending = remove();
        let (told, leaving, navigate, here) = (told.clone(), leaving.clone(), navigate.clone(), here.clone());
        let then = then.clone();
        task(async move {
            let answer = match sending.await {
                None => return,
                // Gone already is gone.
                Some(Err(error)) if error.kind == Kind::NotFound => Ok(()),
                Some(answer) => answer,
            };
            tell(&answer, &told, None, toasts, memory);
            if answer.is_err() {
                return;
            }
            then.run(());
            // Not for somebody who went elsewhere meanwhile.
            let is_here = leptos::prelude::window().location().pathname().unwrap_or_default() == here;
            let to = leaving.map(|(forget, to)| {
                forget.run(());
                to
            });
            match to.filter(|_| is_here) {
                Some(to) => navigate(to, NavigateOptions { replace: true, ..NavigateOptions::default() }),
                None => memory.news().tell(),
            }
        });
    });
    confirm_sending(question, shows, sends);
}
