//! Phone numbers in E.164 form (ITU-T E.164: `+`, country code, at most 15 digits), Norwegian by default.

use text::seen;

/// What is wrong with a phone number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
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
}

/// Brings what was typed into E.164 form: separators go, `00` becomes `+`, eight digits are Norwegian.
///
/// ```
/// assert_eq!(api::phone::normalise("912 34 567").as_deref(), Ok("+4791234567"));
/// assert_eq!(api::phone::normalise("0046 70-123 45 67").as_deref(), Ok("+46701234567"));
/// ```
pub fn normalise(text: &str) -> Result<String, Problem> {
    let text = seen(text);
    let mut digits = String::new();
    for (index, c) in text.chars().enumerate() {
        match c {
            '0'..='9' => digits.push(c),
            '+' if index == 0 => {}
            ' ' | '-' | '.' | '(' | ')' | '/' | '\u{a0}' | '\u{2011}' => {}
            bad => return Err(Problem::BadCharacter(bad)),
        }
    }
    let international = if text.starts_with('+') { Some(digits.as_str()) } else { digits.strip_prefix("00") };
    let Some(number) = international else {
        return norwegian(&digits);
    };
    if let Some(national) = number.strip_prefix("47") {
        return norwegian(national);
    }
    match number.len() {
        _ if number.starts_with('0') => Err(Problem::BadCountry),
        0..7 => Err(Problem::TooShort),
        7..=15 => Ok(["+", number].concat()),
        _ => Err(Problem::TooLong),
    }
}

fn norwegian(national: &str) -> Result<String, Problem> {
    if national.len() == 8 {
        Ok(["+47", national].concat())
    } else {
        Err(Problem::NorwegianDigits(national.len()))
    }
}

/// An E.164 number as people read it: country code apart, Norwegian numbers in 3-2-3, others in threes.
/// Anything else is returned as it is.
pub fn display(number: &str) -> String {
    let Some(digits) =
        number.strip_prefix('+').filter(|rest| rest.len() > 6 && rest.bytes().all(|b| b.is_ascii_digit()))
    else {
        return number.to_owned();
    };
    // One digit: +1 and +7; three: the +35x and +42x of small European countries; two: the rest that matters here.
    let code = match digits.as_bytes() {
        [b'1' | b'7', ..] => 1,
        [b'3', b'5', ..] | [b'4', b'2', ..] | [b'9', b'7', ..] => 3,
        _ => 2,
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
            ("9+1", Problem::BadCharacter('+')),
            ("+46123", Problem::TooShort),
            ("+4612345678901234", Problem::TooLong),
            ("+012345678", Problem::BadCountry),
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
        assert_eq!(display("n/a"), "n/a");
    }
}
