//! Lines of a card, a thing each: its picture, its name, what is said of it, and at the end its state and acts.

use leptos::prelude::*;
use text::Foreign;

use crate::ui::copy::copy_button;
use crate::ui::icon;
use el::{El, IntoChild, el};

/// A line: `mark` is the name of an icon, or empty; `about` is the small text below `name`.
pub(crate) fn line(mark: &'static str, name: impl IntoChild, about: impl IntoChild, end: Vec<AnyView>) -> El {
    let mark = (!mark.is_empty()).then(|| el("span").class("line-mark").child(icon(mark)));
    let about = about.into_child().map(|about| el("small").child(about));
    let main = el("span").class("line-main").child(name).child(about);
    el("li").child(mark).child(main).child(el("span").class("line-end").child(end))
}

/// The lines in their card, or what to say when there is none.
pub(crate) fn lines(all: Vec<El>, none: &str) -> AnyView {
    if all.is_empty() {
        return el("div").class("card-body").child(el("p").class("quiet").child(none)).view();
    }
    let all: Vec<_> = all.into_iter().map(El::view).collect();
    el("ul").class("line-list").child(all).view()
}

/// A word of warning in a line.
pub(crate) fn badge(word: &'static str) -> AnyView {
    el("span").class("badge").attr("data-state", "warn").child(icon("triangle-alert")).child(word).view()
}

/// A value to be carried elsewhere: whole, selectable, with a button that copies just that. `label` says what the button
/// copies.
pub(crate) fn copy_line(term: &'static str, value: &Foreign, label: &'static str, help: &str) -> El {
    let raw = value.raw();
    let code = el("code").attr("translate", "no").child(raw);
    let line = el("div").child(code).child(copy_button(label, raw.to_owned()));
    let help = (!help.is_empty()).then(|| el("small").child(help));
    el("div").class("copy-line").child(el("span").child(term)).child(line).child(help)
}
