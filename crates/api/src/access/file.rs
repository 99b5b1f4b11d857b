//! A set of changes as a file: to be kept, sent to a colleague, or kept as a record of what became of each change.
//! `docs/change-set.md` has the schema, and a test holds it to this code.
//!
//! Read strictly: what is not understood is refused, with what is wrong and where. A set of which a part was skipped
//! would be another set. Written by hand, a change a line, so that two files can be compared line by line.

use std::fmt::{self, Display, Formatter};

use text::Foreign;

use super::change::{Change, Holding, Membership};
use super::set::{Became, ChangeSet, Fate, Line};
use crate::assumed::USER_PREFIX;
use crate::policies::Policy;

mod nodes;

use nodes::{Node, Object, list, text};

/// What a file says that it is.
pub const FORMAT: &str = "iam-console.change-set";
/// The version that is written, and the newest that is read.
pub const VERSION: u64 = 1;
/// The most changes of a set.
pub const MOST: usize = 5_000;
/// The longest text in a file, in characters.
pub const LONGEST: usize = 4_000;
/// The largest file that is looked at, in bytes: more than the most changes need in any sensible tenant.
pub const LARGEST: usize = 8 << 20;

/// What is wrong with a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Mistake {
    /// It is larger than [`LARGEST`].
    TooLarge,
    /// It is no JSON, or ends too early: the line at which reading stopped.
    NotJson(usize),
    /// It is something else.
    OtherFormat,
    /// A newer console made it: its version.
    Newer(u64),
    /// It is for this tenant.
    OtherTenant(Foreign),
    /// It has so many changes.
    TooMany(usize),
    /// Something in it is wrong.
    At(Place, Wrong),
}

/// Where something is wrong: `changes[3].grant.scope`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Place(String);

impl Place {
    fn member(&self, name: &str) -> Self {
        Self(if self.0.is_empty() { name.to_owned() } else { [&self.0, ".", name].concat() })
    }

    fn item(&self, index: usize) -> Self {
        Self([&self.0, "[", &index.to_string(), "]"].concat())
    }
}

impl Display for Place {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        // The names in it may be anybody's.
        Foreign::from(self.0.as_str()).fmt(f)
    }
}

/// What is wrong.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wrong {
    /// It is not there.
    Missing,
    /// It is there twice.
    Twice,
    /// This console does not know it.
    Unknown,
    /// It is of another kind: a number where a text belongs.
    Kind,
    /// It is an empty text.
    Empty,
    /// It is longer than [`LONGEST`].
    TooLong,
    /// It is no time by RFC 3339.
    Time,
    /// It is no subject id of a person.
    Person,
    /// It is no change of this set, or one that has a result already.
    Index,
}

/// Reads a file for `tenant`.
pub fn read(file: &str, tenant: &str) -> Result<ChangeSet, Mistake> {
    if file.len() > LARGEST {
        return Err(Mistake::TooLarge);
    }
    let file = file.trim_start_matches('\u{feff}');
    let node = serde_json::from_str(file).map_err(|error| Mistake::NotJson(error.line()))?;
    let Ok(mut set) = Object::of(node, Place::default()) else { return Err(Mistake::OtherFormat) };
    if !set.text("format").is_ok_and(|format| format == FORMAT) {
        return Err(Mistake::OtherFormat);
    }
    // Before all else: what a newer one means by it is not known here.
    match set.whole("version")? {
        VERSION => {}
        newer if newer > VERSION => return Err(Mistake::Newer(newer)),
        _ => return Err(Mistake::At(set.place.member("version"), Wrong::Unknown)),
    }
    let its = set.text("tenant")?;
    if its != tenant {
        return Err(Mistake::OtherTenant(its.into()));
    }
    let (name, made) = (set.text("name")?.into(), set.time("made")?);
    let (changes, place) = set.take("changes")?;
    let changes = list(changes, &place)?;
    if changes.len() > MOST {
        return Err(Mistake::TooMany(changes.len()));
    }
    let mut lines = Vec::with_capacity(changes.len());
    for (at, node) in changes.into_iter().enumerate() {
        lines.push(Line { change: change(node, place.item(at))?, fate: None });
    }
    if let Some((results, place)) = set.find("results") {
        for (at, node) in list(results, &place)?.into_iter().enumerate() {
            result(node, place.item(at), &mut lines)?;
        }
    }
    set.end()?;
    Ok(ChangeSet { tenant: its, name, made, lines })
}

/// The text of its file.
pub fn write(set: &ChangeSet) -> String {
    let mut file =
        ["{\n  \"format\": ", &quoted(FORMAT), ",\n  \"version\": ", &VERSION.to_string()].concat();
    for (name, value) in [("tenant", set.tenant.as_str()), ("name", cut(set.name.raw())), ("made", &set.made)]
    {
        file.push_str(&[",\n  \"", name, "\": ", &quoted(value)].concat());
    }
    let changes = set.lines.iter().map(|line| written(&line.change));
    push_list("changes", changes, &mut file);
    let results = set.lines.iter().enumerate().filter_map(|(at, line)| {
        let Fate { became, at: time, why } = line.fate.as_ref()?;
        let index = at.to_string();
        let became = quoted(became.name());
        let mut text =
            ["{\"change\": ", &index, ", \"became\": ", &became, ", \"at\": ", &quoted(time)].concat();
        if !why.is_empty() {
            text.push_str(&[", \"why\": ", &quoted(cut(why))].concat());
        }
        text.push('}');
        Some(text)
    });
    let results: Vec<String> = results.collect();
    if !results.is_empty() {
        push_list("results", results.into_iter(), &mut file);
    }
    file.push_str("\n}\n");
    file
}

