//! Modal dialogs on the browser's own `<dialog>`: it keeps the focus inside, closes on Escape and gives
//! the focus back to where it was.

use std::rc::Rc;

use leptos::ev;
use leptos::prelude::*;
use send_wrapper::SendWrapper;
use wasm_bindgen::JsCast;
use web_sys::{Event, HtmlDialogElement, HtmlElement};

use crate::ui::react::effect;
use el::{El, dynamic, el, nothing};

/// A modal dialog called `label`, open while `open` says so; closing by Escape sets it too. Its content is
/// made when it opens and dropped when it closes. A click outside does nothing: what was typed inside must
/// not be lost by a slip. `kind` is its `data-kind` for the style sheet, or empty.
pub(crate) fn dialog(
    open: RwSignal<bool>,
    label: &'static str,
    kind: &'static str,
    content: impl Fn() -> AnyView + 'static,
) -> AnyView {
    let element = StoredValue::new_local(None::<HtmlDialogElement>);
    effect(move || {
        let is_open = open.get();
        element.with_value(|dialog| match dialog {
            Some(dialog) if is_open && !dialog.open() => show(dialog),
            Some(dialog) if !is_open && dialog.open() => dialog.close(),
            _ => {}
        });
    });
    el("dialog")
        .class("dialog")
        .attr("data-kind", kind)
        .attr("aria-label", label)
        .built(move |built| element.set_value(built.clone().dyn_into().ok()))
        .on(ev::close, move |_| open.set(false))
        .maybe(move || open.get().then(&content))
        .view()
}

/// Shows a dialog above everything. A backdrop does not reach into the gutter of the page's scrollbar: the gutter goes
/// while a dialog is open (base.css), and its width, told here, is kept free so that nothing moves.
pub(crate) fn show(dialog: &HtmlDialogElement) {
    let is_first = document().query_selector("dialog:modal").is_ok_and(|open| open.is_none());
    let root = document().document_element().and_then(|root| root.dyn_into::<HtmlElement>().ok());
    if let Some(root) = root.filter(|_| is_first) {
        let whole = window().inner_width().ok().and_then(|width| width.as_f64()).unwrap_or_default();
        #[allow(clippy::cast_possible_truncation, reason = "a few pixels")]
        let gutter = (whole - root.get_bounding_client_rect().width()).round() as i32;
        let _ = root.style().set_property("--gutter", &[&gutter.to_string(), "px"].concat());
    }
    // Fails only for a dialog that is no longer in the document.
    let _ = dialog.show_modal();
}

/// Opens dialogs for what needs one for a moment: a question, a choice. One at a time; in context.
#[derive(Clone, Copy)]
pub(crate) struct Dialogs {
    opened: RwSignal<Option<Opened>>,
    /// What is to open once what must not be lost is closed.
    waiting: StoredValue<Vec<Opened>>,
    /// The number of the next one.
    next: StoredValue<u32>,
}

#[derive(Clone)]
struct Opened {
    number: u32,
    opening: Opening,
}

/// What is to open.
#[derive(Clone)]
pub(crate) struct Opening {
    label: &'static str,
    kind: &'static str,
    holds: bool,
    content: SendWrapper<Rc<dyn Fn(Dialog) -> AnyView>>,
}

impl Opening {
    /// A dialog called `label`, with the `data-kind` `kind` or none.
    pub(crate) fn new(
        label: &'static str,
        kind: &'static str,
        content: impl Fn(Dialog) -> AnyView + 'static,
    ) -> Self {
        Self { label, kind, holds: false, content: SendWrapper::new(Rc::new(content)) }
    }

    /// Escape does not close it: only [`Dialog::close`] does.
    pub(crate) fn holds(mut self) -> Self {
        self.holds = true;
        self
    }
}

/// A dialog that is open.
#[derive(Clone, Copy)]
pub(crate) struct Dialog {
    number: u32,
    host: Dialogs,
}

