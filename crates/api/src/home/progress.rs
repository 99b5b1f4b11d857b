//! How far guided tasks have come, as text that a browser keeps: names of guides and numbers of steps, nobody's data.

use std::fmt;

/// More guides than there will ever be: what is longer was not written here.
const MOST: usize = 50;

/// How far each guide has come. Its text has a line for each: name, steps done, and `-` if it was put away.
///
/// ```
/// let mut progress = api::home::Progress::read("team 2\ndomain 0 -");
/// assert_eq!((progress.done("team"), progress.is_away("domain")), (2, true));
/// progress.go("team", 3);
/// assert_eq!(progress.to_string(), "team 3\ndomain 0 -\n");
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Progress(Vec<Line>);

#[derive(Clone, Debug, PartialEq, Eq)]
struct Line {
    guide: String,
    done: usize,
    is_away: bool,
}

impl Progress {
    /// What a text holds. A line that cannot be read is left out.
    pub fn read(text: &str) -> Self {
        let line = |line: &str| {
            let mut parts = line.split(' ');
            let (guide, done) = (parts.next()?.to_owned(), parts.next()?.parse().ok()?);
            let is_away = match (parts.next(), parts.next()) {
                (None, _) => false,
                (Some("-"), None) => true,
                _ => return None,
            };
            (!guide.is_empty()).then_some(Line { guide, done, is_away })
        };
        Self(text.lines().take(MOST).filter_map(line).collect())
    }

    fn find(&self, guide: &str) -> Option<&Line> {
        self.0.iter().find(|line| line.guide == guide)
    }

    /// How many of its steps are done.
    pub fn done(&self, guide: &str) -> usize {
        self.find(guide).map_or(0, |line| line.done)
    }

    /// Whether it was put away.
    pub fn is_away(&self, guide: &str) -> bool {
        self.find(guide).is_some_and(|line| line.is_away)
    }

    fn line(&mut self, guide: &str) -> &mut Line {
        let at = self.0.iter().position(|line| line.guide == guide).unwrap_or_else(|| {
            self.0.push(Line { guide: guide.to_owned(), done: 0, is_away: false });
            self.0.len() - 1
        });
        &mut self.0[at]
    }

    /// So many of its steps are done. Whoever goes on with a guide has it back.
    pub fn go(&mut self, guide: &str, done: usize) {
        let line = self.line(guide);
        (line.done, line.is_away) = (done, false);
    }

    /// Puts it away.
    pub fn put_away(&mut self, guide: &str) {
        self.line(guide).is_away = true;
    }

    /// Brings all back that were put away.
    pub fn bring_back(&mut self) {
        for line in &mut self.0 {
            line.is_away = false;
        }
    }
}

impl fmt::Display for Progress {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for Line { guide, done, is_away } in &self.0 {
            writeln!(f, "{guide} {done}{}", if *is_away { " -" } else { "" })?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_written_reads_back() {
        let mut progress = Progress::default();
        progress.go("team", 2);
        progress.put_away("sso");
        progress.go("domain", 1);
        progress.put_away("domain");
        assert_eq!(Progress::read(&progress.to_string()), progress);
        assert_eq!((progress.done("domain"), progress.is_away("domain")), (1, true));
        progress.go("domain", 2);
        assert!(!progress.is_away("domain") && progress.is_away("sso"));
        progress.bring_back();
        assert!(!progress.is_away("sso"));
        assert_eq!(progress.done("else"), 0);
    }

    #[test]
    fn what_cannot_be_read_is_left_out() {
        let read = Progress::read("team\n 1\nsso -1\nleave x\nwho 1 +\nservice 1 - -\ndomain 3\n\n");
        assert_eq!(read.to_string(), "domain 3\n");
        let long = "a 1\n".repeat(1000);
        assert_eq!(Progress::read(&long).to_string().lines().count(), MOST);
    }
}
