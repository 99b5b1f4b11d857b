//! The page where one begins: what needs attention, and what one may want to do.

use leptos::prelude::*;

use super::done_here::done_here;
use super::due::attention;
use super::guides::{GUIDES, Guide, Kept};
use super::{paths, words};
use crate::pages::access::shared::change_card;
use crate::pages::users::shared::invitations_card;
use crate::parts::prelude::*;
use crate::ui::icon;
use el::{button, dynamic, el, nothing, row};

/// The page `/`.
pub(crate) fn home() -> AnyView {
    let column = |cards: Vec<AnyView>| el("div").child(cards);
    let grid = el("div").class("detail-grid").child(column(vec![attention()])).child(column(vec![
        change_card(),
        done_here(),
        invitations_card(),
    ]));
    row([page_head(words::home(), words::what_home_is(), Vec::new()), grid.view(), tasks()])
}

/// The guided tasks, each with how far it is.
fn tasks() -> AnyView {
    let kept = Kept::new();
    let list = el("ul").class("task-list").dynamic(move || {
        let shown: Vec<_> =
            GUIDES.iter().filter(|guide| !kept.is_away(guide)).map(|guide| task(guide, kept)).collect();
        shown.into_any()
    });
    let away = dynamic(move || {
        let count = GUIDES.iter().filter(|guide| kept.is_away(guide)).count();
        if count == 0 {
            return nothing();
        }
        let back = button("button").attr("data-size", "small").click(move || {
            kept.bring_back();
            crate::ui::focus_if_lost("#h-tasks");
        });
        el("p")
            .class("quiet")
            .child(words::put_away_count(count))
            .child(" ")
            .child(back.child(words::show_them()))
            .view()
    });
    el("section")
        .class("stack")
        .attr("aria-labelledby", "h-tasks")
        .child(el("h2").attr("id", "h-tasks").attr("tabindex", "-1").child(words::what_to_do()))
        .child(list)
        .child(away)
        .view()
}

fn task(guide: &'static Guide, kept: Kept) -> AnyView {
    let says = el("span").child(el("b").child((guide.title)())).child(el("small").child((guide.about)()));
    let progress = kept.says(guide).map(|says| el("small").child(el("b").child(says)));
    let link = el("a").attr("href", paths::guide(guide.name));
    el("li").child(link.child(icon(guide.icon)).child(says.child(progress))).view()
}
