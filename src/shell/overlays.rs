//! What may be open above the page.

use leptos::prelude::*;

/// Each of them: open or not.
#[derive(Clone, Copy)]
pub(crate) struct Overlays {
    /// The palette.
    pub(super) palette: RwSignal<bool>,
    /// The sheet of keys.
    pub(super) keys: RwSignal<bool>,
    /// The navigation of narrow screens.
    pub(super) navigation: RwSignal<bool>,
}

impl Overlays {
    /// Nothing is open.
    pub(super) fn new() -> Self {
        Self { palette: RwSignal::new(false), keys: RwSignal::new(false), navigation: RwSignal::new(false) }
    }
}
