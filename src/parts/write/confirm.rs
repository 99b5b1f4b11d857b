//! A question before an act that is hard to take back: it names the thing and what follows, and its safe
//! answer comes first (D2, P17).

use std::rc::Rc;

use api::Request;
use leptos::prelude::*;
use text::seen;

use crate::parts::curl;
use crate::ui::dialog::{Dialog, Dialogs, Opening, dialog_actions};
use crate::ui::field::{Typing, field};
use crate::ui::react::Later;
use crate::words::common as words;
use el::{El, button, el, row};

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

/// What a question shows beside its words, and what else can be done first: made when it opens.
#[derive(Clone)]
pub(crate) struct Shows(Rc<dyn Fn() -> (AnyView, Option<El>)>);

impl Shows {
    /// What `shows` gives.
    pub(crate) fn new(shows: impl Fn() -> (AnyView, Option<El>) + 'static) -> Self {
        // Where there is but one such function, the optimiser writes it into whatever asks a question, and with it all
        // that it uses gets into the first load.
        Self(std::hint::black_box(Rc::new(shows)))
    }
}

/// Asks it. A question about a page goes with the page.
pub(crate) fn confirm(question: Question) {
    confirm_showing(question, None);
}

/// As [`confirm`]; `shows` is what its words alone would not tell, such as who loses what.
pub(crate) fn confirm_showing(question: Question, shows: Option<Shows>) {
    confirm_sending(question, shows, None);
}

/// As [`confirm_showing`]; `request` is what the act sends, for whoever wants to see it as a line for a shell (D9).
pub(crate) fn confirm_sending(question: Question, shows: Option<Shows>, request: Option<Request>) {
    let kind = if shows.is_some() { "wide" } else { "" };
    let opening = Opening::new(words::confirm(), kind, move |dialog| {
        asked(question.clone(), shows.as_ref(), request.as_ref(), dialog)
    });
    Dialogs::from_context().open(opening);
}

fn asked(question: Question, shows: Option<&Shows>, request: Option<&Request>, dialog: Dialog) -> AnyView {
    let Question { title, text, type_first, keep, act, run } = question;
    let typed = RwSignal::new(String::new());
    let field = type_first.as_ref().map(|word| {
        let input = field(Typing::Code).attr("id", "confirm-word");
        el("div")
            .class("field")
            // A word that is translated would not be the one to type.
            .child(
                el("label")
                    .attr("for", "confirm-word")
                    .attr("translate", "no")
                    .child(words::type_to_confirm(word)),
            )
            .child(input.input(move |text| typed.set(text)))
    });
    let ready = StoredValue::new(type_first);
    let ready = move || {
        ready.with_value(|wanted| {
            wanted.as_ref().is_none_or(|wanted| typed.with(|typed| seen(typed) == seen(wanted)))
        })
    };
    let keep = button("button").attr("autofocus", "").click(move || dialog.close()).child(keep);
    let act = button("button")
        .attr("data-kind", "danger-solid")
        .flag("aria-disabled", move || !ready())
        .live("title", move || (!ready()).then(|| words::type_the_word().to_owned()))
        .child(act);
    let act = act.click(move || {
        if ready() {
            dialog.close();
            run.run(());
        }
    });
    // It may be long, and what is to be typed stays in sight.
    let (more, first) = shows.map(|shows| (shows.0)()).unzip();
    let more = more.map(|more| el("div").class("dialog-shown").attr("tabindex", "0").child(more));
    let lines: Vec<_> = text.lines().map(|line| el("p").child(line).view()).collect();
    let body = el("div").class("dialog-body").child(el("h2").child(title)).child(lines);
    let body = body.child(more).child(field).child(request.and_then(curl::fold));
    row([body.view(), dialog_actions(keep, first.flatten(), act)])
}
