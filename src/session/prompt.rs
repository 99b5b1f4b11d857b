//! What a visit to the provider may show, and what it is to prove.

use api::Factor;

/// What the provider may show (OIDC Core 1.0 section 3.1.2.1).
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Prompt {
    /// Nothing: it only says whether there is a session.
    None,
    /// As [`Self::None`], after an answer that belonged to nothing. Its own answer says so: see `oauth::is_again`.
    NoneAgain,
    /// What it needs.
    AsNeeded,
    /// What it needs, and this proof, even if it was given before.
    Proof(Factor),
}

impl Prompt {
    /// Whether the person sees nothing of it.
    pub(super) fn is_silent(self) -> bool {
        matches!(self, Self::None | Self::NoneAgain)
    }
}
