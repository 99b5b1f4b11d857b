//! What was typed into a form, kept in this tab through failure, session end and reload (K4).
//!
//! Drafts hold no secrets. They belong to a person and a tenant, live for a day, and go at sign-out. Fields are
//! kept by name, so that a form may change without giving one field what was typed into another.
//!
//! A browser copies them when a tab is duplicated. A draft is at work in one tab only, so that nothing is sent by two:
//! a copy is not taken but offered, and whoever takes it turns it into an offer wherever else it stands. [`ledger`]
//! knows where it went on.

use leptos::ev;
use leptos::prelude::*;

use crate::clock::now_ms;
use crate::session::Session;
use crate::storage::{Storage, names_of_tab};

mod ledger;

use ledger::{Line, Standing};

/// How long a draft lives, in milliseconds.
const LIFE: u64 = 24 * 60 * 60 * 1000;

/// What the names of drafts begin with, and of those that are only offered.
const DRAFT: &str = "draft ";
const OFFERED: &str = "offered ";

/// Under which name a draft keeps its line, beside the fields.
const LINE: &str = "";

/// The fields of a form by their names.
pub(crate) type Fields = Vec<(String, String)>;

/// The draft of one form.
#[derive(Clone, Copy)]
pub(crate) struct Draft {
    key: StoredValue<String>,
    line: StoredValue<Line>,
    offered: RwSignal<bool>,
}

/// Offers the drafts that came from the tab that this one is a copy of, in the place of taking them.
pub(crate) fn set_aside() {
    for key in names_of_tab().iter().filter(|name| name.starts_with(DRAFT)) {
        set_aside_one(key);
    }
}

fn set_aside_one(key: &str) {
    if let Some(text) = Storage::Tab.read(key) {
        Storage::Tab.write(&[OFFERED, key].concat(), Some(&text));
        Storage::Tab.write(key, None);
    }
}

/// What is kept as `key`, if it is not too old.
fn read(key: &str) -> Option<(Line, Fields)> {
    parse(&Storage::Tab.read(key)?, now_ms())
}

impl Draft {
    /// The draft of the form `name` for whoever is signed in.
    pub(crate) fn of(name: &str) -> Self {
        let owner = expect_context::<Session>().identity_now();
        let (subject, tenant) = owner.map(|owner| (owner.subject, owner.tenant)).unwrap_or_default();
        let key = [DRAFT, &tenant, " ", &subject, " ", name].concat();
        let draft = Self {
            key: StoredValue::new(key),
            line: StoredValue::new(Line::begin()),
            offered: RwSignal::new(false),
        };
        draft.check();
        draft
    }

    /// Calls `lost` when another tab goes on with this draft. As long as the form stands.
    pub(crate) fn watch(self, lost: impl Fn() + 'static) {
        let listening = window_event_listener(ev::storage, move |event| {
            if event.key().as_deref() == Some(ledger::NAME) && self.check() {
                lost();
            }
        });
        on_cleanup(move || listening.remove());
    }

    /// Looks up where the drafts went on. True if the one of this tab is at work in another now.
    fn check(self) -> bool {
        let (key, offer) = (self.key.get_value(), self.offer_key());
        let is_lost = read(&key).is_some_and(|(line, kept)| ledger::standing(&line, &kept) != Standing::Here);
        if is_lost {
            set_aside_one(&key);
            self.line.set_value(Line::begin());
        }
        let offered = read(&offer).map(|(line, kept)| ledger::standing(&line, &kept));
        if offered == Some(Standing::Sent) {
            Storage::Tab.write(&offer, None);
        }
        self.offered.set(offered.is_some_and(|standing| standing != Standing::Sent));
        is_lost
    }

    fn offer_key(self) -> String {
        self.key.with_value(|key| [OFFERED, key].concat())
    }

    /// The fields as they were kept.
    pub(crate) fn read(self) -> Option<Fields> {
        let (line, fields) = self.key.with_value(|key| read(key))?;
        self.line.set_value(line);
        Some(fields)
    }

    /// Whether a draft is offered that came from another tab, or is at work there.
    pub(crate) fn is_offered(self) -> bool {
        self.offered.get()
    }

    /// Takes what is offered: here it goes on, and nowhere else. What was typed here meanwhile is offered in its place.
    pub(crate) fn take_offer(self) -> Option<Fields> {
        let (key, offer) = (self.key.get_value(), self.offer_key());
        let (line, fields) = read(&offer)?;
        let own = Storage::Tab.read(&key);
        let taken = ledger::take(line, &fields);
        let named: Vec<(&str, &str)> =
            fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
        let text = write(&taken, &named, now_ms());
        Storage::Tab.write(&key, Some(&text));
        Storage::Tab.write(&offer, own.as_deref());
        self.line.set_value(taken);
        self.offered.set(own.is_some());
        Some(fields)
    }

    /// Throws away what is offered, here.
    pub(crate) fn discard_offer(self) {
        Storage::Tab.write(&self.offer_key(), None);
        self.offered.set(false);
    }

    /// What is in it is being sent: no copy of it is offered any more. What is left of it begins anew.
    pub(crate) fn sending(self) {
        if self.key.with_value(|key| Storage::Tab.read(key)).is_some() {
            ledger::sent(&self.line.get_value());
            self.line.set_value(Line::begin());
        }
    }

    /// Keeps the fields. One that was emptied is kept as such.
    pub(crate) fn keep(self, fields: &[(&str, String)]) {
        let Some(line) = self.line.try_get_value() else { return };
        let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
        let text = write(&line, &fields, now_ms());
        let _ = self.key.try_with_value(|key| Storage::Tab.write(key, Some(&text)));
    }

    /// Throws it away.
    pub(crate) fn forget(self) {
        let _ = self.key.try_with_value(|key| Storage::Tab.write(key, None));
    }
}

fn write(line: &Line, fields: &[(&str, &str)], now_ms: u64) -> String {
    let line = line.write();
    let fields = [fields, &[(LINE, line.as_str())]].concat();
    serde_json::to_string(&(now_ms, fields)).unwrap_or_default()
}

fn parse(text: &str, now_ms: u64) -> Option<(Line, Fields)> {
    let (written, mut fields): (u64, Fields) = serde_json::from_str(text).ok()?;
    let age = now_ms.checked_sub(written)?;
    if age >= LIFE {
        return None;
    }
    // A draft of an older version of this program has none.
    let place = fields.iter().position(|(name, _)| name == LINE);
    let line = place.and_then(|place| Line::read(&fields.remove(place).1)).unwrap_or_else(Line::begin);
    Some((line, fields))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn k4_fields_read_back_by_name_for_a_day() {
        let Some(line) = Line::read("abc 2") else { panic!("not read") };
        let text = write(&line, &[("email", "kari@example.com"), ("phone", "")], 5);
        let Some((read, fields)) = parse(&text, 5 + LIFE - 1) else { panic!("not read") };
        let named: Vec<_> = fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
        assert_eq!(named, [("email", "kari@example.com"), ("phone", "")]);
        assert_eq!(read, line);
        assert!(parse(&text, 5 + LIFE).is_none());
        // From the future: the clock was set back, and nobody knows how old it is.
        assert!(parse(&text, 4).is_none());
        assert!(parse("[1.5,[\"by\",\"position\"]]", 5).is_none());
    }

    #[test]
    fn k4_a_draft_of_an_older_version_is_read() {
        let read = parse(r#"[5,[["email","kari@example.com"]]]"#, 6);
        assert!(read.is_some_and(|(_, fields)| fields.len() == 1));
    }
}
