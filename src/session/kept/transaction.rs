//! Sign-ins under way, in this tab's `sessionStorage` and nowhere else (C2).
//!
//! One use each (B2): [`take`] removes what it finds, and the caller stores the rest before it acts.

use serde::{Deserialize, Serialize};

use crate::clock::now_ms;
use crate::session::believe::discovery::ProviderMetadata;
use crate::storage::Storage;

/// Where they are kept (this tab).
const SIGN_INS: &str = "iam.sign-ins";

/// How long a sign-in may take, in milliseconds.
const LIFETIME_MS: u64 = 600_000;

/// How many may be under way in one tab.
const MOST: usize = 3;

/// One sign-in under way. Its members are all that is ever stored of a sign-in.
#[derive(Clone, Serialize, Deserialize)]
pub(crate) struct Transaction {
    /// Binds the answer to this request (RFC 6749 section 10.12).
    pub(crate) state: String,
    /// Binds the ID token to this request (OIDC Core 1.0 section 3.1.2.1).
    pub(crate) nonce: String,
    /// Proves that whoever redeems the code made the request (RFC 7636 section 4.1).
    #[serde(rename = "verifier")]
    pub(crate) code_verifier: String,
    /// The place to come back to (A7).
    pub(crate) route: String,
    /// When it began, in milliseconds of the wall clock.
    pub(crate) created: u64,
    /// What discovery said, so that nothing has to be asked again after the redirect back.
    pub(crate) metadata: ProviderMetadata,
}

/// The sign-ins under way.
pub(crate) fn stored() -> Vec<Transaction> {
    read(&Storage::Tab.read(SIGN_INS).unwrap_or_default(), now_ms())
}

/// Stores the sign-ins under way.
pub(crate) fn store(all: &[Transaction]) {
    let text = write(all);
    Storage::Tab.write(SIGN_INS, (!all.is_empty()).then_some(&text));
}

/// Reads what is stored; junk and what is older than ten minutes, or from the future, is dropped.
fn read(stored: &str, now_ms: u64) -> Vec<Transaction> {
    let mut all: Vec<Transaction> = serde_json::from_str(stored).unwrap_or_default();
    all.retain(|one| now_ms.abs_diff(one.created) < LIFETIME_MS);
    all
}

/// The text to store.
fn write(all: &[Transaction]) -> String {
    serde_json::to_string(all).unwrap_or_default()
}

/// Adds `one`; the oldest go.
pub(crate) fn add(all: &mut Vec<Transaction>, one: Transaction) {
    all.push(one);
    let surplus = all.len().saturating_sub(MOST);
    all.drain(..surplus);
}

/// Takes out the transaction that belongs to `state` and to the configured `issuer`.
pub(crate) fn take(all: &mut Vec<Transaction>, state: &str, issuer: &str) -> Option<Transaction> {
    let place = all.iter().position(|one| one.state == state)?;
    Some(all.remove(place)).filter(|one| one.metadata.issuer == issuer)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn one(state: &str, created: u64) -> Transaction {
        Transaction {
            state: state.into(),
            nonce: "n".into(),
            code_verifier: "v".into(),
            route: "/users".into(),
            created,
            metadata: ProviderMetadata {
                issuer: "https://id.example/t".into(),
                authorization_endpoint: String::new(),
                token_endpoint: String::new(),
                jwks_uri: String::new(),
                end_session_endpoint: None,
                revocation_endpoint: None,
                promises_iss: false,
            },
        }
    }

    fn states(all: &[Transaction]) -> Vec<&str> {
        all.iter().map(|one| one.state.as_str()).collect()
    }

    #[test]
    fn c2_at_most_three_are_kept_and_only_for_ten_minutes() {
        let mut all = Vec::new();
        for n in 0..10 {
            add(&mut all, one(&n.to_string(), 1000 * n));
        }
        assert_eq!(states(&all), ["7", "8", "9"]);
        let stored = write(&all);
        assert_eq!(states(&read(&stored, 607_500)), ["8", "9"]);
        assert!(read(&stored, 700_000).is_empty());
        assert!(read("not ours", 0).is_empty());
    }

    #[test]
    fn b2_a_state_can_be_taken_once() {
        let mut all = vec![one("a", 0), one("b", 0)];
        assert!(take(&mut all, "a", "https://id.example/t").is_some());
        assert!(take(&mut all, "a", "https://id.example/t").is_none());
        assert_eq!(states(&all), ["b"]);
    }

    #[test]
    fn a3_a_state_is_bound_to_its_issuer_and_burnt_by_a_wrong_one() {
        let mut all = vec![one("a", 0)];
        assert!(take(&mut all, "a", "https://id.example/u").is_none());
        assert!(all.is_empty());
    }

    #[test]
    fn c2_nothing_else_is_stored() {
        let stored: serde_json::Value = serde_json::from_str(&write(&[one("a", 1)])).unwrap_or_default();
        let members: Vec<&str> =
            stored[0].as_object().into_iter().flatten().map(|(name, _)| name.as_str()).collect();
        assert_eq!(members, ["created", "metadata", "nonce", "route", "state", "verifier"]);
    }
}
