//! Home: what needs attention, worked out of what other groups read; and how far guided tasks have come. It has no
//! operation of its own.

mod attention;
mod progress;

pub use attention::{Due, Gap, Part, Seen, Why};
pub use progress::Progress;
