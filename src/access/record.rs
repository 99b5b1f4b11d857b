//! Changes with what became of each: the change set of this browser, an offboarding, a cut. How they are sent is in
//! `send`.

use api::access::ChangeSet;
use leptos::prelude::*;

/// Where changes stand with what became of them. Without types of its own, since sending them is much code.
pub(crate) trait Record {
    /// Looks at them as they are; not where they have gone with their page.
    fn look(&self, look: &mut dyn FnMut(&ChangeSet));

    /// Notes something of them.
    fn note(&self, act: Box<dyn FnOnce(&mut ChangeSet)>);
}

/// Of a page, gone with it.
impl Record for RwSignal<ChangeSet> {
    fn look(&self, look: &mut dyn FnMut(&ChangeSet)) {
        let _ = self.try_with_untracked(look);
    }

    fn note(&self, act: Box<dyn FnOnce(&mut ChangeSet)>) {
        let _ = self.try_update(act);
    }
}
