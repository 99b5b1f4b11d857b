//! Tokens in memory, and when they run out.
//!
//! Nothing here can be printed: no `Debug`, no `Display`, private fields (C1).

use serde::{Deserialize as _, Deserializer};
use serde_json::Value;

use crate::clock::Now;

/// How long before its end a token counts as ended: it must survive its own journey.
const MARGIN_MS: f64 = 10_000.0;

/// How long a token counts as just issued, in milliseconds.
const FRESH_MS: f64 = 60_000.0;

/// What the provider gave out at one token call.
pub(crate) struct Tokens {
    access_token: String,
    refresh_token: Option<String>,
    id_token: Option<String>,
    asked: Now,
    lifetime_ms: Option<f64>,
    generation: u32,
    lost: bool,
    accepted: bool,
}

impl Tokens {
    /// Tokens asked for at `asked`; `expires_in` in seconds, see [`seconds`].
    pub(crate) fn new(
        access_token: String,
        refresh_token: Option<String>,
        id_token: Option<String>,
        expires_in: Option<u32>,
        asked: Now,
    ) -> Self {
        Self {
            access_token,
            refresh_token,
            id_token,
            asked,
            lifetime_ms: expires_in.map(|seconds| f64::from(seconds) * 1000.0),
            generation: 0,
            lost: false,
            accepted: false,
        }
    }

    /// The access token, opaque to us (RFC 6749 section 1.4).
    pub(crate) fn access_token(&self) -> &str {
        &self.access_token
    }

    /// The refresh token, if the provider gives any.
    pub(crate) fn refresh_token(&self) -> Option<&str> {
        self.refresh_token.as_deref()
    }

    /// The ID token, kept as a hint for signing out.
    pub(crate) fn id_token(&self) -> Option<&str> {
        self.id_token.as_deref()
    }

    /// The ID token alone.
    pub(crate) fn into_id_token(self) -> Option<String> {
        self.id_token
    }

    /// The refresh token and the ID token.
    pub(crate) fn into_parts(self) -> (Option<String>, Option<String>) {
        (self.refresh_token, self.id_token)
    }

    /// Counts renewals, so that a late 401 does not renew what was renewed meanwhile.
    pub(crate) fn generation(&self) -> u32 {
        self.generation
    }

    /// Whether the access token has run out by either clock (C5). An unknown lifetime never runs out: the
    /// API will say so.
    pub(crate) fn expired(&self, now: Now) -> bool {
        self.lifetime_ms.is_some_and(|lifetime| {
            let margin = MARGIN_MS.min(lifetime / 10.0);
            self.age(now) >= lifetime - margin
        })
    }

    /// When the access token ends by the wall clock, if its life is known.
    pub(crate) fn ends(&self) -> Option<f64> {
        self.lifetime_ms.map(|lifetime| self.asked.wall + lifetime)
    }

    /// Milliseconds since it was asked for, by the clock that has gone further.
    fn age(&self, now: Now) -> f64 {
        (now.monotonic - self.asked.monotonic).max(now.wall - self.asked.wall)
    }

    /// Notes that the API has taken the access token.
    pub(crate) fn accept(&mut self) {
        self.accepted = true;
    }

    /// Whether the access token has just been issued and the API has not taken it yet: if it is refused, no end of
    /// a session explains that.
    pub(crate) fn is_untried(&self, now: Now) -> bool {
        !self.accepted && self.age(now) < FRESH_MS
    }

    /// Takes over a renewal. A refresh or ID token that is not renewed is kept (D4, RFC 6749 section 6).
    pub(crate) fn renew(&mut self, renewed: Self) {
        self.access_token = renewed.access_token;
        if renewed.refresh_token.is_some() {
            self.refresh_token = renewed.refresh_token;
        }
        if renewed.id_token.is_some() {
            self.id_token = renewed.id_token;
        }
        self.asked = renewed.asked;
        self.lifetime_ms = renewed.lifetime_ms;
        self.generation = self.generation.wrapping_add(1);
        self.lost = false;
        self.accepted = false;
    }

    /// Notes that the answer to a renewal was lost on its way. True if the same refresh token may be
    /// tried once more, false if it has been tried again already (D6): under rotation its successor may
    /// have been given out with the lost answer, and a third try only looks like a theft.
    pub(crate) fn may_retry_lost(&mut self) -> bool {
        !std::mem::replace(&mut self.lost, true)
    }
}

