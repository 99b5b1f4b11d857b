//! Rules about the modules of `src`: which may use which.

use super::File;
use super::paths::{Sources, used};
use std::collections::{BTreeMap, BTreeSet, VecDeque};

fn app(files: &[File]) -> impl Iterator<Item = &File> {
    files.iter().filter(|file| file.is("src/", ".rs"))
}

/// The folder or file of `src` that a file belongs to: `parts` for `src/parts.rs` and `src/parts/list.rs`.
fn layer(path: &str) -> &str {
    let rest = path.strip_prefix("src/").unwrap_or(path);
    rest.split(['/', '.']).next().unwrap_or(rest)
}

/// No file uses another that uses it, by whatever way round. So each can be read, and tested, without what is above
/// it.
pub(crate) fn cycles(files: &[File]) -> Vec<String> {
    let sources = Sources::of(files);
    let mut uses: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    for file in app(files) {
        let targets = used(file).into_iter().filter_map(|path| sources.file_of(&path.names));
        uses.insert(&file.path, targets.filter(|target| *target != file.path).collect());
    }
    let mut found: BTreeMap<Vec<&str>, Vec<&str>> = BTreeMap::new();
    for start in uses.keys() {
        if let Some(round) = shortest_round(&uses, start) {
            let mut members = round.clone();
            members.sort_unstable();
            found.entry(members).or_insert(round);
        }
    }
    // The shortest first: a long one often is there only because of it.
    let mut rounds: Vec<_> = found.into_values().collect();
    rounds.sort_by_key(Vec::len);
    rounds.iter().map(|round| format!("a cycle: {} -> {}", round.join(" -> "), round[0])).collect()
}

/// The shortest way from `start` back to it.
fn shortest_round<'f>(uses: &BTreeMap<&'f str, BTreeSet<&'f str>>, start: &'f str) -> Option<Vec<&'f str>> {
    let mut from: BTreeMap<&str, &str> = BTreeMap::new();
    let mut waiting = VecDeque::from([start]);
    while let Some(at) = waiting.pop_front() {
        for next in uses.get(at).into_iter().flatten() {
            if *next == start {
                let mut round = vec![at];
                while let Some(before) = from.get(round[round.len() - 1]) {
                    round.push(before);
                }
                round.reverse();
                return Some(round);
            }
            if !from.contains_key(next) {
                from.insert(next, at);
                waiting.push_back(next);
            }
        }
    }
    None
}

/// What stands below the pages does not know them, and pages do not know the frame around them.
pub(crate) fn layers(files: &[File]) -> Vec<String> {
    let mut broken = Vec::new();
    for file in app(files) {
        let forbidden: &[&str] = match layer(&file.path) {
            "main" | "app" | "shell" => &[],
            "pages" => &["shell"],
            _ => &["shell", "pages"],
        };
        for path in used(file) {
            if path.names.first().is_some_and(|first| forbidden.contains(&first.as_str())) {
                broken.push(format!("{}:{}: uses {path}", file.path, path.line));
            }
        }
    }
    broken
}

/// Whether a file makes a group: `src/pages/users.rs`.
pub(crate) fn group_of(file: &File) -> Option<&str> {
    let name = file.path.strip_prefix("src/pages/")?.strip_suffix(".rs")?;
    (!name.contains('/') && file.text.contains("const GROUP: Group")).then_some(name)
}

/// What a group has for others stands in its `shared`, its addresses in its `paths`; nothing else of it is used, by
/// another group or by the frame.
pub(crate) fn group_imports(files: &[File]) -> Vec<String> {
    let groups: Vec<&str> = files.iter().filter_map(group_of).collect();
    let mut broken = Vec::new();
    for file in app(files).filter(|file| file.path != "src/pages.rs") {
        let own = file.path.strip_prefix("src/pages/").map(layer);
        for path in used(file) {
            let [first, group, rest @ ..] = path.names.as_slice() else { continue };
            let is_other = first == "pages" && groups.contains(&group.as_str()) && own != Some(group);
            let is_open = rest.first().is_some_and(|part| part == "shared" || part == "paths");
            if is_other && !is_open {
                broken.push(format!("{}:{}: uses {path}", file.path, path.line));
            }
        }
    }
    broken
}

/// An address of a group stands in its table (`pages!`) alone, and every link asks `paths` for it: so a dead link does
/// not compile.
pub(crate) fn addresses(files: &[File]) -> Vec<String> {
    let mut broken = Vec::new();
    for group in files.iter().filter(|file| group_of(file).is_some()) {
        let table = group.text.split("\npages! {").nth(1).and_then(|rest| rest.split("\n}").next());
        let Some((_, address)) = table.and_then(|table| table.split_once('"')) else {
            broken.push(format!("{}: has no table of pages", group.path));
            continue;
        };
        let first = address.split('"').next().unwrap_or_default();
        let ways = ["\"", "/", "?", "#"].map(|end| format!("\"{first}{end}"));
        let ways: Vec<&str> = ways.iter().map(String::as_str).collect();
        broken.extend(app(files).filter(|file| file.path != group.path).flat_map(|file| file.with(&ways)));
    }
    broken
}

/// `parts` serve every group, so they know none: no module of `crates/api` that has calls.
pub(crate) fn parts_know_no_resource(files: &[File]) -> Vec<String> {
    let resources: BTreeSet<&str> = files
        .iter()
        .filter(|file| file.is("crates/api/src/", ".rs") && file.code().contains("Call::new("))
        .filter_map(|file| file.path.strip_prefix("crates/api/src/")?.split(['/', '.']).next())
        .filter(|name| *name != "call")
        .collect();
    let mut broken = Vec::new();
    for file in app(files).filter(|file| layer(&file.path) == "parts") {
        for path in used(file) {
            if let [first, name, ..] = path.names.as_slice()
                && first == "api"
                && resources.contains(name.as_str())
            {
                broken.push(format!("{}:{}: knows api::{name}", file.path, path.line));
            }
        }
    }
    broken
}
