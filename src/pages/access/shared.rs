//! What other groups and the frame use of access.

use leptos::prelude::AnyView;
use text::Foreign;

use crate::chunk::{Lazy, lazy};
use crate::parts::coming::coming;

static CARD: Lazy<fn(&Foreign) -> AnyView> =
    lazy! { in access: fn(&Foreign) -> AnyView = super::card::access_card };

/// The card "Access" of a subject.
pub(crate) fn access_card(subject_id: &Foreign) -> AnyView {
    let subject_id = subject_id.clone();
    coming(&CARD, "h2", move |card| card(&subject_id))
}

pub(crate) use super::effect::{effect_sheet, effect_sheet_offering};
pub(crate) use super::may::members_may;
pub(crate) use super::named::{
    SUBJECTS, action_name, called, id_end, kind_word, picture, scope_path, shows, subject_address,
    subject_ref,
};
pub(crate) use super::note::read_note;
pub(crate) use super::own::Own;
pub(crate) use super::question::asked;
pub(crate) use super::tray::{change_card, change_tray};
