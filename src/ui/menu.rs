//! One menu for the whole page, shown beside the button that opened it.
//!
//! It is a popover: the browser closes it on Escape and on a click elsewhere. A list with 200 rows so has
//! one menu and not 200.

use leptos::ev;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

use crate::ui::keys::{Pressed, on_key};
use crate::ui::react::effect;
use el::{dynamic, el, nothing};

/// One line of a menu.
#[derive(Clone)]
pub(crate) struct MenuItem {
    icon: &'static str,
    label: &'static str,
    act: Callback<()>,
    checked: Option<bool>,
    href: Option<String>,
}

impl MenuItem {
    /// A line that does `act`.
    pub(crate) fn new(
        icon: &'static str,
        label: &'static str,
        act: impl Fn() + Send + Sync + 'static,
    ) -> Self {
        Self { icon, label, act: Callback::new(move |()| act()), checked: None, href: None }
    }

    /// A line that leads somewhere: a real link, which a half-filled form can ask about.
    pub(crate) fn link(icon: &'static str, label: &'static str, href: String) -> Self {
        Self { href: Some(href), ..Self::new(icon, label, || ()) }
    }

    /// A line that is one choice of several.
    pub(crate) fn choice(label: &'static str, checked: bool, act: impl Fn() + Send + Sync + 'static) -> Self {
        let icon = if checked { "check" } else { "" };
        Self { checked: Some(checked), ..Self::new(icon, label, act) }
    }
}

#[derive(Clone)]
struct Shown {
    label: String,
    items: Vec<MenuItem>,
    left: i32,
    top: i32,
    above: bool,
}

/// Opens menus; in context.
#[derive(Clone, Copy)]
pub(crate) struct Menus {
    shown: RwSignal<Option<Shown>>,
    opener: StoredValue<Option<HtmlElement>, LocalStorage>,
}

impl Menus {
    /// Makes the page's menu and puts it into context.
    pub(crate) fn provide() {
        provide_context(Self { shown: RwSignal::new(None), opener: StoredValue::new_local(None) });
    }

    /// Opens the menu `label` beside the element that the event's listener sits on.
    pub(crate) fn open(self, event: &web_sys::MouseEvent, label: String, items: Vec<MenuItem>) {
        let Some(button) = event.current_target().and_then(|target| target.dyn_into::<HtmlElement>().ok())
        else {
            return;
        };
        let place = button.get_bounding_client_rect();
        let root = document().document_element();
        let (width, height) =
            root.map(|root| (root.client_width(), root.client_height())).unwrap_or_default();
        #[allow(clippy::cast_possible_truncation, reason = "whole pixels of a window")]
        let (from_left, from_top, to_bottom) =
            (place.left() as i32, place.top() as i32, place.bottom() as i32);
        // Below the button unless it stands in the lower half; never beyond the right edge.
        let above = from_top > height / 2;
        let left = from_left.min(width - 256).max(8);
        let top = if above { height - from_top + 4 } else { to_bottom + 4 };
        let _ = button.set_attribute("aria-expanded", "true");
        self.opener.set_value(Some(button));
        self.shown.set(Some(Shown { label, items, left, top, above }));
    }

    fn closed(self) {
        self.shown.set(None);
        let Some(Some(button)) = self.opener.try_update_value(Option::take) else { return };
        let _ = button.set_attribute("aria-expanded", "false");
        let focused = document().active_element();
        if focused.is_none_or(|element| element.tag_name() == "BODY") {
            let _ = button.focus();
        }
    }
}

/// Where menus appear; once, in the shell.
pub(crate) fn menu_host() -> AnyView {
    let menus = expect_context::<Menus>();
    dynamic(move || menus.shown.get().map_or_else(nothing, |shown| open_menu(menus, shown)))
}

