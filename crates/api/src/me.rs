//! The caller's own account. Calls: read, claims.

use serde::{Deserialize, Serialize};
use text::Foreign;

use crate::call::{self, Row};
use crate::users::User;
use crate::{Call, Method};

/// One claim of the caller.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Claim {
    /// Its number.
    pub claim_id: i64,
    /// Whose it is.
    pub user_id: Foreign,
    /// Its type; assumed, the reference's page ends before it.
    pub claim_type: Option<Foreign>,
    /// Its value; assumed.
    pub claim_value: Option<Foreign>,
}

/// `GET /me` (R): the caller as a user.
pub fn get() -> Call<User> {
    Call::new(Method::Get, "/me", &[], call::json)
}

/// `GET /me/claims` (R, tail ?): the caller's claims, unpaged.
pub fn claims() -> Call<Vec<Row<Claim>>> {
    Call::new(Method::Get, "/me/claims", &[], call::list)
}

/// Names and values as a JSON document, in their order; a name that comes twice holds both.
pub fn to_json(pairs: &[(String, Option<String>)]) -> String {
    let mut all = serde_json::Map::new();
    for (name, value) in pairs {
        let value = serde_json::Value::from(value.clone());
        match all.get_mut(name) {
            None => {
                all.insert(name.clone(), value);
            }
            Some(serde_json::Value::Array(values)) => values.push(value),
            Some(one) => *one = serde_json::Value::Array(vec![one.take(), value]),
        }
    }
    serde_json::to_string_pretty(&all).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::to_json;

    #[test]
    fn a_claim_that_comes_twice_is_not_lost() {
        let pair = |name: &str, value: &str| (name.to_owned(), Some(value.to_owned()));
        let text =
            to_json(&[pair("role", "a"), pair("role", "b"), pair("role", "c"), ("x".to_owned(), None)]);
        let read: serde_json::Value = serde_json::from_str(&text).unwrap_or_default();
        assert_eq!(read, serde_json::json!({"role": ["a", "b", "c"], "x": null}));
    }
}
