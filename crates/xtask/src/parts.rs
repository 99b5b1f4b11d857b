//! What is large in the program: the code of each crate, from a build that keeps the functions' names.

use crate::build::WASM;
use crate::proc::{run, step};
use crate::wasm_opt::{self, What};
use crate::workspace::target;
use crate::{Outcome, tools};
use std::collections::{BTreeMap, HashMap};
use std::ffi::OsStr;
use std::process::Command;

const SHOWN: usize = 24;

/// Prints the code of the release build by crate and by group. Needs that cargo has built it.
pub(crate) fn print(path: &OsStr) -> Outcome {
    let module = named(path)?;
    let code: usize = module.functions.values().sum();
    println!("\ncode {code} bytes, data {} bytes (raw); code by crate:", module.data);
    let mut crates: BTreeMap<String, usize> = BTreeMap::new();
    for (name, size) in &module.functions {
        *crates.entry(crate_of(name)).or_default() += size;
    }
    let mut crates: Vec<_> = crates.into_iter().collect();
    crates.sort_by_key(|(_, size)| std::cmp::Reverse(*size));
    for (name, size) in crates.iter().take(SHOWN) {
        println!("  {name:<28} {size:>8}  {:>2} %", size * 100 / code.max(1));
    }
    let rest: usize = crates.iter().skip(SHOWN).map(|(_, size)| size).sum();
    println!("  {:<28} {rest:>8}", "all others");
    println!("our own code by its place:");
    for (name, size) in places(&module) {
        println!("  {name:<28} {size:>8}");
    }
    Ok(())
}

/// The code of each group's own files, in bytes before compression.
pub(crate) fn groups(path: &OsStr) -> Outcome<Vec<(String, usize)>> {
    let places = places(&named(path)?).into_iter();
    let groups = places.filter_map(|(name, size)| Some((name.strip_prefix("pages::")?.to_owned(), size)));
    Ok(groups.collect())
}

/// Our own code by module, a group and a folder of parts each by itself, the largest first.
fn places(module: &Module) -> Vec<(String, usize)> {
    let mut places: BTreeMap<String, usize> = BTreeMap::new();
    for (name, size) in &module.functions {
        let Some((_, rest)) = name.split_once("iam_console::") else { continue };
        let mut path = rest.split("::").map(|part| part.split(['<', '>', ' ', '{']).next().unwrap_or(part));
        let first = path.next().unwrap_or_default().to_owned();
        let place = match path.next() {
            Some(second) if first == "pages" || first == "parts" => format!("{first}::{second}"),
            _ => first,
        };
        *places.entry(place).or_default() += size;
    }
    let mut places: Vec<_> = places.into_iter().collect();
    places.sort_by_key(|(_, size)| std::cmp::Reverse(*size));
    places
}

/// The release build with the names of its functions.
fn named(path: &OsStr) -> Outcome<Module> {
    let named = target().join("xtask").join("named");
    let built = target().join(WASM).join("release").join("iam-console.wasm");
    let bytes = step("Building once more with names", || {
        let program = tools::on(path, "wasm-bindgen").ok_or("wasm-bindgen is not on PATH")?;
        run(Command::new(program)
            .args(["--target", "web", "--no-typescript", "--out-name", "app", "--out-dir"])
            .arg(&named)
            .arg(&built))?;
        wasm_opt::optimise(&named.join("app_bg.wasm"), What::AppWithNames)
    })?;
    Module::read(&bytes).ok_or_else(|| "the program could not be read".to_owned())
}

/// The crate that a function's name begins with: `<alloc::vec::Vec<T> as …>::drop` is of `alloc`, and
/// `<T as tachys::view::Render>::build` of `tachys`.
fn crate_of(name: &str) -> String {
    let mut words = name.split(|letter: char| !(letter.is_ascii_alphanumeric() || "_:[]".contains(letter)));
    let path = words
        .find(|word| word.contains("::") && word.starts_with(|letter: char| letter.is_ascii_lowercase()));
    // Some compilers write the crate's hash behind its name, as in `core[0123456789abcdef]`.
    let first = path.and_then(|path| path.split([':', '[']).next());
    first.unwrap_or("(no crate)").to_owned()
}

/// As much of a module as is needed here.
#[derive(Default)]
struct Module {
    /// Size of code by name; the same name may stand for several functions.
    functions: BTreeMap<String, usize>,
    data: usize,
}

