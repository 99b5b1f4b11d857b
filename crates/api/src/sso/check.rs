//! What people type for the address, the ids and the secret of the other system, and what is wrong with it. Nothing
//! here asks that system: a browser may not.

use text::seen;

use super::Kind;

/// What is wrong with what was typed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Problem {
    /// `common` and its like: not one company, but any account.
    Everybody,
    /// Neither a tenant's id nor one of its domains.
    NotATenant,
    /// The id of the application, where that of the tenant belongs.
    Application,
    /// Plain http.
    Http,
    /// No whole address: it begins with no `https://`.
    Relative,
    /// An issuer has neither a query nor a fragment.
    Query,
    /// A user before an `@`.
    Credentials,
    /// A space, a backslash or an invisible character inside.
    BadCharacter,
    /// There is no host, or none that the world can reach.
    NoHost,
    /// It is the address of a Microsoft tenant, without the tenant.
    NoTenant,
}

/// Where Entra's tenants are.
const ENTRA: &str = "https://login.microsoftonline.com/";
const VERSION: &str = "/v2.0";
/// What stands after an issuer in the address of its discovery document.
const WELL_KNOWN: &str = "/.well-known/";
const DISCOVERY: &str = "openid-configuration";
/// The tenant of all personal accounts at Microsoft.
const PERSONAL: &str = "9188040d-6c67-4c5b-b112-36a304b66dad";
const NIL: &str = "00000000-0000-0000-0000-000000000000";

/// `text` without what people copy along: spaces, invisible characters, quotes, and braces around an id.
fn bare(text: &str) -> String {
    let around = |c: char| {
        c.is_whitespace()
            || matches!(c, '{' | '}' | '(' | ')' | '"' | '\'' | '“' | '”' | '<' | '>' | ',' | ';')
    };
    seen(text).trim_matches(around).to_owned()
}

/// The id that `text` is, as Microsoft writes ids: 32 digits in five groups, in small letters. Braces, quotes and
/// `urn:uuid:` around it, and missing dashes, are no matter.
pub fn guid(text: &str) -> Option<String> {
    let bare = bare(text).to_ascii_lowercase();
    let bare = bare.strip_prefix("urn:uuid:").unwrap_or(&bare);
    let is_grouped = bare.len() == 36 && [8, 13, 18, 23].iter().all(|at| bare.as_bytes()[*at] == b'-');
    let digits: String = bare.chars().filter(|c| *c != '-').collect();
    let is_id = digits.len() == 32 && digits.bytes().all(|byte| byte.is_ascii_hexdigit());
    if !is_id || !(is_grouped || bare.len() == 32) {
        return None;
    }
    Some([&digits[..8], &digits[8..12], &digits[12..16], &digits[16..20], &digits[20..]].join("-"))
}

/// What is to be sent as the authority of a provider of this kind, for `text`: an address to the byte; of Azure also a
/// tenant's id, of Signicat also the name of an account there.
pub fn authority(kind: Kind, text: &str) -> Result<String, Problem> {
    match kind {
        Kind::AzureAd => azure(text),
        Kind::Signicat if !has_scheme(&seen(text)) => signicat(&seen(text)),
        _ => issuer(text),
    }
}

/// What a field shows of an authority, such that [`authority`] gives the very same.
pub fn typed(kind: Kind, stored: &str) -> &str {
    let short = match kind {
        Kind::AzureAd => stored.strip_prefix(ENTRA).and_then(|rest| rest.strip_suffix(VERSION)),
        _ => None,
    };
    short.filter(|short| authority(kind, short).is_ok_and(|again| again == stored)).unwrap_or(stored)
}

/// Where the other system publishes what it is: the standard's address below `authority`.
pub fn discovery(authority: &str) -> String {
    [authority.trim_end_matches('/'), WELL_KNOWN, DISCOVERY].concat()
}

/// Whether `text` is the address of a discovery document, of which [`authority`] is the issuer.
pub fn is_discovery(text: &str) -> bool {
    seen(text).contains(WELL_KNOWN)
}

fn has_scheme(text: &str) -> bool {
    text.contains("://")
}

fn azure(text: &str) -> Result<String, Problem> {
    let text = seen(text);
    if bare(&text).to_ascii_lowercase().starts_with("api://") {
        return Err(Problem::Application);
    }
    let tenant = if has_scheme(&text) {
        let whole = issuer(&text)?;
        let (_, rest) = whole.split_once("://").unwrap_or_default();
        let (host, path) = rest.split_once('/').unwrap_or((rest, ""));
        let tenant = path.split('/').next().unwrap_or_default();
        if tenant.is_empty() {
            return Err(Problem::NoTenant);
        }
        one_company(tenant)?;
        let is_standard = host.eq_ignore_ascii_case("login.microsoftonline.com") && guid(tenant).is_some();
        // Another cloud, another version: to the byte.
        if !is_standard || path.split_once('/').is_some_and(|(_, version)| version != "v2.0") {
            return Ok(whole);
        }
        tenant.to_owned()
    } else {
        bare(&text)
    };
    one_company(&tenant)?;
    let tenant = guid(&tenant).or_else(|| is_domain(&tenant).then(|| tenant.to_ascii_lowercase()));
    tenant.map(|tenant| [ENTRA, &tenant, VERSION].concat()).ok_or(Problem::NotATenant)
}

/// Whether a tenant is that of one company.
fn one_company(tenant: &str) -> Result<(), Problem> {
    let word = bare(tenant).to_ascii_lowercase();
    match guid(&word).as_deref() {
        Some(PERSONAL) => return Err(Problem::Everybody),
        Some(NIL) => return Err(Problem::NotATenant),
        _ => {}
    }
    let is_everybody = matches!(word.as_str(), "common" | "organizations" | "organisations" | "consumers");
    if is_everybody { Err(Problem::Everybody) } else { Ok(()) }
}

