//! What each host must answer, tried with the very files that a release brings: a real nginx and Node.js, where they
//! are installed.

use std::io::{Read as _, Write as _};
use std::net::{TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use super::{PLACES, cloudfront_function, nginx, redirects};

/// Paths and what they get: the page, a file, or nothing.
const TABLE: [(&str, &str); 27] = [
    ("/", "page"),
    ("/users", "page"),
    ("/users/", "page"),
    ("/users/7", "page"),
    ("/users/kari.nordmann", "page"),
    ("/users/kari%2Enordmann", "page"),
    ("/users/50%25", "page"),
    ("/users/a%252Fb", "page"),
    ("/users/a%2Fb", "page"),
    ("/users/=%2E%2E/", "page"),
    ("/users/logo.png", "page"),
    ("/scopes/services.banking", "page"),
    ("/clients/https%3A%2F%2Fapp.example%2Fsaml/edit", "page"),
    ("/clients/a/secrets/b.c/rotate", "page"),
    ("/callback", "page"),
    ("/callback/", "page"),
    ("/signed-out", "page"),
    ("/a/app.js", "file"),
    ("/robots.txt", "file"),
    ("/config.json", "file"),
    ("/a/missing.js", "none"),
    ("/missing.png", "none"),
    ("/.env", "none"),
    ("/.git/config", "none"),
    ("/assets/x.js.map", "none"),
    ("/wp-login.php", "none"),
    ("/usersx/a.b", "none"),
];

#[test]
fn netlify_and_its_kin_answer_as_the_table_says() {
    let rules = redirects();
    let first = |path: &str| {
        let of = |line: &str| {
            let mut parts = line.split(' ').map(str::to_owned);
            Some((parts.next()?, parts.next()?, parts.next()?))
        };
        rules.lines().filter_map(of).find(|(rule, ..)| match rule.strip_suffix('*') {
            Some(start) => path.starts_with(start),
            None => rule == path,
        })
    };
    for (path, wanted) in TABLE.iter().filter(|(_, wanted)| *wanted != "file") {
        let (_, to, status) = first(path).unwrap();
        let got = if to == "/index.html" && status == "200" { "page" } else { "none" };
        assert_eq!(got, *wanted, "{path}");
    }
}

#[test]
fn the_function_for_cloudfront_answers_as_the_table_says() {
    let paths = serde_json::to_string(&TABLE.map(|(path, _)| path)).unwrap();
    let script = format!(
        "{}\nprocess.stdout.write(JSON.stringify({paths}.map((uri) => handler({{ request: {{ uri }} }}).uri)))",
        cloudfront_function()
    );
    let Ok(output) = Command::new("node").args(["-e", &script]).output() else { return };
    let uris: Vec<String> = serde_json::from_slice(&output.stdout).unwrap();
    for ((path, wanted), uri) in TABLE.iter().zip(uris) {
        assert_eq!(
            if uri == "/index.html" { "page" } else { uri.as_str() },
            if *wanted == "page" { "page" } else { path }
        );
    }
}

#[test]
fn nginx_answers_as_the_table_says() {
    let program = ["nginx", "/usr/sbin/nginx"].into_iter().find(|program| {
        Command::new(program).arg("-v").stderr(Stdio::null()).status().is_ok_and(|status| status.success())
    });
    let Some(program) = program else { return };
    let host = Nginx::start(program);
    for (path, wanted) in TABLE {
        let answer = host.get(path);
        let got = match (answer.contains(" 200 OK\r\n"), answer.contains("the app")) {
            (true, true) => "page",
            (true, false) => "file",
            _ if answer.contains(" 404 Not Found\r\n") => "none",
            _ => answer.as_str(),
        };
        assert_eq!(got, wanted, "{path}");
        assert!(answer.contains("X-Frame-Options: DENY"), "{path}: {answer}");
        let is_kept = answer.contains("immutable");
        assert_eq!(is_kept, path == "/a/app.js", "{path}: {answer}");
    }
    for path in ["/_headers", "/_redirects", "/headers/nginx.conf"] {
        assert!(host.get(path).contains(" 404 Not Found\r\n"), "{path}");
    }
}

/// A running nginx; ended when dropped.
struct Nginx {
    process: Child,
    port: u16,
    root: PathBuf,
}

impl Nginx {
    fn start(program: &str) -> Self {
        let root = std::env::temp_dir().join(format!("xtask-nginx-{}", std::process::id()));
        let put = |path: &str, text: &str| {
            let file = root.join(path);
            std::fs::create_dir_all(file.parent().unwrap()).unwrap();
            std::fs::write(file, text).unwrap();
        };
        for (path, text) in [
            ("site/index.html", "the app"),
            ("site/404.html", "not here"),
            ("site/robots.txt", "none"),
            ("site/config.json", "{}"),
            ("site/a/app.js", "let a"),
            ("site/_headers", "x"),
            ("site/.env", "SECRET=1"),
            ("site/headers/nginx.conf", "x"),
            ("iam-console/security.inc", "add_header X-Frame-Options \"DENY\" always;"),
        ] {
            put(path, text);
        }
        let port = TcpListener::bind(("127.0.0.1", 0)).unwrap().local_addr().unwrap().port();
        let at = |name: &str| root.join(name).display().to_string();
        let site = nginx()
            .replace("/var/log/nginx/iam-console.log", &at("access.log"))
            .replace("root /srv/iam-console;", &format!("root {};", at("site")))
            // The module may not be installed.
            .replace("brotli_static on;", "");
        put(
            "nginx.conf",
            &format!(
                "daemon off; master_process off; pid {}; error_log {};\nevents {{}}\nhttp {{\n\
                 client_body_temp_path {}; proxy_temp_path {}; fastcgi_temp_path {}; uwsgi_temp_path {}; scgi_temp_path {};\n\
                 log_format noquery '$uri';\nserver {{ listen 127.0.0.1:{port};\n{site}\n}} }}\n",
                at("pid"),
                at("error.log"),
                at("t1"),
                at("t2"),
                at("t3"),
                at("t4"),
                at("t5"),
            ),
        );
        let process = Command::new(program)
            .arg("-p")
            .arg(&root)
            .arg("-c")
            .arg(root.join("nginx.conf"))
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let nginx = Self { process, port, root };
        let is_there = (0..100).any(|_| {
            std::thread::sleep(Duration::from_millis(50));
            TcpStream::connect(("127.0.0.1", port)).is_ok()
        });
        assert!(is_there, "{}", log(&nginx.root));
        nginx
    }

    fn get(&self, path: &str) -> String {
        let mut stream = TcpStream::connect(("127.0.0.1", self.port)).unwrap();
        write!(stream, "GET {path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n").unwrap();
        let mut answer = String::new();
        stream.read_to_string(&mut answer).unwrap();
        answer
    }
}

impl Drop for Nginx {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
        let _ = std::fs::remove_dir_all(&self.root);
    }
}

fn log(root: &Path) -> String {
    std::fs::read_to_string(root.join("error.log")).unwrap_or_default()
}

#[test]
fn each_group_is_a_place() {
    let pages = include_str!("../../../../src/pages.rs");
    // On one line or several.
    let (_, groups) = pages.split_once("const GROUPS: &[Group] =").unwrap();
    let (groups, _) = groups.split_once("];").unwrap();
    let parts = groups.split(|c: char| c.is_whitespace() || "[,".contains(c));
    let named: Vec<&str> = parts.filter_map(|part| part.strip_suffix("::GROUP")).collect();
    assert_eq!(named, PLACES);
    let sandbox = include_str!("../../../sandbox/src/host.rs");
    let (_, others) = sandbox.split_once("const PLACES: [&str; ").unwrap();
    let (others, _) = others.split_once("];").unwrap();
    let others: Vec<&str> = others.split('"').skip(1).step_by(2).collect();
    assert_eq!(others, PLACES, "the sandbox's host has others");
}
