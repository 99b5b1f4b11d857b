//! A set of changes that is collected, sent as a whole, and may be taken back. [`super::file`] writes and reads it.

use std::collections::{HashMap, HashSet, VecDeque};

use text::Foreign;

use super::change::{Change, Thing, settled};
use super::file::{MOST, is_sound};

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

impl Fate {
    /// Whether this is the truth rather than `other`, which another tab has noted of the same line. Who finds that it is
    /// so already only cannot know that the other has done it.
    fn tells_more(&self, other: &Self) -> bool {
        match (self.became, other.became) {
            (Became::Done, Became::AlreadySo) => true,
            (Became::AlreadySo, Became::Done) => false,
            // Both are of one form and of one clock.
            _ => other.at < self.at,
        }
    }
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
    /// Whether there is nothing more to do for it, whatever else the set says.
    pub fn is_settled(&self) -> bool {
        self.fate.as_ref().is_some_and(|fate| fate.became.is_settled())
    }

    /// Whether it may have been done, and nobody knows.
    pub fn may_be_done(&self) -> bool {
        self.has(Became::Sent) || self.has(Became::Unknown)
    }

    /// Whether it became so.
    pub fn has(&self, became: Became) -> bool {
        self.fate.as_ref().is_some_and(|fate| fate.became == became)
    }
}

