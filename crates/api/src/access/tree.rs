//! The tree of actions: an action grants all that stand below it.
//!
//! By the parent that the API sends. Where it sends none at all, by the rule "`x.manage` covers `x.*`", which is a
//! guess: every answer that rests on it says so. Where the API sends parents, an action without one stands alone,
//! whatever the dots in its name.

use super::names::{Id, Names};
use crate::actions::{Action, Parent};
use crate::assumed::MANAGES;

/// All actions that are listed or named by a policy.
#[derive(Clone, Debug)]
pub struct Tree {
    names: Names,
    parents: Vec<Option<Id>>,
    children: Vec<Vec<Id>>,
    is_listed: Vec<bool>,
    is_guessed: bool,
}

impl Default for Tree {
    fn default() -> Self {
        Self {
            names: Names::default(),
            parents: Vec::new(),
            children: Vec::new(),
            is_listed: Vec::new(),
            is_guessed: true,
        }
    }
}

impl Tree {
    /// The tree of these actions.
    pub fn of<'a>(actions: impl IntoIterator<Item = &'a Action>) -> Self {
        let mut tree = Self::default();
        tree.list(&actions.into_iter().cloned().collect::<Vec<_>>());
        tree
    }

    /// Takes in the list of all actions. Gives how many told another parent than one before: the first word stands.
    pub fn list(&mut self, actions: &[Action]) -> u64 {
        let mut contradictions = 0;
        self.is_guessed = actions.iter().all(|action| action.parent == Parent::Untold);
        for action in actions {
            let id = self.add(action.name.raw());
            let parent = match &action.parent {
                Parent::Is(parent) => Some(self.add(parent.raw())),
                Parent::None | Parent::Untold => None,
            };
            match self.is_listed[id as usize] {
                true if self.is_guessed || self.parents[id as usize] == parent => {}
                true => contradictions += 1,
                false => {
                    self.is_listed[id as usize] = true;
                    if !self.is_guessed {
                        self.parents[id as usize] = parent;
                    }
                }
            }
        }
        if !self.is_guessed {
            for (parent, is_listed) in self.parents.iter_mut().zip(&self.is_listed) {
                if !is_listed {
                    *parent = None;
                }
            }
        }
        self.children.iter_mut().for_each(Vec::clear);
        for (child, parent) in (0..).zip(&self.parents) {
            if let Some(parent) = parent {
                self.children[*parent as usize].push(child);
            }
        }
        contradictions
    }

    /// The number of an action, made if need be.
    pub(super) fn add(&mut self, name: &str) -> Id {
        let (id, is_new) = self.names.add(name);
        if is_new {
            self.parents.push(None);
            self.children.push(Vec::new());
            self.is_listed.push(false);
            if self.is_guessed {
                self.guess(id);
            }
        }
        id
    }

    /// Finds the place of a new action by its name.
    fn guess(&mut self, id: Id) {
        let parent = guesses(self.names.name(id)).find_map(|name| self.names.find(&name));
        self.put(id, parent);
        if !self.names.name(id).ends_with(MANAGES) {
            return;
        }
        for other in 0..self.names.count() {
            let nearest = guesses(self.names.name(other)).find_map(|name| self.names.find(&name));
            if nearest == Some(id) {
                self.put(other, nearest);
            }
        }
    }

    fn put(&mut self, id: Id, parent: Option<Id>) {
        if let Some(old) = self.parents[id as usize] {
            self.children[old as usize].retain(|child| *child != id);
        }
        self.parents[id as usize] = parent;
        if let Some(parent) = parent {
            self.children[parent as usize].push(id);
        }
    }

    /// Whether the tree rests on names and dots, since the API told no parents.
    pub fn is_guessed(&self) -> bool {
        self.is_guessed
    }

    /// The number of an action.
    pub fn find(&self, name: &str) -> Option<Id> {
        self.names.find(name)
    }

    /// The name of an action.
    pub fn name(&self, id: Id) -> &str {
        self.names.name(id)
    }

    /// How many actions there are.
    pub fn count(&self) -> Id {
        self.names.count()
    }

    /// Whether the API lists this action, so that a new policy may name it.
    pub fn is_listed(&self, id: Id) -> bool {
        self.is_listed.get(id as usize).copied().unwrap_or(false)
    }

    /// What stands right below.
    pub fn children(&self, id: Id) -> &[Id] {
        self.children.get(id as usize).map_or(&[], Vec::as_slice)
    }

    /// What stands right above.
    pub fn parent(&self, id: Id) -> Option<Id> {
        self.parents.get(id as usize).copied().flatten()
    }

    /// Whether it stands below itself, by whatever way round.
    pub fn is_in_circle(&self, id: Id) -> bool {
        let above = std::iter::successors(self.parent(id), |at| self.parent(*at));
        above.take(self.parents.len()).any(|at| at == id)
    }

    /// The action and all above it, in order: whoever is granted one of these has the action. A circle ends.
    pub fn ancestors(&self, id: Id) -> Vec<Id> {
        let mut all = vec![id];
        let mut at = id;
        while let Some(parent) = self.parent(at) {
            if all.contains(&parent) {
                break;
            }
            all.push(parent);
            at = parent;
        }
        all
    }

    /// The action and all below it: what a grant of it gives. A circle ends.
    pub fn descendants(&self, id: Id) -> Vec<Id> {
        let mut seen = vec![false; self.parents.len().max(id as usize + 1)];
        seen[id as usize] = true;
        let mut all = vec![id];
        let mut at = 0;
        while let Some(next) = all.get(at).copied() {
            for child in self.children(next) {
                if !std::mem::replace(&mut seen[*child as usize], true) {
                    all.push(*child);
                }
            }
            at += 1;
        }
        all
    }

    /// The names of an action and of all above it, of one that is not known as well.
    pub fn names_above(&self, name: &str) -> Vec<String> {
        let named = |id| self.name(id).to_owned();
        match self.find(name) {
            Some(id) => self.ancestors(id).into_iter().map(named).collect(),
            None if self.is_guessed => std::iter::once(name.to_owned()).chain(guesses(name)).collect(),
            None => vec![name.to_owned()],
        }
    }

    /// The names of an action and of all below it, of one that is not known as well.
    pub fn names_below(&self, name: &str) -> Vec<String> {
        let named = |id| self.name(id).to_owned();
        match self.find(name) {
            Some(id) => self.descendants(id).into_iter().map(named).collect(),
            None if self.is_guessed => {
                let is_below = |one: &String| guesses(one).any(|above| above == name);
                std::iter::once(name.to_owned())
                    .chain((0..self.count()).map(named).filter(is_below))
                    .collect()
            }
            None => vec![name.to_owned()],
        }
    }

    /// Whether a grant of `wide` gives `narrow`.
    pub fn covers(&self, wide: Id, narrow: Id) -> bool {
        self.ancestors(narrow).contains(&wide)
    }

    /// The narrowest action that gives all of these; nothing where none does.
    pub fn narrowest(&self, wanted: &[Id]) -> Option<Id> {
        let (first, rest) = wanted.split_first()?;
        let above: Vec<Vec<Id>> = rest.iter().map(|one| self.ancestors(*one)).collect();
        self.ancestors(*first).into_iter().find(|one| above.iter().all(|all| all.contains(one)))
    }
}

