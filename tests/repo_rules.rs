//! Fences that the compiler and clippy cannot express: text-level rules of the whole repository.
//!
//! A rule is a function from all files to lines that say what is wrong. Each has two tests: the repository
//! keeps it, and a planted violation breaks it (so that a rule that no longer sees anything is noticed).
#![allow(clippy::unwrap_used, reason = "tests")]

#[path = "repo_rules/layout.rs"]
mod layout;
#[path = "repo_rules/modules.rs"]
mod modules;
#[path = "repo_rules/paths.rs"]
mod paths;
#[path = "repo_rules/source.rs"]
mod source;
#[path = "repo_rules/style.rs"]
mod style;

use std::fs;
use std::path::Path;

/// One text file of the repository.
#[derive(Clone)]
struct File {
    /// Relative to the root, with `/`.
    path: String,
    text: String,
}

impl File {
    fn is(&self, folder: &str, ending: &str) -> bool {
        self.path.starts_with(folder) && self.path.ends_with(ending)
    }

    /// The text without comments, and without the tests at its end.
    fn code(&self) -> String {
        let body = self.text.split("#[cfg(test)]\nmod tests").next().unwrap_or_default();
        let lines = body.lines().map(|line| if line.trim_start().starts_with("//") { "" } else { line });
        lines.collect::<Vec<_>>().join("\n")
    }

    /// Lines of [`File::code`] that contain one of these, as `path:line: what`.
    fn with(&self, forbidden: &[&str]) -> Vec<String> {
        let code = self.code();
        let lines = code.lines().enumerate();
        lines
            .flat_map(|(index, line)| {
                let found = forbidden.iter().filter(move |text| line.contains(**text));
                found.map(move |text| format!("{}:{}: `{}`", self.path, index + 1, text.trim()))
            })
            .collect()
    }
}

/// All text files that belong to the project.
fn repository() -> Vec<File> {
    const ENDINGS: [&str; 10] = ["rs", "toml", "css", "html", "js", "ts", "md", "svg", "json", "txt"];
    const SKIPPED: [&str; 6] = ["target", ".git", "node_modules", "test-results", "report", "screenshots"];
    fn walk(root: &Path, folder: &Path, found: &mut Vec<File>) {
        for entry in fs::read_dir(folder).unwrap().flatten() {
            let (path, name) = (entry.path(), entry.file_name().to_string_lossy().into_owned());
            if SKIPPED.contains(&name.as_str()) || name.starts_with("dist") && path.is_dir() {
                continue;
            }
            if path.is_dir() {
                walk(root, &path, found);
            } else if path.extension().is_some_and(|ending| ENDINGS.iter().any(|known| ending == *known))
                && let Ok(text) = fs::read_to_string(&path)
            {
                let path = path.strip_prefix(root).unwrap().to_string_lossy().replace('\\', "/");
                found.push(File { path, text });
            }
        }
    }
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut found = Vec::new();
    walk(root, root, &mut found);
    found.sort_by(|one, other| one.path.cmp(&other.path));
    found
}

/// The repository with one file changed: `text` is put before what it holds (or is a new file).
fn planted(path: &str, text: &str) -> Vec<File> {
    let mut files = repository();
    match files.iter_mut().find(|file| file.path == path) {
        Some(file) => file.text = format!("{text}\n{}", file.text),
        None => files.push(File { path: path.to_owned(), text: text.to_owned() }),
    }
    files
}

/// `name: rule, [(path, text that breaks it), …]`
macro_rules! rules {
    ($($name:ident: $rule:path, [$(($path:expr, $text:expr)),+ $(,)?];)+) => {$(
        mod $name {
            #[test]
            fn holds() {
                let broken = $rule(&crate::repository());
                assert!(broken.is_empty(), "\n{}", broken.join("\n"));
            }

            #[test]
            fn can_fail() {
                let before = $rule(&crate::repository()).len();
                for (path, text) in [$(($path, $text)),+] {
                    let after = $rule(&crate::planted(path, text)).len();
                    assert!(after > before, "not seen: {text} in {path}");
                }
            }
        }
    )+};
}

