//! Whether the person who is signed in may change anything. Whoever knows the own account tells it here.

use std::rc::Rc;

use leptos::prelude::*;
use send_wrapper::SendWrapper;

use crate::ui::react::Ask;

/// In context.
#[derive(Clone)]
pub(crate) struct Permit(SendWrapper<Ask<Option<&'static str>>>);

impl Permit {
    /// Puts it into context: `refusal` says why nothing may be changed, if so. Follows its signals.
    pub(crate) fn provide(refusal: impl Fn() -> Option<&'static str> + 'static) {
        provide_context(Self(SendWrapper::new(Rc::new(refusal))));
    }

    /// What holds for the person who is signed in.
    pub(crate) fn from_context() -> Self {
        expect_context()
    }

    /// Why nothing may be changed, if so (D3). While the account is not known, the API decides.
    pub(crate) fn refusal(&self) -> Option<&'static str> {
        (self.0)()
    }
}
