//! SCIM tokens: with one a directory keeps people and groups up to date. A token belongs to an SSO provider's scheme.
//! Calls: list, create, remove.

use serde::{Deserialize, Serialize};
use text::Foreign;

use crate::assumed::SCIM_BASE;
use crate::call::{self, Row, json, nothing, text_or_null, text_or_number};
use crate::page::{Known, Listed};
use crate::{Call, Method};

/// A token as the API lists it: without its value, whatever came along.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Token {
    /// Its id; a number or a text on the wire.
    #[serde(deserialize_with = "text_or_number")]
    pub id: Foreign,
    /// The scheme of the provider that it belongs to.
    pub provider: Foreign,
    /// What that provider was called when the token was made.
    #[serde(default, deserialize_with = "text_or_null")]
    pub provider_display_name: Foreign,
}

impl Listed for Token {
    fn id(&self) -> &str {
        self.id.raw()
    }

    fn known(&self) -> Vec<Known<'_>> {
        vec![("scim", self.id.raw(), self.name())]
    }
}

impl Token {
    /// What its provider is called, as far as the token tells.
    pub fn name(&self) -> &Foreign {
        if self.provider_display_name.is_blank() { &self.provider } else { &self.provider_display_name }
    }
}

/// A token that was just made. Neither `Debug` nor `Clone`: its value comes this once.
#[derive(Deserialize)]
pub struct Made {
    /// Its id.
    #[serde(deserialize_with = "text_or_number")]
    pub id: Foreign,
    token: String,
}

impl Made {
    /// The value as it belongs into a directory's field: without a scheme before it and without spaces.
    pub fn into_value(self) -> String {
        let value = self.token.trim();
        let bare = value.split_once(' ').filter(|(scheme, _)| scheme.eq_ignore_ascii_case("bearer"));
        bare.map_or(value, |(_, rest)| rest.trim()).to_owned()
    }
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct New<'a> {
    provider: &'a str,
    provider_display_name: &'a str,
}

/// `GET /scim` (R, shape ?): all tokens, without their values.
pub fn list() -> Call<Vec<Row<Token>>> {
    Call::new(Method::Get, "/scim", &[], call::list)
}

/// `POST /scim` (R): makes a token for the provider with this scheme. Its value is never told again.
pub fn create(scheme: &str, name: &str) -> Call<Made> {
    let new = New { provider: scheme, provider_display_name: name };
    Call::new(Method::Post, "/scim", &[], json).body(&new)
}

/// `DELETE /scim/{id}` (R, path ?): the token holds no longer. An answer that there is no such token may as well mean
/// that the path is another: read the list before saying that it is gone.
pub fn remove(id: &str) -> Call<()> {
    Call::new(Method::Delete, "/scim/{id}", &[id], nothing)
}

/// Where a directory calls, below this issuer; no slash at its end.
pub fn address(issuer: &str) -> String {
    [issuer.trim_end_matches('/'), SCIM_BASE].concat()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn calls_name_their_operation() {
        assert_eq!(list().request.path, "/v1/scim");
        let create = create("a-entra", "Å \"A\"").request;
        assert_eq!((create.method, create.path.as_str()), (Method::Post, "/v1/scim"));
        assert_eq!(create.body.as_deref(), Some(r#"{"provider":"a-entra","providerDisplayName":"Å \"A\""}"#));
        let remove = remove("a/b").request;
        assert_eq!((remove.method, remove.path.as_str()), (Method::Delete, "/v1/scim/a%2Fb"));
    }

    #[test]
    fn p22_a_listed_token_has_no_value() {
        let text = r#"[{"id":12,"provider":"a","providerDisplayName":"A","token":"s3cret"},{"id":"x","provider":"b"},{"id":null}]"#;
        let read = (list().decode)(text).unwrap_or_default();
        assert!(!format!("{:?}", &read[..2]).contains("s3cret"));
        let names: Vec<_> = read.iter().flatten().map(|token| (token.id(), token.name().raw())).collect();
        assert_eq!(names, [("12", "A"), ("x", "b")]);
        assert!(read[2].is_err());
    }

    #[test]
    fn p22_what_is_pasted_has_neither_bearer_nor_slash() {
        for token in ["abc", "Bearer abc", " bearer  abc\n"] {
            let text = serde_json::json!({"id": 1, "token": token, "provider": "a"}).to_string();
            let made = (create("a", "A").decode)(&text).unwrap_or_else(|error| panic!("{error:?}"));
            assert_eq!(made.into_value(), "abc");
        }
        for issuer in ["https://id.a.example/t", "https://id.a.example/t/"] {
            assert_eq!(address(issuer), "https://id.a.example/t/api/scim/v2");
        }
        assert!((create("a", "A").decode)(r#"{"id":1,"token":null}"#).is_err());
    }
}
