//! Tools that are programs of their own: Trunk and wasm-bindgen, with its runner of tests. The right version on
//! PATH is used, else the one in the cache, else a prebuilt one is fetched, else it is compiled. An installation
//! grows in a temporary folder and is renamed when it works, so a half-finished one is never taken for a whole
//! one.

use crate::proc::{output_of, run, step};
use crate::workspace::{self, locked_version};
use crate::{Outcome, build};
use std::ffi::{OsStr, OsString};
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::{Duration, SystemTime};
use std::{env, fs};

const TRUNK: &str = "0.22.0-beta.1";

/// One tool in the one version that is used.
struct Tool {
    /// Its programs, all of one package; it is called by the first.
    programs: &'static [&'static str],
    package: &'static str,
    version: String,
    /// Below `https://github.com` or its mirror.
    archive: Option<String>,
    /// Whether its own lock file is used. That of wasm-bindgen-cli asks for packages that some mirrors of
    /// crates.io lack.
    locked: bool,
}

fn trunk() -> Tool {
    let triple = match (env::consts::OS, env::consts::ARCH) {
        ("linux", "x86_64") => Some("x86_64-unknown-linux-gnu"),
        ("linux", "aarch64") => Some("aarch64-unknown-linux-gnu"),
        ("macos", "x86_64") => Some("x86_64-apple-darwin"),
        ("macos", "aarch64") => Some("aarch64-apple-darwin"),
        _ => None,
    };
    let archive =
        triple.map(|triple| format!("trunk-rs/trunk/releases/download/v{TRUNK}/trunk-{triple}.tar.gz"));
    Tool { programs: &["trunk"], package: "trunk", version: TRUNK.to_owned(), archive, locked: true }
}

fn wasm_bindgen() -> Outcome<Tool> {
    // The program and the library must agree to the last digit.
    let version = locked_version("wasm-bindgen")?;
    let triple = match (env::consts::OS, env::consts::ARCH) {
        ("linux", "x86_64") => Some("x86_64-unknown-linux-musl"),
        ("linux", "aarch64") => Some("aarch64-unknown-linux-gnu"),
        ("macos", "x86_64") => Some("x86_64-apple-darwin"),
        ("macos", "aarch64") => Some("aarch64-apple-darwin"),
        ("windows", "x86_64") => Some("x86_64-pc-windows-msvc"),
        _ => None,
    };
    let archive = triple.map(|triple| {
        format!(
            "wasm-bindgen/wasm-bindgen/releases/download/{version}/wasm-bindgen-{version}-{triple}.tar.gz"
        )
    });
    let programs = &["wasm-bindgen", "wasm-bindgen-test-runner"];
    Ok(Tool { programs, package: "wasm-bindgen-cli", version, archive, locked: false })
}

/// Makes sure of the wasm target, Trunk and wasm-bindgen, and gives a PATH on which both are found first.
pub(crate) fn ensure() -> Outcome<OsString> {
    ensure_wasm_target()?;
    let found = [trunk().ensure()?, wasm_bindgen()?.ensure()?];
    prepend_path(&found)
}

/// What runs tests that `wasm-bindgen-test` compiled.
pub(crate) fn test_runner() -> Outcome<PathBuf> {
    let program = wasm_bindgen()?.ensure()?;
    Ok(program.with_file_name(file("wasm-bindgen-test-runner")))
}

/// PATH with the folders of these programs before it.
pub(crate) fn prepend_path(programs: &[PathBuf]) -> Outcome<OsString> {
    let folders = programs.iter().filter_map(|program| program.parent()).map(Path::to_path_buf);
    let path = env::var_os("PATH").unwrap_or_default();
    env::join_paths(folders.chain(env::split_paths(&path))).map_err(|error| format!("PATH: {error}"))
}

