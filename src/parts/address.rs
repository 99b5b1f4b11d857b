//! What a page reads from its own address.

use leptos::prelude::*;
use leptos_router::hooks::use_params_map;

/// The segment that the pattern of this page calls `name`; empty if there is none.
pub(crate) fn param(name: &str) -> String {
    use_params_map().with_untracked(|params| params.get(name).unwrap_or_default())
}
