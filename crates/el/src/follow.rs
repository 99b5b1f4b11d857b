//! What follows its signals, and leaves them when it goes.

use leptos::prelude::*;
use leptos::reactive::graph::{Subscriber as _, ToAnySubscriber as _};
use leptos::tachys::html::attribute::Attribute;
use leptos::tachys::html::attribute::any_attribute::AnyAttribute;
use leptos::tachys::hydration::Cursor;
use leptos::tachys::view::any_view::AnyViewState;
use leptos::tachys::view::{Position, PositionState};
use send_wrapper::SendWrapper;
use web_sys::{Element, Node};

/// A render effect that takes itself off its signals' lists when it is dropped.
///
/// Leptos' own does not: a signal that lives long (the selection of a list) keeps a weak pointer, and so the
/// memory of the effect, for each row that ever asked it, until it changes for the next time; a memo keeps it for
/// ever. Measured here: 40 kB a page of fifty rows.
///
/// And what it drew goes with it at once: Leptos leaves that to the effect's task, which runs later, and until then
/// what follows a signal in there would still be run, although its owner, and with it the signal, is gone.
pub(crate) struct Follow<T: 'static>(RenderEffect<T>);

impl<T: 'static> Follow<T> {
    /// Runs `run` now, with `before`, and whenever a signal it read has changed, with what it gave last.
    pub(crate) fn new(before: Option<T>, run: impl FnMut(Option<T>) -> T + 'static) -> Self {
        Self(RenderEffect::new_with_value(run, before))
    }

    /// What it gave last.
    pub(crate) fn take(&self) -> Option<T> {
        self.0.take_value()
    }
}

impl<T: 'static> Drop for Follow<T> {
    fn drop(&mut self) {
        let this = self.0.to_any_subscriber();
        this.clear_sources(&this);
        drop(self.take());
    }
}

/// A view that follows its signals.
pub fn dynamic(view: impl FnMut() -> AnyView + 'static) -> AnyView {
    fn erased(view: Box<dyn FnMut() -> AnyView>) -> AnyView {
        Dynamic(SendWrapper::new(view)).into_any()
    }
    erased(Box::new(view))
}

struct Dynamic(SendWrapper<Box<dyn FnMut() -> AnyView>>);

/// A view in the page that follows its signals.
struct DynamicState(Follow<AnyViewState>);

impl Dynamic {
    fn draw(self, before: Option<AnyViewState>) -> DynamicState {
        let mut view = self.0.take();
        DynamicState(Follow::new(before, move |before| {
            let view = view();
            match before {
                Some(mut state) => {
                    view.rebuild(&mut state);
                    state
                }
                None => view.build(),
            }
        }))
    }
}

impl Render for Dynamic {
    type State = DynamicState;

    fn build(self) -> DynamicState {
        self.draw(None)
    }

    /// What is in the page is taken over, as everywhere here.
    fn rebuild(self, state: &mut DynamicState) {
        let before = state.0.take();
        *state = self.draw(before);
    }
}

impl Mountable for DynamicState {
    fn unmount(&mut self) {
        self.0.0.unmount();
    }

    fn mount(&mut self, parent: &Element, marker: Option<&Node>) {
        self.0.0.mount(parent, marker);
    }

    fn insert_before_this(&self, child: &mut dyn Mountable) -> bool {
        self.0.0.insert_before_this(child)
    }

    fn elements(&self) -> Vec<Element> {
        self.0.0.elements()
    }
}

/// What [`AnyView`] asks for beside `Render`. The app is never drawn on a server, so there is nothing to write or
/// to adopt.
macro_rules! never_on_a_server {
    ($view:ty, $state:ty) => {
        impl AddAnyAttr for $view {
            type Output<SomeNewAttr: Attribute> = Self;

            fn add_any_attr<NewAttr: Attribute>(self, _: NewAttr) -> Self {
                self
            }
        }

        impl RenderHtml for $view {
            type AsyncOutput = Self;
            type Owned = Self;
            const MIN_LENGTH: usize = 0;

            fn dry_resolve(&mut self) {}

            async fn resolve(self) -> Self {
                self
            }

            fn to_html_with_buf(
                self,
                _: &mut String,
                _: &mut Position,
                _: bool,
                _: bool,
                _: Vec<AnyAttribute>,
            ) {
            }

            fn hydrate<const FROM_SERVER: bool>(self, _: &Cursor, _: &PositionState) -> $state {
                self.build()
            }

            fn into_owned(self) -> Self {
                self
            }
        }
    };
}
pub(crate) use never_on_a_server;

never_on_a_server!(Dynamic, DynamicState);
