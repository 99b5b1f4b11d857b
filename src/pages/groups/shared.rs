//! What other groups use of groups: the card of the groups that a person or a client is in.

use leptos::prelude::AnyView;
use text::Foreign;

use crate::chunk::{Lazy, lazy};
use crate::parts::coming::coming;

static CARD: Lazy<fn(&Foreign, &Foreign) -> AnyView> =
    lazy! { in access: fn(&Foreign, &Foreign) -> AnyView = super::belongs::groups_card };

/// The card of a person's or a client's groups, with the ways in and out.
pub(crate) fn groups_card(subject_id: &Foreign, called: &Foreign) -> AnyView {
    let (subject_id, called) = (subject_id.clone(), called.clone());
    coming(&CARD, "h2", move |card| card(&subject_id, &called))
}
