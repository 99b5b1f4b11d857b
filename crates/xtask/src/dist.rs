//! `dist`: the release build, ready for a static host.

use crate::args::Args;
use crate::build::{self, Profile};
use crate::config::Config;
use crate::proc::step;
use crate::seal::Sealed;
use crate::workspace::{lock, root, target};
use crate::{Outcome, chunks, fences, headers, seal, tools, wasm_opt};
use std::fs;
use std::path::{Path, PathBuf};

pub(crate) fn run(args: &Args) -> Outcome {
    let config = args.text("--config").map(str::to_owned);
    let out = args.text("--out").map_or_else(|| root().join("dist"), PathBuf::from);
    args.finish(false)?;
    let sealed = make(&Config::read(config.as_deref())?, &out)?;
    let total: usize = sealed.parts.iter().map(|part| part.sizes.br).sum();
    println!("\n{} is ready: {} kB of brotli at the first load.", out.display(), total.div_ceil(1000));
    println!("Put your config.json beside index.html; docs/deploy.md tells the rest.");
    Ok(())
}

/// A release for tests against the sandbox at this port. Its headers name the port, so each port has its own.
pub(crate) fn for_sandbox(port: u16) -> Outcome<(PathBuf, Sealed)> {
    let out = target().join("xtask").join(format!("dist-{port}"));
    let sealed = make(&Config::sandbox(port), &out)?;
    Ok((out, sealed))
}

/// Builds, seals, checks, and only then puts the release in the place of an older one.
pub(crate) fn make(config: &Config, out: &Path) -> Outcome<Sealed> {
    refuse_to_replace_others(out)?;
    let path = tools::ensure()?;
    wasm_opt::ensure()?;
    let built = target().join("xtask").join("built");
    let _lock = lock("built")?;
    step("Building the app for release", || build::app(&root(), &built, Profile::Release, &path))?;
    step("Cutting it in chunks", || chunks::cut(&built, &path))?;
    step("Sealing the release (wasm-opt, names by content, integrity, compression)", || {
        let new = beside(out, ".new");
        let _ = fs::remove_dir_all(&new);
        fs::create_dir_all(&new).map_err(|error| format!("{}: {error}", new.display()))?;
        let sealed = seal::seal(&built, &chunks::chunks()?, &new)?;
        headers::write_all(&new, config, &first_level(&new))?;
        fences::check(&new)?;
        swap(&new, out)?;
        Ok(sealed)
    })
}

/// `--out` may name any folder, but only a release (or nothing) is replaced.
fn refuse_to_replace_others(out: &Path) -> Outcome {
    let entries = fs::read_dir(out).map(Iterator::count).unwrap_or_default();
    if entries == 0 || (out.join("index.html").is_file() && out.join("_headers").is_file()) {
        return Ok(());
    }
    Err(format!("{} holds something that is not a release: name another folder with --out", out.display()))
}

fn beside(folder: &Path, ending: &str) -> PathBuf {
    let mut name = folder.file_name().unwrap_or_default().to_owned();
    name.push(ending);
    folder.with_file_name(name)
}

fn swap(new: &Path, out: &Path) -> Outcome {
    let old = beside(out, ".old");
    let _ = fs::remove_dir_all(&old);
    if out.exists() {
        fs::rename(out, &old).map_err(|error| format!("{}: {error}", out.display()))?;
    }
    fs::rename(new, out).map_err(|error| format!("{}: {error}", out.display()))?;
    let _ = fs::remove_dir_all(&old);
    Ok(())
}

fn first_level(folder: &Path) -> Vec<String> {
    let mut names: Vec<_> = fs::read_dir(folder)
        .into_iter()
        .flatten()
        .flatten()
        .filter(|entry| entry.path().is_file())
        .map(|entry| entry.file_name().to_string_lossy().into_owned())
        .filter(|name| !name.starts_with('_') && ![".br", ".gz"].iter().any(|ending| name.ends_with(ending)))
        .collect();
    names.sort();
    names
}
