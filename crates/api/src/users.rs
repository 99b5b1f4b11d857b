//! Users: people who can sign in to the tenant. Calls: list, get, add role, remove role, invite, create.
//!
//! The API has no update and no removal of a user. Someone who was invited appears only after accepting.

use serde::{Deserialize, Serialize};
use text::Foreign;

pub mod invited;

use crate::assumed::ADD_ROLE;
use crate::call::{json, nothing};
use crate::page::{self, Known, Listed, Query, Rows, SIZES, Slice};
use crate::roles::Role;
use crate::{Call, Method};

/// A user (`UserDto`).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct User {
    /// The bare id, as the paths below `/users` want it.
    pub id: Foreign,
    /// The name the person signs in with.
    pub user_name: Foreign,
    /// The email address.
    pub email: Foreign,
    /// The phone number; null or empty where none is known, though the reference calls it required.
    pub phone_number: Option<Foreign>,
    /// Whether a second factor is asked at sign-in.
    pub two_factor_enabled: bool,
    /// The tenant roles held.
    pub roles: Vec<Role>,
}

impl User {
    /// The phone number, if there is one.
    pub fn phone(&self) -> Option<&Foreign> {
        self.phone_number.as_ref().filter(|number| !number.is_blank())
    }

    /// Whether the role with this id is held.
    pub fn holds(&self, role_id: &str) -> bool {
        self.roles.iter().any(|role| role.id == *role_id)
    }

    /// Gives the role, as far as it is not held.
    pub fn take(&mut self, role: &Role) {
        if !self.roles.iter().any(|held| held.id == role.id) {
            self.roles.push(role.clone());
        }
    }

    /// Takes the role away.
    pub fn lose(&mut self, role: &Role) {
        self.roles.retain(|held| held.id != role.id);
    }
}

impl Listed for User {
    fn id(&self) -> &str {
        self.id.raw()
    }

    fn known(&self) -> Vec<Known<'_>> {
        let roles = self.roles.iter().map(|role| ("roles", role.id.raw(), &role.name));
        std::iter::once(("users", self.id.raw(), &self.user_name)).chain(roles).collect()
    }
}

/// What `POST /users/users` answers.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Created {
    /// The new user's id.
    pub user_id: Foreign,
    /// The address.
    pub email: Foreign,
    /// The phone number.
    pub phone_number: Option<Foreign>,
    /// The full name; it appears nowhere else in the API.
    pub full_name: Foreign,
}

/// `GET /users` (R): one page.
pub fn list(query: &Query) -> Call<Rows<User>> {
    Call::new(Method::Get, "/users", &[], page::rows)
        .query_some("searchText", page::searched(&query.search).trim())
        .query("page", &query.page.to_string())
        .query("pageSize", &query.size.to_string())
}

/// `GET /users` (R), page after page: the way to everybody, with the largest pages. `cursor` is the number of a page.
pub fn slice(cursor: Option<&str>) -> Call<Slice<User>> {
    let size = SIZES[SIZES.len() - 1].to_string();
    Call::new(Method::Get, "/users", &[], page::page_as_slice)
        .query("page", cursor.unwrap_or("1"))
        .query("pageSize", &size)
}

/// `GET /users/{userId}` (R).
pub fn get(user_id: &str) -> Call<User> {
    Call::new(Method::Get, "/users/{userId}", &[user_id], json)
}

/// `POST /users/{userId}/roles/{roleId}` (R, verb ?): idempotent in effect.
pub fn add_role(user_id: &str, role_id: &str) -> Call<()> {
    Call::new(ADD_ROLE, "/users/{userId}/roles/{roleId}", &[user_id, role_id], nothing)
}

/// `DELETE /users/{userId}/roles/{roleId}` (R).
pub fn remove_role(user_id: &str, role_id: &str) -> Call<()> {
    Call::new(Method::Delete, "/users/{userId}/roles/{roleId}", &[user_id, role_id], nothing)
}

/// `POST /users/invite?email&redirectUrl` (R): sends a mail; `redirect_url` may be empty.
pub fn invite(email: &str, redirect_url: &str) -> Call<()> {
    Call::new(Method::Post, "/users/invite", &[], nothing)
        .query("email", email)
        .query_some("redirectUrl", redirect_url)
}

/// `POST /users/users?email&fullName&phoneNumber` (R): only for an email of a Confirmed domain.
pub fn create(email: &str, full_name: &str, phone_number: &str) -> Call<Created> {
    Call::new(Method::Post, "/users/users", &[], json)
        .query("email", email)
        .query("fullName", full_name)
        .query("phoneNumber", phone_number)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn calls_name_their_operation() {
        let query = Query { search: " ås&b ".into(), page: 3, size: 25 };
        assert_eq!(list(&query).request.path, "/v1/users?searchText=%C3%A5s%26b&page=3&pageSize=25");
        assert_eq!(list(&Query::default()).request.path, "/v1/users?page=1&pageSize=50");
        let add = add_role("u1", "r/1").request;
        assert_eq!((add.method, add.path.as_str()), (Method::Post, "/v1/users/u1/roles/r%2F1"));
        assert_eq!(remove_role("u1", "r1").request.method, Method::Delete);
        assert_eq!(invite("a+b@c.no", "").request.path, "/v1/users/invite?email=a%2Bb%40c.no");
        let create = create("a@b.no", "Åse Berg", "+4791234567").request;
        assert_eq!(
            create.path,
            "/v1/users/users?email=a%40b.no&fullName=%C3%85se%20Berg&phoneNumber=%2B4791234567"
        );
    }

    #[test]
    fn i3_each_missing_or_null_field_spoils_its_own_row_only() {
        let good = r#"{"id":"1","userName":"a","email":"a@b.no","phoneNumber":null,"twoFactorEnabled":true,"roles":[]}"#;
        for field in ["id", "userName", "email", "twoFactorEnabled", "roles"] {
            let bad = good.replace(&format!("\"{field}\":"), "\"other\":");
            let text =
                format!(r#"{{"items":[{bad},{good}],"metadata":{{"page":1,"pageSize":50,"totalCount":2}}}}"#);
            let rows = page::rows::<User>(&text).map(|page| page.items).unwrap_or_default();
            assert!(rows[0].is_err() && rows[1].is_ok(), "{field}");
        }
    }

    #[test]
    fn a_missing_phone_is_none() {
        for phone in ["null", "\"\"", "\" \""] {
            let text = format!(
                r#"{{"id":"1","userName":"a","email":"e","phoneNumber":{phone},"twoFactorEnabled":false,"roles":[]}}"#
            );
            assert_eq!((get("1").decode)(&text).ok().as_ref().and_then(User::phone), None);
        }
    }
}
