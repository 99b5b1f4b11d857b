//! The OAuth 2.0 requests, by the `oauth2` crate: the authorization request, and the two access token requests, by a
//! code and by a refresh token. What the crate does not know (nonce, `iss`, ID token, discovery) is in `believe`.

use std::fmt;

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use oauth2::basic::{BasicRevocationErrorResponse, BasicTokenIntrospectionResponse};
use oauth2::{
    AccessToken, AuthUrl, AuthorizationCode, ClientId, CsrfToken, EndpointNotSet, EndpointSet, ErrorResponse,
    HttpRequest, HttpResponse, PkceCodeChallenge, PkceCodeVerifier, RedirectUrl, RefreshToken,
    RequestTokenError, Scope, StandardRevocableToken, TokenResponse, TokenType, TokenUrl,
};
use serde::{Deserialize, Serialize};

use super::believe::callback::plain;
use super::believe::discovery::ProviderMetadata;
use super::kept::tokens::{self, Tokens};
use super::kept::transaction::Transaction;
use super::prompt::Prompt;
use super::provider::LIMIT;
use crate::clock::{Now, now};
use crate::config::Config;
use crate::net::{self, Failure, Outgoing};

/// The one shape of client that is ever made: each further one would be compiled again.
type Client = oauth2::Client<
    TokenErrorResponse,
    AccessTokenResponse,
    BasicTokenIntrospectionResponse,
    StandardRevocableToken,
    BasicRevocationErrorResponse,
    EndpointSet,
    EndpointNotSet,
    EndpointNotSet,
    EndpointNotSet,
    EndpointSet,
>;

/// A successful answer of the token endpoint (RFC 6749 section 5.1). The crate's own knows no ID token.
#[derive(Deserialize, Serialize)]
struct AccessTokenResponse {
    access_token: AccessToken,
    token_type: TokenTypeName,
    #[serde(default, deserialize_with = "tokens::seconds")]
    expires_in: Option<u32>,
    refresh_token: Option<RefreshToken>,
    id_token: Option<String>,
}

/// The crate asks for `Debug`; a token is never printed (C1).
impl fmt::Debug for AccessTokenResponse {
    fn fmt(&self, formatter: &mut fmt::Formatter) -> fmt::Result {
        formatter.write_str("AccessTokenResponse")
    }
}

impl TokenResponse for AccessTokenResponse {
    type TokenType = TokenTypeName;

    fn access_token(&self) -> &AccessToken {
        &self.access_token
    }

    fn token_type(&self) -> &TokenTypeName {
        &self.token_type
    }

    fn expires_in(&self) -> Option<std::time::Duration> {
        self.expires_in.map(|seconds| std::time::Duration::from_secs(seconds.into()))
    }

    fn refresh_token(&self) -> Option<&RefreshToken> {
        self.refresh_token.as_ref()
    }

    fn scopes(&self) -> Option<&Vec<Scope>> {
        None
    }
}

/// `token_type`, whose case does not matter.
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
struct TokenTypeName(String);
impl TokenType for TokenTypeName {}

/// An error answer of the token endpoint (RFC 6749 section 5.2).
#[derive(Debug, Deserialize, Serialize)]
struct TokenErrorResponse {
    error: String,
}
impl ErrorResponse for TokenErrorResponse {}
impl fmt::Display for TokenErrorResponse {
    fn fmt(&self, formatter: &mut fmt::Formatter) -> fmt::Result {
        formatter.write_str(&self.error)
    }
}

/// Why a token call brought no tokens.
#[derive(Clone, PartialEq)]
pub(super) enum TokenFailure {
    /// The provider said no: the OAuth error code, made safe to show.
    Refused(String),
    /// There is no answer to read.
    NoReply(NoReply),
    /// An answer that is none: other JSON, a web page, another token type.
    Unreadable,
}

/// An authorization request: where to go, and what to remember.
pub(super) struct AuthorizationRequest {
    /// The authorization endpoint with the request.
    pub(super) url: String,
    /// What to store before going there.
    pub(super) transaction: Transaction,
}

