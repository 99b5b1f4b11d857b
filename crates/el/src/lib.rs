//! Elements as data: a tag, attributes, listeners, children.
//!
//! Leptos' `view!` compiles each element into types and code of its own: fast to run, large to load. Measured
//! on this app (ARCHITECTURE.md), the same pages took a third more bytes. Here a page is a row of calls of the
//! same few functions, compiled once, and another page costs little. Everything else stays Leptos': signals,
//! effects, owners, the router and [`AnyView`], with which an [`El`] mixes freely.
//!
//! | `view!` | here |
//! |---|---|
//! | `<p class="note" role="status">{text}</p>` | `el("p").class("note").attr("role", "status").child(text)` |
//! | `<p hidden=move \|\| done.get()>` | `el("p").flag("hidden", move \|\| done.get())` |
//! | `<input prop:value=move \|\| text.get()/>` | `el("input").prop("value", move \|\| text.get().into())` |
//! | `<button on:click=move \|_\| act()>` | `button("button").click(act)` |
//! | `<ul on:keydown=move \|event\| move_to(event)>` | `el("ul").on(ev::keydown, move_to)` |
//! | `{move \|\| names.get()}` | `.dynamic(move \|\| …)`, `.maybe(…)`, `.says(…)` |
//! | `<For each key children/>` | `keyed(items, key, draw)` |
//!
//! When an element is drawn anew, the one in the page takes the new one over in place if both have the same tag,
//! key, attributes and listeners: so it keeps its focus, its scroll and its place. Which of several elements it is
//! goes by position, or by [`El::key`] where things come and go.
//!
//! **Exit test.** With the next minor version of Leptos, build one group both ways, by this and by `view!`, and
//! compare the wasm after brotli. Within 5 %, go back to `view!` and delete this crate.

use std::borrow::Cow;

use leptos::ev::EventDescriptor;
use leptos::prelude::*;
use send_wrapper::SendWrapper;
use text::Foreign;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, Event};

mod drawn;
mod follow;
mod keyed;

pub use follow::dynamic;
pub use keyed::{each_by_its_key, keyed};

/// What an attribute or property is.
enum Value {
    /// An attribute that stays.
    Fixed(String),
    /// An attribute that follows its signals.
    Live(Box<dyn FnMut() -> Option<String>>),
    /// A property that follows its signals.
    Property(Box<dyn FnMut() -> JsValue>),
}

type Act = Box<dyn Fn(Event)>;
type See = Box<dyn FnOnce(&Element)>;

