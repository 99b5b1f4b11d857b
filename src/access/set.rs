//! The change set of this browser: collected on any page, kept through a reload, seen by every tab. Each person has one in
//! each tenant; no secret is ever in it, and it goes at sign-out.

use std::time::Duration;

use api::access::set::Became;
use api::access::{Change, ChangeSet, file};
use leptos::ev;
use leptos::prelude::*;

use super::record::Record;
use crate::session::Session;
use crate::storage::{OWN, Storage};
use crate::ui::date;

/// A set that is longer is written with pauses while it is applied: each writing takes all of it.
const SHORT: usize = 200;
/// What follows the name of a set that could not be read.
const ASIDE: &str = " unreadable";
/// How long such a pause is. What was noted in it and is lost is read anew.
const PAUSE: Duration = Duration::from_millis(500);

/// The change set, in context. Copies are the same set.
#[derive(Clone, Copy)]
pub(crate) struct Collected {
    kept: RwSignal<ChangeSet>,
    /// Whether the browser keeps it.
    is_kept: RwSignal<bool>,
    /// What was kept and could not be read.
    aside: RwSignal<Option<String>>,
    /// Whether a writing is to come.
    waits: StoredValue<bool>,
    session: Session,
}

/// Whose set it is: its name in the storage, and the tenant.
fn owner(session: Session) -> Option<(String, String)> {
    let owner = session.identity_now()?;
    Some(([OWN, "changes ", &owner.tenant, " ", &owner.subject].concat(), owner.tenant))
}

/// The set as it is kept, an empty one where there is none; nothing where what is kept cannot be read.
fn kept(session: Session) -> Option<ChangeSet> {
    let Some((name, tenant)) = owner(session) else { return Some(ChangeSet::default()) };
    match Storage::Shared.read(&name) {
        Some(text) => file::read(&text, &tenant).ok(),
        None => Some(ChangeSet { tenant, ..ChangeSet::default() }),
    }
}

/// Puts a copy aside of what is kept and cannot be read, a newer console's perhaps: the next writing is its end. One that was
/// put aside before stays.
fn put_aside(session: Session) {
    if let Some((name, _)) = owner(session)
        && aside(session).is_none()
        && let Some(text) = Storage::Shared.read(&name)
    {
        Storage::Shared.write(&[&name, ASIDE].concat(), Some(&text));
    }
}

/// What was put aside.
fn aside(session: Session) -> Option<String> {
    let (name, _) = owner(session)?;
    Storage::Shared.read(&[&name, ASIDE].concat())
}

/// Gives the person the file of a set; `about` becomes part of its name.
pub(crate) fn offer(set: &ChangeSet, about: &str) {
    let day = date::stamp().chars().take(10).collect::<String>();
    let name = ["change-set-", about, &day, ".json"].concat();
    crate::ui::file::offer_file(&name, "application/json", &file::write(set));
}

impl Record for Collected {
    fn look(&self, look: &mut dyn FnMut(&ChangeSet)) {
        self.now(look);
    }

    /// The page, and with it this, may have gone meanwhile: what is kept is noted all the same.
    fn note(&self, act: Box<dyn FnOnce(&mut ChangeSet)>) {
        if self.kept.try_get_untracked().is_some() {
            self.kept.update(act);
            return self.write_soon();
        }
        let mut set = kept(self.session).unwrap_or_default();
        if !set.lines.is_empty() {
            act(&mut set);
            write(self.session, &set);
        }
    }
}

/// The tenant of the session, as records of changes name it.
pub(crate) fn own_tenant() -> String {
    Collected::from_context().now(|set| set.tenant.clone()).unwrap_or_default()
}

