//! Lists of addresses as mail programs, tables, chats and address books give them away.

use std::collections::HashSet;

use text::seen;

use super::{Problem, check, is_apostrophe, is_no_letter, is_quote};

/// One entry of a pasted list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// The address as typed, without the name around it.
    pub text: String,
    /// What is wrong with it, if anything.
    pub problem: Option<Problem>,
    /// The address for comparing: one person has one.
    pub key: String,
}

/// A pasted list, read.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Pasted {
    /// The different addresses in the order of their first appearance.
    pub entries: Vec<Entry>,
    /// How many repeats were merged.
    pub merged: usize,
    /// What stands beside addresses and is none: names, headings, phone numbers.
    pub left_out: Vec<String>,
}

impl Pasted {
    /// The addresses without a problem.
    pub fn good(&self) -> impl Iterator<Item = &str> {
        self.entries.iter().filter(|entry| entry.problem.is_none()).map(|entry| entry.text.as_str())
    }
}

/// A list while it is read, and the keys of what is in it.
#[derive(Default)]
struct Reading {
    pasted: Pasted,
    keys: HashSet<String>,
}

impl Reading {
    fn take(&mut self, text: &str, key: String) {
        if self.keys.insert(key.clone()) {
            let problem = check(text).err();
            self.pasted.entries.push(Entry { text: text.to_owned(), problem, key });
        } else {
            self.pasted.merged += 1;
        }
    }
}

/// Reads a list of addresses as mail programs, tables, chats and address books give it away. What stands beside an
/// address on its line is a name and left out; so is a heading, and a name or a number alone on the line beside that of
/// its address. A line that looks like none of these stays, with what is wrong with it. `fold` makes the key by which
/// two spellings of one address are compared.
///
/// ```
/// let pasted = api::email::paste("Berg, Nils <nils@a.example>; kari@b.example\nNILS@a.example", |text| text.to_lowercase());
/// assert_eq!(pasted.good().collect::<Vec<_>>(), ["nils@a.example", "kari@b.example"]);
/// assert_eq!((pasted.merged, pasted.left_out.len()), (1, 2));
/// ```
pub fn paste(text: &str, fold: fn(&str) -> String) -> Pasted {
    let mut reading = Reading::default();
    let text = seen(text).replace('＠', "@");
    let is_end = |c: char| matches!(c, '\n' | '\r' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}');
    let lines: Vec<Vec<Cell>> = text.split(is_end).map(cells).filter(|cells| !cells.is_empty()).collect();
    let has = |line: &[Cell]| line.iter().any(|cell| !cell.addresses.is_empty());
    let has_any = lines.iter().any(|line| has(line));
    let has_names = text.contains(['\t', '|', '<']);
    for (index, line) in lines.iter().enumerate() {
        let is_aside = has(line)
            || (index == 0 && has_any)
            || lines.get(index + 1).is_some_and(|next| has(next) && is_bare(next))
            || (index > 0 && has(&lines[index - 1]) && line.iter().all(|cell| is_number(&cell.rest)));
        if !is_aside {
            let whole: Vec<&str> = line.iter().map(|cell| cell.rest.as_str()).collect();
            let whole = whole.join(" ");
            reading.take(&whole, fold(&whole));
            continue;
        }
        // A list of bare addresses: a lone word among them is one whose end was lost.
        let is_list = !has_names
            && line.iter().filter(|cell| !cell.addresses.is_empty()).count() > 1
            && line.iter().all(|cell| cell.addresses.is_empty() || cell.rest.is_empty());
        for cell in line {
            let is_word = is_list && !cell.rest.contains(' ') && !is_number(&cell.rest);
            if cell.addresses.is_empty() && (is_word || is_slip(&cell.rest)) {
                reading.take(&cell.rest, fold(&cell.rest));
            } else if !cell.rest.is_empty() {
                reading.pasted.left_out.push(cell.rest.clone());
            }
            let mut here = HashSet::new();
            for address in &cell.addresses {
                // `a@b.no <a@b.no>` is no repeat, but how some programs write one.
                let key = fold(address);
                if here.insert(key.clone()) {
                    reading.take(address, key);
                }
            }
        }
    }
    reading.pasted
}

/// A part of a line, between separators.
struct Cell {
    addresses: Vec<String>,
    /// The words that are none.
    rest: String,
}

/// The parts of a line that hold anything.
fn cells(line: &str) -> Vec<Cell> {
    let cells = line.split([',', ';', '\t', '|']).map(cell);
    cells.filter(|cell| !cell.rest.is_empty() || !cell.addresses.is_empty()).collect()
}

