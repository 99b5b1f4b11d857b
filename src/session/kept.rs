//! What is kept of a session, and for how long: in the memory of this page (`memory`, `tokens`), and in the
//! browser's storages what must outlive a redirect or reach another tab (`transaction`, `breaker`, `sign_outs`).

pub(crate) mod breaker;
pub(crate) mod memory;
pub(crate) mod sign_outs;
pub(crate) mod tokens;
pub(crate) mod transaction;
