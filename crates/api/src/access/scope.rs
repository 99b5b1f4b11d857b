//! The scope of a policy: a URI whose segments nest. Settled here once: what is the same scope, and what lies in what.
//!
//! `/` is everything, addresses with a host included. By RFC 3986 section 6.2.2 letter case counts, but not in scheme,
//! host and hexadecimal digits; `%61` is `a`, but `%2F` is no slash. One slash at the end says nothing. A scope that
//! is no path from a root (a relative one, a URN, one with `..`) holds itself alone, so that nothing is claimed of it.
//! The table in [`super::cases`] is the whole of it; the sandbox is held to the same table.

use std::fmt::Write as _;

/// A scope in the one form that all its spellings share.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Scope {
    /// Without the slash at the end: empty is everything.
    text: String,
    /// Where the path begins, after scheme and host.
    root: usize,
    /// Where the path ends, before a query or fragment.
    end: usize,
}

impl Scope {
    /// Reads any text.
    pub fn of(raw: &str) -> Self {
        let (path, tail) = raw.split_at(raw.find(['?', '#']).unwrap_or(raw.len()));
        let Some((mut text, path)) = split_origin(path) else { return Self::alone(raw) };
        let root = text.len();
        let path = if tail.is_empty() { path.strip_suffix('/').unwrap_or(path) } else { path };
        normalise(path, &mut text);
        if text[root..].split('/').any(|segment| matches!(segment, "." | "..")) {
            return Self::alone(raw);
        }
        let end = text.len();
        normalise(tail, &mut text);
        Self { text, root, end }
    }

    /// Everything there is.
    pub const fn everything() -> Self {
        Self { text: String::new(), root: 0, end: 0 }
    }

    /// A scope that only everything holds. No other form has a space in it.
    fn alone(raw: &str) -> Self {
        let mut text = String::from(" ");
        normalise(raw, &mut text);
        Self { root: text.len(), end: text.len(), text }
    }

    /// The form that all spellings share, for people and requests.
    pub fn text(&self) -> String {
        let is_path = self.end == self.text.len() && self.root < self.end;
        if self.is_everything() || is_path && self.text.ends_with('/') {
            // The last segment is empty, and one slash at the end says nothing.
            [&self.text, "/"].concat()
        } else {
            self.text.trim_start_matches(' ').to_owned()
        }
    }

    /// Its key: equal for equal scopes, and for no others.
    pub fn key(&self) -> &str {
        &self.text
    }

    /// Whether it is everything.
    pub fn is_everything(&self) -> bool {
        self.text.is_empty()
    }

    /// The next wider scope; nothing above everything.
    pub fn parent(&self) -> Option<Self> {
        if self.is_everything() {
            return None;
        }
        Some(match self.text[self.root..self.end].rfind('/') {
            Some(at) => {
                let end = self.root + at;
                Self { text: self.text[..end].to_owned(), root: self.root, end }
            }
            None => Self::everything(),
        })
    }

    /// Whether a policy on this scope holds on `other`: it is the same, or lies in it by whole segments.
    pub fn covers(&self, other: &Self) -> bool {
        let at = self.text.len();
        let is_within = || {
            other.text.starts_with(&self.text)
                && (other.root..other.end).contains(&at)
                && other.text.as_bytes()[at] == b'/'
        };
        self.is_everything() || self == other || is_within()
    }
}

/// Scheme and host, in lower case and without the usual port, and the path after it; nothing where there is no root.
fn split_origin(text: &str) -> Option<(String, &str)> {
    if text.starts_with('/') {
        return Some((String::new(), text));
    }
    let (scheme, rest) = text.split_once("://")?;
    let is_scheme = scheme.starts_with(|c: char| c.is_ascii_alphabetic())
        && scheme.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"+-.".contains(&byte));
    if !is_scheme {
        return None;
    }
    let (authority, path) = rest.split_at(rest.find('/').unwrap_or(rest.len()));
    let scheme = scheme.to_ascii_lowercase();
    let (user, host) = authority.split_at(authority.rfind('@').map_or(0, |at| at + 1));
    let host = host.to_ascii_lowercase();
    let usual = match scheme.as_str() {
        "https" => ":443",
        "http" => ":80",
        _ => ":",
    };
    let host = host.strip_suffix(usual).or_else(|| host.strip_suffix(':')).unwrap_or(&host);
    let mut origin = [&scheme, "://"].concat();
    normalise(user, &mut origin);
    normalise(host, &mut origin);
    Some((origin, path))
}

