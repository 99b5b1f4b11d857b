//! Rules about the style sheets and the icon sprite.

use super::File;
use std::collections::BTreeSet;

fn sheets(files: &[File]) -> impl Iterator<Item = &File> {
    files.iter().filter(|file| file.is("style/", ".css"))
}

/// Where classes and icons are used: views, and the markup that stands outside of them.
fn users(files: &[File]) -> impl Iterator<Item = &File> {
    files.iter().filter(|file| {
        file.is("src/", ".rs")
            || file.path == "src/boot.js"
            || file.path == "index.html"
            || file.is("crates/xtask/src/", ".html")
    })
}

fn without_comments(css: &str) -> String {
    let mut kept = String::new();
    let mut rest = css;
    while let Some((before, after)) = rest.split_once("/*") {
        kept.push_str(before);
        rest = after.split_once("*/").map_or("", |(_, after)| after);
    }
    kept + rest
}

fn is_name(letter: char) -> bool {
    letter.is_ascii_alphanumeric() || letter == '-' || letter == '_'
}

fn name_at(text: &str) -> String {
    text.chars().take_while(|letter| is_name(*letter)).collect()
}

/// Raw colours stand in tokens.css alone.
pub(crate) fn colours(files: &[File]) -> Vec<String> {
    const FUNCTIONS: [&str; 7] = ["rgb(", "rgba(", "hsl(", "hsla(", "oklch(", "oklab(", "lab("];
    let mut broken = Vec::new();
    for file in sheets(files).filter(|file| file.path != "style/tokens.css") {
        for (index, line) in without_comments(&file.text).lines().enumerate() {
            let hex = line.split('#').skip(1).any(|rest| {
                let name = name_at(rest);
                [3, 4, 6, 8].contains(&name.len()) && name.chars().all(|letter| letter.is_ascii_hexdigit())
            });
            if hex || FUNCTIONS.iter().any(|function| line.contains(function)) {
                broken.push(format!("{}:{}: a raw colour", file.path, index + 1));
            }
        }
    }
    broken
}

/// Every class that a view names is styled, and every class that is styled is named somewhere.
pub(crate) fn classes(files: &[File]) -> Vec<String> {
    let styled: BTreeSet<String> =
        sheets(files).flat_map(|file| classes_of(&without_comments(&file.text))).collect();
    let mut broken = Vec::new();
    let mut words = BTreeSet::new();
    for file in users(files) {
        let code = file.code();
        for class in named_classes(&code) {
            if !styled.contains(&class) {
                broken.push(format!("{}: class `{class}` is in no style sheet", file.path));
            }
            words.insert(class);
        }
        words.extend(
            quoted(&code)
                .into_iter()
                .flat_map(|text| text.split_whitespace().map(str::to_owned).collect::<Vec<_>>()),
        );
    }
    broken.extend(
        styled
            .iter()
            .filter(|class| !words.contains(*class))
            .map(|class| format!("style/: class `{class}` is not used")),
    );
    broken
}

/// `.name` in selectors; a dot in a number or a quoted text is none.
fn classes_of(css: &str) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    let mut before = ' ';
    let mut quoted = false;
    for (index, letter) in css.char_indices() {
        quoted ^= letter == '"';
        let next = css[index + 1..].chars().next().filter(char::is_ascii_lowercase);
        if letter == '.' && !quoted && !before.is_ascii_digit() && next.is_some() {
            found.insert(name_at(&css[index + 1..]));
        }
        before = letter;
    }
    found
}

/// Classes in `.class("a b")`, `button("a")`, `class="a b"` and `className: "a"`, and in `class:a=`.
fn named_classes(code: &str) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    for mark in [".class(\"", " button(\"", " class=\"", "className: \""] {
        for rest in code.split(mark).skip(1) {
            let value = rest.split('"').next().unwrap_or_default();
            found.extend(value.split_whitespace().map(str::to_owned));
        }
    }
    found.extend(code.split(" class:").skip(1).map(name_at).filter(|name| !name.is_empty()));
    found
}

/// All quoted texts. Escaped quotes do not matter for names.
fn quoted(code: &str) -> Vec<&str> {
    code.split('"').skip(1).step_by(2).chain(code.split('"').step_by(2)).collect()
}

/// Every icon that is asked for is in the sprite, and every icon there is asked for.
pub(crate) fn icons(files: &[File]) -> Vec<String> {
    let ids = |file: &File| file.text.split("id=\"").skip(1).map(name_at).collect::<Vec<_>>();
    let sprite: BTreeSet<String> =
        files.iter().filter(|file| file.path == "style/icons.svg").flat_map(ids).collect();
    let mut broken = Vec::new();
    let mut words = BTreeSet::new();
    for file in users(files) {
        let code = file.code();
        for name in asked_icons(&code) {
            if !sprite.contains(&name) {
                broken.push(format!("{}: icon `{name}` is not in style/icons.svg", file.path));
            }
        }
        words.extend(quoted(&code).into_iter().map(str::to_owned));
    }
    broken.extend(
        sprite
            .iter()
            .filter(|name| !words.contains(*name))
            .map(|name| format!("style/icons.svg: `{name}` is not used")),
    );
    broken
}

/// Every quoted name within `icon(…)`, and in `icon: "…"` and `icon="…"`.
fn asked_icons(code: &str) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    for rest in code.split("icon(").skip(1) {
        let mut depth = 1;
        let inside = rest.find(|letter| {
            depth += i32::from(letter == '(') - i32::from(letter == ')');
            depth == 0
        });
        let inside = &rest[..inside.unwrap_or_default()];
        found.extend(inside.split('"').skip(1).step_by(2).map(str::to_owned));
    }
    for mark in ["icon: \"", "icon=\""] {
        found.extend(code.split(mark).skip(1).map(name_at));
    }
    found.into_iter().filter(|name| !name.is_empty() && name.chars().all(is_name)).collect()
}

/// A sheet that index.html does not list is never loaded.
pub(crate) fn listed(files: &[File]) -> Vec<String> {
    let index = files.iter().find(|file| file.path == "index.html").map_or("", |file| file.text.as_str());
    let missing = sheets(files).filter(|file| !index.contains(&format!("href=\"{}\"", file.path)));
    missing.map(|file| format!("{} is not in index.html", file.path)).collect()
}
