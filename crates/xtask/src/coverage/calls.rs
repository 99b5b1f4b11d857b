//! The calls of `crates/api`, and who uses them.

use super::Source;
use crate::Outcome;
use std::collections::BTreeMap;

/// The verbs that are guesses: constants of `assumed.rs` by name.
pub(super) type Verbs = BTreeMap<String, String>;

pub(super) fn verbs(api: &[Source]) -> Verbs {
    let assumed = api.iter().find(|file| file.path == "assumed.rs").map(Source::code).unwrap_or_default();
    let constants = assumed.split("pub const ").skip(1).filter_map(|rest| {
        let (name, rest) = rest.split_once(": Method = Method::")?;
        Some((name.to_owned(), rest.split(';').next()?.to_uppercase()))
    });
    constants.collect()
}

/// An operation, as a call makes it. `only` is the variant that must be named for it to be this one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Made {
    pub(super) method: String,
    pub(super) path: String,
    pub(super) only: Option<String>,
}

/// A function, by the text of it.
pub(super) struct Function {
    /// Its module, the last of its path: `secrets`.
    pub(super) module: String,
    pub(super) name: String,
    pub(super) is_public: bool,
    /// Whose it is, if it is in an `impl`.
    pub(super) of: Option<String>,
    pub(super) text: String,
    pub(super) makes: Vec<Made>,
}

/// The functions that make calls.
pub(super) struct Known(pub(super) Vec<Function>);

/// Finds them: those that make a `Call`, and those of `crates/api` that use one of these.
pub(super) fn known(api: &[Source]) -> Outcome<Known> {
    let verbs = verbs(api);
    let mut all = Vec::new();
    for file in api.iter().filter(|file| file.path != "call.rs") {
        let code = file.code();
        for mut function in functions(&module(api, &file.path), &code) {
            let place = || format!("crates/api/src/{}: `{}`", file.path, function.name);
            for rest in function.text.split("Call::new(").skip(1) {
                let mut words = rest.splitn(3, ',').map(str::trim);
                let (verb, route) = (words.next().unwrap_or_default(), words.next().unwrap_or_default());
                let method = match verb.strip_prefix("Method::") {
                    Some(name) => name.to_uppercase(),
                    None => {
                        verbs.get(verb).cloned().ok_or_else(|| format!("{}: the verb {verb}", place()))?
                    }
                };
                let paths = paths(route, &function.text, &code);
                if paths.is_empty() {
                    return Err(format!("{}: the path {route} cannot be read", place()));
                }
                for (path, only) in paths {
                    function.makes.push(Made { method: method.clone(), path: format!("/v1{path}"), only });
                }
            }
            all.push(function);
        }
    }
    // Who uses one of them makes its call too; once more for those by way of another.
    for _ in 0..3 {
        let before: Vec<Vec<Made>> = all.iter().map(|one| one.makes.clone()).collect();
        for at in 0..all.len() {
            for (other, makes) in before.iter().enumerate() {
                let (caller, used) = (&all[at], &all[other]);
                let is_used = |text: &str| names(text, used, caller.module == used.module);
                if other == at || makes.is_empty() || used.of.is_some() || !is_used(&caller.text) {
                    continue;
                }
                let mut meant: Vec<Made> =
                    makes.iter().filter_map(|made| meant(made, &caller.text)).collect();
                // `Self::Grant(policy) => policies::create(policy)`: it is made of that variant alone.
                let of = caller.of.as_deref().unwrap_or_default();
                let arms = caller.text.split("Self::").skip(1);
                if let Some(arm) = arms.filter(|arm| arm.contains("=>")).find(|arm| is_used(arm)) {
                    let variant = arm.split(['(', ' ']).next().unwrap_or_default();
                    for made in &mut meant {
                        made.only = Some(format!("{of}::{variant}"));
                    }
                }
                for made in meant {
                    if !all[at].makes.contains(&made) {
                        all[at].makes.push(made);
                    }
                }
            }
        }
    }
    all.retain(|one| !one.makes.is_empty());
    Ok(Known(all))
}

