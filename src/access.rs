//! What was read of the tenant's access in this session, for whichever page asks, and what is to be changed in it. Below
//! the pages, above the parts: it knows the resources, and draws nothing.
//!
//! | file | what |
//! |---|---|
//! | `store` | the model of `api::access`, and who waits for what |
//! | `read` | the calls of each part, slice by slice |
//! | `slices` | what takes long, worked out a few milliseconds at a time |
//! | `set` | the change set of this browser |
//! | `apply` | how changes are sent: read first (`present`), sent, read back |
#![allow(dead_code, reason = "pages that use these come next")]

pub(crate) mod apply;
mod present;
mod read;
pub(crate) mod set;
pub(crate) mod slices;
mod store;
mod words;

pub(crate) use present::so;
pub(crate) use store::{Access, Asking, Stage};
