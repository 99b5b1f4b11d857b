//! One shape for everything that can go wrong with a call. Nothing else in the app reads a server's error.

use serde_json::Value;

use crate::answer::{Answer, INSUFFICIENT_SCOPE, parameter};
use crate::assumed::PROBLEM_ERRORS;
use crate::step_up::{self, Factor};

/// The longest piece of a server's own words that is ever shown, in characters.
const LONGEST_DETAIL: usize = 300;

/// What kind of failure it was: decides what a page says and offers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// No answer: the network, CORS or the server's address. For a write the outcome is unknown.
    Network,
    /// No answer within the time limit. For a write the outcome is unknown.
    TimedOut,
    /// Called off by the person or by a newer request.
    Cancelled,
    /// Signed out meanwhile: 401 even after the token was renewed, or nothing to renew it with.
    SessionEnded,
    /// 403: the person lacks a right. Never used for an ended session.
    Forbidden,
    /// The token lacks a scope (RFC 6750 section 3.1): a matter of the operator's, whatever the person may do.
    /// [`ApiError::detail`] names the scope, if the API did.
    Scope,
    /// A web page at whatever status: a filter, a gateway or a captive portal spoke, and not the API. So it says nothing
    /// about the person, the right or the record.
    InBetween,
    /// Something between us and the API dropped the body of the request: nothing was done.
    Dropped,
    /// The address of the API seems to be another one: it does not know the operation.
    WrongAddress,
    /// The server can be reached, but this answer was withheld from the console: by CORS, most likely.
    Withheld,
    /// The network works, but the server of the API cannot be reached and never was.
    Unreached,
    /// No address can hold the id, so nothing was sent.
    NoAddress,
    /// 401 or 403 that wants a fresh second factor or a verified identity first. It ends no session.
    StepUp(Factor),
    /// Not sent: the browser was told to look only (P25).
    OnlyLook,
    /// 404.
    NotFound,
    /// 409 or 412.
    Conflict,
    /// 400 or 422: what was sent is wrong; see [`ApiError::fields`].
    Invalid,
    /// 429: too many requests.
    TooMany,
    /// 5xx.
    Server,
    /// Any other status, or a body that is not what the API promises (cut JSON).
    Unexpected,
    /// The body was larger than the app accepts.
    TooLarge,
}

/// What one field of a request did wrong, in the server's words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FieldError {
    /// The field's name as the API spells it, lower-cased, without a JSON path's prefix.
    pub field: String,
    /// The server's message.
    pub message: String,
}

/// A failed call.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ApiError {
    /// What kind of failure.
    pub kind: Kind,
    /// The HTTP status, if there was an answer.
    pub status: Option<u16>,
    /// What was asked, as `GET /v1/users/{userId}`: no id and no query, they may name a person.
    pub request: String,
    /// The server's own words, clamped; text, never markup.
    pub detail: Option<String>,
    /// Messages for single fields.
    pub fields: Vec<FieldError>,
    /// Seconds that the server asked to wait (RFC 9110 section 10.2.3), as given and uncapped.
    pub retry_after: Option<u32>,
    /// The server's id of the request, for its support.
    pub trace_id: Option<String>,
    /// What the answer looked like, if it could not be read.
    pub unreadable: Option<Unreadable>,
}

/// An answer that is not what the API promises.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Unreadable {
    /// What it looked like.
    pub looks: Looks,
    /// The line at which reading stopped.
    pub line: u32,
}

/// What an unreadable answer looks like: enough to tell a proxy's page from a cut connection.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Looks {
    /// No body at all.
    Empty,
    /// A web page: a proxy's or a captive portal's.
    Html,
    /// JSON that ends too early or has other members than promised.
    OtherJson,
    /// Anything else.
    Text,
}

