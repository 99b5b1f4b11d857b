//! The way back from the provider: from the authorization response in the address to a session.
//!
//! Speed: the token call goes out first, with what discovery said before the departure; the keys are
//! fetched beside it; then the screen makes its own call. Nothing else waits for anything.

use std::rc::Rc;

use futures_util::future::join;

use super::believe::callback::{self, AuthorizationError, AuthorizationResponse, Malformed};
use super::believe::id_token::{self, Defect, Expected, Identity};
use super::believe::jose::{Jwk, Jws, Unusable};
use super::believe::signature;
use super::kept::tokens::Tokens;
use super::kept::transaction::{self, Transaction};
use super::kept::{breaker, memory, place, sign_outs};
use super::oauth::{self, NoReply, TokenFailure};
use super::prompt::Prompt;
use super::state::{Phase, Reason, Step, Trouble};
use super::trouble::{self, stop};
use super::{browser, provider, route, sign_in, sign_out};
use crate::clock::now;
use crate::config::{self, Config};

/// Finishes a sign-in with the provider's `response`, the callback's query; `asked` if a person wanted it.
pub(super) async fn redeem(response: String, asked: bool) {
    let Some(config) = memory::config() else { return };
    let (transaction, result) = match find_transaction(&response, &config) {
        Found::Transaction(transaction, result) => (*transaction, result),
        Found::Shown => return,
        // The provider may know the person all the same: it was Back, a bookmark, a copy of a tab.
        Found::Unknown(place) => return sign_in::leave_for_provider(place, Prompt::NoneAgain).await,
    };
    match result {
        Ok(code) => redeem_code(&config, transaction, code).await,
        Err(AuthorizationError { error, error_description }) => {
            let needs_person = callback::needs_interaction(&error);
            // A person's "no" and a session that is not there are ends, not loops; an error of the provider
            // may be one (E7), and so may the word that a person has to come after a person has come.
            if needs_person && !asked || error == "access_denied" {
                breaker::settle();
            }
            // The click that follows need not ask for it again.
            memory::with(|memory| memory.metadata = Some(Rc::new(transaction.metadata)));
            let reason = if !needs_person || asked {
                Reason::Refused(error, error_description)
            } else if oauth::is_again(&transaction.state) {
                Reason::AttemptUnknown // B1
            } else {
                // The likeliest is no news. Any other may be a matter of how this console is registered there.
                Reason::NoSession((error != "login_required").then_some(error))
            };
            memory::show(Phase::signed_out(reason, &transaction.route));
        }
    }
}

/// What a response belongs to.
enum Found {
    /// A sign-in of this tab, and its code or error.
    Transaction(Box<Transaction>, Result<String, AuthorizationError>),
    /// Nothing that is known here: nothing of it is used (B1). Where the person was.
    Unknown(String),
    /// It is not acceptable, and a page says so.
    Shown,
}

/// Finds the transaction that the response belongs to, and removes it before anything is done with it (B2).
fn find_transaction(response: &str, config: &Config) -> Found {
    let AuthorizationResponse { state, iss, result } = match callback::parse(response) {
        Ok(response) => response,
        Err(malformed) => {
            browser::replace_address("/");
            if malformed == Malformed::Incomplete {
                memory::show(Phase::signed_out(Reason::AttemptUnknown, "/"));
            } else {
                stop(Trouble::Answer, malformed.code(), "/".into());
            }
            return Found::Shown;
        }
    };
    let mut transactions = transaction::stored();
    let found = transaction::take(&mut transactions, &state, &config.issuer);
    transaction::store(&transactions);
    let Some(mut transaction) = found else {
        let place = route::checked(&place::kept().unwrap_or_default());
        browser::replace_address(&place);
        if oauth::is_again(&state) {
            // There was one other try already.
            memory::show(Phase::signed_out(Reason::AttemptUnknown, &place)); // B1
            return Found::Shown;
        }
        memory::show(Phase::Working(Step::Restoring));
        return Found::Unknown(place);
    };
    transaction.route = route::checked(&transaction.route); // A7, once more: it comes out of a storage
    // From here on a reload leads to the place itself, whatever becomes of this.
    browser::replace_address(&transaction.route);
    if !callback::iss_is_right(iss.as_deref(), &transaction.metadata) {
        let code = if iss.is_some() { "callback_iss_wrong" } else { "callback_iss_missing" };
        stop(Trouble::Answer, code, transaction.route); // B4
        return Found::Shown;
    }
    Found::Transaction(Box::new(transaction), result)
}

