//! Email addresses as an admin types and pastes them.
//!
//! The check is meant to catch slips, not to define what an address is: whatever passes may still be
//! refused by the API, whose word counts.

use text::seen;

mod pasted;

pub use pasted::{Entry, Pasted, paste};

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
    let bad = |c: &char| c.is_whitespace() || c.is_control() || "<>()[]\\,;:".contains(*c) || is_quote(*c);
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
    if let Some(bad) = name.chars().find(|c| is_no_letter(*c)) {
        return Err(Problem::BadCharacter(bad));
    }
    if let Some(bad) = domain.chars().find(|c| !in_domain(*c)) {
        return Err(Problem::BadCharacter(bad));
    }
    let labels_hold =
        domain.split('.').all(|label| !label.is_empty() && !label.starts_with('-') && !label.ends_with('-'));
    // Digits alone at its end are an address of a computer.
    let is_number = domain.rsplit('.').next().is_some_and(|last| last.bytes().all(|b| b.is_ascii_digit()));
    if !labels_hold || !domain.contains('.') || is_number {
        return Err(Problem::NoDomain);
    }
    Ok(text)
}

/// Letters of any script, digits, hyphens and dots. Of other scripts what is surely no letter is left out; Unicode's
/// tables of letters would cost kilobytes in the app.
fn in_domain(c: char) -> bool {
    c.is_ascii_alphanumeric() || c == '-' || c == '.' || (!c.is_ascii() && !is_no_letter(c))
}

/// Signs beyond ASCII that are surely no letter of any script: quotes, brackets, bullets, arrows, emoji.
fn is_no_letter(c: char) -> bool {
    matches!(c,
        '\u{80}'..='\u{bf}' | '×' | '÷' | '\u{2000}'..='\u{2bff}' | '\u{2e00}'..='\u{2e7f}' | '\u{3000}'..='\u{3004}'
        | '\u{3008}'..='\u{3020}' | '\u{e000}'..='\u{f8ff}' | '\u{fe10}'..='\u{fe6f}' | '\u{ff00}'..='\u{ff0f}'
        | '\u{ff1a}'..='\u{ff20}' | '\u{ff3b}'..='\u{ff40}' | '\u{ff5b}'..='\u{ff65}' | '\u{fff0}'..='\u{ffff}'
        | '\u{1f000}'..)
}

/// Quotes that are never part of an address, in pairs or not.
fn is_quote(c: char) -> bool {
    matches!(
        c,
        '"' | '`'
            | '´'
            | '“'
            | '”'
            | '„'
            | '‟'
            | '«'
            | '»'
            | '‹'
            | '›'
            | '「'
            | '」'
            | '『'
            | '』'
            | '＂'
            | '″'
    )
}

/// An apostrophe is part of some addresses (`o'neil@…`), but neither their first nor their last character.
fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '‘' | '’' | '‚' | '‛' | '′' | '＇')
}

/// The domain of an address that [`check`] accepts.
pub fn domain(address: &str) -> Option<&str> {
    check(address).ok().and_then(|address| address.rsplit_once('@')).map(|(_, domain)| domain)
}

/// The one address that was pasted into a field for one, whatever stands around it (a name, `mailto:`, quotes); else
/// what is wrong with the text.
///
/// ```
/// assert_eq!(api::email::one("Nordmann, Kari <kari@a.example>").as_deref(), Ok("kari@a.example"));
/// ```
pub fn one(text: &str) -> Result<String, Problem> {
    let pasted = paste(text, str::to_owned);
    // `ny ansatt@…` is an address with a slip, not somebody called Ny.
    let is_apart = pasted.left_out.is_empty() || text.contains(['<', '(', '[', '\t', ';', '|']);
    match pasted.entries.as_slice() {
        [Entry { text, problem: None, .. }] if is_apart => Ok(text.clone()),
        [Entry { problem: Some(problem), .. }] => Err(*problem),
        _ => check(&seen(text)).map(str::to_owned),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_field_for_one_takes_no_half_of_an_address() {
        for text in ["ny ansatt@b.no", "ny, ansatt@b.no", "a@b.no c@d.no", "Ny"] {
            assert!(one(text).is_err(), "{text}");
        }
        for text in ["Ny Ansatt <ny@b.no>", "Ny Ansatt (ny@b.no)", "Ny\tny@b.no", " mailto:ny@b.no "] {
            assert_eq!(one(text).as_deref(), Ok("ny@b.no"), "{text}");
        }
    }

    #[test]
    fn domains_may_be_of_any_script() {
        for text in
            ["a@blåbær.example", "a@пример.рф", "a@例え.テスト", "a@مثال.إختبار", "a@xn--blbr-0qau.example"]
        {
            assert!(check(text).is_ok(), "{text}");
        }
        for text in ["a@b'.no", "a@b!.no", "a@b–c.no", "a@b.no»", "a@b/c.no", "a@b😀.no", "a@b_c.no"] {
            assert!(matches!(check(text), Err(Problem::BadCharacter(_))), "{text}");
        }
    }

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
}
