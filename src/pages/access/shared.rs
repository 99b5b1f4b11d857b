//! What other groups and the frame use of access.

pub(crate) use super::card::access_card;
pub(crate) use super::effect::{effect_sheet, effect_sheet_offering, noted, own_subject, parting};
pub(crate) use super::named::{
    SUBJECTS, action_name, called, grant, id_end, kind_icon, kind_word, picture, scope_path, shows,
    subject_address, subject_ref,
};
pub(crate) use super::note::read_note;
pub(crate) use super::question::asked;
pub(crate) use super::subject::check_link;
pub(crate) use super::tray::{change_tray, collect};