/// A list in a file, an item a line.
fn push_list(name: &str, items: impl Iterator<Item = String>, file: &mut String) {
    file.push_str(&[",\n  \"", name, "\": ["].concat());
    let mut between = "\n    ";
    for item in items {
        file.push_str(between);
        file.push_str(&item);
        between = ",\n    ";
    }
    file.push_str(if between.starts_with(',') { "\n  ]" } else { "]" });
}

/// The names of the kinds, and the members of each.
const KINDS: [(&str, &[&str]); 6] = [
    ("grant", &POLICY),
    ("revoke", &POLICY),
    ("join", &MEMBERSHIP),
    ("leave", &MEMBERSHIP),
    ("giveRole", &HOLDING),
    ("takeRole", &HOLDING),
];
const POLICY: [&str; 3] = ["subject", "action", "scope"];
const MEMBERSHIP: [&str; 2] = ["member", "group"];
const HOLDING: [&str; 2] = ["user", "role"];

fn change(node: Node, place: Place) -> Result<Change, Mistake> {
    let Object { place, mut members } = Object::of(node, place)?;
    let Some((name, inner)) = members.pop() else { return Err(Mistake::At(place, Wrong::Empty)) };
    // Two in one would be two changes of which nobody says the order.
    if let Some((name, _)) = members.pop() {
        return Err(Mistake::At(place.member(&name), Wrong::Unknown));
    }
    let place = place.member(&name);
    let Some((kind, names)) = KINDS.iter().find(|(kind, _)| *kind == name) else {
        return Err(Mistake::At(place, Wrong::Unknown));
    };
    let mut inner = Object::of(inner, place)?;
    let mut values = Vec::with_capacity(names.len());
    for name in *names {
        // What the API lists may lack these, and can be taken away all the same.
        let may_be_empty = matches!(*name, "action" | "scope");
        values.push(if may_be_empty { inner.text(name)?.into() } else { inner.some(name)? });
    }
    let place = inner.place.clone();
    inner.end()?;
    let mut values = values.into_iter();
    let mut next = || values.next().unwrap_or_default();
    let first = next();
    Ok(match *kind {
        "grant" => Change::Grant(Policy { subject: first, action: next(), scope: next() }),
        "revoke" => Change::Revoke(Policy { subject: first, action: next(), scope: next() }),
        "join" => Change::Join(Membership { member: first, group: next() }),
        "leave" => Change::Leave(Membership { member: first, group: next() }),
        _ if !first.raw().starts_with(USER_PREFIX) => {
            return Err(Mistake::At(place.member("user"), Wrong::Person));
        }
        "giveRole" => Change::GiveRole(Holding { user: first, role: next() }),
        _ => Change::TakeRole(Holding { user: first, role: next() }),
    })
}

/// Whether a file can hold it: what is written is read again.
pub fn is_sound(change: &Change) -> bool {
    let (kind, values) = parts(change);
    let (_, names) = KINDS[kind];
    names.iter().zip(values).all(|(name, value)| {
        let value = value.raw();
        let is_there = !value.is_empty() || matches!(*name, "action" | "scope");
        is_there
            && value.chars().nth(LONGEST).is_none()
            && (*name != "user" || value.starts_with(USER_PREFIX))
    })
}

/// Which of [`KINDS`] it is, and the values of its members.
fn parts(change: &Change) -> (usize, Vec<&Foreign>) {
    match change {
        Change::Grant(Policy { subject, action, scope }) => (0, vec![subject, action, scope]),
        Change::Revoke(Policy { subject, action, scope }) => (1, vec![subject, action, scope]),
        Change::Join(Membership { member, group }) => (2, vec![member, group]),
        Change::Leave(Membership { member, group }) => (3, vec![member, group]),
        Change::GiveRole(Holding { user, role }) => (4, vec![user, role]),
        Change::TakeRole(Holding { user, role }) => (5, vec![user, role]),
    }
}

fn written(change: &Change) -> String {
    let (kind, values) = parts(change);
    let (kind, names) = KINDS[kind];
    let members =
        names.iter().zip(values).map(|(name, value)| [&quoted(name), ": ", &quoted(value.raw())].concat());
    ["{\"", kind, "\": {", &members.collect::<Vec<_>>().join(", "), "}}"].concat()
}

/// As much of a text as is read again.
fn cut(text: &str) -> &str {
    text.char_indices().nth(LONGEST).map_or(text, |(end, _)| &text[..end])
}

/// A text in quotes. Writing one cannot fail.
fn quoted(text: &str) -> String {
    serde_json::to_string(text).unwrap_or_default()
}

fn result(node: Node, place: Place, lines: &mut [Line]) -> Result<(), Mistake> {
    let mut result = Object::of(node, place)?;
    let index = result.whole("change")?;
    let line = usize::try_from(index).ok().and_then(|index| lines.get_mut(index));
    let Some(line) = line.filter(|line| line.fate.is_none()) else {
        return Err(Mistake::At(result.place.member("change"), Wrong::Index));
    };
    let name = result.text("became")?;
    let Some((became, _)) = Became::ALL.iter().find(|(_, known)| *known == name) else {
        return Err(Mistake::At(result.place.member("became"), Wrong::Unknown));
    };
    let at = result.time("at")?;
    let why = match result.find("why") {
        Some((node, place)) => text(node, place)?,
        None => String::new(),
    };
    line.fate = Some(Fate { became: *became, at, why });
    result.end()
}
