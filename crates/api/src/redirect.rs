//! Addresses that a browser is sent to: after accepting an invitation ([`check`]), and after signing in to a client
//! ([`client`], [`similar`]).

mod alike;

pub use alike::{Difference, similar};

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
    let is_bad = |c: char| c.is_whitespace() || c.is_control() || c == '\\' || text::is_invisible(c);
    if text.chars().any(is_bad) {
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
    // An address of IPv6 has colons of its own, inside brackets.
    let host = match host.find(']') {
        Some(end) => &host[..=end],
        None => host.rsplit_once(':').map_or(host, |(name, _)| name),
    };
    matches!(host, "localhost" | "127.0.0.1" | "[::1]")
}

/// Something to say about a redirect address of a client that is accepted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Hint {
    /// `localhost` may lead elsewhere than to this machine; `127.0.0.1` cannot (RFC 8252 section 8.3).
    Localhost,
}

/// Why a redirect address of a client is refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ClientProblem {
    /// It has a fragment (`#…`), which never reaches a server (RFC 6749 section 3.1.2).
    Fragment,
    /// It has a `*`: addresses are compared to the letter.
    Wildcard,
    /// Its scheme runs a script or opens a file: `javascript:`, `data:` and the like.
    Script,
    /// Plain `http`, and not to this machine.
    Http,
    /// It names a user before an `@`: such addresses are used to mislead.
    Credentials,
    /// It holds a space, a control or invisible character, or a backslash.
    BadCharacter,
    /// There is no host after the scheme.
    NoHost,
    /// The port is no number up to 65535.
    BadPort,
    /// A scheme of one's own must be a domain read backwards, so it has a dot (RFC 8252 section 7.1).
    SchemeWithoutDot,
    /// There is no scheme, or no path after one of one's own.
    Relative,
}

/// Checks an address that people are sent to after signing in to a client. It is taken as it is, to the letter:
/// nothing is trimmed or rewritten, since the provider compares addresses so.
///
/// Accepted are `https`; plain `http` to the loopback addresses with any port (RFC 8252 section 7.3); and a scheme of
/// one's own with a dot, `com.example.app:/cb`.
///
/// ```
/// use api::redirect::{ClientProblem, Hint, client};
/// assert_eq!(client("http://127.0.0.1:5173/cb"), Ok(None));
/// assert_eq!(client("http://localhost/cb"), Ok(Some(Hint::Localhost)));
/// assert_eq!(client("https://*.example.com/cb"), Err(ClientProblem::Wildcard));
/// ```
pub fn client(text: &str) -> Result<Option<Hint>, ClientProblem> {
    let is_bad = |c: char| c.is_whitespace() || c.is_control() || c == '\\' || text::is_invisible(c);
    // Browsers leave out spaces before a scheme, and tabs and line ends within it.
    let bare: String = text.chars().filter(|c| !is_bad(*c)).take(SCRIPTS_LONGEST).collect();
    let runs = |scheme: &str| {
        bare.get(..scheme.len()).is_some_and(|start| start.eq_ignore_ascii_case(scheme))
            && bare[scheme.len()..].starts_with(':')
    };
    if SCRIPTS.iter().any(|scheme| runs(scheme)) {
        return Err(ClientProblem::Script);
    }
    if text.contains(is_bad) {
        return Err(ClientProblem::BadCharacter);
    }
    if text.contains('*') {
        return Err(ClientProblem::Wildcard);
    }
    let (scheme, rest) = text.split_once(':').ok_or(ClientProblem::Relative)?;
    let is_scheme = scheme.starts_with(|c: char| c.is_ascii_alphabetic())
        && scheme.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"+-.".contains(&byte));
    if !is_scheme {
        return Err(ClientProblem::Relative);
    }
    let is_http = scheme.eq_ignore_ascii_case("http");
    let hint = if is_http || scheme.eq_ignore_ascii_case("https") {
        let host = host(rest)?;
        match (is_http, host) {
            (false, _) | (true, "127.0.0.1" | "[::1]") => None,
            (true, name) if name.eq_ignore_ascii_case("localhost") => Some(Hint::Localhost),
            _ => return Err(ClientProblem::Http),
        }
    } else if !scheme.contains('.') {
        return Err(ClientProblem::SchemeWithoutDot);
    } else if !rest.starts_with('/') {
        // As in `app.example.com:8443`, which only looks like a scheme.
        return Err(ClientProblem::Relative);
    } else if rest.starts_with("//") && authority(rest).contains('@') {
        return Err(ClientProblem::Credentials);
    } else {
        None
    };
    if text.contains('#') { Err(ClientProblem::Fragment) } else { Ok(hint) }
}

/// Schemes that run what follows them, or open it from this machine.
const SCRIPTS: [&str; 6] = ["javascript", "data", "vbscript", "file", "blob", "filesystem"];
/// Enough characters to tell them.
const SCRIPTS_LONGEST: usize = 11;

/// What stands between the slashes after the scheme and the path.
fn authority(rest: &str) -> &str {
    rest.strip_prefix("//").unwrap_or_default().split(['/', '?', '#']).next().unwrap_or_default()
}