/// How a set stands to a change that is about to be sent for it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stand {
    /// It is not to be done any more.
    Gone,
    /// It is to be done.
    Open,
    /// It was sent before, and nobody knows whether it was done: if it is so, this set has done it.
    MayBeDone,
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
    /// Of each of its lines, whether it is still to be done: it is not settled, and is the last word on what it is about.
    pub fn are_open(&self) -> Vec<bool> {
        let mut said = HashSet::new();
        let lines = self.lines.iter().rev();
        let mut open: Vec<bool> =
            lines.map(|line| said.insert(line.change.thing()) && !line.is_settled()).collect();
        open.reverse();
        open
    }

    /// Its changes that are still to be done.
    pub fn open(&self) -> impl Iterator<Item = &Change> {
        let open = self.lines.iter().zip(self.are_open()).filter(|(_, is_open)| *is_open);
        open.map(|(line, _)| &line.change)
    }

    /// How it stands to `change`, one of its own.
    pub fn stand(&self, change: &Change) -> Stand {
        match self.lines.iter().rev().find(|line| line.change.thing() == change.thing()) {
            Some(line) if line.change != *change || line.is_settled() => Stand::Gone,
            Some(line) if line.may_be_done() => Stand::MayBeDone,
            Some(_) => Stand::Open,
            None => Stand::Gone,
        }
    }

    /// How many became so.
    pub fn count(&self, became: Became) -> usize {
        self.lines.iter().filter(|line| line.has(became)).count()
    }

    /// What takes back what this set really changed, the last first. What was so already is not taken back: somebody
    /// else had made it so. Nor is what it has done and undone by itself: as that is now, it was before, or somebody
    /// else has changed it since.
    pub fn undoing(&self) -> Vec<Change> {
        self.net(|first, last| first == last)
    }

    /// What it has done and undone by itself: nothing is to be sent to take it back.
    pub fn even(&self) -> Vec<Change> {
        self.net(|first, last| first != last)
    }

    /// The inverse of the last that was done to each thing, the last first, where the first and that were so.
    fn net(&self, wanted: impl Fn(&Change, &Change) -> bool) -> Vec<Change> {
        let done = || self.lines.iter().filter(|line| line.has(Became::Done)).map(|line| &line.change);
        let mut first = HashMap::new();
        for change in done() {
            first.entry(change.thing()).or_insert(change);
        }
        let mut seen = HashSet::new();
        let last = done().rev().filter(|change| seen.insert(change.thing()));
        let net = last.filter(|change| first.get(&change.thing()).is_some_and(|first| wanted(first, change)));
        net.map(Change::inverse).collect()
    }

    /// Notes what became of `change`, which was sent for it, or nothing where it was not sent after all. What is known to
    /// be done stays so, whatever another tab finds.
    pub fn note(&mut self, change: &Change, became: Option<Became>, at: &str, why: String) {
        let is_done = became == Some(Became::Done);
        let is_it = |line: &&mut Line| {
            line.change == *change && (!line.is_settled() || is_done && line.has(Became::AlreadySo))
        };
        if let Some(line) = self.lines.iter_mut().rev().find(is_it) {
            line.fate = became.map(|became| Fate { became, at: at.to_owned(), why });
        }
    }

    /// Notes what became of `back`, which was to take back what was done: it is taken back, or it is not, and why.
    pub fn note_undone(&mut self, back: &Change, undone: Result<(), String>, at: &str) {
        let (became, why) = match undone {
            Ok(()) => (Became::Undone, String::new()),
            Err(why) => (Became::Done, why),
        };
        for line in &mut self.lines {
            if line.has(Became::Done) && line.change.thing() == back.thing() {
                line.fate = Some(Fate { became, at: at.to_owned(), why: why.clone() });
            }
        }
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
            if let Some(own) = own.filter(|own| line.fate.as_ref().is_none_or(|fate| own.tells_more(fate))) {
                line.fate = Some(own.clone());
            }
        }
        joined
    }

    /// Collects changes. Of one thing the last word stands: what was said before and not sent goes. Gives how many have come
    /// to stand in it anew. What its file could not hold is not taken in.
    pub fn add(&mut self, changes: &[Change]) -> usize {
        // What may have been done is not taken out: its opposite is to be done all the same.
        let waits = |line: &Line| !line.is_settled() && !line.may_be_done();
        let open: HashSet<&Change> = self.open().collect();
        let is_new = |change: &Change| !open.contains(change) && is_sound(change);
        let new: Vec<Change> = settled(changes).into_iter().filter(is_new).collect();
        let about: HashSet<Thing<'_>> = new.iter().map(Change::thing).collect();
        self.lines.retain(|line| !(waits(line) && about.contains(&line.change.thing())));
        let room = MOST.saturating_sub(self.lines.len());
        let before = self.lines.len();
        self.lines.extend(new.into_iter().take(room).map(|change| Line { change, fate: None }));
        self.lines.len() - before
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
    fn x4_of_one_thing_the_newest_word_waits() {
        let mut set = ChangeSet::default();
        assert_eq!(set.add(&[grant("/a"), grant("/b"), grant("/a")]), 2);
        assert_eq!(changes(&set), [grant("/b"), grant("/a")]);
        // Who knows whether it is so: it is read before anything is sent.
        assert_eq!(set.add(&[grant("/a").inverse(), grant("/b")]), 1);
        assert_eq!(changes(&set), [grant("/b"), grant("/a").inverse()]);
        fared(&mut set, 0, Became::Failed);
        assert_eq!(set.add(&[grant("/b").inverse()]), 1);
        assert_eq!(changes(&set), [grant("/a").inverse(), grant("/b").inverse()]);
    }

    #[test]
    fn only_the_last_word_on_a_thing_is_open() {
        let mut set = ChangeSet::default();
        set.add(&[grant("/a"), grant("/b")]);
        fared(&mut set, 0, Became::Unknown);
        assert_eq!((set.stand(&grant("/a")), set.stand(&grant("/b"))), (Stand::MayBeDone, Stand::Open));
        set.add(&[grant("/a").inverse()]);
        let open: Vec<&Change> = set.open().collect();
        assert_eq!(open, [&grant("/b"), &grant("/a").inverse()]);
        assert_eq!(set.are_open(), [false, true, true]);
        assert_eq!((set.stand(&grant("/a")), set.stand(&grant("/a").inverse())), (Stand::Gone, Stand::Open));
        fared(&mut set, 2, Became::Done);
        // Else trying again would say the opposite of the last word.
        assert_eq!(set.are_open(), [false, true, false]);
        assert_eq!((set.stand(&grant("/a").inverse()), set.stand(&grant("/c"))), (Stand::Gone, Stand::Gone));
    }

    #[test]
    fn what_is_noted_goes_to_the_line_that_waits_for_it() {
        let mut set = ChangeSet::default();
        set.add(&[grant("/a")]);
        let became = |set: &ChangeSet| set.lines[0].fate.as_ref().map(|fate| fate.became);
        for (noted, then) in [
            (Some(Became::Sent), Some(Became::Sent)),
            (None, None),
            (Some(Became::Unknown), Some(Became::Unknown)),
            (Some(Became::AlreadySo), Some(Became::AlreadySo)),
            // Another tab has done it.
            (Some(Became::Done), Some(Became::Done)),
            (Some(Became::AlreadySo), Some(Became::Done)),
            (Some(Became::Sent), Some(Became::Done)),
            (None, Some(Became::Done)),
        ] {
            set.note(&grant("/a"), noted, "", String::new());
            assert_eq!(became(&set), then, "{noted:?}");
        }
        set.note_undone(&grant("/a").inverse(), Err("403".into()), "");
        assert_eq!(set.lines[0].fate.as_ref().map(|fate| fate.why.as_str()), Some("403"));
        assert_eq!(became(&set), Some(Became::Done));
        set.note_undone(&grant("/a").inverse(), Ok(()), "");
        assert_eq!(became(&set), Some(Became::Undone));
    }

    #[test]
    fn x4_what_was_done_and_undone_by_the_set_itself_is_not_taken_back() {
        let mut set = ChangeSet::default();
        for change in [grant("/a"), grant("/a").inverse(), grant("/b"), grant("/b").inverse(), grant("/b")] {
            set.add(&[change]);
            let at = set.lines.len() - 1;
            fared(&mut set, at, Became::Done);
        }
        assert_eq!(set.undoing(), [grant("/b").inverse()]);
        assert_eq!(set.even(), [grant("/a")]);
        set.note_undone(&grant("/a"), Ok(()), "");
        assert_eq!((set.count(Became::Undone), set.count(Became::Done)), (2, 3));
        // One act takes back all that was done to a thing.
        set.note_undone(&grant("/b").inverse(), Ok(()), "");
        assert_eq!((set.count(Became::Undone), set.undoing().len()), (5, 0));
    }

    #[test]
    fn what_a_file_could_not_hold_is_not_taken_in() {
        let mut set = ChangeSet::default();
        let long = "x".repeat(crate::access::file::LONGEST + 1);
        let nobody = Change::Grant(Policy::new("", "a", "/"));
        assert_eq!(set.add(&[nobody, grant(&long), grant("")]), 1);
        assert_eq!(changes(&set), [grant("")]);
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
        let (done, so) =
            (set(&[line("/a", at(Became::Done, "1"))]), set(&[line("/a", at(Became::AlreadySo, "2"))]));
        assert_eq!((done.joined(&so), so.joined(&done)), (done.clone(), done));
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
