//! A call of the API with the session's access token: the way from `crates/api` to the wire and back.
//!
//! [`send`] is generic only in the reading of the answer, so that the rest is compiled once.

use std::cell::Cell;
use std::pin::Pin;

use api::error::{Looks, Unreadable};
use api::forms::{Seen, is_no_such};
use api::{ApiError, Call, Kind, Method, Request};
use web_sys::{AbortSignal, RequestCache, RequestCredentials};

use crate::config;
use crate::journal::{self, Noted};
use crate::net::{self, Failure, JSON, Outgoing, Reply};
use crate::prefs;
use crate::session::{
    self,
    renew::{self, NoAccess},
};
use crate::ui::react::sleep;
use crate::words::session as words;

/// How long a call of the API may take, in milliseconds.
const LIMIT: u32 = 60_000;

/// An answer that came and is still to be read.
pub(crate) struct Answer {
    reply: Reply,
    line: String,
    noted: Option<Noted>,
}

impl Answer {
    /// Reads it by `decode`.
    pub(crate) fn read<T>(self, decode: impl FnOnce(&str) -> Result<T, Unreadable>) -> Result<T, ApiError> {
        let noted = self.noted;
        let answer = decode(&self.reply.body).map_err(|unreadable| self.unreadable(unreadable));
        noted.inspect(|noted| noted.ended(&answer));
        answer
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
        let mut noted = None;
        let answer = attempt(&request, signal.as_ref(), &mut noted).await;
        told(noted, answer)
    })
}

async fn attempt(
    request: &Request,
    signal: Option<&AbortSignal>,
    noted: &mut Option<Noted>,
) -> Result<Answer, ApiError> {
    let line = request_line(request);
    let reply = exchange(request, signal, &line, noted).await?;
    Ok(Answer { reply, line, noted: *noted })
}

/// `answer`, once the journal knows of it. One that came is told when it has been read.
fn told(noted: Option<Noted>, answer: Result<Answer, ApiError>) -> Result<Answer, ApiError> {
    if answer.is_err() {
        noted.inspect(|noted| noted.ended(&answer));
    }
    answer
}

/// How often a call is sent again after "429: wait". That answer says that nothing was done.
const TRIES: u32 = 3;
/// The longest wait that a 429 can ask for here, in seconds.
const LONGEST_WAIT: u32 = 60;

/// An answer that is awaited, unless it was called off before.
type Patient = Pin<Box<dyn Future<Output = Option<Result<Answer, ApiError>>>>>;

/// As [`ask`], and again after a 429, of the API or of something before it: it was not done either way. Nothing if it
/// was called off while waiting.
pub(crate) fn patiently(request: Request, is_off: impl Fn() -> bool + 'static) -> Patient {
    Box::pin(async move {
        let mut noted = None;
        for _ in 1..TRIES {
            let answer = attempt(&request, None, &mut noted).await;
            let answer = told(noted, answer);
            let Err(error) = &answer else { return Some(answer) };
            if error.status != Some(429) {
                return Some(answer);
            }
            // In pieces, so that calling it off is heeded at once.
            for _ in 0..(2 * error.retry_after.unwrap_or(2).min(LONGEST_WAIT)).max(1) {
                sleep(500).await;
                if is_off() {
                    return None;
                }
            }
        }
        let answer = attempt(&request, None, &mut noted).await;
        Some(told(noted, answer))
    })
}

thread_local! {
    /// Which forms the API has, where they are guesses.
    static SEEN: Cell<Seen> = Cell::default();
}

/// `request` in the form in which it would be sent now.
pub(crate) fn as_sent(request: &Request) -> Request {
    SEEN.get().of(request).0.into_owned()
}

/// Sends `request`, in the form that the API has: where that is a guess, an answer that there is no such operation is
/// followed by the other form, and what the API has answered once is sent at once from then on.
async fn exchange(
    request: &Request,
    signal: Option<&AbortSignal>,
    line: &str,
    noted: &mut Option<Noted>,
) -> Result<Reply, ApiError> {
    let (first, other) = SEEN.get().of(request);
    let answer = once(&first, request, signal, line, noted).await;
    let Some((guess, other)) = other else { return answer };
    let learn = |is_right| {
        let mut seen = SEEN.get();
        seen.learn(guess, is_right);
        SEEN.set(seen);
    };
    match answer {
        Err(error) if is_no_such(&error) => {
            let second = once(&other, request, signal, line, noted).await;
            match second {
                Ok(reply) => {
                    learn(false);
                    Ok(reply)
                }
                // It may have been done, or it is to be asked again.
                Err(second)
                    if second.status.is_some_and(|status| status == 429 || status >= 500)
                        || second.outcome_is_unknown() && second.kind != Kind::Withheld =>
                {
                    Err(second)
                }
                // Neither knows of it: then it is the record that is missing. Or browsers may not even ask (CORS). Or
                // the other form is refused: that says nothing of the one that the API may have.
                Err(_) => Err(error),
            }
        }
        answer => {
            if answer.is_ok() {
                learn(true);
            }
            answer
        }
    }
}

