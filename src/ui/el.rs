//! Elements as data: a tag, attributes, listeners, children.
//!
//! Leptos' `view!` compiles each element into types and code of its own: fast to run, large to load. Measured
//! on this app (ARCHITECTURE.md), the same pages took twice the bytes. Here a page is a row of calls of the
//! same few functions, compiled once, and another page costs little. Everything else stays Leptos': signals,
//! effects, owners, the router and [`AnyView`], with which an [`El`] mixes freely.
//!
//! ```ignore
//! el("p").class("note").attr("role", "status").child(words::loading()).flag("hidden", move || done.get())
//! ```

use std::sync::{Arc, Mutex};

use leptos::prelude::*;
use leptos::tachys::reactive_graph::SharedReactiveFunction;
use send_wrapper::SendWrapper;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, Event};

mod drawn;

/// What an attribute or property is.
enum Value {
    /// An attribute that stays.
    Fixed(String),
    /// An attribute that follows its signals.
    Live(Box<dyn FnMut() -> Option<String>>),
    /// A property that follows its signals.
    Property(Box<dyn FnMut() -> JsValue>),
}

type Act = Box<dyn FnMut(Event)>;
type See = Box<dyn FnOnce(&Element)>;

struct Parts {
    tag: &'static str,
    values: Vec<(&'static str, Value)>,
    acts: Vec<(&'static str, Act)>,
    children: Vec<Child>,
    built: Option<See>,
}

/// An element under construction. It lives on the one thread that a page has, and behind one pointer, so
/// that a chain of calls moves four bytes from one to the next.
pub(crate) struct El(Box<Parts>);

/// An element as a view: views must be `Send`, though a page has but one thread.
struct Drawn(SendWrapper<El>);

/// Begins an element.
pub(crate) fn el(tag: &'static str) -> El {
    let parts = Parts { tag, values: Vec::new(), acts: Vec::new(), children: Vec::new(), built: None };
    El(Box::new(parts))
}

/// Begins a button that submits nothing.
pub(crate) fn button(class: &'static str) -> El {
    el("button").attr("type", "button").class(class)
}

impl El {
    /// Its class.
    #[inline(never)]
    pub(crate) fn class(self, class: &'static str) -> Self {
        self.value("class", Value::Fixed(class.to_owned()))
    }

    /// An attribute that stays.
    #[inline(never)]
    pub(crate) fn attr(self, name: &'static str, value: impl Into<String>) -> Self {
        self.value(name, Value::Fixed(value.into()))
    }

    /// An attribute that stays, if there is a value.
    #[inline(never)]
    pub(crate) fn attr_if(self, name: &'static str, value: Option<&str>) -> Self {
        match value {
            Some(value) => self.value(name, Value::Fixed(value.to_owned())),
            None => self,
        }
    }

    /// An attribute that follows its signals; `None` takes it away.
    pub(crate) fn live(self, name: &'static str, value: impl FnMut() -> Option<String> + 'static) -> Self {
        self.value(name, Value::Live(Box::new(value)))
    }

    /// An attribute that is `"true"` or absent.
    pub(crate) fn flag(self, name: &'static str, mut is_set: impl FnMut() -> bool + 'static) -> Self {
        self.live(name, move || is_set().then(|| "true".to_owned()))
    }

    /// An attribute that is `"true"` or `"false"`.
    pub(crate) fn toggle(self, name: &'static str, mut is_set: impl FnMut() -> bool + 'static) -> Self {
        self.live(name, move || Some(if is_set() { "true" } else { "false" }.to_owned()))
    }

    /// A property that follows its signals: `value`, `checked`.
    pub(crate) fn prop(self, name: &'static str, value: impl FnMut() -> JsValue + 'static) -> Self {
        self.value(name, Value::Property(Box::new(value)))
    }

    #[inline(never)]
    fn value(mut self, name: &'static str, value: Value) -> Self {
        self.0.values.push((name, value));
        self
    }

    /// What happens on an event. The listener runs under the owner that built the element.
    pub(crate) fn on<E: JsCast>(self, name: &'static str, mut act: impl FnMut(E) + 'static) -> Self {
        self.act(name, Box::new(move |event| act(event.unchecked_into())))
    }

    /// What happens on a click.
    pub(crate) fn click(self, mut act: impl FnMut() + 'static) -> Self {
        self.act("click", Box::new(move |_| act()))
    }

    /// What happens with what is typed.
    pub(crate) fn input(self, mut act: impl FnMut(String) + 'static) -> Self {
        self.act("input", Box::new(move |event| act(event_target_value(&event))))
    }

    #[inline(never)]
    fn act(mut self, name: &'static str, act: Act) -> Self {
        self.0.acts.push((name, act));
        self
    }

    /// Sees the DOM's element once, when it is made; it is not in the page yet then.
    pub(crate) fn built(mut self, see: impl FnOnce(&Element) + 'static) -> Self {
        self.0.built = Some(Box::new(see));
        self
    }

    /// A child: text, an element, a view, several views, or nothing.
    #[inline(never)]
    pub(crate) fn child(self, child: impl IntoChild) -> Self {
        match child.into_child() {
            Some(child) => self.push(child),
            None => self,
        }
    }

    /// A child that follows its signals.
    pub(crate) fn dynamic(self, view: impl FnMut() -> AnyView + 'static) -> Self {
        self.push_view(dynamic(view))
    }

    /// A child that follows its signals and may be absent.
    pub(crate) fn maybe(self, mut view: impl FnMut() -> Option<AnyView> + 'static) -> Self {
        self.push_view(dynamic(move || view().unwrap_or_else(nothing)))
    }

    /// Text that follows its signals.
    pub(crate) fn says(self, mut text: impl FnMut() -> String + 'static) -> Self {
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
    #[inline(never)]
    pub(crate) fn view(self) -> AnyView {
        Drawn(SendWrapper::new(self)).into_any()
    }
}

/// A view that follows its signals.
pub(crate) fn dynamic(view: impl FnMut() -> AnyView + 'static) -> AnyView {
    fn erased(view: Box<dyn FnMut() -> AnyView>) -> AnyView {
        let mut view = SendWrapper::new(view);
        let shared: SharedReactiveFunction<AnyView> = Arc::new(Mutex::new(move || (*view)()));
        shared.into_any()
    }
    erased(Box::new(view))
}

/// No view.
pub(crate) fn nothing() -> AnyView {
    ().into_any()
}

/// Several views in a row.
pub(crate) fn row<const N: usize>(views: [AnyView; N]) -> AnyView {
    Vec::from(views).into_any()
}

/// What stands in an element.
pub(crate) enum Child {
    /// Text.
    Text(String),
    /// An element.
    El(El),
    /// Any other view of Leptos.
    View(AnyView),
}

/// What can stand in an element.
pub(crate) trait IntoChild {
    /// As a child, if there is one.
    fn into_child(self) -> Option<Child>;
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
