//! Running programs: a step with its name and time, output passed through, and no child left behind when
//! the command is stopped by Ctrl-C or a signal.

use crate::Outcome;
use std::io::{BufRead, BufReader};
use std::process::{Child, Command, ExitStatus, Stdio};
use std::sync::Mutex;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread::sleep;
use std::time::{Duration, Instant};

static INTERRUPTED: AtomicBool = AtomicBool::new(false);
static RUNNING: Mutex<Vec<u32>> = Mutex::new(Vec::new());
const PATIENCE: Duration = Duration::from_secs(5);

/// Whether Ctrl-C or a signal asked the command to end.
pub(crate) fn interrupted() -> bool {
    INTERRUPTED.load(Ordering::SeqCst)
}

/// From now on Ctrl-C, SIGTERM and SIGHUP end the children first; what waits for them then returns an error.
pub(crate) fn stop_children_on_signal() {
    let handler = || {
        INTERRUPTED.store(true, Ordering::SeqCst);
        ask_all_to_end();
        let asked = Instant::now();
        while asked.elapsed() < PATIENCE {
            sleep(Duration::from_millis(100));
        }
        std::process::exit(130);
    };
    // A second handler cannot be set; there is only this one.
    let _ = ctrlc::set_handler(handler);
}

fn ask_all_to_end() {
    let running = RUNNING.lock().map(|pids| pids.clone()).unwrap_or_default();
    for pid in running {
        ask_to_end(pid);
    }
}

/// The standard library can only kill; a program that is asked instead cleans up (npm, Playwright's browsers).
fn ask_to_end(pid: u32) {
    let pid = pid.to_string();
    let mut command = if cfg!(windows) { Command::new("taskkill") } else { Command::new("kill") };
    command.args(if cfg!(windows) { vec!["/T", "/F", "/PID", &pid] } else { vec!["-TERM", &pid] });
    let _ = command.stdout(Stdio::null()).stderr(Stdio::null()).status();
}

fn start(command: &mut Command) -> Outcome<Child> {
    if interrupted() {
        return Err("stopped".to_owned());
    }
    let child = command.spawn().map_err(|error| format!("cannot start `{}`: {error}", name_of(command)))?;
    if let Ok(mut running) = RUNNING.lock() {
        running.push(child.id());
    }
    Ok(child)
}

fn wait(child: &mut Child, name: &str) -> Outcome<ExitStatus> {
    let status = child.wait().map_err(|error| format!("`{name}`: {error}"));
    forget(child);
    if interrupted() { Err("stopped".to_owned()) } else { status }
}

fn forget(child: &Child) {
    if let Ok(mut running) = RUNNING.lock() {
        running.retain(|pid| *pid != child.id());
    }
}

/// The command as a person would type it, shortened.
fn name_of(command: &Command) -> String {
    let program = std::path::Path::new(command.get_program());
    let name = program.file_stem().unwrap_or(program.as_os_str()).to_string_lossy().into_owned();
    let first: Vec<_> = command.get_args().take(3).map(std::ffi::OsStr::to_string_lossy).collect();
    format!("{name} {}", first.join(" ")).trim().to_owned()
}

/// Says what is being done, does it, and says how long it took.
pub(crate) fn step<T>(what: &str, work: impl FnOnce() -> Outcome<T>) -> Outcome<T> {
    println!("▸ {what}");
    let begun = Instant::now();
    let done = work();
    let seconds = begun.elapsed().as_secs_f32();
    match &done {
        Ok(_) => println!("  done in {seconds:.1} s"),
        Err(_) if interrupted() => {}
        Err(_) => println!("  failed after {seconds:.1} s"),
    }
    done
}

/// Runs a program to its end with its output passed through; anything but success is an error.
pub(crate) fn run(command: &mut Command) -> Outcome {
    let name = name_of(command);
    let mut child = start(command.stdin(Stdio::null()))?;
    let status = wait(&mut child, &name)?;
    if status.success() { Ok(()) } else { Err(format!("`{name}` failed ({status})")) }
}

/// Like [`run`], and hands each line of standard output to `see` as well.
pub(crate) fn run_watched(command: &mut Command, mut see: impl FnMut(&str)) -> Outcome {
    run_quietly(command, |line| {
        println!("{line}");
        see(line);
    })
}

/// Like [`run`], but each line of standard output goes to `see` alone.
pub(crate) fn run_quietly(command: &mut Command, mut see: impl FnMut(&str)) -> Outcome {
    let name = name_of(command);
    let mut child = start(command.stdin(Stdio::null()).stdout(Stdio::piped()))?;
    if let Some(output) = child.stdout.take() {
        for line in BufReader::new(output).lines().map_while(Result::ok) {
            see(&line);
        }
    }
    let status = wait(&mut child, &name)?;
    if status.success() { Ok(()) } else { Err(format!("`{name}` failed ({status})")) }
}

/// Runs a program quietly and gives its standard output, or nothing when it cannot run or fails.
pub(crate) fn output_of(command: &mut Command) -> Option<String> {
    let output = command.stdin(Stdio::null()).stderr(Stdio::null()).output().ok()?;
    output.status.success().then(|| String::from_utf8_lossy(&output.stdout).into_owned())
}

/// A program that runs beside this one until it is dropped.
pub(crate) struct Background {
    child: Child,
    name: String,
}

impl Background {
    pub(crate) fn start(command: &mut Command) -> Outcome<Self> {
        let name = name_of(command);
        let child = start(command.stdin(Stdio::null()))?;
        Ok(Self { child, name })
    }

    /// An error as soon as the program has ended by itself.
    pub(crate) fn check(&mut self) -> Outcome {
        match self.child.try_wait() {
            Ok(None) => Ok(()),
            Ok(Some(status)) => Err(format!("`{}` ended by itself ({status})", self.name)),
            Err(error) => Err(format!("`{}`: {error}", self.name)),
        }
    }
}

impl Drop for Background {
    fn drop(&mut self) {
        ask_to_end(self.child.id());
        let asked = Instant::now();
        while asked.elapsed() < PATIENCE && matches!(self.child.try_wait(), Ok(None)) {
            sleep(Duration::from_millis(20));
        }
        let _ = self.child.kill();
        let _ = self.child.wait();
        forget(&self.child);
    }
}
