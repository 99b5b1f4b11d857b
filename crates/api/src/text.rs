//! Characters that are not seen.

/// Marks that turn or hide text: Unicode's bidirectional controls, zero-width characters (UTS 39) and the soft
/// hyphen. They come along when something is copied from a contact list or a web page.
pub fn is_invisible(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}')
}

/// `text` as it is seen: without such characters, and without spaces around it.
///
/// ```
/// assert_eq!(api::text::seen(" \u{202a}+47 912 34 567\u{202c} "), "+47 912 34 567");
/// ```
pub fn seen(text: &str) -> String {
    let seen: String = text.chars().filter(|c| !is_invisible(*c)).collect();
    seen.trim().to_owned()
}

#[cfg(test)]
mod tests {
    use super::is_invisible;

    #[test]
    fn i1_turning_and_hiding_marks_are_known() {
        assert!("\u{202e}\u{200b}\u{2066}\u{feff}\u{ad}".chars().all(is_invisible));
        assert!(!"admin æøå עברית".chars().any(is_invisible));
    }
}
