//! What other groups use of scopes: how they are chosen.

use api::scopes::{self, Scope};

use super::words;
use crate::parts::prelude::*;

const SCOPES: Choices<Scope> = Choices {
    words: &words::PICK,
    options: Options::All(scopes::list),
    shows: |scope| (scope.name.clone(), scope.description.as_ref().map(ToString::to_string)),
};

/// A field that is filled with names of scopes.
pub(crate) fn picked_scopes() -> Picked {
    picked(&SCOPES, &words::PICKED)
}
