//! Email domains of the tenant. Calls: status.

use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::error::Unreadable;
use crate::{Call, Method};

/// How far a domain's verification has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Status {
    /// Registered; its DNS record has not been found yet.
    Pending,
    /// Verified: people of this domain can be created without an invitation.
    Confirmed,
    /// Not registered in this tenant.
    NotRegistered,
}

/// `GET /domains/status?domain` (G, shape ?).
pub fn status(domain: &str) -> Call<Status> {
    Call::new(Method::Get, "/domains/status", &[], read_status).query("domain", domain)
}

/// The answer's shape is not documented: the bare word, quoted or not, or an object with `status`.
fn read_status(text: &str) -> Result<Status, Unreadable> {
    let value = serde_json::from_str(text).unwrap_or_else(|_| Value::String(text.trim().to_owned()));
    let word = match &value {
        Value::Object(members) => members.get("status").unwrap_or(&value),
        _ => &value,
    };
    Status::deserialize(word).map_err(|_| Unreadable::new(text, 1))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_likely_shape_is_read() {
        let call = status("blåbær.example");
        assert_eq!(call.request.path, "/v1/domains/status?domain=bl%C3%A5b%C3%A6r.example");
        for text in ["Pending", "\"Pending\"", r#"{"domain":"x","status":"Pending"}"#] {
            assert_eq!((call.decode)(text), Ok(Status::Pending), "{text}");
        }
        for text in ["", "Else", "{}", "[]"] {
            assert!((call.decode)(text).is_err(), "{text}");
        }
    }
}
