//! A call of the API with the session's access token: the way from `crates/api` to the wire and back.
//!
//! [`send`] is generic only in the reading of the answer, so that the rest is compiled once.

use std::pin::Pin;

use api::error::{Looks, Unreadable};
use api::{ApiError, Call, Kind, Request};
use web_sys::{AbortSignal, RequestCache, RequestCredentials};

use crate::net::{self, Failure, JSON, Outgoing, Reply};
use crate::session::renew::{self, NoAccess};
use crate::words::session as words;

/// How long a call of the API may take, in milliseconds.
const LIMIT: u32 = 60_000;

/// An answer that came and is still to be read.
pub(crate) struct Answer {
    reply: Reply,
    line: String,
}

impl Answer {
    /// Reads it by `decode`.
    pub(crate) fn read<T>(self, decode: impl FnOnce(&str) -> Result<T, Unreadable>) -> Result<T, ApiError> {
        decode(&self.reply.body).map_err(|unreadable| self.unreadable(unreadable))
    }

    fn unreadable(self, unreadable: Unreadable) -> ApiError {
        ApiError::unreadable(self.reply.status, self.line, unreadable)
    }
}

/// An answer that is awaited.
type Awaited = Pin<Box<dyn Future<Output = Result<Answer, ApiError>>>>;

/// Sends `call` and reads its answer.
pub(crate) async fn send<T>(call: Call<T>) -> Result<T, ApiError> {
    ask(call.request, None).await?.read(call.decode)
}

/// Sends `request`; it is given up when `signal` says so.
pub(crate) fn ask(request: Request, signal: Option<AbortSignal>) -> Awaited {
    Box::pin(async move {
        let line = request_line(&request);
        let reply = exchange(request, signal.as_ref(), &line).await?;
        Ok(Answer { reply, line })
    })
}

/// Sends `request` with the session's token. An answer of 401 is followed by one renewal and one replay;
/// a second 401 ends the session (F2), and so does one to a new token that cannot be renewed: that is told as such. 403 is an answer about rights and renews nothing.
async fn exchange(request: Request, signal: Option<&AbortSignal>, line: &str) -> Result<Reply, ApiError> {
    let fail = |kind| ApiError::without_answer(kind, line.to_owned());
    let (mut stale, mut refusal) = (None, None);
    loop {
        let credentials = renew::credentials(stale).await.map_err(|why| {
            if let Some(refusal) = refusal.take().filter(|_| why == NoAccess::Ended) {
                renew::explain(refusal);
            }
            without_access(why, line)
        })?;
        // Only ever below the configured base address (C4), and only the API's own paths.
        if !request.path.starts_with("/v1/") {
            return Err(fail(Kind::Unexpected));
        }
        let outgoing = Outgoing {
            method: request.method,
            url: &[&credentials.api_base, request.path.as_str()].concat(),
            access_token: Some(&credentials.access_token),
            body: request.body.as_deref().map(|body| (JSON, body)),
            cache: RequestCache::NoStore,
            credentials: RequestCredentials::Omit,
            limit: LIMIT,
        };
        let reply = match net::send(outgoing, &[signal, Some(&credentials.stop)]).await {
            Ok(reply) => reply,
            Err(Failure::Cut(status)) => return Err(cut(status, line)),
            Err(Failure::Network) => return Err(fail(Kind::Network)),
            Err(Failure::TimedOut) => return Err(fail(Kind::TimedOut)),
            Err(Failure::Cancelled) => return Err(fail(Kind::Cancelled)),
            Err(Failure::TooLarge) => return Err(fail(Kind::TooLarge)),
        };
        let generation = credentials.generation;
        match reply.status {
            200..=299 => {
                renew::accepted(generation);
                return Ok(reply);
            }
            status => {
                if status == 401 {
                    refusal = renew::refusal(generation, stale.is_some(), line, reply.challenge.as_deref());
                    if stale.is_none() {
                        stale = Some(generation);
                        continue;
                    }
                    renew::refused(generation, refusal);
                }
                return Err(ApiError::from_answer(status, line.to_owned(), reply.retry_after, &reply.body));
            }
        }
    }
}

/// The failure of the call `line`, which was never sent.
fn without_access(why: NoAccess, line: &str) -> ApiError {
    // Not `Network`: that would leave the outcome of a write open, and this one is known.
    let kind = if why == NoAccess::Ended { Kind::SessionEnded } else { Kind::Server };
    let mut error = ApiError::without_answer(kind, line.to_owned());
    error.detail = match why {
        NoAccess::Ended => None,
        // Its status would read as the API's.
        NoAccess::Busy => Some(words::renewal_busy().to_owned()),
        NoAccess::NoAnswer => Some(words::renewal_no_answer().to_owned()),
        NoAccess::Unreadable => Some(words::renewal_unreadable().to_owned()),
    };
    error
}

/// The status came but the body did not: whatever was asked for has been done or refused.
fn cut(status: u16, line: &str) -> ApiError {
    if (200..300).contains(&status) {
        ApiError::unreadable(status, line.to_owned(), Unreadable { looks: Looks::OtherJson, line: 1 })
    } else {
        ApiError::from_answer(status, line.to_owned(), None, "")
    }
}

/// What was asked, without ids and query: they may name a person (N1).
fn request_line(request: &Request) -> String {
    [request.method.name(), " /v1", request.route].concat()
}
