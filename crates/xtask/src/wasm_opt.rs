//! wasm-opt, without which a release would be half as large again: the one on PATH when it is of our
//! version, else the one among the Node packages of tests/e2e (package `binaryen`).

use crate::proc::{output_of, run};
use crate::tools::on_path;
use crate::workspace::{e2e, read, read_bytes, target};
use crate::{Outcome, browser, seal};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// Makes sure that wasm-opt can run, before anything long is begun.
pub(crate) fn ensure() -> Outcome {
    if native()?.is_some() { Ok(()) } else { browser::node_packages() }
}

/// Measured on the app: 262.7 kB of brotli by `-Oz` alone, 259.5 kB by these. (`--low-memory-unused` would
/// save another kilobyte and assume that the stack never grows down to its last one.)
const PASSES: [&str; 4] = ["--flatten", "--rereloop", "-Oz", "-Oz"];

/// What is optimised; the newest of each kind is kept.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum What<'a> {
    /// The app.
    App,
    /// The app with its functions' names left in, for a look at what is large.
    AppWithNames,
    /// The chunk of this name.
    Chunk(&'a str),
    /// The empty app.
    Empty,
}

/// What the compiler uses of WebAssembly. The app says so itself; a chunk does not.
const FEATURES: [&str; 7] = [
    "--enable-bulk-memory",
    "--enable-call-indirect-overlong",
    "--enable-multivalue",
    "--enable-mutable-globals",
    "--enable-nontrapping-float-to-int",
    "--enable-reference-types",
    "--enable-sign-ext",
];

/// Optimises for size and gives the bytes. The same input is not optimised twice: it takes half a minute.
pub(crate) fn optimise(from: &Path, what: What<'_>) -> Outcome<Vec<u8>> {
    let key = seal::name_by_content(
        &format!("binaryen-{}{}", wanted()?, PASSES.concat()),
        "wasm",
        &read_bytes(from)?,
    );
    let name = match what {
        What::App => "app",
        What::AppWithNames => "named",
        What::Chunk(name) => name,
        What::Empty => "empty",
    };
    let folder = target().join("xtask").join("optimised").join(name);
    let kept = folder.join(key);
    if let Ok(bytes) = fs::read(&kept) {
        return Ok(bytes);
    }
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).map_err(|error| format!("{}: {error}", folder.display()))?;
    let unfinished = folder.join("unfinished.wasm");
    let mut command = match native()? {
        Some(program) => Command::new(program),
        None => node_program(),
    };
    command.args(PASSES).arg(from).arg("-o").arg(&unfinished);
    match what {
        What::AppWithNames => {
            command.arg("-g");
        }
        What::Chunk(_) => {
            command.args(FEATURES);
        }
        What::App | What::Empty => {}
    }
    run(&mut command)?;
    fs::rename(&unfinished, &kept).map_err(|error| format!("{}: {error}", kept.display()))?;
    read_bytes(&kept)
}

fn node_program() -> Command {
    let mut node = Command::new("node");
    node.arg(e2e().join("node_modules/binaryen/bin/wasm-opt"));
    node
}

fn native() -> Outcome<Option<PathBuf>> {
    let version = wanted()?;
    let is_right = |program: &PathBuf| {
        // "wasm-opt version 132 (version_132)"
        output_of(Command::new(program).arg("--version"))
            .is_some_and(|text| text.split_whitespace().any(|word| word == version))
    };
    Ok(on_path("wasm-opt").filter(is_right))
}

/// The version among the Node packages: 132 for `"binaryen": "132.0.0"`.
fn wanted() -> Outcome<String> {
    let package: serde_json::Value = serde_json::from_str(&read(&e2e().join("package.json"))?)
        .map_err(|error| format!("tests/e2e/package.json: {error}"))?;
    let version = package["devDependencies"]["binaryen"].as_str().unwrap_or_default();
    let major = version.split('.').next().unwrap_or_default();
    if major.is_empty() {
        Err("tests/e2e/package.json does not name binaryen".to_owned())
    } else {
        Ok(major.to_owned())
    }
}
