//! Rules about the source: what may stand where.

use super::File;

const MOST_LINES: usize = 400;

fn app(files: &[File]) -> impl Iterator<Item = &File> {
    files.iter().filter(|file| file.is("src/", ".rs"))
}

fn find<'a>(files: impl Iterator<Item = &'a File>, forbidden: &[&str]) -> Vec<String> {
    files.flat_map(|file| file.with(forbidden)).collect()
}

/// The policy blocks a whole `style` attribute; `style:property=` and classes pass.
pub(crate) fn style_attribute(files: &[File]) -> Vec<String> {
    let pages =
        files.iter().filter(|file| file.path == "index.html" || file.is("crates/xtask/src/", ".html"));
    find(app(files).chain(pages), &[" style=", "\tstyle=", "(\"style\""])
}

/// Markup comes from views alone: these are Trusted Types sinks, or need a splitter that Trunk lacks.
pub(crate) fn markup_from_strings(files: &[File]) -> Vec<String> {
    let scripts = files.iter().filter(|file| file.is("src/", ".js"));
    let mut broken = find(
        app(files),
        &[
            "inner_html",
            "template!",
            "#[lazy",
            "eval(",
            "Function::new",
            "\"innerHTML\"",
            "\"outerHTML\"",
            "\"srcdoc\"",
        ],
    );
    broken.extend(find(
        scripts,
        &["innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "eval(", "new Function"],
    ));
    broken
}

/// `src/net.rs` is the only file that sends anything.
pub(crate) fn network(files: &[File]) -> Vec<String> {
    let others = app(files).filter(|file| file.path != "src/net.rs");
    find(others, &["gloo_net", "fetch_with_", "XmlHttpRequest", "WebSocket", "send_beacon"])
}

/// These compile for the browser and panic there; `js_sys::Date::now` and `Performance::now` work.
pub(crate) fn time(files: &[File]) -> Vec<String> {
    find(app(files), &["SystemTime", "Instant::now", "thread::sleep", "thread::spawn"])
}

/// Keys are heard by `ui::keys` alone, which leaves those of an input method to it.
pub(crate) fn keys(files: &[File]) -> Vec<String> {
    let others = app(files).filter(|file| file.path != "src/ui/keys.rs");
    let mut broken =
        find(others, &["ev::key", "KeyboardEvent", "\"keydown\"", "\"keyup\"", "\"keypress\"", "key_code("]);
    broken
        .extend(find(files.iter().filter(|file| file.is("src/", ".js")), &["keydown", "keyup", "keypress"]));
    broken
}

/// Fields come from `ui::field`, which says to phones and password managers what is typed into them.
pub(crate) fn fields(files: &[File]) -> Vec<String> {
    let others = app(files).filter(|file| file.path != "src/ui/field.rs");
    find(others, &["el(\"input\")", "el(\"textarea\")"])
}

/// What the browser keeps is written in one file, and decided in few: choices, drafts, the place on a list, what a
/// person has of their own, and the session.
pub(crate) fn storage(files: &[File]) -> Vec<String> {
    const DECIDING: [&str; 9] = [
        "src/own.rs",
        "src/access/kept.rs",
        "src/access/set.rs",
        "src/journal.rs",
        "src/storage.rs",
        "src/prefs.rs",
        "src/drafts.rs",
        "src/drafts/ledger.rs",
        "src/parts/read/memory.rs",
    ];
    let others = app(files).filter(|file| file.path != "src/storage.rs");
    let mut broken = find(others, &["local_storage", "session_storage", "indexed_db", "set_cookie"]);
    let others = app(files)
        .filter(|file| !DECIDING.contains(&file.path.as_str()) && !file.path.starts_with("src/session/"));
    broken.extend(find(others, &["storage::", "Storage::"]));
    broken
}

pub(crate) fn module_docs(files: &[File]) -> Vec<String> {
    let sources = files.iter().filter(|file| file.is("", ".rs"));
    let bare = sources.filter(|file| !file.text.trim_start().starts_with("//!"));
    bare.map(|file| format!("{}: begins without a `//!` line", file.path)).collect()
}

/// `src/ui` may use itself and the table of words.
pub(crate) fn ui_imports(files: &[File]) -> Vec<String> {
    let ui = app(files).filter(|file| file.path == "src/ui.rs" || file.path.starts_with("src/ui/"));
    let mut broken = Vec::new();
    for file in ui {
        for part in file.code().split("crate::").skip(1) {
            let module: String =
                part.chars().take_while(|letter| letter.is_alphanumeric() || *letter == '_').collect();
            // `$crate` and grouped imports begin with something else than a name: those are seen as well.
            if module != "ui" && module != "words" {
                broken.push(format!("{}: uses crate::{module}", file.path));
            }
        }
        broken.extend(file.with(&["leptos_router", "gloo_net", "use api::"]));
    }
    broken
}

/// Text of the API is drawn as `Foreign` itself, which isolates and cleans it (I1, I2); its very characters are for
/// requests, comparisons and attributes.
pub(crate) fn raw_text(files: &[File]) -> Vec<String> {
    const DRAWN: [&str; 3] = ["child", "says", "maybe"];
    let mut broken = Vec::new();
    for file in app(files) {
        let code = file.code();
        for mark in [".raw()", ".into_raw()"] {
            for (at, _) in code.match_indices(mark) {
                if DRAWN.contains(&enclosing_call(&code[..at])) {
                    broken.push(format!("{}:{}: draws {mark}", file.path, code[..at].lines().count()));
                }
            }
        }
    }
    broken
}

/// The name of the innermost call whose arguments are open at the end of `code`.
fn enclosing_call(code: &str) -> &str {
    let mut depth = 0;
    for (at, letter) in code.char_indices().rev() {
        match letter {
            ')' => depth += 1,
            '(' if depth > 0 => depth -= 1,
            '(' => {
                let is_name = |letter: char| letter.is_alphanumeric() || letter == '_';
                return code[..at].rsplit(|letter| !is_name(letter)).next().unwrap_or_default();
            }
            _ => {}
        }
    }
    ""
}

/// `crates/api` is data and rules: no browser, no framework, no clock, no global state.
pub(crate) fn api_is_pure(files: &[File]) -> Vec<String> {
    const WEB: [&str; 9] =
        ["leptos", "web_sys", "web-sys", "js_sys", "js-sys", "gloo", "wasm_bindgen", "wasm-bindgen", "axum"];
    let manifest = files.iter().filter(|file| file.path == "crates/api/Cargo.toml");
    let mut broken: Vec<String> = manifest
        .flat_map(|file| {
            let tables = file
                .text
                .split("\n[dependencies]")
                .skip(usize::from(!file.text.starts_with("[dependencies]")));
            let lines = tables.flat_map(|table| table.lines().take_while(|line| !line.starts_with("[dev-")));
            lines
                .filter(|line| WEB.iter().any(|name| line.starts_with(name)))
                .map(|line| format!("{}: {line}", file.path))
        })
        .collect();
    let mut forbidden = WEB.to_vec();
    forbidden.extend(["std::time", "static mut", "std::env", "std::net"]);
    broken.extend(find(files.iter().filter(|file| file.is("crates/api/src/", ".rs")), &forbidden));
    broken
}

/// The app does not depend on its stand-in and holds nothing of it. (The sample password is the word
/// "password", which no rule can tell from the word.)
pub(crate) fn sandbox(files: &[File]) -> Vec<String> {
    let shipped = files.iter().filter(|file| {
        file.is("src/", ".rs")
            || file.is("src/", ".js")
            || file.path == "index.html"
            || file.path.starts_with("public/")
    });
    let mut broken =
        find(shipped, &["4180", "4173", "kari.nordmann", "ola.viewer", "nina.norole", "sandbox"]);
    let manifest = files.iter().filter(|file| file.path == "Cargo.toml");
    broken.extend(
        manifest
            .flat_map(|file| file.text.lines())
            .filter(|line| line.starts_with("sandbox"))
            .map(str::to_owned),
    );
    broken
}

/// An error is a value that is shown or passed on: a panic ends the whole console.
pub(crate) fn panics(files: &[File]) -> Vec<String> {
    find(app(files), &[".unwrap()", ".expect(", "panic!(", "unreachable!("])
}

pub(crate) fn left_over(files: &[File]) -> Vec<String> {
    let marks = [
        concat!("TO", "DO"),
        concat!("FIX", "ME"),
        concat!("XX", "X:"),
        concat!("console.", "log("),
        "dbg!(",
    ];
    let sources = files
        .iter()
        .filter(|file| [".rs", ".js", ".css", ".html"].iter().any(|ending| file.path.ends_with(ending)));
    sources
        .filter(|file| !file.path.starts_with("tests/repo_rules"))
        .flat_map(|file| {
            marks
                .iter()
                .filter(|mark| file.text.contains(**mark))
                .map(|mark| format!("{}: {mark}", file.path))
        })
        .collect()
}

pub(crate) fn length(files: &[File]) -> Vec<String> {
    let is_source =
        |file: &&File| [".rs", ".js", ".ts", ".css"].iter().any(|ending| file.path.ends_with(ending));
    let long = files.iter().filter(is_source).map(|file| (file, file.text.lines().count()));
    long.filter(|(_, lines)| *lines > MOST_LINES)
        .map(|(file, lines)| format!("{}: {lines} lines, over {MOST_LINES}: two topics?", file.path))
        .collect()
}

/// boot.js has its own small table, since it speaks when the program does not.
pub(crate) fn boot_words(files: &[File]) -> Vec<String> {
    let Some(boot) = files.iter().find(|file| file.path == "src/boot.js") else {
        return vec!["src/boot.js is missing".to_owned()];
    };
    let text = format!("\n{}", boot.text);
    let keys = |lang: &str| -> Vec<String> {
        let (_, table) = text.split_once(&format!("\n  {lang}: {{\n")).unwrap_or_default();
        let lines = table.lines().take_while(|line| *line != "  },");
        lines.filter_map(|line| line.trim().split_once(": \"").map(|(key, _)| key.to_owned())).collect()
    };
    let (english, norwegian) = (keys("en"), keys("nb"));
    if english == norwegian && english.len() > 5 {
        return Vec::new();
    }
    vec![format!("src/boot.js: en has {english:?}, nb has {norwegian:?}")]
}
