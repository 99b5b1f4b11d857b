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
