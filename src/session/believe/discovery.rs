//! What the provider says about itself, and whether it may be believed (A6).

use serde::{Deserialize, Serialize};

use super::address;

/// The checked parts of the provider's metadata that sign-in needs. Travels with the transaction, so that
/// the token call is the first request after the redirect back.
#[derive(Clone, Serialize, Deserialize)]
pub(crate) struct ProviderMetadata {
    /// The issuer, equal to the configured one.
    pub(crate) issuer: String,
    /// Where the browser goes to sign in.
    pub(crate) authorization_endpoint: String,
    /// Where codes and refresh tokens are exchanged.
    pub(crate) token_endpoint: String,
    /// Where the signing keys are.
    pub(crate) jwks_uri: String,
    /// Where the browser goes to sign out, if the provider offers it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) end_session_endpoint: Option<String>,
    /// Where refresh tokens are revoked, if the provider offers it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) revocation_endpoint: Option<String>,
    /// Whether every authorization response carries `iss` (RFC 9207 section 3).
    #[serde(default)]
    pub(crate) promises_iss: bool,
}

/// Why the provider's metadata is refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Defect {
    /// Not the JSON object that OIDC Discovery 1.0 section 3 describes.
    Unreadable,
    /// Another issuer than the configured one, if only by a slash (section 4.3).
    Issuer,
    /// This endpoint is missing, or not an https address.
    Endpoint(&'static str),
    /// Offers PKCE, but not with S256 (RFC 7636 section 4.2): `plain` is never sent (A2).
    NoS256,
}

impl Defect {
    /// The code that support can look for.
    pub(crate) fn code(self) -> String {
        match self {
            Self::Unreadable => "discovery_unreadable".into(),
            Self::Issuer => "discovery_issuer_differs".into(),
            Self::Endpoint(name) => ["discovery_endpoint_refused: ", name].concat(),
            Self::NoS256 => "discovery_without_s256".into(),
        }
    }
}

/// The document as it comes: any member may be missing or null.
#[derive(Deserialize)]
struct Document {
    issuer: Option<String>,
    authorization_endpoint: Option<String>,
    token_endpoint: Option<String>,
    jwks_uri: Option<String>,
    end_session_endpoint: Option<String>,
    revocation_endpoint: Option<String>,
    code_challenge_methods_supported: Option<Vec<String>>,
    authorization_response_iss_parameter_supported: Option<bool>,
}

/// The address of the metadata of `issuer` (OIDC Discovery 1.0 section 4.1).
pub(crate) fn location(issuer: &str) -> String {
    [issuer.trim_end_matches('/'), "/.well-known/openid-configuration"].concat()
}

/// Reads and checks the metadata `text` of the configured `issuer`.
pub(crate) fn check(text: &str, issuer: &str) -> Result<ProviderMetadata, Defect> {
    let document: Document = serde_json::from_str(text).map_err(|_| Defect::Unreadable)?;
    if document.issuer.as_deref() != Some(issuer) {
        return Err(Defect::Issuer);
    }
    // Absent means unknown, not "no PKCE": RFC 8414 section 2 says so, and S256 is sent in any case.
    if document.code_challenge_methods_supported.is_some_and(|methods| !methods.iter().any(|m| m == "S256")) {
        return Err(Defect::NoS256);
    }
    Ok(ProviderMetadata {
        authorization_endpoint: needed("authorization_endpoint", document.authorization_endpoint, issuer)?,
        token_endpoint: needed("token_endpoint", document.token_endpoint, issuer)?,
        jwks_uri: needed("jwks_uri", document.jwks_uri, issuer)?,
        end_session_endpoint: offered("end_session_endpoint", document.end_session_endpoint, issuer)?,
        revocation_endpoint: offered("revocation_endpoint", document.revocation_endpoint, issuer)?,
        promises_iss: document.authorization_response_iss_parameter_supported.unwrap_or(false),
        issuer: issuer.to_owned(),
    })
}

fn needed(name: &'static str, endpoint: Option<String>, issuer: &str) -> Result<String, Defect> {
    offered(name, endpoint, issuer)?.ok_or(Defect::Endpoint(name))
}

/// Plain http is for an issuer on this very computer: another program here must not get a real one's codes.
fn offered(name: &'static str, endpoint: Option<String>, issuer: &str) -> Result<Option<String>, Defect> {
    let may_be_plain = issuer.starts_with("http:");
    let is_secure =
        |text: &str| address::secure(text).is_some_and(|url| may_be_plain || url.scheme() == "https");
    if endpoint.as_deref().is_none_or(is_secure) { Ok(endpoint) } else { Err(Defect::Endpoint(name)) }
}

#[cfg(test)]
mod tests {
    use super::*;

    const ISSUER: &str = "https://id.example/t";

    fn document(change: &str, to: &str) -> String {
        r#"{"issuer":"https://id.example/t","authorization_endpoint":"https://id.example/t/authorize",
            "token_endpoint":"https://id.example/t/token","jwks_uri":"https://id.example/t/jwks",
            "end_session_endpoint":"https://id.example/t/end","revocation_endpoint":null,
            "code_challenge_methods_supported":["plain","S256"],
            "authorization_response_iss_parameter_supported":true}"#
            .replace(change, to)
    }

    #[test]
    fn a6_good_metadata_is_taken() {
        let Ok(metadata) = check(&document("", ""), ISSUER) else { panic!("refused") };
        assert_eq!(metadata.token_endpoint, "https://id.example/t/token");
        assert_eq!(metadata.revocation_endpoint, None);
        assert!(metadata.promises_iss);
    }

    #[test]
    fn a6_hostile_metadata_is_refused() {
        for (change, to, defect) in [
            ("t\",\"auth", "u\",\"auth", Defect::Issuer),
            ("t\",\"auth", "t/\",\"auth", Defect::Issuer),
            (
                "https://id.example/t/auth",
                "http://id.example/t/auth",
                Defect::Endpoint("authorization_endpoint"),
            ),
            ("https://id.example/t/token", "http://id.example/t/token", Defect::Endpoint("token_endpoint")),
            ("https://id.example/t/token", "http://127.0.0.1:9/token", Defect::Endpoint("token_endpoint")),
            ("https://id.example/t/jwks", "/jwks", Defect::Endpoint("jwks_uri")),
            ("https://id.example/t/end", "javascript:x", Defect::Endpoint("end_session_endpoint")),
            ("\"token_endpoint\"", "\"other\"", Defect::Endpoint("token_endpoint")),
            ("{", "<html>", Defect::Unreadable),
        ] {
            assert_eq!(check(&document(change, to), ISSUER).err(), Some(defect), "{to}");
        }
    }

    #[test]
    fn a2_plain_pkce_only_is_refused() {
        assert_eq!(check(&document(r#","S256""#, ""), ISSUER).err(), Some(Defect::NoS256));
        assert_eq!(check(&document(r#"["plain","S256"]"#, "null"), ISSUER).err(), None);
    }

    #[test]
    fn each_missing_optional_endpoint_is_coped_with() {
        let without = document(r#""end_session_endpoint":"https://id.example/t/end","#, "");
        assert!(check(&without, ISSUER).is_ok_and(|metadata| metadata.end_session_endpoint.is_none()));
    }

    #[test]
    fn the_location_has_one_slash() {
        assert_eq!(location("https://id.example/"), "https://id.example/.well-known/openid-configuration");
        assert_eq!(location(ISSUER), "https://id.example/t/.well-known/openid-configuration");
    }
}
