//! The operator's `config.json`: what it must hold, and what is wrong with it when it doesn't.
//!
//! One build serves every tenant; this file beside `index.html` says which one. It is public: it holds
//! no secret. Unknown members are tolerated, so that an older build survives a newer file.

use oauth2::url::Url;
use serde_json::{Map, Value};
use web_sys::{RequestCache, RequestCredentials};

use crate::net::{self, Outgoing};
use crate::session::believe::address;
use crate::session::browser;
use crate::words::Lang;

/// A checked configuration.
#[derive(Clone, PartialEq, Eq)]
pub(crate) struct Config {
    /// The provider's issuer, compared byte for byte with what discovery says.
    pub(crate) issuer: String,
    /// The client id registered at the provider.
    pub(crate) client_id: String,
    /// The registered redirect address, sent as it is written (A4).
    pub(crate) redirect_uri: String,
    /// Where the provider sends the browser after signing out.
    pub(crate) post_logout_redirect_uri: String,
    /// The API's base address, without a slash at the end.
    pub(crate) api_base: String,
    /// The scopes to ask for (A5).
    pub(crate) scopes: Vec<String>,
    /// The operator's name and looks.
    pub(crate) brand: Brand,
    /// The language for people whose browser asks for neither of ours.
    pub(crate) language: Option<Lang>,
}

/// The operator's name and looks.
#[derive(Clone, Default, PartialEq, Eq)]
pub(crate) struct Brand {
    /// The organisation's name.
    pub(crate) name: Option<String>,
    /// The accent colour: red, green, blue.
    pub(crate) accent: Option<[u8; 3]>,
    /// Path of a logo on this very host.
    pub(crate) logo: Option<String>,
}

/// What is wrong with the configuration.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum ConfigError {
    /// Nobody answered: the network, or something that blocks the file.
    NoAnswer,
    /// The host has no such file: its status.
    Missing(u16),
    /// A web page came in its place: the host's, or one of something in between.
    WebPage,
    /// The file is no JSON object; the line at which reading stopped.
    NotJson(usize),
    /// One member is missing or has another form than expected.
    Field(&'static str, Form),
}

/// The form that a member must have; the words for it are in `words::session`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Form {
    /// An https address (http only on this computer) without query and fragment.
    Address,
    /// The same, and on the origin from which the app is served.
    OwnAddress,
    /// Text that is not empty.
    Text,
    /// A list of scopes with `openid` among them.
    Scopes,
    /// An object.
    Object,
    /// `#rrggbb`.
    Colour,
    /// A path on this host, such as `/logo.svg`.
    Path,
    /// `en` or `nb`.
    Language,
}

/// Where the file is.
const FILE: &str = "/config.json";
/// How long the app waits for it, in milliseconds.
const LIMIT: u32 = 12_000;

/// Fetches and checks the file.
pub(crate) async fn load() -> Result<Config, ConfigError> {
    // Asked for in just the way that index.html preloads it, so that the browser uses that answer: with
    // the same-origin credentials of a preload and its cache mode.
    let outgoing = Outgoing { cache: RequestCache::Default, ..own_file() };
    match net::send(outgoing, &[]).await {
        Ok(reply) if reply.status == 200 && reply.is_web_page() => Err(ConfigError::WebPage),
        Ok(reply) if reply.status == 200 => parse(&reply.body, &browser::origin()),
        Ok(reply) => Err(ConfigError::Missing(reply.status)),
        Err(_) => Err(ConfigError::NoAnswer),
    }
}

/// What the host of this app says the time is, in milliseconds: the API's own `Date` is hidden by CORS
/// (P15).
pub(crate) async fn host_time() -> Option<f64> {
    let reply = net::send(own_file(), &[]).await.ok()?;
    Some(js_sys::Date::parse(&reply.date?)).filter(|time| time.is_finite())
}

/// Whether the host of this app answers.
pub(crate) async fn host_answers() -> bool {
    net::answers(own_file()).await
}

fn own_file() -> Outgoing<'static> {
    Outgoing { credentials: RequestCredentials::SameOrigin, ..Outgoing::get(FILE, LIMIT) }
}

