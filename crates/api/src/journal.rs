//! What was done from one browser, as data: a line for each write that was sent, kept as text. No values of fields, no
//! secrets; of a body only what names the thing is read. The words are found when it is read, in the language of then.

use serde_json::Value;
use text::Foreign;

use crate::assumed::{CLIENT_PREFIX, GROUP_PREFIX, USER_PREFIX};
use crate::{ApiError, Request};

/// How many lines are kept; the oldest go.
pub const MOST: usize = 500;
/// How many names a line has at most, and how long one may be, in characters.
const NAMES: usize = 6;
const LONGEST: usize = 120;

/// How a write ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Became {
    /// It was done.
    Done,
    /// It was refused or failed: nothing has changed.
    Refused,
    /// No clear answer came, or none yet: nobody knows.
    Unknown,
}

impl Became {
    const ALL: [Self; 3] = [Self::Unknown, Self::Done, Self::Refused];

    /// What this answer says, and its status.
    pub fn of<T>(answer: &Result<T, ApiError>) -> (Self, Option<u16>) {
        match answer {
            Ok(_) => (Self::Done, None),
            Err(error) if error.outcome_is_unknown() => (Self::Unknown, error.status),
            Err(error) => (Self::Refused, error.status),
        }
    }
}

/// One write.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// When it was sent, in milliseconds since 1970.
    pub at: u64,
    /// Tells it from others of the same moment.
    pub id: u32,
    /// The operation, as `DELETE /clients/{clientId}`.
    pub act: String,
    /// What it was sent to, with the ids and without the query.
    pub path: String,
    /// What it is about, the larger thing first: names where they are known, else ids.
    pub names: Vec<Foreign>,
    /// How many things are not named.
    pub more: usize,
    /// How it ended.
    pub became: Became,
    /// The status of the answer, where it was no success.
    pub status: Option<u16>,
    /// How often that was noted: the later word counts.
    pub noted: u8,
}

/// Finds what the thing of this kind with this id is called. Kinds are those of paths, such as `clients`, and `subjects`
/// for whatever policies name.
pub type Known<'a> = &'a dyn Fn(&str, &str) -> Option<Foreign>;

impl Line {
    /// Of `request`, which is sent now.
    pub fn new(at: u64, id: u32, request: &Request, known: Known<'_>) -> Self {
        let (names, more) = names(request, known);
        let act = [request.method.name(), " ", request.route].concat();
        let (became, status) = (Became::Unknown, None);
        // The query of a write has what was typed.
        let path = request.path.split('?').next().unwrap_or_default().to_owned();
        Self { at, id, act, path, names, more, became, status, noted: 0 }
    }

    /// The same write, as far as one can tell.
    pub fn is_like(&self, other: &Self) -> bool {
        (&self.act, &self.path, &self.names, self.more) == (&other.act, &other.path, &other.names, other.more)
    }

    /// Notes how it ended.
    pub const fn ended(&mut self, (became, status): (Became, Option<u16>)) {
        (self.became, self.status, self.noted) = (became, status, self.noted.saturating_add(1));
    }

    fn key(&self) -> (u64, u32) {
        (self.at, self.id)
    }
}

/// All of them, oldest first.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Journal {
    /// When it was last cleared: whatever is not later is gone.
    pub cleared: u64,
    /// The lines.
    pub lines: Vec<Line>,
    /// How many lines were there that cannot be read.
    pub unread: usize,
}

impl Journal {
    /// Reads what [`Self::write`] has written. What cannot be read is counted and left out.
    pub fn read(text: &str) -> Self {
        let mut rows = text.lines().filter(|row| !row.is_empty());
        let Some(first) = rows.next() else { return Self::default() };
        let cleared = first.parse::<u64>();
        // Without its first row, it is no journal, and its other rows are none.
        let mut journal = Self { cleared: cleared.clone().unwrap_or_default(), ..Self::default() };
        for row in rows {
            match read_line(row).filter(|_| cleared.is_ok()) {
                Some(line) => journal.lines.push(line),
                None => journal.unread += 1,
            }
        }
        journal.unread += usize::from(cleared.is_err());
        journal
    }

    /// The text that is kept: a row for when it was cleared, and one for each line.
    pub fn write(&self) -> String {
        let mut text = self.cleared.to_string();
        for line in &self.lines {
            let Line { at, id, act, path, names, more, became, status, noted } = line;
            let became = Became::ALL.iter().position(|one| one == became);
            let row = (at, id, act, path, names, more, became, status, noted);
            text.push('\n');
            text.push_str(&serde_json::to_string(&row).unwrap_or_default());
        }
        text
    }

    /// Both: what either has noted, and neither has cleared.
    #[must_use]
    pub fn joined(&self, other: &Self) -> Self {
        let cleared = self.cleared.max(other.cleared);
        let mut lines = self.lines.clone();
        for line in &other.lines {
            match lines.iter_mut().rev().find(|own| own.key() == line.key()) {
                Some(own) if own.noted < line.noted => own.clone_from(line),
                Some(_) => {}
                None => lines.push(line.clone()),
            }
        }
        lines.retain(|line| line.at > cleared);
        let mut lines = crate::order::sorted(lines, |one, other| one.key().cmp(&other.key()));
        lines.drain(..lines.len().saturating_sub(MOST));
        let unread = |one: &Self| if one.cleared == cleared { one.unread } else { 0 };
        Self { cleared, lines, unread: unread(self).max(unread(other)) }
    }

