//! What this browser does: whether it only looks (P25), its language, its theme.

use leptos::ev;
use leptos::prelude::*;

use super::words;
use crate::parts::prelude::*;
use crate::prefs::{Prefs, Theme};
use crate::ui::field::{next_id, tick_box};
use crate::words::{Lang, lang};
use el::{El, el};

/// The card.
pub(super) fn console_card() -> AnyView {
    let prefs = expect_context::<Prefs>();
    let tick = tick_box()
        .prop("checked", move || prefs.only_look.get().into())
        .on(ev::change, move |event| prefs.choose_only_look(event_target_checked(&event)));
    let says =
        el("span").child(el("b").child(words::only_look())).child(el("small").child(words::only_look_help()));
    let languages = Lang::ALL.map(|one| (one.tag(), one.name()));
    let language = select(words::language(), &languages, lang().tag(), move |tag| {
        if let Some(chosen) = Lang::of_tag(tag) {
            prefs.choose_lang(chosen);
        }
    });
    let themes = [("", words::as_the_system()), ("light", words::light()), ("dark", words::dark())];
    let theme = select(words::theme(), &themes, prefs.theme.get_untracked().name(), move |name| {
        prefs.choose_theme(Theme::of(name));
    });
    let body = el("div")
        .class("card-body")
        .child(el("label").class("check-line").child(tick).child(says))
        .child(language)
        .child(theme);
    headed("h-console", words::this_console(), nothing_more(), Vec::new()).child(body).view()
}

/// One of a few, in a field that opens.
fn select(
    label: &'static str,
    options: &[(&'static str, &'static str)],
    chosen: &str,
    choose: impl Fn(&str) + 'static,
) -> El {
    let id = next_id();
    let option = |(value, word): &(&'static str, &'static str)| {
        let option = el("option").attr("value", *value).child(*word);
        if *value == chosen { option.attr("selected", "") } else { option }.view()
    };
    let options: Vec<_> = options.iter().map(option).collect();
    let field = el("select").class("select").attr("id", id).child(options);
    let field = field.on(ev::change, move |event| choose(&event_target_value(&event)));
    el("div").class("field").child(el("label").attr("for", id).child(label)).child(field)
}
