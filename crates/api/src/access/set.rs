//! A set of changes that is collected, sent as a whole, and may be taken back. [`super::file`] writes and reads it.

use std::collections::{HashMap, HashSet, VecDeque};

use text::Foreign;

use super::change::{Change, settled};
use super::file::MOST;

/// What became of a change.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Became {
    /// It was sent, and no answer is known yet.
    Sent,
    /// It was done.
    Done,
    /// It was so already; nothing was sent.
    AlreadySo,
    /// It was refused or failed: nothing has changed.
    Failed,
    /// It was sent, and nobody knows what became of it.
    Unknown,
    /// It was done, and taken back.
    Undone,
}

impl Became {
    pub(super) const ALL: [(Self, &str); 6] = [
        (Self::Sent, "sent"),
        (Self::Done, "done"),
        (Self::AlreadySo, "alreadySo"),
        (Self::Failed, "failed"),
        (Self::Unknown, "unknown"),
        (Self::Undone, "undone"),
    ];

    /// As it stands in a file.
    pub fn name(self) -> &'static str {
        Self::ALL.iter().find(|(one, _)| *one == self).map_or("", |(_, name)| name)
    }

    /// Whether there is nothing more to do for the change.
    pub const fn is_settled(self) -> bool {
        matches!(self, Self::Done | Self::AlreadySo | Self::Undone)
    }
}

/// How a change fared.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fate {
    /// What became of it.
    pub became: Became,
    /// When, by RFC 3339.
    pub at: String,
    /// Why, in words for people; empty where there is nothing to say.
    pub why: String,
}

/// A change, and how it fared so far.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// The change.
    pub change: Change,
    /// Nothing where it was not sent.
    pub fate: Option<Fate>,
}

impl Line {
    /// Whether something is still to be done for it.
    pub fn is_open(&self) -> bool {
        self.fate.as_ref().is_none_or(|fate| !fate.became.is_settled())
    }

    /// Whether it became so.
    pub fn has(&self, became: Became) -> bool {
        self.fate.as_ref().is_some_and(|fate| fate.became == became)
    }
}

/// A set of changes.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ChangeSet {
    /// The tenant that it is for.
    pub tenant: String,
    /// What it is called; may be empty.
    pub name: Foreign,
    /// When it was begun, by RFC 3339.
    pub made: String,
    /// What it holds, in the order of doing.
    pub lines: Vec<Line>,
}

impl ChangeSet {
    /// Its changes that are still to be done.
    pub fn open(&self) -> impl Iterator<Item = &Change> {
        self.lines.iter().filter(|line| line.is_open()).map(|line| &line.change)
    }

    /// How many became so.
    pub fn count(&self, became: Became) -> usize {
        self.lines.iter().filter(|line| line.has(became)).count()
    }

    /// What takes back what this set really changed, the last first. What was so already is not taken back: somebody
    /// else had made it so.
    pub fn undoing(&self) -> Vec<Change> {
        self.lines
            .iter()
            .rev()
            .filter(|line| line.has(Became::Done))
            .map(|line| line.change.inverse())
            .collect()
    }

    /// As `other` has it, which another tab wrote without having heard what became of some changes here.
    #[must_use]
    pub fn joined(&self, other: &Self) -> Self {
        let mut fates: HashMap<&Change, VecDeque<&Option<Fate>>> = HashMap::new();
        for line in &self.lines {
            fates.entry(&line.change).or_default().push_back(&line.fate);
        }
        let mut joined = other.clone();
        for line in &mut joined.lines {
            let own = fates.get_mut(&line.change).and_then(VecDeque::pop_front).and_then(Option::as_ref);
            // Both are of one form and of one clock.
            if let Some(own) = own.filter(|own| line.fate.as_ref().is_none_or(|fate| fate.at < own.at)) {
                line.fate = Some(own.clone());
            }
        }
        joined
    }

