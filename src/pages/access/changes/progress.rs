//! How far the sending of changes is, with Stop.

use leptos::prelude::*;

use super::words;
use crate::access::apply::{Apply, Phase};
use crate::ui::number;
use crate::words::common;
use el::{button, dynamic, el, nothing};

/// Drawn while something is under way.
pub(crate) fn progress(apply: Apply) -> AnyView {
    dynamic(move || {
        let Some(phase) = apply.phase() else { return nothing() };
        let (done, all, says): (usize, usize, fn(&str, &str) -> String) = match phase {
            Phase::Reading(done, all) => (done, all, words::reading),
            Phase::ReadingBack(done, all) => (done, all, words::reading_back),
            Phase::Sending => {
                let (done, all) = apply.bulk().progress();
                (done, all, words::sending)
            }
        };
        let bar = el("progress")
            .attr("max", all.max(1).to_string())
            .attr("value", done.to_string())
            .attr("aria-label", common::progress());
        let stop =
            button("button").attr("data-size", "small").click(move || apply.stop()).child(common::stop());
        el("div")
            .class("bulk-progress")
            .attr("role", "status")
            .child(bar)
            .child(el("span").child(says(&number(done as u64), &number(all as u64))))
            .child(stop)
            .view()
    })
}
