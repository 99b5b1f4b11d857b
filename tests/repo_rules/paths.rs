//! Paths in the source: as much of Rust's grammar as it takes to see which module uses which.

use super::File;
use std::collections::BTreeMap;
use std::fmt::{self, Display, Formatter};

/// A path that a file uses, without `crate::`, `super::` and `self::`: as the crate's root sees it. A path of the
/// crate `api` begins with `api`.
#[derive(Debug, PartialEq)]
pub(crate) struct Used {
    pub(crate) names: Vec<String>,
    pub(crate) line: usize,
}

impl Display for Used {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        f.write_str(&self.names.join("::"))
    }
}

#[derive(Clone, Debug, PartialEq)]
struct Token {
    text: String,
    line: usize,
}

/// The words, the `::` and the other marks of `code`; comments, texts and letters in quotes are left out.
fn tokens(code: &str) -> Vec<Token> {
    let letters: Vec<char> = code.chars().collect();
    let at = |index: usize| letters.get(index).copied().unwrap_or('\0');
    let is_word = |letter: char| letter.is_alphanumeric() || letter == '_';
    let (mut found, mut index, mut line) = (Vec::new(), 0, 1);
    while index < letters.len() {
        let start = index;
        match at(index) {
            '/' if at(index + 1) == '/' => {
                while index < letters.len() && at(index) != '\n' {
                    index += 1;
                }
            }
            '/' if at(index + 1) == '*' => {
                index += 2;
                while index < letters.len() && (at(index), at(index + 1)) != ('*', '/') {
                    index += 1;
                }
                index += 2;
            }
            'r' if at(index + 1) == '"' || (at(index + 1) == '#' && "#\"".contains(at(index + 2))) => {
                let marks = letters[index + 1..].iter().take_while(|letter| **letter == '#').count();
                let end: Vec<char> = std::iter::once('"').chain(std::iter::repeat_n('#', marks)).collect();
                index += marks + 2;
                while index < letters.len() && !letters[index..].starts_with(&end) {
                    index += 1;
                }
                index += end.len();
            }
            '"' => {
                index += 1;
                while index < letters.len() && at(index) != '"' {
                    index += if at(index) == '\\' { 2 } else { 1 };
                }
                index += 1;
            }
            // A letter in quotes, or else a lifetime.
            '\'' if at(index + 1) == '\\' => {
                index += 3;
                while index < letters.len() && at(index) != '\'' {
                    index += 1;
                }
                index += 1;
            }
            '\'' if at(index + 2) == '\'' => index += 3,
            ':' if at(index + 1) == ':' => {
                found.push(Token { text: "::".into(), line });
                index += 2;
            }
            letter if is_word(letter) => {
                while is_word(at(index)) {
                    index += 1;
                }
                found.push(Token { text: letters[start..index].iter().collect(), line });
            }
            letter => {
                if !letter.is_whitespace() {
                    found.push(Token { text: letter.into(), line });
                }
                index += 1;
            }
        }
        let passed = start..index.min(letters.len());
        line += letters[passed].iter().filter(|letter| **letter == '\n').count();
    }
    found
}

/// Without what stands under `#[cfg(test)]`.
fn without_tests(tokens: Vec<Token>) -> Vec<Token> {
    const MARK: [&str; 7] = ["#", "[", "cfg", "(", "test", ")", "]"];
    let mut kept = Vec::new();
    let mut index = 0;
    while index < tokens.len() {
        let here = tokens[index..].iter().map(|token| token.text.as_str());
        if !here.take(MARK.len()).eq(MARK) {
            kept.push(tokens[index].clone());
            index += 1;
            continue;
        }
        let mut depth = 0;
        for token in &tokens[index + MARK.len()..] {
            index += 1;
            match token.text.as_str() {
                "{" => depth += 1,
                "}" => depth -= 1,
                _ => {}
            }
            if depth == 0 && (token.text == "}" || token.text == ";") {
                break;
            }
        }
        index += MARK.len();
    }
    kept
}

