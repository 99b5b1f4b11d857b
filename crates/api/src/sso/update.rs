//! Writing a provider again: what is not meant to change stays, properties that are not known here too.

use serde_json::{Map, Value, json};

use super::{Kind, Provider, SECRET, Told};
use crate::assumed::KEPT_SECRET;
use crate::call::{document, nothing};
use crate::error::Unreadable;
use crate::{Call, Method};

/// A provider as the API told it just now, with its secret. Neither `Debug` nor `Clone`, and only to be written again.
pub struct Stored(Map<String, Value>);

/// What becomes of the secret. Neither `Debug` nor `Clone`.
#[derive(Default)]
pub enum NewSecret {
    /// It stays.
    #[default]
    Keep,
    /// This one takes its place.
    Replace(String),
}

/// What is to change, and nothing else.
#[derive(Default)]
pub struct Edits {
    /// Whether it works.
    pub enabled: Option<bool>,
    /// The text of its button.
    pub display_name: Option<String>,
    /// Properties by their names.
    pub properties: Vec<(&'static str, Value)>,
    /// Its secret.
    pub secret: NewSecret,
}

/// What was written, to be held against what is read afterwards.
pub struct Written {
    sent: Value,
    before: Told,
}

/// What reading back says of what was written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Held {
    /// It is so.
    All,
    /// Something is not as it was written.
    Differs,
    /// The API told of a secret before, and of none any more.
    SecretGone,
}

impl Stored {
    pub(super) fn read(text: &str) -> Result<Self, Unreadable> {
        match document(text)? {
            Value::Object(all) if all.get("properties").is_some_and(Value::is_object) => Ok(Self(all)),
            _ => Err(Unreadable::new(text, 1)),
        }
    }

    fn properties(&self) -> Map<String, Value> {
        self.0.get("properties").and_then(Value::as_object).cloned().unwrap_or_default()
    }

    /// The provider without its secret.
    pub fn provider(&self) -> Option<Provider> {
        serde_json::from_value(Value::Object(self.0.clone())).ok()
    }
}

/// `PUT /sso/{kind}/{id}` (R for two kinds): the whole of it with these changes, its number in the body as it
/// came. The answer has no body: read again, and see [`Written::held`].
pub fn update(stored: &Stored, kind: Kind, edits: &Edits) -> (Call<()>, Written) {
    let mut properties = stored.properties();
    let before = Told::of(properties.get(SECRET));
    for (name, value) in &edits.properties {
        properties.insert((*name).to_owned(), value.clone());
    }
    let secret = match &edits.secret {
        NewSecret::Replace(secret) => secret.as_str().into(),
        // Never a mask. What the API told goes back as it came, whatever it makes of nothing.
        NewSecret::Keep if before == Told::Whole => properties.remove(SECRET).unwrap_or_default(),
        NewSecret::Keep => KEPT_SECRET.map_or(Value::Null, Value::from),
    };
    properties.insert(SECRET.to_owned(), secret);
    let told = |name: &str| stored.0.get(name).cloned().unwrap_or_default();
    let sent = json!({
        "id": told("id"),
        "scheme": told("scheme"),
        "displayName": edits.display_name.as_ref().map_or_else(|| told("displayName"), |name| name.as_str().into()),
        "enabled": edits.enabled.map_or_else(|| told("enabled"), Value::from),
        "type": told("type"),
        "properties": properties,
    });
    let id = match stored.0.get("id") {
        Some(Value::String(id)) => id.clone(),
        Some(id) => id.to_string(),
        None => String::new(),
    };
    let call = Call::new(Method::Put, "/sso/{kind}/{id}", &[kind.path(), &id], nothing).body(&sent);
    (call, Written { sent, before })
}

impl Written {
    /// Whether `after` is as it was written. Of the secret only that there is none any more can be seen.
    pub fn held(&self, after: &Stored) -> Held {
        let now = Value::Object(after.0.clone());
        let same = |name: &str| self.sent[name] == now[name];
        let properties = self.sent["properties"].as_object();
        let mut rest = properties.into_iter().flatten().filter(|(name, _)| *name != SECRET);
        let is_there = |(name, value): (&String, &Value)| now["properties"][name.as_str()] == *value;
        if self.before != Told::Nothing && Told::of(now["properties"].get(SECRET)) == Told::Nothing {
            Held::SecretGone
        } else if ["displayName", "enabled", "scheme"].into_iter().all(same) && rest.all(is_there) {
            Held::All
        } else {
            Held::Differs
        }
    }
}
