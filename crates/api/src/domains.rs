//! Email domains of the tenant. Calls: list, add, status, remove.

use serde::de::Error as _;
use serde::{Deserialize, Deserializer, Serialize};
use serde_json::Value;
use text::Foreign;

use crate::assumed::{DOMAIN_NAMES, DOMAIN_TOKENS};
use crate::call::{self, Row, json, nothing};
use crate::error::{Looks, Unreadable};
use crate::page::Listed;
use crate::{Call, Method};

mod punycode;
mod typed;

pub use punycode::{ascii, shown};
pub use typed::{Note, Problem, Typed, is_plain, read, zone};

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

impl Status {
    /// The status that `word` is, letter case aside.
    fn of(word: &str) -> Option<Self> {
        let word = word.trim();
        [(Self::Pending, "Pending"), (Self::Confirmed, "Confirmed"), (Self::NotRegistered, "NotRegistered")]
            .into_iter()
            .find_map(|(status, name)| word.eq_ignore_ascii_case(name).then_some(status))
    }
}

/// A registered domain.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Domain {
    /// Its name, as the API spells it.
    pub domain: Foreign,
    /// The API's word for how far it is; nothing where it is not told.
    pub status: Option<Foreign>,
    /// What is to stand in its TXT record. The API tells it until the domain is confirmed.
    pub verification_token: Option<Foreign>,
}

impl Domain {
    /// How far it is; nothing where that is not told, or in a word that is not known.
    pub fn state(&self) -> Option<Status> {
        Status::of(self.status.as_ref()?.raw())
    }
}

/// The shape is not documented: an object, or the bare name.
impl<'de> Deserialize<'de> for Domain {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = |value: &Value| value.as_str().filter(|text| !text.is_empty()).map(Foreign::from);
        let (name, status, token) = match Value::deserialize(deserializer)? {
            Value::String(name) => (Some(Foreign::from(name)), None, None),
            Value::Object(members) => {
                let first = |names: &[&str]| names.iter().find_map(|name| text(members.get(*name)?));
                (first(&DOMAIN_NAMES), first(&["status"]), first(&DOMAIN_TOKENS))
            }
            _ => (None, None, None),
        };
        let domain = name.filter(|name| !name.is_blank()).ok_or_else(|| D::Error::custom("no domain"))?;
        Ok(Self { domain, status, verification_token: token })
    }
}

impl Listed for Domain {
    fn id(&self) -> &str {
        self.domain.raw()
    }
}

/// `GET /domains` (G, shape ?): every domain of the tenant. What `filter` does is not known, so it is not sent.
pub fn list() -> Call<Vec<Row<Domain>>> {
    Call::new(Method::Get, "/domains", &[], call::list)
}

/// `POST /domains?domain` (G): registers a domain; it is Pending then. Nothing where the answer does not tell it.
pub fn add(domain: &str) -> Call<Option<Domain>> {
    Call::new(Method::Post, "/domains", &[], added).query("domain", domain)
}

/// A web page is never the API's word; any other answer of success is one.
fn added(text: &str) -> Result<Option<Domain>, Unreadable> {
    match json(text) {
        // A bare word is no domain here: it may be a message.
        Ok(domain) => Ok(Some(domain).filter(|domain: &Domain| domain.status.is_some())),
        Err(unreadable) if unreadable.looks == Looks::Html => Err(unreadable),
        Err(_) => Ok(None),
    }
}

/// `DELETE /domains?domain` (G, form ?: [`crate::forms::Guess::RemoveDomain`]): people stay, and none can be created until
/// it is verified again.
pub fn remove(domain: &str) -> Call<()> {
    Call::new(Method::Delete, "/domains", &[], nothing).query("domain", domain)
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
    word.as_str().and_then(Status::of).ok_or_else(|| Unreadable::new(text, 1))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_likely_shape_of_a_status_is_read() {
        let call = status("blåbær.example");
        assert_eq!(call.request.path, "/v1/domains/status?domain=bl%C3%A5b%C3%A6r.example");
        for text in ["Pending", "\"pending\"", r#"{"domain":"x","status":"Pending"}"#] {
            assert_eq!((call.decode)(text), Ok(Status::Pending), "{text}");
        }
        for text in ["", "Else", "{}", "[]", "0", "null"] {
            assert!((call.decode)(text).is_err(), "{text}");
        }
    }

    #[test]
    fn every_likely_shape_of_the_list_is_read() {
        let text = r#"{"items":["a.example",{"domain":"b.example","status":"confirmed","verificationToken":null},
            {"name":"c.example","status":"Odd","token":"t"},{"domain":""},null,7]}"#;
        let all = (list().decode)(text).unwrap_or_default();
        let read: Vec<_> = all
            .iter()
            .flatten()
            .map(|one| (one.id(), one.state(), one.verification_token.as_ref().map(Foreign::raw)))
            .collect();
        let wanted = [
            ("a.example", None, None),
            ("b.example", Some(Status::Confirmed), None),
            ("c.example", None, Some("t")),
        ];
        assert_eq!(read, wanted);
        assert_eq!(all.iter().filter(|row| row.is_err()).count(), 3);
        assert_eq!(all[2].as_ref().ok().and_then(|one| one.status.clone()), Some("Odd".into()));
    }

    #[test]
    fn what_adding_answers_is_a_domain_or_nothing() {
        let call = add("a b");
        assert_eq!(
            (call.request.method, call.request.path.as_str()),
            (Method::Post, "/v1/domains?domain=a%20b")
        );
        let whole = r#"{"domain":"a.example","status":"Pending","verificationToken":"aritma-verify-1"}"#;
        let made = (call.decode)(whole).ok().flatten();
        assert_eq!(made.and_then(|one| one.verification_token), Some("aritma-verify-1".into()));
        for text in ["", "null", "\"done\"", "{}", "[]"] {
            assert_eq!((call.decode)(text), Ok(None), "{text}");
        }
        assert!((call.decode)("<html>").is_err());
    }

    #[test]
    fn a_domain_is_removed_by_its_name() {
        assert_eq!(remove("a.example").request.path, "/v1/domains?domain=a.example");
        assert_eq!(remove("a.example").request.method, Method::Delete);
    }
}
