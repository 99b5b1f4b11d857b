//! Arguments: `--flag`, `--key value` or `--key=value`, plain words, and what follows `--` as it is.

use crate::Outcome;
use std::cell::RefCell;
use std::str::FromStr;

const FLAGS: &[&str] = &["--release", "--parts", "--accept", "--fix"];
const KEYS: &[&str] = &["--users", "--port", "--app-port", "--config", "--out"];

/// The arguments of one command. What a command does not ask for is refused by [`Args::finish`].
pub(crate) struct Args {
    options: Vec<(String, Option<String>)>,
    words: Vec<String>,
    rest: Vec<String>,
    asked: RefCell<Vec<&'static str>>,
}

impl Args {
    pub(crate) fn parse(given: impl Iterator<Item = String>) -> Outcome<Self> {
        let mut args =
            Self { options: Vec::new(), words: Vec::new(), rest: Vec::new(), asked: RefCell::default() };
        let mut given = given.peekable();
        while let Some(word) = given.next() {
            if word == "--" {
                args.rest = given.collect();
                break;
            }
            let (name, value) = match word.split_once('=') {
                Some((name, value)) if name.starts_with("--") => (name.to_owned(), Some(value.to_owned())),
                _ => (word, None),
            };
            if FLAGS.contains(&name.as_str()) && value.is_none() {
                args.options.push((name, None));
            } else if KEYS.contains(&name.as_str()) {
                let value =
                    value.or_else(|| given.next()).ok_or_else(|| format!("{name} needs a value after it"))?;
                args.options.push((name, Some(value)));
            } else if name.starts_with('-') {
                return Err(format!("there is no option `{name}`; `cargo xtask help` lists them"));
            } else {
                args.words.push(name);
            }
        }
        Ok(args)
    }

    pub(crate) fn flag(&self, name: &'static str) -> bool {
        self.asked.borrow_mut().push(name);
        self.options.iter().any(|(given, _)| given == name)
    }

    pub(crate) fn text(&self, name: &'static str) -> Option<&str> {
        self.asked.borrow_mut().push(name);
        self.options.iter().rev().find(|(given, _)| given == name).and_then(|(_, value)| value.as_deref())
    }

    pub(crate) fn number<T: FromStr>(&self, name: &'static str, default: T) -> Outcome<T> {
        let Some(text) = self.text(name) else { return Ok(default) };
        text.parse().map_err(|_| format!("{name} takes a number, not `{text}`"))
    }

    pub(crate) fn words(&self) -> &[String] {
        &self.words
    }

    /// What follows `--`.
    pub(crate) fn rest(&self) -> &[String] {
        &self.rest
    }

    /// Call when all options of the command have been asked for: an option of another command is a mistake.
    pub(crate) fn finish(&self, words_allowed: bool) -> Outcome {
        let asked = self.asked.borrow();
        if let Some((name, _)) = self.options.iter().find(|(name, _)| !asked.contains(&name.as_str())) {
            return Err(format!("this command has no option `{name}`; `cargo xtask help` lists them"));
        }
        match self.words.first() {
            Some(word) if !words_allowed => Err(format!("`{word}` is one word too many")),
            _ => Ok(()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parse(line: &str) -> Outcome<Args> {
        Args::parse(line.split_whitespace().map(str::to_owned))
    }

    #[test]
    fn both_spellings_of_a_value_are_read() {
        let args = parse("--port 1 --users=20 api -- --grep x").unwrap();
        assert_eq!(args.number("--port", 0), Ok(1));
        assert_eq!(args.number("--users", 0), Ok(20));
        assert_eq!(args.words(), ["api"]);
        assert_eq!(args.rest(), ["--grep", "x"]);
    }

    #[test]
    fn mistakes_are_named() {
        assert!(parse("--prot 1").is_err_and(|line| line.contains("--prot")));
        assert!(parse("--port").is_err_and(|line| line.contains("needs a value")));
        assert!(parse("--port x").unwrap().number("--port", 0).is_err_and(|line| line.contains("`x`")));
        assert!(parse("--parts").unwrap().finish(true).is_err_and(|line| line.contains("--parts")));
        assert!(parse("more").unwrap().finish(false).is_err());
    }
}
