//! An answer as it came, before anybody reads it: whose it is, and what it wants of a token.

use crate::error::Looks;

/// The error of RFC 6750 section 3.1.
pub(crate) const INSUFFICIENT_SCOPE: &str = "insufficient_scope";

/// An answer as it came.
#[derive(Clone, Copy, Debug, Default)]
pub struct Answer<'a> {
    /// Its status.
    pub status: u16,
    /// The seconds that it asks to wait.
    pub retry_after: Option<u32>,
    /// Its `Content-Type`.
    pub content_type: Option<&'a str>,
    /// Its `WWW-Authenticate`, where the API lets it be read (CORS).
    pub challenge: Option<&'a str>,
    /// Its body.
    pub body: &'a str,
}

impl Answer<'_> {
    /// Whether it is a web page, by its type or its body: then it is not the API's.
    pub fn is_web_page(&self) -> bool {
        let kind = self.content_type.unwrap_or_default().trim_start().to_ascii_lowercase();
        let is_called_one = kind.starts_with("text/html") || kind.starts_with("application/xhtml");
        match Looks::of(self.body) {
            Looks::Html => true,
            // Some servers call everything HTML.
            Looks::OtherJson => false,
            Looks::Empty => is_called_one && !(200..300).contains(&self.status),
            Looks::Text => is_called_one,
        }
    }
}

/// The value of `name="…"` in a challenge (RFC 9110 section 11.6.1).
pub(crate) fn parameter<'a>(challenge: &'a str, name: &str) -> Option<&'a str> {
    let (_, rest) = challenge.split_once(&[name, "=\""].concat())?;
    rest.split('"').next().filter(|value| !value.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::error::{ApiError, Kind, Unreadable};

    fn of(status: u16, body: &str) -> ApiError {
        ApiError::from_answer(String::new(), &Answer { status, body, ..Answer::default() })
    }

    #[test]
    fn a_web_page_is_never_the_apis_word() {
        for status in [400, 401, 403, 404, 409, 418, 429, 500, 503] {
            for body in ["<!DOCTYPE html><h1>Blocked", "\u{feff}\n<html>"] {
                assert_eq!(of(status, body).kind, Kind::InBetween, "{status}");
            }
            let answer = Answer {
                status,
                content_type: Some("Text/HTML; charset=x"),
                body: "Denied",
                ..Answer::default()
            };
            let error = ApiError::from_answer(String::new(), &answer);
            assert_eq!((error.kind, error.detail.as_deref()), (Kind::InBetween, None), "{status}");
        }
        let called_one = |status, body| {
            Answer { status, content_type: Some("text/html"), body, ..Answer::default() }.is_web_page()
        };
        assert!(
            !called_one(200, "[]")
                && !called_one(200, "")
                && called_one(200, "Denied")
                && called_one(403, "")
        );
        let page = Unreadable::new("<html>", 1);
        assert_eq!(ApiError::unreadable(200, String::new(), page).kind, Kind::InBetween);
        assert!(ApiError::unreadable(200, String::new(), page).outcome_is_unknown());
        assert!(of(502, "<html>").outcome_is_unknown() && !of(403, "<html>").outcome_is_unknown());
    }

    #[test]
    fn a_token_without_the_scope_is_not_a_person_without_the_right() {
        let by_header = |status, challenge| {
            let answer = Answer { status, challenge: Some(challenge), ..Answer::default() };
            let error = ApiError::from_answer(String::new(), &answer);
            (error.kind, error.detail)
        };
        let named = r#"Bearer realm="iam", error="insufficient_scope", scope="services.iam""#;
        assert_eq!(by_header(403, named), (Kind::Scope, Some("services.iam".to_owned())));
        assert_eq!(by_header(401, "Bearer error=\"insufficient_scope\""), (Kind::Scope, None));
        assert_eq!(by_header(403, "Bearer error=\"invalid_token\"").0, Kind::Forbidden);
        for body in [
            r#"{"error":"insufficient_scope","scope":"services.iam"}"#,
            r#"{"type":"urn:x:insufficient_scope","title":"Forbidden","scope":"services.iam"}"#,
        ] {
            let error = of(403, body);
            assert_eq!((error.kind, error.detail.as_deref()), (Kind::Scope, Some("services.iam")), "{body}");
        }
        assert_eq!(of(400, r#"{"error":"insufficient_scope"}"#).kind, Kind::Invalid);
    }
}