/// Makes sure that the compiler can make WebAssembly.
pub(crate) fn ensure_wasm_target() -> Outcome {
    let library = output_of(Command::new("rustc").args(["--print", "sysroot"]))
        .ok_or("`rustc` does not run; install Rust from https://rustup.rs")?;
    let target = Path::new(library.trim()).join("lib/rustlib").join(build::WASM).join("lib");
    if target.is_dir() {
        return Ok(());
    }
    step("Adding the wasm target to the toolchain", || {
        run(Command::new("rustup").args(["target", "add", build::WASM]))
            .map_err(|error| format!("{error}; without rustup, install the target {} by hand", build::WASM))
    })
}

/// Where tools are kept, outside the checkout so that every clone finds them.
pub(crate) fn cache() -> Outcome<PathBuf> {
    let folder = |name: &str| env::var_os(name).filter(|value| !value.is_empty()).map(PathBuf::from);
    if let Some(own) = folder("IAM_CONSOLE_CACHE") {
        return Ok(own);
    }
    let base = if cfg!(windows) {
        folder("LOCALAPPDATA")
    } else if cfg!(target_os = "macos") {
        folder("HOME").map(|home| home.join("Library/Caches"))
    } else {
        folder("XDG_CACHE_HOME").or_else(|| folder("HOME").map(|home| home.join(".cache")))
    };
    base.map(|base| base.join("iam-console"))
        .ok_or_else(|| "no folder to keep tools in: set IAM_CONSOLE_CACHE to one".to_owned())
}

/// The first program of this name on PATH.
pub(crate) fn on_path(name: &str) -> Option<PathBuf> {
    on(&env::var_os("PATH")?, name)
}

/// The first program of this name on a path such as [`ensure`] gives.
pub(crate) fn on(path: &OsStr, name: &str) -> Option<PathBuf> {
    env::split_paths(path).map(|folder| folder.join(file(name))).find(|path| path.is_file())
}

/// The file name of a program.
fn file(program: &str) -> String {
    format!("{program}{}", env::consts::EXE_SUFFIX)
}

