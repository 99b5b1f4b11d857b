//! What is right for few, folded away: a summary and what it opens.

use leptos::prelude::*;

use crate::ui::icon;
use el::{El, el};

/// A fold called `title`, with a `hint` of what is inside.
pub(crate) fn disclosure(title: &str, hint: &'static str, inside: El) -> AnyView {
    let mark = el("span").class("fold-mark").child(icon("chevron-right"));
    let summary = el("summary").child(mark).child(title).child(" ").child(el("small").child(hint));
    el("details").class("fold").child(summary).child(el("div").child(inside)).view()
}
