//! Signing and checking of tokens: `jsonwebtoken` for the format, `ring` for the mathematics.
//!
//! Own tokens are ES256. Tokens of another provider (`--issuer`) may also be RS256, PS256 or ES384.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use jsonwebtoken::crypto::{CryptoProvider, JwtSigner, JwtVerifier, KeyUtils};
use jsonwebtoken::errors::{Error, ErrorKind};
use jsonwebtoken::signature::{self, Signer, Verifier};
use jsonwebtoken::{
    Algorithm, AlgorithmFamily, DecodingKey, DecodingKeyKind, EncodingKey, Header, Validation,
};
use ring::rand::{SecureRandom as _, SystemRandom};
use ring::signature::{
    self as curves, ECDSA_P256_SHA256_FIXED_SIGNING, EcdsaKeyPair, KeyPair as _, RsaPublicKeyComponents,
    UnparsedPublicKey, VerificationAlgorithm,
};
use serde_json::{Value, json};

/// Makes `ring` the back end of `jsonwebtoken` in this process.
pub fn install() {
    // A second sandbox in the same process (tests) finds it installed: that is what is wanted.
    let _ = PROVIDER.install_default();
}

static PROVIDER: CryptoProvider = CryptoProvider {
    signer_factory: signer,
    verifier_factory: verifier,
    key_utils: KeyUtils::new_unimplemented(),
};

/// Bytes that nobody can guess, as base64url text.
///
/// # Panics
/// If the system has no random source.
pub fn random_text(bytes: usize) -> String {
    let mut buffer = vec![0; bytes];
    SystemRandom::new().fill(&mut buffer).expect("the system's random source works");
    URL_SAFE_NO_PAD.encode(buffer)
}

/// Bytes in hexadecimal.
pub fn hex(bytes: &[u8]) -> String {
    bytes.iter().fold(String::with_capacity(bytes.len() * 2), |mut text, byte| {
        for digit in [byte >> 4, byte & 0xf] {
            text.push(char::from_digit(digit.into(), 16).unwrap_or_default());
        }
        text
    })
}

/// SHA-256 of `text` in base64url: what PKCE's S256 wants (RFC 7636 section 4.2).
pub fn sha256_text(text: &str) -> String {
    URL_SAFE_NO_PAD.encode(ring::digest::digest(&ring::digest::SHA256, text.as_bytes()))
}

/// Base64url of a JSON document.
pub fn encoded(value: &Value) -> String {
    URL_SAFE_NO_PAD.encode(value.to_string())
}

/// An ES256 signing key.
#[derive(Clone)]
pub struct SigningKey {
    /// Names the key in token headers and in the key set.
    pub kid: String,
    private: EncodingKey,
    public: Vec<u8>,
}

impl SigningKey {
    /// A new random key.
    ///
    /// # Panics
    /// If the system has no random source.
    pub fn generate() -> Self {
        let random = SystemRandom::new();
        let pkcs8 = EcdsaKeyPair::generate_pkcs8(&ECDSA_P256_SHA256_FIXED_SIGNING, &random)
            .expect("the system's random source works");
        let pair = EcdsaKeyPair::from_pkcs8(&ECDSA_P256_SHA256_FIXED_SIGNING, pkcs8.as_ref(), &random)
            .expect("a key just made can be read");
        Self {
            kid: random_text(9),
            private: EncodingKey::from_ec_der(pkcs8.as_ref()),
            public: pair.public_key().as_ref().to_vec(),
        }
    }

    /// The public half as a JWK (RFC 7517).
    pub fn jwk(&self) -> Value {
        // An uncompressed point: 0x04, then x and y of 32 bytes each.
        let (x, y) = self.public[1..].split_at(32);
        json!({"kty": "EC", "crv": "P-256", "use": "sig", "alg": "ES256", "kid": self.kid,
            "x": URL_SAFE_NO_PAD.encode(x), "y": URL_SAFE_NO_PAD.encode(y)})
    }

    /// Signs `claims`; `typ` goes into the header.
    ///
    /// # Panics
    /// Never: claims are JSON and the key is ES256.
    pub fn sign(&self, typ: &str, claims: &Value) -> String {
        let mut header = Header::new(Algorithm::ES256);
        header.kid = Some(self.kid.clone());
        header.typ = Some(typ.to_owned());
        jsonwebtoken::encode(&header, claims, &self.private).expect("claims are JSON and the key is ES256")
    }

    /// What checks this key's signatures.
    pub fn verifying(&self) -> DecodingKey {
        DecodingKey::from_ec_der(&self.public)
    }
}

/// Signs with HMAC-SHA-256, as no identity provider should: one of the defects that a client must refuse.
///
/// # Panics
/// Never: claims are JSON.
pub fn sign_hs256(secret: &[u8], kid: &str, claims: &Value) -> String {
    let mut header = Header::new(Algorithm::HS256);
    header.kid = Some(kid.to_owned());
    jsonwebtoken::encode(&header, claims, &EncodingKey::from_secret(secret)).expect("claims are JSON")
}

/// The key id in a token's header, if the header can be read.
pub fn kid_of(token: &str) -> Option<String> {
    jsonwebtoken::decode_header(token).ok()?.kid
}