/// The host in what follows `http:` or `https:`.
fn host(rest: &str) -> Result<&str, ClientProblem> {
    let authority = authority(rest);
    if authority.contains('@') {
        return Err(ClientProblem::Credentials);
    }
    let (host, port) = split_port(authority);
    let is_bracketed = host.starts_with('[') && host.ends_with(']') && host.len() > 2;
    if host.is_empty() || host.starts_with('.') || (!is_bracketed && host.contains(['[', ']', ':'])) {
        return Err(ClientProblem::NoHost);
    }
    match port {
        Some(port) if port.bytes().any(|b| !b.is_ascii_digit()) || port.parse::<u16>().is_err() => {
            Err(ClientProblem::BadPort)
        }
        _ => Ok(host),
    }
}

/// Host and port of an authority; the colons of an IPv6 address stand in brackets.
fn split_port(authority: &str) -> (&str, Option<&str>) {
    let after_brackets = authority.rfind(']').map_or(0, |at| at + 1);
    match authority[after_brackets..].find(':') {
        Some(at) => {
            let (host, port) = authority.split_at(after_brackets + at);
            (host, Some(&port[1..]))
        }
        None => (authority, None),
    }
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
            "http://[::1]/x",
            "http://[::1]:8080/x",
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

    #[test]
    fn p17_good_addresses_of_clients_pass() {
        for text in [
            "https://app.fjordbank.example/callback",
            "https://app.fjordbank.example/callback/",
            "HTTPS://App.Fjordbank.example:8443/Callback?x=1&y=a%20b",
            "https://app.fjordbank.example",
            "https://localhost/cb",
            "https://blåbær.example/cb",
            "https://a.example/cb@home",
            "http://127.0.0.1/cb",
            "http://127.0.0.1:5173/callback",
            "http://127.0.0.1:0/",
            "http://[::1]:8080/cb",
            "http://[::1]/cb",
            "HTTP://127.0.0.1",
            "com.example.app:/cb",
            "com.example.app://cb",
            "com.example.app:/",
            "COM.example.my-app+x:/oauth2/cb?x=1",
        ] {
            assert_eq!(client(text), Ok(None), "{text}");
        }
        for text in ["http://localhost/cb", "http://LocalHost:3000/cb", "http://localhost"] {
            assert_eq!(client(text), Ok(Some(Hint::Localhost)), "{text}");
        }
    }

    #[test]
    fn p17_each_slip_of_a_client_is_named() {
        use ClientProblem::*;
        for (text, problem) in [
            ("https://app.fjordbank.example/callback#done", Fragment),
            ("https://app.fjordbank.example/#", Fragment),
            ("com.example.app:/cb#x", Fragment),
            ("http://127.0.0.1/cb#", Fragment),
            ("https://*.fjordbank.example/callback", Wildcard),
            ("https://app.fjordbank.example/*", Wildcard),
            ("*", Wildcard),
            ("com.example.*:/cb", Wildcard),
            ("javascript:alert(1)", Script),
            ("JavaScript://app.example/%0aalert(1)#*", Script),
            (" java\tscript:alert(1)", Script),
            ("java\u{200b}script:alert(1)", Script),
            ("data:text/html,<script>", Script),
            ("vbscript:x", Script),
            ("file:///etc/passwd", Script),
            ("blob:https://a.example/1", Script),
            ("filesystem:https://a.example/1", Script),
            ("http://127.0.0.1.evil.example/", Http),
            ("http://app.fjordbank.example/cb", Http),
            ("http://localhost.evil.example/", Http),
            ("http://127.0.0.2/", Http),
            ("http://127.1/", Http),
            ("http://[::2]/", Http),
            ("http://0.0.0.0:80/", Http),
            ("http://localhost:80@evil.example/", Credentials),
            ("https://user:pw@a.example/", Credentials),
            ("https://a.example@/", Credentials),
            ("com.example.app://a@b/", Credentials),
            ("https://a.example/c b", BadCharacter),
            (" https://a.example/cb", BadCharacter),
            ("https://a.example/cb\n", BadCharacter),
            ("https://a.example\\@evil.example/", BadCharacter),
            ("https://a\u{202e}.example/", BadCharacter),
            ("https://a.example/\u{7f}", BadCharacter),
            ("https://", NoHost),
            ("https:///cb", NoHost),
            ("https:/a.example/cb", NoHost),
            ("https:a.example", NoHost),
            ("https://:443/cb", NoHost),
            ("https://.example/", NoHost),
            ("https://?x", NoHost),
            ("http://[::1/cb", NoHost),
            ("http://::1/cb", NoHost),
            ("http://[]/cb", NoHost),
            ("http://127.0.0.1:/cb", BadPort),
            ("http://127.0.0.1:65536/cb", BadPort),
            ("http://127.0.0.1:+80/cb", BadPort),
            ("https://a.example:http/cb", BadPort),
            ("myapp:/cb", SchemeWithoutDot),
            ("localhost:8080/cb", SchemeWithoutDot),
            ("urn:ietf:wg:oauth:2.0:oob", SchemeWithoutDot),
            ("ftp://a.example/", SchemeWithoutDot),
            ("", Relative),
            ("app.fjordbank.example/callback", Relative),
            ("app.fjordbank.example:8443/callback", Relative),
            ("com.example.app:", Relative),
            ("com.example.app:cb", Relative),
            ("/callback", Relative),
            ("//app.fjordbank.example/callback", Relative),
            ("1.app:/cb", Relative),
            ("å.app:/cb", Relative),
        ] {
            assert_eq!(client(text), Err(problem), "{text}");
        }
    }
}