/// Makes an authorization request (A1 to A5). `None` only if the checked addresses could not be parsed after all, or
/// nothing is random.
pub(super) fn authorization_request(
    config: &Config,
    metadata: &ProviderMetadata,
    route: &str,
    prompt: Prompt,
    now_ms: u64,
) -> Option<AuthorizationRequest> {
    let verifier = PkceCodeVerifier::new(random()?); // A2
    let challenge = PkceCodeChallenge::from_code_verifier_sha256(&verifier);
    let (mut state, nonce) = (random()?, random()?); // A3
    if prompt == Prompt::NoneAgain {
        state.push(AGAIN);
    }
    let client = client(config, metadata)?;
    let mut request = client
        .authorize_url(|| CsrfToken::new(state))
        .set_pkce_challenge(challenge)
        .add_scopes(config.scopes.iter().cloned().map(Scope::new))
        .add_extra_param("nonce", nonce.as_str());
    if prompt.is_silent() {
        request = request.add_extra_param("prompt", "none");
    }
    if let Prompt::Proof(factor) = prompt {
        request = request.add_extra_param("acr_values", factor.name());
    }
    let (url, state) = request.url();
    let transaction = Transaction {
        state: state.into_secret(),
        nonce,
        code_verifier: verifier.into_secret(),
        route: route.to_owned(),
        created: now_ms,
        metadata: metadata.clone(),
    };
    Some(AuthorizationRequest { url: url.into(), transaction })
}

/// What the `state` of a [`Prompt::NoneAgain`] ends with. So that also where the browser keeps nothing, and every
/// answer belongs to nothing, there is one other try and no loop.
const AGAIN: char = '~';

/// Whether the answer with this `state` is to a [`Prompt::NoneAgain`], or claims to be.
pub(super) fn is_again(state: &str) -> bool {
    state.ends_with(AGAIN)
}

/// 32 random bytes of the browser, in base64url: 43 characters. `None` where it has no source of them.
pub(super) fn random() -> Option<String> {
    let mut bytes = [0; 32];
    getrandom::getrandom(&mut bytes).ok()?;
    Some(URL_SAFE_NO_PAD.encode(bytes))
}

/// Redeems `code` for tokens (RFC 6749 section 4.1.3, RFC 7636 section 4.5).
pub(super) async fn redeem(
    config: &Config,
    transaction: &Transaction,
    code: String,
) -> Result<Tokens, TokenFailure> {
    let client = client(config, &transaction.metadata).ok_or(TokenFailure::Unreadable)?;
    let asked = now(); // C5: a computer may sleep during the call
    let answer = client
        .exchange_code(AuthorizationCode::new(code))
        .set_pkce_verifier(PkceCodeVerifier::new(transaction.code_verifier.clone()))
        .request_async(&token_call)
        .await;
    read(answer, asked)
}

/// Renews tokens (RFC 6749 section 6).
pub(super) async fn refresh(
    config: &Config,
    metadata: &ProviderMetadata,
    refresh_token: String,
) -> Result<Tokens, TokenFailure> {
    let client = client(config, metadata).ok_or(TokenFailure::Unreadable)?;
    let asked = now();
    let answer =
        client.exchange_refresh_token(&RefreshToken::new(refresh_token)).request_async(&token_call).await;
    read(answer, asked)
}

fn client(config: &Config, metadata: &ProviderMetadata) -> Option<Client> {
    Some(
        oauth2::Client::new(ClientId::new(config.client_id.clone()))
            .set_redirect_uri(RedirectUrl::new(config.redirect_uri.clone()).ok()?) // A4: kept as written
            .set_auth_uri(AuthUrl::new(metadata.authorization_endpoint.clone()).ok()?)
            .set_token_uri(TokenUrl::new(metadata.token_endpoint.clone()).ok()?),
    )
}

