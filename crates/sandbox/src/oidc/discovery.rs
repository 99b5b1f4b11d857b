//! The discovery document and the key set.

use std::sync::Arc;

use axum::Extension;
use axum::http::header::CACHE_CONTROL;
use axum::http::{HeaderValue, StatusCode};
use axum::response::Response;
use serde_json::{Value, json};

use crate::oidc::json_answer;
use crate::oidc::settings::DiscoveryDefect;
use crate::store::Tenant;

/// `GET /.well-known/openid-configuration`.
pub async fn configuration(Extension(tenant): Extension<Arc<Tenant>>) -> Response {
    json_answer(StatusCode::OK, &document(&tenant.issuer, tenant.desk().settings.discovery))
}

/// `GET /.well-known/jwks`. It may be kept, as real providers let it: so whoever meets an unknown key has to
/// go past the caches.
pub async fn jwks(Extension(tenant): Extension<Arc<Tenant>>) -> Response {
    let mut answer = json_answer(StatusCode::OK, &tenant.desk().keys.published());
    answer.headers_mut().insert(CACHE_CONTROL, HeaderValue::from_static("max-age=3600"));
    answer
}

fn document(issuer: &str, defect: Option<DiscoveryDefect>) -> Value {
    let base = match defect {
        Some(DiscoveryDefect::HttpEndpoints) => "http://id.example.test/id/t",
        _ => issuer,
    };
    let mut document = json!({
        "issuer": match defect {
            Some(DiscoveryDefect::WrongIssuer) => format!("{issuer}-other"),
            Some(DiscoveryDefect::TrailingSlash) => format!("{issuer}/"),
            _ => issuer.to_owned(),
        },
        "authorization_endpoint": format!("{base}/connect/authorize"),
        "token_endpoint": format!("{base}/connect/token"),
        "jwks_uri": format!("{base}/.well-known/jwks"),
        "userinfo_endpoint": format!("{base}/connect/userinfo"),
        "end_session_endpoint": format!("{base}/connect/endsession"),
        "revocation_endpoint": format!("{base}/connect/revocation"),
        "scopes_supported": super::authorize::SCOPES,
        "response_types_supported": ["code"],
        "response_modes_supported": ["query"],
        "grant_types_supported": ["authorization_code", "refresh_token"],
        "subject_types_supported": ["public"],
        "id_token_signing_alg_values_supported": ["ES256"],
        "token_endpoint_auth_methods_supported": ["none"],
        "revocation_endpoint_auth_methods_supported": ["none"],
        "code_challenge_methods_supported": ["S256"],
        "authorization_response_iss_parameter_supported": true,
        "acr_values_supported": ["mfa", "verify"],
        "prompt_values_supported": ["none", "login"],
        "claims_supported": ["sub", "name", "preferred_username", "email", "tid", "auth_time", "sid", "amr", "acr"],
    });
    if defect == Some(DiscoveryDefect::PlainPkceOnly) {
        document["code_challenge_methods_supported"] = json!(["plain"]);
    }
    if defect == Some(DiscoveryDefect::NoOptionalEndpoints)
        && let Some(members) = document.as_object_mut()
    {
        for name in ["userinfo_endpoint", "end_session_endpoint", "revocation_endpoint"] {
            members.remove(name);
        }
    }
    document
}
