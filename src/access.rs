//! What this session knows of access, and what is to be changed in it: below the pages, above the parts.

pub(crate) mod apply;
mod present;
pub(crate) mod set;
mod words;