rules! {
    no_style_attribute: crate::source::style_attribute, [
        ("src/ui/x.rs", "view! { <p style=\"color: red\"> }"),
        ("src/ui/x.rs", "el(\"p\").attr(\"style\", \"color: red\")"),
    ];
    no_markup_from_strings: crate::source::markup_from_strings, [
        ("src/ui/x.rs", "view! { <p inner_html=name> }"),
        ("src/ui/x.rs", "el(\"p\").prop(\"innerHTML\", name)"),
        ("src/ui/x.rs", "template! { <p> }"),
        ("src/pages/users.rs", "#[lazy]"),
        ("src/boot.js", "x.innerHTML = y"),
    ];
    the_network_is_one_file: crate::source::network, [("src/pages/users.rs", "use gloo_net::http::Request;")];
    time_is_the_browsers: crate::source::time, [("src/ui/x.rs", "let now = std::time::Instant::now();")];
    keys_are_heard_in_one_place: crate::source::keys, [
        ("src/ui/x.rs", "el(\"p\").on(ev::keydown, move |event| act(event))"),
        ("src/shell/x.rs", "window().add_event_listener_with_callback(\"keyup\", act)"),
        ("src/boot.js", "addEventListener('keydown', act)"),
    ];
    fields_say_their_kind: crate::source::fields, [
        ("src/pages/users/x.rs", "el(\"input\").attr(\"type\", \"text\")"),
        ("src/parts/x.rs", "el(\"textarea\")"),
    ];
    storage_has_its_places: crate::source::storage, [
        ("src/prefs.rs", "window().local_storage()"),
        ("src/pages/users.rs", "Storage::Tab.read(name)"),
    ];
    modules_say_what_they_are: crate::source::module_docs, [("src/ui/new.rs", "fn undocumented() {}")];
    ui_knows_nothing_of_iam: crate::source::ui_imports, [("src/ui/x.rs", "use crate::session::Session;")];
    no_text_of_the_api_is_drawn_raw: crate::source::raw_text, [
        ("src/ui/x.rs", "el(\"p\").child(user.name.raw())"),
        ("src/ui/x.rs", "el(\"p\").attr(\"id\", \"x\").child([a, name.raw()].concat())"),
        ("src/ui/x.rs", "el(\"p\").says(move || name.clone().into_raw())"),
    ];

    no_cycle: crate::modules::cycles, [
        ("src/net.rs", "use crate::fetch::send;"),
        ("src/session/believe/address.rs", "fn f() { crate::session::provider::answers() }"),
    ];
    layers_know_what_is_below: crate::modules::layers, [
        ("src/parts/x.rs", "use crate::pages::users::shared::Rows;"),
        ("src/ui/x.rs", "use crate::{fetch, shell};"),
        ("src/session/x.rs", "use super::super::shell::console;"),
        ("src/pages/users/x.rs", "use crate::shell::console;"),
    ];
    groups_are_apart: crate::modules::group_imports, [
        ("src/pages/roles/x.rs", "use crate::pages::users::list::UserList;"),
        ("src/pages/roles/x.rs", "use super::super::{group::Group, users::{paths::LIST, rows}};"),
        ("src/shell/x.rs", "fn f() { crate::pages::users::list::UserList() }"),
        ("src/shell/x.rs", "use crate::pages::users;"),
    ];
    addresses_stand_in_tables: crate::modules::addresses, [
        ("src/pages/roles/x.rs", "el(\"a\").attr(\"href\", \"/users/new\")"),
        ("src/shell/x.rs", "navigate(\"/users\")"),
        ("src/pages/nothing.rs", "pub(crate) const GROUP: Group = Group {};"),
    ];
    parts_know_no_resource: crate::modules::parts_know_no_resource, [
        ("src/parts/x.rs", "use api::users::User;"),
        ("src/parts/x.rs", "use api::{Kind, roles};"),
    ];
    assumptions_are_listed: crate::layout::assumptions, [
        ("crates/api/src/assumed.rs", "pub const ANOTHER: u8 = 1;"),
    ];
    the_api_is_pure: crate::source::api_is_pure, [
        ("crates/api/Cargo.toml", "[dependencies]\nleptos = \"0.8\""),
        ("crates/api/src/x.rs", "use web_sys::Window;"),
    ];
    the_app_knows_no_sandbox: crate::source::sandbox, [
        ("src/config.rs", "const API: &str = \"http://127.0.0.1:4180\";"),
        ("index.html", "<!-- kari.nordmann -->"),
        ("Cargo.toml", "sandbox = { path = \"crates/sandbox\" }"),
    ];
    nothing_panics: crate::source::panics, [
        ("src/ui/x.rs", "x.unwrap();"),
        ("src/ui/x.rs", "x.expect(\"there\");"),
    ];
    nothing_is_left_over: crate::source::left_over, [("src/ui/x.rs", concat!("// TO", "DO: later"))];
    files_are_short: crate::source::length, [("src/ui/x.rs", include_str!("repo_rules/long.txt"))];
    boot_speaks_both_languages: crate::source::boot_words, [("src/boot.js", "  en: {\n    extra: \"x\",\n  },")];

    colours_are_tokens: crate::style::colours, [
        ("style/ui.css", ".x { color: #fff; }"),
        ("style/parts.css", ".x { color: oklch(50% 0 0); }"),
    ];
    classes_exist: crate::style::classes, [
        ("src/ui/x.rs", "view! { <p class=\"no-such-class\"> }"),
        ("src/ui/x.rs", "el(\"p\").class(\"no-such-class\")"),
        ("style/ui.css", ".dead-class { margin: 0; }"),
    ];
    icons_exist: crate::style::icons, [
        ("src/ui/x.rs", "icon(\"no-such-icon\")"),
        ("style/icons.svg", "<symbol id=\"dead-icon\">"),
    ];
    style_sheets_are_listed: crate::style::listed, [("style/extra.css", ".x { margin: 0; }")];

    the_top_level_is_short: crate::layout::top_level, [("notes.md", "x"), ("scripts/run.js", "x")];
    a_group_has_four_files: crate::layout::four_files, [
        ("src/pages/scim_tokens.rs", "pub(crate) const GROUP: Group = x;"),
    ];
    settings_are_told_and_tried: crate::layout::settings, [
        ("crates/sandbox/src/oidc/settings.rs", "pub struct Settings {\n    pub never_told: bool,\n}"),
    ];
    commands_exist: crate::layout::commands, [("README.md", "`cargo xtask deploy`")];
    links_lead_somewhere: crate::layout::links, [("README.md", "[x](docs/nowhere.md)")];
}
