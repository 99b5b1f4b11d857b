//! What a person has in this browser for one tenant, as text: seen by every tab, and gone at sign-out. No secret is ever
//! among it.

use leptos::ev;
use leptos::prelude::*;

use crate::session;
use crate::storage::{OWN, Storage};

/// The invitations that were sent (X7).
pub(crate) const INVITED: &str = "invited";

/// The name in the storage of what is called `what`; nothing where nobody is signed in.
fn name(what: &str) -> Option<String> {
    let owner = session::identity()?;
    Some([OWN, what, " ", &owner.tenant, " ", &owner.subject].concat())
}

/// What is kept as `what`.
pub(crate) fn read(what: &str) -> Option<String> {
    Storage::Shared.read(&name(what)?)
}

/// Keeps `text` as `what`; an empty one is kept as nothing.
pub(crate) fn write(what: &str, text: &str) {
    if let Some(name) = name(what) {
        Storage::Shared.write(&name, Some(text).filter(|text| !text.is_empty()));
    }
}

/// Such a text on a page, which follows what other tabs write. Copy: hand it to closures freely.
#[derive(Clone, Copy)]
pub(crate) struct Own {
    what: &'static str,
    text: RwSignal<String>,
}

impl Own {
    /// What is kept as `what`.
    pub(crate) fn new(what: &'static str) -> Self {
        let own = Self { what, text: RwSignal::new(read(what).unwrap_or_default()) };
        let heard = window_event_listener(ev::storage, move |event| {
            // Without a name, all of it was cleared.
            if event.key().is_none() || event.key() == name(what) {
                let _ = own.text.try_set(read(what).unwrap_or_default());
            }
        });
        on_cleanup(move || heard.remove());
        own
    }

    /// Looks at it, and follows it.
    pub(crate) fn with<T>(self, look: impl FnOnce(&str) -> T) -> T {
        self.text.with(|text| look(text))
    }

    /// Keeps what `change` makes of it.
    pub(crate) fn change(self, change: impl FnOnce(&str) -> String) {
        // Another tab may have written a moment ago; a browser may keep nothing.
        let text = read(self.what).unwrap_or_else(|| self.text.get_untracked());
        let text = change(&text);
        write(self.what, &text);
        self.text.set(text);
    }
}