/// Why there is nothing to read of a token call: the error type that the `oauth2` crate hands through.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum NoReply {
    /// No answer at all. A renewal may or may not have happened.
    NoAnswer,
    /// The answer began but did not end. A renewal has happened.
    Cut,
    /// The provider is not able to answer now: its status, the seconds it asks to wait, and whether a web page says so.
    Busy(u16, Option<u32>, bool),
    /// A web page with this status: it is not the provider's answer.
    WebPage(u16),
}

impl fmt::Display for NoReply {
    fn fmt(&self, formatter: &mut fmt::Formatter) -> fmt::Result {
        formatter.write_str("token call failed")
    }
}
impl std::error::Error for NoReply {}

/// The HTTP client of the `oauth2` crate.
async fn token_call(request: HttpRequest) -> Result<HttpResponse, NoReply> {
    let (url, form) = (request.uri().to_string(), String::from_utf8_lossy(request.body()));
    let reply = match net::send(Outgoing::form(&url, &form, LIMIT), &[]).await {
        Ok(reply) => reply,
        Err(Failure::Cut(_) | Failure::TooLarge) => return Err(NoReply::Cut),
        Err(_) => return Err(NoReply::NoAnswer),
    };
    if reply.status >= 500 || reply.status == 429 {
        return Err(NoReply::Busy(reply.status, reply.retry_after, reply.is_web_page()));
    }
    if reply.is_web_page() {
        return Err(NoReply::WebPage(reply.status));
    }
    let mut response = HttpResponse::new(reply.body.into_bytes());
    *response.status_mut() =
        oauth2::http::StatusCode::from_u16(reply.status).map_err(|_| NoReply::NoAnswer)?;
    Ok(response)
}

type Answer = Result<AccessTokenResponse, RequestTokenError<NoReply, TokenErrorResponse>>;