impl Looks {
    /// What `text` looks like.
    pub fn of(text: &str) -> Self {
        // A byte order mark is no letter of it.
        match text.trim_start_matches('\u{feff}').trim_start().as_bytes().first() {
            None => Self::Empty,
            Some(b'<') => Self::Html,
            Some(b'{' | b'[') => Self::OtherJson,
            Some(_) => Self::Text,
        }
    }
}

impl Unreadable {
    /// Describes `text`, at whose `line` reading stopped.
    pub fn new(text: &str, line: usize) -> Self {
        Self { looks: Looks::of(text), line: u32::try_from(line).unwrap_or(u32::MAX) }
    }
}

impl ApiError {
    /// A failure without an answer.
    pub fn without_answer(kind: Kind, request: String) -> Self {
        Self {
            kind,
            status: None,
            request,
            detail: None,
            fields: Vec::new(),
            retry_after: None,
            trace_id: None,
            unreadable: None,
        }
    }

    /// An answer that could not be read though its status was `status`.
    pub fn unreadable(status: u16, request: String, unreadable: Unreadable) -> Self {
        let is_page = unreadable.looks == Looks::Html;
        let mut error =
            Self::without_answer(if is_page { Kind::InBetween } else { Kind::Unexpected }, request);
        error.status = Some(status);
        error.unreadable = Some(unreadable);
        error
    }

    /// Reads the answer of a call that did not succeed. Its body may be a problem document (RFC 9457),
    /// any other JSON, text, a web page or empty: all are accepted.
    pub fn from_answer(request: String, answer: &Answer) -> Self {
        let &Answer { status, retry_after, body, .. } = answer;
        let mut error = Self::without_answer(kind_of(status), request);
        error.status = Some(status);
        error.retry_after = retry_after;
        if answer.is_web_page() {
            error.kind = Kind::InBetween;
            return error;
        }
        let challenge = answer.challenge.unwrap_or_default();
        let mut lacks_scope = challenge.contains(INSUFFICIENT_SCOPE);
        let mut scope = lacks_scope.then(|| parameter(challenge, "scope")).flatten().map(str::to_owned);
        let of_text = |text: &str| step_up::wanted(challenge, std::iter::empty(), std::iter::once(text));
        let factor;
        match serde_json::from_str(body) {
            Ok(Value::Object(problem)) => {
                let text =
                    |name: &str| problem.get(name).and_then(Value::as_str).filter(|text| !text.is_empty());
                error.detail = text("detail").or(text("title")).or(text("message")).map(clamp);
                error.trace_id = text("traceId").map(clamp);
                if let Some(Value::Object(fields)) = problem.get(PROBLEM_ERRORS) {
                    error.fields =
                        fields.iter().map(|(field, messages)| field_error(field, messages)).collect();
                }
                let codes = ["type", "reason", "error", "code"].into_iter().filter_map(text);
                let prose = ["title", "detail", "message", "error_description"].into_iter().filter_map(text);
                factor = step_up::wanted(challenge, codes, prose);
                let said = ["error", "code", "type", "title", "reason", "detail"];
                if said.into_iter().filter_map(text).any(|text| text.contains(INSUFFICIENT_SCOPE)) {
                    lacks_scope = true;
                    scope = scope.or(text("scope").map(str::to_owned));
                }
            }
            Ok(Value::String(message)) => {
                factor = of_text(&message);
                error.detail = Some(clamp(&message));
            }
            _ => {
                factor = of_text(body);
                error.detail = Some(clamp(body.trim())).filter(|text| !text.is_empty());
            }
        }
        if let Some(factor) = factor.filter(|_| matches!(status, 401 | 403)) {
            error.kind = Kind::StepUp(factor);
        }
        if lacks_scope && matches!(status, 401 | 403) {
            error.kind = Kind::Scope;
            error.detail = scope.as_deref().map(clamp);
        }
        error
    }

    /// Whether the answer said nothing beside its status.
    pub fn says_nothing(&self) -> bool {
        self.detail.is_none() && self.trace_id.is_none() && self.fields.is_empty()
    }

