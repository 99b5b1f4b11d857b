//! Reading: one answer with all that a page must say about it, and lists of what was read.

pub(crate) mod list;
pub(crate) mod list_view;
pub(crate) mod load;
pub(crate) mod memory;
pub(crate) mod pager;
pub(crate) mod record;
pub(crate) mod row;
pub(crate) mod scan;
pub(crate) mod search;
mod slices;
pub(crate) mod source;
pub(crate) mod table;
pub(crate) mod tokens;
