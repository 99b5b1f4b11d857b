//! Elements that come, go and move, each known by its key.

use leptos::prelude::*;
use leptos::tachys::html::attribute::Attribute;
use leptos::tachys::html::attribute::any_attribute::AnyAttribute;
use leptos::tachys::hydration::Cursor;
use leptos::tachys::view::{Position, PositionState};
use send_wrapper::SendWrapper;
use wasm_bindgen::JsCast;
use web_sys::{Comment, Element, Node};

use crate::El;
use crate::drawn::ElState;
use crate::follow::never_on_a_server;

/// Draws `items` in a row. When they are drawn anew, an element stays with the item whose `key` it had: what is
/// removed takes its own focus along, never its neighbour's, and what moved is moved. Of two items with one key
/// the second is drawn anew each time.
pub fn keyed<T>(
    items: impl IntoIterator<Item = T>,
    key: impl Fn(&T) -> String,
    draw: impl Fn(T) -> El,
) -> AnyView {
    let draw = |item: T| {
        let key = key(&item);
        draw(item).key(key)
    };
    each_by_its_key(items.into_iter().map(draw).collect())
}

/// As [`keyed`], of elements that have their keys already.
pub fn each_by_its_key(elements: Vec<El>) -> AnyView {
    Keyed(SendWrapper::new(elements)).into_any()
}

struct Keyed(SendWrapper<Vec<El>>);

/// Such elements in the page, with a mark behind the last.
struct KeyedState {
    elements: Vec<ElState>,
    end: Comment,
}

impl Render for Keyed {
    type State = KeyedState;

    fn build(self) -> KeyedState {
        let elements = self.0.take().into_iter().map(El::build).collect();
        KeyedState { elements, end: leptos::tachys::dom::document().create_comment("") }
    }

    fn rebuild(self, state: &mut KeyedState) {
        let mut before: Vec<Option<ElState>> =
            std::mem::take(&mut state.elements).into_iter().map(Some).collect();
        state.elements = self
            .0
            .take()
            .into_iter()
            .map(|element| {
                let same = before.iter_mut().find(|old| old.as_ref().is_some_and(|old| element.fits(old)));
                match same.and_then(Option::take) {
                    Some(mut old) => {
                        element.rebuild(&mut old);
                        old
                    }
                    None => element.build(),
                }
            })
            .collect();
        for mut gone in before.into_iter().flatten() {
            gone.unmount();
        }
        state.place();
    }
}

impl KeyedState {
    /// Puts each element before the next, from the last on; what stands there already is not touched, and so keeps
    /// its focus.
    fn place(&self) {
        let Some(parent) = self.end.parent_node() else { return };
        let mut next: &Node = &self.end;
        for state in self.elements.iter().rev() {
            let element: &Node = state.element();
            let is_placed = element.next_sibling().is_some_and(|sibling| sibling.is_same_node(Some(next)));
            if !is_placed {
                let _ = parent.insert_before(element, Some(next));
            }
            next = element;
        }
    }
}

impl Mountable for KeyedState {
    fn unmount(&mut self) {
        for element in &mut self.elements {
            element.unmount();
        }
        self.end.remove();
    }

    fn mount(&mut self, parent: &Element, marker: Option<&Node>) {
        for element in &mut self.elements {
            element.mount(parent, marker);
        }
        let _ = parent.insert_before(&self.end, marker);
    }

    fn insert_before_this(&self, child: &mut dyn Mountable) -> bool {
        if let Some(first) = self.elements.first() {
            return first.insert_before_this(child);
        }
        let parent = self.end.parent_node().and_then(|parent| parent.dyn_into::<Element>().ok());
        let Some(parent) = parent else { return false };
        child.mount(&parent, Some(&self.end));
        true
    }

    fn elements(&self) -> Vec<Element> {
        self.elements.iter().flat_map(ElState::elements).collect()
    }
}

never_on_a_server!(Keyed, KeyedState);
