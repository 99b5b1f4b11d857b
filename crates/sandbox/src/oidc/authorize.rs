//! `GET /connect/authorize`: checks the request, and answers with a code if someone is signed in.

use std::sync::Arc;

use api::assumed::SIGN_IN_BY;
use axum::Extension;
use axum::extract::{RawQuery, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::Response;

use crate::html;
use crate::oidc::desk::Grant;
use crate::oidc::settings::IssParameter;
use crate::oidc::{Parameters, login, redirect, with_query};
use crate::store::sign_in::Provider;
use crate::store::{CLIENT_ID, Tenant, World};

/// The scopes that the client may ask for.
pub const SCOPES: [&str; 5] = ["openid", "profile", "email", "offline_access", crate::store::API_SCOPE];

/// `GET /connect/authorize`.
pub async fn authorize(
    State(world): State<Arc<World>>,
    Extension(tenant): Extension<Arc<Tenant>>,
    RawQuery(query): RawQuery,
    headers: HeaderMap,
) -> Response {
    let query = query.unwrap_or_default();
    let parameters = Parameters::read(&query);
    let request = match Request::read(&world, &tenant, &parameters) {
        Ok(request) => request,
        Err(Refused::Here(message)) => {
            return html::message(StatusCode::BAD_REQUEST, "This sign-in cannot go on", &message);
        }
        Err(Refused::Back(request, error, description)) => return request.fail(&tenant, error, description),
    };
    let session = login::cookie(&tenant, &headers)
        .and_then(|cookie| tenant.desk().session(&cookie).cloned())
        .filter(|_| request.prompt != Some("login"));
    let Some(session) = session else {
        if request.prompt == Some("none") {
            return request.fail(&tenant, "login_required", "Nobody is signed in.");
        }
        return redirect(StatusCode::FOUND, &login::address(&tenant, &query));
    };
    let grant = Grant {
        id: 0,
        row: session.row,
        scope: request.scope.to_owned(),
        nonce: parameters.get("nonce").map(str::to_owned),
        auth_time: session.auth_time,
        sid: session.sid,
        acr: parameters.get("acr_values").map(str::to_owned),
    };
    let code = tenant.desk().issue_code(grant, request.redirect_uri, request.challenge, crate::store::now());
    request.answer(&tenant, &[("code", &code)])
}

/// Why a request is refused.
pub enum Refused<'a> {
    /// Where the answer would go is not to be trusted, so the person is told here.
    Here(String),
    /// The client is told: error and description.
    Back(Request<'a>, &'static str, &'static str),
}

/// A request whose client and address are known to be right.
#[derive(Clone, Copy, Debug)]
pub struct Request<'a> {
    /// Where the answer goes.
    pub redirect_uri: &'a str,
    state: Option<&'a str>,
    scope: &'a str,
    challenge: &'a str,
    prompt: Option<&'a str>,
}

impl<'a> Request<'a> {
    /// Reads and checks a request.
    pub fn read(world: &World, tenant: &Tenant, parameters: &'a Parameters) -> Result<Self, Refused<'a>> {
        if parameters.get("client_id") != Some(CLIENT_ID) {
            return Err(Refused::Here(format!("The only client here is {CLIENT_ID}.")));
        }
        let redirect_uri = parameters.get_or_empty("redirect_uri");
        if !world.is_registered(&tenant.name, redirect_uri, "/callback") {
            let registered = format!("http://{}.localhost:{}/callback", tenant.name, world.options.app_port);
            return Err(Refused::Here(format!(
                "“{redirect_uri}” is not an address registered for the client; “{registered}” is."
            )));
        }
        let request = Self {
            redirect_uri,
            state: parameters.get("state"),
            scope: parameters.get_or_empty("scope"),
            challenge: parameters.get_or_empty("code_challenge"),
            prompt: parameters.get("prompt"),
        };
        let back = |error, description| Err(Refused::Back(request, error, description));
        if parameters.repeated().is_some() {
            return back("invalid_request", "A parameter stands more than once.");
        }
        match parameters.get("response_type") {
            Some("code") => {}
            None => return back("invalid_request", "response_type is missing."),
            Some(_) => return back("unsupported_response_type", "Only the code flow is allowed."),
        }
        if parameters.get("response_mode").is_some_and(|mode| mode != "query") {
            return back("invalid_request", "Only response_mode=query is supported.");
        }
        if parameters.get("code_challenge_method") != Some("S256") || request.challenge.len() != 43 {
            return back("invalid_request", "PKCE with S256 is required.");
        }
        if request.scope.is_empty() || !request.scope.split(' ').all(|scope| SCOPES.contains(&scope)) {
            return back("invalid_scope", "The client may not ask for these scopes.");
        }
        if !matches!(request.prompt, None | Some("none" | "login")) {
            return back("invalid_request", "prompt is none or login.");
        }
        // By which provider to sign in; where it would send people on to that, people of ours are asked.
        let is_heeded = tenant.desk().settings.idp_hint;
        let hint = parameters.get("acr_values").and_then(|asked| asked.strip_prefix(SIGN_IN_BY));
        if let Some(scheme) = hint.filter(|_| is_heeded) {
            let tables = tenant.tables();
            if !tables.sign_in.providers.find(scheme).is_some_and(Provider::lets_in) {
                return Err(Refused::Here(format!("Nobody can sign in by “{scheme}”.")));
            }
        }
        Ok(request)
    }

    /// Sends the browser back with an error (RFC 6749 section 4.1.2.1).
    pub fn fail(&self, tenant: &Tenant, error: &str, description: &str) -> Response {
        self.answer(tenant, &[("error", error), ("error_description", description)])
    }

    fn answer(&self, tenant: &Tenant, parameters: &[(&str, &str)]) -> Response {
        let mut parameters = parameters.to_vec();
        if let Some(state) = self.state {
            parameters.push(("state", state));
        }
        let wrong = format!("{}-other", tenant.issuer);
        match tenant.desk().settings.iss_parameter {
            IssParameter::Right => parameters.push(("iss", &tenant.issuer)),
            IssParameter::Wrong => parameters.push(("iss", &wrong)),
            IssParameter::Absent => {}
        }
        redirect(StatusCode::FOUND, &with_query(self.redirect_uri, parameters))
    }
}
