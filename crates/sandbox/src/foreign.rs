//! Another provider whose tokens the API half trusts: its discovery document and its keys.

use std::collections::HashMap;
use std::time::Duration;

use jsonwebtoken::DecodingKey;
use jsonwebtoken::jwk::Jwk;
use serde_json::Value;
use tokio::sync::Mutex;
use tokio::time::{Instant, sleep_until};

/// At most one look at the provider's keys in this time, however many unknown keys are named to us.
const PAUSE: Duration = Duration::from_secs(1);

/// Another provider.
pub struct Foreign {
    issuer: String,
    keys: Mutex<(HashMap<String, DecodingKey>, Option<Instant>)>,
}

impl Foreign {
    /// The provider with this issuer; nothing is fetched yet.
    pub fn new(issuer: String) -> Self {
        Self { issuer, keys: Mutex::default() }
    }

    /// The issuer.
    pub fn issuer(&self) -> &str {
        &self.issuer
    }

    /// The key `kid`; the key set is fetched again if it is not among the known ones.
    pub async fn key(&self, kid: &str) -> Option<DecodingKey> {
        // The lock is held while fetching, so that many requests with a new key cause one fetch.
        let (keys, last) = &mut *self.keys.lock().await;
        if let Some(key) = keys.get(kid) {
            return Some(key.clone());
        }
        if let Some(last) = *last {
            sleep_until(last + PAUSE).await;
        }
        *last = Some(Instant::now());
        let issuer = self.issuer.clone();
        match tokio::task::spawn_blocking(move || fetch(&issuer)).await {
            Ok(Ok(fetched)) => *keys = fetched,
            Ok(Err(why)) => eprintln!("sandbox: the keys of {} cannot be read: {why}", self.issuer),
            Err(error) => eprintln!("sandbox: {error}"),
        }
        keys.get(kid).cloned()
    }
}

fn fetch(issuer: &str) -> Result<HashMap<String, DecodingKey>, String> {
    let discovery = get(&format!("{}/.well-known/openid-configuration", issuer.trim_end_matches('/')))?;
    if discovery["issuer"] != issuer {
        return Err(format!("its discovery document is of {}", discovery["issuer"]));
    }
    let address = discovery["jwks_uri"].as_str().ok_or("its discovery document names no jwks_uri")?;
    let set = get(address)?;
    let keys = set["keys"].as_array().ok_or("its key set has no keys")?;
    // A key of a kind that is not known here is no reason to refuse the others.
    let read = |key: &Value| {
        let key: Jwk = serde_json::from_value(key.clone()).ok()?;
        Some((key.common.key_id.clone()?, DecodingKey::from_jwk(&key).ok()?))
    };
    Ok(keys.iter().filter_map(read).collect())
}

fn get(address: &str) -> Result<Value, String> {
    let agent: ureq::Agent =
        ureq::Agent::config_builder().timeout_global(Some(Duration::from_secs(10))).build().into();
    let mut answer = agent.get(address).call().map_err(|error| format!("{address}: {error}"))?;
    let text = answer.body_mut().read_to_string().map_err(|error| format!("{address}: {error}"))?;
    serde_json::from_str(&text).map_err(|error| format!("{address}: {error}"))
}
