//! The signing keys of a tenant.

use jsonwebtoken::DecodingKey;
use serde_json::{Value, json};

use crate::jose::SigningKey;

/// A tenant's keys: the newest signs, the older ones can still be checked.
pub struct Keys {
    keys: Vec<SigningKey>,
    /// How many more times the key set is served as it was before the last rotation.
    stale: u32,
}

impl Default for Keys {
    fn default() -> Self {
        Self { keys: vec![SigningKey::generate()], stale: 0 }
    }
}

impl Keys {
    /// The key that signs.
    ///
    /// # Panics
    /// Never: there is always a key.
    pub fn signing(&self) -> &SigningKey {
        self.keys.last().expect("there is always a key")
    }

    /// A new key signs from now on. The next `stale` readers of the key set do not see it yet.
    pub fn rotate(&mut self, stale: u32) {
        self.keys.push(SigningKey::generate());
        self.stale = stale;
    }

    /// The published key set: the newest key and the one before.
    pub fn published(&mut self) -> Value {
        let mut shown: Vec<_> = self.keys.iter().rev().collect();
        if self.stale > 0 && shown.len() > 1 {
            self.stale -= 1;
            shown.remove(0);
        }
        json!({"keys": shown.into_iter().take(2).map(SigningKey::jwk).collect::<Vec<_>>()})
    }

    /// What checks signatures made by the key `kid`.
    pub fn verifying(&self, kid: &str) -> Option<DecodingKey> {
        self.keys.iter().find(|key| key.kid == kid).map(SigningKey::verifying)
    }
}
