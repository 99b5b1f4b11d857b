//! What a list is filtered by, as text: `subject:group-1 action:a.read "some words"`. It is typed, pasted whole and
//! stands in the address, so it reads back to the letter.

/// One part of a filter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Token {
    /// What the value is of, in small letters; nothing for words that may stand anywhere.
    pub key: Option<String>,
    /// What is looked for.
    pub value: String,
}

impl Token {
    /// A value of `key`.
    pub fn of(key: &str, value: &str) -> Self {
        Self { key: Some(key.to_owned()), value: value.to_owned() }
    }

    /// Words that may stand anywhere.
    pub fn words(value: &str) -> Self {
        Self { key: None, value: value.to_owned() }
    }

    /// As it is typed.
    pub fn text(&self) -> String {
        let value = &self.value;
        // Behind a key nothing is taken for another.
        let is_plain = !value.is_empty()
            && !value.contains(|c: char| c.is_whitespace() || is_quote(c) || c == '\\')
            && (self.key.is_some() || key_in(value).is_none());
        let value = if is_plain {
            value.clone()
        } else {
            ["\"", &value.replace('\\', "\\\\").replace('"', "\\\""), "\""].concat()
        };
        match &self.key {
            Some(key) => [key, ":", &value].concat(),
            None => value,
        }
    }
}

/// The parts as one text.
pub fn write(tokens: &[Token]) -> String {
    tokens.iter().map(Token::text).collect::<Vec<_>>().join(" ")
}

/// Reads what was typed or pasted. Nothing is wrong as such: a key may be unknown, a quote may lack its end.
pub fn read(text: &str) -> Vec<Token> {
    let mut tokens = Vec::new();
    let mut rest = text.trim_start();
    while !rest.is_empty() {
        let key = key_in(rest);
        let mut is_apart = false;
        if let Some(key) = key {
            let after = &rest[key.len() + 1..];
            rest = after.trim_start();
            is_apart = rest.len() < after.len();
        }
        // "subject: action:a": the first is still to be filled.
        let is_empty = is_apart && key_in(rest).is_some();
        let (value, after) = if is_empty { (String::new(), rest) } else { value_in(rest) };
        rest = after.trim_start();
        tokens.push(Token { key: key.map(str::to_ascii_lowercase), value });
    }
    tokens
}

/// The key that `text` begins with: letters and a colon. What stands before `://` is the scheme of an address.
fn key_in(text: &str) -> Option<&str> {
    let (key, rest) = text.split_once(':')?;
    let is_word = !key.is_empty() && key.bytes().all(|byte| byte.is_ascii_alphabetic());
    (is_word && !rest.starts_with("//")).then_some(key)
}

const fn is_quote(c: char) -> bool {
    matches!(c, '"' | '\u{201c}' | '\u{201d}' | '«' | '»')
}

/// The value that `text` begins with, and what follows.
fn value_in(text: &str) -> (String, &str) {
    let Some(begin) = text.chars().next().filter(|c| is_quote(*c)) else {
        let end = text.find(char::is_whitespace).unwrap_or(text.len());
        return (text[..end].to_owned(), &text[end..]);
    };
    let quoted = &text[begin.len_utf8()..];
    let ends = |c: char| match begin {
        '"' => c == '"',
        '«' => c == '»',
        _ => matches!(c, '\u{201c}' | '\u{201d}'),
    };
    let mut value = String::new();
    let mut letters = quoted.char_indices();
    while let Some((at, letter)) = letters.next() {
        match letter {
            '\\' if begin == '"' => match letters.next() {
                Some((_, escaped @ ('"' | '\\'))) => value.push(escaped),
                Some((_, other)) => value.extend(['\\', other]),
                None => value.push('\\'),
            },
            quote if ends(quote) => return (value, &quoted[at + quote.len_utf8()..]),
            other => value.push(other),
        }
    }
    (value, "")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn keyed(key: &str, value: &str) -> Token {
        Token::of(key, value)
    }

    #[test]
    fn d6_what_is_typed_is_read() {
        let words = Token::words;
        for (text, wanted) in [
            ("", vec![]),
            ("  ", vec![]),
            (
                "subject:group-1 action:a.read scope:/s/1",
                vec![keyed("subject", "group-1"), keyed("action", "a.read"), keyed("scope", "/s/1")],
            ),
            (" Subject:  x\n\taction: y", vec![keyed("subject", "x"), keyed("action", "y")]),
            ("subject: action:y", vec![keyed("subject", ""), keyed("action", "y")]),
            ("action:", vec![keyed("action", "")]),
            ("scope:https://a.example/b?c", vec![keyed("scope", "https://a.example/b?c")]),
            ("https://a.example/b", vec![words("https://a.example/b")]),
            ("12:30 a/b:c", vec![words("12:30"), words("a/b:c")]),
            (
                r#"subject:"Prosjekt Sør" "two words""#,
                vec![keyed("subject", "Prosjekt Sør"), words("two words")],
            ),
            ("action:“a b” «c d»", vec![keyed("action", "a b"), words("c d")]),
            (r#""a \"b\" \\ \c"d"#, vec![words(r#"a "b" \ \c"#), words("d")]),
            (r#"subject:"open end"#, vec![keyed("subject", "open end")]),
            ("nonsense:x", vec![keyed("nonsense", "x")]),
        ] {
            assert_eq!(read(text), wanted, "{text}");
        }
    }

    #[test]
    fn d6_what_is_written_reads_back() {
        for value in
            ["a", "", "a b", "\"", "\\", "a\"b\\", "subject:x", "https://a/b", "«", "å ø", "a:b", "\\\""]
        {
            for token in [Token::words(value), keyed("scope", value)] {
                let all = [token.clone(), keyed("action", "x"), token];
                assert_eq!(read(&write(&all)), all, "{}", write(&all));
            }
        }
        assert_eq!(write(&[keyed("scope", "/a"), Token::words("b c")]), r#"scope:/a "b c""#);
    }
}
