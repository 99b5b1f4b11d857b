//! What must hold for a sealed release; `dist` fails otherwise. Each rule is one line of a list, so that the
//! person sees all that is wrong at once.

use crate::html::{Tag, tags};
use crate::workspace::{files_below, read_bytes};
use crate::{Outcome, seal};
use std::path::Path;

/// Strings of the sandbox: none may be in a release. (The ports with their colon: four digits alone occur in
/// the hashes that wasm-bindgen puts into names.)
const SANDBOX: &[&str] =
    &[":4180", ":4173", "kari.nordmann", "ola.viewer", "nina.norole", "fjordbank", "crates/sandbox"];

/// Checks a sealed folder.
pub(crate) fn check(dist: &Path) -> Outcome {
    let mut broken = Vec::new();
    for page in ["index.html", "404.html"] {
        let text = crate::workspace::read(&dist.join(page))?;
        broken.extend(
            page_rules(&text, page == "index.html").into_iter().map(|rule| format!("{page}: {rule}")),
        );
        for tag in tags(&text) {
            broken.extend(reference_rules(dist, &tag).map(|rule| format!("{page}: {rule}")));
        }
    }
    for file in files_below(dist) {
        let bytes = read_bytes(&dist.join(&file))?;
        let is_header_file = file.starts_with("headers") || file.starts_with("_headers");
        if !is_header_file {
            broken.extend(
                sandbox_strings(&bytes)
                    .map(|text| format!("{}: holds `{text}`, which is the sandbox's", file.display())),
            );
        }
    }
    if broken.is_empty() {
        Ok(())
    } else {
        Err(format!("the release breaks its rules:\n  {}", broken.join("\n  ")))
    }
}

fn sandbox_strings(bytes: &[u8]) -> impl Iterator<Item = &'static str> {
    let has = |text: &&&str| bytes.windows(text.len()).any(|window| window == text.as_bytes());
    SANDBOX.iter().filter(has).copied()
}

/// What the markup alone must hold to.
fn page_rules(text: &str, is_index: bool) -> Vec<String> {
    let mut broken = Vec::new();
    let mut must = |holds: bool, rule: &str| {
        if !holds {
            broken.push(rule.to_owned());
        }
    };
    let tags = tags(text);
    let count = |wanted: &dyn Fn(&&Tag) -> bool| tags.iter().filter(wanted).count();
    let rel = |name: &'static str| move |tag: &&Tag| tag.name == "link" && tag.has("rel", name);

    let scripts: Vec<_> = tags.iter().filter(|tag| tag.name == "script").collect();
    let known = |tag: &&&Tag, name: &str| tag.get("src").is_some_and(|src| src.starts_with(name));
    if is_index {
        must(scripts.len() == 2, "there must be two scripts: first and boot");
        must(
            scripts.iter().any(|tag| known(&tag, "/a/first.") && tag.get("type").is_none()),
            "first must be a plain script",
        );
        let place = |wanted: &dyn Fn(&Tag) -> bool| tags.iter().position(wanted);
        must(
            place(&|tag| tag.name == "script") < place(&|tag| tag.name == "link"),
            "first must come before anything that is loaded",
        );
        must(
            scripts.iter().any(|tag| known(&tag, "/a/boot.") && tag.has("type", "module")),
            "boot must be a module",
        );
        must(count(&rel("modulepreload")) >= 1, "the program's JavaScript must be preloaded");
        let wasm =
            |tag: &&Tag| tag.name == "link" && tag.has("type", "application/wasm") && tag.has("as", "fetch");
        must(count(&wasm) == 1, "the WebAssembly file must be preloaded once");
        must(count(&rel("icons")) == 1, "there must be one link to the icon sprite");
    } else {
        must(scripts.is_empty(), "there must be no script");
    }
    for tag in &scripts {
        let after = text[tag.end..].find("</script").map_or("", |length| &text[tag.end..tag.end + length]);
        must(tag.get("src").is_some() && after.trim().is_empty(), "a script must not be inline");
    }
    must(count(&|tag| tag.name == "style") == 0, "there must be no <style>");
    must(count(&|tag| tag.get("style").is_some()) == 0, "there must be no style attribute");
    must(
        count(&|tag| tag.attributes().any(|(name, _)| name.starts_with("on"))) == 0,
        "there must be no on… attribute",
    );
    must(!text.contains("data-trunk"), "Trunk must have seen every one of its tags");
    for tag in tags.iter().filter(|tag| needs_integrity(tag)) {
        let name = tag.get("href").or_else(|| tag.get("src")).unwrap_or_default();
        must(
            tag.get("integrity").is_some_and(|value| value.starts_with("sha384-")),
            &format!("{name} lacks integrity"),
        );
        must(tag.get("crossorigin").is_some(), &format!("{name} lacks crossorigin"));
    }
    broken
}

