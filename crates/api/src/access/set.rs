//! A set of changes that is collected, sent as a whole, and may be taken back. [`super::file`] writes and reads it.

use std::collections::{HashMap, VecDeque};

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
        let said = self.said();
        let lines = self.lines.iter().enumerate();
        lines.map(|(at, line)| said.get(&line.change.thing()) == Some(&at) && !line.is_settled()).collect()
    }

    /// Where the last word on each thing stands.
    fn said(&self) -> Places<'_> {
        last(&mut self.lines.iter().map(|line| &line.change).enumerate())
    }

    /// Its changes that are still to be done.
    pub fn open(&self) -> impl Iterator<Item = &Change> {
        let open = self.lines.iter().zip(self.are_open()).filter(|(_, is_open)| *is_open);
        open.map(|(line, _)| &line.change)
    }

    /// How it stands to each of `changes`.
    pub fn stands(&self, changes: &[&Change]) -> Vec<Stand> {
        let said = self.said();
        let stand = |change: &&Change| match said.get(&change.thing()).map(|at| &self.lines[*at]) {
            Some(line) if line.change != **change || line.is_settled() => Stand::Gone,
            Some(line) if line.may_be_done() => Stand::MayBeDone,
            Some(_) => Stand::Open,
            None => Stand::Gone,
        };
        changes.iter().map(stand).collect()
    }

    /// How it stands to each of `back`, which are to take back what was done.
    pub fn stands_undoing(&self, back: &[&Change]) -> Vec<Stand> {
        let undoing = self.undoing();
        let places = last(&mut undoing.iter().enumerate());
        let is_open = |one: &Change| places.get(&one.thing()).is_some_and(|at| undoing[*at] == *one);
        back.iter().map(|one| if is_open(one) { Stand::Open } else { Stand::Gone }).collect()
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
    fn net(&self, wanted: fn(&Change, &Change) -> bool) -> Vec<Change> {
        let done = self.lines.iter().filter(|line| line.has(Became::Done)).map(|line| &line.change);
        let done: Vec<&Change> = done.collect();
        let all = || done.iter().copied().enumerate();
        let (firsts, lasts) = (last(&mut all().rev()), last(&mut all()));
        let is_net = |(at, change): &(usize, &Change)| {
            let thing = change.thing();
            let first = firsts.get(&thing).map(|first| done[*first]);
            lasts.get(&thing) == Some(at) && first.is_some_and(|first| wanted(first, change))
        };
        all().rev().filter(is_net).map(|(_, change)| change.inverse()).collect()
    }

    /// Notes what became of changes that were sent for it. What is known to be done stays so, whatever another tab finds. What
    /// is done shows that its opposite, of which nobody knew, had been done before: else nothing had been to do.
    pub fn note(&mut self, told: Vec<(&Change, Became, String)>, at: &str) {
        let waits = |line: &Line| !line.is_settled() || line.has(Became::AlreadySo);
        let waiting = self.lines.iter().map(|line| &line.change).enumerate();
        let places = last(&mut waiting.filter(|(place, _)| waits(&self.lines[*place])));
        let told = told.into_iter().filter_map(|(change, became, why)| {
            let place = *places.get(&change.thing())?;
            // Its opposite was collected meanwhile.
            let is_it = |line: &Line| line.change == *change && waits(line);
            let place = if self.lines[place].change == *change {
                place
            } else {
                self.lines.iter().rposition(is_it)?
            };
            let is_told = !self.lines[place].is_settled() || became == Became::Done;
            is_told.then(|| (place, Fate { became, at: at.to_owned(), why }))
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
    pub fn note_undone(&mut self, told: &[(&Change, Result<(), String>)], at: &str) {
        let places = last(&mut told.iter().map(|(back, _)| *back).enumerate());
        for line in self.lines.iter_mut().filter(|line| line.has(Became::Done)) {
            let Some(place) = places.get(&line.change.thing()) else { continue };
            let (became, why) = match &told[*place].1 {
                Ok(()) => (Became::Undone, String::new()),
                Err(why) => (Became::Done, why.clone()),
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
        let mut new = settled(changes);
        new.retain(is_sound);
        self.lacks(&mut new);
        let about = last(&mut new.iter().enumerate());
        self.lines.retain(|line| !(waits(line) && about.contains_key(&line.change.thing())));
        // What stands behind may be the same again, of which nobody knows whether it is done.
        self.lacks(&mut new);
        let room = MOST.saturating_sub(self.lines.len());
        let before = self.lines.len();
        self.lines.extend(new.into_iter().take(room).map(|change| Line { change, fate: None }));
        self.lines.len() - before
    }

    /// Takes from `new` what is to be done for it anyway.
    fn lacks(&self, new: &mut Vec<Change>) {
        let said = self.said();
        new.retain(|change| {
            let line = said.get(&change.thing()).map(|at| &self.lines[*at]);
            line.is_none_or(|line| line.is_settled() || line.change != *change)
        });
    }
}

/// Where something about a thing stands.
type Places<'a> = HashMap<Thing<'a>, usize>;

/// Where the last change of each thing stands, in the order given.
fn last<'a>(changes: &mut dyn Iterator<Item = (usize, &'a Change)>) -> Places<'a> {
    changes.map(|(place, change)| (change.thing(), place)).collect()
}

#[cfg(test)]
mod tests;
