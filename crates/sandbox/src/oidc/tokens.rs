//! The tokens that the provider makes, sound or with a defect on purpose.

use api::users::User;
use serde_json::{Value, json};

use crate::jose::{SigningKey, encoded, random_text, sign_hs256};
use crate::oidc::desk::Grant;
use crate::oidc::settings::IdTokenDefect;
use crate::store::{API_SCOPE, CLIENT_ID, Tenant};

/// How long an ID token is good, in seconds.
const ID_TOKEN_LIFE: u64 = 300;

/// An access token for what was granted (RFC 9068).
pub fn access_token(tenant: &Tenant, grant: &Grant, user: &User, now: u64) -> String {
    let desk = tenant.desk();
    let mut claims = json!({
        "iss": tenant.issuer,
        "client_id": CLIENT_ID,
        "sub": user.id,
        "tid": tenant.name,
        "scope": grant.scope,
        "role": user.roles.iter().map(|role| role.name.raw()).collect::<Vec<_>>(),
        "iat": now,
        "nbf": now,
        "exp": now + desk.settings.access_token_seconds,
        "auth_time": grant.auth_time,
        "sid": grant.sid,
        // The grant's number comes first, see `grant_of`.
        "jti": format!("{}.{}", grant.id, random_text(12)),
    });
    if let Some(acr) = &grant.acr {
        claims["acr"] = acr.as_str().into();
    }
    if grant.has(API_SCOPE) {
        claims["aud"] = API_SCOPE.into();
    }
    desk.keys.signing().sign("at+jwt", &claims)
}

/// The number of the grant that an access token came from.
pub fn grant_of(claims: &Value) -> Option<u64> {
    claims["jti"].as_str()?.split_once('.')?.0.parse().ok()
}

/// The claims about a person that `scope` lets out.
pub fn person_claims(grant_has: impl Fn(&str) -> bool, user: &User) -> Value {
    let mut claims = json!({"sub": user.id, "email": user.email});
    if grant_has("profile") {
        claims["name"] = display_name(user.user_name.raw()).into();
        claims["preferred_username"] = user.user_name.raw().into();
    }
    claims
}

/// An ID token (`OpenID` Connect Core section 2). A refresh leaves the nonce out.
pub fn id_token(tenant: &Tenant, grant: &Grant, user: &User, now: u64, refreshed: bool) -> String {
    let mut claims = person_claims(|scope| grant.has(scope), user);
    claims["iss"] = tenant.issuer.as_str().into();
    claims["aud"] = CLIENT_ID.into();
    claims["iat"] = now.into();
    claims["exp"] = (now + ID_TOKEN_LIFE).into();
    claims["tid"] = tenant.name.as_str().into();
    claims["auth_time"] = grant.auth_time.into();
    claims["sid"] = grant.sid.as_str().into();
    claims["amr"] = if grant.acr.as_deref() == Some("mfa") { json!(["pwd", "mfa"]) } else { json!(["pwd"]) };
    if let Some(acr) = &grant.acr {
        claims["acr"] = acr.as_str().into();
    }
    if let Some(nonce) = grant.nonce.as_deref().filter(|_| !refreshed) {
        claims["nonce"] = nonce.into();
    }
    let desk = tenant.desk();
    if desk.settings.id_token_padding > 0 {
        claims["groups"] = "x".repeat(desk.settings.id_token_padding).into();
    }
    let key = desk.keys.signing();
    match desk.settings.id_token_defect {
        None => key.sign("JWT", &claims),
        Some(defect) => defective(defect, claims, key, &tenant.issuer, now),
    }
}

fn defective(defect: IdTokenDefect, mut claims: Value, key: &SigningKey, issuer: &str, now: u64) -> String {
    match defect {
        IdTokenDefect::AlgNone => {
            return format!("{}.{}.", encoded(&json!({"alg": "none", "typ": "JWT"})), encoded(&claims));
        }
        IdTokenDefect::Hs256 => return sign_hs256(CLIENT_ID.as_bytes(), &key.kid, &claims),
        IdTokenDefect::BadSignature => {
            let mut token = key.sign("JWT", &claims);
            // The first character of the signature: unlike the last it has no bits that decoding drops.
            let at = token.rfind('.').map_or(0, |dot| dot + 1);
            let other = if token[at..].starts_with('A') { "B" } else { "A" };
            token.replace_range(at..=at, other);
            return token;
        }
        IdTokenDefect::UnknownKid => return SigningKey::generate().sign("JWT", &claims),
        IdTokenDefect::WrongIss => claims["iss"] = format!("{issuer}-other").into(),
        IdTokenDefect::WrongAud => claims["aud"] = "another-client".into(),
        IdTokenDefect::WrongAzp => {
            claims["aud"] = json!([CLIENT_ID, "another-client"]);
            claims["azp"] = "another-client".into();
        }
        IdTokenDefect::WrongNonce => claims["nonce"] = random_text(16).into(),
        IdTokenDefect::Expired => {
            claims["iat"] = now.saturating_sub(3600 + ID_TOKEN_LIFE).into();
            claims["exp"] = now.saturating_sub(3600).into();
        }
        IdTokenDefect::OtherSub => claims["sub"] = crate::people::format_id(7).into(),
        IdTokenDefect::MissingNonce | IdTokenDefect::MissingSub => {
            let name = if defect == IdTokenDefect::MissingSub { "sub" } else { "nonce" };
            claims.as_object_mut().map(|members| members.remove(name));
        }
    }
    key.sign("JWT", &claims)
}

/// A name to show for a user name: `kari.nordmann` is Kari Nordmann.
pub fn display_name(user_name: &str) -> String {
    if user_name.contains(' ') {
        return user_name.to_owned();
    }
    let word = |part: &str| {
        let mut chars = part.chars();
        chars.next().map(|first| first.to_uppercase().chain(chars).collect::<String>()).unwrap_or_default()
    };
    user_name.split('.').map(word).collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    #[test]
    fn names_are_shown_as_people_write_them() {
        for (name, shown) in
            [("kari.nordmann", "Kari Nordmann"), ("Åse Berg", "Åse Berg"), ("øyvind", "Øyvind")]
        {
            assert_eq!(super::display_name(name), shown);
        }
    }
}
