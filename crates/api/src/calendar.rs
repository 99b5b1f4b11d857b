//! Writes calendar files (iCalendar, RFC 5545): points in time that somebody should not miss.

/// How long before an event the calendar reminds.
const REMIND: &str = "-P14D";
/// The longest line, in octets, without its end (RFC 5545 section 3.1).
const LONGEST_LINE: usize = 75;

/// Something that happens at a point in time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Event {
    /// Names it for ever: a calendar that is read again replaces what it has under this name.
    pub uid: String,
    /// When, in UTC, as `20270824T215959Z`.
    pub at: String,
    /// One line for people.
    pub summary: String,
    /// All the rest for people; may have line ends.
    pub description: String,
}

/// The text of a calendar file with `events`, each with a reminder two weeks before. `stamp` is the time of writing,
/// in UTC, as `20270824T215959Z`.
///
/// ```
/// let event = api::calendar::Event {
///     uid: "1".into(), at: "20270824T215959Z".into(), summary: "Ends".into(), description: String::new(),
/// };
/// assert!(api::calendar::calendar("20270101T000000Z", &[event]).contains("\r\nDTSTART:20270824T215959Z\r\n"));
/// ```
pub fn calendar(stamp: &str, events: &[Event]) -> String {
    let mut file = String::new();
    for (name, value) in [
        ("BEGIN", "VCALENDAR"),
        ("VERSION", "2.0"),
        ("PRODID", "-//IAM Console//EN"),
        ("CALSCALE", "GREGORIAN"),
    ] {
        line(name, value, &mut file);
    }
    let stamp = time(stamp);
    for event in events {
        let summary = escape(&event.summary);
        for (name, value) in [
            ("BEGIN", "VEVENT"),
            ("UID", &escape(&event.uid)),
            ("DTSTAMP", &stamp),
            ("DTSTART", &time(&event.at)),
            ("SUMMARY", &summary),
            ("DESCRIPTION", &escape(&event.description)),
            // It is a deadline, not a time that is taken.
            ("TRANSP", "TRANSPARENT"),
            ("BEGIN", "VALARM"),
            ("ACTION", "DISPLAY"),
            ("TRIGGER", REMIND),
            ("DESCRIPTION", &summary),
            ("END", "VALARM"),
            ("END", "VEVENT"),
        ] {
            line(name, value, &mut file);
        }
    }
    line("END", "VCALENDAR", &mut file);
    file
}

/// A time without anything that could begin another line.
fn time(text: &str) -> String {
    text.chars().filter(char::is_ascii_alphanumeric).collect()
}

/// RFC 5545 section 3.3.11. Other control characters have no place in a text and are left out.
fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for c in text.replace("\r\n", "\n").chars() {
        match c {
            '\\' | ';' | ',' => escaped.extend(['\\', c]),
            '\n' | '\r' => escaped.push_str("\\n"),
            c if c.is_control() => {}
            c => escaped.push(c),
        }
    }
    escaped
}

/// Appends `name:value`, folded so that no line is longer than allowed and no character is cut.
fn line(name: &str, value: &str, to: &mut String) {
    let mut octets = 0;
    for c in name.chars().chain([':']).chain(value.chars()) {
        if octets + c.len_utf8() > LONGEST_LINE {
            to.push_str("\r\n ");
            octets = 1;
        }
        to.push(c);
        octets += c.len_utf8();
    }
    to.push_str("\r\n");
}

#[cfg(test)]
mod tests {
    use super::*;

    fn event(summary: &str, description: &str) -> Event {
        let (uid, at) = ("3@f3a1c0d2-ledger".to_owned(), "20270824T215959Z".to_owned());
        Event { uid, at, summary: summary.to_owned(), description: description.to_owned() }
    }

    /// Undoes the folding (RFC 5545 section 3.1).
    fn unfolded(file: &str) -> Vec<String> {
        file.replace("\r\n ", "").split_terminator("\r\n").map(str::to_owned).collect()
    }

    #[test]
    fn a_calendar_has_every_line_that_it_must_have() {
        let file = calendar("20261125T190000Z", &[event("Production, of ledger-sync; ends", "1\n2")]);
        let wanted = [
            "BEGIN:VCALENDAR",
            "VERSION:2.0",
            "PRODID:-//IAM Console//EN",
            "CALSCALE:GREGORIAN",
            "BEGIN:VEVENT",
            "UID:3@f3a1c0d2-ledger",
            "DTSTAMP:20261125T190000Z",
            "DTSTART:20270824T215959Z",
            r"SUMMARY:Production\, of ledger-sync\; ends",
            r"DESCRIPTION:1\n2",
            "TRANSP:TRANSPARENT",
            "BEGIN:VALARM",
            "ACTION:DISPLAY",
            "TRIGGER:-P14D",
            r"DESCRIPTION:Production\, of ledger-sync\; ends",
            "END:VALARM",
            "END:VEVENT",
            "END:VCALENDAR",
        ];
        assert_eq!(unfolded(&file), wanted);
        assert!(!file.replace("\r\n", "").contains(['\r', '\n']));
    }

    #[test]
    fn long_lines_are_folded_between_characters() {
        for sign in ["x", "ø", "…", "😀", "e\u{301}"] {
            // Every place at which a character may meet the end of a line.
            for before in 0..8 {
                let text = ["a".repeat(before), sign.repeat(100)].concat();
                let file = calendar("20261125T190000Z", &[event(&text, "Blåbærsyltetøy på øya")]);
                assert!(file.split_terminator("\r\n").all(|line| line.len() <= 75), "{file}");
                assert!(file.split_terminator("\r\n").any(|line| line.len() > 71), "{file}");
                assert!(unfolded(&file).contains(&["SUMMARY:", &text].concat()), "{file}");
            }
        }
    }

    #[test]
    fn no_text_can_add_a_line() {
        let mut bad = event("a\r\nEND:VEVENT\rB\u{0}\u{7}C\u{85}", "back\\slash\\n");
        bad.at = "2027\r\nX:Y".into();
        let lines = unfolded(&calendar("x\ny", &[bad]));
        assert_eq!(lines.len(), 18);
        assert!(lines.contains(&r"SUMMARY:a\nEND:VEVENT\nBC".to_owned()));
        assert!(lines.contains(&r"DESCRIPTION:back\\slash\\n".to_owned()));
        assert!(lines.contains(&"DTSTART:2027XY".to_owned()));
    }
}
