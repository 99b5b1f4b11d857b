//! What stands above a subject: the groups that it is in, directly or by way of others, as far as the session's store has
//! read them.

use api::access::plan::Question;
use api::subjects::{Kind, Subject};
use leptos::prelude::*;
use text::Foreign;

use crate::access::{Access, Asking};

/// What is known of it. Copy: hand it to closures freely.
#[derive(Clone, Copy)]
pub(super) struct Reach {
    of: StoredValue<Foreign>,
    /// The groups that it is directly in …
    direct: Asking,
    /// … and all above those, where it is a group: nobody is in a person.
    above: Asking,
    access: Access,
}

impl Reach {
    /// Begins to read what stands above `subject`.
    pub(super) fn of(subject: &Foreign) -> Self {
        let of = StoredValue::new(subject.clone());
        let reach = Self { of, direct: Asking::new(), above: Asking::new(), access: Access::from_context() };
        reach.direct.ask(Question::Direct(subject.clone()));
        if Kind::of_id(subject.raw()) == Kind::Group {
            reach.above.ask(Question::Above(subject.clone()));
        }
        reach
    }

    /// The reading of the groups that it is directly in.
    pub(super) fn reading(self) -> Asking {
        self.direct
    }

    /// Those that it is directly in, once they are known, or that they cannot be.
    pub(super) fn direct(self) -> Option<Vec<Subject>> {
        let model = self.access.model();
        let of = self.of.get_value();
        let is_settled = Question::Direct(of.clone()).missing(&model).is_empty();
        is_settled.then(|| {
            let groups = model.direct_groups(of.raw()).into_iter();
            groups.map(|id| model.subject_of(id.raw())).collect()
        })
    }

    /// Whether it is directly in `group`, as far as is known.
    pub(super) fn is_in(self, group: &Foreign) -> bool {
        self.access.model().direct_groups(self.of.get_value().raw()).contains(group)
    }

    /// Whether `group` stands above it.
    pub(super) fn holds(self, group: &Foreign) -> bool {
        self.access.model().is_within(self.of.get_value().raw(), group.raw())
    }

    /// Whether it stands above `group`, which is above it: both are in one circle.
    pub(super) fn goes_round_by(self, group: &Foreign) -> bool {
        self.holds(group) && self.access.model().is_within(group.raw(), self.of.get_value().raw())
    }

    /// Whether all above it is known; nothing while it is being read.
    pub(super) fn is_whole(self) -> Option<bool> {
        Some(self.above.reading()?.is_complete())
    }
}
