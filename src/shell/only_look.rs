//! The strip above every page while this browser only looks (P25), with the way out.

use leptos::prelude::*;

use crate::prefs::Prefs;
use crate::ui::icon;
use crate::words::{common, shell as words};
use el::{button, el};

/// The strip, while it is so.
pub(super) fn only_look() -> AnyView {
    let prefs = expect_context::<Prefs>();
    let strip = move || {
        let off = button("button").attr("data-size", "small").click(move || prefs.choose_only_look(false));
        let says = el("p").child(icon("eye")).child(" ").child(common::only_looks());
        el("div").class("look-strip").child(says).child(off.child(words::switch_off())).view()
    };
    el("div").attr("role", "status").maybe(move || prefs.only_look.get().then(strip)).view()
}
