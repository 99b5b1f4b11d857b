//! Where things lie: the checkout, cargo's target folder, and the versions that Cargo.lock names.

use crate::Outcome;
use std::path::{Path, PathBuf};
use std::{env, fs};

/// The checkout. Cargo tells it at run time, so that a checkout that was moved still works.
pub(crate) fn root() -> PathBuf {
    let manifest = env::var_os("CARGO_MANIFEST_DIR").unwrap_or_else(|| env!("CARGO_MANIFEST_DIR").into());
    let crates = Path::new(&manifest).parent().unwrap_or(Path::new("."));
    crates.parent().unwrap_or(crates).to_path_buf()
}

/// Cargo's target folder.
pub(crate) fn target() -> PathBuf {
    env::var_os("CARGO_TARGET_DIR").map_or_else(|| root().join("target"), |dir| root().join(dir))
}

/// The end-to-end tests, where the Node packages are as well.
pub(crate) fn e2e() -> PathBuf {
    root().join("tests").join("e2e")
}

/// Reads a file, and names it when it cannot.
pub(crate) fn read(path: &Path) -> Outcome<String> {
    fs::read_to_string(path).map_err(|error| format!("{}: {error}", path.display()))
}

/// Reads a file as bytes, and names it when it cannot.
pub(crate) fn read_bytes(path: &Path) -> Outcome<Vec<u8>> {
    fs::read(path).map_err(|error| format!("{}: {error}", path.display()))
}

/// Writes a file and the folders above it.
pub(crate) fn write(path: &Path, content: impl AsRef<[u8]>) -> Outcome {
    path.parent()
        .map_or(Ok(()), fs::create_dir_all)
        .and_then(|()| fs::write(path, content))
        .map_err(|error| format!("{}: {error}", path.display()))
}

/// One run at a time may build into a folder; a second one waits here, until the first is done with it. The
/// lock ends with the value, or with the process, however that ends.
pub(crate) fn lock(name: &str) -> Outcome<fs::File> {
    let path = target().join("xtask").join(name).with_extension("lock");
    write(&path, "")?;
    let file = fs::File::open(&path).map_err(|error| format!("{}: {error}", path.display()))?;
    if file.try_lock().is_err() {
        println!("▸ Waiting for another run of xtask that builds the same");
        file.lock().map_err(|error| format!("{}: {error}", path.display()))?;
    }
    Ok(file)
}

/// All files below a folder, sorted, relative to it. A folder that is not there has none.
pub(crate) fn files_below(folder: &Path) -> Vec<PathBuf> {
    fn walk(folder: &Path, found: &mut Vec<PathBuf>) {
        for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
            let path = entry.path();
            if path.is_dir() {
                walk(&path, found);
            } else {
                found.push(path);
            }
        }
    }
    let mut found = Vec::new();
    walk(folder, &mut found);
    found.sort();
    found.iter().filter_map(|path| path.strip_prefix(folder).ok().map(Path::to_path_buf)).collect()
}

/// The version of a package in Cargo.lock.
pub(crate) fn locked_version(package: &str) -> Outcome<String> {
    find_version(&read(&root().join("Cargo.lock"))?, package)
        .ok_or_else(|| format!("Cargo.lock has no package `{package}`"))
}

fn find_version(lock: &str, package: &str) -> Option<String> {
    let name = format!("name = \"{package}\"");
    let line = lock.lines().skip_while(|line| *line != name).nth(1)?;
    Some(line.strip_prefix("version = \"")?.strip_suffix('"')?.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_locked_version_is_found_by_the_whole_name() {
        let lock = "[[package]]\nname = \"wasm-bindgen-futures\"\nversion = \"0.4.1\"\n\n[[package]]\nname = \"wasm-bindgen\"\nversion = \"0.2.130\"\n";
        assert_eq!(find_version(lock, "wasm-bindgen").as_deref(), Some("0.2.130"));
        assert_eq!(find_version(lock, "wasm"), None);
    }
}