fn needs_integrity(tag: &Tag) -> bool {
    let rel = tag.get("rel").unwrap_or_default();
    tag.name == "script"
        || tag.has("type", "application/wasm")
        || ["stylesheet", "modulepreload"].contains(&rel)
}

/// Each file that the page names must be there, and be what its integrity says.
fn reference_rules(dist: &Path, tag: &Tag) -> Option<String> {
    let name = tag.get("href").or_else(|| tag.get("src")).filter(|name| name.starts_with('/'))?;
    if !["link", "script"].contains(&tag.name.as_str()) || name == "/config.json" {
        return None;
    }
    let Ok(bytes) = read_bytes(&dist.join(&name[1..])) else {
        return Some(format!("{name} is not in the release"));
    };
    let wrong = tag.get("integrity").is_some_and(|value| value != seal::integrity(&bytes));
    wrong.then(|| format!("{name} is not what its integrity says"))
}

#[cfg(test)]
mod tests {
    use super::*;

    const GOOD: &str = r"<script src=/a/first.1.js integrity=sha384-x crossorigin></script>
        <link rel=stylesheet href=/a/app.1.css integrity=sha384-x crossorigin>
        <link rel=icons href=/a/icons.1.svg>
        <script type=module src=/a/boot.1.js integrity=sha384-x crossorigin></script>
        <link rel=modulepreload href=/a/app.1.js integrity=sha384-x crossorigin>
        <link rel=preload as=fetch type=application/wasm href=/a/app.1.wasm integrity=sha384-x crossorigin>";

    #[test]
    fn a_sound_page_passes() {
        assert_eq!(page_rules(GOOD, true), Vec::<String>::new());
    }

    #[test]
    fn each_rule_can_fail() {
        for (from, to) in [
            ("<link rel=icons href=/a/icons.1.svg>", ""),
            ("<link rel=icons href", "<script>alert(1)</script><link rel=icons href"),
            (
                "src=/a/first.1.js integrity=sha384-x crossorigin></script>",
                "src=/a/first.1.js integrity=sha384-x crossorigin>1</script>",
            ),
            ("<script src=/a/first", "<link rel=icon href=/favicon.svg><script src=/a/first"),
            ("type=module src=/a/boot", "src=/a/boot"),
            ("rel=stylesheet href=/a/app.1.css integrity=sha384-x", "rel=stylesheet href=/a/app.1.css"),
            ("as=fetch type=application/wasm", "as=fetch"),
            ("rel=modulepreload", "rel=prefetch"),
            ("<link rel=icons", "<p style=\"color:red\"><link rel=icons"),
            ("<link rel=icons", "<style></style><link rel=icons"),
            ("<link rel=icons", "<p onclick=x><link rel=icons"),
            ("<link rel=icons", "<link data-trunk rel=icons"),
        ] {
            assert!(GOOD.contains(from), "{from}");
            assert!(!page_rules(&GOOD.replace(from, to), true).is_empty(), "passes with {to}");
        }
        assert!(!page_rules(GOOD, false).is_empty());
        assert_eq!(sandbox_strings(b"x http://127.0.0.1:4180 y").collect::<Vec<_>>(), [":4180"]);
        assert_eq!(sandbox_strings(b"nothing").count(), 0);
    }
}
