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

use std::cell::RefCell;
use std::rc::Rc;
use std::sync::{Arc, Mutex};

use leptos::prelude::*;
use leptos::tachys::html::attribute::Attribute;
use leptos::tachys::html::attribute::any_attribute::AnyAttribute;
use leptos::tachys::hydration::Cursor;
use leptos::tachys::reactive_graph::SharedReactiveFunction;
use leptos::tachys::view::any_view::AnyViewState;
use leptos::tachys::view::{Position, PositionState};
use send_wrapper::SendWrapper;
use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, Event, Node};

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

/// A listener in place: its act can be exchanged without touching the DOM.
struct Listener {
    name: &'static str,
    act: Rc<RefCell<Act>>,
    /// Keeps the function alive that the browser calls.
    _function: Closure<dyn FnMut(Event)>,
}

/// An attribute or property in place.
struct Held {
    name: &'static str,
    /// The value of a fixed one.
    fixed: Option<String>,
    /// What keeps a live one up to date.
    _effect: Option<RenderEffect<()>>,
}

/// An element in the page.
pub(crate) struct ElState {
    element: Element,
    tag: &'static str,
    held: Vec<Held>,
    listeners: Vec<Listener>,
    children: Vec<ChildState>,
}

/// A child in the page.
enum ChildState {
    Text(web_sys::Text, String),
    El(ElState),
    View(AnyViewState),
}

fn hold(element: &Element, name: &'static str, value: Value) -> Held {
    match value {
        Value::Fixed(text) => {
            let _ = element.set_attribute(name, &text);
            Held { name, fixed: Some(text), _effect: None }
        }
        Value::Live(mut value) => {
            let element = element.clone();
            let effect = RenderEffect::new(move |_| {
                let _ = match value() {
                    Some(text) => element.set_attribute(name, &text),
                    None => element.remove_attribute(name),
                };
            });
            Held { name, fixed: None, _effect: Some(effect) }
        }
        Value::Property(mut value) => {
            let element = element.clone();
            let effect = RenderEffect::new(move |_| {
                let _ = js_sys::Reflect::set(&element, &JsValue::from_str(name), &value());
            });
            Held { name, fixed: None, _effect: Some(effect) }
        }
    }
}

fn listen(element: &Element, name: &'static str, act: Act) -> Listener {
    let act = Rc::new(RefCell::new(owned(act)));
    let called = act.clone();
    let function = Closure::<dyn FnMut(Event)>::new(move |event| {
        // A listener that makes its own event again (a click that clicks) is not entered twice.
        if let Ok(mut act) = called.try_borrow_mut() {
            act(event);
        }
    });
    let _ = element.add_event_listener_with_callback(name, function.as_ref().unchecked_ref());
    Listener { name, act, _function: function }
}

/// Runs an act under the owner that built it, so that it finds the context.
fn owned(mut act: Act) -> Act {
    match Owner::current() {
        Some(owner) => Box::new(move |event| owner.with(|| untrack(|| act(event)))),
        None => act,
    }
}

impl Render for Drawn {
    type State = ElState;

    fn build(self) -> ElState {
        self.0.take().build()
    }

    fn rebuild(self, state: &mut ElState) {
        self.0.take().rebuild(state);
    }
}

impl El {
    fn build(self) -> ElState {
        let Parts { tag, values, acts, children, built } = *self.0;
        let element = create(tag);
        let held = values.into_iter().map(|(name, value)| hold(&element, name, value)).collect();
        let listeners = acts.into_iter().map(|(name, act)| listen(&element, name, act)).collect();
        let children = children.into_iter().map(|child| mounted(child, &element)).collect();
        if let Some(built) = built {
            built(&element);
        }
        ElState { element, tag, held, listeners, children }
    }

    fn rebuild(self, state: &mut ElState) {
        if !self.fits(state) {
            let mut new = self.build();
            state.insert_before_this(&mut new);
            state.unmount();
            *state = new;
            return;
        }
        let Parts { values, acts, children, .. } = *self.0;
        for ((name, value), held) in values.into_iter().zip(&mut state.held) {
            match value {
                Value::Fixed(text) if held.fixed.as_ref() == Some(&text) => {}
                value => *held = hold(&state.element, name, value),
            }
        }
        for ((_, act), listener) in acts.into_iter().zip(&state.listeners) {
            if let Ok(mut current) = listener.act.try_borrow_mut() {
                *current = owned(act);
            }
        }
        // An element's children are all its own: what is new goes to the end.
        for gone in state.children.iter_mut().skip(children.len()) {
            gone.unmount();
        }
        state.children.truncate(children.len());
        for (index, child) in children.into_iter().enumerate() {
            match state.children.get_mut(index) {
                Some(old) => child.rebuild(old),
                None => state.children.push(mounted(child, &state.element)),
            }
        }
    }
}