/// Checks the signature of `token` and returns its claims; dates and names in it are the caller's to judge.
pub fn verified(token: &str, key: &DecodingKey) -> Option<Value> {
    let algorithms: &[Algorithm] = match key.family() {
        AlgorithmFamily::Ec => &[Algorithm::ES256, Algorithm::ES384],
        AlgorithmFamily::Rsa => &[Algorithm::RS256, Algorithm::PS256],
        AlgorithmFamily::Hmac | AlgorithmFamily::Ed => return None,
    };
    let mut rules = Validation::new(algorithms[0]);
    rules.algorithms = algorithms.to_vec();
    rules.required_spec_claims.clear();
    rules.validate_exp = false;
    rules.validate_aud = false;
    jsonwebtoken::decode::<Value>(token, key, &rules).ok().map(|data| data.claims)
}

fn refused(kind: ErrorKind) -> Error {
    kind.into()
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "jsonwebtoken wants this signature")]
fn signer(algorithm: &Algorithm, key: &EncodingKey) -> Result<Box<dyn JwtSigner>, Error> {
    match algorithm {
        Algorithm::ES256 => {
            let random = SystemRandom::new();
            EcdsaKeyPair::from_pkcs8(&ECDSA_P256_SHA256_FIXED_SIGNING, key.as_bytes(), &random)
                .map(|pair| Box::new(Es256 { pair, random }) as Box<dyn JwtSigner>)
                .map_err(|_| refused(ErrorKind::InvalidEcdsaKey))
        }
        Algorithm::HS256 => {
            Ok(Box::new(Hs256(ring::hmac::Key::new(ring::hmac::HMAC_SHA256, key.as_bytes()))))
        }
        _ => Err(refused(ErrorKind::InvalidAlgorithm)),
    }
}

struct Es256 {
    pair: EcdsaKeyPair,
    random: SystemRandom,
}

impl Signer<Vec<u8>> for Es256 {
    fn try_sign(&self, message: &[u8]) -> Result<Vec<u8>, signature::Error> {
        self.pair.sign(&self.random, message).map(|made| made.as_ref().to_vec()).map_err(|_| failed())
    }
}

impl JwtSigner for Es256 {
    fn algorithm(&self) -> Algorithm {
        Algorithm::ES256
    }
}

struct Hs256(ring::hmac::Key);

impl Signer<Vec<u8>> for Hs256 {
    fn try_sign(&self, message: &[u8]) -> Result<Vec<u8>, signature::Error> {
        Ok(ring::hmac::sign(&self.0, message).as_ref().to_vec())
    }
}

impl JwtSigner for Hs256 {
    fn algorithm(&self) -> Algorithm {
        Algorithm::HS256
    }
}

#[expect(
    clippy::trivially_copy_pass_by_ref,
    clippy::unnecessary_wraps,
    reason = "jsonwebtoken wants this signature"
)]
fn verifier(algorithm: &Algorithm, key: &DecodingKey) -> Result<Box<dyn JwtVerifier>, Error> {
    Ok(Box::new(Check { algorithm: *algorithm, key: key.clone() }))
}

struct Check {
    algorithm: Algorithm,
    key: DecodingKey,
}

impl Verifier<Vec<u8>> for Check {
    fn verify(&self, message: &[u8], made: &Vec<u8>) -> Result<(), signature::Error> {
        let point = |curve: &'static dyn VerificationAlgorithm, bytes: &[u8]| {
            UnparsedPublicKey::new(curve, bytes).verify(message, made)
        };
        let checked = match (self.algorithm, self.key.kind()) {
            (Algorithm::ES256, DecodingKeyKind::SecretOrDer(key)) => {
                point(&curves::ECDSA_P256_SHA256_FIXED, key)
            }
            (Algorithm::ES384, DecodingKeyKind::SecretOrDer(key)) => {
                point(&curves::ECDSA_P384_SHA384_FIXED, key)
            }
            (Algorithm::RS256, DecodingKeyKind::RsaModulusExponent { n, e }) => {
                RsaPublicKeyComponents { n, e }.verify(&curves::RSA_PKCS1_2048_8192_SHA256, message, made)
            }
            (Algorithm::PS256, DecodingKeyKind::RsaModulusExponent { n, e }) => {
                RsaPublicKeyComponents { n, e }.verify(&curves::RSA_PSS_2048_8192_SHA256, message, made)
            }
            _ => return Err(failed()),
        };
        checked.map_err(|_| failed())
    }
}

impl JwtVerifier for Check {
    fn algorithm(&self) -> Algorithm {
        self.algorithm
    }
}

fn failed() -> signature::Error {
    signature::Error::new()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_signature_holds_for_its_key_only() {
        install();
        let (key, other) = (SigningKey::generate(), SigningKey::generate());
        let token = key.sign("at+jwt", &json!({"sub": "kari"}));
        assert_eq!(verified(&token, &key.verifying()), Some(json!({"sub": "kari"})));
        assert_eq!(verified(&token, &other.verifying()), None);
        assert_eq!(kid_of(&token), Some(key.kid.clone()));
        let jwk = serde_json::from_value(key.jwk()).expect("a JWK");
        assert!(verified(&token, &DecodingKey::from_jwk(&jwk).expect("a key")).is_some());
    }

    #[test]
    fn none_and_hmac_are_refused() {
        install();
        let key = SigningKey::generate();
        let claims = json!({"sub": "kari"});
        let none = format!("{}.{}.", encoded(&json!({"alg": "none", "kid": key.kid})), encoded(&claims));
        assert_eq!(verified(&none, &key.verifying()), None);
        assert_eq!(verified(&sign_hs256(&key.public, &key.kid, &claims), &key.verifying()), None);
    }

    #[test]
    fn the_example_of_rfc_7636_holds() {
        let verifier = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";
        assert_eq!(sha256_text(verifier), "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM");
    }
}
