//! The place to come back to after sign-in (A7).

use super::believe::address;
use super::kept::memory;

/// Longer places are not kept: no browser takes much longer ones. What a list cannot search for is cut by the list.
const LONGEST: usize = 32_000;

/// The page to which the provider sends the browser after signing out.
pub(super) const SIGNED_OUT: &str = "/signed-out";

/// `route` if it is worth coming back to, else `/`; see [`safe`].
pub(super) fn checked(route: &str) -> String {
    let callback = memory::config().map(|config| path_of(&config.redirect_uri)).unwrap_or_default();
    safe(route, &callback).to_owned()
}

/// The path of one of our own addresses in the configuration.
pub(super) fn path_of(address: &str) -> String {
    address::secure(address).map(|url| url.path().to_owned()).unwrap_or_default()
}

/// `route` if it is a plain path on this host that is worth coming back to, else `/`.
///
/// Kept in the transaction, never in `state`, and checked again when it is read: `//evil.example` and
/// `/\evil.example` would leave the host, and coming back to the callback would be a loop
/// (RFC 9700 section 4.11).
fn safe<'a>(route: &'a str, callback_path: &str) -> &'a str {
    let path = route.split(['?', '#']).next().unwrap_or_default();
    let is_path = route.starts_with('/') && !route.starts_with("//") && route.len() <= LONGEST;
    // A browser takes `\` for `/` and drops tabs and line ends before it looks at an address.
    let is_plain = !route.contains('\\') && !route.chars().any(char::is_control);
    let bare = path.trim_end_matches('/');
    let is_ours = bare.is_empty() || (bare != callback_path.trim_end_matches('/') && bare != SIGNED_OUT);
    if is_path && is_plain && is_ours { route } else { "/" }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a7_only_a_path_on_this_host_is_come_back_to() {
        for good in ["/", "/users", "/users?search=a%20b&page=3", "/users/7#roles", "/a//b", "/callbacks"] {
            assert_eq!(safe(good, "/callback"), good);
        }
        for bad in [
            "//evil.example",
            "/\\evil.example",
            "/users\\x",
            "/\t/evil.example",
            "/\n",
            "javascript:alert(1)",
            "https://evil.example/",
            "users",
            "",
            "/callback",
            "/callback/",
            "/signed-out/",
            "/callback?code=x&state=y",
            "/signed-out?state=z",
        ] {
            assert_eq!(safe(bad, "/callback"), "/", "{bad:?}");
        }
        assert_eq!(safe(&"/x".repeat(LONGEST), "/callback"), "/");
    }
}