impl Dialogs {
    /// Makes the place of dialogs and puts it into context.
    pub(crate) fn provide() {
        let (opened, waiting) = (RwSignal::new(None), StoredValue::new(Vec::new()));
        provide_context(Self { opened, waiting, next: StoredValue::new(0) });
    }

    /// The place of dialogs.
    pub(crate) fn from_context() -> Self {
        expect_context()
    }

    /// Opens it, in the place of one that is open; after one that must not be lost. After signing out there is nobody
    /// to ask.
    pub(crate) fn open(self, opening: Opening) {
        let number = self.next.try_update_value(|next| {
            *next = next.wrapping_add(1);
            *next
        });
        let is_held = |opened: &Option<Opened>| opened.as_ref().is_some_and(|it| it.opening.holds);
        let Some((number, is_held)) = number.zip(self.opened.try_with_untracked(is_held)) else { return };
        let wanted = Opened { number, opening };
        if is_held {
            self.waiting.update_value(|waiting| waiting.push(wanted));
        } else {
            self.opened.set(Some(wanted));
        }
    }

    /// Opens what waits, if anything, in the place of what is closed.
    fn go_on(self) {
        let next = |waiting: &mut Vec<Opened>| (!waiting.is_empty()).then(|| waiting.remove(0));
        let _ = self.opened.try_set(self.waiting.try_update_value(next).flatten());
    }

    /// Closes whatever is open: what it is about was left. Only what must not be lost stays.
    pub(crate) fn close(self) {
        self.waiting.update_value(|waiting| waiting.retain(|it| it.opening.holds));
        let open = self.opened.with_untracked(|opened| {
            opened.as_ref().filter(|opened| !opened.opening.holds).map(|opened| opened.number)
        });
        if let Some(number) = open {
            Dialog { number, host: self }.close();
        }
    }
}

impl Dialog {
    /// Closes it; the focus goes back to where it was.
    pub(crate) fn close(self) {
        let is_it = |opened: &Option<Opened>| opened.as_ref().is_some_and(|it| it.number == self.number);
        if self.host.opened.try_with_untracked(is_it) != Some(true) {
            return;
        }
        self.host.go_on();
        if let Some(element) = document().get_element_by_id(ID)
            && let Ok(element) = element.dyn_into::<HtmlDialogElement>()
        {
            element.close();
        }
    }
}

/// The id of the element; there is one at a time.
const ID: &str = "open-dialog";

/// Where they appear; once, in the shell.
pub(crate) fn dialog_host() -> AnyView {
    let host = Dialogs::from_context();
    dynamic(move || host.opened.get().map_or_else(nothing, |opened| draw(host, opened)))
}

fn draw(host: Dialogs, opened: Opened) -> AnyView {
    let Opened { number, opening: Opening { label, kind, holds, content } } = opened;
    let this = Dialog { number, host };
    let element = StoredValue::new_local(None::<HtmlDialogElement>);
    let reveal = move || element.with_value(|dialog| dialog.iter().for_each(show));
    effect(reveal);
    el("dialog")
        .key(number.to_string())
        .class("dialog")
        .attr("id", ID)
        .attr("data-kind", kind)
        .attr("aria-label", label)
        .attr_if("closedby", holds.then_some("none"))
        .built(move |built| element.set_value(built.clone().dyn_into().ok()))
        .on(ev::Custom::<Event>::new("cancel"), move |event| {
            if holds {
                event.prevent_default();
            }
        })
        .on(ev::close, move |_| {
            // Not by us: a second Escape closes what has held against the first.
            let is_open =
                host.opened.with_untracked(|opened| opened.as_ref().is_some_and(|it| it.number == number));
            match is_open {
                true if holds => reveal(),
                true => host.go_on(),
                false => {}
            }
        })
        .child(content(this))
        .view()
}

/// The row of buttons at the end of a dialog or of a question: the safe answer first, then what may be done before.
pub(crate) fn dialog_actions(safe: El, first: Option<El>, act: El) -> AnyView {
    el("div").class("dialog-actions").child(safe).child(first).child(act).view()
}
