//! A valid access token for one call, renewed when need be (RFC 6749 section 6).
//!
//! One renewal at a time (D1): it runs as a task of its own, which goes on when whoever asked for it has
//! left the page, and every caller waits for the same one. Nothing else in the app sees a token.

use futures_util::FutureExt as _;
use web_sys::AbortSignal;

use super::believe::{callback, id_token, jose, refusal};
use super::kept::memory;
use super::kept::tokens::Tokens;
use super::oauth::{self, NoReply, TokenFailure};
use super::state::{Ended, Phase, Reason};
use super::{provider, sign_out, trouble};
use crate::clock::now;
use crate::ui::react::{sleep, task};

pub(crate) use super::kept::memory::NoAccess;

/// What one call needs of the session.
pub(crate) struct Credentials {
    /// The access token.
    pub(crate) access_token: String,
    /// Which renewal it comes from.
    pub(crate) generation: u32,
    /// The API's base address: the only one that the token is for (C4).
    pub(crate) api_base: String,
    /// Whether the usual scope of the API was asked for.
    pub(crate) asked_for_iam: bool,
    /// Stops the call when the session ends.
    pub(crate) stop: AbortSignal,
}

/// Credentials for one call; `stale` is the generation that the API has just refused.
pub(crate) async fn credentials(stale: Option<u32>) -> Result<Credentials, NoAccess> {
    let now = now();
    let held = memory::with(|memory| {
        memory.tokens.as_ref().map(|tokens| tokens.expired(now) || stale == Some(tokens.generation()))
    });
    if held.ok_or(NoAccess::Ended)? {
        renew().await?;
    }
    let stop = memory::stop_signal().ok_or(NoAccess::Ended)?;
    memory::with(|memory| {
        let tokens = memory.tokens.as_ref()?;
        let config = memory.config.as_ref()?;
        let asked_for_iam = config.scopes.iter().any(|scope| scope == api::SCOPE);
        let (api_base, access_token) = (config.api_base.clone(), tokens.access_token().to_owned());
        Some(Credentials { access_token, generation: tokens.generation(), api_base, asked_for_iam, stop })
    })
    .ok_or(NoAccess::Ended)
}

/// The API has taken the token of `generation`.
pub(crate) fn accepted(generation: u32) {
    memory::with(|memory| {
        if let Some(tokens) = memory.tokens.as_mut().filter(|tokens| tokens.generation() == generation) {
            tokens.accept();
        }
    });
}

/// What support needs to know of the API's refusal of the token of `generation`, which answered the call `line`, if
/// that token was `renewed` for this very call, or has just been issued: then no end of a session explains it.
pub(crate) fn refusal(generation: u32, renewed: bool, line: &str, challenge: Option<&str>) -> Option<String> {
    let now = now();
    let (mut lines, api, asked) = memory::with(|memory| {
        let tokens = memory.tokens.as_ref().filter(|tokens| tokens.generation() == generation)?;
        let config = memory.config.as_ref().filter(|_| renewed || tokens.is_untried(now))?;
        let lines = refusal::lines(tokens.access_token(), challenge);
        Some((lines, config.api_base.clone(), config.scopes.join(" ")))
    })?;
    lines.splice(0..0, [("request", line.to_owned()), ("status", "401".to_owned()), ("api", api)]);
    lines.push(("asked", asked));
    Some(trouble::details("api_refuses_new_token", &lines))
}

/// The API refused a renewed token as well, or one that cannot be renewed: the session is over (F2), and `refusal` says
/// why if it knows.
pub(crate) fn refused(generation: u32, refusal: Option<String>) {
    let is_current =
        memory::with(|memory| memory.tokens.as_ref().is_some_and(|tokens| tokens.generation() == generation));
    if is_current {
        expire(refusal.map_or(Ended::RanOut, Ended::Refused));
    }
}

/// The session that has run out did so because of this refusal: the token that could not be renewed was a new one.
pub(crate) fn explain(refusal: String) {
    if memory::session().phase_now() == Phase::Expired(Ended::RanOut) {
        memory::show(Phase::Expired(Ended::Refused(refusal)));
    }
}

/// Waits for the one renewal, and starts it if there is none.
async fn renew() -> Result<(), NoAccess> {
    let running = memory::with(|memory| memory.renewal.clone());
    let renewal = running.unwrap_or_else(|| {
        let epoch = memory::epoch();
        let renewal = async move {
            let outcome = renewal(epoch).await;
            if memory::epoch() == epoch {
                memory::with(|memory| memory.renewal = None);
            }
            outcome
        };
        let renewal = renewal.boxed_local().shared();
        memory::with(|memory| memory.renewal = Some(renewal.clone()));
        let goes_on = renewal.clone();
        task(async move {
            let _ = goes_on.await;
        });
        renewal
    });
    renewal.await
}

