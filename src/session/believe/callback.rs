//! The authorization response: the provider's answer in the query of the redirect address (RFC 6749 section 4.1.2,
//! B1, B4, B8, B9).

use oauth2::url::form_urlencoded;
use text::is_invisible;

use super::discovery::ProviderMetadata;

/// The longest description of an error that is shown, in characters (B8).
const LONGEST_DESCRIPTION: usize = 200;

/// An authorization response that is well formed; nothing in it is trusted before its state is known.
pub(crate) struct AuthorizationResponse {
    /// The transaction it claims to belong to.
    pub(crate) state: String,
    /// Who claims to answer (RFC 9207).
    pub(crate) iss: Option<String>,
    /// The code to redeem, or the error.
    pub(crate) result: Result<String, AuthorizationError>,
}

/// An error response (RFC 6749 section 4.1.2.1), made safe to show.
pub(crate) struct AuthorizationError {
    /// The code, such as `access_denied`.
    pub(crate) error: String,
    /// The provider's own words, if it gave any.
    pub(crate) error_description: Option<String>,
}

/// Why a response is refused before anything is looked up.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Malformed {
    /// A parameter stands there twice (RFC 6749 section 3.1).
    Repeated,
    /// Both a code and an error.
    Both,
    /// Neither, or no state.
    Incomplete,
}

impl Malformed {
    /// The code that support can look for.
    pub(crate) const fn code(self) -> &'static str {
        match self {
            Self::Repeated => "callback_repeated_parameter",
            Self::Both => "callback_code_and_error",
            Self::Incomplete => "callback_incomplete",
        }
    }
}

/// Reads the query (without `?`).
pub(crate) fn parse(query: &str) -> Result<AuthorizationResponse, Malformed> {
    let mut seen: Vec<(String, String)> = Vec::new();
    for (name, value) in form_urlencoded::parse(query.as_bytes()) {
        if seen.iter().any(|(other, _)| *other == name) {
            return Err(Malformed::Repeated); // B9
        }
        seen.push((name.into_owned(), value.into_owned()));
    }
    // RFC 6749 section 3.1: a parameter without a value is treated as if it were left out.
    let mut take = |wanted: &str| {
        let place = seen.iter().position(|(name, value)| name == wanted && !value.is_empty())?;
        Some(seen.swap_remove(place).1)
    };
    let result = match (take("code"), take("error")) {
        (Some(_), Some(_)) => return Err(Malformed::Both),
        (Some(code), None) => Ok(code),
        (None, Some(error)) => Err(AuthorizationError {
            error: plain(&error, 60),
            error_description: take("error_description").map(|text| plain(&text, LONGEST_DESCRIPTION)),
        }),
        (None, None) => return Err(Malformed::Incomplete),
    };
    let state = take("state").ok_or(Malformed::Incomplete)?;
    Ok(AuthorizationResponse { state, iss: take("iss"), result })
}

/// Whether `iss` of the response is acceptable (B4, RFC 9207 section 2.4): right if it is there, and there
/// if the metadata promised it. Compared byte for byte.
pub(crate) fn iss_is_right(iss: Option<&str>, metadata: &ProviderMetadata) -> bool {
    match iss {
        Some(iss) => iss == metadata.issuer,
        None => !metadata.promises_iss,
    }
}

/// Whether the error only says that a silent restore was not possible (OIDC Core 1.0 section 3.1.2.6).
pub(crate) fn needs_interaction(error: &str) -> bool {
    matches!(
        error,
        "login_required" | "interaction_required" | "consent_required" | "account_selection_required"
    )
}

/// A foreign text as one harmless line: no control or direction characters, at most `longest` characters.
pub(crate) fn plain(text: &str, longest: usize) -> String {
    let is_shown = |c: &char| !c.is_control() && !is_invisible(*c) && !matches!(c, '\u{2028}' | '\u{2029}');
    text.chars().filter(is_shown).take(longest).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn metadata(promises_iss: bool) -> ProviderMetadata {
        ProviderMetadata {
            issuer: "https://id.example/t".into(),
            authorization_endpoint: String::new(),
            token_endpoint: String::new(),
            jwks_uri: String::new(),
            end_session_endpoint: None,
            revocation_endpoint: None,
            promises_iss,
        }
    }

    #[test]
    fn a_code_is_read() {
        let Ok(response) = parse("code=a%2Bb&state=s&iss=https%3A%2F%2Fid.example%2Ft&session_state=x")
        else {
            panic!("refused")
        };
        assert_eq!((response.state.as_str(), response.iss.as_deref()), ("s", Some("https://id.example/t")));
        assert!(response.result.is_ok_and(|code| code == "a+b"));
    }

    #[test]
    fn b1_an_answer_without_state_is_refused() {
        assert_eq!(parse("code=a").err(), Some(Malformed::Incomplete));
        assert_eq!(parse("code=a&state=").err(), Some(Malformed::Incomplete));
        assert_eq!(parse("state=a").err(), Some(Malformed::Incomplete));
        assert_eq!(parse("").err(), Some(Malformed::Incomplete));
    }

    #[test]
    fn b4_a_wrong_or_missing_iss_is_refused() {
        assert!(iss_is_right(Some("https://id.example/t"), &metadata(true)));
        assert!(iss_is_right(None, &metadata(false)));
        assert!(!iss_is_right(None, &metadata(true)));
        for promised in [true, false] {
            assert!(!iss_is_right(Some("https://id.example/t/"), &metadata(promised)));
            assert!(!iss_is_right(Some("https://evil.example/t"), &metadata(promised)));
        }
    }

    #[test]
    fn b8_a_foreign_text_is_one_short_harmless_line() {
        let long =
            ["state=s&error=access_denied&error_description=", &"%3Cb%3E%0A%E2%80%AE".repeat(2000)].concat();
        let Ok(AuthorizationResponse { result: Err(error), .. }) = parse(&long) else { panic!("refused") };
        let text = error.error_description.unwrap_or_default();
        assert_eq!(error.error, "access_denied");
        assert_eq!(text.chars().count(), LONGEST_DESCRIPTION);
        assert!(text.starts_with("<b><b>"));
    }

    #[test]
    fn b9_repeated_or_contradicting_parameters_are_refused() {
        assert_eq!(parse("code=a&code=b&state=s").err(), Some(Malformed::Repeated));
        assert_eq!(parse("code=a&state=s&state=s").err(), Some(Malformed::Repeated));
        assert_eq!(parse("code=a&state=s&x=1&x=2").err(), Some(Malformed::Repeated));
        assert_eq!(parse("code=a&error=b&state=s").err(), Some(Malformed::Both));
    }
}
