//! Pieces that know users, roles and the API's errors, but no single page.

pub(crate) mod bulk;
pub(crate) mod confirm;
pub(crate) mod drawing;
pub(crate) mod failure;
pub(crate) mod form;
pub(crate) mod leave_guard;
pub(crate) mod list;
pub(crate) mod list_memory;
pub(crate) mod load;
pub(crate) mod me;
pub(crate) mod page_head;
pub(crate) mod pager;
pub(crate) mod resource_table;
pub(crate) mod role_picker;
