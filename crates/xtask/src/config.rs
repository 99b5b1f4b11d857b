//! The operator's config.json, as far as the host has to know it: whom the page may talk to. The app itself
//! reads the file at start; here a mistake is found before a deploy instead of after it.

use crate::{Outcome, workspace};
use serde_json::Value;
use std::path::Path;

/// What the header files are made from.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Config {
    /// Origins that the page calls: the provider's and the API's.
    pub(crate) origins: Vec<String>,
}

const EXPECTED: &str = "a config.json with the fields
  issuer       the provider's issuer address, such as https://id.example.com/my-tenant
  clientId     the client registered there
  redirectUri  this console's address + /callback, such as https://iam.example.com/callback
  apiBase      the IAM API's address, such as https://api.example.com/core/iam
  scopes       a list of scopes, such as [\"openid\", \"profile\", \"offline_access\", \"services.iam\"]
(docs/deploy.md has ready ones; the headers allow the page to call the issuer and the API, and nobody else)";

impl Config {
    /// Reads and checks the file.
    pub(crate) fn read(path: Option<&str>) -> Outcome<Self> {
        let path = path.ok_or_else(|| format!("dist needs --config FILE: {EXPECTED}"))?;
        let text = workspace::read(Path::new(path))?;
        Self::parse(&text).map_err(|problem| format!("{path}: {problem}; expected is {EXPECTED}"))
    }

    /// The configuration that the sandbox serves to each tenant.
    pub(crate) fn sandbox(port: u16) -> Self {
        Self { origins: vec![format!("http://127.0.0.1:{port}")] }
    }

    fn parse(text: &str) -> Outcome<Self> {
        let config: Value = serde_json::from_str(text).map_err(|error| format!("not JSON: {error}"))?;
        let field = |name: &str| {
            config[name]
                .as_str()
                .filter(|text| !text.is_empty())
                .ok_or_else(|| format!("`{name}` is missing"))
        };
        field("clientId")?;
        let mut origins = Vec::new();
        for name in ["issuer", "apiBase"] {
            let origin = origin_of(field(name)?).map_err(|why| format!("`{name}` {why}"))?;
            if !origins.contains(&origin) {
                origins.push(origin);
            }
        }
        origin_of(field("redirectUri")?).map_err(|why| format!("`redirectUri` {why}"))?;
        let scopes = config["scopes"].as_array().ok_or("`scopes` is missing or not a list")?;
        if !scopes.iter().any(|scope| scope == "openid") {
            return Err("`scopes` lacks \"openid\"".to_owned());
        }
        let logo = &config["brand"]["logo"];
        if !logo.is_null()
            && !logo.as_str().is_some_and(|path| path.starts_with('/') && !path.starts_with("//"))
        {
            return Err("`brand.logo` must be a path on this host, such as \"/logo.svg\"".to_owned());
        }
        Ok(Self { origins })
    }

    /// Whether all of it is https: then the page may demand it.
    pub(crate) fn is_secure(&self) -> bool {
        self.origins.iter().all(|origin| origin.starts_with("https://"))
    }
}

/// The origin of an https address, or of an http one on this machine. It goes into a header, so nothing but
/// a plain host name and port is let through.
fn origin_of(address: &str) -> Outcome<String> {
    let (scheme, rest) = address.split_once("://").ok_or("is not an address")?;
    let authority = rest.split('/').next().unwrap_or_default();
    let (host, port) = authority.rsplit_once(':').unwrap_or((authority, "0"));
    let plain = |host: &str| host.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-.".contains(&byte));
    if host.is_empty() || !plain(host) || port.parse::<u16>().is_err() {
        return Err("has no plain host name".to_owned());
    }
    let loopback = host == "127.0.0.1" || host == "localhost" || host.ends_with(".localhost");
    match scheme {
        "https" => {}
        "http" if loopback => {}
        _ => return Err("must begin with https:// (http:// only on this machine)".to_owned()),
    }
    if address.contains(['?', '#']) {
        return Err("must have no ? and no #".to_owned());
    }
    Ok(format!("{scheme}://{}", authority.to_ascii_lowercase()))
}

#[cfg(test)]
mod tests {
    use super::*;

    const GOOD: &str = r#"{"issuer":"https://id.example.com/t","clientId":"c","redirectUri":"https://a.example.com/callback",
        "apiBase":"https://api.example.com/core/iam","scopes":["openid"]}"#;

    #[test]
    fn both_origins_are_taken_once() {
        let config = Config::parse(GOOD).unwrap();
        assert_eq!(config.origins, ["https://id.example.com", "https://api.example.com"]);
        let same = GOOD.replace("api.example.com", "id.example.com");
        assert_eq!(Config::parse(&same).unwrap().origins, ["https://id.example.com"]);
    }

    #[test]
    fn a_mistake_names_its_field() {
        for (from, to, named) in [
            ("issuer", "Issuer", "`issuer`"),
            ("https://id", "http://id", "`issuer` must begin with https"),
            ("https://id.example.com", "https://id.example.com; script-src *", "no plain host"),
            ("openid", "email", "`scopes`"),
            ("\"clientId\":\"c\"", "\"clientId\":\"\"", "`clientId`"),
            ("\"clientId\"", "\"brand\":{\"logo\":\"https://x/\"},\"clientId\"", "`brand.logo`"),
        ] {
            let problem = Config::parse(&GOOD.replace(from, to)).unwrap_err();
            assert!(problem.contains(named), "{problem}");
        }
    }

    #[test]
    fn loopback_may_be_http() {
        let text = GOOD.replace("https://id.example.com", "http://127.0.0.1:4180");
        assert!(!Config::parse(&text).unwrap().is_secure());
    }
}
