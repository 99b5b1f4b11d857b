//! Pieces that know the API's errors and its lists, but no resource: what any page of any group does.

pub(crate) mod address;
pub(crate) mod choices;
pub(crate) mod coming;
pub(crate) mod curl;
pub(crate) mod detail;
pub(crate) mod drawing;
pub(crate) mod expiry;
pub(crate) mod failure;
pub(crate) mod page_head;
pub(crate) mod permit;
pub(crate) mod pick;
pub(crate) mod prelude;
pub(crate) mod read;
pub(crate) mod steps;
pub(crate) mod write;
