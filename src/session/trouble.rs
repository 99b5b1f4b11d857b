//! Why a sign-in stopped, and what support needs to know of it.

use super::id_token::{Defect, TOLERANCE};

/// The gate that says what went wrong.
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
    /// What the provider says about itself is not acceptable (A6).
    Provider,
    /// The provider's answer is not acceptable (B4, B5, B9).
    Answer,
    /// The exchange failed.
    Exchange,
    /// A clock is wrong by so many seconds (B7, P15): positive when the provider is ahead.
    Clock(Whose, f64),
    /// It was tried again and again (E7).
    Loop,
}

/// Whose clock is wrong.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Whose {
    /// This computer's.
    Computer,
    /// The provider's: this computer and the host of the app agree.
    Provider,
}

/// What an ID token's defect comes to, given how far the app's own host is ahead of this computer's clock,
/// if that is known: it settles which of two clocks is wrong.
pub(crate) fn judge(defect: Defect, host_ahead: Option<f64>) -> (Trouble, Defect) {
    let Defect::Clock { ahead, expired } = defect else { return (Trouble::Answer, defect) };
    match host_ahead {
        Some(host) if host.abs() > TOLERANCE => (Trouble::Clock(Whose::Computer, host), defect),
        // Two clocks against one, and the token is an old one: it is the token.
        Some(_) if expired => (Trouble::Answer, Defect::Expired),
        Some(_) => (Trouble::Clock(Whose::Provider, ahead), defect),
        None => (Trouble::Clock(Whose::Computer, ahead), defect),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn judged(ahead: f64, expired: bool, host: Option<f64>) -> Trouble {
        judge(Defect::Clock { ahead, expired }, host).0
    }

    #[test]
    fn b7_the_host_settles_whose_clock_is_wrong() {
        let computer = Trouble::Clock(Whose::Computer, 4200.0);
        assert!(judged(4195.0, false, Some(4200.0)) == computer);
        assert!(judged(4200.0, false, None) == computer);
        assert!(judged(4200.0, false, Some(2.0)) == Trouble::Clock(Whose::Provider, 4200.0));
        assert!(judged(-7200.0, true, Some(-7200.0)) == Trouble::Clock(Whose::Computer, -7200.0));
    }

    #[test]
    fn b5_an_old_token_is_not_blamed_on_the_clock() {
        let (trouble, defect) = judge(Defect::Clock { ahead: -7200.0, expired: true }, Some(1.0));
        assert!(trouble == Trouble::Answer);
        assert_eq!(defect.code(), "id_token_expired");
    }

    #[test]
    fn b5_other_defects_stay_what_they_are() {
        assert_eq!(judge(Defect::Nonce, Some(9000.0)).1, Defect::Nonce);
    }
}
