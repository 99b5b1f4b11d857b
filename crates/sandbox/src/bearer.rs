//! Who calls the API: reads the access token, and refuses who may not.

use std::sync::Arc;

use axum::extract::FromRequestParts;
use axum::http::request::Parts;
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use serde_json::Value;

use crate::jose;
use crate::oidc::shapes::StepUpBy;
use crate::oidc::tokens;
use crate::problem::Problem;
use crate::seed::READER_ROLE;
use crate::store::{API_SCOPE, Tenant, World, now};

/// Someone with a good token.
#[derive(Clone)]
pub struct Caller {
    /// The tenant of the token.
    pub tenant: Arc<Tenant>,
    /// All claims of the token.
    pub claims: Value,
}

impl Caller {
    /// The subject.
    pub fn sub(&self) -> &str {
        self.claims["sub"].as_str().unwrap_or_default()
    }

    /// The names of the roles in the token.
    pub fn roles(&self) -> Vec<&str> {
        ["role", "roles"].iter().flat_map(|name| texts(&self.claims[*name])).collect()
    }
}

/// Why there is no caller.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// No token came.
    Missing,
    /// The token is not ours, changed, revoked or meant for something else.
    Invalid,
    /// The token is for somebody else.
    Audience,
    /// The token has ended.
    Expired,
}

/// A text or a list of texts, each perhaps of several words as `scope` is.
fn texts(value: &Value) -> Vec<&str> {
    match value {
        Value::String(text) => vec![text],
        Value::Array(all) => all.iter().filter_map(Value::as_str).collect(),
        _ => Vec::new(),
    }
}

/// The token of an Authorization header.
pub fn token(headers: &HeaderMap) -> Option<&str> {
    let (scheme, token) = headers.get(header::AUTHORIZATION)?.to_str().ok()?.split_once(' ')?;
    scheme.eq_ignore_ascii_case("bearer").then_some(token.trim())
}

/// Checks a token that this very tenant should have made.
pub fn own_claims(tenant: &Tenant, token: &str) -> Result<Value, Refusal> {
    let (claims, revoked) = {
        let desk = tenant.desk();
        let key = jose::kid_of(token).and_then(|kid| desk.keys.verifying(&kid)).ok_or(Refusal::Invalid)?;
        let claims = jose::verified(token, &key).ok_or(Refusal::Invalid)?;
        let revoked = tokens::grant_of(&claims).is_none_or(|grant| desk.is_revoked(grant));
        (claims, revoked)
    };
    // An ID token has no number of a grant in it, so it does not pass for an access token here.
    if revoked || claims["iss"] != tenant.issuer.as_str() {
        return Err(Refusal::Invalid);
    }
    if claims["exp"].as_u64().is_none_or(|exp| tenant.now() >= exp) {
        Err(Refusal::Expired)
    } else {
        Ok(claims)
    }
}

/// Finds the caller of an API request.
pub async fn caller(world: &World, headers: &HeaderMap) -> Result<Caller, Refusal> {
    let token = token(headers).ok_or(Refusal::Missing)?;
    let Some(foreign) = &world.foreign else {
        // The tenant is read before the signature is checked: it only says whose keys to check with.
        let tenant = tenant_of(world, token).ok_or(Refusal::Invalid)?;
        let claims = own_claims(&tenant, token)?;
        let wanted = tenant.desk().settings.api_audience.clone();
        if wanted.is_some_and(|wanted| !texts(&claims["aud"]).contains(&wanted.as_str())) {
            return Err(Refusal::Audience);
        }
        let for_us = claims["aud"].is_null() || texts(&claims["aud"]).contains(&API_SCOPE);
        return if for_us { Ok(Caller { tenant, claims }) } else { Err(Refusal::Invalid) };
    };
    let kid = jose::kid_of(token).ok_or(Refusal::Invalid)?;
    let key = foreign.key(&kid).await.ok_or(Refusal::Invalid)?;
    let claims = jose::verified(token, &key).ok_or(Refusal::Invalid)?;
    if claims["iss"] != foreign.issuer() {
        return Err(Refusal::Invalid);
    }
    if claims["exp"].as_u64().is_none_or(|exp| now() >= exp) {
        return Err(Refusal::Expired);
    }
    let tenant = claims["tid"].as_str().and_then(|tid| world.tenant(tid));
    Ok(Caller { tenant: tenant.unwrap_or_else(|| world.default_tenant()), claims })
}

