//! A refusal that wants its caller proven anew: a fresh second factor, or the identity verified again. The vendor says
//! only "when an API call requires a recent mfa" and "when an API call is rejected with 'verify' reason", so its words
//! are looked for wherever an answer has any; RFC 9470 is the standard's way to say it.

use crate::answer::parameter;

/// What is to be proven anew: a value of `acr_values`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Factor {
    /// The second factor.
    Mfa,
    /// The identity, verified anew.
    Verify,
}

impl Factor {
    /// Its name in `acr_values` (R).
    pub const fn name(self) -> &'static str {
        match self {
            Self::Mfa => "mfa",
            Self::Verify => "verify",
        }
    }
}

/// The error of RFC 9470 section 3.
const INSUFFICIENT: &str = "insufficient_user_authentication";

/// Words before "verify" that make it a failure of the API's own: "the signature could not be verified" holds no such
/// word, "unable to verify the token" does.
const NOT: [&str; 7] = ["not", "cannot", "t", "unable", "failed", "fail", "failure"];

/// What the answer wants. `codes` are members that name the refusal (type, reason, error), `prose` those that describe it
/// (title, detail), `challenge` is its `WWW-Authenticate`.
pub(crate) fn wanted<'a>(
    challenge: &str,
    codes: impl Iterator<Item = &'a str>,
    prose: impl Iterator<Item = &'a str>,
) -> Option<Factor> {
    let mut is_insufficient = challenge.contains(INSUFFICIENT);
    let mut said = None;
    for code in codes {
        is_insufficient |= code.contains(INSUFFICIENT);
        said = said.or_else(|| named(code, false));
    }
    if let Some(factor) = said.or_else(|| named(parameter(challenge, "acr_values")?, false)) {
        return Some(factor);
    }
    said = named(challenge, true);
    for text in prose {
        said = said.or_else(|| named(text, true));
    }
    said.or(is_insufficient.then_some(Factor::Mfa))
}

/// The first that `text` names, as a word of its own; in prose, unless it says that something failed.
fn named(text: &str, is_prose: bool) -> Option<Factor> {
    let lower = text.to_ascii_lowercase();
    let words: Vec<&str> =
        lower.split(|c: char| !c.is_ascii_alphanumeric()).filter(|word| !word.is_empty()).collect();
    words.iter().enumerate().find_map(|(at, word)| match *word {
        "mfa" | "2fa" | "multifactor" | "stepup" => Some(Factor::Mfa),
        "step" if words.get(at + 1) == Some(&"up") => Some(Factor::Mfa),
        "verify" => {
            let before = &words[at.saturating_sub(3)..at];
            (!is_prose || !before.iter().any(|word| NOT.contains(word))).then_some(Factor::Verify)
        }
        _ => None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::answer::Answer;
    use crate::error::{ApiError, Kind};

    fn kind(status: u16, challenge: Option<&str>, body: &str) -> Kind {
        let answer = Answer { status, challenge, body, ..Answer::default() };
        ApiError::from_answer(String::new(), &answer).kind
    }

    #[test]
    fn p14_the_words_are_found_wherever_they_stand() {
        for status in [401, 403] {
            for (body, factor) in [
                (r#"{"type":"urn:aritma:verify"}"#, Factor::Verify),
                (r#"{"type":"https://errors.example/mfa-required"}"#, Factor::Mfa),
                (r#"{"title":"MFA required"}"#, Factor::Mfa),
                (r#"{"detail":"This call requires a recent mfa."}"#, Factor::Mfa),
                (r#"{"detail":"Rejected with 'verify' reason"}"#, Factor::Verify),
                (r#"{"reason":"verify"}"#, Factor::Verify),
                (r#"{"error":"mfa_required"}"#, Factor::Mfa),
                (r#"{"error":"step-up"}"#, Factor::Mfa),
                (r#"{"code":"Verify","title":"Forbidden"}"#, Factor::Verify),
                (r#"{"error":"insufficient_user_authentication"}"#, Factor::Mfa),
                (r#""mfa""#, Factor::Mfa),
                ("A fresh mfa is needed", Factor::Mfa),
            ] {
                assert_eq!(kind(status, None, body), Kind::StepUp(factor), "{status} {body}");
            }
            for (challenge, factor) in [
                (
                    r#"Bearer error="insufficient_user_authentication", acr_values="verify", max_age="5""#,
                    Factor::Verify,
                ),
                (r#"Bearer error="insufficient_user_authentication", max_age=300"#, Factor::Mfa),
                (r#"Bearer realm="iam", error="mfa_required""#, Factor::Mfa),
                ("Bearer reason=verify", Factor::Verify),
            ] {
                assert_eq!(kind(status, Some(challenge), ""), Kind::StepUp(factor), "{status} {challenge}");
            }
        }
    }

    #[test]
    fn p14_other_refusals_are_what_they_were() {
        for body in [
            r#"{"detail":"The signature could not be verified."}"#,
            r#"{"detail":"Unable to verify the token."}"#,
            r#"{"detail":"We couldn't verify that."}"#,
            r#"{"detail":"This needs the role TenantAdmin."}"#,
            r#"{"detail":"verification failed","title":"Forbidden"}"#,
            "",
        ] {
            assert_eq!(kind(403, None, body), Kind::Forbidden, "{body}");
            assert_eq!(kind(401, Some("Bearer error=\"invalid_token\""), body), Kind::SessionEnded, "{body}");
        }
        for status in [400, 404, 409, 429, 500] {
            assert!(!matches!(kind(status, None, r#"{"reason":"mfa"}"#), Kind::StepUp(_)), "{status}");
        }
        assert_eq!(kind(403, None, "<html>mfa</html>"), Kind::InBetween);
        let scope = r#"Bearer error="insufficient_scope", scope="services.iam""#;
        assert_eq!(kind(403, Some(scope), r#"{"detail":"mfa"}"#), Kind::Scope);
    }
}