impl Collected {
    /// Makes it and puts it into context.
    pub(crate) fn provide() {
        let session = expect_context::<Session>();
        let found = kept(session);
        if found.is_none() {
            put_aside(session);
        }
        let set = Self {
            kept: RwSignal::new(found.unwrap_or_else(|| ChangeSet {
                tenant: owner(session).map(|(_, tenant)| tenant).unwrap_or_default(),
                ..ChangeSet::default()
            })),
            aside: RwSignal::new(aside(session)),
            is_kept: RwSignal::new(true),
            waits: StoredValue::new(false),
            session,
        };
        let name = owner(session).map(|(name, _)| name);
        let heard = window_event_listener(ev::storage, move |event| {
            // Without a name, all of it was cleared.
            if event.key().is_none() || event.key() == name {
                if let Some(other) = kept(session) {
                    set.meets(other);
                } else {
                    // Another console wrote it, and the next writing here is its end.
                    put_aside(session);
                    set.aside.set(aside(session));
                }
            }
        });
        let hides = window_event_listener(ev::pagehide, move |_| {
            if set.waits.try_get_value() == Some(true) {
                set.write_now();
            }
        });
        on_cleanup(move || {
            heard.remove();
            hides.remove();
        });
        provide_context(set);
    }

    /// The set.
    pub(crate) fn from_context() -> Self {
        expect_context()
    }

    /// Looks at it, and follows it.
    pub(crate) fn with<T>(self, look: impl FnOnce(&ChangeSet) -> T) -> T {
        self.kept.with(look)
    }

    /// As [`Self::with`], without following it; nothing where it has gone.
    pub(crate) fn now<T>(self, look: impl FnOnce(&ChangeSet) -> T) -> Option<T> {
        self.kept.try_with_untracked(look)
    }

    /// Whether the browser keeps it: else a reload loses it.
    pub(crate) fn is_kept(self) -> bool {
        self.is_kept.get()
    }

    /// The text of a set that was kept here and could not be read.
    pub(crate) fn aside(self) -> Option<String> {
        self.aside.get()
    }

    /// Forgets that text.
    pub(crate) fn forget_aside(self) {
        if let Some((name, _)) = owner(self.session) {
            Storage::Shared.write(&[&name, ASIDE].concat(), None);
        }
        self.aside.set(None);
    }

    /// Collects changes; see [`ChangeSet::add`]. Gives how many have come to stand in it anew.
    pub(crate) fn add(self, changes: &[Change]) -> usize {
        let mut added = 0;
        self.change(|set| {
            if set.lines.is_empty() {
                set.made = date::stamp();
            }
            added = set.add(changes);
        });
        added
    }

    /// Takes out a change that was not sent.
    pub(crate) fn leave_out(self, change: &Change) {
        self.change(|set| {
            set.lines.retain(|line| line.change != *change || line.is_settled() || line.has(Became::Sent));
        });
    }

    /// Gives it a name.
    pub(crate) fn rename(self, name: &str) {
        self.change(|set| set.name = name.into());
    }

    /// Empties it.
    pub(crate) fn discard(self) {
        self.change(|set| {
            *set = ChangeSet { tenant: std::mem::take(&mut set.tenant), ..ChangeSet::default() }
        });
    }

    fn change(self, act: impl FnOnce(&mut ChangeSet)) {
        let _ = self.kept.try_update(act);
        self.write_now();
    }

    /// Another tab has written it.
    fn meets(self, other: ChangeSet) {
        let merged = self.kept.with_untracked(|own| own.joined(&other));
        let is_news = merged != other;
        self.kept.set(merged);
        if is_news {
            self.write_now();
        }
    }

    fn write_soon(self) {
        if self.kept.with_untracked(|set| set.lines.len() <= SHORT) {
            self.write_now();
        } else if !self.waits.get_value() {
            self.waits.set_value(true);
            crate::ui::react::after(PAUSE, Box::new(move || self.write_now()));
        }
    }

    fn write_now(self) {
        let _ = self.waits.try_set_value(false);
        let is_kept = self.kept.try_with_untracked(|set| write(self.session, set));
        if let Some(is_kept) = is_kept {
            let _ = self.is_kept.try_set(is_kept);
        }
    }
}

/// Keeps it, where somebody is signed in: an answer may come after a sign-out has wiped it.
fn write(session: Session, set: &ChangeSet) -> bool {
    let Some((name, _)) = owner(session) else { return true };
    let text = (!set.lines.is_empty()).then(|| file::write(set));
    Storage::Shared.keeps(&name, text.as_deref())
}
