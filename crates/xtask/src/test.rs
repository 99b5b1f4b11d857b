//! `test`: sets up the rest and runs every suite, or those that are named. A suite that fails does not keep
//! the others from running; the summary at the end says how each went and how long it took.

use crate::args::Args;
use crate::dev::{Ports, serve};
use crate::proc::{interrupted, run as run_program, run_watched, step};
use crate::workspace::{e2e, read};
use crate::{Outcome, browser, build, check, dist, size, tools};
use std::process::Command;
use std::time::{Duration, Instant};

/// Other ports than those of `dev`, so that both can run.
pub(crate) const PORTS: (u16, u16) = (4280, 4273);

/// One part of the tests, runnable alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Suite {
    Check,
    Api,
    App,
    Rules,
    Xtask,
    Sandbox,
    Size,
    El,
    Browser,
}

const ALL: [(&str, Suite); 9] = [
    ("check", Suite::Check),
    ("api", Suite::Api),
    ("app", Suite::App),
    ("rules", Suite::Rules),
    ("xtask", Suite::Xtask),
    ("sandbox", Suite::Sandbox),
    ("size", Suite::Size),
    ("el", Suite::El),
    ("browser", Suite::Browser),
];

/// How many checks of a suite passed and failed, and what was said of those that failed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Tally {
    passed: u32,
    failed: u32,
    /// The lines that name each failure, as the suite printed them.
    why: Vec<String>,
    in_failures: bool,
}

/// What a summary repeats of a suite's failures. CI keeps the last hundred lines or so.
const LINES_OF_FAILURES: usize = 60;

pub(crate) fn run(args: &Args) -> Outcome {
    let ports = Ports::read(args, PORTS.0, PORTS.1)?;
    args.finish(true)?;
    let named: Vec<Suite> = args.words().iter().map(|word| by_name(word)).collect::<Outcome<_>>()?;
    let chosen = |suite: &Suite| named.is_empty() || named.contains(suite);
    let suites: Vec<Suite> = ALL.iter().map(|(_, suite)| *suite).filter(chosen).collect();
    let any_of = |these: &[Suite]| these.iter().any(|suite| suites.contains(suite));
    // What cannot be installed is said before minutes of tests, not after them.
    if any_of(&[Suite::Browser]) {
        ports.must_be_free()?;
    }
    if any_of(&[Suite::El, Suite::Browser]) {
        browser::chromium()?;
    }
    if any_of(&[Suite::Size, Suite::El, Suite::Browser]) {
        browser::node_packages()?;
    }
    let mut report = Report::default();
    for suite in suites {
        report.run(suite, || match suite {
            Suite::Browser => in_browser(ports, args.rest()),
            Suite::El => in_el(),
            Suite::Size => size::ratchet(ports.sandbox).map(|()| Tally { passed: 1, ..Tally::default() }),
            native => native.run_native(),
        });
    }
    report.finish()
}

fn by_name(word: &str) -> Outcome<Suite> {
    let known = ALL.iter().find(|(name, _)| *name == word).map(|(_, suite)| *suite);
    known.ok_or_else(|| {
        let names: Vec<_> = ALL.iter().map(|(name, _)| *name).collect();
        format!("there is no suite `{word}`; there are {}", names.join(", "))
    })
}

impl Suite {
    fn name(self) -> &'static str {
        ALL.iter().find(|(_, suite)| *suite == self).map_or("", |(name, _)| name)
    }

    /// Runs a suite that needs no browser and no release build.
    pub(crate) fn run_native(self) -> Outcome<Tally> {
        let words: &[&str] = match self {
            Self::Check => return lints(),
            Self::Api => &["--package", "iam-api"],
            Self::App => &["--package", "iam-console", "--bins"],
            Self::Rules => &["--package", "iam-console", "--test", "repo_rules"],
            Self::Xtask => &["--package", "xtask"],
            // Its own profile: it seeds a million users, and the browser tests run the same build.
            Self::Sandbox => &["--package", "sandbox", "--profile", "sandbox"],
            Self::Size | Self::El | Self::Browser => &[],
        };
        cargo_test(words)
    }
}

