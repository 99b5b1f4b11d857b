//! What is right for few, folded away: a summary and what it opens.

use leptos::ev;
use leptos::prelude::*;

use crate::ui::icon;
use el::{El, IntoChild, el};

/// A fold called `title`, with a `hint` of what is inside.
pub(crate) fn disclosure(title: &str, hint: &'static str, inside: El) -> AnyView {
    let summary = el("summary").child(mark()).child(title).child(" ").child(el("small").child(hint));
    el("details").class("fold").child(summary).child(el("div").child(inside)).view()
}

/// A fold that is worked out when it is opened; what it opens is of class `inner`.
pub(crate) fn unfolding(
    summary: impl IntoChild,
    inner: &'static str,
    inside: impl Fn() -> AnyView + 'static,
) -> El {
    let open = RwSignal::new(false);
    let toggled = move |event| open.set(event_target::<web_sys::Element>(&event).has_attribute("open"));
    el("details")
        .class("fold")
        .on(ev::toggle, toggled)
        .child(el("summary").child(mark()).child(summary))
        .child(el("div").class(inner).maybe(move || open.get().then(&inside)))
}

fn mark() -> AnyView {
    el("span").class("fold-mark").child(icon("chevron-right")).view()
}
