//! `coverage`: what becomes of each operation of the API, as `docs/coverage.md`. Nothing in it is written by hand, and
//! `check` fails on an empty cell and on a document that is not what the command writes:
//!
//! - the operations, with their sources, are those of `crates/api/openapi.yaml`;
//! - a call is a function of `crates/api` that makes a `Call` of this method and path, or that uses such a function;
//! - a route of the sandbox is one of `crates/sandbox/src/routes`;
//! - a page is a file of `src` that uses the call, with the addresses of the groups' tables that lead to it, from function
//!   to function;
//! - a flow is a browser test with the tag `@call:OPERATION`. The tag cannot lie: when the test ends, it fails unless the
//!   console of that test was answered with success by this operation (tests/e2e/proof.ts).
//!
//! What cannot be read (a call whose path is put together, say) is an error, and no empty cell.

mod calls;
mod flows;
mod operations;
mod pages;
mod routes;

use crate::Outcome;
use crate::args::Args;
use crate::workspace::{files_below, read, root, write};
use operations::Operation;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};

pub(crate) fn run(args: &Args) -> Outcome {
    args.finish(false)?;
    let all = rows(&root())?;
    write(&place(), document(&all))?;
    println!("▸ docs/coverage.md: {} operations", all.len());
    match gaps(&all) {
        gaps if gaps.is_empty() => Ok(()),
        gaps => Err(gaps.join("\n")),
    }
}

fn place() -> PathBuf {
    root().join("docs").join("coverage.md")
}

/// One text file: its path below the folder that was read, with `/`, and its text.
struct Source {
    path: String,
    text: String,
}

impl Source {
    /// All files below a folder whose names end so.
    fn below(folder: &Path, ending: &str) -> Outcome<Vec<Self>> {
        let mut all = Vec::new();
        for path in files_below(folder) {
            let name = path.to_string_lossy().replace('\\', "/");
            if name.ends_with(ending) && !name.starts_with("node_modules/") {
                all.push(Self { text: read(&folder.join(&path))?, path: name });
            }
        }
        Ok(all)
    }

    /// Its Rust without comments and without the tests at its end.
    fn code(&self) -> String {
        let body = self.text.split("#[cfg(test)]\nmod tests").next().unwrap_or_default();
        let lines = body.lines().map(|line| if line.trim_start().starts_with("//") { "" } else { line });
        lines.collect::<Vec<_>>().join("\n")
    }
}

/// What becomes of one operation.
struct Row {
    operation: Operation,
    calls: Vec<String>,
    route: Option<String>,
    pages: Vec<pages::Use>,
    flows: Vec<flows::Flow>,
}

fn rows(root: &Path) -> Outcome<Vec<Row>> {
    let operations = operations::read(&read(&root.join("crates/api/openapi.yaml"))?)?;
    let api = Source::below(&root.join("crates/api/src"), ".rs")?;
    let known = calls::known(&api)?;
    let uses = pages::uses(&known, &Source::below(&root.join("src"), ".rs")?);
    let routes =
        routes::read(&Source::below(&root.join("crates/sandbox/src/routes"), ".rs")?, &calls::verbs(&api))?;
    let flows = flows::read(&Source::below(&root.join("tests/e2e"), ".spec.ts")?)?;
    for tag in flows.iter().map(|flow| &flow.tag) {
        if !operations.iter().any(|one| one.tag() == *tag) {
            return Err(format!("tests/e2e: no operation has the tag {tag}"));
        }
    }
    let row = |operation: Operation| {
        let is_it = |method: &str, path: &str| operation.is(method, path);
        Row {
            calls: known.names_of(&is_it),
            route: routes.iter().find(|one| is_it(&one.method, &one.path)).map(|one| one.name.clone()),
            pages: uses
                .iter()
                .filter(|one| is_it(&one.method, &one.path))
                .map(|one| one.at.clone())
                .collect(),
            flows: flows.iter().filter(|flow| flow.tag == operation.tag()).cloned().collect(),
            operation,
        }
    };
    Ok(operations.into_iter().map(row).collect())
}

