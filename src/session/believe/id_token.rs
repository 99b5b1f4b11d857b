//! Checks of an ID token's claims (OIDC Core 1.0 section 3.1.3.7, B5, B7). [`super::signature`] checks the
//! signature before this, so that no claim of a forged token is ever looked at.

use serde::Deserialize;
use serde::de::{Deserializer, SeqAccess, Visitor};

/// How far the two clocks may differ, in seconds (B7).
pub(crate) const TOLERANCE: f64 = 300.0;

/// Who is signed in, as the provider says.
#[derive(Clone, PartialEq, Eq)]
pub(crate) struct Identity {
    /// The person's id, never reused by the issuer.
    pub(crate) subject: String,
    /// The tenant; empty if the provider does not name it.
    pub(crate) tenant: String,
    /// The person's name, else the sign-in name.
    pub(crate) name: Option<String>,
}

/// Why an ID token is refused: one code for each defect.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Defect {
    /// The token call brought none.
    Missing,
    /// Not a JWS whose payload holds the required claims in their forms.
    Malformed,
    /// An algorithm that is not accepted, such as `none` or `HS256`.
    Alg(String),
    /// An extension that we do not know.
    Critical,
    /// No key of the provider fits, not even after asking for the keys again (B6).
    Key,
    /// The provider's keys could not be fetched or read.
    Keys,
    /// The signature is wrong.
    Signature,
    /// Another issuer.
    Issuer,
    /// For another client.
    Audience,
    /// For another client among several.
    AuthorizedParty,
    /// Made for another request.
    Nonce,
    /// Not bound to a request at all.
    NonceMissing,
    /// Names nobody.
    Subject,
    /// Run out, by a clock that is known to be right.
    Expired,
    /// Issued at another time than now by this clock: one of the two clocks is wrong.
    Clock {
        /// Seconds by which the provider was ahead of this clock when it issued the token; negative: behind.
        ahead: f64,
        /// Whether the token has run out by this clock.
        expired: bool,
    },
}

impl Defect {
    /// The code that support can look for.
    pub(crate) const fn code(&self) -> &'static str {
        match self {
            Self::Missing => "id_token_missing",
            Self::Malformed => "id_token_malformed",
            Self::Alg(_) => "id_token_algorithm_refused",
            Self::Critical => "id_token_critical_extension",
            Self::Key => "id_token_key_unknown",
            Self::Keys => "id_token_keys_unavailable",
            Self::Signature => "id_token_signature_wrong",
            Self::Issuer => "id_token_iss_wrong",
            Self::Audience => "id_token_aud_wrong",
            Self::AuthorizedParty => "id_token_azp_wrong",
            Self::Nonce => "id_token_nonce_wrong",
            Self::NonceMissing => "id_token_nonce_missing",
            Self::Subject => "id_token_sub_missing",
            Self::Expired => "id_token_expired",
            Self::Clock { .. } => "id_token_clock",
        }
    }
}

/// What a token is checked against.
pub(crate) struct Expected<'a> {
    /// The configured issuer.
    pub(crate) issuer: &'a str,
    /// Our client id.
    pub(crate) client_id: &'a str,
    /// The nonce of the transaction.
    pub(crate) nonce: &'a str,
    /// The wall clock, in seconds.
    pub(crate) now: f64,
}

#[derive(Deserialize)]
struct Claims {
    iss: Option<String>,
    sub: Option<String>,
    #[serde(default, deserialize_with = "one_or_many")]
    aud: Vec<String>,
    azp: Option<String>,
    exp: f64,
    iat: f64,
    nonce: Option<String>,
    tid: Option<String>,
    name: Option<String>,
    preferred_username: Option<String>,
}

/// Checks the payload of a token whose signature is right. It was issued a moment ago, at the token call.
pub(crate) fn check(payload: &[u8], expected: &Expected) -> Result<Identity, Defect> {
    let claims: Claims = serde_json::from_slice(payload).map_err(|_| Defect::Malformed)?;
    check_parties(&claims, expected)?;
    match claims.nonce.as_deref() {
        None => return Err(Defect::NonceMissing),
        Some(nonce) if nonce != expected.nonce => return Err(Defect::Nonce),
        Some(_) => {}
    }
    check_time(claims.iat, claims.exp, expected.now)?;
    let subject = claims.sub.filter(|sub| !sub.is_empty()).ok_or(Defect::Subject)?;
    Ok(Identity {
        subject,
        tenant: claims.tid.unwrap_or_default(),
        name: claims.name.or(claims.preferred_username),
    })
}

/// Whether an ID token that came with a renewal is about the same person, by the same issuer, for us
/// (D7, OIDC Core 1.0 section 12.2). Its signature is not looked at: it only ever ends a session.
pub(crate) fn is_same_person(payload: &[u8], subject: &str, issuer: &str, client_id: &str) -> bool {
    serde_json::from_slice(payload).is_ok_and(|claims: Claims| {
        claims.sub.as_deref() == Some(subject)
            && claims.iss.as_deref() == Some(issuer)
            && claims.aud.iter().any(|audience| audience == client_id)
    })
}

