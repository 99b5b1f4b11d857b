//! Elements in the page: how an [`El`] is built, and how one already there takes over a newer one in place,
//! so that it keeps its focus, its scroll and its place.

use std::borrow::Cow;
use std::cell::RefCell;
use std::rc::Rc;

use leptos::prelude::*;
use leptos::tachys::html::attribute::Attribute;
use leptos::tachys::html::attribute::any_attribute::AnyAttribute;
use leptos::tachys::hydration::Cursor;
use leptos::tachys::renderer::Rndr;
use leptos::tachys::view::any_view::AnyViewState;
use leptos::tachys::view::{Position, PositionState};
use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, Event, Node};

use crate::follow::{Follow, never_on_a_server};
use crate::{Act, Child, Drawn, El, Parts, Value};

/// An act under the owner that built it.
type Owned = Rc<dyn Fn(Event)>;

/// A listener in place: its act can be exchanged without touching the DOM.
struct Listener {
    element: Element,
    name: Cow<'static, str>,
    act: Rc<RefCell<Owned>>,
    /// `Fn`, since an act may cause its own event again.
    function: Closure<dyn Fn(Event)>,
}

impl Drop for Listener {
    /// An event that is still under way (a dialog's `close`) must not reach a function that is gone.
    fn drop(&mut self) {
        let function = self.function.as_ref().unchecked_ref();
        let _ = self.element.remove_event_listener_with_callback(&self.name, function);
    }
}

/// An attribute or property in place.
struct Held {
    name: &'static str,
    now: Now,
}

/// What was last written to an attribute; nothing if it was taken away, or never written.
type Written = Option<String>;

enum Now {
    /// The value of one that stays.
    Fixed(String),
    /// What keeps an attribute up to date, with what was written last.
    Live(Follow<Written>),
    /// What keeps a property up to date.
    Property { _follows: Follow<()> },
}

/// An element in the page.
pub(crate) struct ElState {
    element: Element,
    tag: &'static str,
    key: Option<String>,
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

impl Held {
    fn new(element: &Element, name: &'static str, value: Value) -> Self {
        let now = match value {
            Value::Fixed(text) => {
                let _ = element.set_attribute(name, &text);
                Now::Fixed(text)
            }
            Value::Live(value) => Now::Live(live(element, name, value, Written::default())),
            Value::Property(mut value) => {
                let element = element.clone();
                let follows = Follow::new(None, move |_| {
                    let _ = js_sys::Reflect::set(&element, &JsValue::from_str(name), &value());
                });
                Now::Property { _follows: follows }
            }
        };
        Self { name, now }
    }

    fn rebuild(&mut self, element: &Element, value: Value) {
        match (value, &self.now) {
            (Value::Fixed(new), Now::Fixed(old)) if new == *old => {}
            (Value::Live(value), Now::Live(follows)) => {
                let written = follows.take().unwrap_or_default();
                self.now = Now::Live(live(element, self.name, value, written));
            }
            (value, _) => *self = Self::new(element, self.name, value),
        }
    }

    fn takes(&self, name: &str, value: &Value) -> bool {
        let same_kind = matches!(
            (value, &self.now),
            (Value::Fixed(_), Now::Fixed(_))
                | (Value::Live(_), Now::Live(_))
                | (Value::Property(_), Now::Property { .. })
        );
        same_kind && self.name == name
    }
}

fn live(
    element: &Element,
    name: &'static str,
    mut value: Box<dyn FnMut() -> Option<String>>,
    written: Written,
) -> Follow<Written> {
    let element = element.clone();
    Follow::new(Some(written), move |written| {
        let now = value();
        if written.unwrap_or_default() != now {
            let _ = match &now {
                Some(text) => element.set_attribute(name, text),
                None => element.remove_attribute(name),
            };
        }
        now
    })
}

fn listen(element: &Element, name: Cow<'static, str>, act: Act) -> Listener {
    let act = Rc::new(RefCell::new(owned(act)));
    let called = act.clone();
    let function = Closure::<dyn Fn(Event)>::new(move |event| {
        // Not borrowed while it runs: it may draw this element anew, and so exchange itself.
        let act = called.borrow().clone();
        act(event);
    });
    let _ = element.add_event_listener_with_callback(&name, function.as_ref().unchecked_ref());
    Listener { element: element.clone(), name, act, function }
}

/// An act under the owner that built it, so that it finds the context.
fn owned(act: Act) -> Owned {
    match Owner::current() {
        Some(owner) => Rc::new(move |event| owner.with(|| untrack(|| act(event)))),
        None => act.into(),
    }
}

impl Render for Drawn {
    type State = ElState;

    fn build(self) -> ElState {
        self.0.take().build()
    }

    fn rebuild(self, state: &mut ElState) {
        self.0.take().rebuild_or_replace(state);
    }
}

impl El {
    pub(crate) fn build(self) -> ElState {
        let Parts { tag, key, values, acts, children, built } = *self.0;
        let element = create(tag);
        let held = values.into_iter().map(|(name, value)| Held::new(&element, name, value)).collect();
        let listeners = acts.into_iter().map(|(name, act)| listen(&element, name, act)).collect();
        let children = children.into_iter().map(|child| mounted(child, &element)).collect();
        if let Some(built) = built {
            built(&element);
        }
        ElState { element, tag, key, held, listeners, children }
    }

    fn rebuild_or_replace(self, state: &mut ElState) {
        if self.fits(state) {
            return self.rebuild(state);
        }
        let mut new = self.build();
        state.insert_before_this(&mut new);
        state.unmount();
        *state = new;
    }

    /// Whether the element in the page is of the same tag and key and has the same attributes and listeners, so
    /// that it can be kept.
    pub(crate) fn fits(&self, state: &ElState) -> bool {
        let parts = &*self.0;
        parts.built.is_none()
            && parts.tag == state.tag
            && parts.key == state.key
            && parts.values.len() == state.held.len()
            && parts.acts.len() == state.listeners.len()
            && parts.values.iter().zip(&state.held).all(|((name, value), held)| held.takes(name, value))
            && parts.acts.iter().zip(&state.listeners).all(|(new, listener)| new.0 == listener.name)
    }

    /// Gives an element that [`El::fits`] what is new.
    pub(crate) fn rebuild(self, state: &mut ElState) {
        let Parts { values, acts, children, .. } = *self.0;
        for ((_, value), held) in values.into_iter().zip(&mut state.held) {
            held.rebuild(&state.element, value);
        }
        for ((_, act), listener) in acts.into_iter().zip(&state.listeners) {
            listener.act.replace(owned(act));
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
    let is_svg = matches!(tag, "svg" | "use");
    Rndr::create_element(tag, is_svg.then_some("http://www.w3.org/2000/svg"))
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
            (Self::El(element), ChildState::El(state)) => element.rebuild_or_replace(state),
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

fn mounted(child: Child, parent: &Element) -> ChildState {
    let mut state = child.build();
    state.mount(parent, None);
    state
}

impl ElState {
    /// The element.
    pub(crate) fn element(&self) -> &Element {
        &self.element
    }
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

never_on_a_server!(Drawn, ElState);