/// The tenant that a token names, its signature unchecked: good for choosing keys and logs, no more.
pub fn tenant_of(world: &World, token: &str) -> Option<Arc<Tenant>> {
    let claims = jsonwebtoken::dangerous::insecure_decode_claims::<Value>(token).ok()?;
    world.tenant(claims["tid"].as_str()?)
}

/// Anyone with a good token of the API's scope.
pub struct AnyCaller(pub Caller);

/// Someone who may read the tenant's people.
pub struct Reader(pub Caller);

/// Someone who may change the tenant's people.
pub struct Admin(pub Caller);

fn any(parts: &Parts) -> Result<Caller, Problem> {
    let unauthorized = |detail| Problem::new(StatusCode::UNAUTHORIZED, detail);
    match parts.extensions.get::<Result<Caller, Refusal>>() {
        Some(Ok(caller)) => {
            let scopes = texts(&caller.claims["scope"]);
            if scopes.iter().any(|text| text.split(' ').any(|scope| scope == API_SCOPE)) {
                return Ok(caller.clone());
            }
            Err(Problem::new(StatusCode::FORBIDDEN, "The token lacks the scope services.iam.")
                .challenge("Bearer error=\"insufficient_scope\", scope=\"services.iam\""))
        }
        Some(Err(Refusal::Expired)) => Err(unauthorized("The access token has expired.")
            .challenge("Bearer error=\"invalid_token\", error_description=\"The access token expired\"")),
        Some(Err(Refusal::Audience)) => Err(unauthorized("The access token is not valid.")
            .challenge("Bearer error=\"invalid_token\", error_description=\"The audience is invalid\"")),
        Some(Err(Refusal::Invalid)) => {
            Err(unauthorized("The access token is not valid.").challenge("Bearer error=\"invalid_token\""))
        }
        Some(Err(Refusal::Missing)) | None => {
            Err(unauthorized("An access token is needed.").challenge("Bearer error=\"invalid_token\""))
        }
    }
}

fn with_role(parts: &Parts, roles: &[&str]) -> Result<Caller, Problem> {
    let caller = any(parts)?;
    if caller.roles().iter().any(|role| roles.contains(role)) {
        return Ok(caller);
    }
    let detail = format!("This needs the role {}.", roles.join(" or "));
    Err(Problem::new(StatusCode::FORBIDDEN, detail))
}

impl<S: Sync> FromRequestParts<S> for AnyCaller {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Problem> {
        any(parts).map(Self)
    }
}

impl<S: Sync> FromRequestParts<S> for Reader {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Problem> {
        with_role(parts, &[api::assumed::TENANT_ADMIN, READER_ROLE]).map(Self)
    }
}

impl<S: Sync> FromRequestParts<S> for Admin {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Problem> {
        let caller = with_role(parts, &[api::assumed::TENANT_ADMIN])?;
        let wanted = caller.tenant.desk().settings.step_up.clone();
        match wanted.filter(|wanted| caller.claims["acr"] != wanted.as_str()) {
            None => Ok(Self(caller)),
            Some(wanted) => Err(match caller.tenant.desk().settings.step_up_by {
                StepUpBy::Words => {
                    Problem::new(StatusCode::FORBIDDEN, format!("This requires a recent {wanted}."))
                }
                StepUpBy::Challenge => {
                    let error = "insufficient_user_authentication";
                    let challenge = format!("Bearer error=\"{error}\", acr_values=\"{wanted}\"");
                    let problem = Problem::new(StatusCode::UNAUTHORIZED, "Not with this token.");
                    match HeaderValue::from_str(&challenge) {
                        Ok(challenge) => problem.header(header::WWW_AUTHENTICATE, challenge),
                        Err(_) => problem,
                    }
                }
            }),
        }
    }
}
