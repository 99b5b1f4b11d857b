//! Secrets of a client. Calls: list, add, remove. Several live at a time, so that one can be exchanged without a stop.
//!
//! The API never tells a value: the caller makes it ([`generate`]), sends it once and shows it once.

use serde::{Deserialize, Serialize};
use text::Foreign;

use crate::call::{self, Row, nothing, text_or_null, text_or_number};
use crate::page::{Known, Listed};
use crate::{Call, Method};

/// A secret as the API tells of it: without its value.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Secret {
    /// Its id; a number or a text on the wire.
    #[serde(deserialize_with = "text_or_number")]
    pub id: Foreign,
    /// What it is for; empty where the API sends none.
    #[serde(default, deserialize_with = "text_or_null")]
    pub description: Foreign,
    /// When it ends, as the API writes it (RFC 3339); nothing for never.
    pub expiration: Option<Foreign>,
}

impl Listed for Secret {
    fn id(&self) -> &str {
        self.id.raw()
    }

    fn known(&self) -> Vec<Known<'_>> {
        vec![("secrets", self.id.raw(), &self.description)]
    }
}

#[derive(Serialize)]
struct New<'a> {
    value: &'a str,
    description: &'a str,
    expiration: Option<&'a str>,
}

/// `GET /clients/{clientId}/secrets` (R, shape ?): all secrets of the client, unpaged, without values.
pub fn list(client_id: &str) -> Call<Vec<Row<Secret>>> {
    Call::new(Method::Get, "/clients/{clientId}/secrets", &[client_id], call::list)
}

/// `POST /clients/{clientId}/secrets` (R): adds a secret whose `value` the caller has made. `expiration` is RFC 3339,
/// see [`crate::expiry::end_of_day`]; nothing for never. The answer has no body, not even the new secret's id.
pub fn add(client_id: &str, value: &str, description: &str, expiration: Option<&str>) -> Call<()> {
    let new = New { value, description, expiration };
    Call::new(Method::Post, "/clients/{clientId}/secrets", &[client_id], nothing).body(&new)
}

/// `DELETE /clients/{clientId}/secrets/{secretId}` (R): the secret holds no longer.
pub fn remove(client_id: &str, secret_id: &str) -> Call<()> {
    Call::new(Method::Delete, "/clients/{clientId}/secrets/{secretId}", &[client_id, secret_id], nothing)
}

/// How many signs a value has: the most that the API takes.
pub const LENGTH: usize = 32;

/// The signs of a value. Letters and digits only: they pass HTTP Basic, a form, a command line and a double click as
/// they are. Without `0 O o`, `1 l I i`, `2 Z`, `5 S` and `8 B`, which somebody who types them mistakes.
const SIGNS: &[u8; 49] = b"34679ACDEFGHJKLMNPQRTUVWXYabcdefghjkmnpqrstuvwxyz";

/// Makes a value of [`LENGTH`] signs from `random`, which fills a slice with bytes of a secure random source. Each sign
/// is one of 49 with the same chance, so a value has 32 × log2 49 = 179 bits.
pub fn generate(mut random: impl FnMut(&mut [u8])) -> String {
    // The largest multiple of 49 in a byte: what is not below it is thrown away, or the first signs would be more
    // frequent than the others.
    const FAIR: u8 = 245;
    let mut value = String::with_capacity(LENGTH);
    while value.len() < LENGTH {
        let mut bytes = [0; LENGTH];
        random(&mut bytes);
        let fair = bytes.iter().filter(|byte| **byte < FAIR);
        let signs = fair.map(|byte| char::from(SIGNS[usize::from(*byte) % SIGNS.len()]));
        value.extend(signs.take(LENGTH - value.len()));
    }
    value
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn calls_name_their_operation() {
        assert_eq!(list("a/b").request.path, "/v1/clients/a%2Fb/secrets");
        let add = add("a", "v\"", "Produksjon", Some("2027-08-24T14:15:22Z")).request;
        assert_eq!((add.method, add.path.as_str()), (Method::Post, "/v1/clients/a/secrets"));
        let body = r#"{"value":"v\"","description":"Produksjon","expiration":"2027-08-24T14:15:22Z"}"#;
        assert_eq!(add.body.as_deref(), Some(body));
        let never = super::add("a", "v", "", None).request.body;
        assert_eq!(never.as_deref(), Some(r#"{"value":"v","description":"","expiration":null}"#));
        let remove = remove("50%", "1").request;
        assert_eq!((remove.method, remove.path.as_str()), (Method::Delete, "/v1/clients/50%25/secrets/1"));
    }

    #[test]
    fn ids_are_numbers_or_texts() {
        let text = r#"[{"id":3,"description":"P","expiration":null},{"id":"3b","expiration":"2027"},{"id":null},{"id":{}}]"#;
        let read = (list("a").decode)(text).unwrap_or_default();
        let secret = |id: &str, description: &str, expiration: Option<&str>| {
            let (id, description) = (id.into(), description.into());
            Ok(Secret { id, description, expiration: expiration.map(Foreign::from) })
        };
        assert_eq!(read[..2], [secret("3", "P", None), secret("3b", "", Some("2027"))]);
        assert!(read[2].is_err() && read[3].is_err());
    }

    #[test]
    fn no_sign_breaks_a_form_or_looks_like_another() {
        for (at, sign) in SIGNS.iter().enumerate() {
            assert!(sign.is_ascii_alphanumeric() && !b"0Oo1lIi2Z5S8B".contains(sign));
            assert!(!SIGNS[..at].contains(sign), "twice");
        }
    }

    #[test]
    fn values_are_uniform() {
        // Xorshift, always the same: bytes that are even enough to see whether the signs are.
        let mut state = 0x2545_f491_4f6c_dd1d_u64;
        let mut random = |bytes: &mut [u8]| {
            for byte in bytes {
                state ^= state << 13;
                state ^= state >> 7;
                state ^= state << 17;
                *byte = state.to_le_bytes()[3];
            }
        };
        let mut counts = [0u32; 256];
        let values: Vec<String> = (0..49 * 64).map(|_| generate(&mut random)).collect();
        for value in &values {
            assert_eq!(value.len(), LENGTH);
            value.bytes().for_each(|byte| counts[usize::from(byte)] += 1);
        }
        let mean = 64 * 32;
        for sign in SIGNS {
            let count = counts[usize::from(*sign)];
            // Six times the standard deviation.
            assert!(count.abs_diff(mean) < mean / 8, "{}: {count}", char::from(*sign));
        }
        assert_eq!(counts.iter().sum::<u32>(), mean * 49);
    }

    #[test]
    fn unfair_bytes_are_thrown_away() {
        let mut calls = 0u8;
        let value = generate(|bytes| {
            calls += 1;
            bytes.fill(if calls < 3 { 244 + calls } else { 48 });
        });
        assert_eq!((value.as_str(), calls), ("z".repeat(32).as_str(), 3));
    }
}