/// The empty cells.
fn gaps(rows: &[Row]) -> Vec<String> {
    let mut gaps = Vec::new();
    for row in rows {
        let Operation { method, path, left_out, .. } = &row.operation;
        let mut gap = |what: &str| gaps.push(format!("{method} {path}: {what}"));
        if row.calls.is_empty() {
            gap("crates/api has no call of it");
        }
        if row.route.is_none() {
            gap("the sandbox has no route for it");
        }
        match (left_out, row.pages.is_empty()) {
            (None, true) => gap("no page uses it, and `x-left-out` of openapi.yaml does not say why"),
            (Some(_), false) => gap("it is used, though openapi.yaml says that it is left out"),
            _ => {}
        }
        if left_out.is_none() && row.flows.is_empty() {
            gap(&format!("no browser test has the tag {}", row.operation.tag()));
        }
    }
    gaps
}

const HEAD: &str = "\
# Coverage of the API

Made by `cargo xtask coverage`, from `openapi.yaml`, the calls of `crates/api`, the routes of the sandbox, the pages and
the browser tests; `cargo xtask check` fails on an empty cell, and when this is not what the command writes. How each cell
is found stands in the head of [coverage.rs](../crates/xtask/src/coverage.rs). A flow proves itself: it fails unless the
console was answered with success by the operation. `cargo xtask test browser -- --grep @call:addUserRole` runs it.

Source: the vendor's *reference*, its *guide*s, or *assumed* (see [assumptions.md](assumptions.md)). Change sets
send by `access::Change::call`. A page is a file of `src`, with the addresses whose page is drawn by way of it.
";

fn document(rows: &[Row]) -> String {
    let mut out = HEAD.to_owned();
    let mut group = "";
    for row in rows {
        let operation = &row.operation;
        if operation.group != group {
            group = &operation.group;
            let _ = write!(
                out,
                "\n## {group}\n\n| operation | source | call | sandbox | pages | flow |\n|---|---|---|---|---|---|\n"
            );
        }
        let calls: Vec<String> = row.calls.iter().map(|call| format!("`{call}`")).collect();
        let pages: Vec<String> = row.pages.iter().map(pages::Use::shown).collect();
        let flows: Vec<String> = row.flows.iter().map(flows::Flow::shown).collect();
        let left_out = |cells: Vec<String>| match &operation.left_out {
            Some(why) => format!("left out: {why}"),
            None => cells.join(", "),
        };
        let _ = writeln!(
            out,
            "| {} `{}` | {} | {} | {} | {} | {} |",
            operation.method,
            operation.path.trim_start_matches("/v1"),
            operation.source,
            calls.join(", "),
            row.route.as_deref().unwrap_or_default(),
            left_out(pages),
            left_out(flows),
        );
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_document_is_what_the_command_writes_and_has_no_empty_cell() {
        let all = rows(&root()).unwrap();
        assert_eq!(gaps(&all), [""; 0], "empty cells");
        let kept = read(&place()).unwrap();
        assert!(kept == document(&all), "docs/coverage.md is not what `cargo xtask coverage` writes: run it");
    }

    #[test]
    fn each_empty_cell_is_a_gap() {
        let mut row = rows(&root()).unwrap().remove(0);
        row.calls.clear();
        row.route = None;
        row.pages.clear();
        row.flows.clear();
        assert_eq!(gaps(&[row]).len(), 4);
    }

    #[test]
    fn what_is_left_out_says_why_and_is_used_by_nothing() {
        let mut row = rows(&root()).unwrap().remove(0);
        row.operation.left_out = Some("why".to_owned());
        assert_eq!(gaps(std::slice::from_ref(&row)).len(), 1);
        row.pages.clear();
        assert_eq!(gaps(std::slice::from_ref(&row)).len(), 0);
        assert!(document(&[row]).contains("left out: why"));
    }
}
