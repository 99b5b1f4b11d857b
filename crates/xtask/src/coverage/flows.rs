//! The browser tests that say which operation they show.

use super::Source;
use crate::Outcome;

/// A browser test with a tag of an operation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Flow {
    /// The tag.
    pub(super) tag: String,
    /// The file, in `tests/e2e`.
    file: String,
    /// What the test is called.
    title: String,
}

impl Flow {
    pub(super) fn shown(&self) -> String {
        format!("[{0}](../tests/e2e/{0}): {1}", self.file, self.title.replace('|', "\\|"))
    }
}

const TAG: &str = "'@call:";

pub(super) fn read(specs: &[Source]) -> Outcome<Vec<Flow>> {
    let mut found = Vec::new();
    for spec in specs {
        for (at, _) in spec.text.match_indices(TAG) {
            let tag = spec.text[at + 1..].split('\'').next().unwrap_or_default().to_owned();
            let title = title_before(&spec.text[..at]);
            let title = title.ok_or_else(|| format!("tests/e2e/{}: {tag} is in no test", spec.path))?;
            found.push(Flow { tag, file: spec.path.clone(), title });
        }
    }
    Ok(found)
}

/// The title of the test whose tags come here: of the last `test(` before them.
fn title_before(text: &str) -> Option<String> {
    let rest = text.rsplit_once("test(")?.1.trim_start();
    let quote = rest.chars().next().filter(|first| matches!(first, '\'' | '"' | '`'))?;
    Some(rest[1..].split(quote).next()?.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tag_belongs_to_the_test_that_it_stands_in() {
        let text =
            "test('one', async () => {})\ntest(\n  'two: it’s so',\n  { tag: ['@P1', '@call:getMe'] },\n";
        let read = |text: &str| read(&[Source { path: "me.spec.ts".to_owned(), text: text.to_owned() }]);
        let flows = read(text).unwrap();
        assert_eq!(flows.len(), 1);
        assert_eq!((flows[0].tag.as_str(), flows[0].title.as_str()), ("@call:getMe", "two: it’s so"));
        assert!(read("{ tag: '@call:getMe' }").is_err());
    }
}
