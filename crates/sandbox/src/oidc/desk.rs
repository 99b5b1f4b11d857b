//! What the provider of one tenant remembers: sessions, codes, refresh tokens, settings and keys.
//!
//! Pure state without a clock or a connection: time comes in as an argument.

use std::collections::{HashMap, HashSet};

use crate::jose::{random_text, sha256_text};
use crate::oidc::keys::Keys;
use crate::oidc::settings::Settings;

/// How long a code can be redeemed, in seconds.
pub const CODE_LIFE: u64 = 60;

/// What a person granted the client by signing in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Grant {
    /// Names the grant; all that was issued from it is revoked by this.
    pub id: u64,
    /// The person's row.
    pub row: usize,
    /// The scopes, separated by spaces.
    pub scope: String,
    /// The nonce of the request.
    pub nonce: Option<String>,
    /// When the person gave the password.
    pub auth_time: u64,
    /// The session at the provider.
    pub sid: String,
    /// What `acr_values` asked for.
    pub acr: Option<String>,
}

impl Grant {
    /// Whether the scope was granted.
    pub fn has(&self, scope: &str) -> bool {
        self.scope.split(' ').any(|one| one == scope)
    }
}

/// Someone's session at the provider.
#[derive(Clone, Debug)]
pub struct Session {
    /// The person's row.
    pub row: usize,
    /// When the person gave the password.
    pub auth_time: u64,
    /// Names the session in tokens; not the cookie.
    pub sid: String,
}

struct Code {
    grant: Grant,
    redirect_uri: String,
    challenge: String,
    until: u64,
    used: bool,
}

struct Family {
    grant: Grant,
    /// The one token that is good.
    current: String,
}

/// An invitation that nobody has accepted yet.
#[derive(Clone, Debug)]
pub struct Invitation {
    /// Stands in the link of the mail.
    pub token: String,
    /// The address invited.
    pub email: String,
    /// Where the person lands after accepting.
    pub redirect_url: Option<String>,
}

/// The state of one tenant's provider, and of its open invitations.
pub struct Desk {
    /// What tests can change.
    pub settings: Settings,
    /// The signing keys.
    pub keys: Keys,
    /// Open invitations, oldest first.
    pub invitations: Vec<Invitation>,
    sessions: HashMap<String, Session>,
    codes: HashMap<String, Code>,
    families: HashMap<u64, Family>,
    /// The family of every refresh token ever given: an old one must be known as such.
    refresh_tokens: HashMap<String, u64>,
    revoked: HashSet<u64>,
    last_grant: u64,
}

/// Why a code or refresh token is not honoured; all are `invalid_grant` to the client.
pub type Refused = &'static str;

impl Desk {
    /// A desk on its first day.
    pub fn new(access_token_seconds: u64) -> Self {
        Self {
            settings: Settings::new(access_token_seconds),
            keys: Keys::default(),
            invitations: Vec::new(),
            sessions: HashMap::new(),
            codes: HashMap::new(),
            families: HashMap::new(),
            refresh_tokens: HashMap::new(),
            revoked: HashSet::new(),
            last_grant: 0,
        }
    }

    /// Begins a session and returns its cookie.
    pub fn begin_session(&mut self, row: usize, now: u64) -> String {
        let cookie = random_text(32);
        self.sessions.insert(cookie.clone(), Session { row, auth_time: now, sid: random_text(12) });
        cookie
    }

    /// The session of a cookie.
    pub fn session(&self, cookie: &str) -> Option<&Session> {
        self.sessions.get(cookie)
    }

    /// Ends the session of a cookie.
    pub fn end_session(&mut self, cookie: &str) {
        self.sessions.remove(cookie);
    }

    /// Ends every session and every refresh token of the tenant.
    pub fn revoke_all(&mut self) {
        self.sessions.clear();
        self.families.clear();
    }

    /// Issues a code for what `session` grants.
    pub fn issue_code(&mut self, mut grant: Grant, redirect_uri: &str, challenge: &str, now: u64) -> String {
        self.last_grant += 1;
        grant.id = self.last_grant;
        let code = random_text(32);
        let (redirect_uri, challenge) = (redirect_uri.to_owned(), challenge.to_owned());
        let until = now + CODE_LIFE;
        self.codes.insert(code.clone(), Code { grant, redirect_uri, challenge, until, used: false });
        code
    }

    /// Redeems a code. A code that comes a second time has leaked: all that it gave is revoked
    /// (RFC 6749 section 4.1.2).
    pub fn redeem_code(
        &mut self,
        code: &str,
        redirect_uri: &str,
        verifier: &str,
        now: u64,
    ) -> Result<Grant, Refused> {
        let Some(known) = self.codes.get_mut(code) else { return Err("The code is not known.") };
        if known.used {
            let id = known.grant.id;
            self.revoked.insert(id);
            self.families.remove(&id);
            return Err("The code was redeemed before; what it gave is revoked.");
        }
        // Used up even when refused, so that a verifier cannot be guessed.
        known.used = true;
        if now >= known.until {
            return Err("The code is too old.");
        }
        if redirect_uri != known.redirect_uri {
            return Err("redirect_uri is not the one of the authorization request.");
        }
        let good = |byte: u8| byte.is_ascii_alphanumeric() || b"-._~".contains(&byte);
        if !(43..=128).contains(&verifier.len()) || !verifier.bytes().all(good) {
            return Err("code_verifier must be 43 to 128 unreserved characters.");
        }
        if sha256_text(verifier) != known.challenge {
            return Err("code_verifier does not fit code_challenge.");
        }
        Ok(known.grant.clone())
    }

