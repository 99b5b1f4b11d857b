//! Email addresses as an admin types and pastes them.
//!
//! The check is meant to catch slips, not to define what an address is: whatever passes may still be
//! refused by the API, whose word counts.

use text::seen;

/// What is wrong with one address.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Problem {
    /// There is no `@`, or more than one.
    NoAt,
    /// Nothing before the `@`.
    NoName,
    /// The part after the `@` is not a domain such as `example.com`.
    NoDomain,
    /// A space or another character that cannot stand in an address.
    BadCharacter(char),
    /// Over 254 characters (RFC 5321 section 4.5.3.1.3).
    TooLong,
}

/// Checks one address and returns it trimmed.
pub fn check(text: &str) -> Result<&str, Problem> {
    let text = text.trim();
    if text.chars().count() > 254 {
        return Err(Problem::TooLong);
    }
    let bad = |c: &char| c.is_whitespace() || c.is_control() || "<>()[]\\,;:\"".contains(*c);
    if let Some(bad) = text.chars().find(bad) {
        return Err(Problem::BadCharacter(bad));
    }
    let (name, domain) = text.split_once('@').ok_or(Problem::NoAt)?;
    if domain.contains('@') {
        return Err(Problem::NoAt);
    }
    if name.is_empty() {
        return Err(Problem::NoName);
    }
    let labels_hold =
        domain.split('.').all(|label| !label.is_empty() && !label.starts_with('-') && !label.ends_with('-'));
    if !labels_hold || !domain.contains('.') || domain.ends_with(|c: char| c.is_ascii_digit()) {
        return Err(Problem::NoDomain);
    }
    Ok(text)
}

/// The domain of an address that [`check`] accepts.
pub fn domain(address: &str) -> Option<&str> {
    check(address).ok().and_then(|address| address.rsplit_once('@')).map(|(_, domain)| domain)
}

/// One entry of a pasted list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// The address as typed, without the name around it.
    pub text: String,
    /// What is wrong with it, if anything.
    pub problem: Option<Problem>,
}

/// A pasted list, read.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Pasted {
    /// The different addresses in the order of their first appearance.
    pub entries: Vec<Entry>,
    /// How many repeats were merged (the case of ASCII letters does not matter).
    pub merged: usize,
}

impl Pasted {
    /// The addresses without a problem.
    pub fn good(&self) -> impl Iterator<Item = &str> {
        self.entries.iter().filter(|entry| entry.problem.is_none()).map(|entry| entry.text.as_str())
    }
}

/// Reads a list of addresses separated by commas, semicolons, line ends, tabs or spaces, each bare or as
/// `Name <address>`, the name quoted or not.
///
/// ```
/// let pasted = api::email::paste("Nils Berg <nils@a.example>; kari@b.example\nNILS@a.example");
/// assert_eq!(pasted.good().collect::<Vec<_>>(), ["nils@a.example", "kari@b.example"]);
/// assert_eq!(pasted.merged, 1);
/// ```
pub fn paste(text: &str) -> Pasted {
    let mut pasted = Pasted::default();
    for part in split_list(&seen(text)) {
        for text in addresses_of(&part) {
            let same = |entry: &Entry| entry.text.eq_ignore_ascii_case(&text);
            if pasted.entries.iter().any(same) {
                pasted.merged += 1;
            } else {
                let problem = check(&text).err();
                pasted.entries.push(Entry { text, problem });
            }
        }
    }
    pasted
}

/// Splits at separators outside quotes: `"Berg, Nils" <nils@a.example>` is one entry.
fn split_list(text: &str) -> Vec<String> {
    let mut parts = vec![String::new()];
    let mut quoted = false;
    for c in text.chars() {
        // A quote never spans lines: a stray one must not swallow the rest of the list.
        quoted = if c == '"' { !quoted } else { quoted && c != '\n' };
        if !quoted && matches!(c, ',' | ';' | '\n' | '\r' | '\t') {
            parts.push(String::new());
        } else if let Some(part) = parts.last_mut() {
            part.push(c);
        }
    }
    parts.retain(|part| !part.trim().is_empty());
    parts
}

