//! What an answer rests on: how much was read, when, and what could not be read. It travels with every answer, so that
//! none says more than was seen.
//!
//! Policies only grant. So where something could not be read, "may" stays true, and "may not" becomes "not as far as
//! was read"; whoever is listed may, and others may as well: at least these.

use std::collections::HashSet;

use text::Foreign;

use crate::error::Kind;

/// What is read for the model, part by part.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Part {
    /// The list of actions with their parents.
    Actions,
    /// The list of policies.
    Policies,
    /// The policies of one subject, by its subject id: enough where the list is not needed.
    PoliciesOf(Foreign),
    /// The list of groups.
    Groups,
    /// The people and clients, for their names.
    Subjects,
    /// One subject, by its subject id, for its name.
    Subject(Foreign),
    /// The members of one group, by its subject id.
    Members(Foreign),
    /// The groups that one subject is in, by its subject id.
    Memberships(Foreign),
    /// The roles of people.
    Roles,
}

/// Why something is missing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Why {
    /// The call failed.
    Failed(Kind),
    /// Records came that could not be read, or that say two things.
    Unreadable,
    /// The person stopped the reading, or it has not come so far yet.
    NotYet,
    /// The API says that there is more, and gives no way to it.
    Cut,
}

/// Something that was not read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Gap {
    /// What.
    pub part: Part,
    /// Why.
    pub why: Why,
    /// How many records, where that is known.
    pub records: Option<u64>,
}

/// How much was read, when, and what was not.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Reading {
    /// When the oldest part was read, in milliseconds since 1970: what happened since is not in it.
    pub at: Option<i64>,
    /// How many policies are known.
    pub policies: u64,
    /// How many groups are known.
    pub groups: u64,
    /// How many actions are known.
    pub actions: u64,
    /// Whether the tree of actions is a guess, see [`crate::access::tree`].
    pub is_guessed: bool,
    gaps: Vec<Gap>,
    read: HashSet<Part>,
}

impl Reading {
    /// Whether this part was read to its end.
    pub fn has(&self, part: &Part) -> bool {
        self.read.contains(part)
    }

    /// Whether nothing more is to be had of this part for now: it was read, or it could not be.
    pub fn is_settled(&self, part: &Part) -> bool {
        let is_final = |gap: &Gap| gap.part == *part && matches!(gap.why, Why::Failed(_) | Why::Cut);
        self.has(part) || self.gaps.iter().any(is_final)
    }

    /// What an answer rests on that needs these parts: what is missing of others does not matter to it, and what was not
    /// read of these does.
    #[must_use]
    pub fn of(&self, parts: &[Part]) -> Self {
        let mut own = self.clone();
        own.gaps.retain(|gap| parts.contains(&gap.part));
        for part in parts.iter().filter(|part| !self.is_settled(part)) {
            own.lacks(Gap { part: part.clone(), why: Why::NotYet, records: None });
        }
        own
    }

    /// Whether nothing is missing. If not, an answer is "at least".
    pub fn is_complete(&self) -> bool {
        self.gaps.is_empty()
    }

    /// What is missing.
    pub fn gaps(&self) -> &[Gap] {
        &self.gaps
    }

    /// Something is missing. What is said of the same part for the same reason is replaced.
    pub(super) fn lacks(&mut self, gap: Gap) {
        self.gaps.retain(|old| old.part != gap.part || old.why != gap.why);
        self.gaps.push(gap);
    }

    /// Another try begins: what was missing of this part is no longer known to be.
    pub(super) fn tries(&mut self, part: &Part) {
        self.gaps.retain(|gap| gap.part != *part);
        self.read.remove(part);
    }

    /// The last of this part has come.
    pub(super) fn ends(&mut self, part: Part) {
        self.read.insert(part);
    }

    /// Something was read at this time.
    pub(super) fn was_read(&mut self, at: i64) {
        self.at = Some(self.at.map_or(at, |old| old.min(at)));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_oldest_part_tells_the_time_and_a_new_try_clears_its_part() {
        let mut reading = Reading::default();
        assert!(reading.is_complete());
        reading.was_read(20);
        reading.was_read(10);
        reading.was_read(30);
        assert_eq!(reading.at, Some(10));
        let gap = |part, why, records| Gap { part, why, records };
        let group = || Part::Members("group-a".into());
        reading.lacks(gap(group(), Why::Failed(Kind::Forbidden), None));
        reading.lacks(gap(group(), Why::Unreadable, Some(1)));
        reading.lacks(gap(group(), Why::Unreadable, Some(2)));
        reading.lacks(gap(Part::Policies, Why::NotYet, None));
        assert_eq!((reading.gaps().len(), reading.gaps()[1].records), (3, Some(2)));
        reading.tries(&group());
        assert_eq!(reading.gaps(), [gap(Part::Policies, Why::NotYet, None)]);
    }

    #[test]
    fn an_answer_rests_on_its_own_parts_alone() {
        let mut reading = Reading::default();
        let group = |id: &str| Part::Members(id.into());
        let failed = |part| Gap { part, why: Why::Failed(Kind::Server), records: None };
        reading.ends(Part::Actions);
        reading.ends(group("group-a"));
        reading.lacks(failed(group("group-b")));
        assert!(reading.of(&[Part::Actions, group("group-a")]).is_complete());
        let lacking = |parts: &[Part]| -> Vec<Gap> { reading.of(parts).gaps().to_vec() };
        assert_eq!(lacking(&[Part::Actions, group("group-b")]), [failed(group("group-b"))]);
        let not_yet = Gap { part: Part::Policies, why: Why::NotYet, records: None };
        assert_eq!(lacking(&[Part::Policies, group("group-a")]), [not_yet]);
        assert!(reading.is_settled(&group("group-b")) && !reading.has(&group("group-b")));
        // Another try.
        reading.tries(&group("group-a"));
        assert!(!reading.is_settled(&group("group-a")));
    }
}
