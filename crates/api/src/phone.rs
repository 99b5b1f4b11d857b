//! Phone numbers in E.164 form (ITU-T E.164: `+`, country code, at most 15 digits), Norwegian by default.

use text::seen;

/// What is wrong with a phone number.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Problem {
    /// A character that has no place in a number.
    BadCharacter(char),
    /// A Norwegian number (no country code, or +47) that has this many digits instead of 8.
    NorwegianDigits(usize),
    /// Under 7 digits with country code.
    TooShort,
    /// Over 15 digits.
    TooLong,
    /// A country code cannot begin with 0.
    BadCountry,
    /// A 0 stands behind the country code, where that country has none: the number without it, as [`display`] shows it.
    /// Somebody has to say whether that is meant.
    NationalZero(String),
}

/// Country codes behind which numbers do begin with 0: Italy, San Marino, the Vatican, and some of Africa. Everywhere else
/// a 0 there is the one that is dialled at home only.
const KEEPS_ZERO: [&str; 8] = ["39", "378", "379", "225", "226", "229", "241", "242"];

/// Brings what was typed into E.164 form: separators of any kind go, and so do `tel:` and the like, and `(0)` behind a
/// country code; `00` becomes `+`, eight digits are Norwegian, with or without 47 before them.
///
/// ```
/// assert_eq!(api::phone::normalise("912 34 567").as_deref(), Ok("+4791234567"));
/// assert_eq!(api::phone::normalise("0046 (0)70-123 45 67").as_deref(), Ok("+46701234567"));
/// ```
pub fn normalise(text: &str) -> Result<String, Problem> {
    let text = seen(text);
    // Of a link (RFC 3966) the parameters go.
    let is_link = text.contains(':');
    let text = without_label(if is_link { text.split(';').next().unwrap_or_default() } else { &text });
    let (mut digits, mut has_plus) = (String::new(), false);
    let text = text.replace('（', "(").replace('）', ")");
    let mut rest = text.as_str();
    while let Some(c) = rest.chars().next() {
        if let Some(after) = rest.strip_prefix("(0)") {
            // Behind a country code it means: only at home. Anywhere else it is a digit.
            let code = if has_plus { Some(digits.as_str()) } else { digits.strip_prefix("00") };
            if !code.is_some_and(|code| country(code) == Some(code.len()) && !KEEPS_ZERO.contains(&code)) {
                digits.push('0');
            }
            rest = after;
            continue;
        }
        match c {
            '+' | '＋' if digits.is_empty() && !has_plus => has_plus = true,
            _ if is_between(c) => {}
            _ => digits.push(digit(c).ok_or(Problem::BadCharacter(c))?),
        }
        rest = &rest[c.len_utf8()..];
    }
    let international = if has_plus { Some(digits.as_str()) } else { digits.strip_prefix("00") };
    let Some(number) = international else {
        return match digits.strip_prefix("47") {
            Some(national) if digits.len() == 10 => norwegian(national),
            _ => norwegian(&digits),
        };
    };
    let (code, national) = number.split_at(country(number).unwrap_or_default());
    if !code.is_empty() && national.starts_with('0') && !KEEPS_ZERO.contains(&code) {
        let rest = national.trim_start_matches('0');
        return Err(Problem::NationalZero(display(&["+", code, rest].concat())));
    }
    if code == "47" {
        return norwegian(national);
    }
    match number.len() {
        _ if number.starts_with('0') => Err(Problem::BadCountry),
        0..7 => Err(Problem::TooShort),
        7..=15 => Ok(["+", number].concat()),
        _ => Err(Problem::TooLong),
    }
}

/// Without a word before the number: `tel:`, `Mob.`.
fn without_label(text: &str) -> &str {
    let label =
        text.trim_start_matches(|c: char| c.is_ascii_alphabetic() || ('\u{c0}'..'\u{250}').contains(&c));
    let number = label.trim_start_matches(['.', ':', '/', ' ', '\u{a0}']);
    let is_label = number.starts_with(|c| matches!(c, '+' | '＋' | '(') || digit(c).is_some());
    if is_label { number } else { text }
}

/// Whether a character stands between digits and means nothing: any space, any dash.
fn is_between(c: char) -> bool {
    c.is_whitespace()
        || matches!(
            c,
            '-' | '.' | ',' | '(' | ')' | '[' | ']' | '/' | '\\' | '_' | '·' | '•' | '\u{2010}'
                ..='\u{2015}'
                    | '\u{2212}'
                    | '\u{30fb}'
                    | '\u{fe58}'
                    | '\u{fe63}'
                    | '\u{ff0d}'
                    | '\u{ff0e}'
                    | '\u{ff08}'
                    | '\u{ff09}'
        )
}

/// The digit that a character is, of whatever script people type numbers in.
fn digit(c: char) -> Option<char> {
    const ZEROS: [char; 6] = ['0', '\u{660}', '\u{6f0}', '\u{966}', '\u{9e6}', '\u{ff10}'];
    ZEROS
        .iter()
        .find_map(|zero| char::from_digit((c as u32).checked_sub(*zero as u32).filter(|n| *n < 10)?, 10))
}

fn norwegian(national: &str) -> Result<String, Problem> {
    if national.len() == 8 {
        Ok(["+47", national].concat())
    } else {
        Err(Problem::NorwegianDigits(national.len()))
    }
}

