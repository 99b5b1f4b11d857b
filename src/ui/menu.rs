//! One menu for the whole page, shown beside the button that opened it.
//!
//! It is a popover: the browser closes it on Escape and on a click elsewhere. A list with 200 rows so has
//! one menu and not 200.

use leptos::html;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

/// One line of a menu.
#[derive(Clone)]
pub(crate) struct MenuItem {
    icon: &'static str,
    label: &'static str,
    act: Callback<()>,
    checked: Option<bool>,
}

impl MenuItem {
    /// A line that does `act`.
    pub(crate) fn new(icon: &'static str, label: &'static str, act: impl Fn() + Send + Sync + 'static) -> Self {
        Self { icon, label, act: Callback::new(move |()| act()), checked: None }
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
    left: f64,
    top: f64,
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
        let Some(button) = event.current_target().and_then(|target| target.dyn_into::<HtmlElement>().ok()) else {
            return;
        };
        let place = button.get_bounding_client_rect();
        let height = window().inner_height().ok().and_then(|height| height.as_f64()).unwrap_or_default();
        let width = window().inner_width().ok().and_then(|width| width.as_f64()).unwrap_or_default();
        // Below the button unless it stands in the lower half; never beyond the right edge.
        let above = place.top() > height / 2.0;
        let left = place.left().min(width - 256.0).max(8.0);
        let top = if above { height - place.top() + 4.0 } else { place.bottom() + 4.0 };
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
#[component]
pub(crate) fn MenuHost() -> impl IntoView {
    let menus = expect_context::<Menus>();
    move || menus.shown.get().map(|shown| open_menu(menus, shown))
}

fn open_menu(menus: Menus, shown: Shown) -> AnyView {
    let element = NodeRef::<html::Div>::new();
    Effect::new(move |_| {
        if let Some(menu) = element.get() {
            let _ = menu.show_popover();
            crate::ui::focus(".menu[popover] button");
        }
    });
    let px = |value: f64| [&value.round().to_string(), "px"].concat();
    let (top, bottom) = if shown.above { ("auto".into(), px(shown.top)) } else { (px(shown.top), "auto".into()) };
    let items: Vec<_> = shown.items.into_iter().map(|item| menu_line(item, element)).collect();
    view! {
        <div class="menu" popover="auto" role="menu" aria-label=shown.label node_ref=element
            style:left=px(shown.left) style:top=top style:bottom=bottom
            on:keydown=move |event| move_focus(&event, "[role^=menuitem]")
            on:toggle=move |_| if element.get_untracked().is_some_and(|menu| menu.matches(":popover-open") == Ok(false)) {
                menus.closed();
            }>
            {items}
        </div>
    }
    .into_any()
}

fn menu_line(item: MenuItem, menu: NodeRef<html::Div>) -> AnyView {
    let MenuItem { icon, label, act, checked } = item;
    let role = if checked.is_some() { "menuitemradio" } else { "menuitem" };
    view! {
        <button type="button" role=role aria-checked=checked.map(|on| if on { "true" } else { "false" })
            on:click=move |_| {
                if let Some(menu) = menu.get_untracked() {
                    let _ = menu.hide_popover();
                }
                act.run(());
            }>
            {if icon.is_empty() { view! { <span class="no-icon"></span> }.into_any() } else { crate::ui::icon(icon) }}
            {label}
        </button>
    }
    .into_any()
}

/// Moves the focus among the elements that match `selector` inside the listener's element, by the arrow
/// keys, Home and End.
pub(crate) fn move_focus(event: &web_sys::KeyboardEvent, selector: &str) {
    let Some(list) = event.current_target().and_then(|target| target.dyn_into::<web_sys::Element>().ok()) else {
        return;
    };
    let Ok(all) = list.query_selector_all(selector) else { return };
    let focused = document().active_element();
    let current = (0..all.length()).find(|&index| all.get(index).as_ref() == focused.as_ref().map(AsRef::as_ref));
    let last = all.length().saturating_sub(1);
    let Some(next) = step(&event.key(), current, last) else { return };
    event.prevent_default();
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
        ("ArrowUp", _) | ("End", _) => Some(last),
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
