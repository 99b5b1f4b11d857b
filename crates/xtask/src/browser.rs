//! What browser tests need: Node's packages, and a Chromium.

use crate::Outcome;
use crate::proc::{output_of, run, step};
use crate::tools::on_path;
use crate::workspace::{e2e, read, write};
use std::env;
use std::path::{Path, PathBuf};
use std::process::Command;

const OLDEST_NODE: u32 = 20;
/// The same engine without windows: half the time of a whole Chromium (measured: 20 s to 35 s for ten flows).
const WITHOUT_WINDOWS: &str = "chromium-headless-shell";
const NAMES: &[&str] =
    &[WITHOUT_WINDOWS, "chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"];
const PLACES: &[&str] = &[
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    r"C:\Program Files\Google\Chrome\Application\chrome.exe",
    r"C:\Program Files (x86)\Google\Chrome\Application\chrome.exe",
];

/// Whether there is a Node.js that is new enough.
pub(crate) fn has_node() -> bool {
    let version = output_of(Command::new("node").arg("--version")).unwrap_or_default();
    let major = version.trim().trim_start_matches('v').split('.').next().unwrap_or_default();
    major.parse::<u32>().unwrap_or(0) >= OLDEST_NODE
}

/// Installs the packages of tests/e2e when they are not those of the lock file.
pub(crate) fn node_packages() -> Outcome {
    if !has_node() {
        return Err(format!("Node.js {OLDEST_NODE} or later is missing: install it from https://nodejs.org"));
    }
    // Written after a whole installation, so that a half-finished one is done again.
    let (lock, done) =
        (read(&e2e().join("package-lock.json"))?, e2e().join("node_modules/.installed-lock.json"));
    if read(&done).is_ok_and(|installed| installed == lock) {
        return Ok(());
    }
    step("Installing Node packages (tests/e2e)", || {
        let npm =
            on_path(if cfg!(windows) { "npm.cmd" } else { "npm" }).unwrap_or_else(|| PathBuf::from("npm"));
        run(Command::new(npm)
            .args(["ci", "--no-audit", "--no-fund"])
            .env("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")
            .current_dir(e2e()))?;
        write(&done, &lock)
    })
}

/// A Chromium that starts; on Debian, as root, the one without windows is installed.
pub(crate) fn chromium() -> Outcome<PathBuf> {
    if let Some(own) = env::var_os("CHROMIUM").map(PathBuf::from) {
        let missing = format!("CHROMIUM names {}, which is not there", own.display());
        return if own.is_file() { Ok(own) } else { Err(missing) };
    }
    let find = || {
        let places = PLACES.iter().map(PathBuf::from).filter(|path| path.is_file());
        NAMES.iter().filter_map(|name| on_path(name)).chain(places).next()
    };
    let can_install = Path::new("/etc/debian_version").exists() && is_root();
    if can_install && on_path(WITHOUT_WINDOWS).is_none() {
        let installed = step("Installing Chromium (apt-get)", || {
            let apt = |words: &[&str]| {
                run(Command::new("apt-get").args(words).env("DEBIAN_FRONTEND", "noninteractive"))
            };
            apt(&["update", "-q"])?;
            apt(&["install", "-q", "-y", "--no-install-recommends", WITHOUT_WINDOWS])
        });
        if let (Err(error), Some(other)) = (installed, find()) {
            println!("  {error}; using {}", other.display());
        }
    }
    find().ok_or_else(|| {
        format!(
            "Chromium is missing: install it (Debian: sudo apt-get install {WITHOUT_WINDOWS}), or name one in CHROMIUM"
        )
    })
}

fn is_root() -> bool {
    output_of(Command::new("id").arg("-u")).is_some_and(|id| id.trim() == "0")
}

/// A command that runs one of the Node packages' programs by its script.
pub(crate) fn node(script: &str) -> Command {
    let mut command = Command::new("node");
    command.arg(e2e().join("node_modules").join(script)).current_dir(e2e());
    command
}
