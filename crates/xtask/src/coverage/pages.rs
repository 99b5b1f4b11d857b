//! Who in `src` uses which operation, and by which addresses one comes there: from function to function, by their names.

use super::Source;
use super::calls::{Function, Known, functions, has_word, is_of_name, meant, names};
use std::collections::{BTreeSet, HashSet};

/// A file of `src` that uses a call.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Use {
    file: String,
    addresses: Vec<String>,
}

impl Use {
    pub(super) fn shown(&self) -> String {
        let name = self.file.trim_start_matches("pages/");
        let link = format!("[{name}](../src/{})", self.file);
        if self.addresses.is_empty() { link } else { format!("{link} at `{}`", self.addresses.join("`, `")) }
    }
}

/// An operation and a file that uses it.
pub(super) struct Found {
    pub(super) method: String,
    pub(super) path: String,
    pub(super) at: Use,
}

/// A function of the app.
struct Place<'a> {
    file: usize,
    function: Function,
    words: HashSet<String>,
    source: &'a Source,
}

/// The functions of the app and the tables of addresses.
struct App<'a> {
    places: Vec<Place<'a>>,
    codes: Vec<String>,
    /// An address, and the file and function that it leads to.
    table: Vec<(String, String, String)>,
}

pub(super) fn uses(known: &Known, app: &[Source]) -> Vec<Found> {
    let app = App::of(app);
    let mut found: Vec<(String, String, usize, BTreeSet<String>)> = Vec::new();
    for (at, place) in app.places.iter().enumerate() {
        let text = &place.function.text;
        let imports = imports(&app.codes[place.file]);
        for call in known.0.iter().filter(|one| one.is_public) {
            let variants = |made: &&super::calls::Made| meant(made, text).is_some();
            let made: Vec<_> = if let Some(of) = &call.of {
                // `change.call()`: which it may be says the file, if it names any.
                let code = &app.codes[place.file];
                let is_used = text.contains(&format!(".{}()", call.name)) && has_word(code, of);
                let named: Vec<_> = call.makes.iter().filter(|made| meant(made, code).is_some()).collect();
                let made = if named.is_empty() { call.makes.iter().collect() } else { named };
                if is_used { made } else { Vec::new() }
            } else {
                let is_known = imports.contains(&call.module) || text.contains("api::");
                let is_used = is_known && names(text, call, false);
                if is_used { call.makes.iter().filter(variants).collect() } else { Vec::new() }
            };
            for made in made {
                let addresses = app.addresses(at);
                let is_it = |one: &&mut (String, String, usize, BTreeSet<String>)| {
                    one.0 == made.method && one.1 == made.path && one.2 == place.file
                };
                match found.iter_mut().find(is_it) {
                    Some(one) => one.3.extend(addresses),
                    None => found.push((made.method.clone(), made.path.clone(), place.file, addresses)),
                }
            }
        }
    }
    let path =
        |file: usize| app.places.iter().find(|one| one.file == file).map(|one| one.source.path.clone());
    let shown = |(method, way, file, addresses): (String, String, usize, BTreeSet<String>)| {
        let at = Use { file: path(file).unwrap_or_default(), addresses: addresses.into_iter().collect() };
        Found { method, path: way, at }
    };
    found.into_iter().map(shown).collect()
}

impl<'a> App<'a> {
    fn of(sources: &'a [Source]) -> Self {
        let codes: Vec<String> = sources.iter().map(Source::code).collect();
        let mut places = Vec::new();
        let mut table = Vec::new();
        for (file, source) in sources.iter().enumerate() {
            for function in functions(module(&source.path), &codes[file]) {
                let words = function.text.split(|sign| !is_of_name(sign)).map(ToOwned::to_owned).collect();
                places.push(Place { file, function, words, source });
            }
            let Some(folder) = source.path.strip_suffix(".rs").filter(|path| path.starts_with("pages/"))
            else {
                continue;
            };
            let rows = codes[file].split("pages! {").nth(1).and_then(|rest| rest.split("\n}").next());
            for line in rows.unwrap_or_default().lines() {
                let Some((address, rest)) = line.split_once('"').and_then(|(_, rest)| rest.split_once('"'))
                else {
                    continue;
                };
                let target = rest.trim_start_matches([' ', '=', '>']).split(';').next().unwrap_or_default();
                if let Some((module, function)) = target.rsplit_once("::") {
                    let file = format!("{folder}/{}.rs", module.replace("::", "/"));
                    table.push((address.to_owned(), file, function.to_owned()));
                }
            }
        }
        Self { places, codes, table }
    }

