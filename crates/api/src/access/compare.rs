//! Whether the API's own word on a subject agrees with what was worked out here. Where it does not, the API's word
//! holds: something changed meanwhile, or was not read, or the tree of actions is another.
//!
//! The API may list granted policies as they are or with all that stands below their actions. Both are taken as what they
//! give; so a right that we see and the API does not list itself, but grants by a wider one, is no difference. Nor is one
//! of a group that comes by a group above it: of a group the API may list its own policies alone.

use std::collections::HashSet;

use super::model::Model;
use super::names::Id;
use super::view::Pair;
use crate::subjects::{Kind, Permission};

/// Where both differ. Both lists empty: the API agrees.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Difference {
    /// What the API gives and we did not see.
    pub unseen: Vec<Permission>,
    /// What we worked out and the API does not give.
    pub unconfirmed: Vec<Permission>,
}

impl Difference {
    /// Whether both say the same.
    pub fn is_none(&self) -> bool {
        self.unseen.is_empty() && self.unconfirmed.is_empty()
    }
}

/// Compares what the API says of a subject with what the model says.
pub fn compare(model: &Model, subject: &str, told: &[Permission]) -> Difference {
    let mut view = model.view();
    let subject = view.subject(subject);
    let pairs: HashSet<Pair> = told
        .iter()
        .map(|one| Pair { action: view.action(one.action.raw()), scope: view.scope(one.scope.raw()) })
        .collect();
    let policies = view.policies_for(subject);
    let pairs_of = |own: bool| -> HashSet<Pair> {
        let is_own = |policy: &Id| view.held(*policy).is_some_and(|held| held.subject == subject);
        policies
            .iter()
            .filter(|policy| !own || is_own(policy))
            .filter_map(|policy| view.pair(*policy))
            .collect()
    };
    let (ours, told_for_sure) = (pairs_of(false), pairs_of(view.kind(subject) == Kind::Group));
    let gives = |all: &HashSet<Pair>, pair: &Pair| {
        let scopes = view.scopes_above(pair.scope);
        let has = |action| scopes.iter().any(|scope| all.contains(&Pair { action, scope: *scope }));
        view.actions_above(pair.action).into_iter().any(has)
    };
    let named = |pair: &Pair| Permission {
        action: view.action_name(pair.action).into(),
        scope: view.scope_of(pair.scope).text().into(),
    };
    let lacking = |these: &HashSet<Pair>, of: &HashSet<Pair>| -> Vec<Permission> {
        let mut all: Vec<Permission> = of.iter().filter(|pair| !gives(these, pair)).map(named).collect();
        all.sort();
        all.dedup();
        all
    };
    Difference { unseen: lacking(&ours, &pairs), unconfirmed: lacking(&pairs, &told_for_sure) }
}