/// Makes an element; icons are of SVG's namespace.
fn create(tag: &'static str) -> Element {
    let document = leptos::tachys::dom::document();
    let made = match tag {
        "svg" | "use" => document.create_element_ns(Some("http://www.w3.org/2000/svg"), tag),
        _ => document.create_element(tag),
    };
    made.unwrap_or_else(|_| unreachable!("tags are names"))
}

impl Child {
    fn build(self) -> ChildState {
        match self {
            Self::Text(text) => {
                ChildState::Text(leptos::tachys::dom::document().create_text_node(&text), text)
            }
            Self::El(element) => ChildState::El(element.build()),
            Self::View(view) => ChildState::View(view.build()),
        }
    }

    fn rebuild(self, state: &mut ChildState) {
        match (self, state) {
            (Self::Text(new), ChildState::Text(node, old)) => {
                if new != *old {
                    node.set_data(&new);
                    *old = new;
                }
            }
            (Self::El(element), ChildState::El(state)) => element.rebuild(state),
            (Self::View(view), ChildState::View(state)) => view.rebuild(state),
            (other, state) => {
                let mut new = other.build();
                state.insert_before_this(&mut new);
                state.unmount();
                *state = new;
            }
        }
    }
}

impl ChildState {
    fn each(&mut self) -> &mut dyn Mountable {
        match self {
            Self::Text(node, _) => node,
            Self::El(state) => state,
            Self::View(state) => state,
        }
    }
}

impl Mountable for ChildState {
    fn unmount(&mut self) {
        self.each().unmount();
    }

    fn mount(&mut self, parent: &Element, marker: Option<&Node>) {
        self.each().mount(parent, marker);
    }

    fn insert_before_this(&self, child: &mut dyn Mountable) -> bool {
        match self {
            Self::Text(node, _) => node.insert_before_this(child),
            Self::El(state) => state.insert_before_this(child),
            Self::View(state) => state.insert_before_this(child),
        }
    }

    fn elements(&self) -> Vec<Element> {
        match self {
            Self::Text(..) => Vec::new(),
            Self::El(state) => state.elements(),
            Self::View(state) => state.elements(),
        }
    }
}

impl El {
    /// Whether the element in the page has the same tag, attributes and listeners, so that it can be kept.
    fn fits(&self, state: &ElState) -> bool {
        let parts = &*self.0;
        let same_value = |(new, held): (&(&str, Value), &Held)| {
            new.0 == held.name && matches!(new.1, Value::Fixed(_)) == held.fixed.is_some()
        };
        parts.built.is_none()
            && parts.tag == state.tag
            && parts.values.len() == state.held.len()
            && parts.acts.len() == state.listeners.len()
            && parts.values.iter().zip(&state.held).all(same_value)
            && parts.acts.iter().zip(&state.listeners).all(|(new, listener)| new.0 == listener.name)
    }
}

fn mounted(child: Child, parent: &Element) -> ChildState {
    let mut state = child.build();
    state.mount(parent, None);
    state
}

impl Mountable for ElState {
    fn unmount(&mut self) {
        self.element.remove();
    }

    fn mount(&mut self, parent: &Element, marker: Option<&Node>) {
        let _ = parent.insert_before(&self.element, marker);
    }

    fn insert_before_this(&self, child: &mut dyn Mountable) -> bool {
        let Some(parent) = self.element.parent_element() else { return false };
        child.mount(&parent, Some(&self.element));
        true
    }

    fn elements(&self) -> Vec<Element> {
        vec![self.element.clone()]
    }
}

impl AddAnyAttr for Drawn {
    type Output<SomeNewAttr: Attribute> = Self;

    fn add_any_attr<NewAttr: Attribute>(self, _: NewAttr) -> Self {
        self
    }
}

/// Asked for by [`AnyView`]. The app is never drawn on a server, so there is nothing to write or to adopt.
impl RenderHtml for Drawn {
    type AsyncOutput = Self;
    type Owned = Self;
    const MIN_LENGTH: usize = 0;

    fn dry_resolve(&mut self) {}

    async fn resolve(self) -> Self {
        self
    }

    fn to_html_with_buf(self, _: &mut String, _: &mut Position, _: bool, _: bool, _: Vec<AnyAttribute>) {}

    fn hydrate<const FROM_SERVER: bool>(self, _: &Cursor, _: &PositionState) -> ElState {
        self.build()
    }

    fn into_owned(self) -> Self {
        self
    }
}
