//! `check`: everything that can be said about the code without a browser.

use crate::args::Args;
use crate::build::WASM;
use crate::proc::{output_of, run as run_program};
use crate::test::{Report, Suite};
use crate::workspace::{e2e, read, read_bytes, root, target, write};
use crate::{Outcome, browser, tools};
use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::{Path, PathBuf};
use std::process::Command;

pub(crate) fn run(args: &Args) -> Outcome {
    let fix = args.flag("--fix");
    args.finish(false)?;
    if fix {
        return mend();
    }
    let mut report = Report::default();
    for suite in [Suite::Check, Suite::Api, Suite::App, Suite::Rules, Suite::Xtask, Suite::Sandbox] {
        report.run(suite, || suite.run_native());
    }
    report.finish()
}

/// `--fix`: the format of everything that [`lints`] looks at, and the slips that clippy and eslint can mend.
fn mend() -> Outcome {
    run_program(&mut rustfmt(&root(), &[])?)?;
    if has_node_or_say() {
        browser::node_packages()?;
        run_program(prettier().arg("--write"))?;
        run_program(eslint().arg("--fix"))?;
    }
    run_program(&mut cargo(&["clippy", "--fix", "--allow-dirty", "--allow-staged", "--all-targets"]))
}

/// A check that is one command.
pub(crate) type Lint = (&'static str, Command);

/// Format and lints of Rust.
pub(crate) fn lints() -> Outcome<Vec<Lint>> {
    tools::ensure_wasm_target()?;
    let clippy = |words: &[&str]| {
        let mut command = cargo(&["clippy"]);
        command.args(words).args(["--", "-D", "warnings"]);
        command
    };
    Ok(vec![
        ("rustfmt", rustfmt(&root(), &["--check"])?),
        ("clippy, native", clippy(&["--workspace", "--all-targets"])),
        ("clippy, wasm", clippy(&["--package", "iam-console", "--target", WASM])),
        ("clippy, tests of el", clippy(&["--package", "el", "--tests", "--target", WASM])),
    ])
}

/// Format, types and lints of the browser tests.
pub(crate) struct Specs {
    pub(crate) lints: Vec<Lint>,
    /// What they are made of, as it is now.
    state: String,
}

impl Specs {
    /// Nothing if there is no Node.js (who changes no browser test needs none), and nothing if they are as they were
    /// when all was fine: the types alone take ten seconds.
    pub(crate) fn changed() -> Outcome<Option<Self>> {
        if !has_node_or_say() {
            return Ok(None);
        }
        let mut hasher = DefaultHasher::new();
        for path in listed(&root(), "tests/e2e")? {
            path.hash(&mut hasher);
            read_bytes(&root().join(&path))?.hash(&mut hasher);
        }
        let state = hasher.finish().to_string();
        if read(&stamp()).is_ok_and(|fine| fine == state) {
            println!("▸ The browser tests are as they were when their format, types and lints were fine");
            return Ok(None);
        }
        browser::node_packages()?;
        let mut format = prettier();
        format.arg("--check");
        let lints = vec![("prettier", format), ("types of the browser tests", tsc()), ("eslint", eslint())];
        Ok(Some(Self { lints, state }))
    }

    /// All of it was fine.
    pub(crate) fn note(&self) -> Outcome {
        write(&stamp(), &self.state)
    }
}

fn stamp() -> PathBuf {
    target().join("xtask").join("browser-tests-fine")
}

fn has_node_or_say() -> bool {
    let has = browser::has_node();
    if !has {
        println!("▸ Node.js is missing: format, types and lints of the browser tests are NOT checked");
    }
    has
}

/// `cargo …` in the checkout.
pub(crate) fn cargo(words: &[&str]) -> Command {
    let mut command = Command::new("cargo");
    command.args(words).current_dir(root());
    command
}

/// `rustfmt …` of every Rust file below `folder` that git lists or would list. Not `cargo fmt`: that follows
/// `mod` lines, so it misses what no such line leads to.
fn rustfmt(folder: &Path, words: &[&str]) -> Outcome<Command> {
    let mut command = Command::new("rustfmt");
    command.args(["--edition", "2024"]).args(words).args(listed(folder, "*.rs")?).current_dir(folder);
    Ok(command)
}

/// The files of this kind that git has, and those that it would be given next.
fn listed(folder: &Path, kind: &str) -> Outcome<Vec<PathBuf>> {
    let names = output_of(
        Command::new("git")
            .args(["ls-files", "-z", "--cached", "--others", "--exclude-standard", "--", kind])
            .current_dir(folder),
    )
    .ok_or("`git ls-files` does not work here: what is to be formatted is what git lists")?;
    let names = names.split('\0').filter(|name| !name.is_empty()).map(PathBuf::from);
    // One that was deleted stays listed until the deletion is committed.
    Ok(names.filter(|path| folder.join(path).is_file()).collect())
}

fn prettier() -> Command {
    let mut command = browser::node("prettier/bin/prettier.cjs");
    command.args(["--log-level", "warn", "."]);
    command
}

fn eslint() -> Command {
    let mut command = browser::node("eslint/bin/eslint.js");
    command.args(["--max-warnings", "0", "."]);
    command
}

/// The types of the browser tests.
pub(crate) fn tsc() -> Command {
    let mut command = browser::node("typescript/bin/tsc");
    command.args(["--noEmit", "--project"]).arg(e2e());
    command
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::fs;

    /// A repository with one crate, and whether its format is found right.
    fn formatted(files: &[(&str, &str)], given_to_git: &[&str]) -> bool {
        let name = format!("xtask-format-{}-{}", std::process::id(), files.len());
        let folder = std::env::temp_dir().join(name);
        let _ = fs::remove_dir_all(&folder);
        for (path, text) in files {
            write(&folder.join(path), text).unwrap();
        }
        let git = |words: &[&str]| {
            let mut command = Command::new("git");
            assert!(output_of(command.args(words).current_dir(&folder)).is_some(), "git {words:?}");
        };
        git(&["init", "--quiet"]);
        for path in given_to_git {
            git(&["add", path]);
        }
        let found = output_of(&mut rustfmt(&folder, &["--check"]).unwrap()).is_some();
        fs::remove_dir_all(&folder).unwrap();
        found
    }

    const GOOD: &str = "fn main() {}\n";
    const BAD: &str = "fn  f( ){}\n";

    #[test]
    fn an_unformatted_file_that_no_mod_line_leads_to_is_found() {
        let main = ("src/main.rs", GOOD);
        assert!(formatted(&[main], &["src/main.rs"]));
        // Given to git, and not yet.
        let lonely = [main, ("src/lonely.rs", BAD)];
        assert!(!formatted(&lonely, &["src/main.rs", "src/lonely.rs"]));
        assert!(!formatted(&lonely, &["src/main.rs"]));
        // What git ignores is nobody's.
        let ignored = [main, ("src/lonely.rs", BAD), (".gitignore", "lonely.rs\n")];
        assert!(formatted(&ignored, &["src/main.rs"]));
    }

    #[test]
    fn a_template_is_no_rust_file() {
        let files = listed(&root(), "*.rs").unwrap();
        assert!(files.contains(&PathBuf::from("crates/xtask/src/check.rs")));
        assert!(files.iter().all(|path| !path.to_string_lossy().ends_with(".template")));
    }
}
