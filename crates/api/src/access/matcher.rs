//! Which policies a question is about: one matcher for a list, a preview and a check, so that they never say two things.
//! It needs no model, only the tree of actions, so a list that is read by cursor can use it slice by slice.

use std::collections::HashSet;

use super::scope::Scope;
use super::tree::Tree;
use crate::policies::Policy;

/// How a policy stands to what is asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reach {
    /// It names the very same, in whatever spelling of the scope.
    Names,
    /// It gives the right that is asked for: its action is the same or above, its scope the same or wider.
    Gives,
    /// It lies in what is asked for: its action is the same or below, its scope the same or narrower.
    Within,
}

/// What is asked of policies. What is left out matches any.
#[derive(Clone, Debug, Default)]
pub struct Matcher {
    subjects: Option<HashSet<String>>,
    actions: Option<HashSet<String>>,
    scope: Option<(Scope, Reach)>,
}

impl Matcher {
    /// Matches every policy.
    pub fn new() -> Self {
        Self::default()
    }

    /// Only policies of these subjects: one, or one with all groups above it.
    #[must_use]
    pub fn of<S: Into<String>>(mut self, subjects: impl IntoIterator<Item = S>) -> Self {
        self.subjects = Some(subjects.into_iter().map(Into::into).collect());
        self
    }

    /// Only policies with this action, or as `reach` says.
    #[must_use]
    pub fn action(mut self, tree: &Tree, action: &str, reach: Reach) -> Self {
        let actions = match reach {
            Reach::Names => vec![action.to_owned()],
            Reach::Gives => tree.names_above(action),
            Reach::Within => tree.names_below(action),
        };
        self.actions = Some(actions.into_iter().collect());
        self
    }

    /// Only policies on this scope, or as `reach` says.
    #[must_use]
    pub fn scope(mut self, scope: &str, reach: Reach) -> Self {
        self.scope = Some((Scope::of(scope), reach));
        self
    }

    /// Whether it is about certain subjects.
    pub fn is_of_subjects(&self) -> bool {
        self.subjects.is_some()
    }

    /// Whether it is one of the policies that are asked for.
    pub fn matches(&self, policy: &Policy) -> bool {
        let is_of =
            |all: &Option<HashSet<String>>, one: &str| all.as_ref().is_none_or(|all| all.contains(one));
        is_of(&self.subjects, policy.subject.raw())
            && is_of(&self.actions, policy.action.raw())
            && self.scope.as_ref().is_none_or(|(asked, reach)| {
                let scope = Scope::of(policy.scope.raw());
                match reach {
                    Reach::Names => scope == *asked,
                    Reach::Gives => scope.covers(asked),
                    Reach::Within => asked.covers(&scope),
                }
            })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::actions::{Action, Parent};

    #[test]
    fn names_gives_and_within() {
        let action = |name: &str, parent: Parent| Action { name: name.into(), parent, title: None };
        let manage = || Parent::Is("a.manage".into());
        let tree = Tree::of(&[
            action("a.manage", Parent::None),
            action("a.read", manage()),
            action("a.write", manage()),
        ]);
        let policies = [
            ("user-1", "a.manage", "/"),
            ("user-1", "a.read", "/s/1/"),
            ("user-2", "a.read", "/s/12"),
            ("user-2", "a.write", "/s/1/x"),
        ];
        let found = |matcher: Matcher| -> Vec<usize> {
            let policies =
                policies.iter().map(|(subject, action, scope)| Policy::new(subject, action, scope));
            policies.enumerate().filter(|(_, policy)| matcher.matches(policy)).map(|(at, _)| at).collect()
        };
        let new = Matcher::new;
        assert_eq!(found(new()), [0, 1, 2, 3]);
        assert_eq!(found(new().of(["user-2"])), [2, 3]);
        assert_eq!(found(new().action(&tree, "a.read", Reach::Names)), [1, 2]);
        assert_eq!(found(new().action(&tree, "a.read", Reach::Gives)), [0, 1, 2]);
        assert_eq!(found(new().action(&tree, "a.manage", Reach::Within)), [0, 1, 2, 3]);
        assert_eq!(found(new().action(&tree, "unknown", Reach::Gives)), [0; 0]);
        assert_eq!(found(new().scope("/s/1", Reach::Names)), [1]);
        assert_eq!(found(new().scope("/s/1/x/y", Reach::Gives)), [0, 1, 3]);
        assert_eq!(found(new().scope("/s/1", Reach::Within)), [1, 3]);
        let both = new().action(&tree, "a.read", Reach::Gives).scope("/s/1/y", Reach::Gives).of(["user-1"]);
        assert_eq!(found(both), [0, 1]);
    }
}
