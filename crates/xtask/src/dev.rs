//! `dev`: sets up what is missing, builds, serves app and sandbox, and builds again when a file changes.

use crate::args::Args;
use crate::build::{self, Profile};
use crate::config::Config;
use crate::proc::{Background, interrupted, step};
use crate::workspace::{files_below, lock, read, root, target, write};
use crate::{Outcome, dist, headers, tools};
use std::ffi::OsString;
use std::net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant, SystemTime};
use std::{fs, thread};

const LOOK_EVERY: Duration = Duration::from_millis(400);
const READY_WITHIN: Duration = Duration::from_secs(60);
/// What the app is made from, and what the sandbox is made from.
const OF_APP: &[&str] =
    &["src", "style", "public", "index.html", "Trunk.toml", "Cargo.toml", "Cargo.lock", "crates/api/src"];
const OF_SANDBOX: &[&str] = &["crates/sandbox", "crates/api/src", "Cargo.toml"];

/// The two ports of one running console.
#[derive(Clone, Copy)]
pub(crate) struct Ports {
    pub(crate) sandbox: u16,
    pub(crate) app: u16,
}

impl Ports {
    pub(crate) fn read(args: &Args, sandbox: u16, app: u16) -> Outcome<Self> {
        Ok(Self { sandbox: args.number("--port", sandbox)?, app: args.number("--app-port", app)? })
    }

    /// An error that names the first port in use.
    pub(crate) fn must_be_free(self) -> Outcome {
        if self.sandbox == self.app {
            return Err("--port and --app-port must differ".to_owned());
        }
        for (port, option) in [(self.sandbox, "--port"), (self.app, "--app-port")] {
            if TcpListener::bind((Ipv4Addr::LOCALHOST, port)).is_err() {
                return Err(format!(
                    "port {port} is in use: end what uses it, or choose another with {option} N"
                ));
            }
        }
        Ok(())
    }
}

/// Starts the sandbox with the built app, and waits until both ports answer.
pub(crate) fn serve(program: &Path, app: &Path, ports: Ports, users: Option<u32>) -> Outcome<Background> {
    let mut command = Command::new(program);
    command.arg("--app").arg(app);
    command.args(["--port", &ports.sandbox.to_string(), "--app-port", &ports.app.to_string()]);
    if let Some(users) = users {
        command.args(["--users", &users.to_string()]);
    }
    // It says how to sign in as well; `dev` does so once, and a test has no reader.
    let mut sandbox = Background::start(command.stdout(Stdio::null()))?;
    let begun = Instant::now();
    for port in [ports.sandbox, ports.app] {
        let address = SocketAddr::from((Ipv4Addr::LOCALHOST, port));
        while TcpStream::connect_timeout(&address, LOOK_EVERY).is_err() {
            sandbox.check()?;
            if interrupted() || begun.elapsed() > READY_WITHIN {
                return Err(format!("the sandbox does not answer at port {port}"));
            }
            thread::sleep(Duration::from_millis(50));
        }
    }
    Ok(sandbox)
}

pub(crate) fn run(args: &Args) -> Outcome {
    let ports = Ports::read(args, 4180, 4173)?;
    let users = args.text("--users").is_some().then(|| args.number("--users", 0)).transpose()?;
    let profile = if args.flag("--release") { Profile::Release } else { Profile::Dev };
    args.finish(false)?;
    ports.must_be_free()?;

    let path = tools::ensure()?;
    let mut dev = Dev { ports, users, profile, path, app: root().join("dist-dev") };
    if profile == Profile::Release {
        dev.app = root().join("dist-release");
    }
    let mut seen = (newest(OF_APP), newest(OF_SANDBOX));
    let program = step("Building the sandbox", build::sandbox)?;
    dev.build_app()?;
    let mut sandbox = Some(serve(&program, &dev.app, ports, users)?);
    dev.greet();

    while !interrupted() {
        thread::sleep(LOOK_EVERY);
        if let Some(running) = &mut sandbox {
            running.check()?;
        }
        let now = (newest(OF_APP), newest(OF_SANDBOX));
        // A failed build is on the screen already; what ran before runs on, until the next change.
        if now.0 != seen.0 && dev.build_app().is_ok() {
            println!("  reload the page to see it");
        }
        if now.1 != seen.1 && step("Building the sandbox", build::sandbox).is_ok() {
            drop(sandbox.take());
            sandbox = Some(serve(&program, &dev.app, ports, users)?);
            println!("  the sandbox has started anew, with its first data");
        }
        seen = now;
    }
    Ok(())
}

struct Dev {
    ports: Ports,
    users: Option<u32>,
    profile: Profile,
    path: OsString,
    app: PathBuf,
}

impl Dev {
    fn build_app(&self) -> Outcome {
        let config = Config::sandbox(self.ports.sandbox);
        if self.profile == Profile::Release {
            return dist::make(&config, &self.app).map(|_| ());
        }
        let _lock = lock("dist-dev")?;
        // The second run of a day has nothing to build.
        let (stamp, state) = (target().join("xtask").join("dev-built"), self.state());
        if self.app.join("index.html").is_file() && read(&stamp).is_ok_and(|built| built == state) {
            return headers::write_for_dev(&self.app, &config);
        }
        let _ = fs::remove_file(&stamp);
        step("Building the app", || build::app(&root(), &self.app, self.profile, &self.path))?;
        // The policy of a release, so that what it would refuse is seen at once.
        headers::write_for_dev(&self.app, &config)?;
        // Only if nothing has changed meanwhile: else the next run builds again.
        if self.state() == state { write(&stamp, state) } else { Ok(()) }
    }

    /// What a build follows from: the newest of its files, their number, the tools.
    fn state(&self) -> String {
        let files: usize = OF_APP.iter().map(|path| files_below(&root().join(path)).len()).sum();
        let compiler = build::compiler();
        let (app, own) = (newest(OF_APP), newest(&["crates/xtask/src"]));
        format!("{app:?} {own:?} {files}\n{}\n{compiler}", self.path.display())
    }

    fn greet(&self) {
        let Ports { sandbox, app } = self.ports;
        let users = self.users.unwrap_or(60);
        println!(
            "
  IAM console   http://localhost:{app}      tenant fjordbank, {users} users
                http://NAME.localhost:{app} any other tenant, made at its first use
  Sandbox       http://127.0.0.1:{sandbox}      request log, faults, invitations

  Sign in as    kari.nordmann   tenant admin: may do everything
                ola.viewer      may read; every change is refused
                nina.norole     has no role
  Password      password

  Saving a file builds again. Ctrl-C ends everything.
"
        );
    }
}

/// When the newest file among these was changed; a file that goes away counts by its folder.
fn newest(paths: &[&str]) -> Option<SystemTime> {
    fn of(path: &Path) -> Option<SystemTime> {
        let data = fs::metadata(path).ok()?;
        let own = data.modified().ok();
        if !data.is_dir() {
            return own;
        }
        let below = fs::read_dir(path).ok()?.flatten().filter_map(|entry| of(&entry.path())).max();
        own.max(below)
    }
    paths.iter().filter_map(|path| of(&root().join(path))).max()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_port_in_use_is_named_with_its_option() {
        let taken = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap();
        let port = taken.local_addr().unwrap().port();
        let ports = Ports { sandbox: port, app: port.wrapping_add(1).max(1024) };
        let message = ports.must_be_free().unwrap_err();
        assert!(message.contains(&port.to_string()) && message.contains("--port N"), "{message}");
        assert!(Ports { sandbox: 1, app: 1 }.must_be_free().is_err());
    }
}
