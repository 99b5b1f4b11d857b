//! The clients that a tenant begins with, and as many more as wanted.

use api::Foreign;
use api::clients::{Client, Purpose};

use crate::clock::end_of_day_in;
use crate::store::tables::Secrets;

/// How many are written down here.
pub const CLIENTS: usize = 15;

/// A client as it is written down.
struct Sample {
    id: &'static str,
    name: &'static str,
    description: &'static str,
    grants: &'static [&'static str],
    redirects: &'static [&'static str],
    scopes: &'static [&'static str],
    /// What each secret is for, and in how many days it ends. They come in the order in which they were made.
    secrets: &'static [(&'static str, Option<i64>)],
}

const SERVICE: &[&str] = Purpose::Service.grant_types();
const WEB: &[&str] = Purpose::Web.grant_types();
const APP: &[&str] = Purpose::App.grant_types();
/// What a client that signs people in asks for.
const SIGN_IN: &[&str] = &["openid", "profile", "email"];

const fn service(
    id: &'static str,
    name: &'static str,
    description: &'static str,
    scopes: &'static [&'static str],
    secrets: &'static [(&'static str, Option<i64>)],
) -> Sample {
    Sample { id, name, description, grants: SERVICE, redirects: &[], scopes, secrets }
}

const fn app(
    id: &'static str,
    name: &'static str,
    description: &'static str,
    redirects: &'static [&'static str],
) -> Sample {
    Sample { id, name, description, grants: APP, redirects, scopes: SIGN_IN, secrets: &[] }
}

const SAMPLES: [Sample; CLIENTS] = [
    service(
        "f3a1c0d2-ledger",
        "ledger-sync",
        "Books payments into the ledger",
        &["services.banking"],
        &[("Old import job", Some(-268)), ("Production", Some(6)), ("Staging", Some(200))],
    ),
    app(
        "payments-portal",
        "payments-portal",
        "Where customers approve payments",
        &["https://pay.fjordbank.example/callback", "http://localhost:5173/callback"],
    ),
    // Addresses that would be refused today, and some that differ by next to nothing.
    Sample {
        id: "https://app.fjordbank.example/saml",
        name: "fjordbank-web",
        description: "Internet bank, server part",
        grants: &["authorization_code", "delegation"],
        redirects: &[
            "https://app.fjordbank.example/callback",
            "https://app.fjordbank.example/callback/",
            "https://*.fjordbank.example/cb",
            "http://127.0.0.1:5173/callback",
        ],
        scopes: &["openid", "profile", "legacy.reports"],
        secrets: &[("Production", Some(41))],
    },
    service(
        "9be20077-treasury",
        "treasury-batch",
        "Nightly sweep of accounts",
        &["services.banking", "banking.ais.read"],
        &[("Batch server", Some(-22))],
    ),
    service(
        "51c7aa10-iam",
        "iam-automation",
        "Joiners and leavers from HR",
        &["services.iam"],
        &[("HR integration", None)],
    ),
    app(
        "mobile-bank",
        "mobile-bank",
        "iOS and Android",
        &["com.fjordbank.mobile:/cb", "com.fjordbank.mobile:/signed-out", "http://127.0.0.1/cb"],
    ),
    service(
        "7d11e6b3-stmt",
        "statement-export",
        "Monthly statements for accounting",
        &["services.files"],
        &[],
    ),
    service("2ac45f91-erp", "erp-connector", "", &["services.banking"], &[("ERP", Some(120))]),
    service(
        "billing.export",
        "billing-export",
        "Invoices to the billing system",
        &["services.reports"],
        &[("", Some(29)), ("Produksjon – ærlig øvelse", Some(31))],
    ),
    Sample {
        id: "a/b",
        name: "reports",
        description: "Board reports, an id with a slash",
        grants: WEB,
        redirects: &["https://reports.fjordbank.example/signin-oidc"],
        scopes: &["openid", "services.reports"],
        secrets: &[("Web server", Some(90))],
    },
    service("50%", "discount-engine", "An id with a per cent sign", &["api"], &[("Engine", Some(365))]),
    app("d01c77aa-portal", "بوابة المدفوعات", "بوابة العملاء", &["https://portal.fjordbank.example/callback"]),
    service("6e5f0b21-archive", "archive-sweeper", ENDLESS, &["services.files"], &[("Sweeper", None)]),
    // Grant types and a scope that nobody knows any more.
    Sample {
        id: "legacy.broker",
        name: "legacy-broker",
        description: "Bought with Nordlys Invest; nobody knows",
        grants: &["client_credentials", "urn:ietf:params:oauth:grant-type:device_code", "winauth"],
        redirects: &["http://broker.nordlysinvest.example/cb#done"],
        scopes: &["services.banking", "legacy.everything"],
        secrets: &[("before the merger", Some(-900))],
    },
    service(
        "0c93f4d8-stmt",
        "statement-export",
        "Another one of the same name, for the auditors",
        &["services.files"],
        &[("Auditors", Some(60))],
    ),
];

/// Takes the place of an endless description when the tenant is made: a constant cannot repeat a text.
const ENDLESS: &str = "Moves what is older than ten years into the archive, and tells at length how. ";

/// The clients with their secrets, without an end.
pub fn clients() -> impl Iterator<Item = (Client, Option<Secrets>)> {
    SAMPLES.iter().map(Sample::client).chain((CLIENTS..).map(made))
}

impl Sample {
    fn client(&self) -> (Client, Option<Secrets>) {
        let texts = |all: &[&str]| Some(all.iter().copied().map(Foreign::from).collect());
        let description =
            if self.description == ENDLESS { ENDLESS.repeat(40) } else { self.description.into() };
        let client = Client {
            client_id: self.id.into(),
            name: self.name.into(),
            description: description.into(),
            allowed_grant_types: texts(self.grants),
            redirect_uris: texts(self.redirects),
            allowed_scopes: texts(self.scopes),
        };
        let mut secrets = Secrets::default();
        for (description, days) in self.secrets {
            secrets.add(value(), (*description).into(), days.map(end_of_day_in));
            // Ids with gaps, as where secrets came and went.
            secrets.skip(1);
        }
        (client, (!self.secrets.is_empty()).then_some(secrets))
    }
}

/// A value that nobody knows.
fn value() -> String {
    api::clients::secrets::generate(|bytes| {
        let filled = ring::rand::SecureRandom::fill(&ring::rand::SystemRandom::new(), bytes);
        filled.expect("the system's random source works");
    })
}

/// The client with this number, made up.
fn made(number: usize) -> (Client, Option<Secrets>) {
    let purpose = Purpose::ALL[number % Purpose::ALL.len()];
    let (id, name) = (format!("app-{number:05}"), format!("app {number}"));
    let host = format!("https://app-{number}.fjordbank.example/callback");
    let redirects = if purpose.has_redirects() { vec![host.into()] } else { Vec::new() };
    let scopes = if purpose.has_redirects() { SIGN_IN } else { &["services.banking"] };
    let client = Client {
        client_id: id.into(),
        name: name.into(),
        description: format!("Made up, number {number}").into(),
        allowed_grant_types: Some(purpose.grant_types().iter().copied().map(Foreign::from).collect()),
        redirect_uris: Some(redirects),
        allowed_scopes: Some(scopes.iter().copied().map(Foreign::from).collect()),
    };
    (client, None)
}