/// How long the country code is at the beginning of these digits (ITU-T E.164, list of assigned codes); nothing where
/// no country has such a one.
fn country(digits: &str) -> Option<usize> {
    let (first, second) = (digits.as_bytes().first()?, digits.as_bytes().get(1));
    match (first, second.unwrap_or(&b' ')) {
        (b'1' | b'7', _) => Some(1),
        (b'2', b'0' | b'7')
        | (b'3', b'0'..=b'4' | b'6' | b'9')
        | (b'4', b'0' | b'1' | b'3'..=b'9')
        | (b'5', b'1'..=b'8')
        | (b'6', b'0'..=b'6')
        | (b'8', b'1' | b'2' | b'4' | b'6')
        | (b'9', b'0'..=b'5' | b'8') => Some(2),
        (b'0', _) | (_, b' ') | (b'2', b'8') | (b'8', b'3' | b'9') => None,
        _ => Some(3),
    }
}

/// An E.164 number as people read it: country code apart, Norwegian numbers in 3-2-3, others in threes.
/// Anything else is returned as it is.
pub fn display(number: &str) -> String {
    let digits =
        number.strip_prefix('+').filter(|rest| rest.len() > 6 && rest.bytes().all(|b| b.is_ascii_digit()));
    let Some((digits, code)) = digits.and_then(|digits| Some((digits, country(digits)?))) else {
        return number.to_owned();
    };
    let (country, national) = digits.split_at(code);
    let groups: &[usize] = if country == "47" { &[3, 2, 3] } else { &[3, 3, 3, 3, 3] };
    let mut shown = ["+", country].concat();
    let mut rest = national;
    for size in groups {
        if rest.is_empty() {
            break;
        }
        // No group of one digit is left behind.
        let size = if rest.len() == size + 1 { size - 1 } else { *size };
        let (group, tail) = rest.split_at(size.min(rest.len()));
        shown.push(' ');
        shown.push_str(group);
        rest = tail;
    }
    shown.push_str(rest);
    shown
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_normalised() {
        for (typed, wanted) in [
            ("91234567", "+4791234567"),
            ("+47 912 34 567", "+4791234567"),
            ("004791234567", "+4791234567"),
            ("+46 (70) 123-45.67", "+46701234567"),
            ("+1 212 555 0123", "+12125550123"),
            ("912 34 567", "+4791234567"),
            ("912\u{202f}34\u{2009}567", "+4791234567"),
            ("912–34—567", "+4791234567"),
            ("912\u{2011}34\u{2212}567", "+4791234567"),
            ("4791234567", "+4791234567"),
            ("47 91 23 45 67", "+4791234567"),
            ("tel:+4791234567", "+4791234567"),
            ("tel:+47-912-34-567;ext=1", "+4791234567"),
            ("Tlf.: 912 34 567", "+4791234567"),
            ("mob 91234567", "+4791234567"),
            ("(+47) 912 34 567", "+4791234567"),
            ("+47 (0) 912 34 567", "+4791234567"),
            ("+46 (0)70 123 45 67", "+46701234567"),
            ("0046(0)701234567", "+46701234567"),
            ("+44 (0)20 7946 0958", "+442079460958"),
            ("+39 06 1234 5678", "+390612345678"),
            ("+39 (0)6 1234 5678", "+390612345678"),
            ("+27 （0）82 123 4567", "+27821234567"),
            ("+46 70 123 (0) 45 67", "+467012304567"),
            ("+225 07 12 34 56 78", "+2250712345678"),
            ("+354 611 2233", "+3546112233"),
            ("912 34 567\u{61c}", "+4791234567"),
            ("＋４７ ９１２３４５６７", "+4791234567"),
            ("٩١٢٣٤٥٦٧", "+4791234567"),
            // As a contact list gives it away.
            ("\u{202a}+47 912 34 567\u{202c}", "+4791234567"),
        ] {
            assert_eq!(normalise(typed).as_deref(), Ok(wanted), "{typed}");
        }
    }

    #[test]
    fn each_slip_is_named() {
        for (typed, problem) in [
            ("912 34", Problem::NorwegianDigits(5)),
            ("+47 912 34", Problem::NorwegianDigits(5)),
            ("", Problem::NorwegianDigits(0)),
            ("91x", Problem::BadCharacter('x')),
            ("call me", Problem::BadCharacter('c')),
            ("9+1", Problem::BadCharacter('+')),
            ("+46123", Problem::TooShort),
            ("+4612345678901234", Problem::TooLong),
            ("+012345678", Problem::BadCountry),
            ("+46 070 123 45 67", Problem::NationalZero("+46 701 234 567".into())),
            ("+44 020 7946 0958", Problem::NationalZero("+44 207 946 09 58".into())),
            ("+4509123456", Problem::NationalZero("+45 912 34 56".into())),
            ("+33 0612345678", Problem::NationalZero("+33 612 345 678".into())),
            ("+49 0301234567", Problem::NationalZero("+49 301 234 567".into())),
            ("+212 0612345678", Problem::NationalZero("+212 612 345 678".into())),
            ("+27 082 123 4567", Problem::NationalZero("+27 821 234 567".into())),
            ("4791(0)234567", Problem::NorwegianDigits(11)),
            ("0047 091234567", Problem::NationalZero("+47 912 34 567".into())),
            ("(0)70 123 45 67", Problem::NorwegianDigits(10)),
            ("912 34 567 x12", Problem::BadCharacter('x')),
        ] {
            assert_eq!(normalise(typed), Err(problem), "{typed}");
        }
    }

    #[test]
    fn numbers_are_shown_in_groups() {
        assert_eq!(display("+4791234567"), "+47 912 34 567");
        assert_eq!(display("+46701234567"), "+46 701 234 567");
        assert_eq!(display("+12125550123"), "+1 212 555 01 23");
        assert_eq!(display("+3546112233"), "+354 611 22 33");
        assert_eq!(display("+212612345678"), "+212 612 345 678");
        assert_eq!(display("+971501234567"), "+971 501 234 567");
        assert_eq!(display("+28912345678"), "+28912345678");
        assert_eq!(display("+21"), "+21");
        assert_eq!(display("n/a"), "n/a");
    }
}
