//! Cutting the program in chunks: between cargo and wasm-bindgen, since only what cargo links still says what needs
//! what. Trunk has no place for that, so its program and glue are replaced by those of the cut program.

use crate::html::tags;
use crate::proc::run;
use crate::workspace::{files_below, read, read_bytes, target, write};
use crate::{Outcome, build, tools};
use serde_json::Value;
use std::collections::BTreeMap;
use std::ffi::OsStr;
use std::fmt::Write;
use std::path::{Path, PathBuf};
use std::process::Command;

/// Our end of the loader.
const CHUNK: &str = include_str!("chunks.js");
/// What the glue imports the loader as.
const LOADER: &str = "./loader.js";

/// Which files each chunk's name needs, in the order in which they are best loaded.
pub(crate) type Needs = BTreeMap<String, Vec<String>>;

fn folder() -> PathBuf {
    target().join("xtask").join("cut")
}

/// Cuts the program that cargo has built, and puts it and its glue in the place of Trunk's in the folder `built`, the
/// chunks beside them.
pub(crate) fn cut(built: &Path, path: &OsStr) -> Outcome {
    let (cut, bound) = (folder(), folder().join("bound"));
    let _ = std::fs::remove_dir_all(&cut);
    let program = target().join(build::WASM).join("release").join("iam-console.wasm");
    run(Command::new(build::native("chunks")?).arg(program).arg(&cut))?;
    let stem = stem_of(&read(&built.join("index.html"))?)?;
    let binder = tools::on(path, "wasm-bindgen").ok_or("wasm-bindgen is not on PATH")?;
    run(Command::new(binder)
        .args(["--target", "web", "--no-typescript", "--keep-lld-exports", "--no-demangle"])
        .args(["--out-name", &stem, "--out-dir"])
        .arg(&bound)
        .arg(cut.join("app.wasm")))?;
    let (glue, program) = (format!("{stem}.js"), format!("{stem}_bg.wasm"));
    for file in files_below(&bound) {
        let name = file.to_string_lossy();
        if name != glue && name != program && !built.join(&file).is_file() {
            return Err(format!("wasm-bindgen made {name}, which Trunk's build does not have"));
        }
    }
    write(&built.join(&glue), joined(&read(&bound.join(&glue))?, &read(&cut.join("loader.js"))?)?)?;
    write(&built.join(&program), read_bytes(&bound.join(&program))?)?;
    for name in chunks()? {
        let file = format!("{name}.wasm");
        write(&built.join(&file), read_bytes(&cut.join(&file))?)?;
    }
    Ok(())
}

/// Which files each name needs, of the newest build.
pub(crate) fn needs() -> Outcome<Needs> {
    let text = read(&folder().join("chunks.json"))?;
    let value: BTreeMap<String, Value> =
        serde_json::from_str(&text).map_err(|error| format!("chunks.json: {error}"))?;
    let names = |files: Value| {
        let files = files.as_array().cloned().unwrap_or_default();
        files.iter().filter_map(|file| file.as_str().map(str::to_owned)).collect()
    };
    Ok(value.into_iter().map(|(name, files)| (name, names(files))).collect())
}

/// The chunks of the newest build, by the names of their files without the ending, sorted.
pub(crate) fn chunks() -> Outcome<Vec<String>> {
    let mut all: Vec<String> = needs()?.into_values().flatten().collect();
    all.sort();
    all.dedup();
    Ok(all)
}

/// What Trunk calls the program, without the endings.
fn stem_of(page: &str) -> Outcome<String> {
    tags(page)
        .iter()
        .find(|tag| tag.has("rel", "modulepreload"))
        .and_then(|tag| Some(tag.get("href")?.strip_prefix('/')?.strip_suffix(".js")?.to_owned()))
        .ok_or_else(|| "Trunk's page does not name the program's JavaScript".to_owned())
}

