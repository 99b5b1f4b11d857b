//! Changes with what became of each: the change set of this browser, an offboarding, a cut. How they are sent is in
//! `send`.

use api::access::ChangeSet;
use leptos::prelude::*;

/// Where changes stand with what became of them. Copies are the same.
pub(crate) trait Record: Clone + 'static {
    /// Looks at them as they are; nothing where they have gone with their page.
    fn now<T>(&self, look: impl FnOnce(&ChangeSet) -> T) -> Option<T>;

    /// Notes something of them.
    fn noting(&self, act: impl FnOnce(&mut ChangeSet));
}

/// Of a page, gone with it.
impl Record for RwSignal<ChangeSet> {
    fn now<T>(&self, look: impl FnOnce(&ChangeSet) -> T) -> Option<T> {
        self.try_with_untracked(look)
    }

    fn noting(&self, act: impl FnOnce(&mut ChangeSet)) {
        let _ = self.try_update(act);
    }
}
