//! Who is signed in: signing in, staying signed in, signing out. A public client of OAuth 2.0 and `OpenID` Connect.
//!
//! Tokens live in the memory of this page only; a reload or a new tab restores the session by one top-level visit
//! to the provider that shows nothing (`prompt=none`). What is stored of a sign-in under way is in
//! [`kept::transaction`], and is gone before the code is redeemed.
//!
//! | file | what it does |
//! |---|---|
//! | `start` | what to do when the page opens, or comes back |
//! | `sign_in`, `redeem`, `renew`, `sign_out` | the steps |
//! | `prompt`, `oauth`, `provider` | what a step asks of the provider: tokens, its public documents |
//! | `trial` | an address at which a provider can be tried elsewhere |
//! | `route`, `trouble` | where to come back to, and why it stopped on the way |
//! | `kept` | what is kept, and for how long |
//! | `state` | where the session stands, as the rest of the console sees it |
//! | `believe`, `browser` | what to believe of what comes from outside; the browser's ends |
//!
//! Each line uses those below it. What a person sees of all this is in `shell`. Requirements are cited by their ids,
//! as A1 or D5, in comments and in the names of tests.

pub(crate) mod believe;
pub(crate) mod browser;
mod kept;
mod oauth;
mod prompt;
mod provider;
mod redeem;
pub(crate) mod renew;
mod route;
mod sign_in;
mod sign_out;
mod start;
mod state;
mod trial;
mod trouble;

use api::Factor;
use kept::memory;

use believe::facts;
pub(crate) use believe::facts::TokenFacts;
use believe::id_token::Identity;
pub(crate) use start::{is_copy, start};
pub(crate) use state::{Ended, Phase, Reason, Session, SignedOut, Step, Stopped, Trouble, Whose};
pub(crate) use trial::sign_in_by;
pub(crate) use trouble::details;

/// The subject of the ID token: who is signed in, or was until the session expired.
pub(crate) fn subject() -> Option<String> {
    memory::session().identity_now().map(|identity| identity.subject)
}

/// The base address of the API.
pub(crate) fn api_base() -> Option<String> {
    memory::config().map(|config| config.api_base.clone())
}

/// Who is signed in, or was until the session expired.
pub(crate) fn identity() -> Option<Identity> {
    memory::session().identity_now()
}

/// What the tokens in use say of themselves.
pub(crate) fn token_facts() -> TokenFacts {
    memory::with(|memory| {
        memory
            .tokens
            .as_ref()
            .map(|tokens| facts::read(tokens.access_token(), tokens.id_token(), tokens.ends()))
    })
    .unwrap_or_default()
}

/// The API wants a proof for what was just asked: the person is told, who decides.
pub(crate) fn wants_proof(factor: Factor) {
    memory::session().want(Some(factor));
}

/// What a person can do.
impl Session {
    /// Goes to the provider, and comes back to the place that the page names. Only for a person's click:
    /// it lifts the ban that signing out has set (E4).
    pub(crate) fn sign_in(self) {
        let place = match self.phase_now() {
            Phase::SignedOut(out) => out.route,
            Phase::Stopped(stopped) => stopped.route,
            Phase::Working(_) | Phase::SignedIn | Phase::Expired(_) => browser::route(),
        };
        sign_in::sign_in(&place);
    }

    /// Proves anew what the API wants proven, and comes back to the page that is open.
    pub(crate) fn prove(self, factor: Factor) {
        self.want(None);
        sign_in::prove(&browser::route(), factor);
    }

    /// Stops what is under way and shows the signed-out page.
    pub(crate) fn cancel(self) {
        sign_in::cancel(if self.phase_now() == Phase::Working(Step::SigningOut) {
            Reason::LeftHereOnly
        } else {
            Reason::Cancelled
        });
    }

    /// Signs out, here and at the provider (E1).
    pub(crate) fn sign_out(self) {
        sign_out::sign_out(self);
    }
}
