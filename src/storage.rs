//! What the browser keeps for this console, and for how long. No token is ever among it (C1).
//!
//! | where | what | until |
//! |---|---|---|
//! | [`Storage::Shared`] | theme, language, whether it only looks; the marks of a sign-out; which draft went on where, without its text | they are changed |
//! | [`Storage::Shared`], named `own ` | what a person has over many pages and tabs: a change set, the journal | sign-out (E1) |
//! | [`Storage::Tab`], named `iam.` | the tab's id, the sign-ins under way, the times of attempts | they are used, or too old (C2) |
//! | [`Storage::Tab`], all else | what a person left half done: drafts, the place on a list, the records of offboardings and of cuts | sign-out (E1) |

use leptos::prelude::window;

/// One of the browser's two storages. Where the browser forbids them nothing is kept, and nothing fails.
#[derive(Clone, Copy)]
pub(crate) enum Storage {
    /// Of this tab.
    Tab,
    /// Of all tabs.
    Shared,
}

impl Storage {
    fn area(self) -> Option<web_sys::Storage> {
        let area = match self {
            Self::Tab => window().session_storage(),
            Self::Shared => window().local_storage(),
        };
        area.ok().flatten()
    }

    /// What is kept as `name`.
    pub(crate) fn read(self, name: &str) -> Option<String> {
        self.area()?.get_item(name).ok().flatten()
    }

    /// Keeps `value` as `name`, or removes what was.
    pub(crate) fn write(self, name: &str, value: Option<&str>) {
        self.keeps(name, value);
    }

    /// As [`Self::write`]; whether it is kept. A full storage keeps nothing more, and whoever reads copes with nothing.
    pub(crate) fn keeps(self, name: &str, value: Option<&str>) -> bool {
        let kept = self.area().map(|area| match value {
            Some(value) => area.set_item(name, value),
            None => area.remove_item(name),
        });
        kept.is_some_and(|kept| kept.is_ok())
    }

    /// The names of what is kept.
    fn names(self) -> Vec<String> {
        let Some(area) = self.area() else { return Vec::new() };
        (0..area.length().unwrap_or(0)).filter_map(|index| area.key(index).ok().flatten()).collect()
    }
}

/// What the names begin with that stay at sign-out: the session's own.
const SESSION: &str = "iam.";

/// What the names begin with of what a person has in all tabs, and that goes at sign-out.
pub(crate) const OWN: &str = "own ";

/// The names of what this tab keeps.
pub(crate) fn names_of_tab() -> Vec<String> {
    Storage::Tab.names()
}

/// Removes what is kept of a person (sign-out, E1): in this tab all but the session's own, so that nothing new is left
/// behind because somebody forgot it here; of what all tabs have, what is called the person's own.
pub(crate) fn wipe() {
    for name in names_of_tab().iter().filter(|name| !name.starts_with(SESSION)) {
        Storage::Tab.write(name, None);
    }
    for name in Storage::Shared.names().iter().filter(|name| name.starts_with(OWN)) {
        Storage::Shared.write(name, None);
    }
}
