//! A call as data: what to send, and how to read the answer.

use std::fmt::{self, Write as _};

use serde::de::DeserializeOwned;
use serde::{Deserialize, Deserializer, Serialize};
use serde_json::Value;
use text::Foreign;

use crate::assumed::LIST_WRAPPERS;
use crate::error::{Looks, Unreadable};

/// The HTTP methods that the API uses.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Method {
    /// Reads; safe to repeat.
    Get,
    /// Creates or adds.
    Post,
    /// Replaces.
    Put,
    /// Changes.
    Patch,
    /// Removes.
    Delete,
}

impl Method {
    /// The method's name on the wire.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Get => "GET",
            Self::Post => "POST",
            Self::Put => "PUT",
            Self::Patch => "PATCH",
            Self::Delete => "DELETE",
        }
    }
}

/// What goes over the wire, below the API's base address.
#[derive(Clone, PartialEq, Eq)]
pub struct Request {
    /// The method.
    pub method: Method,
    /// The operation's path below `/v1` as the reference writes it, `/users/{userId}`: it names nobody (N1).
    pub route: &'static str,
    /// Path with query, from `/v1` on, percent-encoded.
    pub path: String,
    /// JSON body, if the operation has one.
    pub body: Option<String>,
}

/// Without the body, which may hold a secret, and without ids: see [`Request::route`].
impl fmt::Debug for Request {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let body = self.body.as_ref().map(String::len);
        f.debug_struct("Request")
            .field("method", &self.method)
            .field("route", &self.route)
            .field("body_bytes", &body)
            .finish_non_exhaustive()
    }
}

/// Reads the text of a successful answer.
pub type Decode<T> = fn(&str) -> Result<T, Unreadable>;

/// One operation: its request and the reading of its answer.
///
/// ```
/// let call = api::users::get("a/b");
/// assert_eq!(call.request.path, "/v1/users/a%2Fb");
/// ```
pub struct Call<T> {
    /// What to send.
    pub request: Request,
    /// How to read the body of a 2xx answer.
    pub decode: Decode<T>,
}

impl<T> Call<T> {
    /// A call with `method` to `route` below `/v1`, as `/users/{userId}`; `ids` take the places in braces, each
    /// percent-encoded, so that no id can leave its place in the path (RFC 3986 section 3.3). With an id that cannot
    /// stand in a path (none, "here" and "up", which browsers take in every spelling) the path is empty, and is not
    /// to be sent: it would be about something else.
    pub fn new(method: Method, route: &'static str, ids: &[&str], decode: Decode<T>) -> Self {
        let mut path = String::from("/v1");
        debug_assert_eq!(route.matches('{').count(), ids.len(), "{route}");
        let all = ids;
        let mut ids = ids.iter();
        for segment in route.split('/').skip(1) {
            path.push('/');
            if segment.starts_with('{') {
                encode(ids.next().copied().unwrap_or_default(), &mut path);
            } else {
                path.push_str(segment);
            }
        }
        if all.iter().any(|id| matches!(*id, "" | "." | "..")) {
            path.clear();
        }
        Self { request: Request { method, route, path, body: None }, decode }
    }

    /// Adds `name=value` to the query.
    #[must_use]
    pub fn query(mut self, name: &str, value: &str) -> Self {
        let path = &mut self.request.path;
        path.push(if path.contains('?') { '&' } else { '?' });
        path.push_str(name);
        path.push('=');
        encode(value, path);
        self
    }

    /// Adds `name=value` to the query unless the value is empty.
    #[must_use]
    pub fn query_some(self, name: &str, value: &str) -> Self {
        if value.is_empty() { self } else { self.query(name, value) }
    }

    /// Sends `body` as JSON.
    #[must_use]
    pub fn body(mut self, body: &impl Serialize) -> Self {
        // Bodies are structs of texts and lists of texts, whose writing cannot fail.
        self.request.body = serde_json::to_string(body).ok();
        self
    }
}

/// Reads a JSON document of one type.
pub fn json<T: DeserializeOwned>(text: &str) -> Result<T, Unreadable> {
    // By way of the document, as rows are: each type is then read from one source only, which halves its code.
    T::deserialize(&document(text)?).map_err(|_| Unreadable::new(text, 1))
}

/// Reads any JSON document.
pub(crate) fn document(text: &str) -> Result<Value, Unreadable> {
    serde_json::from_str(text).map_err(|error| Unreadable::new(text, error.line()))
}

/// Reads nothing: the operation answers with an empty body, or with one that says nothing new. A web page is
/// never the API's word, whatever its status, so nobody knows whether the work was done.
pub fn nothing(text: &str) -> Result<(), Unreadable> {
    let answer = Unreadable::new(text, 1);
    if answer.looks == Looks::Html { Err(answer) } else { Ok(()) }
}

/// Reads a list that may be bare or wrapped (see [`LIST_WRAPPERS`]); a row that cannot be read becomes
/// an `Err` with its raw text, so that one bad record never hides the others.
pub fn list<T: DeserializeOwned>(text: &str) -> Result<Vec<Row<T>>, Unreadable> {
    records(text).map(read_rows)
}

