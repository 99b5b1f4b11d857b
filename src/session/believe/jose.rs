//! The little of JOSE that checking an ID token takes: its parts, and which key verifies it
//! (RFC 7515, RFC 7517, RFC 7518). The arithmetic is `WebCrypto`'s.

use serde::Deserialize;

/// The signature algorithms that are accepted: asymmetric, and verified by every browser's `WebCrypto`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Alg {
    /// `RSASSA-PKCS1-v1_5` with SHA-256.
    Rs256,
    /// RSASSA-PSS with SHA-256.
    Ps256,
    /// ECDSA on P-256 with SHA-256.
    Es256,
    /// ECDSA on P-384 with SHA-384.
    Es384,
}

impl Alg {
    /// The algorithm of a header, if it is accepted: `none` and `HS256` are not (RFC 8725 section 3.1).
    fn of(name: &str) -> Option<Self> {
        [Self::Rs256, Self::Ps256, Self::Es256, Self::Es384].into_iter().find(|alg| alg.name() == name)
    }

    /// Its name in JOSE.
    pub(crate) const fn name(self) -> &'static str {
        match self {
            Self::Rs256 => "RS256",
            Self::Ps256 => "PS256",
            Self::Es256 => "ES256",
            Self::Es384 => "ES384",
        }
    }

    /// The curve of its keys; RSA has none.
    pub(crate) const fn curve(self) -> Option<&'static str> {
        match self {
            Self::Es256 => Some("P-256"),
            Self::Es384 => Some("P-384"),
            Self::Rs256 | Self::Ps256 => None,
        }
    }
}

/// A public key of the provider's set; only the members that verifying needs.
#[derive(Clone, Default, Deserialize)]
#[serde(default)]
pub(crate) struct Jwk {
    /// Key type: `RSA` or `EC`.
    pub(crate) kty: String,
    /// The key's name.
    pub(crate) kid: Option<String>,
    /// What it is for; a signing key says `sig` or nothing.
    #[serde(rename = "use")]
    pub(crate) usage: Option<String>,
    /// The one algorithm it is for, if it says so.
    pub(crate) alg: Option<String>,
    /// RSA modulus.
    pub(crate) n: Option<String>,
    /// RSA exponent.
    pub(crate) e: Option<String>,
    /// EC curve.
    pub(crate) crv: Option<String>,
    /// EC coordinate.
    pub(crate) x: Option<String>,
    /// EC coordinate.
    pub(crate) y: Option<String>,
}

/// 2048 bits in base64url: the shortest RSA modulus accepted (RFC 7518 section 3.3).
const SHORTEST_MODULUS: usize = 342;

impl Jwk {
    /// Whether this key may verify a signature of `alg`: an EC key is never used for RSA, nor a key for
    /// encryption, nor one for another algorithm (RFC 8725 section 3.2).
    fn suits(&self, alg: Alg) -> bool {
        let kind_fits = match alg.curve() {
            Some(curve) => self.kty == "EC" && self.crv.as_deref() == Some(curve),
            None => self.kty == "RSA" && self.n.as_ref().is_some_and(|n| n.len() >= SHORTEST_MODULUS),
        };
        kind_fits
            && self.usage.as_deref().is_none_or(|usage| usage == "sig")
            && self.alg.as_deref().is_none_or(|own| own == alg.name())
    }
}

/// The provider's keys.
#[derive(Deserialize)]
pub(crate) struct Jwks {
    keys: Vec<serde_json::Value>,
}

impl Jwks {
    /// Reads a key set; a key of an unknown kind is skipped, not an error (RFC 7517 section 5).
    pub(crate) fn read(text: &str) -> Option<Vec<Jwk>> {
        let set: Self = serde_json::from_str(text).ok()?;
        Some(set.keys.iter().filter_map(|key| Jwk::deserialize(key).ok()).collect())
    }
}

