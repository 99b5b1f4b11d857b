//! Sealing: what Trunk built becomes a folder for a static host. Every part is named by its final content,
//! under one prefix that never changes (Trunk names the program before wasm-opt has run, so that two builds
//! could share a name), its integrity is written into the page, and each file lies there compressed.

use crate::Outcome;
use crate::compress::{Sizes, write_all_three};
use crate::html::{Tag, tags};
use crate::wasm_opt::{self, What};
use crate::workspace::{files_below, read, read_bytes, write};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest, Sha384};
use std::collections::BTreeMap;
use std::fmt::Write;
use std::path::Path;

/// What a browser compares a file with.
pub(crate) fn integrity(bytes: &[u8]) -> String {
    format!("sha384-{}", STANDARD.encode(Sha384::digest(bytes)))
}

/// The name of a file with its content in it, such as `app.0123456789abcdef.js`.
pub(crate) fn name_by_content(stem: &str, ending: &str, bytes: &[u8]) -> String {
    let digest = Sha384::digest(bytes);
    let mut name = format!("{stem}.");
    for byte in &digest[..8] {
        let _ = write!(name, "{byte:02x}");
    }
    name + "." + ending
}

/// One file of the release that the first page load asks for.
pub(crate) struct Part {
    /// Such as `app.wasm`, the name without its hash.
    pub(crate) name: String,
    pub(crate) sizes: Sizes,
}

struct Sealer<'a> {
    from: &'a Path,
    to: &'a Path,
    parts: Vec<Part>,
    /// What became of a file of Trunk's: its path there, and its new address.
    moved: BTreeMap<String, String>,
}

/// What a release is made of.
pub(crate) struct Sealed {
    /// The parts of the first load.
    pub(crate) parts: Vec<Part>,
    /// The chunks that come later, by the names of their files without hash and ending.
    pub(crate) chunks: Vec<Part>,
}

/// Seals the build `from`, with its `chunks`, into the new folder `to`.
pub(crate) fn seal(from: &Path, chunks: &[String], to: &Path) -> Outcome<Sealed> {
    let page = read(&from.join("index.html"))?;
    let mut sealer = Sealer { from, to, parts: Vec::new(), moved: BTreeMap::new() };
    let (links, chunks) = sealer.chunks(chunks)?;
    let page = sealer.page(&page, &links)?;
    let sizes = write_all_three(&to.join("index.html"), page.as_bytes())?;
    sealer.parts.push(Part { name: "index.html".to_owned(), sizes });
    let stylesheet = sealer.moved.get("the style sheets").cloned().unwrap_or_default();
    sealer.not_found_page(&stylesheet)?;
    // The rest is what public/ holds: it keeps its name, and is asked for again each time.
    for file in files_below(from) {
        let name = file.to_string_lossy().replace('\\', "/");
        if name != "index.html" && !sealer.moved.contains_key(&name) {
            write(&to.join(&file), read_bytes(&from.join(&file))?)?;
        }
    }
    Ok(Sealed { parts: sealer.parts, chunks })
}

