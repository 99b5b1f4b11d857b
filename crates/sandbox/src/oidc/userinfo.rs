//! `GET /connect/userinfo`: the claims of the person an access token is for.

use std::sync::Arc;

use axum::Extension;
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse as _, Response};

use crate::bearer;
use crate::oidc::{json_answer, tokens};
use crate::store::Tenant;

/// `GET` and `POST /connect/userinfo`.
pub async fn userinfo(Extension(tenant): Extension<Arc<Tenant>>, headers: HeaderMap) -> Response {
    let claims = bearer::token(&headers).and_then(|token| bearer::own_claims(&tenant, token).ok());
    let row = claims.as_ref().and_then(|claims| tenant.people().find(claims["sub"].as_str()?));
    let (Some(claims), Some(row)) = (claims, row) else {
        let challenge = HeaderValue::from_static("Bearer error=\"invalid_token\"");
        return (StatusCode::UNAUTHORIZED, [(header::WWW_AUTHENTICATE, challenge)]).into_response();
    };
    let user = tenant.user(row);
    let scope = claims["scope"].as_str().unwrap_or_default();
    json_answer(
        StatusCode::OK,
        &tokens::person_claims(|wanted| scope.split(' ').any(|one| one == wanted), &user),
    )
}
