//! The name of a domain as people type and paste it: an address of a page, of a person, of every name below it.

use text::seen;

use crate::email;

/// The bare domain in what was typed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Typed {
    /// Its name in the letters of DNS, in small letters, without a dot at its end.
    pub domain: String,
    /// What is worth a word.
    pub notes: Vec<Note>,
}

/// What is worth a word of a domain that can be sent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Note {
    /// `*.` was left out: a record proves one name, and none below it.
    Wildcard,
    /// `www.` was left out: people have no addresses there.
    Www,
    /// Others register their domains below it, as below `co.uk`: it seems to belong to nobody.
    Shared,
    /// The domain of a mail provider, where everybody may have an address.
    Mailbox,
    /// A name that public DNS does not know, as `bank.local`.
    Private,
}

/// Why there is no domain in what was typed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Problem {
    /// It is none: no dot, an empty label, a hyphen at the wrong place.
    NoDomain,
    /// One label, which is the end of many domains: `no`, `com`.
    Suffix,
    /// Several: they are added one by one.
    Several,
    /// The address of a computer.
    Number,
    /// A character that cannot stand in one.
    BadCharacter(char),
    /// Over 253 characters, or over 63 between two dots.
    TooLong,
}

/// What stands around a pasted name and is no part of it.
fn is_around(c: char) -> bool {
    c.is_whitespace() || "\"'`´<>()[]{},;:!?.“”„‘’«»‹›。．｡".contains(c)
}

/// The domain in `text`. `to_ascii` gives a name in the letters of DNS, in small letters, as browsers read the name of a
/// host; nothing where that cannot be.
pub fn read(text: &str, to_ascii: impl Fn(&str) -> Option<String>) -> Result<Typed, Problem> {
    let text = seen(text);
    let mut notes = Vec::new();
    let name = bare(&text);
    if name.split(|c: char| c.is_whitespace() || ",;|".contains(c)).filter(|part| part.contains('.')).count()
        > 1
    {
        return Err(Problem::Several);
    }
    let name = name.trim_matches(is_around);
    let mut rest = name;
    while let Some(below) = rest.strip_prefix("*.") {
        rest = below;
        notes = vec![Note::Wildcard];
    }
    if rest.contains(':') && rest.split(':').all(|part| part.chars().all(|c| c.is_ascii_hexdigit())) {
        return Err(Problem::Number);
    }
    // The browser drops some of these, and reads others as something else.
    if let Some(bad) =
        rest.chars().find(|c| c.is_whitespace() || "*_@:/\\?#\"'<>|&=+$!~^`()[]{},;".contains(*c))
    {
        return Err(Problem::BadCharacter(bad));
    }
    if rest.is_empty() {
        return Err(Problem::NoDomain);
    }
    let mut domain = to_ascii(rest).ok_or_else(|| slip(rest))?;
    domain.truncate(domain.trim_end_matches('.').len());
    if let Some(below) = domain.strip_prefix("www.").filter(|below| below.contains('.')) {
        domain = below.to_owned();
        notes.push(Note::Www);
    }
    if domain.split('.').all(|label| label.bytes().all(|b| b.is_ascii_digit())) {
        return Err(Problem::Number);
    }
    if domain.len() > 253 || domain.split('.').any(|label| label.len() > 63) {
        return Err(Problem::TooLong);
    }
    if !domain.contains('.') {
        return Err(if is_plain(&[&domain, ".x"].concat()) { Problem::Suffix } else { slip(rest) });
    }
    if !is_plain(&domain) {
        return Err(slip(rest));
    }
    if is_shared(&domain) {
        notes.push(Note::Shared);
    }
    if MAILBOXES.contains(&domain.as_str()) {
        notes.push(Note::Mailbox);
    }
    if domain.rsplit('.').next().is_some_and(|last| PRIVATE.contains(&last)) {
        notes.push(Note::Private);
    }
    Ok(Typed { domain, notes })
}

