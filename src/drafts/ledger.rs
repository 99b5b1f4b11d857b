//! Where drafts went on, known to all tabs: names and numbers, nothing that was typed.
//!
//! A draft has a line: a random name, and a turn that grows each time another tab takes it. Copies of a tab have the
//! same line and the same turn. Only the last turn is at work; what was sent is at an end.

use crate::storage::Storage;
use crate::ui::random;

/// Where it is kept (all tabs).
pub(super) const NAME: &str = "lines";

/// How many lines are remembered. Older ones count as never taken: then a draft is at work where it stands.
const MOST: usize = 50;

/// The line of a draft, and which turn of it this is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Line {
    name: String,
    turn: u32,
}

/// Where a draft stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Standing {
    /// This turn of it is the last one.
    Here,
    /// Another tab has taken it.
    Elsewhere,
    /// This very turn was sent.
    Sent,
}

impl Line {
    /// A new one.
    pub(super) fn begin() -> Self {
        let mut bytes = [0; 4];
        random::fill(&mut bytes);
        Self { name: u32::from_le_bytes(bytes).to_string(), turn: 0 }
    }

    /// As it is kept.
    pub(super) fn write(&self) -> String {
        [&self.name, " ", &self.turn.to_string()].concat()
    }

    /// Reads what [`Self::write`] wrote.
    pub(super) fn read(text: &str) -> Option<Self> {
        let (name, turn) = text.split_once(' ')?;
        Some(Self { name: name.to_owned(), turn: turn.parse().ok()? })
    }
}

/// Where `line` stands.
pub(super) fn standing(line: &Line) -> Standing {
    standing_in(&ledger(), line)
}

/// Takes `line` over, from wherever it is at work.
pub(super) fn take(line: Line) -> Line {
    let ledger = ledger();
    let last = last(&ledger, &line.name).map_or(line.turn, |(turn, _)| turn.max(line.turn));
    let taken = Line { turn: last + 1, ..line };
    Storage::Shared.write(NAME, Some(&entered(&ledger, &taken, false)));
    taken
}

/// `line` was sent.
pub(super) fn sent(line: &Line) {
    Storage::Shared.write(NAME, Some(&entered(&ledger(), line, true)));
}

fn ledger() -> String {
    Storage::Shared.read(NAME).unwrap_or_default()
}

/// The last turn of the line `name`, and whether it was sent.
fn last(ledger: &str, name: &str) -> Option<(u32, bool)> {
    let entry = ledger.lines().find_map(|entry| entry.strip_prefix(name)?.strip_prefix(' '))?;
    let (turn, is_sent) = entry.strip_suffix(" sent").map_or((entry, false), |turn| (turn, true));
    Some((turn.parse().ok()?, is_sent))
}

fn standing_in(ledger: &str, line: &Line) -> Standing {
    match last(ledger, &line.name) {
        Some((turn, _)) if turn > line.turn => Standing::Elsewhere,
        Some((turn, true)) if turn == line.turn => Standing::Sent,
        _ => Standing::Here,
    }
}

/// The ledger with this entry, the newest first.
fn entered(ledger: &str, line: &Line, is_sent: bool) -> String {
    let entry = [line.write().as_str(), if is_sent { " sent" } else { "" }].concat();
    let is_other = |entry: &&str| entry.split(' ').next() != Some(&line.name);
    let others = ledger.lines().filter(is_other).take(MOST - 1);
    [entry.as_str()].into_iter().chain(others).collect::<Vec<_>>().join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn line(name: &str, turn: u32) -> Line {
        Line { name: name.into(), turn }
    }

    #[test]
    fn a_draft_is_at_work_at_its_last_turn_only() {
        assert_eq!(standing_in("", &line("a", 0)), Standing::Here);
        let ledger = entered("junk\na x\nab 7", &line("a", 1), false);
        assert_eq!(standing_in(&ledger, &line("a", 0)), Standing::Elsewhere);
        assert_eq!(standing_in(&ledger, &line("a", 1)), Standing::Here);
        assert_eq!(standing_in(&ledger, &line("ab", 6)), Standing::Elsewhere);
        assert_eq!(standing_in(&ledger, &line("b", 0)), Standing::Here);
    }

    #[test]
    fn what_was_sent_is_at_an_end_and_what_differs_from_it_is_not() {
        let ledger = entered("", &line("a", 1), true);
        assert_eq!(standing_in(&ledger, &line("a", 1)), Standing::Sent);
        // Somebody may have typed on before the other tab took it.
        assert_eq!(standing_in(&ledger, &line("a", 0)), Standing::Elsewhere);
    }

    #[test]
    fn the_ledger_does_not_grow_without_end() {
        let ledger =
            (0..200).fold(String::new(), |ledger, n| entered(&ledger, &line(&n.to_string(), 1), false));
        assert_eq!(ledger.lines().count(), MOST);
        assert_eq!(standing_in(&ledger, &line("199", 0)), Standing::Elsewhere);
        let again = entered(&ledger, &line("199", 2), true);
        assert_eq!(again.lines().filter(|entry| entry.starts_with("199 ")).count(), 1);
    }

    #[test]
    fn a_line_reads_back() {
        let begun = line("17", 3);
        assert_eq!(Line::read(&begun.write()), Some(begun));
        assert_eq!(Line::read("17"), None);
    }
}