/// A JWS in compact form, taken apart; nothing in it is trusted yet.
pub(crate) struct Jws<'a> {
    /// Its algorithm, already one of the accepted ones.
    pub(crate) alg: Alg,
    /// The name of its key.
    pub(crate) kid: Option<String>,
    /// What was signed.
    pub(crate) signed: &'a str,
    /// The payload's bytes.
    pub(crate) payload: Vec<u8>,
    /// The signature's bytes.
    pub(crate) signature: Vec<u8>,
}

/// Why a token cannot even be taken apart.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Unusable {
    /// Not three base64url parts with a JSON header.
    Malformed,
    /// `none`, an HMAC, or anything else that is not accepted.
    Alg(String),
    /// Demands an extension that we do not know (RFC 7515 section 4.1.11).
    Critical,
}

#[derive(Deserialize)]
struct Header {
    alg: String,
    kid: Option<String>,
    crit: Option<serde_json::Value>,
}

impl<'a> Jws<'a> {
    /// Takes `token` apart.
    pub(crate) fn read(token: &'a str) -> Result<Self, Unusable> {
        let (signed, signature) = token.rsplit_once('.').ok_or(Unusable::Malformed)?;
        let (header, payload) = signed.split_once('.').ok_or(Unusable::Malformed)?;
        let header = base64url(header).ok_or(Unusable::Malformed)?;
        let header: Header = serde_json::from_slice(&header).map_err(|_| Unusable::Malformed)?;
        let alg =
            Alg::of(&header.alg).ok_or_else(|| Unusable::Alg(super::callback::plain(&header.alg, 20)))?;
        if header.crit.is_some() {
            return Err(Unusable::Critical);
        }
        Ok(Self {
            alg,
            kid: header.kid,
            signed,
            payload: base64url(payload).ok_or(Unusable::Malformed)?,
            signature: base64url(signature).ok_or(Unusable::Malformed)?,
        })
    }

    /// The payload of `token`, whoever made it: for nothing but telling what it says.
    pub(crate) fn payload_of(token: &str) -> Option<Vec<u8>> {
        let mut parts = token.split('.');
        let payload = parts.nth(1)?;
        // Three parts; five are encrypted.
        parts.next()?;
        if parts.next().is_some() { None } else { base64url(payload) }
    }

    /// The key of `keys` that this was signed with. Without a `kid` there must be no choice
    /// (OIDC Core 1.0 section 10.1).
    pub(crate) fn key<'k>(&self, keys: &'k [Jwk]) -> Option<&'k Jwk> {
        let mut suitable = keys.iter().filter(|key| key.suits(self.alg));
        if self.kid.is_some() {
            return suitable.find(|key| key.kid == self.kid);
        }
        let only = suitable.next()?;
        suitable.next().is_none().then_some(only)
    }
}

/// Decodes base64url without padding, strictly (RFC 7515 section 2, RFC 4648 section 3.5). By hand: the decoder of the
/// base64 crate, whose encoder is in the program anyway, is 1.2 kB (brotli) more.
fn base64url(text: &str) -> Option<Vec<u8>> {
    let mut bytes = Vec::with_capacity(text.len() * 3 / 4);
    let (mut bits, mut have) = (0_u32, 0_u32);
    for byte in text.bytes() {
        let six = match byte {
            b'A'..=b'Z' => byte - b'A',
            b'a'..=b'z' => byte - b'a' + 26,
            b'0'..=b'9' => byte - b'0' + 52,
            b'-' => 62,
            b'_' => 63,
            _ => return None,
        };
        bits = (bits << 6) | u32::from(six);
        have += 6;
        if have >= 8 {
            have -= 8;
            bytes.push((bits >> have).to_le_bytes()[0]);
        }
    }
    let rest_is_empty = bits & ((1 << have) - 1) == 0;
    (have < 6 && rest_is_empty).then_some(bytes)
}

#[cfg(test)]
mod tests {
    use base64::Engine as _;
    use base64::engine::general_purpose::URL_SAFE_NO_PAD;

