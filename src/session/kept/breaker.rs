//! The redirect breaker (E7): a sign-in that never succeeds stops instead of going round and round.

use crate::storage::Storage;

/// Where the times of attempts are kept (this tab).
const ATTEMPTS: &str = "iam.attempts";

/// How long an attempt counts, in milliseconds.
const WINDOW_MS: u64 = 60_000;

/// How many attempts may be made within the window without success.
const MOST: usize = 2;

/// Notes an attempt, unless there were too many: then do not go to the provider.
pub(crate) fn may_try(now_ms: u64) -> bool {
    let noted = note(&Storage::Tab.read(ATTEMPTS).unwrap_or_default(), now_ms);
    if noted.is_some() {
        Storage::Tab.write(ATTEMPTS, noted.as_deref());
    }
    noted.is_some()
}

/// An attempt has come to an end that a person sees: the breaker starts anew.
pub(crate) fn settle() {
    Storage::Tab.write(ATTEMPTS, None);
}

/// Notes an attempt at `now_ms` in `noted` (times in milliseconds, separated by spaces, as kept in the
/// tab's storage). `None` means that the breaker is open.
fn note(noted: &str, now_ms: u64) -> Option<String> {
    // In either direction: a clock that was set back must not open a closed breaker, nor keep it closed.
    let is_recent = |time: &u64| time.abs_diff(now_ms) < WINDOW_MS;
    let mut recent: Vec<u64> =
        noted.split(' ').filter_map(|time| time.parse().ok()).filter(is_recent).collect();
    if recent.len() >= MOST {
        return None;
    }
    recent.push(now_ms);
    Some(recent.iter().map(u64::to_string).collect::<Vec<_>>().join(" "))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn e7_a_third_attempt_within_a_minute_is_stopped() {
        let one = note("", 1000).unwrap_or_default();
        let two = note(&one, 2000).unwrap_or_default();
        assert_eq!(two, "1000 2000");
        assert_eq!(note(&two, 3000), None);
        assert_eq!(note(&two, 61_500).as_deref(), Some("2000 61500"));
    }

    #[test]
    fn e7_junk_and_a_changed_clock_do_not_lock_anyone_out() {
        assert_eq!(note("x NaN 1e999 -7", 5).as_deref(), Some("5"));
        assert_eq!(note("9000000 9000001", 5).as_deref(), Some("5"));
        assert_eq!(note("1000 2000", 500), None);
    }
}
