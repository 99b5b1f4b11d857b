//! What is kept of a session, and for how long: in the memory of this page (`memory`, `tokens`), and in the
//! browser's storages what must outlive a redirect or reach another tab (`transaction`, `away`, `place`, `tab`, `breaker`,
//! `sign_outs`).

pub(crate) mod away;
pub(crate) mod breaker;
pub(crate) mod memory;
pub(crate) mod place;
pub(crate) mod sign_outs;
pub(crate) mod tab;
pub(crate) mod tokens;
pub(crate) mod transaction;
