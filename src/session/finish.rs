//! The way back from the provider: from its answer in the address to a session.
//!
//! Speed: the token call goes out first, with what discovery said before the departure; the keys are
//! fetched beside it; then the screen makes its own call. Nothing else waits for anything.

use std::rc::Rc;

use futures_util::future::join;

use super::callback::{self, Answer, Malformed, Outcome};
use super::id_token::{self, Defect, Expected, Identity};
use super::jose::{Jwk, Jwks, Jws, Unusable};
use super::oauth::{self, TokenFailure};
use super::start::{self, signed_out, stop};
use super::tokens::Tokens;
use super::transaction::{self, Transaction};
use super::trouble::{self, Trouble};
use super::{Phase, Reason, browser, crypto, ending, memory};
use crate::config::Config;
use crate::fetch::{self, TokenCallFailure};

/// Finishes a sign-in with the provider's `answer`, the callback's query.
pub(crate) async fn finish(answer: String) {
    let Some(config) = memory::config() else { return };
    let Some((transaction, outcome)) = identify(&answer, &config) else { return };
    let place = transaction.route.clone();
    match outcome {
        Outcome::Code(code) => redeem(&config, transaction, code).await,
        Outcome::Error { code, description } => {
            let needs_person = callback::wants_interaction(&code);
            // A person's "no" and a session that is not there are ends, not loops; an error of the provider
            // may be one (E7).
            if needs_person || code == "access_denied" {
                start::settle();
            }
            // The click that follows need not ask for it again.
            memory::with(|memory| memory.metadata = Some(Rc::new(transaction.metadata)));
            let reason = if needs_person { Reason::NoSession } else { Reason::Refused(code, description) };
            memory::show(signed_out(reason, place));
        }
    }
}

/// Finds the transaction that the answer belongs to, and removes it before anything is done with it (B2).
/// Shows a gate and gives nothing where the answer is not acceptable; no token call is made then.
fn identify(answer: &str, config: &Config) -> Option<(Transaction, Outcome)> {
    let Answer { state, iss, outcome } = match callback::parse(answer) {
        Ok(answer) => answer,
        Err(malformed) => {
            browser::replace_address("/");
            if malformed == Malformed::Incomplete {
                memory::show(signed_out(Reason::AttemptUnknown, "/".into()));
            } else {
                stop(Trouble::Answer, malformed.code(), "/".into());
            }
            return None;
        }
    };
    let mut transactions = start::kept_transactions();
    let found = transaction::take(&mut transactions, &state, &config.issuer);
    start::keep_transactions(&transactions);
    let Some(mut transaction) = found else {
        browser::replace_address("/");
        memory::show(signed_out(Reason::AttemptUnknown, "/".into())); // B1
        return None;
    };
    transaction.route = start::safe_route(&transaction.route); // A7, once more: it comes out of a storage
    // From here on a reload leads to the place itself, whatever becomes of this.
    browser::replace_address(&transaction.route);
    if !callback::iss_is_right(iss.as_deref(), &transaction.metadata) {
        let code = if iss.is_some() { "callback_iss_wrong" } else { "callback_iss_missing" };
        stop(Trouble::Answer, code, transaction.route); // B4
        return None;
    }
    Some((transaction, outcome))
}

async fn redeem(config: &Config, transaction: Transaction, code: String) {
    let epoch = memory::epoch();
    let call = oauth::exchange(config, &transaction, code, browser::now);
    // The token call is polled, and so sent, first.
    let (tokens, keys) = join(call, keys(&transaction, false)).await;
    let accepted = match &tokens {
        Ok(tokens) => accept(config, &transaction, tokens, keys).await,
        Err(failure) => Err(exchange_trouble(failure)),
    };
    let called_off = memory::epoch() != epoch;
    if called_off || ending::was_left_elsewhere() {
        if !called_off {
            ending::end(Reason::LeftElsewhere); // E4
        }
        // Accepted or not: nobody here will use them.
        if let Ok(tokens) = tokens {
            ending::give_back(tokens, Rc::new(transaction.metadata)).await;
        }
        return;
    }
    match accepted {
        Ok(identity) => {
            start::settle();
            memory::with(|memory| {
                memory.metadata = Some(Rc::new(transaction.metadata));
                memory.tokens = tokens.ok();
            });
            memory::session().set_identity(Some(identity));
            memory::show(Phase::SignedIn);
        }
        Err((trouble, code)) => stop(trouble, &code, transaction.route),
    }
}