    /// Collects changes. Of one thing the last word stands: what was said before and not sent goes, and the opposite of
    /// it takes both out, for then it stays as it is. Gives how many have come to stand in it anew.
    pub fn add(&mut self, changes: &[Change]) -> usize {
        // What may have been done is not taken out: its opposite is to be done all the same.
        let waits = |line: &Line| line.is_open() && !line.has(Became::Sent) && !line.has(Became::Unknown);
        let waiting: HashSet<&Change> =
            self.lines.iter().filter(|line| waits(line)).map(|line| &line.change).collect();
        let open: HashSet<&Change> = self.open().collect();
        let (mut gone, mut new) = (HashSet::new(), Vec::new());
        for change in settled(changes) {
            let inverse = change.inverse();
            if waiting.contains(&inverse) {
                gone.insert(inverse);
            } else if !open.contains(&change) {
                new.push(Line { change, fate: None });
            }
        }
        self.lines.retain(|line| !(waits(line) && gone.contains(&line.change)));
        new.truncate(MOST.saturating_sub(self.lines.len()));
        let added = new.len();
        self.lines.append(&mut new);
        added
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::policies::Policy;

    fn grant(scope: &str) -> Change {
        Change::Grant(Policy::new("user-1", "a", scope))
    }

    fn changes(set: &ChangeSet) -> Vec<Change> {
        set.lines.iter().map(|line| line.change.clone()).collect()
    }

    fn fared(set: &mut ChangeSet, at: usize, became: Became) {
        set.lines[at].fate = Some(Fate { became, at: String::new(), why: String::new() });
    }

    #[test]
    fn x4_an_opposite_takes_out_what_waits() {
        let mut set = ChangeSet::default();
        assert_eq!(set.add(&[grant("/a"), grant("/b"), grant("/a")]), 2);
        assert_eq!(changes(&set), [grant("/b"), grant("/a")]);
        assert_eq!(set.add(&[grant("/a").inverse(), grant("/b")]), 0);
        assert_eq!(changes(&set), [grant("/b")]);
        // What failed has changed nothing, so its opposite is nothing to do either.
        fared(&mut set, 0, Became::Failed);
        assert_eq!(set.add(&[grant("/b").inverse()]), 0);
        assert!(set.lines.is_empty());
    }

    #[test]
    fn x4_what_was_sent_stays_and_its_opposite_is_to_be_done() {
        for became in [Became::Sent, Became::Unknown, Became::Done, Became::AlreadySo, Became::Undone] {
            let mut set = ChangeSet::default();
            set.add(&[grant("/a")]);
            fared(&mut set, 0, became);
            assert_eq!(set.add(&[grant("/a").inverse()]), 1, "{became:?}");
            assert_eq!(changes(&set), [grant("/a"), grant("/a").inverse()]);
        }
    }

    #[test]
    fn what_two_tabs_noted_is_joined() {
        let at = |became, at: &str| Some(Fate { became, at: at.into(), why: String::new() });
        let line = |scope: &str, fate| Line { change: grant(scope), fate };
        let set = |lines: &[Line]| ChangeSet { lines: lines.to_vec(), ..ChangeSet::default() };
        let own =
            set(&[line("/a", at(Became::Done, "2")), line("/b", at(Became::Sent, "1")), line("/c", None)]);
        let other = set(&[
            line("/a", at(Became::Sent, "1")),
            line("/b", at(Became::Failed, "2")),
            line("/d", None),
            // Collected again after it was done.
            line("/a", None),
        ]);
        let joined = set(&[
            line("/a", at(Became::Done, "2")),
            line("/b", at(Became::Failed, "2")),
            line("/d", None),
            line("/a", None),
        ]);
        assert_eq!(own.joined(&other), joined);
        assert_eq!(other.joined(&joined), joined);
    }

    #[test]
    fn a_set_has_an_end() {
        let mut set = ChangeSet::default();
        let many: Vec<Change> = (0..MOST + 9).map(|number| grant(&number.to_string())).collect();
        assert_eq!(set.add(&many), MOST);
        assert_eq!(set.lines.len(), MOST);
    }

    #[test]
    fn x4_only_what_this_set_has_done_is_taken_back_the_last_first() {
        let mut set = ChangeSet::default();
        set.add(&[grant("/a"), grant("/b").inverse(), grant("/c"), grant("/d"), grant("/e")]);
        for (at, became) in
            [Became::Done, Became::Done, Became::AlreadySo, Became::Failed].into_iter().enumerate()
        {
            fared(&mut set, at, became);
        }
        assert_eq!(set.undoing(), [grant("/b"), grant("/a").inverse()]);
        let open: Vec<&Change> = set.open().collect();
        assert_eq!(open, [&grant("/d"), &grant("/e")]);
    }
}
