//! Who may do an action on a scope.

use super::model::Model;
use super::names::Id;
use super::reading::Reading;
use super::view::{Pair, View};

/// The answer to "who may", subject after subject: holders of policies first, then members of groups in width. Take as
/// many at a time as a page has time for. What was not read may hold more: see [`Who::reading`].
#[derive(Clone, Debug)]
pub struct Who<'m> {
    /// What was looked at: it names the numbers.
    pub view: View<'m>,
    /// The policies that say so, of whichever subject.
    pub policies: Vec<Id>,
    seen: Vec<bool>,
    found: Vec<Id>,
    told: usize,
    opened: usize,
}

impl Model {
    /// Who may do an action on a scope: people, clients, and the groups by which they may.
    pub fn who_may(&self, action: &str, scope: &str) -> Who<'_> {
        self.view().who_may(action, scope)
    }
}

impl<'m> View<'m> {
    /// As [`Model::who_may`], also after changes that were not made.
    pub fn who_may(mut self, action: &str, scope: &str) -> Who<'m> {
        let (action, scope) = (self.action(action), self.scope(scope));
        let scopes = self.scopes_above(scope);
        let mut policies = Vec::new();
        for action in self.actions_above(action) {
            for scope in &scopes {
                policies.extend(self.with_pair(Pair { action, scope: *scope }));
            }
        }
        let seen = vec![false; self.subject_count()];
        let mut who = Who { view: self, policies, seen, found: Vec::new(), told: 0, opened: 0 };
        let holders: Vec<Id> = who
            .policies
            .iter()
            .filter_map(|policy| who.view.held(*policy))
            .map(|held| held.subject)
            .collect();
        who.find(holders);
        who
    }
}

impl<'m> Who<'m> {
    /// What the answer rests on. If that is not complete, it is "at least these".
    pub fn reading(&self) -> &'m Reading {
        self.view.reading()
    }

    fn find(&mut self, subjects: Vec<Id>) {
        for subject in subjects {
            if !std::mem::replace(&mut self.seen[subject as usize], true) {
                self.found.push(subject);
            }
        }
    }
}

impl Iterator for Who<'_> {
    type Item = Id;

    fn next(&mut self) -> Option<Id> {
        while self.told == self.found.len() {
            let group = *self.found.get(self.opened)?;
            self.opened += 1;
            let members = self.view.members_of(group).collect();
            self.find(members);
        }
        self.told += 1;
        self.found.get(self.told - 1).copied()
    }
}
