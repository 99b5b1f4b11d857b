//! The IAM API V1 as data: types, calls, decoding, validation and one error shape.
//!
//! Nothing here knows a browser, a framework, a clock or a global: a [`Call`] says what to send and how
//! to read the answer, and whoever holds it sends it. So everything is tested natively, and the app and
//! the sandbox share the very same types.
//!
//! Source of the operations: the vendor's API reference, see `openapi.yaml` beside this folder, where
//! every operation says whether it is documented or assumed. In this code a letter stands for it: R the reference,
//! G the vendor's guides, ? a guess. What is assumed in this code is in [`assumed`].

pub mod access;
pub mod actions;
pub mod answer;
pub mod assumed;
pub mod calendar;
pub mod call;
pub mod clients;
pub mod curl;
pub mod domains;
pub mod email;
pub mod error;
pub mod expiry;
pub mod filter;
pub mod forms;
pub mod groups;
pub mod home;
pub mod journal;
pub mod me;
pub mod merge;
pub mod order;
pub mod page;
pub mod phone;
pub mod policies;
pub mod redirect;
pub mod roles;
pub mod scim;
pub mod scopes;
pub mod sso;
pub mod step_up;
pub mod subjects;
pub mod users;

/// The scope that a token needs for any operation (R).
pub const SCOPE: &str = "services.iam";

pub use answer::Answer;
pub use call::{Call, Method, Request};
pub use error::{ApiError, Kind, Looks};
pub use step_up::Factor;
pub use text::{self, Foreign};
