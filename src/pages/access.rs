//! Access: who may do what, where and why; how to take it away; sets of changes. It has no resource of its own: it reads
//! those of policies, groups, subjects and actions.

#![allow(dead_code, reason = "pages that use these come next")]

pub(crate) mod shared;
mod words;
