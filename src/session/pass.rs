//! A valid access token for one call, renewed when need be.
//!
//! One renewal at a time (D1): it runs as a task of its own, which goes on when whoever asked for it has
//! left the page, and every caller waits for the same one. Nothing else in the app sees a token.

use api::{ApiError, Kind};
use js_sys::Promise;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::{JsFuture, future_to_promise};
use web_sys::AbortSignal;

use super::oauth::TokenFailure;
use super::tokens::Tokens;
use super::{Phase, Reason, browser, callback, discovery, ending, id_token, jose, memory, oauth};
use crate::fetch::{self, TokenCallFailure};
use crate::ui::react::sleep;
use crate::words;

/// What one call needs of the session.
pub(crate) struct Pass {
    /// The access token.
    pub(crate) bearer: String,
    /// Which renewal it comes from.
    pub(crate) generation: u32,
    /// The API's base address: the only one that the token is for (C4).
    pub(crate) base: String,
    /// Stops the call when the session ends.
    pub(crate) stop: AbortSignal,
}

/// Why there is no pass.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Refusal {
    /// There is no session any more.
    Ended,
    /// The provider is not able to answer now; its status. The session stays (D5).
    Busy(u16),
    /// The provider cannot be reached. The session stays (D5).
    NoAnswer,
    /// The provider answered something that is no answer. The session stays.
    Unreadable,
}

impl Refusal {
    /// As the failure of the call `line`, which was never sent.
    pub(crate) fn into_error(self, line: &str) -> ApiError {
        // Not `Network`: that would leave the outcome of a write open, and this one is known.
        let kind = if self == Self::Ended { Kind::SessionEnded } else { Kind::Server };
        let mut error = ApiError::without_answer(kind, line.to_owned());
        match self {
            Self::Ended => {}
            // The status would read as the API's.
            Self::Busy(_) => error.detail = Some(words::session::renewal_busy().to_owned()),
            Self::NoAnswer => error.detail = Some(words::session::renewal_no_answer().to_owned()),
            Self::Unreadable => error.detail = Some(words::session::renewal_unreadable().to_owned()),
        }
        error
    }

    /// As a number, to go through a promise: statuses stand for themselves.
    fn code(self) -> f64 {
        match self {
            Self::Ended => 1.0,
            Self::NoAnswer => 2.0,
            Self::Unreadable => 3.0,
            Self::Busy(status) => f64::from(status),
        }
    }

    fn of_code(code: f64) -> Option<Self> {
        #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "made by `code`")]
        match code as u16 {
            0 => None,
            1 => Some(Self::Ended),
            2 => Some(Self::NoAnswer),
            3 => Some(Self::Unreadable),
            status => Some(Self::Busy(status)),
        }
    }
}

/// A pass; `stale` is the generation that the API has just refused.
pub(crate) async fn take(stale: Option<u32>) -> Result<Pass, Refusal> {
    let now = browser::now();
    let held = memory::with(|memory| {
        memory.tokens.as_ref().map(|tokens| tokens.expired(now) || stale == Some(tokens.generation()))
    });
    if held.ok_or(Refusal::Ended)? {
        renew().await?;
    }
    let stop = memory::stop_signal().ok_or(Refusal::Ended)?;
    memory::with(|memory| {
        let tokens = memory.tokens.as_ref()?;
        let base = memory.config.as_ref()?.api_base.clone();
        Some(Pass { bearer: tokens.access().to_owned(), generation: tokens.generation(), base, stop })
    })
    .ok_or(Refusal::Ended)
}

/// The API refused the renewed token of `generation` as well: the session is over (F2).
pub(crate) fn refused(generation: u32) {
    let is_current =
        memory::with(|memory| memory.tokens.as_ref().is_some_and(|tokens| tokens.generation() == generation));
    if is_current {
        expire();
    }
}

/// Waits for the one renewal, and starts it if there is none.
async fn renew() -> Result<(), Refusal> {
    let running: Option<Promise> = memory::with(|memory| memory.renewal.clone());
    let promise = running.unwrap_or_else(|| {
        let epoch = memory::epoch();
        let promise = future_to_promise(async move {
            let outcome = renewal(epoch).await;
            memory::with(|memory| memory.renewal = None);
            Ok(JsValue::from_f64(outcome.err().map_or(0.0, Refusal::code)))
        });
        memory::with(|memory| memory.renewal = Some(promise.clone()));
        promise
    });
    let code = JsFuture::from(promise).await.ok().and_then(|code| code.as_f64());
    // A promise of ours is never rejected; if it were, the session would be in an unknown state.
    code.map_or(Err(Refusal::Ended), |code| Refusal::of_code(code).map_or(Ok(()), Err))
}

