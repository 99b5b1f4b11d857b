//! The redirect breaker (E7): a sign-in that never succeeds stops instead of going round and round.

/// How long an attempt counts, in milliseconds.
pub(crate) const WINDOW_MS: f64 = 60_000.0;

/// How many attempts may be made within the window without success.
const MOST: usize = 2;

/// Notes an attempt at `now_ms` in `noted` (times in milliseconds, separated by spaces, as kept in the
/// tab's storage). `None` means that the breaker is open: do not go to the provider.
pub(crate) fn note(noted: &str, now_ms: f64) -> Option<String> {
    // Entries from the future are kept: a clock that was set back must not open a closed breaker.
    let mut recent: Vec<f64> = noted
        .split(' ')
        .filter_map(|time| time.parse().ok())
        .filter(|time| now_ms - time < WINDOW_MS)
        .collect();
    // ... but not for ever, nor a heap of them.
    recent.retain(|time| time - now_ms < WINDOW_MS);
    if recent.len() >= MOST {
        return None;
    }
    recent.push(now_ms.trunc());
    Some(recent.iter().map(f64::to_string).collect::<Vec<_>>().join(" "))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn e7_a_third_attempt_within_a_minute_is_stopped() {
        let one = note("", 1000.0).unwrap_or_default();
        let two = note(&one, 2000.0).unwrap_or_default();
        assert_eq!(two, "1000 2000");
        assert_eq!(note(&two, 3000.0), None);
        assert_eq!(note(&two, 61_500.0).as_deref(), Some("2000 61500"));
    }

    #[test]
    fn e7_junk_and_a_changed_clock_do_not_lock_anyone_out() {
        assert_eq!(note("x NaN 1e999", 5.0).as_deref(), Some("5"));
        assert_eq!(note("9000000 9000001", 5.0).as_deref(), Some("5"));
        assert_eq!(note("1000 2000", 500.0), None);
    }
}