/// Sends `request` with the session's token; the journal knows it as `known`. An answer of 401 is followed by one renewal and one replay;
/// a second 401 ends the session (F2), and so does one to a new token that cannot be renewed: that is told as such.
/// 403 is an answer about rights and renews nothing.
async fn once(
    request: &Request,
    known: &Request,
    signal: Option<&AbortSignal>,
    line: &str,
    noted: &mut Option<Noted>,
) -> Result<Reply, ApiError> {
    let fail = |kind| ApiError::without_answer(kind, line.to_owned());
    let (mut stale, mut refusal) = (None, None);
    loop {
        if request.method != Method::Get && prefs::only_looks() {
            return Err(fail(Kind::OnlyLook));
        }
        let credentials = renew::credentials(stale).await.map_err(|why| {
            if let Some(refusal) = refusal.take().filter(|_| why == NoAccess::Ended) {
                renew::explain(refusal);
            }
            without_access(why, line)
        })?;
        // Only ever below the configured base address (C4), and only the API's own paths.
        if !request.path.starts_with("/v1/") {
            return Err(fail(Kind::NoAddress));
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
        if request.method != Method::Get {
            *noted = noted.take().or_else(|| journal::begin(known));
            noted.inspect(|noted| noted.sent(request));
        }
        let reply = match net::send(outgoing, &[signal, Some(&credentials.stop)]).await {
            Ok(reply) => reply,
            Err(Failure::Cut(status)) => return Err(cut(status, line)),
            Err(Failure::Network) => {
                return Err(fail(without_answer(request.method, &credentials.api_base).await));
            }
            Err(Failure::TimedOut) => return Err(fail(Kind::TimedOut)),
            Err(Failure::Cancelled) => return Err(fail(Kind::Cancelled)),
            Err(Failure::TooLarge) => return Err(fail(Kind::TooLarge)),
        };
        let generation = credentials.generation;
        if (200..=299).contains(&reply.status) && !reply.is_web_page() {
            note(request.method);
            renew::accepted(generation);
            return Ok(reply);
        }
        let error = ApiError::from_answer(line.to_owned(), &reply.answer());
        match error.kind {
            Kind::SessionEnded => {
                refusal = renew::refusal(generation, stale.is_some(), line, reply.challenge.as_deref());
                if stale.is_none() {
                    note(request.method);
                    stale = Some(generation);
                    continue;
                }
                renew::refused(generation, refusal);
                return Err(error);
            }
            // A read says it in its own place, with the way; asked for by nobody, it must not cover the page.
            Kind::StepUp(factor) if request.method != Method::Get => {
                note(request.method);
                session::wants_proof(factor);
                return Err(error);
            }
            _ => return Err(judged(error, request, &credentials)),
        }
    }
}

thread_local! {
    /// Which methods the API has answered, as bits: what came once may come, whatever goes wrong later.
    static HEARD: Cell<u8> = const { Cell::new(0) };
}

const fn bit(method: Method) -> u8 {
    1 << method as u8
}

fn note(method: Method) {
    HEARD.set(HEARD.get() | bit(method));
}

/// Why no answer came, as far as that can be told. What was heard before does not lack the permission (CORS).
async fn without_answer(method: Method, api_base: &str) -> Kind {
    let heard = || HEARD.get() & bit(method) != 0;
    if heard() || !net::is_online() {
        return Kind::Network;
    }
    let is_reached = net::reaches(api_base).await;
    if heard() {
        Kind::Network
    } else if is_reached {
        Kind::Withheld
    } else if config::host_answers().await {
        Kind::Unreached
    } else {
        Kind::Network
    }
}

/// An answer that was no success, seen beside what was heard before and what the token was asked for.
fn judged(mut error: ApiError, request: &Request, credentials: &renew::Credentials) -> ApiError {
    let is_new = HEARD.get() == 0;
    let is_dropped = |body: &String| request.method == Method::Delete && error.says_body_is_missing(body);
    if request.body.as_ref().is_some_and(is_dropped) {
        error.kind = Kind::Dropped;
    }
    match error.kind {
        // A path without ids is the API's own.
        // What is to be removed may stand elsewhere than in the path, and be gone.
        Kind::NotFound if request.method == Method::Delete && !error.says_nothing() => note(request.method),
        Kind::NotFound if !request.route.contains('{') || (is_new && error.says_nothing()) => {
            error.kind = Kind::WrongAddress;
        }
        // For whoever runs the console: the same page at each call is that of another server.
        Kind::InBetween if is_new => error.detail = Some(credentials.api_base.clone()),
        Kind::Forbidden if error.says_nothing() && !credentials.asked_for_iam => {
            error.kind = Kind::Scope;
            error.detail = Some(api::SCOPE.to_owned());
        }
        Kind::InBetween | Kind::Dropped => {}
        _ => note(request.method),
    }
    error
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
        NoAccess::InBetween => Some(words::renewal_in_between().to_owned()),
    };
    error
}

/// The status came but the body did not: whatever was asked for has been done or refused.
fn cut(status: u16, line: &str) -> ApiError {
    if (200..300).contains(&status) {
        ApiError::unreadable(status, line.to_owned(), Unreadable { looks: Looks::OtherJson, line: 1 })
    } else {
        ApiError::from_answer(line.to_owned(), &api::Answer { status, ..Default::default() })
    }
}

/// What was asked, without ids and query: they may name a person (N1).
fn request_line(request: &Request) -> String {
    [request.method.name(), " /v1", request.route].concat()
}
