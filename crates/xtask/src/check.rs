//! `check`: everything that can be said about the code without a browser.

use crate::args::Args;
use crate::build::WASM;
use crate::proc::run as run_program;
use crate::test::{Report, Suite};
use crate::workspace::root;
use crate::{Outcome, tools};
use std::process::Command;

pub(crate) fn run(args: &Args) -> Outcome {
    let fix = args.flag("--fix");
    args.finish(false)?;
    if fix {
        run_program(&mut cargo(&["fmt", "--all"]))?;
        return run_program(&mut cargo(&[
            "clippy",
            "--fix",
            "--allow-dirty",
            "--allow-staged",
            "--all-targets",
        ]));
    }
    let mut report = Report::default();
    for suite in [Suite::Check, Suite::Api, Suite::App, Suite::Rules, Suite::Xtask, Suite::Sandbox] {
        report.run(suite, || suite.run_native());
    }
    report.finish()
}

/// Formatting and lints: three checks.
pub(crate) fn lints() -> Outcome<Vec<(&'static str, Command)>> {
    tools::ensure_wasm_target()?;
    Ok(vec![
        ("rustfmt", cargo(&["fmt", "--all", "--check"])),
        ("clippy, native", cargo(&["clippy", "--workspace", "--all-targets", "--", "-D", "warnings"])),
        (
            "clippy, wasm",
            cargo(&["clippy", "--package", "iam-console", "--target", WASM, "--", "-D", "warnings"]),
        ),
    ])
}

/// `cargo …` in the checkout.
pub(crate) fn cargo(words: &[&str]) -> Command {
    let mut command = Command::new("cargo");
    command.args(words).current_dir(root());
    command
}
