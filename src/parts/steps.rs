//! Guided work in numbered steps: what was done, what is on, what comes.

use std::rc::Rc;

use leptos::prelude::*;

use crate::ui::icon;
use crate::ui::react::{Ask, memo};
use crate::words::common as words;
use el::{dynamic, el};

/// A step.
pub(crate) struct Step {
    title: &'static str,
    text: &'static str,
    body: Rc<dyn Fn() -> AnyView>,
}

impl Step {
    /// The step `title`, with a sentence, and what is done in it.
    pub(crate) fn new(title: &'static str, text: &'static str, body: impl Fn() -> AnyView + 'static) -> Self {
        Self { title, text, body: Rc::new(body) }
    }
}

/// Draws the steps; `at` is the one that is on, from 0. Only its body is drawn.
pub(crate) fn steps(at: Ask<usize>, all: Vec<Step>) -> AnyView {
    let at = memo(move || at());
    let step = |(index, step): (usize, Step)| {
        let Step { title, text, body } = step;
        let mark = move || {
            if at.get() > index { icon("check") } else { (index + 1).to_string().into_any() }
        };
        let done = move || {
            (at.get() > index).then(|| el("span").class("visually-hidden").child(words::done()).view())
        };
        let state = move || match index.cmp(&at.get()) {
            std::cmp::Ordering::Less => Some("done".to_owned()),
            std::cmp::Ordering::Equal => None,
            std::cmp::Ordering::Greater => Some("waiting".to_owned()),
        };
        let is_on = memo(move || at.get() == index);
        let inside = el("div")
            .child(el("h2").child(title).maybe(done))
            .child(el("p").child(text))
            .child(dynamic(move || if is_on.get() { body() } else { el::nothing() }));
        el("li")
            .live("data-state", state)
            .live("aria-current", move || is_on.get().then(|| "step".to_owned()))
            .child(el("span").class("step-mark").attr("aria-hidden", "true").dynamic(mark))
            .child(inside)
            .view()
    };
    let all: Vec<_> = all.into_iter().enumerate().map(step).collect();
    el("ol").class("step-list").child(all).view()
}