/// The glue with the loader in it: as files of their own each would have to name the other by its content.
fn joined(glue: &str, loader: &str) -> Outcome<String> {
    let changed = || format!("{LOADER} is not as it was: look what wasm_split_cli_support writes now");
    let (first, loader) = loader.split_once('\n').ok_or_else(changed)?;
    if first != "import { initSync } from \"./app.js\";" {
        return Err(changed());
    }
    let mut text = String::new();
    let mut imports = Vec::new();
    for line in glue.lines() {
        let name = line.strip_prefix("import * as ").and_then(|rest| rest.strip_suffix(&import_end()));
        match name {
            Some(name) => imports.push(name.to_owned()),
            None => text.extend([line, "\n"]),
        }
    }
    // The program says itself, where somebody waits for it, that a chunk has not come.
    let quiet = loader.replace("            console.error(e);\n", "");
    let (loader, exports) = with_our_end(&quiet).ok_or_else(changed)?;
    if imports.is_empty() || exports.is_empty() || loader.contains("import.meta") || text.contains("import ")
    {
        return Err(changed());
    }
    text.extend([CHUNK, &loader]);
    for import in imports {
        let _ = writeln!(text, "const {import} = {{ {} }};", exports.join(", "));
    }
    Ok(text)
}

fn import_end() -> String {
    format!(" from \"{LOADER}\"")
}

/// The loader with each fetch made by ours, and what it exports.
fn with_our_end(loader: &str) -> Option<(String, Vec<String>)> {
    let mut text = String::new();
    let mut rest = loader;
    while let Some((before, after)) = rest.split_once("() => {\n    const src = fetch(new URL(\"./") {
        let (name, after) = after.split_once(".wasm\", import.meta.url));\n")?;
        let (_, after) = after.split_once("\n}\n")?;
        text.extend([before, "chunk(\"", name, "\")"]);
        rest = after;
    }
    text.push_str(rest);
    let exported = |line: &str| Some(line.strip_prefix("export const ")?.split_once(" =")?.0.to_owned());
    let exports = text.lines().filter_map(exported).collect();
    Some((text.replace("export const ", "const "), exports))
}

#[cfg(test)]
mod tests {
    use super::*;

    const LOADED: &str = "import { initSync } from \"./app.js\";\n\nfunction makeLoad() {}\n/* a, b */\nconst __chunk_4 = makeLoad(() => {\n    const src = fetch(new URL(\"./chunk_4.wasm\", import.meta.url));\n    src.catch(() => {});\n    return async (imports) => (WebAssembly.instantiateStreaming(src, imports));\n}\n, []);\nexport const __wasm_split_load_a = wrapAsyncCb(makeLoad(() => {\n    const src = fetch(new URL(\"./split_a.wasm\", import.meta.url));\n    src.catch(() => {});\n    return async (imports) => (WebAssembly.instantiateStreaming(src, imports));\n}\n, [__chunk_4]));\n";
    const GLUE: &str = "import * as import1 from \"./loader.js\"\nfunction initSync() {}\n";

    #[test]
    fn the_loader_becomes_part_of_the_glue() {
        let text = joined(GLUE, LOADED).unwrap();
        assert!(text.starts_with("function initSync() {}\n"), "{text}");
        assert!(text.contains("const __chunk_4 = makeLoad(chunk(\"chunk_4\"), []);"), "{text}");
        assert!(text.contains("wrapAsyncCb(makeLoad(chunk(\"split_a\"), [__chunk_4]));"), "{text}");
        assert!(text.ends_with("const import1 = { __wasm_split_load_a };\n"), "{text}");
        assert!(!text.contains("import.meta") && !text.contains("export const"), "{text}");
    }

    #[test]
    fn a_loader_of_another_shape_is_refused() {
        assert!(joined(GLUE, "import { initSync } from \"./other.js\";\n").is_err());
        assert!(joined(GLUE, &LOADED.replace("fetch(new", "fetch( new")).is_err());
        assert!(joined("function initSync() {}\n", LOADED).is_err());
    }

    #[test]
    fn the_program_is_found_in_trunks_page() {
        let page = "<link rel=\"modulepreload\" href=\"/iam-console-1.js\" crossorigin>";
        assert_eq!(stem_of(page).as_deref(), Ok("iam-console-1"));
        assert!(stem_of("<p>").is_err());
    }
}