fn lints() -> Outcome<Tally> {
    let mut tally = Tally::default();
    tally.add_lints(&mut check::lints()?);
    if let Some(mut specs) = check::Specs::changed()? {
        let before = tally.failed;
        tally.add_lints(&mut specs.lints);
        if tally.failed == before {
            specs.note()?;
        }
    }
    Ok(tally)
}

fn cargo_test(words: &[&str]) -> Outcome<Tally> {
    let mut tally = Tally::default();
    let mut command = check::cargo(&["test", "--no-fail-fast"]);
    let done = run_watched(command.args(words), |line| tally.add_cargo(line));
    tally.settle(done)
}

/// The tests of `el`, compiled to WebAssembly, in Chromium (tests/e2e/el.mjs).
fn in_el() -> Outcome<Tally> {
    let (chromium, runner) = (browser::chromium()?, tools::test_runner()?);
    let files = step("Building the tests of el", build::tests_of_el)?;
    let mut tally = Tally::default();
    let mut command = Command::new("node");
    command.arg("el.mjs").arg(runner).args(files).env("CHROMIUM", chromium).current_dir(e2e());
    let done = run_watched(&mut command, |line| tally.add_cargo(line));
    tally.settle(done)
}

const FLOWS: &str = "test-results/flows";

/// The flows, in Chromium, on the sealed release build, against the sandbox.
fn in_browser(ports: Ports, more: &[String]) -> Outcome<Tally> {
    let chromium = browser::chromium()?;
    step("Checking the types of the browser tests", || run_program(&mut check::tsc()))?;
    let program = step("Building the sandbox", build::sandbox)?;
    let (out, _) = dist::for_sandbox(ports.sandbox)?;
    let _sandbox = serve(&program, &out, ports, None)?;
    let mut tally = Tally { passed: 1, ..Tally::default() };
    let mut play = |results: &str, words: &[&str]| {
        let mut command = browser::node("@playwright/test/cli.js");
        command
            .args(["test", "--output", results])
            .args(words)
            .args(more)
            .env("CHROMIUM", &chromium)
            .env("APP_PORT", ports.app.to_string())
            .env("SANDBOX_PORT", ports.sandbox.to_string())
            .current_dir(e2e());
        let done = run_watched(&mut command, |line| tally.add_playwright(line));
        // Written by tests/e2e/failures.ts.
        if done.is_err()
            && let Ok(why) = read(&e2e().join(results).join("failures.txt"))
        {
            tally.why.extend(why.lines().map(ToOwned::to_owned));
        }
        done
    };
    if !more.is_empty() {
        let done = play(FLOWS, &[]);
        return tally.settle(done);
    }
    // What takes times has the machine to itself.
    let alone = play("test-results/alone", &["--grep", "@alone", "--workers", "1"]);
    let done = play(FLOWS, &["--grep-invert", "@alone"]).and(alone);
    tally.settle(done)
}

impl Tally {
    fn add_lints(&mut self, lints: &mut [check::Lint]) {
        for (name, command) in lints {
            match step(name, || run_program(command)) {
                Ok(()) => self.passed += 1,
                Err(why) => {
                    self.failed += 1;
                    self.why.push(format!("{name}: {why}"));
                }
            }
        }
    }

    /// "test result: ok. 12 passed; 0 failed; 1 ignored; …", and before it what "failures:" tells.
    fn add_cargo(&mut self, line: &str) {
        if line == "failures:" {
            self.in_failures = true;
        } else if self.in_failures && !line.starts_with("test result: ") {
            self.why.push(line.to_owned());
        }
        let Some((_, counts)) = line.strip_prefix("test result: ").and_then(|rest| rest.split_once(". "))
        else {
            return;
        };
        self.in_failures = false;
        for count in counts.split("; ") {
            self.add(count);
        }
    }

    /// "  12 passed (3.4s)", "  1 failed"
    fn add_playwright(&mut self, line: &str) {
        self.add(line.trim());
    }

