//! The tree of actions as lines, one below another: what is open, what a search leaves, what goes in a circle.

use super::names::Id;
use super::tree::Tree;
use crate::order::sorted;

/// A line of the tree.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// The action.
    pub id: Id,
    /// How deep it stands; 1 at the root.
    pub level: u32,
    /// Whether what stands below it is shown; nothing where nothing does.
    pub is_open: Option<bool>,
    /// Whether it stands below itself, so that it has no root.
    pub is_in_circle: bool,
}

/// The tree as lines, by name: each action once, also one that stands below itself. Where something is `searched`, only
/// what it finds and what stands above that.
pub fn outline(
    tree: &Tree,
    searched: Option<&dyn Fn(Id) -> bool>,
    is_open: &dyn Fn(Id) -> bool,
) -> Vec<Line> {
    let by_name = |ids: Vec<Id>| sorted(ids, |one, other| tree.name(*one).cmp(tree.name(*other)));
    let all = by_name((0..tree.count()).collect());
    let mut is_kept = vec![searched.is_none(); all.len()];
    if let Some(finds) = searched {
        for id in all.iter().filter(|id| finds(**id)).flat_map(|id| tree.ancestors(*id)) {
            is_kept[id as usize] = true;
        }
    }
    let mut is_seen = vec![false; all.len()];
    let mut lines = Vec::new();
    // A circle has no root: its first by name stands in for one.
    let roots = all.iter().filter(|id| tree.parent(**id).is_none());
    for root in roots.chain(all.iter().filter(|id| tree.is_in_circle(**id))) {
        let mut waiting = vec![(*root, 1, true)];
        while let Some((id, level, is_shown)) = waiting.pop() {
            if std::mem::replace(&mut is_seen[id as usize], true) {
                continue;
            }
            let below = by_name(tree.children(id).to_vec());
            let below: Vec<Id> = below.into_iter().filter(|one| !is_seen[*one as usize]).collect();
            let has_some = below.iter().any(|one| is_kept[*one as usize]);
            let is_open = has_some.then(|| is_open(id));
            if is_shown && is_kept[id as usize] {
                lines.push(Line { id, level, is_open, is_in_circle: tree.is_in_circle(id) });
            }
            let shows_more = is_shown && is_open == Some(true);
            waiting.extend(below.into_iter().rev().map(|one| (one, level + 1, shows_more)));
        }
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::actions::{Action, Parent};

    fn tree(actions: &[(&str, &str)]) -> Tree {
        let action = |(name, parent): &(&str, &str)| {
            let parent = if parent.is_empty() { Parent::None } else { Parent::Is((*parent).into()) };
            Action { name: (*name).into(), parent, title: None }
        };
        Tree::of(&actions.iter().map(action).collect::<Vec<_>>())
    }

    fn written(tree: &Tree, lines: &[Line]) -> Vec<String> {
        let line = |line: &Line| {
            let mark = match line.is_open {
                None => "",
                Some(true) => "-",
                Some(false) => "+",
            };
            format!("{}{mark}{}", " ".repeat(line.level as usize - 1), tree.name(line.id))
        };
        lines.iter().map(line).collect()
    }

    #[test]
    fn it_is_the_tree_by_name_and_what_is_closed_hides_what_is_below() {
        let tree = tree(&[("m.z", "m"), ("own", ""), ("m", "own"), ("m.a", "m"), ("b", "")]);
        let open = |_| true;
        let all = outline(&tree, None, &open);
        assert_eq!(written(&tree, &all), ["b", "-own", " -m", "  m.a", "  m.z"]);
        let closed = tree.find("m");
        let some = outline(&tree, None, &|id| Some(id) != closed);
        assert_eq!(written(&tree, &some), ["b", "-own", " +m"]);
        let closed = tree.find("own");
        let some = outline(&tree, None, &|id| Some(id) != closed);
        assert_eq!(written(&tree, &some), ["b", "+own"]);
    }

    #[test]
    fn a_search_keeps_what_stands_above_what_it_finds() {
        let tree = tree(&[("own", ""), ("m", "own"), ("m.a", "m"), ("m.z", "m"), ("b", "")]);
        let found = tree.find("m.z");
        let lines = outline(&tree, Some(&|id| Some(id) == found), &|_| true);
        assert_eq!(written(&tree, &lines), ["-own", " -m", "  m.z"]);
        // What it finds has nothing below it that is found.
        let found = tree.find("m");
        let lines = outline(&tree, Some(&|id| Some(id) == found), &|_| true);
        assert_eq!(written(&tree, &lines), ["-own", " m"]);
        assert!(outline(&tree, Some(&|_| false), &|_| true).is_empty());
    }

    #[test]
    fn what_goes_in_a_circle_stands_there_once() {
        // "a" hangs below the circle and is no part of it; the parent of "x" is not listed.
        let tree = tree(&[("c", "d"), ("d", "e"), ("e", "c"), ("a", "e"), ("s", "s"), ("x", "gone")]);
        let lines = outline(&tree, None, &|_| true);
        assert_eq!(written(&tree, &lines), ["-gone", " x", "-c", " -e", "  a", "  d", "s"]);
        let circle: Vec<&str> =
            lines.iter().filter(|line| line.is_in_circle).map(|line| tree.name(line.id)).collect();
        assert_eq!(circle, ["c", "e", "d", "s"]);
        let found = tree.find("a");
        let lines = outline(&tree, Some(&|id| Some(id) == found), &|_| true);
        assert_eq!(written(&tree, &lines), ["-c", " -e", "  a", "  d"]);
    }

    #[test]
    fn a_deep_tree_ends() {
        let names: Vec<String> = (0..5_000).map(|number| format!("a{number:04}")).collect();
        let above = std::iter::once("").chain(names.iter().map(String::as_str));
        let actions: Vec<(&str, &str)> = names.iter().map(String::as_str).zip(above).collect();
        let tree = tree(&actions);
        assert_eq!(outline(&tree, None, &|_| true).last().map(|line| line.level), Some(5_000));
    }
}