fn check_parties(claims: &Claims, expected: &Expected) -> Result<(), Defect> {
    if claims.iss.as_deref() != Some(expected.issuer) {
        return Err(Defect::Issuer);
    }
    if !claims.aud.iter().any(|audience| audience == expected.client_id) {
        return Err(Defect::Audience);
    }
    // Steps 4 and 5: with several audiences there must be an authorized party, and it must be us.
    match claims.azp.as_deref() {
        None if claims.aud.len() > 1 => Err(Defect::AuthorizedParty),
        Some(party) if party != expected.client_id => Err(Defect::AuthorizedParty),
        _ => Ok(()),
    }
}

/// The token is fresh, so the time it was issued tells how far the clocks are apart, in either direction.
fn check_time(iat: f64, exp: f64, now: f64) -> Result<(), Defect> {
    let ahead = iat - now;
    if !ahead.is_finite() || !exp.is_finite() {
        return Err(Defect::Malformed);
    }
    // exp is a point that must not be reached (RFC 7519 section 4.1.4).
    let expired = now >= exp + TOLERANCE || exp <= iat;
    if ahead.abs() > TOLERANCE {
        return Err(Defect::Clock { ahead, expired });
    }
    if expired { Err(Defect::Expired) } else { Ok(()) }
}

/// `aud` is one string or a list of them (RFC 7519 section 4.1.3).
fn one_or_many<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Vec<String>, D::Error> {
    struct OneOrMany;
    impl<'de> Visitor<'de> for OneOrMany {
        type Value = Vec<String>;

        fn expecting(&self, formatter: &mut std::fmt::Formatter) -> std::fmt::Result {
            formatter.write_str("a string or a list of strings")
        }

        fn visit_str<E>(self, one: &str) -> Result<Self::Value, E> {
            Ok(vec![one.to_owned()])
        }

        fn visit_seq<A: SeqAccess<'de>>(self, mut many: A) -> Result<Self::Value, A::Error> {
            let mut all = Vec::new();
            while let Some(one) = many.next_element()? {
                all.push(one);
            }
            Ok(all)
        }
    }
    deserializer.deserialize_any(OneOrMany)
}

#[cfg(test)]
mod tests {
    use super::*;

    const NOW: f64 = 1_800_000_000.0;

    fn checked(change: &str, to: &str) -> Result<Identity, Defect> {
        let payload =
            r#"{"iss":"https://id.example/t","sub":"7","aud":"us","exp":1800003600,"iat":1800000000,
            "nonce":"n","tid":"t","preferred_username":"kari"}"#
                .replace(change, to);
        let expected = Expected { issuer: "https://id.example/t", client_id: "us", nonce: "n", now: NOW };
        check(payload.as_bytes(), &expected)
    }

    #[test]
    fn b5_a_good_token_names_the_person() {
        let Ok(identity) = checked("", "") else { panic!("refused") };
        assert_eq!(identity.subject, "7");
        assert_eq!(identity.tenant, "t");
        assert_eq!(identity.name.as_deref(), Some("kari"));
        assert!(checked(r#""aud":"us""#, r#""aud":["us","them"],"azp":"us""#).is_ok());
    }

    #[test]
    fn b5_each_defect_is_refused_with_its_own_code() {
        let mut codes = Vec::new();
        for (change, to, defect) in [
            ("/t\"", "/t/\"", Defect::Issuer),
            (r#""aud":"us""#, r#""aud":"them""#, Defect::Audience),
            (r#""aud":"us""#, r#""azp":"us""#, Defect::Audience),
            (r#""aud":"us""#, r#""aud":["us","them"]"#, Defect::AuthorizedParty),
            (r#""aud":"us""#, r#""aud":"us","azp":"them""#, Defect::AuthorizedParty),
            (r#""nonce":"n""#, r#""nonce":"m""#, Defect::Nonce),
            (r#""nonce":"n","#, "", Defect::NonceMissing),
            (r#""sub":"7","#, "", Defect::Subject),
            (r#""sub":"7""#, r#""sub":"""#, Defect::Subject),
            ("1800003600", "1799999000", Defect::Expired),
            (r#""exp":1800003600,"#, "", Defect::Malformed),
            ("{", "[", Defect::Malformed),
        ] {
            assert_eq!(checked(change, to).err(), Some(defect.clone()), "{to}");
            codes.push(defect.code());
        }
        codes.dedup();
        assert_eq!(codes.len(), 8);
    }

    #[test]
    fn b7_three_minutes_are_tolerated_and_seventy_are_named() {
        for (ahead, expected) in [
            (180, None),
            (-180, None),
            (4200, Some(Defect::Clock { ahead: 4200.0, expired: false })),
            (-3000, Some(Defect::Clock { ahead: -3000.0, expired: false })),
            (-4200, Some(Defect::Clock { ahead: -4200.0, expired: true })),
        ] {
            let times = format!(r#""exp":{},"iat":{}"#, 1_800_003_600 + ahead, 1_800_000_000 + ahead);
            assert_eq!(checked(r#""exp":1800003600,"iat":1800000000"#, &times).err(), expected, "{ahead}");
        }
        assert_eq!(checked("1800000000", "1e400").err(), Some(Defect::Malformed));
    }

    #[test]
    fn d7_another_person_is_noticed() {
        let payload = br#"{"iss":"i","sub":"7","aud":["us"],"exp":1,"iat":0}"#;
        assert!(is_same_person(payload, "7", "i", "us"));
        assert!(!is_same_person(payload, "8", "i", "us"));
        assert!(!is_same_person(payload, "7", "j", "us"));
        assert!(!is_same_person(payload, "7", "i", "them"));
        assert!(!is_same_person(b"", "7", "i", "us"));
    }
}
