//! Names as numbers: whatever is compared often is compared as a number.

use std::collections::HashMap;
use std::sync::Arc;

/// The number of a subject, an action or a scope, in the model that gave it.
pub type Id = u32;

/// Names, each with a number by the order of coming.
#[derive(Clone, Debug, Default)]
pub(super) struct Names {
    ids: HashMap<Arc<str>, Id>,
    all: Vec<Arc<str>>,
}

impl Names {
    /// The number of a name, made if need be, and whether it is new.
    pub(super) fn add(&mut self, name: &str) -> (Id, bool) {
        if let Some(id) = self.ids.get(name) {
            return (*id, false);
        }
        let (id, name) = (self.count(), Arc::<str>::from(name));
        self.ids.insert(Arc::clone(&name), id);
        self.all.push(name);
        (id, true)
    }

    /// The number of a name.
    pub(super) fn find(&self, name: &str) -> Option<Id> {
        self.ids.get(name).copied()
    }

    /// The name of a number.
    pub(super) fn name(&self, id: Id) -> &str {
        self.all.get(id as usize).map_or("", |name| name)
    }

    /// How many there are.
    pub(super) fn count(&self) -> Id {
        // Four thousand million names do not fit into a browser.
        Id::try_from(self.all.len()).unwrap_or(Id::MAX)
    }
}
