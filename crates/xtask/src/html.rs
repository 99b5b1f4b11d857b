//! As much of HTML as our own index.html needs: its tags, one after the other, with their attributes.

/// One opening tag, and where it lies in the text.
#[derive(Debug, Clone)]
pub(crate) struct Tag {
    pub(crate) name: String,
    attributes: Vec<(String, String)>,
    pub(crate) start: usize,
    pub(crate) end: usize,
}

impl Tag {
    /// The value of an attribute; empty when it stands without one.
    pub(crate) fn get(&self, name: &str) -> Option<&str> {
        self.attributes.iter().find(|(key, _)| key == name).map(|(_, value)| value.as_str())
    }

    pub(crate) fn has(&self, name: &str, value: &str) -> bool {
        self.get(name) == Some(value)
    }

    pub(crate) fn attributes(&self) -> impl Iterator<Item = (&str, &str)> {
        self.attributes.iter().map(|(name, value)| (name.as_str(), value.as_str()))
    }
}

/// All opening tags of a document, comments left out.
pub(crate) fn tags(text: &str) -> Vec<Tag> {
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(offset) = text[at..].find('<') {
        let start = at + offset;
        if text[start..].starts_with("<!--") {
            at = text[start..].find("-->").map_or(text.len(), |length| start + length + 3);
            continue;
        }
        let name: String = text[start + 1..]
            .chars()
            .take_while(char::is_ascii_alphanumeric)
            .collect::<String>()
            .to_lowercase();
        if name.is_empty() {
            at = start + 1;
            continue;
        }
        let (attributes, end) = attributes(text, start + 1 + name.len());
        found.push(Tag { name, attributes, start, end });
        at = end;
    }
    found
}

fn attributes(text: &str, mut at: usize) -> (Vec<(String, String)>, usize) {
    let mut found = Vec::new();
    let bytes = text.as_bytes();
    let skip = |at: &mut usize, blank: fn(&u8) -> bool| {
        while bytes.get(*at).is_some_and(blank) {
            *at += 1;
        }
    };
    loop {
        skip(&mut at, |byte| byte.is_ascii_whitespace() || *byte == b'/');
        match bytes.get(at) {
            None => return (found, text.len()),
            Some(b'>') => return (found, at + 1),
            Some(_) => {}
        }
        let begin = at;
        skip(&mut at, |byte| !byte.is_ascii_whitespace() && !b"=>".contains(byte));
        let name = text[begin..at].to_lowercase();
        skip(&mut at, u8::is_ascii_whitespace);
        let mut value = "";
        if bytes.get(at) == Some(&b'=') {
            at += 1;
            skip(&mut at, u8::is_ascii_whitespace);
            let quote = bytes.get(at).copied().filter(|byte| b"\"'".contains(byte));
            let begin = at + usize::from(quote.is_some());
            at = begin;
            match quote {
                Some(b'"') => skip(&mut at, |byte| *byte != b'"'),
                Some(_) => skip(&mut at, |byte| *byte != b'\''),
                None => skip(&mut at, |byte| !byte.is_ascii_whitespace() && *byte != b'>'),
            }
            value = &text[begin..at];
            at += usize::from(quote.is_some());
        }
        found.push((name, value.to_owned()));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tags_are_read_with_and_without_quotes() {
        let text =
            "<!doctype html><!-- <b> --><script src=/a.js type=\"module\" defer></script><P title='a > b'>";
        let tags = tags(text);
        assert_eq!(tags.iter().map(|tag| tag.name.as_str()).collect::<Vec<_>>(), ["script", "p"]);
        assert!(tags[0].has("src", "/a.js") && tags[0].has("type", "module") && tags[0].has("defer", ""));
        assert_eq!(tags[1].get("title"), Some("a > b"));
        assert_eq!(&text[tags[1].start..tags[1].end], "<P title='a > b'>");
    }
}
