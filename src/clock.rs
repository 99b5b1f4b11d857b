//! The browser's two clocks.

use leptos::prelude::window;

/// What both say at one moment, in milliseconds.
#[derive(Clone, Copy)]
pub(crate) struct Now {
    /// The monotonic clock (`performance.now()`): never set back, but may stand still while the computer
    /// sleeps.
    pub(crate) monotonic: f64,
    /// The wall clock (`Date.now()`): goes on during sleep, but may be set to anything.
    pub(crate) wall: f64,
}

/// Both clocks.
pub(crate) fn now() -> Now {
    Now {
        monotonic: window().performance().map_or(0.0, |performance| performance.now()),
        wall: js_sys::Date::now(),
    }
}

/// The wall clock in whole milliseconds: what is stored is compared and printed as integers, since the code
/// that prints floating-point numbers is large.
pub(crate) fn now_ms() -> u64 {
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a cast saturates")]
    let now = js_sys::Date::now() as u64;
    now
}