    use super::*;

    /// `{"alg":…}`, `{}` and no signature, encoded.
    fn token(header: &str) -> String {
        let encode = |text: &str| URL_SAFE_NO_PAD.encode(text);
        [&encode(header), ".", &encode("{}"), "."].concat()
    }

    fn defect(header: &str) -> Option<Unusable> {
        Jws::read(&token(header)).err()
    }

    fn ec(kid: &str) -> Jwk {
        Jwk { kty: "EC".into(), kid: Some(kid.into()), crv: Some("P-256".into()), ..Jwk::default() }
    }

    #[test]
    fn b5_none_and_shared_secrets_are_refused() {
        assert_eq!(defect(r#"{"alg":"none"}"#), Some(Unusable::Alg("none".into())));
        assert_eq!(defect(r#"{"alg":"HS256"}"#), Some(Unusable::Alg("HS256".into())));
        assert_eq!(defect(r#"{"alg":"es256"}"#), Some(Unusable::Alg("es256".into())));
        assert_eq!(defect(r#"{"alg":"ES256","crit":["x"]}"#), Some(Unusable::Critical));
        assert_eq!(defect(r#"{"typ":"JWT"}"#), Some(Unusable::Malformed));
        assert_eq!(defect(r#"{"alg":"RS256"}"#), None);
        for junk in ["", "a.b", "a.b.c", "e30.e30.", "e30=.e30.x", "...."] {
            assert_eq!(Jws::read(junk).err(), Some(Unusable::Malformed), "{junk}");
        }
    }

    #[test]
    fn b5_a_key_is_only_used_for_what_it_is_for() {
        let named = token(r#"{"alg":"ES256","kid":"a"}"#);
        let Ok(jws) = Jws::read(&named) else { panic!("refused") };
        assert!(jws.key(&[ec("b"), ec("a")]).is_some_and(|key| key.kid.as_deref() == Some("a")));
        let wrong = [
            Jwk { kty: "RSA".into(), n: Some("x".repeat(342)), ..ec("a") },
            Jwk { crv: Some("P-384".into()), ..ec("a") },
            Jwk { usage: Some("enc".into()), ..ec("a") },
            Jwk { alg: Some("ES384".into()), ..ec("a") },
        ];
        assert!(wrong.iter().all(|key| jws.key(std::slice::from_ref(key)).is_none()));
        let rsa = token(r#"{"alg":"RS256"}"#);
        let Ok(jws) = Jws::read(&rsa) else { panic!("refused") };
        let short = Jwk { kty: "RSA".into(), n: Some("x".repeat(171)), ..Jwk::default() };
        assert!(jws.key(&[short]).is_none());
    }

    #[test]
    fn b6_without_a_kid_there_must_be_no_choice() {
        let unnamed = token(r#"{"alg":"ES256"}"#);
        let Ok(jws) = Jws::read(&unnamed) else { panic!("refused") };
        assert!(jws.key(&[ec("a")]).is_some());
        assert!(jws.key(&[ec("a"), ec("b")]).is_none());
        assert!(jws.key(&[]).is_none());
    }

    #[test]
    fn an_unknown_kind_of_key_is_skipped() {
        let set = r#"{"keys":[{"kty":"OKP","crv":"Ed25519","x":"a"},{"kty":7},{"kty":"EC","x5c":["a"]}]}"#;
        assert_eq!(Jwks::read(set).map(|keys| keys.len()), Some(2));
        assert!(Jwks::read("[]").is_none());
    }

    #[test]
    fn base64url_is_strict() {
        assert_eq!(base64url("-_8").as_deref(), Some(&[0xfb, 0xff][..]));
        assert_eq!(base64url("Zm9vYmE").as_deref(), Some(&b"fooba"[..]));
        for bad in ["Zg==", "A", "Zh", "a+b", "a b", "Zm9vA"] {
            assert_eq!(base64url(bad), None, "{bad}");
        }
    }
}
