//! Which policies a filter asks for: what the API is given of it, and what is matched here. What came is matched here
//! too, so that an API that heeds no filter shows nothing wrong.

use super::{Filter, Policy};
use crate::access::matcher::{Matcher, Reach};
use crate::access::tree::Tree;
use crate::filter::{Token, read};
use crate::subjects::Kind;

/// The keys of a filter of policies.
pub const KEYS: [&str; 3] = ["subject", "action", "scope"];

/// What a filter asks for.
#[derive(Clone, Debug, Default)]
pub struct Wanted {
    /// What the API is asked for.
    pub filter: Filter,
    /// Keys that policies have not.
    pub unknown: Vec<String>,
    /// Whether some of it can only be matched here: words, names, several values of a key.
    pub is_partly_here: bool,
    /// For each key that was given: one of these.
    alternatives: Vec<Vec<Matcher>>,
    /// Parts of the names of subjects, which may stand in their ids too.
    names: Vec<String>,
    /// Words that may stand anywhere.
    words: Vec<String>,
}

impl Wanted {
    /// What `text` asks for; a key whose value is still to come asks for nothing.
    pub fn of(text: &str) -> Self {
        let tokens: Vec<Token> = read(text).into_iter().filter(|token| !token.value.is_empty()).collect();
        let mut wanted = Self::default();
        for token in &tokens {
            match &token.key {
                None => wanted.words.push(token.value.clone()),
                Some(key) if !KEYS.contains(&key.as_str()) => wanted.unknown.push(key.clone()),
                Some(_) => {}
            }
        }
        for key in KEYS {
            let values = tokens.iter().filter(|token| token.key.as_deref() == Some(key));
            let values = values.map(|token| token.value.as_str());
            let is_id = |value: &&str| key != "subject" || Kind::of_id(value) != Kind::Other;
            let (exact, names): (Vec<&str>, Vec<&str>) = values.partition(is_id);
            wanted.names.extend(names.iter().map(|name| (*name).to_owned()));
            let matcher = |value: &&str| match key {
                "subject" => Matcher::new().of([*value]),
                "action" => Matcher::new().action(&Tree::default(), value, Reach::Names),
                _ => Matcher::new().scope(value, Reach::Names),
            };
            let asked = match key {
                "subject" => &mut wanted.filter.subject,
                "action" => &mut wanted.filter.action,
                _ => &mut wanted.filter.scope,
            };
            match exact.as_slice() {
                [] => {}
                [one] if names.is_empty() => (*one).clone_into(asked),
                _ => wanted.is_partly_here = true,
            }
            if !exact.is_empty() {
                wanted.alternatives.push(exact.iter().map(matcher).collect());
            }
        }
        wanted.is_partly_here |= !wanted.words.is_empty() || !wanted.names.is_empty();
        wanted
    }

    /// With what is looked for in texts in the form that `fold` gives, once for all.
    #[must_use]
    pub fn folded(mut self, fold: impl Fn(&str) -> String) -> Self {
        for one in self.words.iter_mut().chain(&mut self.names) {
            *one = fold(one);
        }
        self
    }

    /// Whether it asks for nothing in particular.
    pub fn is_all(&self) -> bool {
        self.alternatives.is_empty()
            && self.names.is_empty()
            && self.words.is_empty()
            && self.unknown.is_empty()
    }

    /// Whether it asks for this policy. `holds` says whether a text (the first) holds what is typed; `name` is what the
    /// subject is called, where that is known. What names an unknown key asks for nothing at all.
    pub fn matches(&self, policy: &Policy, name: Option<&str>, holds: &dyn Fn(&str, &str) -> bool) -> bool {
        let texts = [Some(policy.subject.raw()), name, Some(policy.action.raw()), Some(policy.scope.raw())];
        let in_some =
            |texts: &[Option<&str>], typed: &String| texts.iter().flatten().any(|text| holds(text, typed));
        // Of names one, beside ids of subjects, which are alternatives to them.
        let (by_id, rest): (Vec<_>, Vec<_>) =
            self.alternatives.iter().partition(|one| one.iter().any(Matcher::is_of_subjects));
        let is_subject = by_id.iter().any(|all| all.iter().any(|one| one.matches(policy)))
            || self.names.iter().any(|typed| in_some(&texts[..2], typed));
        self.unknown.is_empty()
            && (by_id.is_empty() && self.names.is_empty() || is_subject)
            && rest.iter().all(|all| all.iter().any(|one| one.matches(policy)))
            && self.words.iter().all(|typed| in_some(&texts, typed))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn asked(text: &str) -> (String, String, String, bool) {
        let wanted = Wanted::of(text);
        (wanted.filter.subject, wanted.filter.action, wanted.filter.scope, wanted.is_partly_here)
    }

    #[test]
    fn d6_the_api_gets_what_it_takes() {
        let all = |subject: &str, action: &str, scope: &str, here| {
            (subject.to_owned(), action.to_owned(), scope.to_owned(), here)
        };
        let text = "subject:group-1 action:a.read scope:/s/1";
        assert_eq!(asked(text), all("group-1", "a.read", "/s/1", false));
        assert_eq!(asked(""), all("", "", "", false));
        assert_eq!(asked("action: subject:"), all("", "", "", false));
        assert_eq!(asked("action:a action:b scope:/"), all("", "", "/", true));
        assert_eq!(asked("subject:Betalinger"), all("", "", "", true));
        assert_eq!(asked("subject:Betalinger subject:user-1"), all("", "", "", true));
        assert_eq!(asked("pis action:a"), all("", "a", "", true));
        let wanted = Wanted::of("urn:x action:a");
        assert_eq!((wanted.unknown.as_slice(), wanted.is_all()), (["urn".to_owned()].as_slice(), false));
        assert!(Wanted::of("scope:").is_all());
    }

    #[test]
    fn d6_what_came_is_matched_here_too() {
        let policies = [
            ("group-1", "banking.pis.read", "/s/1"),
            ("group-1", "banking.ais.read", "/s/1/"),
            ("user-2", "banking.pis.read", "/s/12"),
            ("client-x", "owner", "/"),
        ];
        let found = |text: &str| -> Vec<usize> {
            let wanted = Wanted::of(text);
            let holds =
                |text: &str, typed: &str| text.to_ascii_lowercase().contains(&typed.to_ascii_lowercase());
            let is_found = |(subject, action, scope): &(&str, &str, &str)| {
                let name = (*subject == "group-1").then_some("Betalinger");
                wanted.matches(&Policy::new(subject, action, scope), name, &holds)
            };
            policies.iter().enumerate().filter(|(_, one)| is_found(one)).map(|(at, _)| at).collect()
        };
        assert_eq!(found(""), [0, 1, 2, 3]);
        assert_eq!(found("subject:group-1"), [0, 1]);
        assert_eq!(found("subject:group-1 subject:user-2"), [0, 1, 2]);
        assert_eq!(found("subject:betal"), [0, 1]);
        assert_eq!(found("subject:betal subject:user-2 action:banking.pis.read"), [0, 2]);
        assert_eq!(found("action:banking.pis.read"), [0, 2]);
        assert_eq!(found("action:banking.pis"), [0; 0]);
        assert_eq!(found("action:owner action:banking.ais.read"), [1, 3]);
        assert_eq!(found("scope:/s/1"), [0, 1]);
        assert_eq!(found("scope:/"), [3]);
        assert_eq!(found("pis /s/1"), [0, 2]);
        assert_eq!(found("\"BETAL\" ais"), [1]);
        assert_eq!(found("urn:x"), [0; 0]);
        assert_eq!(found("nothing"), [0; 0]);
    }
}
