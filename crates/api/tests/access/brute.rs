//! The same questions answered the slow way, from the definitions, by code that shares nothing with `api::access`:
//! relations as tables that are filled until nothing changes, and scopes that are never parsed.

use crate::random::{NAMES, SCOPES, Tenant, Told};

pub(crate) struct Brute<'t> {
    tenant: &'t Tenant,
    names: Vec<String>,
    /// Whether the first action gives the second.
    gives: Vec<Vec<bool>>,
    /// Whether the first subject is in the second, or is it.
    within: Vec<Vec<bool>>,
}

/// Fills a relation until whatever follows from it is in it (Warshall).
fn closed(mut relation: Vec<Vec<bool>>) -> Vec<Vec<bool>> {
    let count = relation.len();
    for by in 0..count {
        for from in 0..count {
            for to in 0..count {
                relation[from][to] |= relation[from][by] && relation[by][to];
            }
        }
    }
    relation
}

pub(crate) fn covers(wide: &str, narrow: &str) -> bool {
    let place = |text: &str| SCOPES.iter().find(|(one, ..)| *one == text).expect("a known spelling");
    let ((_, root, path), (_, other_root, other)) = (place(wide), place(narrow));
    *root == 0 || root == other_root && other.starts_with(path)
}

impl<'t> Brute<'t> {
    pub(crate) fn new(tenant: &'t Tenant) -> Self {
        let names = NAMES.map(str::to_owned).to_vec();
        let is_guess = tenant.actions.iter().all(|(_, told)| *told == Told::Nothing);
        let is_right_above = |above: &String, below: &String| {
            if above == below {
                return true;
            }
            if is_guess {
                return above.strip_suffix("manage").is_some_and(|stem| below.starts_with(stem));
            }
            tenant.actions.iter().any(|(name, told)| name == below && *told == Told::Parent(above.clone()))
        };
        let gives =
            closed(names.iter().map(|a| names.iter().map(|b| is_right_above(a, b)).collect()).collect());
        let all = &tenant.subjects;
        let is_in = |one: &String, group: &String| {
            one == group || tenant.memberships.iter().any(|(member, of)| member == one && of == group)
        };
        let within = closed(all.iter().map(|a| all.iter().map(|b| is_in(a, b)).collect()).collect());
        Self { tenant, names, gives, within }
    }

    pub(crate) fn actions(&self) -> &[String] {
        &self.names
    }

    /// The actions that are listed, told as a parent or named by a policy.
    pub(crate) fn known(&self) -> Vec<String> {
        let mut names: Vec<String> =
            self.tenant.policies.iter().map(|(_, action, _)| action.clone()).collect();
        for (name, told) in &self.tenant.actions {
            names.push(name.clone());
            if let Told::Parent(parent) = told {
                names.push(parent.clone());
            }
        }
        names.sort();
        names.dedup();
        names
    }

    pub(crate) fn gives(&self, wide: &str, narrow: &str) -> bool {
        let at = |name: &str| self.names.iter().position(|one| one == name).expect("a known action");
        self.gives[at(wide)][at(narrow)]
    }

    pub(crate) fn is_within(&self, one: &str, other: &str) -> bool {
        let at = |id: &str| self.tenant.subjects.iter().position(|one| one == id).expect("a known subject");
        self.within[at(one)][at(other)]
    }

    pub(crate) fn may(&self, subject: &str, action: &str, scope: &str) -> bool {
        self.tenant.policies.iter().any(|(holder, granted, on)| {
            self.gives(granted, action) && covers(on, scope) && self.is_within(subject, holder)
        })
    }

    /// Every chain of different subjects from one to the holder of a policy that gives it, with the policy.
    pub(crate) fn ways(&self, subject: &str, action: &str, scope: &str) -> Vec<(Vec<String>, String)> {
        let mut ways = Vec::new();
        let mut chains = vec![vec![subject.to_owned()]];
        while let Some(chain) = chains.pop() {
            let last = &chain[chain.len() - 1];
            for (holder, granted, on) in &self.tenant.policies {
                if holder == last && self.gives(granted, action) && covers(on, scope) {
                    ways.push((chain.clone(), format!("{holder} {granted} {on}")));
                }
            }
            for (member, group) in &self.tenant.memberships {
                if member == last && !chain.contains(group) {
                    chains.push([chain.clone(), vec![group.clone()]].concat());
                }
            }
        }
        ways.sort();
        ways
    }
}