/// The code is never sent again: what became of it is unknown, and a second use of a code that was
/// redeemed revokes what it brought (RFC 6749 section 4.1.2).
fn exchange_trouble(failure: &TokenFailure) -> (Trouble, String) {
    match failure {
        TokenFailure::Refused(code) => (Trouble::Exchange, ["token_refused: ", code].concat()),
        TokenFailure::Unreadable => (Trouble::Exchange, "token_answer_unreadable".into()),
        TokenFailure::Call(TokenCallFailure::NoAnswer) => (Trouble::Unreachable, "token_no_answer".into()),
        TokenFailure::Call(TokenCallFailure::Cut) => (Trouble::Exchange, "token_answer_cut_off".into()),
        TokenFailure::Call(TokenCallFailure::Busy(status, _)) => {
            (Trouble::Unreachable, ["token_status_", &status.to_string()].concat())
        }
    }
}

/// Checks the ID token (B5, B7) and says who it is about.
async fn accept(
    config: &Config,
    transaction: &Transaction,
    tokens: &Tokens,
    keys: Option<Vec<Jwk>>,
) -> Result<Identity, (Trouble, String)> {
    match identify_person(config, transaction, tokens, keys).await {
        Ok(identity) => Ok(identity),
        Err(defect) => {
            let host_ahead = match defect {
                Defect::Clock { .. } => {
                    fetch::host_time().await.map(|time| (time - browser::now().wall) / 1000.0)
                }
                _ => None,
            };
            let (trouble, defect) = trouble::judge(defect, host_ahead);
            Err((trouble, describe(&defect)))
        }
    }
}

/// The code of a defect, with what makes it particular.
fn describe(defect: &Defect) -> String {
    match defect {
        Defect::Alg(name) => [defect.code(), ": ", name].concat(),
        Defect::Clock { ahead, .. } => {
            let way = if *ahead > 0.0 { " s ahead of this clock" } else { " s behind this clock" };
            #[allow(
                clippy::cast_possible_truncation,
                clippy::cast_sign_loss,
                reason = "rounded, not negative"
            )]
            let seconds = (ahead.abs().round() as u64).to_string();
            [defect.code(), ": iat is ", &seconds, way, " (allowed 300 s)"].concat()
        }
        _ => defect.code().into(),
    }
}

async fn identify_person(
    config: &Config,
    transaction: &Transaction,
    tokens: &Tokens,
    keys_at_hand: Option<Vec<Jwk>>,
) -> Result<Identity, Defect> {
    let token = tokens.id().ok_or(Defect::Missing)?;
    let jws = Jws::read(token).map_err(|unusable| match unusable {
        Unusable::Malformed => Defect::Malformed,
        Unusable::Alg(name) => Defect::Alg(name),
        Unusable::Critical => Defect::Critical,
    })?;
    let mut key = jws.key(&keys_at_hand.unwrap_or_default()).cloned();
    if key.is_none() {
        // B6: the keys may have been changed since they were cached. Once, then it is final.
        let fresh = keys(transaction, true).await.ok_or(Defect::Keys)?;
        key = jws.key(&fresh).cloned();
    }
    let key = key.ok_or(Defect::Key)?;
    if !crypto::verifies(&jws, &key).await {
        return Err(Defect::Signature);
    }
    let expected = Expected {
        issuer: &config.issuer,
        client_id: &config.client_id,
        nonce: &transaction.nonce,
        now: browser::now().wall / 1000.0,
    };
    id_token::check(&jws.payload, &expected)
}

async fn keys(transaction: &Transaction, again: bool) -> Option<Vec<Jwk>> {
    let text = fetch::provider_document(&transaction.metadata.jwks_uri, again).await.ok()?;
    Jwks::read(&text)
}