fn cell(text: &str) -> Cell {
    let (mut addresses, mut rest) = (Vec::new(), Vec::new());
    let between = |c: char| c.is_whitespace() || matches!(c, '<' | '>' | '＜' | '＞');
    for word in text.split(between) {
        let (word, is_link) = without_label(stripped(word));
        if is_link && (word.contains('@') || word.contains("%40")) {
            // A link's address may be percent-encoded, and be followed by more (RFC 6068).
            let address = decoded(word.split('?').next().unwrap_or_default());
            addresses.push(stripped(&address).to_owned());
        } else if word.contains('@') {
            addresses.push(word.to_owned());
        } else if word.contains(|c: char| !c.is_ascii_punctuation()) {
            rest.push(word);
        }
    }
    // In a name, `@` may stand for "at": it is no address of its own where there is one.
    if addresses.iter().any(|address| check(address).is_ok()) {
        addresses.retain(|address| address != "@");
    }
    Cell { addresses, rest: rest.join(" ") }
}

/// Without what stands around a word: quotes, brackets, what ends a sentence. Never anything inside it: half of a
/// mistyped address may be somebody else's.
fn stripped(word: &str) -> &str {
    let around = |c: char| is_quote(c) || is_apostrophe(c) || is_no_letter(c) || "()[]{}".contains(c);
    let end = |c: char| around(c) || matches!(c, '.' | '!' | '?' | '…' | ':');
    let word = word.trim_start_matches(around).trim_end_matches(end);
    // Chats write bold and the like by signs that may begin an address, but never end one.
    let bold = |c: char| matches!(c, '*' | '_' | '~');
    if word.ends_with(bold) { word.trim_matches(bold) } else { word }
}

/// Without `mailto:` and the like before an address; and whether that was the scheme of a link.
fn without_label(word: &str) -> (&str, bool) {
    const SCHEMES: [&str; 5] = ["mailto", "smtp", "sip", "sips", "xmpp"];
    const LABELS: [&str; 10] =
        ["mail", "email", "e-mail", "epost", "e-post", "to", "cc", "bcc", "til", "kopi"];
    let Some((label, rest)) = word.split_once(':') else { return (word, false) };
    let is = |known: &&str| label.eq_ignore_ascii_case(known);
    match (SCHEMES.iter().any(is), LABELS.iter().any(is)) {
        (true, _) => (stripped(rest.trim_start_matches('/')), true),
        (_, true) => (stripped(rest), false),
        _ => (word, false),
    }
}

/// Percent-decoded, where that gives text.
fn decoded(text: &str) -> String {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let [first, tail @ ..] = rest {
        let pair = tail.get(..2).and_then(|pair| std::str::from_utf8(pair).ok());
        let escaped = pair.filter(|_| *first == b'%').and_then(|pair| u8::from_str_radix(pair, 16).ok());
        bytes.push(escaped.unwrap_or(*first));
        rest = if escaped.is_some() { &tail[2..] } else { tail };
    }
    String::from_utf8(bytes).unwrap_or_else(|_| text.to_owned())
}

/// Whether a line holds addresses and nothing else.
fn is_bare(line: &[Cell]) -> bool {
    line.iter().all(|cell| cell.rest.is_empty())
}

/// Whether a text may be a phone number, or a date: nobody's name and no address.
fn is_number(text: &str) -> bool {
    text.contains(|c: char| c.is_ascii_digit())
        && !text.contains(|c: char| c.is_ascii_alphabetic() || c >= '\u{c0}')
}