/// The operation, if this text means it: names its variant, where it is one of several.
pub(super) fn meant(made: &Made, text: &str) -> Option<Made> {
    match &made.only {
        Some(variant) if !has_word(text, variant) => None,
        _ => Some(Made { only: None, ..made.clone() }),
    }
}

impl Known {
    /// The public functions that make this operation, `module::function`.
    pub(super) fn names_of(&self, is_it: &dyn Fn(&str, &str) -> bool) -> Vec<String> {
        let makes = |one: &&Function| one.makes.iter().any(|made| is_it(&made.method, &made.path));
        let mut names: Vec<String> = Vec::new();
        for one in self.0.iter().filter(|one| one.is_public && one.of.is_none()).filter(makes) {
            let name = format!("{}::{}", one.module, one.name);
            if !names.contains(&name) {
                names.push(name);
            }
        }
        names
    }
}

/// The module of a file: a private one belongs to the one above it.
fn module(api: &[Source], path: &str) -> String {
    let path = path.trim_end_matches(".rs");
    let Some((above, own)) = path.rsplit_once('/') else { return path.to_owned() };
    let declares = |file: &&Source| file.path == format!("{above}.rs");
    let is_public =
        api.iter().find(declares).is_some_and(|file| file.text.contains(&format!("pub mod {own};")));
    if is_public { own.to_owned() } else { module(api, &format!("{above}.rs")) }
}

/// The name of a constant, which may hold calls as a function does.
fn constant(line: &str) -> Option<&str> {
    let (before, rest) = line.split_once("const ").or_else(|| line.split_once("static "))?;
    let (name, _) = rest.split_once(": ")?;
    let is_one = before.is_empty() || before.starts_with("pub") && before.ends_with(' ');
    (is_one && name.chars().all(|sign| sign.is_ascii_uppercase() || sign.is_ascii_digit() || sign == '_'))
        .then_some(name)
}

/// The functions of a file, and its constants.
pub(super) fn functions(module: &str, code: &str) -> Vec<Function> {
    let mut found: Vec<Function> = Vec::new();
    let mut of = None;
    for line in code.lines() {
        if let Some(rest) = line.strip_prefix("impl").filter(|_| line.ends_with('{')) {
            let words =
                rest.rsplit(" for ").next().unwrap_or_default().trim_start_matches(|sign| sign != ' ');
            let words =
                if rest.contains(" for ") { rest.rsplit(" for ").next().unwrap_or_default() } else { words };
            of = words.trim().split(['<', ' ']).next().map(ToOwned::to_owned);
        } else if line == "}" {
            of = None;
        }
        if let Some((before, rest)) = line.split_once("fn ")
            && before
                .split_whitespace()
                .all(|word| word.starts_with("pub") || ["const", "async"].contains(&word))
        {
            let name = rest.split(['(', '<']).next().unwrap_or_default().to_owned();
            let is_public = before.trim_start().starts_with("pub");
            found.push(Function {
                module: module.to_owned(),
                name,
                is_public,
                of: of.clone(),
                text: String::new(),
                makes: Vec::new(),
            });
            // Its head is no use of another of its name.
            if let Some(last) = found.last_mut() {
                last.text.push_str(rest.split_once('(').map_or("", |(_, rest)| rest));
                last.text.push('\n');
            }
        } else if let Some(name) = constant(line) {
            found.push(Function {
                module: module.to_owned(),
                name: name.to_owned(),
                is_public: line.starts_with("pub"),
                of: None,
                text: format!("{}\n", &line[line.find(": ").unwrap_or_default()..]),
                makes: Vec::new(),
            });
        } else if let Some(last) = found.last_mut() {
            last.text.push_str(line);
            last.text.push('\n');
        }
    }
    found
}