    /// Whether a write may have happened though no answer came, or none that can be read: the page must say
    /// "unknown", never "failed".
    pub fn outcome_is_unknown(&self) -> bool {
        let is_success = self.status.is_none_or(|status| (200..300).contains(&status));
        match self.kind {
            Kind::Network | Kind::TimedOut | Kind::Cancelled | Kind::Withheld | Kind::Unreached => true,
            Kind::Unexpected | Kind::TooLarge => is_success,
            // What refuses does so before the API; what fails may fail after it.
            Kind::InBetween => is_success || self.status.is_some_and(|status| status >= 500),
            Kind::Server => self.status == Some(504),
            _ => false,
        }
    }

    /// Whether this answer shows that the request came without the body that it was sent with: the API misses what
    /// stands in it, or something before the API takes the request for a broken one. Some proxies drop the body of a
    /// DELETE.
    pub fn says_body_is_missing(&self, body: &str) -> bool {
        let sent = body.to_ascii_lowercase();
        let is_sent = |name: &str| name.is_empty() || sent.contains(&["\"", name, "\":"].concat());
        match self.kind {
            Kind::InBetween => matches!(self.status, Some(400 | 411)),
            Kind::Invalid => self.fields.iter().any(|error| is_sent(error.field.trim_start_matches('$'))),
            // No length, or no type of content, since there is no content.
            _ => matches!(self.status, Some(411 | 415)),
        }
    }

    /// The server's message for the field `name` (case does not matter), for one of its entries, as
    /// `redirectUris[1]`, or for the one of that name inside another, as `properties.clientId`.
    pub fn for_field(&self, name: &str) -> Option<&str> {
        let is_it = |field: &str| {
            let own = field.split('[').next().and_then(|field| field.rsplit('.').next());
            own.is_some_and(|own| own.eq_ignore_ascii_case(name))
        };
        self.fields.iter().find(|f| is_it(&f.field)).map(|f| f.message.as_str())
    }
}

fn kind_of(status: u16) -> Kind {
    match status {
        400 | 422 => Kind::Invalid,
        401 => Kind::SessionEnded,
        403 => Kind::Forbidden,
        404 => Kind::NotFound,
        409 | 412 => Kind::Conflict,
        429 => Kind::TooMany,
        500..=599 => Kind::Server,
        _ => Kind::Unexpected,
    }
}

/// `{"Email": ["msg"]}`, `{"$.email": "msg"}`: the usual spellings of field errors.
fn field_error(field: &str, messages: &Value) -> FieldError {
    let message = match messages {
        Value::Array(all) => all.iter().filter_map(Value::as_str).collect::<Vec<_>>().join(" "),
        Value::String(one) => one.clone(),
        other => other.to_string(),
    };
    FieldError { field: field.trim_start_matches("$.").to_ascii_lowercase(), message: clamp(&message) }
}

