//! Writing: one act, many acts, forms; each says what became of it: done, failed, or unknown.

pub(crate) mod act;
pub(crate) mod adding;
pub(crate) mod bulk;
pub(crate) mod confirm;
pub(crate) mod control;
pub(crate) mod edit;
pub(crate) mod field;
pub(crate) mod form;
pub(crate) mod form_page;
pub(crate) mod held;
pub(crate) mod leave_guard;
pub(crate) mod made;
pub(crate) mod once;
pub(crate) mod picked;
pub(crate) mod proof;
pub(crate) mod rotation;
pub(crate) mod selection;
pub(crate) mod selection_bar;
pub(crate) mod state;
