//! What support needs to know, folded away, and a button that copies it.

use leptos::prelude::AnyView;

use crate::ui::copy::copy_text_button;
use crate::words::session as words;
use el::el;

/// Draws `details`.
pub(super) fn support(details: String) -> AnyView {
    let text = el("pre").attr("translate", "no").child(details.as_str());
    el("details")
        .child(el("summary").child(words::support_details()))
        .child(text)
        .child(copy_text_button(words::copy_details(), move || details.clone()))
        .view()
}