fn read(answer: Answer, asked: Now) -> Result<Tokens, TokenFailure> {
    let answer = answer.map_err(|error| match error {
        RequestTokenError::ServerResponse(refusal) => TokenFailure::Refused(plain(&refusal.error, 60)),
        RequestTokenError::Request(failure) => TokenFailure::NoReply(failure),
        RequestTokenError::Parse(..) | RequestTokenError::Other(_) => TokenFailure::Unreadable,
    })?;
    // RFC 6749 section 7.1: a token of a type that is not understood must not be used.
    if !answer.token_type.0.eq_ignore_ascii_case("bearer") || answer.access_token.secret().is_empty() {
        return Err(TokenFailure::Unreadable);
    }
    Ok(Tokens::new(
        answer.access_token.into_secret(),
        answer.refresh_token.map(RefreshToken::into_secret).filter(|token| !token.is_empty()),
        answer.id_token,
        answer.expires_in,
        asked,
    ))
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use oauth2::url::Url;

    use super::*;

    const REDIRECT: &str = "https://console.example:443/./callback";

    fn config() -> Config {
        let file = r#"{"issuer":"https://id.example/t","clientId":"iam console","redirectUri":
            "https://console.example:443/./callback","apiBase":"https://api.example",
            "scopes":["openid","services.iam"]}"#;
        let Ok(config) = crate::config::parse(file, "https://console.example") else { panic!("refused") };
        config
    }

    fn request(prompt: Prompt) -> (Url, Transaction) {
        let metadata = ProviderMetadata {
            issuer: "https://id.example/t".into(),
            authorization_endpoint: "https://id.example/t/authorize?tenant=t".into(),
            token_endpoint: "https://id.example/t/token".into(),
            jwks_uri: "https://id.example/t/jwks".into(),
            end_session_endpoint: None,
            revocation_endpoint: None,
            promises_iss: false,
        };
        let request = authorization_request(&config(), &metadata, "/users?page=2", prompt, 5);
        let Some(AuthorizationRequest { url, transaction }) = request else { panic!("no address") };
        let Ok(url) = Url::parse(&url) else { panic!("no address") };
        (url, transaction)
    }

    fn parameter(url: &Url, name: &str) -> Option<String> {
        let mut values =
            url.query_pairs().filter(|(key, _)| key == name).map(|(_, value)| value.into_owned());
        let value = values.next();
        assert_eq!(values.next(), None, "{name} twice");
        value
    }

    #[test]
    fn a1_only_a_code_is_asked_for() {
        let (url, _) = request(Prompt::AsNeeded);
        assert_eq!(parameter(&url, "response_type").as_deref(), Some("code"));
        assert_eq!(parameter(&url, "tenant").as_deref(), Some("t"));
        assert_eq!(parameter(&url, "client_id").as_deref(), Some("iam console"));
        assert_eq!(parameter(&url, "prompt"), None);
        assert_eq!(parameter(&request(Prompt::None).0, "prompt").as_deref(), Some("none"));
    }

    #[test]
    fn a2_each_challenge_is_the_hash_of_a_fresh_long_verifier() {
        let mut seen = HashSet::new();
        for _ in 0..100 {
            let (url, transaction) = request(Prompt::AsNeeded);
            assert!((43..=128).contains(&transaction.code_verifier.len()));
            let verifier = PkceCodeVerifier::new(transaction.code_verifier);
            let challenge = PkceCodeChallenge::from_code_verifier_sha256(&verifier);
            assert_eq!(parameter(&url, "code_challenge").as_deref(), Some(challenge.as_str()));
            assert_eq!(parameter(&url, "code_challenge_method").as_deref(), Some("S256"));
            assert!(seen.insert(verifier.into_secret()));
        }
    }

    #[test]
    fn a3_state_and_nonce_are_long_and_never_the_same() {
        let mut seen = HashSet::new();
        for _ in 0..100 {
            let (url, transaction) = request(Prompt::AsNeeded);
            assert_eq!(parameter(&url, "state").as_deref(), Some(transaction.state.as_str()));
            assert_eq!(parameter(&url, "nonce").as_deref(), Some(transaction.nonce.as_str()));
            for value in [transaction.state, transaction.nonce] {
                assert_eq!(value.len(), 43); // 256 bits
                assert!(seen.insert(value));
            }
        }
    }

    #[test]
    fn a4_the_redirect_address_is_sent_as_configured() {
        assert_eq!(parameter(&request(Prompt::AsNeeded).0, "redirect_uri").as_deref(), Some(REDIRECT));
    }

    #[test]
    fn a5_exactly_the_configured_scopes_are_asked_for() {
        assert_eq!(parameter(&request(Prompt::AsNeeded).0, "scope").as_deref(), Some("openid services.iam"));
    }

    #[test]
    fn a7_the_route_is_in_the_transaction_and_not_in_the_address() {
        let (url, transaction) = request(Prompt::AsNeeded);
        assert_eq!(transaction.route, "/users?page=2");
        assert!(!url.as_str().contains("users"));
    }

    #[test]
    fn c1_a_token_answer_cannot_be_printed() {
        let answer = serde_json::from_str::<AccessTokenResponse>(
            r#"{"access_token":"canary","token_type":"bearer","refresh_token":"canary","id_token":"canary"}"#,
        );
        assert!(answer.as_ref().is_ok_and(|answer| !format!("{answer:?}").contains("canary")));
        let received = Now { monotonic: 0.0, wall: 0.0 };
        assert!(answer.is_ok_and(|answer| read(Ok(answer), received).is_ok()));
    }

    /// Cargo.toml pins `idna_adapter`, see there. With the newer one this host name would parse, and the
    /// bundle would carry 39 kB (brotli) of Unicode tables for it.
    #[test]
    fn the_idna_pin_holds() {
        assert!(Url::parse("https://müller.example/").is_err());
        assert!(Url::parse("https://xn--mller-kva.example/ä?ö=ü").is_ok());
    }

    #[test]
    fn c7_another_token_type_is_refused() {
        let answer = serde_json::from_str(r#"{"access_token":"a","token_type":"mac"}"#);
        let received = Now { monotonic: 0.0, wall: 0.0 };
        assert!(answer.is_ok_and(|answer| read(Ok(answer), received).is_err()));
    }
}
