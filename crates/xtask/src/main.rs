//! The commands of this repository, run as `cargo xtask <command>`. Each command is one module; what several
//! need (running a program, finding a tool, building the app) is a module as well. `USAGE` below is the list.

mod args;
mod baseline;
mod browser;
mod build;
mod check;
mod chunks;
mod compress;
mod config;
mod coverage;
mod dev;
mod dist;
mod fences;
mod headers;
mod html;
mod parts;
mod proc;
mod screenshots;
mod seal;
mod size;
mod test;
mod tools;
mod wasm_opt;
mod workspace;

use args::Args;
use std::process::ExitCode;

/// What a command comes to: nothing, or one line for the person who ran it.
type Outcome<T = ()> = Result<T, String>;

const USAGE: &str = "\
cargo xtask <command>

  dev   [--users N] [--port P] [--app-port P] [--release]
        sets up what is missing, builds, serves the app and its sandbox, rebuilds on change (needs rustup only)
  test  [check|api|app|sandbox|xtask|rules|size|el|browser ...] [--port P] [--app-port P] [-- playwright arguments]
        sets up the rest (Node packages, Chromium) and runs everything, or the suites that are named
  check [--fix]
        formats, lints (Rust, and the browser tests where there is Node.js), and every test that needs no browser
  dist  --config config.json [--out dist]
        the release build: sealed, compressed, with header files for the hosts
  size  [--parts] [--accept]
        the size of the first load beside an empty Leptos app; fails when it grew over 2 %
  coverage
        writes docs/coverage.md: each operation of the API with its call, route, pages and flow; fails on an empty cell
  screenshots
        takes the pictures of docs/screenshots anew
";

fn main() -> ExitCode {
    proc::stop_children_on_signal();
    let mut words = std::env::args().skip(1);
    let command = words.next().unwrap_or_default();
    let done = Args::parse(words).and_then(|args| match command.as_str() {
        "dev" => dev::run(&args),
        "test" => test::run(&args),
        "check" => check::run(&args),
        "dist" => dist::run(&args),
        "size" => size::run(&args),
        "screenshots" => screenshots::run(&args),
        "coverage" => coverage::run(&args),
        "" | "help" | "--help" | "-h" => {
            print!("{USAGE}");
            Ok(())
        }
        other => Err(format!("there is no command `{other}`; `cargo xtask help` lists them")),
    });
    match done {
        _ if proc::interrupted() => {
            eprintln!("\nStopped.");
            ExitCode::from(130)
        }
        Ok(()) => ExitCode::SUCCESS,
        Err(message) => {
            eprintln!("\nxtask: {message}");
            ExitCode::FAILURE
        }
    }
}