/// Leaves out what stands around the name in an address of a page or of a person.
fn bare(text: &str) -> &str {
    // `Kari <kari@fjordbank.example>`, as mail programs copy it.
    let text = text.rsplit_once('<').map_or(text, |(_, inside)| inside).trim_matches(is_around);
    let text = text.split_once("://").map_or(text, |(_, rest)| rest);
    let text = text.trim_start_matches(['/', '\\']);
    let text = text.split(['/', '\\', '?', '#']).next().unwrap_or(text);
    let text = text.rsplit_once('@').map_or(text, |(_, domain)| domain);
    match text.rsplit_once(':') {
        Some((host, port)) if !host.contains(':') && port.bytes().all(|b| b.is_ascii_digit()) => host,
        _ => text,
    }
}

/// What is wrong with a name that is none.
fn slip(name: &str) -> Problem {
    match email::check(&["a@", name].concat()) {
        Err(email::Problem::BadCharacter(bad)) => Problem::BadCharacter(bad),
        Err(email::Problem::TooLong) => Problem::TooLong,
        _ => Problem::NoDomain,
    }
}

/// Whether `domain` is a name in the letters of DNS and nothing else, so that it can stand in a command.
pub fn is_plain(domain: &str) -> bool {
    let is_label = |label: &str| {
        !label.is_empty()
            && label.len() <= 63
            && !label.starts_with('-')
            && !label.ends_with('-')
            && label.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-')
    };
    domain.len() <= 253 && domain.contains('.') && domain.split('.').all(is_label)
}

/// Second labels below which a country's domains are registered.
const SECOND: [&str; 13] =
    ["co", "com", "org", "net", "gov", "edu", "ac", "mil", "or", "ne", "go", "priv", "kommune"];

/// Domains of mail providers.
const MAILBOXES: [&str; 14] = [
    "gmail.com",
    "googlemail.com",
    "outlook.com",
    "hotmail.com",
    "live.com",
    "msn.com",
    "yahoo.com",
    "icloud.com",
    "me.com",
    "aol.com",
    "proton.me",
    "protonmail.com",
    "gmx.com",
    "online.no",
];

/// Ends of names that public DNS does not know (RFC 6761, RFC 6762; `internal` is set aside by ICANN).
const PRIVATE: [&str; 8] = ["local", "localhost", "internal", "lan", "home", "corp", "localdomain", "onion"];

/// Whether others register their domains below it, as far as that can be told without the long list of them all.
fn is_shared(domain: &str) -> bool {
    let mut labels = domain.split('.');
    match (labels.next(), labels.next(), labels.next()) {
        (Some(second), Some(country), None) => country.len() == 2 && SECOND.contains(&second),
        _ => false,
    }
}

/// The domain that was registered and holds `domain`, and what stands before it: `fjordbank.example` and `mail` of
/// `mail.fjordbank.example`. Nothing where `domain` seems to be registered itself.
pub fn zone(domain: &str) -> Option<(&str, &str)> {
    let dots: Vec<usize> = domain.match_indices('.').map(|(at, _)| at).collect();
    let last = domain.get(dots.len().checked_sub(2).map(|at| dots[at] + 1)?..)?;
    let labels = if is_shared(last) { 3 } else { 2 };
    let before = dots.len().checked_sub(labels).map(|at| dots[at])?;
    Some((&domain[before + 1..], &domain[..before]))
}

#[cfg(test)]
mod tests {
    use super::super::punycode::ascii;
    use super::*;

    /// As a browser does, as far as these tests need it.
    #[expect(clippy::unnecessary_wraps, reason = "a browser may refuse")]
    fn to_ascii(name: &str) -> Option<String> {
        Some(ascii(&name.to_lowercase().replace('。', ".")))
    }

    fn domain(text: &str) -> Result<String, Problem> {
        read(text, to_ascii).map(|typed| typed.domain)
    }

