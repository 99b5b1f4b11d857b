//! Elements in the page: how an [`El`] is built, and how one already there takes over a newer one in place,
//! so that it keeps its focus, its scroll and its place.

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

use super::{Act, Child, Drawn, El, Parts, Value};

/// A listener in place: its act can be exchanged without touching the DOM.
struct Listener {
    element: Element,
    name: &'static str,
    act: Rc<RefCell<Act>>,
    function: Closure<dyn FnMut(Event)>,
}

impl Drop for Listener {
    /// An event that is still under way (a dialog's `close`) must not reach a function that is gone.
    fn drop(&mut self) {
        let function = self.function.as_ref().unchecked_ref();
        let _ = self.element.remove_event_listener_with_callback(self.name, function);
    }
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
    Listener { element: element.clone(), name, act, function }
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
