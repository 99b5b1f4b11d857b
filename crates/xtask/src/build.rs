//! Building the app by Trunk, and the sandbox by cargo.

use crate::proc::{output_of, run, run_quietly};
use crate::workspace::{self, target};
use crate::{Outcome, tools};
use serde_json::Value;
use std::ffi::OsStr;
use std::path::{Path, PathBuf};
use std::process::Command;

/// The target of the app.
pub(crate) const WASM: &str = "wasm32-unknown-unknown";

/// How the app is built.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Profile {
    /// Quick to build. Without `erase_components`: views are data (`crates/el`), so that there is little to
    /// erase, and the same flags let `check` use what `dev` has built.
    Dev,
    /// Small.
    Release,
}

/// Builds the page in `folder` (which has index.html and Trunk.toml) into `dist`. A failed build leaves what
/// `dist` held.
pub(crate) fn app(folder: &Path, dist: &Path, profile: Profile, path: &OsStr) -> Outcome {
    fetch()?;
    let mut command = Command::new(tools::on(path, "trunk").ok_or("trunk is not on PATH")?);
    command
        .args(["--quiet", "--skip-version-check", "build"])
        .arg("--dist")
        .arg(dist)
        .current_dir(folder)
        .env("PATH", path)
        // Trunk takes NO_COLOR for a yes-or-no option and refuses its usual value, 1; and it would print
        // its own insides below each error of the compiler.
        .env_remove("NO_COLOR")
        .env("RUST_BACKTRACE", "0");
    if profile == Profile::Dev {
        // Browsers do not read it, and wasm-bindgen would carry tens of megabytes of it at every change.
        command.env("CARGO_PROFILE_DEV_DEBUG", "0");
    }
    if profile == Profile::Release {
        // A release does not depend on what the shell happens to set.
        command.arg("--release").env_remove("RUSTFLAGS").env_remove("CARGO_ENCODED_RUSTFLAGS");
        if folder == workspace::root() {
            // What needs what, for `chunks`.
            command.args(["--locked", "--features", "chunks"]).env("RUSTFLAGS", "-Clink-args=--emit-relocs");
        }
    }
    run(&mut command)
}

/// Downloads the crates that the lock file names, when some are missing: Trunk is kept from the network, and
/// keeps cargo from it as well.
fn fetch() -> Outcome {
    let about = compiler();
    let host =
        about.lines().find_map(|line| line.strip_prefix("host: ")).ok_or("`rustc -vV` names no host")?;
    let targets = ["fetch", "--target", WASM, "--target", host];
    run(Command::new("cargo").args(targets).current_dir(workspace::root()))
}

/// What the compiler says of itself; empty if it cannot be asked.
pub(crate) fn compiler() -> String {
    output_of(Command::new("rustc").arg("-vV")).unwrap_or_default()
}

/// Builds the tests of `el` for the browser and gives their files.
pub(crate) fn tests_of_el() -> Outcome<Vec<PathBuf>> {
    let mut files = Vec::new();
    tools::ensure_wasm_target()?;
    let words = ["test", "--package", "el", "--target", WASM, "--tests", "--no-run"];
    // One line of JSON for each thing that was made; what the compiler says goes to people as ever.
    let messages = "--message-format=json-render-diagnostics";
    run_quietly(Command::new("cargo").args(words).arg(messages).current_dir(workspace::root()), |line| {
        let made: Value = serde_json::from_str(line).unwrap_or_default();
        files.extend(made["executable"].as_str().map(PathBuf::from));
    })?;
    Ok(files)
}

/// Builds the sandbox and gives its program.
pub(crate) fn sandbox() -> Outcome<PathBuf> {
    native("sandbox")
}

/// Builds a package for this machine, by the profile of the sandbox, and gives its program.
pub(crate) fn native(package: &str) -> Outcome<PathBuf> {
    run(Command::new("cargo")
        .args(["build", "--package", package, "--profile", "sandbox"])
        .current_dir(workspace::root()))?;
    Ok(target().join("sandbox").join(format!("{package}{}", std::env::consts::EXE_SUFFIX)))
}
