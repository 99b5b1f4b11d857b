//! The provider's public documents: what it says about itself, and its keys.

use std::rc::Rc;

use web_sys::RequestCache;

use super::believe::discovery::{self, ProviderMetadata};
use super::believe::jose::{Jwk, Jwks};
use super::kept::memory;
use super::state::Trouble;
use crate::config::Config;
use crate::net::{self, Failure, Outgoing};

/// How long sign-in waits for a document of the provider or an answer of its token endpoint, in milliseconds.
pub(super) const LIMIT: u32 = 12_000;

/// The provider's metadata: of the session that there is or was, else fetched and checked (A6). If that fails: what
/// kind of trouble it is, and its code.
pub(super) async fn metadata(config: &Config) -> Result<Rc<ProviderMetadata>, (Trouble, String)> {
    if let Some(known) = memory::with(|memory| memory.metadata.clone()) {
        return Ok(known);
    }
    let text = match document(&discovery::location(&config.issuer), false).await {
        Ok(text) => text,
        Err(missing) => {
            return Err((missing.trouble(&config.issuer).await, ["discovery_", &missing.code()].concat()));
        }
    };
    let checked =
        discovery::check(&text, &config.issuer).map_err(|defect| (Trouble::Provider, defect.code()))?;
    Ok(Rc::new(checked))
}

/// The provider's signing keys; `again` goes past the cache. If they cannot be had: what kind of trouble that is.
pub(super) async fn keys(metadata: &ProviderMetadata, again: bool) -> Result<Vec<Jwk>, Trouble> {
    match document(&metadata.jwks_uri, again).await {
        Ok(text) => Jwks::read(&text).ok_or(Trouble::Answer),
        Err(missing) => Err(missing.trouble(&metadata.jwks_uri).await),
    }
}

/// Whether the provider can be reached within `limit` milliseconds: asked of a document that changes nothing.
pub(super) async fn answers(metadata: &ProviderMetadata, limit: u32) -> bool {
    net::answers(Outgoing::get(&discovery::location(&metadata.issuer), limit)).await
}

/// Why a document could not be had.
enum Missing {
    Failed(Failure),
    Status(u16),
    WebPage(u16),
}

impl Missing {
    /// What it comes to, for a document at `url`.
    async fn trouble(&self, url: &str) -> Trouble {
        match self {
            Self::Failed(Failure::Network) if net::is_online() && net::reaches(url).await => {
                Trouble::Withheld
            }
            // A provider that does not know its own document is another server.
            Self::Status(400..=428 | 430..=499) => Trouble::Provider,
            Self::Failed(_) | Self::Status(_) => Trouble::Unreachable,
            Self::WebPage(_) => Trouble::InBetween,
        }
    }

    /// For support, as `timed_out`.
    fn code(&self) -> String {
        match self {
            Self::Failed(Failure::TimedOut) => "timed_out".into(),
            Self::Failed(Failure::Cut(_)) => "cut_off".into(),
            Self::Failed(Failure::TooLarge) => "too_large".into(),
            Self::Failed(Failure::Network | Failure::Cancelled) => "no_answer".into(),
            Self::Status(status) => ["status_", &status.to_string()].concat(),
            Self::WebPage(status) => ["web_page_", &status.to_string()].concat(),
        }
    }
}

async fn document(url: &str, again: bool) -> Result<String, Missing> {
    let cache = if again { RequestCache::Reload } else { RequestCache::Default };
    let outgoing = Outgoing { cache, ..Outgoing::get(url, LIMIT) };
    let reply = net::send(outgoing, &[]).await.map_err(Missing::Failed)?;
    match reply.status {
        status if reply.is_web_page() => Err(Missing::WebPage(status)),
        200 => Ok(reply.body),
        status => Err(Missing::Status(status)),
    }
}
