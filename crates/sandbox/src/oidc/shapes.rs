//! The shapes that the API's answers and its operations may have, as settings name them.

use axum::http::Method;
use serde::{Deserialize, Serialize};

/// What the list of domains looks like.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum DomainList {
    /// A bare array of objects.
    #[default]
    Objects,
    /// The same in `items`.
    Wrapped,
    /// A bare array of names.
    Names,
}

/// What `GET /sso/{kind}/{id}` tells of a secret.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ToldSecret {
    /// The secret.
    #[default]
    Whole,
    /// Its first characters, and a mask.
    Masked,
    /// Null.
    Nothing,
}

/// The verb of an operation whose verb is a guess.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "UPPERCASE")]
pub enum Verb {
    /// Adds or makes.
    Post,
    /// Replaces.
    Put,
    /// Changes.
    Patch,
    /// There is no such operation.
    Nothing,
}

/// What an action looks like in `GET /actions`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ActionShape {
    /// `{name, parent, title}`, the parent a name.
    #[default]
    Usual,
    /// `{action, parentName, displayName}`.
    Renamed,
    /// The parent an object with a name.
    Nested,
    /// Its name alone.
    Names,
}

/// What the members of a group look like.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum MemberList {
    /// A page, as of memberships.
    #[default]
    Page,
    /// Those of the page in a bare array.
    All,
    /// Their subject ids alone.
    Ids,
}

/// What `GET /policies` looks like.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PolicyList {
    /// `{data, pageSize, cursor}`, the cursor null after the last.
    #[default]
    Data,
    /// In `items`, the cursor absent after the last.
    Items,
    /// The cursor a number.
    Numbers,
    /// Where it goes on stands in `_links.next.href`.
    Links,
}

/// What the members of a claim are called.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum ClaimNames {
    /// `claimType` and `claimValue`.
    #[default]
    #[serde(rename = "claimType")]
    Long,
    /// `type` and `value`.
    #[serde(rename = "type")]
    Short,
}

/// What errors look like.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Problems {
    /// Problem documents, with fields.
    #[default]
    Documents,
    /// As of the house's other API: no fields, no trace.
    Plain,
    /// A line of text.
    Text,
    /// No body.
    Empty,
}

/// What becomes of an addition of what is there, and of the removal of what is not.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Repeated {
    /// All of it is fine, but to remove a policy that is not there: 404.
    #[default]
    Usual,
    /// 409, and 404.
    Refused,
    /// All of it is fine.
    Fine,
}

/// How a proof is asked for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum StepUpBy {
    /// A 403 whose words name it.
    #[default]
    Words,
    /// A 401 with a challenge (RFC 9470).
    Challenge,
}

impl Verb {
    /// Whether a request goes by this verb.
    pub fn is(self, method: &Method) -> bool {
        match self {
            Self::Post => *method == Method::POST,
            Self::Put => *method == Method::PUT,
            Self::Patch => *method == Method::PATCH,
            Self::Nothing => false,
        }
    }
}
