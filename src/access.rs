//! What was read of the tenant's access in this session, for whichever page asks. Below the pages, above the parts: it
#![allow(dead_code, reason = "pages that use these come next")]
//! knows the resources, and draws nothing.
//!
//! | file | what |
//! |---|---|
//! | `store` | the model of `api::access`, and who waits for what |
//! | `read` | the calls of each part, slice by slice |
//! | `slices` | what takes long, worked out a few milliseconds at a time |

mod read;
pub(crate) mod slices;
mod store;

pub(crate) use store::{Access, Asking, Stage};
