//! What support needs when the API refuses a token that was just issued: what the API says, and what the token says of
//! whom it is for. Never the token itself (C1), and nothing about the person.

use serde_json::Value;

use super::callback::plain;
use super::jose::Jws;

/// The longest piece that is shown, in characters.
const LONGEST: usize = 200;

/// Which claims are shown: who made the token, for whom, for what.
const CLAIMS: [&str; 5] = ["iss", "aud", "scope", "scp", "client_id"];

/// The refusal in lines of a name and what it is.
pub(crate) fn lines(token: &str, challenge: Option<&str>) -> Vec<(&'static str, String)> {
    let mut lines = Vec::new();
    if let Some(challenge) = challenge {
        // The API may quote what it was sent.
        let said = challenge.split(' ').map(|word| if is_secret(word, token) { "[…]" } else { word });
        lines.push(("says", plain(&said.collect::<Vec<_>>().join(" "), LONGEST)));
    }
    let payload = Jws::payload_of(token).and_then(|payload| serde_json::from_slice(&payload).ok());
    match payload {
        Some(Value::Object(claims)) => {
            let shown = |name: &'static str| Some((name, plain(&text_of(claims.get(name)?), LONGEST)));
            lines.extend(CLAIMS.into_iter().filter_map(shown));
        }
        _ => lines.push(("token", "opaque".into())),
    }
    lines
}

/// Whether a word of the API may be a token, or a piece of the one that was sent.
fn is_secret(word: &str, token: &str) -> bool {
    let pieces =
        word.split(|c: char| !(c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '.' | '~' | '+' | '/')));
    pieces.into_iter().any(|piece| piece.contains("eyJ") || piece.len() >= 12 && token.contains(piece))
}

/// A text, or several, as one.
fn text_of(value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        Value::Array(all) => all.iter().map(text_of).collect::<Vec<_>>().join(" "),
        other => other.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use base64::Engine as _;
    use base64::engine::general_purpose::URL_SAFE_NO_PAD;

    use super::*;

    fn token(payload: &str) -> String {
        ["eyJhbGciOiJIUzI1NiJ9", &URL_SAFE_NO_PAD.encode(payload), "c2lnbmF0dXJl"].join(".")
    }

    fn value(lines: &[(&'static str, String)], name: &str) -> Option<String> {
        lines.iter().find(|(known, _)| *known == name).map(|(_, text)| text.clone())
    }

    #[test]
    fn issuer_audience_and_scope_are_told_and_nobody_named() {
        let token = token(
            r#"{"iss":"https://id.example/t","aud":["a","b"],"scope":"openid x","sub":"kari","name":"Kari"}"#,
        );
        let lines = lines(
            &token,
            Some(r#"Bearer error="invalid_token", error_description="The audience 'a' is invalid""#),
        );
        assert_eq!(value(&lines, "iss").as_deref(), Some("https://id.example/t"));
        assert_eq!(value(&lines, "aud").as_deref(), Some("a b"));
        assert_eq!(value(&lines, "scope").as_deref(), Some("openid x"));
        assert!(value(&lines, "says").is_some_and(|says| says.contains("The audience 'a' is invalid")));
        assert!(lines.iter().all(|(_, text)| !text.to_lowercase().contains("kari")));
    }

    #[test]
    fn c1_a_token_that_the_api_quotes_is_not_told() {
        let token = token(r#"{"iss":"i"}"#);
        for said in [format!("Bearer error=\"{token}\""), format!("Bearer x=\"{}\", y=1", &token[25..40])] {
            let says = value(&lines(&token, Some(&said)), "says").unwrap_or_default();
            assert!(says.contains("[…]") && !says.contains(&token[25..37]), "{says}");
        }
        let opaque = "opaque-reference-token";
        let says = value(&lines(opaque, Some("Bearer error=\"no opaque-reference-token\"")), "says");
        assert_eq!(says.as_deref(), Some("Bearer error=\"no […]"));
    }

    #[test]
    fn c5_a_token_that_cannot_be_read_is_opaque() {
        for token in ["reference", "a.b.c", "a.b.c.d.e", "", "..", &token("[1]")] {
            assert_eq!(lines(token, None), [("token", "opaque".to_owned())], "{token}");
        }
    }
}