impl Module {
    fn read(bytes: &[u8]) -> Option<Self> {
        let mut reader = Reader { bytes: bytes.strip_prefix(b"\0asm\x01\0\0\0")? };
        let (mut imported, mut sizes, mut names) = (0, Vec::new(), HashMap::new());
        let mut module = Self::default();
        while !reader.bytes.is_empty() {
            let kind = reader.byte()?;
            let mut section = reader.block()?;
            match kind {
                0 if section.text()? == "name" => names = section.names()?,
                2 => imported = section.imported_functions()?,
                10 => {
                    for _ in 0..section.number()? {
                        sizes.push(section.block()?.bytes.len());
                    }
                }
                11 => module.data = section.bytes.len(),
                _ => {}
            }
        }
        for (index, size) in sizes.into_iter().enumerate() {
            let name = names.remove(&(imported + index)).unwrap_or_default();
            *module.functions.entry(name).or_default() += size;
        }
        Some(module)
    }
}

struct Reader<'a> {
    bytes: &'a [u8],
}

impl<'a> Reader<'a> {
    fn byte(&mut self) -> Option<u8> {
        let (first, rest) = self.bytes.split_first()?;
        self.bytes = rest;
        Some(*first)
    }

    /// LEB128.
    fn number(&mut self) -> Option<usize> {
        let (mut value, mut shift) = (0, 0);
        loop {
            let byte = self.byte()?;
            value |= usize::from(byte & 0x7f).checked_shl(shift)?;
            if byte < 0x80 {
                return Some(value);
            }
            shift += 7;
        }
    }

    fn block(&mut self) -> Option<Reader<'a>> {
        let length = self.number()?;
        let (block, rest) = self.bytes.split_at_checked(length)?;
        self.bytes = rest;
        Some(Reader { bytes: block })
    }

    fn text(&mut self) -> Option<String> {
        Some(String::from_utf8_lossy(self.block()?.bytes).into_owned())
    }

    /// Subsection 1 of the section `name`: the functions.
    fn names(&mut self) -> Option<HashMap<usize, String>> {
        let mut names = HashMap::new();
        while !self.bytes.is_empty() {
            let kind = self.byte()?;
            let mut part = self.block()?;
            if kind == 1 {
                for _ in 0..part.number()? {
                    let index = part.number()?;
                    names.insert(index, part.text()?);
                }
            }
        }
        Some(names)
    }

    fn imported_functions(&mut self) -> Option<usize> {
        let mut functions = 0;
        for _ in 0..self.number()? {
            self.block()?;
            self.block()?;
            match self.byte()? {
                0 => {
                    self.number()?;
                    functions += 1;
                }
                1 => {
                    self.byte()?;
                    self.limits()?;
                }
                2 => self.limits()?,
                3 => {
                    self.byte()?;
                    self.byte()?;
                }
                4 => {
                    self.byte()?;
                    self.number()?;
                }
                _ => return None,
            }
        }
        Some(functions)
    }

    fn limits(&mut self) -> Option<()> {
        let with_maximum = self.byte()? & 1 == 1;
        self.number()?;
        if with_maximum {
            self.number()?;
        }
        Some(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_given_to_their_crate() {
        assert_eq!(crate_of("<alloc::vec::Vec<T> as core::ops::Drop>::drop::h12"), "alloc");
        assert_eq!(crate_of("iam_console::pages::users::list"), "iam_console");
        assert_eq!(crate_of("<dyn leptos::View>::x"), "leptos");
        assert_eq!(crate_of("<T as tachys::view::Render>::build"), "tachys");
        assert_eq!(crate_of("core[c5930c85a12de822]::fmt::write"), "core");
        assert_eq!(crate_of("memcpy"), "(no crate)");
    }

    #[test]
    fn a_module_is_read() {
        // One imported function, one own of two bytes named "a::b", three bytes of data section.
        let bytes = b"\0asm\x01\0\0\0\x02\x07\x01\x01m\x01f\0\0\x0a\x04\x01\x02\0\x0b\x0b\x03\0\0\0\0\x0e\x04name\x01\x07\x01\x01\x04a::b";
        let module = Module::read(bytes).unwrap();
        assert_eq!(module.functions.get("a::b"), Some(&2));
        assert_eq!(module.data, 3);
        assert!(Module::read(b"something else").is_none());
    }
}
