//! `screenshots`: the pictures that the README shows, taken anew from the release build.

use crate::args::Args;
use crate::dev::{Ports, serve};
use crate::proc::{run as run_program, step};
use crate::test::PORTS;
use crate::workspace::root;
use crate::{Outcome, browser, build, dist};

pub(crate) fn run(args: &Args) -> Outcome {
    let ports = Ports::read(args, PORTS.0, PORTS.1)?;
    args.finish(false)?;
    ports.must_be_free()?;
    let chromium = browser::chromium()?;
    browser::node_packages()?;
    let program = step("Building the sandbox", build::sandbox)?;
    let (out, _) = dist::for_sandbox(ports.sandbox)?;
    let _sandbox = serve(&program, &out, ports, None)?;
    step("Taking the pictures of docs/screenshots", || {
        run_program(
            browser::node("@playwright/test/cli.js")
                .args(["test", "screenshots.ts"])
                .env("SCREENSHOTS", root().join("docs").join("screenshots"))
                .env("CHROMIUM", chromium)
                .env("APP_PORT", ports.app.to_string())
                .env("SANDBOX_PORT", ports.sandbox.to_string()),
        )
    })
}
