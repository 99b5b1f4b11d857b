//! What a session knows, in the memory of this page and nowhere else (C1).
//!
//! A thread-local, because a call must reach it after an `await`, where no reactive owner is.

use std::cell::RefCell;
use std::rc::Rc;

use futures_util::future::{LocalBoxFuture, Shared};
use web_sys::{AbortController, AbortSignal, BroadcastChannel};

use super::tokens::Tokens;
use crate::config::Config;
use crate::session::believe::discovery::ProviderMetadata;
use crate::session::state::{Phase, Session};

/// A renewal under way: whoever waits for it gets the same outcome.
pub(crate) type Renewal = Shared<LocalBoxFuture<'static, Result<(), NoAccess>>>;

/// Why there is no access token.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum NoAccess {
    /// There is no session any more.
    Ended,
    /// The provider is not able to answer now. The session stays (D5).
    Busy,
    /// The provider cannot be reached. The session stays (D5).
    NoAnswer,
    /// The provider answered something that is no answer. The session stays.
    Unreadable,
    /// A web page came in place of the provider's answer.
    InBetween,
}

/// All that a session knows.
#[derive(Default)]
pub(crate) struct Memory {
    /// The checked configuration.
    pub(crate) config: Option<Rc<Config>>,
    /// The handle that views hold.
    session: Option<Session>,
    /// What the provider said about itself, for the session there is.
    pub(crate) metadata: Option<Rc<ProviderMetadata>>,
    /// The tokens, while there is a session.
    pub(crate) tokens: Option<Tokens>,
    /// The ID token of a session that has run out, as a hint for signing out.
    pub(crate) id_token_hint: Option<String>,
    /// The renewal under way (D1).
    pub(crate) renewal: Option<Renewal>,
    /// To tell other tabs.
    pub(crate) channel: Option<BroadcastChannel>,
    /// The last sign-out that this page knows of; see [`super::sign_outs`].
    pub(crate) last_sign_out: Option<String>,
    /// Stops every call of the session.
    stop: Option<AbortController>,
    /// Counts beginnings and ends, so that what was begun before an end is ignored when it comes back.
    epoch: u32,
}

/// What is left of a session to take leave of the provider with.
pub(crate) struct Parting {
    /// The refresh token, to revoke.
    pub(crate) refresh_token: Option<String>,
    /// The ID token, as a hint for signing out.
    pub(crate) id_token_hint: Option<String>,
    /// What the provider said about itself.
    pub(crate) metadata: Option<Rc<ProviderMetadata>>,
}

thread_local!(static MEMORY: RefCell<Memory> = RefCell::default());

/// Runs `action` on the memory. Not to be nested: `action` must not call back into this module.
pub(crate) fn with<T>(action: impl FnOnce(&mut Memory) -> T) -> T {
    MEMORY.with_borrow_mut(action)
}

/// The configuration and nothing else: every caller but `start` has it.
pub(crate) fn config() -> Option<Rc<Config>> {
    with(|memory| memory.config.clone())
}

/// The handle that views hold.
pub(crate) fn session() -> Session {
    with(|memory| *memory.session.get_or_insert_with(Session::new))
}

/// The number of the present beginning; see [`Memory::epoch`].
pub(crate) fn epoch() -> u32 {
    with(|memory| memory.epoch)
}

/// The signal that stops the session's calls.
pub(crate) fn stop_signal() -> Option<AbortSignal> {
    with(|memory| {
        if memory.stop.is_none() {
            memory.stop = AbortController::new().ok();
        }
        memory.stop.as_ref().map(AbortController::signal)
    })
}

/// Stops every call and forgets the session (first steps of E1).
pub(crate) fn wipe() -> Parting {
    let (stop, parting) = with(|memory| {
        memory.epoch = memory.epoch.wrapping_add(1);
        memory.renewal = None;
        let hint = memory.id_token_hint.take();
        let (refresh_token, id_token) = memory.tokens.take().map_or((None, None), Tokens::into_parts);
        let metadata = memory.metadata.take();
        (memory.stop.take(), Parting { refresh_token, id_token_hint: id_token.or(hint), metadata })
    });
    if let Some(stop) = stop {
        // Outside the borrow: the browser may run listeners at once.
        stop.abort();
    }
    parting
}

/// Shows `phase`.
pub(crate) fn show(phase: Phase) {
    session().set_phase(phase);
}
