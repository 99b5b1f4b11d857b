//! The product's name and the tenant's.

use leptos::prelude::*;

use crate::config::Config;
use crate::ui::icon;
use crate::words::shell as words;
use el::el;

/// Both, as a link to the start.
pub(super) fn brand() -> AnyView {
    let brand = expect_context::<Config>().brand;
    let mark = match brand.logo {
        Some(logo) => {
            el("img").attr("src", logo).attr("alt", "").attr("width", "24").attr("height", "24").view()
        }
        None => icon("shield-check"),
    };
    let name = el("small").attr("translate", "no").child(brand.name.unwrap_or_default());
    el("a")
        .class("brand")
        .attr("href", "/")
        .child(mark)
        .child(el("span").child(words::product()).child(name))
        .view()
}
