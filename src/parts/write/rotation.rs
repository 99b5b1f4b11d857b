//! From one secret to the next without a stop: make the new one, switch, confirm, end the old one (P21, P22). The step
//! stands in the address; the value is only in memory. Whoever goes away before the switch was confirmed, or is gone
//! when the new one comes, is shown it in a dialog that stays until it is stored.

use std::rc::Rc;

use leptos::prelude::*;

use crate::parts::address::query;
use crate::parts::steps::{Step, steps};
use crate::parts::write::once::{Once, OnceWords, asks_before_reload, show_once, stored_line, value_line};
use crate::ui::dialog::Dialogs;
use crate::ui::react::memo;
use el::{dynamic, el, nothing, row};

type Word = fn() -> &'static str;

/// What a group says of it.
pub(crate) struct RotationWords {
    /// Each step's title, and a sentence.
    pub(crate) steps: [(Word, Word); 3],
    /// How the value is called.
    pub(crate) value: &'static OnceWords,
    /// That the value was shown before this page was loaded.
    pub(crate) is_gone: Word,
    /// The link that makes another one.
    pub(crate) another: Word,
    /// The box that says that the new one is in use, and why nobody else can say so.
    pub(crate) moved: (Word, Word),
    /// The way to the last step.
    pub(crate) go_on: Word,
    /// Why there is none yet.
    pub(crate) tick_first: Word,
}

/// The guide.
pub(crate) struct Rotation {
    /// Its address.
    pub(crate) address: String,
    /// Its words.
    pub(crate) words: &'static RotationWords,
    /// Draws what makes the new one, which is to be given to [`Given::take`].
    pub(crate) first: Rc<dyn Fn(Given) -> AnyView>,
    /// Draws what stands around the value.
    pub(crate) value: Rc<dyn Fn(AnyView) -> AnyView>,
    /// Draws what ends the old one; the signal says whether the new one is in use.
    pub(crate) last: Rc<dyn Fn(RwSignal<bool>) -> AnyView>,
}

/// Takes the new one.
#[derive(Clone)]
pub(crate) struct Given {
    new: RwSignal<Option<Rc<Once>>, LocalStorage>,
    to: String,
    dialogs: Dialogs,
}

impl Given {
    /// Takes it. Gives the address of the next step.
    pub(crate) fn take(&self, once: Once) -> String {
        if let Some(Some(once)) = self.new.try_set(Some(Rc::new(once))) {
            show_once(once, self.dialogs);
        }
        self.to.clone()
    }
}

/// Draws the guide.
pub(crate) fn rotation(rotation: Rotation) -> AnyView {
    let Rotation { address, words: say, first, value, last } = rotation;
    let asked = query();
    let at = memo(move || match asked("step").as_deref() {
        Some("2") => 1,
        Some("3") => 2,
        _ => 0,
    });
    let new: RwSignal<Option<Rc<Once>>, LocalStorage> = RwSignal::new_local(None);
    let (taken, moved) = (RwSignal::new(false), RwSignal::new(false));
    let dialogs = Dialogs::from_context();
    let given = Given { new, to: [&address, "?step=2"].concat(), dialogs };
    asks_before_reload(move || !moved.get_untracked() && new.with_untracked(Option::is_some));
    on_cleanup(move || {
        if let Some(once) = new.get_untracked().filter(|_| !moved.get_untracked()) {
            show_once(once, dialogs);
        }
    });
    // After a reload nobody can copy it any more, but the directory or the service may have it.
    let can = move || taken.get() || new.with(Option::is_none);
    let (label, help) = say.moved;
    let help = move || if can() { help() } else { (say.value.stored_help)() };
    let tick = move || stored_line(label(), help, can, moved).view();
    let to = [&address, "?step=3"].concat();
    let second = move || {
        let to = to.clone();
        let go_on = el("a").class("button").attr("data-kind", "primary").child((say.go_on)());
        let go_on = go_on
            .attr("role", "link")
            .live("href", move || moved.get().then(|| to.clone()))
            .flag("aria-disabled", move || !moved.get())
            .live("title", move || (!moved.get()).then(|| (say.tick_first)().to_owned()));
        let (again, value) = (address.clone(), value.clone());
        let value = dynamic(move || {
            if let Some(once) = new.get() {
                return value(value_line(once.secret.clone(), say.value, taken).view());
            }
            // After a reload it is gone: it was never kept.
            let another = el("a").attr("href", again.as_str()).child((say.another)());
            el("p").child((say.is_gone)()).child(" ").child(another).view()
        });
        row([value, tick(), el("div").class("button-row").child(go_on).view()])
    };
    // Whoever comes here by the address, as after a reload, has not said so on this page.
    let third = move || row([if moved.get_untracked() { nothing() } else { tick() }, last(moved)]);
    let step = |(title, text): (Word, Word), body: Box<dyn Fn() -> AnyView>| Step::new(title(), text(), body);
    let [one, two, three] = say.steps;
    steps(
        Rc::new(move || at.get()),
        vec![
            step(one, Box::new(move || first(given.clone()))),
            step(two, Box::new(second)),
            step(three, Box::new(third)),
        ],
    )
}
