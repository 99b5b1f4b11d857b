//! What the tokens say of themselves, for whoever wants to see it. Nothing follows from it: the API's word counts.

use serde_json::Value;

use super::jose::Jws;

/// What is told of the tokens in use; what they do not tell is nothing.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct TokenFacts {
    /// When the access token ends, in milliseconds since 1970 by this computer's clock.
    pub(crate) ends: Option<f64>,
    /// What it is for.
    pub(crate) scopes: Vec<String>,
    /// The tenant.
    pub(crate) tenant: Option<String>,
    /// When the person signed in, in milliseconds since 1970.
    pub(crate) signed_in: Option<f64>,
    /// Whether with a second factor.
    pub(crate) second_factor: Option<bool>,
}

/// Reads them from the access token, which may be opaque, and the ID token.
pub(crate) fn read(access: &str, id: Option<&str>, ends: Option<f64>) -> TokenFacts {
    let claims = |token: &str| -> Value {
        Jws::payload_of(token).and_then(|payload| serde_json::from_slice(&payload).ok()).unwrap_or_default()
    };
    let (access, id) = (claims(access), id.map(claims).unwrap_or_default());
    let first = |name: &str| [&id[name], &access[name]].into_iter().find(|value| !value.is_null());
    let scopes = ["scope", "scp"].iter().map(|name| words(&access[*name])).find(|all| !all.is_empty());
    let methods = first("amr").map(words).into_iter().flatten();
    let levels = first("acr").map(words).into_iter().flatten();
    let all: Vec<String> = methods.chain(levels).collect();
    TokenFacts {
        ends,
        scopes: scopes.unwrap_or_default(),
        tenant: first("tid").and_then(Value::as_str).map(str::to_owned),
        signed_in: first("auth_time").and_then(Value::as_f64).map(|seconds| seconds * 1000.0),
        second_factor: (!all.is_empty()).then(|| all.iter().any(|word| word.eq_ignore_ascii_case("mfa"))),
    }
}

/// Words in a text, or in several.
fn words(value: &Value) -> Vec<String> {
    match value {
        Value::String(text) => text.split_whitespace().map(str::to_owned).collect(),
        Value::Array(all) => all.iter().flat_map(words).collect(),
        _ => Vec::new(),
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

    #[test]
    fn both_tokens_are_read_and_an_opaque_one_is_no_fault() {
        let access = token(r#"{"scope":"openid services.iam","tid":"t","acr":"mfa"}"#);
        let id = token(r#"{"auth_time":1700000000,"amr":["pwd"]}"#);
        let facts = read(&access, Some(&id), Some(5.0));
        assert_eq!(facts.scopes, ["openid", "services.iam"]);
        assert_eq!((facts.tenant.as_deref(), facts.signed_in), (Some("t"), Some(1_700_000_000_000.0)));
        assert_eq!((facts.second_factor, facts.ends), (Some(true), Some(5.0)));
        assert_eq!(read("opaque", None, None), TokenFacts::default());
        let list = token(r#"{"scp":["a","b c"],"amr":["pwd"]}"#);
        let facts = read(&list, Some("broken.x.y"), None);
        assert_eq!((facts.scopes.len(), facts.second_factor), (3, Some(false)));
    }
}