    fn add(&mut self, count: &str) {
        let mut words = count.split_whitespace();
        let (number, what) = (words.next().and_then(|word| word.parse::<u32>().ok()), words.next());
        match (number, what) {
            (Some(number), Some("passed")) => self.passed += number,
            (Some(number), Some("failed" | "interrupted" | "flaky")) => self.failed += number,
            _ => {}
        }
    }

    /// A suite that failed without a failed test (it did not compile, say) has failed all the same.
    fn settle(mut self, done: Outcome) -> Outcome<Self> {
        if done.is_err() && self.failed == 0 {
            self.failed = 1;
        }
        if interrupted() { Err("stopped".to_owned()) } else { Ok(self) }
    }
}

/// How the suites went.
#[derive(Default)]
pub(crate) struct Report {
    lines: Vec<(Suite, Tally, Duration, Option<String>)>,
}

impl Report {
    pub(crate) fn run(&mut self, suite: Suite, work: impl FnOnce() -> Outcome<Tally>) {
        if interrupted() {
            return;
        }
        println!("\n■ {}", suite.name());
        let begun = Instant::now();
        let (tally, why) = match work() {
            Ok(tally) => (tally, None),
            Err(why) => (Tally { failed: 1, ..Tally::default() }, Some(why)),
        };
        if let Some(why) = &why {
            eprintln!("  {why}");
        }
        self.lines.push((suite, tally, begun.elapsed(), why));
    }

    /// Prints the summary, the sum as its last line.
    pub(crate) fn finish(self) -> Outcome {
        if interrupted() {
            return Err("stopped".to_owned());
        }
        for (suite, tally, ..) in self.lines.iter().filter(|(_, tally, ..)| !tally.why.is_empty()) {
            println!("\n■ What failed in {}", suite.name());
            for line in tally.why.iter().take(LINES_OF_FAILURES) {
                println!("  {line}");
            }
        }
        println!();
        let mut sum = Tally::default();
        for (suite, tally, time, why) in &self.lines {
            sum.passed += tally.passed;
            sum.failed += tally.failed;
            let state = if tally.failed == 0 { "ok" } else { "FAILED" };
            let seconds = time.as_secs_f32();
            let line = format!(
                "{:<8} {:>6}  {:>4} passed  {:>3} failed  {seconds:>6.1} s",
                suite.name(),
                state,
                tally.passed,
                tally.failed
            );
            println!("{line}  {}", why.as_deref().and_then(|why| why.lines().next()).unwrap_or_default());
        }
        println!("{} passed, {} failed", sum.passed, sum.failed);
        if sum.failed == 0 { Ok(()) } else { Err("not all of it passed".to_owned()) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_kinds_of_summary_are_counted() {
        let mut tally = Tally::default();
        tally.add_cargo("test result: FAILED. 12 passed; 2 failed; 1 ignored; 0 measured; 3 filtered out; finished in 0.1s");
        tally.add_cargo("running 12 tests");
        tally.add_playwright("  31 passed (1.2m)");
        tally.add_playwright("  1 flaky");
        tally.add_playwright("  [chromium] › users.spec.ts:3:1 › 4 passed by");
        assert_eq!(tally, Tally { passed: 43, failed: 3, ..Tally::default() });
    }

    #[test]
    fn what_cargo_says_of_failures_is_kept_and_nothing_else() {
        let mut tally = Tally::default();
        let lines = [
            "test a ... ok",
            "failures:",
            "---- b stdout ----",
            "assertion failed",
            "test result: FAILED. 1 passed; 1 failed; 0 ignored",
            "test c ... ok",
        ];
        for line in lines {
            tally.add_cargo(line);
        }
        assert_eq!(tally.why, ["---- b stdout ----", "assertion failed"]);
    }

    #[test]
    fn a_suite_that_did_not_compile_has_failed() {
        assert_eq!(
            Tally::default().settle(Err("no".to_owned())),
            Ok(Tally { failed: 1, ..Tally::default() })
        );
    }

    #[test]
    fn a_suite_is_found_by_name_or_the_names_are_told() {
        assert_eq!(by_name("rules"), Ok(Suite::Rules));
        assert!(by_name("rule").unwrap_err().contains("browser"));
    }
}
