//! The lightest sets of edges whose loss parts a source from a sink, one after another.
//!
//! Lawler's way of ranking: the lightest cut by the largest flow (Edmonds and Karp); then the rest of all cuts is divided
//! into those that keep its first edge, those that lose the first and keep the second, and so on, and of each the
//! lightest is found likewise.

use std::collections::VecDeque;

/// An edge that may be lost.
#[derive(Clone, Copy, Debug)]
pub(super) struct Edge {
    pub(super) from: usize,
    pub(super) to: usize,
    pub(super) weight: u64,
}

/// What is settled of an edge.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum State {
    Open,
    Kept,
    Lost,
}

/// More than all weights together.
const KEPT: u64 = 1 << 62;

/// The source's number; the sink's is 1.
const SOURCE: usize = 0;
const SINK: usize = 1;

struct Problem {
    weight: u64,
    cut: Vec<usize>,
    states: Vec<State>,
}

/// Cuts between the nodes 0 and 1, lightest first. A cut with an edge too many is left out.
pub(super) struct CutsOf<'e> {
    edges: &'e [Edge],
    at_node: Vec<Vec<usize>>,
    open: Vec<Problem>,
}

impl<'e> CutsOf<'e> {
    pub(super) fn new(nodes: usize, edges: &'e [Edge]) -> Self {
        let mut at_node = vec![Vec::new(); nodes];
        for (number, edge) in edges.iter().enumerate() {
            at_node[edge.from].push(number);
            at_node[edge.to].push(number);
        }
        let mut cuts = Self { edges, at_node, open: Vec::new() };
        cuts.solve(vec![State::Open; edges.len()]);
        cuts
    }

    /// Finds the lightest cut of a problem, if there is one.
    fn solve(&mut self, states: Vec<State>) {
        let capacity = |at: usize| match states[at] {
            State::Open => self.edges[at].weight,
            State::Kept => KEPT,
            State::Lost => 0,
        };
        let mut forth: Vec<u64> = (0..self.edges.len()).map(capacity).collect();
        let mut back = vec![0_u64; self.edges.len()];
        loop {
            let reached = self.reach(|at, is_forth| if is_forth { forth[at] } else { back[at] } > 0);
            let Some(way) = way_to_sink(&reached, self.edges) else {
                let is_cut = |at: &usize| {
                    let edge = self.edges[*at];
                    reached[edge.from].is_some() && reached[edge.to].is_none() && states[*at] == State::Open
                };
                let lost = (0..self.edges.len()).filter(|at| states[*at] == State::Lost);
                let cut: Vec<usize> = lost.chain((0..self.edges.len()).filter(is_cut)).collect();
                let weight = cut.iter().map(|at| self.edges[*at].weight).sum();
                self.open.push(Problem { weight, cut, states });
                return;
            };
            let room = way.iter().map(|(at, is_forth)| if *is_forth { forth[*at] } else { back[*at] });
            let room = room.min().unwrap_or(KEPT);
            if room >= KEPT / 2 {
                // A way of edges that are all kept: nothing parts the two.
                return;
            }
            for (at, is_forth) in way {
                let (less, more) = if is_forth { (&mut forth, &mut back) } else { (&mut back, &mut forth) };
                less[at] -= room;
                more[at] += room;
            }
        }
    }

    /// Which nodes are reached from the source, each with the edge by which, and whether along it.
    fn reach(&self, has_room: impl Fn(usize, bool) -> bool) -> Vec<Option<(usize, bool)>> {
        let mut reached = vec![None; self.at_node.len()];
        reached[SOURCE] = Some((usize::MAX, true));
        let mut rest = VecDeque::from([SOURCE]);
        while let Some(node) = rest.pop_front() {
            for at in &self.at_node[node] {
                let edge = self.edges[*at];
                let is_forth = edge.from == node;
                let next = if is_forth { edge.to } else { edge.from };
                if reached[next].is_none() && has_room(*at, is_forth) {
                    reached[next] = Some((*at, is_forth));
                    rest.push_back(next);
                }
            }
        }
        reached
    }

    /// Whether the sink is reached without these edges.
    fn leaks(&self, without: impl Fn(usize) -> bool) -> bool {
        self.reach(|at, is_forth| is_forth && !without(at))[SINK].is_some()
    }
}

fn way_to_sink(reached: &[Option<(usize, bool)>], edges: &[Edge]) -> Option<Vec<(usize, bool)>> {
    let mut way = Vec::new();
    let mut node = SINK;
    while node != SOURCE {
        let (at, is_forth) = reached[node]?;
        way.push((at, is_forth));
        node = if is_forth { edges[at].from } else { edges[at].to };
    }
    Some(way)
}

impl Iterator for CutsOf<'_> {
    /// A cut, or nothing where one was found that has an edge too many.
    type Item = Option<Vec<usize>>;

    fn next(&mut self) -> Option<Option<Vec<usize>>> {
        let lightest = (0..self.open.len()).min_by_key(|at| self.open[*at].weight)?;
        let Problem { cut, states, .. } = self.open.swap_remove(lightest);
        let mut settled = states.clone();
        for at in cut.iter().filter(|at| states[**at] == State::Open) {
            settled[*at] = State::Kept;
            self.solve(settled.clone());
            settled[*at] = State::Lost;
        }
        let is_needed = |one: &usize| self.leaks(|at| at != *one && cut.contains(&at));
        Some(cut.iter().all(is_needed).then_some(cut))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cuts(nodes: usize, edges: &[(usize, usize, u64)]) -> Vec<Vec<usize>> {
        let edges: Vec<Edge> =
            edges.iter().map(|(from, to, weight)| Edge { from: *from, to: *to, weight: *weight }).collect();
        CutsOf::new(nodes, &edges).flatten().collect()
    }

    #[test]
    fn all_cuts_come_lightest_first() {
        // A diamond: 0 -> 2 -> 1 and 0 -> 3 -> 1.
        let found = cuts(4, &[(0, 2, 1), (0, 3, 2), (2, 1, 4), (3, 1, 8)]);
        let weight = |cut: &Vec<usize>| cut.iter().map(|at| 1 << at).sum::<u64>();
        assert_eq!(found.iter().map(weight).collect::<Vec<_>>(), [0b11, 0b110, 0b1001, 0b1100]);
        assert_eq!(cuts(3, &[(0, 2, 1), (2, 1, 1), (2, 1, 1)]), [vec![0], vec![1, 2]]);
        // Nothing is to be parted.
        assert_eq!(cuts(3, &[(0, 2, 1)]), [vec![0; 0]]);
    }

    #[test]
    fn circles_end() {
        let found = cuts(4, &[(0, 2, 1), (2, 3, 1), (3, 2, 1), (3, 0, 1), (3, 1, 1)]);
        assert_eq!(found, [[0], [1], [4]]);
    }
}