fn clamp(text: &str) -> String {
    match text.char_indices().nth(LONGEST_DETAIL) {
        Some((end, _)) => [&text[..end], "…"].concat(),
        None => text.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(status: u16, body: &str) -> ApiError {
        ApiError::from_answer("GET /v1/users".into(), &Answer { status, body, ..Answer::default() })
    }

    #[test]
    fn a_problem_document_is_read_whole() {
        let error = of(
            400,
            r#"{"title":"Invalid","status":400,"detail":"Two fields are wrong.","traceId":"00-ab",
                "errors":{"Email":["Not an address.","Too short."],"$.phoneNumber":"Bad"}}"#,
        );
        assert_eq!(error.kind, Kind::Invalid);
        assert_eq!(error.detail.as_deref(), Some("Two fields are wrong."));
        assert_eq!(error.trace_id.as_deref(), Some("00-ab"));
        assert_eq!(error.for_field("email"), Some("Not an address. Too short."));
        assert_eq!(error.for_field("phoneNumber"), Some("Bad"));
        assert_eq!(error.for_field("fullName"), None);
    }

    #[test]
    fn every_other_body_is_accepted() {
        assert_eq!(of(500, "").detail, None);
        assert_eq!(of(502, "<html>Bad gateway</html>").detail, None);
        assert_eq!(of(400, "plain words").detail.as_deref(), Some("plain words"));
        assert_eq!(of(400, r#""quoted""#).detail.as_deref(), Some("quoted"));
        assert_eq!(of(409, r#"{"message":"exists"}"#).detail.as_deref(), Some("exists"));
        assert_eq!(of(400, r#"{"errors":{"a":{"b":1}}}"#).for_field("a"), Some(r#"{"b":1}"#));
        assert_eq!(of(400, r#"{"errors":{"Properties.ClientId":["no"]}}"#).for_field("clientId"), Some("no"));
    }

    #[test]
    fn a_long_detail_is_clamped_at_a_character() {
        let detail = of(500, &"å".repeat(5000)).detail.unwrap_or_default();
        assert_eq!(detail.chars().count(), LONGEST_DETAIL + 1);
    }

    #[test]
    fn p14_an_ended_session_is_not_a_missing_right() {
        assert_eq!(of(401, "").kind, Kind::SessionEnded);
        assert_eq!(of(403, "").kind, Kind::Forbidden);
        assert_eq!(of(403, r#"{"type":"urn:aritma:verify"}"#).kind, Kind::StepUp(Factor::Verify));
    }

    #[test]
    fn a_body_that_was_dropped_is_told_from_one_that_was_refused() {
        let body = r#"{"subjectIds":["user-1"]}"#;
        let missing = |status, answer: &str| of(status, answer).says_body_is_missing(body);
        for (status, answer) in [
            (400, r#"{"errors":{"subjectIds":["subjectIds has at least one id."]}}"#),
            (
                400,
                r#"{"errors":{"":["A non-empty request body is required."],"ids":["The ids field is required."]}}"#,
            ),
            (400, r#"{"errors":{"$":["The input does not contain any JSON tokens."]}}"#),
            (400, "<html>Bad request</html>"),
            (411, ""),
            (411, "<html>Length required</html>"),
            (415, ""),
        ] {
            assert!(missing(status, answer), "{status} {answer}");
        }
        for (status, answer) in [
            (400, ""),
            (400, r#"{"errors":{"subjectIds[0]":["There is no such subject."]}}"#),
            (400, r#"{"errors":{"groupId":["No."]}}"#),
            (403, "<html>Forbidden</html>"),
            (502, "<html>Bad gateway</html>"),
            (404, r#"{"errors":{"subjectIds":["?"]}}"#),
        ] {
            assert!(!missing(status, answer), "{status} {answer}");
        }
        assert!(!ApiError::without_answer(Kind::Dropped, String::new()).outcome_is_unknown());
    }

    #[test]
    fn only_a_missing_or_unreadable_answer_leaves_the_outcome_open() {
        let cut = Unreadable::new("{", 1);
        assert!(ApiError::unreadable(200, String::new(), cut).outcome_is_unknown());
        assert!(ApiError::without_answer(Kind::TooLarge, String::new()).outcome_is_unknown());
        assert!(!of(418, "").outcome_is_unknown());

        assert!(ApiError::without_answer(Kind::Network, String::new()).outcome_is_unknown());
        assert!(of(504, "").outcome_is_unknown());
        assert!(!of(500, "").outcome_is_unknown());
    }

    #[test]
    fn an_unreadable_answer_says_what_it_looks_like() {
        assert_eq!(Unreadable::new("  <!doctype html>", 1).looks, Looks::Html);
        assert_eq!(Unreadable::new("", 1).looks, Looks::Empty);
        assert_eq!(Unreadable::new("[{", 1).looks, Looks::OtherJson);
    }
}