/// Reads `expires_in` (RFC 6749 section 5.1) as some providers write it: as text, with a fraction. What says no life
/// (null, zero, negative, absurd, anything else) is as good as none: the API will say when the token has ended.
pub(crate) fn seconds<'de, D: Deserializer<'de>>(from: D) -> Result<Option<u32>, D::Error> {
    let said = match Value::deserialize(from)? {
        Value::String(text) => serde_json::from_str(text.trim()).unwrap_or(Value::Null),
        said => said,
    };
    let is_life = |seconds: &f64| *seconds >= 1.0 && *seconds < f64::from(u32::MAX);
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "checked")]
    let whole = |seconds: f64| seconds as u32;
    Ok(said.as_f64().filter(is_life).map(whole))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(monotonic: f64, wall: f64) -> Now {
        Now { monotonic, wall }
    }

    fn tokens(expires_in: Option<u32>) -> Tokens {
        Tokens::new("opaque".into(), Some("r1".into()), Some("i1".into()), expires_in, at(1000.0, 50_000.0))
    }

    #[test]
    fn c5_either_clock_ends_a_token() {
        let tokens = tokens(Some(3600));
        assert!(!tokens.expired(at(1000.0, 50_000.0)));
        assert!(!tokens.expired(at(3_580_000.0, 3_600_000.0)));
        // Asleep: only the wall clock went on.
        assert!(tokens.expired(at(2000.0, 3_650_000.0)));
        // The wall clock was set back: the monotonic one still knows.
        assert!(tokens.expired(at(3_600_000.0, 0.0)));
    }

    #[test]
    fn c5_a_short_token_keeps_most_of_its_life() {
        let tokens = tokens(Some(2));
        assert!(!tokens.expired(at(2500.0, 51_500.0)));
        assert!(tokens.expired(at(2900.0, 51_900.0)));
    }

    #[test]
    fn c5_an_unknown_lifetime_is_left_to_the_api() {
        assert!(!tokens(None).expired(at(1e12, 1e12)));
    }

    #[test]
    fn c5_a_life_is_read_as_providers_write_it() {
        for (said, life) in [
            ("3600", Some(3600)),
            ("3600.0", Some(3600)),
            ("3599.7", Some(3599)),
            ("3.6e3", Some(3600)),
            (r#""3600""#, Some(3600)),
            (r#"" 3599.7 ""#, Some(3599)),
            ("null", None),
            ("0", None),
            ("0.4", None),
            ("-1", None),
            (r#""-3600""#, None),
            (r#""an hour""#, None),
            (r#""1e999""#, None),
            ("\"\"", None),
            ("18446744073709551615", None),
            ("true", None),
            (r#"{"seconds":3600}"#, None),
            ("[3600]", None),
        ] {
            let read = seconds(&mut serde_json::Deserializer::from_str(said));
            assert_eq!(read.ok(), Some(life), "{said}");
        }
    }

    #[test]
    fn a_token_is_untried_until_the_api_takes_it_or_a_minute_has_gone_by() {
        let mut tokens = tokens(Some(3600));
        assert!(tokens.is_untried(at(2000.0, 51_000.0)));
        assert!(!tokens.is_untried(at(2000.0, 110_001.0)));
        tokens.accept();
        assert!(!tokens.is_untried(at(2000.0, 51_000.0)));
        tokens.renew(Tokens::new("b".into(), None, None, None, at(9000.0, 60_000.0)));
        assert!(tokens.is_untried(at(9000.0, 60_000.0)));
    }

    #[test]
    fn d4_what_is_not_renewed_is_kept() {
        let mut tokens = tokens(Some(10));
        tokens.renew(Tokens::new("b".into(), None, None, Some(10), at(0.0, 0.0)));
        assert_eq!(
            (tokens.access_token(), tokens.refresh_token(), tokens.id_token()),
            ("b", Some("r1"), Some("i1"))
        );
        tokens.renew(Tokens::new("c".into(), Some("r2".into()), None, None, at(0.0, 0.0)));
        assert_eq!(
            (tokens.access_token(), tokens.refresh_token(), tokens.generation()),
            ("c", Some("r2"), 2)
        );
    }

    #[test]
    fn d6_a_lost_answer_is_retried_once() {
        let mut tokens = tokens(None);
        assert!(tokens.may_retry_lost());
        assert!(!tokens.may_retry_lost());
        tokens.renew(Tokens::new("b".into(), Some("r2".into()), None, None, at(0.0, 0.0)));
        assert!(tokens.may_retry_lost());
    }
}