/// The paths that an expression stands for, with the variant that each needs.
fn paths(route: &str, function: &str, code: &str) -> Vec<(String, Option<String>)> {
    let quoted = |text: &str| text.split('"').nth(1).map(ToOwned::to_owned);
    if route.starts_with('"') {
        return quoted(route).map(|path| (path, None)).into_iter().collect();
    }
    if let Some(of) = route.strip_suffix(".route()") {
        let arms = code.split("fn route(self)").nth(1).unwrap_or_default();
        let arms = arms.split("\n    }\n").next().unwrap_or_default();
        let all = arms.split("Self::").skip(1).filter_map(|arm| {
            let variant = arm.split(' ').next()?;
            Some((quoted(arm)?, Some(format!("Which::{variant}"))))
        });
        let is_it = |(_, one): &(String, Option<String>)| one.as_deref() == Some(of);
        return if of.starts_with("Which::") {
            all.filter(is_it).map(|(path, _)| (path, None)).collect()
        } else {
            all.collect()
        };
    }
    let bound = function.split(&format!("let {route} = ")).nth(1).and_then(quoted);
    bound.map(|path| (path, None)).into_iter().collect()
}

/// Whether a text uses this function: `module::function`, or, in its own module, `function(`.
pub(super) fn names(text: &str, function: &Function, is_in_its_module: bool) -> bool {
    let whole = format!("{}::{}", function.module, function.name);
    let is_named = text.match_indices(&whole).any(|(at, _)| {
        let before = &text[..at];
        let is_ours = !before.ends_with("::") || before.ends_with("api::") || before.ends_with("clients::");
        let after = text[at + whole.len()..].chars().next();
        is_ours && !before.ends_with(is_of_name) && !after.is_some_and(|sign| is_of_name(sign) || sign == ':')
    });
    let is_called = |text: &str| {
        let call = format!("{}(", function.name);
        text.match_indices(&call)
            .any(|(at, _)| !text[..at].ends_with(|sign| is_of_name(sign) || sign == ':' || sign == '.'))
    };
    // A closure of that name stands before it.
    let is_hidden = text.contains(&format!("let {} = |", function.name));
    is_named || is_in_its_module && !is_hidden && is_called(text)
}

pub(super) fn is_of_name(sign: char) -> bool {
    sign.is_alphanumeric() || sign == '_'
}

pub(super) fn has_word(text: &str, word: &str) -> bool {
    text.match_indices(word)
        .any(|(at, _)| !text[..at].ends_with(is_of_name) && !text[at + word.len()..].starts_with(is_of_name))
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;

    /// A list of two kinds, one of which has a call of its own.
    pub(in super::super) const SUBJECTS: &str = "impl Which {
    const fn route(self) -> &'static str {
        match self {
            Self::All => \"/subjects\",
            Self::Users => \"/subjects/users\",
        }
    }
}
pub fn list(which: Which) -> Call<()> {
    Call::new(Method::Get, which.route(), &[], nothing)
}
pub fn users() -> Call<()> {
    list(Which::Users)
}
";

    pub(in super::super) fn source(path: &str, text: &str) -> Source {
        Source { path: path.to_owned(), text: text.to_owned() }
    }

    fn api() -> Vec<Source> {
        let rest = "fn hidden(group: &str) -> Call<()> {
    let route = \"/groups/{id}\";
    Call::new(ADD, route, &[group], nothing)
}
pub fn join(group: &str) -> Call<()> {
    hidden(group)
}
";
        vec![
            source("assumed.rs", "pub const ADD: Method = Method::Post;"),
            source("subjects.rs", &[SUBJECTS, rest].concat()),
            source("clients.rs", "pub mod secrets;\nmod inner;"),
            source(
                "clients/inner.rs",
                "pub fn get() -> Call<()> {\n    Call::new(Method::Get, \"/clients\", &[], nothing)\n}",
            ),
        ]
    }

    #[test]
    fn calls_are_found_by_what_they_make() {
        let known = known(&api()).unwrap();
        let of = |method: &str, path: &str| {
            known.names_of(&|one: &str, other: &str| (one, other) == (method, path))
        };
        assert_eq!(of("GET", "/v1/subjects"), ["subjects::list"]);
        assert_eq!(of("GET", "/v1/subjects/users"), ["subjects::list", "subjects::users"]);
        assert_eq!(of("POST", "/v1/groups/{id}"), ["subjects::join"]);
        assert_eq!(of("GET", "/v1/clients"), ["clients::get"]);
        let odd =
            source("x.rs", "pub fn x() -> Call<()> {\n    Call::new(Method::Get, odd(), &[], nothing)\n}");
        assert!(super::known(&[odd]).is_err());
    }
}