/// Every path in `file` that leads to a module of this crate or into the crate `api`.
pub(crate) fn used(file: &File) -> Vec<Used> {
    let tokens = without_tests(tokens(&file.text));
    let text = |index: usize| tokens.get(index).map_or("", |token| token.text.as_str());
    let mut place = place_of(&file.path);
    // Names that begin a path without a prefix: the modules below this one, and whatever was imported.
    let below = (0..tokens.len()).filter(|index| text(*index) == "mod" && text(index + 2) == ";");
    let mut known: BTreeMap<String, Vec<String>> = below
        .map(|index| text(index + 1).to_owned())
        .map(|name| (name.clone(), place.iter().cloned().chain([name]).collect()))
        .collect();
    // Where `super` and `self` are those of whoever uses the macro: the depth at which its rules end.
    let mut rules: Option<usize> = None;
    // Modules that are written out in the file, by the depth of braces at which each ends.
    let mut inner: Vec<usize> = Vec::new();
    let (mut depth, mut index, mut found) = (0_usize, 0, Vec::new());
    while index < tokens.len() {
        match text(index) {
            "mod" if text(index + 2) == "{" => {
                place.push(text(index + 1).to_owned());
                inner.push(depth);
                index += 1;
            }
            "macro_rules" => rules = rules.or(Some(depth)),
            "{" => depth += 1,
            "}" => {
                depth = depth.saturating_sub(1);
                rules = rules.filter(|end| *end != depth);
                if inner.last() == Some(&depth) {
                    inner.pop();
                    place.pop();
                }
            }
            "use" => {
                let mut imported = Vec::new();
                tree(&tokens, &mut index, &mut Vec::new(), &mut imported);
                for Import { names, name, line } in imported {
                    if let Some(names) = absolute(&names, &place, &known) {
                        known.insert(name, names.clone());
                        found.push(Used { names, line });
                    }
                }
            }
            "super" | "self" if rules.is_some() => {}
            _ if text(index + 1) == "::" && !["::", "."].contains(&text(index.wrapping_sub(1))) => {
                let line = tokens[index].line;
                let mut names = vec![text(index).to_owned()];
                while text(index + 1) == "::" && is_name(text(index + 2)) {
                    names.push(text(index + 2).to_owned());
                    index += 2;
                }
                found.extend(absolute(&names, &place, &known).map(|names| Used { names, line }));
            }
            _ => {}
        }
        index += 1;
    }
    found
}

fn is_name(text: &str) -> bool {
    text.starts_with(|letter: char| letter.is_alphabetic() || letter == '_')
}

/// One path of a `use`, and the name that it has from there on.
struct Import {
    names: Vec<String>,
    name: String,
    line: usize,
}

/// Reads what follows `use`, `::` or `{`, and adds each path in it to `found`; `index` stands before it, and at its
/// end after.
fn tree(tokens: &[Token], index: &mut usize, before: &mut Vec<String>, found: &mut Vec<Import>) {
    let own = before.len();
    let mut renamed = None;
    loop {
        *index += 1;
        let Some(token) = tokens.get(*index) else { return };
        match token.text.as_str() {
            "::" => {}
            "{" => {
                loop {
                    tree(tokens, index, before, found);
                    if tokens.get(*index).is_none_or(|token| token.text != ",") {
                        break;
                    }
                }
                *index += 1;
                break;
            }
            "as" => {
                *index += 1;
                renamed = tokens.get(*index).map(|token| token.text.clone());
            }
            // `{self}`: the module before the brace itself.
            "self" if !before.is_empty() => renamed = renamed.or(before.last().cloned()),
            text if is_name(text) => before.push(text.to_owned()),
            "*" => {}
            _ => {
                if let Some(name) = renamed.or_else(|| before[own..].last().cloned()) {
                    found.push(Import { names: before.clone(), name, line: token.line });
                }
                before.truncate(own);
                return;
            }
        }
    }
    before.truncate(own);
}

/// Where a file's module is: `["parts", "list"]` for `src/parts/list.rs`.
fn place_of(path: &str) -> Vec<String> {
    let module = path.strip_prefix("src/").and_then(|rest| rest.strip_suffix(".rs")).unwrap_or_default();
    if module == "main" { Vec::new() } else { module.split('/').map(str::to_owned).collect() }
}

