//! Who is signed in: signing in, staying signed in, signing out.
//!
//! Tokens live in the memory of this page only, in [`pass`] and [`memory`]; a reload or a new tab restores
//! the session by one top-level visit to the provider that shows nothing (`prompt=none`). What is stored
//! of a sign-in under way is in [`transaction`], and is gone before the code is redeemed.
//!
//! | file | what it decides | needs a browser |
//! |---|---|---|
//! | `address`, `discovery`, `callback`, `id_token`, `jose` | what to believe | no |
//! | `transaction`, `route`, `breaker`, `tokens` | what to keep, and for how long | no |
//! | `oauth` | the OAuth calls, by the `oauth2` crate | no |
//! | `start`, `finish`, `pass`, `ending` | the steps, one after the other | yes |
//! | `browser`, `crypto`, `memory` | the browser's ends, the state | yes |
//! | `gate`, `overlay` | what a person sees of it | yes |
//!
//! Requirements are cited by their ids, as A1 or D5, in comments and in the names of tests.

use leptos::prelude::*;

use crate::ui::react::{sleep, task};

pub(crate) mod address;
pub(crate) mod breaker;
pub(crate) mod browser;
pub(crate) mod callback;
pub(crate) mod crypto;
pub(crate) mod discovery;
pub(crate) mod ending;
pub(crate) mod finish;
pub(crate) mod gate;
pub(crate) mod id_token;
pub(crate) mod jose;
pub(crate) mod memory;
pub(crate) mod oauth;
pub(crate) mod overlay;
pub(crate) mod pass;
pub(crate) mod route;
pub(crate) mod start;
pub(crate) mod tokens;
pub(crate) mod transaction;
pub(crate) mod trouble;

pub(crate) use gate::{ConfigPage, SessionGate};
pub(crate) use id_token::Identity;
pub(crate) use start::start;
pub(crate) use trouble::{Stopped, Trouble};

/// Where the session stands: decides what is drawn.
#[derive(Clone, PartialEq)]
pub(crate) enum Phase {
    /// Something is under way that takes care of itself.
    Working(Step),
    /// Nobody is signed in; a click starts a sign-in.
    SignedOut(SignedOut),
    /// Signing in failed in a way that needs words.
    Stopped(Stopped),
    /// Signed in.
    SignedIn,
    /// Was signed in; the screen stays, calls do not go out until the person signs in again.
    Expired,
}

/// What is under way.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Step {
    /// Asking the provider whether there is still a session.
    Restoring,
    /// On the way to the provider's sign-in page.
    Leaving,
    /// Back from the provider: exchanging and checking.
    Finishing,
    /// Taking leave of the provider.
    SigningOut,
}

/// The signed-out page.
#[derive(Clone, PartialEq)]
pub(crate) struct SignedOut {
    /// Why nobody is signed in.
    pub(crate) reason: Reason,
    /// Where signing in leads.
    pub(crate) route: String,
}

/// Why nobody is signed in.
#[derive(Clone, PartialEq)]
pub(crate) enum Reason {
    /// The provider knows of no session.
    NoSession,
    /// Signed out, here and at the provider.
    Left,
    /// Signed out here; the session at the provider may remain (E2).
    LeftHereOnly,
    /// Signed out in another tab (E3).
    LeftElsewhere,
    /// The answer belongs to no sign-in that is under way in this tab (B1).
    AttemptUnknown,
    /// The person called it off.
    Cancelled,
    /// The provider said no: its code, and its own words (B8).
    Refused(String, Option<String>),
    /// A renewal was about somebody else (D7).
    OtherPerson,
}

/// The subject of the ID token: who is signed in, or was until the session expired.
pub(crate) fn subject() -> Option<String> {
    memory::session().identity_now().map(|identity| identity.subject)
}

/// The session, as views hold it. Copies are the same session.
#[derive(Clone, Copy)]
pub(crate) struct Session {
    phase: RwSignal<Phase>,
    identity: RwSignal<Option<Identity>>,
    /// Whether the way from an expired session to the provider has begun: a second click is the same click.
    leaves: RwSignal<bool>,
}

/// How long a browser may take to leave for the provider before one may click again, in milliseconds.
const LEAVING: i32 = 5000;

impl Session {
    fn new() -> Self {
        Self {
            phase: RwSignal::new(Phase::Working(Step::Restoring)),
            identity: RwSignal::new(None),
            leaves: RwSignal::new(false),
        }
    }

    /// Where the session stands.
    pub(crate) fn phase(self) -> Phase {
        self.phase.get()
    }

    /// As [`Self::phase`], without following changes.
    pub(crate) fn phase_now(self) -> Phase {
        self.phase.get_untracked()
    }

    /// Who is signed in, or was until the session expired.
    pub(crate) fn identity_now(self) -> Option<Identity> {
        self.identity.get_untracked()
    }

    /// Goes to the provider, and comes back to the place that the gate names. Only for a person's click:
    /// it lifts the ban that signing out has set (E4).
    pub(crate) fn sign_in(self) {
        let route = match self.phase_now() {
            Phase::SignedOut(out) => out.route,
            Phase::Stopped(stopped) => stopped.route,
            Phase::Working(_) | Phase::SignedIn | Phase::Expired => browser::route(),
        };
        start::sign_in(route);
    }

    /// Stops what is under way and shows the signed-out page.
    pub(crate) fn cancel(self) {
        start::cancel(if self.phase_now() == Phase::Working(Step::SigningOut) {
            Reason::LeftHereOnly
        } else {
            Reason::Cancelled
        });
    }

    /// Signs out, here and at the provider (E1).
    pub(crate) fn sign_out(self) {
        ending::sign_out(self);
    }

    /// Whether the page of an expired session is on its way to the provider.
    pub(crate) fn leaves(self) -> bool {
        self.leaves.get()
    }

    fn is_leaving(self) -> bool {
        self.leaves.get_untracked()
    }

    fn leave_soon(self) {
        self.leaves.set(true);
        task(async move {
            sleep(LEAVING).await;
            self.stay();
        });
    }

    fn stay(self) {
        self.leaves.set(false);
    }

    fn set_phase(self, phase: Phase) {
        self.stay();
        self.phase.set(phase);
    }

    fn set_identity(self, identity: Option<Identity>) {
        self.identity.set(identity);
    }
}
