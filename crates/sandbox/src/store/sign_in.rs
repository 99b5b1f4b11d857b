//! By what accounts of their own people sign in: SSO providers, and the SCIM tokens of their directories.

use api::page::Listed;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

use crate::store::table::Table;

/// The providers and tokens of a tenant.
#[derive(Clone, Debug, Default)]
pub struct SignIn {
    /// The providers of all kinds, by scheme.
    pub providers: Table<Provider>,
    /// The SCIM tokens.
    pub tokens: Table<Token>,
    /// The last number that was given to either.
    pub last: u64,
}

impl SignIn {
    /// A number that was never given before.
    pub fn number(&mut self) -> u64 {
        self.last += 1;
        self.last
    }
}

/// A provider, its secret included.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Provider {
    /// Its number.
    #[serde(default)]
    pub id: u64,
    /// What it is known by.
    pub scheme: String,
    /// The text of its button.
    #[serde(default)]
    pub display_name: String,
    /// Whether it works.
    #[serde(default)]
    pub enabled: bool,
    /// Its kind.
    #[serde(default)]
    pub provider_name: String,
    /// Its protocol.
    #[serde(default, rename = "type")]
    pub protocol: String,
    /// The rest.
    #[serde(default)]
    pub properties: Map<String, Value>,
}

impl Listed for Provider {
    fn id(&self) -> &str {
        &self.scheme
    }
}

impl Provider {
    /// Whether people may sign in by it.
    pub fn lets_in(&self) -> bool {
        self.enabled && self.properties.get(api::sso::LOGIN) == Some(&Value::Bool(true))
    }
}

/// A SCIM token.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Token {
    /// Its number, as text.
    pub id: String,
    /// The scheme of its provider, which may be gone.
    #[serde(default)]
    pub provider: String,
    /// What the provider was called.
    #[serde(default)]
    pub provider_display_name: String,
}

impl Listed for Token {
    fn id(&self) -> &str {
        &self.id
    }
}
