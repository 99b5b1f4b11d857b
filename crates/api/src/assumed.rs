//! Every guess about the real API, in one place, so that each can be changed in a minute.
//!
//! The vendor’s reference leaves these open; `docs/assumptions.md` lists them for people.

use crate::Method;

/// Verb of "add a role to a user". The path is documented, the verb is inferred from its DELETE twin.
pub const ADD_ROLE: Method = Method::Post;

/// Verb of "update a client". GET and DELETE of the path are documented, PUT is inferred from the SSO providers.
pub const UPDATE_CLIENT: Method = Method::Put;

/// The grant type of a service: the client calls as itself, with a secret.
pub const CLIENT_CREDENTIALS: &str = "client_credentials";
/// The grant type of a web app with a server: people sign in, and the server has a secret.
pub const AUTHORIZATION_CODE: &str = "authorization_code";
/// The grant type of an app without a secret, with PKCE. The guides name it so where they say how to get a token;
/// that `allowedGrantTypes` spells it in the same way is the guess.
pub const AUTHORIZATION_CODE_WITH_PKCE: &str = "authorization_code_with_pkce";

/// Names under which a list may be wrapped where the reference shows no shape (`GET /roles`).
pub const LIST_WRAPPERS: [&str; 4] = ["items", "data", "values", "value"];

/// The members of a problem document that may carry messages per field: `errors: {field: [message]}`.
pub const PROBLEM_ERRORS: &str = "errors";

/// The name of the role that administers a tenant.
pub const TENANT_ADMIN: &str = "TenantAdmin";

/// Members of an action that may hold its name, its parent and its name for people (`GET /actions`).
pub const ACTION_NAMES: [&str; 3] = ["name", "action", "id"];
/// See [`ACTION_NAMES`].
pub const ACTION_PARENTS: [&str; 3] = ["parent", "parentName", "parentAction"];
/// See [`ACTION_NAMES`].
pub const ACTION_TITLES: [&str; 3] = ["title", "displayName", "description"];

/// Where the API sends no parents: an action with this end covers all that begins as it does.
pub const MANAGES: &str = ".manage";

/// Members of a group's properties that may tell where it comes from. One that speaks of SCIM was pushed by a directory.
pub const GROUP_SOURCES: [&str; 4] = ["source", "origin", "provider", "createdBy"];
/// What such a member says of a group that a directory pushed, among other words.
pub const SCIM: &str = "scim";

/// Whether paths of groups take the subject id (`group-…`), as the parameter's name `groupSubjectId` says, or the bare
/// id, as a guide has it.
pub const GROUP_PATHS_TAKE_SUBJECT_ID: bool = true;

/// What stands before the bare id in a group's subject id.
pub const GROUP_PREFIX: &str = "group-";
/// What stands before the bare id in a user's subject id.
pub const USER_PREFIX: &str = "user-";
/// What stands before the client id in a client's subject id.
pub const CLIENT_PREFIX: &str = "client-";

/// Members of a domain that may hold its name and what is to stand in its TXT record (`GET /domains`).
pub const DOMAIN_NAMES: [&str; 3] = ["domain", "name", "domainName"];
/// See [`DOMAIN_NAMES`].
pub const DOMAIN_TOKENS: [&str; 3] = ["verificationToken", "token", "verification"];
/// The protocol of the providers that can be made (`type`).
pub const OIDC: &str = "oidc";

/// What is sent in the place of a provider's secret that stays and that the API did not tell; nothing is null. What the
/// API told goes back as it came. Whether null keeps or clears is not documented: if a secret that was told before is
/// gone afterwards, the console says so.
pub const KEPT_SECRET: Option<&str> = None;

/// Where the other system sends people back to, below the issuer; the scheme follows.
pub const SSO_CALLBACK: &str = "/signin-oidc/";

/// What stands before a scheme in `acr_values` to sign in by that very provider, as `IdentityServer` has it.
pub const SIGN_IN_BY: &str = "idp:";

/// Where directories call, below the issuer (G).
pub const SCIM_BASE: &str = "/api/scim/v2";
