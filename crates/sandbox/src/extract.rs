//! What a call of the API sends, read: its query and its body. What cannot be read is a problem document like any
//! other error.

use axum::body::Bytes;
use axum::extract::{FromRequest, FromRequestParts, Request};
use axum::http::request::Parts;
use axum::http::{StatusCode, header};
use serde::de::DeserializeOwned;

use crate::problem::Problem;

/// The query of a call.
pub struct Query<T>(pub T);

impl<T: DeserializeOwned, S: Sync> FromRequestParts<S> for Query<T> {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Problem> {
        let read = axum::extract::Query::try_from_uri(&parts.uri);
        read.map(|query| Self(query.0))
            .map_err(|error| Problem::new(StatusCode::BAD_REQUEST, error.body_text()))
    }
}

/// The JSON body of a call. Whoever may not make the call at all is told so first: this stands last in a handler.
pub struct Sent<T>(pub T);

/// The name of the body as a whole among the fields that are wrong.
const WHOLE: &str = "$";

impl<T: DeserializeOwned, S: Send + Sync> FromRequest<S> for Sent<T> {
    type Rejection = Problem;

    async fn from_request(request: Request, state: &S) -> Result<Self, Problem> {
        let content_type = request.headers().get(header::CONTENT_TYPE).and_then(|value| value.to_str().ok());
        let media = content_type.and_then(|text| text.split(';').next()).unwrap_or_default().trim();
        if !media.eq_ignore_ascii_case("application/json") {
            return Err(Problem::invalid().field(WHOLE, "The body must be of the type application/json."));
        }
        let bytes = Bytes::from_request(request, state)
            .await
            .map_err(|error| Problem::invalid().field(WHOLE, error.body_text()))?;
        read(&bytes).map(Self)
    }
}

fn read<T: DeserializeOwned>(bytes: &[u8]) -> Result<T, Problem> {
    let mut json = serde_json::Deserializer::from_slice(bytes);
    let read = serde_path_to_error::deserialize(&mut json).map_err(|error| {
        let place = error.path().to_string();
        let place = if place == "." { WHOLE.to_owned() } else { place };
        Problem::invalid().field(place, error.into_inner().to_string())
    })?;
    json.end().map_err(|error| Problem::invalid().field(WHOLE, error.to_string()))?;
    Ok(read)
}

#[cfg(test)]
mod tests {
    use std::collections::HashMap;

    use super::*;

    #[test]
    fn a_slip_is_told_by_its_place() {
        let told = |text: &str| match read::<HashMap<String, Vec<String>>>(text.as_bytes()) {
            Ok(_) => "nothing".to_owned(),
            Err(problem) => problem.fields().next().unwrap_or_default().to_owned(),
        };
        for (text, place) in [
            (r#"{"a":["b"]}"#, "nothing"),
            (r#"{"a":["b",7]}"#, "a[1]"),
            (r#"{"a":null}"#, "a"),
            ("[]", "$"),
            ("", "$"),
            (r#"{"a":["b"]} x"#, "$"),
        ] {
            assert_eq!(told(text), place, "{text}");
        }
    }
}