    /// Clears it.
    pub fn clear(&mut self, now: u64) {
        // The clock may have been set back since.
        let last = self.lines.iter().map(|line| line.at).max().unwrap_or_default();
        self.cleared = now.max(last).max(self.cleared);
        self.lines.clear();
        self.unread = 0;
    }

    /// The moment for a new line.
    pub fn moment(&self, now: u64) -> u64 {
        now.max(self.cleared + 1)
    }
}

fn read_line(row: &str) -> Option<Line> {
    let row: Value = serde_json::from_str(row).ok()?;
    let [at, id, act, path, names, more, became, status, noted] = row.as_array()?.as_slice() else {
        return None;
    };
    let names = names.as_array()?.iter().map(|name| name.as_str().map(Foreign::from));
    let became = usize::try_from(became.as_u64()?).ok()?;
    Some(Line {
        at: at.as_u64()?,
        id: u32::try_from(id.as_u64()?).ok()?,
        act: act.as_str()?.to_owned(),
        path: path.as_str()?.to_owned(),
        names: names.collect::<Option<_>>()?,
        more: usize::try_from(more.as_u64()?).ok()?,
        became: *Became::ALL.get(became)?,
        status: status.as_u64().and_then(|status| u16::try_from(status).ok()),
        noted: u8::try_from(noted.as_u64()?).ok()?,
    })
}

/// Members of a body that name what is made or changed, the best first.
const NAMING: [&str; 5] = ["displayName", "providerDisplayName", "name", "description", "scheme"];
/// Parameters of a query that name what is made or removed.
const NAMED: [&str; 2] = ["email", "domain"];

/// What `request` is about, and how many things more.
fn names(request: &Request, known: Known<'_>) -> (Vec<Foreign>, usize) {
    let mut names = Vec::new();
    let (path, query) = request.path.split_once('?').unwrap_or((&request.path, ""));
    let mut kind = "";
    // The first two are nothing and the version.
    for (route, sent) in request.route.split('/').skip(1).zip(path.split('/').skip(2)) {
        match route.strip_prefix('{') {
            // It is one of a few words, not a thing.
            Some("kind}") => {}
            Some(_) => names.push(name_of(kind, &decoded(sent), known)),
            None => kind = route,
        }
    }
    for (name, value) in query.split('&').filter_map(|pair| pair.split_once('=')) {
        if NAMED.contains(&name) {
            names.push(decoded(value).as_str().into());
        }
    }
    let body = request.body.as_deref().and_then(|body| serde_json::from_str::<Value>(body).ok());
    if let Some(body) = body {
        let text = |name: &str| body[name].as_str().filter(|text| !text.trim().is_empty());
        if let Some(subject) = text("subject") {
            names.push(name_of("subjects", subject, known));
            names.extend(["action", "scope"].iter().filter_map(|name| text(name)).map(Foreign::from));
        } else if let Value::Array(members) = &body["subjectIds"] {
            names.extend(members.iter().filter_map(Value::as_str).map(|id| name_of("subjects", id, known)));
        } else if let Some(name) = NAMING.iter().find_map(|name| text(name)) {
            names.push(name.into());
        }
    }
    let more = names.len().saturating_sub(NAMES);
    names.truncate(NAMES);
    for name in &mut names {
        if name.raw().chars().nth(LONGEST).is_some() {
            *name = [name.raw().chars().take(LONGEST).collect::<String>().as_str(), "…"].concat().into();
        }
    }
    (names, more)
}

/// What this thing is called, as one of its kind or as a subject; else its id.
fn name_of(kind: &str, id: &str, known: Known<'_>) -> Foreign {
    let ways = [("users", USER_PREFIX), ("clients", CLIENT_PREFIX), ("groups", GROUP_PREFIX)];
    let found = known(kind, id).or_else(|| {
        ways.iter().find_map(|(other, prefix)| {
            if kind == *other {
                let bare = id.strip_prefix(prefix).unwrap_or(id);
                known("subjects", &[prefix, bare].concat())
            } else if kind == "subjects" {
                known(other, id.strip_prefix(prefix)?)
            } else {
                None
            }
        })
    });
    found.filter(|name| !name.is_blank()).unwrap_or_else(|| id.into())
}

/// Without the percent signs that [`crate::call::encode`] has put in.
fn decoded(text: &str) -> String {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let Some((first, after)) = rest.split_first() {
        let code = after.get(..2).filter(|_| *first == b'%');
        let code = code.and_then(|code| u8::from_str_radix(std::str::from_utf8(code).ok()?, 16).ok());
        bytes.push(code.unwrap_or(*first));
        rest = if code.is_some() { &after[2..] } else { after };
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

/// A table for spreadsheets (RFC 4180, with a byte order mark so that they take it for UTF-8). A cell that a spreadsheet
/// would work out gets an apostrophe before it (I8).
pub fn csv(rows: &[Vec<String>]) -> String {
    let mut text = String::from('\u{feff}');
    for row in rows {
        for (at, cell) in row.iter().enumerate() {
            if at > 0 {
                text.push(',');
            }
            let is_worked_out =
                cell.trim_start().starts_with(['=', '+', '-', '@']) || cell.starts_with(['\t', '\r', '\n']);
            text.push('"');
            if is_worked_out {
                text.push('\'');
            }
            text.push_str(&cell.replace('"', "\"\""));
            text.push('"');
        }
        text.push_str("\r\n");
    }
    text
}

#[cfg(test)]
mod tests;