/// The actions that may cover `name` by the rule, nearest first: of `a.b.c`, `a.b.manage` and `a.manage`.
pub(super) fn guesses(name: &str) -> impl Iterator<Item = String> {
    let own = name.strip_suffix(MANAGES).unwrap_or(name);
    let stems = std::iter::successors(own.rsplit_once('.').map(|(stem, _)| stem), |stem| {
        stem.rsplit_once('.').map(|(stem, _)| stem)
    });
    stems.map(|stem| [stem, MANAGES].concat())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn action(name: &str, parent: Parent) -> Action {
        Action { name: name.into(), parent, title: None }
    }

    fn below(tree: &Tree, name: &str) -> Vec<String> {
        let id = tree.find(name).unwrap_or_else(|| panic!("no {name}"));
        let mut names: Vec<_> =
            tree.descendants(id).into_iter().skip(1).map(|id| tree.name(id).to_owned()).collect();
        names.sort();
        names
    }

    #[test]
    fn the_parent_decides_and_not_the_dots() {
        let is = |name: &str| Parent::Is(name.into());
        let tree = Tree::of(&[
            action("owner", Parent::None),
            action("banking.manage", is("owner")),
            action("banking.pis.create", is("banking.pis.manage")),
            action("banking.pis.manage", is("banking.manage")),
            action("banking.channels.all", Parent::None),
            // Where others have a parent, none told is none there.
            action("banking.channels.psd2", Parent::Untold),
        ]);
        assert!(!tree.is_guessed());
        assert_eq!(below(&tree, "banking.manage"), ["banking.pis.create", "banking.pis.manage"]);
        assert_eq!(below(&tree, "owner").len(), 3);
        assert_eq!(below(&tree, "banking.channels.all"), [""; 0]);
    }

    #[test]
    fn without_parents_the_rule_is_a_guess() {
        let names = ["owner", "a.manage", "a.b.read", "a.b.manage", "a.b.c.read", "a.read", "ab.read", "a"];
        let mut tree = Tree::of(&names.map(|name| action(name, Parent::Untold)));
        assert!(tree.is_guessed());
        assert_eq!(below(&tree, "a.manage"), ["a.b.c.read", "a.b.manage", "a.b.read", "a.read"]);
        assert_eq!(below(&tree, "a.b.manage"), ["a.b.c.read", "a.b.read"]);
        assert_eq!(below(&tree, "owner"), [""; 0]);
        // A policy may name what is not listed, whenever it comes.
        tree.add("a.b.c.manage");
        tree.add("a.b.c.write");
        assert_eq!(below(&tree, "a.b.c.manage"), ["a.b.c.read", "a.b.c.write"]);
        assert_eq!(below(&tree, "a.b.manage").len(), 4);
        assert!(!tree.is_listed(tree.find("a.b.c.write").unwrap_or(0)));
    }

    #[test]
    fn a_list_that_comes_late_replaces_the_guess() {
        let mut tree = Tree::default();
        tree.add("a.manage");
        tree.add("a.read");
        assert_eq!(below(&tree, "a.manage"), ["a.read"]);
        assert_eq!(tree.list(&[action("a.manage", Parent::None), action("a.write", Parent::None)]), 0);
        assert_eq!(below(&tree, "a.manage"), [""; 0]);
        let again = [action("b", Parent::Is("a.read".into())), action("b", Parent::None)];
        assert_eq!(tree.list(&again), 1);
        assert_eq!(below(&tree, "a.read"), ["b"]);
    }

    #[test]
    fn circles_of_actions_end() {
        let ring = [("a", "b"), ("b", "c"), ("c", "a"), ("d", "d")];
        let tree = Tree::of(&ring.map(|(name, parent)| action(name, Parent::Is(parent.into()))));
        assert_eq!(below(&tree, "a"), ["b", "c"]);
        assert_eq!((below(&tree, "d").len(), tree.ancestors(0).len()), (0, 3));
    }

    #[test]
    fn the_narrowest_that_gives_all_is_found() {
        let is = |name: &str| Parent::Is(name.into());
        let tree = Tree::of(&[
            action("m", Parent::None),
            action("a", is("m")),
            action("x", is("a")),
            action("y", is("a")),
            action("z", is("m")),
            action("q", Parent::None),
        ]);
        let narrowest = |names: &[&str]| {
            let ids: Vec<_> = names.iter().filter_map(|name| tree.find(name)).collect();
            tree.narrowest(&ids).map(|id| tree.name(id))
        };
        assert_eq!(narrowest(&["x"]), Some("x"));
        assert_eq!(narrowest(&["x", "y"]), Some("a"));
        assert_eq!(narrowest(&["x", "z"]), Some("m"));
        assert_eq!(narrowest(&["x", "q"]), None);
        assert_eq!(narrowest(&[]), None);
    }
}
