//! The address a person lands on after accepting an invitation.

/// What is wrong with a redirect address.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Problem {
    /// It does not begin with `https://`.
    NotHttps,
    /// There is no host after the scheme.
    NoHost,
    /// It holds a space or a control character.
    BadCharacter,
    /// It names a user before an `@`: such addresses are used to mislead.
    Credentials,
    /// It has a fragment (`#…`), which an OAuth redirect must not have (RFC 6749 section 3.1.2).
    Fragment,
}

/// Checks the form of a redirect address. `http` is accepted for this machine only. Whether a browser can
/// parse it is for the browser's own `URL` to say.
pub fn check(text: &str) -> Result<&str, Problem> {
    let text = text.trim();
    if text.chars().any(|c| c.is_whitespace() || c.is_control() || c == '\\') {
        return Err(Problem::BadCharacter);
    }
    let lower = text.to_ascii_lowercase();
    let rest = lower
        .strip_prefix("https://")
        .or_else(|| lower.strip_prefix("http://").filter(|rest| is_loopback(rest)));
    let rest = rest.ok_or(Problem::NotHttps)?;
    let authority = rest.split(['/', '?', '#']).next().unwrap_or_default();
    if authority.contains('@') {
        return Err(Problem::Credentials);
    }
    if authority.is_empty() || authority.starts_with([':', '.']) {
        return Err(Problem::NoHost);
    }
    if text.contains('#') { Err(Problem::Fragment) } else { Ok(text) }
}

/// Whether the authority at the start of `rest` is this very machine.
fn is_loopback(rest: &str) -> bool {
    let host = rest.split(['/', '?', '#']).next().unwrap_or_default();
    let host = host.rsplit_once(':').map_or(host, |(name, _)| name);
    matches!(host, "localhost" | "127.0.0.1" | "[::1]")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn good_addresses_pass() {
        for text in [
            "https://app.fjordbank.example/welcome?x=1",
            " HTTPS://a.b ",
            "http://localhost:4173/",
            "http://127.0.0.1/x",
        ] {
            assert!(check(text).is_ok(), "{text}");
        }
    }

    #[test]
    fn each_slip_is_named() {
        for (text, problem) in [
            ("app.example", Problem::NotHttps),
            ("http://app.example", Problem::NotHttps),
            ("http://localhost.evil.example", Problem::NotHttps),
            ("javascript:alert(1)", Problem::NotHttps),
            ("https://", Problem::NoHost),
            ("https:///x", Problem::NoHost),
            ("https://a@b.example", Problem::Credentials),
            ("https://a b.example", Problem::BadCharacter),
            ("https://a.example\\@b", Problem::BadCharacter),
            ("https://a.example/#x", Problem::Fragment),
        ] {
            assert_eq!(check(text), Err(problem), "{text}");
        }
    }
}
