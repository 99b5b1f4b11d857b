//! That this tab has left for the provider, in its `sessionStorage` until a page opens here again. So the page that
//! opens knows who asked for the answer it gets, or that it was come back to without one.

use crate::storage::Storage;

/// Where it is kept (this tab).
const AWAY: &str = "iam.away";

/// What a visit to the provider was.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Visit {
    /// Only a question: nobody saw anything.
    Silent,
    /// A person wanted to sign in.
    Asked,
    /// One that a person has turned back from.
    Left,
}

impl Visit {
    const ALL: [(Self, &str); 3] = [(Self::Silent, "silent"), (Self::Asked, "asked"), (Self::Left, "left")];
}

/// Notes that the tab leaves.
pub(crate) fn note(visit: Visit) {
    let name = Visit::ALL.iter().find(|(known, _)| *known == visit).map(|(_, name)| *name);
    Storage::Tab.write(AWAY, name);
}

/// The visit that this page follows, if any. It is told once.
pub(crate) fn take() -> Option<Visit> {
    let name = Storage::Tab.read(AWAY)?;
    Storage::Tab.write(AWAY, None);
    Visit::ALL.iter().find(|(_, known)| *known == name).map(|(visit, _)| *visit)
}
