//! Every guess about the real API, in one place, so that each can be changed in a minute.
//!
//! The vendor's reference leaves these open; `docs/sandbox.md` lists them for people.

use crate::Method;

/// Verb of "add a role to a user". The path is documented, the verb is inferred from its DELETE twin.
pub const ADD_ROLE: Method = Method::Post;

/// Names under which a list may be wrapped where the reference shows no shape (`GET /roles`).
pub const LIST_WRAPPERS: [&str; 3] = ["items", "data", "value"];

/// The members of a problem document that may carry messages per field: `errors: {field: [message]}`.
pub const PROBLEM_ERRORS: &str = "errors";

/// The name of the role that administers a tenant.
pub const TENANT_ADMIN: &str = "TenantAdmin";
