//! Small drawings of people and roles.

use api::roles::Role;
use leptos::prelude::*;
use text::is_invisible;

use crate::ui::icon;
use crate::words::common as words;
use el::{El, el};

/// How many role chips a row shows before "+3".
const CHIPS: usize = 2;

/// The longest name that is drawn, in characters; the rest would only push everything else away (I2).
const LONGEST: usize = 200;

/// Text that came from the API, for a view: isolated from the direction of what stands around it (I1).
pub(crate) fn foreign(text: &str) -> AnyView {
    el("bdi").child(shown(text)).view()
}

/// Text that came from the API, for a sentence: marks that turn or hide text are made visible, text from
/// right to left is isolated, and what is endless is cut (I1, I2).
pub(crate) fn shown(text: &str) -> String {
    let mut shown: String =
        text.chars().take(LONGEST).map(|c| if is_invisible(c) { '\u{fffd}' } else { c }).collect();
    if text.chars().nth(LONGEST).is_some() {
        shown.push('…');
    }
    if shown.chars().any(|c| matches!(c, '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fefc}')) {
        // First strong isolate … pop directional isolate (Unicode UAX 9).
        shown = ["\u{2068}", &shown, "\u{2069}"].concat();
    }
    shown
}

/// A circle with initials; decoration.
pub(crate) fn avatar(initials: String, large: bool) -> AnyView {
    el("span")
        .class("avatar")
        .attr_if("data-size", large.then_some("large"))
        .attr("aria-hidden", "true")
        .child(initials)
        .view()
}

/// Two-factor state: the normal state is quiet, "off" draws the eye.
pub(crate) fn two_factor(on: bool) -> AnyView {
    let (state, name, word) =
        if on { ("ok", "shield-check", words::on()) } else { ("warn", "shield-alert", words::off()) };
    status(state, name, word)
}

/// A state in a word, with its icon.
pub(crate) fn status(state: &'static str, name: &str, word: &str) -> AnyView {
    el("span")
        .class("status")
        .attr("data-state", state)
        .child(icon(name))
        .child(el("span").child(word))
        .view()
}

/// A chip for a role; `remove` is the button inside it, if it has one.
pub(crate) fn role_chip(role: &Role, busy: bool, remove: Option<El>) -> AnyView {
    el("li")
        .class("role-chip")
        .attr_if("data-kind", role.administers().then_some("admin"))
        .attr("title", shown(&role.name))
        .attr("aria-busy", if busy { "true" } else { "false" })
        .child(foreign(&role.name))
        .child(remove)
        .view()
}

/// The roles in a row: two chips and how many more.
pub(crate) fn role_chips(roles: &[Role]) -> AnyView {
    if roles.is_empty() {
        return el("span").class("status").attr("data-state", "none").child(words::none()).view();
    }
    let mut chips: Vec<_> = roles.iter().take(CHIPS).map(|role| role_chip(role, false, None)).collect();
    if roles.len() > CHIPS {
        let rest = roles.iter().skip(CHIPS).map(|role| shown(&role.name)).collect::<Vec<_>>().join(", ");
        let count = ["+", &(roles.len() - CHIPS).to_string()].concat();
        let more = el("li").class("role-chip").attr("data-kind", "more").attr("title", rest.as_str());
        let seen = el("span").attr("aria-hidden", "true").child(count);
        chips.push(more.child(seen).child(el("span").class("visually-hidden").child(rest)).view());
    }
    el("ul").class("role-chips").attr("data-clamp", "").child(chips).view()
}

#[cfg(test)]
mod tests {
    use super::shown;

    #[test]
    fn i2_endless_names_are_cut_and_others_kept() {
        assert_eq!(shown("kari.nordmann"), "kari.nordmann");
        assert_eq!(shown(&"å".repeat(1000)).chars().count(), 201);
        assert_eq!(shown("a\u{202e}b"), "a\u{fffd}b");
        assert_eq!(shown("נועה"), "\u{2068}נועה\u{2069}");
    }
}
