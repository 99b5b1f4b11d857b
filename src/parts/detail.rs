//! One record: its page, its cards, its facts.

pub(crate) mod card;
pub(crate) mod facts;
pub(crate) mod lines;
pub(crate) mod page;
