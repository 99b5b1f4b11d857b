//! Addresses that the operator or the provider gives: which of them this app is willing to talk to.
//!
//! What a person types never comes here; that is parsed by the browser's own `URL`.

use oauth2::url::{Host, Url};

/// Parses `text` as an address that may carry secrets: https, or plain http on this very computer
/// (OIDC Discovery 1.0 section 4.3, ASVS 10.5.3). No user information, no fragment.
pub(crate) fn secure(text: &str) -> Option<Url> {
    let url = Url::parse(text).ok()?;
    let scheme_is_safe = match url.scheme() {
        "https" => true,
        "http" => is_loopback(&url),
        _ => false,
    };
    let is_plain = url.username().is_empty() && url.password().is_none() && url.fragment().is_none();
    (scheme_is_safe && is_plain).then_some(url)
}

/// As [`secure`], and without a query: an address that others are compared with or built from.
pub(crate) fn secure_base(text: &str) -> Option<Url> {
    secure(text).filter(|url| url.query().is_none())
}

fn is_loopback(url: &Url) -> bool {
    match url.host() {
        // RFC 6761 section 6.3: every name below `localhost` is this computer as well.
        Some(Host::Domain(name)) => name == "localhost" || name.ends_with(".localhost"),
        Some(Host::Ipv4(address)) => address.is_loopback(),
        Some(Host::Ipv6(address)) => address.is_loopback(),
        None => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a6_only_https_and_this_computer_are_trusted() {
        for good in [
            "https://id.example/t",
            "http://localhost:4173/callback",
            "http://a.b.localhost/",
            "http://127.0.0.1:1/x",
            "http://[::1]/",
            "https://id.example/authorize?a=b",
        ] {
            assert!(secure(good).is_some(), "{good}");
        }
        for bad in [
            "http://id.example/t",
            "http://localhost.evil.example/",
            "http://evillocalhost/",
            "http://128.0.0.1/",
            "https://user@id.example/",
            "https://:word@id.example/",
            "https://id.example/#part",
            "javascript:alert(1)",
            "data:text/html,x",
            "ftp://localhost/",
            "//id.example/",
            "/relative",
            "",
        ] {
            assert!(secure(bad).is_none(), "{bad}");
        }
        assert!(secure_base("https://id.example/t?x=1").is_none());
    }
}