    /// The refresh token that begins a family for `grant`.
    pub fn begin_family(&mut self, grant: &Grant) -> String {
        let token = self.new_refresh_token(grant.id);
        self.families.insert(grant.id, Family { grant: grant.clone(), current: token.clone() });
        token
    }

    fn new_refresh_token(&mut self, grant: u64) -> String {
        let token = random_text(32);
        self.refresh_tokens.insert(token.clone(), grant);
        token
    }

    /// Uses a refresh token: the grant, and the next token if tokens rotate. An old token that comes again
    /// ends its family (RFC 9700 section 4.14.2).
    pub fn refresh(&mut self, token: &str) -> Result<(Grant, Option<String>), Refused> {
        let Some(id) = self.refresh_tokens.get(token).copied() else {
            return Err("The refresh token is not known.");
        };
        let Some(family) = self.families.get(&id) else { return Err("The refresh token is revoked.") };
        if family.current != token {
            self.families.remove(&id);
            return Err("The refresh token was used before; its family is revoked.");
        }
        let grant = family.grant.clone();
        if !self.settings.rotate_refresh_tokens {
            return Ok((grant, None));
        }
        let next = self.new_refresh_token(id);
        if let Some(family) = self.families.get_mut(&id) {
            family.current.clone_from(&next);
        }
        Ok((grant, Some(next)))
    }

    /// Revokes the family of a refresh token (RFC 7009); any other text is ignored.
    pub fn revoke(&mut self, token: &str) {
        if let Some(id) = self.refresh_tokens.get(token) {
            self.families.remove(id);
        }
    }

    /// Whether access tokens of this grant are revoked.
    pub fn is_revoked(&self, grant: u64) -> bool {
        self.revoked.contains(&grant)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const VERIFIER: &str = "dBjftJeZ4CVP-mB92K27uhbUJU1r_wW1gFWFOEjXkAA";

    fn grant() -> Grant {
        Grant {
            id: 0,
            row: 1,
            scope: "openid services.iam".into(),
            nonce: None,
            auth_time: 5,
            sid: "s".into(),
            acr: None,
        }
    }

    fn desk_and_code() -> (Desk, String) {
        let mut desk = Desk::new(60);
        let code = desk.issue_code(grant(), "http://a/cb", &sha256_text(VERIFIER), 100);
        (desk, code)
    }

    #[test]
    fn a_code_is_good_once_for_a_minute_for_its_verifier_and_address() {
        let redeem = |address, verifier, now| {
            let (mut desk, code) = desk_and_code();
            desk.redeem_code(&code, address, verifier, now).is_ok()
        };
        assert!(redeem("http://a/cb", VERIFIER, 159));
        assert!(!redeem("http://a/cb", VERIFIER, 160));
        assert!(!redeem("http://a/cb/", VERIFIER, 101));
        assert!(!redeem("http://a/cb", "dBjftJeZ4CVP-mB92K27uhbUJU1r_wW1gFWFOEjXkAB", 101));
        assert!(!redeem("http://a/cb", "", 101));
        let (mut desk, code) = desk_and_code();
        assert!(desk.redeem_code(&code, "http://a/cb", "wrong", 101).is_err());
        assert!(desk.redeem_code(&code, "http://a/cb", VERIFIER, 101).is_err());
    }

    #[test]
    fn a_replayed_code_revokes_what_it_gave() {
        let (mut desk, code) = desk_and_code();
        let granted = desk.redeem_code(&code, "http://a/cb", VERIFIER, 101).expect("the first time");
        let token = desk.begin_family(&granted);
        assert!(!desk.is_revoked(granted.id));
        assert!(desk.redeem_code(&code, "http://a/cb", VERIFIER, 102).is_err());
        assert!(desk.is_revoked(granted.id));
        assert!(desk.refresh(&token).is_err());
    }

    #[test]
    fn refresh_tokens_rotate_and_an_old_one_ends_the_family() {
        let mut desk = Desk::new(60);
        let first = desk.begin_family(&grant());
        let second = desk.refresh(&first).expect("good").1.expect("a new one");
        let third = desk.refresh(&second).expect("good").1.expect("a new one");
        assert!(desk.refresh(&second).is_err());
        assert!(desk.refresh(&third).is_err());
    }

    #[test]
    fn without_rotation_the_token_stays() {
        let mut desk = Desk::new(60);
        desk.settings.rotate_refresh_tokens = false;
        let token = desk.begin_family(&grant());
        assert_eq!(desk.refresh(&token).map(|(_, next)| next), Ok(None));
        assert!(desk.refresh(&token).is_ok());
        desk.revoke(&token);
        assert!(desk.refresh(&token).is_err());
    }
}
