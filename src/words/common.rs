//! Words that many pages share.

mod forms;
mod lists;
mod said;

pub(crate) use forms::*;
pub(crate) use lists::*;
pub(crate) use said::*;
