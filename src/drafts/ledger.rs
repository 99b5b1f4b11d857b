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
    /// This very turn was sent, or what was taken from it.
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

/// Where a draft with `line` and these fields stands.
pub(super) fn standing(line: &Line, fields: &[(String, String)]) -> Standing {
    standing_in(&ledger(), line, sum(fields))
}

/// Takes `line` over with what it holds, from wherever it is at work.
pub(super) fn take(line: Line, fields: &[(String, String)]) -> Line {
    let ledger = ledger();
    let last = last(&ledger, &line.name).map_or(line.turn, |last| last.turn.max(line.turn));
    let taken = Line { turn: last + 1, ..line };
    Storage::Shared.write(NAME, Some(&entered(&ledger, &taken, sum(fields), false)));
    taken
}

/// `line` was sent.
pub(super) fn sent(line: &Line) {
    let ledger = ledger();
    let taken = last(&ledger, &line.name).map_or(0, |last| last.taken);
    Storage::Shared.write(NAME, Some(&entered(&ledger, line, taken, true)));
}

fn ledger() -> String {
    Storage::Shared.read(NAME).unwrap_or_default()
}

/// Tells apart what drafts hold: a number that says nothing of it.
fn sum(fields: &[(String, String)]) -> u32 {
    let bytes =
        fields.iter().flat_map(|(name, value)| [name.as_str(), "\0", value, "\0"]).flat_map(str::bytes);
    // FNV-1a.
    bytes.fold(0x811c_9dc5, |sum, byte| (sum ^ u32::from(byte)).wrapping_mul(0x0100_0193))
}

/// The last turn of a line.
struct Last {
    turn: u32,
    /// The [`sum`] of what it held when it was taken.
    taken: u32,
    is_sent: bool,
}

fn last(ledger: &str, name: &str) -> Option<Last> {
    let entry = ledger.lines().find_map(|entry| entry.strip_prefix(name)?.strip_prefix(' '))?;
    let mut parts = entry.split(' ');
    let mut number = || parts.next()?.parse().ok();
    Some(Last { turn: number()?, taken: number()?, is_sent: parts.next().is_some() })
}

fn standing_in(ledger: &str, line: &Line, sum: u32) -> Standing {
    match last(ledger, &line.name) {
        // What was taken from here and sent there is sent, unless somebody typed on here before it was taken.
        Some(last) if last.turn > line.turn && last.is_sent && last.taken == sum => Standing::Sent,
        Some(last) if last.turn > line.turn => Standing::Elsewhere,
        Some(last) if last.turn == line.turn && last.is_sent => Standing::Sent,
        _ => Standing::Here,
    }
}

/// The ledger with this entry, the newest first.
fn entered(ledger: &str, line: &Line, taken: u32, is_sent: bool) -> String {
    let entry = [line.write().as_str(), " ", &taken.to_string(), if is_sent { " sent" } else { "" }].concat();
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
        assert_eq!(standing_in("", &line("a", 0), 5), Standing::Here);
        let ledger = entered("junk\na x\nab 7 5", &line("a", 1), 5, false);
        assert_eq!(standing_in(&ledger, &line("a", 0), 5), Standing::Elsewhere);
        assert_eq!(standing_in(&ledger, &line("a", 1), 6), Standing::Here);
        assert_eq!(standing_in(&ledger, &line("ab", 6), 5), Standing::Elsewhere);
        assert_eq!(standing_in(&ledger, &line("b", 0), 5), Standing::Here);
    }

    #[test]
    fn what_was_sent_is_at_an_end_and_what_differs_from_it_is_not() {
        let ledger = entered("", &line("a", 1), 5, true);
        assert_eq!(standing_in(&ledger, &line("a", 1), 6), Standing::Sent);
        assert_eq!(standing_in(&ledger, &line("a", 0), 5), Standing::Sent);
        // Somebody typed on before the other tab took it.
        assert_eq!(standing_in(&ledger, &line("a", 0), 6), Standing::Elsewhere);
    }

    #[test]
    fn sums_differ_where_fields_do() {
        let one = |name: &str, value: &str| sum(&[(name.to_owned(), value.to_owned())]);
        assert_eq!(one("a", "b"), one("a", "b"));
        assert!(
            one("a", "b") != one("a", "c")
                && one("a", "b") != one("b", "a")
                && one("ab", "") != one("a", "b")
        );
    }

    #[test]
    fn the_ledger_does_not_grow_without_end() {
        let ledger =
            (0..200).fold(String::new(), |ledger, n| entered(&ledger, &line(&n.to_string(), 1), 5, false));
        assert_eq!(ledger.lines().count(), MOST);
        assert_eq!(standing_in(&ledger, &line("199", 0), 5), Standing::Elsewhere);
        let again = entered(&ledger, &line("199", 2), 5, true);
        assert_eq!(again.lines().filter(|entry| entry.starts_with("199 ")).count(), 1);
    }

    #[test]
    fn a_line_reads_back() {
        let begun = line("17", 3);
        assert_eq!(Line::read(&begun.write()), Some(begun));
        assert_eq!(Line::read("17"), None);
    }
}