async fn redeem_code(config: &Config, transaction: Transaction, code: String) {
    let epoch = memory::epoch();
    let call = oauth::redeem(config, &transaction, code);
    // The token call is polled, and so sent, first.
    let (tokens, keys) = join(call, provider::keys(&transaction.metadata, false)).await;
    let accepted = match &tokens {
        Ok(tokens) => accept(config, &transaction, tokens, keys).await,
        Err(failure) => Err(token_trouble(failure)),
    };
    let called_off = memory::epoch() != epoch;
    if called_off || sign_outs::happened_elsewhere() {
        if !called_off {
            sign_out::end(Reason::LeftElsewhere); // E4
        }
        // Accepted or not: nobody here will use them.
        if let Ok(tokens) = tokens {
            sign_out::give_back(tokens, Rc::new(transaction.metadata)).await;
        }
        return;
    }
    match accepted {
        Ok(identity) => {
            breaker::settle();
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
fn token_trouble(failure: &TokenFailure) -> (Trouble, String) {
    match failure {
        TokenFailure::Refused(error) => (Trouble::Exchange, ["token_refused: ", error].concat()),
        TokenFailure::Unreadable => (Trouble::Exchange, "token_answer_unreadable".into()),
        TokenFailure::NoReply(NoReply::NoAnswer) => (Trouble::Unreachable, "token_no_answer".into()),
        TokenFailure::NoReply(NoReply::Cut) => (Trouble::Exchange, "token_answer_cut_off".into()),
        TokenFailure::NoReply(NoReply::WebPage(status) | NoReply::Busy(status, _, true)) => {
            (Trouble::InBetween, ["token_web_page_", &status.to_string()].concat())
        }
        TokenFailure::NoReply(NoReply::Busy(status, ..)) => {
            (Trouble::Unreachable, ["token_status_", &status.to_string()].concat())
        }
    }
}

/// Checks the ID token (B5, B7) and says who it is about.
async fn accept(
    config: &Config,
    transaction: &Transaction,
    tokens: &Tokens,
    keys: Result<Vec<Jwk>, Trouble>,
) -> Result<Identity, (Trouble, String)> {
    match identify_person(config, transaction, tokens, keys).await {
        Ok(identity) => Ok(identity),
        Err(Refused::NoKeys(trouble)) => Err((trouble, describe(&Defect::Keys))),
        Err(Refused::For(defect)) => {
            let host_ahead = match defect {
                Defect::Clock { .. } => config::host_time().await.map(|time| (time - now().wall) / 1000.0),
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

/// Why nobody was identified.
enum Refused {
    /// The token itself.
    For(Defect),
    /// The keys could not be had: that says nothing about the token.
    NoKeys(Trouble),
}

impl From<Defect> for Refused {
    fn from(defect: Defect) -> Self {
        Self::For(defect)
    }
}

async fn identify_person(
    config: &Config,
    transaction: &Transaction,
    tokens: &Tokens,
    keys_at_hand: Result<Vec<Jwk>, Trouble>,
) -> Result<Identity, Refused> {
    let token = tokens.id_token().ok_or(Defect::Missing)?;
    let jws = Jws::read(token).map_err(|unusable| match unusable {
        Unusable::Malformed => Defect::Malformed,
        Unusable::Alg(name) => Defect::Alg(name),
        Unusable::Critical => Defect::Critical,
    })?;
    let mut key = jws.key(&keys_at_hand.unwrap_or_default()).cloned();
    if key.is_none() {
        // B6: the keys may have been changed since they were cached. Once, then it is final.
        let fresh = provider::keys(&transaction.metadata, true).await.map_err(Refused::NoKeys)?;
        key = jws.key(&fresh).cloned();
    }
    let key = key.ok_or(Defect::Key)?;
    if !signature::verifies(&jws, &key).await {
        return Err(Defect::Signature.into());
    }
    let expected = Expected {
        issuer: &config.issuer,
        client_id: &config.client_id,
        nonce: &transaction.nonce,
        now: now().wall / 1000.0,
    };
    Ok(id_token::check(&jws.payload, &expected)?)
}
