//! Facts about a record: terms and what they are, some with a button that copies.

use leptos::prelude::*;
use text::Foreign;

use crate::parts::detail::card::card;
use crate::ui::copy::copy_button;
use el::{El, IntoChild, el};

/// Facts under construction.
pub(crate) struct Facts(El);

impl Facts {
    /// None yet.
    pub(crate) fn new() -> Self {
        Self(el("dl").class("fact-list"))
    }

    /// A fact.
    pub(crate) fn fact(self, term: &'static str, what: impl IntoChild) -> Self {
        self.line(term, el("dd").child(what))
    }

    /// Text that can be copied; `label` says what the button copies.
    pub(crate) fn copied(self, term: &'static str, text: &Foreign, label: &'static str) -> Self {
        self.shown(term, text, text, label)
    }

    /// As [`Self::copied`], of text that is shown otherwise than it is copied.
    pub(crate) fn shown(
        self,
        term: &'static str,
        shown: &Foreign,
        copied: &Foreign,
        label: &'static str,
    ) -> Self {
        let copy = copy_button(label, copied.raw().to_owned());
        self.line(term, el("dd").child(shown).child(copy))
    }

    /// As [`Self::copied`], of an identifier.
    pub(crate) fn code(self, term: &'static str, text: &Foreign, label: &'static str) -> Self {
        let copy = copy_button(label, text.raw().to_owned());
        self.line(term, el("dd").child(code(text)).child(copy))
    }

    /// Several identifiers, or what to say when there are none.
    pub(crate) fn codes(self, term: &'static str, all: &[Foreign], none: &'static str) -> Self {
        if all.is_empty() {
            return self.fact(term, none);
        }
        let mut what = el("span");
        for one in all {
            what = what.child(code(one)).child(" ");
        }
        self.fact(term, what)
    }

    fn line(self, term: &'static str, what: El) -> Self {
        Self(self.0.child(el("div").child(el("dt").child(term)).child(what)))
    }

    /// The facts alone, as the body of a card.
    pub(crate) fn body(self) -> AnyView {
        el("div").class("card-body").child(self.0).view()
    }

    /// The card `title` with these facts.
    pub(crate) fn card(self, id: &'static str, title: &'static str) -> AnyView {
        card(id, title).child(self.body()).view()
    }
}

/// An identifier, as it is.
pub(crate) fn code(text: &Foreign) -> El {
    el("code").attr("translate", "no").child(text)
}