/// Reads and checks the text of `config.json` for an app served from `origin`.
pub(crate) fn parse(text: &str, origin: &str) -> Result<Config, ConfigError> {
    let file = match serde_json::from_str(text) {
        Ok(Value::Object(file)) => file,
        Ok(_) => return Err(ConfigError::NotJson(1)),
        Err(error) => return Err(ConfigError::NotJson(error.line())),
    };
    let issuer = required(&file, "issuer", Form::Address, is_address)?;
    let redirect_uri = required(&file, "redirectUri", Form::OwnAddress, |text| is_own(text, origin))?;
    let after = optional(&file, "postLogoutRedirectUri", Form::OwnAddress, |text| is_own(text, origin))?;
    let api_base = required(&file, "apiBase", Form::Address, is_address)?;
    Ok(Config {
        client_id: required(&file, "clientId", Form::Text, is_text)?,
        post_logout_redirect_uri: after.unwrap_or_else(|| [origin, "/signed-out"].concat()),
        api_base: api_base.trim_end_matches('/').to_owned(),
        scopes: scopes(&file)?,
        brand: brand(&file)?,
        language: language(&file)?,
        issuer,
        redirect_uri,
    })
}

fn brand(file: &Map<String, Value>) -> Result<Brand, ConfigError> {
    let brand = match file.get("brand") {
        None | Some(Value::Null) => return Ok(Brand::default()),
        Some(Value::Object(brand)) => brand,
        Some(_) => return Err(ConfigError::Field("brand", Form::Object)),
    };
    let accent = optional(brand, "accent", Form::Colour, |text| colour(text).is_some())
        .map_err(|_| ConfigError::Field("brand.accent", Form::Colour))?;
    Ok(Brand {
        name: optional(brand, "name", Form::Text, is_text)
            .map_err(|_| ConfigError::Field("brand.name", Form::Text))?,
        accent: accent.as_deref().and_then(colour),
        logo: optional(brand, "logo", Form::Path, is_path)
            .map_err(|_| ConfigError::Field("brand.logo", Form::Path))?,
    })
}

fn scopes(file: &Map<String, Value>) -> Result<Vec<String>, ConfigError> {
    let wrong = ConfigError::Field("scopes", Form::Scopes);
    let Some(Value::Array(values)) = file.get("scopes") else { return Err(wrong) };
    let scopes: Option<Vec<String>> =
        values.iter().map(|value| value.as_str().filter(|text| is_scope(text)).map(str::to_owned)).collect();
    // OIDC Core 1.0 section 3.1.2.1: without `openid` there is no ID token to check.
    scopes.filter(|scopes| scopes.iter().any(|scope| scope == "openid")).ok_or(wrong)
}

fn language(file: &Map<String, Value>) -> Result<Option<Lang>, ConfigError> {
    let tag = optional(file, "language", Form::Language, |text| matches!(text, "en" | "nb"))?;
    Ok(tag.as_deref().and_then(Lang::of_tag))
}

fn required(
    file: &Map<String, Value>,
    name: &'static str,
    form: Form,
    holds: impl Fn(&str) -> bool,
) -> Result<String, ConfigError> {
    optional(file, name, form, holds)?.ok_or(ConfigError::Field(name, form))
}

fn optional(
    file: &Map<String, Value>,
    name: &'static str,
    form: Form,
    holds: impl Fn(&str) -> bool,
) -> Result<Option<String>, ConfigError> {
    match file.get(name) {
        None | Some(Value::Null) => Ok(None),
        Some(Value::String(text)) if holds(text) => Ok(Some(text.clone())),
        Some(_) => Err(ConfigError::Field(name, form)),
    }
}

fn is_address(text: &str) -> bool {
    address::secure_base(text).is_some()
}

/// The redirect address is only compared with the page's own origin, never built from it (A4).
fn is_own(text: &str, origin: &str) -> bool {
    address::secure_base(text).is_some_and(|url: Url| url.origin().ascii_serialization() == origin)
}

fn is_text(text: &str) -> bool {
    !text.trim().is_empty() && text.len() <= 200
}

/// RFC 6749 section 3.3: visible ASCII but `"` and `\`.
fn is_scope(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| matches!(byte, 0x21 | 0x23..=0x5b | 0x5d..=0x7e))
}

fn is_path(text: &str) -> bool {
    text.starts_with('/') && !text.starts_with("//") && !text.contains(['\\', '?', '#'])
}