/// Pauses between tries while the provider is busy, in milliseconds (D5).
const PAUSES: [i32; 2] = [1000, 2500];
/// The pause before the one other try after no answer at all, in milliseconds (D6).
const LOST_PAUSE: i32 = 3000;
/// How long it may take to see whether the provider can be reached, in milliseconds.
const PROBE_LIMIT: u32 = 5000;
/// The longest pause that the provider may ask for within one renewal, in seconds.
const LONGEST_PAUSE: u32 = 5;

async fn renewal(epoch: u32) -> Result<(), NoAccess> {
    let mut pauses = PAUSES.into_iter();
    loop {
        let asked = memory::with(|memory| {
            let refresh_token = memory.tokens.as_ref()?.refresh_token()?.to_owned();
            Some((memory.config.clone()?, memory.metadata.clone()?, refresh_token))
        });
        let Some((config, metadata, refresh_token)) = asked else {
            // Without a refresh token a session simply lasts as long as its access token.
            expire(Ended::RanOut);
            return Err(NoAccess::Ended);
        };
        let outcome = oauth::refresh(&config, &metadata, refresh_token).await;
        if memory::epoch() != epoch {
            // Signed out meanwhile: what came is not for anybody any more.
            if let Ok(tokens) = outcome {
                sign_out::give_back(tokens, metadata).await;
            }
            return Err(NoAccess::Ended);
        }
        match outcome {
            Ok(tokens) => return keep(tokens, &config.issuer, &config.client_id),
            // D5: only the provider's own "no" to this refresh token ends a session. A firewall or a gateway
            // says "error" in JSON as well.
            Err(TokenFailure::Refused(code)) if is_final(&code) => {
                expire(Ended::RanOut);
                return Err(NoAccess::Ended);
            }
            Err(TokenFailure::Refused(_) | TokenFailure::Unreadable) => return Err(NoAccess::Unreadable),
            Err(TokenFailure::NoReply(NoReply::WebPage(_))) => return Err(NoAccess::InBetween),
            Err(TokenFailure::NoReply(NoReply::Busy(_, wait, is_page))) => {
                let Some(pause) = pauses.next().filter(|_| wait.is_none_or(|wait| wait <= LONGEST_PAUSE))
                else {
                    return Err(if is_page { NoAccess::InBetween } else { NoAccess::Busy });
                };
                let asked = wait.and_then(|wait| i32::try_from(wait * 1000).ok());
                sleep(asked.unwrap_or(pause).max(pause)).await;
                if memory::epoch() != epoch {
                    return Err(NoAccess::Ended);
                }
            }
            // D6: the answer was lost on its way, or never was. A provider that cannot be reached at all
            // has not rotated anything; one that can may have, and gets the same token once more.
            Err(TokenFailure::NoReply(failure)) => {
                if failure == NoReply::NoAnswer {
                    // The one other try is worth a while: a gateway's own "503" has no permission (CORS) to be
                    // read, and looks like this too.
                    sleep(LOST_PAUSE).await;
                    let answers = provider::answers(&metadata, PROBE_LIMIT).await;
                    if memory::epoch() != epoch {
                        return Err(NoAccess::Ended); // nothing is left that could expire
                    }
                    if !answers {
                        return Err(NoAccess::NoAnswer);
                    }
                }
                let may_retry =
                    memory::with(|memory| memory.tokens.as_mut().is_some_and(Tokens::may_retry_lost));
                if !may_retry {
                    expire(Ended::RanOut);
                    return Err(NoAccess::Ended);
                }
            }
        }
    }
}

/// Whether an error of the token endpoint says that the refresh token is of no use any more (RFC 6749 section
/// 5.2), or that the person has to come.
fn is_final(code: &str) -> bool {
    code == "invalid_grant" || callback::needs_interaction(code)
}

/// Stores renewed tokens before any of them is used (D4), unless they are about somebody else (D7).
fn keep(renewed: Tokens, issuer: &str, client_id: &str) -> Result<(), NoAccess> {
    let subject = memory::session().identity_now().map(|identity| identity.subject);
    let about_us = renewed.id_token().is_none_or(|token| {
        jose::Jws::read(token).is_ok_and(|jws| {
            id_token::is_same_person(&jws.payload, subject.as_deref().unwrap_or_default(), issuer, client_id)
        })
    });
    if !about_us {
        sign_out::end(Reason::OtherPerson);
        return Err(NoAccess::Ended);
    }
    memory::with(|memory| match &mut memory.tokens {
        Some(tokens) => {
            tokens.renew(renewed);
            Ok(())
        }
        None => Err(NoAccess::Ended),
    })
}

/// The session is over; the screen and what was typed stay (P14).
fn expire(why: Ended) {
    memory::with(|memory| memory.id_token_hint = memory.tokens.take().and_then(Tokens::into_id_token));
    memory::show(Phase::Expired(why));
}
