//! The way to the provider: the authorization request (RFC 6749 section 4.1.1), made when a person asks for it, or
//! to see without showing anything whether there still is a session.

use api::Factor;

use super::kept::away::{self, Visit};
use super::kept::{breaker, memory, sign_outs, transaction};
use super::oauth;
use super::state::{Phase, Reason, Step, Trouble};
use super::trouble::stop;
use super::{browser, provider, route, sign_out};
use crate::clock::now_ms;
use crate::ui::react::task;

pub(super) use super::prompt::Prompt;

/// Goes to the provider because a person asked for it. The page of an expired session stays until the
/// browser has left: whoever comes back by Back finds it as it was.
pub(super) fn sign_in(place: &str) {
    let session = memory::session();
    if session.is_leaving() {
        return;
    }
    sign_outs::lift();
    sign_outs::note();
    if matches!(session.phase_now(), Phase::Expired(_)) {
        session.leave_soon();
    } else {
        memory::show(Phase::Working(Step::Leaving));
    }
    task(leave_for_provider(route::checked(place), Prompt::AsNeeded));
}

/// Goes to the provider to prove something anew, and comes back to `place`. The page stays until the browser has left:
/// drafts are kept, and whoever comes back by Back finds it as it was.
pub(super) fn prove(place: &str, factor: Factor) {
    let session = memory::session();
    if session.is_leaving() {
        return;
    }
    session.leave_soon();
    task(leave_for_provider(route::checked(place), Prompt::Proof(factor)));
}

/// Stops what is under way.
pub(super) fn cancel(reason: Reason) {
    memory::wipe();
    browser::stop_leaving();
    away::take();
    breaker::settle();
    memory::show(Phase::signed_out(reason, &route::checked(&browser::route())));
}

/// Metadata, breaker, transaction, and off; signing in leads back to `place`.
pub(super) async fn leave_for_provider(place: String, prompt: Prompt) {
    let epoch = memory::epoch();
    let Some(config) = memory::config() else { return };
    let metadata = match provider::metadata(&config).await {
        Ok(metadata) => metadata,
        Err((trouble, code)) => {
            if memory::epoch() == epoch {
                stop(trouble, &code, place);
            }
            return;
        }
    };
    if memory::epoch() != epoch {
        return;
    }
    if sign_outs::happened_elsewhere() {
        return sign_out::end(Reason::LeftElsewhere); // E4
    }
    let now = now_ms();
    if !breaker::may_try(now) {
        // What stands there was never answered: whose answer came is gone.
        let (trouble, code) = if transaction::stored().is_empty() {
            (Trouble::Loop, "too_many_attempts")
        } else {
            (Trouble::LoopUnanswered, "too_many_attempts_without_answer")
        };
        stop(trouble, code, place); // E7
        return;
    }
    let Some(request) = oauth::authorization_request(&config, &metadata, &place, prompt, now) else {
        stop(Trouble::Provider, "authorization_address", place);
        return;
    };
    let mut transactions = transaction::stored();
    transaction::add(&mut transactions, request.transaction);
    transaction::store(&transactions);
    let is_silent = prompt.is_silent();
    away::note(if is_silent { Visit::Silent } else { Visit::Asked });
    // A silent visit must not become a place in the history that Back leads to.
    browser::leave(&request.url, is_silent);
}
