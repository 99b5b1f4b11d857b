//! The caller's own account. A good token is enough, no role is needed.

use api::Foreign;
use api::me::Claim;
use api::roles::Role;
use api::users::User;
use axum::Json;
use axum::routing;
use serde_json::Value;

use crate::bearer::{AnyCaller, Caller};
use crate::routes::Routes;

/// This group's routes.
pub fn routes() -> Routes {
    Routes::new().route("/v1/me", routing::get(get)).route("/v1/me/claims", routing::get(claims))
}

/// `GET /me`.
pub async fn get(AnyCaller(caller): AnyCaller) -> Json<User> {
    Json(user(&caller))
}

/// The caller as a user. Someone of another provider who is not among the people is what the token says.
fn user(caller: &Caller) -> User {
    let tables = caller.tenant.tables();
    let people = caller.tenant.people();
    if let Some(row) = people.find(caller.sub()) {
        return people.user(row, &tables.roles);
    }
    let text = |name: &str| caller.claims[name].as_str().unwrap_or_default().into();
    let named = |role: &&Role| caller.roles().contains(&role.name.raw());
    User {
        id: text("sub"),
        user_name: text("preferred_username"),
        email: text("email"),
        phone_number: None,
        two_factor_enabled: false,
        roles: tables.roles.list().iter().filter(named).cloned().collect(),
    }
}

/// `GET /me/claims`.
pub async fn claims(AnyCaller(caller): AnyCaller) -> Json<Vec<Claim>> {
    let user = user(&caller);
    let name = crate::oidc::tokens::display_name(user.user_name.raw());
    let own = [("name", name.into()), ("email", user.email.clone())];
    let roles = user.roles.iter().map(|role| ("role", role.name.clone()));
    let tenant = caller.claims["tid"].as_str().map(|tid| ("tid", tid.into()));
    let factors: Vec<(&str, Foreign)> = match &caller.claims["amr"] {
        Value::Array(amr) => amr.iter().filter_map(Value::as_str).map(|amr| ("amr", amr.into())).collect(),
        _ => Vec::new(),
    };
    let all = own.into_iter().chain(roles).chain(tenant).chain(factors);
    let numbered = (1..).zip(all).map(|(claim_id, (claim_type, value))| Claim {
        claim_id,
        user_id: user.id.clone(),
        claim_type: Some(claim_type.into()),
        claim_value: Some(value),
    });
    Json(numbered.collect())
}
