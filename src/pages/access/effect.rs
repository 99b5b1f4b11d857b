//! To come.

use api::access::Change;
use api::assumed::USER_PREFIX;
use leptos::prelude::*;

use crate::pages::users::shared::Me;
use crate::session;
use crate::ui::react::Ask;

pub(crate) fn effect_sheet(_changes: Ask<Option<Vec<Change>>>) -> AnyView {
    el::nothing()
}

/// The subject id of the person who is signed in.
pub(crate) fn own_subject() -> String {
    let me = Me::from_context().user().map(|me| me.id.into_raw()).or_else(session::subject);
    [USER_PREFIX, &me.unwrap_or_default()].concat()
}