impl Sealer<'_> {
    /// Puts a part under `/a/` and gives its address and integrity.
    fn place(&mut self, old: &str, stem: &str, ending: &str, bytes: &[u8]) -> Outcome<(String, String)> {
        let name = name_by_content(stem, ending, bytes);
        let sizes = write_all_three(&self.to.join("a").join(&name), bytes)?;
        self.parts.push(Part { name: format!("{stem}.{ending}"), sizes });
        let address = format!("/a/{name}");
        self.moved.insert(old.to_owned(), address.clone());
        Ok((address, integrity(bytes)))
    }

    fn bytes(&self, tag: &Tag) -> Outcome<(String, Vec<u8>)> {
        let address = tag.get("href").or_else(|| tag.get("src")).unwrap_or_default();
        let old = address
            .strip_prefix('/')
            .ok_or_else(|| format!("index.html: `{address}` does not begin with /"))?;
        Ok((old.to_owned(), read_bytes(&self.from.join(old))?))
    }

    /// The page with each reference to a part written anew.
    fn page(&mut self, text: &str, chunks: &str) -> Outcome<String> {
        let tags = tags(text);
        let mut styles: Vec<&Tag> = Vec::new();
        let mut modules: Vec<&Tag> = Vec::new();
        // A replacement for each tag that names a part, by its place in the text.
        let mut replaced: Vec<(&Tag, String)> = Vec::new();
        for tag in &tags {
            match (tag.name.as_str(), tag.get("rel").unwrap_or_default()) {
                ("script", _) => {
                    let (old, bytes) = self.bytes(tag)?;
                    let stem = old.split('-').next().unwrap_or_default().to_owned();
                    let (address, integrity) = self.place(&old, &stem, "js", &bytes)?;
                    let kind = if tag.has("type", "module") { " type=module" } else { "" };
                    replaced.push((
                        tag,
                        format!("<script{kind} src={address} integrity={integrity} crossorigin>"),
                    ));
                }
                ("link", "stylesheet") => styles.push(tag),
                ("link", "modulepreload") => modules.push(tag),
                ("link", "icons") => {
                    let (old, bytes) = self.bytes(tag)?;
                    let (address, _) = self.place(&old, "icons", "svg", &bytes)?;
                    replaced.push((tag, format!("<link rel=icons href={address}>")));
                }
                ("link", "preload") if tag.has("type", "application/wasm") => {
                    let (address, integrity) = self.program(tag)?;
                    replaced.push((
                        tag,
                        format!("<link rel=preload as=fetch type=application/wasm href={address} integrity={integrity} crossorigin>{chunks}"),
                    ));
                }
                _ => {}
            }
        }
        replaced.extend(self.styles(&styles)?);
        replaced.extend(self.modules(&modules)?);
        replaced.sort_by_key(|(tag, _)| tag.start);
        let mut page = String::new();
        let mut at = 0;
        for (tag, new) in replaced {
            page.push_str(&text[at..tag.start]);
            page.push_str(&new);
            at = tag.end;
        }
        Ok(page + &text[at..])
    }

    /// The program goes through wasm-opt before it gets its name.
    fn program(&mut self, tag: &Tag) -> Outcome<(String, String)> {
        let (old, _) = self.bytes(tag)?;
        let bytes = wasm_opt::optimise(&self.from.join(&old), What::App)?;
        self.place(&old, "app", "wasm", &bytes)
    }

    /// Puts the chunks in their places, and gives the links by which the loader finds them.
    fn chunks(&mut self, names: &[String]) -> Outcome<(String, Vec<Part>)> {
        let mut links = String::new();
        for name in names {
            let old = format!("{name}.wasm");
            let bytes = wasm_opt::optimise(&self.from.join(&old), What::Chunk(name))?;
            let (address, integrity) = self.place(&old, name, "wasm", &bytes)?;
            let _ = write!(
                links,
                "<link rel=chunk data-name={name} type=application/wasm href={address} integrity={integrity} crossorigin>"
            );
        }
        Ok((links, std::mem::take(&mut self.parts)))
    }

    /// All style sheets in their order as one: one request, and one dictionary for the compressor. Layers
    /// are declared in the first, so that the order of layers stays as it was.
    fn styles<'t>(&mut self, tags: &[&'t Tag]) -> Outcome<Vec<(&'t Tag, String)>> {
        let mut all = String::new();
        let mut names = Vec::new();
        for tag in tags {
            let (old, bytes) = self.bytes(tag)?;
            let text = String::from_utf8(bytes).map_err(|_| format!("{old} is not UTF-8"))?;
            if text.contains("@import") || text.contains("@charset") {
                return Err(format!("{old}: @import and @charset do not survive joining the style sheets"));
            }
            all.push_str(text.trim_end());
            all.push('\n');
            names.push(old);
        }
        let (address, integrity) = self.place("the style sheets", "app", "css", all.as_bytes())?;
        for name in names {
            self.moved.insert(name, address.clone());
        }
        let link = format!("<link rel=stylesheet href={address} integrity={integrity} crossorigin>");
        Ok(tags
            .iter()
            .enumerate()
            .map(|(index, tag)| (*tag, if index == 0 { link.clone() } else { String::new() }))
            .collect())
    }

    /// The program's JavaScript, which Trunk names first, and the snippets that crates bring, which it imports.
    fn modules<'t>(&mut self, tags: &[&'t Tag]) -> Outcome<Vec<(&'t Tag, String)>> {
        let mut replaced = Vec::new();
        let preload = |address: &str, integrity: &str| {
            format!("<link rel=modulepreload href={address} integrity={integrity} crossorigin>")
        };
        let Some((main, snippets)) = tags.split_first() else { return Ok(replaced) };
        let (main_old, main_bytes) = self.bytes(main)?;
        let mut glue = String::from_utf8(main_bytes).map_err(|_| format!("{main_old} is not UTF-8"))?;
        for tag in snippets {
            let (old, bytes) = self.bytes(tag)?;
            let text = String::from_utf8_lossy(&bytes);
            if text.contains("import ") || text.contains("from\"") || text.contains("import(") {
                return Err(format!("{old} imports something: teach `seal` to move what it imports"));
            }
            let (address, integrity) = self.place(&old, "snippet", "js", &bytes)?;
            let relative = format!("./{old}");
            if !glue.contains(&relative) {
                return Err(format!(
                    "{main_old} does not import {relative}: `seal` no longer knows how snippets are named"
                ));
            }
            glue = glue.replace(&relative, &address.replace("/a/", "./"));
            replaced.push((*tag, preload(&address, &integrity)));
        }
        refuse_sinks(&glue)?;
        let (address, integrity) = self.place(&main_old, "app", "js", glue.as_bytes())?;
        replaced.push((*main, preload(&address, &integrity)));
        Ok(replaced)
    }

    fn not_found_page(&self, stylesheet: &str) -> Outcome {
        let bytes = read_bytes(&self.to.join(stylesheet.trim_start_matches('/')))?;
        let text = include_str!("404.html")
            .replace("{stylesheet}", stylesheet)
            .replace("{integrity}", &integrity(&bytes));
        write_all_three(&self.to.join("404.html"), text.as_bytes()).map(|_| ())
    }
}