/// Whether a text looks like an address whose `@` was lost: one word with a dot inside and a name behind it.
fn is_slip(text: &str) -> bool {
    let ends_so = |(before, after): (&str, &str)| {
        !before.is_empty() && after.len() > 1 && after.bytes().all(|b| b.is_ascii_alphabetic())
    };
    !text.contains(char::is_whitespace) && text.rsplit_once('.').is_some_and(ends_so)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::email::one;

    fn fold(text: &str) -> String {
        text.to_lowercase()
    }

    /// The good addresses, the bad ones, and the words that were left out.
    fn read(text: &str) -> (Vec<String>, Vec<String>, usize) {
        let pasted = paste(text, fold);
        let bad = pasted.entries.iter().filter(|entry| entry.problem.is_some());
        (
            pasted.good().map(str::to_owned).collect(),
            bad.map(|entry| entry.text.clone()).collect(),
            pasted.left_out.len(),
        )
    }

    const KARI: &str = "kari@f.example";
    const OLA: &str = "ola@f.example";

    #[test]
    fn both_are_found_however_they_were_copied() {
        for text in [
            "Nordmann, Kari <kari@f.example>; Vik, Ola <ola@f.example>",
            "\"Nordmann, Kari\" <kari@f.example>, \"Vik, Ola\" <ola@f.example>",
            "'Nordmann, Kari' <kari@f.example>; 'Vik, Ola' <ola@f.example>;",
            "Kari Nordmann (kari@f.example)\nOla Vik [ola@f.example]",
            "Navn\tE-post\nKari Nordmann\tkari@f.example\nOla Vik\tola@f.example\n",
            "E-post\r\nkari@f.example\r\nola@f.example",
            "Name;Email;Phone\nKari;kari@f.example;+47 912 34 567\nOla;ola@f.example;",
            "Kari Nordmann\nkari@f.example\n+47 912 34 567\nOla Vik\nola@f.example",
            "| Kari | kari@f.example |\n| Ola | ola@f.example |",
            "To: Kari <kari@f.example>\nCc: Ola <ola@f.example>",
            "Kari @ Fjordbank <kari@f.example>, ola@f.example",
            "Write to kari@f.example. Or to ola@f.example!",
        ] {
            let (good, bad, left_out) = read(text);
            assert_eq!(
                (good.as_slice(), bad.len()),
                ([KARI.to_owned(), OLA.to_owned()].as_slice(), 0),
                "{text}"
            );
            assert!(left_out > 0, "{text}");
        }
    }

    #[test]
    fn what_stands_around_an_address_goes() {
        for text in [
            "'kari@f.example'",
            "\"kari@f.example\"",
            "‘kari@f.example’",
            "“kari@f.example”",
            "„kari@f.example“",
            "«kari@f.example»",
            "`kari@f.example`",
            "<kari@f.example>",
            "<'kari@f.example'>",
            "(kari@f.example)",
            "'kari@f.example",
            "mailto:kari@f.example",
            "MAILTO:kari@f.example?subject=Hei%20du",
            "<mailto:kari@f.example>",
            "kari@f.example<mailto:kari@f.example>",
            "kari@f.example <kari@f.example>",
            "mailto:kari%40f.example",
            "SMTP:kari@f.example",
            "＜kari@f.example＞",
            "《kari@f.example》",
            "⟨kari@f.example⟩",
            "❝kari@f.example❞",
            "•kari@f.example",
            "– kari@f.example",
            "*kari@f.example*",
            "_kari@f.example_",
            "\u{61c}kari@f\u{206a}.example",
            "kari＠f.example",
            "\u{feff}kari@f.example\u{200b}",
        ] {
            assert_eq!(read(text), (vec![KARI.to_owned()], vec![], 0), "{text}");
            assert_eq!(one(text).as_deref(), Ok(KARI), "{text}");
            assert_eq!(paste(text, fold).merged, 0, "{text}");
        }
        assert_eq!(read("'o'neil@f.example'").0, ["o'neil@f.example"]);
    }

    #[test]
    fn no_slip_is_left_out() {
        for (text, slip) in [
            ("kari@f.example, olaf.example", "olaf.example"),
            ("kari@f.example, ola, nina@f.example", "ola"),
            ("kari@f.example\nOla Vik\nnina@f.example Nina", "Ola Vik"),
            ("Kari\tkari@f.example\nOla Vik\t", "Ola Vik"),
            ("Ola <ola@fjordbank>", "ola@fjordbank"),
            // Half of it may be somebody else's address.
            ("o(la@f.example", "o(la@f.example"),
            ("o\"la@f.example", "o\"la@f.example"),
            ("o:la@f.example", "o:la@f.example"),
            ("o•la@f.example", "o•la@f.example"),
            ("ola@f.example&co", "ola@f.example&co"),
            ("ola@f_bank.example", "ola@f_bank.example"),
            ("ola@f.example…x", "ola@f.example…x"),
        ] {
            assert_eq!(read(text).1, [slip], "{text}");
        }
    }

    #[test]
    fn one_person_is_invited_once() {
        let pasted = paste("ÅSE@f.example, åse@f.example", fold);
        assert_eq!((pasted.good().count(), pasted.merged), (1, 1));
    }

    #[test]
    fn a_pasted_list_is_read() {
        let pasted = paste(
            "Nils Berg <nils.berg@f.example>, sofie@f.example\nper@fjordbank;\r\n\"Dahl, Ann\" <ann@f.example>\tx@y.example z@y.example",
            fold,
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
        let pasted = paste("a@b.no, a@b.no\u{200b}, \u{202a}c@d.no\u{202c}", fold);
        assert_eq!(pasted.good().collect::<Vec<_>>(), ["a@b.no", "c@d.no"]);
        assert_eq!(pasted.merged, 1);
    }

    #[test]
    fn repeats_are_merged_whatever_their_case() {
        let pasted = paste("a@b.no, A@B.NO, a@b.no", fold);
        assert_eq!((pasted.entries.len(), pasted.merged), (1, 2));
    }

    #[test]
    fn a_stray_quote_swallows_one_line_at_most() {
        assert_eq!(paste("\"Nils <a@b.no>\nc@d.no", fold).good().count(), 2);
    }

    #[test]
    fn p13_no_address_vanishes() {
        for text in
            ["Nils <a@b.no> Kari <c@d.no>", "<a@b.no> c@d.no", "a@b.no Kari <c@d.no>", "a@b.no c@d.no"]
        {
            assert_eq!(paste(text, fold).good().collect::<Vec<_>>(), ["a@b.no", "c@d.no"], "{text}");
        }
    }

    #[test]
    fn words_without_an_address_stay_visible() {
        assert_eq!(paste("Nils Berg", fold).entries[0].text, "Nils Berg");
        assert_eq!(paste("  ,;\n ", fold).entries.len(), 0);
    }
}
