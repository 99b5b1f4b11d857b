//! Where the session stands, as the rest of the console sees it: data, and one handle that follows it.

use api::Factor;
use leptos::prelude::*;

use super::believe::id_token::Identity;
use crate::ui::react::{sleep, task};

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
    Expired(Ended),
}

/// Why a session is over though nobody ended it.
#[derive(Clone, PartialEq, Eq)]
pub(crate) enum Ended {
    /// It ran out.
    RanOut,
    /// The API refuses tokens that were just issued: what support needs to know of it.
    Refused(String),
}

impl Phase {
    /// The signed-out page, from where signing in leads to `route`.
    pub(crate) fn signed_out(reason: Reason, route: &str) -> Self {
        Self::SignedOut(SignedOut { reason, route: route.to_owned() })
    }
}

/// What is under way.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Step {
    /// Asking the provider whether there is still a session.
    Restoring,
    /// On the way to the provider's sign-in page.
    Leaving,
    /// Back from the provider: redeeming the code and checking what it brought.
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
    /// The provider knows of no session, or does not restore it silently: then its code.
    NoSession(Option<String>),
    /// Signed out, here and at the provider.
    Left,
    /// Signed out here; the session at the provider may remain (E2).
    LeftHereOnly,
    /// Signed out in another tab (E3).
    LeftElsewhere,
    /// The answer belongs to no sign-in that is under way in this tab (B1).
    AttemptUnknown,
    /// The person came back from the provider without its answer.
    NoAnswer,
    /// The person called it off.
    Cancelled,
    /// The provider said no: its code, and its own words (B8).
    Refused(String, Option<String>),
    /// A renewal was about somebody else (D7).
    OtherPerson,
}

/// The page that says why a sign-in stopped.
#[derive(Clone, PartialEq)]
pub(crate) struct Stopped {
    /// What kind of trouble.
    pub(crate) trouble: Trouble,
    /// Where signing in leads.
    pub(crate) route: String,
    /// For support: codes, the issuer, the time. No token, code, state or name.
    pub(crate) details: String,
}

/// What kind of trouble: decides the words.
#[derive(Clone, Copy, PartialEq)]
pub(crate) enum Trouble {
    /// The provider could not be reached, or cannot answer now.
    Unreachable,
    /// The provider's server can be reached, but its answer was withheld: by CORS, or by something that blocks.
    Withheld,
    /// A web page of something in between came in place of the provider's answer.
    InBetween,
    /// The host sent the browser on, and the provider's answer was lost on that way.
    AnswerLost,
    /// What the provider says about itself is not acceptable (A6).
    Provider,
    /// The provider's answer is not acceptable (B4, B5, B9).
    Answer,
    /// The code could not be redeemed.
    Exchange,
    /// A clock is wrong by so many seconds (B7, P15): positive when the provider is ahead.
    Clock(Whose, f64),
    /// It was tried again and again (E7).
    Loop,
    /// As `Loop`, and no answer ever came.
    LoopUnanswered,
}

/// Whose clock is wrong.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Whose {
    /// This computer's.
    Computer,
    /// The provider's: this computer and the host of the app agree.
    Provider,
}

/// How long a browser may take to leave for the provider before one may click again, in milliseconds.
const LEAVING: i32 = 5000;

/// The session, as views hold it. Copies are the same session. What a person can do with it stands in `session.rs`,
/// above the steps.
#[derive(Clone, Copy)]
pub(crate) struct Session {
    phase: RwSignal<Phase>,
    identity: RwSignal<Option<Identity>>,
    /// Whether the way from an expired session to the provider has begun: a second click is the same click.
    leaves: RwSignal<bool>,
    /// What the API wants proven, until the person has said yes or no.
    wanted: RwSignal<Option<Factor>>,
}

impl Session {
    /// One of which nothing is known yet.
    pub(super) fn new() -> Self {
        Self {
            phase: RwSignal::new(Phase::Working(Step::Restoring)),
            identity: RwSignal::new(None),
            leaves: RwSignal::new(false),
            wanted: RwSignal::new(None),
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

    /// Whether the page of an expired session is on its way to the provider.
    pub(crate) fn leaves(self) -> bool {
        self.leaves.get()
    }

    /// What the API wants proven, following it.
    pub(crate) fn wanted(self) -> Option<Factor> {
        self.wanted.get()
    }

    /// The API wants `proof`, or the person has decided.
    pub(crate) fn want(self, proof: Option<Factor>) {
        self.wanted.set(proof);
    }

    pub(super) fn is_leaving(self) -> bool {
        self.leaves.get_untracked()
    }

    pub(super) fn leave_soon(self) {
        self.leaves.set(true);
        task(async move {
            sleep(LEAVING).await;
            self.stay();
        });
    }

    pub(super) fn stay(self) {
        self.leaves.set(false);
    }

    pub(super) fn set_phase(self, phase: Phase) {
        self.stay();
        self.phase.set(phase);
    }

    pub(super) fn set_identity(self, identity: Option<Identity>) {
        self.identity.set(identity);
    }
}
