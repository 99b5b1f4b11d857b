//! A domain's name in both spellings: in the letters of people, and in those of DNS.

use api::ApiError;
use api::domains::{self, Status};
use text::Foreign;

use crate::fetch;

/// A domain's name in the letters of DNS, if it has one.
pub(crate) fn host(domain: &str) -> Option<String> {
    crate::ui::host(domain).filter(|host| domains::is_plain(host))
}

/// A domain's name in the letters of people, and in those of DNS where they differ.
pub(crate) fn names(domain: &Foreign) -> (Foreign, Option<Foreign>) {
    match host(domain.raw()) {
        Some(host) => {
            let shown = domains::shown(&host);
            let differs = shown != host;
            (Foreign::from(shown), differs.then(|| Foreign::from(host)))
        }
        None => (domain.clone(), None),
    }
}

/// How far the domain is that DNS calls `host`, for an API that knows it in either spelling.
pub(crate) async fn status_of(host: &str) -> Result<Status, ApiError> {
    let status = fetch::send(domains::status(host)).await?;
    let shown = domains::shown(host);
    if status != Status::NotRegistered || shown == host {
        return Ok(status);
    }
    fetch::send(domains::status(&shown)).await
}
