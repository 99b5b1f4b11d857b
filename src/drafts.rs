//! What was typed into a form, kept in this tab through failure, session end and reload (K4).
//!
//! Drafts hold no secrets. They belong to a person and a tenant, live for a day, and go at sign-out. Fields are
//! kept by name, so that a form may change without giving one field what was typed into another.

use leptos::prelude::*;

use crate::clock::now_ms;
use crate::session::Session;
use crate::storage::Storage;

/// How long a draft lives, in milliseconds.
const LIFE: u64 = 24 * 60 * 60 * 1000;

/// The fields of a form by their names.
type Fields = Vec<(String, String)>;

/// The draft of one form.
#[derive(Clone, Copy)]
pub(crate) struct Draft {
    key: StoredValue<String>,
}

impl Draft {
    /// The draft of the form `name` for whoever is signed in.
    pub(crate) fn of(name: &str) -> Self {
        let owner = expect_context::<Session>().identity_now();
        let (subject, tenant) = owner.map(|owner| (owner.subject, owner.tenant)).unwrap_or_default();
        Self { key: StoredValue::new(["draft ", &tenant, " ", &subject, " ", name].concat()) }
    }

    /// The fields as they were kept.
    pub(crate) fn read(self) -> Option<Fields> {
        let text = self.key.with_value(|key| Storage::Tab.read(key))?;
        parse(&text, now_ms())
    }

    /// Keeps the fields; all empty means nothing to keep.
    pub(crate) fn keep(self, fields: &[(&str, String)]) {
        if fields.iter().all(|(_, value)| value.is_empty()) {
            return self.forget();
        }
        let text = write(fields, now_ms());
        let _ = self.key.try_with_value(|key| Storage::Tab.write(key, Some(&text)));
    }

    /// Throws it away.
    pub(crate) fn forget(self) {
        let _ = self.key.try_with_value(|key| Storage::Tab.write(key, None));
    }
}

fn write(fields: &[(&str, String)], now_ms: u64) -> String {
    serde_json::to_string(&(now_ms, fields)).unwrap_or_default()
}

fn parse(text: &str, now_ms: u64) -> Option<Fields> {
    let (written, fields): (u64, Fields) = serde_json::from_str(text).ok()?;
    let age = now_ms.checked_sub(written)?;
    (age < LIFE).then_some(fields)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn k4_fields_read_back_by_name_for_a_day() {
        let text = write(&[("email", "kari@example.com".into()), ("phone", String::new())], 5);
        let fields = parse(&text, 5 + LIFE - 1).unwrap_or_default();
        let named: Vec<_> = fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
        assert_eq!(named, [("email", "kari@example.com"), ("phone", "")]);
        assert!(parse(&text, 5 + LIFE).is_none());
        // From the future: the clock was set back, and nobody knows how old it is.
        assert!(parse(&text, 4).is_none());
        assert!(parse("[1.5,[\"by\",\"position\"]]", 5).is_none());
    }
}
