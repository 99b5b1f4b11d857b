//! Signing out: here, in the other tabs and at the provider (`OpenID` Connect RP-Initiated Logout 1.0, RFC 7009).

use std::rc::Rc;

use wasm_bindgen::JsValue;
use web_sys::UrlSearchParams;

use super::believe::discovery::ProviderMetadata;
use super::kept::memory::{self, Parting};
use super::kept::tokens::Tokens;
use super::kept::{away, sign_outs, transaction};
use super::state::{Phase, Reason, Session, Step};
use super::{browser, oauth, provider};
use crate::config::Config;
use crate::net::{self, Outgoing};
use crate::storage;
use crate::ui::react::{sleep, task};

/// The channel between the tabs.
const CHANNEL: &str = "iam.session";
/// What the only message on it that means anything begins with; the name of the sign-out follows. It holds no
/// secret (E3).
const GONE: &str = "signed-out ";
/// How long revoking may take, in milliseconds, and what is left of the two seconds (E1) to see whether a
/// provider that did not answer can be reached at all.
const REVOKE_LIMIT: u32 = 1300;
const PROBE_LIMIT: u32 = 700;

/// Signs out: first here and at once, then in the other tabs, then at the provider (E1).
pub(super) fn sign_out(session: Session) {
    let parting = wipe();
    let name = oauth::random().unwrap_or_default();
    sign_outs::mark_everywhere(&name);
    session.set_phase(Phase::Working(Step::SigningOut));
    memory::with(|memory| {
        if let Some(channel) = &memory.channel {
            let _ = channel.post_message(&JsValue::from_str(&[GONE, &name].concat()));
        }
        memory.last_sign_out = Some(name);
    });
    task(part(parting));
}

/// Ends the session, or a sign-in under way, without a visit to the provider: signed out in another tab (E3),
/// or a renewal was about somebody else (D7). Only this tab is marked: the others know, or are not concerned.
pub(super) fn end(reason: Reason) {
    let parting = wipe();
    sign_outs::note();
    sign_outs::mark_here();
    memory::show(Phase::signed_out(reason, "/"));
    browser::replace_address("/");
    task(async move {
        revoke(&parting).await;
    });
}

/// Revokes tokens that came after the session had been ended or called off.
pub(super) async fn give_back(tokens: Tokens, metadata: Rc<ProviderMetadata>) {
    let (refresh_token, id_token_hint) = tokens.into_parts();
    revoke(&Parting { refresh_token, id_token_hint, metadata: Some(metadata) }).await;
}

/// Follows what other tabs do. Anything but the one message is ignored.
pub(super) fn watch() {
    let channel = browser::listen(CHANNEL, |message| {
        let text = message.as_string().unwrap_or_default();
        let Some(name) = text.strip_prefix(GONE).filter(|name| !name.is_empty()) else { return };
        // A message may come late: whoever has signed in since has seen this sign-out.
        let is_news = memory::with(|memory| memory.last_sign_out.as_deref() != Some(name));
        match memory::session().phase_now() {
            _ if !is_news => {}
            Phase::SignedIn | Phase::Expired(_) | Phase::Working(Step::Finishing) => {
                end(Reason::LeftElsewhere);
            }
            Phase::Working(Step::Restoring | Step::Leaving) => {
                browser::stop_leaving();
                end(Reason::LeftElsewhere);
            }
            Phase::Working(Step::SigningOut) | Phase::SignedOut(_) | Phase::Stopped(_) => {}
        }
    });
    memory::with(|memory| memory.channel = channel);
}

/// Stops the calls, forgets the tokens, the person, the sign-ins under way, and what was typed and collected.
fn wipe() -> Parting {
    let parting = memory::wipe();
    storage::wipe();
    transaction::store(&[]);
    away::take();
    memory::session().set_identity(None);
    parting
}

async fn part(parting: Parting) {
    let epoch = memory::epoch();
    // One turn of the event loop, in which the screen is emptied before the browser may freeze it (E5).
    sleep(0).await;
    let answered = revoke(&parting).await;
    if memory::epoch() != epoch {
        return;
    }
    let address = memory::config().zip(parting.metadata).and_then(|(config, metadata)| {
        end_session_address(&config, &metadata, parting.id_token_hint.as_deref())
    });
    match address {
        Some(address) if answered => browser::leave(&address, true),
        // E2: done here all the same, and said so.
        _ => {
            memory::show(Phase::signed_out(Reason::LeftHereOnly, "/"));
            browser::replace_address("/");
        }
    }
}

/// Revokes the refresh token (RFC 7009 section 2.1). False if the provider does not answer, or only that it
/// cannot, so that nobody is sent to a dead address.
async fn revoke(parting: &Parting) -> bool {
    let Some(metadata) = &parting.metadata else { return false };
    if let (Some(endpoint), Some(token), Some(config)) =
        (&metadata.revocation_endpoint, &parting.refresh_token, memory::config())
    {
        let form = [
            ("token", token.as_str()),
            ("token_type_hint", "refresh_token"),
            ("client_id", config.client_id.as_str()),
        ];
        if net::answers(Outgoing::form(endpoint, &encoded(&form), REVOKE_LIMIT)).await {
            return true;
        }
    }
    // That one endpoint may be slow, or without permission (CORS); metadata were readable before.
    provider::answers(metadata, PROBE_LIMIT).await
}

/// The longest address that servers take with certainty: nginx and Apache give a request line 8 kB.
const LONGEST_ADDRESS: usize = 7000;

/// `OpenID` Connect RP-Initiated Logout 1.0 section 2. A hint that would make the address too long is left out: it is
/// recommended, not required, and `client_id` says whose address to come back to it is. (To post it, the policy of the
/// page would have to allow forms, `form-action`.)
fn end_session_address(
    config: &Config,
    metadata: &ProviderMetadata,
    id_token_hint: Option<&str>,
) -> Option<String> {
    let endpoint = metadata.end_session_endpoint.as_deref()?;
    let state = oauth::random().unwrap_or_default();
    let address = |hint| {
        let query = encoded(&[
            ("id_token_hint", hint),
            ("client_id", &config.client_id),
            ("post_logout_redirect_uri", &config.post_logout_redirect_uri),
            ("state", &state),
        ]);
        [endpoint, if endpoint.contains('?') { "&" } else { "?" }, &query].concat()
    };
    let whole = address(id_token_hint.unwrap_or_default());
    Some(if whole.len() > LONGEST_ADDRESS { address("") } else { whole })
}

/// As a form; what is empty is left out.
fn encoded(pairs: &[(&str, &str)]) -> String {
    let Ok(form) = UrlSearchParams::new() else { return String::new() };
    for (name, value) in pairs.iter().filter(|(_, value)| !value.is_empty()) {
        form.append(name, value);
    }
    form.to_string().into()
}
