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

/// A group has the same name in the app, the API, the sandbox and the browser tests. One whose file of the API makes no
/// call of its own has no routes.
pub(crate) fn four_files(files: &[File]) -> Vec<String> {
    let calls_nothing = |path: &str| {
        let api = path.replace("crates/sandbox/src/routes/", "crates/api/src/");
        files.iter().any(|file| file.path == api && api != path && !file.code().contains("Call"))
    };
    let has = |path: &str| files.iter().any(|file| file.path == path) || calls_nothing(path);
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

/// Every guess about the API stands in docs/assumptions.md, with what follows where it is wrong.
pub(crate) fn assumptions(files: &[File]) -> Vec<String> {
    let listed = files.iter().find(|file| file.path == "docs/assumptions.md");
    let listed = listed.map_or("", |file| file.text.as_str());
    files
        .iter()
        .filter(|file| file.path == "crates/api/src/assumed.rs")
        .flat_map(|file| file.text.lines())
        .filter_map(|line| line.strip_prefix("pub const ")?.split_once(':'))
        .filter(|(name, _)| !listed.contains(&format!("| `{name}` |")))
        .map(|(name, _)| format!("docs/assumptions.md does not list {name}"))
        .collect()
}

/// Every setting of the sandbox stands in docs/sandbox.md, and a test uses it.
pub(crate) fn settings(files: &[File]) -> Vec<String> {
    let listed = files.iter().find(|file| file.path == "docs/sandbox.md");
    let listed = listed.map_or("", |file| file.text.as_str());
    let is_test = |file: &&File| {
        file.path != "tests/e2e/sandbox.ts"
            && (file.is("tests/e2e/", ".ts") || file.is("crates/sandbox/tests/", ".rs"))
    };
    let tests: Vec<&File> = files.iter().filter(is_test).collect();
    let mut broken = Vec::new();
    let sources = files.iter().filter(|file| file.path == "crates/sandbox/src/oidc/settings.rs");
    let fields = sources.flat_map(|file| {
        let fields =
            file.text.split("pub struct Settings {").nth(1).and_then(|rest| rest.split("\n}").next());
        fields
            .unwrap_or_default()
            .lines()
            .filter_map(|line| line.trim().strip_prefix("pub ")?.split_once(':'))
    });
    for (field, _) in fields {
        let name = in_json(field);
        if !listed.contains(&format!("`{name}`")) {
            broken.push(format!("docs/sandbox.md does not tell {name}"));
        }
        if !tests.iter().any(|file| file.text.contains(&name)) {
            broken.push(format!("no test uses the setting {name}"));
        }
    }
    broken
}

/// A field's name as JSON has it: `text_ids` is `textIds`.
fn in_json(field: &str) -> String {
    let mut words = field.split('_');
    let mut name = words.next().unwrap_or_default().to_owned();
    for word in words {
        let mut letters = word.chars();
        name.extend(letters.next().map(|first| first.to_ascii_uppercase()));
        name.push_str(letters.as_str());
    }
    name
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