/// The records of a list, not yet read.
fn records(text: &str) -> Result<Vec<Value>, Unreadable> {
    rows_of(&mut document(text)?).ok_or_else(|| Unreadable::new(text, 1))
}

/// The records in a document, taken out of it.
pub(crate) fn rows_of(document: &mut Value) -> Option<Vec<Value>> {
    match document {
        Value::Array(rows) => Some(std::mem::take(rows)),
        Value::Object(members) => LIST_WRAPPERS.iter().find_map(|name| match members.get_mut(*name) {
            Some(Value::Array(rows)) => Some(std::mem::take(rows)),
            _ => None,
        }),
        _ => None,
    }
}

/// Reads each record.
pub(crate) fn read_rows<T: DeserializeOwned>(rows: Vec<Value>) -> Vec<Row<T>> {
    rows.into_iter().map(row).collect()
}

/// One record of a list: read, or kept as the raw text that could not be read.
pub type Row<T> = Result<T, String>;

/// Reads one record.
pub fn row<T: DeserializeOwned>(value: Value) -> Row<T> {
    // The clone is paid only where a record is broken; the common path moves.
    match T::deserialize(&value) {
        Ok(read) => Ok(read),
        Err(_) => Err(value.to_string()),
    }
}

/// Reads an id that may be a text or a number on the wire.
pub(crate) fn text_or_number<'de, D: Deserializer<'de>>(from: D) -> Result<Foreign, D::Error> {
    match Value::deserialize(from)? {
        Value::String(text) => Ok(text.into()),
        Value::Number(number) => Ok(number.to_string().into()),
        _ => Err(serde::de::Error::custom("neither text nor number")),
    }
}

/// Reads a text that may be null: empty then.
pub(crate) fn text_or_null<'de, D: Deserializer<'de>>(from: D) -> Result<Foreign, D::Error> {
    Option::deserialize(from).map(Option::unwrap_or_default)
}

/// Appends `text` percent-encoded: all but RFC 3986's unreserved characters.
pub fn encode(text: &str, into: &mut String) {
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'.' | b'_' | b'~') {
            into.push(char::from(byte));
        } else {
            let _ = write!(into, "%{byte:02X}");
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn f5_hostile_ids_cannot_leave_their_segment() {
        for (id, expected) in [
            ("../x", "/v1/users/..%2Fx"),
            ("a/b?c=d#e", "/v1/users/a%2Fb%3Fc%3Dd%23e"),
            ("%2f", "/v1/users/%252f"),
            ("..", ""),
            (".", ""),
            ("", ""),
            ("...", "/v1/users/..."),
            ("ø", "/v1/users/%C3%B8"),
        ] {
            let request = Call::new(Method::Get, "/users/{userId}", &[id], nothing).request;
            assert_eq!((request.path.as_str(), request.route), (expected, "/users/{userId}"));
        }
    }

    #[test]
    fn n1_a_request_does_not_print_what_it_sends() {
        let call = Call::new(Method::Post, "/users/{userId}", &["kari"], nothing).body(&"s3cret");
        let printed = format!("{:?}", call.request);
        assert!(printed.contains("/users/{userId}") && printed.contains("body_bytes: Some(8)"));
        assert!(!printed.contains("s3cret") && !printed.contains("kari"), "{printed}");
    }

    #[test]
    fn a_query_is_percent_encoded_and_joined() {
        let call = Call::new(Method::Get, "/users", &[], nothing)
            .query("a", "x y&z")
            .query_some("b", "")
            .query("c", "+");
        assert_eq!(call.request.path, "/v1/users?a=x%20y%26z&c=%2B");
    }

    #[test]
    fn a_list_may_be_bare_or_wrapped() {
        for text in [
            "[1,2]",
            r#"{"items":[1,2]}"#,
            r#"{"data":[1,2],"n":1}"#,
            r#"{"values":[1,2]}"#,
            r#"{"value":[1,2]}"#,
        ] {
            assert_eq!(list::<u8>(text), Ok(vec![Ok(1), Ok(2)]), "{text}");
        }
        assert!(list::<u8>(r#"{"rows":[1]}"#).is_err());
        assert!(list::<u8>("7").is_err());
    }

    #[test]
    fn a_body_is_json() {
        let call = Call::new(Method::Post, "/clients", &[], nothing).body(&["å\"", "b"]);
        assert_eq!(call.request.body.as_deref(), Some(r#"["å\"","b"]"#));
    }

    #[test]
    fn a_web_page_is_no_success() {
        assert_eq!([nothing(""), nothing("{}"), nothing("done")], [Ok(()), Ok(()), Ok(())]);
        assert!(nothing("<!doctype html>").is_err());
    }

    #[test]
    fn i3_one_bad_row_leaves_the_others() {
        assert_eq!(list::<u8>(r#"[1,{"a":null},2]"#), Ok(vec![Ok(1), Err(r#"{"a":null}"#.into()), Ok(2)]));
    }
}