    /// The addresses of its group whose page is drawn by way of this function. Only so far do names alone tell what is
    /// meant: what is below the pages, and what is shared among groups, is told by its file.
    fn addresses(&self, start: usize) -> BTreeSet<String> {
        let group = group(&self.places[start].source.path);
        let mut reached = vec![start];
        let mut at = 0;
        while let Some(used) = reached.get(at).copied() {
            at += 1;
            for user in 0..self.places.len() {
                let is_near = group.is_some() && self::group(&self.places[user].source.path) == group;
                if is_near && !reached.contains(&user) && self.is_used(used, user) {
                    reached.push(user);
                }
            }
        }
        let leads = |(_, file, function): &&(String, String, String)| {
            let is_it = |one: &&usize| {
                let place = &self.places[**one];
                place.source.path == *file && place.function.name == *function
            };
            reached.iter().any(|one| is_it(&one))
        };
        self.table.iter().filter(leads).map(|(address, ..)| address.clone()).collect()
    }

    /// Whether `caller` uses `used`.
    fn is_used(&self, used: usize, caller: usize) -> bool {
        let (used, caller) = (&self.places[used], &self.places[caller]);
        let (name, text) = (&used.function.name, &caller.function.text);
        if !caller.words.contains(name) {
            return false;
        }
        if let Some(of) = &used.function.of {
            let is_called = text.contains(&format!(".{name}("));
            let is_known = caller.function.of.as_ref() == Some(of) || has_word(&self.codes[caller.file], of);
            return has_word(text, &format!("{of}::{name}")) || is_called && is_known;
        }
        let module = &used.function.module;
        if caller.file == used.file {
            return has_word(text, name);
        }
        // `module::function`, or imported from there.
        let imported = |code: &str| {
            let lines = code.split("use ").skip(1).filter_map(|rest| rest.split(';').next());
            lines.filter(|line| has_word(line, module)).any(|line| has_word(line, name))
        };
        has_word(text, &format!("{module}::{name}")) || imported(&self.codes[caller.file])
    }
}

/// The group of pages that a file belongs to.
fn group(path: &str) -> Option<&str> {
    path.strip_prefix("pages/")?.split(['/', '.']).next()
}

/// The last of the path of a file: `detail` for `pages/roles/detail.rs`.
fn module(path: &str) -> &str {
    path.rsplit('/').next().unwrap_or_default().trim_end_matches(".rs")
}

/// The modules of `api` that a file imports.
fn imports(code: &str) -> Vec<String> {
    let lines = code.split("use api::").skip(1).filter_map(|rest| rest.split(';').next());
    let words = lines.flat_map(|line| line.split(|sign| !is_of_name(sign)));
    words.filter(|word| !word.is_empty()).map(ToOwned::to_owned).collect()
}

#[cfg(test)]
mod tests {
    use super::super::calls::known;
    use super::super::calls::tests::{SUBJECTS, source};
    use super::*;

    fn found(app: &[Source]) -> Vec<String> {
        let change = "impl Change {
    pub fn call(&self) -> Call<()> {
        match self {
            Self::All(_) => subjects::list(Which::All),
            Self::Users(_) => subjects::users(),
        }
    }
}
";
        let api = [source("subjects.rs", SUBJECTS), source("access/change.rs", change)];
        let shown = |one: &Found| format!("{} {}", one.path, one.at.shown());
        uses(&known(&api).unwrap(), app).iter().map(shown).collect()
    }

    const TABLE: &str =
        "pages! {\n    LIST \"/roles\" => list::roles;\n    ADD \"/roles/new\" => add::add;\n}";

    #[test]
    fn a_use_names_the_call_and_where_it_is_one_of_several_the_one() {
        let app = [
            source("pages/roles.rs", TABLE),
            source(
                "pages/roles/list.rs",
                "use api::subjects::{self, Which};\nfn roles() {\n    super::card::card();\n    subjects::list(Which::All)\n}",
            ),
            source("pages/roles/add.rs", "use super::card::other;\nfn add() {\n    other()\n}"),
            source(
                "pages/roles/card.rs",
                "use api::subjects;\nfn card() {\n    subjects::users()\n}\nfn other() {}\nfn f() {\n    super::subjects::list()\n}",
            ),
        ];
        let wanted = [
            "/v1/subjects [roles/list.rs](../src/pages/roles/list.rs) at `/roles`",
            "/v1/subjects/users [roles/card.rs](../src/pages/roles/card.rs) at `/roles`",
        ];
        assert_eq!(found(&app), wanted);
    }

    #[test]
    fn a_change_may_be_what_its_file_names_else_any() {
        let app = |line: &str| {
            found(&[source(
                "x.rs",
                &format!("use api::access::Change;\nfn f(change: Change) {{\n    {line}change.call()\n}}"),
            )])
        };
        assert_eq!(app("").len(), 2);
        assert_eq!(app("Change::Users(1); "), ["/v1/subjects/users [x.rs](../src/x.rs)"]);
    }
}