/// What makes HTML or script of text. The policy refuses it at run time, for whoever comes to that page; so the
/// program must not even be able to ask.
const SINKS: [&str; 7] = [
    "innerHTML",
    "outerHTML",
    "insertAdjacentHTML",
    "createContextualFragment",
    "document.write",
    "eval(",
    "new Function",
];

/// The program reaches the page by its JavaScript alone, which holds just what it uses.
fn refuse_sinks(glue: &str) -> Outcome {
    match SINKS.iter().find(|sink| glue.contains(**sink)) {
        None => Ok(()),
        Some(sink) => Err(format!(
            "the program uses {sink}, which the policy refuses: is there a `view!` with elements? Draw them by `el`"
        )),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_follows_from_the_content() {
        let name = name_by_content("app", "js", b"abc");
        assert_eq!(name, "app.cb00753f45a35e8b.js");
        assert_ne!(name, name_by_content("app", "js", b"abd"));
    }

    #[test]
    fn g4_a_program_that_makes_html_is_refused() {
        assert!(refuse_sinks("e.textContent=n;`Function(${e.name})`").is_ok());
        assert!(refuse_sinks("function(e,n){e.innerHTML=n}").is_err());
    }

    #[test]
    fn integrity_is_what_browsers_expect() {
        let expected = "sha384-ywB1P0WjXou1oD1pmsZQBycsMqsO3tFjGotgWkP/W+2AhgcroefMI1i67KE0yCWn";
        assert_eq!(integrity(b"abc"), expected);
    }

    #[test]
    fn styles_are_joined_in_their_order_and_references_follow() {
        let folder = std::env::temp_dir().join(format!("xtask-seal-{}", std::process::id()));
        let (from, to) = (folder.join("from"), folder.join("to"));
        write(&from.join("a-1.css"), "@layer x, y;\n").unwrap();
        write(&from.join("b-2.css"), ".b { }\n").unwrap();
        write(&from.join("boot-3.js"), "start()").unwrap();
        let text = "<link rel=stylesheet href=/a-1.css><p><link rel=stylesheet href=/b-2.css><script type=module src=/boot-3.js></script>";
        let mut sealer = Sealer { from: &from, to: &to, parts: Vec::new(), moved: BTreeMap::new() };
        let page = sealer.page(text, "").unwrap();
        let style = &sealer.moved["b-2.css"];
        assert_eq!(std::fs::read_to_string(to.join(&style[1..])).unwrap(), "@layer x, y;\n.b { }\n");
        assert_eq!(page.matches("rel=stylesheet").count(), 1, "{page}");
        assert!(page.contains(&sealer.moved["boot-3.js"]) && !page.contains("boot-3.js"), "{page}");
        std::fs::remove_dir_all(folder).unwrap();
    }
}