/// `names` as the root sees them, if they lead to a module of ours.
fn absolute(
    names: &[String],
    place: &[String],
    known: &BTreeMap<String, Vec<String>>,
) -> Option<Vec<String>> {
    let first = names.first()?.as_str();
    let mut base = match first {
        "crate" => Vec::new(),
        "super" | "self" => place.to_vec(),
        "api" => return Some(names.to_vec()),
        other => known.get(other)?.clone(),
    };
    let ups = names.iter().take_while(|name| *name == "super").count();
    base.truncate(base.len().saturating_sub(ups));
    base.extend(names[ups.max(1)..].iter().cloned());
    Some(base)
}

/// The files of `src`, to find the one that a path leads to.
pub(crate) struct Sources<'f>(Vec<&'f File>);

impl<'f> Sources<'f> {
    pub(crate) fn of(files: &'f [File]) -> Self {
        Self(files.iter().filter(|file| file.is("src/", ".rs")).collect())
    }

    fn find(&self, module: &[String]) -> Option<&'f File> {
        let path =
            if module.is_empty() { "src/main.rs".into() } else { format!("src/{}.rs", module.join("/")) };
        self.0.iter().find(|file| file.path == path).copied()
    }

    /// The file of the deepest module on the way of `names`. None for `paths` of a group: `pages!` makes that module,
    /// within the file of the group, and it uses nothing of it.
    pub(crate) fn file_of(&self, names: &[String]) -> Option<&'f str> {
        if names.first().is_some_and(|first| first == "api") {
            return None;
        }
        let (length, file) =
            (0..=names.len()).rev().find_map(|length| Some((length, self.find(&names[..length])?)))?;
        let is_made =
            file.text.contains("\npages! {") && names.get(length).is_some_and(|name| name == "paths");
        (!is_made).then_some(file.path.as_str())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn seen(path: &str, text: &str) -> Vec<String> {
        let file = File { path: path.into(), text: text.into() };
        used(&file).iter().map(ToString::to_string).collect()
    }

    #[test]
    fn paths_are_found_wherever_they_stand() {
        let text = r##"
            //! crate::comment::here
            mod child; // crate::comment::there
            pub(crate) use child::Thing;
            use super::{one, two::{self, Two as _}, three::*};
            use crate::words::shell as words;
            use other_crate::thing;
            const TEXT: &str = "crate::text"; const RAW: &str = r#"crate::"raw"#; const C: char = '"';
            fn f<'a>(x: &'a str) { crate::ui::focus(x); self::g(); Vec::<crate::net::Reply>::new(); x.child::y() }
            mod inner { use super::super::up; fn g() { super::near::h() } }
            #[cfg(test)]
            mod tests { use crate::test_only::x; }
            #[cfg(test)]
            fn check() { crate::test_only::y() }
            macro_rules! m { () => { super::site::x(); $crate::fixed::y() } }
            fn aliases() { words::number(); two::deep::z(); Thing::new(); shell::x() }
            fn last() { api::users::list(); /* crate::comment */ crate::end::x }
        "##;
        assert_eq!(
            seen("src/parts/list.rs", text),
            [
                "parts::list::child::Thing",
                "parts::one",
                "parts::two",
                "parts::two::Two",
                "parts::three",
                "words::shell",
                "ui::focus",
                "parts::list::g",
                "net::Reply",
                "parts::up",
                "parts::list::near::h",
                "fixed::y",
                "words::shell::number",
                "parts::two::deep::z",
                "parts::list::child::Thing::new",
                "api::users::list",
                "end::x",
            ]
        );
    }

    #[test]
    fn a_path_leads_to_the_deepest_file_that_exists() {
        let file = |path: &str| File { path: path.into(), text: "\npages! { LIST".into() };
        let files = [file("src/main.rs"), file("src/pages.rs"), file("src/pages/users.rs")];
        let sources = Sources::of(&files);
        let of = |path: &str| sources.file_of(&path.split("::").map(str::to_owned).collect::<Vec<_>>());
        assert_eq!(of("pages::users::list::View"), Some("src/pages/users.rs"));
        assert_eq!(of("pages::roles::List"), Some("src/pages.rs"));
        assert_eq!(of("nothing"), Some("src/main.rs"));
        assert_eq!(of("pages::users::paths::LIST"), None);
    }
}
