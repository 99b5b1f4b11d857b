//! What is shown once and never again: secrets and tokens (P19).

use std::rc::Rc;

use leptos::ev;
use leptos::prelude::*;

use crate::ui::copy::copy_value_button;
use crate::ui::dialog::{Dialog, Dialogs, Opening};
use crate::ui::react::Ask;
use crate::words::common as words;
use el::{El, button, el, row};

/// A secret value. It is in no draft, memory, toast or log, and so has neither `Debug` nor `Clone`: whoever needs it
/// again shares it.
pub(crate) struct Secret(String);

impl Secret {
    /// Of this value.
    pub(crate) fn new(value: String) -> Rc<Self> {
        Rc::new(Self(value))
    }

    /// The value, to send it.
    pub(crate) fn value(&self) -> &str {
        &self.0
    }
}

/// What is said of a secret that is shown.
pub(crate) struct Once {
    /// The dialog's title: whose it is.
    pub(crate) title: String,
    /// That this is the only time.
    pub(crate) warning: &'static str,
    /// The secret.
    pub(crate) secret: Rc<Secret>,
    /// What else is known of it: terms and what they are.
    pub(crate) facts: Vec<(&'static str, String)>,
    /// How it is called.
    pub(crate) words: &'static OnceWords,
    /// What goes with it where it is carried to.
    pub(crate) beside: Option<Ask<AnyView>>,
}

type Word = fn() -> &'static str;

/// How a value that is shown once is called.
pub(crate) struct OnceWords {
    /// Its name, where it is carried to.
    pub(crate) value: Word,
    /// The button that copies it.
    pub(crate) copy: Word,
    /// What to know of it.
    pub(crate) help: Word,
    /// The box that says that it is stored.
    pub(crate) stored: Word,
    /// When that can be ticked.
    pub(crate) stored_help: Word,
}

/// A secret that was made in this browser.
pub(crate) const SECRET: OnceWords = OnceWords {
    value: words::value,
    copy: words::copy_value,
    help: words::value_help,
    stored: words::stored,
    stored_help: words::stored_help,
};

/// Shows a secret. The dialog closes neither by Escape nor by a click outside, but by its button, once the person
/// has said that the value is stored; and that can be said once it was copied or selected.
pub(crate) fn show_once(once: impl Into<Rc<Once>>, dialogs: Dialogs) {
    let once = once.into();
    let opening = Opening::new(words::secret(), "", move |dialog| draw(&once, dialog)).holds();
    dialogs.open(opening);
}

fn draw(once: &Once, dialog: Dialog) -> AnyView {
    let taken = RwSignal::new(false);
    let stored = RwSignal::new(false);
    asks_before_reload(move || !stored.get_untracked());
    let fact = |(term, what): &(&'static str, String)| {
        el("div")
            .child(el("dt").child(*term))
            .child(el("dd").attr("translate", "no").child(what.as_str()))
            .view()
    };
    let facts: Vec<_> = once.facts.iter().map(fact).collect();
    let close = button("button")
        .attr("data-kind", "primary")
        .flag("aria-disabled", move || !stored.get())
        .live("title", move || (!stored.get()).then(|| words::store_first().to_owned()))
        .click(move || {
            if stored.get_untracked() {
                dialog.close();
            }
        })
        .child(words::close());
    let body = el("div")
        .class("dialog-body")
        .child(el("h2").child(once.title.as_str()))
        .child(el("p").child(once.warning))
        .child(once.beside.as_ref().map(|beside| el("div").class("stack").child(beside())))
        .child(value_line(once.secret.clone(), once.words, taken))
        .child((!facts.is_empty()).then(|| el("dl").class("fact-list").child(facts)))
        .child(stored_line((once.words.stored)(), once.words.stored_help, move || taken.get(), stored));
    row([body.view(), el("div").class("dialog-actions").child(close).view()])
}

/// The value, whole and selectable, with its copy button; `taken` becomes true once it was copied or selected.
pub(crate) fn value_line(secret: Rc<Secret>, say: &OnceWords, taken: RwSignal<bool>) -> El {
    let shown = secret.clone();
    let code = el("code")
        .attr("translate", "no")
        .attr("data-secret", "")
        .on(ev::copy, move |_| taken.set(true))
        .on(ev::pointerup, move |_| {
            if crate::ui::copy::has_selection() {
                taken.set(true);
            }
        })
        .child(shown.value());
    let copy = copy_value_button((say.copy)(), "[data-secret]", move || secret.value().to_owned(), taken);
    el("div")
        .class("copy-line")
        .attr("data-kind", "once")
        .child(el("span").child((say.value)()))
        .child(el("div").child(code).child(copy))
        .child(el("small").child((say.help)()))
}

/// The browser asks before a reload as long as that `loses` what is shown.
pub(super) fn asks_before_reload(loses: impl Fn() -> bool + 'static) {
    let leaving = crate::ui::react::on_window(
        "beforeunload",
        Box::new(move |event| {
            if loses() {
                event.prevent_default();
            }
        }),
    );
    on_cleanup(move || leaving.remove());
}

/// A box that can be ticked once `can` says so; `is` is whether it was.
pub(crate) fn stored_line(
    label: &'static str,
    help: impl Fn() -> &'static str + 'static,
    can: impl Fn() -> bool + Copy + 'static,
    is: RwSignal<bool>,
) -> El {
    let tick = crate::ui::field::tick_box()
        .flag("aria-disabled", move || !can())
        .prop("checked", move || is.get().into())
        .on(ev::change, move |event| {
            let on = event_target_checked(&event) && untrack(can);
            is.set(on);
        });
    let help = el("small").says(move || help().to_owned());
    let words = el("span").child(el("b").child(label)).child(help);
    el("label").class("check-line").child(tick).child(words)
}
