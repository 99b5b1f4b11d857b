//! A domain that is confirmed: what it is good for, and what removing it would do.

use leptos::prelude::*;

use super::words;
use crate::parts::prelude::*;
use crate::ui::icon;
use el::el;

/// That it is done.
pub(super) fn confirmed() -> AnyView {
    let title = el("p").child(el("b").child(words::confirmed()));
    let says = el("div").child(title).child(el("p").child(words::record_may_go()));
    let notice = el("div").class("notice").attr("data-state", "ok").attr("role", "status");
    notice.child(icon("circle-check")).child(says).view()
}

/// What follows from removing it.
pub(super) fn if_removed() -> AnyView {
    let one = |name, title, text| line(name, el("b").child(title), text, Vec::new());
    let all = vec![
        one("users", words::people_stay(), words::people_stay_text()),
        one("user-x", words::nobody_new(), words::nobody_new_text()),
    ];
    headed("h-removed", words::if_you_remove_it(), nothing_more(), Vec::new()).child(lines(all, "")).view()
}
