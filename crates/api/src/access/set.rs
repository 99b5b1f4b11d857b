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
    /// It was to be sent, and was not: the rest was called off, or it was not wanted any more.
    NotSent,
    /// It was done, and taken back.
    Undone,
}

impl Became {
    pub(super) const ALL: [(Self, &str); 7] = [
        (Self::Sent, "sent"),
        (Self::Done, "done"),
        (Self::AlreadySo, "alreadySo"),
        (Self::Failed, "failed"),
        (Self::Unknown, "unknown"),
        (Self::NotSent, "notSent"),
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

    /// Whether nothing was sent for it so far.
    pub fn is_untouched(&self) -> bool {
        self.fate.is_none() || self.has(Became::NotSent)
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

    /// How it stands to each of `changes`.
    pub fn stands(&self, changes: &[&Change]) -> Vec<Stand> {
        // The last of each.
        let said: HashMap<Thing<'_>, &Line> =
            self.lines.iter().map(|line| (line.change.thing(), line)).collect();
        let stand = |change: &&Change| match said.get(&change.thing()) {
            Some(line) if line.change != **change || line.is_settled() => Stand::Gone,
            Some(line) if line.may_be_done() => Stand::MayBeDone,
            Some(_) => Stand::Open,
            None => Stand::Gone,
        };
        changes.iter().map(stand).collect()
    }

    /// How it stands to each of `back`, which are to take back what was done.
    pub fn stands_undoing(&self, back: &[&Change]) -> Vec<Stand> {
        let undoing: HashSet<Change> = self.undoing().into_iter().collect();
        back.iter().map(|one| if undoing.contains(*one) { Stand::Open } else { Stand::Gone }).collect()
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

    /// Notes what became of changes that were sent for it. What is known to be done stays so, whatever another tab finds. What
    /// is done shows that its opposite, of which nobody knew, had been done before: else nothing had been to do.
    pub fn note(&mut self, told: Vec<(&Change, Became, String)>, at: &str) {
        let waits = |line: &Line| !line.is_settled() || line.has(Became::AlreadySo);
        // The last of each.
        let lines = self.lines.iter().enumerate().filter(|(_, line)| waits(line));
        let places: HashMap<&Change, usize> = lines.map(|(place, line)| (&line.change, place)).collect();
        let told = told.into_iter().filter_map(|(change, became, why)| {
            let place = *places.get(change)?;
            let is_it = !self.lines[place].is_settled() || became == Became::Done;
            is_it.then(|| (place, Fate { became, at: at.to_owned(), why }))
        });
        for (place, fate) in told.collect::<Vec<_>>() {
            if fate.became == Became::Done {
                let (before, line) = self.lines.split_at_mut(place);
                let change = line.first().map(|line| &line.change);
                let is_opposite = |line: &&mut Line| {
                    line.may_be_done() && change.is_some_and(|change| line.change.thing() == change.thing())
                };
                if let Some(opposite) = before.iter_mut().rev().find(is_opposite) {
                    opposite.fate = Some(Fate { why: String::new(), ..fate.clone() });
                }
            }
            self.lines[place].fate = Some(fate);
        }
    }

    /// Notes what became of changes that were to take back what was done: each is taken back, or it is not, and why.
    pub fn note_undone(&mut self, told: Vec<(&Change, Result<(), String>)>, at: &str) {
        let told: HashMap<Thing<'_>, Result<(), String>> =
            told.into_iter().map(|(back, undone)| (back.thing(), undone)).collect();
        for line in self.lines.iter_mut().filter(|line| line.has(Became::Done)) {
            let (became, why) = match told.get(&line.change.thing()) {
                None => continue,
                Some(Ok(())) => (Became::Undone, String::new()),
                Some(Err(why)) => (Became::Done, why.clone()),
            };
            line.fate = Some(Fate { became, at: at.to_owned(), why });
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
        let mut new: Vec<Change> = settled(changes).into_iter().filter(is_new).collect();
        let about: HashSet<Thing<'_>> = new.iter().map(Change::thing).collect();
        self.lines.retain(|line| !(waits(line) && about.contains(&line.change.thing())));
        // What stands behind may be the same again, of which nobody knows whether it is done.
        let open: HashSet<&Change> = self.open().collect();
        new.retain(|change| !open.contains(change));
        let room = MOST.saturating_sub(self.lines.len());
        let before = self.lines.len();
        self.lines.extend(new.into_iter().take(room).map(|change| Line { change, fate: None }));
        self.lines.len() - before
    }
}

#[cfg(test)]
mod tests;
