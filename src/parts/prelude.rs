//! What the pages of a group use of the kit, in one line: `use crate::parts::prelude::*`.

pub(crate) use crate::parts::address::{param, query};
pub(crate) use crate::parts::choices::{Choices, Offer, Options, PickWords, Picker};
pub(crate) use crate::parts::detail::card::{card_body, headed, nothing_more, read_card};
pub(crate) use crate::parts::detail::facts::{Facts, code};
pub(crate) use crate::parts::detail::lines::{badge, copy_line, line, lines};
pub(crate) use crate::parts::detail::page::{Detail, DetailWords, Loaded, Reads, detail_page, head};
pub(crate) use crate::parts::drawing::{avatar, chip, clamped, mark, status};
pub(crate) use crate::parts::expiry::{Ending, Expires, calendar_button, expires, moment, urgency};
pub(crate) use crate::parts::failure::{again_button, notice, what_happened};
pub(crate) use crate::parts::page_head::{
    Up, breadcrumb, busy_icon, page_head, small_button, small_link, write_button, write_icon, write_link,
};
pub(crate) use crate::parts::permit::Permit;
pub(crate) use crate::parts::pick::{pick, pick_also, pick_one};
pub(crate) use crate::parts::read::list::List;
pub(crate) use crate::parts::read::list_view::{ListWords, Listing};
pub(crate) use crate::parts::read::load::Load;
pub(crate) use crate::parts::read::memory::{Memory, row_of};
pub(crate) use crate::parts::read::row::{Branch, Row};
pub(crate) use crate::parts::read::scan::{Scan, scan_view};
pub(crate) use crate::parts::read::search::SearchWords;
pub(crate) use crate::parts::read::source::Source;
pub(crate) use crate::parts::read::tokens::{Tokens, tokens};
pub(crate) use crate::parts::steps::{Step, steps};
pub(crate) use crate::parts::write::act::{Delete, DeleteWords, Told, act, delete, delete_by};
pub(crate) use crate::parts::write::adding::{Adding, AddingWords, Additions};
pub(crate) use crate::parts::write::bulk::{
    Bulk, BulkStep, Item, Outcome, bulk_progress, bulk_results, may_try_again,
};
pub(crate) use crate::parts::write::confirm::{Question, confirm};
pub(crate) use crate::parts::write::edit::{EditWords, Editing};
pub(crate) use crate::parts::write::field::Field;
pub(crate) use crate::parts::write::form::{Form, Shell};
pub(crate) use crate::parts::write::form_page::{
    Done, Followed, FormPage, Refused, Sending, sending, sending_with,
};
pub(crate) use crate::parts::write::held::{Held, HeldWords, held_card};
pub(crate) use crate::parts::write::made::Making;
pub(crate) use crate::parts::write::once::{Once, OnceWords, SECRET, Secret, show_once};
pub(crate) use crate::parts::write::picked::{PickedWords, picked};
pub(crate) use crate::parts::write::proof::Proof;
pub(crate) use crate::parts::write::rotation::{Given, Rotation, RotationWords, rotation};
pub(crate) use crate::parts::write::selection::{BulkAct, Change, Selection};
pub(crate) use crate::parts::write::selection_bar::SelectionWords;
pub(crate) use crate::parts::write::state::{FieldWords, Option_, Picked, few};
pub(crate) use crate::ui::field::Typing;