/// Pauses between tries while the provider is busy, in milliseconds (D5).
const PAUSES: [i32; 2] = [1000, 2500];
/// The pause before the one other try after no answer at all, in milliseconds (D6).
const LOST_PAUSE: i32 = 3000;
/// How long it may take to see whether the provider can be reached, in milliseconds.
const PROBE_LIMIT: u32 = 5000;
/// The longest pause that the provider may ask for within one renewal, in seconds.
const LONGEST_PAUSE: u32 = 5;

async fn renewal(epoch: u32) -> Result<(), Refusal> {
    let mut pauses = PAUSES.into_iter();
    loop {
        let asked = memory::with(|memory| {
            let refresh_token = memory.tokens.as_ref()?.refresh()?.to_owned();
            Some((memory.config.clone()?, memory.metadata.clone()?, refresh_token))
        });
        let Some((config, metadata, refresh_token)) = asked else {
            // Without a refresh token a session simply lasts as long as its access token.
            expire();
            return Err(Refusal::Ended);
        };
        let outcome = oauth::refresh(&config, &metadata, refresh_token, browser::now).await;
        if memory::epoch() != epoch {
            // Signed out meanwhile: what came is not for anybody any more.
            if let Ok(tokens) = outcome {
                ending::give_back(tokens, metadata).await;
            }
            return Err(Refusal::Ended);
        }
        match outcome {
            Ok(tokens) => return keep(tokens, &config.issuer, &config.client_id),
            // D5: only the provider's own "no" to this refresh token ends a session. A firewall or a gateway
            // says "error" in JSON as well.
            Err(TokenFailure::Refused(code)) if is_final(&code) => {
                expire();
                return Err(Refusal::Ended);
            }
            Err(TokenFailure::Refused(_) | TokenFailure::Unreadable) => return Err(Refusal::Unreadable),
            Err(TokenFailure::Call(TokenCallFailure::Busy(status, wait))) => {
                let Some(pause) = pauses.next().filter(|_| wait.is_none_or(|wait| wait <= LONGEST_PAUSE))
                else {
                    return Err(Refusal::Busy(status));
                };
                let asked = wait.and_then(|wait| i32::try_from(wait * 1000).ok());
                sleep(asked.unwrap_or(pause).max(pause)).await;
                if memory::epoch() != epoch {
                    return Err(Refusal::Ended);
                }
            }
            // D6: the answer was lost on its way, or never was. A provider that cannot be reached at all
            // has not rotated anything; one that can may have, and gets the same token once more.
            Err(TokenFailure::Call(failure)) => {
                if failure == TokenCallFailure::NoAnswer {
                    // The one other try is worth a while: a gateway's own "503" has no permission (CORS) to be
                    // read, and looks like this too.
                    sleep(LOST_PAUSE).await;
                    // Asked of a document that changes nothing.
                    let answers = fetch::probe(&discovery::location(&metadata.issuer), PROBE_LIMIT).await;
                    if memory::epoch() != epoch {
                        return Err(Refusal::Ended); // nothing is left that could expire
                    }
                    if !answers {
                        return Err(Refusal::NoAnswer);
                    }
                }
                let may_retry =
                    memory::with(|memory| memory.tokens.as_mut().is_some_and(Tokens::may_retry_lost));
                if !may_retry {
                    expire();
                    return Err(Refusal::Ended);
                }
            }
        }
    }
}

/// Whether an error of the token endpoint says that the refresh token is of no use any more (RFC 6749 section
/// 5.2), or that the person has to come.
fn is_final(code: &str) -> bool {
    code == "invalid_grant" || callback::wants_interaction(code)
}

/// Stores renewed tokens before any of them is used (D4), unless they are about somebody else (D7).
fn keep(renewed: Tokens, issuer: &str, client_id: &str) -> Result<(), Refusal> {
    let subject = memory::session().identity_now().map(|identity| identity.subject);
    let about_us = renewed.id().is_none_or(|token| {
        jose::Jws::read(token).is_ok_and(|jws| {
            id_token::is_same_person(&jws.payload, subject.as_deref().unwrap_or_default(), issuer, client_id)
        })
    });
    if !about_us {
        ending::end(Reason::OtherPerson);
        return Err(Refusal::Ended);
    }
    memory::with(|memory| match &mut memory.tokens {
        Some(tokens) => {
            tokens.renew(renewed);
            Ok(())
        }
        None => Err(Refusal::Ended),
    })
}

/// The session is over; the screen and what was typed stay (P14).
fn expire() {
    memory::with(|memory| memory.hint = memory.tokens.take().and_then(Tokens::into_id));
    memory::show(Phase::Expired);
}
