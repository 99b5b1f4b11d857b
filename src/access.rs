//! What was read of the tenant's access in this session, for whichever page asks, and what is to be changed in it. Below
//! the pages, above the parts: it knows the resources.
//!
//! | file | what |
//! |---|---|
//! | `store` | the model of `api::access`, and what is read for whom |
//! | `asking` | a question of a page, and how far the reading for it is |
//! | `read` | the calls of each part, slice by slice |
//! | `slices` | what takes long, worked out a few milliseconds at a time |
//! | `set` | the change set of this browser |
//! | `collect` | the buttons that put changes into it |
//! | `apply` | how changes are sent: read first (`present`), sent, read back |
//! | `record` | changes with what became of each; `send` sends them and takes them back |
//! | `kept` | such a record, kept in this tab |
pub(crate) mod apply;
mod asking;
mod collect;
pub(crate) mod kept;
mod present;
mod read;
pub(crate) mod record;
pub(crate) mod send;
pub(crate) mod set;
pub(crate) mod slices;
mod store;
pub(crate) mod words;

pub(crate) use asking::Asking;
pub(crate) use collect::{collect_button, collect_icon, collect_removals, collecting, tell};
pub(crate) use present::so;
pub(crate) use store::{Access, Stage};
