//! The empty app that ours is measured against: the same crates, profile and tools, in the same run. It is
//! made in the target folder, outside the workspace, from the templates in `crates/xtask/baseline`.

use crate::Outcome;
use crate::build::{self, Profile};
use crate::compress::{Sizes, brotli};
use crate::html::tags;
use crate::proc::step;
use crate::wasm_opt::{self, What};
use crate::workspace::{lock, locked_version, read, read_bytes, root, target, write};
use std::ffi::OsStr;

/// The program and its JavaScript, as brotli sends them.
pub(crate) fn measure(path: &OsStr) -> Outcome<Sizes> {
    let folder = target().join("baseline");
    let _lock = lock("baseline")?;
    let manifest = format!(
        "[workspace]\n\n[package]\nname = \"baseline\"\nversion = \"0.0.0\"\nedition = \"2024\"\n\n[dependencies]\n\
         leptos = {{ version = \"={}\", features = [\"csr\"] }}\nleptos_router = \"={}\"\nwasm-bindgen = \"={}\"\n\n{}",
        locked_version("leptos")?,
        locked_version("leptos_router")?,
        locked_version("wasm-bindgen")?,
        release_profile(&read(&root().join("Cargo.toml"))?),
    );
    write(&folder.join("Cargo.toml"), manifest)?;
    // Cargo drops from it what the empty app does not need, and keeps the versions of the rest.
    write(&folder.join("Cargo.lock"), read(&root().join("Cargo.lock"))?)?;
    write(&folder.join("Trunk.toml"), read(&root().join("Trunk.toml"))?)?;
    write(&folder.join("index.html"), include_str!("../baseline/index.html.template"))?;
    write(&folder.join("src").join("main.rs"), include_str!("../baseline/main.rs.template"))?;
    let dist = folder.join("dist");
    step("Building the empty app that ours is measured against", || {
        build::app(&folder, &dist, Profile::Release, path)
    })?;
    let page = read(&dist.join("index.html"))?;
    let mut sizes = Sizes::default();
    for tag in tags(&page) {
        let address = tag.get("href").unwrap_or_default().trim_start_matches('/');
        let bytes = match tag.get("rel") {
            Some("modulepreload") => read_bytes(&dist.join(address))?,
            Some("preload") => wasm_opt::optimise(&dist.join(address), What::Empty)?,
            _ => continue,
        };
        sizes.raw += bytes.len();
        sizes.br += brotli(&bytes)?.len();
    }
    Ok(sizes)
}

/// The text of `[profile.release]`, up to the next table.
fn release_profile(manifest: &str) -> String {
    let lines = manifest.lines().skip_while(|line| *line != "[profile.release]");
    let mut kept: Vec<&str> = lines.clone().take(1).collect();
    kept.extend(lines.skip(1).take_while(|line| !line.starts_with('[')));
    kept.join("\n") + "\n"
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_release_profile_is_taken_whole_and_alone() {
        let manifest = "[package]\nname = \"x\"\n\n[profile.release]\nlto = true\npanic = \"abort\"\n\n[profile.dev]\nlto = false\n";
        assert_eq!(release_profile(manifest), "[profile.release]\nlto = true\npanic = \"abort\"\n\n");
    }
}
