//! What was typed into a form, kept in this tab through failure, session end and reload (K4).
//!
//! Drafts hold no secrets. They belong to a person and a tenant, live for a day, and go at sign-out.

use leptos::prelude::*;

use crate::session::Session;

/// How long a draft lives, in milliseconds.
const LIFE: f64 = 24.0 * 60.0 * 60.0 * 1000.0;
/// What every key begins with.
const PREFIX: &str = "draft ";

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
        Self { key: StoredValue::new([PREFIX, &tenant, " ", &subject, " ", name].concat()) }
    }

    /// The fields as they were kept, by their names.
    pub(crate) fn read(self) -> Option<Vec<(String, String)>> {
        let text = self.key.with_value(|key| storage()?.get_item(key).ok().flatten())?;
        let (written, fields): (f64, Vec<(String, String)>) = serde_json::from_str(&text).ok()?;
        let age = js_sys::Date::now() - written;
        (0.0..LIFE).contains(&age).then_some(fields)
    }

    /// Keeps the fields; all empty means nothing to keep.
    pub(crate) fn keep(self, fields: &[(&str, String)]) {
        if fields.iter().all(|(_, text)| text.is_empty()) {
            return self.forget();
        }
        let text = serde_json::to_string(&(js_sys::Date::now(), fields)).unwrap_or_default();
        // A full storage only means that there is no draft.
        let _ = self.key.try_with_value(|key| storage().map(|storage| storage.set_item(key, &text)));
    }

    /// Throws it away.
    pub(crate) fn forget(self) {
        let _ = self.key.try_with_value(|key| storage().map(|storage| storage.remove_item(key)));
    }
}

/// Throws every draft in this tab away (sign-out, E1).
pub(crate) fn wipe() {
    let Some(storage) = storage() else { return };
    let keys: Vec<String> =
        (0..storage.length().unwrap_or(0)).filter_map(|index| storage.key(index).ok().flatten()).collect();
    for key in keys
        .iter()
        .filter(|key| key.starts_with(PREFIX) || key.starts_with(crate::parts::read::memory::PLACE))
    {
        let _ = storage.remove_item(key);
    }
}

fn storage() -> Option<web_sys::Storage> {
    window().session_storage().ok().flatten()
}
