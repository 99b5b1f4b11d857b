//! What the tests share: a running sandbox, a client that follows nothing by itself, and signing in.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use reqwest::{Client, Method, RequestBuilder, Response};
use sandbox::jose::sha256_text;
use sandbox::{Options, Sandbox};
use serde_json::{Value, json};

/// A verifier of PKCE; one is as good as another here.
pub(crate) const VERIFIER: &str = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";

/// A running sandbox.
pub(crate) struct Rig {
    pub(crate) sandbox: Sandbox,
    pub(crate) client: Client,
}

/// What a token call gave.
#[derive(Clone, Debug)]
pub(crate) struct Tokens(pub(crate) Value);

impl Tokens {
    pub(crate) fn access(&self) -> &str {
        self.0["access_token"].as_str().expect("an access token")
    }

    pub(crate) fn id(&self) -> &str {
        self.0["id_token"].as_str().expect("an ID token")
    }

    pub(crate) fn refresh(&self) -> &str {
        self.0["refresh_token"].as_str().expect("a refresh token")
    }
}

/// The header and claims of a token, unchecked.
pub(crate) fn parts(token: &str) -> (Value, Value) {
    let part = |at: usize| {
        let text = token.split('.').nth(at).expect("three parts");
        serde_json::from_slice(&URL_SAFE_NO_PAD.decode(text).expect("base64url")).expect("JSON")
    };
    (part(0), part(1))
}

/// The value of a parameter in an address.
pub(crate) fn parameter(address: &str, name: &str) -> Option<String> {
    let query = address.split_once('?')?.1;
    form_urlencoded::parse(query.as_bytes()).find(|(key, _)| key == name).map(|(_, value)| value.into_owned())
}

/// Where an answer leads.
pub(crate) fn location(answer: &Response) -> String {
    let location = answer.headers().get("location").unwrap_or_else(|| panic!("a redirect, not {answer:?}"));
    location.to_str().expect("text").to_owned()
}

/// A header's text.
pub(crate) fn header<'a>(answer: &'a Response, name: &str) -> Option<&'a str> {
    answer.headers().get(name).map(|value| value.to_str().expect("text"))
}

impl Rig {
    pub(crate) async fn new() -> Self {
        Self::with(Options::default()).await
    }

    pub(crate) async fn with(options: Options) -> Self {
        let sandbox = Sandbox::start(Options { port: 0, ..options }).await.expect("a free port");
        // A new connection for each request: what breaks on a used one is for a browser to repeat.
        let client = Client::builder()
            .pool_max_idle_per_host(0)
            .redirect(reqwest::redirect::Policy::none())
            .build()
            .expect("a client");
        Self { sandbox, client }
    }

    pub(crate) fn origin(&self) -> String {
        format!("http://{}", self.sandbox.address)
    }

    pub(crate) fn issuer(&self, tenant: &str) -> String {
        format!("{}/id/{tenant}", self.origin())
    }

    /// The app's origin in a tenant.
    pub(crate) fn app(&self, tenant: &str) -> String {
        format!("http://{tenant}.localhost:{}", self.sandbox.world.options.app_port)
    }

    /// A call of the API with a token.
    pub(crate) fn api(&self, method: Method, path: &str, token: &str) -> RequestBuilder {
        self.client.request(method, format!("{}/core/iam{path}", self.origin())).bearer_auth(token)
    }

    pub(crate) async fn get(&self, path: &str, token: &str) -> Response {
        self.api(Method::GET, path, token).send().await.expect("an answer")
    }

    pub(crate) async fn post(&self, path: &str, token: &str) -> Response {
        self.api(Method::POST, path, token).send().await.expect("an answer")
    }

    /// A call of the control API.
    pub(crate) async fn control(&self, method: Method, tenant: &str, what: &str, body: Value) -> Response {
        let request = self.client.request(method, format!("{}/sandbox/{tenant}/{what}", self.origin()));
        let request = if body.is_null() { request } else { request.json(&body) };
        let answer = request.send().await.expect("an answer");
        assert!(answer.status().is_success(), "{what}: {answer:?}");
        answer
    }

    pub(crate) async fn settings(&self, tenant: &str, changes: Value) {
        self.control(Method::PUT, tenant, "settings", changes).await;
    }

    pub(crate) async fn fault(&self, tenant: &str, fault: Value) {
        self.control(Method::POST, tenant, "faults", fault).await;
    }

    pub(crate) async fn log(&self, tenant: &str) -> Vec<Value> {
        self.control(Method::GET, tenant, "log", Value::Null).await.json().await.expect("JSON")
    }

