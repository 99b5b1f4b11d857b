//! SSO providers as they are sent to the API.

use api::sso::{Kind, New};
use serde_json::{Map, Value, json};

fn properties(kind: Kind) -> Map<String, Value> {
    let mut all = kind.usual();
    all.extend([("clientId".into(), json!("c")), ("clientSecret".into(), Value::Null)]);
    all.insert("authority".into(), json!("https://login.example"));
    all
}

/// A new one.
pub fn provider() -> Value {
    json!({"scheme": "new", "displayName": "N", "enabled": true, "type": "oidc",
        "properties": properties(Kind::Google)})
}

/// The one with the number 4, with this scheme.
pub fn change(scheme: &str) -> Value {
    json!({"id": 4, "scheme": scheme, "displayName": "N", "enabled": true, "type": "oidc",
        "properties": properties(Kind::AzureAd)})
}

/// A new one, for the call of `crates/api`.
pub fn new() -> New {
    New {
        scheme: "ny".into(),
        display_name: "Ny".into(),
        properties: vec![("authority", "https://login.example/".into()), ("clientId", "c".into())],
        secret: Some("s3cret".into()),
    }
}