/// The addresses in one part: those in angle brackets and every other word with an `@`; the part as it is
/// where there is none, so that nothing vanishes without a word.
fn addresses_of(part: &str) -> Vec<String> {
    let mut found: Vec<String> = Vec::new();
    let mut rest = part;
    while let Some((before, after)) = rest.split_once('<') {
        found.extend(bare_addresses(before));
        let (inside, tail) = after.split_once('>').unwrap_or((after, ""));
        found.push(inside.trim().to_owned());
        rest = tail;
    }
    let has_brackets = !found.is_empty();
    let words = rest.split_whitespace().count();
    let bare: Vec<String> = bare_addresses(rest).collect();
    if !has_brackets && bare.len() < words && bare.len() < 2 {
        // "per @fjordbank.no": a slip that is to be seen whole.
        return vec![part.trim().to_owned()];
    }
    found.extend(bare);
    found
}

/// The words with an `@`, without quotes around them.
fn bare_addresses(text: &str) -> impl Iterator<Item = String> {
    let bare = |word: &str| word.trim_matches('"').to_owned();
    text.split_whitespace().filter(|word| word.contains('@')).map(bare)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn good_addresses_pass() {
        for text in
            ["a@b.no", " kari.nordmann+x@fjordbank.example ", "jörg@müller.example", "o'neil@a-b.co.uk"]
        {
            assert!(check(text).is_ok(), "{text}");
        }
    }

    #[test]
    fn each_slip_is_named() {
        for (text, problem) in [
            ("kari", Problem::NoAt),
            ("", Problem::NoAt),
            ("a@b@c.no", Problem::NoAt),
            ("@b.no", Problem::NoName),
            ("per@fjordbank", Problem::NoDomain),
            ("per@.no", Problem::NoDomain),
            ("per@b..no", Problem::NoDomain),
            ("per@127.0.0.1", Problem::NoDomain),
            ("per@-b.no", Problem::NoDomain),
            ("p er@b.no", Problem::BadCharacter(' ')),
            ("per@b.no>", Problem::BadCharacter('>')),
        ] {
            assert_eq!(check(text), Err(problem), "{text}");
        }
        assert_eq!(check(&["a".repeat(250), "@b.no".into()].concat()), Err(Problem::TooLong));
    }

    #[test]
    fn a_pasted_list_is_read() {
        let pasted = paste(
            "Nils Berg <nils.berg@f.example>, sofie@f.example\nper@fjordbank;\r\n\"Dahl, Ann\" <ann@f.example>\tx@y.example z@y.example",
        );
        let texts: Vec<_> = pasted.entries.iter().map(|e| e.text.as_str()).collect();
        assert_eq!(
            texts,
            [
                "nils.berg@f.example",
                "sofie@f.example",
                "per@fjordbank",
                "ann@f.example",
                "x@y.example",
                "z@y.example"
            ]
        );
        assert_eq!(pasted.entries[2].problem, Some(Problem::NoDomain));
        assert_eq!(pasted.good().count(), 5);
    }

    #[test]
    fn what_is_not_seen_does_not_count() {
        let pasted = paste("a@b.no, a@b.no\u{200b}, \u{202a}c@d.no\u{202c}");
        assert_eq!(pasted.good().collect::<Vec<_>>(), ["a@b.no", "c@d.no"]);
        assert_eq!(pasted.merged, 1);
    }

    #[test]
    fn repeats_are_merged_whatever_their_case() {
        let pasted = paste("a@b.no, A@B.NO, a@b.no");
        assert_eq!((pasted.entries.len(), pasted.merged), (1, 2));
    }

    #[test]
    fn a_stray_quote_swallows_one_line_at_most() {
        assert_eq!(paste("\"Nils <a@b.no>\nc@d.no").good().count(), 2);
    }

    #[test]
    fn p13_no_address_vanishes() {
        for text in
            ["Nils <a@b.no> Kari <c@d.no>", "<a@b.no> c@d.no", "a@b.no Kari <c@d.no>", "a@b.no c@d.no"]
        {
            assert_eq!(paste(text).good().collect::<Vec<_>>(), ["a@b.no", "c@d.no"], "{text}");
        }
    }

    #[test]
    fn words_without_an_address_stay_visible() {
        assert_eq!(paste("Nils Berg").entries[0].text, "Nils Berg");
        assert_eq!(paste("  ,;\n ").entries.len(), 0);
    }
}