fn colour(text: &str) -> Option<[u8; 3]> {
    let digits =
        text.strip_prefix('#').filter(|d| d.len() == 6 && d.bytes().all(|b| b.is_ascii_hexdigit()))?;
    let value = u32::from_str_radix(digits, 16).ok()?;
    let [_, red, green, blue] = value.to_be_bytes();
    Some([red, green, blue])
}

#[cfg(test)]
mod tests {
    use super::*;

    const ORIGIN: &str = "https://console.example";
    const GOOD: &str = r##"{
        "issuer": "https://id.example/fjordbank", "clientId": "iam-console",
        "redirectUri": "https://console.example/callback", "apiBase": "https://api.example/core/iam/",
        "scopes": ["openid", "profile", "offline_access", "services.iam"],
        "brand": {"name": "Fjordbank", "accent": "#0A5c8f", "logo": "/logo.svg", "later": 1},
        "language": "nb", "somethingNewer": {"a": [1]}
    }"##;

    /// [`GOOD`] with one member replaced by `value`, or removed when that is empty.
    fn with(name: &str, value: &str) -> Result<Config, ConfigError> {
        let mut file: Value = serde_json::from_str(GOOD).unwrap_or_default();
        if value.is_empty() {
            file.as_object_mut().and_then(|file| file.remove(name));
        } else {
            file[name] = serde_json::from_str(value).unwrap_or_default();
        }
        parse(&file.to_string(), ORIGIN)
    }

    #[test]
    fn a_good_file_is_read_and_unknown_members_are_tolerated() {
        let Ok(config) = parse(GOOD, ORIGIN) else { panic!("refused") };
        assert_eq!(config.api_base, "https://api.example/core/iam");
        assert_eq!(config.post_logout_redirect_uri, "https://console.example/signed-out");
        assert_eq!(config.brand.accent, Some([0x0a, 0x5c, 0x8f]));
        assert_eq!(config.language, Some(Lang::Nb));
        assert!(with("brand", "null").is_ok() && with("language", "").is_ok());
    }

    #[test]
    fn a_wrong_file_names_the_field_and_the_form() {
        for (name, value, form) in [
            ("issuer", "", Form::Address),
            ("issuer", r#""http://id.example/t""#, Form::Address),
            ("issuer", r#""https://id.example/t?x""#, Form::Address),
            ("issuer", "7", Form::Address),
            ("clientId", r#""  ""#, Form::Text),
            ("redirectUri", r#""https://other.example/callback""#, Form::OwnAddress),
            ("redirectUri", r#""/callback""#, Form::OwnAddress),
            ("postLogoutRedirectUri", r#""https://other.example/""#, Form::OwnAddress),
            ("apiBase", r#""api""#, Form::Address),
            ("scopes", r#""openid""#, Form::Scopes),
            ("scopes", r#"["profile"]"#, Form::Scopes),
            ("scopes", r#"["openid", 3]"#, Form::Scopes),
            ("scopes", r#"["openid two"]"#, Form::Scopes),
            ("brand", "[]", Form::Object),
            ("language", r#""de""#, Form::Language),
        ] {
            assert_eq!(with(name, value).err(), Some(ConfigError::Field(name, form)), "{name} {value}");
        }
        for (brand, field, form) in [
            (r#"{"accent":"blue"}"#, "brand.accent", Form::Colour),
            (r#"{"name":4}"#, "brand.name", Form::Text),
            (r#"{"logo":"//evil.example/x.svg"}"#, "brand.logo", Form::Path),
        ] {
            assert_eq!(with("brand", brand).err(), Some(ConfigError::Field(field, form)));
        }
        assert_eq!(parse("{\n\"issuer\": nope", ORIGIN).err(), Some(ConfigError::NotJson(2)));
        assert_eq!(parse("[]", ORIGIN).err(), Some(ConfigError::NotJson(1)));
    }

    #[test]
    fn a4_the_redirect_address_keeps_its_bytes() {
        let odd = r#""https://console.example:443/./callback""#;
        assert_eq!(
            with("redirectUri", odd).map(|config| config.redirect_uri).ok(),
            Some("https://console.example:443/./callback".to_owned())
        );
    }
}
