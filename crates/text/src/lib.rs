//! Text that somebody else wrote, and the characters in it that are not seen.
//!
//! A crate of its own because both the API's data (`crates/api`) and what draws it (`crates/el`) need the type,
//! and neither may know the other.

use std::fmt::{self, Display, Formatter, Write as _};

use serde::{Deserialize, Serialize};

/// The longest text that is shown, in characters; the rest would only push everything else away (I2).
const LONGEST: usize = 200;

/// Text as it came from the API: a name, an id, a description, in whatever script and of whatever intent.
///
/// It is no `&str` on purpose. Drawn or written into a sentence it is made safe to look at (see [`Display`]);
/// who needs the very characters, for a request, a comparison or the clipboard, says so by [`Foreign::raw`].
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Foreign(String);

impl Foreign {
    /// The very characters.
    pub fn raw(&self) -> &str {
        &self.0
    }

    /// The very characters, owned.
    pub fn into_raw(self) -> String {
        self.0
    }

    /// Whether there is nothing to see: empty, or spaces only.
    pub fn is_blank(&self) -> bool {
        self.0.trim().is_empty()
    }
}

/// For people: marks that turn or hide text are made visible, text from right to left is isolated from what
/// stands around it, and what is endless is cut (I1, I2).
///
/// ```
/// assert_eq!(text::Foreign::from("a\u{202e}b").to_string(), "a\u{fffd}b");
/// ```
impl Display for Foreign {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        // First strong isolate … pop directional isolate (Unicode UAX 9).
        let turns = self
            .0
            .chars()
            .take(LONGEST)
            .any(|c| matches!(c, '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fefc}'));
        if turns {
            f.write_char('\u{2068}')?;
        }
        let (mut before, mut rest) = (None, self.0.chars().take(LONGEST).peekable());
        while let Some(c) = rest.next() {
            let is_hidden = is_invisible(c) && !is_needed(before, c, rest.peek().copied());
            f.write_char(if is_hidden { '\u{fffd}' } else { c })?;
            before = Some(c);
        }
        if self.0.chars().nth(LONGEST).is_some() {
            f.write_char('…')?;
        }
        if turns {
            f.write_char('\u{2069}')?;
        }
        Ok(())
    }
}

impl From<String> for Foreign {
    fn from(text: String) -> Self {
        Self(text)
    }
}
impl From<&str> for Foreign {
    fn from(text: &str) -> Self {
        Self(text.to_owned())
    }
}
impl PartialEq<str> for Foreign {
    fn eq(&self, other: &str) -> bool {
        self.0 == other
    }
}
impl PartialEq<&str> for Foreign {
    fn eq(&self, other: &&str) -> bool {
        self.0 == *other
    }
}

/// Marks that turn or hide text: Unicode's bidirectional controls, zero-width characters (UTS 39), the soft hyphen,
/// fillers and tags. They come along when something is copied from a contact list or a web page.
pub fn is_invisible(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{115f}' | '\u{1160}' | '\u{180e}' | '\u{200b}'..='\u{200f}'
        | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{3164}' | '\u{feff}' | '\u{ffa0}'
        | '\u{fff9}'..='\u{fffb}' | '\u{e0000}'..='\u{e007f}')
}

/// Whether `c` is a joiner between letters of scripts that are written with them (Persian, Hindi), or between the parts
/// of an emoji: there it changes what is seen.
fn is_needed(before: Option<char>, c: char, after: Option<char>) -> bool {
    let joins = |c: Option<char>| c.is_some_and(|c| c >= '\u{600}' && !is_invisible(c));
    matches!(c, '\u{200c}' | '\u{200d}') && joins(before) && joins(after)
}

/// `text` as it is seen: without such characters, and without spaces around it.
///
/// ```
/// assert_eq!(text::seen(" \u{202a}+47 912 34 567\u{202c} "), "+47 912 34 567");
/// ```
pub fn seen(text: &str) -> String {
    visible(text).trim().to_owned()
}

/// As [`seen`], with the spaces around it. Joiners stay where they change what is seen.
pub fn visible(text: &str) -> String {
    let mut visible = String::with_capacity(text.len());
    let mut rest = text.chars().peekable();
    while let Some(c) = rest.next() {
        if !is_invisible(c) || is_needed(visible.chars().next_back(), c, rest.peek().copied()) {
            visible.push(c);
        }
    }
    visible
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn i1_turning_and_hiding_marks_are_known() {
        assert!("\u{202e}\u{200b}\u{2066}\u{feff}\u{ad}".chars().all(is_invisible));
        assert!(!"admin æøå עברית".chars().any(is_invisible));
    }

    #[test]
    fn i2_endless_names_are_cut_and_others_kept() {
        let shown = |text: &str| Foreign::from(text).to_string();
        assert_eq!(shown("kari.nordmann"), "kari.nordmann");
        assert_eq!(shown(&"å".repeat(1000)).chars().count(), 201);
        assert_eq!(shown("נועה"), "\u{2068}נועה\u{2069}");
    }

    #[test]
    fn only_what_changes_nothing_is_taken_out() {
        for (text, wanted) in [
            ("\u{feff}ka\u{200b}ri\u{200d}", "kari"),
            ("a\u{200c}b\u{ad}c", "abc"),
            ("می\u{200c}خواهم", "می\u{200c}خواهم"),
            ("\u{200c}می\u{200c}\u{200b}", "می"),
            ("\u{61c}ka\u{206a}r\u{180e}i\u{e0041}\u{34f}\u{3164}", "kari"),
            ("👩\u{200d}🚀", "👩\u{200d}🚀"),
            ("क्\u{200d}ष", "क्\u{200d}ष"),
        ] {
            assert_eq!(seen(text), wanted, "{text:?}");
        }
        assert_eq!(visible(" a\u{200b} "), " a ");
        // What is kept is shown as it is, and nothing else.
        assert_eq!(Foreign::from("👩\u{200d}🚀 a\u{200d}b").to_string(), "👩\u{200d}🚀 a\u{fffd}b");
    }

    #[test]
    fn it_is_plain_text_on_the_wire() {
        let text = Foreign::from("a\u{200b}b");
        let json = serde_json::to_string(&text).unwrap_or_default();
        assert_eq!(serde_json::from_str::<Foreign>(&json).ok(), Some(text));
    }
}