impl Tool {
    fn name(&self) -> &'static str {
        self.programs[0]
    }

    /// Whether the folder has all of its programs, and they run and are of the right version.
    fn is_right(&self, folder: &Path) -> bool {
        self.programs.iter().all(|program| {
            output_of(Command::new(folder.join(file(program))).arg("--version"))
                .is_some_and(|text| text.split_whitespace().any(|word| word == self.version))
        })
    }

    /// The program that the tool is called by; its others lie beside it.
    fn ensure(&self) -> Outcome<PathBuf> {
        let given = on_path(self.name());
        if let Some(program) =
            given.filter(|program| program.parent().is_some_and(|folder| self.is_right(folder)))
        {
            return Ok(program);
        }
        let home = cache()?.join(format!("{}-{}", self.name(), self.version));
        let folder = home.join("bin");
        let program = folder.join(file(self.name()));
        if self.is_right(&folder) {
            return Ok(program);
        }
        let made = self.temporary_folder()?;
        let what = format!("Installing {} {} (once; kept in {})", self.name(), self.version, home.display());
        let installed = step(&what, || self.install(&made, &home));
        let _ = fs::remove_dir_all(&made);
        installed.map(|()| program)
    }

    /// Makes the tool in the temporary folder `made`, and renames that to `home` when it works.
    fn install(&self, made: &Path, home: &Path) -> Outcome {
        let folder = home.join("bin");
        if let Err(why) = self.fetch(made) {
            println!("  no prebuilt one ({why}); compiling it, which takes some minutes");
            self.compile(made)?;
        }
        if !self.is_right(&made.join("bin")) {
            return Err(format!("the new {} does not run as version {}", self.name(), self.version));
        }
        // What lies there is broken, or another run was quicker, which is as good.
        if home.exists() && !self.is_right(&folder) {
            fs::remove_dir_all(home).map_err(|error| format!("{}: {error}", home.display()))?;
        }
        match fs::rename(made, home) {
            Err(error) if !self.is_right(&folder) => Err(format!("{}: {error}", home.display())),
            _ => Ok(()),
        }
    }

    /// A new folder in the cache, so that the rename stays on one disk; those of runs that died are removed.
    fn temporary_folder(&self) -> Outcome<PathBuf> {
        let cache = cache()?;
        let made = cache.join(format!(".new-{}-{}", self.name(), std::process::id()));
        let a_day_ago = SystemTime::now() - Duration::from_secs(24 * 60 * 60);
        for entry in fs::read_dir(&cache).into_iter().flatten().flatten() {
            let old = entry.metadata().and_then(|data| data.modified()).is_ok_and(|time| time < a_day_ago);
            if old && entry.file_name().to_string_lossy().starts_with(".new-") {
                let _ = fs::remove_dir_all(entry.path());
            }
        }
        fs::create_dir_all(made.join("bin")).map_err(|error| format!("{}: {error}", made.display()))?;
        Ok(made)
    }

    /// A release archive, by the `curl` and `tar` of the system (Windows has both since 2018).
    fn fetch(&self, made: &Path) -> Outcome {
        let archive = self.archive.as_ref().ok_or("none is published for this system")?;
        let base = env::var("IAM_CONSOLE_MIRROR").unwrap_or_else(|_| "https://github.com".to_owned());
        let (packed, unpacked) = (made.join("archive.tar.gz"), made.join("unpacked"));
        fs::create_dir_all(&unpacked).map_err(|error| error.to_string())?;
        output_of(
            Command::new("curl")
                .args(["--silent", "--fail", "--location", "--connect-timeout", "5", "--max-time", "180"])
                .arg("--output")
                .arg(&packed)
                .arg(format!("{}/{archive}", base.trim_end_matches('/'))),
        )
        .ok_or_else(|| format!("{base} was not reached or has none"))?;
        output_of(Command::new("tar").arg("-xzf").arg(&packed).arg("-C").arg(&unpacked))
            .ok_or("the archive could not be unpacked")?;
        let inside = workspace::files_below(&unpacked);
        for program in self.programs {
            let name = file(program);
            let found =
                inside.iter().find(|path| path.file_name().is_some_and(|other| other == name.as_str()));
            let found = found.ok_or_else(|| format!("the archive does not hold {program}"))?;
            fs::rename(unpacked.join(found), made.join("bin").join(&name))
                .map_err(|error| error.to_string())?;
        }
        let _ = fs::remove_dir_all(&unpacked);
        let _ = fs::remove_file(&packed);
        if self.is_right(&made.join("bin")) {
            return Ok(());
        }
        for program in self.programs {
            let _ = fs::remove_file(made.join("bin").join(file(program)));
        }
        Err("the prebuilt one does not run here".to_owned())
    }

    /// The quickest build that works: a tool that runs for a second need not be optimised for minutes. What
    /// was compiled before a stop is kept and goes on from there.
    fn compile(&self, made: &Path) -> Outcome {
        let building = cache()?.join(format!(".build-{}-{}", self.name(), self.version));
        let mut command = Command::new("cargo");
        command
            .args(["install", self.package, "--version", &self.version])
            .args(self.programs.iter().flat_map(|program| ["--bin", program]))
            .arg("--root")
            .arg(made)
            .current_dir(workspace::root())
            .env("CARGO_TARGET_DIR", &building)
            .env("CARGO_PROFILE_RELEASE_OPT_LEVEL", "0")
            .env("CARGO_PROFILE_RELEASE_LTO", "off")
            .env("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "256")
            .env("CARGO_PROFILE_RELEASE_DEBUG", "0");
        if self.locked {
            command.arg("--locked");
        }
        run(&mut command).map_err(|error| format!("{error}; {} could not be installed", self.name()))?;
        let _ = fs::remove_dir_all(&building);
        Ok(())
    }
}