    #[test]
    fn p10_what_people_paste_is_one_domain() {
        for text in [
            "fjordbank.example",
            "https://Fjordbank.example/",
            "http://www.fjordbank.example:8443/logg-inn?x=a@b.example#top",
            "//fjordbank.example",
            "kari@fjordbank.example",
            "@fjordbank.example",
            "mailto:kari@fjordbank.example",
            "Nordmann, Kari <kari@fjordbank.example>",
            "https://kari:word@fjordbank.example/x",
            "fjordbank.example.",
            ".fjordbank.example",
            " “fjordbank.example”, ",
            "(fjordbank.example)",
            "*.fjordbank.example",
            "https://*.fjordbank.example/",
            "fjord\u{200b}bank.example",
            "fjordbank。example",
            "FJORDBANK.EXAMPLE:443",
        ] {
            assert_eq!(domain(text).as_deref(), Ok("fjordbank.example"), "{text}");
        }
        for text in
            ["fjørdbank.example", "FJØRDBANK.example.", "xn--fjrdbank-64a.example", "a@fjørdbank.example"]
        {
            assert_eq!(domain(text).as_deref(), Ok("xn--fjrdbank-64a.example"), "{text}");
        }
        assert_eq!(domain("mail.fjordbank.example").as_deref(), Ok("mail.fjordbank.example"));
        assert_eq!(domain("www.no").as_deref(), Ok("www.no"));
    }

    #[test]
    fn each_slip_is_named() {
        for (text, problem) in [
            ("", Problem::NoDomain),
            ("@", Problem::NoDomain),
            ("https://", Problem::NoDomain),
            ("fjordbank..example", Problem::NoDomain),
            ("-fjordbank.example", Problem::NoDomain),
            ("no", Problem::Suffix),
            ("fjordbank", Problem::Suffix),
            ("a.example, b.example", Problem::Several),
            ("a.example b.example", Problem::Several),
            ("127.0.0.1", Problem::Number),
            ("http://10.0.0.1:80/", Problem::Number),
            ("[2001:db8::1]", Problem::Number),
            ("fjord bank.example", Problem::BadCharacter(' ')),
            ("_dmarc.fjordbank.example", Problem::BadCharacter('_')),
            ("a.*.example", Problem::BadCharacter('*')),
            ("fjord$bank.example", Problem::BadCharacter('$')),
        ] {
            assert_eq!(domain(text), Err(problem), "{text}");
        }
        assert_eq!(domain(&["a".repeat(64), ".example".into()].concat()), Err(Problem::TooLong));
        assert_eq!(domain(&"abcdefg.".repeat(40)), Err(Problem::TooLong));
    }

    #[test]
    fn what_is_worth_a_word_is_told() {
        for (text, notes) in [
            ("*.fjordbank.example", vec![Note::Wildcard]),
            ("*.www.fjordbank.example", vec![Note::Wildcard, Note::Www]),
            ("co.uk", vec![Note::Shared]),
            ("*.com.au", vec![Note::Wildcard, Note::Shared]),
            ("kommune.no", vec![Note::Shared]),
            ("fjordbank.co.uk", vec![]),
            ("kari@gmail.com", vec![Note::Mailbox]),
            ("dc01.corp.local", vec![Note::Private]),
        ] {
            assert_eq!(read(text, to_ascii).map(|typed| typed.notes), Ok(notes), "{text}");
        }
    }

    #[test]
    fn the_host_of_a_record_is_relative_to_the_registered_domain() {
        for (name, wanted) in [
            ("fjordbank.example", None),
            ("fjordbank.co.uk", None),
            ("mail.fjordbank.example", Some(("fjordbank.example", "mail"))),
            ("a.b.fjordbank.co.uk", Some(("fjordbank.co.uk", "a.b"))),
            ("example", None),
        ] {
            assert_eq!(zone(name), wanted, "{name}");
        }
    }

    #[test]
    fn nothing_else_than_a_name_gets_into_a_command() {
        assert!(is_plain("xn--a-1.example"));
        for text in ["a.example; rm", "$(a).example", "a", "A.example", "-a.example", "a.-b", "a..b", ""] {
            assert!(!is_plain(text), "{text}");
        }
    }
}