fn is_domain(text: &str) -> bool {
    let fits = |label: &str| {
        !label.is_empty()
            && !label.starts_with('-')
            && !label.ends_with('-')
            && label.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
    };
    text.contains('.') && text.split('.').all(fits) && text.bytes().any(|byte| byte.is_ascii_alphabetic())
}

/// An account at Signicat: `fjordbank`, or its host.
fn signicat(text: &str) -> Result<String, Problem> {
    let text = bare(text).to_ascii_lowercase();
    let host = text.split('/').next().unwrap_or_default();
    let host = if host.contains('.') { host.to_owned() } else { [host, ".signicat.com"].concat() };
    let rest = text.split_once('/').map_or("", |(_, rest)| rest).trim_end_matches('/');
    if !is_domain(&host) || !(rest.is_empty() || rest == "auth/open") {
        return Err(Problem::Relative);
    }
    Ok(["https://", &host, "/auth/open"].concat())
}

/// An issuer: what is typed, to the byte, its last slash too; only the way to its discovery document is cut off.
fn issuer(text: &str) -> Result<String, Problem> {
    let text = text.trim_matches(|c: char| c.is_whitespace() || text::is_invisible(c));
    let bad = |c: char| {
        c.is_whitespace() || c.is_control() || text::is_invisible(c) || matches!(c, '\\' | '"' | '<' | '>')
    };
    if text.contains(bad) {
        return Err(Problem::BadCharacter);
    }
    let Some((scheme, rest)) = text.split_once("://") else { return Err(Problem::Relative) };
    if scheme.eq_ignore_ascii_case("http") {
        return Err(Problem::Http);
    }
    if !scheme.eq_ignore_ascii_case("https") {
        return Err(Problem::Relative);
    }
    if rest.contains(['?', '#']) {
        return Err(Problem::Query);
    }
    let host = rest.split('/').next().unwrap_or_default();
    if host.contains('@') {
        return Err(Problem::Credentials);
    }
    let name = host.split(':').next().unwrap_or_default();
    if name.is_empty()
        || name.starts_with('.')
        || name.ends_with('.')
        || name.contains("..")
        || name.contains('*')
    {
        return Err(Problem::NoHost);
    }
    Ok(text.split(WELL_KNOWN).next().unwrap_or(text).to_owned())
}

/// Whether an address looks like a place where something is done, and not like an issuer.
pub fn is_endpoint(authority: &str) -> bool {
    let last = authority.trim_end_matches('/').rsplit('/').next().unwrap_or_default().to_ascii_lowercase();
    matches!(
        last.as_str(),
        "authorize" | "auth" | "token" | "userinfo" | "jwks" | "certs" | "keys" | "logout"
    )
}

/// What is wrong with a secret.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SecretProblem {
    /// It is what a page shows in the place of a secret.
    Mask,
    /// It is the id of the secret, which stands beside its value in Entra.
    Id,
}

/// The secret that is meant: without spaces, ends of lines and invisible characters around it, else to the byte.
pub fn secret(text: &str) -> &str {
    text.trim_matches(|c: char| c.is_whitespace() || c.is_control() || text::is_invisible(c))
}

/// What is wrong with a secret for a provider of this kind.
pub fn secret_problem(kind: Kind, text: &str) -> Option<SecretProblem> {
    let meant = secret(text);
    if is_mask(meant) {
        Some(SecretProblem::Mask)
    } else if kind == Kind::AzureAd && guid(meant).is_some() {
        Some(SecretProblem::Id)
    } else {
        None
    }
}

/// Whether `text` is shown in the place of a secret: signs of hiding, alone or after the first of the secret.
pub fn is_mask(text: &str) -> bool {
    let hides = |c: char| matches!(c, '*' | '•' | '●' | '∗' | '·' | '◦' | '⬤' | '█' | '…' | '✱');
    let hidden = text.chars().filter(|c| hides(*c)).count();
    let in_a_row = text.split(|c| !hides(c)).map(|run| run.chars().count()).max().unwrap_or(0);
    let is_redacted = ["redacted", "[hidden]", "<hidden>", "<secret>"]
        .iter()
        .any(|word| text.to_ascii_lowercase().contains(word));
    in_a_row >= 3 || is_redacted || (hidden > 0 && hidden == text.chars().count())
}

/// A scheme that follows from the text of a button: small letters, digits and dashes.
pub fn scheme_for(name: &str) -> String {
    let mut scheme = String::new();
    for c in name.to_lowercase().chars() {
        match c {
            'a'..='z' | '0'..='9' => scheme.push(c),
            'æ' | 'ä' => scheme.push_str("ae"),
            'ø' | 'ö' => scheme.push('o'),
            'å' => scheme.push('a'),
            'é' | 'è' => scheme.push('e'),
            'ü' => scheme.push('u'),
            _ if !scheme.is_empty() && !scheme.ends_with('-') => scheme.push('-'),
            _ => {}
        }
        if scheme.len() >= LONGEST_SCHEME {
            break;
        }
    }
    scheme.trim_matches('-').to_owned()
}

const LONGEST_SCHEME: usize = 48;

/// Whether `text` can be a scheme: it stands in addresses.
pub fn is_scheme(text: &str) -> bool {
    let fits = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '.');
    text.len() <= 64 && text.chars().all(fits) && text.starts_with(|c: char| c.is_ascii_alphanumeric())
}

#[cfg(test)]
mod tests;
