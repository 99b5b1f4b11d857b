//! Rules about the layout of the repository, and about what its documents say of it.

use super::File;
use std::collections::BTreeSet;
use std::path::Path;

/// What may stand at the top level; the usual dotfiles and Markdown files may as well.
const TOP: &[&str] = &[
    "Cargo.toml",
    "Cargo.lock",
    "LICENSE",
    "Trunk.toml",
    "clippy.toml",
    "crates",
    "docs",
    "index.html",
    "public",
    "rust-toolchain.toml",
    "rustfmt.toml",
    "src",
    "style",
    "tests",
];
const MARKDOWN: [&str; 5] =
    ["README.md", "ARCHITECTURE.md", "CONTRIBUTING.md", "CHANGELOG.md", "SECURITY.md"];

pub(crate) fn top_level(files: &[File]) -> Vec<String> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut names: BTreeSet<String> = std::fs::read_dir(root)
        .into_iter()
        .flatten()
        .flatten()
        .map(|entry| entry.file_name().to_string_lossy().into_owned())
        // What the commands make, and git ignores.
        .filter(|name| name != "target" && name != "dist" && !name.starts_with("dist-"))
        .collect();
    names.extend(files.iter().filter_map(|file| file.path.split('/').next()).map(str::to_owned));
    names.retain(|name| {
        !TOP.contains(&name.as_str()) && !MARKDOWN.contains(&name.as_str()) && !name.starts_with('.')
    });
    names.into_iter().map(|name| format!("`{name}` does not belong at the top level")).collect()
}

/// A group has the same name in the app, the API, the sandbox and the browser tests.
pub(crate) fn four_files(files: &[File]) -> Vec<String> {
    let has = |path: &str| files.iter().any(|file| file.path == path);
    let groups = files.iter().filter_map(super::modules::group_of);
    groups
        .flat_map(|name| {
            [
                format!("crates/api/src/{name}.rs"),
                format!("crates/sandbox/src/routes/{name}.rs"),
                format!("tests/e2e/{name}.spec.ts"),
            ]
        })
        .filter(|path| !has(path))
        .map(|path| format!("{path} is missing"))
        .collect()
}

fn documents(files: &[File]) -> impl Iterator<Item = &File> {
    files.iter().filter(|file| file.is("", ".md"))
}

/// Every `cargo xtask …` that a document names is a command.
pub(crate) fn commands(files: &[File]) -> Vec<String> {
    let main = files
        .iter()
        .find(|file| file.path == "crates/xtask/src/main.rs")
        .map_or("", |file| file.text.as_str());
    let mut broken = Vec::new();
    for file in documents(files) {
        for rest in file.text.split("cargo xtask ").skip(1) {
            let command: String = rest.chars().take_while(char::is_ascii_lowercase).collect();
            if !command.is_empty() && !main.contains(&format!("\"{command}\"")) {
                broken.push(format!("{}: there is no `cargo xtask {command}`", file.path));
            }
        }
    }
    broken
}

/// Every link of a document to a file of the repository leads to one.
pub(crate) fn links(files: &[File]) -> Vec<String> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut broken = Vec::new();
    for file in documents(files) {
        let folder = root.join(&file.path).parent().map(Path::to_path_buf).unwrap_or_default();
        for rest in file.text.split("](").skip(1) {
            let target = rest.split([')', '#']).next().unwrap_or_default();
            let outside = target.is_empty() || target.contains(':') || target.contains(' ');
            if !outside && !folder.join(target).exists() {
                broken.push(format!("{}: {target} is not there", file.path));
            }
        }
    }
    broken
}