    /// The parameters of a good authorization request.
    pub(crate) fn request(&self, tenant: &str) -> Vec<(String, String)> {
        [
            ("response_type", "code"),
            ("client_id", "iam-console"),
            ("redirect_uri", &format!("{}/callback", self.app(tenant))),
            ("scope", "openid profile offline_access services.iam"),
            ("state", "st a/te"),
            ("nonce", "the-nonce"),
            ("code_challenge", &sha256_text(VERIFIER)),
            ("code_challenge_method", "S256"),
        ]
        .map(|(name, value)| (name.to_owned(), value.to_owned()))
        .into()
    }

    pub(crate) async fn authorize(
        &self,
        tenant: &str,
        request: &[(String, String)],
        cookie: Option<&str>,
    ) -> Response {
        let address = format!("{}/connect/authorize", self.issuer(tenant));
        let mut call = self.client.get(address).query(request);
        if let Some(cookie) = cookie {
            call = call.header("cookie", cookie);
        }
        call.send().await.expect("an answer")
    }

    /// Fills in the sign-in page; returns the cookie and where the browser is sent.
    pub(crate) async fn log_in(
        &self,
        tenant: &str,
        user: &str,
        request: &[(String, String)],
    ) -> (String, String) {
        let query = form_urlencoded::Serializer::new(String::new()).extend_pairs(request).finish();
        let form = [("request", query.as_str()), ("user", user), ("password", "password")];
        let address = format!("{}/login", self.issuer(tenant));
        let answer = self.client.post(address).form(&form).send().await.expect("an answer");
        assert_eq!(answer.status(), 303);
        let cookie = header(&answer, "set-cookie").expect("a cookie");
        (cookie.split(';').next().unwrap_or_default().to_owned(), location(&answer))
    }

    /// A session at the provider and a fresh code.
    pub(crate) async fn code(&self, tenant: &str, user: &str) -> (String, String) {
        let (cookie, next) = self.log_in(tenant, user, &self.request(tenant)).await;
        let answer = self.client.get(next).header("cookie", &cookie).send().await.expect("an answer");
        assert_eq!(answer.status(), 302);
        (cookie, parameter(&location(&answer), "code").expect("a code"))
    }

    /// A token call with the form given.
    pub(crate) async fn token(&self, tenant: &str, form: &[(&str, &str)]) -> Response {
        let address = format!("{}/connect/token", self.issuer(tenant));
        let request = self.client.post(address).header("origin", self.app(tenant)).form(form);
        request.send().await.expect("an answer")
    }

    pub(crate) async fn redeem(&self, tenant: &str, code: &str, verifier: &str) -> Response {
        let redirect_uri = format!("{}/callback", self.app(tenant));
        let form = [
            ("grant_type", "authorization_code"),
            ("client_id", "iam-console"),
            ("code", code),
            ("code_verifier", verifier),
            ("redirect_uri", &redirect_uri),
        ];
        self.token(tenant, &form).await
    }

    pub(crate) async fn refresh(&self, tenant: &str, token: &str) -> Response {
        let form = [("grant_type", "refresh_token"), ("client_id", "iam-console"), ("refresh_token", token)];
        self.token(tenant, &form).await
    }

    /// Signs in all the way.
    pub(crate) async fn sign_in(&self, tenant: &str, user: &str) -> Tokens {
        let (_, code) = self.code(tenant, user).await;
        let answer = self.redeem(tenant, &code, VERIFIER).await;
        assert_eq!(answer.status(), 200);
        Tokens(answer.json().await.expect("JSON"))
    }

    /// The id of a user and the id of a role, by name.
    pub(crate) async fn ids(&self, token: &str, user: &str, role: &str) -> (String, String) {
        let found: Value =
            self.get(&format!("/v1/users?searchText={user}"), token).await.json().await.expect("JSON");
        let roles: Value = self.get("/v1/roles", token).await.json().await.expect("JSON");
        let role = roles.as_array().into_iter().flatten().find(|one| one["name"] == role).expect("the role");
        (text(&found["items"][0]["id"]), text(&role["id"]))
    }
}

/// The text of a JSON string.
pub(crate) fn text(value: &Value) -> String {
    value.as_str().unwrap_or_else(|| panic!("a text, not {value}")).to_owned()
}

/// The error of an OAuth answer.
pub(crate) async fn oauth_error(answer: Response) -> String {
    assert_eq!(answer.status(), 400);
    let body: Value = answer.json().await.expect("JSON");
    text(&body["error"])
}

/// A fault's document with its route and one member more.
pub(crate) fn fault(route: &str, name: &str, value: impl Into<Value>) -> Value {
    json!({"route": route, name: value.into()})
}
