//! Command line of the sandbox.

use std::ffi::OsString;
use std::io::ErrorKind;
use std::process::ExitCode;

use sandbox::seed::{MOST_GROUPS, MOST_PEOPLE, MOST_ROWS, PASSWORD, SAMPLES};
use sandbox::{Options, Sandbox, World};

const HELP: &str = "\
A local stand-in for Aritma ID, the IAM API V1 and a CDN. It listens on 127.0.0.1 only.

  --port N                  provider, API and control (4180; 0 for any free port)
  --app DIR                 serve a built app as a static host would
  --app-port N              the app's port (4173), also where sign-in leads back to
  --users N                 people in the default tenant, up to 1000000 (60)
  --clients N               clients in the default tenant, up to 10000 (15)
  --groups N                groups in the default tenant, up to 1000 (13)
  --policies N              policies in the default tenant, up to 10000 (22)
  --access-token-seconds N  life of access tokens (3600)
  --issuer URL              the API half alone, trusting the tokens of this provider
  --api URL                 the provider half alone, in front of this API
  --print-config HOST:PORT  print the app's config.json for this host and stop
";

enum Command {
    Run(Options),
    PrintConfig(Options, String),
    Help,
}

fn read(arguments: impl IntoIterator<Item = OsString>) -> Result<Command, lexopt::Error> {
    use lexopt::prelude::*;
    let mut options = Options::default();
    let mut printed = None;
    let mut arguments = lexopt::Parser::from_args(arguments);
    while let Some(argument) = arguments.next()? {
        match argument {
            Long("port") => options.port = arguments.value()?.parse()?,
            Long("app") => options.app = Some(arguments.value()?.into()),
            Long("app-port") => options.app_port = arguments.value()?.parse()?,
            Long("users") => options.sizes.users = arguments.value()?.parse()?,
            Long("clients") => options.sizes.clients = arguments.value()?.parse()?,
            Long("groups") => options.sizes.groups = arguments.value()?.parse()?,
            Long("policies") => options.sizes.policies = arguments.value()?.parse()?,
            Long("access-token-seconds") => options.access_token_seconds = arguments.value()?.parse()?,
            Long("issuer") => options.issuer = Some(address(arguments.value()?.string()?)?),
            Long("api") => options.api = Some(address(arguments.value()?.string()?)?),
            Long("print-config") => printed = Some(arguments.value()?.string()?),
            Long("help") | Short('h') => return Ok(Command::Help),
            other => return Err(other.unexpected()),
        }
    }
    if options.sizes.users > MOST_PEOPLE {
        return Err(format!("--users is at most {MOST_PEOPLE}").into());
    }
    if options.sizes.clients > MOST_ROWS {
        return Err(format!("--clients is at most {MOST_ROWS}").into());
    }
    if options.sizes.groups > MOST_GROUPS {
        return Err(format!("--groups is at most {MOST_GROUPS}").into());
    }
    if options.sizes.policies > MOST_ROWS {
        return Err(format!("--policies is at most {MOST_ROWS}").into());
    }
    if options.issuer.is_some() && options.api.is_some() {
        return Err("--issuer and --api together leave nothing to serve".into());
    }
    if let Some(root) = options.app.as_ref().filter(|root| !root.join("index.html").is_file()) {
        return Err(format!("{} holds no index.html", root.display()).into());
    }
    Ok(match printed {
        Some(host) => Command::PrintConfig(options, host),
        None => Command::Run(options),
    })
}

fn address(text: String) -> Result<String, lexopt::Error> {
    if text.starts_with("http://") || text.starts_with("https://") {
        Ok(text)
    } else {
        Err(format!("{text} is not an http or https address").into())
    }
}

fn main() -> ExitCode {
    match read(std::env::args_os().skip(1)) {
        Ok(Command::Help) => {
            print!("{HELP}");
            ExitCode::SUCCESS
        }
        Ok(Command::PrintConfig(options, host)) => {
            let port = options.port;
            println!("{:#}", World::new(options, port).config(&host));
            ExitCode::SUCCESS
        }
        Ok(Command::Run(options)) => run(options),
        Err(error) => {
            eprintln!("sandbox: {error} (see --help)");
            ExitCode::from(2)
        }
    }
}

fn run(options: Options) -> ExitCode {
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build();
    let runtime = runtime.expect("the system gives threads");
    let code = runtime.block_on(async {
        let sandbox = match Sandbox::start(options).await {
            Ok(sandbox) => sandbox,
            Err(taken) => {
                let why = match taken.error.kind() {
                    ErrorKind::AddrInUse => "is in use by another program".to_owned(),
                    _ => format!("cannot be used: {}", taken.error),
                };
                eprintln!("sandbox: port {} {why}", taken.port);
                return ExitCode::FAILURE;
            }
        };
        // Listens before it says that it is ready: a Ctrl-C right after the greeting is an orderly end too.
        let stop = stop_asked_for();
        greet(&sandbox);
        tokio::select! {
            () = sandbox.wait() => {}
            () = stop => {}
        }
        ExitCode::SUCCESS
    });
    // A search or reset that is still running must not hold up the end.
    runtime.shutdown_background();
    code
}

fn greet(sandbox: &Sandbox) {
    let world = &sandbox.world;
    // Made now rather than at the first request: a million people take a moment.
    let tenant = world.default_tenant();
    println!("sandbox at {}/", world.origin);
    match &world.options.issuer {
        Some(issuer) => println!("  provider  {issuer} (not this one)"),
        None => println!("  provider  {}", tenant.issuer),
    }
    match &world.options.api {
        Some(api) => println!("  API       {api} (not this one)"),
        None => println!("  API       {}/core/iam", world.origin),
    }
    if let Some(address) = sandbox.app_address {
        println!("  app       http://localhost:{}", address.port());
    }
    let (clients, people) = (tenant.tables().clients.list().len(), tenant.people().count());
    println!("  people    {people} in {}, with {clients} clients", tenant.name);
    println!("sign in with the password {PASSWORD} as");
    for (name, what) in SAMPLES {
        println!("  {name:<14} {what}");
    }
}

/// Ctrl-C, or the request of another program to stop. Both are listened for from the call on, not only
/// from the first time that the future is asked.
fn stop_asked_for() -> impl Future<Output = ()> {
    #[cfg(unix)]
    let signals = {
        use tokio::signal::unix::{SignalKind, signal};
        [SignalKind::interrupt(), SignalKind::terminate()].map(signal)
    };
    async move {
        #[cfg(unix)]
        if let [Ok(mut interrupt), Ok(mut terminate)] = signals {
            tokio::select! {
                _ = interrupt.recv() => {}
                _ = terminate.recv() => {}
            }
            return;
        }
        let _ = tokio::signal::ctrl_c().await;
    }
}
