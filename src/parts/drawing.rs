//! Small drawings of people and roles.

use api::roles::Role;
use leptos::prelude::*;

use crate::ui::icon;
use crate::words::common as words;

/// How many role chips a row shows before "+3".
const CHIPS: usize = 2;

/// Text that came from the API: isolated from the direction of what stands around it, with invisible
/// direction marks made visible (I1).
pub(crate) fn foreign(text: &str) -> AnyView {
    let shown: String = text.chars().map(|c| if is_invisible(c) { '\u{fffd}' } else { c }).collect();
    view! { <bdi>{shown}</bdi> }.into_any()
}

/// Marks that turn or hide text: Unicode's bidirectional controls and zero-width characters (UTS 39).
pub(crate) fn is_invisible(c: char) -> bool {
    matches!(c, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}')
}

/// A circle with initials; decoration.
pub(crate) fn avatar(initials: String, large: bool) -> AnyView {
    let size = large.then_some("large");
    view! { <span class="avatar" data-size=size aria-hidden="true">{initials}</span> }.into_any()
}

/// Two-factor state: the normal state is quiet, "off" draws the eye.
pub(crate) fn two_factor(on: bool) -> AnyView {
    let (state, name, word) = if on { ("ok", "shield-check", words::on()) } else { ("warn", "shield-alert", words::off()) };
    view! { <span class="status" data-state=state>{icon(name)}{word}</span> }.into_any()
}

/// A chip for a role; `remove` is the button inside it, if it has one.
pub(crate) fn role_chip(role: &Role, busy: bool, remove: Option<AnyView>) -> AnyView {
    let kind = role.administers().then_some("admin");
    view! {
        <li class="role-chip" data-kind=kind title=role.name.clone() aria-busy=busy.then_some("true")>
            <span>{foreign(&role.name)}</span>
            {remove}
        </li>
    }
    .into_any()
}

/// The roles in a row: two chips and how many more.
pub(crate) fn role_chips(roles: &[Role]) -> AnyView {
    if roles.is_empty() {
        return view! { <span class="status" data-state="none">{words::none()}</span> }.into_any();
    }
    let chips: Vec<_> = roles.iter().take(CHIPS).map(|role| role_chip(role, false, None)).collect();
    let more = roles.len().saturating_sub(CHIPS);
    let rest: Vec<&str> = roles.iter().skip(CHIPS).map(|role| role.name.as_str()).collect();
    let more = (more > 0).then(|| {
        let title = rest.join(", ");
        let spoken = title.clone();
        view! {
            <li class="role-chip" data-kind="more" title=title>
                <span aria-hidden="true">"+" {more}</span>
                <span class="visually-hidden">{spoken}</span>
            </li>
        }
    });
    view! { <ul class="role-chips" data-clamp="">{chips}{more}</ul> }.into_any()
}

#[cfg(test)]
mod tests {
    use super::is_invisible;

    #[test]
    fn i1_turning_and_hiding_marks_are_seen() {
        assert!("\u{202e}\u{200b}\u{2066}\u{feff}".chars().all(is_invisible));
        assert!(!"admin æøå עברית".chars().any(is_invisible));
    }
}