/// Appends `text` with percent-encoding in its one form. A per cent sign that encodes nothing stays.
fn normalise(text: &str, into: &mut String) {
    let bytes = text.as_bytes();
    let mut at = 0;
    while let Some(&byte) = bytes.get(at) {
        let encoded = (byte == b'%').then(|| encoded_byte(bytes, at)).flatten();
        at += if encoded.is_some() { 3 } else { 1 };
        match encoded {
            Some(inner) if is_unreserved(inner) => into.push(char::from(inner)),
            Some(inner) => push_encoded(inner, into),
            None if is_unreserved(byte) || b"!$&'()*+,;=:@/?#[]%".contains(&byte) => {
                into.push(char::from(byte));
            }
            None => push_encoded(byte, into),
        }
    }
}

fn encoded_byte(bytes: &[u8], at: usize) -> Option<u8> {
    let digit = |at: usize| bytes.get(at).and_then(|byte| char::from(*byte).to_digit(16));
    u8::try_from(digit(at + 1)? << 4 | digit(at + 2)?).ok()
}

fn push_encoded(byte: u8, into: &mut String) {
    let _ = write!(into, "%{byte:02X}");
}

fn is_unreserved(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || b"-._~".contains(&byte)
}

/// Why a typed scope is refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Slip {
    /// Nothing was typed.
    Empty,
    /// It begins neither with a slash nor with a scheme and a host.
    NoRoot,
    /// It has a space, or a mark that is not seen.
    Hidden,
    /// It has an empty segment: two slashes beside each other.
    EmptySegment,
    /// It has a segment of dots, which leads elsewhere.
    Dots,
    /// It has a query or a fragment.
    Query,
    /// It has a per cent sign that encodes nothing.
    Percent,
}

/// Checks what was typed; gives it without spaces around it.
pub fn check(typed: &str) -> Result<&str, Slip> {
    let typed = typed.trim();
    if typed.is_empty() {
        return Err(Slip::Empty);
    }
    let is_hidden = |c: char| c.is_whitespace() || c.is_control() || text::is_invisible(c);
    if typed.contains(is_hidden) {
        return Err(Slip::Hidden);
    }
    if typed.contains(['?', '#']) {
        return Err(Slip::Query);
    }
    let (origin, path) = split_origin(typed).ok_or(Slip::NoRoot)?;
    if origin.ends_with("://") {
        return Err(Slip::NoRoot);
    }
    if path.contains("//") {
        return Err(Slip::EmptySegment);
    }
    let is_broken = |(at, byte): (usize, u8)| byte == b'%' && encoded_byte(typed.as_bytes(), at).is_none();
    if typed.bytes().enumerate().any(is_broken) {
        return Err(Slip::Percent);
    }
    let scope = Scope::of(typed);
    if scope.key().starts_with(' ') { Err(Slip::Dots) } else { Ok(typed) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::access::cases::{Relation, SCOPES};

    #[test]
    fn x1_the_table_of_scopes_holds() {
        for (one, other, wanted) in SCOPES {
            let (a, b) = (Scope::of(one), Scope::of(other));
            let found = match (a.covers(&b), b.covers(&a)) {
                (true, true) => Relation::Same,
                (true, false) => Relation::Holds,
                (false, true) => Relation::Within,
                (false, false) => Relation::Apart,
            };
            assert_eq!(found, wanted, "{one} and {other}");
            assert_eq!(a == b, wanted == Relation::Same, "{one} and {other}");
        }
    }

    #[test]
    fn to_cover_is_to_be_among_the_parents() {
        let all = SCOPES.iter().flat_map(|(one, other, _)| [*one, *other]).map(Scope::of);
        let all: Vec<_> = all.collect();
        for a in &all {
            assert_eq!(Scope::of(&a.text()), *a);
            for b in &all {
                let mut parents = std::iter::successors(Some(b.clone()), Scope::parent);
                assert_eq!(a.covers(b), parents.any(|parent| parent == *a), "{a:?} {b:?}");
            }
        }
    }

    #[test]
    fn each_slip_of_a_typed_scope_is_named() {
        for (typed, wanted) in [
            (" /subscriptions/12 ", Ok("/subscriptions/12")),
            ("/", Ok("/")),
            ("/a/", Ok("/a/")),
            ("https://api.example/a%2Fb", Ok("https://api.example/a%2Fb")),
            ("", Err(Slip::Empty)),
            ("  ", Err(Slip::Empty)),
            ("subscriptions/12", Err(Slip::NoRoot)),
            ("https://", Err(Slip::NoRoot)),
            ("urn:a:b", Err(Slip::NoRoot)),
            ("/a b", Err(Slip::Hidden)),
            ("/a\u{200b}b", Err(Slip::Hidden)),
            ("//a", Err(Slip::EmptySegment)),
            ("/a//", Err(Slip::EmptySegment)),
            ("/a/../b", Err(Slip::Dots)),
            ("/a/%2e%2E/b", Err(Slip::Dots)),
            ("/a?b", Err(Slip::Query)),
            ("/a#b", Err(Slip::Query)),
            ("/50%", Err(Slip::Percent)),
        ] {
            assert_eq!(check(typed), wanted, "{typed}");
        }
    }
}
