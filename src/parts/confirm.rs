//! A question before an act that is hard to take back: it names the thing and what follows, and its safe
//! answer comes first (D2, P17).

use leptos::prelude::*;

use crate::ui::dialog::{dialog, dialog_actions};
use crate::ui::react::{Later, effect};
use crate::words::common as words;
use el::{button, el, nothing, row};

/// What is asked.
#[derive(Clone)]
pub(crate) struct Question {
    /// The question, as a title.
    pub(crate) title: String,
    /// What follows.
    pub(crate) text: String,
    /// A word to type first, for what cannot be taken back by the one who does it.
    pub(crate) type_first: Option<String>,
    /// The safe answer's button.
    pub(crate) keep: &'static str,
    /// The act's button.
    pub(crate) act: &'static str,
    /// The act.
    pub(crate) run: Later,
}

/// Shows the question while there is one.
pub(crate) fn confirm(question: RwSignal<Option<Question>>) -> AnyView {
    let open = RwSignal::new(false);
    effect(move || {
        if question.with(Option::is_some) {
            open.set(true);
        }
    });
    effect(move || {
        if !open.get() {
            question.set(None);
        }
    });
    dialog(open, words::confirm(), "", move || {
        question.get().map_or_else(nothing, |question| asked(question, open))
    })
}

fn asked(question: Question, open: RwSignal<bool>) -> AnyView {
    let Question { title, text, type_first, keep, act, run } = question;
    let typed = RwSignal::new(String::new());
    let field = type_first.as_ref().map(|word| {
        let input = el("input").class("input").attr("id", "confirm-word").attr("autocomplete", "off");
        el("div")
            .class("field")
            .child(el("label").attr("for", "confirm-word").child(words::type_to_confirm(word)))
            .child(input.input(move |text| typed.set(text)))
    });
    let ready = move || type_first.as_ref().is_none_or(|wanted| typed.with(|typed| typed.trim() == wanted));
    let is_held = {
        let ready = ready.clone();
        move || !ready()
    };
    let why = {
        let ready = ready.clone();
        move || (!ready()).then(|| words::type_the_word().to_owned())
    };
    let keep = button("button").attr("autofocus", "").click(move || open.set(false)).child(keep);
    let act = button("button")
        .attr("data-kind", "danger-solid")
        .flag("aria-disabled", is_held)
        .live("title", why)
        .child(act);
    let act = act.click(move || {
        if ready() {
            open.set(false);
            run.run(());
        }
    });
    let body =
        el("div").class("dialog-body").child(el("h2").child(title)).child(el("p").child(text)).child(field);
    row([body.view(), dialog_actions(keep, act)])
}
