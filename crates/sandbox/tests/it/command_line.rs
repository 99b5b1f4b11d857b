//! The program itself: its arguments, its end, and where it listens.

use std::io::{BufRead as _, BufReader, Read as _};
use std::net::{TcpListener, TcpStream};
use std::process::{Child, Command, Output, Stdio};
use std::time::{Duration, Instant};

use serde_json::Value;

fn sandbox(arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_sandbox"));
    command.args(arguments).stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped());
    command
}

fn output(arguments: &[&str]) -> Output {
    sandbox(arguments).output().expect("the program runs")
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}

/// A started program; killed when dropped, so that a failed test leaves none behind.
struct Started(Child);

impl Drop for Started {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

/// Starts the program and reads what it says; gives its port.
fn start(arguments: &[&str]) -> (Started, String, u16) {
    let mut child = Started(sandbox(arguments).spawn().expect("the program runs"));
    let mut lines = BufReader::new(child.0.stdout.take().expect("a pipe"));
    let mut said = String::new();
    while !said.contains("nina.norole") {
        assert!(lines.read_line(&mut said).expect("text") > 0, "it ended: {said}");
    }
    let port = said.split("127.0.0.1:").nth(1).and_then(|rest| rest.split('/').next());
    let port = port.expect("an address").parse().expect("a port");
    (child, said, port)
}

#[test]
fn it_says_where_it_is_and_who_can_sign_in() {
    let (_child, said, port) = start(&["--port", "0", "--users", "500"]);
    for part in [
        &format!("http://127.0.0.1:{port}/id/fjordbank"),
        &format!("http://127.0.0.1:{port}/core/iam"),
        "500 in fjordbank",
        "kari.nordmann",
        "ola.viewer",
        "password",
    ] {
        assert!(said.contains(part), "{part}: {said}");
    }
}

#[test]
fn a_port_in_use_is_one_clear_line() {
    let taken = TcpListener::bind("127.0.0.1:0").expect("a port");
    let port = taken.local_addr().expect("an address").port().to_string();
    let done = output(&["--port", &port]);
    assert_eq!(done.status.code(), Some(1));
    assert_eq!(text(&done.stderr), format!("sandbox: port {port} is in use by another program\n"));
    assert_eq!(text(&done.stdout), "");
}

#[test]
fn slips_are_named() {
    for (arguments, part) in [
        (&["--nonsense"] as &[_], "--nonsense"),
        (&["--users", "1000001"], "at most 1000000"),
        (&["--clients", "10001"], "at most 10000"),
        (&["--groups", "1001"], "at most 1000"),
        (&["--policies", "10001"], "at most 10000"),
        (&["--port", "x"], "x"),
        (&["--issuer", "id.example"], "not an http or https address"),
        (&["--issuer", "http://a.example", "--api", "http://b.example"], "nothing to serve"),
        (&["--app", "/nowhere"], "index.html"),
    ] {
        let done = output(arguments);
        assert_eq!(done.status.code(), Some(2), "{arguments:?}");
        assert!(text(&done.stderr).contains(part), "{}", text(&done.stderr));
    }
    assert!(text(&output(&["--help"]).stdout).contains("--print-config"));
}

#[test]
fn it_prints_the_configuration_and_stops() {
    let done = output(&["--print-config", "localhost:4173"]);
    let config: Value = serde_json::from_slice(&done.stdout).expect("JSON");
    assert_eq!(config["issuer"], "http://127.0.0.1:4180/id/fjordbank");
    assert_eq!(config["redirectUri"], "http://localhost:4173/callback");
    let done = output(&["--print-config", "t.localhost:1", "--port", "9", "--api", "https://a.example/iam"]);
    let config: Value = serde_json::from_slice(&done.stdout).expect("JSON");
    assert_eq!(config["issuer"], "http://127.0.0.1:9/id/t");
    assert_eq!(config["apiBase"], "https://a.example/iam");
}

#[cfg(unix)]
#[test]
fn ctrl_c_ends_it_at_once_even_in_the_middle_of_a_request() {
    let (mut child, _, port) = start(&["--port", "0"]);
    let _idle = TcpStream::connect(("127.0.0.1", port)).expect("a connection");
    let asked = Instant::now();
    let id = child.0.id().to_string();
    assert!(Command::new("kill").args(["-INT", &id]).status().expect("kill runs").success());
    let status = loop {
        if let Some(status) = child.0.try_wait().expect("a status") {
            break status;
        }
        assert!(asked.elapsed() < Duration::from_secs(3), "it does not end");
        std::thread::sleep(Duration::from_millis(10));
    };
    assert_eq!(status.code(), Some(0));
    let mut said = String::new();
    child.0.stderr.take().expect("a pipe").read_to_string(&mut said).expect("text");
    assert_eq!(said, "");
}

#[cfg(target_os = "linux")]
#[test]
fn it_listens_on_loopback_only() {
    let dist = crate::host::dist();
    let root = dist.0.to_str().expect("text");
    let (child, said, port) = start(&["--port", "0", "--app", root, "--app-port", "0"]);
    let app = said.split("app       http://localhost:").nth(1).and_then(|rest| rest.lines().next());
    let ports = [port, app.expect("an address").parse().expect("a port")];
    // Each line: number, local address in hexadecimal, remote address, state; 0A is listening.
    let sockets = ["tcp", "tcp6"].map(|table| {
        std::fs::read_to_string(format!("/proc/{}/net/{table}", child.0.id())).unwrap_or_default()
    });
    let listening = sockets.iter().flat_map(|table| table.lines()).filter_map(|line| {
        let mut words = line.split_whitespace().skip(1);
        let (local, state) = (words.next()?, words.nth(1)?);
        let (address, port) = local.split_once(':')?;
        let port = u16::from_str_radix(port, 16).ok()?;
        (state == "0A" && ports.contains(&port)).then(|| (address.to_owned(), port))
    });
    let mut listening: Vec<_> = listening.collect();
    listening.sort();
    let mut wanted: Vec<_> = ports.map(|port| ("0100007F".to_owned(), port)).into();
    wanted.sort();
    assert_eq!(listening, wanted);
}
