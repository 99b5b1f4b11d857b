//! To try a provider in another tab or browser, while this tab stays signed in as it is.

use api::assumed::SIGN_IN_BY;

use super::kept::memory;
use super::oauth::random;
use crate::paths::query;

/// The address at which one signs in by the provider with this scheme, whoever is signed in already. What comes of it
/// belongs to no sign-in of this console: its verifier is known to nobody, so its code can never be redeemed, and a
/// page that is opened by it asks anew who is signed in. `None` where nothing is random.
pub(crate) fn sign_in_by(scheme: &str) -> Option<String> {
    let config = memory::config()?;
    let metadata = memory::with(|memory| memory.metadata.clone())?;
    let mut address = metadata.authorization_endpoint.clone();
    for (name, value) in [
        ("response_type", "code"),
        ("client_id", &config.client_id),
        ("redirect_uri", &config.redirect_uri),
        ("scope", "openid"),
        ("state", &random()?),
        ("nonce", &random()?),
        ("code_challenge", &random()?),
        ("code_challenge_method", "S256"),
        ("prompt", "login"),
        ("acr_values", &[SIGN_IN_BY, scheme].concat()),
    ] {
        query(&mut address, name, value);
    }
    Some(address)
}
