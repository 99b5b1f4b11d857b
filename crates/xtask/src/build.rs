//! Building the app by Trunk, and the sandbox by cargo.

use crate::proc::run;
use crate::workspace::{self, target};
use crate::{Outcome, tools};
use std::ffi::OsStr;
use std::path::{Path, PathBuf};
use std::process::Command;

/// The target of the app.
pub(crate) const WASM: &str = "wasm32-unknown-unknown";

/// How the app is built.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Profile {
    /// Quick to build, and views without their long types (`erase_components`), which halves the link.
    Dev,
    /// Small.
    Release,
}

/// Builds the page in `folder` (which has index.html and Trunk.toml) into `dist`. A failed build leaves what
/// `dist` held.
pub(crate) fn app(folder: &Path, dist: &Path, profile: Profile, path: &OsStr) -> Outcome {
    let mut command = Command::new(tools::on(path, "trunk").ok_or("trunk is not on PATH")?);
    command
        .args(["--quiet", "--skip-version-check", "build"])
        .arg("--dist")
        .arg(dist)
        .current_dir(folder)
        .env("PATH", path)
        // Trunk takes NO_COLOR for a yes-or-no option and refuses its usual value, 1.
        .env_remove("NO_COLOR")
        .env_remove("CARGO_ENCODED_RUSTFLAGS");
    match profile {
        // Flags in the environment replace those of a configuration file: all of them stand here.
        Profile::Dev => command.env("RUSTFLAGS", "--cfg erase_components"),
        Profile::Release => command.arg("--release").env_remove("RUSTFLAGS"),
    };
    if profile == Profile::Release && folder == workspace::root() {
        command.arg("--locked");
    }
    run(&mut command)
}

/// Builds the sandbox and gives its program.
pub(crate) fn sandbox() -> Outcome<PathBuf> {
    run(Command::new("cargo")
        .args(["build", "--package", "sandbox", "--profile", "sandbox"])
        .current_dir(workspace::root()))?;
    Ok(target().join("sandbox").join(format!("sandbox{}", std::env::consts::EXE_SUFFIX)))
}