struct Parts {
    tag: &'static str,
    key: Option<String>,
    values: Vec<(&'static str, Value)>,
    acts: Vec<(Cow<'static, str>, Act)>,
    children: Vec<Child>,
    built: Option<See>,
}

/// An element under construction. It lives on the one thread that a page has, and behind one pointer, so
/// that a chain of calls moves four bytes from one to the next.
pub struct El(Box<Parts>);

/// An element as a view: views must be `Send`, though a page has but one thread.
struct Drawn(SendWrapper<El>);

/// Begins an element.
pub fn el(tag: &'static str) -> El {
    El(Box::new(Parts {
        tag,
        key: None,
        values: Vec::new(),
        acts: Vec::new(),
        children: Vec::new(),
        built: None,
    }))
}

/// Begins a button that submits nothing.
pub fn button(class: &'static str) -> El {
    el("button").attr("type", "button").class(class)
}

impl El {
    /// What it is about, such as an id: only an element about the same takes it over.
    #[must_use]
    pub fn key(mut self, key: impl Into<String>) -> Self {
        self.0.key = Some(key.into());
        self
    }

    /// Its class.
    #[must_use]
    #[inline(never)]
    pub fn class(self, class: &'static str) -> Self {
        self.value("class", Value::Fixed(class.to_owned()))
    }

    /// An attribute that stays.
    #[must_use]
    #[inline(never)]
    pub fn attr(self, name: &'static str, value: impl Into<String>) -> Self {
        self.value(name, Value::Fixed(value.into()))
    }

    /// An attribute that stays, if there is a value.
    #[must_use]
    #[inline(never)]
    pub fn attr_if(self, name: &'static str, value: Option<&str>) -> Self {
        match value {
            Some(value) => self.value(name, Value::Fixed(value.to_owned())),
            None => self,
        }
    }

    /// An attribute that follows its signals; `None` takes it away. A value that is the one before is not
    /// written again.
    #[must_use]
    pub fn live(self, name: &'static str, value: impl FnMut() -> Option<String> + 'static) -> Self {
        self.value(name, Value::Live(Box::new(value)))
    }

    /// An attribute that is `"true"` or absent.
    #[must_use]
    pub fn flag(self, name: &'static str, mut is_set: impl FnMut() -> bool + 'static) -> Self {
        self.live(name, move || is_set().then(|| "true".to_owned()))
    }

    /// An attribute that is `"true"` or `"false"`.
    #[must_use]
    pub fn toggle(self, name: &'static str, mut is_set: impl FnMut() -> bool + 'static) -> Self {
        self.live(name, move || Some(if is_set() { "true" } else { "false" }.to_owned()))
    }

    /// A property that follows its signals: `value`, `checked`. Written at each change, since a person may have
    /// changed it meanwhile.
    #[must_use]
    pub fn prop(self, name: &'static str, value: impl FnMut() -> JsValue + 'static) -> Self {
        self.value(name, Value::Property(Box::new(value)))
    }

    #[inline(never)]
    fn value(mut self, name: &'static str, value: Value) -> Self {
        self.0.values.push((name, value));
        self
    }

    /// What happens on an event, as `on(ev::keydown, |event| …)`. The listener runs under the owner that built
    /// the element, untracked. An act may cause its own event again: it is entered again.
    #[must_use]
    pub fn on<E: EventDescriptor>(self, event: E, act: impl Fn(E::EventType) + 'static) -> Self
    where
        E::EventType: JsCast,
    {
        self.act(event.name(), Box::new(move |event| act(event.unchecked_into())))
    }

    /// What happens on a click.
    #[must_use]
    pub fn click(self, act: impl Fn() + 'static) -> Self {
        self.act(Cow::Borrowed("click"), Box::new(move |_| act()))
    }

    /// What happens with what is typed.
    #[must_use]
    pub fn input(self, act: impl Fn(String) + 'static) -> Self {
        self.act(Cow::Borrowed("input"), Box::new(move |event| act(event_target_value(&event))))
    }

    #[inline(never)]
    fn act(mut self, name: Cow<'static, str>, act: Act) -> Self {
        self.0.acts.push((name, act));
        self
    }

    /// Sees the DOM's element once, when it is made; it is not in the page yet then. Such an element is never
    /// taken over by another.
    #[must_use]
    pub fn built(mut self, see: impl FnOnce(&Element) + 'static) -> Self {
        self.0.built = Some(Box::new(see));
        self
    }

    /// A child: text, an element, a view, several views, or nothing.
    #[must_use]
    #[inline(never)]
    pub fn child(self, child: impl IntoChild) -> Self {
        match child.into_child() {
            Some(child) => self.push(child),
            None => self,
        }
    }

    /// A child that follows its signals.
    #[must_use]
    pub fn dynamic(self, view: impl FnMut() -> AnyView + 'static) -> Self {
        self.push_view(dynamic(view))
    }

    /// A child that follows its signals and may be absent.
    #[must_use]
    pub fn maybe(self, mut view: impl FnMut() -> Option<AnyView> + 'static) -> Self {
        self.push_view(dynamic(move || view().unwrap_or_else(nothing)))
    }

    /// Text that follows its signals.
    #[must_use]
    pub fn says(self, mut text: impl FnMut() -> String + 'static) -> Self {
        self.push_view(dynamic(move || text().into_any()))
    }

    #[inline(never)]
    fn push_view(self, view: AnyView) -> Self {
        self.push(Child::View(view))
    }

    #[inline(never)]
    fn push(mut self, child: Child) -> Self {
        self.0.children.push(child);
        self
    }

    /// The element as a view.
    #[must_use]
    #[inline(never)]
    pub fn view(self) -> AnyView {
        Drawn(SendWrapper::new(self)).into_any()
    }
}

/// No view.
pub fn nothing() -> AnyView {
    ().into_any()
}

/// Several views in a row.
pub fn row<const N: usize>(views: [AnyView; N]) -> AnyView {
    Vec::from(views).into_any()
}

/// What stands in an element.
pub enum Child {
    /// Text.
    Text(String),
    /// An element.
    El(El),
    /// Any other view of Leptos.
    View(AnyView),
}

/// What can stand in an element.
pub trait IntoChild {
    /// As a child, if there is one.
    fn into_child(self) -> Option<Child>;
}

impl IntoChild for Child {
    fn into_child(self) -> Option<Child> {
        Some(self)
    }
}
impl IntoChild for AnyView {
    fn into_child(self) -> Option<Child> {
        Some(Child::View(self))
    }
}
impl IntoChild for El {
    fn into_child(self) -> Option<Child> {
        Some(Child::El(self))
    }
}
impl IntoChild for &str {
    fn into_child(self) -> Option<Child> {
        self.to_owned().into_child()
    }
}
impl IntoChild for String {
    fn into_child(self) -> Option<Child> {
        Some(Child::Text(self))
    }
}
/// Isolated from the direction of what stands around it, and kept from being translated (I1).
impl IntoChild for &Foreign {
    fn into_child(self) -> Option<Child> {
        el("bdi").attr("translate", "no").child(self.to_string()).into_child()
    }
}
impl IntoChild for Vec<AnyView> {
    fn into_child(self) -> Option<Child> {
        Some(Child::View(self.into_any()))
    }
}
impl<T: IntoChild> IntoChild for Option<T> {
    fn into_child(self) -> Option<Child> {
        self.and_then(IntoChild::into_child)
    }
}
