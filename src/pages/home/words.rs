//! Words of home and its guided tasks.

mod attention;
mod guides;
mod tasks;

pub(crate) use attention::*;
pub(crate) use guides::*;
pub(crate) use tasks::*;