fn open_menu(menus: Menus, shown: Shown) -> AnyView {
    let element = StoredValue::new_local(None::<HtmlElement>);
    effect(move || {
        element.with_value(|menu| menu.as_ref().map(HtmlElement::show_popover));
        crate::ui::focus(".menu[popover] [role^=menuitem]");
    });
    let px = |value: i32| [&value.to_string(), "px"].concat();
    let (side, distance) = if shown.above { ("bottom", px(shown.top)) } else { ("top", px(shown.top)) };
    let left = px(shown.left);
    let place = move |built: &web_sys::Element| {
        if let Ok(menu) = built.clone().dyn_into::<HtmlElement>() {
            // By the object model: the policy refuses a `style` attribute.
            let _ = menu.style().set_property("left", &left);
            let _ = menu.style().set_property(side, &distance);
            element.set_value(Some(menu));
        }
    };
    let toggled = move |_: web_sys::Event| {
        let closed = element
            .with_value(|menu| menu.as_ref().is_some_and(|menu| menu.matches(":popover-open") == Ok(false)));
        if closed {
            menus.closed();
        }
    };
    let items: Vec<_> = shown.items.into_iter().map(|item| menu_line(item, element)).collect();
    let menu = el("div")
        .class("menu")
        .attr("popover", "auto")
        .attr("role", "menu")
        .attr("aria-label", shown.label)
        .built(place)
        .on(ev::toggle, toggled)
        .child(items);
    on_key(menu, |pressed| move_focus(&pressed, "[role^=menuitem]")).view()
}

fn menu_line(item: MenuItem, menu: StoredValue<Option<HtmlElement>, LocalStorage>) -> AnyView {
    let MenuItem { icon, label, act, checked, href } = item;
    let role = if checked.is_some() { "menuitemradio" } else { "menuitem" };
    let mark = if icon.is_empty() { el("span").class("no-icon").view() } else { crate::ui::icon(icon) };
    let line = match &href {
        Some(href) => el("a").attr("href", href.as_str()),
        None => el("button").attr("type", "button"),
    };
    line.attr("role", role)
        .attr_if("aria-checked", checked.map(|on| if on { "true" } else { "false" }))
        .click(move || {
            menu.with_value(|menu| menu.as_ref().map(HtmlElement::hide_popover));
            act.run(());
        })
        .child(mark)
        .child(label)
        .view()
}

/// Moves the focus among the elements that match `selector` inside the listener's element, by the arrow
/// keys, Home and End.
pub(crate) fn move_focus(pressed: &Pressed, selector: &str) {
    if pressed.goes_into_a_field() {
        return;
    }
    let Some(list) = pressed.heard_by() else { return };
    let Ok(all) = list.query_selector_all(selector) else { return };
    let focused = document().active_element();
    // In a table the focus may be on something else in the same row.
    let holds_focus = |index: &u32| {
        let one = all.get(*index).and_then(|node| node.dyn_into::<web_sys::Element>().ok());
        let row = one.and_then(|one| one.closest("tr").ok().flatten().or(Some(one)));
        row.is_some_and(|row| row.contains(focused.as_ref().map(AsRef::as_ref)))
    };
    let current = (0..all.length()).find(holds_focus);
    let end = all.length().saturating_sub(1);
    let Some(next) = pressed.name().and_then(|key| step(&key, current, end)) else { return };
    pressed.take();
    if let Some(element) = all.get(next).and_then(|node| node.dyn_into::<HtmlElement>().ok()) {
        let _ = element.focus();
    }
}

/// The index to go to from `current` by `key`, if the key moves at all. `last` is the last index.
pub(crate) fn step(key: &str, current: Option<u32>, last: u32) -> Option<u32> {
    match (key, current) {
        ("ArrowDown", None) | ("Home", _) => Some(0),
        ("ArrowDown", Some(at)) => Some(if at >= last { 0 } else { at + 1 }),
        ("ArrowUp", Some(at)) if at > 0 => Some(at - 1),
        ("ArrowUp" | "End", _) => Some(last),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::step;

    #[test]
    fn arrows_go_round_and_other_keys_do_nothing() {
        assert_eq!(step("ArrowDown", None, 2), Some(0));
        assert_eq!(step("ArrowDown", Some(2), 2), Some(0));
        assert_eq!(step("ArrowUp", Some(0), 2), Some(2));
        assert_eq!(step("ArrowUp", Some(2), 2), Some(1));
        assert_eq!(step("End", Some(0), 2), Some(2));
        assert_eq!(step("a", Some(0), 2), None);
    }
}
