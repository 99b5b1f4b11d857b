//! The end: signing out here, in the other tabs and at the provider.

use crate::ui::react::task;
use wasm_bindgen::JsValue;
use web_sys::UrlSearchParams;

use super::discovery::{self, Metadata};
use super::memory::{self, Parting};
use super::start::signed_out;
use super::{Phase, Reason, Session, Step, browser, oauth};
use crate::config::Config;
use crate::fetch::{self, Failure};

/// The mark of a sign-out: while it stands, nothing is restored without a click (E4). It has no value, and
/// stands in the storage of this tab and in that of all tabs: a sign-in lifts only its own tab's and the
/// common one, so that a tab that was signed out stays so until somebody there says otherwise.
const SIGNED_OUT: &str = "iam.signed-out";
/// The channel between the tabs.
const CHANNEL: &str = "iam.session";
/// The only message on it that means anything; it holds no secret (E3).
const GONE: &str = "signed-out";
/// How long revoking may take, in milliseconds (E1).
const REVOKE_LIMIT: u32 = 2000;

/// Signs out: first here and at once, then in the other tabs, then at the provider (E1).
pub(crate) fn sign_out(session: Session) {
    let parting = wipe();
    ban();
    session.set_phase(Phase::Working(Step::SigningOut));
    memory::with(|memory| {
        if let Some(channel) = &memory.channel {
            let _ = channel.post_message(&JsValue::from_str(GONE));
        }
    });
    task(part(parting));
}

/// Ends the session without a visit to the provider: signed out in another tab (E3), or a renewal was
/// about somebody else (D7).
pub(crate) fn end(reason: Reason) {
    let parting = wipe();
    ban();
    memory::show(signed_out(reason, "/".into()));
    browser::replace_address("/");
    task(async move {
        revoke(&parting).await;
    });
}

/// Follows what other tabs do. Anything but the one message is ignored.
pub(crate) fn watch() {
    let channel = browser::listen(CHANNEL, |message| {
        let in_session = matches!(memory::session().phase_now(), Phase::SignedIn | Phase::Expired);
        if in_session && message.as_string().as_deref() == Some(GONE) {
            end(Reason::LeftElsewhere);
        }
    });
    memory::with(|memory| memory.channel = channel);
}

/// Whether a sign-out forbids restoring a session without a click.
pub(crate) fn is_banned() -> bool {
    let stands = |storage: Option<web_sys::Storage>| browser::stored(storage.as_ref(), SIGNED_OUT).is_some();
    stands(browser::tab_storage()) || stands(browser::shared_storage())
}

/// A person asked to sign in.
pub(crate) fn lift_ban() {
    browser::store(browser::tab_storage().as_ref(), SIGNED_OUT, None);
    browser::store(browser::shared_storage().as_ref(), SIGNED_OUT, None);
}

fn ban() {
    browser::store(browser::tab_storage().as_ref(), SIGNED_OUT, Some(""));
    browser::store(browser::shared_storage().as_ref(), SIGNED_OUT, Some(""));
}

/// Stops the calls, forgets the tokens, the person and what was typed.
fn wipe() -> Parting {
    let parting = memory::wipe();
    crate::drafts::wipe();
    memory::session().set_identity(None);
    parting
}

async fn part(parting: Parting) {
    let epoch = memory::epoch();
    // One turn of the event loop, in which the screen is emptied before the browser may freeze it (E5).
    browser::sleep(0).await;
    let answered = revoke(&parting).await;
    if memory::epoch() != epoch {
        return;
    }
    let address = memory::config()
        .zip(parting.metadata)
        .and_then(|(config, metadata)| end_session_address(&config, &metadata, parting.hint.as_deref()));
    match address {
        Some(address) if answered => browser::leave(&address, true),
        // E2: done here all the same, and said so.
        _ => {
            memory::show(signed_out(Reason::LeftHereOnly, "/".into()));
            browser::replace_address("/");
        }
    }
}

/// Revokes the refresh token (RFC 7009 section 2.1). False if the provider cannot be reached, so that
/// nobody is sent to a dead address.
async fn revoke(parting: &Parting) -> bool {
    let Some(metadata) = &parting.metadata else { return false };
    if let (Some(endpoint), Some(token), Some(config)) =
        (&metadata.revocation_endpoint, &parting.refresh, memory::config())
    {
        let form = [
            ("token", token.as_str()),
            ("token_type_hint", "refresh_token"),
            ("client_id", config.client_id.as_str()),
        ];
        // Slow is not gone: the visit that follows may wait longer than this.
        if fetch::post_form(endpoint, &encoded(&form), REVOKE_LIMIT).await != Err(Failure::Network) {
            return true;
        }
    }
    // No answer may mean no permission (CORS) for that one endpoint; metadata were readable before.
    fetch::probe(&discovery::location(&metadata.issuer), REVOKE_LIMIT).await != Err(Failure::Network)
}

/// `OpenID` Connect RP-Initiated Logout 1.0 section 2.
fn end_session_address(config: &Config, metadata: &Metadata, hint: Option<&str>) -> Option<String> {
    let endpoint = metadata.end_session_endpoint.as_deref()?;
    let query = encoded(&[
        ("id_token_hint", hint.unwrap_or_default()),
        ("client_id", &config.client_id),
        ("post_logout_redirect_uri", &config.post_logout_redirect_uri),
        ("state", &oauth::random()),
    ]);
    Some([endpoint, if endpoint.contains('?') { "&" } else { "?" }, &query].concat())
}

/// As a form; what is empty is left out.
fn encoded(pairs: &[(&str, &str)]) -> String {
    let Ok(form) = UrlSearchParams::new() else { return String::new() };
    for (name, value) in pairs.iter().filter(|(_, value)| !value.is_empty()) {
        form.append(name, value);
    }
    form.to_string().into()
}
